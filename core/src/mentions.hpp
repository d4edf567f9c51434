#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clauses.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// A noun phrase that can stand for somebody who speaks.
struct Mention {
  TokenRange phrase;                 ///< the whole noun phrase with title, office and close apposition
  std::uint32_t head = no_token;     ///< the token that carries number and gender
  TokenRange name;                   ///< the proper name inside, may be empty
  MentionKind kind = MentionKind::role;
  SpeakerKind speaker_kind = SpeakerKind::person;
  Gender gender = Gender::unknown;
  bool definite = true;
  std::uint8_t cases = 0;            ///< cases it can stand in (Reading's bits), 0 unknown
  std::uint32_t sentence = 0;
  std::int32_t speaker = -1;         ///< index of the entity it belongs to, set by the speakers stage
};

/// Seventh stage: mentions in text order, disjoint, by first token.
struct Mentions {
  std::vector<Mention> mentions;
  std::vector<std::int32_t> mention_of_token;  ///< index or -1
};

Mentions find_mentions(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                       const Phrases& phrases, const Marks& marks, const PackData& pack);

}  // namespace wortlaut
