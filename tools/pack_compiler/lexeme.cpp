#include "lexeme.hpp"

#include <algorithm>
#include <array>

namespace pack_compiler {

namespace {

/// Ors `from` into `into` where they differ in one mask only; says whether it could.
bool merge(Feature& into, const Feature& from) {
  if (into.pos != from.pos || into.form != from.form || into.flags != from.flags) return false;
  const int differences = (into.persons != from.persons) + (into.numbers != from.numbers) + (into.cases != from.cases) +
                          (into.genders != from.genders);
  if (differences > 1) return false;
  into.persons |= from.persons;
  into.numbers |= from.numbers;
  into.cases |= from.cases;
  into.genders |= from.genders;
  return true;
}

}  // namespace

void Lexeme::add(FormGroup& group, const std::string& form, Feature feature) {
  if (form.empty()) return;
  std::vector<Feature>& features = group[form];
  for (std::size_t i = 0; i < features.size();) {
    if (merge(feature, features[i])) {
      features.erase(features.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;
    } else {
      ++i;
    }
  }
  features.push_back(feature);
  std::sort(features.begin(), features.end());
}

std::string modern_spelling(std::string_view word) {
  static constexpr std::string_view sharp = "ß";
  // Stems whose vowel before ß is long and not a diphthong; they keep it.
  static constexpr std::array<std::string_view, 49> long_stems = {
      "fuß",  "füß",   "Fuß",  "Füß",  "gruß",  "grüß",  "Gruß",  "Grüß", "groß", "größ", "Groß", "Größ", "maß",
      "mäß",  "Maß",   "Mäß",  "stoß", "stöß",  "Stoß",  "Stöß",  "bloß", "blöß", "Bloß", "Blöß", "spaß", "späß",
      "Spaß", "Späß",  "süß",  "Süß",  "büß",   "Büß",   "Buß",   "buße", "straße", "Straße", "saß", "säß", "fraß",
      "fräß", "Fraß",  "Soße", "soße", "Muße",  "müßi",  "Müßi",  "ruß",  "Ruß",  "Floß"};
  static constexpr std::array<std::string_view, 10> long_stems_too = {"flöß", "Flöß", "kloß", "Kloß", "klöß", "Klöß", "gefäß", "Gefäß", "Schoß", "vergaß"};
  std::string result(word);
  for (std::size_t at = result.find(sharp); at != std::string::npos; at = result.find(sharp, at + 1)) {
    // The letters before: a diphthong or a consonant keeps ß, and so does a long vowel.
    const std::string_view before = std::string_view(result).substr(0, at);
    bool keep = false;
    for (std::string_view diphthong : {"ei", "ie", "au", "äu", "eu", "ai", "Ei", "Au", "Äu", "Eu", "l", "r", "n", "y"})
      keep |= before.ends_with(diphthong);
    const auto stands_here = [&](std::string_view stem) {
      const std::size_t inside = stem.find(sharp);
      return at >= inside && std::string_view(result).substr(at - inside, stem.size()) == stem;
    };
    for (std::string_view stem : long_stems) keep |= stands_here(stem);
    for (std::string_view stem : long_stems_too) keep |= stands_here(stem);
    // "aß, äßen" of "essen", as a word of its own.
    keep |= before == "a" || before == "ä" || before == "A" || before == "Ä";
    if (!keep) result.replace(at, sharp.size(), "ss");
  }
  return result;
}

namespace {

std::string change_first(std::string_view word, bool to_lower) {
  std::string result(word);
  if (result.empty()) return result;
  const auto c = static_cast<unsigned char>(result[0]);
  if (to_lower && c >= 'A' && c <= 'Z') result[0] = static_cast<char>(c + 32);
  if (!to_lower && c >= 'a' && c <= 'z') result[0] = static_cast<char>(c - 32);
  // Latin-1 letters with marks: U+00C0 to U+00DE and 0x20 above them.
  if (c == 0xC3 && result.size() > 1) {
    const auto second = static_cast<unsigned char>(result[1]);
    if (to_lower && second >= 0x80 && second <= 0x9E && second != 0x97) result[1] = static_cast<char>(second + 0x20);
    if (!to_lower && second >= 0xA0 && second <= 0xBE && second != 0xB7) result[1] = static_cast<char>(second - 0x20);
  }
  return result;
}

}  // namespace

std::string lower_first(std::string_view word) { return change_first(word, true); }
std::string upper_first(std::string_view word) { return change_first(word, false); }

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    while (!part.empty() && (part.front() == ' ' || part.front() == '\t')) part.remove_prefix(1);
    while (!part.empty() && (part.back() == ' ' || part.back() == '\t' || part.back() == '\r')) part.remove_suffix(1);
    parts.emplace_back(part);
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  for (std::string& part : split(text, ' '))
    if (!part.empty()) result.push_back(std::move(part));
  return result;
}

std::vector<std::string> list_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string& line : split(text, '\n')) {
    line.resize(std::min(line.find('#'), line.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace pack_compiler
