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

/// How many bytes of `span` lie in one of `spans`, which do not overlap one another.
std::uint32_t shared(Span span, const std::vector<Span>& spans) {
  std::uint32_t bytes = 0;
  for (const Span& other : spans) {
    const std::uint32_t begin = std::max(span.begin_byte, other.begin_byte);
    const std::uint32_t end = std::min(span.end_byte, other.end_byte);
    if (begin < end) bytes += end - begin;
  }
  return bytes;
}

struct Counts {
  int marked = 0, covered = 0, quotations = 0, outside = 0, claims = 0, kind_right = 0;
};

/// Quotations of one form may lie in those of another („Er sprach von ‚Willkür‘“): the most that one of them covers.
bool is_covered(Span marked, const Analysis& analysis) {
  std::uint32_t most = 0, sum = 0;
  for (const Quotation& quotation : analysis.quotations) {
    most = std::max(most, shared(marked, quotation.spans));
    if (!quotation.parent) sum += shared(marked, quotation.spans);
  }
  return 2 * std::max(most, sum) >= marked.end_byte - marked.begin_byte;
}

void count(const MarkedArticle& article, const Analysis& analysis, bool show, Counts& counts) {
  std::vector<Span> marks;
  for (const MarkedClaim& claim : article.claims) marks.push_back(claim.span);
  for (const MarkedClaim& claim : article.claims) {
    ++counts.marked;
    const bool covered = is_covered(claim.span, analysis);
    counts.covered += covered;
    if (show && !covered) std::printf("missed   %s\n", std::string(claim.span.of(article.text)).c_str());
    for (const Claim& found : analysis.claims) {
      if (!found.quotation || overlap(claim.span, found.spans) < 0.8) continue;
      ++counts.claims;
      counts.kind_right += kind_named(claim.kind) == found.kind;
      break;
    }
  }
  for (const Quotation& quotation : analysis.quotations) {
    ++counts.quotations;
    std::uint32_t bytes = 0, in_marks = 0;
    for (const Span& span : quotation.spans) {
      bytes += span.end_byte - span.begin_byte;
      in_marks += shared(span, marks);
    }
    if (10 * in_marks >= 3 * bytes) continue;
    ++counts.outside;
    if (show) std::printf("outside  %s\n", std::string(quotation.spans.front().of(article.text)).c_str());
  }
}

}  // namespace

TEST_CASE("what sources say in 440 news items that nobody wrote a rule for", "[golden][items]") {
  const auto pack = load_built_pack();
  REQUIRE(pack.ok());
  const LanguagePack packs[] = {pack.value()};
  const bool show = std::getenv("WORTLAUT_SHOW_ITEMS") != nullptr;
  Counts counts;
  int items = 0;
  for (const char* name : {"courts", "economy", "home", "world"}) {
    const auto file = read_file(std::string(WORTLAUT_TESTS_DIR) + "/items/" + name + ".txt");
    REQUIRE(file.ok());
    for (const std::string_view item : articles_of(file.value())) {
      const MarkedArticle article = parse_article(item);
      REQUIRE(article.well_formed);
      for (const MarkedClaim& claim : article.claims) REQUIRE(is_kind(claim.kind));
      const Analysis analysis = analyze(article.text, packs, {});
      REQUIRE(analysis.text == article.text);
      count(article, analysis, show, counts);
      ++items;
    }
  }
  CHECK(items == 440);
  const double covered = 100.0 * counts.covered / counts.marked, right = 100.0 * counts.kind_right / counts.claims;
  const double outside = 100.0 * counts.outside / counts.quotations;
  INFO("marked " << counts.marked << ", covered " << covered << "; quotations " << counts.quotations << ", outside "
                 << outside << "; claims " << counts.claims << ", kind right " << right);
  CHECK(covered >= 85.0);
  CHECK(outside <= 5.0);
  CHECK(right >= 55.0);
}

TEST_CASE("a file of marked articles is taken apart at its titles", "[golden]") {
  CHECK(articles_of("Ein Artikel.\n") == std::vector<std::string_view>{"Ein Artikel.\n"});
  CHECK(articles_of("@@@ 1\nEins.\n@@@ 2\nZwei.\n") == std::vector<std::string_view>{"\nEins.", "\nZwei.\n"});
  CHECK(articles_of("@@@ 1") == std::vector<std::string_view>{""});
}
