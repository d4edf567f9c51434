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
  MarkFinder(std::string_view text, const Sentences& sentences) : text_(text), sentences_(sentences) {}

  Marks run() {
    const std::vector<Sentence>& all = sentences_.sentences;
    for (std::uint32_t s = 0; s < all.size();) {
      std::uint32_t behind = s;
      while (behind < all.size() && all[behind].block == all[s].block) ++behind;
      find_mark_partners(text_, sentences_.tokens, all[s].tokens.first, all[behind - 1].tokens.last, partners_);
      s = behind;
    }
    for (std::uint32_t s = 0; s < all.size();) {
      std::uint32_t behind = s;
      while (behind < all.size() && all[behind].block == all[s].block) ++behind;
      take_block(s, behind);
      s = behind;
    }
    nest();
    return std::move(marks_);
  }

 private:
  std::string_view of(std::uint32_t token) const { return sentences_.tokens[token].span.of(text_); }

  void take_block(std::uint32_t first_sentence, std::uint32_t last_sentence) {
    std::uint32_t sentence = first_sentence;
    const std::uint32_t last = sentences_.sentences[last_sentence - 1].tokens.last;
    find_outer_ends(sentences_.sentences[first_sentence].tokens.first, last);
    std::vector<std::uint32_t> ends;  // of the pairs around: the last token that lies inside
    for (std::uint32_t i = sentences_.sentences[first_sentence].tokens.first; i < last; ++i) {
      while (sentences_.sentences[sentence].tokens.last <= i) ++sentence;
      while (!ends.empty() && ends.back() < i) ends.pop_back();
      const std::uint32_t partner = partners_[i];
      if (partner == no_partner || (partner != missing_partner && partner < i)) continue;
      const bool closed = partner != missing_partner;
      std::uint32_t close = partner;
      if (!closed) {
        close = end_of_unclosed(i, sentence, last_sentence);
        // A pair that begins inside must end inside: "„Er rief »Halt. Stehen bleiben« und …".
        close = std::max(close, outer_end_[close]);
        close = std::min(close, ends.empty() ? last - 1 : ends.back());
      }
      marks_.pairs.push_back({i, close, -1, closed});
      ends.push_back(closed ? close - 1 : close);
    }
  }

  /// For every token the closing mark of the outermost closed pair around it, or the token itself.
  void find_outer_ends(std::uint32_t first, std::uint32_t last) {
    outer_end_.resize(last);
    std::uint32_t end = 0;
    for (std::uint32_t i = first; i < last; ++i) {
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

  std::string_view text_;
  const Sentences& sentences_;
  std::vector<std::uint32_t> partners_;
  std::vector<std::uint32_t> outer_end_;
  Marks marks_;
};

}  // namespace

Marks find_marks(std::string_view text, const Layout& /*layout*/, const Sentences& sentences) {
  return MarkFinder(text, sentences).run();
}

}  // namespace wortlaut
