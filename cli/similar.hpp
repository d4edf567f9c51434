#pragma once

#include <string>
#include <vector>

namespace wortlaut::cli {

/// What "wortlaut notebook similar" was told.
struct SimilarOptions {
  std::vector<std::string> notebooks;  ///< files, and folders whose *.json are read
  std::string article = "-";
  std::string pack;
  std::string language = "de";  ///< of the verdicts' labels
  bool json = false;
};

/// Reads an article and prints which of its claims stand in the notebooks already, with what was found out about
/// them. Returns the exit code. A notebook that cannot be read is told on standard error, and the others are used.
int print_similar(const SimilarOptions& options, const char* program);

}  // namespace wortlaut::cli
