#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "morphology.hpp"
#include "name_index.hpp"
#include "segment.hpp"

namespace wortlaut {

/// Bits of Sense::bits: what a capitalised word can be when somebody is named.
enum : std::uint32_t {
  sense_given = 1,   ///< given name
  sense_office = 2,  ///< office, profession, role, kinship
  sense_title = 4,   ///< "Dr.", "Frau": goes before a name
  sense_body = 8,    ///< organisation: name or head noun
  sense_medium = 16,
  sense_medium_head = 32,
  sense_document = 64,  ///< "Studie"
  sense_state = 128,
  sense_capital = 256,
  sense_demonym = 512,
  sense_group = 1024,     ///< "Kritiker"
  sense_person = 2048,    ///< adjective or participle used of a person, agent noun
  sense_common = 4096,    ///< a noun of the dictionary
  sense_name = 8192,      ///< may be a proper name
  sense_initial = 16384,  ///< "W."
  sense_acronym = 32768,
  sense_reporting = 65536,  ///< "Angabe", "Meinung"
  sense_surname = 131072,   ///< the text has it as a surname elsewhere
  sense_place = 262144,     ///< the text has it as a place ("in Altdorf")
  sense_guessed = 524288,   ///< not in the dictionary, as a whole nor by its parts
  sense_owner = 2097152,    ///< the genitive of a surname that the text has without its s, too
  sense_circle = 1048576    ///< "Regierungskreise": people spoken of as circles
};
inline constexpr std::uint32_t sense_human = sense_office | sense_demonym | sense_group | sense_person;
inline constexpr std::uint32_t sense_collective = sense_body | sense_medium | sense_medium_head;

/// What one token can be; all zero for lower-case words, numbers and signs.
struct Sense {
  std::uint32_t bits = 0;
  Gender gender = Gender::unknown;
  BodyKind body = BodyKind::organization;
  OfficeKind office = OfficeKind::office;
  std::uint16_t state = 0;  ///< the state it names, or that its first part names ("US-Außenminister")
  std::string_view lemma;   ///< of the noun; of a compound its head's

  bool is(std::uint32_t mask) const { return (bits & mask) != 0; }
};

/// One Sense a token; document-wide knowledge (surnames, places) is added by `find_names`. Linear.
std::vector<Sense> find_senses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                               const NameIndex& index, const Lexicon& lexicon);

}  // namespace wortlaut
