#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "name_uses.hpp"
#include "names.hpp"
#include "surname_words.hpp"

namespace wortlaut {

/// Finds the names of a text, in two passes: what the first learns (surnames, places) the second knows everywhere.
/// Names of persons are in names.cpp, those of bodies and states in names_of_bodies.cpp. All that it is made from must
/// outlive it; one object a text.
class NameFinder : private SurnameWords {
 public:
  NameFinder(std::string_view text, const Sentences& sentences, const Morphology& morphology, const NameIndex& index,
             std::vector<Sense>& senses)
      : SurnameWords(text, sentences.tokens, morphology, index, senses),
        sentences_(sentences),
        learned_(senses),
        uses_(text, sentences, morphology) {}

  Names run();

 private:
  static constexpr std::uint32_t longest_person_name = 7;   // tokens
  static constexpr std::size_t longest_single_name = 14;    // bytes; a longer unknown word is a compound

  void pass();
  /// Surnames and places of this text become senses of every token with the same word.
  void learn();
  /// "Lawrows" where "Lawrow" is a surname already.
  bool owner_of_known(std::uint32_t i, const std::unordered_set<std::string_view>& surnames) const;
  /// "in Altdorf", "aus Kiew", but not "von Müller", "bei Siemens".
  bool is_place_preposition(std::uint32_t i) const;
  std::uint32_t add(FoundName name);
  std::uint32_t name_at(std::uint32_t i);
  /// The surname in "Suthep Thaugsuban", "Kim van Berg": the last word with its particles.
  std::uint32_t last_name(std::uint32_t first, std::uint32_t last) const;
  /// "der Bürgermeister von Altdorf, Bob Kellner,": two capitalised words between an office with its attributes and a
  /// comma name whoever holds it, whatever else these words can mean.
  std::uint32_t apposed(std::uint32_t i);
  std::uint32_t before_role(std::uint32_t i);
  bool ends_in_s(std::uint32_t i) const;

  // Bodies and states.
  std::uint32_t state(TokenRange range, std::uint16_t number);
  std::uint32_t body(TokenRange range, BodyKind kind);
  /// Names of several words that a list has ("Human Rights Watch"), the longest first.
  std::uint32_t listed(std::uint32_t i);
  /// "SV Altdorf", "VfL Altdorf 05": a club's short form and its town, whatever else the town's name can be.
  std::uint32_t club(std::uint32_t i);
  std::uint32_t local_paper(std::uint32_t i);
  /// "University of Graydon", "Northern Rail Authority", "Union Rurale du Sud": a foreign body's name by the noun in
  /// it.
  std::uint32_t foreign_body(std::uint32_t i);
  std::uint32_t foreign_link(std::uint32_t i) const;
  bool has_elided_article(std::uint32_t i) const;
  /// "Hanna Kolbe AG", "Jan Beck & Sohn GmbH": a firm called after somebody.
  std::uint32_t firm_of_founder(std::uint32_t i);

  // Persons.
  /// The rest of a surname from `i`; `any` takes a plain noun as its first word ("Frau Bäcker").
  std::uint32_t surname_sequence(std::uint32_t i, bool any) const;
  std::uint32_t given(std::uint32_t i);
  std::uint32_t tail(std::uint32_t end, std::uint32_t first) const;
  std::uint32_t person(std::uint32_t first, std::uint32_t last, Gender gender, std::uint32_t surname);

  // Bodies and states, by single words and by rows of unknown ones.
  /// One listed word. Nouns that are names of media as well ("Zeit", "Welt") count in quotation marks,
  /// behind a noun for a medium, or where the dictionary does not have them.
  bool single(std::uint32_t i);
  bool whole_state(std::uint32_t i) const;
  /// Words that nothing is known of, in a row.
  std::uint32_t unknown(std::uint32_t i);
  bool names_a_member(std::uint32_t i) const;
  bool only_a_name(std::uint32_t i) const;
  bool connector(std::uint32_t i) const;
  bool names_body(std::uint32_t i) const;

  const Sentences& sentences_;
  std::vector<Sense>& learned_;  ///< the same senses, to add what is learned
  Names names_;
  NameUses uses_;
};

}  // namespace wortlaut
