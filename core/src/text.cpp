#include "text.hpp"

#include "utf8.hpp"

namespace wortlaut {
namespace {

/// Length of the ill-formed sequence at the start of `bytes`: the longest beginning of a well-formed
/// character ("maximal subpart", Unicode 3.9), at least one byte.
std::size_t ill_formed_length(std::string_view bytes) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[k]); };
  const unsigned char lead = byte(0);
  std::size_t length = 1;   // of the whole character, were it complete
  unsigned char low = 0x80;  // what the second byte may be
  unsigned char high = 0xbf;
  if (lead >= 0xc2 && lead <= 0xdf) length = 2;
  else if (lead >= 0xe0 && lead <= 0xef) {
    length = 3;
    if (lead == 0xe0) low = 0xa0;
    if (lead == 0xed) high = 0x9f;
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    length = 4;
    if (lead == 0xf0) low = 0x90;
    if (lead == 0xf4) high = 0x8f;
  }
  std::size_t good = 1;
  while (good < length && good < bytes.size() && byte(good) >= low && byte(good) <= high) {
    ++good;
    low = 0x80;
    high = 0xbf;
  }
  return good;
}

constexpr std::string_view replacement = "\xef\xbf\xbd";

}  // namespace

Text decode_text(std::string_view bytes) {
  Text text;
  while (true) {
    const auto bad = first_invalid_utf8(bytes);
    if (!bad) break;
    text.bytes.append(bytes.substr(0, *bad));
    const auto begin = static_cast<std::uint32_t>(text.bytes.size());
    text.bytes.append(replacement);
    text.warnings.push_back({"invalid-utf8", {begin, begin + static_cast<std::uint32_t>(replacement.size())}});
    bytes.remove_prefix(*bad + ill_formed_length(bytes.substr(*bad)));
  }
  text.bytes.append(bytes);
  return text;
}

}  // namespace wortlaut
