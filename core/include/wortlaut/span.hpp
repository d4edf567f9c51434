#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>

namespace wortlaut {

/// A stretch of the analysed text: UTF-8 bytes, half open `[begin_byte, end_byte)`.
/// Empty where both are equal. A value; it owns nothing and outlives the text it points into.
struct Span {
  std::uint32_t begin_byte = 0;
  std::uint32_t end_byte = 0;

  constexpr std::uint32_t size() const { return end_byte - begin_byte; }
  constexpr bool empty() const { return begin_byte == end_byte; }
  constexpr bool contains(Span other) const {
    return begin_byte <= other.begin_byte && other.end_byte <= end_byte;
  }
  constexpr bool overlaps(Span other) const {
    return begin_byte < other.end_byte && other.begin_byte < end_byte;
  }
  /// The bytes of `text` that the span covers; `text` must be the buffer the span was made for.
  constexpr std::string_view of(std::string_view text) const {
    assert(begin_byte <= end_byte && end_byte <= text.size());
    return text.substr(begin_byte, end_byte - begin_byte);
  }
  friend constexpr bool operator==(Span a, Span b) {
    return a.begin_byte == b.begin_byte && a.end_byte == b.end_byte;
  }
};

/// Tokens `[first, last)` by index into `Sentences::tokens`; a type of its own so that it is never
/// mistaken for bytes. Empty where both are equal.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  constexpr std::uint32_t size() const { return last - first; }
  constexpr bool empty() const { return first == last; }
  constexpr bool contains(std::uint32_t token) const { return first <= token && token < last; }
  constexpr bool contains(TokenRange other) const {
    return first <= other.first && other.last <= last;
  }
  constexpr bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
  friend constexpr bool operator==(TokenRange a, TokenRange b) {
    return a.first == b.first && a.last == b.last;
  }
};

}  // namespace wortlaut
