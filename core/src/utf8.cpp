#include "utf8.hpp"

#include <algorithm>

namespace wortlaut {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// UTF-16 code units of the character that `lead` begins; 0 for a continuation byte.
constexpr std::uint32_t utf16_units(unsigned char lead) {
  if (is_continuation(lead)) return 0;
  return lead >= 0xF0U ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view utf8) : text_(utf8) {
  checkpoints_.reserve(text_.size() / stride_bytes + 1);
  for (std::size_t byte = 0; byte < text_.size(); ++byte) {
    if (byte % stride_bytes == 0) checkpoints_.push_back(end_);
    const auto lead = static_cast<unsigned char>(text_[byte]);
    end_.utf16 += utf16_units(lead);
    end_.code_points += is_continuation(lead) ? 0U : 1U;
  }
  if (checkpoints_.empty()) checkpoints_.push_back({});
}

OffsetMap::Counts OffsetMap::count_before(std::uint32_t byte) const {
  if (byte >= text_.size()) return end_;
  const std::uint32_t checkpoint = byte / stride_bytes;
  Counts counts = checkpoints_[checkpoint];
  for (std::uint32_t at = checkpoint * stride_bytes; at < byte; ++at) {
    const auto lead = static_cast<unsigned char>(text_[at]);
    counts.utf16 += utf16_units(lead);
    counts.code_points += is_continuation(lead) ? 0U : 1U;
  }
  return counts;
}

std::uint32_t OffsetMap::utf16_of_byte(std::uint32_t byte) const { return count_before(byte).utf16; }

std::uint32_t OffsetMap::code_points_of_byte(std::uint32_t byte) const {
  return count_before(byte).code_points;
}

/// The start of the character in which unit number `units` lies.
template <class Member>
std::uint32_t OffsetMap::byte_of(std::uint32_t units, Member member) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (units >= end_.*member) return size;
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), units,
                                      [member](std::uint32_t wanted, const Counts& c) { return wanted < c.*member; });
  const auto checkpoint = static_cast<std::uint32_t>(after - checkpoints_.begin()) - 1;
  std::uint32_t byte = checkpoint * stride_bytes;
  std::uint32_t counted = checkpoints_[checkpoint].*member;
  std::uint32_t start = byte;
  // A checkpoint may fall inside a character that was counted before it: skip its rest.
  while (byte < size) {
    const auto lead = static_cast<unsigned char>(text_[byte]);
    if (!is_continuation(lead)) {
      start = byte;
      const std::uint32_t width = member == &Counts::utf16 ? utf16_units(lead) : 1;
      if (counted + width > units) return start;
      counted += width;
    }
    ++byte;
  }
  return size;
}

std::uint32_t OffsetMap::byte_of_utf16(std::uint32_t utf16) const { return byte_of(utf16, &Counts::utf16); }

std::uint32_t OffsetMap::byte_of_code_point(std::uint32_t code_point) const {
  return byte_of(code_point, &Counts::code_points);
}

std::string utf8_of_utf16(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::uint32_t point = text[at];
    const bool high = point >= 0xD800U && point <= 0xDBFFU;
    if (high && at + 1 < text.size() && text[at + 1] >= 0xDC00U && text[at + 1] <= 0xDFFFU) {
      point = 0x10000U + ((point - 0xD800U) << 10U) + (text[++at] - 0xDC00U);
    } else if (point >= 0xD800U && point <= 0xDFFFU) {
      point = 0xFFFDU;
    }
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (point < 0x80U) {
      put(point);
    } else if (point < 0x800U) {
      put(0xC0U | (point >> 6U));
      put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000U) {
      put(0xE0U | (point >> 12U));
      put(0x80U | ((point >> 6U) & 0x3FU));
      put(0x80U | (point & 0x3FU));
    } else {
      put(0xF0U | (point >> 18U));
      put(0x80U | ((point >> 12U) & 0x3FU));
      put(0x80U | ((point >> 6U) & 0x3FU));
      put(0x80U | (point & 0x3FU));
    }
  }
  return out;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0x80U) {
      ++at;
      continue;
    }
    std::size_t length = 0;
    unsigned char lowest = 0x80U;
    unsigned char highest = 0xBFU;
    if (lead >= 0xC2U && lead <= 0xDFU) {
      length = 2;
    } else if (lead >= 0xE0U && lead <= 0xEFU) {
      length = 3;
      if (lead == 0xE0U) lowest = 0xA0U;
      if (lead == 0xEDU) highest = 0x9FU;
    } else if (lead >= 0xF0U && lead <= 0xF4U) {
      length = 4;
      if (lead == 0xF0U) lowest = 0x90U;
      if (lead == 0xF4U) highest = 0x8FU;
    } else {
      return at;
    }
    if (bytes.size() - at < length) return at;
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    if (second < lowest || second > highest) return at;
    for (std::size_t rest = 2; rest < length; ++rest) {
      if (!is_continuation(static_cast<unsigned char>(bytes[at + rest]))) return at;
    }
    at += length;
  }
  return std::nullopt;
}

}  // namespace wortlaut
