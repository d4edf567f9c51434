#pragma once

#include <string_view>
#include <vector>

#include "claim_features.hpp"
#include "claims.hpp"

namespace wortlaut {

/// A proposition with what was found in it; kind and worth follow from `features` alone.
struct ClaimCandidate {
  Proposition proposition;
  std::vector<Fact> facts;   ///< inside its spans
  Features features;
};

struct ClaimCandidates {
  std::vector<ClaimCandidate> candidates;
  std::vector<std::string_view> reasons;  ///< per sentence, as in Propositions
};

/// First half of the stage: everything but the weights, so that tools can fit and measure them.
ClaimCandidates find_candidates(std::string_view text, const Layout& layout, const Sentences& sentences,
                                const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                                const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
                                const Speakers& speakers, const PackData& pack);

}  // namespace wortlaut
