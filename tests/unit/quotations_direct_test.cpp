#include <catch2/catch_test_macros.hpp>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

bool sign(const char* text, Evidence evidence) { return has_sign(text, Rule::fragment, evidence); }

/// The same where speech stands near by, and marks may hold some of it.
bool sign_near_speech(const char* text, Evidence evidence) {
  return has_sign(std::string(text) + " Er sagte, das sei wahr.", Rule::fragment, evidence);
}

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
  CHECK(sign("Er lief als „rising sqwyrl“.", Evidence::marks_foreign));
  CHECK_FALSE(sign("Er galt als „guter Mann“.", Evidence::marks_foreign));
  CHECK(sign("Sie sagte, der sogenannte „Ring“ halte.", Evidence::marks_so_called));
  CHECK(sign("Sie sagte, das Stück unter dem Titel „Heimat“ laufe.", Evidence::marks_so_called));
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
  CHECK(sign_near_speech("Das Bündnis „Offene Stadt“ (OS) tagt.", Evidence::marks_abbreviated));
  CHECK_FALSE(sign_near_speech("Das Bündnis „Offene Stadt“ (Bremen) tagt.", Evidence::marks_abbreviated));
  CHECK(sign_near_speech("Das Bündnis „Offene Stadt“ tagt. Der Rat lud „Offene Stadt“ ein.", Evidence::marks_repeated));
  CHECK_FALSE(sign_near_speech("Das Bündnis „Offene Stadt“ tagt. Der Rat lud „Neue Stadt“ ein.", Evidence::marks_repeated));
  CHECK(sign("Er sagte, der Weg sei frei. Das „Gerede“ stört ihn.", Evidence::marks_near_speech));
  CHECK_FALSE(sign("Der Weg ist frei. Das „Gerede“ stört ihn.", Evidence::marks_near_speech));
}

TEST_CASE("nouns for what has a title name what stands in marks behind them", "[quotations][fragments]") {
  for (const char* text : {"Im Kinofilm „Heimat“ bellt ein Hund.", "Die Aktion „Sauberer Bach“ beginnt.", "Das Schiff „Seestern“ liegt fest.",
                           "Der Begriff „Ebbe“ ist alt.", "Die Schulaktion „Leises Haus“ läuft."})
    CHECK(sign_near_speech(text, Evidence::marks_titled));
  for (const char* text : {"Der Vorwurf „Verrat“ traf sie.", "Zum Beispiel „Verrat“ sei genannt.", "Die Wirtin nannte das Mitglied „faul“.",
                           "Die Antwort „Niemals“ kam rasch.", "Er rief den Leuten „Feiglinge“ zu."})
    CHECK_FALSE(sign_near_speech(text, Evidence::marks_titled));
  CHECK(sign_near_speech("Der Vorwurf „Verrat“ traf sie.", Evidence::marks_speech_noun));
  CHECK(sign_near_speech("Die Parole „Freies Ufer“ hing am Tor.", Evidence::marks_speech_noun));
  CHECK_FALSE(sign_near_speech("Der Film „Verrat“ läuft.", Evidence::marks_speech_noun));
}

TEST_CASE("titles begin with a capital on what is no noun", "[quotations][fragments]") {
  for (const char* text : {"Sie las „Die Nacht der Füchse“.", "Er tanzt in „Neues Leben“.", "Man gab „Unter dem Deich“.",
                           "Sie übte „Am Brunnen“ im Chor.", "Er zeigte „Alte Mühlen“ im Saal."})
    CHECK(sign_near_speech(text, Evidence::marks_title_case));
  for (const char* text : {"Sie sprach von „Verrat am Dorf“.", "Er nannte es „die Nacht der Füchse“.", "Sie hat „neues Leben“ gespürt.",
                           "Er rief „Wir bleiben hier“ vom Dach.", "Das war „Unsinn“."})
    CHECK_FALSE(sign_near_speech(text, Evidence::marks_title_case));
}

TEST_CASE("a title in an article that quotes nobody is none of anybody's words", "[quotations][fragments]") {
  const char* rows[] = {"Im Saal läuft „Die Nacht der Füchse“.", "Im Keller probte man „Neues Leben am Fluss“.", "Man gab „Unter dem Deich“.",
                        "Am Abend las sie aus „Der Fährmann“.", "Im Mai läuft „Alte Mühlen“ im Saal."};
  check_nothing(rows, [](const char* text) { return candidates(text, Rule::fragment); });
}

TEST_CASE("degree, denial and we are somebody's words", "[quotations][fragments]") {
  for (const char* text : {"Die Lage ist „ganz verfahren“.", "Der Plan ist „nicht hinnehmbar“.", "Die Tat war „sehr dumm“.",
                           "Das Geld reicht „nie bis Mai“.", "Der Weg ist „für uns alle“ frei."})
    CHECK(sign(text, Evidence::marks_voice));
  for (const char* text : {"Die „grüne Welle“ kam.", "Der Saal „Ostsee“ ist zu.", "Die „kalte Küche“ schloss.", "Er lief als „rising sqwyrl“.",
                           "Die „gefühlte“ Kälte war groß."})
    CHECK_FALSE(sign(text, Evidence::marks_voice));
}

TEST_CASE("a verb that gives a name judges nothing", "[quotations][fragments]") {
  for (const char* text : {"Die Gruppe, die sich „Seewind“ nennt, tagte.", "Dies nennt man „Ebbe“.", "Das Lokal hieß „Zur Post“.",
                           "Der Hund wird „Bello“ genannt.", "Der Verein wurde in „Seewind“ umbenannt."}) {
    CHECK(candidates(text, Rule::fragment) == "");
    CHECK(taken(text, Form::direct) == "");
  }
  CHECK(sign("Sie sagte, der Hund werde „Bello“ genannt.", Evidence::marks_so_called));
  CHECK_FALSE(sign("Sie sagte, der Hund werde „Bello“ genannt.", Evidence::marks_judged));
  CHECK_FALSE(sign("In dem Brief heißt es „nie wieder“.", Evidence::marks_so_called));
  for (const char* text : {"Die Wirtin nannte den Plan „faul“.", "Kritiker nennen ihn „den Dicken“.", "Der Rat bezeichnete das als „Betrug“.",
                           "Der Plan wurde von der Wirtin „faul“ genannt.", "Er nannte sie „Verräter“."})
    CHECK_FALSE(sign(text, Evidence::marks_so_called));
}

TEST_CASE("what is said in marks alone leaves a frame and no summary", "[quotations][fragments]") {
  const char* rows[] = {"Der Rat bezeichnete den Brief als „Drohung“.", "Die Wirtin nannte den Plan einen „Verrat“.",
                        "Die Wirtin nannte den Plan „faul“.", "Der Bund kritisierte das Gesetz als „mutlos“ und „teuer“.",
                        "Der Anwalt bezeichnete die Frist als „viel zu kurz“."};
  check_nothing(rows, [](const char* text) { return taken(text, Form::reported); });
  for (const char* text : rows) CHECK(taken(text, Form::direct) != "");
  const char* others[] = {"Der Rat bezeichnete den Brief als Drohung.", "Die Wirtin kritisierte den Plan als „faulen“ Handel.",
                          "Der Anwalt kritisierte die Frist als viel zu kurz.", "Der Bund bezeichnete das Gesetz als Ende der „Küstenwache“.",
                          "Die Fischer kritisierten den Plan als Verrat am „Dorf“."};
  for (const char* text : others) {
    INFO(text);
    CHECK(taken(text, Form::reported) == text);
  }
}

TEST_CASE("what is counted up is judged like the first of it", "[quotations][fragments]") {
  const Row rows[] = {
      {"Die Wirtin warf dem Amt „Wortbruch“ vor.", "„Wortbruch“"},
      {"Die Bauern sprachen von „Raubbau“ und „Verrat“.", "„Raubbau“ | „Verrat“"},
      {"Der Rektor bezeichnete das als „Betrug“, „Verrat“ und „Trickserei“.", "„Betrug“ | „Verrat“ | „Trickserei“"},
      {"Die Chefin sprach von „Faulheit“ oder „Leichtsinn“.", "„Faulheit“ | „Leichtsinn“"},
      {"Der Anwalt sprach von einer „Posse“ und einem „Skandal“.", "„Posse“ | „Skandal“"},
  };
  check(rows, [](const char* text) { return taken(text, Form::direct); });
  const char* others[] = {
      "Die Wirtin fuhr mit der „Seestern“ und der „Möwe“.", "Im Saal „Ostsee“ und im Saal „Nordsee“ tagte der Rat.",
      "Die Schiffe „Seestern“, „Möwe“ und „Robbe“ liegen fest.", "Der Chor sang „Heimat“ und „Abendlied“.",
      "Die Filme „Heimat“ und „Ebbe“ laufen im Mai."};
  check_nothing(others, [](const char* text) { return taken(text, Form::direct); });
}

TEST_CASE("what stands around words in marks", "[quotations][fragments]") {
  CHECK(sign("Das sei „Unsinn“.", Evidence::marks_ends_sentence));
  CHECK_FALSE(sign("Der „Unsinn“ störte.", Evidence::marks_ends_sentence));
  CHECK(sign("Die „Möwe“ lief aus.", Evidence::marks_before_verb));
  CHECK_FALSE(sign("Er sah die „Möwe“.", Evidence::marks_before_verb));
  CHECK(sign("Der „Kap Nord“ Gründer kam.", Evidence::marks_noun_behind));
  CHECK_FALSE(sign("Der „Gründer“ kam.", Evidence::marks_noun_behind));
  CHECK(sign("Die „Möwe“ lief aus. Am Abend lag Möwe fest.", Evidence::marks_plain_too));
  CHECK_FALSE(sign("Die „Möwe“ lief aus. Am Abend lag sie fest.", Evidence::marks_plain_too));
  CHECK(sign("Die Ärztin sagte, sie sei „müde“.", Evidence::marks_inside_saying));
  CHECK(sign("Die Ärztin sagte, sie sei „müde“.", Evidence::marks_of_person));
  CHECK_FALSE(sign("Laut Bericht ist der Damm „fest“.", Evidence::marks_inside_saying));
  CHECK(sign("„Ich gehe“, sagte er. Das „Gerede“ stört.", Evidence::marks_article_quotes));
  CHECK_FALSE(sign("Er ging. Das „Gerede“ stört.", Evidence::marks_article_quotes));
  CHECK(sign("Der „iPolp“ ist teuer.", Evidence::marks_with_name));
  CHECK(sign("Er verließ den „Normalfall“.", Evidence::marks_mention));
  CHECK_FALSE(sign("Sie sagte, das sei der „Normalfall“ gewesen.", Evidence::marks_mention));
}

TEST_CASE("a clause that begins with words in marks has its opening mark", "[quotations]") {
  const Row rows[] = {
      {"Der Wirt meinte, „Luftschlösser“ brauche niemand.", "„Luftschlösser“ brauche niemand"},
      {"Die Chefin sagte, „Heimat“ sei ihr letzter Film.", "„Heimat“ sei ihr letzter Film"},
      {"Der Lotse sagte, die „Möwe“ sei leck.", "die „Möwe“ sei leck"},
      {"Sie sagte, „faul“ sei hier niemand.", "„faul“ sei hier niemand"},
      {"Der Rat erklärte, „Ebbe“ herrsche nur in der Kasse.", "„Ebbe“ herrsche nur in der Kasse"},
  };
  check(rows, [](const char* text) { return taken(text, Form::indirect); });
}
