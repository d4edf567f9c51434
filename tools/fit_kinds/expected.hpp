#pragma once

#include <span>

#include "claim_kind.hpp"

/// What grammar and the meaning of the words let one expect of a feature before any text is looked at: „dürfte“
/// guesses, an imperative demands. The fit pulls weights towards these and everything else towards 0, so that what a corpus has
/// seldom („Die Mieten dürften steigen.“) keeps its meaning.
std::span<const wortlaut::KindWeight> expected_weights();
