#pragma once

#include <string_view>
#include <vector>

#include "layout.hpp"
#include "morphology.hpp"
#include "segment.hpp"

namespace wortlaut {

/// The answers of an interview that is printed without quotation marks, as a newspaper does it:
///
///     Nordpost: Frau Arend, wer zahlt das?
///     Arend: Das Land. Wir haben lange verhandelt.
///
/// An answer is a paragraph that begins with a name and a colon, without them. It takes two answers of one name behind a
/// question each: „Stand: 3. Mai“ and „Zutaten: Mehl“ answer nobody, nor does „Antwort:“, which is no name. In text order,
/// disjoint. Linear in the text.
std::vector<TokenRange> find_answers(std::string_view text, const Layout& layout, const Sentences& sentences,
                                     const Morphology& morphology);

}  // namespace wortlaut
