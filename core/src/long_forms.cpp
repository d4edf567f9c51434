#include "long_forms.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t longest_abbreviation = 8;  // letters

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Two to four small letters: "wasser international (wi)" calls itself so.
bool is_small(std::string_view word) {
  return word.size() >= 2 && word.size() <= 4 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Two to eight letters, two of them capitals: "IdA", "BUND".
bool abbreviates(std::string_view word) {
  std::size_t capitals = 0;
  for (char c : word) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!letter && c != '-') return false;
    capitals += c >= 'A' && c <= 'Z';
  }
  return word.size() <= longest_abbreviation && capitals >= 2;
}

/// Whether a match at `at` begins a word or a part of one: "B" and "T" of "Bund-Treff".
bool begins_part(std::string_view words, std::size_t at) {
  return at == 0 || words[at - 1] == ' ' || words[at - 1] == '-' || words[at - 1] == '/';
}

/// Where `wanted` stands last before `end`, rather where it begins a word or a part of one that is not far away:
/// the I of "Internationaler Investitionsfonds (IIF)" is no i from its middle, but the D of "der Direktorenkonferenz
/// (DK)" is none of an article, unless the abbreviation is in small letters. npos for nowhere.
std::size_t last_place(char wanted, std::string_view words, std::size_t end, bool begins_word, bool small) {
  std::size_t inside = std::string_view::npos;
  for (std::size_t at = end, spaces = 0; at-- > 0;) {
    if (words[at] == ' ' && ++spaces > 1 && inside != std::string_view::npos) break;
    if (folded(words[at]) != wanted) continue;
    const bool article = !small && words[at] == wanted && (at == 0 || words[at - 1] == ' ');
    if (begins_word ? at == 0 || words[at - 1] == ' ' : begins_part(words, at) && !article) return at;
    if (inside == std::string_view::npos && !begins_word) inside = at;
  }
  return inside;
}

/// Where the long form begins in `words`, or npos: each letter is taken at its last place before the next one's.
std::size_t match(std::string_view abbreviation, std::string_view words) {
  std::size_t at = words.size(), starts = 0, letters = 0;
  for (std::size_t k = abbreviation.size(); k-- > 0;) {
    if (abbreviation[k] == '-') continue;
    at = last_place(folded(abbreviation[k]), words, at, k == 0, is_small(abbreviation));
    if (at == std::string_view::npos) return at;
    ++letters;
    starts += begins_part(words, at);
  }
  // "Bundesgerichtshof (BGH)" is one word, "Verein der Imker (VdI)" has a word for each letter; letters from anywhere
  // inside of many words explain nothing.
  const bool one_word = words.find(' ', at) == std::string_view::npos;
  const bool enough = is_small(abbreviation) ? starts == letters : starts * 3 >= letters * 2;
  return one_word || enough ? at : std::string_view::npos;
}

}  // namespace

std::unordered_map<std::string, TokenRange> find_long_forms(std::string_view text, const Sentences& sentences) {
  std::unordered_map<std::string, TokenRange> result;
  const std::vector<Token>& tokens = sentences.tokens;
  const auto word = [&](std::uint32_t i) { return tokens[i].span.of(text); };
  for (const Sentence& sentence : sentences.sentences)
    for (std::uint32_t i = sentence.tokens.first + 1; i + 2 < sentence.tokens.last; ++i) {
      if (word(i) != "(" || word(i + 2) != ")" || !(abbreviates(word(i + 1)) || is_small(word(i + 1)))) continue;
      const std::string_view abbreviation = word(i + 1);
      const std::size_t most = std::min(abbreviation.size() + 5, abbreviation.size() * 2);
      std::uint32_t first = i;
      while (first > sentence.tokens.first && i - first < most &&
             (tokens[first - 1].kind == TokenKind::word || word(first - 1) == "-" || word(first - 1) == "/"))
        --first;
      if (first == i) continue;
      const std::uint32_t begin = tokens[first].span.begin_byte;
      const std::string_view before = text.substr(begin, tokens[i - 1].span.end_byte - begin);
      const std::size_t at = match(abbreviation, before);
      if (at == std::string_view::npos) continue;
      while (first < i && tokens[first].span.begin_byte < begin + at) ++first;
      const bool small = is_small(abbreviation);
      // "amnesty international (ai)" has a word for each letter.
      if (first < i && (small ? i - first == abbreviation.size() : starts_upper(word(first))))
        result.emplace(lower(abbreviation), TokenRange{first, i});
    }
  return result;
}

}  // namespace wortlaut
