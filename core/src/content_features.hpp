#pragma once

#include "claim_features.hpp"

namespace wortlaut {

/// The features that come from a proposition's words and figures, wherever they stand in it: word classes,
/// negation, conditions, degrees, ordinals, names, numbers. `facts` are those inside it. Linear in its tokens.
void add_content_features(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts,
                          Features& out);

}  // namespace wortlaut
