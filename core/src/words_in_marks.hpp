#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "scene.hpp"

namespace wortlaut {

/// Which words in marks an article has more than once: what comes back is a name rather than somebody's wording.
class WordsInMarks {
 public:
  /// Linear in the text. Views into it.
  explicit WordsInMarks(const Scene& scene);

  /// What stands between the marks.
  std::string_view inside(const MarkPair& pair) const;

  /// Whether the same words stand in marks elsewhere: „Das Bündnis ‚Offene Stadt‘ tagte. … ‚Offene Stadt‘ will …“
  bool again(const MarkPair& pair) const { return times_.at(inside(pair)) > 1; }

  /// Whether they stand without marks elsewhere, one after the other: „Der ‚Hafenbote‘ erscheint. … Im Hafenbote hieß es …“
  /// False of more than three words.
  bool plain_too(const MarkPair& pair) const { return plain_.contains(inside(pair)); }

 private:
  bool stands_at(const MarkPair& pair, std::uint32_t token) const;

  const Scene& scene_;
  std::unordered_map<std::string_view, int> times_;
  std::unordered_set<std::string_view> plain_;
};

}  // namespace wortlaut
