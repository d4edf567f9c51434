#include "frame_speakers.hpp"

#include "stance_words.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t judge_reach = 24;  // tokens back to "für Beck war …"

bool inside(const FoundQuotation& quotation, std::uint32_t token) {
  for (TokenRange range : quotation.spans)
    if (range.contains(token)) return true;
  return false;
}

}  // namespace

/// The mention in the clause of the cue that can be its subject: "Das habe er nicht gewusst, sagte gestern Keller
/// vor Gericht"; or whose document it is in which something "heißt". -1 where the clause names nobody.
std::int32_t FrameSpeakers::in_frame(const FoundQuotation& quotation) const {
  if (quotation.cue.empty()) return -1;
  const std::uint32_t cue = quotation.cue.front().first;
  const std::uint32_t c = clauses_.clause_of_token[cue];
  if (c == no_clause || clauses_.clauses[c].passive) return -1;
  const Clause& clause = clauses_.clauses[c];
  std::int32_t best = -1, owner = -1;
  int best_score = 0;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || inside(quotation, i) || mentions_.mentions[m].phrase.first != i) continue;
      const Mention& mention = mentions_.mentions[m];
      if (mention.speaker < 0 || mention.relative) continue;
      const bool governed = i > 0 && morphology_.is_preposition(i - 1);
      const bool behind_source = i > 0 && mentions_.senses[i - 1].is(sense_reporting | sense_document);
      if (behind_source) owner = m;
      if (governed || behind_source) continue;
      if (mention.cases != 0 && !(mention.cases & nominative)) continue;
      int score = 1;
      if (reader_.subject_of(c) == m) score += 4;
      if (mention.kind == MentionKind::name && mention.speaker_kind == SpeakerKind::person) score += 2;
      if (mention.speaker_kind == SpeakerKind::unnamed || mention.kind == MentionKind::pronoun) score += 1;
      if (i == cue + 1) score += 2;  // "…, sagte Keller"
      if (score > best_score) {
        best_score = score;
        best = m;
      }
    }
  // „Lob gebe es vom Rat nicht, hieß es“: whose stand is quoted is not who speaks.
  if (best < 0)
    if (const std::int32_t m = stance_of(reader_.sentence_of(cue));
        m >= 0 && !inside(quotation, mentions_.mentions[m].phrase.first))
      best = m;
  if (best < 0 && clause.finite != no_token) best = beside(clause.finite, quotation);
  return best >= 0 ? best : owner;
}

/// The mention right before or behind a verb, where commas of an apposition hide that it is its subject: "Keller,
/// Chefin des Amtes, sagte …".
std::int32_t FrameSpeakers::beside(std::uint32_t verb, const FoundQuotation& quotation) const {
  const auto can_be = [&](std::uint32_t i) {
    if (i >= tokens_.size() || inside(quotation, i)) return std::int32_t{-1};
    const std::int32_t m = mentions_.mention_of_token[i];
    if (m < 0) return m;
    const Mention& mention = mentions_.mentions[m];
    const bool governed = mention.phrase.first > 0 && morphology_.is_preposition(mention.phrase.first - 1);
    return governed || mention.relative || mention.speaker < 0 ||
                   (mention.cases != 0 && !(mention.cases & nominative))
               ? std::int32_t{-1}
               : m;
  };
  for (std::uint32_t i : {verb + 1, verb + 2})
    if (const std::int32_t m = can_be(i); m >= 0 && mentions_.mentions[m].phrase.first == i) return m;
  if (verb == 0) return -1;
  std::uint32_t before = verb - 1;
  if (reader_.word(before) == "," && before > 0) --before;
  const std::int32_t m = can_be(before);
  return m >= 0 && mentions_.mentions[m].phrase.last == before + 1 ? m : -1;
}

/// "Für Trainerin Frei ist das Spiel ein „Neuanfang“", "Für Beck sei die Wahl verloren": who judges so, or -1.
std::int32_t FrameSpeakers::judged_by(const FoundQuotation& quotation, std::uint32_t sentence) const {
  const TokenRange range = sentences_.sentences[sentence].tokens;
  // Also in the second of two joined clauses: "…, und für Beck war das Spiel „verloren“".
  std::uint32_t at = range.first;
  const std::uint32_t begin = quotation.spans.front().first;
  for (std::uint32_t i = begin; i-- > range.first && begin - i < judge_reach && at == range.first;)
    if (reader_.word(i) == "für" && i > range.first && (reader_.word(i - 1) == "und" || reader_.word(i - 1) == ","))
      at = i;
  if ((at == range.first && reader_.word(at) != "Für") || range.size() < 4 || quotation.form == Form::indirect)
    return -1;
  const std::int32_t m = mentions_.mention_of_token[at + 1];
  if (m < 0 || mentions_.mentions[m].speaker < 0) return -1;
  const Mention& mention = mentions_.mentions[m];
  const std::uint32_t verb = mention.phrase.last;
  const bool person = mention.speaker_kind == SpeakerKind::person || mention.speaker_kind == SpeakerKind::unnamed;
  return person && verb < range.last && morphology_.can_be_finite(verb) &&
                 morphology_.has_lemma(verb, "sein", Pos::verb)
             ? m
             : -1;
}

bool FrameSpeakers::whole_sentence(const FoundQuotation& quotation, std::uint32_t sentence) const {
  const TokenRange range = sentences_.sentences[sentence].tokens;
  return quotation.spans.front().first <= range.first + 1 && quotation.spans.back().last + 1 >= range.last;
}

/// Whose stand a sentence tells by a noun: „Kritik kam von der Opposition.“, „Lob gab es aus dem Handwerk“. -1 for
/// none.
std::int32_t FrameSpeakers::stance_of(std::uint32_t sentence) const {
  const TokenRange range = sentences_.sentences[sentence].tokens;
  std::uint32_t noun = no_token;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (tokens_[i].kind != TokenKind::word) continue;
    if (noun == no_token) {
      const std::uint32_t c = clauses_.clause_of_token[i];
      const bool comes =
          c != no_clause && (clauses_.clauses[c].lemma == "kommen" || clauses_.clauses[c].lemma == "geben" ||
                             clauses_.clauses[c].lemma == "erhalten" || clauses_.clauses[c].lemma == "bekommen" ||
                             clauses_.clauses[c].lemma == "ernten" || clauses_.clauses[c].lemma == "finden");
      if (comes && tells_stance(i) && !(i > range.first && morphology_.is_preposition(i - 1))) noun = i;
      continue;
    }
    const std::string_view w = reader_.word(i);
    if (i + 1 >= range.last || (w != "von" && w != "vom" && w != "aus" && w != "seitens" && w != "bei" && w != "beim"))
      continue;
    const std::int32_t m = mentions_.mention_of_token[i + 1];
    if (m >= 0 && mentions_.mentions[m].phrase.first == i + 1 && mentions_.mentions[m].speaker >= 0 &&
        clauses_.clause_of_token[i] == clauses_.clause_of_token[noun])
      return m;
  }
  return -1;
}

/// "Kritik", "Lob", "Widerspruch": nouns for what somebody thinks of a thing and says.
bool FrameSpeakers::tells_stance(std::uint32_t token) const {
  if (is_stance_noun(reader_.word(token))) return true;
  for (const Reading& reading : morphology_.readings(token))
    if (reading.pos == Pos::noun && is_stance_noun(reading.lemma)) return true;
  return false;
}

bool FrameSpeakers::names_source(const FoundQuotation& quotation, std::uint32_t sentence) const {
  return !quotation.speaker_phrase.empty() && quotation.cue.size() == 1 && quotation.cue.front().size() == 1 &&
         reader_.word(quotation.cue.front().first) == "so" &&
         reader_.sentence_of(quotation.cue.front().first) == sentence;
}

/// „Die Kritik der Opposition: Es fehle Geld.“
std::int32_t FrameSpeakers::announced_by(std::uint32_t sentence) const {
  if (sentence == 0 || sentences_.sentences[sentence - 1].block != sentences_.sentences[sentence].block) return -1;
  const TokenRange before = sentences_.sentences[sentence - 1].tokens;
  if (before.size() < 3 || reader_.word(before.last - 1) != ":") return -1;
  bool noun = false;
  std::int32_t owner = -1;
  for (std::uint32_t i = before.first; i < before.last; ++i) {
    const std::uint32_t c = clauses_.clause_of_token[i];
    if (c != no_clause && clauses_.clauses[c].finite != no_token) return -1;
    const std::int32_t m = mentions_.mention_of_token[i];
    noun |= m < 0 && mentions_.senses[i].is(sense_reporting);
    if (!noun || owner >= 0 || m < 0) continue;
    const Mention& mention = mentions_.mentions[m];
    if (mention.speaker < 0 || mention.phrase.first != i) continue;
    const bool of = reader_.word(i - 1) == "von" || reader_.word(i - 1) == "vom";
    if (of || !morphology_.is_preposition(i - 1)) owner = m;
  }
  return owner;
}

}  // namespace wortlaut
