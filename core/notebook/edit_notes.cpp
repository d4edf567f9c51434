#include <string>

#include "edit.hpp"
#include "rating_scales.hpp"
#include "target.hpp"

namespace wortlaut::notebook {
namespace {

Error bad_value(const std::string& field, const std::string& expected) {
  return Error{"bad-value", "\"" + field + "\" must be " + expected + "."};
}

bool is_one_of(const Json& value, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (value == name) return true;
  }
  return false;
}

bool is_own_field(std::string_view field) { return field.substr(0, 2) == "x-" && field.size() > 2; }

/// `value` as the note's `field` takes it.
Result<Json> checked_note_value(const Json& notebook, const std::string& field, const Json& value) {
  if (field == "status") {
    if (is_one_of(value, {"open", "in_progress", "done", "wont_check"})) return value;
    return bad_value(field, "open, in_progress, done or wont_check");
  }
  if (field == "verdict") {
    if (value.is_null() || find_rating(notebook, value) != nullptr) return value;
    return bad_value(field, "null or {scale, rating} of a known scale");
  }
  if (field == "rationale") {
    if (value.is_string()) return value;
    return bad_value(field, "a string");
  }
  if (field == "claim") {
    if (value.is_null() || value.is_string()) return value;
    return bad_value(field, "a claim's id or null");
  }
  if (field == "speakers") {
    Json wrapped = Json::object();
    wrapped["speakers"] = value;
    return read_speakers(wrapped, "speakers");
  }
  if (field == "target") return make_target(value, text_of(object_of(notebook, "article"), "text"));
  if (field == "tags") {
    if (!value.is_array()) return bad_value(field, "a list of strings");
    Json tags = Json::array();
    for (const Json& tag : value) {
      if (!tag.is_string()) return bad_value(field, "a list of strings");
      bool again = false;
      for (const Json& other : tags) again = again || other == tag;
      if (!again) tags.push_back(tag);
    }
    return tags;
  }
  if (is_own_field(field)) return value;
  return Error{"unknown-field", "A note has no field \"" + field + "\" that can be set."};
}

constexpr const char* evidence_texts[] = {"url", "archiveUrl", "title", "publisher", "excerpt", "date"};

std::optional<Error> check_evidence_value(const std::string& field, const Json& value) {
  if (field == "stance") {
    if (is_one_of(value, {"supports", "refutes", "context"})) return std::nullopt;
    return bad_value(field, "supports, refutes or context");
  }
  for (const char* name : evidence_texts) {
    if (field != name) continue;
    if (value.is_string()) return std::nullopt;
    return bad_value(field, "a string");
  }
  if (is_own_field(field)) return std::nullopt;
  return Error{"unknown-field", "Evidence has no field \"" + field + "\" that can be set."};
}

std::optional<Error> add_note(Json& notebook, const EditContext& context) {
  const Json* given = member(context.edit, "target");
  if (given == nullptr) return bad_edit(context, "has no \"target\"");
  Json note = Json::object();
  note["id"] = context.stamp.uuid;
  note["claim"] = nullptr;
  Result<Json> target = checked_note_value(notebook, "target", *given);
  if (!target) return target.error();
  note["target"] = std::move(target).value();
  note["speakers"] = Json::array();
  note["status"] = "open";
  note["verdict"] = nullptr;
  note["rationale"] = "";
  note["evidence"] = Json::array();
  note["tags"] = Json::array();
  for (const auto& [field, value] : context.edit.items()) {
    if (field == "op" || field == "target") continue;
    Result<Json> checked = checked_note_value(notebook, field, value);
    if (!checked) return checked.error();
    note[field] = std::move(checked).value();
  }
  note["author"] = context.stamp.author;
  note["created"] = context.stamp.now;
  note["modified"] = context.stamp.now;
  note["removed"] = false;
  note["log"] = Json::array();
  notebook["notes"].push_back(std::move(note));
  return std::nullopt;
}

/// The note under `key` of the edit; null where there is none.
Json* note_of(Json& notebook, const EditContext& context, const char* key) {
  return find_by_id(notebook["notes"], text_of(context.edit, key));
}

void touch(Json& record, const Stamp& stamp) {
  if (is_before(text_of(record, "modified"), stamp.now)) record["modified"] = stamp.now;
}

std::optional<Error> set_note(Json& notebook, Json& note, const EditContext& context) {
  const std::string field(text_of(context.edit, "field"));
  const Json* value = member(context.edit, "value");
  if (value == nullptr) return bad_edit(context, "has no \"value\"");
  Result<Json> checked = checked_note_value(notebook, field, *value);
  if (!checked) return checked.error();
  if (set_and_log(note, field.c_str(), checked.value(), note["log"], field, context.stamp)) touch(note, context.stamp);
  return std::nullopt;
}

std::optional<Error> edit_evidence(Json& note, const EditContext& context) {
  const Json& edit = context.edit;
  if (context.op == "evidence.add") {
    Json evidence = Json::object();
    evidence["id"] = context.stamp.uuid;
    for (const char* name : evidence_texts) evidence[name] = "";
    evidence["stance"] = "context";
    evidence["removed"] = false;
    for (const auto& [field, value] : object_of(edit, "evidence").items()) {
      if (auto problem = check_evidence_value(field, value)) return problem;
      evidence[field] = value;
    }
    note["log"].push_back(log_entry(context.stamp, "evidence." + context.stamp.uuid, nullptr, evidence));
    note["evidence"].push_back(std::move(evidence));
    touch(note, context.stamp);
    return std::nullopt;
  }
  const std::string id(text_of(edit, "id"));
  Json* evidence = find_by_id(note["evidence"], id);
  if (evidence == nullptr) return unknown_id("evidence", id);
  std::string field = "removed";
  Json value = context.op == "evidence.remove";
  if (context.op == "evidence.set") {
    field = text_of(edit, "field");
    const Json* given = member(edit, "value");
    if (given == nullptr) return bad_edit(context, "has no \"value\"");
    if (auto problem = check_evidence_value(field, *given)) return problem;
    value = *given;
  } else if (context.op != "evidence.remove" && context.op != "evidence.restore") {
    return bad_edit(context, "is unknown");
  }
  if (set_and_log(*evidence, field.c_str(), value, note["log"], "evidence." + id + "." + field, context.stamp)) {
    touch(note, context.stamp);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> edit_notes(Json& notebook, const EditContext& context) {
  if (context.op == "note.add") return add_note(notebook, context);
  const bool of_note = context.op.substr(0, 5) == "note.";
  const char* const key = of_note ? "id" : "note";
  Json* note = note_of(notebook, context, key);
  if (note == nullptr) return unknown_id("note", text_of(context.edit, key));
  if (!of_note) return edit_evidence(*note, context);
  if (context.op == "note.set") return set_note(notebook, *note, context);
  if (context.op != "note.remove" && context.op != "note.restore") return bad_edit(context, "is unknown");
  if (set_and_log(*note, "removed", context.op == "note.remove", (*note)["log"], "removed", context.stamp)) {
    touch(*note, context.stamp);
  }
  return std::nullopt;
}

}  // namespace wortlaut::notebook
