#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

/// An analysis of the fixture's article, as the engine writes it: two speakers, three claims, one of the article's.
Json analysis() {
  const auto claim = [](const char* id, const char* words, const Json& quotation, const Json& speakers,
                        const char* kind) {
    return Json{{"id", id}, {"spans", {place_of(article_text, words)}}, {"text", words}, {"resolved", words},
                {"quotation", quotation}, {"speakers", speakers}, {"kind", kind}, {"worth", 0.5},
                {"facts", Json::array()}, {"signals", Json::array()}};
  };
  const auto quotation = [](const char* id, const char* words, const char* speaker, const char* phrase) {
    return Json{{"id", id},
                {"form", "indirect"},
                {"medium", "speech"},
                {"spans", {place_of(article_text, words)}},
                {"speaker", {{"spans", {place_of(article_text, phrase)}}}},
                {"speakers", {speaker}},
                {"via", Json::array()}};
  };
  const auto sentence = [](const char* words, const Json& claims) {
    Json json = place_of(article_text, words);
    json["block"] = 0;
    json["claims"] = claims;
    json["reason"] = claims.empty() ? Json("no-assertion") : Json(nullptr);
    return json;
  };
  const auto speaker = [](const char* id, const char* name, const char* mention) {
    Json place = place_of(article_text, mention);
    place["kind"] = "name";
    return Json{
        {"id", id},           {"name", name}, {"kind", "person"}, {"gender", "unknown"}, {"roles", Json::array()},
        {"mentions", {place}}};
  };
  return {
      {"schema", "wortlaut/analysis@1"},
      {"engine", "0.1.0"},
      {"language", "de"},
      {"length", wortlaut::OffsetMap(article_text).utf16_length()},
      {"blocks", Json::array()},
      {"sentences",
       {sentence("Die Brücke über die Lahn bleibe bis Mai gesperrt, sagte Bürgermeisterin Jana Öztürk am Montag.",
                 {"c1"}),
        sentence("Die Kosten lägen bei drei Millionen Euro.", {"c2"}),
        sentence("„Wir haben zu spät angefangen“, räumte sie ein.", Json::array()),
        sentence("Der Verkehrsclub widersprach.", Json::array()),
        sentence("Die Kosten lägen höher, erklärte Sprecher Tim Voß.", {"c3"})}},
      {"speakers", {speaker("s1", "Jana Öztürk", "Jana Öztürk"), speaker("s2", "Tim Voß", "Tim Voß")}},
      {"quotations",
       {quotation("q1", "Die Brücke über die Lahn bleibe bis Mai gesperrt", "s1", "Bürgermeisterin Jana Öztürk"),
        quotation("q3", "Die Kosten lägen höher", "s2", "Sprecher Tim Voß")}},
      {"claims",
       {claim("c1", "Die Brücke über die Lahn bleibe bis Mai gesperrt", "q1", {"s1"}, "fact"),
        claim("c2", "Die Kosten lägen bei drei Millionen Euro", nullptr, {"s1"}, "quantity"),
        claim("c3", "Die Kosten lägen höher", "q3", {"s2"}, "fact")}},
      {"warnings", Json::array()},
  };
}

Json here(const char* words) { return {{"position", place_of(article_text, words)}}; }

/// The analysis after `edits`, whose stamps have the numbers 10, 11, …
Json corrected(const std::vector<Json>& edits, const Json& found = analysis()) {
  Json notebook = fresh();
  int number = 10;
  for (const Json& edit : edits) {
    notebook = edited(notebook, edit, stamp(number, number));
    ++number;
  }
  return value_of(wortlaut::corrected_analysis(found.dump(), notebook.dump()));
}

const Json& by_id(const Json& items, std::string_view id) {
  const Json* item = wortlaut::notebook::find_by_id(items, id);
  REQUIRE(item != nullptr);
  return *item;
}

const std::string added = "u-" + uuid(10).substr(9);

}  // namespace

TEST_CASE("without corrections the analysis stays, with two empty lists more", "[notebook][corrected]") {
  Json expected = analysis();
  expected["dismissed"] = Json::array();
  expected["corrections"] = Json::array();
  CHECK(corrected({}).dump() == expected.dump());
}

TEST_CASE("a dismissed claim leaves claims and sentence and is kept apart", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.dismiss"}, {"claim", "c2"}, {"target", here("drei Millionen")}}});
  CHECK(result["claims"].size() == 2);
  CHECK(result["dismissed"][0]["id"] == "c2");
  CHECK(result["dismissed"][0]["corrections"][0] == uuid(10));
  CHECK(result["sentences"][1]["claims"].empty());
  CHECK(result["sentences"][1]["reason"] == "dismissed");
  CHECK(result["corrections"][0]["applied"] == true);
  CHECK(result["corrections"][0]["how"] == "id");
}

TEST_CASE("a restored claim is back", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.dismiss"}, {"claim", "c2"}, {"target", here("drei Millionen")}},
                                 {{"op", "claim.restore"}, {"claim", "c2"}}});
  CHECK(result["claims"].size() == 3);
  CHECK(result["corrections"].empty());
}

TEST_CASE("an added claim stands in its sentence, in text order, with the speakers it was given",
          "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.add"}, {"target", here("Wir haben zu spät angefangen")},
                                  {"speakers", {{{"id", "s1"}, {"name", "Jana Öztürk"}}}}, {"kind", "causal"}}});
  REQUIRE(result["claims"].size() == 4);
  CHECK(result["claims"][2]["id"] == added);
  CHECK(result["claims"][2]["text"] == "Wir haben zu spät angefangen");
  CHECK(result["claims"][2]["kind"] == "causal");
  CHECK(result["claims"][2]["speakers"] == Json({"s1"}));
  CHECK(result["sentences"][2]["claims"] == Json({added}));
  CHECK(result["sentences"][2]["reason"].is_null());
}

TEST_CASE("a claim added inside a quotation is its speaker's", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.add"}, {"target", here("bis Mai gesperrt")}}});
  CHECK(by_id(result["claims"], added)["quotation"] == "q1");
  CHECK(by_id(result["claims"], added)["speakers"] == Json({"s1"}));
}

TEST_CASE("a claim moves to another speaker, and its quotation with it", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.move"}, {"claim", "c3"}, {"from", here("Die Kosten lägen höher")},
                                  {"speakers", {{{"id", "s1"}, {"name", "Jana Öztürk"}}}}}});
  CHECK(by_id(result["claims"], "c3")["speakers"] == Json({"s1"}));
  CHECK(by_id(result["quotations"], "q3")["speakers"] == Json({"s1"}));
}

TEST_CASE("a claim moves to other words, and to their sentence", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "claim.move"}, {"claim", "c1"}, {"from", here("Die Brücke über")},
                                  {"target", here("Der Verkehrsclub widersprach")}}});
  CHECK(by_id(result["claims"], "c1")["text"] == "Der Verkehrsclub widersprach");
  CHECK(result["claims"][1]["id"] == "c1");
  CHECK(result["sentences"][0]["claims"].empty());
  CHECK(result["sentences"][3]["claims"] == Json({"c1"}));
}

TEST_CASE("a claim gets another kind", "[notebook][corrected]") {
  const Json result =
      corrected({{{"op", "claim.kind"}, {"claim", "c1"}, {"target", here("Die Brücke über")}, {"kind", "pledge"}}});
  CHECK(by_id(result["claims"], "c1")["kind"] == "pledge");
}

TEST_CASE("a correction follows the words where the id is gone", "[notebook][corrected]") {
  Json found = analysis();
  found["claims"][1]["id"] = "c77";
  const Json place = here("Die Kosten lägen bei drei Millionen Euro");
  const Json result =
      corrected({{{"op", "claim.kind"}, {"claim", "c2"}, {"target", place}, {"kind", "opinion"}}}, found);
  CHECK(by_id(result["claims"], "c77")["kind"] == "opinion");
  CHECK(result["corrections"][0]["how"] == "exact");
}

TEST_CASE("a correction that fits nothing is told as not applied", "[notebook][corrected]") {
  const Json result =
      corrected({{{"op", "claim.kind"}, {"claim", "c66"}, {"target", here("Verkehrsclub")}, {"kind", "law"}}});
  CHECK(result["corrections"][0]["applied"] == false);
  CHECK(result["claims"] == analysis()["claims"]);
}

TEST_CASE("a speaker is renamed", "[notebook][corrected]") {
  const Json result = corrected(
      {{{"op", "speaker.rename"}, {"speaker", {{"id", "s2"}, {"name", "Tim Voß"}}}, {"name", "Dr. Tim Voß"}}});
  CHECK(by_id(result["speakers"], "s2")["name"] == "Dr. Tim Voß");
}

TEST_CASE("a speaker whose id went to somebody else is found by name", "[notebook][corrected]") {
  Json found = analysis();
  found["speakers"][0]["id"] = "s2";
  found["speakers"][1]["id"] = "s1";
  const Json result = corrected(
      {{{"op", "speaker.rename"}, {"speaker", {{"id", "s2"}, {"name", "Tim Voß"}}}, {"name", "T. V."}}}, found);
  CHECK(by_id(result["speakers"], "s1")["name"] == "T. V.");
  CHECK(by_id(result["speakers"], "s2")["name"] == "Jana Öztürk");
  CHECK(result["corrections"][0]["how"] == "name");
}

TEST_CASE("a speaker who is not in the article any more is renamed nowhere", "[notebook][corrected]") {
  const Json result =
      corrected({{{"op", "speaker.rename"}, {"speaker", {{"id", "s2"}, {"name", "Eva Kern"}}}, {"name", "X"}}});
  CHECK(result["corrections"][0]["applied"] == false);
  CHECK(by_id(result["speakers"], "s2")["name"] == "Tim Voß");
}

TEST_CASE("merged speakers have one entry with all mentions, and all claims are theirs", "[notebook][corrected]") {
  const Json result =
      corrected({{{"op", "speaker.merge"},
                  {"speaker", {{"id", "s1"}, {"name", "Jana Öztürk"}}},
                  {"others", {{{"id", "s2"}, {"name", "Tim Voß"}}}}},
                 {{"op", "speaker.rename"}, {"speaker", {{"id", "s2"}, {"name", "Tim Voß"}}}, {"name", "Beide"}}});
  REQUIRE(result["speakers"].size() == 1);
  CHECK(result["speakers"][0]["mentions"].size() == 2);
  CHECK(by_id(result["claims"], "c3")["speakers"] == Json({"s1"}));
  CHECK(by_id(result["quotations"], "q3")["speakers"] == Json({"s1"}));
  CHECK(result["speakers"][0]["name"] == "Beide");  // the other's id leads to the one they became
}

TEST_CASE("a split gives some claims to a new speaker, with the words that name them", "[notebook][corrected]") {
  const Json result = corrected({{{"op", "speaker.split"},
                                  {"speaker", {{"id", "s1"}, {"name", "Jana Öztürk"}}},
                                  {"name", "Jan Öztürk"},
                                  {"claims", {{{"id", "c1"}, {"target", here("Die Brücke über")}}}}}});
  const std::string id = "su-" + uuid(10).substr(9);
  CHECK(by_id(result["speakers"], id)["name"] == "Jan Öztürk");
  CHECK(by_id(result["claims"], "c1")["speakers"] == Json({id}));
  CHECK(by_id(result["claims"], "c2")["speakers"] == Json({"s1"}));
  CHECK(by_id(result["quotations"], "q1")["speakers"] == Json({id}));
  CHECK(by_id(result["speakers"], id)["mentions"].size() == 1);
  CHECK(by_id(result["speakers"], "s1")["mentions"].empty());
}

TEST_CASE("a speaker whom the analysis does not know can be added and given claims", "[notebook][corrected]") {
  const std::string id = "su-" + uuid(10).substr(9);
  const Json result = corrected({{{"op", "speaker.add"}, {"name", "ADFC"}, {"kind", "organization"}},
                                 {{"op", "claim.move"}, {"claim", "c3"}, {"from", here("Die Kosten lägen höher")},
                                  {"speakers", {{{"id", id}, {"name", "ADFC"}}}}}});
  CHECK(by_id(result["speakers"], id)["kind"] == "organization");
  CHECK(by_id(result["claims"], "c3")["speakers"] == Json({id}));
}

TEST_CASE("an analysis of another text is refused", "[notebook][corrected]") {
  Json found = analysis();
  found["length"] = 12;
  CHECK(code_of(wortlaut::corrected_analysis(found.dump(), fresh().dump())) == "bad-analysis");
  found.erase("claims");
  CHECK(code_of(wortlaut::corrected_analysis(found.dump(), fresh().dump())) == "bad-analysis");
  CHECK(code_of(wortlaut::corrected_analysis(R"({"schema":"wortlaut/notebook@1"})", fresh().dump())) == "bad-analysis");
}

TEST_CASE("an analysis of odd shapes is survived", "[notebook][corrected]") {
  Json found = analysis();
  found["claims"].push_back({{"id", 7}, {"spans", "x"}, {"speakers", {1, nullptr}}});
  found["speakers"].push_back({{"name", 3}});
  found["sentences"].push_back({{"claims", {1, nullptr}}});
  const Json result = corrected({{{"op", "speaker.merge"}, {"speaker", {{"id", "s1"}, {"name", "Jana Öztürk"}}},
                                  {"others", {{{"id", "s2"}, {"name", "Tim Voß"}}}}},
                                 {{"op", "claim.add"}, {"target", here("bis Mai")}}}, found);
  CHECK(result["claims"].size() == 5);
}
