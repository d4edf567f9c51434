#pragma once

#include <string>

#include "wortlaut/analysis.hpp"

namespace wortlaut::cli {

/// The analysis for people: each speaker with what they are said to have said, in order of the text:
/// form, cue and kind of every claim; then the article's own claims, then what went wrong.
/// With `colour` it has ANSI escapes. Ends with a line break.
std::string text_report(const Analysis& analysis, bool colour);

}  // namespace wortlaut::cli
