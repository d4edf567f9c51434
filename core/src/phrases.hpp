#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "marks.hpp"
#include "morphology.hpp"
#include "name_index.hpp"
#include "segment.hpp"

namespace wortlaut {

/// A base noun phrase: determiner, adjectives, noun or name ("der neue russische Außenminister
/// Sergej Lawrow"), or a pronoun. Genitives and prepositional attributes are phrases of their own.
struct NounPhrase {
  TokenRange range;               ///< without its preposition
  std::uint32_t head = 0;         ///< the noun, the last word of the name, or the pronoun
  std::uint32_t preposition;      ///< token of the preposition that governs it, or 0xffffffff
  std::uint8_t cases = 0;         ///< bits of Reading::cases that all its words allow
  std::uint8_t numbers = 0;       ///< bits of Reading::numbers
  std::uint8_t genders = 0;       ///< bits of Reading::genders, of the singular
  bool pronoun = false;
  bool has_determiner = false;
  bool definite = false;
  bool measured = false;  ///< a measure stands before its adjective: „das 120 Seiten starke Gutachten“
  TokenRange name;                ///< the proper name at its end, may be empty
};

/// Noun phrases in text order, disjoint.
struct Phrases {
  std::vector<NounPhrase> phrases;
  std::vector<std::int32_t> phrase_of_token;  ///< index or -1
};

/// Between morphology and clauses. A phrase never crosses a sentence border nor a comma. Linear.
/// @param names  tells what is called after a town ("die Hamburger Werft"); null where nothing is known of names
Phrases find_phrases(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     const NameIndex* names);

}  // namespace wortlaut
