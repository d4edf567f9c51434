#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "claim_kind.hpp"

/// As the contract spells them, by ClaimKind.
inline constexpr std::array<std::string_view, wortlaut::kind_count> kind_names = {
    "fact", "quantity", "causal", "law", "prediction", "pledge", "demand", "opinion", "other"};

inline bool is_kind(std::string_view name) {
  return std::find(kind_names.begin(), kind_names.end(), name) != kind_names.end();
}

/// "other" where no kind is called so.
inline wortlaut::ClaimKind kind_named(std::string_view name) {
  for (std::size_t k = 0; k < kind_names.size(); ++k)
    if (kind_names[k] == name) return static_cast<wortlaut::ClaimKind>(k);
  return wortlaut::ClaimKind::other;
}
