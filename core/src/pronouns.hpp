#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "registry.hpp"
#include "subjects.hpp"

namespace wortlaut {

/// Says whom a pronoun means, and keeps the order in which everybody was mentioned last.
/// Looks at the dozen latest only, so a text costs linear time.
class Pronouns {
 public:
  Pronouns(std::string_view text, const Layout& layout, const Sentences& sentences, const Morphology& morphology,
           const Clauses& clauses, const NameIndex& index, const Mentions& mentions, Registry& registry);

  /// The entry that mention `m`, a pronoun, stands for; -1 where nobody fits. "beide" and the like may
  /// make an entry for two.
  std::int32_t resolve(std::uint32_t m);
  /// The entry that is spoken of where mention `m`, a noun, adds something to it ("die 44-Jährige"); -1 for none.
  std::int32_t in_focus(std::uint32_t m) const;
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
    bool oblique = false;  ///< behind a preposition
    bool mentioned = false;
  };
  double salience(std::int32_t entry, const Mention& mention) const;
  std::int32_t antecedent(std::uint32_t m) const;
  std::int32_t both(std::uint32_t m);
  std::int32_t joined_pair(std::uint32_t m);
  std::int32_t pair(std::int32_t first, std::int32_t second);
  bool is_subject(const Mention& mention, std::uint32_t& clause) const;
  std::uint8_t number_of(const Mention& mention) const;

  std::string_view text_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Clauses& clauses_;
  const NameIndex& index_;
  const Mentions& mentions_;
  Registry& registry_;
  std::vector<std::int32_t> subjects_;  ///< per clause
  std::vector<std::int32_t> recent_;
  std::vector<Seen> seen_;  ///< per entry
};

}  // namespace wortlaut
