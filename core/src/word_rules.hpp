#pragma once

#include "sentence_readings.hpp"

namespace wortlaut {

/// Rules for what a word is by itself and its neighbours: articles and pronouns, prepositions, "zu", subordinators,
/// the first word of a sentence.
class WordRules : private SentenceReadings {
 public:
  explicit WordRules(const SentenceReadings& readings) : SentenceReadings(readings) {}

  /// All of them over the sentence, once. Linear but for subordinators, which look through their segment.
  void run();

 private:
  void drop_absent_persons();
  void sentence_start(std::uint32_t i);
  bool never_a_surname(std::uint32_t i) const;
  void function_word_not_verb(std::uint32_t i);
  void determiner_or_pronoun(std::uint32_t i);
  void possessive_or_verb(std::uint32_t i);
  void laut(std::uint32_t i);
  void zu(std::uint32_t i);
  void infinitive_conjunction(std::uint32_t i);
  void subordinator(std::uint32_t i);
};

}  // namespace wortlaut
