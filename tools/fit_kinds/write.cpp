#include "write.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>

#include "../../tests/golden/kind_names.hpp"
#include "worth.hpp"

namespace {

using namespace wortlaut;

struct Described {
  const char *name, *sentence;
};
constexpr Described features[] = {
#define WORTLAUT_FEATURE(name, code, sentence) {#name, sentence},
#include "claim_features.inc"
#undef WORTLAUT_FEATURE
};

constexpr const char* made =
    "// Made by tools/fit_kinds on the training part of the public corpus of quotations in German news\n"
    "// (Petersen-Frey and Biemann 2024), whose kinds and worth language models judged, and on our own articles\n"
    "// (tests/golden/articles): numbers over grammatical features, no word of them.\n";

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", value + 0.0);
  return buffer;
}
/// Below this a weight changes nothing that could be seen.
bool counts(double weight) { return std::fabs(weight) >= 0.10; }

}  // namespace

bool write_weights(const Model& model, const std::string& folder) {
  std::ofstream kinds(folder + "/kind_weights.inc"), worth(folder + "/worth_weights.inc");
  kinds << "// Weights of the features of a claim for each kind, as log-odds; docs/signals.md explains them.\n"
        << made << "constexpr KindWeight weights[] = {\n";
  for (std::size_t f = 0; f < feature_count; ++f) {
    std::string line;
    std::size_t column = 0;
    for (std::size_t k = 0; k < kind_count; ++k) {
      if (!counts(model.kind[f][k])) continue;
      const std::string entry = std::string(" {F::") + features[f].name + ", K::" + std::string(kind_names[k]) + ", " +
                                number(model.kind[f][k]) + "},";
      if (line.empty() || column + entry.size() > 120) {
        line += line.empty() ? "   " : "\n   ";
        column = 3;
      }
      line += entry;
      column += entry.size();
    }
    if (!line.empty()) kinds << "    // „" << features[f].sentence << "“\n" << line << "\n";
  }
  kinds << "};\n\n/// By ClaimKind: fact, quantity, causal, law, prediction, pledge, demand, opinion, other.\n"
        << "constexpr std::array<double, kind_count> priors = {";
  for (std::size_t k = 0; k < kind_count; ++k) kinds << (k ? ", " : "") << number(model.priors[k]);
  kinds << "};\n";

  worth << "// Weights of the features of a claim for its worth, as log-odds; docs/signals.md explains them.\n"
        << made << "constexpr double prior = " << number(model.worth_prior) << ";\n"
        << "constexpr double per_checkable = " << number(model.per_checkable)
        << ";  ///< log-odds of being checkable, cut at ±4\n\nconstexpr WorthWeight weights[] = {\n";
  const auto table = worth_weights();
  for (std::size_t w = 0; w < table.size(); ++w) {
    const auto f = static_cast<std::size_t>(table[w].feature);
    worth << "    {F::" << features[f].name << ", \"" << table[w].code << "\", " << number(model.worth[w]) << "},  // „"
          << features[f].sentence << "“\n";
  }
  worth << "};\n";
  return kinds.good() && worth.good();
}
