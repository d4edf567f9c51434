#pragma once

#include <vector>

#include "scene.hpp"

namespace wortlaut {

/// A common noun that reports, before a token, with nothing but a comma and attributes between: "die Behauptung des
/// Ministers, | dass".
struct Governor {
  const ReportingWord* word = nullptr;  ///< null where there is none
  TokenRange tokens;
  TokenRange possessor;                 ///< its attributes behind it; may be empty
  TokenRange front;                     ///< its owner before it, "Raabs" in "Raabs Behauptung"; may be empty

  bool owned() const { return !possessor.empty() || !front.empty(); }
};

/// What a verb has to take so that a colon can stand between it and its content.
inline constexpr std::uint32_t takes_behind_colon = takes_verb_second | takes_direct;

/// What the rules for governed contents and for verb-second contents have in common: the noun or clause that governs,
/// where the content ends, who speaks. The rules derive from it privately.
class ComplementReader {
 public:
  explicit ComplementReader(const Scene& scene) : scene_(scene) {}

 protected:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  /// The noun that governs a clause beginning at `token`, passing over a genitive or "von …" between.
  bool denies(std::uint32_t clause) const;
  bool is_particle(std::uint32_t token) const;
  Governor noun_before(std::uint32_t token) const;
  /// "darauf", "davon": stands in the frame for the clause to come, where its verb (null: none listed) takes that
  /// preposition; `no_token` where none does.
  std::uint32_t correlate_of(const Clause& frame, const ReportingWord* verb) const;
  /// Where the content that begins with a clause ends: before a clause that goes back to the frame.
  std::uint32_t content_end(std::uint32_t s, std::uint32_t frame, std::uint32_t content) const;
  /// Whether quotation marks that open behind the content's first token hold that of a later clause, too.
  bool marks_go_on(std::uint32_t content, std::uint32_t later) const;
  /// Whether a clause with "was", "wobei" … in the indicative speaks of the whole sentence before it.
  bool comments(const Clause& later) const;
  /// Whether clause `k` depends on `root`, directly or not, or is it.
  bool below(std::uint32_t k, std::uint32_t root) const;
  /// Cue, frame, speaker and medium of a reporting clause.
  void fill_frame(const Clause& frame, const Cue& cue, Candidate& candidate) const;
  /// The frame's verbs as ranges: its cue where no listed verb is in it.
  std::vector<TokenRange> verbs_of(const Clause& frame) const;
  /// Whose a noun's content is: "der Polizei" in "die Forderung der Polizei,"; empty for "die Bitte an die Polizei" and
  /// where the attribute names nobody who can speak.
  TokenRange owner_of(const Governor& noun) const;
  bool denied_in_attribute(const Governor& noun) const;
  TokenRange agent_of(const Governor& noun) const;
  bool is_hearsay(const Clause& frame, const Cue& cue) const;
  std::vector<TokenRange> origin_of(const Clause& frame) const;
  bool belongs_to_others(const Clause& frame, const Cue& cue, const Governor& noun) const;
  bool is_object(const Governor& noun, const Cue& cue) const;
  bool only_answers(const Clause& frame, const Cue& cue, const Governor& noun) const;
  bool own_of_subject(const Clause& frame, const Governor& noun) const;
  const ReportingWord* said(std::uint32_t token) const;
  bool ends_genitive(std::uint32_t token) const;
  /// The mood of the content's own clause, or of the clause it is joined with.
  void add_moods(const Clause& content, std::uint32_t c, std::uint32_t s, Candidate& candidate) const;
  /// Cue, frame, speaker and medium of a reporting noun, and how surely it takes such a content.
  void fill_noun(const Clause& frame, const Governor& noun, std::uint32_t wanted, Candidate& candidate) const;
  /// Whether the noun is part of the reporting verb's own fixed words ("den Vorwurf erheben").
  static bool is_of_cue(const Governor& noun, const Cue& cue);
  bool names_source(const Clause& clause) const;
  bool announces(const Clause& frame, const Cue& cue, const Governor& noun) const;
  bool announces(const Clause& frame, const Governor& noun) const;
  bool stands_in(std::uint32_t finite) const;
  void add_colon_signs(const Clause& frame, const Cue& cue, const Governor& noun, std::uint32_t content,
                       Candidate& candidate) const;

  const Scene& scene_;
};

}  // namespace wortlaut
