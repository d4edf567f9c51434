#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "senses.hpp"

namespace wortlaut {

enum class NameKind : std::uint8_t { person, body, state, unknown };

/// A proper name as it stands in the text, without titles and offices.
struct FoundName {
  TokenRange range;
  NameKind kind = NameKind::unknown;
  Gender gender = Gender::unknown;  ///< of the given name
  std::uint32_t surname = 0;        ///< its first token; range.last where only a given name stands there
  BodyKind body = BodyKind::organization;
  std::uint16_t state = 0;
};

/// Names in text order, disjoint.
struct Names {
  std::vector<FoundName> names;
  std::vector<std::int32_t> name_of_token;  ///< index or -1
};

/// Finds the proper names of a text: listed ones, given name with surname, surname behind an office or a
/// title, unknown words in a row, and every word that is a surname elsewhere in the text. Adds what it
/// learns (sense_surname, sense_place) to `senses`. Linear; looks at the text twice.
Names find_names(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                 const NameIndex& index, std::vector<Sense>& senses);

}  // namespace wortlaut
