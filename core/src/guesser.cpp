#include "guesser.hpp"

#include <algorithm>

#include "guesser_parts.hpp"

namespace wortlaut {

namespace {

std::string upper_first(std::string_view word) {
  std::string result(word);
  if (result.empty()) return result;
  const auto c = static_cast<unsigned char>(result[0]);
  if (c >= 'a' && c <= 'z') result[0] = static_cast<char>(c - 32);
  if (c == 0xC3 && result.size() > 1) {
    const auto second = static_cast<unsigned char>(result[1]);
    if (second >= 0xA0 && second <= 0xBE) result[1] = static_cast<char>(second - 0x20);
  }
  return result;
}

Reading guessed_noun(std::string_view lemma, std::uint8_t genders, std::uint8_t numbers, std::uint8_t cases) {
  Reading reading = guess(lemma, Pos::noun);
  reading.genders = genders;
  reading.numbers = numbers;
  reading.cases = cases;
  return reading;
}

/// What the endings of unknown nouns tell; the longest first.
struct NounEnding {
  std::string_view ending;
  std::string_view lemma_ending;
  std::uint8_t genders, numbers, cases;
};
constexpr NounEnding noun_endings[] = {
    {"innen", "in", feminine, plural, any_case},           // Youtuberinnen
    {"schaften", "schaft", feminine, plural, any_case},
    {"schaft", "schaft", feminine, singular, any_case},
    {"ungen", "ung", feminine, plural, any_case},
    {"ung", "ung", feminine, singular, any_case},          // Entmilitarisierung
    {"heiten", "heit", feminine, plural, any_case},
    {"heit", "heit", feminine, singular, any_case},
    {"keiten", "keit", feminine, plural, any_case},
    {"keit", "keit", feminine, singular, any_case},
    {"itäten", "ität", feminine, plural, any_case},
    {"ität", "ität", feminine, singular, any_case},
    {"ionen", "ion", feminine, plural, any_case},
    {"tion", "tion", feminine, singular, any_case},
    {"sion", "sion", feminine, singular, any_case},
    {"ismus", "ismus", masculine, singular, any_case},     // Putinismus
    {"isten", "ist", masculine, singular | plural, any_case},
    {"logen", "loge", masculine, singular | plural, any_case},
    {"loge", "loge", masculine, singular, nominative},
    {"login", "login", feminine, singular, any_case},
    {"nis", "nis", feminine | neuter, singular, any_case},
    {"tum", "tum", neuter, singular, nominative | dative | accusative},
    {"chen", "chen", neuter, singular | plural, any_case},
    {"ling", "ling", masculine, singular, nominative | dative | accusative},
    {"linge", "ling", masculine, plural, nominative | genitive | accusative},
    {"erei", "erei", feminine, singular, any_case},
};

}  // namespace

std::string_view Guesser::keep(std::string lemma) {
  lemmas_.push_back(std::move(lemma));
  return lemmas_.back();
}

bool Guesser::nominalized(std::string_view word, std::vector<Reading>& out) {
  const std::string low = lower_first(word);
  if (low == word) return false;
  scratch_.clear();
  lexicon_.lookup(low, scratch_);
  std::string_view genitive_base = low;
  bool is_genitive = false;
  if (scratch_.empty() && low.ends_with("ens")) {  // "des Lesens"
    genitive_base = std::string_view(low).substr(0, low.size() - 1);
    lexicon_.lookup(genitive_base, scratch_);
    is_genitive = true;
  }
  const std::size_t before = out.size();
  bool infinitive_done = false;
  for (const Reading& reading : scratch_) {
    // An adjective's endings make a noun: "das Gute", "Verletzte"; its bare form does not.
    if (reading.pos == Pos::adjective && reading.numbers != 0 && !is_genitive) {
      Reading noun = reading;
      noun.pos = Pos::noun;
      noun.form = VerbForm::none;
      noun.nominalized = true;
      out.push_back(noun);
    }
    const bool infinitive = reading.form == VerbForm::infinitive || reading.form == VerbForm::zu_infinitive;
    if (infinitive && !infinitive_done) {
      Reading noun = guessed_noun(reading.lemma, neuter, singular, is_genitive ? genitive : nominative | dative | accusative);
      noun.guessed = false;
      noun.nominalized = true;
      out.push_back(noun);
      infinitive_done = true;
    }
  }
  return out.size() > before;
}

bool Guesser::can_stand_before(std::string_view modifier, int depth, bool stems) {
  if (modifier.size() < 3) return modifier == "US" || modifier == "EU" || modifier == "Ex";
  const std::string upper = upper_first(modifier), low = lower_first(modifier);
  // "Presse|sprecher", "Regierung·s|sprecher", "Land·es|regierung", "Zeuge·n|aussage".
  for (std::string_view link : {"", "s", "es", "n", "en", "er", "e"}) {
    if (!modifier.ends_with(link) || modifier.size() - link.size() < 3) continue;
    scratch_.clear();
    lexicon_.lookup(std::string_view(upper).substr(0, upper.size() - link.size()), scratch_);
    for (const Reading& reading : scratch_)
      if (reading.pos == Pos::noun) return true;
  }
  scratch_.clear();
  lexicon_.lookup(low, scratch_);  // "Hoch|haus", "Außen|minister", "Über|gewicht"
  for (const Reading& reading : scratch_)
    if (reading.pos == Pos::adjective || reading.pos == Pos::preposition || reading.pos == Pos::adverb || reading.pos == Pos::verb_particle ||
        reading.pos == Pos::numeral || reading.pos == Pos::indefinite_pronoun)
      return true;
  for (std::string_view ending : {"en", "n"})  // "Schreib|tisch", "Wander|weg"; and "Schul|e"
    if (stems && lexicon_.contains(low + std::string(ending))) return true;
  if (lexicon_.contains(upper + "e")) return true;
  for (std::string_view known : {"vize", "ex", "innen", "außen", "haupt", "chef", "minister", "ministerial", "bundes", "landes", "mit", "nicht", "gegen", "sonder"})
    if (low == known) return true;
  if (depth > 2 || modifier.size() < 7) return false;
  // A compound itself: "General·bundes|anwalt".
  for (std::size_t cut = 3; cut + 3 <= modifier.size(); ++cut)
    if (is_letter_start(modifier, cut) && can_stand_before(modifier.substr(cut), 3) && can_stand_before(modifier.substr(0, cut), depth + 1)) return true;
  return false;
}

bool Guesser::wants_s(std::string_view modifier) {
  if (modifier == "Bunde" || modifier == "Lande") return true;  // "Bundes", "Landes"
  for (std::string_view ending : {"ung", "heit", "keit", "schaft", "ion", "tät"})
    if (modifier.size() > ending.size() + 2 && modifier.ends_with(ending)) return true;
  return false;
}

bool Guesser::compound_noun(std::string_view word, std::vector<Reading>& out) {
  if (word.size() < 6 || word.size() > longest_compound) return false;
  std::vector<Reading> nouns;
  for (std::size_t cut = 2; cut + 3 <= word.size(); ++cut) {
    if (!is_letter_start(word, cut)) continue;
    const std::string_view head = word.substr(cut);
    if (head[0] == '-') continue;
    const std::string head_noun = upper_first(head);
    nouns.clear();
    lexicon_.lookup(head_noun, nouns);
    if (nouns.empty() && head.size() >= 8) nominalized(head_noun, nouns);  // "Kriegs|versehrte"
    nouns.erase(std::remove_if(nouns.begin(), nouns.end(), [](const Reading& reading) { return reading.pos != Pos::noun; }), nouns.end());
    if (nouns.empty()) continue;
    for (Reading& reading : nouns) reading.compound = true;
    const bool known = can_stand_before(word.substr(0, cut), 0);
    // "Gesundheit·s|amt", no "Gesundheit|samt": such nouns always have the s before the next.
    if (head[0] == 's' && wants_s(word.substr(0, cut)) && lexicon_.contains(upper_first(head.substr(1)))) continue;
    // An unknown first part needs a head that is no accident: "Zapatisten|sprecher", but not "Hab|eck".
    if (!known && (head.size() < 6 || cut < 3)) continue;
    if (known && head.size() < 4 && cut < 4) continue;
    for (Reading& reading : nouns) out.push_back(reading);
    // Short ones may be surnames: "Baerbock", "Steinmeier".
    if (word.size() <= 12 && head.size() <= 5) {
      Reading name = guess(word, Pos::proper_noun);
      name.numbers = singular;
      out.push_back(name);
    }
    return true;
  }
  return false;
}

bool Guesser::hyphenated(std::string_view word, std::vector<Reading>& out) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return false;
  if (hyphen + 1 == word.size()) {  // "Innen- und Außenminister", "ein- und ausreisen"
    Reading reading = guess(word.substr(0, hyphen), starts_upper(word) ? Pos::noun : Pos::adjective);
    reading.compound = true;
    out.push_back(reading);
    return true;
  }
  const std::string_view head = word.substr(hyphen + 1);
  const std::string head_text = starts_upper(head) ? std::string(head) : lower_first(head);
  scratch_.clear();
  std::vector<Reading> found;
  lexicon_.lookup(head_text, found);
  if (found.empty() && starts_upper(head)) {
    nominalized(head, found);
    if (found.empty()) compound_noun(head, found);
    if (found.empty()) noun_by_ending(head, found);
  } else if (found.empty()) {  // "85-jährige", "CDU-geführte"
    adjective_by_ending(head, found);
    if (found.empty()) verb_by_ending(head, found);
  }
  const std::size_t before = out.size();
  for (Reading reading : found) {
    if (reading.pos != Pos::noun && reading.pos != Pos::adjective && reading.form != VerbForm::participle2) continue;
    reading.compound = true;
    out.push_back(reading);
  }
  if (out.size() == before) return false;
  // "Strack-Zimmermann", "Müller-Bauer": a capital on both sides and no known word in front.
  const std::string_view modifier = word.substr(0, hyphen);
  if (starts_upper(head) && starts_upper(modifier) && !is_abbreviation(modifier) && modifier.find('-') == std::string_view::npos &&
      !can_stand_before(modifier, 3, false)) {  // "Merz-Kolbe": a verb's stem stands before a noun without a hyphen
    Reading name = guess(word, Pos::proper_noun);
    out.push_back(name);
  }
  return true;
}

bool Guesser::noun_by_ending(std::string_view word, std::vector<Reading>& out) const {
  for (const NounEnding& known : noun_endings) {
    if (!word.ends_with(known.ending) || word.size() < known.ending.size() + 3) continue;
    // The lemma is the word without what the plural added: a prefix of it as long as the ending allows.
    const std::size_t cut = known.ending.size() - known.lemma_ending.size();
    const bool prefix = known.ending.starts_with(known.lemma_ending);
    out.push_back(guessed_noun(prefix ? word.substr(0, word.size() - cut) : word, known.genders, known.numbers, known.cases));
    return true;
  }
  return false;
}

bool Guesser::other_spelling(std::string_view word, std::vector<Reading>& out) {
  // "muß", "daß" of before 1996, "Strasse", "grösste" of Switzerland.
  const std::size_t before = out.size();
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"ß", "ss"}, {"ss", "ß"}}) {
    const std::size_t at = word.find(from);
    if (at == std::string_view::npos) continue;
    std::string other(word);
    other.replace(at, from.size(), to);
    lexicon_.lookup(other, out);
    if (out.size() > before) return true;
  }
  return false;
}

void Guesser::capitalized(std::string_view word, bool name_without_s, std::vector<Reading>& out) {
  if (is_abbreviation(word)) {  // "SPÖ", "G7"; "RUSSLAND" in a headline
    Reading name = guess(word, Pos::proper_noun);
    out.push_back(name);
    return;
  }
  if (other_spelling(word, out)) return;
  if (word.find('-') != std::string_view::npos && hyphenated(word, out)) return;
  const bool ends_in_s = word.ends_with("s") && word.size() > 3;
  if (ends_in_s && name_without_s) {
    Reading name = guess(word.substr(0, word.size() - 1), Pos::proper_noun);
    name.cases = genitive;
    name.numbers = singular;
    out.push_back(name);
    return;
  }
  if (compound_noun(word, out)) return;
  const bool is_noun = noun_by_ending(word, out);
  // "Youtuberin", "Zapatistin": the masculine is known, or the word is long enough for an ending.
  if (!is_noun && word.ends_with("in") && word.size() > 6 && (lexicon_.contains(word.substr(0, word.size() - 2)) || word.ends_with("erin") || word.ends_with("istin") || word.ends_with("orin")))
    out.push_back(guessed_noun(word, feminine, singular, any_case));
  // "die Sparpflasterkrise": most unknown nouns in -e are feminine; behind an article that tells the case.
  if (!is_noun && word.ends_with("e") && word.size() > 5) out.push_back(guessed_noun(word, feminine, singular, any_case));
  // "Berliner", "Kiewer": people of a place, and an adjective without endings ("Kiewer Regierung").
  if (word.ends_with("er") && word.size() > 4) {
    out.push_back(guess(word, Pos::adjective));
    Reading noun = guessed_noun(word, masculine, singular | plural, any_case);
    out.push_back(noun);
  }
  Reading name = guess(word, Pos::proper_noun);
  name.cases = any_case;
  name.genders = any_gender;
  if (ends_in_s) {  // "Scholz’ Sprecher" has an apostrophe, "Selenskyjs Sprecher" has not
    Reading owner = guess(word.substr(0, word.size() - 1), Pos::proper_noun);
    owner.cases = genitive;
    owner.numbers = singular;
    out.push_back(owner);
  }
  out.push_back(name);
}

}  // namespace wortlaut
