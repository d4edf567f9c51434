#pragma once

#include "claim_features.hpp"

namespace wortlaut {

/// The features that come from how a proposition is reported: the form of its quotation, what the reporting
/// verb, noun or phrase does with the content, and what these words are. In the article's own voice, what its
/// own verb reports ("Der Verband forderte Radwege"). `verbs` are the proposition's. Linear in the cue.
void add_cue_features(const ClaimContext& context, const Proposition& proposition,
                      const std::vector<std::uint32_t>& verbs, Features& out);

}  // namespace wortlaut
