#include <algorithm>

#include "feature_checks.hpp"

using namespace wortlaut;

TEST_CASE("a word for a cause names one as subject, as predicate or behind als", "[features]") {
  check(Feature::cause_named,
        {"Ursache war ein Kurzschluss.", "Eva Kern sagte, der Grund für den Halt seien Äste auf dem Gleis gewesen.",
         "Das Motiv für die Tat soll Neid sein.", "Als Grund nannte Eva Kern den Nebel.",
         "Eva Kern sagte, der Streit sei Ergebnis einer langen Dürre."},
        {"Eva Kern suchte die Ursache.", "Eva Kern sagte, es gebe keinen Grund zur Sorge.",
         "Eva Kern sagte, das Ergebnis der Wahl sei knapp.", "Die Brandursache ist noch unklar.",
         "Eva Kern fragte nach dem Motiv."});
  check(Feature::cause_open,
        {"Die Brandursache ist noch unklar.", "Eva Kern sagte, die Ursache sei ungeklärt.",
         "Der Grund für den Halt ist nicht bekannt.", "Eva Kern sagte, der Auslöser sei noch nicht gefunden.",
         "Das Motiv blieb offen."},
        {"Ursache war ein Kurzschluss.", "Der Termin ist noch unklar.", "Eva Kern sagte, die Lage sei unklar.",
         "Der Grund für den Halt war Nebel.", "Eva Kern kennt das Motiv nicht."});
}

TEST_CASE("clauses that give a reason or a consequence are seen wherever they stand", "[features]") {
  check(Feature::because,
        {"Weil Sturm war, blieben die Fähren im Hafen.", "Die Fähren blieben im Hafen, weil Sturm war.",
         "Da es regnete, fiel das Fest aus.", "Das Fest fiel aus, da es regnete.",
         "Eva Kern sagte, der Zug halte nicht, weil der Bahnhof gesperrt sei."},
        {"Da kam der Zug.", "Als Sturm war, blieben die Fähren im Hafen.", "Eva Kern sagte, da sei der Hafen.",
         "Wenn Sturm ist, bleiben die Fähren im Hafen.", "Die Fähren blieben im Hafen, bis der Sturm vorbei war."});
  check(Feature::so_that,
        {"Es regnete, sodass der Damm brach.", "Es regnete stark, so dass der Damm brach.",
         "Eva Kern sagte, der Strom sei ausgefallen, sodass kein Zug mehr fahre.", "Der Weg war vereist, sodass sie fiel.",
         "Eva Kern sagte, es fehle an Geld, so dass das Bad schließe."},
        {"Es regnete, bevor der Damm brach.", "Eva Kern sagte, dass der Damm brach.",
         "Sie ging früh, damit sie den Zug erreichte.", "Der Damm brach so schnell.", "Es regnete, als der Damm brach."});
}

TEST_CASE("a reason may stand behind a preposition", "[features]") {
  check(Feature::for_reason,
        {"Aus Kostengründen bleibt das Bad zu.", "Eva Kern sagte, aus diesem Grund bleibe das Bad zu.",
         "Das hatte einen Streit zur Folge.", "Aus Sicherheitsgründen wurde die Brücke gesperrt.",
         "Eva Kern sagte, aus gegebenem Anlass bleibe das Tor zu."},
        {"Das Bad hat keinen Grund.", "Eva Kern kam aus Bremen.", "Eva Kern sagte, der Grund sei Nebel.",
         "Die Folge war ein Streit.", "Sie stieg aus dem Zug."});
  check(Feature::through,
        {"Durch den Brand fielen Züge aus.", "Eva Kern sagte, wegen Nebels falle der Flug aus.",
         "Infolge der Dürre sank der Pegel.", "Eva Kern sagte, dank einer Spende öffne das Bad.",
         "Aufgrund eines Streits blieb die Halle zu."},
        {"Der Zug fuhr durch den Tunnel.", "Der Hof wurde durch Eva Kern gekauft.", "Eva Kern ging durch die Straße.",
         "Der Sturm warf Bäume um.", "Trotz des Sturms fuhr die Fähre."});
}
