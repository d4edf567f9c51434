#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "morphology.hpp"
#include "segment.hpp"

namespace wortlaut {

/// How a text uses its capitalised words: what tells "sagte Blinken" from "das Blinken". Linear, once a text;
/// views into the text.
class NameUses {
 public:
  NameUses(std::string_view text, const Sentences& sentences, const Morphology& morphology);

  /// Stands somewhere without an article as a name does ("sagte Blinken", "Blinken erklärte"), and nowhere
  /// with one.
  bool like_a_name(std::string_view word) const { return bare_.count(word) != 0 && determined_.count(word) == 0; }
  /// Has its capital in mid-sentence, too.
  bool capital_inside(std::string_view word) const { return inside_.count(word) != 0; }
  /// Whether a capital at token `i` may be owed to its place: first in the sentence, behind a mark or a sign.
  bool starts_clause(std::uint32_t i, std::uint32_t sentence_first) const;

 private:
  void see(std::uint32_t i, TokenRange sentence, const Morphology& morphology);

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::unordered_set<std::string_view> bare_, determined_, inside_;
};

/// "II", "XVI."
bool is_roman_numeral(std::string_view word);
/// "GmbH", "Inc."
bool is_legal_form(std::string_view word);
/// "for", "of", "&": they join the parts of a body's foreign name.
bool joins_foreign_names(std::string_view word);
/// "das" and "in" belong to a name only together with another particle ("von der", "in der").
bool is_plain_german(std::string_view particle);

}  // namespace wortlaut
