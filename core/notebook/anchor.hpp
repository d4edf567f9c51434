#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzzy.hpp"
#include "notebook_json.hpp"
#include "utf8.hpp"

namespace wortlaut::notebook {

/// A place in a text: UTF-16 code units, half open.
struct Place {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  friend bool operator==(Place a, Place b) { return a.start == b.start && a.end == b.end; }
};

enum class AnchorHow : std::uint8_t { exact, moved, changed, ambiguous, lost };
std::string_view name_of(AnchorHow how);

struct Anchored {
  AnchorHow how = AnchorHow::lost;
  std::optional<Place> place;     ///< none for ambiguous and lost
  std::vector<Place> spans;       ///< the target's spans there; one for changed; none where there is no place
  double similarity = 0.0;        ///< of the words
  std::vector<Place> candidates;  ///< only for ambiguous; the nearest to the old place first
};

/// Finds targets in one text; holds what the searches share. The text must outlive it.
///
/// A target is looked for in three steps: its words where they were; its words elsewhere, the place whose
/// surroundings fit best; words like its own (at most a quarter of the characters differ). Whatever is not the same
/// words in the same place says so, and of places that fit equally well none is taken.
class Anchorer {
 public:
  explicit Anchorer(std::string_view text);

  /// `target` as in a note ({"quote", "position", "spans"}); other shapes are lost.
  Anchored find(const Json& target);

  /// The text's words at `place`.
  std::string_view words(Place place) const;

  /// False where the budget for searches through the whole text was spent.
  bool complete() const { return complete_; }

 private:
  struct Wanted;

  std::optional<Anchored> find_exact(const Wanted& wanted);
  Anchored find_changed(const Wanted& wanted);
  double context_at(const Wanted& wanted, std::size_t begin_byte, std::size_t end_byte) const;
  const std::u32string& folded();

  std::string_view text_;
  OffsetMap offsets_;
  std::u32string folded_;  ///< one a code point; made when first needed
  SearchBudget budget_;
  bool complete_ = true;
};

}  // namespace wortlaut::notebook
