#include <map>
#include <string>

#include "anchor.hpp"
#include "json.hpp"
#include "notebook_json.hpp"
#include "wortlaut/notebook.hpp"

namespace wortlaut {
namespace notebook {
namespace {

Json place_json(Place place) {
  Json json = Json::object();
  json["start"] = place.start;
  json["end"] = place.end;
  return json;
}

Json places_json(const std::vector<Place>& places) {
  Json json = Json::array();
  for (const Place place : places) json.push_back(place_json(place));
  return json;
}

Json anchor_json(std::string_view id, const Anchored& found) {
  Json json = Json::object();
  json["id"] = id;
  json["start"] = found.place ? Json(found.place->start) : Json(nullptr);
  json["end"] = found.place ? Json(found.place->end) : Json(nullptr);
  json["spans"] = places_json(found.spans);
  json["how"] = name_of(found.how);
  json["similarity"] = rounded_for_json(found.similarity);
  if (found.how == AnchorHow::ambiguous) json["candidates"] = places_json(found.candidates);
  return json;
}

}  // namespace
}  // namespace notebook

Result<std::string> anchor_notes(std::string_view notebook_json, std::string_view text) {
  using namespace notebook;
  const Result<Json> opened = read_notebook(notebook_json);
  if (!opened) return opened.error();
  Anchorer anchorer(text);
  std::map<std::string, Anchored> found_before;  // several notes on one claim are looked for once
  Json anchors = Json::array();
  for (const char* key : {"notes", "corrections"}) {
    for (const Json& record : items_of(opened.value(), key)) {
      const Json* target = member(record, "target");
      if (target == nullptr) target = member(record, "from");
      if (target == nullptr || flag_of(record, "removed")) continue;
      const auto [at, is_new] = found_before.try_emplace(dumped(*target));
      if (is_new) at->second = anchorer.find(*target);
      anchors.push_back(anchor_json(text_of(record, "id"), at->second));
    }
  }
  Json json = Json::object();
  json["ok"] = true;
  json["anchors"] = std::move(anchors);
  if (!anchorer.complete()) json["incomplete"] = true;
  return dumped(json);
}

}  // namespace wortlaut
