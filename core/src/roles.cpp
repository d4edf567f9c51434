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
  std::string prefix;  ///< what stands before that end, lower case
};

/// The family of the noun or of its longest end that has one ("CDU-Politiker"); empty for none.
Family family_of(const NameIndex& index, std::string_view noun) {
  std::string key = Naming::role_key(noun);
  Family family{index.role_family(key)};
  // The list has "Geistliche", the text's noun is in the nominative: "Geistlicher".
  if (family.words.empty() && key.ends_with("er")) family.words = index.role_family(key.substr(0, key.size() - 2));
  for (; family.words.empty() && key.size() > 4; key.erase(0, 1)) {
    if (key[0] != '-') family.prefix += key[0];
    if ((static_cast<unsigned char>(key[1]) & 0xc0) == 0x80 || key[1] == '-') continue;
    family.words = index.role_family(key.substr(1));
    family.compound = key[0] != '-';
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

/// "Vizepräsident" is no Präsident, "Staatsanwalt" no Anwalt, "Exminister" no Minister.
bool other_rank(std::string_view longer, std::string_view shorter) {
  if (longer.size() <= shorter.size() || !key_ends_with(longer, shorter)) return false;
  std::string_view front = longer.substr(0, longer.size() - shorter.size());
  if (!front.empty() && front.back() == '-') front.remove_suffix(1);
  for (std::string_view word : {"vize", "ex", "alt", "ehren", "stellvertreter"})
    if (front == word) return true;
  return shorter == "anwalt" && key_ends_with(longer, "staatsanwalt");
}

/// Whether the noun's family has what is held. Two compounds that are alike in their ends alone are two offices: a
/// "Wahlleiter" is no "Parteichef", though a "Leiter" may be a Chef.
bool family_has(const NameIndex& index, const std::string& noun, std::string_view held, bool attributed) {
  const Family family = family_of(index, noun);
  // "der Polizeichef von Lindau" is no President, though a Chef may be one.
  if (family.compound && attributed) return false;
  return any_in(family.words, [&](std::string_view word) {
    const std::string key = Naming::role_key(word);
    // "die Kommissionschefin" may be the "Kommissionspräsidentin", for all that.
    return key_ends_with(held, key) && !other_rank(held, key) &&
           (!family.compound || held.size() == key.size() ||
            held.substr(0, held.size() - key.size()) == family.prefix);
  });
}

/// "GdP" in "GdP-Vorsitzender", nothing in "Vorsitzender".
bool owners_differ(const Role& a, const Role& b) {
  if (a.owner.empty() || b.owner.empty()) return false;
  return a.owner != b.owner && a.owner.find(b.owner) == std::string::npos && b.owner.find(a.owner) == std::string::npos;
}

bool abbreviates(std::string_view owner, const Role& role) {
  return owner.size() >= 2 && (owner == role.initials || owner == role.capitals);
}

/// "GdP" may be the Gewerkschaft der Polizei: an abbreviation does not contradict a longer name.
bool may_abbreviate(const Role& a, const Role& b) {
  if (abbreviates(a.owner, b) || abbreviates(b.owner, a)) return true;
  return (a.owner.size() <= 4 || b.owner.size() <= 4) && a.owner[0] == b.owner[0];
}

/// "Konzernchef", "Vorstandschef": of whichever body is spoken of.
bool leads_any_body(const NameIndex& index, std::string_view noun) {
  if (noun.starts_with("Vorstands")) return true;
  for (std::size_t at = 4; at + 4 <= noun.size(); ++at)
    if (!index.body_family(noun.substr(0, at)).empty()) return true;
  return false;
}

/// "der Gewerkschaftschef" is chief of what was named, the "Wahlleiter" leads something of his own: whether a noun is
/// no compound, or one with a noun for any body of a sort.
bool may_be_any_chief(const NameIndex& index, std::string_view noun) {
  if (!index.role_family(Naming::role_key(noun)).empty() || noun.find('-') != std::string_view::npos) return true;
  if (!family_of(index, noun).compound || index.role_sort(Naming::role_key(noun)) != RoleSort::none) return true;
  return leads_any_body(index, noun);
}

}  // namespace

int role_fit(const Role& asked, const Role& held, const NameIndex& index, const std::string& asked_noun) {
  if (asked.state && held.state && asked.state != held.state) return 0;
  // "der frühere Präsident Beck … der Ex-Präsident"
  if (!(asked.former && held.former) && (other_rank(asked.key, held.key) || other_rank(held.key, asked.key))) return 0;
  // "der stellvertretende Leiter" is not the one who was called the Leiter.
  if (asked.deputy && !held.deputy) return 0;
  const bool same_state = asked.state != 0 && asked.state == held.state;
  if (owners_differ(asked, held) && !same_state && !may_abbreviate(asked, held)) return 0;
  const int part = owners_differ(asked, held) && !same_state ? 1 : 2;
  if (asked.key == held.key) return part + 1;
  if (key_ends_with(held.key, asked.key) || key_ends_with(asked.key, held.key)) return part;
  if (family_has(index, asked_noun, held.key, asked.attributed)) return 1;
  // "UN-Generalsekretärin Frei … die UN-Chefin"
  if (asked.key.ends_with("-chef") && asked.owner == held.owner && !held.deputy && !held.key.ends_with("sprecher"))
    return 1;
  // "RWE-Chef Beck … der Konzernchef": the same of any body of a sort.
  if (const std::size_t hyphen = held.key.rfind('-'); hyphen != std::string::npos)
    if (const std::string base = held.key.substr(hyphen + 1);
        key_ends_with(asked.key, base) && leads_any_body(index, asked_noun))
      return 1;
  return may_be_any_chief(index, asked_noun) && family_has(index, held.noun, asked.key, held.attributed) ? 1 : 0;
}

bool stands_for_anybody(const NameIndex& index, const std::string& noun) {
  return any_in(family_of(index, noun).words, [](std::string_view word) { return word == "Person"; });
}

}  // namespace wortlaut
