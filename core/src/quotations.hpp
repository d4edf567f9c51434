#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clauses.hpp"
#include "layout.hpp"
#include "mentions.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// A quotation in tokens, before anybody is named: what `attribute` and the claims stage work on.
struct FoundQuotation {
  Form form = Form::indirect;
  Medium medium = Medium::unknown;
  std::vector<TokenRange> spans;           ///< sorted, disjoint, never empty; full stop inside where the form has one
  std::vector<TokenRange> speaker_phrase;  ///< whole noun phrase as the text has it; empty where nobody is named
  std::vector<TokenRange> cue;             ///< reporting verb with particle and reflexive, noun, or "laut", "so"
  std::vector<TokenRange> frame;           ///< the reporting clause
  std::vector<TokenRange> addressee;
  std::vector<TokenRange> via_phrase;      ///< whoever handed it on: "laut Spiegel" in "sagte Raab laut Spiegel"
  bool goes_on = false;                    ///< verbatim words that may go on with what a frame before them opened
  std::int32_t parent = -1;                ///< index of the quotation around it
  double confidence = 0.0;
  std::vector<Signal> signals;
};

/// Quotations by their first token; one around another comes first.
struct Quotations {
  std::vector<FoundQuotation> quotations;
};

/// Ninth stage: the grammar of reported speech. Linear in the tokens.
Quotations find_quotations(std::string_view text, const Layout& layout, const Sentences& sentences,
                           const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                           const Clauses& clauses, const Mentions& mentions, const PackData& pack);

}  // namespace wortlaut
