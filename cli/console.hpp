#pragma once

#include <string>

namespace wortlaut::cli {

/// The program's exit codes, as `wortlaut --help` tells them.
inline constexpr int done = 0;
inline constexpr int bad_input = 1;
inline constexpr int wrong_usage = 2;

/// Writes "wortlaut: MESSAGE" to standard error as one line; returns `code`.
int complain(int code, const std::string& message);

/// Writes `text` to standard output as it is; `done`, or `bad_input` with a complaint where that fails.
int print(const std::string& text);

}  // namespace wortlaut::cli
