#include "claim_kind.hpp"
#include "claims_fixture.hpp"
#include "worth.hpp"

using namespace wortlaut;

namespace {

struct Case {
  const char* text;
  const char* kind;
};

/// The kind of the first claim of most worth.
std::string kind_of(const Analysis& analysis) {
  const Claim* top = nullptr;
  for (const Claim& claim : analysis.claims)
    if (!top || claim.worth > top->worth) top = &claim;
  return top ? name_of(top->kind) : "none";
}

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(kind_of(analyze_paragraph(c.text)) == c.kind);
  }
}

}  // namespace

TEST_CASE("what happened is a fact", "[kind]") {
  check({{"Der Zug hielt in Minden nicht.", "fact"},
         {"Der Bürgermeister hat am Freitag die Brücke eröffnet.", "fact"},
         {"Eva Kern sagte, sie habe den Brief nie erhalten.", "fact"},
         {"In der Halle soll ein Reifen gebrannt haben.", "fact"},
         {"Die Polizei teilte mit, dass der Fahrer geflohen sei.", "fact"},
         {"Eva Kern wirft dem Amt vor, Akten vernichtet zu haben.", "fact"}});
}

TEST_CASE("what is counted is a quantity", "[kind]") {
  check({{"Im Hafen liegen 14 Frachter.", "quantity"},
         {"Der Umbau kostet 3,5 Millionen Euro.", "quantity"},
         {"40 Prozent der Brücken sind marode.", "quantity"},
         {"Eva Kern sagte, die Stadt habe 2.100 Wohnungen zu wenig.", "quantity"},
         {"Die Zahl der Übernachtungen hat sich verdoppelt.", "quantity"}});
}

TEST_CASE("what causes something is causal", "[kind]") {
  check({{"Ursache war ein Kurzschluss im Keller.", "causal"},
         {"Eva Kern sagte, der Regen habe den Erdrutsch ausgelöst.", "causal"},
         {"Die Fähren blieben im Hafen, weil der Wasserstand zu niedrig war.", "causal"}});
}

TEST_CASE("what a rule says is law", "[kind]") {
  check({{"Das Gesetz verbietet den Verkauf von Alkohol an Kinder.", "law"},
         {"Nach der Satzung muss ein Mitglied volljährig sein.", "law"},
         {"Das Angeln ist im Hafen verboten.", "law"}});
}

TEST_CASE("what will happen is a prediction", "[kind]") {
  check({{"Die Mieten dürften weiter steigen.", "prediction"},
         {"Eva Kern befürchtet, dass der Deich brechen wird.", "prediction"},
         {"Eva Kern rechnet damit, dass der Preis sinken werde.", "prediction"}});
}

TEST_CASE("what the speaker will do is a pledge", "[kind]") {
  check({{"Eva Kern versprach, die Schule zu renovieren.", "pledge"},
         {"Eva Kern kündigte an, sie werde zurücktreten.", "pledge"},
         {"„Wir wollen das Bad erhalten“, sagte Eva Kern.", "pledge"},
         {"Die Stadt will das Bad erhalten.", "pledge"}});
}

TEST_CASE("what others should do is a demand", "[kind]") {
  check({{"Eva Kern forderte, die Kontrollen zu verstärken.", "demand"},
         {"„Der Rat sollte den Plan aufgeben“, sagte Eva Kern.", "demand"},
         {"Eva Kern rief die Anwohner auf, Wasser zu sparen.", "demand"}});
}

TEST_CASE("judgements and feelings are opinions", "[kind]") {
  check({{"„Das ist ein Skandal“, sagte Eva Kern.", "opinion"},
         {"„Ich freue mich sehr auf den Start“, sagte Eva Kern.", "opinion"},
         {"Eva Kern sagte, der Vorschlag sei absurd.", "opinion"},
         {"„Die Hilfe kommt viel zu spät“, sagte Eva Kern.", "opinion"},
         {"„Ich glaube, das war ein Fehler“, sagte Eva Kern.", "opinion"}});
}

TEST_CASE("a question is no claim at all", "[kind]") {
  const Analysis analysis = analyze_paragraph("„Wer soll das bezahlen?“, fragte Eva Kern.");
  CHECK(analysis.claims.empty());
}

TEST_CASE("beliefs are shares of one, and more evidence means more belief", "[kind]") {
  Features none, demand;
  demand.set(Feature::cue_demand);
  const auto before = kind_beliefs(none), after = kind_beliefs(demand);
  double sum = 0.0;
  for (double belief : after) sum += belief;
  CHECK(sum > 0.999999);
  CHECK(sum < 1.000001);
  CHECK(after[static_cast<std::size_t>(ClaimKind::demand)] > before[static_cast<std::size_t>(ClaimKind::demand)]);
}

TEST_CASE("every feature has a code of its own and every kind's signals say what spoke for it", "[kind]") {
  for (std::size_t a = 0; a < feature_count; ++a) {
    CHECK(code_of(static_cast<Feature>(a)).substr(0, 5) == "kind.");
    for (std::size_t b = 0; b < a; ++b) CHECK(code_of(static_cast<Feature>(a)) != code_of(static_cast<Feature>(b)));
  }
  const Analysis analysis = analyze_paragraph("Eva Kern forderte, die Kontrollen zu verstärken.");
  REQUIRE(analysis.claims.size() == 1);
  bool cue = false;
  for (const Signal& signal : analysis.claims[0].signals)
    if (signal.code == "kind.cue-demand") {
      cue = true;
      REQUIRE(signal.spans.size() == 1);
      CHECK(signal.spans[0].of(analysis.text) == "forderte");
      CHECK(signal.weight > 0.0);
    }
  CHECK(cue);
}

TEST_CASE("docs/signals.md lists every code and reason of the claims, and no other", "[kind]") {
  std::ifstream file(std::string(WORTLAUT_TESTS_DIR) + "/../docs/signals.md", std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::size_t begin = whole.find("## Claims and reasons");
  REQUIRE(begin != std::string::npos);
  const std::string page = whole.substr(begin, whole.find("\n## ", begin) - begin);
  std::size_t documented = 0;
  for (std::size_t at = 0; (at = page.find("\n| `kind.", at)) != std::string::npos; ++at) ++documented;
  for (std::size_t at = 0; (at = page.find("\n| `worth.", at)) != std::string::npos; ++at) ++documented;
  CHECK(documented == feature_count + worth_weights().size());
  const auto listed = [&page](std::string_view code) {
    return page.find("| `" + std::string(code) + "` |") != std::string::npos;
  };
  for (std::size_t f = 0; f < feature_count; ++f) CHECK(listed(code_of(static_cast<Feature>(f))));
  for (const WorthWeight& weight : worth_weights()) CHECK(listed(weight.code));
  for (const char* reason :
       {"furniture", "headline", "heading", "question", "frame-only", "inside-quotation", "fragment", "no-assertion"})
    CHECK(listed(reason));
}
