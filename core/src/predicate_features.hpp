#pragma once

#include "verb_features.hpp"

namespace wortlaut {

/// What the main clause says of its subject: word classes of its verb and predicate, and what the subject is.
/// Linear in the clause's tokens.
void add_predicate_features(const ClaimContext& context, const Proposition& proposition,
                            const PropositionVerbs& verbs, const std::vector<Fact>& facts, Features& out);

}  // namespace wortlaut
