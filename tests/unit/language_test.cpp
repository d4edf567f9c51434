#include "language.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace wortlaut;

namespace {

struct Row {
  const char* want;
  const char* text;
};

}  // namespace

TEST_CASE("the language is told by its function words", "[language]") {
  const Row rows[] = {
      {"de", "Die Stadt hat am Montag beschlossen, den Hafen nicht auszubauen. Das teilte eine Sprecherin mit."},
      {"de", "Der Rat tagt."},
      {"de", "Kiel bedrohe niemanden"},
      {"de", "Kiel baut den Hafen aus"},
      {"de", "„Wir haben genug“, sagte Holm."},
      {"de", "Prüfung abgelehnt"},
      {"de", "Bürgermeister begrüßt Abstimmung"},
      {"de", "Kein Ausbau, so Brandt"},
      {"de", "Der Chief Executive Officer der Harbour Shipping Company hat das Meeting in London nicht besucht."},
      {"de", "Ministerin kündigt Entlastung an"},
      {"en", "The city has decided not to build the harbour, a spokeswoman said on Monday."},
      {"en", "He said that they would not pay for it."},
      {"en", "The council met in Bremen and Lübeck, and it was said that nothing would change."},
      {"und", "De stad heeft maandag besloten de haven niet uit te breiden, zei een woordvoerster van de gemeente."},
      {"und", "Het is niet waar dat hij in de stad was, en dat wil hij ook niet zeggen."},
      {"und", "La ville a décidé de ne pas agrandir le port, a dit une porte-parole du conseil."},
      {"und", "La ciudad ha decidido no ampliar el puerto, dijo una portavoz del ayuntamiento."},
      {"und", "Staden har beslutat att inte bygga ut hamnen, sade en talesperson för kommunen på måndagen."},
      {"und", "Byen har besluttet ikke at udbygge havnen, sagde en talskvinde for kommunen."},
      {"und", "Miasto zdecydowało się nie rozbudowywać portu, powiedziała rzeczniczka, że nie ma na to pieniędzy."},
      {"und", "La città ha deciso di non ampliare il porto, ha detto una portavoce del comune."},
      {"und", "Şehir limanı genişletmeme kararı aldı"},
      {"und", "12345 67890"},
      {"und", "Москва заявила, что не угрожает"},
      {"und", "Det er en god dag"},
      {"und", "xyz"},
      {"und", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(recognise_language(row.text) == row.want);
  }
}

TEST_CASE("only the beginning of a long text decides, cut at a whole character", "[language]") {
  std::string text;
  while (text.size() < 20001) text += "Der Rat hat über den Hafen beschlossen – ü ";
  const std::string english(200000, 'x');
  CHECK(recognise_language(text + " the and of " + english) == "de");
  CHECK(recognise_language(std::string(19999, ' ') + "ü der Rat") == "und");
}

TEST_CASE("known language codes", "[language]") {
  CHECK(known_language("de") == "de");
  CHECK(known_language("en") == "en");
  CHECK(known_language("DE") == "und");
  CHECK(known_language("") == "und");
}

TEST_CASE("blank is white space of every kind and nothing else", "[language]") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \t\r\n\u00a0\u2003\u200b\ufeff\u3000"));
  CHECK_FALSE(is_blank("  x "));
  CHECK_FALSE(is_blank("\ufffd"));
}
