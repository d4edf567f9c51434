#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pack.hpp"

namespace wortlaut {

enum class LineKind : std::uint8_t {
  text,
  furniture,
  section,  ///< furniture, and so are the short lines after it: "Mehr zum Thema"
  credit    ///< furniture, and so is the short line after it: "Foto:" alone
};

/// The labels of page furniture of a language, ready to be asked.
class Furniture {
 public:
  /// Reads the pack's list "furniture"; without one only lines without any letter are furniture.
  explicit Furniture(const PackData& pack);

  /// What one line is, told by itself alone: its labels, dates, menu words, credits. `line` has no white
  /// space around it. Lines of more than a few hundred bytes are text. Linear in the line.
  LineKind kind(std::string_view line) const;

 private:
  bool is_listed(const std::vector<std::string>& labels, std::string_view line) const;
  bool is_date(std::string_view line) const;
  bool is_menu(std::string_view line) const;
  bool is_glued_menu(std::string_view line) const;
  bool is_breadcrumb(std::string_view line) const;
  bool is_author(std::string_view line, std::string_view lowered) const;
  bool is_credit(std::string_view lowered) const;
  bool is_agency(std::string_view line) const;

  // Each sorted and in lower case; all but `starts_`, `credits_` and `authors_` without punctuation.
  std::vector<std::string> lines_;
  std::vector<std::string> sections_;
  std::vector<std::string> starts_;
  std::vector<std::string> credits_;
  std::vector<std::string> authors_;
  std::vector<std::string> agencies_;
  std::vector<std::string> menu_;
  std::vector<std::string> dates_;
};

}  // namespace wortlaut
