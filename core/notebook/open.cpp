#include <string>

#include "change_log.hpp"
#include "notebook_check.hpp"
#include "notebook_json.hpp"
#include "wortlaut/notebook.hpp"

namespace wortlaut {

using notebook::Json;

Result<std::string> new_notebook(std::string_view article_json, std::string_view stamp_json) {
  Result<Json> article = notebook::parse_object(article_json, "The article");
  if (!article) return article.error();
  const Result<notebook::Stamp> stamp = notebook::read_stamp(stamp_json);
  if (!stamp) return stamp.error();
  Json json = Json::object();
  json["schema"] = notebook::schema_name;
  json["id"] = stamp.value().uuid;
  json["created"] = stamp.value().now;
  json["modified"] = stamp.value().now;
  json["author"] = stamp.value().author;
  Json& kept = json["article"] = Json::object();
  for (const char* key : {"title", "url", "author", "published", "language", "text"}) {
    const Json* value = notebook::member(article.value(), key);
    if (value != nullptr && !value->is_string()) {
      return Error{"bad-article", std::string("The article's \"") + key + "\" is no string."};
    }
    kept[key] = value != nullptr ? *value : Json(std::string_view(key) == "language" ? "auto" : "");
  }
  for (const auto& [key, value] : article.value().items()) {
    if (!kept.contains(key)) kept[key] = value;
  }
  json["corrections"] = Json::array();
  json["notes"] = Json::array();
  json["log"] = Json::array();
  return notebook::dumped(json);
}

Result<std::string> open_notebook(std::string_view text) {
  Result<Json> opened = notebook::read_notebook(text);
  if (!opened) return opened.error();
  const bool readonly = notebook::is_newer(opened.value());
  Json json = Json::object();
  json["ok"] = true;
  json["readonly"] = readonly;
  json["warnings"] = Json::array();
  if (readonly) {
    Json warning = Json::object();
    warning["code"] = "newer-schema";
    warning["message"] = "The notebook is of a newer version (" +
                         std::string(notebook::text_of(opened.value(), "schema")) +
                         "); it can be read but not changed, and nothing in it is dropped.";
    json["warnings"].push_back(std::move(warning));
  }
  json["notebook"] = std::move(opened).value();
  return notebook::dumped(json);
}

}  // namespace wortlaut
