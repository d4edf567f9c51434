#include "unit_words.hpp"

#include "characters.hpp"
#include "list_lines.hpp"

namespace wortlaut {

UnitWords::UnitWords(const PackData& pack) {
  for_each_line(pack.list("units"), 3, [this](const std::vector<std::string_view>& fields) {
    words_.emplace(fields[0], Word{fields[1], fields[2]});
  });
}

UnitWords::Word UnitWords::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? Word{} : found->second;
}

/// German writes a number below a million as one word: thousands, hundreds, then "und" between unit
/// and ten ("siebenundzwanzig").
std::optional<std::int64_t> UnitWords::compound(std::string_view word) const {
  if (word.size() > 80) return std::nullopt;
  const Word base = find(word);
  if (base.type == "number") {
    const auto value = parse_plain_decimal(base.value);
    if (value && value->scale == 0) return value->mantissa;
    return std::nullopt;
  }
  struct Power {
    std::string_view word;
    std::int64_t value;
  };
  for (const Power power : {Power{"tausend", 1000}, Power{"hundert", 100}}) {
    const std::size_t at = word.find(power.word);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = word.substr(at + power.word.size());
    const auto before = at == 0 ? std::optional<std::int64_t>(1) : compound(word.substr(0, at));
    const auto after = rest.empty() ? std::optional<std::int64_t>(0)
                                    : compound(rest.substr(0, 3) == "und" ? rest.substr(3) : rest);
    if (!before || !after || *before >= 1000 || *after >= power.value) return std::nullopt;
    return *before * power.value + *after;
  }
  const std::size_t und = word.find("und");
  if (und == std::string_view::npos || und == 0) return std::nullopt;
  const auto units = compound(word.substr(0, und));
  const auto tens = compound(word.substr(und + 3));
  if (!units || !tens || *units < 1 || *units > 9 || *tens < 20 || *tens > 90 || *tens % 10 != 0) return std::nullopt;
  return *units + *tens;
}

std::optional<Decimal> UnitWords::number(std::string_view word) const {
  const std::string small = lower_first(word);
  if (small.substr(0, 3) == "ein" && small.size() <= 5) return std::nullopt;
  if (const Word base = find(small); base.type == "number") return parse_plain_decimal(base.value);
  if (small == "hundert" || small == "tausend") return std::nullopt;  // scales, and often no figures
  if (const auto value = compound(small)) return Decimal{*value, 0};
  return std::nullopt;
}

}  // namespace wortlaut
