#include "inflect.hpp"

#include "pack_format.hpp"

namespace pack_compiler {

using namespace wortlaut;  // the masks of Reading: singular, nominative, …

namespace {

constexpr std::uint8_t any_gender = masculine | feminine | neuter;

/// e, em, en, er, es behind `stem`. An adjective's ending says little without its article, so there
/// is one reading for the singular and one for the plural, with all their cases and genders.
void add_adjective_endings(FormGroup& group, const std::string& stem, VerbForm form) {
  const auto add = [&](const char* ending, std::uint8_t number, int cases, std::uint8_t genders) {
    Feature feature;
    feature.pos = Pos::adjective;
    feature.form = form;
    feature.numbers = number;
    feature.cases = static_cast<std::uint8_t>(cases);
    feature.genders = genders;
    Lexeme::add(group, stem + ending, feature);
  };
  add("e", singular, nominative | accusative, any_gender);  // der kluge Mann, die kluge Frau
  add("e", plural, nominative | accusative, any_gender);    // kluge Leute
  add("em", singular, dative, masculine | neuter);          // mit klugem Rat
  add("en", singular, genitive | dative | accusative, any_gender);
  add("en", plural, nominative | genitive | dative | accusative, any_gender);
  add("er", singular, nominative, masculine);               // ein kluger Mann
  add("er", singular, genitive | dative, feminine);         // mit kluger Hand
  add("er", plural, genitive, any_gender);                  // der Rat kluger Leute
  add("es", singular, nominative | accusative, neuter);     // ein kluges Kind
}

Feature predicative(VerbForm form = VerbForm::none) {
  Feature feature;
  feature.pos = Pos::adjective;
  feature.form = form;
  return feature;
}

Feature finite(VerbForm form, std::uint8_t persons, std::uint8_t number) {
  Feature feature;
  feature.pos = Pos::verb;
  feature.form = form;
  feature.persons = persons;
  feature.numbers = number;
  return feature;
}

Feature nonfinite(VerbForm form) { return finite(form, 0, 0); }

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  for (std::string_view end : ends)
    if (word.ends_with(end)) return true;
  return false;
}

std::string infinitive_stem(const std::string& infinitive) {
  return infinitive.substr(0, infinitive.size() - (infinitive.ends_with("en") ? 2 : 1));
}

/// Present stem + t needs an e between: "arbeitet", "redet", "atmet", "öffnet", but "filmt", "lernt".
bool needs_e(std::string_view stem) {
  if (ends_in_any(stem, {"d", "t"})) return true;
  if (!ends_in_any(stem, {"m", "n"}) || stem.size() < 2) return false;
  return !ends_in_any(stem.substr(0, stem.size() - 1), {"l", "r", "m", "n", "h", "a", "e", "i", "o", "u", "ä", "ö", "ü", "y"});
}

void add_konjunktiv1(FormGroup& group, const std::string& stem, const std::string& infinitive) {
  Lexeme::add(group, stem + "e", finite(VerbForm::konjunktiv1, person_1 | person_3, singular));
  Lexeme::add(group, stem + "est", finite(VerbForm::konjunktiv1, person_2, singular));
  Lexeme::add(group, infinitive, finite(VerbForm::konjunktiv1, person_1 | person_3, plural));
  Lexeme::add(group, stem + "et", finite(VerbForm::konjunktiv1, person_2, plural));
}

}  // namespace

Lexeme adjective(const std::string& lemma, const std::string& inflected, const std::string& comparative,
                 const std::string& superlative, bool attributive_only) {
  Lexeme lexeme;
  lexeme.lemma = lemma;
  FormGroup positive, degrees;
  if (!attributive_only) Lexeme::add(positive, lemma, predicative());
  add_adjective_endings(positive, inflected, VerbForm::none);
  if (!attributive_only) {
    const std::string more = comparative.empty() ? inflected + "er" : comparative;
    FormGroup& group = comparative.empty() ? positive : degrees;
    Lexeme::add(group, more, predicative());
    add_adjective_endings(group, more, VerbForm::none);
    if (superlative.empty()) {
      // "klügste", but "älteste, heißeste, frischeste".
      const bool with_e = ends_in_any(lemma, {"d", "t", "s", "ß", "z", "x", "sch"}) && !ends_in_any(lemma, {"isch", "end"});
      add_adjective_endings(positive, lemma + (with_e ? "est" : "st"), VerbForm::none);
    } else {
      add_adjective_endings(degrees, superlative, VerbForm::none);
    }
  }
  lexeme.groups = {positive};
  if (!degrees.empty()) lexeme.groups.push_back(degrees);
  return lexeme;
}

FormGroup participle(const std::string& bare, VerbForm form) {
  FormGroup group;
  if (form == VerbForm::participle2) Lexeme::add(group, bare, nonfinite(form));
  if (form == VerbForm::participle1) Lexeme::add(group, bare, predicative(form));
  add_adjective_endings(group, bare, form);
  return group;
}

Lexeme nominalized_adjective(const std::string& weak_form) {
  Lexeme lexeme;
  lexeme.lemma = weak_form;
  const std::string stem = weak_form.substr(0, weak_form.size() - 1);
  FormGroup group;
  const auto add = [&](const char* ending, std::uint8_t number, int cases, int genders) {
    Feature feature;
    feature.pos = Pos::noun;
    feature.numbers = number;
    feature.cases = static_cast<std::uint8_t>(cases);
    feature.genders = static_cast<std::uint8_t>(genders);
    feature.flags = pack_format::flag_nominalized;
    Lexeme::add(group, stem + ending, feature);
  };
  add("er", singular, nominative, masculine);                 // ein Vorsitzender
  add("er", singular, genitive | dative, feminine);           // Klage mehrerer Angestellter, dank Freiwilliger
  add("er", plural, genitive, masculine | feminine);
  add("e", singular, nominative, masculine);                  // der Vorsitzende
  add("e", singular, nominative | accusative, feminine);      // die, eine Vorsitzende
  add("e", plural, nominative | accusative, masculine | feminine);  // Angestellte streiken
  add("en", singular, genitive | dative | accusative, masculine);
  add("en", singular, genitive | dative, feminine);
  add("en", plural, nominative | genitive | dative | accusative, masculine | feminine);
  add("em", singular, dative, masculine);
  lexeme.groups = {group};
  return lexeme;
}

Lexeme weak_verb(const std::string& infinitive) {
  Lexeme lexeme;
  lexeme.lemma = infinitive;
  const std::string stem = infinitive_stem(infinitive);
  const std::string e = needs_e(stem) ? "e" : "";
  FormGroup group;
  Lexeme::add(group, infinitive, nonfinite(VerbForm::infinitive));
  Lexeme::add(group, infinitive, finite(VerbForm::present, person_1 | person_3, plural));
  Lexeme::add(group, stem + "e", finite(VerbForm::present, person_1, singular));
  if (infinitive.ends_with("eln"))
    Lexeme::add(group, stem.substr(0, stem.size() - 2) + "le", finite(VerbForm::present, person_1, singular));
  const bool sibilant = ends_in_any(stem, {"s", "ß", "z", "x"});
  Lexeme::add(group, stem + (sibilant ? "t" : e + "st"), finite(VerbForm::present, person_2, singular));
  Lexeme::add(group, stem + e + "t", finite(VerbForm::present, person_3, singular));
  Lexeme::add(group, stem + e + "t", finite(VerbForm::present, person_2, plural));
  add_konjunktiv1(group, stem, infinitive);
  for (VerbForm form : {VerbForm::past, VerbForm::konjunktiv2}) {
    Lexeme::add(group, stem + e + "te", finite(form, person_1 | person_3, singular));
    Lexeme::add(group, stem + e + "test", finite(form, person_2, singular));
    Lexeme::add(group, stem + e + "ten", finite(form, person_1 | person_3, plural));
    Lexeme::add(group, stem + e + "tet", finite(form, person_2, plural));
  }
  // No "ge" where the first syllable is unstressed: "verlautbart", "prognostiziert".
  bool bare = infinitive.ends_with("ieren");
  for (std::string_view prefix : {"be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "hinter", "über", "unter", "wider"})
    bare |= infinitive.starts_with(prefix);
  lexeme.groups = {group, participle(infinitive + "d", VerbForm::participle1),
                   participle((bare ? "" : "ge") + stem + e + "t", VerbForm::participle2)};
  return lexeme;
}

Lexeme strong_verb(const std::string& infinitive, const std::string& present_3, const std::string& past_1,
                   const std::string& participle_2, const std::string& konjunktiv_2) {
  Lexeme lexeme;
  lexeme.lemma = infinitive;
  const std::string stem = infinitive_stem(infinitive);
  FormGroup group;
  Lexeme::add(group, infinitive, nonfinite(VerbForm::infinitive));
  Lexeme::add(group, infinitive, finite(VerbForm::present, person_1 | person_3, plural));
  Lexeme::add(group, stem + "e", finite(VerbForm::present, person_1, singular));
  Lexeme::add(group, present_3, finite(VerbForm::present, person_3, singular));
  Lexeme::add(group, stem + (needs_e(stem) ? "et" : "t"), finite(VerbForm::present, person_2, plural));
  add_konjunktiv1(group, stem, infinitive);
  const bool weak_past = past_1.ends_with("te");  // brachte, wollte: but not "bot, hielt"
  const std::string past_stem = weak_past ? past_1.substr(0, past_1.size() - 1) : past_1;
  Lexeme::add(group, past_1, finite(VerbForm::past, person_1 | person_3, singular));
  Lexeme::add(group, past_stem + "en", finite(VerbForm::past, person_1 | person_3, plural));
  const std::string second = konjunktiv_2.empty() ? past_stem + "e" : konjunktiv_2;
  Lexeme::add(group, second, finite(VerbForm::konjunktiv2, person_1 | person_3, singular));
  Lexeme::add(group, second + "n", finite(VerbForm::konjunktiv2, person_1 | person_3, plural));
  lexeme.groups = {group, participle(infinitive + "d", VerbForm::participle1), participle(participle_2, VerbForm::participle2)};
  return lexeme;
}

Lexeme noun(const std::string& lemma, std::uint8_t gender, const std::string& genitive_singular, const std::string& nominative_plural) {
  Lexeme lexeme;
  lexeme.lemma = lemma;
  FormGroup group;
  const auto add = [&](const std::string& form, std::uint8_t number, int cases) {
    Feature feature;
    feature.pos = Pos::noun;
    feature.numbers = number;
    feature.cases = static_cast<std::uint8_t>(cases);
    feature.genders = gender;
    Lexeme::add(group, form, feature);
  };
  // "Experte, des Experten": weak nouns have the genitive's form in every case but the first.
  const bool weak = gender == masculine && ends_in_any(genitive_singular, {"en", "ern"}) && genitive_singular != lemma;
  if (!genitive_singular.empty()) {
    add(lemma, singular, nominative);
    add(genitive_singular, singular, genitive);
    add(weak ? genitive_singular : lemma, singular, dative | accusative);
  }
  if (!nominative_plural.empty()) {
    add(nominative_plural, plural, nominative | genitive | accusative);
    add(ends_in_any(nominative_plural, {"n", "s"}) ? nominative_plural : nominative_plural + "n", plural, dative);
  }
  lexeme.groups = {group};
  return lexeme;
}

}  // namespace pack_compiler
