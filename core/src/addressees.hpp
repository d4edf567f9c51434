#pragma once

#include <vector>

#include "scene.hpp"

namespace wortlaut {

/// Whom a quotation is said to: „sagte sie *der Zeitung*“, „teilte er *gegenüber Journalisten* mit“, „forderte *die Stadt*
/// auf“, „in einem Brief *an den Rat*“. The whole noun phrase; empty where the frame names nobody. Linear in the frame.
std::vector<TokenRange> addressee_of(const Scene& scene, const FoundQuotation& quotation);

}  // namespace wortlaut
