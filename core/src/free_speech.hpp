#pragma once

#include <cstdint>
#include <vector>

#include "scene.hpp"

namespace wortlaut {

/// „Die Ministerin forderte einen Rücktritt.“: proposes the speech acts that a sentence sums up. Linear in the sentence.
void propose_acts(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out);

/// Adds what stands around the sentence of a candidate that no frame announces: the sentences before and behind it.
void add_floor_signs(const Scene& scene, std::uint32_t sentence, const Floor& floor, Candidate& candidate);

/// How many clauses of the sentence are main clauses with a finite verb.
int count_main_clauses(const Scene& scene, std::uint32_t sentence);

/// A main clause with all that hangs on it, up to the next main clause; of any other clause its own range.
TokenRange reach_of(const Scene& scene, std::uint32_t clause);

inline bool is_main(const Clause& clause) {
  return clause.kind == ClauseKind::verb_second || clause.kind == ClauseKind::verb_first;
}

}  // namespace wortlaut
