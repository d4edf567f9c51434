#include <algorithm>

#include "characters.hpp"
#include "clause_builder.hpp"

/// What the builder asks about a segment and the clauses so far, before it opens a clause or goes on with one.
namespace wortlaut {

/// „Sie soll den Kran prüfen, sondern ihn abbauen“, „… und die Leute warnen“: at the end of a joined part without a
/// subject before it, what could be finite is a second infinitive under the same modal verb.
bool ClauseBuilder::second_infinitive(const Segment& segment) const {
  if (!segment.coordinated || !open_.empty() || last_ != main_ || main_ == no_clause) return false;
  const Clause& clause = out_.clauses[main_];
  if (clause.finite == no_token || !morphology_.is_modal(clause.finite) || verb_final(clause.kind)) return false;
  if (item(segment.last - 1) != segment.finite || segment.last < segment.first + 3) return false;
  if (clear_finite(segment.finite) || !morphology_.can_be_infinitive(segment.finite) ||
      starts_with_subject_then_verb(segment))
    return false;
  for (const TokenRange& part : clause.parts)
    if (word(part.last - 1) && part.last - 1 > clause.finite && morphology_.can_be_infinitive(part.last - 1))
      return true;
  return false;
}

/// „Sie wies den Vorwurf, das Amt sei befangen, in aller Form zurück“: the clause before the last one still waits for
/// its particle or participle, the last one in Konjunktiv I stands inside it, and the segment ends with what is waited
/// for. „Der Weg sei, sagte Holm, der ihn kennt, seit gestern gesperrt“, „Der Weg sei, sagte Holm, zu schmal“: so does
/// a clause behind a parenthesis that begins with its verb.
bool ClauseBuilder::goes_back(const Segment& segment) const {
  if (!open_.empty() || before_main_ == no_clause || main_ == no_clause || segment.bracket) return false;
  const Clause& inside = out_.clauses[main_];
  if (inside.finite == no_token || inside.coordinated != no_clause || fills_bracket(segment)) return false;
  const bool with_so = inside.kind == ClauseKind::verb_second && inside.finite == inside.range.first + 1 &&
                       bytes(inside.range.first) == "so";  // „Der Weg ist, so sagt die Wirtin, seit Mai zu“
  const bool told = (inside.kind == ClauseKind::verb_first || with_so) &&
                    !morphology_.is_auxiliary(inside.finite) && !morphology_.is_modal(inside.finite);
  if (told) {
    const Clause& last = out_.clauses[last_];
    if (last_ != main_ && (last.kind != ClauseKind::relative || last.parent != main_ || !complete(last_))) return false;
  } else if (last_ != main_ || inside.kind != ClauseKind::verb_second ||
             !morphology_.has_unambiguous_konjunktiv1(inside.finite)) {
    return false;
  }
  Segment last = segment;
  last.first = segment.last - 1;
  return fills_bracket_of(before_main_, last) || (told && waits_for_predicate(before_main_));
}

/// „Der Weg sei, …“: nothing stands behind the form of "sein".
bool ClauseBuilder::waits_for_predicate(std::uint32_t index) const {
  const Clause& clause = out_.clauses[index];
  return clause.finite != no_token && !clause.parts.empty() && clause.parts.back().last == clause.finite + 1 &&
         clause.range.first < clause.finite && morphology_.has_lemma(clause.finite, "sein", Pos::verb);
}

bool ClauseBuilder::complete(std::uint32_t index) const {
  const Clause& clause = out_.clauses[index];
  if (clause.kind == ClauseKind::infinitive) return !clause.verbs.empty();
  return clause.finite != no_token;
}

bool ClauseBuilder::follows_verb_final() const { return last_ != no_clause && verb_final(out_.clauses[last_].kind); }

/// "so schätzen die Forscher", "sagte er"
bool ClauseBuilder::verb_comes_first(const Segment& segment) const {
  std::uint32_t k = segment.first;
  while (k < segment.last && word(item(k)) && morphology_.is_coordinator(item(k))) ++k;
  return k < segment.last && item(k) == segment.finite;
}

/// "und er kommt": verb-second with a pronoun; "und sie komme" stays open and is read as verb-second.
bool ClauseBuilder::starts_with_subject_then_verb(const Segment& segment) const {
  std::uint32_t k = segment.first;
  while (k < segment.last && word(item(k)) && morphology_.is_coordinator(item(k))) ++k;
  if (k + 1 >= segment.last) return false;
  const std::int32_t p = phrases_.phrase_of_token[item(k)];
  if (p < 0 || phrases_.phrases[p].preposition != no_token || !(phrases_.phrases[p].cases & nominative)) return false;
  return phrases_.phrases[p].range.last == segment.finite;
}

bool ClauseBuilder::own_subject_behind(const Segment& segment) const {
  for (std::uint32_t k = segment.first + 1; k < segment.last; ++k) {
    const std::int32_t p = phrases_.phrase_of_token[item(k)];
    if (p < 0) continue;
    const NounPhrase& phrase = phrases_.phrases[p];
    if (phrase.preposition == no_token && (phrase.cases & nominative) &&
        (phrase.numbers & morphology_.finite_numbers(segment.finite)))
      return true;
  }
  return false;
}

bool ClauseBuilder::finite_segment_follows(const Segment& segment) const {
  for (const Segment& later : *segments_)
    if (later.first > segment.first && later.introducer == no_token && later.finite != no_token &&
        !later.coordinated && starts_with_finite(later))
      return true;
  return false;
}

/// The first loose phrase can be the subject of the Konjunktiv that follows, or what stands before its verb where that
/// has a subject of its own behind it.
bool ClauseBuilder::loose_is_subject_of(const Segment& segment) const {
  if (loose_.empty() || !(morphology_.has_unambiguous_konjunktiv1(segment.finite) ||
                          morphology_.has_unambiguous_konjunktiv2(segment.finite)))
    return false;
  std::uint32_t at = loose_.front().first;
  if (morphology_.is_preposition(at) && phrases_.phrase_of_token[at] < 0) ++at;
  const std::int32_t p = phrases_.phrase_of_token[at];
  if (p < 0) return false;
  const NounPhrase& phrase = phrases_.phrases[p];
  if (phrase.preposition != no_token) return loose_waits_ && own_subject_behind(segment);
  return (phrase.cases & nominative) && !phrase.pronoun;
}

/// Whether the segment ends with a participle for the main clause's auxiliary.
bool ClauseBuilder::second_participle(const Segment& segment) const {
  const Clause& clause = out_.clauses[main_];
  if (clause.finite == no_token || !morphology_.is_auxiliary(clause.finite) || verb_final(clause.kind)) return false;
  const std::uint32_t token = item(segment.last - 1);
  return word(token) && !starts_upper(bytes(token)) && morphology_.can_be_participle2(token) &&
         phrases_.phrase_of_token[token] < 0;
}

/// „Er hielt den Damm, der seit Jahren bröckelt, für sicher“: a relative clause ends with its verb, and a preposition
/// or "als" behind the comma leads back to the main clause. „…, der vorüberging, mit dem Hut in der Hand“: "mit" and
/// "ohne" may tell more of what the relative clause says. Behind a condition without "wenn" all that has no verb leads
/// back, and so it does behind a remark with "wie": „Der Weg ist, wie die Polizei mitteilte, ein Umweg.“
bool ClauseBuilder::leads_back(const Segment& segment) const {
  const Clause& relative = out_.clauses[last_];
  if (last_ == condition_) return !segment.bracket && !segment.coordinated;
  if (relative.parent != main_ || relative.parts.empty() || relative.finite == no_token) return false;
  if (segment.bracket || segment.coordinated) return false;
  const bool remark = is_remark(relative);
  if (relative.kind != ClauseKind::relative && !remark) return false;
  if (relative.parts.back().last != relative.finite + 1) return false;
  const Clause& main = out_.clauses[main_];
  if (main.finite == no_token || main.finite > relative.range.first || verb_final(main.kind)) return false;
  const std::uint32_t first = item(segment.first);
  if (remark) return word(first) || waits_for_predicate(main_);
  if (!word(first) || bytes(first) == "mit" || bytes(first) == "ohne") return false;
  return bytes(first) == "als" || morphology_.is_preposition(first);
}

/// „wie die Polizei mitteilte“ beside what she tells, not „(sie betonte,) wie wichtig es sei“.
bool ClauseBuilder::is_remark(const Clause& clause) const {
  if (clause.kind == ClauseKind::relative || clause.introducer == no_token || bytes(clause.introducer) != "wie")
    return false;
  const std::uint32_t next = clause.introducer + 1;
  if (morphology_.has_unambiguous_konjunktiv1(clause.finite)) return false;
  return phrases_.phrase_of_token[next] >= 0 ||
         !(morphology_.can_be(next, Pos::adjective) || morphology_.can_be(next, Pos::adverb));
}

/// "sollte der Damm brechen" behind a main clause that has its verb.
bool ClauseBuilder::is_condition(const Segment& segment) const {
  if (main_ == no_clause || last_ != main_ || !complete(main_)) return false;
  if (segment.coordinated || !starts_with_finite(segment)) return false;
  const std::string_view verb = bytes(segment.finite);
  if (verb != "sollte" && verb != "sollten") return false;
  const std::uint32_t end = item(segment.last - 1);
  return own_subject_behind(segment) && word(end) && can_trail(end);
}

/// Whether the main clause still waits for its participle, infinitive or particle and the segment brings it.
bool ClauseBuilder::fills_bracket_of(std::uint32_t index, const Segment& segment) const {
  const Clause& clause = out_.clauses[index];
  if (clause.finite == no_token || verb_final(clause.kind) || clause.kind == ClauseKind::infinitive) return false;
  const bool support = morphology_.is_auxiliary(clause.finite) || morphology_.is_modal(clause.finite);
  const auto brings = [&](std::uint32_t token) {
    if (!word(token) || starts_upper(bytes(token)) || wide_phrase(token)) return false;
    if (support) return can_trail(token);
    if (!morphology_.can_be(token, Pos::verb_particle)) return false;
    for (const Reading& reading : morphology_.readings(clause.finite))
      if (reading.is_finite() && reading.particle == bytes(token)) return true;
    return false;
  };
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = std::max(part.first, clause.finite + 1); t < part.last; ++t)
      if (brings(t)) return false;
  for (std::uint32_t k = segment.first; k < segment.last; ++k)
    if (brings(item(k))) return true;
  return false;
}

}  // namespace wortlaut
