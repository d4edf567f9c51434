#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "characters.hpp"
#include "morphology.hpp"

namespace wortlaut {

constexpr bool is_one_of(Pos pos, std::initializer_list<Pos> list) {
  for (Pos candidate : list)
    if (pos == candidate) return true;
  return false;
}

constexpr bool is_finite_form(const Reading& reading) {
  return reading.is_finite() && reading.form != VerbForm::imperative;
}

/// The readings of one sentence's words, to be asked about and dropped.
///
/// The rules derive from it privately to read the sentence as their own. They look at neighbours and at segments:
/// the words between two commas or other signs. A rule that is not sure keeps both readings; the last one of a word
/// is never dropped. Refers to everything it is given.
class SentenceReadings {
 public:
  SentenceReadings(std::string_view text, const std::vector<Token>& tokens, const Sentence& sentence, Morphology& out)
      : begin_(sentence.tokens.first), end_(sentence.tokens.last), out_(out), text_(text), tokens_(tokens) {}

 protected:
  static constexpr std::uint32_t none = 0xffffffffu;

  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }
  bool is_number(std::uint32_t i) const { return tokens_[i].kind == TokenKind::number; }
  bool upper(std::uint32_t i) const { return starts_upper(word(i)); }
  std::span<const Reading> readings(std::uint32_t i) const { return out_.readings(i); }
  template <class Predicate>
  bool any(std::uint32_t i, Predicate predicate) const {
    for (const Reading& reading : readings(i))
      if (predicate(reading)) return true;
    return false;
  }
  template <class Predicate>
  bool all(std::uint32_t i, Predicate predicate) const {
    for (const Reading& reading : readings(i))
      if (!predicate(reading)) return false;
    return !readings(i).empty();
  }
  bool has(std::uint32_t i, Pos pos) const {
    return any(i, [pos](const Reading& reading) { return reading.pos == pos; });
  }
  bool can_be_finite(std::uint32_t i) const { return any(i, is_finite_form); }
  /// Whether it can be nothing but a finite verb.
  bool only_finite(std::uint32_t i) const;
  bool is_separator(std::uint32_t i) const;
  /// The next or previous word or number of the segment; quotation marks are passed over.
  std::uint32_t next(std::uint32_t i) const;
  std::uint32_t previous(std::uint32_t i) const;
  /// Whether a comma stands right before it; quotation marks are passed over.
  bool after_comma(std::uint32_t i) const;
  /// Whether it has its capital and can be a noun or name.
  bool is_noun(std::uint32_t i) const;
  /// Whether a noun phrase's rest begins behind `i`: adjectives and numbers, then a noun.
  bool noun_follows(std::uint32_t i) const;
  /// Whether the word can be the first of a noun phrase without a preposition; `i` may be none.
  bool starts_noun_phrase(std::uint32_t i) const;
  /// The last word of the segment that `i` is in, or of its part before "und", "oder".
  std::uint32_t segment_last(std::uint32_t i) const;

  /// Keeps the readings that `predicate` holds for, if it holds for any.
  template <class Predicate>
  void keep(std::uint32_t i, Predicate predicate) {
    if (!any(i, predicate)) return;
    const auto first = out_.all.begin() + out_.first[i];
    const auto last =
        std::remove_if(first, first + out_.count[i], [&](const Reading& reading) { return !predicate(reading); });
    out_.count[i] = static_cast<std::uint16_t>(last - first);
  }
  template <class Predicate>
  void drop(std::uint32_t i, Predicate predicate) {
    keep(i, [&](const Reading& reading) { return !predicate(reading); });
  }
  void keep_pos(std::uint32_t i, std::initializer_list<Pos> list) {
    keep(i, [list](const Reading& reading) { return is_one_of(reading.pos, list); });
  }
  void drop_pos(std::uint32_t i, std::initializer_list<Pos> list) {
    drop(i, [list](const Reading& reading) { return is_one_of(reading.pos, list); });
  }

  const std::uint32_t begin_, end_;  ///< the sentence's tokens
  Morphology& out_;

 private:
  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace wortlaut
