#include <catch2/catch_test_macros.hpp>

#include "stages.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

/// Whether the lexicon has the word as this part of speech.
bool known_as(std::string_view word, Pos pos) {
  std::vector<Reading> readings;
  german().lexicon.lookup(word, readings);
  for (const Reading& reading : readings)
    if (reading.pos == pos) return true;
  return false;
}

}  // namespace

TEST_CASE("a noun that looks like a bare adjective is a noun all the same", "[lexicon]") {
  for (const char* word : {"Schuld", "Verdacht", "Unrecht", "Mittel", "Personal", "Reich", "Elend", "Gehorsam"}) {
    INFO(word);
    CHECK(known_as(word, Pos::noun));
  }
  // What only an adjective's ending makes a noun is read by its parts.
  for (const char* word : {"Gute", "Schönes", "Neuere", "Schnelle"}) {
    INFO(word);
    CHECK_FALSE(known_as(word, Pos::noun));
  }
}

TEST_CASE("what people are blamed for is a noun", "[lexicon]") {
  for (const char* word : {"Fiasko", "Farce", "Idiot", "Patrioten", "Quatsch", "Eklat"}) {
    INFO(word);
    CHECK(known_as(word, Pos::noun));
  }
}

TEST_CASE("adverbs that end like verbs are adverbs", "[lexicon]") {
  for (const char* word : {"eher", "irgendwann", "mitten", "jederzeit", "spätestens", "desto", "zutiefst"}) {
    INFO(word);
    CHECK(known_as(word, Pos::adverb));
    CHECK_FALSE(known_as(word, Pos::verb));
  }
}

TEST_CASE("nouns that were spelled with ß have all their forms", "[lexicon]") {
  for (const char* word : {"Beschluss", "Beschlusses", "Beschlüsse", "Zuschüsse", "Prozessen", "Anlässe", "Fässer", "Risses"}) {
    INFO(word);
    CHECK(known_as(word, Pos::noun));
  }
  // A long vowel keeps the ß.
  for (const char* word : {"Verstosses", "Grüsse", "Gefässe", "Maßes"}) {
    INFO(word);
    CHECK(known_as(word, Pos::noun) == (std::string_view(word) == "Maßes"));
  }
}
