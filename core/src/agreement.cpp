#include "agreement.hpp"

namespace wortlaut {

Agreement agreement_of(const Reading& reading) {
  const std::uint8_t cases = reading.cases ? reading.cases : 15;
  const std::uint8_t numbers = reading.numbers ? reading.numbers : (singular | plural);
  const std::uint8_t genders = reading.genders ? reading.genders : (masculine | feminine | neuter);
  Agreement row = 0;
  if (numbers & singular) row |= genders & 7;
  if (numbers & plural) row |= 8;
  Agreement result = 0;
  for (int c = 0; c < 4; ++c)
    if (cases >> c & 1) result |= static_cast<Agreement>(row << (4 * c));
  return result;
}

Agreement strong_agreement(std::string_view adjective) {
  if (adjective.ends_with("en")) return 1u << 12 | 1u << 4 | 1u << 6 | 1u << 11;
  if (adjective.ends_with("er")) return 1u << 0 | 1u << 5 | 1u << 9 | 1u << 7;
  if (adjective.ends_with("es")) return 1u << 2 | 1u << 14;
  if (adjective.ends_with("em")) return 1u << 8 | 1u << 10;
  return 1u << 1 | 1u << 13 | 1u << 3 | 1u << 15;
}

Agreement one_of_some(std::string_view word) {
  if (word.starts_with("k") || word.starts_with("K")) word.remove_prefix(1);
  if (word == "einer" || word == "Einer") return 1u << 0 | 1u << 5 | 1u << 9;     // he; hers, to her
  if (word == "eine" || word == "Eine") return 1u << 1 | 1u << 13;                // she
  if (word == "eines" || word == "Eines") return 1u << 2 | 1u << 6 | 1u << 14;    // it
  return 0;
}

bool is_measure(std::string_view noun) {
  for (std::string_view unit :
       {"Jahre", "Monate", "Wochen", "Tage", "Stunden", "Minuten", "Meter", "Kilometer", "Zentimeter", "Millimeter",
        "Hektar", "Quadratmeter", "Quadratkilometer", "Kubikmeter", "Liter", "Tonnen", "Kilogramm", "Kilo", "Gramm",
        "Grad", "Seiten"})
    if (noun == unit) return true;
  return false;
}

}  // namespace wortlaut
