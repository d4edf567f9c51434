#pragma once

#include <string>
#include <vector>

#include "wortlaut/pack.hpp"
#include "wortlaut/result.hpp"

namespace wortlaut::cli {

/// All bytes of the file at `path`, or of standard input where `path` is "-". The error's message
/// begins with the name ("article.txt: No such file or directory").
Result<std::string> read_all(const std::string& path);

/// As `read_all`, for text: what is not UTF-8 is the error "not-utf8", with the byte at which it stops being.
Result<std::string> read_text(const std::string& path);

/// `path` as messages show it: "standard input" for "-".
std::string shown_name(const std::string& path);

/// Loads the packs at `paths`; where there are none, those found in $WORTLAUT_PACK_DIR, else beside
/// the program, else in ../share/wortlaut seen from it.
Result<std::vector<LanguagePack>> load_packs(const std::vector<std::string>& paths, const char* program);

}  // namespace wortlaut::cli
