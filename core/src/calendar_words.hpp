#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// Names of days and months as German news writes them.
namespace wortlaut {

/// "Montag" to "Sonntag", "Sonnabend".
inline bool is_weekday(std::string_view word) {
  static constexpr std::array<std::string_view, 8> days = {"Montag",  "Dienstag", "Mittwoch",  "Donnerstag",
                                                           "Freitag", "Samstag",  "Sonnabend", "Sonntag"};
  return std::find(days.begin(), days.end(), word) != days.end();
}

/// "Januar" to "Dezember", "Jänner".
inline bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 13> months = {
      "Januar", "Jänner", "Februar", "März",      "April",   "Mai",      "Juni",
      "Juli",   "August", "September", "Oktober", "November", "Dezember"};
  return std::find(months.begin(), months.end(), word) != months.end();
}

}  // namespace wortlaut
