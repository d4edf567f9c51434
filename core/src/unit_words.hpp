#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "decimal.hpp"
#include "pack.hpp"

namespace wortlaut {

/// The pack's list "units": what stands beside a figure. Views into the pack.
class UnitWords {
 public:
  struct Word {
    std::string_view type;   ///< "currency", "measure", "about" …; empty where the word is none of them
    std::string_view value;
  };

  explicit UnitWords(const PackData& pack);

  Word find(std::string_view word) const;

  /// The value of a number word: "zwölf", "siebenundzwanzig", "dreitausendfünfhundert", "Eineinhalb".
  /// Nothing for any other word; "ein" and "eine" are articles more often than numbers and give nothing.
  std::optional<Decimal> number(std::string_view word) const;

 private:
  std::optional<std::int64_t> compound(std::string_view word) const;

  std::unordered_map<std::string_view, Word> words_;  ///< only looked up, never walked
};

}  // namespace wortlaut
