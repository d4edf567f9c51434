#pragma once

#include <string_view>
#include <vector>

#include "segment.hpp"

namespace wortlaut {

/// A pair of quotation marks: tokens `[open, close]`, both marks inside. Sorted by `open`;
/// pairs nest but never cross.
struct MarkPair {
  std::uint32_t open = 0;   ///< token index of the opening mark
  std::uint32_t close = 0;  ///< token index of the closing mark; of the last token before the gap where it is missing
  std::int32_t parent = -1; ///< index of the pair around it, -1 for none
  bool closed = true;       ///< false where the closing mark is missing (closed at the block's end)
};

struct Marks {
  std::vector<MarkPair> pairs;
  /// Per token the index of the innermost pair it lies in (marks included), or -1.
  std::vector<std::int32_t> pair_of_token;
  /// Answers of an interview without marks (find_answers): speech as well, in text order.
  std::vector<TokenRange> answers;
};

/// Fifth stage: pairs quotation marks of every German and English style („…“ „…" "…" “…” »…« «…»
/// ‚…‘ '…' ›…‹, ,,…'' and mixtures of them), nested, unclosed, continued over paragraphs (each opening anew, or closed by the last one alone); an
/// apostrophe is no mark. Linear.
Marks find_marks(std::string_view text, const Layout& layout, const Sentences& sentences);

}  // namespace wortlaut
