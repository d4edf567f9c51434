#include "clause_openers.hpp"

#include <string>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// „wie viele Bäume fallen“, „wie lange es dauert“: with such a word behind it "wie" asks and compares nothing.
bool is_measure(std::string_view word) {
  for (std::string_view measure : {"viel", "viele", "vielen", "vieler", "lange", "oft", "weit", "hoch", "groß", "stark", "schnell", "teuer", "alt"})
    if (word == measure) return true;
  return false;
}

/// "sowohl … als auch", "weder … noch".
bool opens_pair(std::string_view word) { return word == "sowohl" || word == "weder" || word == "entweder"; }

}  // namespace

bool ClauseOpeners::opens(Segment& segment, std::uint32_t i) const {
  std::uint32_t token = item(i);
  if (!word(token)) return false;
  // „fragt, seit wann er es weiß“: before "wann" the words "seit" and "bis" are prepositions.
  if (morphology_.is_subordinator(token) && i + 1 < segment.last && lower(bytes(item(i + 1))) == "wann") {
    segment.introducer = item(i + 1);
    segment.introduced = ClauseKind::question;
    return true;
  }
  if (morphology_.is_subordinator(token) &&
      !(morphology_.is_preposition(token) && phrase_follows(token) && !subordinator_wins(segment, i))) {
    segment.introducer = token;
    segment.introduced = ClauseKind::subordinate;
    const std::string b = lower(bytes(token));
    const bool measures = b == "wie" && i + 1 < segment.last && is_measure(bytes(item(i + 1))) && verb_final_from(segment, i + 1);
    if (b == "ob" || measures) segment.introduced = ClauseKind::question;
    return true;
  }
  if (morphology_.can_be(token, Pos::infinitive_conjunction)) {
    for (std::uint32_t k = i + 1; k < segment.last; ++k)
      if (marks_zu(k) || morphology_.is_zu_infinitive(item(k))) {
        segment.introducer = token;
        segment.introduced = ClauseKind::infinitive;
        return true;
      }
  }
  if (morphology_.can_be(token, Pos::conjunction_comparing)) {
    segment.introducer = token;
    segment.introduced = ClauseKind::subordinate;
    return true;
  }
  // "in denen", "mit dem", "für deren"
  if (morphology_.is_preposition(token) && i + 1 < segment.last && word(item(i + 1)) &&
      (morphology_.is_relative(item(i + 1)) || morphology_.is_interrogative(item(i + 1))) &&
      i == segment.first + (segment.coordinated ? 1u : 0u)) {
    token = item(i + 1);
    if (!relative_opens(segment, i + 1)) return false;
    segment.introducer = token;
    segment.introduced = morphology_.is_relative(token) ? ClauseKind::relative : ClauseKind::question;
    return true;
  }
  // „die Bauern, welche am Deich wohnen“ behind its noun relates; „fragte, welche Bauern kommen“ asks with its own.
  const std::int32_t own = phrases_.phrase_of_token[token];
  const bool relates = i > 0 && i == segment.first && token > 1 && morphology_.is_relative(token) && bytes(token).starts_with("welch") &&
                       phrases_.phrase_of_token[token - 2] >= 0 && !phrases_.phrases[static_cast<std::size_t>(phrases_.phrase_of_token[token - 2])].pronoun &&
                       (own < 0 || phrases_.phrases[static_cast<std::size_t>(own)].head == token);
  if (!relates && morphology_.is_interrogative(token) && verb_final_from(segment, i + 1)) {
    segment.introducer = token;
    segment.introduced = ClauseKind::question;
    return true;
  }
  // „Sowohl der Landrat als auch die Ärztin meinten, …“: at the start of a sentence nothing is there to relate to.
  const bool two_part = segment.first == 0 && word(item(0)) && opens_pair(lower(bytes(item(0))));
  if (morphology_.is_relative(token) && i > 0 && !two_part && relative_opens(segment, i)) {
    segment.introducer = token;
    segment.introduced = ClauseKind::relative;
    return true;
  }
  return false;
}

/// A relative or w-word opens a clause when a finite verb ends its segment ("die am Montag kam,") or, where an
/// embedded clause cuts it, a later one ("die, als es regnete, ging"). "…, dem 2. Dezember, …" and "die Anlagen
/// „A“ und „B“, stünden …" are noun phrases: an article with its noun behind it.
bool ClauseOpeners::relative_opens(const Segment& segment, std::uint32_t i) const {
  const std::uint32_t token = item(i);
  // „…, der Chef der Firma und der Rat nun vorgelegt“: an article with its noun, and nothing but a participle.
  const bool article = morphology_.is_determiner(token) && wide_phrase(token);
  if (article && !has_clear_finite_from(segment, i + 1) && has_finite_from(segment, i + 1) && auxiliary_before(segment))
    return false;
  if (has_finite_from(segment, i + 1) && !only_before_zu(segment, i + 1)) return verb_final_from(segment, i + 1);
  if (article && i + 1 < segment.last) return false;
  if (morphology_.is_determiner(token) && i + 1 < segment.last && !word(item(i + 1))) return false;
  for (std::uint32_t k = segment.first; k < segment.last; ++k)
    if (marks_zu(k) || (word(item(k)) && morphology_.is_zu_infinitive(item(k)))) return false;
  // The verb must come in a later segment, at its end.
  for (std::uint32_t k = segment.last; k < size(); ++k)
    if (finite_here(k)) return k + 1 == size() || separator(k + 1) || can_trail(item(k + 1));
  return false;
}

bool ClauseOpeners::has_clear_finite_from(const Segment& segment, std::uint32_t i) const {
  for (; i < segment.last; ++i)
    if (finite_here(i) && clear_finite(item(i))) return true;
  return false;
}

/// An auxiliary before the segment that has no participle yet.
bool ClauseOpeners::auxiliary_before(const Segment& segment) const {
  for (std::uint32_t k = segment.first; k-- > 0;) {
    const std::uint32_t token = item(k);
    if (!word(token)) continue;
    if (can_trail(token) && phrases_.phrase_of_token[token] < 0 && !morphology_.is_auxiliary(token)) return false;
    if (morphology_.is_auxiliary(token) && finite_here(k)) return true;
  }
  return false;
}

/// "die Regierung verhindert zu haben": what looks finite is a participle before its zu-infinitive.
bool ClauseOpeners::only_before_zu(const Segment& segment, std::uint32_t i) const {
  for (; i < segment.last; ++i) {
    if (marks_zu(i) || (word(item(i)) && morphology_.is_zu_infinitive(item(i)))) return true;
    if (finite_here(i) && !can_trail(item(i))) return false;
  }
  return false;
}

/// „während der Minister sprach“ against „während der Debatte“: as a subordinator the word has its verb at the end.
bool ClauseOpeners::subordinator_wins(const Segment& segment, std::uint32_t i) const {
  return verb_final_from(segment, i + 1) && has_finite_from(segment, i + 1);
}

bool ClauseOpeners::has_finite_from(const Segment& segment, std::uint32_t i) const {
  for (; i < segment.last; ++i)
    if (finite_here(i)) return true;
  return false;
}

/// The finite verb from `i` on ends the segment, or none is there yet (it follows an embedded clause).
bool ClauseOpeners::verb_final_from(const Segment& segment, std::uint32_t i) const {
  std::uint32_t last_finite = no_token;
  for (std::uint32_t k = i; k < segment.last; ++k)
    if (finite_here(k)) last_finite = k;
  if (last_finite == no_token) return true;
  // verb-second right behind the pronoun: "die habe er nicht gesehen"
  if (clear_finite(item(i < segment.last ? i : segment.last - 1)) && last_finite == i && segment.last > i + 1)
    return false;
  if (infinitive_ends(segment, i)) return false;
  std::uint32_t behind = last_finite + 1;
  while (behind < segment.last && can_trail(item(behind))) ++behind;
  if (behind >= segment.last) return true;
  // "die restlichen Gäste könnten bald gehen": the verb stands right behind a noun phrase that begins here.
  std::uint32_t first_finite = i;
  while (first_finite < segment.last && !finite_here(first_finite)) ++first_finite;
  const NounPhrase* before = i > 0 ? wide_phrase(item(i - 1)) : nullptr;
  if (before && before->range.last == item(first_finite)) return false;
  // Behind the verb only what may be extraposed: a prepositional phrase, a comparison, or "und" with more of the same.
  const std::uint32_t next = item(behind);
  const bool extraposed = word(next) && (morphology_.is_preposition(next) || morphology_.is_coordinator(next) ||
                                         morphology_.can_be(next, Pos::conjunction_comparing));
  return extraposed && first_finite > i + 1;
}

/// „die Aussage des Rates, die Mieten würden sinken“: an auxiliary right behind a noun phrase that begins here, with
/// its one infinitive at the end, is second; „Leute, die Mieten zahlen müssen“, „…, die Mieten hätten zahlen müssen“
/// end with what is finite or with two.
bool ClauseOpeners::infinitive_ends(const Segment& segment, std::uint32_t i) const {
  const NounPhrase* phrase = i > 0 ? wide_phrase(item(i - 1)) : nullptr;
  if (!phrase) return false;
  std::uint32_t verb = i;
  while (verb < segment.last && item(verb) < phrase->range.last) ++verb;
  if (verb + 1 >= segment.last || item(verb) != phrase->range.last || !finite_here(verb)) return false;
  const std::uint32_t last = item(segment.last - 1), second = item(segment.last - 2);
  if (!morphology_.is_modal(item(verb)) && !morphology_.is_auxiliary(item(verb))) return false;
  if (!word(last) || morphology_.is_modal(last) || morphology_.is_auxiliary(last)) return false;
  return morphology_.can_be_infinitive(last) && (second == item(verb) || !morphology_.can_be_infinitive(second));
}

bool ClauseOpeners::is_weak(std::uint32_t token) const {
  // „Seit 2015 habe sich …“, „Bis Montag bleibt …“, „Damit handele es sich …“ open main clauses as well.
  const std::string w = lower_first(bytes(token));
  if (w == "seit" || w == "bis" || w == "während" || w == "damit" || w == "seitdem") return true;
  return morphology_.can_be(token, Pos::conjunction_comparing) || morphology_.is_preposition(token) ||
         morphology_.can_be(token, Pos::adverb) || morphology_.can_be(token, Pos::particle);
}

/// „Sie mahnte, um Hilfe zu bitten“, „… um acht Uhr zu kommen“: the verb's own preposition, or a time.
bool ClauseOpeners::um_is_preposition(const Segment& segment) const {
  std::uint32_t k = segment.first;
  while (k < segment.last && item(k) != segment.introducer) ++k;
  if (k + 1 >= segment.last || lower_first(bytes(item(k))) != "um") return false;
  if (!word(item(k + 1)) || morphology_.can_be(item(k + 1), Pos::numeral) || bytes(item(k + 1)) == "Mitternacht")
    return true;
  for (; k < segment.last; ++k)
    for (std::string_view verb :
         {"bitten", "ersuchen", "betteln", "flehen", "werben", "bewerben", "kämpfen", "ringen", "streiten", "spielen",
          "trauern", "bangen", "fürchten", "sorgen", "kümmern", "bemühen", "handeln", "gehen"})
      if (word(item(k)) && !starts_upper(bytes(item(k))) && morphology_.has_lemma(item(k), verb, Pos::verb))
        return true;
  return false;
}

bool ClauseOpeners::opens_nothing(const Segment& segment) const {
  // „…, um die Flucht zu verhindern“: the noun phrase behind it is the infinitive's object.
  if (segment.introduced == ClauseKind::infinitive && segment.finite == no_token && segment.zu_infinitive)
    return um_is_preposition(segment);
  return is_weak(segment.introducer) &&
         (segment.finite == no_token ? !verb_comes_later(segment) : !verb_at_end(segment));
}

/// „Wie der Leiter, Jan Beck, mitteilte, war …“: the verb ends a later segment, and the main verb follows at once.
bool ClauseOpeners::verb_comes_later(const Segment& segment) const {
  if (segment.first != 0 && lower_first(bytes(segment.introducer)) != "wie") return false;
  std::uint32_t k = segment.last;
  while (k < size() && !finite_here(k)) ++k;
  if (k >= size() || (k + 1 < size() && !separator(k + 1))) return false;
  if (segment.first != 0) return k + 2 >= size() || (bytes(item(k + 1)) == ",");
  return k + 2 < size() && finite_here(k + 2);
}

bool ClauseOpeners::verb_at_end(const Segment& segment) const {
  bool seen = false;
  std::uint32_t behind = 0;
  for (std::uint32_t k = segment.first; k < segment.last; ++k) {
    if (item(k) == segment.finite) seen = true, behind = 0;
    else if (seen) ++behind;
  }
  // "wie die Polizei mitteilte", "als er kam"; a verb in second place speaks against it.
  std::uint32_t introducer_at = segment.first;
  while (introducer_at < segment.last && item(introducer_at) != segment.introducer) ++introducer_at;
  std::uint32_t finite_at = introducer_at;
  while (finite_at < segment.last && item(finite_at) != segment.finite) ++finite_at;
  return behind <= 1 || (finite_at > introducer_at + 2 && behind <= 4);
}

}  // namespace wortlaut
