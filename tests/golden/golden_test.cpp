#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "golden_compare.hpp"
#include "golden_file.hpp"

using namespace wortlaut;
using namespace wortlaut::golden;

namespace {

GoldenFile load(const std::string& path) {
  const auto bytes = read_file(path);
  REQUIRE(bytes.ok());
  auto file = parse_golden(bytes.value());
  INFO(path << ": " << (file.ok() ? "" : file.error().message));
  REQUIRE(file.ok());
  return std::move(file).value();
}

/// A passage's text, what was wanted of it, what came, as a failure shows them.
std::string shown(const std::string& path, const Passage& passage, const std::vector<std::string>& differing) {
  std::string out = path + ":" + std::to_string(passage.line) + ": " + passage.title + "\n" + passage.text;
  for (const std::string& line : differing) out += "\n    " + line;
  return out;
}

constexpr std::string_view small_file =
    "# A comment.\n\n"
    "## One\nSie sagte: „Ja.“\n|\nEr ging.\n"
    "- direct \"„Ja.“\" who: A + B; speaker: Sie; cue: sagte; via: C\n\n"
    "## ! Two\nEr kam, sagte sie, spät.\n- indirect \"Er kam\" + \"spät\" who: -; cue: sagte\n\n"
    "## Three\nEr ging.\n- none\n";

}  // namespace

TEST_CASE("the engine reads every golden passage as it is written", "[golden]") {
  static const auto pack = load_built_pack();
  INFO((pack.ok() ? "" : pack.error().message));
  REQUIRE(pack.ok());
  for (const std::string& path : golden_paths("de")) {
    DYNAMIC_SECTION(std::filesystem::path(path).stem().string()) {
      const GoldenFile file = load(path);
      for (const Passage& passage : file.passages) {
        const auto differing = differences(passage.want, analyze_passage(passage, pack.value()));
        const std::string message = shown(path, passage, differing);
        if (!passage.known_wrong && !differing.empty()) FAIL_CHECK(message);
        else if (passage.known_wrong && differing.empty()) FAIL_CHECK(message << "\n    is right now: take its ! away");
        else SUCCEED();
      }
    }
  }
}

TEST_CASE("golden files are many, well formed and say each thing once", "[golden]") {
  std::set<std::string> titles;
  std::size_t passages = 0, without_quotation = 0;
  for (const std::string& path : golden_paths("de")) {
    const GoldenFile file = load(path);
    CHECK(print_golden(file) == read_file(path).value());
    CHECK(file.comment.size() > 100);
    for (const Passage& passage : file.passages) {
      INFO(path << ":" << passage.line << ": " << passage.title);
      CHECK(titles.insert(passage.title).second);
      ++passages;
      without_quotation += passage.want.empty() ? 1 : 0;
    }
  }
  CHECK(passages >= 320);
  CHECK(without_quotation * 4 >= passages);
}

TEST_CASE("a golden file is parsed into its passages and printed back", "[golden]") {
  const auto file = parse_golden(small_file);
  REQUIRE(file.ok());
  CHECK(print_golden(file.value()) == small_file);
  const auto& passages = file.value().passages;
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].text == "Sie sagte: „Ja.“\n\nEr ging.");
  REQUIRE(passages[0].want.size() == 1);
  CHECK(passages[0].want[0].who == std::vector<std::string>{"A", "B"});
  CHECK(passages[0].want[0].via == std::vector<std::string>{"C"});
  CHECK(passages[1].known_wrong);
  CHECK(passages[1].title == "Two");
  CHECK(passages[1].want[0].parts == std::vector<std::string>{"Er kam", "spät"});
  CHECK(passages[1].want[0].who.empty());
  CHECK(passages[2].want.empty());
}

TEST_CASE("straight quotation marks inside a quoted text are part of it", "[golden]") {
  const auto file = parse_golden("## T\n\"Ja\", sagte er.\n- direct \"\"Ja\"\" who: -\n");
  REQUIRE(file.ok());
  CHECK(file.value().passages[0].want[0].parts == std::vector<std::string>{"\"Ja\""});
}

TEST_CASE("a broken golden file is refused with its line", "[golden]") {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"## T\nEr kam.\n", "line 1: passage without \"- \" lines"},
      {"## T\n- none\n", "line 2: passage without text"},
      {"## T\n\n## U\nEr kam.\n- none\n", "line 1: passage without text"},
      {"Er kam.\n", "line 1: text before the first title"},
      {"## T\nEr kam.\n- direct \"Er ging\" who: -\n", "line 3: \"Er ging\" is not in the passage"},
      {"## T\nEr kam.\n- said \"Er kam\" who: -\n", "line 3: unknown form \"said\""},
      {"## T\nEr kam.\n- direct \"Er kam\"\n", "line 3: expected: - form \"text\" who: …"},
      {"## T\nEr kam.\n- direct \"Er kam\" who: -; cue: sagte\n", "line 3: cue \"sagte\" is not in the passage"},
      {"## T\nEr kam.\n- direct \"Er kam\" who: -; mood: good\n", "line 3: unknown field \"mood: good\""},
      {"## T\nEr kam.\n- none\n- direct \"Er kam\" who: -\n", "line 4: \"- none\" beside other lines"},
      {"## T\nEr kam.\n- none\nEr ging.\n", "line 4: text behind the analysis"},
  };
  for (const auto& c : cases) {
    INFO(c.text);
    const auto file = parse_golden(c.text);
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().message == c.message);
  }
}

TEST_CASE("a difference in form, text, speaker or cue is seen", "[golden]") {
  const Line want{"indirect", {"er komme."}, {"Anna Roth"}, "Frau Roth", {"hat", "gesagt"}, {}};
  CHECK(differences({want}, {{"indirect", {"er  komme"}, {"Roth"}, "Frau Roth", {"gesagt"}, {"Bote"}}}).empty());
  CHECK(differences({}, {}).empty());
  const struct {
    std::vector<Line> got;
    std::vector<std::string> expected;
  } cases[] = {
      {{}, {"want indirect \"er komme.\" who: Anna Roth; speaker: Frau Roth; cue: hat + gesagt"}},
      {{{"reported", {"er komme."}, {"Roth"}, {}, {}, {}}},
       {"want indirect \"er komme.\" who: Anna Roth; speaker: Frau Roth; cue: hat + gesagt",
        "got  reported \"er komme.\" who: Roth"}},
      {{{"indirect", {"er komme"}, {"Otto Roth"}, "Frau Roth", {"gesagt"}, {}}},
       {"who of \"er komme.\": want Anna Roth, got Otto Roth"}},
      {{{"indirect", {"er komme"}, {"Anna Roth"}, {}, {"betont"}, {}}},
       {"speaker of \"er komme.\": want \"Frau Roth\", got \"\"",
        "cue of \"er komme.\": want hat + gesagt, got betont"}},
  };
  for (const auto& c : cases) CHECK(differences({want}, c.got) == c.expected);
}
