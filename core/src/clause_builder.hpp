#pragma once

#include <cstdint>
#include <vector>

#include "clause_layer.hpp"
#include "clause_segments.hpp"

namespace wortlaut {

/// Makes the clauses of one layer from its segments: what is a clause of its own, what goes on with one that an
/// embedded clause cut, and what depends on what. Verbs and subjects are left to `ClauseFinisher`.
class ClauseBuilder : private Layer {
 public:
  /// Clauses are appended to `out`, whose `first_of_sentence` ends with the sentence at hand; `opaque` tells the
  /// inside of verbatim speech. Refers to all of them.
  ClauseBuilder(const Layer& layer, Clauses& out, std::uint32_t sentence, bool opaque)
      : Layer(layer), out_(out), sentence_(sentence), opaque_(opaque) {}

  /// For one layer's segments, once.
  void build(const std::vector<Segment>& segments);

 private:
  void forget_loose(const Segment& segment);
  bool opens_with_loose(const Segment& segment);
  void embedded(const Segment& segment);
  bool second_infinitive(const Segment& segment) const;
  void with_finite(const Segment& segment);
  void infinitive(const Segment& segment);
  void without_verb(const Segment& segment);

  std::uint32_t open_clause(ClauseKind kind, const Segment& segment, std::uint32_t parent);
  void extend(std::uint32_t index, const Segment& segment);
  void take_over_loose(std::uint32_t to);
  void finish_waiting();
  void late_finite(std::uint32_t first);

  bool complete(std::uint32_t index) const;
  bool follows_verb_final() const;
  bool starts_with_finite(const Segment& segment) const { return item(segment.first) == segment.finite; }
  bool verb_comes_first(const Segment& segment) const;
  bool starts_with_subject_then_verb(const Segment& segment) const;
  bool own_subject_behind(const Segment& segment) const;
  bool finite_segment_follows(const Segment& segment) const;
  bool loose_is_subject_of(const Segment& segment) const;
  bool second_participle(const Segment& segment) const;
  bool goes_on_with_list() const;
  bool answers(const Segment& segment) const;
  bool starts_with_so(const Segment& segment) const;
  bool goes_on_with_answer(const Segment& segment) const;
  bool ends_bracket_around(const Segment& segment) const;
  bool is_written(const Segment& segment) const;
  bool is_remark(const Clause& clause) const;
  bool waits_for_predicate(std::uint32_t index) const;
  bool fills_bracket(const Segment& segment) const { return fills_bracket_of(main_, segment); }
  bool fills_bracket_of(std::uint32_t index, const Segment& segment) const;
  bool goes_back(const Segment& segment) const;
  bool leads_back(const Segment& segment) const;
  bool is_condition(const Segment& segment) const;

  Clauses& out_;
  std::uint32_t sentence_;
  bool opaque_;
  const std::vector<Segment>* segments_ = nullptr;
  std::uint32_t before_main_ = no_clause;  ///< the one before it
  std::uint32_t main_ = no_clause;         ///< the last clause of the top row
  std::uint32_t last_ = no_clause;         ///< the last clause touched
  std::uint32_t condition_ = no_clause;    ///< the last condition without "wenn"
  std::vector<std::uint32_t> open_;        ///< embedded clauses that still lack their verb
  std::vector<std::uint32_t> waiting_;     ///< preposed clauses before their main clause
  std::vector<TokenRange> loose_;          ///< verbless segments just appended to a complete clause
  std::uint32_t loose_owner_ = no_clause;  ///< that clause
  bool loose_waits_ = false;               ///< a relative clause or a bracket stands behind them
};

}  // namespace wortlaut
