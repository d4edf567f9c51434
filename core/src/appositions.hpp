#pragma once

#include "clauses.hpp"
#include "mentions.hpp"
#include "naming.hpp"
#include "registry.hpp"

namespace wortlaut {

/// Gives nouns the entries of the names that stand beside them, where the mentions stage left them apart: "die
/// Regierungspartei, die Heimatliga, …", "Ada Keller, die Leiterin des Amts, …", and of a list the whole of it: "die
/// Parteien Heimatliga und Bauernbund". Call when all names have their entries. Linear in the mentions.
void join_appositions(const Sentences& sentences, const Morphology& morphology, const Naming& naming,
                      const Clauses& clauses, Mentions& mentions, Registry& registry);

}  // namespace wortlaut
