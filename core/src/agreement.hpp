#pragma once

#include <cstdint>
#include <string_view>

#include "morphology.hpp"

namespace wortlaut {

/// A set of (case, gender or plural) pairs, one bit each: case * 4 + {m, f, n, plural}.
using Agreement = std::uint16_t;
inline constexpr Agreement anything = 0xffff;
inline constexpr Agreement every_plural = 0x8888;
inline constexpr Agreement genitive_row = 0x00f0;

Agreement agreement_of(const Reading& reading);

/// What an adjective without an article can go with: "großes" is nominative or accusative of a neuter.
Agreement strong_agreement(std::string_view adjective);

/// What "einer", "keine", "eines" before a genitive can be; 0 for other words.
Agreement one_of_some(std::string_view word);

/// What only measures: „die 42 Jahre alte Trainerin“ is one phrase, whatever the endings allow.
bool is_measure(std::string_view noun);

}  // namespace wortlaut
