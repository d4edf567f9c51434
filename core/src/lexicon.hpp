#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/result.hpp"

namespace wortlaut {

/// Part of speech, as fine as the later stages need it.
enum class Pos : std::uint8_t {
  unknown,
  noun,
  proper_noun,
  verb,                       ///< auxiliaries and modals too, see Reading::modal, Reading::auxiliary
  adjective,                  ///< participles used as adjectives too (then `form` is a participle)
  adverb,
  article,                    ///< der, ein, kein
  possessive,                 ///< mein, sein, ihr: before a noun or on its own
  personal_pronoun,           ///< er, sie, ihm
  reflexive_pronoun,          ///< sich, einander
  demonstrative_pronoun,      ///< dieser, derjenige, das ("Das teilte er mit")
  relative_pronoun,           ///< der, deren, welcher
  interrogative_pronoun,      ///< wer, was, welcher; open a subordinate clause as well
  interrogative_adverb,       ///< wie, warum, wo, wohin, womit
  indefinite_pronoun,         ///< man, niemand, alle, viele, etwas
  preposition,                ///< cases: what it governs; with genders where an article is in it ("im")
  postposition,               ///< zufolge, halber, entlang: after its noun phrase
  conjunction_coordinating,   ///< und, oder, aber, denn
  conjunction_subordinating,  ///< dass, weil, ob: the finite verb goes to the end
  conjunction_comparing,      ///< als, wie
  infinitive_conjunction,     ///< um, ohne, anstatt (… zu gehen)
  infinitive_marker,          ///< zu
  particle,                   ///< doch, ja, nur, sogar; modal, focus and answer particles
  negation,                   ///< nicht, nie
  verb_particle,              ///< ab, zurück: the second half of a separable verb
  numeral,                    ///< zwei, dritte, 14, 3,5
  interjection,
};

enum class VerbForm : std::uint8_t {
  none,
  present,
  past,
  konjunktiv1,
  konjunktiv2,
  imperative,
  infinitive,
  zu_infinitive,  ///< "zurückzuweisen": zu is inside the word
  participle1,
  participle2,
};

/// Bits of Reading::persons, numbers, cases and genders. A zero mask says that the category does not
/// apply; several bits that it is open between them.
enum : std::uint8_t {
  person_1 = 1, person_2 = 2, person_3 = 4,
  singular = 1, plural = 2,
  nominative = 1, genitive = 2, dative = 4, accusative = 8,
  masculine = 1, feminine = 2, neuter = 4,
};

/// One way to read one word. A value; the views are valid as long as the pack (and, for guessed
/// readings, the analysed text and the Morphology) they came from.
struct Reading {
  std::string_view lemma;     ///< "zurückweisen", "Sprecherin"; of a compound: its head's lemma
  std::string_view particle;  ///< "zurück" where a finite form stands apart from its particle ("wies")
  Pos pos = Pos::unknown;
  VerbForm form = VerbForm::none;
  std::uint8_t persons = 0;
  std::uint8_t numbers = 0;
  std::uint8_t cases = 0;
  std::uint8_t genders = 0;
  bool separable = false;  ///< a verb with a separable particle, joined or apart
  bool auxiliary = false;  ///< sein, haben, werden
  bool modal = false;      ///< dürfen, können, mögen, müssen, sollen, wollen
  bool compound = false;   ///< only the word's last part is in the lexicon
  bool guessed = false;    ///< not in the lexicon at all: from the word's ending and its capital
  bool nominalized = false;///< a noun made of an adjective or an infinitive ("der Vorsitzende", "das Lesen")

  constexpr bool is_finite() const {
    return form >= VerbForm::present && form <= VerbForm::imperative && pos == Pos::verb;
  }
};

/// The full-form dictionary of a language: every inflected form of some 35,000 lexemes.
///
/// Kept as lexemes with inflection classes, unfolded when the pack is loaded into a hash table of
/// stems; see docs/decisions/0003-pack-format.md. Immutable; safe to use from several threads.
class Lexicon {
 public:
  Lexicon();
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  /// Reads the section "lexicon" of a pack. Nothing points into `bytes` afterwards.
  static Result<Lexicon> parse(std::string_view bytes);

  /// Appends every reading of exactly this form (case matters: "Weise" is not "weise") to `out`.
  /// Separable verbs are found joined ("zurückwies", "zurückgewiesen", "zurückzuweisen"); "wies" alone
  /// is read as "weisen", and `separable_lemma` joins it with a particle that stands further on.
  /// Appends nothing where the form is unknown. Constant in the size of the lexicon, no allocation
  /// but for `out`.
  void lookup(std::string_view form, std::vector<Reading>& out) const;

  bool contains(std::string_view form) const;

  /// The separable verb that a form and a particle apart from it make: ("zurück", "wies") gives
  /// "zurückweisen"; with `base` ("weisen") only where the form belongs to that verb. Empty where there
  /// is none. Valid as long as the pack.
  std::string_view separable_lemma(std::string_view particle, std::string_view form, std::string_view base = {}) const;

  /// Whether particle and form together are a form of a separable verb: ("bekannt", "gegeben").
  bool contains_separable(std::string_view particle, std::string_view form) const;

  /// Whether `word` is the particle of a separable verb ("zurück").
  bool is_verb_particle(std::string_view word) const;

  std::size_t lexeme_count() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace wortlaut
