#include "utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using wortlaut::first_invalid_utf8;
using wortlaut::OffsetMap;

TEST_CASE("offsets count umlauts once, emoji twice and combining marks by themselves", "[utf8]") {
  const std::string text = "aü𝄞e\u0301👍b";  // bytes 0 1 3 7 8 10 14, end 15
  const OffsetMap map(text);
  CHECK(map.utf16_of_byte(0) == 0);
  CHECK(map.utf16_of_byte(1) == 1);
  CHECK(map.utf16_of_byte(3) == 2);
  CHECK(map.utf16_of_byte(7) == 4);
  CHECK(map.utf16_of_byte(8) == 5);
  CHECK(map.utf16_of_byte(10) == 6);
  CHECK(map.utf16_of_byte(14) == 8);
  CHECK(map.utf16_of_byte(15) == 9);
  CHECK(map.utf16_length() == 9);
  CHECK(map.code_points_of_byte(7) == 3);
  CHECK(map.code_points_of_byte(15) == 7);
  CHECK(map.code_point_length() == 7);
}

TEST_CASE("an offset inside a character means that character's border", "[utf8]") {
  const std::string text = "x👍y";
  const OffsetMap map(text);
  CHECK(map.utf16_of_byte(2) == 3);
  CHECK(map.utf16_of_byte(4) == 3);
  CHECK(map.byte_of_utf16(2) == 1);
  CHECK(map.byte_of_utf16(3) == 5);
}

TEST_CASE("offsets beyond the end mean the end, and an empty text has only offset 0", "[utf8]") {
  const OffsetMap empty("");
  CHECK(empty.utf16_of_byte(0) == 0);
  CHECK(empty.utf16_of_byte(7) == 0);
  CHECK(empty.byte_of_utf16(0) == 0);
  CHECK(empty.byte_of_code_point(3) == 0);
  const OffsetMap map("ä");
  CHECK(map.utf16_of_byte(100) == 1);
  CHECK(map.byte_of_utf16(100) == 2);
}

TEST_CASE("every character border survives the way there and back over checkpoints", "[utf8]") {
  const auto shift = GENERATE(0, 1, 2, 3, 62, 63);
  std::string text(static_cast<std::size_t>(shift), '.');
  for (int i = 0; i < 90; ++i) text += "aß€👍\u0308";
  const OffsetMap map(text);
  std::uint32_t utf16 = 0;
  std::uint32_t points = 0;
  for (std::uint32_t byte = 0; byte < text.size();) {
    const auto lead = static_cast<unsigned char>(text[byte]);
    const std::uint32_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    REQUIRE(map.utf16_of_byte(byte) == utf16);
    REQUIRE(map.code_points_of_byte(byte) == points);
    REQUIRE(map.byte_of_utf16(utf16) == byte);
    REQUIRE(map.byte_of_code_point(points) == byte);
    byte += bytes;
    utf16 += bytes == 4 ? 2 : 1;
    ++points;
  }
  CHECK(map.utf16_length() == utf16);
}

TEST_CASE("broken UTF-8 keeps offsets monotone and in bounds", "[utf8]") {
  const std::string text("\x80\xff" "a\xf0\x9f" "b\xc3", 7);
  const OffsetMap map(text);
  std::uint32_t last = 0;
  for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
    CHECK(map.utf16_of_byte(byte) >= last);
    last = map.utf16_of_byte(byte);
    CHECK(map.byte_of_utf16(byte) <= text.size());
  }
}

TEST_CASE("the first ill-formed byte is found", "[utf8]") {
  CHECK_FALSE(first_invalid_utf8("").has_value());
  CHECK_FALSE(first_invalid_utf8("Größe 👍 \u0308").has_value());
  CHECK_FALSE(first_invalid_utf8("\xEF\xBB\xBF").has_value());
  CHECK_FALSE(first_invalid_utf8("\xF4\x8F\xBF\xBF").has_value());
  CHECK(first_invalid_utf8("ab\xff") == 2U);
  CHECK(first_invalid_utf8("\x80") == 0U);
  CHECK(first_invalid_utf8("\xC0\x80") == 0U);
  CHECK(first_invalid_utf8("a\xE0\x80\x80") == 1U);
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0U);
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0U);
  CHECK(first_invalid_utf8("M\xE4rz") == 1U);
  CHECK(first_invalid_utf8("gut\xC3") == 3U);
}

TEST_CASE("UTF-16 becomes UTF-8, and a lone surrogate becomes one replacement character", "[utf8]") {
  using wortlaut::utf8_of_utf16;
  CHECK(utf8_of_utf16(u"") == "");
  CHECK(utf8_of_utf16(u"Größe € 👍") == "Größe € 👍");
  const char16_t lone_high[] = {u'a', 0xD83D, u'b'};
  const char16_t lone_low[] = {0xDC4D, u'b'};
  const char16_t high_at_the_end[] = {u'a', 0xD83D};
  CHECK(utf8_of_utf16({lone_high, 3}) == "a\uFFFDb");
  CHECK(utf8_of_utf16({lone_low, 2}) == "\uFFFDb");
  CHECK(utf8_of_utf16({high_at_the_end, 2}) == "a\uFFFD");
  const char16_t with_nul[] = {u'a', 0, u'b'};
  CHECK(utf8_of_utf16({with_nul, 3}).size() == 3);
}
