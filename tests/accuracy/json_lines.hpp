#pragma once

#include <cerrno>
#include <cstring>
#include <exception>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "wortlaut/result.hpp"

namespace wortlaut::accuracy {

/// What went wrong, without the library's number in front ("[json.exception.out_of_range.403] ").
inline std::string json_reason(const std::exception& problem) {
  const std::string what = problem.what();
  const std::size_t bracket = what.find("] ");
  return what.rfind("[json.", 0) == 0 && bracket != std::string::npos ? what.substr(bracket + 2) : what;
}

/// Calls `take` with each line's JSON that is not blank; what it throws becomes an error that names the line.
template <class Take>
Result<std::size_t> each_json_line(const std::string& path, Take take) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{"corpus", path + ": " + std::strerror(errno)};
  std::size_t number = 0, taken = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      take(nlohmann::json::parse(line));
      ++taken;
    } catch (const nlohmann::json::parse_error& problem) {
      return Error{"corpus",
                   path + ":" + std::to_string(number) + ": broken JSON at byte " + std::to_string(problem.byte)};
    } catch (const std::exception& problem) {
      return Error{"corpus", path + ":" + std::to_string(number) + ": " + json_reason(problem)};
    }
  }
  if (in.bad()) return Error{"corpus", path + ": " + std::strerror(errno ? errno : EIO)};
  if (taken == 0) return Error{"corpus", path + ": no line with a document"};
  return taken;
}

}  // namespace wortlaut::accuracy
