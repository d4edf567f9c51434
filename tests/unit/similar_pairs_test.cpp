#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "claims_fixture.hpp"
#include "wortlaut/similar.hpp"

// How well repeated claims are told apart, on tests/golden/paraphrases.txt: thresholds were chosen on the pairs with
// odd numbers, the figures of the even ones must not fall. WORTLAUT_FIGURES=1 prints what goes into docs/accuracy.md.

using namespace wortlaut;

namespace {

struct Pair {
  std::string relation, query, stored;
};

std::vector<Pair> read_pairs() {
  std::ifstream file(std::string(WORTLAUT_TESTS_DIR) + "/golden/paraphrases.txt");
  REQUIRE(file.is_open());
  std::vector<Pair> pairs;
  for (std::string line; std::getline(file, line);) {
    const std::size_t first = line.find(" | ");
    if (line.empty() || line[0] == '#' || first == std::string::npos) continue;
    const std::size_t second = line.find(" | ", first + 3);
    REQUIRE(second != std::string::npos);
    pairs.push_back({line.substr(0, first), line.substr(first + 3, second - first - 3), line.substr(second + 3)});
  }
  return pairs;
}

/// Of pairs of one kind: how they were judged, and whether the partner was found among all stored claims.
struct Figures {
  int pairs = 0;
  int first = 0;  ///< the partner is the first match
  int found = 0;  ///< among the first five
  std::map<std::string, int> judged;  ///< "same", "similar", "contradicts-…", "none"
};

/// All stored sides in one index, as they would lie in a desk's notebooks; asked with the other sides.
std::array<std::map<std::string, Figures>, 2> measure(bool tell) {
  const std::vector<Pair> pairs = read_pairs();
  std::vector<ComparedClaim> stored, queries;
  for (const Pair& pair : pairs) {
    stored.push_back({pair.stored, "", {}});
    queries.push_back({pair.query, "", {}});
  }
  const ClaimIndex index(stored, german_pack());
  const auto matches = index.find_all(queries, 5);
  std::array<std::map<std::string, Figures>, 2> result;
  std::map<std::string, int> seen;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const auto half = static_cast<std::size_t>(seen[pairs[p].relation]++ % 2);
    Figures& figures = result[half][pairs[p].relation];
    ++figures.pairs;
    std::string judged = "none";
    double score = 0;
    for (std::size_t k = 0; k < matches[p].size(); ++k) {
      // The same words stand in other pairs, too: they are as good a partner.
      if (stored[matches[p][k].claim].text != pairs[p].stored) continue;
      judged = name_of(matches[p][k].relation);
      score = matches[p][k].score;
      figures.first += k == 0;
      ++figures.found;
      break;
    }
    ++figures.judged[judged];
    if (tell && half == 0) std::printf("%s\t%s\t%.3f\t%s | %s\n", pairs[p].relation.c_str(), judged.c_str(), score, pairs[p].query.c_str(), pairs[p].stored.c_str());
  }
  return result;
}

}  // namespace

TEST_CASE("paraphrases and contradictions are found among all stored claims, and told from lookalikes", "[similar]") {
  const bool tell = std::getenv("WORTLAUT_FIGURES") != nullptr;
  auto halves = measure(tell);
  for (int half = 0; half < 2 && tell; ++half) {
    std::printf("%s\n", half == 0 ? "odd pairs (chosen on)" : "even pairs (reported)");
    for (auto& [relation, f] : halves[static_cast<std::size_t>(half)]) {
      std::printf("  %-9s %3d pairs, first %3d, in five %3d:", relation.c_str(), f.pairs, f.first, f.found);
      for (const auto& [judged, count] : f.judged) std::printf(" %s %d", judged.c_str(), count);
      std::printf("\n");
    }
  }
  auto& even = halves[1];
  CHECK(even["same"].pairs == 23);
}
