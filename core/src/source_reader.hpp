#pragma once

#include "scene.hpp"

namespace wortlaut {

/// The noun phrases that name a source without a reporting clause of their own. The rules for sources derive from it
/// privately.
class SourceReader {
 public:
  explicit SourceReader(const Scene& scene) : scene_(scene) {}

 protected:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  /// The noun phrase that the token is in, or null.
  const NounPhrase* phrase_at(std::uint32_t t) const {
    if (t >= scene_.phrases.phrase_of_token.size()) return nullptr;
    const std::int32_t p = scene_.phrases.phrase_of_token[t];
    return p < 0 ? nullptr : &scene_.phrases.phrases[p];
  }
  /// The noun phrase that begins at `t` with its attributes; empty where none begins there.
  TokenRange source_phrase(std::uint32_t s, std::uint32_t t) const;
  /// Adds genitives, "von …", names in marks and abbreviations in brackets that stand behind a source.
  void extend(TokenRange sentence, TokenRange& result) const;
  std::uint32_t end_of_mention(const NounPhrase& phrase) const;
  bool is_owned(TokenRange phrase) const;
  bool completes_verb(TokenRange source) const;
  std::uint32_t end_of_name_before_noun(const NounPhrase& phrase, std::uint32_t at) const;
  /// The noun for something said or written, with its owner, before a relative clause that begins at `t`; empty for
  /// none.
  TokenRange antecedent(TokenRange sentence, std::uint32_t t) const;
  bool all_attributes(std::uint32_t from, std::uint32_t to) const;
  bool is_only_nominalized(std::uint32_t noun) const;
  std::uint32_t end_of_names(std::uint32_t last, std::uint32_t before) const;
  bool gives_reason(const NounPhrase& phrase) const;
  TokenRange joined_to_marks(TokenRange sentence, std::uint32_t t) const;
  std::uint32_t apposition_end(std::uint32_t s, std::uint32_t comma) const;
  bool can_have_name(std::uint32_t noun) const;
  bool is_named(std::uint32_t mark) const;
  bool ends_strong(std::uint32_t token) const;
  bool shows_genitive(std::uint32_t token) const;
  bool ends_with_name(TokenRange range) const;
  bool ends_genitive(std::uint32_t token) const;
  /// The listed noun for something said or written that the token is a form of, or null.
  const ReportingWord* reporting_noun(std::uint32_t token) const;
  /// „die laut Amt marode Brücke“: what stands between a source inside a noun phrase and the phrase's end; empty where
  /// the source stands in none.
  TokenRange rest_of_phrase(TokenRange sentence, TokenRange frame) const;
  /// „… der Steg (nach Angaben des Amts ist er alt)“: the inside of the round brackets around a source; empty where
  /// there are none or nothing else stands in them.
  TokenRange inside_brackets(TokenRange sentence, TokenRange frame) const;
  /// „zwei Tage nach dem Urteil“, „kurz nach der Kritik“, „nach dem Verlesen des Briefs“ say when; and after what
  /// somebody demands one acts: „Nach einer Anweisung des Amts sperrte die Bank das Konto“. „Nach der Anweisung müssen
  /// alle gehen“ and „nach dem Vernehmen der Leute“ hand on.
  bool tells_time(TokenRange sentence, std::uint32_t t, std::uint32_t head, const ReportingWord& noun) const;
  /// „Ein Sprecher sagte, nach ersten Erkenntnissen sei die Straße glatt gewesen“: whether the frame right before
  /// governs the clause that a source stands in.
  bool told_by_frame(std::uint32_t s, std::uint32_t inside) const;
  bool stands_beside_main(std::uint32_t s, std::uint32_t inside) const;
  bool stands_between_commas(const Clause& frame) const;
  bool told_at_end(std::uint32_t s) const;
  std::uint32_t relative_end(std::uint32_t s, std::uint32_t last) const;
  /// „Das lehnte sie ab“ refuses what stands before and says nothing of who claimed it; other verbs hand it on.
  static bool hands_on(ReportingClass kind);

  const Scene& scene_;
};

}  // namespace wortlaut
