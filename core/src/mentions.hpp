#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clauses.hpp"
#include "senses.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// A noun phrase that can stand for somebody who speaks.
struct Mention {
  TokenRange phrase;              ///< the whole noun phrase with title, office and close apposition
  std::uint32_t head = no_token;  ///< the token that carries number and gender
  TokenRange name;                ///< the proper name inside, may be empty
  MentionKind kind = MentionKind::role;
  SpeakerKind speaker_kind = SpeakerKind::person;
  Gender gender = Gender::unknown;
  bool definite = true;
  std::uint8_t cases = 0;  ///< cases it can stand in (Reading's bits), 0 unknown
  std::uint32_t sentence = 0;
  std::uint32_t surname =
      no_token;     ///< of a person's name: where the surname begins; the name's end where there is none
  TokenRange core;  ///< determiner, adjectives, head: the phrase without attributes behind it and without a name there
  TokenRange role;  ///< what the person is: adjectives, noun and genitives, without article ("Sprecher des Amtes"); may
                    ///< be empty
  TokenRange second_role;  ///< the same of an apposition behind a name that has an office before it, too
  TokenRange alias;        ///< abbreviation in brackets behind the name of a body ("(BGH)"); may be empty
  BodyKind body = BodyKind::organization;  ///< of organisations: what sort
  std::uint16_t state = 0;     ///< the state named, or that an office belongs to (NameIndex::state_name), 0 unknown
  bool subject_place = false;  ///< nothing but conjunctions and adverbs before it in its clause
  bool relative = false;       ///< a relative pronoun
  std::int32_t speaker = -1;   ///< index of the entity it belongs to, set by the speakers stage
};

/// Seventh stage: mentions in text order, disjoint, by first token.
struct Mentions {
  std::vector<Mention> mentions;
  std::vector<std::int32_t> mention_of_token;  ///< index or -1
  /// Names of persons and bodies inside of other mentions' phrases ("der Sprecher Ada Kellers"), as bare
  /// mentions: they say how somebody is called, not that they are spoken of here.
  std::vector<Mention> inner;
  std::vector<Sense> senses;  ///< per token: what a capitalised word can be
};

/// Linear but for the attributes of a noun, which are looked at once for each noun before them.
Mentions find_mentions(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                       const Phrases& phrases, const Marks& marks, const PackData& pack);

}  // namespace wortlaut
