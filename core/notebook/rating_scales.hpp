#pragma once

#include <string_view>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// The scales that come with the engine; see `rating_scales` in the public header.
const Json& shipped_scales();

/// The rating {"id", "label", "value"} that `verdict` ({"scale", "rating"}) names, on a scale of the notebook's own
/// or a shipped one; null where there is none.
const Json* find_rating(const Json& notebook, const Json& verdict);

/// A rating's label; that of the other language, then its id, where it has none.
std::string_view label_of(const Json& rating, std::string_view language);

}  // namespace wortlaut::notebook
