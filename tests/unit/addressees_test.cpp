#include <catch2/catch_test_macros.hpp>

#include "addressees.hpp"
#include "quotation_scene.hpp"

using namespace wortlaut;
using namespace wortlaut::stages;

namespace {

/// Whom the first framed quotation of a paragraph is said to.
std::string addressee(std::string_view text) {
  const Read read(text);
  for (const Candidate& candidate : choose_quotations(read.scene, nullptr))
    if (!candidate.quotation.cue.empty()) return read.words(addressee_of(read.scene, candidate.quotation));
  return "no quotation";
}

}  // namespace

TEST_CASE("the frame names whom something is said to", "[quotations][addressees]") {
  const Row rows[] = {
      {"Petra Holm sagte dem „Hafenboten“, der Damm sei dicht.", "dem „Hafenboten“"},
      {"Petra Holm teilte gegenüber Journalisten mit, der Damm sei dicht.", "Journalisten"},
      {"Der Rat forderte die Stadt auf, den Damm zu prüfen.", "die Stadt"},
      {"Der Anwalt warf der Ministerin vor, Akten vernichtet zu haben.", "der Ministerin"},
      {"Petra Holm sagte in einem Interview mit dem NDR, der Damm sei dicht.", "dem NDR"},
      {"In einem Brief an den Stadtrat schrieb Petra Holm, der Damm sei dicht.", "den Stadtrat"},
      {"Die Polizei wurde aufgefordert, den Damm zu räumen.", "Die Polizei"},
      {"Petra Holm sagte vor Journalisten, der Damm sei dicht.", "Journalisten"},
  };
  check(rows, addressee);
}

TEST_CASE("who is spoken of is not spoken to", "[quotations][addressees]") {
  const char* rows[] = {
      "Petra Holm sagte, der Damm sei dicht.",
      "Der Sprecher der Ministerin sagte, der Damm sei dicht.",
      "Petra Holm sagte vor dem Rathaus, der Damm sei dicht.",
      "Petra Holm forderte den Rücktritt der Ministerin.",
      "Nach Angaben der Polizei ist der Damm dicht.",
      "Petra Holm sagte nach einem Treffen am Hafen, der Damm sei dicht.",
  };
  check_nothing(rows, addressee);
}
