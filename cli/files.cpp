#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "utf8.hpp"

namespace wortlaut::cli {
namespace fs = std::filesystem;

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

Result<std::string> read_all(const std::string& path) {
  const auto failed = [&path](int number) {
    return Error{"unreadable", shown_name(path) + ": " + std::strerror(number)};
  };
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return failed(errno);
  std::string bytes;
  char buffer[1 << 16];
  int problem = 0;
  for (;;) {
    errno = 0;
    const std::size_t count = std::fread(buffer, 1, sizeof buffer, file);
    bytes.append(buffer, count);
    if (count == sizeof buffer) continue;
    if (std::ferror(file) != 0) problem = errno != 0 ? errno : EIO;
    break;
  }
  if (file != stdin) std::fclose(file);
  if (problem != 0) return failed(problem);
  return bytes;
}

Result<std::string> read_text(const std::string& path) {
  Result<std::string> text = read_all(path);
  if (!text) return text;
  if (const auto byte = first_invalid_utf8(text.value()))
    return Error{"not-utf8", shown_name(path) + ": not UTF-8 at byte " + std::to_string(*byte)};
  return text;
}

namespace {

fs::path program_folder(const char* program) {
  std::error_code ignored;
  fs::path self = fs::read_symlink("/proc/self/exe", ignored);
  if (self.empty()) self = fs::canonical(program, ignored);
  return self.parent_path();
}

std::vector<std::string> packs_in(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with("wortlaut-") && name.ends_with(".pack")) found.push_back(at->path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Result<std::vector<LanguagePack>> load_packs(const std::vector<std::string>& paths, const char* program) {
  std::vector<std::string> files = paths;
  if (files.empty()) {
    std::vector<fs::path> folders;
    if (const char* folder = std::getenv("WORTLAUT_PACK_DIR"); folder != nullptr && *folder != '\0') {
      folders.emplace_back(folder);
    } else {
      const fs::path here = program_folder(program);
      folders = {here, here.parent_path() / "share" / "wortlaut"};
    }
    for (const fs::path& folder : folders) {
      if (files.empty()) files = packs_in(folder);
    }
    if (files.empty()) {
      std::string message = "no language pack (wortlaut-*.pack) in ";
      for (std::size_t i = 0; i < folders.size(); ++i) message += (i == 0 ? "" : " or ") + folders[i].string();
      return Error{"no-pack", message + "; name one with --pack"};
    }
  }
  std::vector<LanguagePack> packs;
  for (const std::string& file : files) {
    Result<std::string> bytes = read_all(file);
    if (!bytes) return bytes.error();
    Result<LanguagePack> pack = LanguagePack::load(std::move(bytes).value());
    if (!pack) return Error{pack.error().code, shown_name(file) + ": " + pack.error().message};
    packs.push_back(std::move(pack).value());
  }
  return packs;
}

}  // namespace wortlaut::cli
