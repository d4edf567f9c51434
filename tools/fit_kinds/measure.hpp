#pragma once

#include <map>

#include "model.hpp"

/// What a model says of a quotation, and what is true of it.
struct Verdict {
  std::string id;
  double worth = 0.0;
  std::size_t kind = 8, truth = 8;
  int truth_worth = 0;
  double loss = 0.0;      ///< minus the logarithm of the belief in the truth; 0 where nothing is claimed
  int claims = 0;         ///< main clauses that claim something
  bool other_right = false;  ///< whether one of less worth has the right kind
  const Example* shown = nullptr;  ///< its claim of most worth; none where nothing is claimed
};
using Verdicts = std::map<std::uint32_t, Verdict>;  ///< by number of the quotation

/// A quotation's kind is that of its claim of most worth, as the scorer says.
void judge(const Model& model, const std::vector<const Example*>& examples, Verdicts& verdicts);

/// Share of kinds that are right, F1 of checkable or not, worth AUC, mean loss; then which kind was taken for which.
void print(const char* title, const Verdicts& verdicts);
/// Quotations of a wrong kind, at most `limit`, with their features.
void print_errors(const Verdicts& verdicts, int limit);
