#include "segment.hpp"

#include <chrono>

#include "stages.hpp"

using namespace wortlaut;
using stages::sentences;
using stages::tokens;

namespace {

struct Row {
  const char* says;
  const char* text;
  const char* want;
};

template <class Make, std::size_t count>
void check(const Row (&rows)[count], Make make) {
  for (const Row& row : rows) {
    INFO(row.says << "\n  " << row.text);
    CHECK(make(row.text) == row.want);
  }
}

}  // namespace

TEST_CASE("words keep their hyphens, apostrophes and inner signs", "[segment]") {
  check(
      {
          {"a compound with hyphens", "Der US-Verkehrsminister kam zum Holm-Brandt-Gipfel.", "Der|US-Verkehrsminister|kam|zum|Holm-Brandt-Gipfel|."},
          {"a shortened compound", "Hafen- und Bahnarbeiter", "Hafen-|und|Bahnarbeiter"},
          {"a compound cut at its front", "Haupt- und -nebenkosten", "Haupt-|und|-nebenkosten"},
          {"a hyphen behind a number", "27- oder 28-mal", "27-|oder|28-mal"},
          {"digits inside a word", "die 5-jährige Lena, der A380, 90er-Jahre", "die|5-jährige|Lena|,|der|A380|,|90er-Jahre"},
          {"a percentage in a compound", "die 5%-Hürde bei 5 % oder 5%", "die|5%-Hürde|bei|5|%|oder|5|%"},
          {"apostrophes inside words", "Wie geht's, Herr O’Brien und Frau d'Arcy?", "Wie|geht's|,|Herr|O’Brien|und|Frau|d'Arcy|?"},
          {"an apostrophe at a word's start", "Ja, ’s war ’ne Nacht", "Ja|,|’s|war|’ne|Nacht"},
          {"an apostrophe at a word's end is a mark of its own", "Fritz’ Boot", "Fritz|’|Boot"},
          {"gender signs", "Bürger:innen, Lehrer*innen, Bäcker_innen, Maler/innen", "Bürger:innen|,|Lehrer*innen|,|Bäcker_innen|,|Maler/innen"},
          {"capitals with a stroke or ampersand", "AB/CD und X&Y, Kiel/Lübeck", "AB/CD|und|X&Y|,|Kiel|/|Lübeck"},
          {"a name with a hyphen behind a mark", "der „Boten“-Bericht", "der|„|Boten|“|-Bericht"},
          {"letters beyond German", "Łukasz Śliwa, Zoë, Ёлка, Αθήνα", "Łukasz|Śliwa|,|Zoë|,|Ёлка|,|Αθήνα"},
          {"emoji and signs", "Ja 👍🏽! § 5 kostet 3 € (°C)", "Ja|👍🏽|!|§|5|kostet|3|€|(|°|C|)"},
          {"a soft hyphen inside", "Bürger\u00admeister", "Bürger\u00admeister"},
          {"names and hashtags of the web", "@hafen_amt schreibt #Hafen", "@hafen_amt|schreibt|#Hafen"},
      },
      tokens);
}

TEST_CASE("a date line at the start of a paragraph stands by itself", "[segment]") {
  check(
      {
          {"with an agency", "Kiel (abc) – Der Rat tagte.", "Kiel (abc) –|Der Rat tagte."},
          {"with an agency and a full stop", "Kiel (abc/xyz). Der Rat tagte.", "Kiel (abc/xyz).|Der Rat tagte."},
          {"in capitals with a full stop", "LINDAU. Der Rat tagte.", "LINDAU.|Der Rat tagte."},
          {"two towns", "GENF/DEN HAAG. Der Rat tagte.", "GENF/DEN HAAG.|Der Rat tagte."},
          {"no dateline: a party", "Roth (SPD). Der Rat tagte.", "Roth (SPD).|Der Rat tagte."},
          {"two towns and a hyphen", "Genf/Wien - Der Rat tagte.", "Genf/Wien -|Der Rat tagte."},
          {"with a date", "Bad Wedde, 3. Mai (abc) – Der Rat tagte.", "Bad Wedde, 3. Mai (abc) –|Der Rat tagte."},
          {"a town with a river", "Wesel an der Laute – Der Rat tagte.", "Wesel an der Laute –|Der Rat tagte."},
          {"before a mark", "Kiel – „Wir tagen“, sagte er.", "Kiel –|„Wir tagen“, sagte er."},
          {"capitals alone", "BAD WEDDE Der Rat tagte.", "BAD WEDDE|Der Rat tagte."},
          {"not before a small letter", "Kiel – das ist eine Stadt.", "Kiel – das ist eine Stadt."},
          {"not behind a verb", "Kiel gewinnt – Der Rat jubelt.", "Kiel gewinnt – Der Rat jubelt."},
          {"not behind an article", "Der Rat – Das weiß er – tagte.", "Der Rat – Das weiß er – tagte."},
          {"not a compound", "Kiel-Gaarden Der", "Kiel-Gaarden Der"},
          {"not the short name of a body", "NATO Die Lage", "NATO Die Lage"},
      },
      sentences);
}

TEST_CASE("numbers keep their separators", "[segment]") {
  check(
      {
          {"thousands and decimals", "2.800 Euro, 3,5 Millionen, 1.234.567,89", "2.800|Euro|,|3,5|Millionen|,|1.234.567,89"},
          {"Swiss thousands", "1'000 Franken", "1'000|Franken"},
          {"times of day", "um 11.00 Uhr, um 9:30 Uhr", "um|11.00|Uhr|,|um|9:30|Uhr"},
          {"results", "ein 3:1-Sieg, es stand 2:2.", "ein|3:1-Sieg|,|es|stand|2:2|."},
          {"a date of digits", "am 06.10.2011.", "am|06.10.2011|."},
          {"a date without its year", "am 1.8. in Kiel", "am|1.8.|in|Kiel"},
          {"a range", "die Jahre 2010-2012, 2010–2012", "die|Jahre|2010-2012|,|2010|–|2012"},
          {"an enumeration of numbers", "die Linien 5, 10 und 18", "die|Linien|5|,|10|und|18"},
          {"a year at a sentence's end", "Das war 2010. Er ging.", "Das|war|2010|.|Er|ging|."},
      },
      tokens);
}

TEST_CASE("an ordinal keeps its full stop, a number at a sentence's end does not", "[segment]") {
  check(
      {
          {"before a month", "Am Dienstag, 3. Mai, tagt der Rat.", "Am Dienstag, 3. Mai, tagt der Rat."},
          {"before a month, glued", "am 3.Mai kam er", "am 3.Mai kam er"},
          {"before a small letter", "Es war das 3. gewonnene Spiel.", "Es war das 3. gewonnene Spiel."},
          {"before a noun behind an article", "Der 2. Bauabschnitt beginnt.", "Der 2. Bauabschnitt beginnt."},
          {"before a noun behind a possessive", "Sie feiert ihr 40. Jubiläum.", "Sie feiert ihr 40. Jubiläum."},
          {"three digits", "Zum 100. Geburtstag kamen alle.", "Zum 100. Geburtstag kamen alle."},
          {"before a club", "Er spielt für den 1. FC Lindenau.", "Er spielt für den 1. FC Lindenau."},
          {"two in a row", "vom 1. bis 3. Juni", "vom 1. bis 3. Juni"},
          {"a Roman number of a king", "Wilhelm II. floh. Ludwig XIV. starb 1715.", "Wilhelm II. floh.|Ludwig XIV. starb 1715."},
          {"a Roman number at the end", "Das war Papst Pius IX. Er starb in Rom.", "Das war Papst Pius IX.|Er starb in Rom."},
          {"a Roman number of a thing", "Im III. Quartal sank der Absatz.", "Im III. Quartal sank der Absatz."},
          {"a year ends", "Der Bau endete 2010. Brandt zahlte.", "Der Bau endete 2010.|Brandt zahlte."},
          {"a rank ends", "Kiel liegt auf Platz 13. Holm ist zufrieden.", "Kiel liegt auf Platz 13.|Holm ist zufrieden."},
          {"a count ends before a function word", "Es kamen nur 20. Die Halle blieb leer.", "Es kamen nur 20.|Die Halle blieb leer."},
          {"an amount ends", "Es kostet 2.800. Der Rat zahlt.", "Es kostet 2.800.|Der Rat zahlt."},
          {"the text ends", "Er ist jetzt 75.", "Er ist jetzt 75."},
      },
      sentences);
}

TEST_CASE("abbreviations do not end a sentence unless they can", "[segment]") {
  check(
      {
          {"titles", "Prof. Dr. Holm sprach. Frau Dr. Brandt auch.", "Prof. Dr. Holm sprach.|Frau Dr. Brandt auch."},
          {"titles without a space", "Dr.Holm kam.", "Dr.Holm kam."},
          {"saints", "Er wohnt in St. Annen.", "Er wohnt in St. Annen."},
          {"z.B. glued and apart", "Fische, z.B. Hering, z. B. Dorsch.", "Fische, z.B. Hering, z. B. Dorsch."},
          {"d. h. before a capital", "Montag, d. h. Feiertag, ist frei.", "Montag, d. h. Feiertag, ist frei."},
          {"u.a. before a name", "Es kamen u.a. Holm und Brandt.", "Es kamen u.a. Holm und Brandt."},
          {"millions", "Das kostet 3 Mio. Euro.", "Das kostet 3 Mio. Euro."},
          {"millions at the end", "Es waren 3 Mio. Das reicht nicht.", "Es waren 3 Mio.|Das reicht nicht."},
          {"usw. at the end", "Er kauft Obst, Brot usw. Brandt zahlt.", "Er kauft Obst, Brot usw.|Brandt zahlt."},
          {"usw. inside", "Obst, Brot usw. kosten mehr.", "Obst, Brot usw. kosten mehr."},
          {"Nr. and Abs.", "Nach Nr. 5 und Abs. 2 gilt das.", "Nach Nr. 5 und Abs. 2 gilt das."},
          {"Art. is a noun as well", "Gegen Art. 5 half nichts dieser Art. Der Rat ging.", "Gegen Art. 5 half nichts dieser Art.|Der Rat ging."},
          {"initials", "Jan B. Holm und J. R. Brandt kamen.", "Jan B. Holm und J. R. Brandt kamen."},
          {"an initial for a surname", "Jan H. gestand. Lena M., 34, schwieg.", "Jan H. gestand.|Lena M., 34, schwieg."},
          {"an initial before an age", "Da gestand Jan H. (34) alles. Er schwieg.", "Da gestand Jan H. (34) alles.|Er schwieg."},
          {"an initial at the end", "Es war Jan H. Er gestand.", "Es war Jan H.|Er gestand."},
          {"e.V.", "Der Ruderclub e.V. klagt. Kläger ist der Ruderclub e.V. Er klagt.", "Der Ruderclub e.V. klagt.|Kläger ist der Ruderclub e.V.|Er klagt."},
          {"firms", "Die Holm & Co. KG und die Brandt Inc. zahlen.", "Die Holm & Co. KG und die Brandt Inc. zahlen."},
          {"rows of single letters", "Die F.A.Z. berichtet.", "Die F.A.Z. berichtet."},
          {"an unknown short form", "Das Ger. hielt an. Die Verh. ruhte.", "Das Ger. hielt an.|Die Verh. ruhte."},
      },
      sentences);
}

TEST_CASE("sentences that are glued together come apart", "[segment]") {
  check(
      {
          {"a word and a capital", "Er war gefasst.Holm kam später.", "Er war gefasst.|Holm kam später."},
          {"an abbreviation of capitals", "Sie zahlten.NATO und EU auch.", "Sie zahlten.|NATO und EU auch."},
          {"an opening mark", "Er blieb.„Wir gehen“, sagte sie.", "Er blieb.|„Wir gehen“, sagte sie."},
          {"a closing mark", "„Wir gehen.“Brandt nickte.", "„Wir gehen.“|Brandt nickte."},
          {"a frame before it", "„Wir gehen“, sagte sie.Er blieb.", "„Wir gehen“, sagte sie.|Er blieb."},
          {"a question", "Wer zahlt?Niemand.", "Wer zahlt?|Niemand."},
          {"straight marks", "Er blieb.\"Wir gehen\", sagte sie.\"Gut.\"Er ging.", "Er blieb.|\"Wir gehen\", sagte sie.|\"Gut.\"|Er ging."},
          {"a number", "Das war 2010.Der Rat ging.", "Das war 2010.|Der Rat ging."},
          {"a bracket", "Er kam (spät).Sie ging.", "Er kam (spät).|Sie ging."},
          {"a colon does not end", "Sie nannten den Weg:„Den Weg des Rechts.“", "Sie nannten den Weg:„Den Weg des Rechts.“"},
      },
      sentences);
}

TEST_CASE("full stops inside quotation marks end sentences, before a frame they do not", "[segment]") {
  check(
      {
          {"several sentences in marks", "„Ich komme. Du gehst“, sagte er.", "„Ich komme.|Du gehst“, sagte er."},
          {"the mark belongs to the sentence before", "„Ich komme. Du gehst.“ Er nickte.", "„Ich komme.|Du gehst.“|Er nickte."},
          {"English marks", "“Ich komme. Du gehst.” Er nickte.", "“Ich komme.|Du gehst.”|Er nickte."},
          {"guillemets", "»Ich komme. Du gehst.« Er nickte.", "»Ich komme.|Du gehst.«|Er nickte."},
          {"a question before its frame", "„Kommst du?“, fragte er.", "„Kommst du?“, fragte er."},
          {"a shout before its frame", "„Halt!“ rief sie.", "„Halt!“ rief sie."},
          {"a full stop before its frame", "„Ich komme.“ sagte er.", "„Ich komme.“ sagte er."},
          {"a shout inside a sentence", "Mit dem Ruf „Halt!“ lief er los.", "Mit dem Ruf „Halt!“ lief er los."},
          {"a bracket with a sentence of its own", "Er kam. (Wir berichteten.) Sie ging.", "Er kam.|(Wir berichteten.)|Sie ging."},
          {"a mark opens the next sentence", "Er kam. „Endlich“, sagte sie.", "Er kam.|„Endlich“, sagte sie."},
          {"an opening mark of straight style", "Er kam. \"Endlich\", sagte sie.", "Er kam.|\"Endlich\", sagte sie."},
          {"nested marks close together", "„Sie rief ‚Halt!‘“, sagte er.", "„Sie rief ‚Halt!‘“, sagte er."},
          {"a dash before the next sentence", "Er kam. – Sie ging.", "Er kam.|– Sie ging."},
          {"a dash before a frame", "„Nein!“ – so die Ministerin.", "„Nein!“ – so die Ministerin."},
      },
      sentences);
}

TEST_CASE("dots, semicolons, colons and addresses", "[segment]") {
  check(
      {
          {"three dots inside", "Er kam … und ging.", "Er kam … und ging."},
          {"three dots at the end", "Er kam und ging... Sie blieb.", "Er kam und ging...|Sie blieb."},
          {"an omission in brackets", "„Wir […] Kieler zahlen.“", "„Wir […] Kieler zahlen.“"},
          {"a semicolon between clauses", "Er blieb; sie ging.", "Er blieb;|sie ging."},
          {"a semicolon in a list", "Holm, Kiel; Brandt, Lindenau; Voss, Bremen", "Holm, Kiel; Brandt, Lindenau; Voss, Bremen"},
          {"a semicolon in brackets", "Er kam (spät; sehr spät) an.", "Er kam (spät; sehr spät) an."},
          {"a shout in brackets", "Es kamen 20 (!) Leute.", "Es kamen 20 (!) Leute."},
          {"a colon before a sentence of its own", "Die Spuren lassen keinen Zweifel: Der Wolf ist zurück.", "Die Spuren lassen keinen Zweifel:|Der Wolf ist zurück."},
          {"a colon behind a reporting frame", "Sie erklärte am Montag in Kiel: Der Wolf ist zurück.", "Sie erklärte am Montag in Kiel: Der Wolf ist zurück."},
          {"a colon behind a label", "Petra Holm: Der Wolf ist zurück.", "Petra Holm: Der Wolf ist zurück."},
          {"a colon before a list", "Es kamen am Montag drei Gäste: Holm, Brandt und Voss.", "Es kamen am Montag drei Gäste: Holm, Brandt und Voss."},
          {"a colon before a small letter", "Er sah nur noch eines: den Wolf.", "Er sah nur noch eines: den Wolf."},
          {"several signs", "Wirklich?! Ja!!! Gut.", "Wirklich?!|Ja!!!|Gut."},
          {"a name with a small letter first", "Das half. eBay schweigt.", "Das half.|eBay schweigt."},
          {"a web address", "Mehr unter www.beispiel.de/hafen. Der Rat tagt.", "Mehr unter www.beispiel.de/hafen.|Der Rat tagt."},
          {"a host name", "Das schrieb beispiel.de gestern.", "Das schrieb beispiel.de gestern."},
          {"a mail address", "Post an rat.haus@beispiel.de genügt.", "Post an rat.haus@beispiel.de genügt."},
          {"only signs", "…!?", "…!?"},
          {"nothing", "", ""},
          {"white space alone", " \n\t\u00a0", ""},
      },
      sentences);
}

TEST_CASE("tokens and sentences cover every block in order and never overlap", "[segment]") {
  const std::string text = "Titel\n\nEr kam.Sie ging, z.B. am 3. Mai … „Ja?“ – so: Nr. 5\n\n(Ende";
  const Layout layout = find_layout(text, stages::german());
  const Sentences found = find_sentences(text, layout, stages::german());
  std::uint32_t token = 0;
  std::uint32_t byte = 0;
  for (const Sentence& sentence : found.sentences) {
    CHECK(sentence.tokens.first == token);
    CHECK(sentence.tokens.last > token);
    token = sentence.tokens.last;
    CHECK(sentence.span.begin_byte == found.tokens[sentence.tokens.first].span.begin_byte);
    CHECK(sentence.span.end_byte == found.tokens[sentence.tokens.last - 1].span.end_byte);
    CHECK(layout.blocks[sentence.block].span.contains(sentence.span));
  }
  CHECK(token == found.tokens.size());
  for (const Token& one : found.tokens) {
    CHECK(one.span.begin_byte >= byte);
    CHECK_FALSE(one.span.empty());
    byte = one.span.end_byte;
  }
}

TEST_CASE("kinds of tokens", "[segment]") {
  const std::string text = "Er zahlt 3,5 „€“ am 3. Mai'";
  const Sentences found = find_sentences(text, stages::one_block(text), stages::german());
  std::string kinds;
  for (const Token& token : found.tokens) kinds += "wnpms"[static_cast<std::size_t>(token.kind)];
  CHECK(kinds == "wwnmsmwnwm");
}

TEST_CASE("a text without full stops is cut, so that no stage behind meets a sentence without end", "[segment]") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "und der Weg ist lang ";
  const Sentences found = find_sentences(text, stages::one_block(text), stages::german());
  CHECK(found.tokens.size() == 10000);
  std::uint32_t token = 0, longest = 0;
  for (const Sentence& sentence : found.sentences) {
    CHECK(sentence.tokens.first == token);
    token = sentence.tokens.last;
    longest = std::max(longest, sentence.tokens.size());
  }
  CHECK(token == found.tokens.size());
  CHECK(longest == 600);
}
