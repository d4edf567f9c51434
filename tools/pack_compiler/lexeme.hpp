#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lexicon.hpp"

/// What the readers of dictionaries and lists hand to the encoder.
namespace pack_compiler {

using wortlaut::Pos;
using wortlaut::VerbForm;

/// What one form of a lexeme can be; the masks are those of wortlaut::Reading.
struct Feature {
  Pos pos = Pos::unknown;
  VerbForm form = VerbForm::none;
  std::uint8_t persons = 0, numbers = 0, cases = 0, genders = 0, flags = 0;

  auto key() const { return std::tuple(pos, form, persons, numbers, cases, genders, flags); }
  friend bool operator<(const Feature& a, const Feature& b) { return a.key() < b.key(); }
  friend bool operator==(const Feature& a, const Feature& b) { return a.key() == b.key(); }
};

/// Forms that share a stem more or less: "sage, sagst, sagte", or a participle with its endings.
using FormGroup = std::map<std::string, std::vector<Feature>>;

struct Lexeme {
  std::string lemma;
  std::vector<FormGroup> groups;
  bool hidden = false;               ///< only together with a particle: "beraumen" of "anberaumen"
  std::set<std::string> particles;   ///< of the separable verbs made from this one

  /// Adds a reading of a form to the group, merged with those that differ in one category only, so
  /// that "sagte" is one reading for the first and third person. Nothing is added for an empty form.
  static void add(FormGroup& group, const std::string& form, Feature feature);
};

/// Spelling of before 1996 to today's: "müßte" becomes "müsste", "Fuß" and "weiß" stay.
std::string modern_spelling(std::string_view word);

/// First letter lower-cased or upper-cased; ASCII and German umlauts.
std::string lower_first(std::string_view word);
std::string upper_first(std::string_view word);


/// Lines of a list without comments ('#' to the line's end) and blank lines, trimmed.
std::vector<std::string> list_lines(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::vector<std::string> words(std::string_view text);

}  // namespace pack_compiler
