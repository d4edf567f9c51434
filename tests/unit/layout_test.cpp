#include "layout.hpp"

#include "stages.hpp"

using namespace wortlaut;
using stages::blocks;

namespace {

struct Row {
  const char* says;
  const char* text;
  const char* want;
};

template <std::size_t count>
void check(const Row (&rows)[count]) {
  for (const Row& row : rows) {
    INFO(row.says << "\n" << row.text);
    CHECK(blocks(row.text) == row.want);
  }
}

/// A paragraph that a row's line stands above or below.
#define PARAGRAPH "Der Rat hat am Montag den Ausbau beschlossen. Holm sprach von einem guten Tag."

}  // namespace

TEST_CASE("lines become blocks without the white space around them", "[layout]") {
  check({
      {"nothing", "", ""},
      {"blank lines", "\n \t\n\u00a0\n", ""},
      {"one sentence", "Kiel bedrohe niemanden.", "p Kiel bedrohe niemanden."},
      {"one line without a full stop", "Kiel bedrohe niemanden", "p Kiel bedrohe niemanden"},
      {"two paragraphs", PARAGRAPH "\n\nDas Geld fehlt.", "p " PARAGRAPH "\np Das Geld fehlt."},
      {"no blank line between", PARAGRAPH "\nDas Geld fehlt.", "p " PARAGRAPH "\np Das Geld fehlt."},
      {"Windows line ends", "Das Geld fehlt.\r\n\r\nDer Rat tagt.", "p Das Geld fehlt.\np Der Rat tagt."},
      {"old line ends", "Das Geld fehlt.\rDer Rat tagt.", "p Das Geld fehlt.\np Der Rat tagt."},
      {"Unicode line ends", "Das Geld fehlt.\u2028Der Rat tagt.\u2029Holm ging.", "p Das Geld fehlt.\np Der Rat tagt.\np Holm ging."},
      {"white space around", "\ufeff  Das Geld fehlt.\u00a0 \n", "p Das Geld fehlt."},
      {"only titles", "Kiel baut\n\nHolm zahlt", "p Kiel baut\np Holm zahlt"},
  });
}

TEST_CASE("headlines and headings are short lines above paragraphs", "[layout]") {
  check({
      {"a headline", "Rat beschließt Ausbau des Hafens\n\n" PARAGRAPH, "H Rat beschließt Ausbau des Hafens\np " PARAGRAPH},
      {"a headline right above", "Rat beschließt Ausbau des Hafens\n" PARAGRAPH, "H Rat beschließt Ausbau des Hafens\np " PARAGRAPH},
      {"a question as headline", "Wer zahlt den Hafen?\n\n" PARAGRAPH, "H Wer zahlt den Hafen?\np " PARAGRAPH},
      {"a headline with speech", "Holm: „Wir bauen!“\n\n" PARAGRAPH, "H Holm: „Wir bauen!“\np " PARAGRAPH},
      {"a headline with a fragment", "Holm nennt Ausbau „teuer“\n\n" PARAGRAPH, "H Holm nennt Ausbau „teuer“\np " PARAGRAPH},
      {"no headline: a first sentence", "Der Rat tagt.\n\n" PARAGRAPH, "p Der Rat tagt.\np " PARAGRAPH},
      {"a kicker", "Hafenstreit\nRat beschließt Ausbau des Hafens\n\n" PARAGRAPH, "h Hafenstreit\nH Rat beschließt Ausbau des Hafens\np " PARAGRAPH},
      {"several titles above", "Hafen\nStreit in Lindenau\nRat beschließt Ausbau des Hafens\nHolm droht mit einer Klage vor Gericht\n" PARAGRAPH,
       "h Hafen\nh Streit in Lindenau\nH Rat beschließt Ausbau des Hafens\nh Holm droht mit einer Klage vor Gericht\np " PARAGRAPH},
      {"the headline twice", "Rat baut Hafen aus\nRat baut Hafen aus\n\n" PARAGRAPH, "- Rat baut Hafen aus\nH Rat baut Hafen aus\np " PARAGRAPH},
      {"a heading", PARAGRAPH "\n\nNeue Gespräche geplant\n\n" PARAGRAPH, "p " PARAGRAPH "\nh Neue Gespräche geplant\np " PARAGRAPH},
      {"a speech is no heading", PARAGRAPH "\n\n„Wir bauen!“\n\n" PARAGRAPH, "p " PARAGRAPH "\np „Wir bauen!“\np " PARAGRAPH},
      {"a frame with a colon is no heading", PARAGRAPH "\n\nHolm sagte wörtlich:\n\n„Das reicht. Wir gehen.“", "p " PARAGRAPH "\np Holm sagte wörtlich:\np „Das reicht. Wir gehen.“"},
      {"a last line is no heading", PARAGRAPH "\n\nDas Geld fehlt noch", "p " PARAGRAPH "\np Das Geld fehlt noch"},
      {"a list is no heading", PARAGRAPH "\n- der Kran\n- die Kaje\n" PARAGRAPH, "p " PARAGRAPH "\np - der Kran\np - die Kaje\np " PARAGRAPH},
      {"an abbreviation in the headline", "Dr. Holm geht in Rente\n\n" PARAGRAPH, "H Dr. Holm geht in Rente\np " PARAGRAPH},
      {"a dateline stays in its paragraph", "Kiel, 14. März 2024. – " PARAGRAPH, "p Kiel, 14. März 2024. – " PARAGRAPH},
  });
}

TEST_CASE("lines wrapped by hand are one paragraph", "[layout]") {
  check({
      {"in mid-sentence", "Der Rat der Stadt hat am Montag nach langem Streit\nbeschlossen, den Hafen auszubauen.", "p Der Rat der Stadt hat am Montag nach langem Streit/beschlossen, den Hafen auszubauen."},
      {"before a noun, in wrapped text",
       "Der Rat der Stadt hat am Montag nach langem Streit den\nAusbau des Hafens beschlossen, und zwar nach den Plänen\nder Ministerin Holm. Die Kosten trägt das Land. Das ist\nMillionen wert.",
       "p Der Rat der Stadt hat am Montag nach langem Streit den/Ausbau des Hafens beschlossen, und zwar nach den Plänen/der Ministerin Holm. Die Kosten trägt das Land. Das ist/Millionen wert."},
      {"a short line ends the paragraph",
       "Der Rat der Stadt hat am Montag nach langem Streit den\nAusbau des Hafens beschlossen, und zwar nach den Plänen\nder Ministerin.\nBrandt klagt dagegen vor dem Gericht in Kiel, und mit ihm\nauch die Gemeinde.",
       "p Der Rat der Stadt hat am Montag nach langem Streit den/Ausbau des Hafens beschlossen, und zwar nach den Plänen/der Ministerin.\np Brandt klagt dagegen vor dem Gericht in Kiel, und mit ihm/auch die Gemeinde."},
      {"a headline above wrapped text stays apart",
       "Rat baut Hafen aus\nDer Rat der Stadt hat am Montag nach langem Streit den\nAusbau des Hafens beschlossen, und zwar nach den Plänen\nder Ministerin.",
       "H Rat baut Hafen aus\np Der Rat der Stadt hat am Montag nach langem Streit den/Ausbau des Hafens beschlossen, und zwar nach den Plänen/der Ministerin."},
      {"teasers of like length are not joined",
       "Minister kündigt neue Abgabe auf Kunststoff an\nBundestag streitet über den nächsten Haushalt\nHafen in Kiel bleibt noch lange eine Baustelle",
       "p Minister kündigt neue Abgabe auf Kunststoff an\np Bundestag streitet über den nächsten Haushalt\np Hafen in Kiel bleibt noch lange eine Baustelle"},
  });
}

TEST_CASE("page furniture is told from text", "[layout]") {
  const char* furniture[] = {
      "Montag, April 29, 2024", "Dienstag, 2. Mai 2023", "02.05.2023, 11.00 Uhr", "Stand: 02.05.2023, 11:30 Uhr",
      "Veröffentlicht am 3. März 2022 um 8:15 Uhr", "vor 3 Stunden", "Aktualisiert: 14.03.2024 - 17:05", "3 Min. Lesezeit",
      "Startseite > Politik > Rat baut Hafen aus", "Start | Politik | Ausland", "Politik  Energie  Kommentare (12)",
      "StartPolitikGesetzgebung", "Home » News » Hafen", "12 Kommentare", "Kommentare", "Facebook Twitter WhatsApp E-Mail",
      "Foto: dpa", "(Foto: Petra Holm)", "Die Ministerin am Kai in Kiel. Foto: dpa", "Der Hafen bei Nacht (Bild: Jan Brandt)",
      "Baustelle am Hafen © Petra Holm", "© 2024 Hafenbote", "Anzeige", "- Advertisment -", "Werbung", "Translate »",
      "Teilen", "Artikel drucken", "Newsletter abonnieren", "Wir verwenden Cookies, um Inhalte zu zeigen.",
      "Lesen Sie auch: Was die Abgabe kostet", "Lesen Sie hier, wie teuer der Hafen wird", "Quelle!:", "Quelle: Hafenamt",
      "Empfohlene Artikel", "Von Petra Holm", "Von Petra Holm und Jan Brandt, Lindenau", "Autorin: Mia Voss",
      "* * *", "-----", "#Hafen #Politik", "Tags: Hafen, Kiel, Ausbau", "hafenbote.de", "https://beispiel.de/hafen", "dpa/AFP", "(epd)", "pan/dpa", "Jan Brandt / dpa",
      "Jetzt testen", "Exklusiv", "Schlagwörter: Hafen, Rat", "Mehr anzeigen",
      "Von Petra Holm | 2. Mai 2023 | 3 Empfehlungen", "Von unserem Redakteur Jan Brandt", "Interview: Petra Holm", "(Mitarbeit: pho)",
      "Die Kommentare sind geschlossen.",
  };
  for (const char* line : furniture) {
    INFO(line);
    CHECK(blocks(std::string(PARAGRAPH "\n\n") + line + "\n\n" PARAGRAPH) ==
          std::string("p " PARAGRAPH "\n- ") + line + "\np " PARAGRAPH);
  }
  const char* text[] = {
      "Am Montag, 2. Mai, tagt der Rat.", "Anzeige erstattete niemand.", "Werbung kostet Geld.", "Von Montag bis Freitag wird gebaut.",
      "Von Holm kam keine Antwort.", "Die Quelle: ein Bericht des Amtes.", "Weiter.", "Das Foto: ein Skandal, meint Holm.",
      "Die Politik schweigt.", "Der Ausbau kostet 3 Millionen Euro (Quelle: Hafenamt).", "Newsletterleser wissen mehr.",
      "„Politik ist Sport“, sagte Holm.", "Stand heute zahlt das Land.", "Teilen will er nicht.", "Heute, 2023, zahlt niemand.",
      "Der Preis ist > 3 Euro und < 5 Euro.", "Videos zeigen den Brand.", "Kommentare dazu gab Holm nicht ab.",
      "Mehr zum Thema sagte sie nicht.", "Jetzt testen Forscher das Boot.", "Das berichtet dpa.", "Newsletter werden teurer.", "Copyright-Streit ist teuer.",
      "Von unserem Hafen bleibt nichts.", "Die Kommentare klingen böse.", "Mitarbeit ist Pflicht.",
      "Von Holm | Brandt blieb nichts, sagt der Rat.", "Die Ministerin sprach im Bild: Sie war blass. Dann ging sie.",
  };
  for (const char* line : text) {
    INFO(line);
    CHECK(blocks(std::string(PARAGRAPH "\n\n") + line + "\n\n" PARAGRAPH) ==
          std::string("p " PARAGRAPH "\np ") + line + "\np " PARAGRAPH);
  }
}

TEST_CASE("what hangs on furniture is furniture", "[layout]") {
  check({
      {"the page's path run together and cut", "StartPolitikHafenRat beschließt Ausbau des Hafens „bis zum...\n\nRat beschließt Ausbau des Hafens „bis zum Herbst“\n\n" PARAGRAPH,
       "- StartPolitikHafenRat beschließt Ausbau des Hafens „bis zum...\nH Rat beschließt Ausbau des Hafens „bis zum Herbst“\np " PARAGRAPH},
      {"the path with the whole headline", "StartHafenRat beschließt Ausbau\nRat beschließt Ausbau\n\n" PARAGRAPH,
       "- StartHafenRat beschließt Ausbau\nH Rat beschließt Ausbau\np " PARAGRAPH},
      {"titles below a section of other articles", PARAGRAPH "\n\nMehr zum Thema\nKiel zahlt nicht\nHolm tritt zurück\n",
       "p " PARAGRAPH "\n- Mehr zum Thema\n- Kiel zahlt nicht\n- Holm tritt zurück"},
      {"such a section ends with a paragraph", PARAGRAPH "\n\nMehr zum Thema\nKiel zahlt nicht\n\n" PARAGRAPH,
       "p " PARAGRAPH "\n- Mehr zum Thema\n- Kiel zahlt nicht\np " PARAGRAPH},
      {"a name below a credit", PARAGRAPH "\n\nFoto:\nJan Brandt\n\n" PARAGRAPH, "p " PARAGRAPH "\n- Foto:\n- Jan Brandt\np " PARAGRAPH},
      {"tags at the end", PARAGRAPH "\n\nHafen\nLindenau\nAusbau der Kaje", "p " PARAGRAPH "\np Hafen\np Lindenau\np Ausbau der Kaje"},
      {"words at the end", PARAGRAPH "\n\nHafen\nLindenau\nTeilen", "p " PARAGRAPH "\n- Hafen\n- Lindenau\n- Teilen"},
      {"a single word at the end", PARAGRAPH "\n\nEnde", "p " PARAGRAPH "\np Ende"},
      {"a date line above the headline", "Montag, 2. Mai 2023\nRat beschließt Ausbau\n\n" PARAGRAPH,
       "- Montag, 2. Mai 2023\nH Rat beschließt Ausbau\np " PARAGRAPH},
      {"a paragraph never is", "Anzeige\n" PARAGRAPH, "- Anzeige\np " PARAGRAPH},
  });
}

TEST_CASE("without a pack only the shape of lines counts", "[layout]") {
  CHECK(blocks("Rat baut aus\n\n" PARAGRAPH "\n\nAnzeige\n\n***\n\n" PARAGRAPH, PackData{}) ==
        "H Rat baut aus\np " PARAGRAPH "\nh Anzeige\n- ***\np " PARAGRAPH);
}
