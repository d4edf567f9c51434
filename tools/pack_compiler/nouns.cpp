#include <nlohmann/json.hpp>

#include "dictionary.hpp"
#include "inflect.hpp"

namespace pack_compiler {

using namespace wortlaut;
using nlohmann::json;

namespace {

std::uint8_t genders(std::string_view letters) {
  std::uint8_t bits = 0;
  for (char letter : letters) {
    if (letter == 'M' || letter == 'm') bits |= masculine;
    if (letter == 'F' || letter == 'f') bits |= feminine;
    if (letter == 'N' || letter == 'n') bits |= neuter;
  }
  return bits;
}

/// "Wichtigere", "Wichtigste": the dictionary lists every comparative as a noun; the core makes nouns
/// of adjectives itself.
bool is_compared_adjective(const std::string& lower, const std::set<std::string>& adjective_forms) {
  for (std::string_view ending : {"ere", "este", "ste", "endste", "re"})
    if (lower.ends_with(ending) && lower.size() > ending.size() + 2) {
      std::string base = lower.substr(0, lower.size() - ending.size());
      if (adjective_forms.count(base) != 0 || adjective_forms.count(base + "e") != 0) return true;
    }
  return false;
}

/// The genitive's other form: "Films" and "Filmes" are both right, the dictionary has one.
std::string other_genitive(const std::string& lemma, const std::string& genitive) {
  const auto ends_in_any = [&](std::initializer_list<std::string_view> ends) {
    for (std::string_view end : ends)
      if (lemma.ends_with(end)) return true;
    return false;
  };
  if (genitive == lemma + "es" && !ends_in_any({"s", "ß", "z", "x", "sch"})) return lemma + "s";
  if (genitive == lemma + "s" && !ends_in_any({"a", "e", "i", "o", "u", "y", "el", "er", "en", "em", "chen", "lein", "ling", "s"})) return lemma + "es";
  return {};
}

Lexeme from_entry(const std::string& lemma, const json& entry) {
  const std::uint8_t gender = entry.contains("G") ? genders(entry["G"].get<std::string>()) : 0;
  Lexeme lexeme;
  lexeme.lemma = lemma;
  FormGroup group;
  const auto add = [&](const std::string& form, std::uint8_t number, std::uint8_t grammatical_case) {
    Feature feature;
    feature.pos = Pos::noun;
    feature.numbers = number;
    feature.cases = grammatical_case;
    feature.genders = gender;
    Lexeme::add(group, form, feature);
  };
  constexpr std::pair<const char*, std::uint8_t> cases[] = {{"NOM", nominative}, {"GEN", genitive}, {"DAT", dative}, {"AKK", accusative}};
  std::set<std::string> plural_forms;
  for (const auto& [key, bit] : cases)
    if (entry.contains(key) && entry[key].contains("PLU")) {
      const std::string form = modern_spelling(entry[key]["PLU"].get<std::string>());
      plural_forms.insert(form);
      add(form, plural, bit);
    }
  for (const auto& [key, bit] : cases) {
    if (!entry.contains(key) || !entry[key].contains("SIN")) continue;
    const std::string form = modern_spelling(entry[key]["SIN"].get<std::string>());
    // "dem Filme" is out of use; "im Laufe", "zu Hause" are not, and look like no plural.
    const bool old_dative = bit == dative && form == lemma + "e";
    if (!old_dative || plural_forms.count(form) == 0) add(form, singular, bit);
    if (old_dative) add(lemma, singular, bit);
    if (bit == genitive) add(other_genitive(lemma, form), singular, bit);
  }
  lexeme.groups = {group};
  return lexeme;
}

}  // namespace

std::vector<Lexeme> read_nouns(const std::string& text, std::string_view extra, const std::set<std::string>& adjective_forms,
                               const std::set<std::string>& infinitives) {
  std::multimap<std::string, Lexeme> own;
  std::set<std::string> dropped;
  for (const std::string& line : list_lines(extra)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) list_error("nouns-extra", line, "no \":\"");
    const std::string kind = line.substr(0, colon), rest = line.substr(colon + 1);
    if (kind == "nominalized") {
      for (const std::string& weak : words(rest)) own.emplace(weak, nominalized_adjective(weak));
    } else if (kind == "noun") {
      for (const std::string& item : split(rest, ';')) {
        const std::vector<std::string> parts = words(item);
        if (parts.size() != 4 || genders(parts[1]) == 0) list_error("nouns-extra", line, "wants: lemma gender genitive plural, each or -");
        const auto part = [&](std::size_t i) { return parts[i] == "-" ? std::string() : parts[i]; };
        own.emplace(parts[0], noun(parts[0], genders(parts[1]), part(2), part(3)));
      }
    } else if (kind == "no-noun") {
      for (const std::string& word : words(rest)) dropped.insert(word);
    } else {
      list_error("nouns-extra", line, "unknown kind");
    }
  }
  const json dictionary = json::parse(text);
  // "Beschluß" comes with all its forms, "Beschluss" beside it often without genitive and plural: the old entry counts then.
  std::set<std::string> defective;
  for (const auto& [raw_lemma, entry] : dictionary.items())
    if (const std::string lemma = modern_spelling(raw_lemma); lemma != raw_lemma && entry.contains("GEN"))
      if (const auto modern = dictionary.find(lemma); modern != dictionary.end() && !modern->contains("GEN")) defective.insert(lemma);
  std::vector<Lexeme> result;
  for (const auto& [raw_lemma, entry] : dictionary.items()) {
    const std::string lemma = modern_spelling(raw_lemma);
    if (own.count(lemma) != 0 || dropped.count(lemma) != 0) continue;
    const bool other_spelling = lemma != raw_lemma && dictionary.contains(lemma);
    if (defective.count(lemma) != 0 ? lemma == raw_lemma : other_spelling) continue;
    if (lemma.find(' ') != std::string::npos || lemma.ends_with("Innen")) continue;
    const std::string lower = lower_first(lemma);
    const bool is_neuter = !entry.contains("G") || entry["G"] == "N";
    if (lower != lemma && adjective_forms.count(lower) != 0) continue;
    if (is_neuter && is_compared_adjective(lower, adjective_forms)) continue;
    if (infinitives.count(lower) != 0 && !(entry.contains("NOM") && entry["NOM"].contains("PLU"))) continue;
    Lexeme lexeme = from_entry(lemma, entry);
    // "das Gut", but "das Gute" is the adjective's, and "dem Gute" out of use.
    std::erase_if(lexeme.groups[0], [&](const auto& item) { return item.first != lemma && adjective_forms.count(lower_first(item.first)) != 0; });
    if (!lexeme.groups[0].empty()) result.push_back(std::move(lexeme));
  }
  for (auto& [lemma, lexeme] : own) result.push_back(std::move(lexeme));
  return result;
}

}  // namespace pack_compiler
