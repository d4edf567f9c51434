#pragma once

#include <string_view>
#include <vector>

#include "attribution.hpp"

namespace wortlaut {

struct Claims {
  std::vector<Claim> claims;                ///< by first byte; ids are set by `analyze`
  /// Per sentence: why it has no claim; empty where it has one. One of "furniture", "heading", "headline",
  /// "question", "frame-only", "inside-quotation", "fragment", "no-assertion" (docs/signals.md).
  std::vector<std::string_view> reasons;
};

/// Eleventh stage: the propositions inside quotations and in the article's own voice, with kind, worth,
/// facts and signals. Furniture, headings, questions and reporting frames assert nothing. Near linear.
///
/// In four steps, a pair of files each: propositions (what is said), facts (figures, dates, names in it),
/// claim_features (what grammar and word classes it shows), claim_kind and worth (named weights over these).
Claims find_claims(std::string_view text, const Layout& layout, const Sentences& sentences,
                   const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                   const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
                   const std::vector<Attribution>& attributions, const Speakers& speakers, const PackData& pack);

}  // namespace wortlaut
