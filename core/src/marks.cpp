#include "marks.hpp"

#include <algorithm>

#include "characters.hpp"
#include "mark_partners.hpp"

namespace wortlaut {
namespace {

/// Words in which somebody speaks of themselves or to somebody: signs of speech where a mark is missing.
bool is_first_or_second_person(std::string_view word) {
  static constexpr std::string_view words[] = {"dich", "dir", "du", "euch", "ich", "ihr", "mein", "meine", "meinem", "meinen",
                                               "meiner", "mich", "mir", "uns", "unser", "unsere", "unserem", "unseren",
                                               "unserer", "wir"};
  return std::binary_search(std::begin(words), std::end(words), lower_first(word));
}

class MarkFinder {
 public:
  MarkFinder(std::string_view text, const Layout& layout, const Sentences& sentences)
      : text_(text), layout_(layout), sentences_(sentences) {}

  Marks run() {
    for_each_block([&](std::uint32_t first, std::uint32_t last) {
      find_mark_partners(text_, sentences_.tokens, sentences_.sentences[first].tokens.first,
                         sentences_.sentences[last - 1].tokens.last, partners_);
    });
    for_each_block([&](std::uint32_t first, std::uint32_t last) { join_paragraphs(first, last); });
    find_outer_ends();
    for_each_block([&](std::uint32_t first, std::uint32_t last) { take_block(first, last); });
    nest();
    return std::move(marks_);
  }

 private:
  std::string_view of(std::uint32_t token) const { return sentences_.tokens[token].span.of(text_); }

  /// Calls `take` with the sentences `[first, last)` of every block.
  template <class Take>
  void for_each_block(Take take) {
    const std::vector<Sentence>& all = sentences_.sentences;
    for (std::uint32_t first = 0; first < all.size();) {
      std::uint32_t last = first;
      while (last < all.size() && all[last].block == all[first].block) ++last;
      take(first, last);
      first = last;
    }
  }

  /// Speech over several paragraphs that opens once and closes once: the last mark of a paragraph that
  /// stays open and the first closing mark that is free in the few paragraphs below belong together,
  /// unless a paragraph opens anew. A line without words ("[…]") is passed over.
  void join_paragraphs(std::uint32_t first_sentence, std::uint32_t last_sentence) {
    const std::vector<Sentence>& all = sentences_.sentences;
    const std::uint32_t first = all[first_sentence].tokens.first;
    const std::uint32_t last = all[last_sentence - 1].tokens.last;
    std::uint32_t open = last;
    std::uint32_t inside = first;  // the closing mark of the outermost pair so far
    for (std::uint32_t i = first; i < last; ++i) {
      if (partners_[i] == missing_partner && i >= inside) open = i;
      else if (partners_[i] != no_partner && partners_[i] != missing_partner) inside = std::max(inside, partners_[i]);
    }
    if (open == last || is_other_kind(all[first_sentence].block)) return;
    inside = last;
    for (std::uint32_t s = last_sentence; s < all.size() && all[s].block - all[first_sentence].block <= most_paragraphs; ++s) {
      if (is_other_kind(all[s].block) && has_words(all[s])) return;  // "[…]" leaves words out
      for (std::uint32_t i = all[s].tokens.first; i < all[s].tokens.last; ++i) {
        if (sentences_.tokens[i].kind != TokenKind::mark || i < inside) continue;
        // A paragraph that opens anew; in the middle of one a pair of the same marks may lie inside, „… heißt „frei“.“
        const bool begins = i == all[s].tokens.first && all[s].block != all[s - 1].block;
        if ((begins && opens_like(i, open)) || partners_[i] == missing_partner) return;
        if (partners_[i] != no_partner) {  // a pair of its own, with all that it holds
          inside = std::max(inside, partners_[i]);
          continue;
        }
        const bool glued = i > 0 && sentences_.tokens[i - 1].span.end_byte == sentences_.tokens[i].span.begin_byte;
        if (!can_pair_over_paragraphs(of(open), of(i)) || !(glued || i + 1 == all[s].tokens.last)) continue;
        partners_[open] = i;
        partners_[i] = open;
        return;
      }
    }
  }

  bool has_words(const Sentence& sentence) const {
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t)
      if (sentences_.tokens[t].kind == TokenKind::word) return true;
    return false;
  }
  bool is_other_kind(std::uint32_t block) const { return layout_.blocks[block].kind != BlockKind::paragraph; }

  void take_block(std::uint32_t first_sentence, std::uint32_t last_sentence) {
    std::uint32_t sentence = first_sentence;
    const std::uint32_t last = sentences_.sentences[last_sentence - 1].tokens.last;
    for (std::uint32_t i = sentences_.sentences[first_sentence].tokens.first; i < last; ++i) {
      while (sentences_.sentences[sentence].tokens.last <= i) ++sentence;
      while (!ends_.empty() && ends_.back() < i) ends_.pop_back();
      const std::uint32_t partner = partners_[i];
      if (partner == no_partner || (partner != missing_partner && partner < i)) continue;
      const bool closed = partner != missing_partner;
      std::uint32_t close = partner;
      if (!closed) {
        close = end_of_unclosed(i, sentence, last_sentence);
        // A pair that begins inside must end inside: "„Er rief »Halt. Stehen bleiben« und …".
        close = std::max(close, outer_end_[close]);
        close = std::min(close, ends_.empty() ? outer_end_[last - 1] : ends_.back());
      }
      marks_.pairs.push_back({i, close, -1, closed});
      ends_.push_back(closed ? close - 1 : close);
    }
  }

  /// For every token the closing mark of the outermost closed pair around it, or the token itself.
  void find_outer_ends() {
    outer_end_.resize(partners_.size());
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i < partners_.size(); ++i) {
      const std::uint32_t partner = partners_[i];
      if (partner != no_partner && partner != missing_partner && partner > i && (end == 0 || i > end)) end = partner;
      outer_end_[i] = std::max(end, i);
    }
  }

  /// The last token of what an opening mark without a closing one covers: the rest of the block where
  /// that is speech, else the rest of the sentence.
  std::uint32_t end_of_unclosed(std::uint32_t open, std::uint32_t sentence, std::uint32_t last_sentence) const {
    const std::vector<Sentence>& all = sentences_.sentences;
    std::uint32_t end = all[sentence].tokens.last - 1;
    if (!begins_speech(open, sentence)) return end;
    const std::uint32_t block_end = all[last_sentence - 1].tokens.last - 1;
    // A quotation over several paragraphs: each opens anew, only the last one closes.
    const bool goes_on = last_sentence < all.size() && opens_like(all[last_sentence].tokens.first, open);
    for (std::uint32_t s = sentence + 1; s < last_sentence; ++s) {
      for (std::uint32_t i = all[s].tokens.first; i < all[s].tokens.last; ++i) {
        if (opens_like(i, open)) return end;  // begun again: the first one ended before
        if (!goes_on && sentences_.tokens[i].kind == TokenKind::word && is_first_or_second_person(of(i)))
          end = all[s].tokens.last - 1;
      }
    }
    return goes_on ? block_end : end;
  }

  /// Whether the mark stands where a speech begins: at a sentence's start or behind a colon.
  bool begins_speech(std::uint32_t open, std::uint32_t sentence) const {
    return open == sentences_.sentences[sentence].tokens.first || of(open - 1) == ":";
  }

  bool opens_like(std::uint32_t token, std::uint32_t open) const {
    return of(token) == of(open) && partners_[token] != no_partner && (partners_[token] == missing_partner || partners_[token] > token);
  }

  /// Sets parents and the innermost pair of every token.
  void nest() {
    marks_.pair_of_token.assign(sentences_.tokens.size(), -1);
    std::vector<std::int32_t> around;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < sentences_.tokens.size(); ++i) {
      while (!around.empty() && marks_.pairs[static_cast<std::size_t>(around.back())].close < i) around.pop_back();
      if (next < marks_.pairs.size() && marks_.pairs[next].open == i) {
        marks_.pairs[next].parent = around.empty() ? -1 : around.back();
        around.push_back(static_cast<std::int32_t>(next++));
      }
      if (!around.empty()) marks_.pair_of_token[i] = around.back();
    }
  }

  static constexpr std::uint32_t most_paragraphs = 6;  ///< below the one that opens

  std::string_view text_;
  const Layout& layout_;
  const Sentences& sentences_;
  std::vector<std::uint32_t> partners_;
  std::vector<std::uint32_t> outer_end_;
  std::vector<std::uint32_t> ends_;  ///< of the pairs around: the last token that lies inside
  Marks marks_;
};

}  // namespace

Marks find_marks(std::string_view text, const Layout& layout, const Sentences& sentences) {
  return MarkFinder(text, layout, sentences).run();
}

}  // namespace wortlaut
