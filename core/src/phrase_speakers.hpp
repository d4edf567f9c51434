#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attribution.hpp"
#include "naming.hpp"
#include "subjects.hpp"

namespace wortlaut {

/// Reads a quotation's own words for its speaker ("der Minister", "Polizeiangaben", "ihrer Meinung"): whom
/// do they mean? May add speakers that no mention covers. One object an analysis; all that it is made
/// from must outlive it.
class PhraseSpeakers {
 public:
  PhraseSpeakers(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                 const Phrases& phrases, const Clauses& clauses, const Mentions& mentions, const PackData& pack,
                 Speakers& speakers);

  /// Appends the speakers that the words mean, with certainty and signals. Everybody joined with "und" is
  /// one of them. Nothing is appended where the words name nobody.
  /// With `speaks` the words are known to say something, whatever their noun is.
  void read(const std::vector<TokenRange>& ranges, Attribution& attribution, bool speaks = false);

  /// Whether the words read last say that nobody is named ("nach Angaben"): then nobody else is meant either.
  bool nobody() const { return nobody_; }

  /// "beide" are two speakers.
  void add_speaker(Attribution& attribution, std::uint32_t speaker) const;
  void signal(Attribution& attribution, std::string_view code, TokenRange range) const;
  /// Whether the mention is the subject of its clause.
  bool is_subject(const Mention& mention) const;
  std::string_view word(std::uint32_t i) const { return naming_.word(i); }
  std::uint32_t sentence_of(std::uint32_t token) const { return sentence_of_[token]; }
  /// The mention that is a clause's subject, or -1.
  std::int32_t subject_of(std::uint32_t clause) const { return subjects_[clause]; }

  /// Nouns that say no more than that somebody said something; a "Bericht" or "Ergebnis" is a source by itself.
  static bool empty_source(std::string_view lemma);

 private:
  // How far each way of reading a phrase can be trusted.
  static constexpr double by_name = 0.97;
  static constexpr double by_role = 0.9;
  static constexpr double by_pronoun = 0.85;
  static constexpr double by_new_name = 0.85;

  void complete(const std::vector<TokenRange>& ranges, Attribution& attribution) const;
  bool denies_anybody(TokenRange range) const;
  bool accompanies(TokenRange range) const;
  bool joined(std::uint32_t from, std::uint32_t to) const;
  bool unmentioned(TokenRange range, Attribution& attribution, bool speaks);
  bool unlisted_owner(TokenRange range, Attribution& attribution);
  bool owner_of_owner(std::uint32_t head, TokenRange words, Attribution& attribution);
  std::uint32_t end_of_phrase(std::uint32_t head, std::uint32_t last) const;
  Gender gender_of(std::uint32_t head, const Sense& sense) const;
  bool says_it(std::uint32_t head) const;
  bool can_be_source(std::uint32_t first, std::uint32_t head) const;
  std::uint32_t behind_title(std::uint32_t i) const;
  bool several(std::uint32_t noun) const;
  bool document_owner(std::uint32_t head, TokenRange range, Attribution& attribution) const;
  bool ruling_of_court(std::uint32_t head, TokenRange range, Attribution& attribution) const;
  bool giver_before(std::uint32_t first, Attribution& attribution) const;
  bool letter_writer(std::uint32_t head, Attribution& attribution) const;
  bool follows(std::uint32_t next, Attribution& attribution);
  void add_owner(std::int32_t m, Attribution& attribution) const;
  static bool only_is_there(std::string_view lemma);
  bool state_of(std::uint32_t first, std::uint32_t head, Attribution& attribution);
  bool body_of(std::uint32_t first, std::uint32_t head, Attribution& attribution);
  bool one_of_them(TokenRange range, Attribution& attribution);
  bool last_named(std::uint32_t at, bool one, Attribution& attribution) const;
  bool tells_when(TokenRange behind) const;
  bool planner(std::uint32_t head, Attribution& attribution) const;
  bool investigators(std::uint32_t head, Attribution& attribution) const;
  bool official(std::uint32_t first, std::uint32_t head) const;
  std::uint32_t named_document(TokenRange words, std::uint32_t head) const;
  std::uint32_t make(const std::string& name, TokenRange words, Gender gender);
  bool witnesses(const std::string& word) const;
  bool compound(std::uint32_t head, Attribution& attribution);
  bool possessor(std::uint32_t at, Gender gender, Attribution& attribution);
  Span span(TokenRange range) const {
    return {tokens_[range.first].span.begin_byte, tokens_[range.last - 1].span.end_byte};
  }

  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const PackData& pack_;
  Speakers& speakers_;
  Naming naming_;
  std::vector<std::int32_t> subjects_;  ///< per clause
  std::vector<std::uint32_t> sentence_of_;
  std::unordered_map<std::string, std::uint32_t> called_;  ///< speakers by a single word of theirs, lower case
  std::unordered_map<std::string, std::uint32_t> made_;  ///< speakers by name, lower case
  bool nobody_ = false;
};

}  // namespace wortlaut
