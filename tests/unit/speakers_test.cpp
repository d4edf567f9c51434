#include <catch2/catch_test_macros.hpp>

#include "people.hpp"

using namespace wortlaut;
using wortlaut::stages::People;

namespace {

struct Row {
  const char* what;
  const char* text;
  const char* mention;
  const char* meaning;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what << ": " << row.text);
    CHECK(People(row.text).meaning(row.mention) == row.meaning);
  }
}

}  // namespace

TEST_CASE("one person has one entry, named as fully as the article does", "[speakers]") {
  check({
      {"surname later", "Jan Beck kam. Am Montag ging Beck.", "Beck", "Jan Beck"},
      {"surname before the full name", "Beck kam. Am Montag ging Jan Beck.", "Beck", "Jan Beck"},
      {"genitive", "Jan Lorenzen kam. Man sah Lorenzens Sprecher. Am Montag ging Lorenzen.", "Lorenzen",
       "Jan Lorenzen"},
      {"a surname of one letter", "Jan S. kam. Am Montag habe S. gelacht.", "S.", "Jan S."},
      {"two of one surname, told by given name", "Jan Beck kam. Ute Beck ging. Jan Beck sprach.", "Jan Beck",
       "Jan Beck"},
      {"two of one surname, told by office", "Minister Jan Beck kam. Richterin Ute Beck ging. Minister Beck sprach.",
       "Minister Beck", "Jan Beck"},
  });
}

TEST_CASE("an office resolves to whoever holds it", "[speakers]") {
  check({
      {"the same noun", "Ministerin Ute Krüger kam. Die Ministerin sprach.", "Die Ministerin", "Ute Krüger"},
      {"its head", "Außenministerin Ute Krüger kam. Die Ministerin sprach.", "Die Ministerin", "Ute Krüger"},
      {"the apposition's", "Jan Beck, Sprecher des Amtes, kam. Der Sprecher sprach.", "Der Sprecher", "Jan Beck"},
      {"another word for it", "Präsident Jan Beck kam. Der Staatschef sprach.", "Der Staatschef", "Jan Beck"},
      {"by state",
       "Der norwegische Außenminister Nils Berg traf den schwedischen Außenminister Per Lund. Der norwegische "
       "Außenminister sprach.",
       "Der norwegische Außenminister", "Nils Berg"},
      {"by state, the other",
       "Der norwegische Außenminister Nils Berg traf den schwedischen Außenminister Per Lund. Der schwedische Minister "
       "sprach.",
       "Der schwedische Minister", "Per Lund"},
      {"somebody named later only", "Die Anwältin kam. Am Montag sprach Ute Krüger, die Anwältin der Frau.",
       "Die Anwältin", "Ute Krüger"},
      {"a predicate", "Ute Krüger ist Autorin. Die Autorin sprach.", "Die Autorin", "Ute Krüger"},
      {"a party with an umlaut", "Ute Krüger (Grüne) kam. Die Grünen-Frau sprach.", "Die Grünen-Frau", "Ute Krüger"},
      {"no woman of another party", "Ute Krüger (SPD) kam. Die Grünen-Frau sprach.", "Die Grünen-Frau", "Grünen-Frau"},
      {"a head of a district", "Landrat Jan Beck kam. Der Kreischef sprach.", "Der Kreischef", "Jan Beck"},
      {"a member of a party's parliament group", "SPD-Experte Jan Beck kam. Der Abgeordnete sprach.",
       "Der Abgeordnete", "Jan Beck"},
      {"not two compounds of like ends", "Parteichef Jan Beck kam. Der Wahlleiter sprach.", "Der Wahlleiter",
       "Wahlleiter"},
      {"not somebody yet to come who leads something else",
       "Der Fraktionsvorsitzende sprach. Dann kam der Vorsitzende des Turnvereins, Jan Beck.", "Der Fraktionsvorsitzende",
       "Fraktionsvorsitzender"},
      {"not a vice", "Vizepräsident Jan Beck kam. Der Präsident sprach.", "Der Präsident", "Präsident"},
      {"not another gender", "Ministerin Ute Krüger kam. Der Minister sprach.", "Der Minister", "Minister"},
      {"not another state's", "Der norwegische Präsident Nils Berg kam. Der finnische Präsident sprach.",
       "Der finnische Präsident", "finnischer Präsident"},
  });
}

TEST_CASE("a bare noun that says something new of somebody means whoever is spoken of", "[speakers]") {
  check({
      {"an age", "Ute Krüger winkt ab. Am Ende lacht die 44-Jährige.", "die 44-Jährige", "Ute Krüger"},
      {"an age again, when others came between",
       "Ute Krüger winkt ab. Am Ende lacht die 44-Jährige. Dann kam Eva Lang. Eva Lang sprach. Da ging die 44-Jährige.",
       "die 44-Jährige", "Ute Krüger"},
      {"an age of somebody without a name", "Eine Nachbarin kam. Sie habe geschlafen, so die 62-Jährige.",
       "die 62-Jährige", "Nachbarin"},
      {"a way of life", "Ute Krüger winkt ab. Am Ende lacht die Rentnerin.", "die Rentnerin", "Ute Krüger"},
      {"a profession", "Landrätin Ute Krüger winkte ab. Am Ende lachte die Chemikerin.", "die Chemikerin", "Ute Krüger"},
      {"a title", "Die Ökonomin Ute Krüger winkte ab. Am Ende lachte die Professorin.", "die Professorin", "Ute Krüger"},
      {"what somebody once learned", "Ute Krüger winkt ab. Am Ende lacht die gelernte Schauspielerin.",
       "die gelernte Schauspielerin", "Ute Krüger"},
      {"what somebody was before", "Trainer Jan Beck winkt ab. Am Ende lacht der frühere Fußballer.", "der frühere Fußballer",
       "Jan Beck"},
      {"a noun that no list has", "Ute Krüger winkt ab. Am Ende lacht die Ansagerin.", "die Ansagerin", "Ute Krüger"},
      {"one of a party", "Ute Krüger winkt ab. Am Ende lacht die Konservative.", "die Konservative", "Ute Krüger"},
      {"not a second one", "Ute Krüger winkt ab. Am Ende lacht die zweite Schauspielerin.", "die zweite Schauspielerin",
       "zweite Schauspielerin"},
      {"an origin", "Trainer Jan Beck winkte ab. Am Ende lachte der Hamburger.", "der Hamburger", "Jan Beck"},
      {"who came last, not who spoke", "Das gehe, sagte Eva Lang. Ute Krüger winkt ab. Das reiche nicht, so die 44-Jährige.",
       "die 44-Jährige", "Ute Krüger"},
      {"a party's function", "Ute Krüger (SPD) winkt ab. Am Ende lacht die Fraktionsvorsitzende.",
       "die Fraktionsvorsitzende", "Ute Krüger"},
      {"a politician of the party", "Ute Krüger (SPD) winkt ab. Am Ende lacht die SPD-Politikerin.",
       "die SPD-Politikerin", "Ute Krüger"},
      {"a party and its man", "Minister Jan Beck winkt ab. Am Ende lacht der CDU-Mann.", "der CDU-Mann", "Jan Beck"},
      {"a function of somebody without an office", "Für die CDU sprach Ute Krüger. Am Ende lachte die Fraktionschefin.",
       "die Fraktionschefin", "Ute Krüger"},
      {"not a function of who has another office", "Landrätin Ute Krüger winkt ab. Am Ende lacht die Fraktionschefin.",
       "die Fraktionschefin", "Fraktionschefin"},
      {"not of another party", "Ute Krüger (SPD) winkt ab. Am Ende lacht die CDU-Politikerin.", "die CDU-Politikerin",
       "CDU-Politikerin"},
      {"not another gender", "Ute Krüger winkt ab. Am Ende lacht der 44-Jährige.", "der 44-Jährige", "44-Jähriger"},
      {"not another age", "Die 30-jährige Ute Krüger kam. Dann kam die 44-Jährige.", "die 44-Jährige", "44-Jährige"},
      {"not a second profession", "Die Ärztin Ute Krüger winkte ab. Da lachte die Chemikerin.", "die Chemikerin",
       "Chemikerin"},
      {"not whom the event has anyhow", "Ute Krüger winkte ab. Da kam die Anwältin.", "die Anwältin", "Anwältin"},
      {"not with an attribute", "Ute Krüger winkte ab. Da kam die Chemikerin des Werks.", "die Chemikerin des Werks",
       "Chemikerin des Werks"},
      {"not an office", "Ute Krüger winkte ab. Da kam die Präsidentin.", "die Präsidentin", "Präsidentin"},
  });
}

TEST_CASE("pronouns agree, and take who acted or spoke before who was in passing", "[speakers]") {
  check({
      {"gender", "Jan Beck traf Ute Krüger. Sie sprach.", "Sie", "Ute Krüger"},
      {"gender, the other", "Ute Krüger traf Jan Beck. Er sprach.", "Er", "Jan Beck"},
      {"subject before object", "Jan Beck traf Paul Bauer. Er sprach.", "Er", "Jan Beck"},
      {"subject before whom a preposition governs", "Jan Beck kam am Montag mit Paul Bauer. Er sprach.", "Er",
       "Jan Beck"},
      {"not what she is", "Ute Krüger kam. Für Ute Krüger ist es ein Anfang als Chefin. Sie sprach.", "Sie", "Ute Krüger"},
      {"a body", "Die Polizei kam. Sie suchte Zeugen.", "Sie", "Polizei"},
      {"both", "Jan Beck traf Ute Krüger. Beide sprachen.", "Beide", "Jan Beck und Ute Krüger"},
      {"relative pronoun", "Am Montag kam Jan Beck, der das bestritt.", "der", "Jan Beck"},
  });
}

TEST_CASE("a firm is told by what it does or by its legal form, and taken up again", "[speakers]") {
  check({
      {"a legal form", "Die Kolbe AG baut ab. Das Unternehmen wächst.", "Das Unternehmen", "Kolbe AG"},
      {"a legal form behind what it does", "Der Maschinenbauer Kolbe AG baut ab. Der Konzern wächst.", "Der Konzern",
       "Kolbe AG"},
      {"what it does, and a name that nobody knows", "Der Autobauer Kolbe baut ab. Der Konzern wächst.", "Der Konzern",
       "Kolbe"},
      {"a name that is a noun", "Der Energieversorger Nordstrom baut ab. Der Konzern wächst.", "Der Konzern", "Nordstrom"},
      {"a chain", "Die Möbelkette Waldhof baut ab. Das Unternehmen wächst.", "Das Unternehmen", "Waldhof"},
      {"a firm called after its founder", "Die Hanna Kolbe AG baut ab. Das Unternehmen wächst.", "Das Unternehmen",
       "Hanna Kolbe AG"},
      {"a club", "Der SV Waldau siegte. Der Verein jubelte.", "Der Verein", "SV Waldau"},
      {"a club with its year", "Der VfL Waldau 05 siegte. Der Klub jubelte.", "Der Klub", "VfL Waldau 05"},
      {"a club behind its league", "Der Drittligist SC Waldau siegte. Der Verein jubelte.", "Der Verein", "SC Waldau"},
      {"not whom it serves", "Am Montag gab der Autobauer Kunden Rabatt. Der Konzern wächst.", "Der Konzern", "Konzern"},
      {"not a person's name", "Der Autobauer Jan Beck baut ab. Der Konzern wächst.", "Der Konzern", "Konzern"},
  });
}

TEST_CASE("an abbreviation is what the text says it stands for", "[speakers]") {
  check({
      {"letters that begin words", "Der Bund für Tierschutz (BfT) tagte. Am Montag entschied der BfT.", "der BfT",
       "Bund für Tierschutz"},
      {"one word", "Das Oberlandesgericht (OLG) tagte. Am Montag entschied das OLG.", "das OLG", "Oberlandesgericht"},
      {"a nominative", "Man fragte den Deutschen Naturfonds (DNF). Am Montag entschied der DNF.", "der DNF",
       "Deutscher Naturfonds"},
      {"explained later", "Am Montag entschied der BfT. Der Bund für Tierschutz (BfT) tagte.", "der BfT",
       "Bund für Tierschutz"},
      {"a listed name declined", "Man fragte die Vereinigten Staaten. Gestern kamen die Vereinigten Staaten.",
       "die Vereinigten Staaten", "Vereinigte Staaten"},
      {"letters from anywhere explain nothing", "Jan Beck aus Unterdorf (BUND) kam. Am Montag entschied der BUND.",
       "der BUND", "BUND"},
      {"a party is no name of its member", "Ute Krüger (SPD) kam. Am Montag entschied die SPD.", "die SPD", "SPD"},
  });
}

TEST_CASE("nouns that are no adjectives keep their ending", "[speakers]") {
  check({
      {"an infinitive", "Gestern sprach das staatliche Fernsehen.", "das staatliche Fernsehen",
       "staatliches Fernsehen"},
      {"agents in the plural", "Gestern sprachen Trendforscher.", "Trendforscher", "Trendforscher"},
      {"an adjective does not", "Gestern sprach der Vorsitzende.", "der Vorsitzende", "Vorsitzender"},
      {"nor an age", "Gestern sah man den 39-Jährigen. Später sprach der 39-Jährige.", "der 39-Jährige", "39-Jähriger"},
      {"nor in the plural", "Gestern sprachen die Grünen-Abgeordneten.", "die Grünen-Abgeordneten",
       "Grünen-Abgeordnete"},
  });
}

TEST_CASE("a noun takes up the one body of its sort that has a name", "[speakers]") {
  check({
      {"named later", "Das Gericht tagte. Man wartete auf das Landgericht Altdorf.", "Das Gericht",
       "Landgericht Altdorf"},
      {"not where there are two", "Das Gericht tagte. Man fragte das Landgericht Altdorf und das Amtsgericht Neudorf.",
       "Das Gericht", "Gericht"},
      {"not for the police", "Die Polizei kam. Man fragte die Bereitschaftspolizei Altdorf.", "Die Polizei", "Polizei"},
  });
}

TEST_CASE("bodies are known by name, abbreviation and what they are", "[speakers]") {
  check({
      {"abbreviation", "Der Bundesgerichtshof (BGH) tagte. Der BGH entschied.", "Der BGH", "Bundesgerichtshof"},
      {"head noun", "Die Gewerkschaft der Lokführer tagte. Die Gewerkschaft droht.", "Die Gewerkschaft",
       "Gewerkschaft der Lokführer"},
      {"inflected name", "Das sagte ein Helfer des Roten Kreuzes. Das Rote Kreuz half.", "Das Rote Kreuz",
       "Rotes Kreuz"},
      {"party declined like an adjective", "Die Grünen tagten.", "Die Grünen", "Grünen"},
      {"state", "Moskau wies das zurück.", "Moskau", "Moskau"},
  });
}

TEST_CASE("the unnamed are called by their noun in the nominative, without article", "[speakers]") {
  check({
      {"genitive attribute stays", "Das sagte einem Sprecher des Ministeriums niemand.",
       "einem Sprecher des Ministeriums", "Sprecher des Ministeriums"},
      {"weak noun", "Man fragte einen Augenzeugen.", "einen Augenzeugen", "Augenzeuge"},
      {"plural with adjective", "Man fragte politische Beobachter.", "politische Beobachter", "politische Beobachter"},
      {"dative plural", "Man glaubte den russischen Nachrichtenagenturen.", "den russischen Nachrichtenagenturen",
       "russische Nachrichtenagenturen"},
      {"adjective used as a noun", "Der Vorsitzende sprach.", "Der Vorsitzende", "Vorsitzender"},
  });
}

TEST_CASE("offices, gender and kind are kept with the entry", "[speakers]") {
  const People people("US-Außenminister Jan Beck kam. Ute Krüger, Sprecherin der Polizei, ging. Er traf Experten.");
  const Speaker* beck = people.speaker("Jan Beck");
  REQUIRE(beck);
  CHECK(beck->kind == SpeakerKind::person);
  CHECK(beck->gender == Gender::masculine);
  CHECK(beck->roles == std::vector<std::string>{"US-Außenminister"});
  CHECK(beck->mentions.size() == 2);
  const Speaker* krueger = people.speaker("Ute Krüger");
  REQUIRE(krueger);
  CHECK(krueger->gender == Gender::feminine);
  CHECK(krueger->roles == std::vector<std::string>{"Sprecherin der Polizei"});
  const Speaker* experts = people.speaker("Experten");
  REQUIRE(experts);
  CHECK(experts->kind == SpeakerKind::group);
}

TEST_CASE("an empty text has no speakers", "[speakers]") {
  const People people("");
  CHECK(people.speakers.speakers.empty());
  CHECK(people.mentions.mentions.empty());
}
