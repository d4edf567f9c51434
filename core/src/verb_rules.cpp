#include "verb_rules.hpp"

#include "calendar_words.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_attribute = 8;  // tokens between an article and the participle it goes with

}  // namespace

void VerbRules::run() {
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_word(i)) rare_konjunktiv(i);
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_word(i)) adjective_or_verb(i);
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_word(i)) separated_particle(i);
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_word(i)) one_finite_verb(i);
}

/// „der an der Börse notierte Konzern“: between what depends on it and its noun, behind an article with a preposition.
/// „Der in Kiel lebende Mann notierte Zahlen“ has more than that between the article and the verb.
bool VerbRules::ends_attribute(std::uint32_t i) const {
  std::uint32_t noun = none;
  for (std::uint32_t k = previous(i); k != none && i - k <= longest_attribute; k = previous(k)) {
    if (is_noun(k)) noun = k;
    else if (noun == none || only_finite(k)) return false;
    const std::uint32_t article = previous(k);
    if (noun == k || !has(k, Pos::preposition) || article == none || !any(article, [](const Reading& reading) {
          return is_one_of(reading.pos, {Pos::article, Pos::possessive});
        }))
      continue;
    for (std::uint32_t between = noun; between < i; ++between)
      if (!upper(between)) return false;
    return true;
  }
  return false;
}

/// „die erklärte Absicht“ against „Die Sprecherin erklärte“.
void VerbRules::adjective_or_verb(std::uint32_t i) {
  const auto inflected = [](const Reading& reading) { return reading.pos == Pos::adjective && reading.numbers != 0; };
  if (upper(i) || !can_be_finite(i) || !any(i, inflected)) return;
  const std::uint32_t before = previous(i);
  // „Dies bestätigte Raab“: first in its sentence "dies" is a pronoun; "das" too before a past and a name.
  if (before == begin_ && (word(before) == "Dies" || word(before) == "Dieses" ||
                           (word(before) == "Das" && next(i) != none && !known_neuter(next(i))))) {
    drop(i, inflected);
    return;
  }
  const bool noun = noun_follows(i);
  // „…, erklärte Ministerin Raab.“: first in its segment, or behind its first adverb („Zudem erklärte Raab“), and the
  // only verb there.
  const bool first_field = before == none || (previous(before) == none && all(before, [](const Reading& reading) {
                                                return is_one_of(reading.pos, {Pos::adverb, Pos::particle});
                                              }));
  if (first_field && noun && past(i) && !other_finite(i)) {
    drop(i, inflected);
    return;
  }
  // „Im Juli 2008 erklärte Holm, …“, „2008 erklärte Holm, …“: a year counts nothing behind it.
  const bool year =
      before != none && (ends_date(before) || (previous(before) == none && is_year(before) && !other_finite(i)));
  if (noun && year && past(i)) {
    drop(i, inflected);
    return;
  }
  const bool determined =
      before != none && (is_number(before) || any(before, [&](const Reading& reading) {
                           return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::numeral,
                                                          Pos::indefinite_pronoun, Pos::preposition}) ||
                                  inflected(reading);
                         }));
  if (noun && (determined || ends_attribute(i))) {
    keep(i, inflected);
    return;
  }
  if (!noun) drop(i, inflected);
  // „… Raab erklärte Journalisten“; but „ein 43 Meter breites Schiff“ keeps its adjective.
  else if (before != none && (is_noun(before) || has(before, Pos::personal_pronoun)) &&
           (past(i) || !before_measured(before)))
    drop(i, inflected);
}

/// „Sie nehmen weite Teile aus“, „wie lange der Weg zu bleiben kann“, „Nennen Sie bitte Gründe“: an adjective or adverb
/// that looks like the Konjunktiv of a verb is none where the clause has a finite verb that can be nothing else.
void VerbRules::rare_konjunktiv(std::uint32_t i) {
  const auto konjunktiv = [](const Reading& reading) { return reading.form == VerbForm::konjunktiv1; };
  const auto uninflected = [](const Reading& reading) {
    return is_one_of(reading.pos, {Pos::adjective, Pos::adverb, Pos::particle});
  };
  if (upper(i) || !any(i, konjunktiv) || !any(i, uninflected)) return;
  if (any(i, [](const Reading& reading) { return is_finite_form(reading) && reading.form != VerbForm::konjunktiv1; }))
    return;
  const bool attribute = noun_follows(i) && any(i, [](const Reading& reading) {
                           return reading.pos == Pos::adjective && reading.numbers != 0;
                         });
  for (std::uint32_t k = previous(i); k != none; k = previous(k))
    if (only_finite(k) || (attribute && !upper(k) && can_be_finite(k)) ||
        (k == begin_ && can_be_finite(k) && word(next(k)) == "Sie"))
      return keep(i, uninflected);
  for (std::uint32_t k = next(i); k != none; k = next(k))
    if (only_finite(k)) return keep(i, uninflected);
}

bool VerbRules::is_year(std::uint32_t number) const {
  const std::string_view digits = word(number);
  return is_number(number) && digits.size() == 4 && (digits[0] == '1' || digits[0] == '2');
}

/// A year behind a month, a season or the word itself.
bool VerbRules::ends_date(std::uint32_t number) const {
  if (!is_year(number)) return false;
  const std::uint32_t before = previous(number);
  if (before == none) return false;
  for (std::string_view noun :
       {"Jahr", "Jahre", "Frühjahr", "Frühling", "Sommer", "Herbst", "Winter", "Anfang", "Mitte", "Ende"})
    if (word(before) == noun) return true;
  return is_month(word(before));
}

bool VerbRules::past(std::uint32_t i) const {
  return any(i, [](const Reading& reading) { return reading.form == VerbForm::past; });
}

/// "Meter" behind a number: what follows is measured.
bool VerbRules::before_measured(std::uint32_t noun) const {
  const std::uint32_t number = previous(noun);
  return number != none && (is_number(number) || has(number, Pos::numeral));
}

/// Whether another word of the segment can be its finite verb.
bool VerbRules::other_finite(std::uint32_t i) const {
  for (std::uint32_t k = next(i); k != none; k = next(k))
    if (!upper(k) && can_be_finite(k)) return true;
  return false;
}

bool VerbRules::known_neuter(std::uint32_t i) const {
  return any(i,
             [](const Reading& reading) {
               return reading.pos == Pos::noun && !reading.guessed && (reading.genders & neuter);
             }) ||
         !is_noun(i);
}

/// „Er wies die Vorwürfe zurück“: joins the particle with the verb it belongs to.
void VerbRules::separated_particle(std::uint32_t i) {
  const std::string_view particle = word(i);
  const bool listed = has(i, Pos::verb_particle);
  if (upper(i) || (!listed && !lexicon_.is_verb_particle(particle))) return;
  // „Er wandte sich an den Rat, um schnell zu helfen“ is no "umwenden".
  if (all(i, [](const Reading& reading) { return reading.pos == Pos::infinitive_conjunction; })) return;
  const std::uint32_t after = next(i);
  // „Es gab etwas zu feiern.“: before an infinitive it is no particle of "geben".
  if (particle == "zu" && after != none && !upper(after) && any(after, [](const Reading& reading) {
        return reading.pos == Pos::verb && reading.form == VerbForm::infinitive;
      }))
    return;
  // It ends its clause; behind it comes a sign, "und", "als", or a verb at most.
  const bool ends = after == none ||
                    any(after,
                        [](const Reading& reading) {
                          return is_one_of(reading.pos, {Pos::conjunction_coordinating, Pos::conjunction_comparing,
                                                         Pos::conjunction_subordinating});
                        }) ||
                    (!has(i, Pos::preposition) && !starts_noun_phrase(after)) ||
                    after > i + 1;  // a quotation mark stands between
  const std::uint32_t verb = ends ? find_verb_of(i, particle) : none;
  if (verb == none) {
    if (listed && !joins_next(i, particle)) drop_pos(i, {Pos::verb_particle});
    return;
  }
  join(verb, particle);
  if (!listed) {
    Reading reading;
    reading.lemma = particle;
    reading.pos = Pos::verb_particle;
    replace(i, {reading});
  }
  keep_pos(i, {Pos::verb_particle});
}

/// „bekannt geben“, „fest stehen“ in two words.
bool VerbRules::joins_next(std::uint32_t i, std::string_view particle) const {
  const std::uint32_t after = next(i);
  return after != none && any(after, [](const Reading& reading) { return reading.pos == Pos::verb; }) &&
         lexicon_.contains_separable(particle, word(after));
}

std::uint32_t VerbRules::find_verb_of(std::uint32_t particle_token, std::string_view particle) const {
  bool same_segment = true;
  int left = 60;
  for (std::uint32_t k = particle_token; k-- > begin_ && left-- > 0;) {
    if (is_separator(k)) same_segment = false;
    if (!is_word(k) || !can_be_finite(k)) continue;
    for (const Reading& reading : readings(k))
      if (is_finite_form(reading) && reading.particle.empty() && !reading.separable &&
          !separable(k, particle, reading).empty())
        return k;
    if (same_segment && only_finite(k)) return none;
  }
  return none;
}

std::string_view VerbRules::separable(std::uint32_t verb, std::string_view particle, const Reading& reading) const {
  const std::string_view form = word(verb);
  if (!upper(verb)) return lexicon_.separable_lemma(particle, form, reading.lemma);
  return lexicon_.separable_lemma(particle, lower_first(form), reading.lemma);
}

void VerbRules::join(std::uint32_t verb, std::string_view particle) {
  std::vector<Reading> joined;
  for (const Reading& reading : readings(verb)) {
    if (!is_finite_form(reading)) continue;
    const std::string_view lemma = separable(verb, particle, reading);
    if (lemma.empty()) continue;
    joined.push_back(reading);
    joined.back().lemma = lemma;
    joined.back().particle = particle;
    joined.back().separable = true;
  }
  // The base verb stays behind it: „Er wies auf … hin und …“ may go on without the particle.
  for (const Reading& reading : readings(verb))
    if (is_finite_form(reading)) joined.push_back(reading);
  replace(verb, joined);
}

void VerbRules::replace(std::uint32_t i, const std::vector<Reading>& with) {
  out_.first[i] = static_cast<std::uint32_t>(out_.all.size());
  out_.count[i] = static_cast<std::uint16_t>(with.size());
  out_.all.insert(out_.all.end(), with.begin(), with.end());
}

/// „Dabei sollen auch Schüsse gefallen sein.“: the form may be an infinitive, but then the clause had no finite verb
/// before its infinitive at the end.
bool VerbRules::modal_in_second_place(std::uint32_t i) const {
  const auto modal = [](const Reading& reading) { return reading.modal && reading.pos == Pos::verb; };
  const auto infinitive = [](const Reading& reading) {
    return reading.pos == Pos::verb && reading.form == VerbForm::infinitive;
  };
  if (!all(i, modal)) return false;
  for (std::uint32_t k = previous(i); k != none; k = previous(k)) {
    if (only_finite(k)) return false;
  }
  std::uint32_t last = none;
  for (std::uint32_t k = next(i); k != none; k = next(k)) {
    if (only_finite(k)) return false;
    last = k;
  }
  return last != none && next(i) != last && !upper(last) && any(last, infinitive) && !any(last, modal);
}

/// „Sie hat betont“, „er werde kommen“, „dass er kommen werde“: a clause has one finite verb, and next to
/// an auxiliary the other one is an infinitive or participle. „Er betont“: with no auxiliary it is finite.
void VerbRules::one_finite_verb(std::uint32_t i) {
  const auto nonfinite = [](const Reading& reading) {
    return reading.pos == Pos::verb && (reading.form == VerbForm::infinitive || reading.form == VerbForm::participle2);
  };
  if (upper(i) || !can_be_finite(i) || !any(i, nonfinite)) return;
  // „Nach dem Urteil befragt sagte der Anwalt, …“, „Sichtlich bewegt sagte Roth, …“: right before a finite full verb with
  // its subject behind it.
  if (const std::uint32_t verb = next(i); verb == i + 1 && only_finite(verb) && any(verb, [](const Reading& reading) {
        return !reading.auxiliary && !reading.modal;
      }) && next(verb) != none && (upper(next(verb)) || starts_noun_phrase(next(verb)))) {
    const auto participle = [](const Reading& reading) { return reading.form == VerbForm::participle2; };
    if (any(i, participle)) {
      keep(i, participle);
      return;
    }
  }
  const auto helper = [&](std::uint32_t k) {
    return only_finite(k) && any(k, [](const Reading& reading) {
             return reading.auxiliary || reading.modal || reading.lemma == "lassen";
           });
  };
  const std::uint32_t after = next(i);
  if (after != none && helper(after)) {
    drop(i, is_finite_form);
    return;
  }
  if (modal_in_second_place(i)) {
    drop(i, nonfinite);
    return;
  }
  bool crossed = false;
  for (std::uint32_t k = previous(i); k != none; k = previous(k)) {
    if (all(k, [](const Reading& reading) { return reading.pos == Pos::conjunction_coordinating; })) crossed = true;
    if (!only_finite(k)) continue;
    if (!crossed || (helper(k) && next(i) == none)) drop(i, is_finite_form);
    return;
  }
  bool helper_somewhere = false;
  for (std::uint32_t k = begin_; k < end_ && !helper_somewhere; ++k)
    helper_somewhere = k != i && is_word(k) && any(k, [](const Reading& reading) {
                         return (reading.auxiliary || reading.modal) && reading.pos == Pos::verb;
                       });
  if (!helper_somewhere)
    drop(i, [](const Reading& reading) { return reading.pos == Pos::verb && reading.form == VerbForm::participle2; });
}

}  // namespace wortlaut
