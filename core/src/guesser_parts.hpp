#pragma once

#include <string_view>

#include "characters.hpp"
#include "lexicon.hpp"

/// What both halves of the guesser use; no other file includes it.
namespace wortlaut {


inline bool is_letter_start(std::string_view word, std::size_t at) {
  return at >= word.size() || (static_cast<unsigned char>(word[at]) & 0xC0) != 0x80;
}

inline Reading guess(std::string_view lemma, Pos pos) {
  Reading reading;
  reading.lemma = lemma;
  reading.pos = pos;
  reading.guessed = true;
  return reading;
}

/// Longer words are no German: not worth the quadratic search for parts.
inline constexpr std::size_t longest_compound = 90;

inline constexpr std::uint8_t any_case = nominative | genitive | dative | accusative;
inline constexpr std::uint8_t any_gender = masculine | feminine | neuter;

}  // namespace wortlaut
