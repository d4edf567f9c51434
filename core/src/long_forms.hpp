#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "segment.hpp"

namespace wortlaut {

/// What abbreviations stand for, as the text says it: "der Bund für Tierschutz (BfT)" gives "bft" the words "Bund für
/// Tierschutz". Keys in lower case; the first explanation counts.
///
/// The letters of the abbreviation are looked for from its end in the words before the bracket, as Schwartz and Hearst
/// (2003) do; its first letter must begin a word. At most twice as many words as it has letters are looked at. Linear.
std::unordered_map<std::string, TokenRange> find_long_forms(std::string_view text, const Sentences& sentences);

}  // namespace wortlaut
