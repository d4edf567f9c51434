#include <catch2/catch_test_macros.hpp>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

std::string indirect(const char* text) { return taken(text, Form::indirect); }

}  // namespace

TEST_CASE("a comment in the indicative ends a report, a relative clause and a Konjunktiv do not", "[quotations][ends]") {
  const Row rows[] = {
      {"Die Wirtin bat, den Hof zu kehren, was niemand tat.", "den Hof zu kehren"},
      {"Der Imker versprach, Honig zu bringen, wobei er lachte.", "Honig zu bringen"},
      {"Der Imker sagte, der Stock sei leer, was die Kinder freute.", "der Stock sei leer"},
      {"Der Rat forderte, den Weg zu sperren, weshalb die Bauern schimpften.", "den Weg zu sperren"},
      {"Die Chefin drohte, den Laden zu schließen, womit keiner rechnete.", "den Laden zu schließen"},
      {"Der Imker sagte, der Stock sei leer, was ihn ärgere.", "der Stock sei leer, was ihn ärgere"},
      {"Der Imker versprach, alles zu sagen, was er weiß.", "alles zu sagen, was er weiß"},
      {"Der Imker versprach, nichts zu tun, was den Bienen schadet.", "nichts zu tun, was den Bienen schadet"},
      {"Der Imker sagte, das sei etwas, was er kenne.", "das sei etwas, was er kenne"},
      {"Der Imker sagte, dass er alles weiß, was man wissen muss.", "dass er alles weiß, was man wissen muss"},
  };
  check(rows, indirect);
}

TEST_CASE("what ends in quotation marks is reported as a whole", "[quotations][ends]") {
  const Row rows[] = {
      {"Es gebe „keinen Grund zur Eile“, teilte das Hafenamt mit.", "Es gebe „keinen Grund zur Eile“"},
      {"Der Damm sei „völlig dicht“, sagte Petra Holm.", "Der Damm sei „völlig dicht“"},
      {"Man müsse „schneller bauen“, forderte Petra Holm.", "Man müsse „schneller bauen“"},
      {"Der Damm ist „völlig dicht“, sagte Petra Holm.", "Der Damm ist „völlig dicht“"},
      {"Sie habe „große Angst“, erzählte die Wirtin.", "Sie habe „große Angst“"},
      {"„Der Damm ist dicht“, sagte Petra Holm.", ""},
      {"„Ganz dicht“, sagte Petra Holm.", ""},
      {"Petra Holm sagte: „Der Damm ist dicht.“", ""},
      {"„Der Damm“, sagte Petra Holm, „ist dicht.“", ""},
      {"Petra Holm las den „Boten“, sagte aber nichts.", ""},
  };
  check(rows, indirect);
}

TEST_CASE("a noun's content waits for the verb behind it, a parenthesis lets its sentence go on", "[quotations][ends]") {
  const Row rows[] = {
      {"Die Behauptung, der Damm sei undicht, wies Petra Holm zurück.", "der Damm sei undicht"},
      {"Der Vorwurf, er habe gelogen, traf den Imker.", "er habe gelogen"},
      {"Das Gerücht, der Hof werde verkauft, machte die Wirtin wütend.", "der Hof werde verkauft"},
      {"Es sei schwer, sagte Petra Holm, den Damm zu halten.", "Es sei schwer + den Damm zu halten"},
      {"Sie sei froh, sagte Petra Holm, dass der Damm halte.", "Sie sei froh + dass der Damm halte"},
      {"Als es regnete, sagte Petra Holm, dass der Damm halte.", "dass der Damm halte"},
      {"Petra Holm sagte, sie versuche, den Damm zu halten.", "sie versuche, den Damm zu halten"},
      {"Morgen, das weiß jeder, kommt der Imker.", ""},
      {"Der Imker, er war müde, ging nach Hause.", ""},
      {"Der Hof, den die Wirtin verkaufte, liegt am Wald.", ""},
      {"Das Haus, das Holm baute, steht leer.", ""},
  };
  check(rows, indirect);
}

TEST_CASE("'wie viele' asks under a verb that hands on and compares elsewhere", "[quotations][ends]") {
  const Row rows[] = {
      {"Das Amt erläuterte, wie viele Bäume gefällt wurden.", "wie viele Bäume gefällt wurden"},
      {"Das Amt teilte mit, wie lange der Weg gesperrt bleibt.", "wie lange der Weg gesperrt bleibt"},
      {"Die Wirtin erklärte, wie oft der Bus fährt.", "wie oft der Bus fährt"},
      {"Die Chefin fragte, wie teuer das Dach wird.", "wie teuer das Dach wird"},
      {"Der Imker erklärte, wie weit Bienen fliegen.", "wie weit Bienen fliegen"},
      {"Wie viele Nachbarn weiß auch der Wirt keinen Rat.", ""},
      {"Der Zaun ist so hoch, wie viele ihn wollten.", ""},
      {"Der Weg war nicht so weit, wie lange gedacht.", ""},
      {"Sie lief so schnell, wie schnell ein Hund läuft.", ""},
      {"Der Hof ist so alt, wie alt auch die Linde ist.", ""},
  };
  check(rows, indirect);
}

TEST_CASE("an utterance is counted among others", "[quotations][acts]") {
  const auto again = [](const char* text) { return has_sign(text, Rule::speech_act, Evidence::act_again); };
  CHECK(again("Die Chefin hat den Plan ebenfalls gelobt."));
  CHECK(again("Der Rat forderte erneut einen Zaun."));
  CHECK(again("Zudem kritisierte der Imker den Plan."));
  CHECK(again("Der Imker hatte den Plan zuvor abgelehnt."));
  CHECK(again("Auch die Wirtin lobte den Plan."));
  CHECK_FALSE(again("Die Chefin hat den Plan gelobt."));
  CHECK_FALSE(again("Der Rat forderte laut einen Zaun."));
  CHECK_FALSE(again("Der Imker kritisierte den Plan, der zuvor bekannt war."));
  CHECK_FALSE(again("Nur die Wirtin lobte den Plan."));
  CHECK_FALSE(again("Der Rat forderte einen Zaun, weil es wiederholt brannte."));
}

TEST_CASE("what has no words before or behind it is read without any", "[quotations][ends]") {
  const Row rows[] = {
      {".Das berichten", ""},
      {". Das sagte Holm.", ""},
      {"… Davon geht Holm aus.", ""},
      {"– Das meldete der Rat", ""},
      {"Das teilte Holm mit", ""},
      {"So sagte", ""},
      {"Laut Holm", ""},
      {"Der Rat sagte der „Rundschau", ""},
      {"Der Damm halte, so", ""},
      {"und die", ""},
  };
  check(rows, indirect);
}
