#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "../golden/golden_compare.hpp"
#include "wortlaut/wortlaut.hpp"

using namespace wortlaut;

namespace {

/// Pieces with which a text may end, though no sentence does: an office, a pronoun, a preposition, half a frame.
constexpr std::string_view ends[] = {"",           " Der Händler",   " Der Händler,",  " Die Angeklagte", " sagte der",
                                     " Dieser",    " laut",          " nach Angaben",  " Gestern kam der", " ‚Nein‘, so",
                                     " die Studie „", " von dem Sprecher des Betreibers, NDR,"};

}  // namespace

TEST_CASE("an article may be cut behind any word", "[property][cut]") {
  const auto pack = golden::load_built_pack();
  REQUIRE(pack.ok());
  const LanguagePack packs[] = {pack.value()};
  const auto article = golden::read_file(std::string(WORTLAUT_TESTS_DIR) + "/../public/sample-de.txt");
  REQUIRE(article.ok());
  const std::string& text = article.value();
  std::size_t end = 0, cuts = 0;
  while ((end = text.find_first_of(" \n", end + 1)) != std::string::npos) {
    // From a little before, so that each cut costs little: the paragraph's last 600 bytes.
    std::size_t begin = end > 600 ? text.find(' ', end - 600) : 0;
    std::string piece = text.substr(begin, end - begin);
    piece += ends[cuts++ % std::size(ends)];
    const Analysis analysis = analyze(piece, packs, {});
    for (const Quotation& quotation : analysis.quotations)
      for (const Span& span : quotation.spans) REQUIRE(span.end_byte <= analysis.text.size());
  }
  CHECK(cuts > 300);
}

TEST_CASE("texts that end in the middle of a phrase", "[property][cut]") {
  const auto pack = golden::load_built_pack();
  REQUIRE(pack.ok());
  const LanguagePack packs[] = {pack.value()};
  for (const std::string_view end : ends) {
    const std::string text = "Ein Schuss fiel am Hafen, sagte Ada Behn der Zeitung." + std::string(end);
    CHECK(analyze(text, packs, {}).text == text);
  }
}
