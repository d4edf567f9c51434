#pragma once

#include <array>
#include <vector>

#include "examples.hpp"

/// Weights of kind and worth, as claim_kind.cpp and worth.cpp use them.
struct Model {
  std::array<std::array<double, wortlaut::kind_count>, wortlaut::feature_count> kind{};
  std::array<double, wortlaut::kind_count> priors{};
  std::vector<double> worth;  ///< by worth_weights()
  double worth_prior = 0.0;
  double per_checkable = 0.0;
};

/// What the engine was built with.
Model present_model();

/// How strongly weights are held back.
struct Penalty {
  double lasso = 0.0003;  ///< per unit away from what is expected: what does not pay for itself stays there
  double ridge = 0.0008;  ///< per unit squared
};

/// Multinomial logistic regression over the features (accelerated proximal gradient, lasso and ridge
/// around the weights of expected.hpp), each quotation
/// of one vote that its propositions share; then logistic regression of worth over the features that worth.cpp names
/// and the belief that the claim can be checked. Deterministic; a few seconds.
Model fit(const std::vector<const Example*>& examples, const Penalty& penalty);

std::array<double, wortlaut::kind_count> beliefs(const Model& model, const wortlaut::Features& features);
double worth_of(const Model& model, const wortlaut::Features& features);
