/// wortlaut_golden_review: shows where the engine differs from the golden files, and helps to bring
/// them up to date. Nothing is written unless it is asked for; `git diff` is the review.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "golden_compare.hpp"
#include "golden_file.hpp"

namespace wortlaut::golden {
namespace {

constexpr const char* usage_text =
    "usage: wortlaut_golden_review [--known] [--accept] [FILE...]\n"
    "  prints every passage that the engine reads otherwise than it is written\n"
    "  --known    set and take away the ! of titles, by what the engine gets right now\n"
    "  --accept   write what the engine says into the named files (at least one)\n"
    "  FILE       a golden file; every one by default\n";

struct Counts {
  std::size_t passages = 0, right = 0, known = 0, differ = 0, right_now = 0;
};

void show(const std::string& path, const Passage& passage, const std::vector<std::string>& differing) {
  std::printf("%s:%zu: %s%s\n", path.c_str(), passage.line, passage.known_wrong ? "! " : "", passage.title.c_str());
  std::printf("    %s\n", passage.text.c_str());
  for (const std::string& line : differing) std::printf("      %s\n", line.c_str());
  if (differing.empty()) std::printf("      is right now: take its ! away\n");
}

Error failed(const std::string& path) { return {"golden-file", path + ": " + std::strerror(errno)}; }

Result<bool> review(const std::string& path, const LanguagePack& pack, bool known, bool accept, Counts& counts) {
  const auto bytes = read_file(path);
  if (!bytes) return bytes.error();
  auto parsed = parse_golden(bytes.value());
  if (!parsed) return Error{parsed.error().code, path + ": " + parsed.error().message};
  GoldenFile& file = parsed.value();
  for (Passage& passage : file.passages) {
    std::vector<Line> got = analyze_passage(passage, pack);
    const auto differing = differences(passage.want, got);
    ++counts.passages;
    ++(differing.empty() ? counts.right : passage.known_wrong ? counts.known : counts.differ);
    counts.right_now += differing.empty() && passage.known_wrong ? 1 : 0;
    if (!differing.empty() || passage.known_wrong) show(path, passage, differing);
    if (accept && !differing.empty()) passage.want = std::move(got);
    if (accept) passage.known_wrong = false;
    else if (known) passage.known_wrong = !differing.empty();
  }
  const std::string text = print_golden(file);
  if (text == bytes.value() || !(known || accept)) return false;
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) return failed(path);
  std::printf("written: %s\n", path.c_str());
  return true;
}

int run(std::vector<std::string> paths, bool known, bool accept) {
  const auto fail = [](const Error& error) {
    std::fprintf(stderr, "wortlaut_golden_review: %s\n", error.message.c_str());
    return 1;
  };
  const auto pack = load_built_pack();
  if (!pack) return fail(pack.error());
  if (paths.empty()) paths = golden_paths("de");
  Counts counts;
  for (const std::string& path : paths)
    if (const auto written = review(path, pack.value(), known, accept, counts); !written) return fail(written.error());
  std::printf("%zu passages: %zu right (%zu of them still marked with !), %zu known to be wrong, %zu differ\n",
              counts.passages, counts.right, counts.right_now, counts.known, counts.differ);
  return 0;
}

}  // namespace
}  // namespace wortlaut::golden

int main(int argc, char** argv) {
  bool known = false, accept = false, bad = false;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--known") known = true;
    else if (argument == "--accept") accept = true;
    else if (argument.rfind("--", 0) == 0) bad = true;
    else paths.push_back(argument);
  }
  if (bad || (accept && (known || paths.empty()))) {
    std::fputs(wortlaut::golden::usage_text, stderr);
    return 2;
  }
  return wortlaut::golden::run(std::move(paths), known, accept);
}
