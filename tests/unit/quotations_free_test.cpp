#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

TEST_CASE("a verb that sums up speech names its content", "[quotations][acts]") {
  const Row rows[] = {
      // An object, in the active and as subject of a passive.
      {"Der Mieterbund verlangt eine Obergrenze.", "content.object eine Obergrenze"},
      {"Die Reederei kündigte zwei neue Fähren an.", "content.object zwei neue Fähren"},
      {"Die Fraktion warf dem Minister Untätigkeit vor.", "content.object Untätigkeit"},
      {"Gefordert wird ein Ende der Sperrung.", "content.object ein Ende"},
      {"Von den Anwohnern wurde ein Zebrastreifen gefordert.", "content.object ein Zebrastreifen"},
      // A prepositional object, whatever stands behind the preposition.
      {"Der Wetterdienst warnt vor Sturmböen.", "content.preposition vor Sturmböen"},
      {"Die Betreiber sprachen von bis zu 90 Arbeitsplätzen.", "content.preposition von bis"},
      {"Die Leiterin sprach vom „größten Fund“ seit Jahren.", "content.preposition vom „"},
      {"Der Gutachter hält den Damm für sicher.", "content.preposition für sicher"},
      {"Die Polizei geht von Brandstiftung aus.", "content.preposition von Brandstiftung"},
      // A predicate with "als", before or behind the verb.
      {"Die Forscherin bezeichnete den Fund als Glücksfall.", "content.as als Glücksfall"},
      {"Als Grund nannte der Verein den Regen.", "content.as Als Grund"},
      {"Der Plan wurde von der Opposition als unsozial kritisiert.", "content.as als unsozial"},
      // A second object, an adjective, a genitive.
      {"Die Bürgermeisterin nannte den Vorschlag einen Fehler.", "content.predicate einen Fehler"},
      {"Der Landrat nannte den Vorschlag überflüssig.", "content.predicate überflüssig"},
      {"Die Klägerin beschuldigte ihn des Betrugs.", "content.genitive des Betrugs"},
      // With this content the verb may only name a subject.
      {"Die Minister sprachen über den Haushalt.", "?content.preposition über den Haushalt"},
      {"Der Stadtrat beschloss einen Neubau.", "?content.object einen Neubau"},
  };
  check(rows, [](const char* text) { return acts(text); });
}

TEST_CASE("what only looks like a speech act has no content", "[quotations][acts]") {
  const char* rows[] = {
      "Die Flut forderte drei Todesopfer.",
      "Das Unglück forderte zwölf Menschenleben.",
      "Am Dienstag spricht die Ärztin.",
      "Am Abend gab es etwas zu feiern.",
      "Mehr als tausend Akten befinden sich im Keller.",
      "Als die Sonne aufging, lief das Schiff aus.",
      "Der Bagger hob einen Graben aus.",
      "Die Fähre verkehrt von Montag an.",
      "Der Rat fordere mehr Geld.",
      "Die Bürgermeisterin hielt ihr Versprechen.",
  };
  check_nothing(rows, [](const char* text) { return acts(text); });
}

TEST_CASE("a comparison with als is no predicate", "[quotations][acts]") {
  CHECK(acts("Die Prüfer bewerten den Hafen höher als den Bahnhof.") == "");
  CHECK(acts("Die Prüfer bewerten den Hafen als Gewinn.") == "content.as als Gewinn");
}

TEST_CASE("an accusative of time is no object", "[quotations][acts]") {
  CHECK(acts("Der Verband forderte vergangene Woche einen Neubau.") == "content.object einen Neubau");
  CHECK(acts("Die Leiterin kündigte vorigen Freitag ihren Abschied an.") == "content.object ihren Abschied");
}

TEST_CASE("the whole sentence is the summary, with its full stop", "[quotations][acts]") {
  const Row rows[] = {
      {"Nach dem Sturm forderte die Gemeinde schnelle Hilfe.", "Nach dem Sturm forderte die Gemeinde schnelle Hilfe."},
      {"Der Bischof verurteilte den Anschlag als Schande und rief zu Spenden auf.",
       "Der Bischof verurteilte den Anschlag als Schande und rief zu Spenden auf."},
      {"Die Kammer fordert einen Tunnel, der den Ort entlastet.", "Die Kammer fordert einen Tunnel, der den Ort entlastet."},
      // Of two main clauses with subjects of their own each is one.
      {"Der Rat forderte einen Tunnel, und die Kammer warnte vor den Kosten.",
       "Der Rat forderte einen Tunnel | und die Kammer warnte vor den Kosten"},
      // Beside a quotation with a frame it keeps what is its own.
      {"Die Wirtin bezeichnete den Plan als falsch, weil der Ort leer stehe.", "Die Wirtin bezeichnete den Plan als falsch"},
  };
  check(rows, [](const char* text) { return candidates(text, Rule::speech_act); });
}

TEST_CASE("the frame of a content clause is no summary", "[quotations][acts]") {
  const char* rows[] = {
      "Die Trainerin forderte die Spieler auf, früher zu kommen.",
      "Der Wirt kündigte an, dass die Küche schließt.",
      "Der Wirt warnte, die Küche schließe bald.",
      "„Wir fordern einen Neubau“, forderte die Gemeinde.",
      "Die Kasse sei leer, warnte der Kämmerer.",
  };
  check_nothing(rows, [](const char* text) { return taken(text, Form::reported); });
}

TEST_CASE("signs of a speech act", "[quotations][acts]") {
  const auto sign = [](const char* text, Evidence evidence) { return has_sign(text, Rule::speech_act, evidence); };
  CHECK(sign("Der Bericht warnt vor Glätte.", Evidence::subject_document));
  CHECK_FALSE(sign("Der Pförtner warnt vor Glätte.", Evidence::subject_document));
  CHECK(sign("Die Versicherung schätzt den Schaden auf 3000 Euro.", Evidence::content_number));
  CHECK_FALSE(sign("Die Versicherung schätzt den Schaden als hoch ein.", Evidence::content_number));
  CHECK(sign("Der Vorstand lehnte es ab.", Evidence::content_pronoun));
  CHECK(sign("Der Vorstand lehnte den Plan ab.", Evidence::content_definite));
  CHECK_FALSE(sign("Der Vorstand lehnte höhere Löhne ab.", Evidence::content_definite));
  CHECK(sign("Der Vorstand hat höhere Löhne gefordert.", Evidence::frame_perfect));
  CHECK_FALSE(sign("Der Vorstand forderte höhere Löhne.", Evidence::frame_perfect));
  CHECK(sign("Der Rektor sprach von „Betrug“.", Evidence::content_in_marks));
}

TEST_CASE("an act may only name its subject, or tell what somebody did with himself", "[quotations][acts]") {
  const auto sign = [](const char* text, Evidence evidence) { return has_sign(text, Rule::speech_act, evidence); };
  for (const char* text : {"Die Imker klagten über den Regen.", "Die Minister sprachen über den Haushalt.", "Der Wirt bat um Ruhe.",
                           "Die Versicherung schätzt den Schaden auf 3000 Euro.", "Die Fischer beriefen sich auf den Vertrag."})
    CHECK(sign(text, Evidence::content_topic));
  for (const char* text : {"Der Pförtner warnt vor Glätte.", "Die Wirtin sprach von Betrug.", "Der Gutachter hält den Damm für sicher.",
                           "Der Vorstand forderte höhere Löhne.", "Die Leiterin plädierte für eine Pause."})
    CHECK_FALSE(sign(text, Evidence::content_topic));
  CHECK(sign("Die Fischer beriefen sich auf den Vertrag.", Evidence::act_reflexive));
  CHECK_FALSE(sign("Die Fischer sprachen sich für den Vertrag aus.", Evidence::act_reflexive));
  CHECK_FALSE(sign("Die Fischer forderten einen Vertrag.", Evidence::act_reflexive));
  CHECK(sign("Der Rat kündigte eine Stelle an, die alles prüfen soll.", Evidence::content_plan));
  CHECK_FALSE(sign("Der Rat kündigte eine Stelle an, die alles prüft.", Evidence::content_plan));
}

TEST_CASE("hearsay of a state, and conditions that explain the Konjunktiv", "[quotations][free]") {
  const auto state = [](const char* text) { return has_sign(text, Rule::hearsay, Evidence::present_state); };
  for (const char* text : {"Der Schaden soll drei Millionen betragen.", "Er soll krank sein.", "Sie soll zwei Boote haben.",
                           "Es soll sich um Öl handeln.", "Die Insel soll im Norden liegen."})
    CHECK(state(text));
  for (const char* text : {"Der Bau soll im Mai beginnen.", "Er soll krank gewesen sein.", "Sie soll zwei Boote verkaufen.",
                           "Das Öl soll abgepumpt werden.", "Die Insel soll wachsen."})
    CHECK_FALSE(state(text));
  const auto condition = [](const char* text) { return has_sign(text, Rule::free_konjunktiv, Evidence::sentence_conditional); };
  for (const char* text : {"Sollte der Damm brechen, stünde das Dorf unter Wasser.", "Hätte sie gewartet, wäre das Boot voll.",
                           "Falls er gewählt wird, wäre er der Jüngste.", "Wenn es regnet, fiele das Fest aus.",
                           "Wäre der Steg breiter, könnten Wagen fahren."})
    CHECK(condition(text));
  for (const char* text : {"Das Dorf stünde unter Wasser.", "Falls er gewählt werde, sei er der Jüngste.", "Das Boot wäre voll.",
                           "Der Steg sei zu schmal, weil er alt sei.", "Könnten Wagen fahren?"})
    CHECK_FALSE(condition(text));
}

TEST_CASE("the Konjunktiv of a whole sentence is a report", "[quotations][free]") {
  const Row rows[] = {
      {"Der Kapitän meldete sich. Das Schiff sei leck.", "Das Schiff sei leck."},
      {"Die Ministerin sprach am Abend. Man habe alles versucht.", "Man habe alles versucht."},
      {"Die Polizei gab Auskunft. Es gebe keine Spur.", "Es gebe keine Spur."},
      {"Der Zeuge berichtete. Der Täter habe gelacht und sei dann geflohen.", "Der Täter habe gelacht und sei dann geflohen."},
      {"Die Stadt erklärt sich. Die Brücke werde im Mai gesperrt.", "Die Brücke werde im Mai gesperrt."},
  };
  check(rows, [](const char* text) { return taken(text, Form::indirect_free_indirect); });
}

TEST_CASE("a set phrase, a wish and a plain statement are no report", "[quotations][free]") {
  const char* rows[] = {
      "Der Markt ist offen, es sei denn, es regnet.",
      "Möge der Bessere gewinnen.",
      "Die Stadt sperrt die Brücke im Mai.",
      "Die Sänger gingen von Haus zu Haus.",
      "Der Wirt möchte ein Zimmer vermieten.",
  };
  check_nothing(rows, [](const char* text) { return candidates(text, Rule::free_konjunktiv); });
}

TEST_CASE("sollen with an infinitive may be hearsay", "[quotations][free]") {
  const Row rows[] = {
      {"Der Mann soll das Boot gestohlen haben.", "Der Mann soll das Boot gestohlen haben."},
      {"Dabei sollen auch Schüsse gefallen sein.", "Dabei sollen auch Schüsse gefallen sein."},
      {"Während der Feier sollen Gäste geflohen sein.", "Während der Feier sollen Gäste geflohen sein."},
      {"Dabei sollen vor allem Kinder verletzt worden sein.", "Dabei sollen vor allem Kinder verletzt worden sein."},
      {"Gesucht wird ein Mann, der das Boot gestohlen haben soll.", "der das Boot gestohlen haben soll"},
  };
  check(rows, [](const char* text) { return candidates(text, Rule::hearsay); });
}

TEST_CASE("sollen without an infinitive and other modals are no hearsay", "[quotations][free]") {
  const char* rows[] = {
      "Der Mann muss das Boot zurückgeben.",
      "Der Mann kann das Boot gestohlen haben.",
      "Was soll das?",
      "Die Kinder wollen ein Boot bauen.",
      "Sie fragt, was sie tun soll.",
  };
  check_nothing(rows, [](const char* text) { return candidates(text, Rule::hearsay); });
}

TEST_CASE("every signal code of quotations is documented", "[quotations][docs]") {
  std::ifstream file(std::string(WORTLAUT_TESTS_DIR) + "/../docs/signals.md");
  REQUIRE(file);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  for (int e = 0; e < evidence_count; ++e) {
    const std::string code(evidence_code(static_cast<Evidence>(e)));
    INFO(code);
    REQUIRE_FALSE(code.empty());
    if (code != "bias") CHECK(text.find("`" + code + "`") != std::string::npos);
  }
}
