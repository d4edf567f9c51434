#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wortlaut {

/// Converts offsets into a text between UTF-8 bytes, UTF-16 code units and code points.
///
/// The one place where offsets are converted. Built once for a text (linear), it answers each
/// question in constant time from checkpoints every 64 bytes; it keeps a view of the text, which
/// must outlive it.
///
///     text      a   ü     𝄞           b
///     bytes     0   1 2   3 4 5 6     7    8 = size
///     UTF-16    0   1     2 3         4    5
///     points    0   1     2           3    4
///
/// An offset in the middle of a character means the end of that character, except that a byte
/// offset of a UTF-16 position between two surrogates is the character's start. In text that is no
/// UTF-8 every byte other than a continuation byte counts as a character: still monotone, never
/// out of bounds. Offsets beyond the end mean the end.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view utf8);

  /// UTF-16 code units before byte `byte`.
  std::uint32_t utf16_of_byte(std::uint32_t byte) const;
  /// Unicode code points before byte `byte`, as Web Annotation counts.
  std::uint32_t code_points_of_byte(std::uint32_t byte) const;
  /// The byte at which UTF-16 code unit `utf16` begins. Logarithmic in the text's length.
  std::uint32_t byte_of_utf16(std::uint32_t utf16) const;
  /// The byte at which code point `code_point` begins. Logarithmic in the text's length.
  std::uint32_t byte_of_code_point(std::uint32_t code_point) const;

  /// Length of the whole text.
  std::uint32_t utf16_length() const { return end_.utf16; }
  std::uint32_t code_point_length() const { return end_.code_points; }

 private:
  struct Counts {
    std::uint32_t utf16 = 0;
    std::uint32_t code_points = 0;
  };
  static constexpr std::uint32_t stride_bytes = 64;

  Counts count_before(std::uint32_t byte) const;
  template <class Member>
  std::uint32_t byte_of(std::uint32_t units, Member member) const;

  std::string_view text_;
  std::vector<Counts> checkpoints_;  ///< counts before byte 0, 64, 128, …
  Counts end_;
};

/// `text` as UTF-8. A surrogate without its partner becomes U+FFFD, which is one UTF-16 code unit as
/// well, so offsets into the caller's string stay right. Linear.
std::string utf8_of_utf16(std::u16string_view text);

/// The first byte at which `bytes` stops being well-formed UTF-8 (no overlong forms, no surrogates,
/// nothing above U+10FFFF); nothing where it is all well formed. Linear.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

}  // namespace wortlaut
