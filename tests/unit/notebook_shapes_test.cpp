#include <vector>

#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

/// Pointers to everything inside `json`.
void collect(const Json& json, const std::string& path, std::vector<std::string>& paths) {
  if (!path.empty()) paths.push_back(path);
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) collect(value, path + "/" + key, paths);
  } else if (json.is_array()) {
    for (std::size_t at = 0; at < json.size(); ++at) collect(json[at], path + "/" + std::to_string(at), paths);
  }
}

const Json odd_values = {nullptr,         true,        -1, 4294967296, "", "x", Json::array(), Json::object(),
                         {{{"id", "x"}}}, {1, nullptr}};

/// Every function on a notebook of any shape: whatever they say, they say it, and what they made opens.
void use(const Json& notebook, const Json& other) {
  const std::string text = notebook.dump();
  const Json here = {{"position", {{"start", 30}, {"end", 36}}}};
  const Json edits[] = {
      {{"op", "note.add"}, {"target", here}},
      {{"op", "note.set"}, {"id", uuid(2)}, {"field", "rationale"}, {"value", "neu"}},
      {{"op", "evidence.set"}, {"note", uuid(2)}, {"id", uuid(3)}, {"field", "title"}, {"value", "neu"}},
      {{"op", "claim.dismiss"}, {"claim", "c1"}, {"target", here}},
      {{"op", "claim.restore"}, {"claim", "c1"}},
      {{"op", "speaker.rename"}, {"speaker", {{"id", "s1"}, {"name", "A"}}}, {"name", "B"}},
  };
  for (const Json& edit : edits) {
    const auto result = wortlaut::edit_notebook(text, edit.dump(), stamp(77, 40));
    if (result) CHECK(wortlaut::open_notebook(result.value()).ok());
  }
  for (const auto& result :
       {wortlaut::merge_notebooks("", text, other.dump()), wortlaut::merge_notebooks(text, other.dump(), text)}) {
    if (result) CHECK(wortlaut::open_notebook(Json::parse(result.value())["notebook"].dump()).ok());
  }
  (void)wortlaut::anchor_notes(text, article_text);
  const Json analysis = {{"schema", "wortlaut/analysis@1"},
                         {"length", wortlaut::OffsetMap(article_text).utf16_length()},
                         {"speakers", {{{"id", "s1"}, {"name", "Öztürk"}}}},
                         {"quotations", Json::array()},
                         {"sentences", Json::array()},
                         {"claims", {{{"id", "c1"}, {"spans", {{{"start", 30}, {"end", 36}}}}, {"speakers", {"s1"}}}}}};
  (void)wortlaut::corrected_analysis(analysis.dump(), text);
  for (const char* format : {"json", "markdown", "csv", "html", "webannotation", "claimreview"}) {
    (void)wortlaut::export_notebook(text, analysis.dump(), format, "de");
  }
}

}  // namespace

TEST_CASE("a notebook with anything anywhere is refused or survived by every function", "[notebook]") {
  const Json whole = full();
  std::vector<std::string> paths;
  collect(whole, "", paths);
  REQUIRE(paths.size() > 100);
  for (const std::string& path : paths) {
    for (const Json& odd : odd_values) {
      Json notebook = whole;
      notebook[Json::json_pointer(path)] = odd;
      INFO(path << " is " << odd.dump());
      use(notebook, whole);
    }
    Json newer = whole;  // unchecked, so the code behind the checks sees it
    newer[Json::json_pointer(path)] = Json::array({1, "x"});
    newer["schema"] = "wortlaut/notebook@2";
    use(newer, whole);
  }
}

TEST_CASE("an analysis with anything anywhere is refused or survived", "[notebook]") {
  Json notebook = full();
  const Json here = {{"position", place_of(article_text, "bis Mai")}};
  const Json somebody = {{"id", "s1"}, {"name", "Öztürk"}};
  const Json edits[] = {
      {{"op", "claim.add"}, {"target", here}},
      {{"op", "claim.move"}, {"claim", "c1"}, {"from", here}, {"target", here}, {"speakers", {somebody}}},
      {{"op", "speaker.merge"}, {"speaker", somebody}, {"others", {{{"id", "s2"}, {"name", "Voß"}}}}},
      {{"op", "speaker.split"}, {"speaker", somebody}, {"name", "B"}, {"claims", {{{"id", "c2"}, {"target", here}}}}},
  };
  int number = 30;
  for (const Json& edit : edits) notebook = edited(notebook, edit, stamp(++number, 40));
  const Json span = place_of(article_text, "bis Mai");
  const Json analysis = {
      {"schema", "wortlaut/analysis@1"},
      {"length", wortlaut::OffsetMap(article_text).utf16_length()},
      {"speakers",
       {{{"id", "s1"}, {"name", "Öztürk"}, {"roles", {"Chefin"}}, {"mentions", {span}}},
        {{"id", "s2"}, {"name", "Voß"}, {"mentions", {span}}}}},
      {"quotations",
       {{{"id", "q1"}, {"spans", {span}}, {"speaker", {{"spans", {span}}}}, {"speakers", {"s1"}}, {"via", {"s2"}}}}},
      {"sentences", {{{"start", 0}, {"end", 90}, {"claims", {"c1", "c2"}}, {"reason", nullptr}}}},
      {"claims",
       {{{"id", "c1"}, {"spans", {span}}, {"quotation", "q1"}, {"speakers", {"s1"}}},
        {{"id", "c2"}, {"spans", {span}}, {"quotation", "q1"}, {"speakers", {"s1", "s2"}}}}},
  };
  REQUIRE(wortlaut::corrected_analysis(analysis.dump(), notebook.dump()).ok());
  std::vector<std::string> paths;
  collect(analysis, "", paths);
  for (const std::string& path : paths) {
    for (const Json& odd : odd_values) {
      Json changed = analysis;
      changed[Json::json_pointer(path)] = odd;
      INFO(path << " is " << odd.dump());
      const auto result = wortlaut::corrected_analysis(changed.dump(), notebook.dump());
      for (const char* format : {"markdown", "csv", "html"}) {
        (void)wortlaut::export_notebook(notebook.dump(), result ? result.value() : changed.dump(), format, "de");
      }
    }
  }
}
