#include "model.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "expected.hpp"
#include "worth.hpp"

namespace {

using namespace wortlaut;

constexpr int kind_rounds = 600;
constexpr int worth_rounds = 1500;
constexpr double worth_pull = 0.003;  ///< of worth's weights towards 0, per unit of weight

/// An example as the fit reads it.
struct Row {
  std::vector<std::uint16_t> features;
  std::size_t kind;
  double vote;
};

double checkable_odds(const std::array<double, kind_count>& belief) {
  const double checkable = std::clamp(checkable_belief(belief), 0.018, 0.982);
  return std::log(checkable / (1.0 - checkable));
}

void to_shares(std::array<double, kind_count>& score) {
  const double largest = *std::max_element(score.begin(), score.end());
  double sum = 0.0;
  for (double& s : score) sum += s = std::exp(s - largest);
  for (double& s : score) s /= sum;
}

using Weights = std::array<std::array<double, kind_count>, feature_count + 1>;  // the last row: priors

void fit_kinds(const std::vector<Row>& rows, const Penalty& penalty, Model& model) {
  double votes = 0.0, longest = 1.0;
  for (const Row& row : rows) {
    votes += row.vote;
    longest = std::max(longest, static_cast<double>(row.features.size()) + 1.0);
  }
  const double step = 8.0 / longest;  // the curvature of a softmax is at most half its number of active features
  Weights expected{};
  for (const KindWeight& entry : expected_weights())
    expected[static_cast<std::size_t>(entry.feature)][static_cast<std::size_t>(entry.kind)] = entry.weight;
  Weights weights = expected, ahead = expected, before{};
  double momentum = 1.0;
  for (int round = 0; round < kind_rounds; ++round) {
    Weights gradient{};
    for (const Row& row : rows) {
      std::array<double, kind_count> miss = ahead[feature_count];
      for (const std::uint16_t f : row.features)
        for (std::size_t k = 0; k < kind_count; ++k) miss[k] += ahead[f][k];
      to_shares(miss);
      miss[row.kind] -= 1.0;
      for (double& m : miss) m *= row.vote / votes;
      for (const std::uint16_t f : row.features)
        for (std::size_t k = 0; k < kind_count; ++k) gradient[f][k] += miss[k];
      for (std::size_t k = 0; k < kind_count; ++k) gradient[feature_count][k] += miss[k];
    }
    before = weights;
    for (std::size_t f = 0; f <= feature_count; ++f)
      for (std::size_t k = 0; k < kind_count; ++k) {
        const double from = ahead[f][k] - expected[f][k];
        double w = from - step * (gradient[f][k] + (f < feature_count ? penalty.ridge * from : 0.0));
        if (f < feature_count) {
          const double cut = step * penalty.lasso;
          w = w > cut ? w - cut : w < -cut ? w + cut : 0.0;
        }
        weights[f][k] = expected[f][k] + w;
      }
    const double next = (1.0 + std::sqrt(1.0 + 4.0 * momentum * momentum)) / 2.0;
    for (std::size_t f = 0; f <= feature_count; ++f)
      for (std::size_t k = 0; k < kind_count; ++k)
        ahead[f][k] = weights[f][k] + (momentum - 1.0) / next * (weights[f][k] - before[f][k]);
    momentum = next;
  }
  for (std::size_t f = 0; f < feature_count; ++f) model.kind[f] = weights[f];
  model.priors = weights[feature_count];
}

void fit_worth(const std::vector<const Example*>& examples, const std::map<std::uint32_t, int>& count, Model& model) {
  const auto table = worth_weights();
  std::vector<double> odds;
  double n = 0.0;
  for (const Example* example : examples) {
    odds.push_back(checkable_odds(beliefs(model, example->features)));
    if (example->worth >= 0) n += 1.0 / count.at(example->quotation);
  }
  if (n == 0.0) return;
  model.worth.assign(table.size(), 0.0);
  for (int round = 0; round < worth_rounds; ++round) {
    std::vector<double> gradient(table.size(), 0.0);
    double prior = 0.0, checkable = 0.0;
    for (std::size_t e = 0; e < examples.size(); ++e) {
      if (examples[e]->worth < 0) continue;
      double score = model.worth_prior + model.per_checkable * odds[e];
      for (std::size_t w = 0; w < table.size(); ++w)
        if (examples[e]->features.has(table[w].feature)) score += model.worth[w];
      const double miss =
          (examples[e]->worth / 2.0 - 1.0 / (1.0 + std::exp(-score))) / count.at(examples[e]->quotation);
      prior += miss;
      checkable += miss * odds[e];
      for (std::size_t w = 0; w < table.size(); ++w)
        if (examples[e]->features.has(table[w].feature)) gradient[w] += miss;
    }
    model.worth_prior += 0.5 * prior / n;
    model.per_checkable += 0.2 * checkable / n;
    for (std::size_t w = 0; w < table.size(); ++w)
      model.worth[w] += 0.5 * (gradient[w] / n - worth_pull * model.worth[w]);
  }
}

}  // namespace

Model present_model() {
  Model model;
  for (const KindWeight& entry : kind_weights())
    model.kind[static_cast<std::size_t>(entry.feature)][static_cast<std::size_t>(entry.kind)] += entry.weight;
  model.priors = kind_priors();
  for (const WorthWeight& entry : worth_weights()) model.worth.push_back(entry.weight);
  model.worth_prior = worth_prior();
  model.per_checkable = worth_of_checkable();
  return model;
}

std::array<double, kind_count> beliefs(const Model& model, const Features& features) {
  std::array<double, kind_count> score = model.priors;
  for (std::size_t f = 0; f < feature_count; ++f)
    if (features.on[f])
      for (std::size_t k = 0; k < kind_count; ++k) score[k] += model.kind[f][k];
  to_shares(score);
  return score;
}

double worth_of(const Model& model, const Features& features) {
  const auto table = worth_weights();
  double score = model.worth_prior + model.per_checkable * checkable_odds(beliefs(model, features));
  for (std::size_t w = 0; w < table.size(); ++w)
    if (features.has(table[w].feature)) score += model.worth[w];
  return 1.0 / (1.0 + std::exp(-score));
}

Model fit(const std::vector<const Example*>& examples, const Penalty& penalty) {
  // A subordinate clause asserts something of its own, which the judgement of its quotation does not speak of.
  std::vector<const Example*> seen;
  std::map<std::uint32_t, int> count;
  for (const Example* example : examples) {
    if (example->subordinate || (example->dropped && example->text.empty())) continue;
    seen.push_back(example);
    ++count[example->quotation];
  }
  std::vector<Row> rows;
  for (const Example* example : seen) {
    Row row;
    for (std::uint16_t f = 0; f < feature_count; ++f)
      if (example->features.on[f]) row.features.push_back(f);
    row.kind = static_cast<std::size_t>(example->kind);
    row.vote = 1.0 / count[example->quotation];
    rows.push_back(std::move(row));
  }
  Model model = present_model();
  fit_kinds(rows, penalty, model);
  fit_worth(seen, count, model);
  return model;
}
