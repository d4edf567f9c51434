#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "pack.hpp"

namespace wortlaut::similar {

/// What a word is for the comparison of claims, by the pack's list "word-groups".
enum class WordRole : std::uint8_t { content, light, negation, universal, partial, pointing };

struct WordGroup {
  std::uint16_t group = 0;  ///< 0: in no group of words that say the same
  std::int8_t side = 0;     ///< +1 and -1 are opposites; 0: the group has no opposite
  WordRole role = WordRole::content;
};

/// Lemmas with their groups. Views into the pack, which must outlive it. A lemma that stands in several
/// groups belongs to the first.
class WordGroups {
 public:
  /// Linear in the list; empty where the pack has none.
  explicit WordGroups(const PackData& pack);

  WordGroup find(std::string_view lemma) const {
    const auto found = words_.find(lemma);
    return found == words_.end() ? WordGroup{} : found->second;
  }

 private:
  std::unordered_map<std::string_view, WordGroup> words_;  ///< only looked up, never walked
};

}  // namespace wortlaut::similar
