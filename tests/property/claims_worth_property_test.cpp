#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "wortlaut/wortlaut.hpp"

using namespace wortlaut;

namespace {

const LanguagePack& pack() {
  static const LanguagePack loaded = [] {
    std::ifstream file(WORTLAUT_PACK_FILE, std::ios::binary);
    auto result = LanguagePack::load({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    REQUIRE(result.ok());
    return result.value();
  }();
  return loaded;
}

/// %A and %B are people, %P and %Q parties.
std::string with_names(std::string text, const std::vector<std::pair<std::string, std::string>>& names) {
  for (const auto& [key, name] : names)
    for (std::size_t at; (at = text.find(key)) != std::string::npos;) text.replace(at, key.size(), name);
  return text;
}

struct Ranked {
  std::vector<double> worth;
  std::vector<ClaimKind> kinds;
};

Ranked rank(const std::string& text) {
  const LanguagePack packs[] = {pack()};
  Ranked result;
  for (const Claim& claim : analyze(text, packs, {"de"}).claims) {
    result.worth.push_back(claim.worth);
    result.kinds.push_back(claim.kind);
  }
  return result;
}

constexpr const char* article =
    "Streit um die Brücke in Lindenau\n\n"
    "%A (%P) hat am Dienstag den Umbau der Brücke kritisiert. Die Kosten seien von 3 auf 7 Millionen Euro gestiegen, "
    "sagte %A. "
    "„Das ist ein Skandal“, sagte %A. Niemand habe die Anwohner gewarnt. %A forderte, den Bau zu stoppen.\n\n"
    "%B (%Q) wies das zurück. Die Anwohner seien im März informiert worden, sagte %B. „Wir werden den Tunnel bauen“, "
    "sagte %B. "
    "%B warf dem Amt vor, Akten vernichtet zu haben. Die %Q stellt im Rat 14 Sitze, die %P stellt elf.\n";

}  // namespace

TEST_CASE("claims keep their order and their worth when the speakers change places", "[property][worth]") {
  const std::vector<std::vector<std::pair<std::string, std::string>>> castings = {
      {{"%A", "Eva Kern"}, {"%B", "Jan Brandt"}, {"%P", "SPD"}, {"%Q", "CDU"}},
      {{"%A", "Jan Brandt"}, {"%B", "Eva Kern"}, {"%P", "CDU"}, {"%Q", "SPD"}},
      {{"%A", "Ali Temel"}, {"%B", "Olga Nowak"}, {"%P", "AfD"}, {"%Q", "FDP"}},
      {{"%A", "Karl Otto"}, {"%B", "Ute Adler"}, {"%P", "FDP"}, {"%Q", "AfD"}}};
  const Ranked first = rank(with_names(article, castings[0]));
  REQUIRE(first.worth.size() >= 8);
  for (const auto& casting : castings) {
    INFO(casting[0].second);
    const Ranked other = rank(with_names(article, casting));
    CHECK(other.worth == first.worth);
    CHECK(other.kinds == first.kinds);
  }
}

TEST_CASE("the same text gives the same claims every time", "[property][worth]") {
  const std::string text =
      with_names(article, {{"%A", "Eva Kern"}, {"%B", "Jan Brandt"}, {"%P", "SPD"}, {"%Q", "CDU"}});
  const LanguagePack packs[] = {pack()};
  CHECK(to_json(analyze(text, packs, {})) == to_json(analyze(text, packs, {})));
}
