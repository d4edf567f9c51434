#include <algorithm>
#include <string>

#include "claims_fixture.hpp"

using namespace wortlaut;

namespace {

std::string name_of_fact(FactKind kind) {
  constexpr const char* names[] = {"number", "percentage", "amount", "date", "duration", "place", "party"};
  return names[static_cast<std::size_t>(kind)];
}

/// "words|kind|value|unit|qualifier" of every figure and date in the sentence's claims; a subordinate claim's
/// facts are its main claim's, too, and are not repeated.
std::vector<std::string> figures_of(const std::string& sentence) {
  const Analysis analysis = analyze_paragraph(sentence);
  std::vector<std::string> result;
  for (const Claim& claim : analysis.claims)
    for (const Fact& fact : claim.facts) {
      if (fact.kind == FactKind::place || fact.kind == FactKind::party) continue;
      const std::string line = std::string(fact.span.of(analysis.text)) + "|" + name_of_fact(fact.kind) + "|" +
                               fact.value + "|" + fact.unit + "|" + fact.qualifier;
      if (std::find(result.begin(), result.end(), line) == result.end()) result.push_back(line);
    }
  return result;
}

struct Case {
  const char* sentence;
  std::vector<std::string> facts;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.sentence);
    CHECK(figures_of(c.sentence) == c.facts);
  }
}

}  // namespace

TEST_CASE("numbers are found with their exact words and values", "[facts]") {
  check({{"Im Hafen liegen 14 Frachter.", {"14|number|14||"}},
         {"Im Hafen liegen zwölf Frachter.", {"zwölf|number|12||"}},
         {"Die Bücherei besitzt 8.100 Bände.", {"8.100|number|8100||"}},
         {"Die Gemeinde hat siebenundzwanzig Brunnen.", {"siebenundzwanzig|number|27||"}},
         {"Die Stadt zählt dreitausendfünfhundert Linden.", {"dreitausendfünfhundert|number|3500||"}},
         {"Die Strecke misst 40 Kilometer.", {"40 Kilometer|number|40|km|"}},
         {"Der See ist 1,5 Hektar groß.", {"1,5 Hektar|number|1.5|ha|"}},
         {"Im Werk arbeiten eine Million Roboter.", {"eine Million|number|1000000||"}},
         {"Am Ufer starben Tausende Fische.", {"Tausende|number|2000||at-least"}},
         {"Der Verein gewann mit 2:1 gegen den Nachbarn.", {"2:1|number|2:1|score|"}}});
}

TEST_CASE("articles and other small words are no numbers", "[facts]") {
  check({{"Ein Hund lief über die Straße.", {}},
         {"Der Hof hat eine Scheune.", {}},
         {"Die Einwohner warten auf einen Bus.", {}},
         {"Der Verein verlor die Geduld.", {}},
         {"Die Fraktion stand unter Druck.", {}}});
}

TEST_CASE("shares become percentages", "[facts]") {
  check({{"40 Prozent der Brücken sind marode.", {"40 Prozent|percentage|40|%|"}},
         {"Der Anteil liegt bei 3,5 %.", {"3,5 %|percentage|3.5|%|"}},
         {"Zwischen 20 und 30 Prozent der Haushalte heizen mit Holz.",
          {"Zwischen 20 und 30 Prozent|percentage|20..30|%|"}},
         {"Die Hälfte der Plätze blieb leer.", {"Die Hälfte|percentage|50|%|"}},
         {"Zwei Drittel der Mitglieder stimmten zu.", {"Zwei Drittel|percentage|66.7|%|"}},
         {"Die Quote stieg um sechs Prozentpunkte.", {"sechs Prozentpunkte|percentage|6|pp|up"}}});
}

TEST_CASE("sums of money carry their currency", "[facts]") {
  check({{"Der Umbau kostet rund 3,5 Millionen Euro.", {"rund 3,5 Millionen Euro|amount|3500000|EUR|about"}},
         {"Das Ticket kostet 49 €.", {"49 €|amount|49|EUR|"}},
         {"Die Mission kostet 1,4 Milliarden Dollar.", {"1,4 Milliarden Dollar|amount|1400000000|USD|"}},
         {"Die Strafe beträgt 200 Franken.", {"200 Franken|amount|200|CHF|"}}});
}

TEST_CASE("qualifiers belong to their figure", "[facts]") {
  check({{"Mehr als 300 Anleger klagen.", {"Mehr als 300|number|300||more-than"}},
         {"Knapp 300 Anleger klagen.", {"Knapp 300|number|300||less-than"}},
         {"Bis zu 50 Menschen passen hinein.", {"Bis zu 50|number|50||at-most"}},
         {"Mindestens 23 Häuser stürzten ein.", {"Mindestens 23|number|23||at-least"}},
         {"Der Umsatz sank um 12 Prozent.", {"12 Prozent|percentage|12|%|down"}},
         {"Der Umsatz ist um 12 Prozent gestiegen.", {"12 Prozent|percentage|12|%|up"}}});
}

TEST_CASE("dates are ISO 8601 as far as the text tells", "[facts]") {
  check({{"Die Brücke wurde am 3. Mai 2024 gesperrt.", {"3. Mai 2024|date|2024-05-03||"}},
         {"Die Brücke wurde am 3. Mai gesperrt.", {"3. Mai|date|--05-03||"}},
         {"Der Betrieb wurde Ende 2021 verkauft.", {"Ende 2021|date|2021|end|"}},
         {"Der Betrieb wurde im Januar 2021 verkauft.", {"Januar 2021|date|2021-01||"}},
         {"Der Turm steht seit 1974.", {"1974|date|1974||"}},
         {"Die Verordnung gilt ab 2026 auch für Roller.", {"2026|date|2026||"}},
         {"Am Freitag brannte eine Scheune.", {"Freitag|date|Freitag|weekday|"}},
         {"Gestern brannte eine Scheune.", {"Gestern|date|-1|relative-day|"}},
         {"Das Feuer brach gegen 11.00 Uhr aus.", {"11.00 Uhr|date|T11:00|time|"}},
         {"Das Feuer brach um 14 Uhr aus.", {"14 Uhr|date|T14:00|time|"}}});
}

TEST_CASE("a four-digit figure before a noun counts", "[facts]") {
  check({{"Zum Fest kamen 2000 Menschen.", {"2000|number|2000||"}}});
}

TEST_CASE("durations are ISO 8601", "[facts]") {
  check({{"Das Gespräch dauerte rund eineinhalb Stunden.", {"rund eineinhalb Stunden|duration|PT1.5H||about"}},
         {"Die Straße war zwei Wochen gesperrt.", {"zwei Wochen|duration|P2W||"}},
         {"Der Flug dauerte sieben Jahre.", {"sieben Jahre|duration|P7Y||"}}});
}

TEST_CASE("places and parties stand beside the figures", "[facts]") {
  const Analysis analysis = analyze_paragraph("Die SPD verlor in Bremen 14 Sitze.");
  REQUIRE(analysis.claims.size() == 1);
  std::vector<std::string> kinds;
  for (const Fact& fact : analysis.claims[0].facts) kinds.push_back(name_of_fact(fact.kind) + " " + fact.value);
  CHECK(std::find(kinds.begin(), kinds.end(), "place Bremen") != kinds.end());
  CHECK(std::find(kinds.begin(), kinds.end(), "party SPD") != kinds.end());
  CHECK(std::find(kinds.begin(), kinds.end(), "number 14") != kinds.end());
}

TEST_CASE("facts lie inside their claim, in order and apart", "[facts]") {
  const Analysis analysis = analyze_paragraph(
      "Am 3. Mai 2024 kamen in Bremen 2000 Menschen zusammen, 40 Prozent mehr als im Jahr 2021, sagte Bürgermeisterin "
      "Eva Kern. "
      "Die Kosten lägen bei 3 Millionen Euro.");
  CHECK(analysis.claims.size() >= 2);
  for (const Claim& claim : analysis.claims) {
    std::uint32_t last = 0;
    for (const Fact& fact : claim.facts) {
      CHECK(fact.span.begin_byte >= last);
      last = fact.span.end_byte;
      bool inside = false;
      for (const Span& span : claim.spans) inside = inside || span.contains(fact.span);
      CHECK(inside);
    }
  }
}
