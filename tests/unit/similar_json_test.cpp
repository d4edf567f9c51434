#include <nlohmann/json.hpp>
#include <string>

#include "claims_fixture.hpp"
#include "notebook_fixture.hpp"
#include "wortlaut/similar.hpp"

using namespace wortlaut;
using fixture::Json;

namespace {

Json claims_of(const std::string& notebook, const std::string& analysis, const std::string& text = "") {
  return fixture::value_of(claims_to_compare(notebook, analysis, text));
}

std::string analysis_of(const std::string& text) {
  const LanguagePack packs[] = {german_pack()};
  return to_json(analyze(text, packs, {"de"}));
}

std::string error_of(const std::string& claims) {
  const auto built = StoredClaims::build(claims, german_pack());
  return built ? "ok" : built.error().code;
}

}  // namespace

TEST_CASE("the claims of a notebook carry what was found out about them", "[similar]") {
  const Json notebook = fixture::full();
  const Json claims = claims_of(notebook.dump(), "");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0]["text"] == "Die Brücke über die Lahn bleibe bis Mai gesperrt");
  CHECK(claims[0]["notebook"] == fixture::uuid(1));
  CHECK(claims[0]["note"] == fixture::uuid(2));
  CHECK(claims[0]["verdict"]["rating"] == "mostly-false");
  CHECK(claims[0]["verdictLabel"]["de"] == "Größtenteils falsch");
  CHECK(claims[0]["url"] == "https://example.org/bruecke");
  CHECK(claims[0]["speakers"] == Json({"Jana Öztürk"}));
  CHECK(claims[1]["verdict"].is_null());
}

TEST_CASE("removed notes are no claims, and an analysis adds those without a note", "[similar]") {
  const Json notebook = fixture::edited(fixture::with_note("Die Kosten lägen bei drei Millionen Euro"),
                                        {{"op", "note.remove"}, {"id", fixture::uuid(2)}}, fixture::stamp(9, 9));
  CHECK(claims_of(notebook.dump(), "").empty());
  const Json claims = claims_of(notebook.dump(), analysis_of(fixture::article_text), fixture::article_text);
  REQUIRE(claims.size() > 2);
  CHECK(claims[0]["headline"] == true);
  CHECK(claims[0]["text"] == "Brücke bleibt gesperrt");
  for (const Json& claim : claims) CHECK(!claim.contains("verdict"));
}

TEST_CASE("a claim of another article is found with its verdict, and places count UTF-16", "[similar]") {
  const std::string stored = claims_of(fixture::full().dump(), "").dump();
  const auto index = StoredClaims::build(stored, german_pack());
  REQUIRE(index.ok());
  CHECK(index.value().size() == 2);
  const Json queries = {{{"id", "c9"}, {"text", "😀 Die Brücke über die Lahn bleibt nicht bis Mai gesperrt"}, {"mine", 7}}};
  const Json found = fixture::value_of(index.value().find(queries.dump()));
  REQUIRE(found["matches"].size() == 1);
  const Json& match = found["matches"][0];
  CHECK(match["claim"] == 0);
  CHECK(match["id"] == "c9");
  REQUIRE(match["similar"].size() == 1);
  CHECK(match["similar"][0]["relation"] == "contradicts-polarity");
  CHECK(match["similar"][0]["stored"]["verdictLabel"]["en"] == "Mostly false");
  const Json& negation = match["similar"][0]["differs"][0];
  CHECK(negation["kind"] == "negation");
  CHECK(fixture::words_at(queries[0]["text"].get<std::string>(), negation["query"]) == "nicht");
  CHECK(negation["stored"].is_null());
}

TEST_CASE("an article repeats itself, headline and body, but a claim is no repetition of itself", "[similar]") {
  const std::string text =
      "Gemeinde Aukrug verkauft den Bahnhof\n\nDie Gemeinde Aukrug verkauft den Bahnhof an einen Investor. Das sagte "
      "Bürgermeister Jan Brandt. Der Bahnhof koste 400.000 Euro, sagte Brandt.\n\nDer Bahnhof koste 700.000 Euro, "
      "erklärte dagegen Petra Holm vom Heimatverein.\n";
  const std::string claims = claims_of("", analysis_of(text), text).dump();
  const auto index = StoredClaims::build(claims, german_pack());
  REQUIRE(index.ok());
  const Json found = Json::parse(index.value().repeats());
  std::string told;
  for (const Json& entry : found["matches"])
    for (const Json& match : entry["similar"])
      told += Json::parse(claims)[entry["claim"].get<std::size_t>()]["text"].get<std::string>() + " " +
              match["relation"].get<std::string>() + " " + match["stored"]["text"].get<std::string>() + "\n";
  CHECK(told ==
        "Die Gemeinde Aukrug verkauft den Bahnhof an einen Investor same Gemeinde Aukrug verkauft den Bahnhof\n"
        "Der Bahnhof koste 700.000 Euro contradicts-number Der Bahnhof koste 400.000 Euro\n");
  const Json again = fixture::value_of(index.value().find(claims));
  for (const Json& entry : again["matches"])
    for (const Json& match : entry["similar"]) CHECK(match["stored"]["id"] != entry["id"]);
}

TEST_CASE("bad lists of claims are told with what is wrong", "[similar]") {
  CHECK(error_of("[]") == "ok");
  CHECK(error_of("{}") == "bad-claims");
  CHECK(error_of("[1]") == "bad-claims");
  CHECK(error_of(R"([{"text": 1}])") == "bad-claims");
  CHECK(error_of("[") != "ok");
  CHECK(error_of("") != "ok");
  CHECK(fixture::code_of(claims_to_compare("[]", "", "")) != "ok");
  CHECK(fixture::value_of(claims_to_compare("", "", "")).empty());
}
