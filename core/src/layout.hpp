#pragma once

#include <string_view>
#include <vector>

#include "pack.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// Second stage: lines become blocks, in text order, disjoint; white space between blocks belongs
/// to none. Page furniture (date lines, breadcrumbs, menus, captions' credits, advertisement and
/// share labels, related articles) is marked so that nothing is claimed of it.
struct Layout {
  std::vector<Block> blocks;
};

/// Labels come from the pack's list "furniture"; the rest from the shape of the lines.
Layout find_layout(std::string_view text, const PackData& pack);

}  // namespace wortlaut
