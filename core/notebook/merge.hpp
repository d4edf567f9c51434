#pragma once

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// Merges two checked notebooks; `base` is the version both began with, or null. Conflicts are added to `conflicts`.
Json merge_notebook_json(const Json* base, const Json& ours, const Json& theirs, Json& conflicts);

}  // namespace wortlaut::notebook
