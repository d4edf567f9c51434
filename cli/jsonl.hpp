#pragma once

#include <span>

#include "options.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut::cli {

/// Analyses one article a line, `options.jobs` at a time, and prints one analysis a line in the
/// order of the input. Memory does not grow with the number of lines: never more than a few
/// articles a worker are held. A line that is no article is named on standard error and left out.
/// Returns the exit code: 0, or 1 where a line was left out or reading or writing failed.
int analyze_lines(const Options& options, std::span<const LanguagePack> packs);

}  // namespace wortlaut::cli
