#pragma once

#include <vector>

#include "claim_kind.hpp"

/// One proposition with what its quotation was judged to be.
struct FitExample {
  wortlaut::Features features;
  wortlaut::ClaimKind kind;
  int worth;                  ///< 0, 1 or 2
  std::uint32_t quotation;    ///< propositions of one quotation share its weight
};

/// Fits the weights that claim_kind.cpp and worth.cpp name, no others, by gradient descent towards the
/// weights that are there (ridge), and prints both tables. Takes seconds.
void print_fit(const std::vector<FitExample>& examples);
