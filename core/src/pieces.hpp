#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clauses.hpp"

namespace wortlaut {

/// "und", "oder", "aber", "sondern", "denn", "sowie", "doch", "jedoch".
bool is_joining_word(std::string_view word);

/// Makes spans fit to be shown of the pieces of clauses: joined over commas, without signs at their edges.
class Pieces {
 public:
  Pieces(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology, const Phrases& phrases,
         const Marks& marks)
      : text_(text), tokens_(tokens), morphology_(morphology), phrases_(phrases), marks_(marks) {}

  /// Sorts the pieces, joins those that only signs stand between, trims the edges and drops what has no word.
  /// A token is in the region where `region[token] == mark`; signs outside of it join nothing.
  std::vector<TokenRange> tidy(std::vector<TokenRange> pieces, const std::vector<std::uint32_t>& region,
                               std::uint32_t mark) const;

  /// Takes joining words off the front ("und", "aber"), and the subordinator of `clause` where one is given.
  void drop_opener(std::vector<TokenRange>& spans, const Clause* clause) const;


 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool word(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }
  bool is_word_like(std::uint32_t token) const { return word(token) || tokens_[token].kind == TokenKind::number; }
  bool bridgeable(std::uint32_t from, std::uint32_t to, const std::vector<std::uint32_t>& region,
                  std::uint32_t mark) const;
  bool has_word(TokenRange range) const;
  TokenRange trimmed(TokenRange range) const;
  bool governs_phrase(std::uint32_t token) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Marks& marks_;
};

}  // namespace wortlaut
