#include "claim_kind.hpp"

#include <algorithm>
#include <cmath>

namespace wortlaut {
namespace {

using F = Feature;
using K = ClaimKind;

/// Below a half: a claim that can be checked and is not shown as such costs a desk more than one too many.
constexpr double checkable_from = 0.47;
constexpr ClaimKind checkable_kinds[] = {K::fact, K::quantity, K::causal, K::law};

#include "kind_weights.inc"

}  // namespace

std::span<const KindWeight> kind_weights() { return weights; }
std::array<double, kind_count> kind_priors() { return priors; }

std::array<double, kind_count> kind_beliefs(const Features& features) {
  std::array<double, kind_count> beliefs = priors;
  for (const KindWeight& entry : weights)
    if (features.has(entry.feature)) beliefs[static_cast<std::size_t>(entry.kind)] += entry.weight;
  const double largest = *std::max_element(beliefs.begin(), beliefs.end());
  double sum = 0.0;
  for (double& belief : beliefs) sum += belief = std::exp(belief - largest);
  for (double& belief : beliefs) belief /= sum;
  return beliefs;
}

double checkable_belief(const std::array<double, kind_count>& beliefs) {
  double sum = 0.0;
  for (const ClaimKind kind : checkable_kinds) sum += beliefs[static_cast<std::size_t>(kind)];
  return sum;
}

ClaimKind likeliest_kind(const std::array<double, kind_count>& beliefs) {
  const bool checkable = checkable_belief(beliefs) >= checkable_from;
  std::size_t best = kind_count;
  for (std::size_t k = 0; k < kind_count; ++k) {
    const bool of_those = std::find(std::begin(checkable_kinds), std::end(checkable_kinds),
                                    static_cast<ClaimKind>(k)) != std::end(checkable_kinds);
    if (of_those == checkable && (best == kind_count || beliefs[k] > beliefs[best])) best = k;
  }
  return static_cast<ClaimKind>(best);
}

KindDecision decide_kind(const Features& features) {
  KindDecision decision;
  const std::array<double, kind_count> beliefs = kind_beliefs(features);
  decision.kind = likeliest_kind(beliefs);
  decision.checkable = checkable_belief(beliefs);
  for (const KindWeight& entry : weights) {
    if (entry.kind != decision.kind || entry.weight <= 0.0 || !features.has(entry.feature)) continue;
    Signal signal;
    signal.code = code_of(entry.feature);
    signal.weight = entry.weight;
    for (const Features::Hit& hit : features.hits)
      if (hit.feature == entry.feature && !hit.span.empty()) signal.spans.push_back(hit.span);
    decision.signals.push_back(std::move(signal));
  }
  std::stable_sort(decision.signals.begin(), decision.signals.end(),
                   [](const Signal& a, const Signal& b) { return a.weight > b.weight; });
  return decision;
}

}  // namespace wortlaut
