#pragma once

#include <span>

#include "claim_features.hpp"
#include "claim_kind.hpp"

namespace wortlaut {

/// What one feature adds to a claim's worth, in log-odds.
struct WorthWeight {
  Feature feature;
  std::string_view code;  ///< of the signal it leaves
  double weight;
};

std::span<const WorthWeight> worth_weights();
/// Worth before anything is known, and what the belief that the claim can be checked at all adds (per log-odds).
double worth_prior();
double worth_of_checkable();

struct Worth {
  double worth = 0.0;
  std::vector<Signal> signals;
};

/// How much a fact-checking desk would want to look at it: measurable, specific, of consequence,
/// without exception, contested. Never by who speaks nor by whether it seems true.
Worth weigh(const Features& features, const KindDecision& kind);

}  // namespace wortlaut
