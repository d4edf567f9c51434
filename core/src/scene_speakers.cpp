#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

const Mention* Scene::mention_in(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t)
    if (const std::int32_t m = mentions.mention_of_token[t]; m >= 0) return &mentions.mentions[m];
  return nullptr;
}

std::vector<TokenRange> Scene::whole_phrase(TokenRange base, std::uint32_t before) const {
  if (base.empty()) return {};
  for (std::uint32_t t = base.first; t < base.last; ++t) {
    const std::int32_t m = mentions.mention_of_token[t];
    if (m < 0) continue;
    TokenRange phrase = mentions.mentions[m].phrase;
    // „Seelands Premier Leung“ is not Seeland.
    if (mentions.mentions[m].speaker_kind == SpeakerKind::state && phrase.last < base.last &&
        word(phrase.last - 1).back() == 's' && mentions.mention_of_token[base.last - 1] >= 0)
      continue;
    phrase.first = std::min(phrase.first, base.first);
    // "Raab und Roth", "Raab sowie Roth": joint speakers.
    for (;;) {
      const std::uint32_t next = phrase.last;
      if (next + 1 >= sentences.tokens.size() || sentence_of_token[next] != sentence_of_token[phrase.first]) break;
      if (!(is(next, "und") || is(next, "sowie"))) break;
      std::int32_t other = mentions.mention_of_token[next + 1];
      if (other < 0 || mentions.mentions[other].phrase.first != next + 1 ||
          mentions.mentions[other].phrase.last > before)
        break;
      phrase.last = mentions.mentions[other].phrase.last;
    }
    // … and to the left: „die Kandidatin Raab sowie der Vorsitzende Roth sprachen“.
    for (;;) {
      if (phrase.first < 2 || !(is(phrase.first - 1, "und") || is(phrase.first - 1, "sowie"))) break;
      const std::uint32_t left = phrase.first - 2;
      if (sentence_of_token[left] != sentence_of_token[phrase.first]) break;
      const std::int32_t other = mentions.mention_of_token[left];
      if (other < 0 || mentions.mentions[other].phrase.last != phrase.first - 1 ||
          mentions.mentions[other].kind == MentionKind::pronoun)
        break;
      const std::int32_t p = phrases.phrase_of_token[mentions.mentions[other].phrase.first];
      if (p >= 0 && phrases.phrases[p].preposition != no_token) break;
      phrase.first = mentions.mentions[other].phrase.first;
    }
    return {phrase};
  }
  TokenRange phrase = base;
  // "die Antwort der Behörde", "der Bericht des Ausschusses".
  while (phrase.last < before) {
    const std::int32_t p = phrases.phrase_of_token[phrase.last];
    if (p < 0) break;
    const NounPhrase& next = phrases.phrases[p];
    if (next.range.first != phrase.last || next.pronoun || next.preposition != no_token || !(next.cases & genitive) ||
        next.range.last > before)
      break;
    phrase.last = next.range.last;
  }
  return {phrase};
}

/// „Das Treffen nannte Raab offen“: in the first field a thing that may be the object, right behind the verb a person.
TokenRange Scene::person_behind(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.subject.last > clause.finite)
    return {};
  const std::int32_t front = phrases.phrase_of_token[clause.subject.first];
  if (front < 0 || !(phrases.phrases[front].cases & accusative) || phrases.phrases[front].pronoun) return {};
  for (std::uint32_t t = clause.subject.first; t < clause.subject.last; ++t)
    if (mentions.mention_of_token[t] >= 0) {
      const Mention& mention = mentions.mentions[mentions.mention_of_token[t]];
      const bool document = mention.speaker_kind == SpeakerKind::organization && mention.body == BodyKind::document;
      if (!document) return {};
    }
  const std::uint32_t next = clause.finite + 1;
  if (next >= mentions.mention_of_token.size() || mentions.mention_of_token[next] < 0) return {};
  const Mention& mention = mentions.mentions[mentions.mention_of_token[next]];
  if (mention.phrase.first != next || (mention.cases != 0 && !(mention.cases & nominative))) return {};
  const bool person = mention.speaker_kind == SpeakerKind::person || mention.kind == MentionKind::pronoun;
  return person ? mention.phrase : TokenRange{};
}

std::vector<TokenRange> Scene::speaker_of(const Clause& clause) const {
  const std::uint32_t before =
      !clause.subject.empty() && clause.subject.last <= clause.finite && clause.finite != no_token
          ? clause.finite
          : tokens_of(clause.sentence).last;
  if (!clause.passive) {
    // "es", "man" and a relative pronoun stand for nobody here.
    if (clause.subject.size() == 1) {
      const std::string w = lower_first(word(clause.subject.first));
      if (w == "man") return {};
      if (w == "es") return document_of(clause);
    }
    if (!clause.subject.empty()) {
      const TokenRange person = person_behind(clause);
      return whole_phrase(person.empty() ? clause.subject : person,
                          person.empty() ? before : tokens_of(clause.sentence).last);
    }
    // „Raab nickte und gab bekannt, …“: the second verb's subject is the first one's.
    if (clause.coordinated != no_clause) {
      std::uint32_t number = clause.coordinated;
      // „Sie sagte, das Haus sei voll, und kündigte an, …“: not the house, but who said so.
      while (is_reported_mood(clauses.clauses[number]) && !is_reported_mood(clause) &&
             number > first_clause(clause.sentence))
        --number;
      const Clause& before_it = clauses.clauses[number];
      if (!before_it.passive && (!before_it.subject.empty() || before_it.coordinated != no_clause) &&
          before_it.sentence == clause.sentence)
        return speaker_of(before_it);
    }
    // No phrase agrees (a name of unknown number, "47 Prozent der Befragten"): the first that no preposition governs.
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t m = mentions.mention_of_token[t];
        if (m < 0) continue;
        const TokenRange phrase = mentions.mentions[m].phrase;
        const std::int32_t p = phrases.phrase_of_token[t];
        // „Von der Leyen betonte“: the preposition is part of the name.
        const bool governed =
            p >= 0 && phrases.phrases[p].preposition != no_token && !phrase.contains(phrases.phrases[p].preposition);
        const bool oblique = p >= 0 && phrases.phrases[p].cases != 0 && !(phrases.phrases[p].cases & nominative);
        if (!governed && !oblique && phrase.first >= part.first) return whole_phrase(phrase, part.last);
        t = std::max(t, phrase.last - 1);
      }
    return {};
  }
  // "wurde von der Polizei mitgeteilt", "durch das Amt"
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      if (!(is(t, "von") || is(t, "vom") || is(t, "durch") || is(t, "seitens"))) continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t) continue;
      const std::int32_t m = mentions.mention_of_token[phrases.phrases[p].head];
      if (m < 0) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return document_of(clause);
}

/// „In einem Brief der Kanzlei heißt es, …“, „aus dem Bericht geht hervor, …“: the document speaks.
std::vector<TokenRange> Scene::document_of(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "in" && w != "im" && w != "aus" && w != "auf") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t || phrases.phrases[p].pronoun) continue;
      const NounPhrase& phrase = phrases.phrases[p];
      bool reports = false;
      for (const Reading& reading : morphology.readings(phrase.head))
        reports |= reading.pos == Pos::noun && !pack.reporting.nouns(reading.lemma).empty();
      const std::int32_t m = mentions.mention_of_token[phrase.head];
      const bool document = m >= 0 && mentions.mentions[m].speaker_kind == SpeakerKind::organization &&
                            mentions.mentions[m].body == BodyKind::document;
      if (!reports && !document) continue;
      std::vector<TokenRange> whole = whole_phrase(phrase.range, part.last);
      // „einem Papier von Raab“
      if (whole.size() == 1 && whole.front().last + 1 < part.last &&
          (is(whole.front().last, "von") || is(whole.front().last, "vom"))) {
        const std::int32_t owner = phrases.phrase_of_token[whole.front().last + 1];
        if (owner >= 0 && phrases.phrases[owner].preposition == whole.front().last)
          whole.front().last = whole_phrase(phrases.phrases[owner].range, part.last).back().last;
      }
      return whole;
    }
  return {};
}

}  // namespace wortlaut
