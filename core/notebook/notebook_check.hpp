#pragma once

#include <optional>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// Checks the types of everything version 1 knows and fills in what is missing (empty strings and lists,
/// status "open", …), so that the rest of the code, and the page, can rely on it. What it does not know it
/// leaves alone. The error "bad-notebook" names the path ("notes[3].target.position").
std::optional<Error> check_notebook(Json& notebook);

/// Whether `target` has a quote of three strings and a position (and spans, where it has them) in order.
bool is_target(const Json& target);

}  // namespace wortlaut::notebook
