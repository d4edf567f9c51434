#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "clauses.hpp"
#include "wortlaut/analysis.hpp"
#include "wortlaut/similar.hpp"

namespace wortlaut::similar {

/// Several claims as one text, a block each, and what the first stages make of it.
struct Batch {
  struct Place {
    std::uint32_t begin = 0;    ///< of the claim's own text
    std::uint32_t own_end = 0;  ///< behind it stands what only `resolved` and the speaker give
    std::uint32_t end = 0;
  };
  std::string text;
  std::vector<Place> places;
  Sentences sentences;
  Morphology morphology;
  Phrases phrases;
  Clauses clauses;
  std::vector<Fact> facts;
};

/// Adds a claim's text and, behind it, what only `resolved` or its speaker tells.
void append_claim(const ComparedClaim& claim, Batch& batch);

/// Runs the stages up to clauses, and the facts, over all claims of the batch. Linear in its text.
void run_stages(Batch& batch, const PackData& pack);

}  // namespace wortlaut::similar
