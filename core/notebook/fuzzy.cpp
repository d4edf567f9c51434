#include "fuzzy.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace wortlaut::notebook {
namespace {

constexpr std::size_t word_bits = 64;
constexpr std::size_t most_matches = 200;

/// For each character of a pattern the bits of its positions, block by block.
class Positions {
 public:
  explicit Positions(std::u32string_view pattern) : blocks_((pattern.size() + word_bits - 1) / word_bits) {
    symbols_.assign(pattern.begin(), pattern.end());
    std::sort(symbols_.begin(), symbols_.end());
    symbols_.erase(std::unique(symbols_.begin(), symbols_.end()), symbols_.end());
    // Row 0 is that of every character the pattern has not.
    bits_.assign((symbols_.size() + 1) * blocks_, 0);
    for (std::size_t at = 0; at < pattern.size(); ++at) {
      bits_[row(pattern[at]) * blocks_ + at / word_bits] |= std::uint64_t{1} << (at % word_bits);
    }
    for (char32_t c = 0; c < latin_.size(); ++c) latin_[c] = static_cast<std::uint32_t>(row(c));
  }

  std::size_t blocks() const { return blocks_; }

  const std::uint64_t* of(char32_t c) const {
    return bits_.data() + (c < latin_.size() ? latin_[c] : row(c)) * blocks_;
  }

 private:
  std::size_t row(char32_t c) const {
    const auto found = std::lower_bound(symbols_.begin(), symbols_.end(), c);
    return found != symbols_.end() && *found == c ? static_cast<std::size_t>(found - symbols_.begin()) + 1 : 0;
  }

  std::size_t blocks_;
  std::vector<char32_t> symbols_;
  std::vector<std::uint64_t> bits_;
  std::array<std::uint32_t, 256> latin_{};
};

/// One column's block: vertical differences as bits, and the score in its last row.
struct Block {
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
  std::size_t score = 0;
};

/// Advances a block by one character. `carry` is the horizontal difference above it; returns that in its last row,
/// which is bit `last`.
int advance(Block& block, std::uint64_t equal, int carry, unsigned last) {
  const std::uint64_t vertical = equal | block.minus;
  if (carry < 0) equal |= 1;
  const std::uint64_t horizontal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
  std::uint64_t rises = block.minus | ~(horizontal | block.plus);
  std::uint64_t falls = block.plus & horizontal;
  const int out = static_cast<int>((rises >> last) & 1) - static_cast<int>((falls >> last) & 1);
  rises <<= 1;
  falls <<= 1;
  if (carry > 0) rises |= 1;
  if (carry < 0) falls |= 1;
  block.plus = falls | ~(vertical | rises);
  block.minus = rises & vertical;
  return out;
}

/// Where a match ends, and with how many errors.
struct End {
  std::size_t end;
  std::size_t errors;
};

/// Calls `found(end, errors)` for every end in the text at which the pattern's errors are at most what `found`
/// returned last (first: `most_errors`). A match may begin anywhere, or, where `begins` says so, at the text's begin
/// only. Returns whether it came to the text's end.
enum class Begins { anywhere, at_text_begin };
template <class Found>
bool scan(std::u32string_view pattern, std::u32string_view text, Begins begins, std::size_t most_errors,
          SearchBudget& budget, Found found) {
  const Positions positions(pattern);
  const std::size_t last_block = positions.blocks() - 1;
  std::vector<Block> blocks(positions.blocks());
  const auto rows_before = [&](std::size_t block) { return std::min(pattern.size(), (block + 1) * word_bits); };
  const auto last_bit = [&](std::size_t block) {
    return static_cast<unsigned>(rows_before(block) - block * word_bits - 1);
  };
  for (std::size_t block = 0; block <= last_block; ++block) blocks[block].score = rows_before(block);
  std::size_t limit = most_errors;
  // Blocks 0 to active are computed; the score falls by at most one a row, so what lies below cannot be in reach.
  std::size_t active = std::min(last_block, limit / word_bits);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (budget.steps_left <= active) return false;
    budget.steps_left -= active + 1;
    const std::uint64_t* const equal = positions.of(text[at]);
    int carry = begins == Begins::anywhere ? 0 : 1;  // what leaving out a character before the match costs
    for (std::size_t block = 0; block <= active; ++block) {
      carry = advance(blocks[block], equal[block], carry, last_bit(block));
      blocks[block].score += static_cast<std::size_t>(carry);
    }
    if (active < last_block && blocks[active].score - static_cast<std::size_t>(carry) <= limit &&
        ((equal[active + 1] & 1) != 0 || carry < 0)) {
      ++active;
      Block& next = blocks[active];
      next = Block{};
      next.score =
          blocks[active - 1].score - static_cast<std::size_t>(carry) + (rows_before(active) - active * word_bits);
      next.score += static_cast<std::size_t>(advance(next, equal[active], carry, last_bit(active)));
    } else {
      while (active > 0 && blocks[active].score >= limit + word_bits) --active;
    }
    if (active == last_block && blocks[active].score <= limit) limit = found(at + 1, blocks[active].score);
  }
  return true;
}

/// Where a match begins: at equal errors the length that is nearest to the pattern's.
std::size_t begin_of(const std::u32string& reversed_pattern, std::u32string_view text, End match) {
  const std::size_t reach = std::min(match.end, reversed_pattern.size() + match.errors);
  std::u32string before(text.substr(match.end - reach, reach));
  std::reverse(before.begin(), before.end());
  std::size_t length = 0;
  std::size_t fewest = reversed_pattern.size();
  const auto off = [&](std::size_t l) {
    return l > reversed_pattern.size() ? l - reversed_pattern.size() : reversed_pattern.size() - l;
  };
  SearchBudget enough{~std::uint64_t{0}};
  scan(reversed_pattern, before, Begins::at_text_begin, match.errors, enough,
       [&](std::size_t candidate, std::size_t errors) {
         if (errors < fewest || (errors == fewest && off(candidate) < off(length))) length = candidate;
         fewest = std::min(fewest, errors);
         return fewest;
       });
  return match.end - length;
}

}  // namespace

FuzzyResult fuzzy_find(std::u32string_view pattern, std::u32string_view text, std::size_t most_errors,
                       std::size_t slack, SearchBudget& budget) {
  FuzzyResult result;
  if (pattern.empty() || most_errors >= pattern.size()) return result;
  std::vector<End> ends;  // the best of each run of ends that lie closer together than half the pattern
  std::size_t fewest = most_errors;
  const std::size_t apart = std::max<std::size_t>(1, pattern.size() / 2);
  result.complete =
      scan(pattern, text, Begins::anywhere, most_errors, budget, [&](std::size_t end, std::size_t errors) {
        fewest = std::min(fewest, errors);
        if (!ends.empty() && end - ends.back().end < apart) {
          if (errors < ends.back().errors) ends.back() = {end, errors};
        } else {
          ends.push_back({end, errors});
        }
        return std::min(most_errors, fewest + slack);
      });
  ends.erase(std::remove_if(ends.begin(), ends.end(), [&](const End& e) { return e.errors > fewest + slack; }),
             ends.end());
  if (ends.size() > most_matches) {
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.errors < b.errors; });
    ends.resize(most_matches);
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.end < b.end; });
  }
  std::u32string reversed(pattern);
  std::reverse(reversed.begin(), reversed.end());
  for (const End& end : ends) result.matches.push_back({begin_of(reversed, text, end), end.end, end.errors});
  return result;
}

double similarity_within(std::u32string_view context, std::u32string_view text) {
  if (context.empty()) return 1.0;
  std::size_t fewest = context.size();
  SearchBudget enough{~std::uint64_t{0}};
  scan(context, text, Begins::anywhere, context.size(), enough, [&fewest](std::size_t, std::size_t errors) {
    fewest = std::min(fewest, errors);
    return fewest;
  });
  return 1.0 - static_cast<double>(fewest) / static_cast<double>(context.size());
}

}  // namespace wortlaut::notebook
