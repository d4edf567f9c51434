#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/analysis.hpp"

namespace wortlaut::golden {

struct MarkedClaim {
  Span span;
  std::string kind;
};

struct MarkedArticle {
  std::string text;
  std::vector<MarkedClaim> claims;  ///< in the order of their opening marks
  bool well_formed = true;          ///< every mark is closed
};

/// Takes the marks out of an article; README.md explains them. Linear.
MarkedArticle parse_article(std::string_view marked);

/// The articles of a file: each behind a line "@@@ title", or the whole file where it has no such line. Views into
/// `file`. Linear.
std::vector<std::string_view> articles_of(std::string_view file);

/// Intersection over union in bytes; what stands inside ("nach Angaben der Feuerwehr") may be counted in or not.
double overlap(Span marked, const std::vector<Span>& found);

}  // namespace wortlaut::golden
