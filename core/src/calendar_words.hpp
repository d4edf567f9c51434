#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// Names of days, months and stretches of time as German news writes them.
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

/// The lemma of a stretch of time that a clause happens in or at: "Minute" to "Jahr", "Abend", "Wochenende".
inline bool is_time_unit(std::string_view lemma) {
  static constexpr std::array<std::string_view, 13> units = {
      "Minute", "Stunde",     "Tag",   "Woche", "Wochenende", "Monat", "Jahr",
      "Morgen", "Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht"};
  return std::find(units.begin(), units.end(), lemma) != units.end();
}

}  // namespace wortlaut
