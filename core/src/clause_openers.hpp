#pragma once

#include "clause_layer.hpp"
#include "clause_segments.hpp"

namespace wortlaut {

/// The words that send a clause's verb to its end: subordinators, relative pronouns, w-words, "um" with "zu".
///
/// Most of them are other words as well: articles, prepositions, adverbs. Where the verb stands decides.
class ClauseOpeners : private Layer {
 public:
  explicit ClauseOpeners(const Layer& layer) : Layer(layer) {}

  /// Whether the word at `i` opens the segment; sets its introducer and the kind of clause if so.
  bool opens(Segment& segment, std::uint32_t i) const;
  /// Whether the segment's introducer, now that its verb is known, is the adverb, preposition or comparison that it
  /// could be as well: „Wie ein Held kam er“, „Da ging er“.
  bool um_is_preposition(const Segment& segment) const;
  bool opens_nothing(const Segment& segment) const;

 private:
  bool relative_opens(const Segment& segment, std::uint32_t i) const;
  bool has_clear_finite_from(const Segment& segment, std::uint32_t i) const;
  bool auxiliary_before(const Segment& segment) const;
  bool only_before_zu(const Segment& segment, std::uint32_t i) const;
  bool subordinator_wins(const Segment& segment, std::uint32_t i) const;
  bool has_finite_from(const Segment& segment, std::uint32_t i) const;
  bool verb_final_from(const Segment& segment, std::uint32_t i) const;
  bool is_weak(std::uint32_t token) const;
  bool verb_comes_later(const Segment& segment) const;
  bool verb_at_end(const Segment& segment) const;
  bool infinitive_ends(const Segment& segment, std::uint32_t i) const;
};

}  // namespace wortlaut
