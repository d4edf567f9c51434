#include "words_in_marks.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t most_words = 3;
/// Pairs with the same first word that are looked for.
constexpr std::size_t most_pairs = 8;

}  // namespace

WordsInMarks::WordsInMarks(const Scene& scene) : scene_(scene) {
  std::unordered_map<std::string_view, std::vector<const MarkPair*>> by_first;
  for (const MarkPair& pair : scene.marks.pairs) {
    const bool first_time = ++times_[inside(pair)] == 1;
    if (!first_time || pair.close < pair.open + 2 || pair.close > pair.open + 1 + most_words) continue;
    std::vector<const MarkPair*>& same = by_first[scene.word(pair.open + 1)];
    if (same.size() < most_pairs) same.push_back(&pair);
  }
  for (std::uint32_t t = 0; t < scene.sentences.tokens.size(); ++t) {
    if (!scene.is_word(t) || scene.marks.pair_of_token[t] >= 0) continue;
    const auto found = by_first.find(scene.word(t));
    if (found == by_first.end()) continue;
    for (const MarkPair* pair : found->second)
      if (stands_at(*pair, t)) plain_.insert(inside(*pair));
  }
}

std::string_view WordsInMarks::inside(const MarkPair& pair) const {
  const std::size_t begin = scene_.sentences.tokens[pair.open].span.end_byte;
  const std::size_t end = scene_.sentences.tokens[pair.close].span.begin_byte;
  return begin < end ? scene_.text.substr(begin, end - begin) : std::string_view{};
}

bool WordsInMarks::stands_at(const MarkPair& pair, std::uint32_t token) const {
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t, ++token)
    if (token >= scene_.sentences.tokens.size() || scene_.word(t) != scene_.word(token)) return false;
  return true;
}

}  // namespace wortlaut
