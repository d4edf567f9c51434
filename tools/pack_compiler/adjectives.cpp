#include <nlohmann/json.hpp>

#include "dictionary.hpp"
#include "inflect.hpp"

namespace pack_compiler {

using nlohmann::json;

namespace {

/// "dunkl" of "die dunkle"; empty where the dictionary has no such form.
std::string inflected_stem(const json& entry) {
  for (const char* grammatical_case : {"NOM", "AKK"})
    for (const char* article : {"DEF", "IND", "SOL"}) {
      const auto found_case = entry.find(grammatical_case);
      if (found_case == entry.end() || !found_case->is_object()) continue;
      const auto found = found_case->find(article);
      if (found == found_case->end() || !found->is_object() || !found->contains("F") || !(*found)["F"].is_string()) continue;
      const std::string form = (*found)["F"].get<std::string>();
      if (form.ends_with("e")) return form.substr(0, form.size() - 1);
    }
  return {};
}

}  // namespace

std::vector<Lexeme> read_adjectives(const std::string& text, std::string_view extra, const std::set<std::string>& participles) {
  std::map<std::string, Lexeme> result;
  std::map<std::string, std::pair<std::string, std::string>> comparison;  // lemma -> comparative, superlative
  std::vector<Lexeme> additions;
  std::set<std::string> dropped;
  for (const std::string& line : list_lines(extra)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) list_error("adjectives-extra", line, "no \":\"");
    const std::string kind = line.substr(0, colon);
    const std::vector<std::string> items = words(line.substr(colon + 1));
    if (kind == "comparison") {
      if (items.size() != 3) list_error("adjectives-extra", line, "wants: positive comparative superlative");
      comparison[items[0]] = {items[1], items[2]};
    } else if (kind == "adjective" || kind == "attributive") {
      for (const std::string& lemma : items) {
        const std::size_t slash = lemma.find('/');  // "dunkel/dunkl"
        const std::string bare = lemma.substr(0, slash);
        additions.push_back(adjective(bare, slash == std::string::npos ? bare : lemma.substr(slash + 1), "", "", kind == "attributive"));
      }
    } else if (kind == "indeclinable") {
      for (const std::string& lemma : items) {
        Lexeme lexeme;
        lexeme.lemma = lemma;
        Feature feature;
        feature.pos = Pos::adjective;
        FormGroup group;
        Lexeme::add(group, lemma, feature);
        lexeme.groups = {group};
        additions.push_back(std::move(lexeme));
      }
    } else if (kind == "no-adjective") {
      dropped.insert(items.begin(), items.end());
    } else {
      list_error("adjectives-extra", line, "unknown kind");
    }
  }
  const json dictionary = json::parse(text);
  for (const auto& [raw_lemma, entry] : dictionary.items()) {
    const std::string lemma = modern_spelling(raw_lemma);
    if (participles.count(lemma) != 0 || participles.count(raw_lemma) != 0 || dropped.count(lemma) != 0) continue;
    if (lemma != raw_lemma && dictionary.contains(lemma)) continue;
    if (lower_first(lemma) != lemma) continue;  // "Heidelberger": the guesser reads these
    const std::string inflected = modern_spelling(inflected_stem(entry));
    if (inflected.empty()) continue;
    const auto irregular = comparison.find(lemma);
    result.insert_or_assign(lemma, irregular == comparison.end()
                                       ? adjective(lemma, inflected, "", "", false)
                                       : adjective(lemma, inflected, irregular->second.first, irregular->second.second, false));
  }
  for (Lexeme& lexeme : additions) {
    std::string lemma = lexeme.lemma;
    result.insert_or_assign(std::move(lemma), std::move(lexeme));
  }
  for (const auto& [lemma, forms] : comparison)
    if (result.count(lemma) == 0) result.emplace(lemma, adjective(lemma, lemma, forms.first, forms.second, false));
  std::vector<Lexeme> lexemes;
  for (auto& [lemma, lexeme] : result) lexemes.push_back(std::move(lexeme));
  return lexemes;
}

}  // namespace pack_compiler
