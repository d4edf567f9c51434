#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment.hpp"

namespace wortlaut {

inline constexpr std::uint32_t no_partner = 0xffffffffu;      ///< no mark, an apostrophe, a stray closing mark
inline constexpr std::uint32_t missing_partner = 0xfffffffeu;  ///< an opening mark whose closing mark is missing

/// For each token of `[first, last)`, which must be one block: the other mark of its pair, or one of
/// the two values above; `partners` is resized to `last`. Pairs nest and never cross.
///
/// A mark opens or closes by its shape („ opens), by what it touches (free on its left and glued on its
/// right opens), and where both leave it open, by what is open already. Linear: at most eight marks are
/// kept open at once, the outermost is given up beyond that.
void find_mark_partners(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                        std::vector<std::uint32_t>& partners);

/// Whether `close` can end what `open` began where both stand in different paragraphs: double marks of one
/// style whose shape alone tells which of them opens (not ", not '). Both are the bytes of a mark token.
bool can_pair_over_paragraphs(std::string_view open, std::string_view close);

}  // namespace wortlaut
