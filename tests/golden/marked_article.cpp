#include "marked_article.hpp"

#include <algorithm>

namespace wortlaut::golden {
namespace {

double overlap_of(Span marked, const std::vector<Span>& found) {
  std::uint32_t common = 0, size = 0;
  for (const Span& span : found) {
    size += span.size();
    const std::uint32_t begin = std::max(span.begin_byte, marked.begin_byte),
                        end = std::min(span.end_byte, marked.end_byte);
    if (end > begin) common += end - begin;
  }
  return static_cast<double>(common) / (marked.size() + size - common);
}

}  // namespace

MarkedArticle parse_article(std::string_view marked) {
  MarkedArticle article;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marked.size();) {
    if (marked.substr(i, 2) == "[[") {
      open.push_back(article.claims.size());
      article.claims.push_back({{static_cast<std::uint32_t>(article.text.size()), 0}, ""});
      i += 2;
    } else if (marked[i] == '|' && !open.empty() && marked.find("]]", i) < i + 14) {
      const std::size_t end = marked.find("]]", i);
      MarkedClaim& claim = article.claims[open.back()];
      open.pop_back();
      claim.span.end_byte = static_cast<std::uint32_t>(article.text.size());
      claim.kind = std::string(marked.substr(i + 1, end - i - 1));
      i = end + 2;
    } else {
      article.text.push_back(marked[i++]);
    }
  }
  article.well_formed = open.empty();
  return article;
}

std::vector<std::string_view> articles_of(std::string_view file) {
  std::vector<std::string_view> articles;
  while (true) {
    const std::size_t line = file.substr(0, 4) == "@@@ " ? 0 : file.find("\n@@@ ");
    if (line == std::string_view::npos) break;
    if (line > 0 && !articles.empty()) articles.back() = file.substr(0, line);
    file = file.substr(std::min(file.size(), file.find('\n', line + 1)));
    articles.push_back(file);
  }
  if (articles.empty()) articles.push_back(file);
  return articles;
}

double overlap(Span marked, const std::vector<Span>& found) {
  return std::max(overlap_of(marked, found), overlap_of(marked, {{found.front().begin_byte, found.back().end_byte}}));
}

}  // namespace wortlaut::golden
