#include "worth.hpp"

#include <algorithm>
#include <cmath>

namespace wortlaut {
namespace {

using F = Feature;

#include "worth_weights.inc"

}  // namespace

std::span<const WorthWeight> worth_weights() { return weights; }
double worth_prior() { return prior; }
double worth_of_checkable() { return per_checkable; }

Worth weigh(const Features& features, const KindDecision& kind) {
  Worth result;
  const double belief = std::clamp(kind.checkable, 0.018, 0.982);
  double sum = prior + per_checkable * std::log(belief / (1.0 - belief));
  for (const WorthWeight& entry : weights) {
    if (!features.has(entry.feature)) continue;
    sum += entry.weight;
    Signal signal;
    signal.code = entry.code;
    signal.weight = entry.weight;
    for (const Features::Hit& hit : features.hits)
      if (hit.feature == entry.feature && !hit.span.empty()) signal.spans.push_back(hit.span);
    result.signals.push_back(std::move(signal));
  }
  result.worth = 1.0 / (1.0 + std::exp(-sum));
  return result;
}

}  // namespace wortlaut
