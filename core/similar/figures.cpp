#include "similar/figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "decimal.hpp"

namespace wortlaut::similar {
namespace {

// How far a figure may be from what it stands for.
constexpr double about_share = 0.10;      // „rund 200 Gäste“: 180 to 220
constexpr double more_than_factor = 1.5;  // „mehr als 200 Gäste“: nobody says so of 400
constexpr double rounding_share = 0.05;   // „3,5 Millionen“ for 3.48 millions
constexpr double same_share = 1e-9;

struct BaseUnit {
  std::string_view unit, base;
  double factor;
};
constexpr BaseUnit base_units[] = {
    {"EUR-cent", "EUR", 0.01}, {"km", "m", 1000},     {"cm", "m", 0.01}, {"mm", "m", 0.001},  {"t", "kg", 1000},
    {"g", "kg", 0.001},        {"ha", "m²", 10000},   {"ha", "m2", 10000}, {"km²", "m²", 1e6}, {"km2", "m2", 1e6},
    {"MW", "W", 1e6},          {"GW", "W", 1e9},      {"kW", "W", 1000}, {"kWh", "Wh", 1000}, {"MWh", "Wh", 1e6},
    {"GWh", "Wh", 1e9},        {"TWh", "Wh", 1e12},
};

/// Hours of a duration's last letter; „Jahr“ and „Monat“ are no exact lengths, but the same ones on both sides.
double hours_of(char letter, bool below_a_day) {
  switch (letter) {
    case 'Y': return 8760;
    case 'M': return below_a_day ? 1.0 / 60 : 730;
    case 'W': return 168;
    case 'D': return 24;
    case 'S': return 1.0 / 3600;
    default: return 1;
  }
}

bool number_of(std::string_view text, double& value) {
  const auto decimal = parse_plain_decimal(text);
  if (!decimal) return false;
  value = static_cast<double>(decimal->mantissa);
  for (int k = 0; k < decimal->scale; ++k) value /= 10;
  return true;
}

bool interval_of(std::string_view text, double& low, double& high) {
  const std::size_t dots = text.find("..");
  if (!number_of(text.substr(0, dots), low)) return false;
  high = low;
  return dots == std::string_view::npos || number_of(text.substr(dots + 2), high);
}

/// What to multiply `value` with so that `digits` of its digits stand before the point. By steps of ten, since
/// logarithms differ from platform to platform.
double scale_for(double value, int digits) {
  double scale = 1;
  while (value * scale >= 10) scale /= 10;
  while (value * scale < 1) scale *= 10;
  for (int k = 1; k < digits; ++k) scale *= 10;
  return scale;
}

/// „3,5 Millionen“ has two digits that say something, „3“ has one.
int significant_digits(double value) {
  constexpr int most = 12;
  for (int digits = 1; digits < most; ++digits) {
    const double scale = scale_for(value, digits);
    if (std::abs(std::round(value * scale) / scale - value) <= same_share * value) return digits;
  }
  return most;
}

/// Whether `rounded` is `exact` with fewer digits; one digit alone is too coarse („20“ is not „24“).
bool rounds_to(double exact, double rounded) {
  if (exact < 1e-9 || rounded < 1e-9 || std::abs(exact - rounded) > rounding_share * exact) return false;
  const int digits = significant_digits(rounded);
  if (digits < 2 || significant_digits(exact) <= digits) return false;
  const double scale = scale_for(exact, digits);
  return std::abs(std::round(exact * scale) / scale - rounded) <= same_share * rounded;
}


}  // namespace

bool make_figure(const Fact& fact, Figure& figure) {
  std::string_view value = fact.value;
  if (fact.kind == FactKind::date) {
    const bool part = fact.unit == "start" || fact.unit == "mid" || fact.unit == "end";
    if ((!fact.unit.empty() && !part) || value.empty() || value[0] == 'T') return false;
    figure.date = true;
    figure.day = std::string(value);
    figure.unit = "date";
    figure.key = key_of("date " + figure.day);
    if (part) figure.day += "/" + fact.unit;
    return true;
  }
  figure.unit = fact.unit;
  double factor = 1;
  if (fact.kind == FactKind::duration) {
    if (value.size() < 3 || value[0] != 'P') return false;
    const bool below_a_day = value[1] == 'T';
    factor = hours_of(value.back(), below_a_day);
    value = value.substr(below_a_day ? 2 : 1);
    value.remove_suffix(1);
    figure.unit = "h";
  } else if (fact.kind != FactKind::number && fact.kind != FactKind::percentage && fact.kind != FactKind::amount) {
    return false;
  }
  if (fact.unit == "score") {  // „2:1“
    figure.day = std::string(value);
    figure.key = key_of("score " + figure.day);
    return true;
  }
  for (const BaseUnit& known : base_units) {
    if (figure.unit != known.unit) continue;
    figure.unit = known.base;
    factor = known.factor;
    break;
  }
  if (!interval_of(value, figure.low, figure.high)) return false;
  figure.low *= factor;
  figure.high *= factor;
  if (fact.qualifier == "up" || fact.qualifier == "down") figure.role = FigureRole::change;
  figure.key = key_of(figure.unit + " " + std::to_string(static_cast<long long>(figure.low * 100)));
  if (fact.qualifier == "about") {
    figure.low *= 1 - about_share;
    figure.high *= 1 + about_share;
  } else if (fact.qualifier == "more-than" || fact.qualifier == "at-least") {
    figure.high *= more_than_factor;
  } else if (fact.qualifier == "less-than" || fact.qualifier == "at-most") {
    figure.low /= more_than_factor;
  }
  return true;
}

bool comparable(const Figure& a, const Figure& b) {
  if (a.date != b.date || a.unit != b.unit || a.role != b.role) return false;
  if (!a.date) return true;
  return a.day.starts_with("-") == b.day.starts_with("-");  // a day without its year fits days without theirs
}

bool agree(const Figure& a, const Figure& b) {
  if (a.date || a.unit == "score") {
    const std::string_view day = std::string_view(a.day).substr(0, a.day.find('/'));
    const std::string_view other = std::string_view(b.day).substr(0, b.day.find('/'));
    if (a.unit == "score") return a.day == b.day;
    if (!day.starts_with(other) && !other.starts_with(day)) return false;
    const bool parts = day.size() != a.day.size() && other.size() != b.day.size();
    return !parts || a.day == b.day;
  }
  const double slack = same_share * std::max(std::abs(a.high), std::abs(b.high));
  if (a.low <= b.high + slack && b.low <= a.high + slack) return true;
  return a.low == a.high && b.low == b.high && (rounds_to(a.low, b.low) || rounds_to(b.low, a.low));
}

}  // namespace wortlaut::similar
