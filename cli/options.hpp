#pragma once

#include <string>
#include <variant>
#include <vector>

namespace wortlaut::cli {

/// What the command line asks for.
struct Options {
  enum class Action { analyze, help, version };
  enum class Format { json, text };

  Action action = Action::analyze;
  Format format = Format::json;
  bool jsonl = false;
  std::string language = "auto";
  unsigned jobs = 0;               ///< worker threads for --jsonl; 0: one a core
  std::vector<std::string> packs;  ///< --pack, in the order given
  std::string input = "-";         ///< a path, or "-" for standard input
};

/// Why the command line makes no sense: one English sentence, for exit code 2.
struct UsageError {
  std::string message;
};

/// Reads the arguments after the program's name.
std::variant<Options, UsageError> read_options(const std::vector<std::string>& arguments);

/// What --help prints.
extern const char* const help_text;

}  // namespace wortlaut::cli
