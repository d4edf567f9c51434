#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon.hpp"

namespace wortlaut::similar {

/// A word as a number: a hash, so that claims from different texts can be compared without a common table.
/// 0 is no word.
using Key = std::uint64_t;

/// The key of a lemma: case and "ß" make no difference.
Key key_of(std::string_view lemma);

/// What a German word is made of.
class WordParts {
 public:
  explicit WordParts(const Lexicon& lexicon) : lexicon_(lexicon) {}

  struct Compound {
    std::string whole;     ///< "Brückensperrung": what stands before the head, and the head's lemma
    std::string head;      ///< "Sperrung"; empty where the word is no compound
    std::string modifier;  ///< "Brücke"
  };

  /// "Brückensperrungen" is "Brücke" and "Sperrung", "US-Wahl" is "US" and "Wahl". `lemma` is the word's own, or
  /// its head's where only the head is in the lexicon. Quadratic in the word, which is cut off at 90 bytes.
  Compound split(std::string_view word, std::string_view lemma, bool only_head_known) const;

  /// The word that a noun or an adjective is made of: "Sperrung" of "sperren", "Lehrerin" of "Lehrer",
  /// "Sicherheit" of "sicher". Empty where there is none.
  std::string derived_from(std::string_view lemma) const;

  /// "unsicher" is "sicher" turned round; empty for any other word ("unter").
  std::string_view without_un(std::string_view lemma) const;

 private:
  bool is(std::string_view word, Pos pos) const;
  std::string noun_before(std::string_view modifier) const;

  const Lexicon& lexicon_;
};

}  // namespace wortlaut::similar
