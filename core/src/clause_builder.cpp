#include "clause_builder.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

void ClauseBuilder::build(const std::vector<Segment>& segments) {
  segments_ = &segments;
  for (const Segment& segment : segments) {
    while (!open_.empty() && complete(open_.back())) open_.pop_back();
    if (opens_with_loose(segment)) continue;
    forget_loose(segment);
    if (segment.introducer != no_token) embedded(segment);
    else if (segment.finite != no_token) with_finite(segment);
    else if (segment.zu_infinitive) infinitive(segment);
    else without_verb(segment);
  }
  const auto first = out_.first_of_sentence.back();
  if (main_ != no_clause && out_.clauses[main_].finite == no_token) late_finite(first);
  // A fragment that got its verb later is a verb-second clause.
  for (std::uint32_t c = first; c < out_.clauses.size(); ++c) {
    Clause& clause = out_.clauses[c];
    if (clause.sentence != sentence_ || clause.opaque != opaque_) continue;
    if (clause.kind == ClauseKind::fragment && clause.finite != no_token) clause.kind = ClauseKind::verb_second;
  }
}

// --- What a segment becomes ----------------------------------------------------------------------

/// "…, die Anlagen „A“ und „B“, stünden still", "…, in den Städten, in denen gewählt werde, sei es ruhig": the loose phrase
/// is the next clause's first field.
bool ClauseBuilder::opens_with_loose(const Segment& segment) {
  if (segment.finite == no_token || segment.introducer != no_token || loose_owner_ == no_clause) return false;
  if ((loose_owner_ != last_ && !loose_waits_) || !open_.empty()) return false;
  if (!starts_with_finite(segment) || !loose_is_subject_of(segment)) return false;
  main_ = last_ = open_clause(ClauseKind::verb_second, segment, no_clause);
  take_over_loose(last_);
  loose_.clear();
  loose_owner_ = no_clause;
  return true;
}

/// A clause behind loose phrases parts them from what follows, but for a relative clause or a bracket, which may
/// belong to them.
void ClauseBuilder::forget_loose(const Segment& segment) {
  if (segment.finite == no_token && segment.introducer == no_token) return;
  if (segment.introduced == ClauseKind::relative || segment.bracket) {
    loose_waits_ = true;
    return;
  }
  loose_.clear();
  loose_owner_ = no_clause;
}

void ClauseBuilder::embedded(const Segment& segment) {
  if (segment.introduced == ClauseKind::relative && wide_phrase(segment.introducer) && ends_bracket_around(segment)) {
    without_verb(segment);
    return;
  }
  const std::uint32_t index = open_clause(segment.introduced, segment, last_ != no_clause ? last_ : main_);
  if (segment.coordinated && follows_verb_final()) {
    out_.clauses[index].parent = out_.clauses[last_].parent;
    out_.clauses[index].coordinated = last_;
  }
  if (main_ == no_clause) waiting_.push_back(index);
  if (!complete(index)) open_.push_back(index);
  last_ = index;
}

void ClauseBuilder::with_finite(const Segment& segment) {
  if (ends_bracket_around(segment)) {
    without_verb(segment);
    return;
  }
  if (second_infinitive(segment)) {
    extend(main_, segment);
    return;
  }
  // „wird für Sonntag, den 17. Mai, erwartet“: what could be finite is the participle that is waited for.
  if (open_.empty() && last_ == main_ && main_ != no_clause && !clear_finite(segment.finite) &&
      morphology_.can_be_participle2(segment.finite) && item(segment.last - 1) == segment.finite &&
      fills_bracket(segment)) {
    extend(main_, segment);
    return;
  }
  if (!open_.empty()) {  // "dass die Regierung, …, zurücktreten werde"
    last_ = open_.back();
    extend(last_, segment);
    open_.pop_back();
    return;
  }
  // „Sie droht, sollte der Damm brechen, mit einer Klage“: a condition without "wenn" begins with its verb, in the
  // Konjunktiv, and ends where an infinitive or participle does; the clause before it goes on behind it.
  if (is_condition(segment)) {
    last_ = open_clause(ClauseKind::verb_first, segment, main_);
    condition_ = last_;
    return;
  }
  // "…, dass sie kamen und siegten": verb at the end behind a verb-final clause
  if (segment.coordinated && follows_verb_final() && segment.finite_last && !starts_with_subject_then_verb(segment)) {
    const std::uint32_t before = last_;
    last_ = open_clause(out_.clauses[before].kind, segment, out_.clauses[before].parent);
    out_.clauses[last_].coordinated = before;
    out_.clauses[last_].introducer = no_token;
    return;
  }
  // "Die Löhne, sagte sie, seien zu niedrig": a parenthesis, since the main verb still comes.
  // In „Ein Sturm, der …, habe die Küste erreicht, meldet das Amt“ it has come: the Konjunktiv says who is reported.
  const bool with_so = starts_with_so(segment);  // „Die Glocke, so glaubt der Küster, wird wieder läuten“
  if (main_ != no_clause && !complete(main_) && (starts_with_finite(segment) || with_so) &&
      own_subject_behind(segment) && !morphology_.has_unambiguous_konjunktiv1(segment.finite) &&
      finite_segment_follows(segment)) {
    last_ = open_clause(with_so ? ClauseKind::verb_second : ClauseKind::verb_first, segment, no_clause);
    return;
  }
  // „Nur bei Regen, antwortete der Wirt“: one comma between words without a verb and a verb with its own subject parts
  // an answer from who gives it.
  if (main_ != no_clause && answers(segment)) {
    main_ = last_ = open_clause(ClauseKind::verb_first, segment, no_clause);
    finish_waiting();
    return;
  }
  // „Ihr Vorwurf: Die Stadt schlafe.“: behind a colon a clause with its own subject is another than the words before
  // it.
  if (main_ != no_clause && !complete(main_) && segment.after_colon && starts_with_subject_then_verb(segment)) {
    main_ = last_ = open_clause(ClauseKind::verb_second, segment, no_clause);
    finish_waiting();
    return;
  }
  // „Der Vorwurf, er habe gelogen, traf sie“, „Morgen, das weiß jeder, kommt er“: the clause around still waits for its verb.
  if (main_ != no_clause && !complete(main_) && starts_with_subject_then_verb(segment) && finite_segment_follows(segment)) {
    last_ = open_clause(ClauseKind::verb_second, segment, main_);
    return;
  }
  if (main_ != no_clause && !complete(main_)) {  // "Der Mann, der kam, sagte"
    extend(main_, segment);
    finish_waiting();
    last_ = main_;
    return;
  }
  const ClauseKind kind = verb_comes_first(segment) ? ClauseKind::verb_first : ClauseKind::verb_second;
  const std::uint32_t before = before_main_ = main_;
  main_ = last_ = open_clause(kind, segment, no_clause);
  if (before != no_clause && segment.coordinated) out_.clauses[main_].coordinated = before;
  finish_waiting();
}

void ClauseBuilder::infinitive(const Segment& segment) {
  // The rest of a sentence's only clause that a list or an apposition cut.
  if (open_.empty() && last_ != main_ && main_ != no_clause && last_ != no_clause && complete(last_) &&
      segment.infinitive == no_token && fills_bracket(segment)) {
    last_ = main_;
    extend(last_, segment);
    return;
  }
  if (!open_.empty()) {
    last_ = open_.back();
    extend(last_, segment);
    return;
  }
  const std::uint32_t parent = last_ != no_clause ? last_ : main_;
  const std::uint32_t index = open_clause(ClauseKind::infinitive, segment, parent);
  if (loose_owner_ != no_clause && (parent == loose_owner_ || loose_waits_) && !loose_.empty() &&
      !goes_on_with_list()) {
    out_.clauses[index].parent = loose_owner_;  // „…, Leute, die arm sind, zu unterstützen“
    take_over_loose(index);
  }
  if (last_ != no_clause && last_ == condition_) {  // „… droht, sollte der Damm brechen, zu klagen“
    out_.clauses[index].parent = main_;
    out_.clauses[index].range.first = out_.clauses[condition_].range.first;
    out_.clauses[condition_].parent = index;
  }
  if (segment.coordinated && last_ != no_clause && out_.clauses[last_].kind == ClauseKind::infinitive) {
    out_.clauses[index].parent = out_.clauses[last_].parent;
    out_.clauses[index].coordinated = last_;
  }
  if (main_ == no_clause) waiting_.push_back(index);
  last_ = index;
}

void ClauseBuilder::without_verb(const Segment& segment) {
  if (goes_on_with_answer(segment)) {
    extend(--last_, segment);
    return;
  }
  if (goes_back(segment)) {
    out_.clauses[main_].parent = before_main_;
    main_ = last_ = before_main_;
    before_main_ = no_clause;
    extend(main_, segment);
    return;
  }
  // „… hatte Fehler eingeräumt, jedoch stets beteuert, …“: a second participle under the same auxiliary.
  if (open_.empty() && last_ == main_ && main_ != no_clause && second_participle(segment)) {
    extend(main_, segment);
    return;
  }
  // The right bracket of an interrupted clause ("hatten zwar, als …, gebremst"), else part of what is open, else of
  // what stands before it.
  if (open_.empty() && last_ != main_ && main_ != no_clause &&
      (fills_bracket(segment) || leads_back(segment))) {
    last_ = main_;
    extend(last_, segment);
  } else if (!open_.empty()) {
    last_ = open_.back();
    extend(last_, segment);
  } else if (main_ != no_clause && !complete(main_)) {
    extend(main_, segment);
    last_ = main_;
  } else if (last_ != no_clause) {
    // „Sie lehnte den Plan von Rast (ABC) ab, …“: the verb's own particle is no loose phrase.
    const bool closes = last_ == main_ && fills_bracket(segment);
    extend(last_, segment);
    if (!complete(last_) || closes) return;
    if (loose_owner_ != last_) loose_.clear();
    loose_waits_ = false;
    loose_owner_ = last_;
    // „… hatte Ada Keller (ABC) angekündigt, …“: what stands in brackets opens nothing.
    if (!segment.bracket) loose_.push_back({item(segment.first), item(segment.last - 1) + 1});
  } else {
    main_ = last_ = open_clause(ClauseKind::fragment, segment, no_clause);
  }
}

// --- Making and moving ---------------------------------------------------------------------------

std::uint32_t ClauseBuilder::open_clause(ClauseKind kind, const Segment& segment, std::uint32_t parent) {
  Clause clause;
  clause.kind = kind;
  clause.sentence = sentence_;
  clause.parent = parent;
  clause.introducer = segment.introducer;
  clause.opaque = opaque_;
  out_.clauses.push_back(std::move(clause));
  const auto index = static_cast<std::uint32_t>(out_.clauses.size() - 1);
  extend(index, segment);
  return index;
}

void ClauseBuilder::extend(std::uint32_t index, const Segment& segment) {
  Clause& clause = out_.clauses[index];
  // No verbatim speech lies inside of a segment: it would have cut it.
  const TokenRange part{item(segment.first), item(segment.last - 1) + 1};
  clause.parts.push_back(part);
  if (clause.range.empty()) clause.range = part;
  clause.range.first = std::min(clause.range.first, part.first);
  clause.range.last = std::max(clause.range.last, part.last);
  for (std::uint32_t k = segment.first; k < segment.last; ++k) out_.clause_of_token[item(k)] = index;
  for (std::uint32_t up = clause.parent; up != no_clause; up = out_.clauses[up].parent)
    if (out_.clauses[up].range.first <= part.first)
      out_.clauses[up].range.last = std::max(out_.clauses[up].range.last, part.last);
  if (clause.finite == no_token && segment.finite != no_token) {
    clause.finite = segment.finite;
    clause.moods = morphology_.moods(segment.finite);
  }
  if (clause.kind == ClauseKind::infinitive && segment.infinitive != no_token)
    clause.verbs.push_back(segment.infinitive);
}

/// Moves the loose phrases from their clause to the front of another.
void ClauseBuilder::take_over_loose(std::uint32_t to) {
  Clause& from = out_.clauses[loose_owner_];
  for (const TokenRange& part : loose_) {
    from.parts.erase(std::remove(from.parts.begin(), from.parts.end(), part), from.parts.end());
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (out_.clause_of_token[t] == loose_owner_) out_.clause_of_token[t] = to;
  }
  Clause& clause = out_.clauses[to];
  clause.parts.insert(clause.parts.begin(), loose_.begin(), loose_.end());
  if (!loose_.empty()) clause.range.first = std::min(clause.range.first, loose_.front().first);
  if (!from.parts.empty() && clause.parent != loose_owner_) from.range.last = from.parts.back().last;
}

/// „Am Abend verlangten Holm, Beck und Kern, das Tor zu öffnen“: behind the verb of several and one of them, the loose
/// phrases are the others.
bool ClauseBuilder::goes_on_with_list() const {
  const Clause& clause = out_.clauses[loose_owner_];
  if (clause.finite == no_token || morphology_.finite_numbers(clause.finite) != plural) return false;
  const std::uint32_t first = loose_.front().first;
  if (first < clause.finite + 3 || bytes(first - 1) != ",") return false;
  const std::int32_t one = phrases_.phrase_of_token[first - 2];
  if (one < 0 || phrases_.phrases[one].preposition != no_token || !(phrases_.phrases[one].cases & nominative) ||
      !(phrases_.phrases[one].numbers & singular))
    return false;
  bool joined = false;
  for (const TokenRange& range : loose_)
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const bool joins = word(t) && morphology_.is_coordinator(t);
      if (!joins && phrases_.phrase_of_token[t] < 0) return false;
      joined |= joins;
    }
  return joined;
}

/// „Gäste sollten, bittet der Wirt, die Stühle nicht verrücken“: what looks like a finite verb at the end is the
/// infinitive that the clause around the parenthesis waits for.
bool ClauseBuilder::ends_bracket_around(const Segment& segment) const {
  return segment.finite != no_token && item(segment.last - 1) == segment.finite && !clear_finite(segment.finite) &&
         main_ != no_clause && out_.clauses[main_].kind == ClauseKind::verb_first && goes_back(segment);
}

/// Whether what a segment's verb and subject stand behind is nothing but one run of words without a verb, and a comma:
/// no field before a verb ends in one unless something stands in it, „In Aldorf, einem Dorf am Meer, wohnt er“.
bool ClauseBuilder::answers(const Segment& segment) const {
  const Clause& before = out_.clauses[main_];
  return before.kind == ClauseKind::fragment && before.finite == no_token && before.verbs.empty() &&
         before.parts.size() == 1 && main_ == last_ && waiting_.empty() && !segment.coordinated &&
         starts_with_finite(segment) && (own_subject_behind(segment) || is_written(segment)) &&
         bytes(item(segment.first) - 1) == "," &&
         before.parts.back().last + 1 == item(segment.first);
}

/// „Ein Fass, antwortet sie, bei großen Festen zwei“: words without a verb on both sides of whoever says them, but for
/// „Niemand, sagte Holm, der Leiter der Werft“.
bool ClauseBuilder::goes_on_with_answer(const Segment& segment) const {
  if (!open_.empty() || last_ == no_clause || last_ == 0 || last_ != main_ || segment.bracket || segment.coordinated ||
      bytes(item(segment.first) - 1) != ",")
    return false;
  const Clause &frame = out_.clauses[last_], &words = out_.clauses[last_ - 1];
  const std::uint32_t first = item(segment.first);
  return frame.kind == ClauseKind::verb_first && frame.parts.size() == 1 && frame.sentence == words.sentence &&
         words.kind == ClauseKind::fragment && words.finite == no_token && words.parts.size() == 1 && !words.opaque &&
         words.parts.back().last + 1 == frame.range.first && word(first) && !starts_upper(bytes(first)) &&
         !morphology_.can_be(first, Pos::article) && !morphology_.can_be(first, Pos::possessive);
}

bool ClauseBuilder::starts_with_so(const Segment& segment) const {
  return segment.first + 1 < segment.last && bytes(item(segment.first)) == "so" &&
         item(segment.first + 1) == segment.finite;
}

/// „…, stand auf einem Zettel“: what stands there is what was before it.
bool ClauseBuilder::is_written(const Segment& segment) const {
  return segment.first + 2 < segment.last && morphology_.has_lemma(segment.finite, "stehen", Pos::verb) &&
         morphology_.is_preposition(item(segment.first + 1));
}

/// Preposed clauses depend on the main clause, now that it is there.
void ClauseBuilder::finish_waiting() {
  for (const std::uint32_t index : waiting_)
    if (out_.clauses[index].parent == no_clause && index != main_) out_.clauses[index].parent = main_;
  waiting_.clear();
}

/// "Für ihn gehört dazu, dass …": a form that may be a participle is the finite verb where nothing else is and a
/// clause depends on it.
void ClauseBuilder::late_finite(std::uint32_t first) {
  bool has_dependent = false;
  for (std::uint32_t c = first; c < out_.clauses.size(); ++c)
    has_dependent |= out_.clauses[c].parent == main_ && out_.clauses[c].introducer != no_token;
  if (!has_dependent) return;
  Clause& clause = out_.clauses[main_];
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (word(t) && !starts_upper(bytes(t)) && morphology_.can_be_finite(t) && !wide_phrase(t)) {
        clause.finite = t;
        clause.moods = morphology_.moods(t);
        return;
      }
}

// --- Asking --------------------------------------------------------------------------------------

}  // namespace wortlaut
