#include "dates.hpp"

#include "characters.hpp"

namespace wortlaut {
namespace {

int small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string two_digits(int value) {
  std::string digits = std::to_string(value);
  if (digits.size() < 2) digits.insert(0, 1, '0');
  return digits;
}

/// "12.10.2009", "3.5.24": one token in most texts.
DateMatch numeric(std::string_view word, std::uint32_t t) {
  const std::size_t first = word.find('.');
  if (first == std::string_view::npos) return {};
  const std::size_t second = word.find('.', first + 1);
  if (second == std::string_view::npos || first > 2 || second - first > 3) return {};
  const int day = small_number(word.substr(0, first));
  const int month = small_number(word.substr(first + 1, second - first - 1));
  const std::string_view rest = word.substr(second + 1);
  const int year = small_number(rest);
  if (day < 1 || day > 31 || month < 1 || month > 12 || (year >= 0 && rest.size() != 2 && rest.size() != 4)) return {};
  if (year < 0 && !rest.empty()) return {};
  DateMatch match;
  match.tokens = {t, t + 1};
  const int full = rest.size() == 2 ? 2000 + year : year;
  match.value =
      (rest.empty() ? std::string("-") : std::to_string(full)) + "-" + two_digits(month) + "-" + two_digits(day);
  return match;
}

}  // namespace

int Dates::day_number(std::uint32_t t) const {
  const std::string_view word = bytes(t);
  if (word.size() < 2 || word.back() != '.') return -1;
  const int day = small_number(word.substr(0, word.size() - 1));
  return day >= 1 && day <= 31 ? day : -1;
}

int Dates::month_number(std::uint32_t t, Scope scope) const {
  if (t >= scope.end) return -1;
  const UnitWords::Word word = units_.find(bytes(t));
  return word.type == "month" ? small_number(word.value) : -1;
}

int Dates::year_number(std::uint32_t t, Scope scope) const {
  if (t >= scope.end || bytes(t).size() != 4) return -1;
  const int year = small_number(bytes(t));
  return year >= 1400 && year <= 2199 ? year : -1;
}

DateMatch Dates::match(std::uint32_t token, std::uint32_t begin, std::uint32_t end) const {
  const Scope scope{begin, end};
  for (const auto rule :
       {&Dates::weekday, &Dates::calendar_day, &Dates::month, &Dates::clock, &Dates::year, &Dates::relative})
    if (DateMatch match = (this->*rule)(token, scope)) return match;
  return {};
}

/// „am Freitag“, „Freitag, den 3. Mai“: the date in the calendar wins.
DateMatch Dates::weekday(std::uint32_t t, Scope scope) const {
  const UnitWords::Word word = units_.find(bytes(t));
  if (word.type != "weekday") return {};
  std::uint32_t at = t + 1;
  if (at < scope.end && bytes(at) == ",") ++at;
  if (at < scope.end && (bytes(at) == "dem" || bytes(at) == "den" || bytes(at) == "der")) ++at;
  if (at > t + 1 && at < scope.end)
    if (DateMatch day = calendar_day(at, scope)) {
      day.tokens.first = t;
      return day;
    }
  DateMatch match;
  match.tokens = {t, t + 1};
  match.value = bytes(t);
  match.unit = "weekday";
  return match;
}

/// „am 3. Mai 2024“, „am 3. Mai“, „3.5.2024“
DateMatch Dates::calendar_day(std::uint32_t t, Scope scope) const {
  if (tokens_[t].kind != TokenKind::number) return {};
  if (DateMatch match = numeric(bytes(t), t)) return match;
  int day = day_number(t);
  std::uint32_t at = t + 1;
  if (day < 0 && at < scope.end && bytes(at) == ".") {  // where the point is a token of its own
    day = small_number(bytes(t));
    if (day < 1 || day > 31) return {};
    ++at;
  }
  const int month = day > 0 ? month_number(at, scope) : -1;
  if (month < 0) return {};
  DateMatch match;
  match.tokens = {t, at + 1};
  const int year = year_number(at + 1, scope);
  if (year > 0) match.tokens.last = at + 2;
  match.value = (year > 0 ? std::to_string(year) : std::string("-")) + "-" + two_digits(month) + "-" + two_digits(day);
  return match;
}

/// „im Mai 2024“, „Ende Mai“, „im August“; "März" alone may be a name.
DateMatch Dates::month(std::uint32_t t, Scope scope) const {
  std::uint32_t at = t;
  std::string_view part;
  if (const UnitWords::Word word = units_.find(bytes(t)); word.type == "part" && t + 1 < scope.end) {
    part = word.value;
    ++at;
    if (at < scope.end && (bytes(at) == "des" || bytes(at) == "der")) return {};
  }
  DateMatch match;
  match.unit = part;
  const int month = month_number(at, scope);
  if (month > 0) {
    const int year = year_number(at + 1, scope);
    const std::string before = at > scope.begin ? lower_first(bytes(at - 1)) : std::string{};
    const bool placed = !part.empty() || year > 0 || before == "im" || before == "seit" || before == "bis" ||
                        before == "ab" || before == "vom" || before == "zum" || before == "und" ||
                        before == "vergangenen";
    if (!placed) return {};
    match.tokens = {t, at + 1 + (year > 0 ? 1u : 0u)};
    match.value = (year > 0 ? std::to_string(year) : std::string("-")) + "-" + two_digits(month);
    return match;
  }
  if (part.empty()) return {};
  const int year = year_number(at, scope);
  if (year < 0) return {};
  match.tokens = {t, at + 1};
  match.value = std::to_string(year);
  return match;
}

/// „2021“ where it counts nothing: „im Jahr 2021“, „seit 2021“, „bis 2030 soll“; not „2000 Menschen“.
DateMatch Dates::year(std::uint32_t t, Scope scope) const {
  if (tokens_[t].kind != TokenKind::number) return {};
  const int year = year_number(t, scope);
  if (year < 0) return {};
  const std::string before = t > scope.begin ? lower_first(bytes(t - 1)) : std::string{};
  const bool announced = before == "jahr" || before == "jahre" || before == "jahres" || before == "jahren" ||
                         before == "seit" || before == "sommer" || before == "winter" || before == "herbst" ||
                         before == "frühjahr" || before == "frühling" || before == "anfang" || before == "ende" ||
                         before == "mitte";
  if (!announced && t + 1 < scope.end) {
    const UnitWords::Word unit = units_.find(bytes(t + 1));
    if (!unit.type.empty() && unit.type != "at-most") return {};
    if (tokens_[t + 1].kind == TokenKind::word &&
        (starts_upper(bytes(t + 1)) || morphology_.is_only(t + 1, Pos::adjective)))
      return {};
  }
  DateMatch match;
  match.tokens = {t, t + 1};
  match.value = std::to_string(year);
  return match;
}

/// „gegen 11.00 Uhr“, „um 14 Uhr“, „14:30 Uhr“
DateMatch Dates::clock(std::uint32_t t, Scope scope) const {
  if (tokens_[t].kind != TokenKind::number) return {};
  std::string_view word = bytes(t);
  std::uint32_t at = t + 1;
  int hour = -1, minute = 0;
  const std::size_t point = word.find_first_of(".:");
  if (point != std::string_view::npos && point + 3 == word.size()) {
    hour = small_number(word.substr(0, point));
    minute = small_number(word.substr(point + 1));
  } else if (at + 1 < scope.end && (bytes(at) == ":" || bytes(at) == ".") &&
             tokens_[at + 1].kind == TokenKind::number) {
    hour = small_number(word);
    minute = small_number(bytes(at + 1));
    at += 2;
  } else {
    hour = small_number(word);
  }
  if (at >= scope.end || bytes(at) != "Uhr" || hour < 0 || hour > 24 || minute < 0 || minute > 59) return {};
  DateMatch match;
  match.tokens = {t, at + 1};
  if (at + 1 < scope.end && tokens_[at + 1].kind == TokenKind::number &&
      point == std::string_view::npos) {  // "11 Uhr 30"
    const int late = small_number(bytes(at + 1));
    if (late >= 0 && late <= 59 && minute == 0) {
      minute = late;
      match.tokens.last = at + 2;
    }
  }
  match.value = "T" + two_digits(hour) + ":" + two_digits(minute);
  match.unit = "time";
  return match;
}

/// „gestern“, „in der kommenden Woche“, „im vergangenen Jahr“
DateMatch Dates::relative(std::uint32_t t, Scope scope) const {
  if (tokens_[t].kind != TokenKind::word) return {};
  DateMatch match;
  const std::string_view own = bytes(t);
  const std::string small = t == scope.begin ? lower_first(own) : std::string(own);
  UnitWords::Word word = units_.find(small);
  if (word.type == "day") {
    match.tokens = {t, t + 1};
    match.value = word.value;
    match.unit = "relative-day";
    return match;
  }
  if (t + 1 >= scope.end || units_.find(bytes(t + 1)).type != "time") return {};
  for (const Reading& reading : morphology_.readings(t)) {
    const UnitWords::Word ago = units_.find(reading.lemma);
    if (ago.type == "ago") word = ago;
  }
  if (word.type != "ago") return {};
  const std::string_view unit = units_.find(bytes(t + 1)).value;
  match.unit = unit == "W"   ? "relative-week"
               : unit == "M" ? "relative-month"
               : unit == "Y" ? "relative-year"
                             : "relative-day";
  match.tokens = {t, t + 2};
  match.value = word.value;
  return match;
}

}  // namespace wortlaut
