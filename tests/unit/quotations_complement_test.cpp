#include <catch2/catch_test_macros.hpp>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

/// Proposed by the rule, and taken.
template <std::size_t count>
void check(Rule rule, const Row (&rows)[count]) {
  stages::check(rows, [rule](const char* text) { return candidates(text, rule); });
  stages::check(rows, [](const char* text) { return taken(text, Form::indirect); });
}

template <std::size_t count>
void check_nothing(const char* const (&rows)[count]) {
  stages::check_nothing(rows, [](const char* text) { return taken(text, Form::indirect); });
}

}  // namespace

TEST_CASE("a dass clause under a verb of saying is what was said", "[quotations][complement]") {
  check(Rule::complement, {
      {"Die Wirtin sagte, dass der Keller trocken ist.", "dass der Keller trocken ist"},
      {"Der Kapitän bestritt, dass sein Schiff Öl verloren habe.", "dass sein Schiff Öl verloren habe"},
      {"Dass die Brücke hält, bezweifelte der Ingenieur.", "Dass die Brücke hält"},
      {"Die Förster warnten davor, dass der Wald brennen könnte.", "dass der Wald brennen könnte"},
      {"Der Lehrer betonte, dass die Kinder lesen und rechnen können.", "dass die Kinder lesen und rechnen können"},
  });
}

TEST_CASE("a dass clause under a verb that says nothing is no speech", "[quotations][complement]") {
  check_nothing({
      "Der Sturm sorgte dafür, dass die Fähre im Hafen blieb.",
      "Der Damm verhinderte, dass das Wasser stieg.",
      "Der Koch wartete, bis der Teig fertig war.",
      "Das Messer war so scharf, dass der Gärtner sich schnitt.",
      "Die Mannschaft schaffte es, dass das Boot wieder schwamm.",
  });
}

TEST_CASE("an embedded question under a verb of asking is indirect speech", "[quotations][complement]") {
  check(Rule::complement, {
      {"Der Richter fragte, ob der Zeuge den Wagen gesehen habe.", "ob der Zeuge den Wagen gesehen habe"},
      {"Die Nachbarn fragten, wer den Zaun bezahlt.", "wer den Zaun bezahlt"},
      {"Die Reporterin wollte wissen, ob das Stadion im Mai fertig sei.", "ob das Stadion im Mai fertig sei"},
      {"Der Schiedsrichter fragte die Spieler, wer den Ball habe.", "wer den Ball habe"},
      {"Der Pfarrer fragte, was aus der Orgel werde.", "was aus der Orgel werde"},
  });
}

TEST_CASE("an embedded question that nobody asks is no speech", "[quotations][complement]") {
  check_nothing({
      "Wer zuletzt geht, löscht das Licht.",
      "Das Wetter entscheidet, ob das Fest stattfindet.",
      "Der Hund fand, was das Kind verlor.",
      "Ein Foto zeigt, wer im Boot saß.",
      "Was der Sturm nicht nahm, nahm die Flut.",
  });
}

TEST_CASE("a question with why, whence or how far under a verb of explaining is indirect speech",
          "[quotations][complement]") {
  check(Rule::complement, {
      {"Der Bauer erklärte, warum die Ernte ausfiel.", "warum die Ernte ausfiel"},
      {"Die Ministerin sagte, wieso der Bau ruht.", "wieso der Bau ruht"},
      {"Das Amt erläuterte, inwiefern der Plan den Anwohnern nützt.", "inwiefern der Plan den Anwohnern nützt"},
      {"Die Stadt ließ offen, inwieweit sie die Kosten übernimmt.", "inwieweit sie die Kosten übernimmt"},
      {"Die Polizei teilte mit, woher das Geld stammt.", "woher das Geld stammt"},
  });
}

TEST_CASE("w-words that go on with the sentence, or ask without a speaker, are no speech", "[quotations][complement]") {
  check_nothing({
      "Der Bürgermeister sagte zu, wofür ihm alle dankten.",
      "Die Sängerin sprach in Bonn, wo sie lebt.",
      "Es regnete, weshalb der Zug stehen blieb.",
      "Der Frost ist der Grund, warum die Ernte ausfiel.",
      "Die Spuren zeigen, woher der Wolf kam.",
  });
}

TEST_CASE("an infinitive under a verb of promising or demanding is what was promised", "[quotations][complement]") {
  check(Rule::complement, {
      {"Der Händler versprach, die Ware zu ersetzen.", "die Ware zu ersetzen"},
      {"Die Bürgermeisterin kündigte an, das Bad im Mai zu öffnen.", "das Bad im Mai zu öffnen"},
      {"Der Trainer forderte die Spieler auf, früher zu kommen.", "früher zu kommen"},
      {"Die Gewerkschaft drohte, die Häfen zu schließen.", "die Häfen zu schließen"},
      {"Der Makler bestritt, Geld genommen zu haben.", "Geld genommen zu haben"},
  });
}

TEST_CASE("an infinitive of purpose or under another verb is no speech", "[quotations][complement]") {
  check_nothing({
      "Der Gärtner kam, um die Hecke zu schneiden.",
      "Die Feuerwehr versuchte, das Boot zu heben.",
      "Es begann zu regnen.",
      "Der Wirt ging, ohne zu zahlen.",
      "Die Mechaniker schafften es, den Motor zu starten.",
  });
}

TEST_CASE("a main clause behind a verb of saying is its content", "[quotations][complement]") {
  check(Rule::verb_second, {
      {"Die Försterin sagte, der Wald sei krank.", "der Wald sei krank"},
      {"Der Lotse meinte, man müsse warten.", "man müsse warten"},
      {"Der Chef der Werft erklärte, im Herbst werde ein neues Dock gebaut.",
       "im Herbst werde ein neues Dock gebaut"},
      {"Die Köchin warnte, wenn es regne, falle das Fest aus.", "wenn es regne, falle das Fest aus"},
      {"Der Pfarrer sagte, die Glocke sei alt und der Turm brauche Stützen.",
       "die Glocke sei alt und der Turm brauche Stützen"},
  });
}

TEST_CASE("a main clause behind a verb that says nothing is no content", "[quotations][complement]") {
  check_nothing({
      "Der Wind drehte, das Boot kenterte.",
      "Die Bäckerin kam, der Bäcker ging.",
      "Als der Regen fiel, stieg das Wasser.",
      "Er tat, als sei nichts geschehen.",
      "Der Zug hielt, die Türen gingen auf.",
  });
}

TEST_CASE("a reporting parenthesis makes speech of the clause around it", "[quotations][complement]") {
  check(Rule::parenthetical, {
      {"Der Turm sei sicher, sagte die Ingenieurin.", "Der Turm sei sicher"},
      {"Der Turm, sagte die Ingenieurin, sei sicher.", "Der Turm + sei sicher"},
      {"Die Fähre komme später, teilte die Reederei mit.", "Die Fähre komme später"},
      {"Das Moor, erklärte die Biologin, dürfe nicht austrocknen.", "Das Moor + dürfe nicht austrocknen"},
      {"Der Fluss steige, sagte der Fischer und ging nach Hause.", "Der Fluss steige"},
  });
}

TEST_CASE("a clause that opens with its verb is no parenthesis where nobody says a thing", "[quotations][complement]") {
  for (const char* text : {
           "Die Kinder sangen, spielte die Kapelle.",
           "Kommt der Zug, steigen wir ein.",
           "Der Ofen ist kalt, friert der Mieter.",
           "Regnet es, bleibt das Bad zu.",
           "Der Hund bellte, wachte das Dorf auf.",
       }) {
    INFO(text);
    CHECK(candidates(text, Rule::parenthetical) == "");
  }
}

TEST_CASE("a noun for something said governs the clause behind it", "[quotations][complement]") {
  check(Rule::noun, {
      {"Die Behauptung, dass der See vergiftet sei, machte die Runde.", "dass der See vergiftet sei"},
      {"Die Forderung der Fischer, die Schleuse zu öffnen, blieb ohne Antwort.", "die Schleuse zu öffnen"},
      {"Der Notar kennt den Vorwurf, er habe Akten vernichtet.", "er habe Akten vernichtet"},
      {"Es gab Gerüchte, dass die Bank schließt.", "dass die Bank schließt"},
      {"Zu hören war die Kritik, das Orchester spiele zu laut.", "das Orchester spiele zu laut"},
  });
}

TEST_CASE("a noun for a thing governs no speech", "[quotations][complement]") {
  check_nothing({
      "Der Nagel, der die Latte hielt, war rostig.",
      "Der Umstand, dass es schneite, half den Skifahrern.",
      "Die Tatsache, dass der Zug fuhr, freute alle.",
      "Es blieb keine Zeit, das Dach zu decken.",
      "Die Kraft, den Stein zu heben, fehlte ihm.",
  });
}

TEST_CASE("the Konjunktiv of a clause under an indicative one is somebody's", "[quotations][complement]") {
  const Row rows[] = {
      {"Der Mieter zog aus, weil das Haus feucht sei.", "weil das Haus feucht sei"},
      {"Der Verein schloss den Torwart aus, weil er Geld genommen habe.", "weil er Geld genommen habe"},
      {"Der Anwalt legte Briefe vor, die niemand gelesen habe.", "die niemand gelesen habe"},
      {"Die Frau kam nicht, da sie krank sei.", "da sie krank sei"},
      {"Der Händler nahm den Wein zurück, obwohl er gut sei.", "obwohl er gut sei"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(candidates(row.text, Rule::konjunktiv_below) == row.wanted);
  }
}

TEST_CASE("a condition, a comparison and an indicative reason are nobody's words", "[quotations][complement]") {
  for (const char* text : {
           "Der Mieter zog aus, weil das Haus feucht ist.",
           "Der Hund lief, als ginge es um sein Leben.",
           "Wenn es wärmer wäre, blühten die Rosen.",
           "Die Frau spart, damit die Kinder studieren.",
           "Die Wirtin sagte, dass sie schließe, weil der Koch krank sei.",
       }) {
    INFO(text);
    CHECK(candidates(text, Rule::konjunktiv_below) == "");
  }
}
