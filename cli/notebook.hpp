#pragma once

#include <string>
#include <vector>

namespace wortlaut::cli {

/// What "wortlaut notebook --help" prints.
extern const char* const notebook_help_text;

/// Runs "wortlaut notebook …"; `arguments` begin with "notebook". Prints, and returns the exit code: 0 done, 1 bad
/// input, 2 wrong usage. `program` is where language packs are looked for.
int notebook_command(const std::vector<std::string>& arguments, const char* program);

}  // namespace wortlaut::cli
