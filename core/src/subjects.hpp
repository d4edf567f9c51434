#pragma once

#include <cstdint>
#include <vector>

#include "clauses.hpp"
#include "mentions.hpp"
#include "morphology.hpp"

namespace wortlaut {

/// Per clause the mention that is its subject, or -1.
///
/// The clauses stage finds subjects by agreement, without knowing appositions: in "nach dem Treffen mit
/// seinem Kollegen, Jan Beck, hat Ministerin Frei gewarnt" it may take Beck, whom "mit" governs. Here a
/// governed mention is none; then the first mention that can be a nominative is. Linear.
std::vector<std::int32_t> subject_mentions(const Clauses& clauses, const Morphology& morphology,
                                           const Mentions& mentions);

/// Whether a preposition stands right before the mention.
bool is_governed(const Mention& mention, const Morphology& morphology, const Mentions& mentions);

}  // namespace wortlaut
