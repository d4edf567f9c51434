#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "naming.hpp"

namespace wortlaut {

/// An office as it is compared: noun, state, and the words around it.
struct Role {
  std::string noun;  ///< nominative
  std::string key;   ///< Naming::role_key of the noun
  std::uint16_t state = 0;
  bool deputy = false;      ///< "stellvertretender Direktor", "Vizepräsident"
  bool former = false;      ///< "früherer Minister", "Exminister"
  bool attributed = false;  ///< says of what: "Chef der Feuerwehr von Lindau"
  std::string initials;     ///< lower case, of the words behind the article behind the noun: "gdp" of "Chef der
                            ///< Gewerkschaft der Polizei"
  std::string capitals;  ///< the same of the nouns alone
  std::string owner;  ///< first part of a hyphenated compound or head of the genitive, lower case
};

/// How well an office taken up again ("der Minister") fits one that somebody holds ("Außenminister"):
/// 0 not at all, 1 by family ("Staatschef", "Präsident"), 2 as a part, 3 the same.
/// Roles of two different states never fit.
int role_fit(const Role& asked, const Role& held, const NameIndex& index, const std::string& asked_noun);

/// Whether a noun may take up anybody's name, whatever he or she was called before ("der Schauspieler", "die
/// Siegerin", "der CDU-Politiker"): what `role-families` lists as standing for a Person.
bool stands_for_anybody(const NameIndex& index, const std::string& noun);

/// The noun's last listed or lexical part is not known here: a key ends with another at a seam.
bool key_ends_with(std::string_view key, std::string_view ending);

}  // namespace wortlaut
