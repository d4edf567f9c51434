#include "feature_checks.hpp"

using namespace wortlaut;

TEST_CASE("violating a rule hurts nobody", "[features]") {
  check(Feature::lawful,
        {"Eva Kern sagte, der Bau verletze die Satzung.", "Eva Kern sagte, das verletze ein Grundrecht.",
         "Eva Kern sagte, die Klausel verletze den Vertrag.", "Eva Kern sagte, der Zaun verletze eine Vorschrift.",
         "Eva Kern sagte, der Plan habe das Gesetz verletzt."},
        {"Der Hund verletzte ein Kind.", "Zwei Fahrer wurden verletzt.", "Eva Kern sagte, sie sei verletzt.",
         "Beim Sturz verletzte sich Eva Kern.", "Eva Kern sagte, der Ast habe einen Mann verletzt."});
  check(Feature::harm_main,
        {"Der Hund verletzte ein Kind.", "Zwei Fahrer wurden verletzt.", "Drei Menschen starben.",
         "Eva Kern sagte, der Ast habe einen Mann verletzt.", "Beim Sturz verletzte sich Eva Kern."},
        {"Eva Kern sagte, der Bau verletze die Satzung.", "Eva Kern sagte, das verletze ein Grundrecht.",
         "Eva Kern sagte, die Klausel verletze den Vertrag.", "Eva Kern sagte, der Zaun verletze eine Vorschrift.",
         "Eva Kern sagte, der Plan habe das Gesetz verletzt."});
}

TEST_CASE("a decision is taken and nobody met", "[features]") {
  check(Feature::event_main,
        {"Eva Kern traf den Trainer.", "Der Ball traf das Fenster.", "Eva Kern sagte, der Stein habe einen Mann getroffen.",
         "Die Gäste trafen sich in Bremen.", "Eva Kern sagte, sie treffe die Nachbarn."},
        {"Der Rat traf eine Entscheidung.", "Eva Kern sagte, sie treffe Vorbereitungen.",
         "Die Stadt traf eine Vereinbarung.", "Eva Kern sagte, der Rat treffe keine Auswahl.",
         "Der Kreis hat Maßnahmen getroffen."});
}

TEST_CASE("who rules something out intends, what cannot be ruled out may come", "[features]") {
  check(Feature::plan_main,
        {"Eva Kern schließt einen Verkauf aus.", "Die Stadt plant einen Neubau.",
         "Eva Kern sagte, sie schließe eine Kandidatur aus.", "Der Verein schloss einen Umzug aus.",
         "Eva Kern sagte, sie stehe bereit."},
        {"Ein Verkauf ist nicht auszuschließen.", "Eva Kern sagte, ein Streik lasse sich nicht ausschließen.",
         "Eva Kern sagte, ein Fehler sei nicht auszuschließen.", "Der Zug hielt in Bremen.",
         "Eva Kern sagte, man könne Regen nicht ausschließen."});
}

TEST_CASE("words that go together must stand in one clause", "[features]") {
  check(Feature::cause_main,
        {"Eva Kern sagte, der Lärm führe zu Schlafmangel.", "Eva Kern sagte, die Risse würden auf Frost zurückgeführt.",
         "Der Streit führte zum Abbruch.", "Eva Kern sagte, der Ausfall gehe auf einen Kurzschluss zurück.",
         "Der Brand lässt sich auf ein Kabel zurückführen."},
        {"Eva Kern führte den Chor, um zu siegen.", "Eva Kern plant, den Verein zu führen.",
         "Eva Kern sagte, der Weg führe nach Bremen.", "Eva Kern führte die Gäste, die zu Fuß kamen.",
         "Eva Kern legte den Brief zurück."});
}

TEST_CASE("an adjective made of a verb's compound or its contrary is not the verb's", "[features]") {
  check(Feature::duty,
        {"Eva Kern riet zur Vorsicht.", "Eva Kern sagte, sie rate davon ab.", "Der Verband verlangt Radwege.",
         "Eva Kern sagte, eine Reform sei nötig.", "Eva Kern sagte, man rate zur Geduld."},
        {"Der Wagen geriet in Brand.", "Eva Kern sagte, der Kran sei ins Wanken geraten.",
         "Der Stadtrat tagte in Bremen.", "Eva Kern sagte, der Rat tage.", "Die Lage ist außer Kontrolle geraten."});
  check(Feature::undertake,
        {"Der Kreis prüft den Plan.", "Eva Kern sagte, die Stadt baue den Hafen aus.", "Der Rat verlegt den Markt.",
         "Eva Kern sagte, sie finanziere den Umbau.", "Der Verein eröffnete die Halle."},
        {"Die Akten lagen ungeprüft im Keller.", "Der Zug hielt in Bremen.", "Das Haus war unfertig.",
         "Eva Kern sagte, sie besitze ein Boot.", "Eva Kern schlief."});
}

TEST_CASE("numbers that tell which or where count nothing", "[features]") {
  check(Feature::figure,
        {"Im Hafen liegen 14 Frachter.", "Die Brücke ist 80 Meter lang.", "Eva Kern sagte, 300 Gäste seien gekommen.",
         "Der Umbau kostet 3 Millionen Euro.", "Eva Kern sagte, die Halle fasse 1900 Gäste."},
        {"Die 80 Meter lange Brücke ist gesperrt.", "Der Hof liegt 20 Kilometer westlich von Bremen.",
         "Eva Kern sagte, das 30 Seiten starke Heft sei weg.", "Der Zug hielt in Bremen.",
         "Eva Kern sagte, das 12 Meter hohe Tor stehe offen."});
  check(Feature::many,
        {"Mehrere Gäste kamen.", "Die meisten Gäste kamen zu Fuß.", "Eva Kern sagte, einige Fenster seien kaputt.",
         "Zahlreiche Bäume fielen um.", "Eva Kern sagte, viele Gäste seien gegangen."},
        {"Drei Gäste kamen.", "Meist kamen die Gäste zu Fuß.", "Eva Kern sagte, die Fenster seien kaputt.",
         "Hunderte kamen.", "Eva Kern sagte, die Gäste hätten sich geeinigt."});
}

TEST_CASE("reporting words that suppose, count or blame are told from views and feelings", "[features]") {
  check(Feature::cue_supposes,
        {"Eva Kern vermutet, der Dieb sei geflohen.", "Eva Kern nimmt an, dass der Zug hält.",
         "Eva Kern mutmaßte, der Damm sei weich.", "Die Polizei vermutete, der Fahrer sei eingeschlafen.",
         "Es wird vermutet, dass der Dieb geflohen ist."},
        {"Eva Kern meint, der Dieb sei geflohen.", "Eva Kern sagte, der Zug halte.", "Eva Kern hofft, dass der Zug hält.",
         "Eva Kern bemängelt, dass der Zug nicht hält.", "Eva Kern versprach, den Zug zu halten."});
  check(Feature::cue_estimates,
        {"Eva Kern schätzt, dass 300 Gäste kamen.", "Eva Kern schätzte, der Umbau koste 3 Millionen Euro.",
         "Nach Schätzung von Eva Kern kamen 300 Gäste.", "Die Stadt schätzt, dass 40 Plätze fehlen.",
         "Eva Kern schätzt, dass der Pegel um 2 Meter steigt."},
        {"Eva Kern meint, es fehlten 40 Plätze.", "Eva Kern sagte, 300 Gäste seien gekommen.",
         "Eva Kern hofft, dass 300 Gäste kommen.", "Eva Kern vermutet, 300 Gäste kämen.",
         "Eva Kern forderte 40 neue Plätze."});
  check(Feature::cue_blames_that,
        {"Eva Kern bemängelt, dass der Zug nicht hält.", "Eva Kern kritisierte, die Halle sei seit Jahren zu.",
         "Eva Kern beklagte, dass der Bus nicht fahre.", "Eva Kern monierte, es fehle an Plätzen.",
         "Eva Kern wirft dem Amt vor, Akten vernichtet zu haben."},
        {"Eva Kern bemängelt den Fahrplan.", "Eva Kern sagte, dass der Zug nicht hält.",
         "Eva Kern freut sich, dass der Zug hält.", "„Der Zug hält nie“, kritisierte Eva Kern.",
         "Eva Kern kritisierte die Halle."});
}

TEST_CASE("relatives and things that somebody owns are no side of their own", "[features]") {
  check(Feature::own_side,
        {"Eva Kern sagte, ihre Partei stimme zu.", "„Wir bleiben hier“, sagte Eva Kern.", "Eva Kern sagte, man prüfe den Plan.",
         "Die Bahn teilte mit, die Bahn baue um.", "Eva Kern sagte, ihre Stadt helfe."},
        {"Eva Kern sagte, ihre Tochter sei krank.", "Eva Kern sagte, ihr Hund belle.", "Eva Kern sagte, ihr Auto sei weg.",
         "Eva Kern sagte, sein Bruder lüge.", "Eva Kern sagte, der Rat stimme zu."});
}
