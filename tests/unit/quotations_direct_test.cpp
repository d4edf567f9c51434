#include <catch2/catch_test_macros.hpp>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

bool sign(const char* text, Evidence evidence) { return has_sign(text, Rule::fragment, evidence); }

}  // namespace

TEST_CASE("sentences in marks with a frame are direct speech", "[quotations][direct]") {
  const Row rows[] = {
      {"„Wir machen weiter“, sagte die Wirtin.", "„Wir machen weiter“"},
      {"Die Wirtin sagte: „Wir machen weiter.“", "„Wir machen weiter.“"},
      {"„Wir machen weiter“, so die Wirtin.", "„Wir machen weiter“"},
      {"„Das Wasser steigt. Wir gehen nicht“, erklärte der Fischer.", "„Das Wasser steigt. Wir gehen nicht“"},
      {"Wörtlich sagte der Fischer: „Das Wasser steigt. Wir gehen nicht.“", "„Das Wasser steigt. Wir gehen nicht.“"},
  };
  check(rows, [](const char* text) { return taken(text, Form::direct); });
}

TEST_CASE("marks that name a thing are no speech", "[quotations][direct]") {
  const char* rows[] = {
      "Das Schiff „Seestern“ liegt im Hafen.",
      "Der Film „Heimat“ läuft im Kino.",
      "Die Zeitung „Abendkurier“ erscheint täglich.",
      "Der Verein gibt die Zeitschrift „Moor und Heide“ heraus.",
      "Das Schiff mit dem Namen „Seestern“ liegt im Hafen.",
  };
  check_nothing(rows, [](const char* text) { return taken(text, Form::direct); });
}

TEST_CASE("words of somebody in a sentence of the reporter are a fragment", "[quotations][fragments]") {
  const Row rows[] = {
      {"Der Richter nannte die Tat „grausam und sinnlos“.", "„grausam und sinnlos“"},
      {"Die Ministerin sprach von einer „verpassten Gelegenheit“.", "„verpassten Gelegenheit“"},
      {"Die Wirtin kritisierte, der Plan sei „nicht zu Ende gedacht“.", "„nicht zu Ende gedacht“"},
      {"Der Trainer bezeichnete das Spiel als „richtig schlecht“.", "„richtig schlecht“"},
      {"Die Stadt habe „viel zu lange gewartet“, sagte der Anwalt.", "„viel zu lange gewartet“"},
  };
  check(rows, [](const char* text) { return taken(text, Form::direct); });
}

TEST_CASE("signs of what stands in marks", "[quotations][fragments]") {
  CHECK(sign("Die Tat war „grausam“.", Evidence::marks_predicate));
  CHECK_FALSE(sign("Die „gefühlte“ Kälte war groß.", Evidence::marks_predicate));
  CHECK(sign("Die „gefühlte“ Kälte war groß.", Evidence::marks_attribute));
  CHECK(sign("Die „grüne Welle“ kam nie.", Evidence::marks_term));
  CHECK_FALSE(sign("Die „Welle“ kam nie.", Evidence::marks_term));
  CHECK(sign("Er galt als „rising sqwyrl“.", Evidence::marks_foreign));
  CHECK_FALSE(sign("Er galt als „guter Mann“.", Evidence::marks_foreign));
  CHECK(sign("Der sogenannte „Ring“ hält.", Evidence::marks_so_called));
  CHECK(sign("Das Stück unter dem Titel „Heimat“ läuft.", Evidence::marks_so_called));
  CHECK(sign("Der Film „Heimat“ läuft.", Evidence::marks_named));
  CHECK(sign("Das war eine „kluge“ Wahl.", Evidence::marks_indefinite));
  CHECK(sign("Das war die „kluge“ Wahl.", Evidence::marks_definite));
}

TEST_CASE("the content of a verb that sums up speech stands in marks", "[quotations][fragments]") {
  CHECK(sign("Der Rektor sprach von „Betrug“.", Evidence::content_in_marks));
  CHECK(sign("Der Rektor bezeichnete das als „Betrug“.", Evidence::content_in_marks));
  CHECK(sign("Die Chefin nannte den Plan einen „Fehler“.", Evidence::content_in_marks));
  CHECK_FALSE(sign("Der Rektor fuhr mit der „Seestern“.", Evidence::content_in_marks));
  CHECK_FALSE(sign("Am „Ring“ sprach der Rektor von Betrug.", Evidence::content_in_marks));
}

TEST_CASE("what the rest of the article says of words in marks", "[quotations][fragments]") {
  CHECK(sign("Die Wirtin nannte den Plan einen „Verrat“.", Evidence::marks_judged));
  CHECK(sign("Der Anwalt bezeichnete den Brief als „Drohung“.", Evidence::marks_judged));
  CHECK(sign("Die Bauern sprachen von „Raubbau“.", Evidence::marks_judged));
  CHECK(sign("Die Wirtin kritisierte den Brief als „Drohung“.", Evidence::marks_judged));
  CHECK(sign("Er bezeichnete das Papier ferner als „Schlamperei“.", Evidence::marks_judged));
  CHECK_FALSE(sign("Die Wirtin fuhr mit der „Seestern“.", Evidence::marks_judged));
  CHECK_FALSE(sign("Die Wirtin liest im „Boten“ vom Plan.", Evidence::marks_judged));
  CHECK_FALSE(sign("Im Saal „Ostsee“ sprach der Rektor von Raubbau.", Evidence::marks_judged));
  CHECK_FALSE(sign("Der Chor „Harmonie“ bezeichnete den Abend als Erfolg.", Evidence::marks_judged));
  CHECK_FALSE(sign("Die Wirtin nannte den Namen der „Seestern“.", Evidence::marks_judged));

  CHECK(sign("Das sei „schändlich“.", Evidence::marks_evaluate));
  CHECK_FALSE(sign("Das sei „dreistöckig“.", Evidence::marks_evaluate));
  CHECK(sign("Das Bündnis „Offene Stadt“ (OS) tagt.", Evidence::marks_abbreviated));
  CHECK_FALSE(sign("Das Bündnis „Offene Stadt“ (Bremen) tagt.", Evidence::marks_abbreviated));
  CHECK(sign("Das Bündnis „Offene Stadt“ tagt. Der Rat lud „Offene Stadt“ ein.", Evidence::marks_repeated));
  CHECK_FALSE(sign("Das Bündnis „Offene Stadt“ tagt. Der Rat lud „Neue Stadt“ ein.", Evidence::marks_repeated));
  CHECK(sign("Er sagte, der Weg sei frei. Das „Gerede“ stört ihn.", Evidence::marks_near_speech));
  CHECK_FALSE(sign("Der Weg ist frei. Das „Gerede“ stört ihn.", Evidence::marks_near_speech));
}
