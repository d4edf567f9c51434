#include "attribution.hpp"

namespace wortlaut {

namespace {

/// For so many sentences the verb that opened the floor still counts.
constexpr std::uint32_t cue_reach = 2;

}  // namespace

void inherit_speaker_phrases(const std::vector<Attribution>& attributions, Quotations& quotations) {
  for (std::size_t i = 0; i < quotations.quotations.size() && i < attributions.size(); ++i) {
    FoundQuotation& quotation = quotations.quotations[i];
    // "…, sagte gestern Keller vor Gericht": named in the frame, though the grammar had not found the subject.
    if (attributions[i].phrase_in_frame) quotation.speaker_phrase = attributions[i].phrase;
    if (!quotation.speaker_phrase.empty()) continue;
    if (quotation.form != Form::indirect && quotation.form != Form::reported)
      quotation.speaker_phrase = attributions[i].phrase;
  }
}

void inherit_cues(const std::vector<Attribution>& attributions, const Sentences& sentences, Quotations& quotations) {
  const FoundQuotation* opener = nullptr;
  std::size_t opened_by = 0;
  std::uint32_t opened = 0, sentence = 0;  // the opener's sentence; that of the quotation at hand
  for (std::size_t i = 0; i < quotations.quotations.size() && i < attributions.size(); ++i) {
    FoundQuotation& quotation = quotations.quotations[i];
    while (sentence + 1 < sentences.sentences.size() && sentences.sentences[sentence].tokens.last <= quotation.spans.front().first) ++sentence;
    if (quotation.cue.empty()) {
      if (!opener || !quotation.goes_on || quotation.form != Form::direct || sentence > opened + cue_reach) continue;
      if (sentences.sentences[sentence].block != sentences.sentences[opened].block) continue;
      if (attributions[i].speakers != attributions[opened_by].speakers) continue;
      quotation.cue = opener->cue;
    } else if (quotation.form == Form::reported) {
      continue;
    }
    opener = &quotation;
    opened_by = i;
    opened = sentence;
  }
}

}  // namespace wortlaut
