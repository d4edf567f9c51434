#pragma once

#include <cstdint>
#include <string_view>

#include "characters.hpp"
#include "name_index.hpp"
#include "names.hpp"
#include "senses.hpp"

namespace wortlaut {

/// What the words of a person's name look like, one sentence at a time: surnames, particles, offices before them. The
/// finder of names derives from it privately. Each question looks at a few tokens.
class SurnameWords {
 public:
  SurnameWords(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology,
               const NameIndex& index, const std::vector<Sense>& senses)
      : text_(text), tokens_(tokens), morphology_(morphology), index_(index), senses_(senses) {}

 protected:
  void enter(const Sentence& sentence) {
    first_ = sentence.tokens.first;
    end_ = sentence.tokens.last;
  }
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool in(std::uint32_t i) const { return i >= first_ && i < end_; }
  bool capital(std::uint32_t i) const { return in(i) && tokens_[i].kind == TokenKind::word && starts_upper(word(i)); }
  bool behind_office(std::uint32_t i) const;
  /// A particle that German has no word for: "de", "van", "al", but not "von", "zu".
  bool foreign_particle(std::uint32_t i) const;
  /// "al-Hakim", "el-Sisi": a surname whose article is glued to it and small.
  bool glued_surname(std::uint32_t i) const;
  bool is_plural_office(std::uint32_t i) const;
  /// "Autobauer", "Modekette": what a firm does, never without saying which firm where it comes first.
  bool is_firm_head(std::uint32_t i) const;
  /// "SV", "VfL": what a club is short for, before its town.
  static bool is_club_form(std::string_view word);
  bool follows_body_head(std::uint32_t i) const;
  /// A word that can be a surname where an office or a title stands before it: no plain noun, because
  /// "erteilte der Minister Auskunft" has one there.
  bool could_be_surname(std::uint32_t i) const;
  /// "von der Leyen": the particles before a surname; returns the token of the surname, or `i`.
  std::uint32_t behind_particles(std::uint32_t i, bool behind_given = false) const;
  bool index_suffix(std::uint32_t i) const;
  /// Further words of a name: unknown, or given names; no noun, no state, no acronym.
  bool names_like(std::uint32_t i) const;
  bool surname_word(std::uint32_t i, bool doubtful) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const NameIndex& index_;
  const std::vector<Sense>& senses_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace wortlaut
