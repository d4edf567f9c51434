#include "phrase_speakers.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::int32_t antecedent_reach = 4;   // mentions back to what a relative pronoun stands for
constexpr std::uint32_t possessor_reach = 80;  // tokens back to whom "seiner Meinung nach" may belong

void add_once(std::vector<std::uint32_t>& list, std::uint32_t speaker) {
  if (std::find(list.begin(), list.end(), speaker) == list.end()) list.push_back(speaker);
}

}  // namespace

PhraseSpeakers::PhraseSpeakers(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                               const Phrases& phrases, const Clauses& clauses, const Mentions& mentions,
                               const PackData& pack, Speakers& speakers)
    : sentences_(sentences),
      tokens_(sentences.tokens),
      morphology_(morphology),
      phrases_(phrases),
      clauses_(clauses),
      mentions_(mentions),
      pack_(pack),
      speakers_(speakers),
      naming_(text, sentences, morphology, pack),
      subjects_(subject_mentions(clauses, morphology, mentions)) {
  sentence_of_.assign(tokens_.size(), 0);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
    for (std::uint32_t i = sentences.sentences[s].tokens.first; i < sentences.sentences[s].tokens.last; ++i)
      sentence_of_[i] = s;
  for (const Mention& mention : mentions.mentions)
    for (const TokenRange range : {mention.name, mention.alias})
      if (mention.speaker >= 0 && range.size() == 1 &&
          (mention.speaker_kind == SpeakerKind::organization ||
           (mention.speaker_kind == SpeakerKind::state && range == mention.alias)))  // "Europäische Union (EU)"
        called_.emplace(lower(word(range.first)), static_cast<std::uint32_t>(mention.speaker));
  for (std::uint32_t s = 0; s < speakers_.speakers.size(); ++s) made_.emplace(lower(speakers_.speakers[s].name), s);
}

/// Everybody whom the words mean: all mentions in them that are joined with "und".
void PhraseSpeakers::read(const std::vector<TokenRange>& ranges, Attribution& attribution, bool speaks) {
  nobody_ = false;
  if (!ranges.empty() && denies_anybody(ranges.front())) {
    nobody_ = true;
    signal(attribution, "speaker.nobody", ranges.front());
    return;
  }
  if (!ranges.empty() && unlisted_owner(ranges.front(), attribution)) return;
  double certainty = 1.0;
  std::int32_t last = -1;
  bool any_mention = false;
  for (TokenRange range : ranges) {
    for (std::uint32_t i = range.first; i < range.last && i < mentions_.mention_of_token.size(); ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || m == last) continue;
      const Mention& mention = mentions_.mentions[m];
      const bool together = i == range.first && (accompanies(range) || accompanies(ranges.front()));
      if (any_mention && !together && !joined(mentions_.mentions[last].phrase.last, mention.phrase.first)) continue;
      last = m;
      any_mention = true;
      if (mention.speaker < 0) continue;
      add_speaker(attribution, static_cast<std::uint32_t>(mention.speaker));
      const bool pronoun = mention.kind == MentionKind::pronoun;
      // "Beck, der es gesehen hatte, sagte …": whoever goes by "der" later is Beck.
      for (std::int32_t k = m;
           mention.relative && attribution.named_by.empty() && k-- > 0 && m - k <= antecedent_reach;)
        if (mentions_.mentions[k].speaker == mention.speaker) attribution.named_by = mentions_.mentions[k].phrase;
      signal(attribution,
             pronoun                             ? (mention.relative ? "speaker.antecedent" : "speaker.pronoun")
             : mention.kind == MentionKind::role ? "speaker.role"
                                                 : "speaker.name",
             mention.phrase);
      certainty = std::min(certainty, pronoun ? by_pronoun : mention.kind == MentionKind::role ? by_role : by_name);
    }
  }
  attribution.certainty = certainty;
  if (any_mention) {
    complete(ranges, attribution);
    return;
  }
  for (TokenRange range : ranges)
    if (unmentioned(range, attribution, speaks)) break;
}

/// A phrase that was cut at an "und": "Sky News und | BBC", "der Polizei | und der Staatsanwaltschaft" behind a noun
/// for what they said, or before a plural verb.
void PhraseSpeakers::complete(const std::vector<TokenRange>& ranges, Attribution& attribution) const {
  std::int32_t first = -1, last = -1;
  for (TokenRange range : ranges)
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0) {
        if (first < 0) first = m;
        last = m;
      }
  if (first < 0 || mentions_.mentions[first].kind == MentionKind::pronoun) return;
  const Mention& head = mentions_.mentions[first];
  const auto links = [&](std::int32_t left) {  // 2: "und", 1: a comma, 0: something else between it and the next
    const Mention& a = mentions_.mentions[left];
    const Mention& b = mentions_.mentions[left + 1];
    if (a.sentence != b.sentence || a.speaker < 0 || b.speaker < 0) return 0;
    if (a.kind == MentionKind::pronoun || b.kind == MentionKind::pronoun) return 0;
    std::uint32_t at = a.phrase.last;
    if (at + 1 == b.phrase.first && word(at) == ",") return 1;
    if (at + 1 < b.phrase.first && word(at) == ",") ++at;
    if (at + 1 == b.phrase.first && (word(at) == "und" || word(at) == "sowie")) return 2;
    // "sowohl Beck als auch Frei", "die Gilde sowie auch die Kammer"
    return at + 2 == b.phrase.first && word(at + 1) == "auch" && (word(at) == "als" || word(at) == "sowie") ? 2 : 0;
  };
  // The whole list that the phrase is a part of; a list has an "und" in it.
  std::int32_t from = first, to = last;
  bool listed = false;
  while (from > 0 && links(from - 1)) listed |= links(--from) == 2;
  while (to + 1 < static_cast<std::int32_t>(mentions_.mentions.size()) && links(to)) listed |= links(to++) == 2;
  if (!listed || (from == first && to == last)) return;
  const std::uint32_t clause = clauses_.clause_of_token[head.head == no_token ? head.phrase.first : head.head];
  bool all = head.gender != Gender::plural && clause != no_clause && clauses_.clauses[clause].finite != no_token &&
             morphology_.finite_numbers(clauses_.clauses[clause].finite) == plural;
  // "SPD und Grünen war es wichtig": what "es" stands for is said by all.
  all |= clause != no_clause && clauses_.clauses[clause].subject.size() == 1 &&
         lower(word(clauses_.clauses[clause].subject.first)) == "es";
  // "forderten Beck und Frei", "Beck, Chef des Amtes, und Frei, Sprecherin, forderten": commas may hide the verb's
  // clause.
  const std::uint32_t before = mentions_.mentions[from].phrase.first;
  std::uint32_t behind = mentions_.mentions[to].phrase.last;
  if (behind < tokens_.size() && word(behind) == ",") ++behind;
  const auto plural_verb = [&](std::uint32_t i) {
    return morphology_.finite_numbers(i) == plural && !morphology_.is_noun(i);
  };
  all |= (before > 0 && plural_verb(before - 1)) || (behind < tokens_.size() && plural_verb(behind));
  bool source = false;  // "Angaben der …", "Angaben von …"
  for (std::uint32_t i = ranges.front().first; i < head.phrase.first; ++i)
    source |= head.phrase.first - i <= 2 && mentions_.senses[i].is(sense_reporting | sense_document);
  for (std::int32_t m = first - 1; m >= from; --m) {
    // "laut Kanal Nord und | Kanal Süd": cut behind an "und" even where no verb tells.
    if (!all && !(links(m) == 2 && mentions_.mentions[m].kind == head.kind)) break;
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
    signal(attribution, "speaker.joint", mentions_.mentions[m].phrase);
  }
  for (std::int32_t m = last + 1; m <= to && (all || source); ++m) {
    if (!all && links(m - 1) != 2) break;
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
    signal(attribution, "speaker.joint", mentions_.mentions[m].phrase);
  }
}

/// „Zusammen mit Frei wirbt Beck dafür“, „Beck meint ebenso wie Frei, …“: words that set a speaker beside another one.
bool PhraseSpeakers::accompanies(TokenRange range) const {
  if (range.first < 2) return false;
  const std::string before = lower_first(word(range.first - 2));
  return (word(range.first - 1) == "mit" && (before == "zusammen" || before == "gemeinsam")) ||
         (word(range.first - 1) == "wie" && (before == "ebenso" || before == "genauso"));
}

bool PhraseSpeakers::joined(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return from == to;
  bool conjunction = false;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view w = word(i);
    if (w == "und" || w == "sowie" || w == "oder" || w == "als" || w == "auch" || w == "noch" || w == "sondern" ||
        w == "aber" || w == "wie" || w == "ebenso" || w == "genauso" || w == ",")
      conjunction = true;
    else if (tokens_[i].kind == TokenKind::word &&
             (morphology_.is_preposition(i) || starts_upper(w) || morphology_.can_be_finite(i)))
      return false;
  }
  return conjunction;
}

/// Whom "sein", "ihr" or "eigen" at token `at` belongs to: a fitting subject of the sentence, else who
/// has the floor, else who was mentioned last.
bool PhraseSpeakers::possessor(std::uint32_t at, Gender gender, Attribution& attribution) {
  const std::uint32_t sentence = sentence_of_[at];
  const auto fits = [&](const Mention& mention) {
    if (mention.speaker < 0) return false;
    const Speaker& speaker = speakers_.speakers[mention.speaker];
    if (gender == Gender::masculine)
      return speaker.gender == Gender::masculine || speaker.gender == Gender::neuter ||
             (speaker.gender == Gender::unknown);
    if (gender == Gender::feminine)
      return speaker.gender == Gender::feminine || speaker.gender == Gender::plural ||
             speaker.gender == Gender::unknown;
    return true;
  };
  const TokenRange range = sentences_.sentences[sentence].tokens;
  std::int32_t best = -1;
  // "seiner Meinung nach": a person who spoke or acted before, rather than the subject of what is said.
  if (gender != Gender::unknown)
    for (std::uint32_t i = at, seen = 0; i-- > 0 && at - i < possessor_reach && seen < 6;) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || mentions_.mentions[m].phrase.first != i) continue;
      ++seen;
      const Mention& mention = mentions_.mentions[m];
      if (!fits(mention) || !is_subject(mention)) continue;
      const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
      if (kind != SpeakerKind::person && kind != SpeakerKind::unnamed) continue;
      best = m;
      break;
    }
  for (std::uint32_t i = at; best < 0 && i-- > range.first;)
    if (const std::int32_t m = mentions_.mention_of_token[i];
        m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
      best = m;
      break;
    }
  if (best < 0)
    for (std::uint32_t i = at; i < range.last && word(i) != ":"; ++i)
      if (const std::int32_t m = mentions_.mention_of_token[i];
          m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
        // "Nach seinen Worten hat Berger …": the subject that follows.
        best = m;
        break;
      }
  if (best < 0)
    for (std::uint32_t i = range.first; i-- > 0 && range.first - i < 120;)
      if (const std::int32_t m = mentions_.mention_of_token[i];
          m >= 0 && fits(mentions_.mentions[m]) &&
          speakers_.speakers[mentions_.mentions[m].speaker].kind != SpeakerKind::state) {
        best = m;
        break;
      }
  if (best < 0) return false;
  add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[best].speaker));
  attribution.certainty = by_pronoun;
  attribution.named_by = mentions_.mentions[best].phrase;
  // "Der Pächter und sein Bruder haben nach eigenen Angaben …": both.
  complete({mentions_.mentions[best].phrase}, attribution);
  signal(attribution, "speaker.possessive", {at, at + 1});
  signal(attribution, "speaker.antecedent", mentions_.mentions[best].phrase);
  return true;
}

/// "beide" are two speakers.
void PhraseSpeakers::add_speaker(Attribution& attribution, std::uint32_t speaker) const {
  if (speaker < speakers_.members_of.size() && !speakers_.members_of[speaker].empty()) {
    for (std::uint32_t member : speakers_.members_of[speaker]) add_once(attribution.speakers, member);
  } else {
    add_once(attribution.speakers, speaker);
  }
}

void PhraseSpeakers::signal(Attribution& attribution, std::string_view code, TokenRange range) const {
  Signal signal;
  signal.code = code;
  if (!range.empty()) signal.spans.push_back(span(range));
  attribution.signals.push_back(std::move(signal));
}

bool PhraseSpeakers::is_subject(const Mention& mention) const {
  const std::uint32_t token = mention.head == no_token ? mention.phrase.first : mention.head;
  const std::uint32_t clause = clauses_.clause_of_token[token];
  return clause != no_clause && subjects_[clause] == mentions_.mention_of_token[token];
}

}  // namespace wortlaut
