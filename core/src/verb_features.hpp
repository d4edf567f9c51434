#pragma once

#include "claim_features.hpp"

namespace wortlaut {

/// The verbs of a proposition as its features see them.
struct PropositionVerbs {
  const Clause* clause = nullptr;             ///< its main clause; null where it has none
  const FoundQuotation* quotation = nullptr;  ///< null in the article's own voice
  std::uint32_t finite = no_token;            ///< maybe of the clause before: „… werde kommen und spielen“
  std::vector<std::uint32_t> verbs;           ///< all verb tokens, the finite one as well
  bool zu_infinitive = false;                 ///< „… die Brücke zu sperren“, though no clause of that kind was found

  /// Whether the verbs include this token.
  bool include(std::uint32_t token) const;
  /// Tokens of the main clause itself; of the whole proposition where there is none with a finite verb.
  const std::vector<TokenRange>& own_parts(const Proposition& proposition) const {
    return clause && clause->finite != no_token ? clause->parts : proposition.spans;
  }
  TokenRange subject(const Proposition& proposition) const;
};

PropositionVerbs verbs_of(const ClaimContext& context, const Proposition& proposition);

/// Somebody who can plan is the subject: a name, a pronoun for people, whoever is mentioned as able to speak.
bool subject_acts(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs);

/// Tense, mood and modal verb. Linear in the verbs.
void add_verb_features(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
                       Features& out);

}  // namespace wortlaut
