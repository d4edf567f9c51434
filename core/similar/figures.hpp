#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "similar/word_parts.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut::similar {

/// What a figure does in its sentence: „steigt auf 5 Prozent“ and „steigt um 5 Prozent“ are no contradiction.
enum class FigureRole : std::uint8_t { level, change, from };

/// A number, share, amount, duration or date as what it leaves open: an interval in base units.
struct Figure {
  Span span;                 ///< in the claim's text; empty where only `resolved` has it
  bool date = false;
  std::string day;           ///< ISO 8601 or a prefix of it, with "start", "mid", "end" behind it where given
  double low = 0, high = 0;
  std::string unit;          ///< base unit: "EUR", "m", "%", "h"; empty for what is counted
  FigureRole role = FigureRole::level;
  std::int32_t counted = -1; ///< index of the term that is counted („14 Frachter“), -1 for none
  Key key = 0;               ///< of value and unit, for the inverted index
};

/// The figure of a fact; false where it is none that can be compared (places, weekdays, times of day).
bool make_figure(const Fact& fact, Figure& figure);

/// Whether both can be true of one thing: „rund 3,5 Millionen“ and „3,48 Millionen“.
bool agree(const Figure& a, const Figure& b);

/// Whether they are figures of the same sort (unit, date or not): only then can they contradict each other.
bool comparable(const Figure& a, const Figure& b);

}  // namespace wortlaut::similar
