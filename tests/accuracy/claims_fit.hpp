#pragma once

#include <vector>

#include "claim_kind.hpp"

/// One proposition with what its quotation was judged to be.
struct FitExample {
  wortlaut::Features features;
  wortlaut::ClaimKind kind;
  int worth;                  ///< 0, 1 or 2; -1 where nobody judged it
  std::uint32_t quotation;    ///< propositions of one quotation share its weight
  std::uint32_t document;
  bool subordinate;
};

/// Fits the weights that claim_kind.cpp and worth.cpp name, no others, by gradient descent with a pull
/// towards the weights that are there, and prints both tables. Takes seconds.
void print_fit(const std::vector<FitExample>& examples);

/// The same, fitted without one fifth of the documents and measured on it, for each fifth; prints the
/// figures of all. What the fit is worth on articles it has not seen.
void print_cross_validation(const std::vector<FitExample>& examples);
