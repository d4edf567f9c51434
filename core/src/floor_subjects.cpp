#include <algorithm>

#include "floor_speakers.hpp"

/// Who acts or speaks in the sentences before: the subjects that the floor can go to.
namespace wortlaut {

/// Somebody definite: "24 Menschen starben" gives nobody the floor.
bool FloorSpeakers::likely(const Mention& mention) const {
  const Speaker& speaker = speakers_.speakers[mention.speaker];
  if (speaker.kind == SpeakerKind::person) return true;
  if (speaker.kind == SpeakerKind::organization)
    return mention.body != BodyKind::document && speaker.gender != Gender::plural;
  return speaker.kind == SpeakerKind::unnamed && mention.definite;
}

bool FloorSpeakers::speaks(const Mention& mention, const Clause& clause) const {
  // "Beck sagte weiter, …": goes on speaking.
  constexpr std::string_view further = "weiter";
  const bool goes_on = clause.particle != no_token && reader_.word(clause.particle) == further &&
                       clause.lemma.substr(0, further.size()) == further;
  if (pack_.names->reporting_verb(goes_on ? clause.lemma.substr(further.size()) : clause.lemma)) return true;
  const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
  return kind == SpeakerKind::person && pack_.names->possible_reporting_verb(clause.lemma);
}

std::int32_t FloorSpeakers::subject_between(std::uint32_t first, std::uint32_t last, bool speaking) const {
  for (std::uint32_t s = last; s-- > first;) {
    const TokenRange range = sentences_.sentences[s].tokens;
    std::int32_t best = -1;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || m == best || mentions_.mentions[m].speaker < 0 || !reader_.is_subject(mentions_.mentions[m]))
        continue;
      if (marks_.pair_of_token[i] >= 0 &&
          !mentions_.mentions[m].phrase.contains(marks_.pairs[marks_.pair_of_token[i]].open))
        continue;
      const Mention& mention = mentions_.mentions[m];
      if (mention.relative) continue;
      const Clause& clause = clauses_.clauses[clauses_.clause_of_token[mention.head]];
      if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::subordinate) continue;
      if (!speaking && !likely(mention)) continue;
      if (speaking && (clause.passive || !speaks(mention, clause))) continue;
      best = m;
    }
    if (best < 0 && speaking) best = frames_.stance_of(s);
    if (best >= 0) return best;
  }
  return -1;
}

std::int32_t FloorSpeakers::expert_in(std::uint32_t sentence, std::uint32_t told) const {
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    const std::int32_t m =
        clause.opaque || clause.passive || clause.kind != ClauseKind::verb_second ? -1 : reader_.subject_of(c);
    if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].head == no_token ||
        mentions_.mentions[m].speaker_kind != SpeakerKind::unnamed)
      continue;
    const Sense& sense = mentions_.senses[mentions_.mentions[m].head];
    if (!sense.is(sense_office) || (sense.office != OfficeKind::profession && sense.office != OfficeKind::office))
      continue;
    for (std::uint32_t k = clauses_.first_of_sentence[told]; k < clauses_.first_of_sentence[told + 1]; ++k)
      if (const std::int32_t who = reader_.subject_of(k);
          who >= 0 && mentions_.mentions[who].speaker == mentions_.mentions[m].speaker)
        return -1;
    return m;
  }
  return -1;
}

/// „Beck hat Vorwürfe erhoben“, „Kritik übte der Verband“: who does so with a noun for his stand; -1 for nobody.
std::int32_t FloorSpeakers::accuser_in(std::uint32_t sentence) const {
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.passive || clause.kind != ClauseKind::verb_second || reader_.subject_of(c) < 0 ||
        (clause.lemma != "erheben" && clause.lemma != "üben" && clause.lemma != "machen"))
      continue;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (frames_.tells_stance(t) && mentions_.mentions[reader_.subject_of(c)].speaker >= 0)
          return reader_.subject_of(c);
  }
  return -1;
}

std::int32_t FloorSpeakers::told_of_by_media(const FoundQuotation& quotation,
                                            const std::vector<std::uint32_t>& speakers) const {
  if (quotation.form != Form::indirect || quotation.speaker_phrase.size() != 1) return -1;
  bool medium = false;
  for (std::uint32_t i = quotation.speaker_phrase.front().first; i < quotation.speaker_phrase.front().last; ++i)
    if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0)
      medium |= mentions_.mentions[m].speaker_kind == SpeakerKind::organization &&
                (mentions_.mentions[m].body == BodyKind::medium || mentions_.mentions[m].body == BodyKind::medium_head);
  if (!medium) return -1;
  const std::uint32_t sentence = reader_.sentence_of(quotation.spans.front().first);
  std::int32_t m = subject_between(sentence, sentence + 1, true);
  if (m < 0) m = accuser_in(sentence);
  if (m < 0 || !likely(mentions_.mentions[m]) || !says_more_than_that(m)) return -1;
  const Mention& mention = mentions_.mentions[m];
  const bool told = std::any_of(quotation.spans.begin(), quotation.spans.end(),
                                [&](const TokenRange& span) { return span.contains(mention.phrase.first); });
  const auto who = static_cast<std::uint32_t>(mention.speaker);
  return told && std::find(speakers.begin(), speakers.end(), who) == speakers.end() ? m : -1;
}

std::int32_t FloorSpeakers::actor_of(const FoundQuotation& quotation, std::uint32_t sentence) const {
  const std::uint32_t c = clauses_.clause_of_token[quotation.cue.front().first];
  if (c == no_clause || clauses_.clauses[c].passive || !clauses_.clauses[c].subject.empty()) return -1;
  return subject_between(sentence, sentence + 1, false);
}

std::int32_t FloorSpeakers::own_will(const FoundQuotation& quotation,
                                     const std::vector<std::uint32_t>& speakers) const {
  if (speakers.size() < 2 || quotation.form != Form::indirect_free_indirect) return -1;
  const std::uint32_t sentence = reader_.sentence_of(quotation.spans.front().first);
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.kind != ClauseKind::verb_second || clause.finite == no_token ||
        !morphology_.has_lemma(clause.finite, "wollen", Pos::verb))
      continue;
    const std::int32_t m = reader_.subject_of(c);
    if (m < 0 || mentions_.mentions[m].speaker < 0) continue;
    const auto who = static_cast<std::uint32_t>(mentions_.mentions[m].speaker);
    if (std::find(speakers.begin(), speakers.end(), who) != speakers.end()) return m;
  }
  return -1;
}

bool FloorSpeakers::gives_out_words(std::int32_t m) const {
  const std::uint32_t number = clauses_.clause_of_token[mentions_.mentions[m].head];
  if (number == no_clause) return false;
  for (const TokenRange& part : clauses_.clauses[number].parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (mentions_.senses[t].is(sense_reporting | sense_document) && mentions_.mention_of_token[t] < 0) return true;
  return false;
}

bool FloorSpeakers::says_more_than_that(std::int32_t m) const {
  const std::uint32_t number = clauses_.clause_of_token[mentions_.mentions[m].head];
  if (number == no_clause) return false;
  std::size_t words = 0;
  for (const TokenRange& part : clauses_.clauses[number].parts) words += part.size();
  return words > mentions_.mentions[m].phrase.size() + 1;  // and its finite verb
}

}  // namespace wortlaut
