#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "marks.hpp"
#include "registry.hpp"
#include "subjects.hpp"

namespace wortlaut {

/// Says whom a pronoun means, and keeps the order in which everybody was mentioned last.
/// Looks at the dozen latest only, so a text costs linear time.
class Pronouns {
 public:
  Pronouns(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Marks& marks,
           const Clauses& clauses, const NameIndex& index, const Mentions& mentions, Registry& registry);

  /// The entry that mention `m`, a pronoun, stands for; -1 where nobody fits. "beide" and the like may
  /// make an entry for two.
  std::int32_t resolve(std::uint32_t m);
  /// Whom mention `m` takes up, a noun that stands for a name already said (Registry::varies_a_name); -1 where nobody
  /// who was mentioned in the last sentences can be called so.
  std::int32_t varied(std::uint32_t m, Variation how) const;
  /// The entry for the `count` that "beide …", "die drei …" at mention `m` take up: as many joined with "und" just
  /// before, else, of two, the persons mentioned last; -1 where there are none.
  std::int32_t list(std::uint32_t m, std::size_t count);
  /// Call for every mention once its entry is known, in text order.
  void saw(std::uint32_t m);
  /// Entries, the one mentioned latest first.
  const std::vector<std::int32_t>& recent() const { return recent_; }

 private:
  struct Seen {
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    std::uint32_t block = 0;
    std::uint32_t clause = no_clause;
    bool subject = false;
    bool floor = false;    ///< subject of a verb that reports speech
    bool subordinate = false;  ///< in a subordinate or relative clause
    bool told = false;         ///< in a clause in the Konjunktiv, which somebody else says
    bool topic = false;        ///< first in its sentence
    bool owner = false;        ///< a genitive behind a noun
    bool oblique = false;  ///< behind a preposition
    bool mentioned = false;
    std::int32_t speech = -1;  ///< the marks around it that hold speech; -1 where it stands in none
  };
  double salience(const Registry::Entry& e, const Seen& seen, const Mention& mention) const;
  bool named_behind(std::uint32_t m, std::uint32_t clause, std::int32_t entry) const;
  std::int32_t speech_around(const Mention& mention) const;
  std::int32_t antecedent(std::uint32_t m) const;
  std::int32_t both(std::uint32_t m);
  std::int32_t joined_pair(std::uint32_t m);
  bool is_subject(const Mention& mention, std::uint32_t& clause) const;
  std::uint8_t number_of(const Mention& mention) const;

  std::string_view text_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Marks& marks_;
  const Clauses& clauses_;
  const NameIndex& index_;
  const Mentions& mentions_;
  Registry& registry_;
  std::vector<std::int32_t> subjects_;  ///< per clause
  std::vector<std::int32_t> recent_;
  std::vector<Seen> seen_;  ///< per entry
};

}  // namespace wortlaut
