#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>

/// The bytes of a `wortlaut-XX.pack` file, for those who write it (tools/pack_compiler) and who read
/// it (pack.cpp, lexicon.cpp). The layout is explained in docs/decisions/0003-pack-format.md.
namespace wortlaut::pack_format {

inline constexpr std::string_view magic = "WLPK";
inline constexpr std::uint16_t version = 1;  ///< raised whenever an older reader would misread
inline constexpr std::string_view lexicon_section = "lexicon";
inline constexpr std::string_view list_prefix = "list:";

/// Bits of a feature's last byte.
enum : std::uint8_t { flag_auxiliary = 1, flag_modal = 2, flag_nominalized = 4 };

/// FNV-1a, 64 bits: guards against truncated and damaged downloads, not against malice.
constexpr std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ull;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

/// Appends little endian integers and varints (7 bits a byte, least significant first).
struct Writer {
  std::string bytes;

  void fixed(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i)));
  }
  void varint(std::uint64_t value) {
    while (value >= 0x80) {
      bytes.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes.push_back(static_cast<char>(value));
  }
  void string(std::string_view text) {
    varint(text.size());
    bytes.append(text);
  }
};

/// Reads what a Writer wrote. Past the end every read gives zero and `ok` turns false for good, so
/// that a caller may check once after a loop; counts must be checked with `count` before allocating.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;
  bool ok = true;

  std::uint64_t fixed(int size) {
    if (bytes.size() - at < static_cast<std::size_t>(size)) return fail();
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at++])) << (8 * i);
    return value;
  }
  std::uint32_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (at == bytes.size()) return fail();
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value <= 0xffffffffu ? static_cast<std::uint32_t>(value) : fail();
    }
    return fail();
  }
  /// A count of things of at least `smallest` bytes each: never more than the bytes left can hold.
  std::uint32_t count(std::size_t smallest = 1) {
    const std::uint32_t value = varint();
    return value <= (bytes.size() - at) / smallest ? value : fail();
  }
  std::string_view string(std::size_t size) {
    if (bytes.size() - at < size) {
      fail();
      return {};
    }
    at += size;
    return bytes.substr(at - size, size);
  }
  std::string_view string() { return string(varint()); }

 private:
  std::uint32_t fail() {
    ok = false;
    at = bytes.size();
    return 0;
  }
};

}  // namespace wortlaut::pack_format
