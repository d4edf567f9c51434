#pragma once

#include <memory>
#include <string_view>
#include <unordered_set>

#include "abbreviations.hpp"
#include "claim_words.hpp"
#include "furniture.hpp"
#include "unit_words.hpp"

namespace wortlaut {

struct PackData;

/// The word lists of a pack that the stages ask, parsed and sorted or hashed. Immutable; views into the pack's lists,
/// so it lives as long as the pack.
struct WordLists {
  /// Linear in the lists.
  explicit WordLists(const PackData& pack);
  WordLists(const WordLists&) = delete;
  WordLists& operator=(const WordLists&) = delete;

  Abbreviations abbreviations;
  Furniture furniture;
  ClaimWords claim_words;
  UnitWords units;
  std::unordered_set<std::string_view> places;  ///< states and capitals; only looked up
};

/// Those of the pack: made when it was loaded, or now for a PackData made by hand. Never null.
std::shared_ptr<const WordLists> word_lists(const PackData& pack);

}  // namespace wortlaut
