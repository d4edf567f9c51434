#pragma once

#include <string_view>
#include <vector>

#include "abbreviations.hpp"
#include "segment.hpp"

namespace wortlaut {

/// Appends the tokens of the block `block` of `text` to `tokens`.
///
/// One token each: a word with its hyphens, apostrophes and inner signs ("US-Außenminister", "geht's",
/// "Bürger:innen", "CDU/CSU", "Güter-"), a number with its separators ("2.800", "11.00", "3:1"), an
/// ordinal or abbreviation with its full stop ("3." in "am 3. Mai", "z.B.", "Dr."), a web address, a
/// quotation mark (",," and "''" are one), a row of dots or dashes, any other sign. Linear.
void find_tokens(std::string_view text, Span block, const Abbreviations& abbreviations, SentenceOpeners& openers,
                 std::vector<Token>& tokens);

}  // namespace wortlaut
