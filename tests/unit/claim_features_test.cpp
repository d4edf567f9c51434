#include <algorithm>

#include "feature_checks.hpp"

using namespace wortlaut;

TEST_CASE("sein with a participle is a state, unless the verb makes its perfect with sein", "[features]") {
  check(Feature::state_passive,
        {"Die Halle ist gesperrt.", "Eva Kern sagte, die Akten seien versiegelt.", "Der Zaun ist frisch gestrichen.",
         "Eva Kern sagte, das Rathaus sei gut geheizt.", "Das Museum ist montags geschlossen."},
        {"Der Dieb ist geflohen.", "Eva Kern sagte, die Gäste seien abgereist.", "Die Halle ist gesperrt worden.",
         "Die Halle ist leer.", "Eva Kern hat die Halle gesperrt."});
}

TEST_CASE("sein with zu and infinitive says what is to be done", "[features]") {
  check(Feature::is_to_be,
        {"Die Akten sind zu löschen.", "Eva Kern sagte, der Zaun sei zu streichen.", "Die Scheiben sind noch zu putzen.",
         "Die Beete sind täglich zu gießen.", "Eva Kern sagte, der Hof sei bis Mai zu räumen."},
        {"Die Akten sind gelöscht.", "Eva Kern versprach, die Akten zu löschen.", "Die Suppe ist zu heiß.",
         "Das Tor ist seit gestern zu.", "Auf dem Film ist ein Boot zu sehen."});
  check(Feature::is_to_be_seen,
        {"Auf dem Film ist ein Boot zu sehen.", "Eva Kern sagte, mit Regen sei zu rechnen.",
         "Ein Rückgang ist zu verzeichnen.", "Eva Kern sagte, von der Straße sei Lärm zu hören.",
         "Der Fehler ist leicht zu erkennen."},
        {"Die Akten sind zu löschen.", "Eva Kern sah das Boot.", "Eva Kern sagte, der Hof sei bis Mai zu räumen.",
         "Die Suppe ist zu heiß.", "Eva Kern hofft, das Boot zu sehen."});
}

TEST_CASE("a modal verb with a perfect says how sure it is that something happened", "[features]") {
  check(Feature::modal_past,
        {"Der Fahrer könnte eingeschlafen sein.", "Eva Kern sagte, der Dieb müsse geflohen sein.",
         "Ein Nachbar will den Dieb gesehen haben.", "Der Wirt dürfte gelogen haben.",
         "Eva Kern sagte, der Ring könne gestohlen worden sein."},
        {"Der Fahrer könnte einschlafen.", "Der Mann soll geflohen sein.", "Eva Kern sagte, der Hof müsse geräumt werden.",
         "Ein Nachbar will den Dieb sehen.", "Der Fahrer ist eingeschlafen."});
  check(Feature::modal_missed,
        {"Das hätte man verhindern können.", "Eva Kern sagte, die Stadt hätte früher warnen müssen.",
         "Der Zug hätte halten sollen.", "Eva Kern sagte, die Halle hätte nie gebaut werden dürfen.",
         "Eva Kern hätte das ahnen können."},
        {"Das könnte man verhindern.", "Eva Kern sagte, die Stadt hätte gewarnt.", "Der Zug sollte halten.",
         "Eva Kern sagte, man müsse warnen.", "Eva Kern hat das geahnt."});
}

TEST_CASE("what lasts and what somebody said is told from what happens", "[features]") {
  check(Feature::state_main,
        {"Die Akten liegen im Keller.", "Eva Kern sagte, sie besitze ein Boot.", "Der Hof gehört der Stadt.",
         "Eva Kern sagte, der Verein habe ein Boot.", "Im Keller stehen Kisten."},
        {"Der Zug entgleiste.", "Eva Kern sagte, sie habe gelacht.", "Die Akten sind alt.",
         "Eva Kern sagte, der Zug sei entgleist.", "Der Rat verlegte den Markt."});
  check(Feature::speech_main,
        {"Eva Kern sagte, der Wirt habe alles bestritten.", "Der Zeuge habe gelogen und dann alles zugegeben.",
         "Eva Kern sagte, der Trainer habe nichts erwähnt.", "Eva Kern sagte, der Rat habe das nie behauptet.",
         "Eva Kern sagte, die Gäste hätten darüber diskutiert."},
        {"Der Zug entgleiste.", "Eva Kern sagte, der Wirt sei geflohen.", "Die Akten liegen im Keller.",
         "Eva Kern sagte, der Rat habe den Markt verlegt.", "Der Hund schlief."});
  check(Feature::negated_main,
        {"Der Zug hielt nicht.", "Eva Kern sagte, es gebe keinen Streit.", "Niemand kam.",
         "Eva Kern sagte, sie habe nie gezögert.", "Das Tor öffnete nicht, weil es klemmte."},
        {"Der Zug hielt.", "Eva Kern sagte, der Zug halte, weil kein Schnee liege.", "Alle kamen.",
         "Eva Kern sagte, der Zug halte, wenn niemand winke.", "Das Tor klemmte, sodass es nicht öffnete."});
}

TEST_CASE("a clause with was or welcher behind the speaker's own words asks nothing", "[features]") {
  check(Feature::question,
        {"Eva Kern fragte, was der Rat plane.", "Eva Kern fragte, ob der Zug halte.",
         "Eva Kern wollte wissen, welche Brücke gesperrt sei.", "Eva Kern fragte, warum der Zug halte.",
         "„Was kostet das?“, fragte Eva Kern."},
        {"Eva Kern sagte, der Zug habe gehalten, was alle gefreut habe.", "„Wer wartet, der verliert“, sagte Eva Kern.",
         "Eva Kern sagte, ein Kabel sei gerissen, welches den Brand auslöste.", "Eva Kern sagte, der Zug halte.",
         "Der Zug hielt, was alle freute."});
}

TEST_CASE("werden with a participle tells the present, with wurde the past, with an infinitive the future",
          "[features]") {
  check(Feature::passive_present,
        {"Die Halle wird saniert.", "Eva Kern sagte, die Brücke werde geprüft.", "Das Bad wird gerade gereinigt.",
         "Eva Kern sagte, die Fähren würden umgebaut.", "Der Platz wird neu gepflastert."},
        {"Die Halle wurde saniert.", "Die Halle wird bald öffnen.", "Die Halle ist saniert worden.",
         "Die Halle wird leer.", "Eva Kern hat die Halle saniert."});
  check(Feature::becomes,
        {"Das wird ein Fest.", "Der Abend wird kalt.", "Eva Kern sagte, die Milch werde teurer.",
         "Aus dem Kino wird ein Museum.", "Der Rat wird kleiner."},
        {"Die Halle wird saniert.", "Der Zug wird halten.", "Die Milch wurde teurer.", "Die Milch ist teurer.",
         "Die Milch ist teurer geworden."});
}

TEST_CASE("a coordinated infinitive has the modal verb of the clause before", "[features]") {
  check(Feature::modal_want,
        {"Eva Kern sagte, sie wolle bleiben und die Schule erneuern.", "Die Stadt will das Bad erhalten.",
         "Eva Kern kündigte an, am Lauf teilnehmen zu wollen.", "Die Schule möchte im Mai öffnen.",
         "Eva Kern sagte, man wolle den Hafen prüfen."},
        {"Eva Kern sagte, sie bleibe und erneuere die Schule.", "Die Stadt soll das Bad erhalten.",
         "Eva Kern kündigte an, am Lauf teilzunehmen.", "Die Schule öffnet im Mai.",
         "Eva Kern sagte, man habe den Hafen geprüft."});
}

TEST_CASE("soll of what was done is hearsay, of what is to be so a plan", "[features]") {
  check(Feature::modal_is_said_to,
        {"Der Mann soll geflohen sein.", "In der Halle soll ein Reifen gebrannt haben.",
         "Die Akten sollen vernichtet worden sein.", "Der Brief soll gefälscht gewesen sein.",
         "Der Fahrer soll geschlafen haben."},
        {"Die Halle soll bis Mai saniert sein.", "Die Halle soll im Mai öffnen.", "Der Rat sollte den Plan aufgeben.",
         "Das Bad soll erhalten werden.", "Der Fahrer will geschlafen haben."});
}

TEST_CASE("a thing that changes something is a cause, somebody who does so acts", "[features]") {
  check(Feature::thing_effects,
        {"Der Damm verringert die Strömung.", "Eva Kern sagte, der Lärm störe die Vögel.",
         "Das Salz beschädigt die Rohre.", "Die Hitze verlangsamt den Verkehr.",
         "Eva Kern sagte, die Steuer erschwere den Handel."},
        {"Eva Kern verringert die Ausgaben.", "Der Damm liegt am Fluss.", "Sie störe die Vögel.",
         "Die Rohre sind beschädigt.", "Eva Kern sagte, sie erleichtere den Handel."});
}

TEST_CASE("the speaker's own side is the subject", "[features]") {
  check(Feature::own_side,
        {"Eva Kern sagte, ihre Partei stimme zu.", "„Wir stimmen zu“, sagte Eva Kern.",
         "Eva Kern sagte, man habe das Bad geprüft.", "Der Bürgermeister sagte, seine Stadt zahle.",
         "Die Bahn teilte mit, die Bahn baue das Gleis."},
        {"Eva Kern sagte, die Stadt stimme zu.", "„Die Stadt stimmt zu“, sagte Eva Kern.",
         "Eva Kern sagte, der Rat habe das Bad geprüft.", "Ihre Partei stimmt zu.",
         "Die Bahn teilte mit, der Bund baue das Gleis."});
}

TEST_CASE("an age is no figure that counts", "[features]") {
  check(Feature::figure,
        {"Im Hafen liegen 14 Frachter.", "Der Umbau kostet 300 Euro.", "Der Turm ist 41 Meter hoch.",
         "12 Prozent fehlen.", "Etwa 41 Fahrer streiken."},
        {"Ein 41-jähriger Fahrer fuhr nach Minden.", "Der 46-Jährige schwieg.", "Die 17-jährige Lena Holm gewann.",
         "Am 3. Mai brannte die Halle.", "Ein Fahrer streikt."});
}

TEST_CASE("speech that goes on keeps what its frame announced, within the paragraph", "[features]") {
  check(Feature::floor_argues,
        {"Eva Kern kritisierte, der Plan sei alt. Das Geld reiche nicht.",
         "Eva Kern betonte, der Plan sei alt. Man habe nie gefragt.",
         "Eva Kern meint, der Plan sei alt. Der Rat habe geschlafen.",
         "Eva Kern beklagte, der Plan sei alt. Niemand sei zuständig.",
         "Eva Kern urteilte, der Plan sei alt. Das Amt arbeite langsam."},
        {"Eva Kern teilte mit, der Plan sei alt. Das Geld reiche nicht.", "Eva Kern kritisierte, der Plan sei alt.",
         "Eva Kern kritisierte, der Plan sei alt.\n\nDas Geld reiche nicht.", "Das Geld reicht nicht.",
         "Eva Kern kündigte einen Umbau an. Das Bad schließe im Mai."});
}

TEST_CASE("what the law wants is told from what merely touches it", "[features]") {
  check(Feature::lawful_main,
        {"Der Abriss war rechtswidrig.", "Eva Kern sagte, der Vertrag sei nichtig.", "Das Angeln ist verboten.",
         "Die Satzung gestattet das Grillen.", "Der Anspruch ist verjährt."},
        {"Der Abriss war laut.", "Eva Kern sagte, der Vertrag sei alt.", "Das Angeln ist schön.",
         "Der Richter aß eine Suppe.", "Das Gericht tagt im Mai."});
}

TEST_CASE("an adjective that can be more or less so tells a quality, one made of a noun does not", "[features]") {
  check(Feature::quality,
        {"Es war ein ruhiger Abend.", "Eva Kern sagte, der Weg sei mühsam.", "Ein bunter Vogel sang.",
         "Das Amt arbeitet mit großer Mühe.", "Die Suppe war heiß."},
        {"Der russische Vertreter kam.", "Die staatliche Schule öffnet.", "Ein neuer Zug hielt.",
         "Der Zug hielt in Minden.", "Die juristische Abteilung zieht um."});
}

TEST_CASE("listed compounds and set phrases are found in every form", "[features]") {
  check(Feature::rule,
        {"Das verstößt gegen das Grundgesetz.", "Eva Kern sagte, des Grundgesetzes wegen sei das verboten.",
         "Die Schulgesetze gelten seit Mai."},
        {"Das verstößt gegen den Anstand.", "Der Garten grenzt an den Grundbach.", "Die Sitzordnung gefällt dem Rat."});
  check(Feature::judgement,
        {"Der Vertrag steht der Reform im Weg.", "Der Rat kehrt dem Dorf den Rücken.", "Der Rat hat sein Gesicht verloren."},
        {"Der Baum steht am Weg.", "Der Läufer kehrt nach Hause.", "Der Rat hat sein Geld verloren."});
}

TEST_CASE("the head of the words for the source says what kind of speaker it is", "[features]") {
  check(Feature::source_rule,
        {"Laut Satzung zahlen Kinder nichts.", "Die Verordnung besagt, dass Hunde an die Leine müssen.",
         "Nach dem Pachtvertrag gehöre der Garten der Gemeinde.", "Dem Gesetz zufolge ist der Hof zu räumen.",
         "Laut Hausordnung ist der Keller um zehn Uhr zu schließen."},
        {"Laut Eva Kern zahlen Kinder nichts.", "Eva Kern sagte, dass die Satzung Kinder befreie.",
         "Nach Angaben der Stadt gehöre der Garten der Gemeinde.", "Der Verfasser der Satzung sagte, der Hof sei leer.",
         "Eva Kern las die Satzung."});
  check(Feature::source_court,
        {"Das Gericht erklärte, der Zaun müsse weg.", "Das Amtsgericht teilte mit, die Klage sei zu spät gekommen.",
         "Der Richter sagte, der Zaun sei zu hoch.", "Nach Ansicht des Gerichts ist der Zaun zu hoch. Das Gericht sagte, "
         "er müsse weg.", "Der Kammer zufolge ist der Zaun zu hoch."},
        {"Eva Kern sagte, das Gericht habe recht.", "Ein Sprecher des Gerichts sagte, der Zaun sei zu hoch.",
         "Die Nachbarn erklärten, der Zaun müsse weg.", "Laut Eva Kern liegt der Fall beim Gericht.",
         "Das Gericht liegt am Markt."});
  check(Feature::source_inquiry,
        {"Der Studie zufolge macht Lärm krank.", "Die Forscher sagten, der Fluss sei zu warm.",
         "Nach Ansicht der Forscher ist der Fluss zu warm. Die Gutachterin erklärte, der Damm sei schuld.",
         "Laut einer Untersuchung sinkt der Boden.", "Laut einer Analyse schadet Salz den Bäumen."},
        {"Eva Kern sagte, die Studie sei alt.", "Laut Polizei war die Straße glatt.",
         "Die Bürgermeisterin sagte, der Fluss sei zu warm.", "Eine Sprecherin der Forscher sagte, der Fluss sei kalt.",
         "Die Studie kostet viel Geld."});
  check(Feature::cue_stance,
        {"Nach Meinung von Eva Kern ist der Weg lang.", "Nach Ansicht der Stadt ist der Weg lang.",
         "Nach Auffassung der Wirtin sei der Hof leer.", "Nach Meinung der Stadt fehlt eine Bank.",
         "Nach Ansicht von Eva Kern fehlt eine Bank."},
        {"Nach Angaben von Eva Kern ist der Weg lang.", "Laut Eva Kern ist der Weg lang.",
         "Laut Bericht der Stadt ist der Hof leer.", "Nach Auskunft der Stadt fehlt eine Bank.",
         "Eva Kern sagte, der Weg sei lang."});
}

TEST_CASE("the tense of a speech act summed up is not that of what was said", "[features]") {
  check(Feature::past,
        {"Eva Kern lief nach Hause.", "Eva Kern sagte, dass der Zug in Lindenau hielt.", "Der Zug hielt in Lindenau.",
         "„Der Zug hielt in Lindenau“, sagte Eva Kern.", "Der Hof brannte ab."},
        {"Eva Kern forderte einen Radweg.", "Eva Kern warnte vor einer Flut.", "Der Verein verlangte Geld.",
         "Eva Kern warf dem Amt Untätigkeit vor.", "Eva Kern bezeichnete den Plan als Fehler."});
}
