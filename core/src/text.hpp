#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// First stage: bytes become valid UTF-8.
///
/// Each maximal ill-formed subsequence is replaced by one U+FFFD (the Unicode standard's
/// recommended practice) and warned of ("invalid-utf8", the span of the replacement). A byte order
/// mark at the start is kept: offsets must fit what the caller holds. NUL bytes are kept.
struct Text {
  std::string bytes;
  std::vector<Warning> warnings;
};

/// Linear; one pass where the input is valid already.
Text decode_text(std::string_view bytes);

}  // namespace wortlaut
