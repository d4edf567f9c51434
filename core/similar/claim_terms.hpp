#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clauses.hpp"
#include "pack.hpp"
#include "similar/figures.hpp"
#include "similar/word_groups.hpp"
#include "similar/word_parts.hpp"
#include "wortlaut/similar.hpp"

namespace wortlaut::similar {

// What a word counts before its rarity is looked at. „Petra Holm fordert höhere Löhne“: the name tells most, then
// nouns, then the verb.
inline constexpr float name_weight = 1.3F;
inline constexpr float noun_weight = 1.0F;
inline constexpr float verb_weight = 0.8F;
inline constexpr float adjective_weight = 0.6F;
inline constexpr float adverb_weight = 0.3F;
inline constexpr float light_weight = 0.2F;       ///< „Es gab einen Unfall“
inline constexpr float byname_weight = 0.4F;      ///< given names, titles and offices before a name: „Kanzler Voss“

/// What a noun does in its clause, as far as it can be mixed up: who does it (the subject, in a passive what follows
/// "von"), whom it is done to (objects, the subject of a passive, "an", "gegen", "mit"), neither ("in Köln").
enum class ActorRole : std::uint8_t { none, agent, patient };

/// A content word of a claim, ready to be compared.
struct Term {
  Span span;                     ///< in the claim's text; empty for a word that only `resolved` or the speaker gives
  std::array<Key, 3> words{};    ///< lemma, another reading's lemma, the word it is derived from; 0: none
  Key head = 0, modifier = 0;    ///< parts of a compound; 0: it is none
  std::uint16_t group = 0;       ///< of words that say the same; of a capital its state
  std::uint16_t head_group = 0;
  std::int8_t side = 1;          ///< -1 for one side of two opposites, and for "un-"
  bool has_opposite = false;
  bool name = false;
  bool noun = false;
  bool verb = false;
  ActorRole role = ActorRole::none;
  bool subject_head = false;     ///< the head of the subject
  float weight = 0;
};

/// A word that turns or widens a claim: "nicht", "alle".
struct Operator {
  Span span;
};

/// What a claim says, taken apart.
struct ClaimTerms {
  std::vector<Term> terms;       ///< by place
  std::vector<Figure> figures;   ///< by place
  std::vector<Operator> negations, universals, partials;
  bool dangling = false;         ///< points at something that only its article tells: „Dabei starben zwei Menschen“
  bool copula = false;           ///< "X ist Y": who is the subject makes no difference
};

/// Reads claims into terms; reads many at once, so that what is built once is built once.
class ClaimReader {
 public:
  /// Linear in the word lists. `pack` must outlive the reader.
  explicit ClaimReader(const PackData& pack) : pack_(pack), groups_(pack), parts_(pack.lexicon) {}

  /// One result a claim, in order. Linear in the claims' text. What one claim gives does not depend on the others.
  std::vector<ClaimTerms> read(std::span<const ComparedClaim> claims) const;

 private:
  const PackData& pack_;
  WordGroups groups_;
  WordParts parts_;
};

}  // namespace wortlaut::similar
