#include <catch2/catch_test_macros.hpp>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

/// Proposed by the rule, and taken.
template <std::size_t count>
void check(const Row (&rows)[count], Rule rule = Rule::source_phrase) {
  stages::check(rows, [rule](const char* text) { return candidates(text, rule); });
  stages::check(rows, [](const char* text) { return taken(text, Form::indirect); });
}

template <std::size_t count>
void check_nothing(const char* const (&rows)[count], Rule rule = Rule::source_phrase) {
  stages::check_nothing(rows, [rule](const char* text) { return candidates(text, rule); });
}

}  // namespace

TEST_CASE("the source behind laut or gemäß is not part of what it says", "[quotations][source]") {
  check({
      {"Laut Polizei blieb der Fahrer unverletzt.", "blieb der Fahrer unverletzt"},
      {"Der Deich hält laut dem Bauamt noch zehn Jahre.", "Der Deich hält + noch zehn Jahre"},
      {"Laut einem Bericht der Feuerwehr brannte das Dach zuerst.", "brannte das Dach zuerst"},
      {"Die Stadt hat laut Gutachten zu wenig Schulen.", "Die Stadt hat + zu wenig Schulen"},
      {"Laut Bürgermeisterin Petra Holm fehlen drei Brücken.", "fehlen drei Brücken"},
  });
}

TEST_CASE("laut as an adjective names no source", "[quotations][source]") {
  check_nothing({
      "Die Kinder riefen laut.",
      "Die Musik war laut und schnell.",
      "Der Motor lief laut wie eine Säge.",
      "Das laute Fest endete um zwei.",
      "Die Maschine lief lauter als früher.",
  });
}

TEST_CASE("nach and a noun for something said name a source", "[quotations][source]") {
  check({
      {"Nach Angaben der Feuerwehr brannte ein Stall.", "brannte ein Stall"},
      {"Nach Einschätzung der Förster erholt sich der Wald.", "erholt sich der Wald"},
      {"Der Ort ist nach eigenen Angaben schuldenfrei.", "Der Ort ist + schuldenfrei"},
      {"Nach Auskunft der Klinik geht es dem Kind besser.", "geht es dem Kind besser"},
      {"Ihrer Meinung nach ist der Weg zu schmal.", "ist der Weg zu schmal"},
  });
}

TEST_CASE("nach of time, place and aim names no source", "[quotations][source]") {
  check_nothing({
      "Nach dem Regen kam die Sonne.",
      "Die Familie zog nach Rostock.",
      "Die Suche nach dem Boot dauerte lange.",
      "Nach zwei Stunden war das Feuer aus.",
      "Die Forderung nach einem Radweg ist alt.",
  });
}

TEST_CASE("the source before zufolge is not part of what it says", "[quotations][source]") {
  check({
      {"Zeugen zufolge fuhr der Wagen zu schnell.", "fuhr der Wagen zu schnell"},
      {"Der Polizei zufolge wurde niemand verletzt.", "wurde niemand verletzt"},
      {"Der Film soll einem Bericht zufolge im Mai starten.", "Der Film soll + im Mai starten"},
      {"Angaben der Klinik zufolge leben die Zwillinge.", "leben die Zwillinge"},
      {"Einer Studie der Hochschule zufolge schlafen Kinder schlechter.", "schlafen Kinder schlechter"},
  });
}

TEST_CASE("so behind a comma names who says it", "[quotations][source]") {
  check({
      {"Der Weg sei gesperrt, so die Försterin.", "Der Weg sei gesperrt"},
      {"Das Dach halte, so der Architekt, noch Jahre.", "Das Dach halte + noch Jahre"},
      {"Man habe keine Wahl, so Petra Holm.", "Man habe keine Wahl"},
      {"Die Bienen seien krank, so der Imker am Montag.", "Die Bienen seien krank"},
      {"Es fehle an Geld, so auch die Kämmerin.", "Es fehle an Geld"},
  });
}

TEST_CASE("so of degree and manner names nobody", "[quotations][source]") {
  check_nothing({
      "Der Weg ist so schmal wie ein Brett.",
      "So endete das Fest.",
      "Es war kalt, so kalt wie nie.",
      "Der Ofen war aus, so dass alle froren.",
      "Sie lief, so schnell sie konnte.",
  });
}

TEST_CASE("demnach and its like go back to a source named before", "[quotations][source]") {
  check({
      {"Demnach sank der Umsatz.", "sank der Umsatz"},
      {"Demzufolge fehlen zwanzig Lehrer.", "fehlen zwanzig Lehrer"},
      {"Die Zahl der Störche stieg demnach leicht.", "Die Zahl der Störche stieg + leicht"},
      {"Danach habe der Täter die Kasse geleert.", "habe der Täter die Kasse geleert"},
      {"Es gibt einen Bericht, wonach der See kippt.", "der See kippt"},
  });
}

TEST_CASE("danach of time goes back to nobody", "[quotations][source]") {
  check_nothing({
      "Danach gingen alle nach Hause.",
      "Kurz danach fiel der Strom aus.",
      "Die Gäste aßen, danach tanzten sie.",
      "Am Tag danach schneite es.",
      "Danach war das Boot leer.",
  });
}

TEST_CASE("a wie clause with a verb of saying reports the clause beside it", "[quotations][source]") {
  check({
      {"Wie die Polizei mitteilte, blieb der Fahrer unverletzt.", "blieb der Fahrer unverletzt"},
      {"Der Hafen bleibt zu, wie die Reederei erklärte.", "Der Hafen bleibt zu"},
      {"Die Einfahrt ist, wie das Amt mitteilte, wieder frei.", "Die Einfahrt ist + wieder frei"},
      {"Wie aus einem Bericht hervorgeht, fehlen zehn Ärzte.", "fehlen zehn Ärzte"},
      {"Wie es hieß, war der Tresor leer.", "war der Tresor leer"},
  });
}

TEST_CASE("a wie clause that compares or tells a manner reports nothing", "[quotations][source]") {
  check_nothing({
      "Das Wasser war klar, wie es im Herbst ist.",
      "Er schwamm wie ein Fisch.",
      "Wie im Vorjahr kamen viele Gäste.",
      "Die Kinder sahen, wie der Storch landete.",
      "Die Kundin sah nicht, wie der Kuchen fiel.",
  });
}

TEST_CASE("das and a verb of saying report the sentence before", "[quotations][source]") {
  check({
      {"Der Fahrer blieb unverletzt. Das teilte die Polizei mit.", "Der Fahrer blieb unverletzt + Das"},
      {"Die Brücke ist gesperrt. Das sagte die Bürgermeisterin.", "Die Brücke ist gesperrt + Das"},
      {"Der Umsatz sank um ein Viertel. Dies geht aus dem Bericht hervor.", "Der Umsatz sank um ein Viertel + Dies"},
      {"Zwei Schafe sind tot. Das bestätigte ein Förster.", "Zwei Schafe sind tot + Das"},
      {"Das Bad öffnet im Mai. Das gab die Stadt bekannt.", "Das Bad öffnet im Mai + Das"},
  }, Rule::pointing_back);
}

TEST_CASE("das that is an article, or the object of a verb that refuses, points at nothing", "[quotations][source]") {
  check_nothing({
      "Der Fahrer blieb unverletzt. Das Auto brannte aus.",
      "Die Brücke ist gesperrt. Das lehnte die Bürgermeisterin ab.",
      "Die Wirtin ging. Das war gestern.",
      "Die Schafe sind tot. Das habe ein Wolf getan.",
      "Das Bad öffnet im Mai. Das freut die Kinder.",
  }, Rule::pointing_back);
}

TEST_CASE("a text may end behind any word", "[quotations][source]") {
  const std::string texts[] = {"Das Boot sei leck, so heißt es im Hafen.", "Das Boot sei leck, so teilte das Amt mit.",
                               "„Das Boot ist leck.“ Mit diesen Worten begann die Wirtin.",
                               "Nach Angaben der Wirtin, so sagt man, sei das Boot leck.",
                               "Das Boot sei leck, wie es heißt, und das räumte die Wirtin ein."};
  for (const std::string& text : texts)
    for (std::size_t end = text.find(' '); end != std::string::npos; end = text.find(' ', end + 1)) {
      INFO(text.substr(0, end));
      CHECK_NOTHROW(candidates(text.substr(0, end), Rule::source_phrase));
    }
}
