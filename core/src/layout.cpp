#include "layout.hpp"

#include <algorithm>

#include "unicode.hpp"
#include "word_lists.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t longest_headline_bytes = 220;
constexpr std::size_t longest_heading_bytes = 130;
constexpr std::size_t longest_wrapped_line = 120;  ///< characters; text that is wrapped by hand has shorter lines
constexpr std::size_t shortest_wrapped_line = 40;

/// A line of the text, or several that were one before somebody wrapped them; no white space around it.
struct Line {
  Span span;
  bool after_blank = false;  ///< a blank line, or the text's beginning, is before it
  std::size_t characters = 0;
  LineKind kind = LineKind::text;
};

constexpr bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr bool is_mark_or_bracket(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '(' || c == '[' || c == 0xab || c == 0xbb ||
         (c >= 0x2018 && c <= 0x201f) || c == 0x2039 || c == 0x203a;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = text.size();
    std::size_t end = at;
    std::size_t characters = 0;
    std::size_t behind_last = 0;
    while (end < text.size()) {
      const char32_t c = code_point_at(text, end);
      if (is_line_end(c)) break;
      const std::size_t size = character_size(text, end);
      if (!is_space(c)) {
        if (begin == text.size()) begin = end;
        behind_last = end + size;
      }
      if (begin != text.size()) ++characters;
      end += size;
    }
    if (begin != text.size()) {
      lines.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(behind_last)}, blank, characters, LineKind::text});
      blank = false;
    } else {
      blank = true;
    }
    if (end < text.size()) {
      const bool carriage = text[end] == '\r';
      end += character_size(text, end);
      if (carriage && end < text.size() && text[end] == '\n') ++end;
    }
    at = end;
  }
  return lines;
}

/// The last character that is no quotation mark or bracket; `inside` says that one is behind it.
char32_t last_sign(std::string_view line, bool& inside) {
  inside = false;
  while (!line.empty()) {
    const std::size_t at = character_before(line, line.size());
    const char32_t c = code_point_at(line, at);
    if (!is_mark_or_bracket(c)) return c;
    inside = true;
    line = line.substr(0, at);
  }
  return 0;
}


std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size(); at += character_size(line, at)) {
    const bool space = is_space(code_point_at(line, at));
    if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words;
}

/// Whether a full stop inside the line ends a sentence: "… beraten. Die Stadt …", not "Dr. Holm".
bool has_inner_sentence_end(std::string_view line) {
  for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 2)) {
    std::size_t letters = 0;
    for (std::size_t before = at; before > 0 && letters < 5; ++letters) {
      const std::size_t previous = character_before(line, before);
      if (!is_letter(code_point_at(line, previous))) break;
      before = previous;
    }
    if (letters >= 5 && starts_upper(line.substr(at + 2))) return true;
  }
  return false;
}

bool is_list_item(std::string_view line) {
  const char32_t c = code_point_at(line, 0);
  if (c != '-' && c != '*' && c != 0x2022 && c != 0xb7 && c != 0x2013 && c != 0x25aa && c != 0x25cf) return false;
  const std::size_t size = character_size(line, 0);
  return line.size() > size && is_space(code_point_at(line, size));
}

/// Whether a line has the shape of a headline or heading: short, no full stop, no beginning in mid-sentence.
bool is_title(std::string_view line, std::size_t longest) {
  if (line.size() > longest || is_list_item(line)) return false;
  const char32_t first = code_point_at(line, 0);
  if (is_letter(first) && !is_upper(first) && !(line.size() > 1 && is_upper(code_point_at(line, 1)))) return false;
  bool inside = false;
  const char32_t last = last_sign(line, inside);
  if (last == '.' || last == ',' || last == ';' || last == ':' || last == 0) return false;
  // „Wir gehen!“ is a paragraph of speech, »Lindner: „Wir gehen!“« a headline.
  if (inside && (last == '!' || last == '?' || last == 0x2026) && line.find(": ") == std::string_view::npos) return false;
  return !has_inner_sentence_end(line);
}

/// Joins lines that were wrapped by hand. `lines[i]` goes on in `lines[i + 1]` where that one begins with
/// a small letter in mid-sentence, or where the paragraph is seen to be wrapped and the next word would
/// not have fitted into the line.
class Unwrapper {
 public:
  Unwrapper(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  std::vector<Line> run() {
    std::vector<Line> joined;
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t last = first + 1;
      while (last < lines_.size() && !lines_[last].after_blank) ++last;
      join_group(first, last, joined);
      first = last;
    }
    return joined;
  }

 private:
  std::string_view of(std::size_t i) const { return lines_[i].span.of(text_); }

  void join_group(std::size_t first, std::size_t last, std::vector<Line>& joined) const {
    std::size_t width = 0;
    std::size_t running = 0;
    for (std::size_t i = first; i < last; ++i) {
      width = std::max(width, lines_[i].characters);
      if (i > first && runs_on(i - 1)) ++running;
    }
    const bool wrapped = running > 0 && width <= longest_wrapped_line && width >= shortest_wrapped_line;
    for (std::size_t i = first; i < last; ++i) {
      if (i > first && (runs_on(i - 1) || (wrapped && is_full(i - 1, width)))) {
        joined.back().span.end_byte = lines_[i].span.end_byte;
        joined.back().characters += 1 + lines_[i].characters;
      } else {
        joined.push_back(lines_[i]);
      }
    }
  }

  bool are_text(std::size_t i) const { return lines_[i].kind == LineKind::text && lines_[i + 1].kind == LineKind::text; }

  bool runs_on(std::size_t i) const {
    if (!are_text(i) || lines_[i].characters < 20) return false;
    const std::string_view next = of(i + 1);
    const char32_t c = code_point_at(next, 0);
    if (!is_letter(c) || is_upper(c) || starts_upper(next.substr(character_size(next, 0)))) return false;
    bool inside = false;
    const char32_t last = last_sign(of(i), inside);
    return last != '.' && last != '!' && last != '?' && last != ':' && last != ';';
  }

  /// Whether the next line's first word would not have fitted behind line `i`.
  bool is_full(std::size_t i, std::size_t width) const {
    if (!are_text(i) || is_list_item(of(i + 1))) return false;
    const std::string_view next = of(i + 1);
    std::size_t word = 0;
    for (std::size_t at = 0; at < next.size() && !is_space(code_point_at(next, at)); at += character_size(next, at)) ++word;
    return lines_[i].characters + 1 + word + 2 > width;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
};

class LayoutFinder {
 public:
  LayoutFinder(std::string_view text, const PackData& pack) : text_(text), words_(word_lists(pack)) {}

  Layout run() {
    lines_ = split_lines(text_);
    for (Line& line : lines_) line.kind = words_->furniture.kind(line.span.of(text_));
    lines_ = Unwrapper(text_, lines_).run();
    mark_sections();
    mark_tags();
    mark_cut_headlines();

    Layout layout;
    layout.blocks.reserve(lines_.size());
    for (const Line& line : lines_)
      layout.blocks.push_back({line.span, line.kind == LineKind::text ? BlockKind::paragraph : BlockKind::furniture});
    blocks_ = &layout.blocks;
    mark_headings();
    mark_headline();
    return layout;
  }

 private:
  std::string_view of(std::size_t i) const { return lines_[i].span.of(text_); }

  /// The short lines below "Mehr zum Thema" name other articles, up to the next paragraph.
  void mark_sections() {
    bool in_section = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].kind == LineKind::section) in_section = true;
      else if (lines_[i].kind == LineKind::text && in_section) {
        std::string_view line = of(i);
        if (is_list_item(line)) line = line.substr(character_size(line, 0) + 1);
        if (is_title(line, longest_headline_bytes)) lines_[i].kind = LineKind::furniture;
        else in_section = false;
      }
      constexpr std::size_t longest_name_bytes = 60;
      if (lines_[i].kind == LineKind::credit && i + 1 < lines_.size() && lines_[i + 1].kind == LineKind::text &&
          is_title(of(i + 1), longest_name_bytes))
        lines_[i + 1].kind = LineKind::furniture;
    }
  }

  /// One or two words a line at the page's end are its tags: "Hafen", "Lindenau", "Ausbau".
  void mark_tags() {
    constexpr std::size_t longest_tag_bytes = 40;
    std::size_t first = lines_.size();
    std::size_t tags = 0;
    while (first > 0) {
      const Line& line = lines_[first - 1];
      const bool tag = line.kind == LineKind::text && is_title(of(first - 1), longest_tag_bytes) && count_words(of(first - 1)) <= 2;
      if (line.kind == LineKind::text && !tag) break;
      tags += tag ? 1 : 0;
      --first;
    }
    // Behind text only: a page of nothing else is no page with its tags.
    if (tags < 2 || first == 0) return;
    for (; first < lines_.size(); ++first) lines_[first].kind = LineKind::furniture;
  }

  /// "StartPolitikMinister kündigt Abgabe…" above "Minister kündigt Abgabe an": the page's path, cut off.
  void mark_cut_headlines() {
    const std::size_t looked_at = std::min<std::size_t>(lines_.size(), 12);
    for (std::size_t i = 0; i < looked_at; ++i) {
      std::string_view line = of(i);
      if (line.size() > 400) continue;
      const bool cut = line.size() > 3 && (line.substr(line.size() - 3) == "..." || line.substr(line.size() - 3) == "…");
      if (cut) line = line.substr(0, line.size() - 3);
      for (std::size_t k = i + 1; k < std::min(lines_.size(), i + 6); ++k)
        if (ends_in_beginning_of(line, of(k), cut)) lines_[i].kind = LineKind::furniture;
    }
  }

  /// Whether `line` ends in the beginning of `headline`, at least 16 bytes of it; where it was not cut, in all of it.
  static bool ends_in_beginning_of(std::string_view line, std::string_view headline, bool cut) {
    constexpr std::size_t shortest = 16;
    if (headline.size() > longest_headline_bytes || headline.size() < shortest) return false;
    if (!cut) return line.size() > headline.size() && line.substr(line.size() - headline.size()) == headline &&
                     !is_space(code_point_before(line, line.size() - headline.size()));
    for (std::size_t at = line.find(headline.substr(0, shortest)); at != std::string_view::npos;
         at = line.find(headline.substr(0, shortest), at + 1)) {
      const std::string_view tail = line.substr(at);
      if (headline.substr(0, tail.size()) == tail) return true;
    }
    return false;
  }

  /// A title is a heading where a paragraph comes below it.
  void mark_headings() {
    bool above_paragraph = false;
    for (std::size_t i = blocks_->size(); i-- > 0;) {
      Block& block = (*blocks_)[i];
      if (block.kind != BlockKind::paragraph) continue;
      const bool title = is_title(of(i), longest_heading_bytes);
      if (title && above_paragraph) block.kind = BlockKind::heading;
      above_paragraph = above_paragraph || !title;
    }
  }

  /// The headline is a title before any paragraph: the first one of more than three words, so that a
  /// kicker ("Hafenstreit in Lindenau") stays a heading; else the longest one.
  void mark_headline() {
    std::vector<std::size_t> titles;
    std::size_t paragraph = 0;
    for (; paragraph < blocks_->size(); ++paragraph) {
      const BlockKind kind = (*blocks_)[paragraph].kind;
      if (kind == BlockKind::furniture) continue;
      if (!is_title(of(paragraph), longest_headline_bytes)) break;
      titles.push_back(paragraph);
    }
    if (paragraph == blocks_->size() || titles.empty()) return;
    std::size_t headline = titles.front();
    for (const std::size_t title : titles) {
      const std::size_t words = count_words(of(title));
      if (words > count_words(of(headline))) headline = title;
      if (words > 3) break;
    }
    for (const std::size_t title : titles) {  // the same once more is the page's path or title
      if (title <= headline || of(title) != of(headline)) continue;
      (*blocks_)[headline].kind = BlockKind::furniture;
      headline = title;
    }
    // A long line without its full stop right above a text is a paragraph rather than a headline.
    if (of(headline).size() > longest_heading_bytes && headline + 1 < lines_.size() && !lines_[headline + 1].after_blank) return;
    (*blocks_)[headline].kind = BlockKind::headline;
  }

  std::string_view text_;
  std::shared_ptr<const WordLists> words_;
  std::vector<Line> lines_;
  std::vector<Block>* blocks_ = nullptr;
};

}  // namespace

Layout find_layout(std::string_view text, const PackData& pack) { return LayoutFinder(text, pack).run(); }

}  // namespace wortlaut
