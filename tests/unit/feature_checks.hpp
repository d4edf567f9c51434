#pragma once

#include <string>
#include <vector>

#include "candidates_fixture.hpp"

/// The features of the last proposition of a paragraph that is no part of another.
inline wortlaut::Features features_in(const std::string& sentence) {
  const std::string text = "Der Gemeinderat tagt in Lindenau\n\n" + sentence + "\n";
  const wortlaut::ClaimCandidates found = read_candidates(text);
  wortlaut::Features last;
  for (const wortlaut::ClaimCandidate& candidate : found.candidates)
    if (!candidate.proposition.subordinate) last = candidate.features;
  return last;
}

/// The last proposition of each of `fit` has the feature, that of none of `must_not`.
inline void check(wortlaut::Feature feature, const std::vector<const char*>& fit,
                  const std::vector<const char*>& must_not) {
  for (const char* sentence : fit) {
    INFO(sentence);
    CHECK(features_in(sentence).has(feature));
  }
  for (const char* sentence : must_not) {
    INFO("must not: " << sentence);
    CHECK_FALSE(features_in(sentence).has(feature));
  }
}
