#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "morphology.hpp"
#include "segment.hpp"
#include "unit_words.hpp"

namespace wortlaut {

/// A date found at a token; false where there is none.
struct DateMatch {
  TokenRange tokens;
  std::string value;      ///< ISO 8601 or a prefix of it; "Freitag"; "-1"; "T11:00"
  std::string_view unit;  ///< "", "weekday", "relative-day", "relative-week" …, "time", "start", "mid", "end"
  explicit operator bool() const { return !tokens.empty(); }
};

/// Reads dates and times of day. Views of everything it is given.
class Dates {
 public:
  Dates(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology, const UnitWords& units)
      : text_(text), tokens_(tokens), morphology_(morphology), units_(units) {}

  /// The longest date that begins at `token`, inside `[begin, end)`.
  DateMatch match(std::uint32_t token, std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Scope {
    std::uint32_t begin;
    std::uint32_t end;
  };
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  DateMatch weekday(std::uint32_t t, Scope scope) const;
  DateMatch calendar_day(std::uint32_t t, Scope scope) const;
  DateMatch month(std::uint32_t t, Scope scope) const;
  DateMatch year(std::uint32_t t, Scope scope) const;
  DateMatch clock(std::uint32_t t, Scope scope) const;
  DateMatch relative(std::uint32_t t, Scope scope) const;
  int day_number(std::uint32_t t) const;
  int month_number(std::uint32_t t, Scope scope) const;
  int year_number(std::uint32_t t, Scope scope) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const UnitWords& units_;
};

}  // namespace wortlaut
