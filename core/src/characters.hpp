#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace wortlaut {

/// The code point that starts at byte `at` of valid UTF-8; U+FFFD at the end of the text.
constexpr char32_t code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0xfffd;
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(at + k < text.size() ? text[at + k] : 0x80); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return static_cast<char32_t>((lead & 0x1f) << 6 | (byte(1) & 0x3f));
  if (lead < 0xf0) return static_cast<char32_t>((lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f));
  return static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f));
}

/// Whether a code point is an upper-case letter of the Latin, Greek or Cyrillic script.
constexpr bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xc0 && c <= 0xde) return c != 0xd7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x14a && c <= 0x177) return c % 2 == 0;
  if (c >= 0x178 && c <= 0x17e) return c == 0x178 || c % 2 == 1;
  if (c >= 0x218 && c <= 0x21b) return c % 2 == 0;
  return (c >= 0x391 && c <= 0x3a9) || (c >= 0x400 && c <= 0x42f);
}

constexpr bool starts_upper(std::string_view word) { return is_upper(code_point_at(word, 0)); }

/// The word with its first letter in lower case; ASCII and Latin-1 letters only.
inline std::string lower_first(std::string_view word) {
  std::string result(word);
  if (result.empty()) return result;
  if (result[0] >= 'A' && result[0] <= 'Z') result[0] = static_cast<char>(result[0] + 32);
  else if (result.size() > 1 && static_cast<unsigned char>(result[0]) == 0xc3 &&
           static_cast<unsigned char>(result[1]) >= 0x80 && static_cast<unsigned char>(result[1]) <= 0x9e)
    result[1] = static_cast<char>(result[1] + 32);
  return result;
}

/// The word in lower case; ASCII and Latin-1 letters only.
inline std::string lower(std::string_view word) {
  std::string result(word);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] >= 'A' && result[i] <= 'Z') result[i] = static_cast<char>(result[i] + 32);
    else if (static_cast<unsigned char>(result[i]) == 0xc3 && i + 1 < result.size() &&
             static_cast<unsigned char>(result[i + 1]) >= 0x80 && static_cast<unsigned char>(result[i + 1]) <= 0x9e)
      result[i + 1] = static_cast<char>(result[i + 1] + 32);
  }
  return result;
}

/// "EU", "NATO", "CDU/CSU", "G7": no lower-case letter, at least two letters or digits.
inline bool is_abbreviation(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;
    const char32_t c = code_point_at(word, at);
    if (is_upper(c)) ++capitals;
    else if (!(c >= '0' && c <= '9') && c != '/' && c != '-' && c != '.' && c != '&') return false;
  }
  return capitals >= 2 || (capitals == 1 && word.size() == 2);
}

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view known : words)
    if (word == known) return true;
  return false;
}

}  // namespace wortlaut
