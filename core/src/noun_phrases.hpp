#pragma once

#include <cstdint>
#include <string_view>

#include "marks.hpp"
#include "names.hpp"
#include "phrases.hpp"
#include "senses.hpp"

namespace wortlaut {

/// Determiner, adjectives, noun and name, read from left to right; attributes behind it are not in it.
struct NounCore {
  TokenRange range;
  std::uint32_t determiner = 0xffffffffu;
  std::uint32_t head = 0xffffffffu;  ///< the noun; the name's first token where no noun stands before it
  std::uint32_t noun_end = 0;        ///< behind the noun, before a name
  TokenRange name;                   ///< may be empty
  std::int32_t name_index = -1;      ///< into Names::names; -1 where the name is in quotation marks only
  std::uint32_t adjectives = 0;      ///< first token behind the determiner
  bool preposed_genitive = false;    ///< "Mexikos Minister"
  std::uint16_t state = 0;           ///< of an adjective or a preposed genitive
  explicit operator bool() const { return head != 0xffffffffu; }
};

/// Reads noun phrases for the mentions stage. Finer than find_phrases: it follows participles with what
/// belongs to them ("die in Wien geborene Autorin"), names in quotation marks, "Bau- und Umweltamt".
class NounReader {
 public:
  NounReader(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
             const Marks& marks, const NameIndex& index, const Names& names, const std::vector<Sense>& senses)
      : text_(text),
        tokens_(sentences.tokens),
        morphology_(morphology),
        phrases_(phrases),
        marks_(marks),
        index_(index),
        names_(names),
        senses_(senses) {}

  void enter(const Sentence& sentence) {
    first_ = sentence.tokens.first;
    end_ = sentence.tokens.last;
  }

  /// The phrase that begins at `i`; false where none does. Looks at some twenty tokens at most.
  NounCore core(std::uint32_t i) const;
  /// Behind the genitive attribute that begins at `i` ("des Amtes", "Polens"); `i` where there is none.
  std::uint32_t genitive(std::uint32_t i, bool dative_possible) const;
  /// Behind the prepositional phrase that begins at `i`, with its genitives; `i` where there is none.
  std::uint32_t prepositional(std::uint32_t i) const;
  /// Behind the bracket that opens at `i` and has no clause in it; `i` where there is none.
  std::uint32_t bracket(std::uint32_t i) const;

  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool in(std::uint32_t i) const { return i >= first_ && i < end_; }
  bool is_word(std::uint32_t i) const { return in(i) && tokens_[i].kind == TokenKind::word; }
  bool capital(std::uint32_t i) const { return is_word(i) && (starts_with_capital(i) || senses_[i].bits != 0); }
  bool is_sign(std::uint32_t i, std::string_view sign) const { return in(i) && word(i) == sign; }
  /// A finite verb that is nothing else in this place, or a separable clause end.
  bool finite(std::uint32_t i) const { return is_word(i) && !starts_with_capital(i) && morphology_.can_be_finite(i); }
  /// Of a finite verb: whether one person or thing can be its subject.
  bool can_be_singular(std::uint32_t i) const { return morphology_.finite_numbers(i) != wortlaut::plural; }
  const Sense& sense(std::uint32_t i) const { return senses_[i]; }
  std::uint32_t first() const { return first_; }
  std::uint32_t end() const { return end_; }
  bool determiner(std::uint32_t i) const;
  /// Whether every reading of the noun is plural, or the determiner or the lack of one says so.
  bool plural(const NounCore& core) const;
  /// masculine | feminine | neuter that the noun allows in the singular.
  std::uint8_t genders(std::uint32_t head) const;
  /// What an adjective in -er without article may go before in the singular.
  bool can_be_nominative_or_feminine(std::uint32_t head) const;

 private:
  bool starts_with_capital(std::uint32_t i) const;
  bool is_article(std::uint32_t i) const;
  bool is_definite_article(std::uint32_t i) const;
  bool is_town_genitive(std::uint32_t i) const;
  bool adjective(std::uint32_t i, bool determined) const;
  bool capital_adjective(std::uint32_t i) const;
  std::uint32_t label_end(std::uint32_t noun) const;
  bool in_first_field(std::uint32_t i) const;
  std::uint32_t body_label_end(std::uint32_t at, std::uint32_t phrase) const;
  bool inhabitant(std::uint32_t i) const;
  std::uint32_t adjectives(std::uint32_t i, bool determined) const;
  std::uint32_t participle_attribute(std::uint32_t i) const;
  std::uint32_t quoted_name(std::uint32_t i) const;
  bool is_small_attribute(std::uint32_t i, std::uint32_t end) const;
  bool can_be_title(std::uint32_t i) const;
  bool is_other_gender(std::uint32_t i, std::uint8_t gender) const;
  bool starts_name(std::uint32_t i) const {
    return in(i) && names_.name_of_token[i] >= 0 && names_.names[names_.name_of_token[i]].range.first == i;
  }
  bool names_a_town(std::uint32_t i) const;
  static bool is_public_body(const Sense& sense);
  bool joins_office(std::uint32_t i) const;
  void attach_name(NounCore& core) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Marks& marks_;
  const NameIndex& index_;
  const Names& names_;
  const std::vector<Sense>& senses_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace wortlaut
