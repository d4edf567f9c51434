#pragma once

#include <string>

#include "model.hpp"

/// Writes kind_weights.inc and worth_weights.inc, two decimals a weight, in the order of the features; false where a
/// file cannot be written.
bool write_weights(const Model& model, const std::string& folder);
