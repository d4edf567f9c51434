#include "merge.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "change_log.hpp"
#include "corrections.hpp"
#include "wortlaut/notebook.hpp"

namespace wortlaut::notebook {
namespace {

bool is_list_of_records(const Json& list) {
  return list.is_array() && std::all_of(list.begin(), list.end(), [](const Json& item) {
           return item.is_object() && !text_of(item, "id").empty();
         });
}

/// Records by id and by how often the id came before, so that even a damaged file with an id twice loses nothing.
std::vector<std::string> keys_of(const Json& records) {
  std::map<std::string, int, std::less<>> seen;
  std::vector<std::string> keys;
  for (const Json& record : records) {
    const std::string id(text_of(record, "id"));
    keys.push_back(id + "#" + std::to_string(seen[id]++));
  }
  return keys;
}

std::map<std::string, const Json*> by_key(const Json& records) {
  std::map<std::string, const Json*> result;
  const std::vector<std::string> keys = keys_of(records);
  for (std::size_t at = 0; at < keys.size(); ++at) result[keys[at]] = &records[at];
  return result;
}

/// Whether a log entry about `field` tells of `path` as well: the field itself or something around it.
bool concerns(std::string_view field, std::string_view path) {
  return path.substr(0, field.size()) == field && (path.size() == field.size() || path[field.size()] == '.');
}

/// Both sides' logs of one record, and what each knows that the other does not.
class Logs {
 public:
  Logs(const Json& ours, const Json& theirs) : ours_(ours), theirs_(theirs) {
    std::unordered_set<std::string> in_ours;
    std::unordered_set<std::string> in_theirs;
    for (const Json& entry : ours_) in_ours.insert(dumped(entry));
    for (const Json& entry : theirs_) {
      std::string text = dumped(entry);
      if (in_ours.count(text) == 0) only_theirs_.push_back(&entry);
      in_theirs.insert(std::move(text));
    }
    for (const Json& entry : ours_) {
      if (in_theirs.count(dumped(entry)) == 0) only_ours_.push_back(&entry);
    }
  }

  struct Latest {
    const Json* entry = nullptr;
    std::string_view when() const { return entry == nullptr ? std::string_view() : text_of(*entry, "when"); }
    std::string_view who() const { return entry == nullptr ? std::string_view() : text_of(*entry, "who"); }
  };

  /// The latest entry about `path` that only one side has.
  Latest news(bool of_ours, std::string_view path) const {
    Latest latest;
    for (const Json* entry : of_ours ? only_ours_ : only_theirs_) {
      if (!concerns(text_of(*entry, "field"), path)) continue;
      if (latest.entry == nullptr || !is_before(text_of(*entry, "when"), latest.when())) latest.entry = entry;
    }
    return latest;
  }

  /// The latest entry that only one side has and that is about anything but `path`.
  Latest news_beside(bool of_ours, std::string_view path) const {
    Latest latest;
    for (const Json* entry : of_ours ? only_ours_ : only_theirs_) {
      if (text_of(*entry, "field") == path) continue;
      if (latest.entry == nullptr || !is_before(text_of(*entry, "when"), latest.when())) latest.entry = entry;
    }
    return latest;
  }

  /// All entries of both, each once, by time.
  Json joined() const {
    if (only_theirs_.empty()) return ours_;
    if (only_ours_.empty()) return theirs_;
    std::vector<Json> entries(ours_.begin(), ours_.end());
    for (const Json* entry : only_theirs_) entries.push_back(*entry);
    std::stable_sort(entries.begin(), entries.end(), [](const Json& a, const Json& b) {
      if (text_of(a, "when") != text_of(b, "when")) return is_before(text_of(a, "when"), text_of(b, "when"));
      return dumped(a) < dumped(b);  // the same whoever merges
    });
    return Json(entries);
  }

 private:
  const Json& ours_;
  const Json& theirs_;
  std::vector<const Json*> only_ours_;
  std::vector<const Json*> only_theirs_;
};

/// What is merged: the same thing in the common version and in both later ones. Null: it is not there.
struct Versions {
  const Json* base = nullptr;
  const Json* ours = nullptr;
  const Json* theirs = nullptr;

  Versions at(const char* key) const {
    const auto in = [key](const Json* json) { return json == nullptr ? nullptr : member(*json, key); };
    return {in(base), in(ours), in(theirs)};
  }
};

/// Merges one record (a note, a correction, the notebook) with the help of its logs.
class RecordMerge {
 public:
  RecordMerge(const Versions& record, Json& conflicts)
      : record_(record),
        conflicts_(conflicts),
        id_(text_of(*record.ours, "id")),
        logs_(items_of(*record.ours, "log"), items_of(*record.theirs, "log")) {}

  Json run() {
    Json merged = object(record_, "");
    keep_what_was_edited(merged);
    Json log = logs_.joined();
    for (Json& entry : kept_) {
      if (std::find(log.begin(), log.end(), entry) == log.end()) log.push_back(std::move(entry));
    }
    if (merged.contains("log") || !log.empty()) merged["log"] = std::move(log);
    return merged;
  }

 private:
  static bool same(const Json* a, const Json* b) { return a == b || (a != nullptr && b != nullptr && *a == *b); }

  /// Ours first, in our order, then what only they have.
  Json object(const Versions& versions, const std::string& path) {
    Json merged = Json::object();
    const auto put = [&](const std::string& key) {
      const Versions field = versions.at(key.c_str());
      const std::string where = path.empty() ? key : path + "." + key;
      if (path.empty() && key == "log") {
        merged[key] = Json::array();  // filled at the end
      } else if (path.empty() && key == "modified") {
        merged[key] = latest(field);
      } else if (auto value = merge(field, where)) {
        merged[key] = std::move(*value);
      }
    };
    for (const auto& [key, value] : versions.ours->items()) put(key);
    for (const auto& [key, value] : versions.theirs->items()) {
      if (member(*versions.ours, key.c_str()) == nullptr) put(key);
    }
    return merged;
  }

  static Json latest(const Versions& field) {
    if (field.ours == nullptr) return *field.theirs;
    if (field.theirs == nullptr || !field.ours->is_string() || !field.theirs->is_string()) return *field.ours;
    const auto& ours = field.ours->get_ref<const std::string&>();
    const auto& theirs = field.theirs->get_ref<const std::string&>();
    return is_before(ours, theirs) ? theirs : ours;
  }

  /// The merged value; nothing where the field is gone.
  std::optional<Json> merge(const Versions& field, const std::string& path) {
    if (same(field.ours, field.theirs)) return *field.ours;
    if (field.ours == nullptr || field.theirs == nullptr) return one_sided(field);
    if (field.ours->is_object() && field.theirs->is_object() && path != "verdict" && path != "target") {
      Versions inner = field;
      if (inner.base != nullptr && !inner.base->is_object()) inner.base = nullptr;
      return object(inner, path);
    }
    if (is_list_of_records(*field.ours) && is_list_of_records(*field.theirs) && !is_reference_list(path)) {
      return records(field, path);
    }
    if (path == "tags" && field.ours->is_array() && field.theirs->is_array()) return united(field);
    return decide(field, path);
  }

  /// Speakers and claims in a correction are one value, not records with a life of their own.
  static bool is_reference_list(const std::string& path) {
    return path == "speakers" || path == "others" || path == "claims";
  }

  /// A field that one side lacks: taken out there if the common version had it just so, else new on the other side.
  static std::optional<Json> one_sided(const Versions& field) {
    const Json* present = field.ours != nullptr ? field.ours : field.theirs;
    if (field.base != nullptr && *field.base == *present) return std::nullopt;
    return *present;
  }

  /// Records with ids inside a record (evidence): ours, merged with theirs, then theirs that we lack.
  Json records(const Versions& lists, const std::string& path) {
    const auto theirs = by_key(*lists.theirs);
    const auto base = lists.base != nullptr && lists.base->is_array() ? by_key(*lists.base)
                                                                      : std::map<std::string, const Json*>();
    const std::vector<std::string> keys = keys_of(*lists.ours);
    Json merged = Json::array();
    for (std::size_t at = 0; at < keys.size(); ++at) {
      const Json& mine = (*lists.ours)[at];
      const auto other = theirs.find(keys[at]);
      const auto old = base.find(keys[at]);
      merged.push_back(other == theirs.end() ? mine
                                             : object({old == base.end() ? nullptr : old->second, &mine, other->second},
                                                      path + "." + std::string(text_of(mine, "id"))));
    }
    const auto ours = by_key(*lists.ours);
    const std::vector<std::string> their_keys = keys_of(*lists.theirs);
    for (std::size_t at = 0; at < their_keys.size(); ++at) {
      if (ours.count(their_keys[at]) == 0) merged.push_back((*lists.theirs)[at]);
    }
    return merged;
  }

  /// Tags are a set: what either added is in, what either took out of the common version is out.
  Json united(const Versions& sets) {
    const auto has = [](const Json* set, const Json& item) {
      return set != nullptr && set->is_array() && std::find(set->begin(), set->end(), item) != set->end();
    };
    const bool ours_new = logs_.news(true, "tags").entry != nullptr;
    const bool theirs_new = logs_.news(false, "tags").entry != nullptr;
    if (ours_new != theirs_new) return ours_new ? *sets.ours : *sets.theirs;  // one side has seen the other's
    Json merged = Json::array();
    for (const Json* set : {sets.ours, sets.theirs}) {
      for (const Json& item : *set) {
        const bool taken_out = has(sets.base, item) && !(has(sets.ours, item) && has(sets.theirs, item));
        if (!taken_out && !has(&merged, item)) merged.push_back(item);
      }
    }
    return merged;
  }

  /// One value of two.
  Json decide(const Versions& field, const std::string& path) {
    const Logs::Latest our_news = logs_.news(true, path);
    const Logs::Latest their_news = logs_.news(false, path);
    // Who has an entry that the other lacks has seen all that the other has.
    if (our_news.entry != nullptr && their_news.entry == nullptr) return *field.ours;
    if (our_news.entry == nullptr && their_news.entry != nullptr) return *field.theirs;
    if (our_news.entry == nullptr && field.base != nullptr) {  // changed by a program that keeps no log
      if (*field.base == *field.ours) return *field.theirs;
      if (*field.base == *field.theirs) return *field.ours;
    }
    const std::string our_time(our_news.entry ? our_news.when() : text_of(*record_.ours, "modified"));
    const std::string their_time(their_news.entry ? their_news.when() : text_of(*record_.theirs, "modified"));
    bool take_ours = is_before(their_time, our_time);
    if (our_time == their_time) take_ours = dumped(*field.ours) >= dumped(*field.theirs);  // the same whoever merges
    const Json& winner = take_ours ? *field.ours : *field.theirs;
    const Json& loser = take_ours ? *field.theirs : *field.ours;
    const std::string_view who = take_ours ? (our_news.entry ? our_news.who() : text_of(*record_.ours, "author"))
                                           : (their_news.entry ? their_news.who() : text_of(*record_.theirs, "author"));
    conflict(field, path, take_ours);
    keep(take_ours ? our_time : their_time, who, path, loser, winner);
    return winner;
  }

  void conflict(const Versions& field, const std::string& path, bool kept_ours) {
    Json item = Json::object();
    item["id"] = id_;
    item["field"] = path;
    item["ours"] = field.ours == nullptr ? Json(nullptr) : *field.ours;
    item["theirs"] = field.theirs == nullptr ? Json(nullptr) : *field.theirs;
    item["kept"] = kept_ours ? "ours" : "theirs";
    conflicts_.push_back(std::move(item));
  }

  /// The value that lost, whole, for the log.
  void keep(std::string_view when, std::string_view who, const std::string& path, const Json& from, const Json& to) {
    Json entry = Json::object();
    entry["when"] = when;
    entry["who"] = who;
    entry["field"] = path;
    entry["from"] = from;
    entry["to"] = to;
    entry["merged"] = true;
    kept_.push_back(std::move(entry));
  }

  /// Removed on one side, edited on the other: it stays, since taking out is easier than writing again.
  void keep_what_was_edited(Json& merged) {
    if (!flag_of(merged, "removed") || flag_of(*record_.ours, "removed") == flag_of(*record_.theirs, "removed")) return;
    const bool ours_removed = flag_of(*record_.ours, "removed");
    const Logs::Latest removal = logs_.news(ours_removed, "removed");
    const Logs::Latest edit = logs_.news_beside(!ours_removed, "removed");
    if (removal.entry == nullptr || edit.entry == nullptr) return;
    merged["removed"] = false;
    conflict(record_.at("removed"), "removed", !ours_removed);
    const bool edit_is_later = is_before(removal.when(), edit.when());
    keep(edit_is_later ? edit.when() : removal.when(), edit.who(), "removed", true, false);
  }

  Versions record_;
  Json& conflicts_;
  std::string id_;
  Logs logs_;
  std::vector<Json> kept_;
};

/// Notes or corrections: ours in our order, merged with theirs, then theirs that we lack.
Json merge_records(const Versions& lists, Json& conflicts) {
  static const Json none = Json::array();
  const auto list = [](const Json* json) -> const Json& { return json != nullptr && json->is_array() ? *json : none; };
  const auto base = by_key(list(lists.base));
  const auto ours = by_key(list(lists.ours));
  const auto theirs = by_key(list(lists.theirs));
  const std::vector<std::string> our_keys = keys_of(list(lists.ours));
  const std::vector<std::string> their_keys = keys_of(list(lists.theirs));
  Json merged = Json::array();
  for (const std::string& key : our_keys) {
    const auto other = theirs.find(key);
    const auto old = base.find(key);
    const Versions record{old == base.end() ? nullptr : old->second, ours.at(key),
                          other == theirs.end() ? nullptr : other->second};
    merged.push_back(record.theirs == nullptr ? *record.ours : RecordMerge(record, conflicts).run());
  }
  for (const std::string& key : their_keys) {
    if (ours.count(key) == 0) merged.push_back(*theirs.at(key));
  }
  return merged;
}

/// What a correction says, without whose it is.
Json content_of(const Json& correction) {
  Json content = correction;
  for (const char* key : {"id", "author", "created", "modified", "log", "target", "from"}) {
    if (key != std::string_view("target") || text_of(correction, "op") != "claim.move") content.erase(key);
  }
  return content;
}

/// Names what each side decided anew about the same claim or speaker, but differently. Both corrections are kept; the
/// later one is in force.
void name_contradictions(const Json& ours, const Json& theirs, Json& conflicts) {
  std::map<std::string, const Json*> our_new;
  for (const Json& mine : ours) {
    if (flag_of(mine, "removed") || find_by_id(theirs, text_of(mine, "id")) != nullptr) continue;
    if (std::string subject = subject_of(mine); !subject.empty()) our_new[std::move(subject)] = &mine;
  }
  for (const Json& other : theirs) {
    if (flag_of(other, "removed") || find_by_id(ours, text_of(other, "id")) != nullptr) continue;
    const auto mine = our_new.find(subject_of(other));
    if (mine == our_new.end() || content_of(*mine->second) == content_of(other)) continue;
    const bool kept_ours = overrules(*mine->second, other);
    Json item = Json::object();
    item["id"] = text_of(kept_ours ? *mine->second : other, "id");
    item["field"] = text_of(other, "op");
    item["ours"] = content_of(*mine->second);
    item["theirs"] = content_of(other);
    item["kept"] = kept_ours ? "ours" : "theirs";
    conflicts.push_back(std::move(item));
  }
}

/// The notebook's own fields, without the lists of records.
Json without_records(const Json& notebook) {
  Json json = notebook;
  for (const char* key : {"notes", "corrections"}) {
    if (json.contains(key)) json[key] = Json::array();
  }
  return json;
}

}  // namespace

Json merge_notebook_json(const Json* base, const Json& ours, const Json& theirs, Json& conflicts) {
  // Two notebooks that were begun apart about the same text: one of the ids must do, the same whoever merges.
  Json mine = without_records(ours);
  Json other = without_records(theirs);
  if (text_of(mine, "id") != text_of(other, "id")) {
    const bool ours_first = std::pair(text_of(mine, "created"), text_of(mine, "id")) <
                            std::pair(text_of(other, "created"), text_of(other, "id"));
    for (const char* key : {"id", "created", "author"}) {
      (ours_first ? other : mine)[key] = Json((ours_first ? mine : other)[key]);
    }
  }
  const Json old = base == nullptr ? Json() : without_records(*base);
  const Versions whole{base == nullptr ? nullptr : &old, &mine, &other};
  Json merged = RecordMerge(whole, conflicts).run();
  const Versions versions{base, &ours, &theirs};
  for (const char* key : {"corrections", "notes"}) merged[key] = merge_records(versions.at(key), conflicts);
  name_contradictions(items_of(ours, "corrections"), items_of(theirs, "corrections"), conflicts);
  return merged;
}

}  // namespace wortlaut::notebook

namespace wortlaut {

Result<std::string> merge_notebooks(std::string_view base_json, std::string_view ours_json,
                                    std::string_view theirs_json) {
  using namespace notebook;
  const Result<Json> ours = read_writable_notebook(ours_json);
  if (!ours) return ours.error();
  const Result<Json> theirs = read_writable_notebook(theirs_json);
  if (!theirs) return theirs.error();
  std::optional<Json> base;
  if (!base_json.empty()) {
    Result<Json> read = read_writable_notebook(base_json);
    if (!read) return read.error();
    base = std::move(read).value();
  }
  const bool same_id = ours.value()["id"] == theirs.value()["id"];
  if (!same_id && ours.value()["article"]["text"] != theirs.value()["article"]["text"]) {
    return Error{"different-articles", "The notebooks are about different articles: neither their ids nor their texts "
                                       "are the same."};
  }
  Json conflicts = Json::array();
  Json merged = merge_notebook_json(base ? &*base : nullptr, ours.value(), theirs.value(), conflicts);
  Json json = Json::object();
  json["ok"] = true;
  json["notebook"] = std::move(merged);
  json["conflicts"] = std::move(conflicts);
  return dumped(json);
}

}  // namespace wortlaut
