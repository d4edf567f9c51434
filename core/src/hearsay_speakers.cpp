#include "hearsay_speakers.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

// How far hearsay looks for who tells it, in sentences.
constexpr std::uint32_t sentences_before = 2;
constexpr std::uint32_t sentences_behind = 3;

/// Bodies that look into a matter, without the media, in any case.
bool looks_into(const Mention& mention) {
  return mention.speaker_kind == SpeakerKind::organization &&
         (mention.body == BodyKind::authority || mention.body == BodyKind::military || mention.body == BodyKind::court);
}

}  // namespace

bool HearsaySpeakers::investigates(const Mention& mention) {
  return mention.speaker_kind == SpeakerKind::organization && (mention.cases == 0 || (mention.cases & nominative)) &&
         (looks_into(mention) || mention.body == BodyKind::medium);
}

bool HearsaySpeakers::is_investigator(const Mention& mention) const {
  if (investigates(mention)) return true;
  for (std::uint32_t i = mention.phrase.first; i < mention.phrase.last; ++i) {
    const std::string w = lower(reader_.word(i));
    for (std::string_view part : {"staatsanw", "ermittler", "kommissar", "fahnder"})
      if (w.find(part) != std::string::npos) return true;
  }
  return false;
}

bool HearsaySpeakers::is_about(const FoundQuotation& quotation, const std::vector<std::uint32_t>& speakers) const {
  for (const TokenRange span : quotation.spans)
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || mentions_.mentions[m].speaker < 0 || !reader_.is_subject(mentions_.mentions[m])) continue;
      const std::uint32_t c = clauses_.clause_of_token[i];
      if (c == no_clause || clauses_.clauses[c].finite == no_token ||
          !morphology_.has_lemma(clauses_.clauses[c].finite, "sollen", Pos::verb))
        continue;
      const auto who = static_cast<std::uint32_t>(mentions_.mentions[m].speaker);
      if (std::find(speakers.begin(), speakers.end(), who) != speakers.end()) return true;
    }
  return false;
}

std::int32_t HearsaySpeakers::other_before(std::uint32_t q, const std::vector<Attribution>& all, std::uint32_t sentence,
                                           std::uint32_t sentences_back) const {
  for (std::uint32_t k = q; k-- > 0;) {
    if (reader_.sentence_of(quotations_[k].spans.back().last - 1) + sentences_back < sentence) break;
    if (all[k].speakers.empty() || all[k].phrase.empty() || is_about(quotations_[q], all[k].speakers)) continue;
    return static_cast<std::int32_t>(k);
  }
  return -1;
}

std::int32_t HearsaySpeakers::authorities_before(std::uint32_t sentence) const {
  if (sentence == 0 || sentences_.sentences[sentence - 1].block != sentences_.sentences[sentence].block) return -1;
  for (std::uint32_t c = clauses_.first_of_sentence[sentence - 1]; c < clauses_.first_of_sentence[sentence]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    const std::int32_t m =
        clause.opaque || clause.passive || clause.kind != ClauseKind::verb_second ? -1 : reader_.subject_of(c);
    if (m >= 0 && mentions_.mentions[m].speaker >= 0 && looks_into(mentions_.mentions[m])) return m;
  }
  return -1;
}

HearsaySpeakers::Source HearsaySpeakers::source_of(std::uint32_t q, std::uint32_t sentence) {
  for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= sentences_before;)
    if (const std::int32_t agent = floors_.agent_of(s); agent >= 0 && looks_into(mentions_.mentions[agent]))
      return {agent, q};
  for (std::uint32_t s = sentence + 1; s < sentences_.sentences.size() && s <= sentence + sentences_behind; ++s) {
    for (std::uint32_t next = q + 1; next < quotations_.size(); ++next) {
      const FoundQuotation& behind = quotations_[next];
      const std::uint32_t there = reader_.sentence_of(behind.spans.front().first);
      if (there > s) break;
      if (there < s || behind.speaker_phrase.empty()) continue;
      Attribution told;
      reader_.read(behind.speaker_phrase, told);
      const std::int32_t m = mentions_.mention_of_token[behind.speaker_phrase.front().last - 1];
      const bool compound = !told.signals.empty() && told.signals.back().code == "speaker.compound";
      if (!told.speakers.empty() && (compound || (m >= 0 && looks_into(mentions_.mentions[m])))) return {-1, next};
    }
    const TokenRange range = sentences_.sentences[s].tokens;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m >= 0 && mentions_.mentions[m].speaker >= 0 && mentions_.mentions[m].definite &&
          looks_into(mentions_.mentions[m]) && reader_.is_subject(mentions_.mentions[m]))
        return {m, q};
    }
  }
  return {-1, q};
}

}  // namespace wortlaut
