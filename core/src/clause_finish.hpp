#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clauses.hpp"

namespace wortlaut {

/// Fills in what needs the whole clause: verbs, lemma, particle, passive, subject.
///
/// Refers to everything it is given. Linear in the clause.
class ClauseFinisher {
 public:
  ClauseFinisher(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology,
                 const Phrases& phrases)
      : text_(text), tokens_(tokens), morphology_(morphology), phrases_(phrases) {}

  /// For a clause whose parts and finite verb are known; `before` is the finished one that it is joined with, or null.
  void finish(Clause& clause, const Clause* before) const;

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  void verbs(Clause& clause) const;
  void drop_late_infinitive(const Clause& clause, std::vector<std::uint32_t>& rest) const;
  bool topical_participle(const Clause& clause, std::uint32_t t) const;
  bool passive_of(std::uint32_t finite, std::uint32_t main_verb, const std::vector<std::uint32_t>& rest) const;
  std::string_view lemma_of(std::uint32_t token, bool finite) const;
  void subject(Clause& clause) const;
  bool shares_subject(const Clause& clause, const Clause& before) const;
  std::int32_t lone_name_in_front(const Clause& clause) const;
  bool adverb_in_front(const Clause& clause, const NounPhrase& phrase) const;
  bool told_to_her(const Clause& clause, const NounPhrase& phrase) const;
  bool quantity(const NounPhrase& phrase) const;
  bool compared(const NounPhrase& phrase) const;
  const NounPhrase* article_of_marks(const NounPhrase& phrase) const;
  bool joined(const NounPhrase& phrase, TokenRange part) const;
  bool after_noun(const NounPhrase& phrase) const;
  bool opens_with_preposition(const Clause& clause) const;
  bool pointing(std::uint32_t token) const;
  bool time_word(const NounPhrase& phrase) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
};

}  // namespace wortlaut
