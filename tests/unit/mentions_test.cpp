#include <catch2/catch_test_macros.hpp>

#include "people.hpp"

using wortlaut::stages::People;

namespace {

struct Row {
  const char* what;
  const char* text;
  const char* phrases;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what << ": " << row.text);
    CHECK(People(row.text).phrases_found() == row.phrases);
  }
}

}  // namespace

TEST_CASE("names of persons are whole phrases with office, party and age", "[mentions]") {
  check({
      {"given name and surname", "Gestern sagte Jan Beck nichts.", "Jan Beck"},
      {"surname that is a noun", "Gestern sagte Paul Bauer nichts.", "Paul Bauer"},
      {"office before the name", "Innenministerin Ute Krüger sagte nichts.", "Innenministerin Ute Krüger"},
      {"state adjective and office", "Der norwegische Außenminister Nils Berg sagte nichts.",
       "Der norwegische Außenminister Nils Berg"},
      {"genitive of a state before the office", "Norwegens Außenminister Nils Berg sagte nichts.",
       "Norwegens Außenminister Nils Berg"},
      {"party in brackets", "Ute Krüger (SPD) sagte nichts.", "Ute Krüger (SPD)"},
      {"title", "Professor Ute Krüger sagte nichts.", "Professor Ute Krüger"},
      {"particle", "Ursula von der Heide sagte nichts.", "Ursula von der Heide"},
      {"unknown surname behind an office", "Präsident Ovambeku sagte nichts.", "Präsident Ovambeku"},
      {"two offices, one person", "Der Vizekanzler und Arbeitsminister Jan Beck sagte nichts.",
       "Der Vizekanzler und Arbeitsminister Jan Beck"},
  });
}

TEST_CASE("an apposition belongs to the phrase, its closing comma does not", "[mentions]") {
  check({
      {"behind the name", "Jan Beck, Sprecher des Ministeriums, sagte nichts.", "Jan Beck, Sprecher des Ministeriums"},
      {"behind the name, with article", "Ute Krüger, die Leiterin der Behörde, sagte nichts.",
       "Ute Krüger, die Leiterin der Behörde"},
      {"before the name", "Der Sprecher des Ministeriums, Jan Beck, sagte nichts.",
       "Der Sprecher des Ministeriums, Jan Beck"},
      {"before the name with a place", "Der Korrespondent in Rom, Jan Beck, sagte nichts.",
       "Der Korrespondent in Rom, Jan Beck"},
      {"without a comma", "Der Präsident des Verbandes Jan Beck sagte nichts.", "Der Präsident des Verbandes Jan Beck"},
      {"a list is none", "Jan Beck, Ute Krüger und Paul Bauer sagten nichts.", "Jan Beck | Ute Krüger | Paul Bauer"},
      {"a relative clause is none", "Jan Beck, der den Verband leitet, sagte nichts.", "Jan Beck | den Verband"},
  });
}

TEST_CASE("offices, bodies, states and groups are mentions", "[mentions]") {
  check({
      {"office alone", "Die Ministerin sagte nichts.", "Die Ministerin"},
      {"unnamed with genitive", "Ein Sprecher der Polizei sagte nichts.", "Ein Sprecher der Polizei"},
      {"compound by its head", "Ein Polizeisprecher sagte nichts.", "Ein Polizeisprecher"},
      {"body with abbreviation", "Der Bundesgerichtshof (BGH) entschied anders.", "Der Bundesgerichtshof (BGH)"},
      {"body with genitive", "Die Gewerkschaft der Lokführer drohte mit Streik.", "Die Gewerkschaft der Lokführer"},
      {"coordinated compound", "Das Bau- und Verkehrsministerium lehnte ab.", "Das Bau- und Verkehrsministerium"},
      {"name in marks behind a noun", "Der Fernsehsender „Kanal Nord“ berichtete davon.",
       "Der Fernsehsender „Kanal Nord“"},
      {"firm by its legal form", "Die Talwerk Maschinen GmbH bestritt das.", "Die Talwerk Maschinen GmbH"},
      {"capital for a government", "Moskau wies das zurück.", "Moskau"},
      {"group without an article", "Kritiker sehen das anders.", "Kritiker"},
      {"agent noun of no list", "Ein Imker sah das anders.", "Ein Imker"},
  });
}

TEST_CASE("places, things and verbs are no mentions", "[mentions]") {
  check({
      {"state behind in", "Das geschah in Norwegen.", ""},
      {"capital behind nach", "Er flog nach Moskau.", ""},
      {"abstract noun", "Die Verhältnismäßigkeit fehlte.", ""},
      {"a paper's name as a plain noun", "Das brauchte längere Zeit.", ""},
      {"adverb with a capital", "Ähnlich war es gestern.", ""},
      {"object behind the verb", "Gestern gab der Minister Auskunft.", "der Minister"},
  });
}

TEST_CASE("a verb between pronoun and name is no adjective", "[mentions]") {
  CHECK(People("Das bestätigte Berger. Jan Berger kam.").phrases_found() == "Berger | Jan Berger");
}
