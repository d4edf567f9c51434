#pragma once

/// Repeated claims: whether a claim has been made, or checked, before.
///
///     auto stored = wortlaut::claims_to_compare(notebook, analysis, "");    // of each notebook that is kept
///     wortlaut::ClaimIndex index(claims, pack);                             // once
///     for (const wortlaut::ClaimMatch& match : index.find(claim)) ...       // "already checked: false"
///
/// Claims are compared by their words (lemmas, parts of compounds, words that say the same), their figures and
/// their polarity, never by who makes them. An index is a value: immutable, cheap to copy, safe to use from
/// several threads. Same claims, same order, same matches on every platform.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/pack.hpp"
#include "wortlaut/result.hpp"
#include "wortlaut/span.hpp"

namespace wortlaut {

/// What an index is told of one claim. UTF-8; whatever is empty is not known.
struct ComparedClaim {
  std::string text;      ///< as the article has it
  std::string resolved;  ///< what stands in brackets ("Er [Paul Ernst] habe …") counts as said
  std::vector<std::string> speakers;  ///< names; whose the claim is where it says "ich" or "wir"
  std::string article;  ///< any name; of one article, "dabei" and "er" may mean the same
};

enum class ClaimRelation : std::uint8_t {
  same,                  ///< one claim in the same or in other words
  similar,               ///< about the same, but more, less or something beside it
  contradicts_number,    ///< the same but for a figure or a date
  contradicts_polarity   ///< the same but for a "not" or an opposite ("steigen", "sinken")
};

/// "same", "similar", "contradicts-number", "contradicts-polarity"; static storage.
std::string_view name_of(ClaimRelation relation);

enum class DifferenceKind : std::uint8_t { number, date, negation, opposite, quantifier };

/// "number", "date", "negation", "opposite", "quantifier"; static storage.
std::string_view name_of(DifferenceKind kind);

/// Words of the one claim and of the other, in bytes of their `text`; an empty span: nothing there answers.
struct SpanPair {
  Span query;
  Span stored;
};

struct ClaimDifference {
  DifferenceKind kind = DifferenceKind::number;
  SpanPair words;
};

struct ClaimMatch {
  std::uint32_t claim = 0;  ///< index into the claims that the index was built from
  ClaimRelation relation = ClaimRelation::similar;
  double score = 0.0;       ///< share of what both say that they share, 0 to 1
  bool same_speaker = false;
  std::vector<SpanPair> shared;          ///< by place in the query
  std::vector<ClaimDifference> differs;  ///< by kind, then by place
};

/// Many claims, ready to be asked for those that say the same as another one.
///
/// Candidates come from an inverted index with BM25 weights; each is then compared word by word.
class ClaimIndex {
 public:
  /// Reads every claim with `pack`. Linear in the claims' words.
  ClaimIndex(std::span<const ComparedClaim> claims, const LanguagePack& pack);

  std::size_t size() const;

  /// The claims that repeat or contradict `claim`, the closest first, `limit` at most; a claim of one word is
  /// too little to tell and has none. At worst linear in the claims that share a word with it.
  std::vector<ClaimMatch> find(const ComparedClaim& claim, std::size_t limit = 5) const;

  /// The same for several, which costs less than one by one.
  std::vector<std::vector<ClaimMatch>> find_all(std::span<const ComparedClaim> claims, std::size_t limit = 5) const;

  /// Which of the index's own claims repeat or contradict each other: for each claim the matches that stand
  /// before it.
  std::vector<std::vector<ClaimMatch>> find_repeats(std::size_t limit = 5) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

// ---- The same over JSON; bindings/wortlaut.d.ts has the types ----------------------------------------------

/// The claims of a notebook or an analysis as a JSON array of `ComparableClaim`.
///
/// `notebook_json` or `analysis_json` may be empty. Of a notebook: its notes that are not removed, with status,
/// verdict and its label, url and dates. Of an analysis (with the notebook's corrections, where there are any): its
/// claims, which take over the note on them; with the `text` that was analysed also its headlines. Errors: those of
/// the notebook's functions, "bad-analysis".
Result<std::string> claims_to_compare(std::string_view notebook_json, std::string_view analysis_json,
                                      std::string_view text);

/// An index over claims as JSON, which are handed out again with each match.
class StoredClaims {
 public:
  /// `claims_json`: an array of objects with a string "text"; other fields are kept. Errors: "bad-claims", and
  /// those of reading JSON.
  static Result<StoredClaims> build(std::string_view claims_json, const LanguagePack& pack);

  std::size_t size() const { return index_.size(); }

  /// {"ok": true, "matches": [...]}: for each claim of `claims_json`, in its order, what is stored like it. A claim
  /// is no match of itself (same "id" and same "notebook"). Errors: "bad-claims", and those of reading JSON.
  Result<std::string> find(std::string_view claims_json, std::size_t limit = 5) const;

  /// {"ok": true, "matches": [...]}: claims of this index that repeat one before them.
  std::string repeats(std::size_t limit = 5) const;

 private:
  struct Source;
  StoredClaims(ClaimIndex index, std::shared_ptr<const Source> source);
  ClaimIndex index_;
  std::shared_ptr<const Source> source_;
};

}  // namespace wortlaut
