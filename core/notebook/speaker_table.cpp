#include <algorithm>

#include "corrector.hpp"

namespace wortlaut::notebook {
namespace {

/// "Lawrow" and "Sergej Lawrow": one name ends with the other, at a word's begin.
bool is_fuller_name(std::string_view full, std::string_view name) {
  if (name.empty() || full.size() <= name.size()) return false;
  return full.substr(full.size() - name.size()) == name && full[full.size() - name.size() - 1] == ' ';
}

}  // namespace

SpeakerTable::SpeakerTable(Json& speakers) : speakers_(speakers) {
  for (const Json& speaker : speakers_) {
    ids_by_name_[std::string(text_of(speaker, "name"))].insert(std::string(text_of(speaker, "id")));
  }
}

std::string SpeakerTable::followed(std::string id) const {
  for (auto next = merged_into_.find(id); next != merged_into_.end(); next = merged_into_.find(id)) id = next->second;
  return id;
}

Json* SpeakerTable::entry(const std::string& id) { return find_by_id(speakers_, id); }

std::string SpeakerTable::find(const Json& reference) const {
  const std::string id(text_of(reference, "id"));
  const std::string_view name = text_of(reference, "name");
  const std::string now = followed(id);
  const Json* const speaker = find_by_id(speakers_, now);
  const auto named = ids_by_name_.find(name);
  if (speaker != nullptr && (name.empty() || (named != ids_by_name_.end() && named->second.count(id) != 0))) return now;
  if (named != ids_by_name_.end() && named->second.size() == 1) {
    const std::string other = followed(*named->second.begin());
    if (find_by_id(speakers_, other) != nullptr) return other;
  }
  if (speaker != nullptr) {
    const std::string_view called = text_of(*speaker, "name");
    if (is_fuller_name(called, name) || is_fuller_name(name, called)) return now;
  }
  return {};
}

std::string SpeakerTable::find_or_add(const Json& reference) {
  std::string id = find(reference);
  if (!id.empty()) return id;
  return add(std::string(text_of(reference, "id")), text_of(reference, "name"), "person");
}

std::string SpeakerTable::add(const std::string& wanted, std::string_view name, std::string_view kind) {
  std::string id = wanted.empty() ? "su" : wanted;
  for (int number = 2; entry(id) != nullptr || merged_into_.count(id) != 0; ++number) {
    id = wanted + "-" + std::to_string(number);
  }
  Json speaker = Json::object();
  speaker["id"] = id;
  speaker["name"] = name;
  speaker["kind"] = kind;
  speaker["gender"] = "unknown";
  speaker["roles"] = Json::array();
  speaker["mentions"] = Json::array();
  speakers_.push_back(std::move(speaker));
  ids_by_name_[std::string(name)].insert(id);
  return id;
}

void SpeakerTable::rename(const std::string& id, std::string_view name) {
  Json* speaker = entry(id);
  if (speaker == nullptr) return;
  (*speaker)["name"] = name;
  ids_by_name_[std::string(name)].insert(id);
}

void SpeakerTable::merge(const std::string& kept, const std::string& other) {
  if (kept == other) return;
  Json* target = entry(kept);
  const Json* source = entry(other);
  if (target == nullptr || source == nullptr) return;
  Json roles = items_of(*target, "roles");
  for (const Json& role : items_of(*source, "roles")) {
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  std::vector<Json> mentions(items_of(*target, "mentions").begin(), items_of(*target, "mentions").end());
  for (const Json& mention : items_of(*source, "mentions")) mentions.push_back(mention);
  std::stable_sort(mentions.begin(), mentions.end(), [](const Json& a, const Json& b) {
    return offset_of(a, "start").value_or(0) < offset_of(b, "start").value_or(0);
  });
  (*target)["roles"] = std::move(roles);
  (*target)["mentions"] = mentions;
  for (std::size_t at = 0; at < speakers_.size(); ++at) {
    if (text_of(speakers_[at], "id") != other) continue;
    speakers_.erase(at);
    break;
  }
  merged_into_[other] = kept;
}

}  // namespace wortlaut::notebook
