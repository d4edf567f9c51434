#include "attribution.hpp"

namespace wortlaut {
namespace {

bool is_pronoun(const std::vector<TokenRange>& phrase, const Mentions& mentions) {
  if (phrase.size() != 1 || phrase.front().size() != 1) return false;
  const std::int32_t mention = mentions.mention_of_token[phrase.front().first];
  return mention < 0 || mentions.mentions[static_cast<std::size_t>(mention)].kind == MentionKind::pronoun;
}

}  // namespace

void inherit_speaker_phrases(const std::vector<Attribution>& attributions, const Mentions& mentions, Quotations& quotations) {
  // The last phrase, and the last that is more than a pronoun; both of the speaker they were used for.
  std::size_t last = attributions.size(), named = attributions.size();
  for (std::size_t i = 0; i < quotations.quotations.size() && i < attributions.size(); ++i) {
    FoundQuotation& quotation = quotations.quotations[i];
    // "…, sagte gestern Keller vor Gericht": named in the frame, though the grammar had not found the subject.
    if (attributions[i].phrase_in_frame) quotation.speaker_phrase = attributions[i].phrase;
    if (!quotation.speaker_phrase.empty()) {
      last = i;
      if (!is_pronoun(quotation.speaker_phrase, mentions)) named = i;
      continue;
    }
    if (quotation.form == Form::indirect || quotation.form == Form::reported || attributions[i].speakers.empty()) continue;
    for (const std::size_t before : {named, last}) {
      if (before >= i || attributions[before].speakers != attributions[i].speakers) continue;
      quotation.speaker_phrase = quotations.quotations[before].speaker_phrase;
      break;
    }
  }
}

}  // namespace wortlaut
