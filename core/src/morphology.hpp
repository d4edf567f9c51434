#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon.hpp"
#include "pack.hpp"
#include "segment.hpp"

namespace wortlaut {

/// Bits of Morphology::moods.
enum : std::uint8_t { mood_indicative = 1, mood_konjunktiv1 = 2, mood_konjunktiv2 = 4, mood_imperative = 8 };

/// Fourth stage: what each token can be. Ambiguity is kept: a token has every reading that the rules
/// of `disambiguate` did not rule out. Punctuation and symbols have no reading; every word has one.
class Morphology {
 public:
  Morphology() = default;
  Morphology(Morphology&&) = default;
  Morphology& operator=(Morphology&&) = default;
  Morphology(const Morphology&) = delete;  // readings may point into guessed_lemmas
  Morphology& operator=(const Morphology&) = delete;

  /// The readings of one token, likeliest source first (lexicon, compound, guess). May be empty.
  std::span<const Reading> readings(std::uint32_t token) const {
    return {all.data() + first[token], all.data() + first[token] + count[token]};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(first.size()); }

  /// Whether a reading of this part of speech is left.
  bool can_be(std::uint32_t token, Pos pos) const {
    return (traits[token].pos_bits >> static_cast<unsigned>(pos)) & 1u;
  }
  /// Whether every reading left is of this part of speech.
  bool is_only(std::uint32_t token, Pos pos) const {
    return traits[token].pos_bits == (1u << static_cast<unsigned>(pos));
  }

  /// A finite verb, imperatives not counted: they are rare in news and look like many a noun.
  bool can_be_finite(std::uint32_t token) const { return (traits[token].moods & 7u) != 0; }
  /// can_be_finite and no reading left that is not a verb's.
  bool is_finite_only(std::uint32_t token) const { return traits[token].finite_only; }
  /// The moods its finite readings leave open: mood_… bits.
  std::uint8_t moods(std::uint32_t token) const { return traits[token].moods; }
  /// "sei", "habe", "gehe": Konjunktiv I in the third person that cannot be an indicative of it.
  /// The first person ("ich habe") is ruled out by context where "ich" stands in the sentence.
  bool has_unambiguous_konjunktiv1(std::uint32_t token) const { return traits[token].clear_konjunktiv1; }
  /// "wäre", "käme", "hätten": no past indicative looks the same ("sagte" does).
  bool has_unambiguous_konjunktiv2(std::uint32_t token) const { return traits[token].clear_konjunktiv2; }
  /// person_… and number bits over its finite readings (imperatives not counted).
  std::uint8_t finite_persons(std::uint32_t token) const { return traits[token].finite_persons; }
  std::uint8_t finite_numbers(std::uint32_t token) const { return traits[token].finite_numbers; }

  bool can_be_infinitive(std::uint32_t token) const { return traits[token].infinitive; }
  bool is_zu_infinitive(std::uint32_t token) const { return traits[token].zu_infinitive; }
  bool can_be_participle2(std::uint32_t token) const { return traits[token].participle2; }
  bool is_auxiliary(std::uint32_t token) const { return traits[token].auxiliary; }
  bool is_modal(std::uint32_t token) const { return traits[token].modal; }

  /// Opens a clause with its verb at the end: "dass", "weil", "ob".
  bool is_subordinator(std::uint32_t token) const { return can_be(token, Pos::conjunction_subordinating); }
  bool is_coordinator(std::uint32_t token) const { return can_be(token, Pos::conjunction_coordinating); }
  bool is_preposition(std::uint32_t token) const { return can_be(token, Pos::preposition); }
  bool is_relative(std::uint32_t token) const { return can_be(token, Pos::relative_pronoun); }
  bool is_interrogative(std::uint32_t token) const {
    return can_be(token, Pos::interrogative_pronoun) || can_be(token, Pos::interrogative_adverb);
  }
  bool is_personal_pronoun(std::uint32_t token) const { return can_be(token, Pos::personal_pronoun); }
  /// Any word that stands for a noun phrase: er, dieser, wer, man, sich, der.
  bool is_pronoun(std::uint32_t token) const {
    constexpr std::uint32_t mask =
        (1u << unsigned(Pos::personal_pronoun)) | (1u << unsigned(Pos::reflexive_pronoun)) |
        (1u << unsigned(Pos::demonstrative_pronoun)) | (1u << unsigned(Pos::relative_pronoun)) |
        (1u << unsigned(Pos::interrogative_pronoun)) | (1u << unsigned(Pos::indefinite_pronoun));
    return (traits[token].pos_bits & mask) != 0;
  }
  /// Stands before a noun and agrees with it: articles, possessives, "dieser", "alle".
  bool is_determiner(std::uint32_t token) const {
    constexpr std::uint32_t mask =
        (1u << unsigned(Pos::article)) | (1u << unsigned(Pos::possessive));
    return (traits[token].pos_bits & mask) != 0;
  }
  bool is_noun(std::uint32_t token) const {
    return can_be(token, Pos::noun) || can_be(token, Pos::proper_noun);
  }
  bool is_negation(std::uint32_t token) const { return can_be(token, Pos::negation); }

  /// Whether a reading with this lemma and part of speech is left. Linear in the token's readings.
  bool has_lemma(std::uint32_t token, std::string_view lemma, Pos pos) const {
    for (const Reading& reading : readings(token))
      if (reading.pos == pos && reading.lemma == lemma) return true;
    return false;
  }

  struct Traits {
    std::uint32_t pos_bits = 0;
    std::uint8_t moods = 0;
    std::uint8_t finite_persons = 0;
    std::uint8_t finite_numbers = 0;
    bool finite_only : 1 = false;
    bool clear_konjunktiv1 : 1 = false;
    bool clear_konjunktiv2 : 1 = false;
    bool infinitive : 1 = false;
    bool zu_infinitive : 1 = false;
    bool participle2 : 1 = false;
    bool auxiliary : 1 = false;
    bool modal : 1 = false;
  };

  std::vector<Reading> all;           ///< readings of all tokens, token after token
  std::vector<std::uint32_t> first;   ///< per token: index of its first reading in `all`
  std::vector<std::uint16_t> count;   ///< per token: how many readings are left
  std::vector<Traits> traits;         ///< per token: what the readings left add up to
  std::deque<std::string> guessed_lemmas;  ///< lemmas that no dictionary has ("gendern")
};

/// Looks every token up, guesses what the lexicon does not have, and rules out what the sentence
/// rules out. Linear in the text; `text` and `pack` must outlive the result.
Morphology analyze_morphology(std::string_view text, const Sentences& sentences, const PackData& pack);

/// The same for tokens without sentences: a sentence is taken to end at ".", "!", "?" and ":".
Morphology analyze_morphology(std::string_view text, const std::vector<Token>& tokens, const PackData& pack);

/// What the readings of one token add up to.
Morphology::Traits traits_of(std::span<const Reading> readings);

/// Second half of the stage: drops the readings that the neighbours rule out; never the last one.
/// See word_rules.cpp and verb_rules.cpp for the rules, each with its sentence.
void disambiguate(std::string_view text, const Sentences& sentences, const PackData& pack,
                  Morphology& morphology);

}  // namespace wortlaut
