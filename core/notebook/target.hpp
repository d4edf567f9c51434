#pragma once

#include <string_view>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// Words kept on each side of a quote, in UTF-16 code units; as Hypothesis keeps.
inline constexpr std::uint32_t context_units = 32;

/// A whole target from what an edit gives: a complete target is kept as it is; of {"position"} or {"spans"} the
/// words are taken from `text`. Errors: "bad-target" (shape, order, empty, or beyond the text). Linear in the text.
Result<Json> make_target(const Json& input, std::string_view text);

}  // namespace wortlaut::notebook
