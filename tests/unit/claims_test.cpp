#include <algorithm>

#include "claims_fixture.hpp"

using namespace wortlaut;

namespace {

struct Case {
  const char* text;
  std::vector<std::string> claims;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(claim_texts(analyze_paragraph(c.text)) == c.claims);
  }
}

bool has_claim(const Analysis& analysis, std::string_view words) {
  for (const SentenceInfo& sentence : analysis.sentences)
    if (sentence.span.of(analysis.text).find(words) != std::string_view::npos && !sentence.claims.empty()) return true;
  return false;
}

std::string reason_of(const Analysis& analysis, std::string_view words) {
  for (const SentenceInfo& sentence : analysis.sentences)
    if (sentence.span.of(analysis.text).find(words) != std::string_view::npos) return std::string(sentence.reason);
  return "no such sentence";
}

}  // namespace

TEST_CASE("a main clause in the article's own voice is a claim without its full stop", "[claims]") {
  check({{"Der Rat hat am Dienstag dem Umbau zugestimmt.", {"Der Rat hat am Dienstag dem Umbau zugestimmt"}},
         {"Seit Montag ist die Brücke gesperrt.", {"Seit Montag ist die Brücke gesperrt"}},
         {"Gebaut wurde das Haus im Jahr 1974.", {"Gebaut wurde das Haus im Jahr 1974"}},
         {"Der Weg (etwa 40 Meter) wurde gepflastert.", {"Der Weg (etwa 40 Meter) wurde gepflastert"}}});
}

TEST_CASE("coordinated clauses with a verb each are claims each, the conjunction outside", "[claims]") {
  check({{"Das Gebäude stammt aus dem Jahr 1974 und ist seit zwei Jahren gesperrt.",
          {"Das Gebäude stammt aus dem Jahr 1974", "ist seit zwei Jahren gesperrt"}},
         {"Die Steuern stiegen, die Löhne blieben gleich.", {"Die Steuern stiegen", "die Löhne blieben gleich"}},
         {"Der Zug hielt in Minden, aber niemand stieg aus.", {"Der Zug hielt in Minden", "niemand stieg aus"}}});
}

TEST_CASE("words joined by und are one claim", "[claims]") {
  check({{"Der Rat und der Bürgermeister haben den Plan gelobt und verabschiedet.",
          {"Der Rat und der Bürgermeister haben den Plan gelobt und verabschiedet"}},
         {"Die Feuerwehr rückte mit Leitern und Schläuchen an.",
          {"Die Feuerwehr rückte mit Leitern und Schläuchen an"}}});
}

TEST_CASE("words in marks that the reporter's clause takes over stay in its claim", "[claims]") {
  check({{"Die „völlig verfehlte“ Planung kostete den Rat drei Jahre.",
          {"Die „völlig verfehlte“ Planung kostete den Rat drei Jahre", "völlig verfehlte"}},
         {"Seit Montag fährt das Schiff „Seestern“ nach Wangerooge.",
          {"Seit Montag fährt das Schiff „Seestern“ nach Wangerooge"}}});
}

TEST_CASE("a mark that closes what was opened inside a claim is in the claim", "[claims]") {
  check({{"Man setze auf „Ruhe und Geduld“, sagte Ruth Kern.", {"Man setze auf „Ruhe und Geduld“", "Ruhe und Geduld"}},
         {"Sie sagte, man setze auf „Ruhe“.", {"man setze auf „Ruhe“", "Ruhe"}}});
}

TEST_CASE("indirect speech is cut at its clauses, dass outside", "[claims]") {
  check({{"Die Kommune bedrohe niemanden und verkaufe kein Land, sagte Bürgermeisterin Eva Kern.",
          {"Die Kommune bedrohe niemanden", "verkaufe kein Land"}},
         {"Bürgermeisterin Eva Kern sagte, dass die Brücke im Herbst gesperrt werde.",
          {"die Brücke im Herbst gesperrt werde"}},
         {"Bürgermeisterin Eva Kern sagte, die Kosten lägen bei 3 Millionen Euro.",
          {"die Kosten lägen bei 3 Millionen Euro"}}});
}

TEST_CASE("a sentence of verbatim speech is one claim, its marks and stop outside", "[claims]") {
  check({{"„Die Stahlpreise haben sich in einem Jahr verdoppelt“, sagte Eva Kern.",
          {"Die Stahlpreise haben sich in einem Jahr verdoppelt"}},
         {"„Wir haben festgestellt, dass der Deich undicht ist“, sagte Eva Kern.",
          {"Wir haben festgestellt, dass der Deich undicht ist"}},
         {"„Die Brücke ist marode. Der Tunnel ist dicht“, sagte Eva Kern.",
          {"Die Brücke ist marode", "Der Tunnel ist dicht"}}});
}

TEST_CASE("a subordinate clause that asserts something is a claim of its own beside the whole", "[claims]") {
  check({{"Die Fähren blieben im Hafen, weil der Wasserstand zu niedrig war.",
          {"Die Fähren blieben im Hafen, weil der Wasserstand zu niedrig war", "der Wasserstand zu niedrig war"}},
         {"Die Fähren bleiben im Hafen, wenn der Wasserstand zu niedrig ist.",
          {"Die Fähren bleiben im Hafen, wenn der Wasserstand zu niedrig ist"}}});
}

TEST_CASE("an infinitive under a demand is a claim", "[claims]") {
  const Analysis analysis = analyze_paragraph("Die Bürgermeisterin forderte, die Kontrollen zu verstärken.");
  CHECK(claim_texts(analysis) == std::vector<std::string>{"die Kontrollen zu verstärken"});
}

TEST_CASE("what states nothing has no claim and says why", "[claims]") {
  const struct {
    const char* text;
    const char* words;
    const char* reason;
  } cases[] = {
      {"Am Abend tagte der Rat. Was wird aus der Schule? Danach wurde gefeiert.", "Was wird", "question"},
      {"Am Abend tagte der Rat. Herzlichen Glückwunsch! Danach wurde gefeiert.", "Herzlichen", "no-assertion"},
      {"Am Abend tagte der Rat. Großer Jubel in Rom. Danach wurde gefeiert.", "Großer", "no-assertion"},
      {"Am Abend tagte der Rat. Die Opposition widersprach. Danach wurde gefeiert.", "Die Opposition", "frame-only"},
      {"Die Kosten seien hoch, sagte Eva Kern.", "Die Kosten", ""}};
  for (const auto& c : cases) {
    INFO(c.text);
    const Analysis analysis = analyze_paragraph(c.text);
    CHECK(reason_of(analysis, c.words) == c.reason);
    CHECK(has_claim(analysis, c.words) == std::string(c.reason).empty());
  }
  CHECK(reason_of(analyze_paragraph("Der Rat tagt."), "Gemeinderat tagt in Lindenau") == "headline");
}

TEST_CASE("every sentence has either a claim or a reason", "[claims]") {
  const Analysis analysis = analyze_paragraph(
      "Der Rat hat zugestimmt. „Das ist gut“, sagte Eva Kern. Und nun? Die Bürger freuen sich über den Beschluss. Sie "
      "sagte, er sei "
      "nötig. Warum?");
  for (const SentenceInfo& sentence : analysis.sentences) {
    INFO(sentence.span.of(analysis.text));
    CHECK(sentence.claims.empty() == !sentence.reason.empty());
  }
}

TEST_CASE("an elided subject and a pronoun are named in brackets, the span untouched", "[claims]") {
  const Analysis analysis = analyze_paragraph(
      "Russland bedrohe niemanden und überfalle kein Land, sagte Sergej Lawrow. Er habe das bereits gesagt.");
  REQUIRE(analysis.claims.size() == 3);
  CHECK(analysis.claims[0].resolved == "Russland bedrohe niemanden");
  CHECK(analysis.claims[1].resolved == "[Russland] überfalle kein Land");
  CHECK(analysis.claims[2].text == "Er habe das bereits gesagt");
  CHECK(analysis.claims[2].resolved == "Er [Sergej Lawrow] habe das bereits gesagt");
  const Analysis first_person = analyze_paragraph("„Ich war in Minden“, sagte Eva Kern.");
  REQUIRE(first_person.claims.size() == 1);
  CHECK(first_person.claims[0].resolved == "Ich [Eva Kern] war in Minden");
}

TEST_CASE("claims lie inside their sentences, ordered, with text made of their spans", "[claims]") {
  const Analysis analysis = analyze_paragraph(
      "Die Brücke, so Eva Kern, sei marode. „Wir sperren sie“, sagte sie, „am 3. Mai.“ Der Rat stimmte zu, weil Geld "
      "da ist.");
  std::uint32_t before = 0;
  for (const Claim& claim : analysis.claims) {
    REQUIRE_FALSE(claim.spans.empty());
    CHECK(claim.spans.front().begin_byte >= before);
    before = claim.spans.front().begin_byte;
    std::string text;
    for (const Span& span : claim.spans) {
      if (!text.empty()) text += " … ";
      text += span.of(analysis.text);
    }
    CHECK(claim.text == text);
    CHECK(claim.worth >= 0.0);
    CHECK(claim.worth <= 1.0);
  }
}

TEST_CASE("broken and odd text never upsets the stage", "[claims]") {
  for (const char* text : {"",
                           ".",
                           "„",
                           "“",
                           "„„„",
                           "und und und.",
                           "Dass dass dass.",
                           "weil, weil, weil.",
                           "(((",
                           "1 2 3 4 5 6 7.",
                           "rund",
                           "mehr als",
                           "zwischen 3 und",
                           "3 bis",
                           "am 3.",
                           "Ende",
                           "€",
                           "%%%",
                           "\xff\xfe",
                           "Er sagte, er sagte, er sagte, er."}) {
    INFO(text);
    const Analysis analysis = analyze_paragraph(text);
    for (const Claim& claim : analysis.claims) CHECK_FALSE(claim.text.empty());
  }
}
