#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "marks.hpp"
#include "morphology.hpp"
#include "phrases.hpp"
#include "segment.hpp"

namespace wortlaut {

inline constexpr std::uint32_t no_token = 0xffffffffu;
inline constexpr std::uint32_t no_clause = 0xffffffffu;

/// How a clause is built, which in German is told by the place of its finite verb.
enum class ClauseKind : std::uint8_t {
  verb_second,   ///< "Sie kommt morgen", also "kommt sie morgen" behind a preposed clause
  verb_first,    ///< "Kommt sie morgen, …", "…, sagte er": nothing before the finite verb
  subordinate,   ///< "dass sie morgen kommt": subordinator first, finite verb last
  relative,      ///< "die morgen kommt"
  question,      ///< embedded: "wann sie kommt", "ob sie kommt"
  infinitive,    ///< "morgen zu kommen", "um zu kommen"
  fragment       ///< no verb: "Großer Jubel in Rom"
};

/// Whether the verb of such a clause stands at its end.
inline bool verb_final(ClauseKind kind) {
  return kind == ClauseKind::subordinate || kind == ClauseKind::relative || kind == ClauseKind::question;
}

/// One clause of a sentence.
struct Clause {
  ClauseKind kind = ClauseKind::fragment;
  /// From its first to behind its last token; embedded clauses lie inside. Commas at its edges are outside.
  TokenRange range;
  std::uint32_t sentence = 0;
  std::uint32_t parent = no_clause;      ///< the clause it depends on
  std::uint32_t coordinated = no_clause; ///< the clause before it that it is joined to with "und", "oder", ","
  std::uint32_t introducer = no_token;   ///< subordinator, relative pronoun or w-word
  std::uint32_t finite = no_token;
  std::uint8_t moods = 0;                ///< of the finite verb: mood_… bits of Morphology
  std::vector<std::uint32_t> verbs;      ///< all verb tokens: finite, participles, infinitives, separated particle
  std::string_view lemma;                ///< of the main verb ("zurückweisen"), view into the pack
  std::uint32_t particle = no_token;     ///< separated particle ("wies … zurück")
  TokenRange subject;                    ///< the noun phrase agreeing with the finite verb; empty where elided or not found
  bool passive = false;                  ///< werden + participle II
  bool opaque = false;                   ///< inside verbatim speech: its frame lies outside of it
  std::vector<TokenRange> parts;         ///< the tokens that are its own, without embedded clauses
};

/// Clauses of every sentence in text order; `first_of_sentence[i] … [i+1]` are those of sentence i.
struct Clauses {
  std::vector<Clause> clauses;
  std::vector<std::uint32_t> first_of_sentence;
  std::vector<std::uint32_t> clause_of_token;  ///< innermost clause, or no_clause
};

/// Sixth stage. Linear in the number of tokens; nothing is looked up twice.
Clauses find_clauses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     const Phrases& phrases, const Marks& marks);

}  // namespace wortlaut
