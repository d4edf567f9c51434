#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "golden_compare.hpp"
#include "kind_names.hpp"
#include "marked_article.hpp"

using namespace wortlaut;
using namespace wortlaut::golden;

namespace {

struct Counts {
  int marked = 0, found = 0, matched = 0, kind_right = 0;
  double f1() const { return marked + found ? 200.0 * matched / (marked + found) : 0.0; }
};

std::vector<std::string> article_paths() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(WORTLAUT_TESTS_DIR) + "/golden/articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("claims of thirty articles are found where they were marked by hand", "[golden][articles]") {
  const auto pack = load_built_pack();
  REQUIRE(pack.ok());
  const LanguagePack packs[] = {pack.value()};
  const bool show = std::getenv("WORTLAUT_SHOW_CLAIMS") != nullptr;
  Counts all, own;
  const std::vector<std::string> paths = article_paths();
  CHECK(paths.size() == 30);
  for (const std::string& path : paths) {
    const MarkedArticle article = parse_article(read_file(path).value());
    REQUIRE(article.well_formed);
    const Analysis analysis = analyze(article.text, packs, {});
    REQUIRE(analysis.text == article.text);
    std::vector<int> used(analysis.claims.size(), -1);
    all.marked += static_cast<int>(article.claims.size());
    all.found += static_cast<int>(analysis.claims.size());
    for (const Claim& claim : analysis.claims) own.found += !claim.quotation;
    for (std::size_t m = 0; m < article.claims.size(); ++m) {
      std::size_t best = analysis.claims.size();
      double best_overlap = 0.6;
      for (std::size_t c = 0; c < analysis.claims.size(); ++c) {
        const double here = overlap(article.claims[m].span, analysis.claims[c].spans);
        if (used[c] < 0 && here >= best_overlap) best = c, best_overlap = here + 1e-9;
      }
      const bool hit = best < analysis.claims.size();
      if (hit) used[best] = static_cast<int>(m);
      all.matched += hit;
      const bool quoted = hit && analysis.claims[best].quotation;
      own.marked += !quoted;
      own.matched += hit && !quoted;
      const std::string kind(hit ? kind_names[static_cast<std::size_t>(analysis.claims[best].kind)] : "");
      all.kind_right += hit && kind == article.claims[m].kind;
      if (show && !hit) std::printf("missed   %s\n", std::string(article.claims[m].span.of(article.text)).c_str());
      if (show && hit && kind != article.claims[m].kind)
        std::printf("kind     %s for %s: %s\n", kind.c_str(), article.claims[m].kind.c_str(),
                    analysis.claims[best].text.c_str());
    }
    for (std::size_t c = 0; c < analysis.claims.size(); ++c)
      if (show && used[c] < 0)
        std::printf("spurious %s%s\n", analysis.claims[c].quotation ? "(quoted) " : "",
                    analysis.claims[c].text.c_str());
  }
  INFO("all claims: marked " << all.marked << ", found " << all.found << ", both " << all.matched << ", F1 "
                             << all.f1());
  INFO("own voice: marked " << own.marked << ", found " << own.found << ", both " << own.matched << ", F1 "
                            << own.f1());
  INFO("kind right of those found: " << all.kind_right);
  if (show)
    std::printf("all F1 %.1f   own voice F1 %.1f   kind of found %.1f\n", all.f1(), own.f1(),
                100.0 * all.kind_right / std::max(1, all.matched));
  CHECK(all.f1() >= 85.0);
  CHECK(own.f1() >= 85.0);
  CHECK(all.kind_right * 100 >= all.matched * 65);
}
