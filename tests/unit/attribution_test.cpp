#include <catch2/catch_test_macros.hpp>

#include "people.hpp"

using namespace wortlaut;
using wortlaut::stages::People;

namespace {

/// The speakers of one quotation: its phrase and cue are the first places where these words stand; an empty
/// phrase leaves it to the floor. Quotations are given in text order.
struct Given {
  const char* quote;
  const char* phrase;
  const char* cue;
  Form form = Form::indirect;
};

TokenRange find(const People& people, std::string_view words) {
  if (words.empty()) return {};
  const std::size_t at = people.text.find(words);
  REQUIRE(at != std::string::npos);
  TokenRange range{0, 0};
  bool any = false;
  for (std::uint32_t i = 0; i < people.sentences.tokens.size(); ++i) {
    const Span span = people.sentences.tokens[i].span;
    if (span.begin_byte < at || span.end_byte > at + words.size()) continue;
    if (!any) range.first = i;
    any = true;
    range.last = i + 1;
  }
  REQUIRE(any);
  return range;
}

std::vector<Attribution> attributions(People& people, const std::vector<Given>& given) {
  Quotations quotations;
  for (const Given& one : given) {
    FoundQuotation quotation;
    quotation.form = one.form;
    quotation.spans = {find(people, one.quote)};
    if (*one.phrase) quotation.speaker_phrase = {find(people, one.phrase)};
    if (*one.cue) quotation.cue = {find(people, one.cue)};
    quotations.quotations.push_back(quotation);
  }
  return attribute(people.text, people.layout, people.sentences, people.morphology, people.phrases, people.marks,
                   people.clauses, people.mentions, quotations, stages::german(), people.speakers);
}

std::string names(const People& people, const Attribution& attribution) {
  std::vector<std::string> parts;
  for (std::uint32_t s : attribution.speakers) parts.push_back(people.speakers.speakers[s].name);
  return parts.empty() ? "-" : stages::joined(parts, ", ");
}

struct Row {
  const char* what;
  const char* text;
  std::vector<Given> given;
  const char* who;     ///< of the last quotation
  const char* signal;  ///< a code that it must have; may be empty
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what << ": " << row.text);
    People people(row.text);
    const auto found = attributions(people, row.given);
    CHECK(names(people, found.back()) == row.who);
    bool signalled = *row.signal == '\0';
    for (const Signal& signal : found.back().signals) signalled |= signal.code == row.signal;
    CHECK(signalled);
  }
}

}  // namespace

TEST_CASE("a phrase belongs to whom it means", "[attribution]") {
  check({
      {"name", "Jan Beck sagte, es regne.", {{"es regne", "Jan Beck", "sagte"}}, "Jan Beck", "speaker.name"},
      {"pronoun", "Jan Beck kam. Er sagte, es regne.", {{"es regne", "Er", "sagte"}}, "Jan Beck", "speaker.pronoun"},
      {"office",
       "Ministerin Ute Krüger kam. Die Ministerin sagte, es regne.",
       {{"es regne", "Die Ministerin", "sagte"}},
       "Ute Krüger",
       "speaker.role"},
      {"two",
       "Jan Beck und Ute Krüger sagten, es regne.",
       {{"es regne", "Jan Beck und Ute Krüger", "sagten"}},
       "Jan Beck, Ute Krüger",
       "speaker.name"},
      {"two, cut at und",
       "Nach Angaben von Jan Beck und Ute Krüger regnet es.",
       {{"regnet es", "Angaben von Jan Beck", "Nach"}},
       "Jan Beck, Ute Krüger",
       "speaker.joint"},
      {"both are two",
       "Jan Beck traf Ute Krüger. Beide sagten, es regne.",
       {{"es regne", "Beide", "sagten"}},
       "Jan Beck, Ute Krüger",
       ""},
      {"source noun",
       "Nach Angaben der Polizei regnet es.",
       {{"regnet es", "Angaben der Polizei", "Nach"}},
       "Polizei",
       "speaker.role"},
  });
}

TEST_CASE("a phrase without a mention is read by its words", "[attribution]") {
  check({
      {"compound of a body",
       "Nach Polizeiangaben regnet es.",
       {{"regnet es", "Polizeiangaben", "Nach"}},
       "Polizei",
       "speaker.compound"},
      {"reports stand for themselves",
       "Medienberichten zufolge regnet es.",
       {{"regnet es", "Medienberichten", "zufolge"}},
       "Medienberichte",
       "speaker.phrase"},
      {"compound of witnesses",
       "Augenzeugenberichten zufolge regnet es.",
       {{"regnet es", "Augenzeugenberichten", "zufolge"}},
       "Augenzeugen",
       "speaker.compound"},
      {"compound of an abbreviation that the text explains",
       "Der Neue Bauernverband (NBV) tagte. Nach NBV-Angaben regnet es.",
       {{"regnet es", "NBV-Angaben", "Nach"}},
       "Neuer Bauernverband",
       "speaker.compound"},
      {"a study stands for itself",
       "Eine Bodenanalyse zeigt, dass es regnet.",
       {{"dass es regnet", "Eine Bodenanalyse", "zeigt"}},
       "Bodenanalyse",
       "speaker.phrase"},
      {"a state by its adjective",
       "Nach offiziellen norwegischen Angaben regnet es.",
       {{"regnet es", "offiziellen norwegischen Angaben", "Nach"}},
       "Norwegen",
       "speaker.state"},
      {"not the state of a study",
       "Laut einer norwegischen Studie regnet es.",
       {{"regnet es", "einer norwegischen Studie", "Laut"}},
       "norwegische Studie",
       "speaker.phrase"},
      {"possessive",
       "Ute Krüger kam. Ihrer Meinung nach regnet es.",
       {{"regnet es", "Ihrer Meinung", "nach"}},
       "Ute Krüger",
       "speaker.possessive"},
      {"nobody behind a bare noun",
       "Jan Beck kam. Ersten Angaben zufolge regnet es.",
       {{"regnet es", "Ersten Angaben", "zufolge"}},
       "-",
       "speaker.nobody"},
      {"whose letter it was",
       "Ein Schreiben der Polizei kam an. In dem Schreiben heißt es, es regne.",
       {{"es regne", "dem Schreiben", "heißt"}},
       "Polizei",
       "speaker.owner"},
  });
}

TEST_CASE("without a phrase the floor decides", "[attribution]") {
  check({
      {"the last speaker goes on",
       "Jan Beck sagte, es regne. Man bleibe daheim.",
       {{"es regne", "Jan Beck", "sagte"}, {"Man bleibe daheim.", "", "", Form::indirect_free_indirect}},
       "Jan Beck",
       "speaker.floor"},
      {"over subjects that do not speak",
       "Jan Beck sagte, es regne. Die Polizei kam. Man bleibe daheim.",
       {{"es regne", "Jan Beck", "sagte"}, {"Man bleibe daheim.", "", "", Form::indirect_free_indirect}},
       "Jan Beck",
       "speaker.floor"},
      {"not over whoever takes a stand right before",
       "Jan Beck sagte, es regne. Ute Krüger sieht keine Gefahr. Man bleibe draußen.",
       {{"es regne", "Jan Beck", "sagte"}, {"Man bleibe draußen.", "", "", Form::indirect_free_indirect}},
       "Ute Krüger",
       "speaker.subject"},
      {"until somebody else speaks",
       "Jan Beck sagte, es regne. Ute Krüger widersprach. Man gehe hinaus.",
       {{"es regne", "Jan Beck", "sagte"}, {"Man gehe hinaus.", "", "", Form::indirect_free_indirect}},
       "Ute Krüger",
       "speaker.subject"},
      {"a paragraph that opens in Konjunktiv goes on",
       "Jan Beck sagte, es regne.\n\nMan bleibe daheim.",
       {{"es regne", "Jan Beck", "sagte"}, {"Man bleibe daheim.", "", "", Form::indirect_free_indirect}},
       "Jan Beck",
       "speaker.floor"},
      {"an inner opinion does not take it",
       "Wie Jan Beck mitteilte, regnet es nach Ansicht der Polizei. Man bleibe daheim.",
       {{"regnet es nach Ansicht der Polizei", "Jan Beck", "mitteilte"},
        {"regnet es", "Ansicht der Polizei", "nach"},
        {"Man bleibe daheim.", "", "", Form::indirect_free_indirect}},
       "Jan Beck",
       "speaker.floor"},
      {"the frame's own subject",
       "Jan Beck kam. Es regne, sagte gestern Ute Krüger.",
       {{"Es regne", "", "sagte"}},
       "Ute Krüger",
       "speaker.subject"},
      {"a passive keeps it back",
       "Jan Beck kam. Es wird vermutet, dass es regnet.",
       {{"dass es regnet", "", "vermutet"}},
       "-",
       "speaker.nobody"},
      {"people who only suffer do not get it",
       "Bei dem Sturm starben 24 Menschen. Es sollen mehr werden.",
       {{"Es sollen mehr werden.", "", "", Form::free_indirect}},
       "-",
       ""},
  });
}

TEST_CASE("a quotation inside another has its speaker", "[attribution]") {
  People people("Jan Beck sagte, es sei ein „schöner Tag“ gewesen.");
  Quotations quotations;
  FoundQuotation outer, inner;
  outer.spans = {find(people, "es sei ein „schöner Tag“ gewesen")};
  outer.speaker_phrase = {find(people, "Jan Beck")};
  inner.form = Form::direct;
  inner.spans = {find(people, "„schöner Tag“")};
  inner.parent = 0;
  quotations.quotations = {outer, inner};
  const auto found =
      attribute(people.text, people.layout, people.sentences, people.morphology, people.phrases, people.marks,
                people.clauses, people.mentions, quotations, stages::german(), people.speakers);
  CHECK(names(people, found[1]) == "Jan Beck");
  CHECK(found[1].signals.at(0).code == "speaker.parent");
}

TEST_CASE("via is whoever handed it on, and never the speaker", "[attribution]") {
  People people("Jan Beck sagte laut Tagesspiegel, es regne.");
  Quotations quotations;
  FoundQuotation quotation;
  quotation.spans = {find(people, "es regne")};
  quotation.speaker_phrase = {find(people, "Jan Beck")};
  quotation.via_phrase = {find(people, "Tagesspiegel")};
  quotations.quotations = {quotation};
  const auto found =
      attribute(people.text, people.layout, people.sentences, people.morphology, people.phrases, people.marks,
                people.clauses, people.mentions, quotations, stages::german(), people.speakers);
  CHECK(names(people, found[0]) == "Jan Beck");
  REQUIRE(found[0].via.size() == 1);
  CHECK(people.speakers.speakers[found[0].via[0]].name == "Tagesspiegel");
}
