#include "clause_tests.hpp"

#include <algorithm>

#include "characters.hpp"
#include "pieces.hpp"

namespace wortlaut {

ClauseTests::ClauseTests(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                         const Phrases& phrases, const Clauses& clauses, const std::vector<bool>& figures,
                         const PackData& pack)
    : text_(text),
      tokens_(sentences.tokens),
      sentences_(sentences),
      morphology_(morphology),
      phrases_(phrases),
      clauses_(clauses),
      figures_(figures),
      reporting_(pack.reporting) {}

/// The subject of the clause before, where this one has none: „Russland bedrohe niemanden und überfalle …“
TokenRange ClauseTests::shared_subject(const Clause& clause) const {
  if (clause.finite == no_token || (!clause.subject.empty() && !verb_opens(clause))) return {};
  std::uint32_t before = clause.coordinated;
  for (int steps = 0; before != no_clause && steps < 4; ++steps) {
    const Clause& other = clauses_.clauses[before];
    if (!other.subject.empty()) return other.subject;
    before = other.coordinated;
  }
  return {};
}

/// „… und überfalle kein Land“: behind the joining word comes the verb, so the subject was named before.
bool ClauseTests::verb_opens(const Clause& clause) const {
  if (clause.coordinated == no_clause) return false;
  std::uint32_t t = clause.range.first;
  while (t < clause.finite && (!word(t) || (morphology_.is_coordinator(t) && is_joining_word(bytes(t))))) ++t;
  return t == clause.finite;
}

/// „…, weil die Brücke gesperrt war“, „…, die 2019 schloss“: asserted by itself, not only part of another.
bool ClauseTests::asserts_by_itself(const Clause& clause) const {
  if (clause.finite == no_token) return false;
  if (clause.kind == ClauseKind::subordinate && clause.introducer != no_token) {
    const std::string b = lower_first(bytes(clause.introducer));
    return b == "weil" || b == "obwohl" || b == "nachdem" || b == "obgleich" || b == "wobei" || b == "zumal" ||
           b == "sodass";
  }
  if (clause.kind != ClauseKind::relative) return false;
  if (!(clause.moods & mood_indicative) && clause.moods != 0 && !(clause.moods & mood_konjunktiv1)) return false;
  bool figure = false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) figure |= figures_[t];
  return figure || follows_name(clause);
}

/// A relative clause behind a name adds news: „… an Ines Brandt, die zuvor das Amt leitete“.
bool ClauseTests::follows_name(const Clause& clause) const {
  std::uint32_t t = clause.range.first;
  while (t > 0 && !is_word_like(t - 1)) --t;
  if (t == 0) return false;
  const std::int32_t p = phrases_.phrase_of_token[t - 1];
  return p >= 0 && !phrases_.phrases[static_cast<std::size_t>(p)].name.empty() &&
         phrases_.phrases[static_cast<std::size_t>(p)].name.last == t;
}

/// „Wir können die Sicherheit von Mutter und Kind nicht garantieren“, „Sie haben den Plan gelobt und verabschiedet“:
/// the second "verb" is the infinitive or participle that the first one's auxiliary waits for.
bool ClauseTests::shares_verb(const Clause& clause) const {
  if (clause.coordinated == no_clause || clause.finite == no_token) return false;
  const Clause& before = clauses_.clauses[clause.coordinated];
  if (before.finite == no_token) return false;
  const bool modal = morphology_.is_modal(before.finite) || morphology_.has_lemma(before.finite, "werden", Pos::verb);
  if (modal && morphology_.can_be_infinitive(clause.finite))
    return std::none_of(before.verbs.begin(), before.verbs.end(),
                        [&](std::uint32_t t) { return t != before.finite && morphology_.can_be_infinitive(t); });
  return morphology_.is_auxiliary(before.finite) && morphology_.can_be_participle2(clause.finite) &&
         clause.subject.empty() && clause.parts.back().last == clause.finite + 1;
}

bool ClauseTests::joined_with_und(const Clause& clause) const {
  for (std::uint32_t t = clause.range.first, steps = 0; steps < 2; --t, ++steps) {
    const std::string_view b = bytes(t);
    if (b == "und" || b == ";" || b == "oder") return true;
    if (t == 0) break;
  }
  return false;
}

/// Without a main clause the sentence's only clause is one, unless it is an afterthought („Weil es regnet.“).
bool ClauseTests::stands_alone(const Clause& clause) const {
  if (clause.kind == ClauseKind::subordinate && clause.finite != no_token && clause.introducer != no_token) {
    const std::string b = lower_first(bytes(clause.introducer));
    return b != "dass" && b != "weil" && b != "ob" && b != "wenn" && b != "obwohl" && b != "damit";
  }
  return clause.kind == ClauseKind::fragment && has_open_verb(clause);
}

/// „Zwischen 20 und 30 Prozent heizen mit Holz“: a plural that might be an infinitive is the verb after all.
bool ClauseTests::has_open_verb(const Clause& clause) const {
  const TokenRange sentence = sentences_.sentences[clause.sentence].tokens;
  if (sentence.size() < 5 || bytes(sentence.last - 1) != ".") return false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (word(t) && morphology_.can_be_finite(t) && !starts_upper(bytes(t)) && phrases_.phrase_of_token[t] < 0 &&
          !morphology_.is_preposition(t) && !morphology_.can_be_participle2(t) && (t == 0 || bytes(t - 1) != "zu"))
        return true;
  return false;
}

/// Whether the verb alone, with "sich" at most, tells that somebody says yes, says no or says something.
bool ClauseTests::reacting_verb(std::string_view lemma) const {
  const std::vector<ReportingWord>& entries = reporting_.verbs(lemma);
  return std::any_of(entries.begin(), entries.end(), [](const ReportingWord& word) {
    const std::size_t with_sich = word.reflexive ? std::string_view("sich ").size() : 0;
    return word.entry.size() == word.head.size() + with_sich &&
           (word.kind == ReportingClass::deny || word.kind == ReportingClass::agree ||
            word.grade == ReportingGrade::core);
  });
}

/// „Tiedemann widersprach.“, „Das Ministerium lehnt das ab.“: somebody reacts, and nothing is said of what.
bool ClauseTests::only_reacts(const Clause& clause) const {
  if (clause.lemma.empty() || !reacting_verb(clause.lemma)) return false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      if (figures_[t]) return false;
      const std::int32_t p = phrases_.phrase_of_token[t];
      if (p < 0) continue;
      const NounPhrase& phrase = phrases_.phrases[static_cast<std::size_t>(p)];
      if (phrase.head != t || phrase.pronoun || clause.subject.contains(t)) continue;
      // What stands before the verb with the subject's name is its apposition or genitive.
      if (phrase.preposition == no_token && phrase.range.last <= clause.subject.first) continue;
      if (phrase.preposition == no_token && phrase.range.first >= clause.subject.last && !clause.subject.empty() &&
          clause.subject.last <= clause.finite && phrase.range.last <= clause.finite)
        continue;
      return false;
    }
  return true;
}

}  // namespace wortlaut
