#pragma once

#include <string_view>
#include <vector>

#include "claim_words.hpp"

namespace wortlaut {

/// Takes from verbs the classes that they have in another sense than the one of their clause („verletzte die Satzung“
/// hurts nobody), and gives them those of this sense. `marks` is per token. Linear in the clauses' tokens.
void settle_senses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                   const Phrases& phrases, const Clauses& clauses, std::vector<WordClasses>& marks);

}  // namespace wortlaut
