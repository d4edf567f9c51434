#include <algorithm>

#include "claims_fixture.hpp"
#include "worth.hpp"

using namespace wortlaut;

namespace {

double top_worth(const std::string& text) {
  double top = 0.0;
  for (const Claim& claim : analyze_paragraph(text).claims) top = std::max(top, claim.worth);
  return top;
}

}  // namespace

TEST_CASE("what a desk checks first is worth more", "[worth]") {
  const struct {
    const char* more;
    const char* less;
  } cases[] = {
      // measurable before vague
      {"Eva Kern sagte, 40 Prozent der Brücken seien marode.", "Eva Kern sagte, die Brücken seien schön."},
      // checkable before judgement
      {"Eva Kern sagte, der Kassierer habe Gelder veruntreut.", "Eva Kern sagte, der Kassierer sei ein Feigling."},
      // accusation before demand
      {"Eva Kern warf dem Amt vor, Akten vernichtet zu haben.", "Eva Kern forderte, die Akten zu vernichten."},
      // of consequence before routine
      {"Beim Brand der Halle starben nach Angaben der Polizei drei Menschen.",
       "Die Halle steht nach Angaben der Polizei am Markt."},
      // what is before what will be
      {"Eva Kern sagte, die Steuer sei um 12 Prozent gestiegen.", "Eva Kern sagte, sie werde den Rat informieren."},
      // without exception before in part
      {"Eva Kern sagte, niemand habe die Anwohner gewarnt.", "Eva Kern sagte, sie habe die Anwohner begrüßt."},
      // a claim before thanks
      {"„Das Land hat uns 3 Millionen Euro gestrichen“, sagte Eva Kern.",
       "„Wir danken allen Helfern“, sagte Eva Kern."},
  };
  for (const auto& c : cases) {
    INFO(c.more << " / " << c.less);
    CHECK(top_worth(c.more) > top_worth(c.less));
  }
}

TEST_CASE("worth does not depend on the kind's words alone: every code is its own", "[worth]") {
  const auto weights = worth_weights();
  for (std::size_t a = 0; a < weights.size(); ++a) {
    CHECK(weights[a].code.substr(0, 6) == "worth.");
    for (std::size_t b = 0; b < a; ++b) CHECK(weights[a].code != weights[b].code);
  }
}

TEST_CASE("a subordinate claim is never worth more than its sentence", "[worth]") {
  const Analysis analysis =
      analyze_paragraph("Eva Kern freute sich, weil 2024 in Minden drei Menschen weniger starben als 2023.");
  for (const Claim& part : analysis.claims)
    for (const Claim& whole : analysis.claims)
      if (whole.spans.front().begin_byte < part.spans.front().begin_byte &&
          part.spans.back().end_byte <= whole.spans.back().end_byte)
        CHECK(part.worth <= whole.worth);
}
