#include "console.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace wortlaut::cli {

int complain(int code, const std::string& message) {
  std::fprintf(stderr, "wortlaut: %s\n", message.c_str());
  return code;
}

int print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    return complain(bad_input, std::string("standard output: ") + std::strerror(errno));
  }
  return done;
}

}  // namespace wortlaut::cli
