#pragma once

#include <array>
#include <span>

#include "claim_features.hpp"

namespace wortlaut {

inline constexpr std::size_t kind_count = 9;

/// What one feature adds to one kind, in log-odds against all other kinds.
struct KindWeight {
  Feature feature;
  ClaimKind kind;
  double weight;
};

/// All weights, each with the German sentence it is for; and what a kind has before anything is known.
std::span<const KindWeight> kind_weights();
std::array<double, kind_count> kind_priors();

/// The kinds' shares of belief, by ClaimKind; they add up to 1.
std::array<double, kind_count> kind_beliefs(const Features& features);

/// Belief that it is fact, quantity, causal or law.
double checkable_belief(const std::array<double, kind_count>& beliefs);

/// Whether it can be checked first, by the sum of beliefs (0.47 of it suffices); then the likeliest kind of that sort.
/// Of two equal ones the one that comes first in ClaimKind.
ClaimKind likeliest_kind(const std::array<double, kind_count>& beliefs);

struct KindDecision {
  ClaimKind kind = ClaimKind::fact;
  double checkable = 0.0;          ///< belief that it is fact, quantity, causal or law
  std::vector<Signal> signals;     ///< what spoke for the kind, strongest first
};

/// likeliest_kind, and why.
KindDecision decide_kind(const Features& features);

}  // namespace wortlaut
