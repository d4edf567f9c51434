#include "roles.hpp"

#include <algorithm>

namespace wortlaut {

bool key_ends_with(std::string_view key, std::string_view ending) {
  return ending.size() >= 4 && key.size() >= ending.size() && key.substr(key.size() - ending.size()) == ending;
}

namespace {

/// The words of a noun's family, and whether only the end of a compound has one.
struct Family {
  std::string_view words;
  bool compound = false;
};

/// The family of the noun or of its longest end that has one ("CDU-Politiker"); empty for none.
Family family_of(const NameIndex& index, const std::string& noun) {
  Family family{index.role_family(noun)};
  // The list has "Abgeordnete", the text's noun is in the nominative: "Abgeordneter".
  if (family.words.empty() && noun.ends_with("er"))
    family.words = index.role_family(std::string_view(noun).substr(0, noun.size() - 1));
  for (std::size_t at = 1; family.words.empty() && at + 4 <= noun.size(); ++at) {
    if ((static_cast<unsigned char>(noun[at]) & 0xc0) == 0x80 || noun[at] == '-') continue;
    std::string end = noun.substr(at);
    if (end[0] >= 'a' && end[0] <= 'z') end[0] = static_cast<char>(end[0] - 32);
    family.words = index.role_family(end);
    family.compound = noun[at - 1] != '-';
  }
  return family;
}

/// Whether `fits` is true of one of a family's words.
template <class Fits>
bool any_in(std::string_view family, Fits fits) {
  while (!family.empty()) {
    const std::size_t comma = std::min(family.find(", "), family.size());
    if (fits(family.substr(0, comma))) return true;
    family.remove_prefix(std::min(comma + 2, family.size()));
  }
  return false;
}

/// Whether the noun's family has what is held. Two compounds that are alike in their ends alone are two offices: a
/// "Wahlleiter" is no "Parteichef", though a "Leiter" may be a Chef.
bool family_has(const NameIndex& index, const std::string& noun, std::string_view held, bool attributed) {
  const Family family = family_of(index, noun);
  // "der Polizeichef von Lindau" is no President, though a Chef may be one.
  if (family.compound && attributed) return false;
  return any_in(family.words, [&](std::string_view word) {
    const std::string key = Naming::role_key(word);
    return key_ends_with(held, key) && (!family.compound || held.size() == key.size());
  });
}

/// "GdP" in "GdP-Vorsitzender", nothing in "Vorsitzender".
bool owners_differ(const Role& a, const Role& b) {
  if (a.owner.empty() || b.owner.empty()) return false;
  return a.owner != b.owner && a.owner.find(b.owner) == std::string::npos && b.owner.find(a.owner) == std::string::npos;
}

/// "Vizepräsident" is no Präsident, "Staatsanwalt" no Anwalt, "Exminister" no Minister.
bool other_rank(std::string_view longer, std::string_view shorter) {
  if (longer.size() <= shorter.size() || !key_ends_with(longer, shorter)) return false;
  std::string_view front = longer.substr(0, longer.size() - shorter.size());
  if (!front.empty() && front.back() == '-') front.remove_suffix(1);
  for (std::string_view word : {"vize", "ex", "alt", "ehren", "stellvertreter"})
    if (front == word) return true;
  return shorter == "anwalt" && key_ends_with(longer, "staatsanwalt");
}

bool abbreviates(std::string_view owner, const Role& role) {
  return owner.size() >= 2 && (owner == role.initials || owner == role.capitals);
}

/// "GdP" may be the Gewerkschaft der Polizei: an abbreviation does not contradict a longer name.
bool may_abbreviate(const Role& a, const Role& b) {
  if (abbreviates(a.owner, b) || abbreviates(b.owner, a)) return true;
  return (a.owner.size() <= 4 || b.owner.size() <= 4) && a.owner[0] == b.owner[0];
}

}  // namespace

int role_fit(const Role& asked, const Role& held, const NameIndex& index, const std::string& asked_noun) {
  if (asked.state && held.state && asked.state != held.state) return 0;
  if (other_rank(asked.key, held.key) || other_rank(held.key, asked.key)) return 0;
  // "der stellvertretende Leiter" is not the one who was called the Leiter.
  if (asked.deputy && !held.deputy) return 0;
  const bool same_state = asked.state != 0 && asked.state == held.state;
  if (owners_differ(asked, held) && !same_state && !may_abbreviate(asked, held)) return 0;
  const int part = owners_differ(asked, held) && !same_state ? 1 : 2;
  if (asked.key == held.key) return part + 1;
  if (key_ends_with(held.key, asked.key) || key_ends_with(asked.key, held.key)) return part;
  return family_has(index, asked_noun, held.key, asked.attributed) || family_has(index, held.noun, asked.key, held.attributed) ? 1 : 0;
}

bool stands_for_anybody(const NameIndex& index, const std::string& noun) {
  return any_in(family_of(index, noun).words, [](std::string_view word) { return word == "Person"; });
}

}  // namespace wortlaut
