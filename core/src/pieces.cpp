#include "pieces.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

/// Joins pieces that only signs stand between, then trims the edges.
std::vector<TokenRange> Pieces::tidy(std::vector<TokenRange> pieces, const std::vector<std::uint32_t>& region,
                                     std::uint32_t mark) const {
  std::sort(pieces.begin(), pieces.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  std::vector<TokenRange> joined;
  for (const TokenRange& piece : pieces) {
    if (!joined.empty() && bridgeable(joined.back().last, piece.first, region, mark))
      joined.back().last = std::max(joined.back().last, piece.last);
    else
      joined.push_back(piece);
  }
  std::vector<TokenRange> result;
  for (TokenRange piece : joined) {
    piece = trimmed(piece);
    if (piece.empty() || !has_word(piece)) continue;
    // „setzt auf ‚Ruhe und Geduld‘“: the mark that closes what was opened inside.
    const std::int32_t pair = piece.last < tokens_.size() ? marks_.pair_of_token[piece.last] : -1;
    if (pair >= 0 && marks_.pairs[static_cast<std::size_t>(pair)].close == piece.last &&
        marks_.pairs[static_cast<std::size_t>(pair)].open > piece.first)
      ++piece.last;
    result.push_back(piece);
  }
  return result;
}

bool Pieces::bridgeable(std::uint32_t from, std::uint32_t to, const std::vector<std::uint32_t>& region,
                        std::uint32_t mark) const {
  for (std::uint32_t t = from; t < to; ++t)
    if (is_word_like(t) || region[t] != mark) return false;
  return true;
}

bool Pieces::has_word(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t)
    if (is_word_like(t)) return true;
  return false;
}

/// Signs at the edges go; a quotation mark stays where its partner is inside and another word as well,
/// and so does a closing bracket.
TokenRange Pieces::trimmed(TokenRange range) const {
  for (bool changed = true; changed && !range.empty();) {
    changed = false;
    const std::uint32_t first = range.first, last = range.last - 1;
    if (tokens_[first].kind == TokenKind::mark) {
      const std::int32_t pair = marks_.pair_of_token[first];
      const bool partner = pair >= 0 && marks_.pairs[static_cast<std::size_t>(pair)].open == first &&
                           marks_.pairs[static_cast<std::size_t>(pair)].close < range.last &&
                           marks_.pairs[static_cast<std::size_t>(pair)].close != last &&
                           has_word({marks_.pairs[static_cast<std::size_t>(pair)].close, range.last});
      if (!partner) ++range.first, changed = true;
    } else if (!is_word_like(first) && bytes(first) != "(" && bytes(first) != "[" && bytes(first) != "$" &&
               bytes(first) != "€") {
      ++range.first;
      changed = true;
    }
    if (range.empty()) break;
    if (tokens_[last].kind == TokenKind::mark) {
      const std::int32_t pair = marks_.pair_of_token[last];
      const bool partner = pair >= 0 && marks_.pairs[static_cast<std::size_t>(pair)].close == last &&
                           marks_.pairs[static_cast<std::size_t>(pair)].open > range.first;
      if (!partner) --range.last, changed = true;
    } else if (!is_word_like(last) && bytes(last) != ")" && bytes(last) != "]" && bytes(last) != "%" &&
               bytes(last) != "€" && bytes(last) != "°" && bytes(last) != "$") {
      --range.last;
      changed = true;
    }
  }
  return range;
}

/// „Und wir haben …“, „dass er komme“, „weil sie fehlten“: joining words at the front are outside.
void Pieces::drop_opener(std::vector<TokenRange>& spans, const Clause* clause) const {
  while (!spans.empty()) {
    TokenRange& range = spans.front();
    const std::uint32_t t = range.first;
    const bool joins =
        word(t) && morphology_.is_coordinator(t) && !morphology_.can_be(t, Pos::article) && is_joining_word(bytes(t));
    const bool subordinates = clause && clause->introducer == t && clause->kind == ClauseKind::subordinate &&
                              morphology_.is_subordinator(t) && !governs_phrase(t);
    if (!joins && !subordinates) return;
    ++range.first;
    range = trimmed(range);
    if (range.empty() || !has_word(range)) spans.erase(spans.begin());
  }
}

bool Pieces::governs_phrase(std::uint32_t t) const {
  if (t + 1 >= tokens_.size()) return false;
  const std::int32_t p = phrases_.phrase_of_token[t + 1];
  return p >= 0 && phrases_.phrases[static_cast<std::size_t>(p)].preposition == t;
}

bool is_joining_word(std::string_view word) {
  const std::string b = lower_first(word);
  return b == "und" || b == "oder" || b == "aber" || b == "sondern" || b == "denn" || b == "sowie" || b == "doch" ||
         b == "jedoch";
}

}  // namespace wortlaut
