#include "same_name.hpp"

#include <algorithm>
#include <array>

#include "characters.hpp"

namespace wortlaut::accuracy {
namespace {

constexpr std::array<std::string_view, 25> titles = {
    "dr", "prof", "professor", "präsident", "präsidentin", "minister", "ministerin", "kanzler", "kanzlerin",
    "bundeskanzler", "bundeskanzlerin", "herr", "frau", "papst", "könig", "königin", "der", "die", "das",
    "von", "des", "den", "dem", "ein", "eine"};

std::size_t length_at(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }

/// Letters and digits; beyond ASCII all but the blocks of marks, signs and spaces.
bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xc0)  // ª ² ³ µ ¹ º ¼ ½ ¾
    return c == 0xaa || c == 0xb2 || c == 0xb3 || c == 0xb5 || c == 0xb9 || c == 0xba || (c >= 0xbc && c <= 0xbe);
  if (c == 0xd7 || c == 0xf7) return false;
  if (c >= 0x300 && c <= 0x36f) return false;    // combining marks
  if (c >= 0x2000 && c <= 0x206f) return false;  // spaces, dashes, quotation marks
  if (c >= 0x20a0 && c <= 0x20cf) return false;  // currencies
  if (c >= 0x2190 && c <= 0x2bff) return false;  // arrows, signs
  if (c >= 0x3000 && c <= 0x3003) return false;
  if (c >= 0xfe00 && c <= 0xfe0f) return false;  // variation selectors
  return c != 0xfeff && c != 0xfffd && c < 0x1f000;
}

/// Lower case of the Latin, Greek and Cyrillic letters that `is_upper` knows.
char32_t lower_of(char32_t c) {
  if (!is_upper(c)) return c;
  if (c == 0x178) return 0xff;
  if (c >= 0x100 && c <= 0x21b) return c + 1;
  if (c >= 0x400 && c <= 0x40f) return c + 0x50;
  return c + 0x20;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xc0 | c >> 6);
    return put(0x80 | (c & 0x3f));
  }
  if (c < 0x10000) {
    put(0xe0 | c >> 12);
  } else {
    put(0xf0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3f));
  }
  put(0x80 | (c >> 6 & 0x3f));
  put(0x80 | (c & 0x3f));
}

std::size_t code_points(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::vector<std::string> all_words(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < name.size(); at += length_at(static_cast<unsigned char>(name[at]))) {
    const char32_t c = code_point_at(name, at);
    if (!is_word_character(c)) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    append_utf8(words.back(), lower_of(c));
  }
  return words;
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view name) {
  const std::vector<std::string> every = all_words(name);
  std::vector<std::string> words;
  for (const std::string& word : every)
    if (std::find(titles.begin(), titles.end(), word) == titles.end()) words.push_back(word);
  if (words.empty()) words = every;
  for (std::string& word : words)
    if (word.back() == 's' && code_points(word) > 4) word.pop_back();
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool same_name(std::string_view a, std::string_view b) {
  const std::vector<std::string> wa = words_of_name(a);
  const std::vector<std::string> wb = words_of_name(b);
  if (wa.empty() || wb.empty()) return false;
  std::vector<std::string> shared;
  std::set_intersection(wa.begin(), wa.end(), wb.begin(), wb.end(), std::back_inserter(shared));
  const std::size_t common = shared.size();
  return common == std::min(wa.size(), wb.size()) || common * 2 > wa.size() + wb.size() - common;
}

bool speakers_right(const std::vector<std::string>& predicted, const std::vector<std::string>& gold) {
  if (gold.empty() || predicted.empty()) return gold.empty() && predicted.empty();
  const auto covered = [](const std::vector<std::string>& names, const std::vector<std::string>& by) {
    return std::all_of(names.begin(), names.end(), [&by](const std::string& name) {
      return std::any_of(by.begin(), by.end(), [&name](const std::string& other) { return same_name(other, name); });
    });
  };
  return covered(gold, predicted) && covered(predicted, gold);
}

}  // namespace wortlaut::accuracy
