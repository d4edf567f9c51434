#pragma once

#include "sentence_readings.hpp"

namespace wortlaut {

/// Rules for verbs: which form is the clause's finite verb, which an adjective, and which particle goes with which.
class VerbRules : private SentenceReadings {
 public:
  VerbRules(const SentenceReadings& readings, const Lexicon& lexicon) : SentenceReadings(readings), lexicon_(lexicon) {}

  /// All of them over the sentence, once, behind the `WordRules`.
  void run();

 private:
  bool ends_attribute(std::uint32_t i) const;
  void rare_konjunktiv(std::uint32_t i);
  void adjective_or_verb(std::uint32_t i);
  bool past(std::uint32_t i) const;
  bool ends_date(std::uint32_t number) const;
  bool is_year(std::uint32_t number) const;
  bool before_measured(std::uint32_t noun) const;
  bool other_finite(std::uint32_t i) const;
  bool known_neuter(std::uint32_t i) const;
  void separated_particle(std::uint32_t i);
  bool joins_next(std::uint32_t i, std::string_view particle) const;
  std::uint32_t find_verb_of(std::uint32_t particle_token, std::string_view particle) const;
  std::string_view separable(std::uint32_t verb, std::string_view particle, const Reading& reading) const;
  void join(std::uint32_t verb, std::string_view particle);
  void replace(std::uint32_t i, const std::vector<Reading>& with);
  bool modal_in_second_place(std::uint32_t i) const;
  void one_finite_verb(std::uint32_t i);

  const Lexicon& lexicon_;
};

}  // namespace wortlaut
