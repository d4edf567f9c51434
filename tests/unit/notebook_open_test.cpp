#include <catch2/generators/catch_generators.hpp>

#include "notebook_fixture.hpp"

using namespace fixture;
using wortlaut::open_notebook;

TEST_CASE("a new notebook opens as it was made", "[notebook]") {
  const Json notebook = fresh();
  CHECK(notebook["schema"] == "wortlaut/notebook@1");
  CHECK(notebook["id"] == uuid(1));
  CHECK(notebook["article"]["text"] == article_text);
  CHECK(notebook["article"]["language"] == "auto");
  const Json opened = value_of(open_notebook(notebook.dump()));
  CHECK(opened["readonly"] == false);
  CHECK(opened["warnings"].empty());
  CHECK(opened["notebook"].dump() == notebook.dump());
}

TEST_CASE("a notebook cut off at any byte is refused as incomplete", "[notebook]") {
  const std::string whole = full().dump();
  REQUIRE(open_notebook(whole).ok());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto opened = open_notebook(std::string_view(whole).substr(0, length));
    INFO("cut at byte " << length);
    REQUIRE(code_of(opened) == "truncated");
    REQUIRE(opened.error().message.find("byte " + std::to_string(length)) != std::string::npos);
  }
}

TEST_CASE("a notebook with any byte replaced opens or is refused, and never breaks anything", "[notebook]") {
  const std::string whole = full().dump();
  const char replacement = GENERATE('\0', '"', '{', '9', '\\', '\xff');
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = replacement;
    const auto opened = open_notebook(broken);
    if (!opened) {
      ++refused;
      CHECK_FALSE(opened.error().message.empty());
      continue;
    }
    const Json notebook = Json::parse(opened.value())["notebook"];
    CHECK(wortlaut::anchor_notes(notebook.dump(), article_text).ok());
    CHECK(wortlaut::export_notebook(notebook.dump(), "", "markdown", "de").ok());
  }
  CHECK(refused > 0);
}

TEST_CASE("what is no notebook is told apart", "[notebook]") {
  struct Case {
    const char* name;
    std::string text;
    const char* code;
    const char* told;
  };
  const auto [name, text, code, told] = GENERATE(values<Case>({
      {"empty file", "", "truncated", "empty"},
      {"only spaces", "  \n\t", "truncated", "empty"},
      {"a web page", "<!doctype html><p>x", "not-json", "byte 0"},
      {"a list", "[1, 2]", "not-json", "{"},
      {"broken in the second line", "{\"a\": 1,\n  b: 2}", "not-json", "line 2, column 3"},
      {"two values", "{} {}", "not-json", "byte 3"},
      {"no UTF-8", "{\"a\": \"\xfc\"}", "not-json", "byte 7"},
      {"no schema", "{\"title\": \"x\"}", "not-a-notebook", "no \"schema\""},
      {"an analysis", "{\"schema\": \"wortlaut/analysis@1\"}", "not-a-notebook", "wortlaut/analysis@1"},
      {"version nought", "{\"schema\": \"wortlaut/notebook@0\"}", "not-a-notebook", "notebook@0"},
      {"version of letters", "{\"schema\": \"wortlaut/notebook@x\"}", "not-a-notebook", "notebook@x"},
      {"no id", "{\"schema\": \"wortlaut/notebook@1\"}", "bad-notebook", "id"},
      {"notes no list", "{\"schema\": \"wortlaut/notebook@1\", \"id\": \"i\", \"notes\": 3}", "bad-notebook", "notes"},
      {"a note without target", "{\"schema\": \"wortlaut/notebook@1\", \"id\": \"i\", \"notes\": [{\"id\": \"n\"}]}",
       "bad-notebook", "notes[0].target"},
      {"a text that is a number", "{\"schema\": \"wortlaut/notebook@1\", \"id\": \"i\", \"article\": {\"text\": 5}}",
       "bad-notebook", "article.text"},
      {"too deep", std::string(5000, '[').insert(0, "{\"a\":"), "too-deep", "100"},
      {"a number no double holds", "{\"a\": 1e999}", "not-json", "number"},
  }));
  INFO(name);
  const auto opened = open_notebook(text);
  REQUIRE(code_of(opened) == code);
  INFO(opened.error().message);
  CHECK(opened.error().message.find(told) != std::string::npos);
}

TEST_CASE("an object with very many keys is refused before it takes long", "[notebook]") {
  std::string text = "{\"schema\": \"wortlaut/notebook@1\"";
  for (int key = 0; key < 50000; ++key) text += ",\"k" + std::to_string(key) + "\":0";
  CHECK(code_of(open_notebook(text + "}")) == "too-large");
}

TEST_CASE("a file of a newer version opens read-only and whole", "[notebook]") {
  Json newer = full();
  newer["schema"] = "wortlaut/notebook@7";
  newer["notes"] = {{"any", "shape"}};
  const Json opened = value_of(open_notebook(newer.dump()));
  CHECK(opened["readonly"] == true);
  CHECK(opened["warnings"][0]["code"] == "newer-schema");
  CHECK(opened["notebook"].dump() == newer.dump());
  const Json edit = {{"op", "article.set"}, {"field", "title"}, {"value", "x"}};
  CHECK(code_of(wortlaut::edit_notebook(newer.dump(), edit.dump(), stamp(9))) == "readonly");
  CHECK(code_of(wortlaut::merge_notebooks("", newer.dump(), full().dump())) == "readonly");
  CHECK(wortlaut::anchor_notes(newer.dump(), article_text).ok());
  for (const char* format : {"json", "markdown", "csv", "html", "webannotation", "claimreview"}) {
    CHECK(wortlaut::export_notebook(newer.dump(), "", format, "en").ok());
  }
}

TEST_CASE("unknown fields survive at every level and keys keep their order", "[notebook]") {
  Json notebook = full();
  const Json extra = {{"z", 1}, {"a", {nullptr, 1.5, "ü😀"}}};
  const auto add = [&](const char* pointer) { notebook[Json::json_pointer(pointer)]["zz-unknown"] = extra; };
  for (const char* pointer : {"", "/article", "/notes/0", "/notes/0/target", "/notes/0/target/quote",
                              "/notes/0/target/position", "/notes/0/verdict", "/notes/0/evidence/0",
                              "/notes/0/speakers/0", "/notes/0/log/0", "/corrections/0", "/corrections/1/speaker"}) {
    add(pointer);
  }
  const Json opened = value_of(open_notebook(notebook.dump()))["notebook"];
  CHECK(opened.dump() == notebook.dump());
  const Json once =
      edited(notebook, {{"op", "note.set"}, {"id", uuid(2)}, {"field", "status"}, {"value", "open"}}, stamp(80, 20));
  Json expected = notebook;
  expected["notes"][0]["status"] = "open";
  expected["notes"][0]["modified"] = "2026-03-01T09:20:00Z";
  expected["modified"] = "2026-03-01T09:20:00Z";
  expected["notes"][0]["log"] = once["notes"][0]["log"];
  CHECK(once.dump() == expected.dump());
  const Json merged = value_of(wortlaut::merge_notebooks(notebook.dump(), once.dump(), notebook.dump()))["notebook"];
  CHECK(merged.dump() == once.dump());
}

TEST_CASE("half a character in a string becomes a replacement character, in its place", "[notebook]") {
  Json notebook = fresh();
  std::string text = notebook.dump();
  const std::string title = "\"Brücke bleibt gesperrt\"";
  text.replace(text.find(title), title.size(), R"("a\ud83d b\\ud83d \ude00 \ud83d\ude00")");
  const Json opened = value_of(open_notebook(text))["notebook"];
  CHECK(opened["article"]["title"] == "a\uFFFD b\\ud83d \uFFFD \U0001F600");
}

TEST_CASE("a notebook with a byte order mark opens", "[notebook]") {
  CHECK(open_notebook("\xEF\xBB\xBF" + fresh().dump()).ok());
}

TEST_CASE("an article keeps what it brings and must be of strings", "[notebook]") {
  const Json notebook = value_of(wortlaut::new_notebook(R"({"section":{"id":4},"title":"T"})", stamp(1)));
  CHECK(notebook["article"]["section"]["id"] == 4);
  CHECK(notebook["article"]["text"] == "");
  CHECK(code_of(wortlaut::new_notebook(R"({"title":3})", stamp(1))) == "bad-article");
  CHECK(code_of(wortlaut::new_notebook("{}", "{}")) == "bad-stamp");
}

TEST_CASE("a stamp must have a time, a uuid and an author", "[notebook]") {
  const auto text = GENERATE(
      as<std::string>{}, R"({"now":"2026-03-01","uuid":"urn:uuid:00000000-0000-4000-8000-000000000000","author":"x"})",
      R"({"now":"2026-03-01T09:00:00+01:00","uuid":"urn:uuid:00000000-0000-4000-8000-000000000000","author":"x"})",
      R"({"now":"2026-03-01T09:00:00.Z","uuid":"urn:uuid:00000000-0000-4000-8000-000000000000","author":"x"})",
      R"({"now":"2026-03-01T09:00:00Z","uuid":"00000000-0000-4000-8000-000000000000","author":"x"})",
      R"({"now":"2026-03-01T09:00:00Z","uuid":"urn:uuid:00000000-0000-4000-8000-00000000000g","author":"x"})",
      R"({"now":"2026-03-01T09:00:00Z","uuid":"urn:uuid:00000000-0000-4000-8000-000000000000"})", "[]", "");
  INFO(text);
  CHECK(code_of(wortlaut::new_notebook("{}", text)) == "bad-stamp");
}
