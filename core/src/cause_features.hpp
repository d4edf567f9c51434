#pragma once

#include "claim_features.hpp"
#include "verb_features.hpp"

namespace wortlaut {

/// How the proposition says that one thing comes of another: causes named, reasons given, clauses that give them.
/// Linear in its tokens and in the clauses of its sentence.
void add_cause_features(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
                        Features& out);

}  // namespace wortlaut
