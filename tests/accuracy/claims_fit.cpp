#include "claims_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>

#include "worth.hpp"

namespace {

using namespace wortlaut;

constexpr int rounds = 1500;
constexpr double kind_step = 1.0;
constexpr double worth_step = 0.5;
constexpr double pull = 0.005;  ///< towards the weights that are there, per example
constexpr const char* kind_names[] = {"fact",   "quantity", "causal",  "law",  "prediction",
                                      "pledge", "demand",   "opinion", "other"};

struct Model {
  std::vector<double> kind;
  std::array<double, kind_count> priors;
  std::vector<double> worth;
  double worth_prior;
  double per_checkable;
};

Model present() {
  Model model;
  for (const KindWeight& entry : kind_weights()) model.kind.push_back(entry.weight);
  model.priors = kind_priors();
  for (const WorthWeight& entry : worth_weights()) model.worth.push_back(entry.weight);
  model.worth_prior = worth_prior();
  model.per_checkable = worth_of_checkable();
  return model;
}

std::array<double, kind_count> beliefs(const Model& model, const Features& features) {
  const auto table = kind_weights();
  std::array<double, kind_count> score = model.priors;
  for (std::size_t w = 0; w < table.size(); ++w)
    if (features.has(table[w].feature)) score[static_cast<std::size_t>(table[w].kind)] += model.kind[w];
  const double largest = *std::max_element(score.begin(), score.end());
  double sum = 0.0;
  for (double& s : score) sum += s = std::exp(s - largest);
  for (double& s : score) s /= sum;
  return score;
}

double checkable_odds(const std::array<double, kind_count>& belief) {
  const double checkable = std::clamp(belief[0] + belief[1] + belief[2] + belief[3], 0.018, 0.982);
  return std::log(checkable / (1.0 - checkable));
}

double worth_score(const Model& model, const Features& features, double odds) {
  const auto table = worth_weights();
  double score = model.worth_prior + model.per_checkable * odds;
  for (std::size_t w = 0; w < table.size(); ++w)
    if (features.has(table[w].feature)) score += model.worth[w];
  return score;
}

Model fit(const std::vector<const FitExample*>& examples) {
  const Model start = present();
  Model model = start;
  std::map<std::uint32_t, int> count;
  for (const FitExample* example : examples) ++count[example->quotation];
  const double n = static_cast<double>(count.size());
  const auto kinds = kind_weights();
  std::vector<double> gradient(model.kind.size());
  for (int round = 0; round < rounds; ++round) {
    std::fill(gradient.begin(), gradient.end(), 0.0);
    std::array<double, kind_count> prior_gradient{};
    for (const FitExample* example : examples) {
      std::array<double, kind_count> miss = beliefs(model, example->features);
      for (std::size_t k = 0; k < kind_count; ++k) {
        miss[k] = ((static_cast<std::size_t>(example->kind) == k) - miss[k]) / count[example->quotation];
        prior_gradient[k] += miss[k];
      }
      for (std::size_t w = 0; w < kinds.size(); ++w)
        if (example->features.has(kinds[w].feature)) gradient[w] += miss[static_cast<std::size_t>(kinds[w].kind)];
    }
    for (std::size_t w = 0; w < kinds.size(); ++w)
      model.kind[w] += kind_step * (gradient[w] / n - pull * (model.kind[w] - start.kind[w]));
    for (std::size_t k = 0; k < kind_count; ++k) model.priors[k] += kind_step * prior_gradient[k] / n;
  }
  const auto worths = worth_weights();
  std::vector<double> odds;
  for (const FitExample* example : examples) odds.push_back(checkable_odds(beliefs(model, example->features)));
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> step(model.worth.size(), 0.0);
    double prior_gradient = 0.0, checkable_gradient = 0.0;
    for (std::size_t e = 0; e < examples.size(); ++e) {
      if (examples[e]->worth < 0) continue;
      const double score = worth_score(model, examples[e]->features, odds[e]);
      const double miss = (examples[e]->worth / 2.0 - 1.0 / (1.0 + std::exp(-score))) / count[examples[e]->quotation];
      prior_gradient += miss;
      checkable_gradient += miss * odds[e];
      for (std::size_t w = 0; w < worths.size(); ++w)
        if (examples[e]->features.has(worths[w].feature)) step[w] += miss;
    }
    model.worth_prior += worth_step * prior_gradient / n;
    model.per_checkable += worth_step * 0.4 * checkable_gradient / n;
    for (std::size_t w = 0; w < worths.size(); ++w)
      model.worth[w] += worth_step * (step[w] / n - pull * (model.worth[w] - start.worth[w]));
  }
  return model;
}

struct Decision {
  double worth = -1.0;
  std::size_t kind = 8;
  std::size_t truth = 8;
  int truth_worth = 0;
  bool keep = false;
};

void print(const char* title, const std::map<std::uint32_t, Decision>& decisions) {
  int right = 0, both = 0, only_found = 0, only_true = 0;
  double wins = 0.0, pairs = 0.0;
  std::array<std::array<int, kind_count>, kind_count> confusion{};
  for (const auto& [id, d] : decisions) {
    ++confusion[d.truth][d.kind];
    right += d.kind == d.truth;
    both += d.kind < 4 && d.truth < 4;
    only_found += d.kind < 4 && d.truth >= 4;
    only_true += d.kind >= 4 && d.truth < 4;
    if (d.truth_worth != 2) continue;
    for (const auto& [other_id, other] : decisions) {
      if (other.truth_worth != 0) continue;
      pairs += 1.0;
      wins += d.worth > other.worth ? 1.0 : d.worth == other.worth ? 0.5 : 0.0;
    }
  }
  std::printf("%s: %zu   kind %.1f   checkable F1 %.1f   worth AUC %.1f\n", title, decisions.size(),
              100.0 * right / std::max<double>(1.0, static_cast<double>(decisions.size())),
              200.0 * both / std::max(1, 2 * both + only_found + only_true), pairs > 0 ? 100.0 * wins / pairs : 0.0);
  for (std::size_t a = 0; a < kind_count; ++a) {
    std::printf("%-11s", kind_names[a]);
    for (int cell : confusion[a]) std::printf(" %5d", cell);
    std::printf("\n");
  }
}

}  // namespace

void print_fit(const std::vector<FitExample>& examples) {
  std::vector<const FitExample*> all;
  for (const FitExample& example : examples) all.push_back(&example);
  const Model model = fit(all);
  for (std::size_t w = 0; w < model.kind.size(); ++w)
    std::printf("WEIGHT\t%s\t%s\t%.1f\n", std::string(code_of(kind_weights()[w].feature)).c_str(),
                kind_names[static_cast<std::size_t>(kind_weights()[w].kind)], model.kind[w]);
  std::printf("PRIORS");
  for (double prior : model.priors) std::printf("\t%.1f", prior);
  std::printf("\nWORTH\tprior\t%.2f\nWORTH\tper-checkable\t%.2f\n", model.worth_prior, model.per_checkable);
  for (std::size_t w = 0; w < model.worth.size(); ++w)
    std::printf("WORTH\t%s\t%.1f\n", std::string(worth_weights()[w].code).c_str(), model.worth[w]);
}

void print_cross_validation(const std::vector<FitExample>& examples) {
  constexpr std::uint32_t folds = 5;
  std::map<std::uint32_t, Decision> corpus, own;
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    std::vector<const FitExample*> seen;
    for (const FitExample& example : examples)
      if (example.document % folds != fold) seen.push_back(&example);
    const Model model = fit(seen);
    for (const FitExample& example : examples) {
      if (example.document % folds != fold) continue;
      const auto belief = beliefs(model, example.features);
      const auto kind = static_cast<std::size_t>(std::max_element(belief.begin(), belief.end()) - belief.begin());
      double worth = 1.0 / (1.0 + std::exp(-worth_score(model, example.features, checkable_odds(belief))));
      Decision& decision = (example.worth < 0 ? own : corpus)[example.quotation];
      decision.truth = static_cast<std::size_t>(example.kind);
      decision.truth_worth = example.worth;
      if (example.features.has(Feature::question) || (example.features.has(Feature::fragment) && kind == 8)) continue;
      if (example.subordinate) continue;
      if (worth <= decision.worth) continue;
      decision.worth = worth;
      decision.kind = kind;
    }
  }
  print("held out, corpus", corpus);
  if (!own.empty()) print("held out, our own", own);
}
