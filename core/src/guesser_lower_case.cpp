#include <algorithm>

#include "guesser.hpp"
#include "guesser_parts.hpp"

/// The guesser's half for words without a capital: verbs and adjectives.
namespace wortlaut {
namespace {

/// Endings of adjectives that the lexicon cannot have all of: "klimaneutralisch", "regierungsnah".
constexpr std::string_view adjective_suffixes[] = {
    "isch", "lich", "ig",    "bar",   "los",   "haft",  "sam",     "iv",    "al",   "ell",  "är",   "ös",    "abel",  "ibel",
    "frei", "reich", "voll", "arm",   "fähig", "würdig", "pflichtig", "weit", "nah",  "mäßig", "artig", "förmig", "fach", "malig", "jährig", "fest", "bereit", "feindlich",
    "wert", "gerecht", "dicht"};

constexpr std::string_view adjective_endings[] = {"", "e", "em", "en", "er", "es"};

/// Prefixes that never leave their verb.
constexpr std::string_view inseparable_prefixes[] = {"be", "ent", "er", "ver", "zer", "miss", "über", "unter", "um", "durch", "wider", "wieder", "hinter", "re", "de"};

}  // namespace

void Guesser::bare_adjective(std::string_view word, std::vector<Reading>& out) {
  std::vector<Reading> readings;
  lower_case(keep(lower_first(word)), readings);
  for (const Reading& reading : readings)
    if (reading.pos == Pos::adjective && reading.numbers == 0) out.push_back(reading);
}

bool Guesser::prefixed_verb(std::string_view word, std::vector<Reading>& out) {
  const std::size_t before = out.size();
  for (std::size_t size = std::min<std::size_t>(word.size() - 3, 20); size >= 2; --size) {  // the longest particle first
    if (!is_letter_start(word, size)) continue;
    const std::string_view prefix = word.substr(0, size);
    bool particle = lexicon_.is_verb_particle(prefix), inseparable = false;
    scratch_.clear();
    lexicon_.lookup(prefix, scratch_);
    for (const Reading& reading : scratch_) particle |= reading.pos == Pos::verb_particle;
    for (std::string_view known : inseparable_prefixes) inseparable |= prefix == known;
    if (!particle && !inseparable) continue;
    std::string_view rest = word.substr(size);
    const bool with_zu = particle && rest.starts_with("zu") && rest.size() > 5;
    const auto add = [&](std::string_view base, bool zu, bool only_participle = false) {
      scratch_.clear();
      lexicon_.lookup(base, scratch_);
      for (Reading reading : scratch_) {
        const bool is_participle = reading.form == VerbForm::participle1 || reading.form == VerbForm::participle2;
        if (reading.pos != Pos::verb && !(reading.pos == Pos::adjective && is_participle)) continue;
        // „fertigzuwerden“, „innezuhaben“
        if ((reading.auxiliary && !zu) || reading.modal || reading.form == VerbForm::imperative) continue;
        if (zu && reading.form != VerbForm::infinitive) continue;
        // "beprobt" is of "proben"; "gehört" is of a verb that begins so itself as well.
        if (only_participle && (reading.form != VerbForm::participle2 || reading.lemma.starts_with("ge"))) continue;
        if (zu) reading.form = VerbForm::zu_infinitive;
        reading.lemma = keep(std::string(prefix) + std::string(reading.lemma));
        reading.separable = particle;
        reading.compound = true;
        out.push_back(reading);
      }
    };
    if (with_zu) add(rest.substr(2), true);
    if (out.size() == before) add(rest, false);
    // „Die Quellen würden beprobt“: a verb whose prefix stays has no "ge" in its participle.
    if (inseparable && !particle) add(keep("ge" + std::string(rest)), false, true);
    if (out.size() > before) return true;
  }
  return false;
}

bool Guesser::compound_adjective(std::string_view word, std::vector<Reading>& out) {
  // "milliarden|schwer", "regierungs|kritische", "länder|übergreifend".
  const std::size_t before = out.size();
  if (word.size() > longest_compound) return false;
  for (std::size_t cut = 2; cut + 4 <= word.size(); ++cut) {
    if (!is_letter_start(word, cut)) continue;
    scratch_.clear();
    lexicon_.lookup(word.substr(cut), scratch_);
    std::vector<Reading> adjectives;
    for (const Reading& reading : scratch_)
      if (reading.pos == Pos::adjective || reading.form == VerbForm::participle2) adjectives.push_back(reading);
    if (adjectives.empty()) continue;
    const std::string_view modifier = word.substr(0, cut);
    if (modifier != "un" && modifier != "ur" && !can_stand_before(modifier, 0)) continue;
    for (Reading& reading : adjectives) {
      reading.compound = true;
      if (reading.pos == Pos::verb) reading.pos = Pos::adjective;  // "tiefgekühlt" is no verb of its own
      out.push_back(reading);
    }
    break;
  }
  return out.size() > before;
}

bool Guesser::adjective_by_ending(std::string_view word, std::vector<Reading>& out) {
  for (std::string_view ending : adjective_endings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view bare = word.substr(0, word.size() - ending.size());
    for (std::string_view suffix : adjective_suffixes) {
      if (!bare.ends_with(suffix) || bare.size() < suffix.size() + 2) continue;
      Reading reading = guess(bare, Pos::adjective);
      if (!ending.empty()) {
        reading.numbers = singular | plural;
        reading.cases = any_case;
        reading.genders = any_gender;
      }
      out.push_back(reading);
      return true;
    }
  }
  return false;
}

/// Where the "ge" of a participle stands: at the word's start or behind the particle of a separable verb; npos for
/// none.
std::size_t Guesser::particle_before_ge(std::string_view word) const {
  for (std::size_t at = word.find("ge", 2); at != std::string_view::npos; at = word.find("ge", at + 1))
    if (lexicon_.is_verb_particle(word.substr(0, at))) return at;  // "gegengerechnet", too
  return word.starts_with("ge") ? 0 : std::string_view::npos;
}

bool Guesser::verb_by_ending(std::string_view word, std::vector<Reading>& out) {
  const auto verb = [&](std::string_view lemma, VerbForm form, std::uint8_t persons, std::uint8_t numbers) {
    Reading reading = guess(lemma, Pos::verb);
    reading.form = form;
    reading.persons = persons;
    reading.numbers = numbers;
    out.push_back(reading);
  };
  const auto inflected_participle = [&](std::string_view lemma, VerbForm form) {
    Reading reading = guess(lemma, Pos::adjective);
    reading.form = form;
    reading.numbers = singular | plural;
    reading.cases = any_case;
    reading.genders = any_gender;
    out.push_back(reading);
  };
  const auto stem = [&](std::size_t cut) { return std::string(word.substr(0, word.size() - cut)); };
  if (word.size() < 5) return false;
  // Foreign verbs in -ieren: all their forms are regular.
  for (const auto& [ending, cut] : {std::pair<std::string_view, std::size_t>{"ieren", 2}, {"iert", 1}, {"iere", 1}, {"ierte", 2}, {"ierten", 3}}) {
    if (!word.ends_with(ending)) continue;
    const std::string_view lemma = keep(stem(cut) + "en");
    if (ending == "ieren") {
      verb(lemma, VerbForm::infinitive, 0, 0);
      verb(lemma, VerbForm::present, person_1 | person_3, plural);
      verb(lemma, VerbForm::konjunktiv1, person_1 | person_3, plural);
    } else if (ending == "iert") {
      verb(lemma, VerbForm::present, person_3, singular);
      verb(lemma, VerbForm::participle2, 0, 0);
    } else if (ending == "iere") {
      verb(lemma, VerbForm::present, person_1, singular);
      verb(lemma, VerbForm::konjunktiv1, person_1 | person_3, singular);
    } else {
      verb(lemma, VerbForm::past, person_1 | person_3, ending == "ierte" ? singular : plural);
      verb(lemma, VerbForm::konjunktiv2, person_1 | person_3, ending == "ierte" ? singular : plural);
      inflected_participle(lemma, VerbForm::participle2);
    }
    return true;
  }
  // "gegendert", "gegenderte"; "eingebrockt", "abgeluchste" behind a particle.
  const std::size_t ge = particle_before_ge(word);
  if (ge != std::string_view::npos && word.size() > ge + 6) {
    for (std::string_view ending : adjective_endings) {
      if (!word.ends_with(ending)) continue;
      const std::string_view bare = word.substr(0, word.size() - ending.size());
      if (!bare.ends_with("t") || bare.size() < ge + 6) continue;
      const std::string_view lemma =
          keep(std::string(bare.substr(0, ge)) + std::string(bare.substr(ge + 2, bare.size() - ge - 3)) + "en");
      if (ending.empty()) verb(lemma, VerbForm::participle2, 0, 0);
      else inflected_participle(lemma, VerbForm::participle2);
      return true;
    }
  }
  for (std::string_view ending : {"ende", "enden", "ender", "endes", "endem", "end"})
    if (word.ends_with(ending) && word.size() > ending.size() + 3) {
      const std::string_view lemma = keep(stem(ending.size()) + "en");
      if (ending == "end") {
        Reading reading = guess(lemma, Pos::adjective);
        reading.form = VerbForm::participle1;
        out.push_back(reading);
      } else {
        inflected_participle(lemma, VerbForm::participle1);
      }
      return true;
    }
  for (const auto& [ending, number] : {std::pair<std::string_view, std::uint8_t>{"te", singular}, {"ten", plural}})
    if (word.ends_with(ending) && word.size() > ending.size() + 3) {
      const std::string_view lemma = keep(stem(ending.size()) + "en");
      verb(lemma, VerbForm::past, person_1 | person_3, number);
      verb(lemma, VerbForm::konjunktiv2, person_1 | person_3, number);
      return true;
    }
  if (word.ends_with("en") || word.ends_with("eln") || word.ends_with("ern")) {
    verb(word, VerbForm::infinitive, 0, 0);
    verb(word, VerbForm::present, person_1 | person_3, plural);
    return true;
  }
  if (word.ends_with("t") && word.size() > 5) {
    const std::string_view lemma = keep(stem(1) + "en");
    verb(lemma, VerbForm::present, person_3, singular);
    return true;
  }
  return false;
}

/// "es handele sich", "er ändere", "er bedaure": verbs in -eln and -ern have forms with and without an e, of which the
/// dictionary has one.
bool Guesser::other_verb_form(std::string_view word, std::vector<Reading>& out) {
  if (word.size() < 5) return false;
  std::string other;
  if (word.ends_with("ele") || word.ends_with("ere")) {
    other = word.substr(0, word.size() - 3);
    other += word.substr(word.size() - 2);
  } else if (word.ends_with("re") && word[word.size() - 3] != 'e') {
    other = word.substr(0, word.size() - 2);
    other += "ere";
  } else {
    return false;
  }
  const std::size_t before = out.size();
  lexicon_.lookup(other, out);
  out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                           [](const Reading& reading) { return reading.pos != Pos::verb; }),
            out.end());
  return out.size() > before;
}

void Guesser::lower_case(std::string_view word, std::vector<Reading>& out) {
  if (other_spelling(word, out)) return;
  if (other_verb_form(word, out)) return;
  if (word.find('-') != std::string_view::npos && hyphenated(word, out)) return;
  if (word.size() > 5 && prefixed_verb(word, out)) return;
  if (compound_adjective(word, out)) return;
  for (std::string_view ending : {"erweise", "weise", "wärts", "maßen", "falls", "halber", "mals", "seits"})
    if (word.ends_with(ending) && word.size() > ending.size() + 2) {  // "netterweise", "ostwärts"
      out.push_back(guess(word, Pos::adverb));
      return;
    }
  if (adjective_by_ending(word, out)) return;
  if (verb_by_ending(word, out)) return;
  out.push_back(guess(word, Pos::unknown));
}

}  // namespace wortlaut
