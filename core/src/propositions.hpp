#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quotations.hpp"

namespace wortlaut {

enum class PropositionShape : std::uint8_t {
  clause,      ///< has a finite verb
  infinitive,  ///< "die Kontrollen zu verstärken" under "forderte"
  question,    ///< asks, directly or embedded ("ob …")
  fragment     ///< no verb: „Gefährliche Naivität“
};

/// One thing that is said, in tokens, before its kind is known.
struct Proposition {
  /// Sorted, disjoint, never empty. Subordinator, coordinator, quotation marks and full stop are outside.
  std::vector<TokenRange> spans;
  PropositionShape shape = PropositionShape::clause;
  std::uint32_t clause = no_clause;     ///< its main clause
  std::uint32_t sentence = 0;
  std::int32_t quotation = -1;          ///< index into Quotations::quotations; -1: the article's own voice
  bool subordinate = false;             ///< a subordinate clause that asserts something of its own
  TokenRange shared_subject;            ///< the subject that it shares with the clause before it; may be empty
};

struct Propositions {
  std::vector<Proposition> propositions;       ///< by first token; one around another comes first
  std::vector<std::string_view> reasons;       ///< per sentence: why nothing is stated in the article's own voice
};

/// Cuts quotations, and what the article says in its own voice, into propositions:
/// coordinated clauses apart, subordinate clauses with what they depend on; one that asserts something of
/// its own ("…, weil die Brücke gesperrt war") a second time by itself. `figures` tells the tokens that
/// are part of a number or date. Linear in clauses times depth.
Propositions find_propositions(std::string_view text, const Layout& layout, const Sentences& sentences,
                               const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                               const Clauses& clauses, const Quotations& quotations, const std::vector<bool>& figures,
                               const PackData& pack);

}  // namespace wortlaut
