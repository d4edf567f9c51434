#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clauses.hpp"

namespace wortlaut {

/// One layer of one sentence as the clause rules read it: the frame, or the inside of one verbatim stretch.
///
/// Its items are the layer's tokens in order, without quotation marks; a verbatim stretch inside the frame is one
/// gap between two items. Rules count in items (`index`), results in tokens (`token`). The rules derive from it
/// privately to read the layer as their own. Refers to everything it is given, `items` included.
class Layer {
 public:
  Layer(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology, const Phrases& phrases,
        const std::vector<std::uint32_t>& items)
      : morphology_(morphology), phrases_(phrases), text_(text), tokens_(tokens), items_(items) {}

 protected:
  std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  std::uint32_t item(std::uint32_t index) const { return items_[index]; }
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool word(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }

  /// Whether a comma, dash, bracket or full stop stands at `index`.
  bool separator(std::uint32_t index) const;
  /// Whether tokens other than marks were left out between two items.
  bool gap_is_speech(std::uint32_t before, std::uint32_t after) const;
  /// Whether the word at `index` has a finite reading that is worth believing.
  bool finite_here(std::uint32_t index) const;
  bool opens_with_verb(std::uint32_t index) const;
  /// Whether the token can be nothing but a finite verb.
  bool clear_finite(std::uint32_t token) const;
  /// Whether the token can stand behind the finite verb of a final cluster: "dass er kommen wird müssen".
  bool can_trail(std::uint32_t token) const {
    return morphology_.can_be_infinitive(token) || morphology_.can_be_participle2(token);
  }
  /// Whether the word at `index` is the "zu" of an infinitive.
  bool marks_zu(std::uint32_t index) const;
  /// Whether the token is the preposition of the phrase behind it.
  bool phrase_follows(std::uint32_t token) const;
  /// The phrase that the token is in and that has more than one token, or null.
  const NounPhrase* wide_phrase(std::uint32_t token) const {
    const std::int32_t p = phrases_.phrase_of_token[token];
    return p >= 0 && phrases_.phrases[p].range.size() > 1 ? &phrases_.phrases[p] : nullptr;
  }

  const Morphology& morphology_;
  const Phrases& phrases_;

 private:
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<std::uint32_t>& items_;
};

}  // namespace wortlaut
