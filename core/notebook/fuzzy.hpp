#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wortlaut::notebook {

/// Where a pattern was found with some errors: code points `[begin, end)` of the text.
struct FuzzyMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t errors = 0;  ///< insertions, deletions and substitutions of code points
};

/// Counts what a search may cost, in steps of a machine word; shared by many searches.
struct SearchBudget {
  std::uint64_t steps_left = 0;
};

/// Finds the places where `pattern` stands in `text` with at most `most_errors` errors.
///
/// Myers' bit-parallel algorithm (1999) in blocks of 64 characters, with Ukkonen's cut-off: only the blocks that can
/// still reach `most_errors` are computed, so a character of the text costs most_errors/64 + 1 steps in the mean.
/// While it runs, `most_errors` falls to the fewest errors found so far plus `slack`. Of overlapping matches the
/// best is given; at equal errors the first. Matches come in text order, those with more than best + slack errors
/// left out, and at most 200 (the best). Empty pattern: none. Stops with `complete` false where the budget is spent.
struct FuzzyResult {
  std::vector<FuzzyMatch> matches;
  bool complete = true;
};
FuzzyResult fuzzy_find(std::u32string_view pattern, std::u32string_view text, std::size_t most_errors,
                       std::size_t slack, SearchBudget& budget);

/// How alike `context` is to the nearest thing in `text`, 0 to 1: 1 minus errors by length. 1 for an empty context.
double similarity_within(std::u32string_view context, std::u32string_view text);

}  // namespace wortlaut::notebook
