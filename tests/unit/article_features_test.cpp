#include "article_features.hpp"

#include "candidates_fixture.hpp"

using namespace wortlaut;

namespace {

/// The features of the first claim of an article: `sentences` among `others` sentences on nothing in particular.
Features features_among(const std::string& sentences, int others) {
  std::string text = "Ein Tag in Lindenau\n\n";
  for (int i = 0; i < others; ++i) text += "Eva Kern lief am Abend durch den Park und sah den Enten zu. ";
  text += sentences + "\n";
  const ClaimCandidates found = read_candidates(text);
  REQUIRE_FALSE(found.candidates.empty());
  return found.candidates.front().features;
}

void check(Feature feature, const std::vector<const char*>& fit, const std::vector<const char*>& must_not) {
  for (const char* sentences : fit) {
    INFO(sentences);
    CHECK(features_among(sentences, 8).has(feature));
    CHECK(features_among(sentences, 0).has(feature));
    CHECK_FALSE(features_among(sentences, 200).has(feature));  // said in passing
  }
  for (const char* sentences : must_not) {
    INFO("must not: " << sentences);
    CHECK_FALSE(features_among(sentences, 8).has(feature));
  }
}

}  // namespace

TEST_CASE("an article about a trial is about law", "[features]") {
  check(Feature::about_law,
        {"Das Gericht wies die Klage ab.", "Der Vertrag ist nichtig, sagt der Anwalt.",
         "Die Satzung verbietet den Verkauf.", "Der Richter las das Urteil vor.", "Das Gesetz erlaubt die Klage."},
        {"Der Hund lief in den Wald.", "Die Bank am See ist neu.", "Der Bus kam um drei.",
         "Der Bäcker schloss den Laden.", "Am Ufer lag ein Boot."});
  check(Feature::about_law_only,
        {"Das Gericht wies die Klage gegen das Urteil ab, weil das Gesetz und die Satzung den Vertrag verbieten.",
         "Der Richter las das Urteil vor, der Anwalt verwies auf das Gesetz und den Vertrag.",
         "Laut Gesetz, Verordnung und Satzung ist der Vertrag nichtig, sagt das Gericht.",
         "Der Anwalt verlor die Klage, das Gericht hielt den Vertrag nach dem Gesetz für nichtig.",
         "Das Urteil nennt das Gesetz, die Verordnung, die Satzung und den Vertrag."},
        {"Die Satzung liegt im Rathaus aus.", "Der Hund lief in den Wald.", "Das Gericht liegt am Markt.",
         "Die Bank am See ist neu.", "Der Richter fährt mit dem Bus."});
}

TEST_CASE("an article about figures counts, one about an accident tells what happened", "[features]") {
  check(Feature::about_figures,
        {"Die Zahl der Gäste hat sich verdoppelt.", "Die Menge wuchs um die Hälfte.",
         "Die Zahl der Boote hat sich verdoppelt, die Zahl der Fische auch.", "Die Hälfte der Läden hat zugemacht, die Zahl sinkt.",
         "Die Anzahl der Bäume sinkt, die Zahl der Büsche steigt."},
        {"Der Hund lief in den Wald.", "Die Bank am See ist neu.", "Der Bus kam an.", "Am Ufer lag ein Boot.",
         "Der Bäcker schloss den Laden."});
  check(Feature::about_harm,
        {"Beim Brand starben zwei Menschen, drei wurden verletzt.", "Die Opfer liegen verletzt im Krankenhaus.",
         "Bei dem Unfall wurde ein Mann getötet.", "Der Mord und der Überfall sind aufgeklärt, die Tote ist bekannt.",
         "Nach der Explosion starb ein Mann, viele sind verletzt."},
        {"Der Hund lief in den Wald.", "Die Bank am See ist neu.", "Der Bus kam um drei.", "Am Ufer lag ein Boot.",
         "Der Bäcker schloss den Laden."});
}
