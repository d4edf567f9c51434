#pragma once

#include <cstdint>
#include <vector>

#include "clause_layer.hpp"

namespace wortlaut {

/// What stands between two separators (comma, semicolon, colon, dash, bracket, border of verbatim
/// speech) and, where both sides have a finite verb, between "und"s.
struct Segment {
  std::uint32_t first = 0;        ///< index into the layer's items
  std::uint32_t last = 0;
  bool coordinated = false;       ///< begins behind "und", "oder", "aber" (the word is inside)
  bool bracket = false;
  bool after_colon = false;
  std::uint32_t introducer = no_token;
  ClauseKind introduced = ClauseKind::fragment;
  std::uint32_t finite = no_token;
  bool finite_last = false;       ///< the finite verb ends the segment's verb-final cluster
  bool zu_infinitive = false;
  std::uint32_t infinitive = no_token;  ///< the zu-infinitive's verb
};

/// Cuts a layer into segments, in order and without gaps but for the separators. Linear in the items, but for the
/// "und"s of a segment, each of which is looked at from both sides.
std::vector<Segment> find_segments(const Layer& layer);

}  // namespace wortlaut
