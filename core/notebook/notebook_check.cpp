#include "notebook_check.hpp"

#include <initializer_list>
#include <string>

namespace wortlaut::notebook {
namespace {

Error broken(const std::string& path, std::string_view expected) {
  return Error{"bad-notebook", "The notebook is damaged: " + path + " is not " + std::string(expected) + "."};
}

/// A field a record has: its name and what it is where it is missing. The default's type is the required one.
struct Field {
  const char* name;
  Json otherwise;
};

bool same_type(const Json& a, const Json& b) {
  return a.type() == b.type() || (a.is_number_integer() && b.is_number_integer());
}

std::optional<Error> complete(Json& record, const std::string& path, std::initializer_list<Field> fields) {
  for (const Field& field : fields) {
    const Json* value = member(record, field.name);
    if (value == nullptr) {
      record[field.name] = field.otherwise;
    } else if (!same_type(*value, field.otherwise)) {
      return broken(path + field.name, field.otherwise.is_string()   ? "a string"
                                       : field.otherwise.is_array()  ? "a list"
                                       : field.otherwise.is_object() ? "an object"
                                                                     : "true or false");
    }
  }
  return std::nullopt;
}

bool is_place(const Json& place) {
  const auto start = offset_of(place, "start");
  const auto end = offset_of(place, "end");
  return start && end && *start <= *end;
}

std::optional<Error> check_log(const Json& log, const std::string& path) {
  for (std::size_t at = 0; at < log.size(); ++at) {
    if (!log[at].is_object()) return broken(path + "[" + std::to_string(at) + "]", "an object");
  }
  return std::nullopt;
}

std::optional<Error> check_speakers(const Json& speakers, const std::string& path) {
  for (std::size_t at = 0; at < speakers.size(); ++at) {
    const Json& speaker = speakers[at];
    const Json* id = member(speaker, "id");
    const Json* name = member(speaker, "name");
    if (id == nullptr || !id->is_string() || name == nullptr || !name->is_string()) {
      return broken(path + "[" + std::to_string(at) + "]", "a speaker with id and name");
    }
  }
  return std::nullopt;
}

std::optional<Error> check_note(Json& note, const std::string& path) {
  const Json* target = member(note, "target");
  if (target == nullptr || !is_target(*target)) return broken(path + "target", "a quote with a position");
  const Json* claim = member(note, "claim");
  if (claim != nullptr && !claim->is_null() && !claim->is_string()) return broken(path + "claim", "a string or null");
  if (claim == nullptr) note["claim"] = nullptr;
  const Json* verdict = member(note, "verdict");
  if (verdict != nullptr && !verdict->is_null() && !verdict->is_object()) {
    return broken(path + "verdict", "an object or null");
  }
  if (verdict == nullptr) note["verdict"] = nullptr;
  if (auto problem = complete(note, path,
                              {{"speakers", Json::array()},
                               {"status", "open"},
                               {"rationale", ""},
                               {"evidence", Json::array()},
                               {"tags", Json::array()}})) {
    return problem;
  }
  if (auto problem = check_speakers(note["speakers"], path + "speakers")) return problem;
  for (const Json& tag : note["tags"]) {
    if (!tag.is_string()) return broken(path + "tags", "a list of strings");
  }
  for (std::size_t at = 0; at < note["evidence"].size(); ++at) {
    Json& evidence = note["evidence"][at];
    const std::string where = path + "evidence[" + std::to_string(at) + "]";
    if (!evidence.is_object() || text_of(evidence, "id").empty()) return broken(where, "an object with an id");
    if (auto problem = complete(evidence, where + ".",
                                {{"url", ""},
                                 {"archiveUrl", ""},
                                 {"title", ""},
                                 {"publisher", ""},
                                 {"excerpt", ""},
                                 {"date", ""},
                                 {"stance", "context"},
                                 {"removed", false}})) {
      return problem;
    }
  }
  return std::nullopt;
}

std::optional<Error> check_correction(const Json& correction, const std::string& path) {
  const Json* op = member(correction, "op");
  if (op == nullptr || !op->is_string()) return broken(path + "op", "a string");
  for (const char* key : {"target", "from"}) {
    const Json* target = member(correction, key);
    if (target != nullptr && !is_target(*target)) return broken(path + key, "a quote with a position");
  }
  return std::nullopt;
}

template <class Check>
std::optional<Error> check_records(Json& notebook, const char* key, Check check) {
  Json& records = notebook[key];
  for (std::size_t at = 0; at < records.size(); ++at) {
    Json& record = records[at];
    const std::string where = std::string(key) + "[" + std::to_string(at) + "]";
    if (!record.is_object() || text_of(record, "id").empty()) return broken(where, "an object with an id");
    if (auto problem = check(record, where + ".")) return problem;
    if (auto problem = complete(record, where + ".",
                                {{"author", ""},
                                 {"created", ""},
                                 {"modified", ""},
                                 {"removed", false},
                                 {"log", Json::array()}})) {
      return problem;
    }
    if (auto problem = check_log(record["log"], where + ".log")) return problem;
  }
  return std::nullopt;
}

}  // namespace

bool is_target(const Json& target) {
  const Json& quote = object_of(target, "quote");
  for (const char* key : {"exact", "prefix", "suffix"}) {
    const Json* part = member(quote, key);
    if (part == nullptr || !part->is_string()) return false;
  }
  const Json* position = member(target, "position");
  if (position == nullptr || !is_place(*position)) return false;
  const Json* spans = member(target, "spans");
  if (spans == nullptr) return true;
  if (!spans->is_array() || spans->empty()) return false;
  std::uint32_t before = *offset_of(*position, "start");
  for (const Json& span : *spans) {
    if (!is_place(span) || *offset_of(span, "start") < before) return false;
    before = *offset_of(span, "end");
  }
  return before <= *offset_of(*position, "end");
}

std::optional<Error> check_notebook(Json& notebook) {
  if (auto problem = complete(notebook, "",
                              {{"id", ""},
                               {"created", ""},
                               {"modified", ""},
                               {"author", ""},
                               {"article", Json::object()},
                               {"corrections", Json::array()},
                               {"notes", Json::array()},
                               {"log", Json::array()}})) {
    return problem;
  }
  if (text_of(notebook, "id").empty()) return broken("id", "a string with something in it");
  if (auto problem = complete(notebook["article"], "article.",
                              {{"title", ""},
                               {"url", ""},
                               {"author", ""},
                               {"published", ""},
                               {"language", "auto"},
                               {"text", ""}})) {
    return problem;
  }
  if (const Json* scales = member(notebook, "scales"); scales != nullptr && !scales->is_array()) {
    return broken("scales", "a list");
  }
  if (auto problem = check_records(notebook, "notes", check_note)) return problem;
  if (auto problem = check_records(notebook, "corrections", check_correction)) return problem;
  return check_log(notebook["log"], "log");
}

}  // namespace wortlaut::notebook
