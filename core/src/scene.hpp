#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "candidates.hpp"
#include "pack.hpp"

namespace wortlaut {

/// A reporting word found in a clause, with its tokens.
struct Cue {
  const ReportingWord* word = nullptr;
  std::vector<TokenRange> tokens;   ///< verb, auxiliary, particle, reflexive and fixed words
};

/// All that the stages before have found, with the questions that the rules of reported speech ask of it.
/// Views only; lives as long as one call of find_quotations.
class Scene {
 public:
  Scene(std::string_view text_, const Layout& layout_, const Sentences& sentences_, const Morphology& morphology_,
        const Phrases& phrases_, const Marks& marks_, const Clauses& clauses_, const Mentions& mentions_,
        const PackData& pack_);

  std::string_view text;
  const Layout& layout;
  const Sentences& sentences;
  const Morphology& morphology;
  const Phrases& phrases;
  const Marks& marks;
  const Clauses& clauses;
  const Mentions& mentions;
  const PackData& pack;
  std::vector<std::uint32_t> sentence_of_token;
  std::vector<Cue> cue_of_clause;                ///< per clause; `word` is null where its verb reports nothing

  std::string_view word(std::uint32_t token) const { return sentences.tokens[token].span.of(text); }
  /// What asks for a token may ask behind the last one of the article: nothing is there.
  bool is(std::uint32_t token, std::string_view what) const {
    return token < sentences.tokens.size() && word(token) == what;
  }
  bool is_word(std::uint32_t token) const { return is_of_kind(token, TokenKind::word); }
  bool is_mark(std::uint32_t token) const { return is_of_kind(token, TokenKind::mark); }
  bool is_of_kind(std::uint32_t token, TokenKind kind) const {
    return token < sentences.tokens.size() && sentences.tokens[token].kind == kind;
  }
  bool is_stop(std::uint32_t token) const;       ///< . ! ? … : ;
  bool is_dash(std::uint32_t token) const { return is(token, "–") || is(token, "-") || is(token, "—"); }
  TokenRange tokens_of(std::uint32_t sentence) const { return sentences.sentences[sentence].tokens; }
  bool usable(std::uint32_t sentence) const;     ///< in a paragraph, not in furniture or a heading

  /// Clauses of a sentence: [first, last).
  std::uint32_t first_clause(std::uint32_t sentence) const { return clauses.first_of_sentence[sentence]; }
  std::uint32_t last_clause(std::uint32_t sentence) const { return clauses.first_of_sentence[sentence + 1]; }

  /// Behind the last token that is no full stop and no closing mark without its partner in the sentence.
  std::uint32_t content_end(std::uint32_t sentence) const;
  /// `range` without commas, dashes, brackets that do not close, coordinators at its start and stops at its end.
  TokenRange trimmed(TokenRange range) const;
  /// `whole` without the tokens of `holes` (sorted by first), each piece trimmed; empty pieces are left out.
  std::vector<TokenRange> without(TokenRange whole, std::vector<TokenRange> holes) const;

  /// Whether a content has too few tokens to say much.
  bool is_short(const std::vector<TokenRange>& spans) const;

  Cue find_cue(std::uint32_t clause) const;
  bool verb_final(const Clause& clause) const;
  /// First token of the clause that is a word.
  std::uint32_t first_word(const Clause& clause) const;
  bool in_own_parts(const Clause& clause, std::uint32_t token) const;
  bool has_own_word(const Clause& clause, std::string_view lower_word) const;
  /// The first "nicht", "nie", "kein" of the clause; no_token where it denies nothing.
  std::uint32_t negation_of(const Clause& clause) const;

  /// The first mention that begins or goes on in `range`, or null.
  const Mention* mention_in(TokenRange range) const;
  /// The whole noun phrase around a base phrase: what `speaker` spans cover.
  std::vector<TokenRange> whole_phrase(TokenRange base, std::uint32_t before) const;
  std::uint32_t years_behind(std::uint32_t token, std::uint32_t before) const;
  /// "4.300 Schiffe", "rund zwei Promille": a number without an article has no genitive, so the phrase is nobody's
  /// attribute ("laut Statistik | 4.300 Schiffe").
  std::uint32_t end_of_list(TokenRange first, std::uint32_t before) const;
  bool is_plural_verb(std::uint32_t token) const;
  bool is_counted(const NounPhrase& phrase) const;
  /// The document that a clause says something stands in ("stand in dem Schreiben"); empty for none.
  std::vector<TokenRange> document_of(const Clause& clause) const;
  /// Whether a phrase is "auf Anfrage", "auf Nachfrage".
  bool on_request(const NounPhrase& phrase) const;
  /// The speaker phrase of a frame: subject, or the agent ("von …") of a passive.
  std::vector<TokenRange> speaker_of(const Clause& clause) const;
  /// Who is behind a clause that names nobody as its subject: a document, or a source with "aus", "von", "bei".
  std::vector<TokenRange> source_of(const Clause& clause) const;
  /// Adds which kind of subject a frame has.
  void add_subject_signs(const Clause& clause, Candidate& candidate) const;
  /// Adds mood signs of a clause.
  void add_mood_signs(const Clause& clause, Candidate& candidate) const;
  bool is_reported_mood(const Clause& clause) const;   ///< clear Konjunktiv, or "würde"
  /// Adds how surely a noun reports.
  void add_noun_grade(const ReportingWord& noun, TokenRange where, Candidate& candidate) const;
  /// Adds whether a source without a verb ("laut Polizei") is anybody that can speak.
  void add_source_sign(TokenRange who, Candidate& candidate) const;
  void add_verb_signs(const Cue& cue, std::uint32_t wanted_frame, Candidate& candidate) const;
  void add_frame_signs(const Clause& clause, Candidate& candidate) const;
  Medium medium_of(const ReportingWord* word) const;

 private:
  bool names_a_time(TokenRange phrase) const;
  bool is_focus_particle(std::uint32_t token) const;
  std::uint32_t joint_conjunction(std::uint32_t token) const;
  NounPhrase behind_attribute(const NounPhrase& article, std::uint32_t before) const;
  bool is_document(std::uint32_t head) const;
  bool of_document(const NounPhrase& phrase) const;
  std::int32_t document_before(std::uint32_t first) const;
  std::int32_t document_named_before(std::uint32_t sentence) const;
  std::int32_t document_meant(const Clause& clause, std::uint32_t token) const;
  std::uint32_t first_with_subject(const Clause& clause) const;
  bool wants_several(const Clause& clause) const;
  std::vector<TokenRange> taker_of_stand(const Clause& clause) const;
  bool belongs_to_noun(const Clause& clause, std::uint32_t token) const;
  std::vector<TokenRange> with_companion(const Clause& clause, std::vector<TokenRange> who) const;
  TokenRange minded_by(const Clause& clause) const;
  TokenRange quoted_person(const Clause& clause) const;
  TokenRange person_behind(const Clause& clause) const;
  TokenRange person_ahead(const Clause& clause) const;
  bool is_share(const Clause& clause, std::uint32_t davon) const;
  bool cue_words(const Clause& clause, const ReportingWord& entry, std::vector<std::uint32_t>& found) const;
  void add_determiner(const Clause& clause, std::uint32_t noun, std::vector<std::uint32_t>& tokens) const;
};

/// The rules; each appends what it can see. See the file of the same name.
void propose_direct(const Scene& scene, std::vector<Candidate>& out);
void propose_complements(const Scene& scene, std::vector<Candidate>& out);
void propose_sources(const Scene& scene, std::vector<Candidate>& out);

/// What the sentences before hold, for the rules that need a floor.
struct Floor {
  bool quotation_before = false;   ///< the sentence before has a quotation (same section)
  bool konjunktiv_before = false;  ///< … one in the Konjunktiv without a frame, or an indirect one
  bool quotation_behind = false;   ///< the sentence behind has one with a frame
  const std::vector<char>* taken = nullptr;  ///< per token: inside a quotation that is taken; null where none is
};
void propose_free(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out);
void propose_fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out);

/// All rules in order, with their choice; sorted by first token. With `all`, every candidate that was weighed is
/// appended to it as well, taken or not (for fitting the weights).
std::vector<Candidate> choose_quotations(const Scene& scene, std::vector<Candidate>* all);

}  // namespace wortlaut
