#include "claims_fit.hpp"

#include <cmath>
#include <cstdio>
#include <map>
#include <string>

#include "worth.hpp"

namespace {

using namespace wortlaut;

constexpr int rounds = 3000;
constexpr double step = 0.05;
constexpr double ridge = 0.01;  ///< pull towards zero, per example

std::vector<double> shares(const std::vector<FitExample>& examples) {
  std::map<std::uint32_t, int> count;
  for (const FitExample& example : examples) ++count[example.quotation];
  std::vector<double> result;
  for (const FitExample& example : examples) result.push_back(1.0 / count[example.quotation]);
  return result;
}

constexpr const char* kind_names[] = {"fact", "quantity", "causal", "law", "prediction", "pledge", "demand", "opinion", "other"};

}  // namespace

void print_fit(const std::vector<FitExample>& examples) {
  const auto table = kind_weights();
  const std::vector<double> share = shares(examples);
  std::vector<double> weights;
  for (const KindWeight& entry : table) weights.push_back(entry.weight);
  std::array<double, kind_count> priors = kind_priors();
  const double n = static_cast<double>(examples.size());
  std::vector<std::array<double, kind_count>> beliefs(examples.size());
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> gradient(weights.size(), 0.0);
    std::array<double, kind_count> prior_gradient{};
    for (std::size_t e = 0; e < examples.size(); ++e) {
      std::array<double, kind_count> score = priors;
      for (std::size_t w = 0; w < weights.size(); ++w)
        if (examples[e].features.has(table[w].feature)) score[static_cast<std::size_t>(table[w].kind)] += weights[w];
      double largest = score[0], sum = 0.0;
      for (double s : score) largest = std::max(largest, s);
      for (double& s : score) sum += s = std::exp(s - largest);
      for (std::size_t k = 0; k < kind_count; ++k) {
        beliefs[e][k] = score[k] / sum;
        score[k] = ((static_cast<std::size_t>(examples[e].kind) == k) - beliefs[e][k]) * share[e];
        prior_gradient[k] += score[k];
      }
      for (std::size_t w = 0; w < weights.size(); ++w)
        if (examples[e].features.has(table[w].feature)) gradient[w] += score[static_cast<std::size_t>(table[w].kind)];
    }
    for (std::size_t w = 0; w < weights.size(); ++w) weights[w] += step * 20 * (gradient[w] / n - ridge / 8 * weights[w]);
    for (std::size_t k = 0; k < kind_count; ++k) priors[k] += step * 20 * (prior_gradient[k] / n);
  }
  for (std::size_t w = 0; w < weights.size(); ++w)
    std::printf("WEIGHT\t%s\t%s\t%.1f\n", std::string(code_of(table[w].feature)).c_str(), kind_names[static_cast<std::size_t>(table[w].kind)], weights[w]);
  std::printf("PRIORS");
  for (double prior : priors) std::printf("\t%.1f", prior);
  std::printf("\n");

  const auto worth_table = worth_weights();
  std::vector<double> worth;
  for (const WorthWeight& entry : worth_table) worth.push_back(entry.weight);
  double prior = worth_prior(), per_checkable = worth_of_checkable();
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> gradient(worth.size(), 0.0);
    double prior_gradient = 0.0, checkable_gradient = 0.0;
    for (std::size_t e = 0; e < examples.size(); ++e) {
      double checkable = beliefs[e][0] + beliefs[e][1] + beliefs[e][2] + beliefs[e][3];
      checkable = std::min(0.982, std::max(0.018, checkable));
      const double odds = std::log(checkable / (1.0 - checkable));
      double score = prior + per_checkable * odds;
      for (std::size_t w = 0; w < worth.size(); ++w)
        if (examples[e].features.has(worth_table[w].feature)) score += worth[w];
      const double miss = (examples[e].worth / 2.0 - 1.0 / (1.0 + std::exp(-score))) * share[e];
      prior_gradient += miss;
      checkable_gradient += miss * odds;
      for (std::size_t w = 0; w < worth.size(); ++w)
        if (examples[e].features.has(worth_table[w].feature)) gradient[w] += miss;
    }
    prior += step * 10 * prior_gradient / n;
    per_checkable += step * 4 * checkable_gradient / n;
    for (std::size_t w = 0; w < worth.size(); ++w) worth[w] += step * 10 * (gradient[w] / n - ridge / 8 * worth[w]);
  }
  std::printf("WORTH\tprior\t%.2f\nWORTH\tper-checkable\t%.2f\n", prior, per_checkable);
  for (std::size_t w = 0; w < worth.size(); ++w) std::printf("WORTH\t%s\t%.1f\n", std::string(worth_table[w].code).c_str(), worth[w]);
}
