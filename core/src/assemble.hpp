#pragma once

#include <vector>

#include "attribution.hpp"
#include "claims.hpp"

namespace wortlaut {

/// Last stage: what the stages found, in tokens, becomes the Analysis, in bytes, with ids.
///
/// An id is made of the passage's own words ("q" and eight hexadecimal digits of their hash; a number
/// behind it for the second of the same words), so it stays when the text around it changes.
void assemble(const Layout& layout, const Sentences& sentences, const Mentions& mentions, Speakers&& speakers,
              Quotations&& quotations, std::vector<Attribution>&& attributions, Claims&& claims, Analysis& analysis);

}  // namespace wortlaut
