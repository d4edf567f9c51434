#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "mentions.hpp"
#include "morphology.hpp"
#include "pack.hpp"

namespace wortlaut {

/// Makes names of noun phrases: nominative, without article. Built once a text.
class Naming {
 public:
  /// All must outlive it. Linear in the tokens: it remembers the text's capitalised words.
  Naming(std::string_view text, const Sentences& sentences, const Morphology& morphology, const PackData& pack);

  /// "russischen Nachrichtenagenturen" becomes "russische Nachrichtenagenturen", "des Roten Kreuzes"
  /// "Rotes Kreuz"; what stands behind the noun follows as it is.
  /// @param words  adjectives and noun, with or without article, and attributes behind
  /// @param head   the noun
  std::string phrase(TokenRange words, std::uint32_t head, Gender gender) const;

  /// The noun alone in the nominative ("Sprechers" -> "Sprecher"); adjectives used as nouns end as they
  /// do without article ("der Vorsitzende" -> "Vorsitzender").
  std::string noun(std::uint32_t head, Gender gender) const;

  /// A name as it stands, its genitive s taken off ("Lawrows") where the text has the name without it, or
  /// where `genitive` says that it is one.
  std::string name(TokenRange words, bool genitive) const;

  /// The gender that a noun has in the singular, unknown where it may have several.
  Gender gender_of(std::uint32_t head) const;

  /// The same of a noun in the plural ("Anwältinnen").
  Gender gender_of_plural(std::uint32_t head) const;

  /// One word in the form that roles are compared in: masculine, without umlauts, lower case
  /// ("US-Außenministerin" -> "us-aussenminister" and the like); bytes, not for display.
  static std::string role_key(std::string_view word);

  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  std::string words(TokenRange range) const;

 private:
  bool one_of_several(std::uint32_t i) const;
  Gender gender_in(std::uint32_t head, std::uint8_t number) const;
  bool weak_adjective(std::uint32_t head) const;
  std::string adjective(std::uint32_t token, Gender gender) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const PackData& pack_;
  std::unordered_set<std::string_view> capitalised_;
};

}  // namespace wortlaut
