#include "edit.hpp"

#include <string>

#include "wortlaut/notebook.hpp"

namespace wortlaut::notebook {

Error bad_edit(const EditContext& context, const std::string& why) {
  return Error{"bad-edit", "The edit \"" + std::string(context.op) + "\" " + why + "."};
}

Error unknown_id(const char* kind, std::string_view id) {
  return Error{"unknown-id", std::string("There is no ") + kind + " with the id \"" + std::string(id) + "\"."};
}

Result<Json> read_speakers(const Json& edit, const char* key) {
  const Json* given = member(edit, key);
  if (given == nullptr) return Json::array();
  const Error wrong{"bad-value", std::string("\"") + key + "\" is no list of speakers with id and name."};
  if (!given->is_array()) return wrong;
  for (const Json& speaker : *given) {
    const Json* name = member(speaker, "name");
    if (text_of(speaker, "id").empty() || name == nullptr || !name->is_string()) return wrong;
  }
  return *given;
}

namespace {

std::optional<Error> set_article(Json& notebook, const EditContext& context) {
  const std::string field(text_of(context.edit, "field"));
  const Json* value = member(context.edit, "value");
  bool known = false;
  for (const char* name : {"title", "url", "author", "published", "language", "text"}) known = known || field == name;
  if (!known) return Error{"unknown-field", "An article has no field \"" + field + "\"."};
  if (value == nullptr || !value->is_string())
    return Error{"bad-value", "The article's \"" + field + "\" must be a string."};
  if (field == "language" && *value != "de" && *value != "en" && *value != "auto") {
    return Error{"bad-value", "The article's language is \"de\", \"en\" or \"auto\"."};
  }
  set_and_log(notebook["article"], field.c_str(), *value, notebook["log"], "article." + field, context.stamp);
  return std::nullopt;
}

/// Whether the stamp's uuid already names something: ids must be unique or a merge would mix things up.
bool is_used(const Json& notebook, std::string_view uuid) {
  if (text_of(notebook, "id") == uuid) return true;
  for (const char* key : {"notes", "corrections"}) {
    for (const Json& record : items_of(notebook, key)) {
      if (text_of(record, "id") == uuid || find_by_id(items_of(record, "evidence"), uuid) != nullptr) return true;
    }
  }
  return false;
}

bool makes_something(std::string_view op) {
  return op == "note.add" || op == "evidence.add" ||
         ((op.substr(0, 6) == "claim." || op.substr(0, 8) == "speaker.") && op != "claim.restore");
}

}  // namespace
}  // namespace wortlaut::notebook

namespace wortlaut {

Result<std::string> edit_notebook(std::string_view notebook_json, std::string_view edit_json,
                                  std::string_view stamp_json) {
  using namespace notebook;
  Result<Json> opened = read_writable_notebook(notebook_json);
  if (!opened) return opened.error();
  const Result<Stamp> stamp = read_stamp(stamp_json);
  if (!stamp) return stamp.error();
  const Result<Json> edit = parse_object(edit_json, "The edit");
  if (!edit) return edit.error();
  Json& changed = opened.value();
  const Json before = changed;
  const EditContext context{edit.value(), stamp.value(), text_of(edit.value(), "op")};
  if (makes_something(context.op) && is_used(changed, stamp.value().uuid)) {
    return Error{"duplicate-id", "The stamp's uuid \"" + stamp.value().uuid + "\" is the id of something already."};
  }
  const std::string_view family = context.op.substr(0, context.op.find('.'));
  std::optional<Error> problem;
  if (family == "note" || family == "evidence") {
    problem = edit_notes(changed, context);
  } else if (family == "claim" || family == "speaker" || family == "correction") {
    problem = edit_corrections(changed, context);
  } else if (context.op == "article.set") {
    problem = set_article(changed, context);
  } else {
    problem = bad_edit(context, "is unknown");
  }
  if (problem) return std::move(*problem);
  if (changed != before && is_before(text_of(changed, "modified"), stamp.value().now)) {
    changed["modified"] = stamp.value().now;
  }
  return dumped(changed);
}

}  // namespace wortlaut
