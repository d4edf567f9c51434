#pragma once

#include "characters.hpp"

namespace wortlaut {

/// Nouns for what somebody thinks of a thing and says: „Kritik kam von der Opposition“, „Lob erntete der Plan vom Rat“.
inline bool is_stance_noun(std::string_view noun) {
  return one_of(noun,
                {"Kritik",     "Lob",     "Zustimmung", "Widerspruch",   "Unterstützung", "Ablehnung",    "Protest",
                 "Zuspruch",   "Beifall", "Gegenwind",  "Rückendeckung", "Bedenken",      "Spott",        "Warnung",
                 "Widerstand", "Zweifel", "Vorwurf",    "Dank",          "Anerkennung",   "Unverständnis"});
}

}  // namespace wortlaut
