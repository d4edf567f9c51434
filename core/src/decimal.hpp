#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wortlaut {

/// A decimal number without rounding: mantissa / 10^scale. "3,5 Millionen" is {3500000, 0}.
/// Text and arithmetic are the same on every platform and in every locale.
struct Decimal {
  std::int64_t mantissa = 0;
  int scale = 0;

  /// "3500000", "1.5"; no exponent, no trailing zeros behind the point.
  std::string text() const;
};

/// The product; nothing where it does not fit 64 bits.
std::optional<Decimal> product(Decimal a, Decimal b);

/// A figure as German newspapers print it: "8.100", "3,5", "1.000.000", "40", "1'200", also "0.5".
/// Nothing for what is no plain number ("11.00", "1.2.3", "12.10.2009", "2:1").
std::optional<Decimal> parse_german_figure(std::string_view figure);

/// Digits with an optional decimal point, as the pack's lists have them ("33.3").
std::optional<Decimal> parse_plain_decimal(std::string_view digits);

}  // namespace wortlaut
