#pragma once

#include <vector>

#include "complement_reader.hpp"

namespace wortlaut {

/// Contents that are main clauses themselves: behind their frame („Sie sagte, die Lage sei ernst“), before it or
/// around it („Die Lage, sagte sie, sei ernst“).
class VerbSecondRules : private ComplementReader {
 public:
  VerbSecondRules(const Scene& scene, std::vector<Candidate>& out) : ComplementReader(scene), out_(out) {}

  /// Proposes clause `c` of sentence `s`, or the content beginning at token `begin` with it, as what the clause before
  /// reports.
  void verb_second(std::uint32_t s, std::uint32_t c, std::uint32_t begin);
  /// Proposes the words without a verb that clause `c` ends with behind its verb of saying.
  void verbless(std::uint32_t s, std::uint32_t c);
  /// Proposes what stands around clause `c` where that is a reporting parenthesis, or what begins with the clause
  /// before it.
  void verb_first(std::uint32_t s, std::uint32_t c);
  /// "…, sagte sie": a clause with its verb first that frames what stands around it.
  bool reported_before(std::uint32_t s, std::uint32_t k) const;
  bool is_parenthesis(std::uint32_t s, std::uint32_t k) const;
  /// Whether a clause behind a parenthesis goes on with the content around it.
  bool goes_on(const Clause& later, std::uint32_t frame) const;

 private:
  bool speaks_with_any_verb(std::uint32_t s, std::uint32_t k) const;
  bool says_no_more(std::uint32_t s, std::uint32_t frame, std::uint32_t at, const Cue& cue) const;
  static bool is_main(const Clause& clause);
  std::uint32_t begin_behind_colon(std::uint32_t s, std::uint32_t c) const;
  bool names_no_object(const Clause& frame, TokenRange behind) const;
  bool is_written(const Clause& frame) const;
  bool answered_by(std::uint32_t s, std::uint32_t frame) const;
  std::uint32_t first_word(std::uint32_t s) const;
  bool stands_inside_report(std::uint32_t s, std::uint32_t frame) const;
  std::uint32_t with_opening_marks(std::uint32_t begin, std::uint32_t end) const;
  std::vector<TokenRange> parentheses(std::uint32_t s, std::uint32_t content) const;
  TokenRange frame_range(std::uint32_t s, std::uint32_t frame) const;
  bool stands_for_konjunktiv(const Clause& content, const Cue& cue) const;
  bool verb_in_marks(const Clause& content, std::uint32_t begin) const;
  void behind_noun(std::uint32_t s, std::uint32_t c, std::uint32_t begin);
  bool follows_report(std::uint32_t content) const;
  bool opens_with_report(std::uint32_t s, std::uint32_t frame) const;
  bool subject_is_said(const Clause& frame) const;
  bool states(const Clause& frame, const Cue& cue) const;
  bool inside_word_marks(std::uint32_t token) const;

  std::vector<Candidate>& out_;
};

}  // namespace wortlaut
