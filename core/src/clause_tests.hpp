#pragma once

#include <string_view>
#include <vector>

#include "clauses.hpp"
#include "pack.hpp"

namespace wortlaut {

/// What has to be known of a clause to tell whether it states something, and with whom it shares its parts.
/// `figures` tells the tokens that are part of a number or date. All are linear in the clause at most.
class ClauseTests {
 public:
  ClauseTests(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
              const Clauses& clauses, const std::vector<bool>& figures, const PackData& pack);

  static bool is_main(const Clause& clause) {
    return (clause.kind == ClauseKind::verb_second || clause.kind == ClauseKind::verb_first) && clause.finite != no_token;
  }
  /// The subject of the clause before, where this one has none of its own; else empty.
  TokenRange shared_subject(const Clause& clause) const;
  /// Whether a subordinate clause is a claim of its own.
  bool asserts_by_itself(const Clause& clause) const;
  /// Whether what looks like its finite verb belongs to the auxiliary of the clause before.
  bool shares_verb(const Clause& clause) const;
  /// Whether "und", "oder" or ";" stands before it.
  bool joined_with_und(const Clause& clause) const;
  /// Whether it is the main clause of its sentence although it does not look like one.
  bool stands_alone(const Clause& clause) const;
  /// Whether it only tells that somebody reacts.
  bool only_reacts(const Clause& clause) const;

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool word(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }
  bool is_word_like(std::uint32_t token) const { return word(token) || tokens_[token].kind == TokenKind::number; }
  bool reacting_verb(std::string_view lemma) const;
  bool verb_opens(const Clause& clause) const;
  bool follows_name(const Clause& clause) const;
  bool has_open_verb(const Clause& clause) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  const std::vector<bool>& figures_;
  const ReportingLexicon& reporting_;
};

}  // namespace wortlaut
