#include <algorithm>
#include <random>

#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

struct Merged {
  Json notebook;
  Json conflicts;
};

Merged merge(const Json& base, const Json& ours, const Json& theirs) {
  Json result = value_of(wortlaut::merge_notebooks(base.is_null() ? "" : base.dump(), ours.dump(), theirs.dump()));
  return {result["notebook"], result["conflicts"]};
}

/// The notebook with records, tags and log entries in an order that does not depend on who merged.
Json sorted(Json notebook) {
  const auto sort = [](Json& list) {
    std::vector<Json> items(list.begin(), list.end());
    std::sort(items.begin(), items.end(), [](const Json& a, const Json& b) { return a.dump() < b.dump(); });
    list = items;
  };
  for (const char* key : {"notes", "corrections"}) {
    for (Json& record : notebook[key]) {
      for (const char* inner : {"log", "tags", "evidence"}) {
        if (record.contains(inner)) sort(record[inner]);
      }
    }
    sort(notebook[key]);
  }
  sort(notebook["log"]);
  return notebook;
}

Json set(const Json& notebook, const char* field, const Json& value, int minute, std::string_view who) {
  return edited(notebook, {{"op", "note.set"}, {"id", uuid(2)}, {"field", field}, {"value", value}},
                stamp(60, minute, who));
}

const Json& note(const Merged& merged) { return merged.notebook["notes"][0]; }

/// Whether some log entry of the note holds `value` of `field`.
bool is_in_log(const Json& record, const std::string& field, const Json& value) {
  return std::any_of(record["log"].begin(), record["log"].end(), [&](const Json& entry) {
    return entry["field"] == field && (entry["from"] == value || entry["to"] == value);
  });
}

}  // namespace

TEST_CASE("merging a notebook with itself changes nothing", "[notebook][merge]") {
  const Json notebook = full();
  for (const Json& base : {Json(nullptr), notebook, fresh()}) {
    const Merged merged = merge(base, notebook, notebook);
    CHECK(merged.notebook.dump() == notebook.dump());
    CHECK(merged.conflicts.empty());
  }
}

TEST_CASE("what only one side changed is taken, with or without the common version", "[notebook][merge]") {
  const Json base = full();
  const Json ours = set(base, "status", "in_progress", 20, "Mia");
  const Json theirs = set(base, "rationale", "Neu begründet.", 21, "Ben");
  for (const Json& common : {base, Json(nullptr)}) {
    const Merged merged = merge(common, ours, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(note(merged)["status"] == "in_progress");
    CHECK(note(merged)["rationale"] == "Neu begründet.");
    CHECK(note(merged)["log"].size() == base["notes"][0]["log"].size() + 2);
    CHECK(note(merged)["modified"] == "2026-03-01T09:21:00Z");
    CHECK(merged.notebook["modified"] == "2026-03-01T09:21:00Z");
  }
}

TEST_CASE("the newer of two changes one after the other is no conflict", "[notebook][merge]") {
  const Json base = full();
  const Json ours = set(base, "status", "in_progress", 20, "Mia");
  const Json later = set(ours, "status", "open", 21, "Ben");
  CHECK(merge(base, ours, later).conflicts.empty());
  CHECK(merge(Json(), ours, later).notebook.dump() == later.dump());
  CHECK(merge(Json(), later, ours).notebook.dump() == later.dump());
}

TEST_CASE("of two changes to one field the later wins and the other stays in the log", "[notebook][merge]") {
  const Json base = full();
  const Json ours = set(base, "rationale", "Fassung von Mia", 20, "Mia");
  const Json theirs = set(base, "rationale", "Fassung von Ben", 21, "Ben");
  const Merged merged = merge(base, ours, theirs);
  CHECK(note(merged)["rationale"] == "Fassung von Ben");
  CHECK(is_in_log(note(merged), "rationale", "Fassung von Mia"));
  REQUIRE(merged.conflicts.size() == 1);
  const Json expected = {{"id", uuid(2)},          {"field", "rationale"}, {"ours", "Fassung von Mia"},
                         {"theirs", "Fassung von Ben"}, {"kept", "theirs"}};
  CHECK(merged.conflicts[0] == expected);
  const Merged other = merge(base, theirs, ours);
  CHECK(sorted(other.notebook) == sorted(merged.notebook));
  CHECK(other.conflicts[0]["kept"] == "ours");
}

TEST_CASE("a long text that loses is kept whole", "[notebook][merge]") {
  const std::string start(600, 'x');
  const Json base = set(full(), "rationale", start, 19, "Mia");
  const Json ours = set(base, "rationale", start + " Mia", 20, "Mia");
  const Json theirs = set(base, "rationale", start + " Ben", 21, "Ben");
  CHECK(is_in_log(note(merge(base, ours, theirs)), "rationale", start + " Mia"));
}

TEST_CASE("the same change on both sides is no conflict", "[notebook][merge]") {
  const Json base = full();
  const Merged merged = merge(base, set(base, "status", "open", 20, "Mia"), set(base, "status", "open", 21, "Ben"));
  CHECK(merged.conflicts.empty());
  CHECK(note(merged)["status"] == "open");
}

TEST_CASE("at the same second both sides agree on the winner", "[notebook][merge]") {
  const Json base = full();
  const Json ours = set(base, "rationale", "A", 20, "Mia");
  const Json theirs = set(base, "rationale", "B", 20, "Ben");
  CHECK(note(merge(base, ours, theirs))["rationale"] == note(merge(base, theirs, ours))["rationale"]);
}

TEST_CASE("notes, evidence and corrections of both sides are joined", "[notebook][merge]") {
  const Json base = full();
  const Json here = {{"position", place_of(article_text, "Tim Voß")}};
  Json ours = edited(base, {{"op", "note.add"}, {"target", here}}, stamp(30, 20, "Mia"));
  ours = edited(ours, {{"op", "evidence.add"}, {"note", uuid(2)}, {"evidence", {{"title", "Von Mia"}}}},
                stamp(31, 21, "Mia"));
  Json theirs = edited(base, {{"op", "note.add"}, {"target", here}}, stamp(40, 22, "Ben"));
  theirs = edited(theirs, {{"op", "evidence.add"}, {"note", uuid(2)}, {"evidence", {{"title", "Von Ben"}}}},
                  stamp(41, 23, "Ben"));
  theirs =
      edited(theirs, {{"op", "claim.kind"}, {"claim", "c7"}, {"target", here}, {"kind", "law"}}, stamp(42, 24, "Ben"));
  const Merged merged = merge(base, ours, theirs);
  CHECK(merged.conflicts.empty());
  CHECK(merged.notebook["notes"].size() == 4);
  CHECK(note(merged)["evidence"].size() == 3);
  CHECK(merged.notebook["corrections"].size() == 3);
  CHECK(sorted(merge(base, theirs, ours).notebook) == sorted(merged.notebook));
}

TEST_CASE("tags are joined as a set", "[notebook][merge]") {
  const Json base = full();  // Verkehr, Lahn
  const Json ours = set(base, "tags", {"Verkehr", "Lahn", "Bau"}, 20, "Mia");
  const Json theirs = set(base, "tags", {"Lahn", "Geld"}, 21, "Ben");
  const Merged merged = merge(base, ours, theirs);
  CHECK(note(merged)["tags"] == Json({"Lahn", "Bau", "Geld"}));
  CHECK(merged.conflicts.empty());
}

TEST_CASE("a note removed by one and edited by the other stays", "[notebook][merge]") {
  const Json base = full();
  const Json ours = edited(base, {{"op", "note.remove"}, {"id", uuid(2)}}, stamp(60, 25, "Mia"));
  const Json theirs = set(base, "status", "in_progress", 21, "Ben");
  const Merged merged = merge(base, ours, theirs);
  CHECK(note(merged)["removed"] == false);
  CHECK(note(merged)["status"] == "in_progress");
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0]["field"] == "removed");
  CHECK(merged.conflicts[0]["kept"] == "theirs");
  CHECK(sorted(merge(base, theirs, ours).notebook) == sorted(merged.notebook));
  CHECK(merge(base, merged.notebook, ours).notebook == merged.notebook);
  // Nobody edited it: removed it is.
  CHECK(note(merge(base, ours, base))["removed"] == true);
}

TEST_CASE("a program that keeps no log loses nothing", "[notebook][merge]") {
  const Json base = full();
  Json ours = base;
  ours["notes"][0]["rating-of-ours"] = 3;
  Json theirs = base;
  theirs["notes"][0]["status"] = "open";
  const Merged merged = merge(base, ours, theirs);
  CHECK(note(merged)["rating-of-ours"] == 3);
  CHECK(note(merged)["status"] == "open");
  CHECK(merged.conflicts.empty());
  ours["notes"][0]["status"] = "wont_check";
  const Merged conflicting = merge(base, ours, theirs);
  REQUIRE(conflicting.conflicts.size() == 1);
  CHECK(is_in_log(note(conflicting), "status", "open"));
  CHECK(is_in_log(note(conflicting), "status", "wont_check"));
}

TEST_CASE("a record that one side lost comes back", "[notebook][merge]") {
  const Json base = full();
  Json theirs = base;
  theirs["notes"].erase(0);
  CHECK(merge(base, base, theirs).notebook["notes"].size() == 2);
  CHECK(merge(base, theirs, base).notebook["notes"].size() == 2);
}

TEST_CASE("two notebooks begun apart on one text become one, those on two texts do not", "[notebook][merge]") {
  const Json article = {{"text", article_text}};
  const Json ours = value_of(wortlaut::new_notebook(article.dump(), stamp(50, 1, "Mia")));
  const Json theirs = value_of(wortlaut::new_notebook(article.dump(), stamp(51, 2, "Ben")));
  CHECK(merge(Json(), ours, theirs).notebook["id"] == uuid(50));
  CHECK(merge(Json(), theirs, ours).notebook["id"] == uuid(50));
  const Json other = value_of(wortlaut::new_notebook(R"({"text":"Etwas anderes."})", stamp(52)));
  CHECK(code_of(wortlaut::merge_notebooks("", ours.dump(), other.dump())) == "different-articles");
  CHECK(code_of(wortlaut::merge_notebooks("", ours.dump(), "{")) == "truncated");
}

TEST_CASE("two corrections of one claim are both kept, the later is in force and the conflict is named",
          "[notebook][merge]") {
  const Json base = full();
  const Json here = {{"position", place_of(article_text, "Tim Voß")}};
  const auto kind = [&](const char* value, int number, int minute, std::string_view who) {
    return edited(base, {{"op", "claim.kind"}, {"claim", "c7"}, {"target", here}, {"kind", value}},
                  stamp(number, minute, who));
  };
  const Json ours = kind("law", 30, 25, "Mia");
  const Json theirs = kind("demand", 31, 24, "Ben");
  const Json span = place_of(article_text, "Tim Voß");
  const Json analysis = {
      {"schema", "wortlaut/analysis@1"},
      {"length", wortlaut::OffsetMap(article_text).utf16_length()},
      {"speakers", Json::array()},
      {"quotations", Json::array()},
      {"sentences", Json::array()},
      {"claims", {{{"id", "c7"}, {"spans", {span}}, {"speakers", Json::array()}, {"kind", "fact"}}}}};
  for (const Merged& merged : {merge(base, ours, theirs), merge(base, theirs, ours)}) {
    CHECK(merged.notebook["corrections"].size() == 4);
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0]["field"] == "claim.kind");
    CHECK(merged.conflicts[0]["id"] == uuid(30));
    const Json result = value_of(wortlaut::corrected_analysis(analysis.dump(), merged.notebook.dump()));
    CHECK(result["claims"][0]["kind"] == "law");
    CHECK(std::count_if(result["corrections"].begin(), result["corrections"].end(),
                        [](const Json& item) { return item["how"] == "overruled"; }) == 1);
    CHECK(merge(base, merged.notebook, theirs).conflicts.empty());
  }
  CHECK(merge(base, ours, kind("law", 32, 26, "Ben")).conflicts.empty());
}

TEST_CASE("any edits of two people merge alike from both sides, and merging again changes nothing",
          "[notebook][merge]") {
  std::mt19937 random(7);
  const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  int made = 100;
  const auto some_edit = [&](const Json& notebook, std::string_view who, int minute) {
    const Json here = {{"position", place_of(article_text, "Tim Voß")}};
    const std::string id = notebook["notes"][pick(notebook["notes"].size())]["id"];
    const std::string text(pick(2) == 0 ? 5 + pick(9) : 300 + pick(9), static_cast<char>('a' + pick(26)));
    const char* states[] = {"open", "in_progress", "done", "wont_check"};
    Json edit;
    switch (pick(9)) {
      case 0: edit = {{"op", "note.add"}, {"target", here}}; break;
      case 1: edit = {{"op", "note.set"}, {"id", id}, {"field", "status"}, {"value", states[pick(4)]}}; break;
      case 2: edit = {{"op", "note.set"}, {"id", id}, {"field", "rationale"}, {"value", text}}; break;
      case 3:
        edit = {{"op", "note.set"}, {"id", id}, {"field", "tags"}, {"value", {std::string(1, text[0]), "Lahn"}}};
        break;
      case 4: edit = {{"op", "evidence.add"}, {"note", id}, {"evidence", {{"title", text}}}}; break;
      case 5: edit = {{"op", "note.remove"}, {"id", id}}; break;
      case 6: edit = {{"op", "note.restore"}, {"id", id}}; break;
      case 7: edit = {{"op", "article.set"}, {"field", "title"}, {"value", text}}; break;
      default:
        edit = {{"op", "claim.kind"},
                {"claim", "c" + std::to_string(pick(3))},
                {"target", here},
                {"kind", pick(2) == 0 ? "law" : "demand"}};
        break;
    }
    return edited(notebook, edit, stamp(++made, minute, who));
  };
  for (int round = 0; round < 150; ++round) {
    const Json base = full();
    Json ours = base;
    Json theirs = base;
    for (int step = 0; step < 5; ++step) {
      ours = some_edit(ours, "Mia", 10 + static_cast<int>(pick(45)));
      theirs = some_edit(theirs, "Ben", 10 + static_cast<int>(pick(45)));
    }
    for (const Json& common : {base, Json(nullptr)}) {
      const Merged one = merge(common, ours, theirs);
      const Merged two = merge(common, theirs, ours);
      INFO("round " << round << "\nours " << ours.dump() << "\ntheirs " << theirs.dump());
      REQUIRE(one.conflicts.size() == two.conflicts.size());
      REQUIRE(sorted(one.notebook) == sorted(two.notebook));
      for (const Json& side : {ours, theirs}) {
        const Merged again = merge(common, one.notebook, side);
        REQUIRE(again.notebook == one.notebook);
        REQUIRE(again.conflicts.empty());
        for (const char* key : {"notes", "corrections"}) {
          for (const Json& record : side[key]) {  // every entry of every log is there
            const Json* merged =
                wortlaut::notebook::find_by_id(std::as_const(one.notebook)[key], record["id"].get<std::string>());
            REQUIRE(merged != nullptr);
            for (const Json& entry : record["log"]) {
              REQUIRE(std::find((*merged)["log"].begin(), (*merged)["log"].end(), entry) != (*merged)["log"].end());
            }
          }
        }
      }
      REQUIRE(wortlaut::open_notebook(one.notebook.dump()).ok());
    }
  }
}
