#include <catch2/generators/catch_generators.hpp>

#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

std::string refusal(const Json& edit, const Json& notebook = full(), const std::string& with = stamp(70, 30)) {
  return code_of(wortlaut::edit_notebook(notebook.dump(), edit.dump(), with));
}

}  // namespace

TEST_CASE("a note takes its words and their surroundings from the article", "[notebook]") {
  const Json note = with_note("drei Millionen Euro")["notes"][0];
  CHECK(note["id"] == uuid(2));
  CHECK(note["target"]["quote"]["exact"] == "drei Millionen Euro");
  CHECK(note["target"]["quote"]["prefix"] == "Montag. 😀 Die Kosten lägen bei ");
  CHECK(note["target"]["quote"]["suffix"] == ". „Wir haben zu spät angefangen“");
  CHECK(note["target"]["position"] == place_of(article_text, "drei Millionen Euro"));
  CHECK(note["status"] == "open");
  CHECK(note["created"] == "2026-03-01T09:00:00Z");
  CHECK(note["log"].empty());
}

TEST_CASE("surroundings never begin or end inside a character", "[notebook]") {
  const std::string text = "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀x Wort y😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀";
  const Json quote = with_note("Wort", text)["notes"][0]["target"]["quote"];
  CHECK_FALSE(wortlaut::first_invalid_utf8(quote["prefix"].get<std::string>()));
  CHECK_FALSE(wortlaut::first_invalid_utf8(quote["suffix"].get<std::string>()));
  CHECK(wortlaut::OffsetMap(quote["prefix"].get_ref<const std::string&>()).utf16_length() >= 31);
}

TEST_CASE("a claim in two parts keeps its spans", "[notebook]") {
  const Json spans = {place_of(article_text, "Die Kosten"), place_of(article_text, "bei drei Millionen")};
  const Json target =
      edited(fresh(), {{"op", "note.add"}, {"target", {{"spans", spans}}}}, stamp(2))["notes"][0]["target"];
  CHECK(target["spans"] == spans);
  CHECK(target["quote"]["exact"] == "Die Kosten lägen bei drei Millionen");
}

TEST_CASE("every change of a note is logged with who, when, from and to", "[notebook]") {
  const Json note = full()["notes"][0];
  const Json& entry = note["log"][0];
  CHECK(
      entry ==
      Json({{"when", "2026-03-01T09:01:00Z"}, {"who", "Mia"}, {"field", "status"}, {"from", "open"}, {"to", "done"}}));
  CHECK(note["log"].size() == 6);
  CHECK(note["modified"] == "2026-03-01T09:06:00Z");
  CHECK(full()["modified"] == "2026-03-01T09:09:00Z");
}

TEST_CASE("an edit that changes nothing logs nothing", "[notebook]") {
  const Json before = full();
  const Json after =
      edited(before, {{"op", "note.set"}, {"id", uuid(2)}, {"field", "status"}, {"value", "done"}}, stamp(70, 30));
  CHECK(after == before);
}

TEST_CASE("a removed note is kept and can be restored", "[notebook]") {
  const Json before = full();
  const Json removed = edited(before, {{"op", "note.remove"}, {"id", uuid(2)}}, stamp(70, 30));
  CHECK(removed["notes"].size() == 2);
  CHECK(removed["notes"][0]["removed"] == true);
  CHECK(removed["notes"][0]["rationale"] == before["notes"][0]["rationale"]);
  const Json restored = edited(removed, {{"op", "note.restore"}, {"id", uuid(2)}}, stamp(71, 31));
  CHECK(restored["notes"][0]["removed"] == false);
  CHECK(restored["notes"][0]["log"].size() == before["notes"][0]["log"].size() + 2);
}

TEST_CASE("evidence is added, changed, removed and restored", "[notebook]") {
  Json notebook = full();
  const auto evidence = [&]() -> const Json& { return notebook["notes"][0]["evidence"][0]; };
  CHECK(evidence()["id"] == uuid(3));
  CHECK(evidence()["stance"] == "refutes");
  CHECK(evidence()["publisher"] == "");
  const Json base = {{"note", uuid(2)}, {"id", uuid(3)}};
  const auto change = [&](Json edit) {
    edit.update(base);
    notebook = edited(notebook, edit, stamp(70, 30));
  };
  change({{"op", "evidence.set"}, {"field", "publisher"}, {"value", "Bauamt"}});
  CHECK(evidence()["publisher"] == "Bauamt");
  CHECK(notebook["notes"][0]["log"].back()["field"] == "evidence." + uuid(3) + ".publisher");
  change({{"op", "evidence.remove"}});
  CHECK(evidence()["removed"] == true);
  change({{"op", "evidence.restore"}});
  CHECK(evidence()["removed"] == false);
}

TEST_CASE("of long texts the log keeps what changed, and where", "[notebook]") {
  const std::string long_text = "ä" + std::string(400, 'x') + "ö" + std::string(400, 'y');
  std::string changed = long_text;
  changed.replace(changed.find("ö"), 2, "ü und");
  Json notebook = edited(full(), {{"op", "note.set"}, {"id", uuid(2)}, {"field", "rationale"}, {"value", long_text}},
                         stamp(70, 30));
  notebook = edited(notebook, {{"op", "note.set"}, {"id", uuid(2)}, {"field", "rationale"}, {"value", changed}},
                    stamp(71, 31));
  const Json& entry = notebook["notes"][0]["log"].back();
  CHECK(entry["at"] == 401);
  CHECK(entry["from"] == "ö");
  CHECK(entry["to"] == "ü und");
}

TEST_CASE("the article's fields change with a log of their own", "[notebook]") {
  const Json notebook = edited(full(), {{"op", "article.set"}, {"field", "title"}, {"value", "Neu"}}, stamp(70, 30));
  CHECK(notebook["article"]["title"] == "Neu");
  CHECK(notebook["log"][0]["field"] == "article.title");
  CHECK(notebook["log"][0]["from"] == "Brücke bleibt gesperrt");
}

TEST_CASE("own fields begin with x-", "[notebook]") {
  const Json notebook = edited(
      full(), {{"op", "note.set"}, {"id", uuid(2)}, {"field", "x-ticket"}, {"value", {{"nr", 7}}}}, stamp(70, 30));
  CHECK(notebook["notes"][0]["x-ticket"]["nr"] == 7);
}

TEST_CASE("an edit that makes no sense is refused with a code", "[notebook]") {
  const Json here = {{"position", place_of(article_text, "Lahn")}};
  struct Case {
    const char* name;
    Json edit;
    const char* code;
  };
  const Case cases[] = {
      {"no op", Json::object(), "bad-edit"},
      {"unknown op", {{"op", "note.burn"}, {"id", uuid(2)}}, "bad-edit"},
      {"unknown family", {{"op", "table.add"}}, "bad-edit"},
      {"unknown note", {{"op", "note.remove"}, {"id", uuid(60)}}, "unknown-id"},
      {"unknown evidence", {{"op", "evidence.remove"}, {"note", uuid(2)}, {"id", uuid(60)}}, "unknown-id"},
      {"unknown correction", {{"op", "correction.remove"}, {"id", uuid(60)}}, "unknown-id"},
      {"unknown dismissal", {{"op", "claim.restore"}, {"claim", "c99"}}, "unknown-id"},
      {"status of nowhere",
       {{"op", "note.set"}, {"id", uuid(2)}, {"field", "status"}, {"value", "maybe"}},
       "bad-value"},
      {"verdict off the scale",
       {{"op", "note.set"}, {"id", uuid(2)}, {"field", "verdict"}, {"value", {{"scale", "two"}, {"rating", "mixed"}}}},
       "bad-value"},
      {"tags no list", {{"op", "note.set"}, {"id", uuid(2)}, {"field", "tags"}, {"value", "a"}}, "bad-value"},
      {"the log itself",
       {{"op", "note.set"}, {"id", uuid(2)}, {"field", "log"}, {"value", Json::array()}},
       "unknown-field"},
      {"a field nobody knows",
       {{"op", "note.set"}, {"id", uuid(2)}, {"field", "colour"}, {"value", 1}},
       "unknown-field"},
      {"no value", {{"op", "note.set"}, {"id", uuid(2)}, {"field", "status"}}, "bad-edit"},
      {"stance of nowhere",
       {{"op", "evidence.add"}, {"note", uuid(2)}, {"evidence", {{"stance", "hmm"}}}},
       "bad-value"},
      {"no target", {{"op", "note.add"}}, "bad-edit"},
      {"empty target", {{"op", "note.add"}, {"target", {{"position", {{"start", 4}, {"end", 4}}}}}}, "bad-target"},
      {"target beyond the text",
       {{"op", "note.add"}, {"target", {{"position", {{"start", 4}, {"end", 99999}}}}}},
       "bad-target"},
      {"target backwards", {{"op", "note.add"}, {"target", {{"position", {{"start", 9}, {"end", 4}}}}}}, "bad-target"},
      {"target of minus one",
       {{"op", "note.add"}, {"target", {{"position", {{"start", -1}, {"end", 4}}}}}},
       "bad-target"},
      {"kind of nowhere", {{"op", "claim.kind"}, {"claim", "c1"}, {"target", here}, {"kind", "gossip"}}, "bad-value"},
      {"move to nowhere", {{"op", "claim.move"}, {"claim", "c1"}, {"from", here}}, "bad-edit"},
      {"speaker without a name", {{"op", "speaker.add"}, {"name", "  "}}, "bad-edit"},
      {"merge with nobody",
       {{"op", "speaker.merge"}, {"speaker", {{"id", "s1"}, {"name", "A"}}}, {"others", Json::array()}},
       "bad-edit"},
      {"split of nothing",
       {{"op", "speaker.split"}, {"speaker", {{"id", "s1"}, {"name", "A"}}}, {"name", "B"}, {"claims", Json::array()}},
       "bad-edit"},
      {"article field of nowhere", {{"op", "article.set"}, {"field", "price"}, {"value", "1"}}, "unknown-field"},
      {"article language", {{"op", "article.set"}, {"field", "language"}, {"value", "fr"}}, "bad-value"},
  };
  for (const Case& item : cases) {
    INFO(item.name);
    CHECK(refusal(item.edit) == item.code);
  }
  CHECK(refusal({{"op", "note.add"}, {"target", here}}, full(), stamp(2)) == "duplicate-id");
  CHECK(refusal({{"op", "note.add"}, {"target", here}}, full(), stamp(3)) == "duplicate-id");
}

TEST_CASE("a second correction of the same claim changes the first", "[notebook]") {
  const Json here = {{"position", place_of(article_text, "Lahn")}};
  Json notebook =
      edited(fresh(), {{"op", "claim.kind"}, {"claim", "c1"}, {"target", here}, {"kind", "law"}}, stamp(10, 1));
  notebook =
      edited(notebook, {{"op", "claim.kind"}, {"claim", "c1"}, {"target", here}, {"kind", "opinion"}}, stamp(11, 2));
  REQUIRE(notebook["corrections"].size() == 1);
  CHECK(notebook["corrections"][0]["kind"] == "opinion");
  CHECK(notebook["corrections"][0]["log"][0]["from"] == "law");
}

TEST_CASE("a dismissal is taken back by restore and made again by dismiss", "[notebook]") {
  const Json here = {{"position", place_of(article_text, "Lahn")}};
  const Json dismiss = {{"op", "claim.dismiss"}, {"claim", "c1"}, {"target", here}, {"reason", "floskelhaft"}};
  Json notebook = edited(fresh(), dismiss, stamp(10, 1));
  notebook = edited(notebook, {{"op", "claim.restore"}, {"claim", "c1"}}, stamp(11, 2));
  CHECK(notebook["corrections"][0]["removed"] == true);
  notebook = edited(notebook, dismiss, stamp(12, 3));
  REQUIRE(notebook["corrections"].size() == 1);
  CHECK(notebook["corrections"][0]["removed"] == false);
}

TEST_CASE("a claim that was added is taken back by dismissing it", "[notebook]") {
  const Json here = {{"position", place_of(article_text, "Lahn")}};
  Json notebook = edited(fresh(), {{"op", "claim.add"}, {"target", here}}, stamp(10, 1));
  const std::string id = "u-" + uuid(10).substr(9);
  notebook = edited(notebook, {{"op", "claim.dismiss"}, {"claim", id}, {"target", here}}, stamp(11, 2));
  REQUIRE(notebook["corrections"].size() == 1);
  CHECK(notebook["corrections"][0]["removed"] == true);
}

TEST_CASE("the shipped scales have German and English labels for each rating", "[notebook]") {
  const Json scales = Json::parse(wortlaut::rating_scales());
  REQUIRE(scales.size() == 3);
  CHECK(scales[0]["ratings"].size() == 8);
  for (const Json& scale : scales) {
    for (const Json& rating : scale["ratings"]) {
      CHECK_FALSE(rating["label"]["de"].get<std::string>().empty());
      CHECK_FALSE(rating["label"]["en"].get<std::string>().empty());
    }
  }
}

TEST_CASE("a desk's own rating scale counts like a shipped one", "[notebook]") {
  Json notebook = full();
  notebook["scales"] = {{{"id", "haus"}, {"ratings", {{{"id", "heiss"}, {"label", {{"de", "Heiß"}}}}}}}};
  const Json verdict = {{"scale", "haus"}, {"rating", "heiss"}};
  const Json after =
      edited(notebook, {{"op", "note.set"}, {"id", uuid(2)}, {"field", "verdict"}, {"value", verdict}}, stamp(70, 30));
  CHECK(after["notes"][0]["verdict"] == verdict);
}
