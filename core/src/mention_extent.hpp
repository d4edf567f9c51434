#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "mentions.hpp"
#include "names.hpp"
#include "noun_phrases.hpp"

namespace wortlaut {

/// How far a mention reaches: from its noun or name over genitives, brackets, prepositional attributes
/// and appositions. All that it is made from must outlive it.
class MentionExtent {
 public:
  MentionExtent(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                const NounReader& reader, const Names& names, const std::vector<Sense>& senses)
      : text_(text),
        tokens_(sentences.tokens),
        morphology_(morphology),
        reader_(reader),
        names_(names),
        senses_(senses) {}

  /// Adds to `mention.phrase` what stands behind it and belongs to it; takes the name and offices found there.
  /// @param takes_name      a name may follow ("der Sprecher des Amtes, Jan Beck,")
  /// @param takes_genitive  a genitive may follow
  void extend(Mention& mention, bool takes_name, bool takes_genitive);
  static bool ends_with_person(const Mention& mention, std::uint32_t at);
  /// Adds a second office of the same person.
  void second_office(Mention& mention) const;
  /// Nothing but "und", "auch", "doch" between the clause's start and token `i`.
  bool opens_clause(std::uint32_t i) const;

 private:
  bool subject_follows(std::uint32_t, std::uint32_t, const Mention& mention) const;
  bool close_name(std::uint32_t at, Mention& mention) const;
  void take_name(const FoundName& name, Mention& mention) const;
  std::uint32_t attribute(std::uint32_t at, const Mention& mention, bool forefield) const;
  bool behind_verb(std::uint32_t i, std::initializer_list<std::string_view> lemmas) const;
  bool before_passive(std::uint32_t i) const;
  std::uint32_t purpose_and_seat(std::uint32_t at) const;
  std::uint32_t second_matter(std::uint32_t at) const;
  std::uint32_t apposition(std::uint32_t at, Mention& mention, bool takes_name);
  std::uint32_t name_of_owner(const NounCore& core, const Mention& mention) const;
  std::uint32_t among_them(std::uint32_t at, const Mention& mention) const;
  std::uint32_t named_bodies(std::uint32_t at, Mention& mention) const;
  bool closes(std::uint32_t at) const;
  bool says_when(std::uint32_t at) const;
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool sign(std::uint32_t i, std::string_view s) const { return reader_.is_sign(i, s); }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const NounReader& reader_;
  const Names& names_;
  const std::vector<Sense>& senses_;
};

}  // namespace wortlaut
