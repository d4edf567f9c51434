#include <string>

#include "corrections.hpp"
#include "edit.hpp"
#include "target.hpp"

namespace wortlaut::notebook {
namespace {

constexpr const char* claim_kinds[] = {"fact",   "quantity", "causal",  "law",  "prediction",
                                       "pledge", "demand",   "opinion", "other"};
constexpr const char* speaker_kinds[] = {"person", "unnamed", "organization", "state", "group"};

template <std::size_t Count>
bool is_named(const Json& value, const char* const (&names)[Count]) {
  for (const char* name : names) {
    if (value == name) return true;
  }
  return false;
}

/// The fields of a correction, read from the edit; the record around them is the same for all.
class Reader {
 public:
  Reader(const Json& notebook, const EditContext& context)
      : text_(text_of(object_of(notebook, "article"), "text")), context_(context) {}

  /// Fields by `op`; the error is "bad-edit", "bad-value" or "bad-target".
  Result<Json> fields() {
    const std::string_view op = context_.op;
    if (op == "claim.add") {
      target("target", true);
      speakers("speakers", false);
      choice("kind", claim_kinds, false, "fact");
    } else if (op == "claim.move") {
      id_of_claim();
      target("from", true);
      target("target", false);
      speakers("speakers", false);
      if (!problem_ && !fields_.contains("target") && !fields_.contains("speakers")) {
        problem_ = bad_edit(context_, "has neither \"target\" nor \"speakers\"");
      }
    } else if (op == "claim.dismiss") {
      id_of_claim();
      target("target", true);
      if (const std::string_view reason = text_of(context_.edit, "reason"); !reason.empty()) fields_["reason"] = reason;
    } else if (op == "claim.kind") {
      id_of_claim();
      target("target", true);
      choice("kind", claim_kinds, true, "");
    } else if (op == "speaker.add") {
      name();
      choice("kind", speaker_kinds, false, "person");
    } else if (op == "speaker.rename") {
      speaker();
      name();
    } else if (op == "speaker.merge") {
      speaker();
      speakers("others", true);
    } else if (op == "speaker.split") {
      speaker();
      name();
      claims();
    } else {
      problem_ = bad_edit(context_, "is unknown");
    }
    if (problem_) return std::move(*problem_);
    return std::move(fields_);
  }

 private:
  void fail(const std::string& why) {
    if (!problem_) problem_ = bad_edit(context_, why);
  }

  void id_of_claim() {
    const std::string_view id = text_of(context_.edit, "claim");
    if (id.empty()) fail("has no \"claim\"");
    fields_["claim"] = id;
  }

  void target(const char* key, bool required) {
    const Json* given = member(context_.edit, key);
    if (given == nullptr) {
      if (required) fail(std::string("has no \"") + key + "\"");
      return;
    }
    Result<Json> made = make_target(*given, text_);
    if (made) {
      fields_[key] = std::move(made).value();
    } else if (!problem_) {
      problem_ = made.error();
    }
  }

  void speakers(const char* key, bool required) {
    if (member(context_.edit, key) == nullptr) {
      if (required) fail(std::string("has no \"") + key + "\"");
      return;
    }
    Result<Json> read = read_speakers(context_.edit, key);
    if (!read) {
      if (!problem_) problem_ = read.error();
    } else if (required && read.value().empty()) {
      fail(std::string("has nobody in \"") + key + "\"");
    } else {
      fields_[key] = std::move(read).value();
    }
  }

  void speaker() {
    const Json& given = object_of(context_.edit, "speaker");
    const Json* spoken = member(given, "name");
    if (text_of(given, "id").empty() || spoken == nullptr || !spoken->is_string()) {
      fail("has no \"speaker\" with id and name");
      return;
    }
    fields_["speaker"] = given;
  }

  void name() {
    const std::string_view given = text_of(context_.edit, "name");
    if (given.find_first_not_of(" \t\r\n") == std::string_view::npos) fail("has no \"name\"");
    fields_["name"] = given;
  }

  template <std::size_t Count>
  void choice(const char* key, const char* const (&names)[Count], bool required, const char* otherwise) {
    const Json* given = member(context_.edit, key);
    if (given == nullptr && !required) {
      fields_[key] = otherwise;
    } else if (given == nullptr || !is_named(*given, names)) {
      if (!problem_) problem_ = Error{"bad-value", std::string("\"") + key + "\" is none of the kinds there are."};
    } else {
      fields_[key] = *given;
    }
  }

  void claims() {
    Json list = Json::array();
    for (const Json& claim : items_of(context_.edit, "claims")) {
      const std::string_view id = text_of(claim, "id");
      const Json* place = member(claim, "target");
      if (id.empty() || place == nullptr) return fail("has a claim without id or target");
      Result<Json> made = make_target(*place, text_);
      if (!made) {
        if (!problem_) problem_ = made.error();
        return;
      }
      Json item = Json::object();
      item["id"] = id;
      item["target"] = std::move(made).value();
      list.push_back(std::move(item));
    }
    if (list.empty()) return fail("has no \"claims\"");
    fields_["claims"] = std::move(list);
  }

  std::string_view text_;
  const EditContext& context_;
  Json fields_ = Json::object();
  std::optional<Error> problem_;
};

void touch(Json& record, const Stamp& stamp) {
  if (is_before(text_of(record, "modified"), stamp.now)) record["modified"] = stamp.now;
}

void set_removed(Json& record, bool removed, const Stamp& stamp) {
  if (set_and_log(record, "removed", removed, record["log"], "removed", stamp)) touch(record, stamp);
}

/// The last correction of the kind `op` about the claim (or the speaker) `subject`, if it is still there.
Json* find_correction(Json& notebook, std::string_view op, const Json& fields) {
  Json* found = nullptr;
  for (Json& correction : notebook["corrections"]) {
    if (text_of(correction, "op") != op) continue;
    const bool same_claim =
        !text_of(fields, "claim").empty() && text_of(correction, "claim") == text_of(fields, "claim");
    const bool same_speaker = op == "speaker.rename" && text_of(object_of(correction, "speaker"), "id") ==
                                                            text_of(object_of(fields, "speaker"), "id");
    if (same_claim || same_speaker) found = &correction;
  }
  return found;
}

/// A second correction of the same thing changes the first, so that its log tells the whole story.
void change_correction(Json& correction, const Json& fields, const Stamp& stamp) {
  bool changed = false;
  for (const auto& [key, value] : fields.items()) {
    // Where the claim stood, and what the speaker was called, is what finds them again: the first one counts.
    if (key == "from" || key == "speaker" || (key == "target" && text_of(correction, "op") != "claim.move")) continue;
    changed = set_and_log(correction, key.c_str(), value, correction["log"], key, stamp) || changed;
  }
  if (flag_of(correction, "removed")) {
    set_removed(correction, false, stamp);
  } else if (changed) {
    touch(correction, stamp);
  }
}

}  // namespace

std::optional<Error> edit_corrections(Json& notebook, const EditContext& context) {
  const Stamp& stamp = context.stamp;
  if (context.op == "correction.remove" || context.op == "correction.restore") {
    const std::string_view id = text_of(context.edit, "id");
    Json* correction = find_by_id(notebook["corrections"], id);
    if (correction == nullptr) return unknown_id("correction", id);
    set_removed(*correction, context.op == "correction.remove", stamp);
    return std::nullopt;
  }
  const std::string_view claim = text_of(context.edit, "claim");
  if (context.op == "claim.dismiss" || context.op == "claim.restore") {
    const bool dismiss = context.op == "claim.dismiss";
    bool found = false;
    for (Json& correction : notebook["corrections"]) {
      const bool added = text_of(correction, "op") == "claim.add" && added_claim_id(correction) == claim;
      const bool dismissal = text_of(correction, "op") == "claim.dismiss" && text_of(correction, "claim") == claim;
      // A claim that the reader added is not dismissed but taken back.
      if (added || (dismissal && !dismiss)) {
        set_removed(correction, added ? dismiss : true, stamp);
        found = true;  // and on: after a merge there may be two dismissals
      }
    }
    if (found) return std::nullopt;
    if (!dismiss) return unknown_id("dismissed claim", claim);
  }
  Result<Json> fields = Reader(notebook, context).fields();
  if (!fields) return fields.error();
  if (Json* earlier = find_correction(notebook, context.op, fields.value())) {
    change_correction(*earlier, fields.value(), stamp);
    return std::nullopt;
  }
  Json correction = Json::object();
  correction["id"] = stamp.uuid;
  correction["op"] = context.op;
  for (const auto& [key, value] : fields.value().items()) correction[key] = value;
  correction["author"] = stamp.author;
  correction["created"] = stamp.now;
  correction["modified"] = stamp.now;
  correction["removed"] = false;
  correction["log"] = Json::array();
  notebook["corrections"].push_back(std::move(correction));
  return std::nullopt;
}

}  // namespace wortlaut::notebook
