#include "text.hpp"

#include <catch2/catch_test_macros.hpp>

using wortlaut::decode_text;
using namespace std::string_literals;

TEST_CASE("each maximal ill-formed sequence becomes one replacement character", "[text]") {
  struct Row {
    const char* says;
    std::string bytes;
    std::string want;
    std::size_t warnings;
  };
  const Row rows[] = {
      {"nothing", "", "", 0},
      {"ASCII", "Hafen", "Hafen", 0},
      {"umlauts and emoji", "Größe 👍", "Größe 👍", 0},
      {"a byte order mark stays", "\xef\xbb\xbfHafen", "\xef\xbb\xbfHafen", 0},
      {"a NUL byte stays", "a\0b"s, "a\0b"s, 0},
      {"a lone continuation byte", "a\x80z", "a\ufffdz", 1},
      {"two lone continuation bytes", "a\x80\xbfz", "a\ufffd\ufffdz", 2},
      {"Latin-1", "Gr\xf6\xdf" "e", "Gr\ufffd\ufffde", 2},
      {"a character cut off at the end", "Gr\xc3", "Gr\ufffd", 1},
      {"three of four bytes are one", "a\xf0\x9f\x91z", "a\ufffdz", 1},
      {"two of three bytes are one", "a\xe2\x80z", "a\ufffdz", 1},
      {"overlong slash is two", "a\xc0\xafz", "a\ufffd\ufffdz", 2},
      {"overlong three bytes are three", "a\xe0\x80\x80z", "a\ufffd\ufffd\ufffdz", 3},
      {"a surrogate is three", "a\xed\xa0\x80z", "a\ufffd\ufffd\ufffdz", 3},
      {"above the last code point is four", "a\xf4\x90\x80\x80z", "a\ufffd\ufffd\ufffd\ufffdz", 4},
      {"bytes that never occur", "\xfe\xff", "\ufffd\ufffd", 2},
      {"a lead byte before a good character", "\xe2ü", "\ufffdü", 1},
      {"four byte lead, then a three byte lead", "\xf0\x9f\xe2\x80\x9c", "\ufffd“", 1},
      {"the replacement character itself is no trouble", "a\ufffdz", "a\ufffdz", 0},
      {"several far apart", "a\x80" "bcdefghijklm\x81" "n", "a\ufffdbcdefghijklm\ufffdn", 2},
  };
  for (const Row& row : rows) {
    INFO(row.says);
    const auto text = decode_text(row.bytes);
    CHECK(text.bytes == row.want);
    REQUIRE(text.warnings.size() == row.warnings);
    for (const auto& warning : text.warnings) {
      CHECK(warning.code == "invalid-utf8");
      CHECK(warning.span.of(text.bytes) == "\ufffd");
    }
  }
}
