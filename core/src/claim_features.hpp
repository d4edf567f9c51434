#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claim_words.hpp"
#include "propositions.hpp"

namespace wortlaut {

/// What is looked at in a proposition to tell its kind and worth. Grammar and word classes only: never
/// who speaks by name, never which word it is.
enum class Feature : std::uint8_t {
#define WORTLAUT_FEATURE(name, code, sentence) name,
#include "claim_features.inc"
#undef WORTLAUT_FEATURE
  count_
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count_);

/// The code of the signal that a feature leaves, "kind.modal-should".
std::string_view code_of(Feature feature);

/// Which features a proposition has, and by which words.
struct Features {
  struct Hit {
    Feature feature;
    Span span;  ///< empty where the feature is none of a word's
  };
  std::bitset<feature_count> on;
  std::vector<Hit> hits;

  bool has(Feature feature) const { return on[static_cast<std::size_t>(feature)]; }
  void set(Feature feature) { on.set(static_cast<std::size_t>(feature)); }
  void set(Feature feature, Span span) {
    on.set(static_cast<std::size_t>(feature));
    hits.push_back({feature, span});
  }
  void unset(Feature feature) { on.reset(static_cast<std::size_t>(feature)); }
};

/// Everything the stages before have found, by reference; it must outlive whoever holds it.
struct ClaimContext {
  std::string_view text;
  const Layout& layout;
  const Sentences& sentences;
  const Morphology& morphology;
  const Phrases& phrases;
  const Marks& marks;
  const Clauses& clauses;
  const Mentions& mentions;
  const Quotations& quotations;
  const ClaimWords& words;
  const std::vector<WordClasses>& classes;  ///< per token
  const std::vector<Fact>& facts;             ///< of the whole text, by first byte
};

/// "Sicherheit", "Entscheidung", "Aktionen": what a noun of these endings names cannot be seen.
bool has_abstract_ending(std::string_view noun);

/// "kein", "niemand", "nichts", "weder", in any form; "nicht" and "nie" are the morphology's to tell.
constexpr bool is_negative_word(std::string_view word) {
  if (word.substr(0, 4) == "kein" || word.substr(0, 4) == "Kein") return true;
  for (const std::string_view other : {"niemand", "niemanden", "niemandem", "nichts", "weder"})
    if (word.size() == other.size() && word.substr(1) == other.substr(1) && (word[0] | 32) == other[0]) return true;
  return false;
}

/// The features of one proposition; `facts` are those inside its spans. Linear in its tokens.
Features features_of(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts);

}  // namespace wortlaut
