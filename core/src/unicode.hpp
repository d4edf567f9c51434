#pragma once

#include <cstdint>
#include <string_view>

#include "characters.hpp"

/// Coarse classes of code points, as the first stages need them: enough for news in European scripts,
/// small enough to be read.
namespace wortlaut {

/// Bytes of the character that starts at `at` of valid UTF-8; 1 in the middle of one; never past the end.
constexpr std::size_t character_size(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return at + size <= text.size() ? size : text.size() - at;
}

/// The start of the character before byte `at`; `at` must not be 0.
constexpr std::size_t character_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
  return at;
}

/// White space of any width, zero width spaces and byte order marks; also control characters.
constexpr bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || (c >= 0x2000 && c <= 0x200b) || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202f) || c == 0x205f || (c >= 0x2060 && c <= 0x2064) || c == 0x3000 || c == 0xfeff ||
         c == 0x1680;
}

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Emoji, and what joins and colours them.
constexpr bool is_emoji(char32_t c) {
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) || c == 0xfe0f || c == 0x200d;
}

/// Letters, digits and what stands inside words (combining marks, soft hyphen, joiners), of any script.
constexpr bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c < 0xc0) return c == 0xaa || c == 0xad || c == 0xb2 || c == 0xb3 || c == 0xb5 || c == 0xb9 || c == 0xba;
  if (c == 0xd7 || c == 0xf7) return false;
  if (c >= 0x2b0 && c <= 0x2ff) return c == 0x2bc;  // modifier letters; the apostrophe "Chameneʼi" is one
  if (c >= 0x2000 && c <= 0x2bff) return c == 0x200c || (c >= 0x2070 && c <= 0x209c) || c == 0x2126 || c == 0x212b;
  if ((c >= 0x2e00 && c <= 0x2e7f) || (c >= 0x3000 && c <= 0x303f)) return false;
  if (c >= 0xe000 && c <= 0xf8ff) return false;
  if ((c >= 0xfe00 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff0f) || c >= 0xfff0) return c >= 0x20000 && c < 0x30000;
  return true;
}

constexpr bool is_letter(char32_t c) { return is_word_character(c) && !is_digit(c); }

/// The code point before byte `at`; 0 at the start of the text.
constexpr char32_t code_point_before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : code_point_at(text, character_before(text, at));
}

}  // namespace wortlaut
