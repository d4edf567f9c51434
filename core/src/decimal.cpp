#include "decimal.hpp"

namespace wortlaut {
namespace {

constexpr std::int64_t largest = 999'999'999'999'999'999;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

Decimal without_trailing_zeros(Decimal value) {
  while (value.scale > 0 && value.mantissa % 10 == 0) {
    value.mantissa /= 10;
    --value.scale;
  }
  return value;
}

std::optional<Decimal> parse_digits(std::string_view whole, std::string_view fraction) {
  if (whole.empty() || whole.size() + fraction.size() > 18) return std::nullopt;
  Decimal value;
  for (std::string_view part : {whole, fraction})
    for (char c : part) {
      if (!is_digit(c)) return std::nullopt;
      value.mantissa = value.mantissa * 10 + (c - '0');
    }
  value.scale = static_cast<int>(fraction.size());
  return without_trailing_zeros(value);
}

/// "1.000.000" -> "1000000"; nothing where a group has not three digits.
std::optional<std::string> without_groups(std::string_view digits, char separator) {
  std::string result;
  std::size_t group = 0;
  bool first = true;
  for (std::size_t i = 0; i <= digits.size(); ++i) {
    if (i == digits.size() || digits[i] == separator) {
      if (first ? group == 0 || group > 3 : group != 3) return std::nullopt;
      first = false;
      group = 0;
    } else {
      if (!is_digit(digits[i])) return std::nullopt;
      result.push_back(digits[i]);
      ++group;
    }
  }
  return result;
}

}  // namespace

std::string Decimal::text() const {
  const Decimal shortest = without_trailing_zeros(*this);
  std::string digits = std::to_string(shortest.mantissa);
  if (shortest.scale == 0) return digits;
  const auto decimals = static_cast<std::size_t>(shortest.scale);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - decimals, 1, '.');
  return digits;
}

std::optional<Decimal> product(Decimal a, Decimal b) {
  if (a.mantissa < 0 || b.mantissa < 0) return std::nullopt;
  if (a.mantissa != 0 && b.mantissa > largest / a.mantissa) return std::nullopt;
  return without_trailing_zeros({a.mantissa * b.mantissa, a.scale + b.scale});
}

std::optional<Decimal> parse_plain_decimal(std::string_view digits) {
  const std::size_t point = digits.find('.');
  return parse_digits(digits.substr(0, point),
                      point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1));
}

std::optional<Decimal> parse_german_figure(std::string_view figure) {
  const std::size_t comma = figure.find(',');
  std::string_view whole = figure.substr(0, comma);
  const std::string_view fraction = comma == std::string_view::npos ? std::string_view{} : figure.substr(comma + 1);
  if (comma != std::string_view::npos && fraction.empty()) return std::nullopt;
  for (char separator : {'.', '\''})
    if (whole.find(separator) != std::string_view::npos) {
      if (const auto digits = without_groups(whole, separator)) return parse_digits(*digits, fraction);
      // "0.5": a point with one digit behind it is a decimal point
      if (separator == '.' && comma == std::string_view::npos && whole.size() - whole.rfind('.') == 2 &&
          whole.find('.') == whole.rfind('.'))
        return parse_plain_decimal(whole);
      return std::nullopt;
    }
  return parse_digits(whole, fraction);
}

}  // namespace wortlaut
