#include "article_features.hpp"

#include <iterator>

namespace wortlaut {
namespace {

/// Holds where at least `per_mille` of the tokens are of one of the classes.
struct Subject {
  Feature feature;
  WordClasses classes;
  std::size_t per_mille;
};
constexpr WordClasses law =
    bit(WordClass::rule) | bit(WordClass::court) | bit(WordClass::lawful) | bit(WordClass::norm);
constexpr Subject subjects[] = {{Feature::about_law, law, 10},
                                {Feature::about_law_only, law, 30},
                                {Feature::about_figures, bit(WordClass::quantity), 10},
                                {Feature::about_harm, bit(WordClass::harm), 10}};

}  // namespace

std::bitset<feature_count> article_features(const std::vector<WordClasses>& classes) {
  std::bitset<feature_count> result;
  if (classes.empty()) return result;
  std::size_t counts[std::size(subjects)] = {};
  for (const WordClasses word : classes)
    for (std::size_t s = 0; s < std::size(subjects); ++s) counts[s] += (word & subjects[s].classes) != 0;
  for (std::size_t s = 0; s < std::size(subjects); ++s)
    if (1000 * counts[s] >= subjects[s].per_mille * classes.size())
      result.set(static_cast<std::size_t>(subjects[s].feature));
  return result;
}

}  // namespace wortlaut
