#include "name_index.hpp"

#include <algorithm>

#include "characters.hpp"
#include "list_lines.hpp"
#include "naming.hpp"
#include "pack.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t shortest_sorted = 4;  // bytes of the shortest end with a sort

OfficeKind office_kind(std::string_view word) {
  if (word == "profession") return OfficeKind::profession;
  if (word == "title") return OfficeKind::title;
  if (word == "role") return OfficeKind::role;
  if (word == "relation") return OfficeKind::relation;
  if (word == "honorific") return OfficeKind::honorific;
  return OfficeKind::office;
}

RoleSort role_sort_of(std::string_view word) {
  if (word == "event") return RoleSort::event;
  if (word == "life") return RoleSort::life;
  if (word == "party") return RoleSort::party;
  if (word == "wide") return RoleSort::wide;
  if (word == "known") return RoleSort::known;
  if (word == "function") return RoleSort::function;
  return word == "work" ? RoleSort::work : RoleSort::none;
}

Gender gender_of(std::string_view letter) {
  return letter == "m" ? Gender::masculine : letter == "f" ? Gender::feminine : Gender::unknown;
}

/// The words without their endings: "Roten Kreuzes" and "Rotes Kreuz" are both "Rot Kreuz".
std::string stems(std::string_view words) {
  std::string result;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    for (std::string_view ending : {"en", "em", "er", "es", "e", "s", "n"})
      if (word.size() > ending.size() + 2 && word.substr(word.size() - ending.size()) == ending) {
        word.remove_suffix(ending.size());
        break;
      }
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

bool begins_with_adjective(std::string_view name) {
  const std::string_view first = name.substr(0, name.find(' '));
  for (std::string_view ending : {"e", "er", "es", "en"})
    if (first.size() > ending.size() + 2 && first.substr(first.size() - ending.size()) == ending) return true;
  return false;
}

}  // namespace

BodyKind body_kind(std::string_view word) {
  if (word == "party") return BodyKind::party;
  if (word == "authority") return BodyKind::authority;
  if (word == "court") return BodyKind::court;
  if (word == "company") return BodyKind::company;
  if (word == "union") return BodyKind::trade_union;
  if (word == "military") return BodyKind::military;
  if (word == "medium") return BodyKind::medium;
  if (word == "document") return BodyKind::document;
  if (word == "group") return BodyKind::group;
  return BodyKind::organization;
}

NameIndex::NameIndex(const PackData& pack) {
  using Columns = std::vector<std::string_view>;
  for_each_line(pack.list("given-names"), 2,
                [&](const Columns& c) { given_names_.emplace(c[0], gender_of(c[1])); });
  for_each_line(pack.list("offices"), 1, [&](const Columns& c) {
    if (c.size() > 2) offices_.emplace(c[0], OfficeEntry{gender_of(c[1]), office_kind(c[2])});
    if (c[0].find(' ') != std::string_view::npos) add_name(c[0]);
  });
  for_each_line(pack.list("media"), 2, [&](const Columns& c) {
    bodies_.emplace(c[0], c[1] == "head" ? BodyKind::medium_head : BodyKind::medium);
    add_name(c[0]);
  });
  for_each_line(pack.list("organizations"), 2, [&](const Columns& c) {
    bodies_.emplace(c[0], body_kind(c[1]));
    add_name(c[0]);
  });
  for_each_line(pack.list("groups"), 1, [&](const Columns& c) { groups_.emplace(c[0], true); });
  for_each_line(pack.list("surnames-particles"), 2, [&](const Columns& c) {
    if (c[1] == "free") particles_.emplace(c[0], true);
    if (c[1] == "suffix") suffixes_.emplace(c[0], true);
  });
  for_each_line(pack.list("reporting-nouns"), 1, [&](const Columns& c) { reporting_nouns_.emplace(c[0], true); });
  for_each_line(pack.list("reporting-verbs"), 5, [&](const Columns& c) {
    // "sich äußern" is "äußern" in a clause; "zu dem Schluss kommen" does not make "kommen" a verb of saying.
    const std::size_t space = c[0].rfind(' ');
    if (space != std::string_view::npos && c[0].substr(0, space) != "sich") return;
    const bool strong = c[4] != "weak";
    bool& known =
        reporting_verbs_.emplace(space == std::string_view::npos ? c[0] : c[0].substr(space + 1), strong).first->second;
    known |= strong;
  });
  for_each_line(pack.list("body-families"), 2, [&](const Columns& c) { body_families_.emplace(c[0], c[1]); });
  for_each_line(pack.list("role-families"), 2,
                [&](const Columns& c) { role_families_.emplace(Naming::role_key(c[0]), c[1]); });
  for_each_line(pack.list("role-sorts"), 2,
                [&](const Columns& c) { role_sorts_.emplace(Naming::role_key(c[0]), role_sort_of(c[1])); });
  state_names_.emplace_back();
  for_each_line(pack.list("states"), 5, [&](const Columns& c) {
    const auto number = static_cast<std::uint16_t>(state_names_.size());
    state_names_.push_back(c[0]);
    states_.emplace(c[0], StateEntry{number, StateWord::name});
    state_adjectives_.emplace(c[1], number);
    states_.emplace(c[2], StateEntry{number, StateWord::capital});
    add_name(c[0]);
    add_name(c[2]);
    const std::size_t slash = c[3].find('/');
    if (slash != std::string_view::npos) {
      states_.emplace(c[3].substr(0, slash), StateEntry{number, StateWord::demonym_masculine});
      states_.emplace(c[3].substr(slash + 1), StateEntry{number, StateWord::demonym_feminine});
    }
    for (std::string_view rest = c[4]; !rest.empty() && c[4] != "-";) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      const std::string_view alias = rest.substr(0, comma);
      rest.remove_prefix(std::min(comma + 2, rest.size()));
      if (!starts_upper(alias)) {
        state_adjectives_.emplace(alias, number);
        continue;
      }
      states_.emplace(alias, StateEntry{number, StateWord::name});
      add_name(alias);
    }
  });
  for_each_line(pack.list("abbreviated-names"), 2, [&](const Columns& c) {
    const std::size_t first = std::min(c[1].find(", "), c[1].size());
    const BodyKind* kind = find(bodies_, c[1].substr(0, first));
    if (!states_.count(c[0])) bodies_.emplace(c[0], kind ? *kind : BodyKind::organization);
    add_name(c[0]);
    for (std::string_view rest = c[1]; !rest.empty();) {
      const std::size_t comma = std::min(rest.find(", "), rest.size());
      full_names_[rest.substr(0, comma)].push_back(c[0]);
      rest.remove_prefix(std::min(comma + 2, rest.size()));
    }
  });
}

RoleSort NameIndex::role_sort(std::string_view key) const {
  for (std::string_view end = key; end.size() >= shortest_sorted; end.remove_prefix(1))
    if (const auto found = role_sorts_.find(std::string(end)); found != role_sorts_.end()) return found->second;
  return RoleSort::none;
}

void NameIndex::add_name(std::string_view name) {
  const auto count = static_cast<std::uint32_t>(
      1 +
      std::count_if(name.begin(), name.end(),
                    [](char c) {
                      return c == ' ' || c == '/';  // "Bündnis 90/Die Grünen" has five tokens
                    }) +
      std::count(name.begin(), name.end(), '/'));
  if (count == 1) return;
  const std::string_view first = name.substr(0, name.find_first_of(" /"));
  std::uint32_t& longest = longest_[first];
  longest = std::max(longest, count);
  if (!begins_with_adjective(name)) return;
  stems_.emplace(stems(name), name);
  std::uint32_t& inflected = longest_stem_[stems(first)];
  inflected = std::max(inflected, count);
}

std::string_view NameIndex::listed_form(std::string_view words) const {
  const auto found = stems_.find(stems(words));
  return found == stems_.end() ? std::string_view{} : found->second;
}

std::uint32_t NameIndex::longest_name_from(std::string_view first_word) const {
  const std::uint32_t* found = find(longest_, first_word);
  std::uint32_t result = found ? *found : 0;
  if (begins_with_adjective(first_word)) {
    const auto stem = longest_stem_.find(stems(first_word));
    if (stem != longest_stem_.end()) result = std::max(result, stem->second);
  }
  return result;
}

std::uint16_t NameIndex::state_of_adjective(std::string_view word) const {
  for (std::string_view ending : {"", "e", "er", "es", "en", "em"}) {
    if (word.size() <= ending.size() || word.substr(word.size() - ending.size()) != ending) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (const std::uint16_t* found = find(state_adjectives_, stem)) return *found;
    if (starts_upper(stem)) {  // "Russische Botschaft", "Amerikanische Regierung" as names
      if (const std::uint16_t* found = find(state_adjectives_, lower_first(stem))) return *found;
    }
  }
  return 0;
}

}  // namespace wortlaut
