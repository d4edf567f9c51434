#include "mark_partners.hpp"

#include <array>

#include "unicode.hpp"

namespace wortlaut {
namespace {

/// A mark's shape; the two of a pair may come from different styles ("„…"", "‚…'").
enum class Shape : std::uint8_t {
  low,             // „ ,,
  high_six,        // “ closes German, opens English
  high_nine,       // ”
  straight,        // " '' ``
  guillemet_left,  // « <<
  guillemet_right, // » >>
  low_single,      // ‚
  single_six,      // ‘
  single_nine,     // ’ ´ ′
  straight_single, // '
  backtick,        // `
  angle_left,      // ‹
  angle_right,     // ›
};

Shape shape_of(std::string_view mark) {
  if (mark == ",,") return Shape::low;
  if (mark == "<<") return Shape::guillemet_left;
  if (mark == ">>") return Shape::guillemet_right;
  const bool doubled = mark.size() > character_size(mark, 0);
  switch (code_point_at(mark, 0)) {
    case 0x201e: return Shape::low;
    case 0x201c: case 0x201f: return Shape::high_six;
    case 0x201d: return Shape::high_nine;
    case 0xab: return Shape::guillemet_left;
    case 0xbb: return Shape::guillemet_right;
    case 0x201a: return doubled ? Shape::low : Shape::low_single;
    case 0x2018: case 0x201b: return doubled ? Shape::high_six : Shape::single_six;
    case 0x2019: case 0xb4: case 0x2032: return doubled ? Shape::high_nine : Shape::single_nine;
    case 0x2039: return Shape::angle_left;
    case 0x203a: return Shape::angle_right;
    case '\'': return doubled ? Shape::straight : Shape::straight_single;
    case '`': return doubled ? Shape::straight : Shape::backtick;
    default: return Shape::straight;
  }
}

constexpr bool is_single(Shape shape) {
  return shape == Shape::low_single || shape == Shape::single_six || shape == Shape::single_nine ||
         shape == Shape::straight_single || shape == Shape::backtick;
}

/// Whether `close` can end what `open` began; mixtures are usual in pasted text.
constexpr bool can_pair(Shape open, Shape close) {
  switch (open) {
    case Shape::low:
      return close == Shape::high_six || close == Shape::high_nine || close == Shape::straight || close == Shape::low;
    case Shape::high_six:
      return close == Shape::high_nine || close == Shape::high_six || close == Shape::straight;
    case Shape::high_nine:
      return close == Shape::high_nine || close == Shape::high_six;
    case Shape::straight:
      return close == Shape::straight || close == Shape::high_six || close == Shape::high_nine;
    case Shape::guillemet_left:
      return close == Shape::guillemet_right;
    case Shape::guillemet_right:
      return close == Shape::guillemet_left || close == Shape::guillemet_right;
    case Shape::low_single:
      return close == Shape::single_six || close == Shape::single_nine || close == Shape::straight_single;
    case Shape::single_six:
    case Shape::single_nine:
    case Shape::straight_single:
      return close == Shape::single_nine || close == Shape::straight_single || close == Shape::single_six;
    case Shape::backtick:
      return close == Shape::single_nine || close == Shape::straight_single || close == Shape::backtick;
    case Shape::angle_left:
      return close == Shape::angle_right;
    case Shape::angle_right:
      return close == Shape::angle_left || close == Shape::angle_right;
  }
  return false;
}

class Pairing {
 public:
  Pairing(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
          std::vector<std::uint32_t>& partners)
      : text_(text), tokens_(tokens), first_(first), last_(last), partners_(partners) {}

  void run() {
    for (std::uint32_t i = first_; i < last_; ++i)
      if (tokens_[i].kind == TokenKind::mark) take(i);
    while (depth_ > 0) give_up(--depth_);
  }

 private:
  struct Open {
    std::uint32_t token = 0;
    Shape shape = Shape::low;
  };
  static constexpr std::size_t deepest = 8;
  static constexpr std::uint32_t longest_single = 80;  ///< tokens between single marks; apostrophes lie further apart

  /// Free on the left: the block begins, white space, an opening bracket, a dash or an opening mark is there.
  bool free_left(std::uint32_t i) const {
    if (i == first_) return true;
    const Token& before = tokens_[i - 1];
    if (before.span.end_byte != tokens_[i].span.begin_byte) return true;
    const std::string_view word = before.span.of(text_);
    if (before.kind == TokenKind::mark) return partners_[i - 1] == missing_partner;  // still open
    return word == "(" || word == "[" || word == "/" || word == "–" || word == "—" || word.back() == '-';
  }

  /// Free on the right: the block ends, white space or punctuation that ends something follows.
  bool free_right(std::uint32_t i) const {
    if (i + 1 == last_) return true;
    const Token& behind = tokens_[i + 1];
    if (behind.span.begin_byte != tokens_[i].span.end_byte) return true;
    const std::string_view word = behind.span.of(text_);
    if (behind.kind == TokenKind::punctuation)
      return !(word == "(" || word == "[" || word == "…" || word == "..." || word == "¿" || word == "¡");
    return word.front() == '-' && word.size() > 1;  // "„Spiegel“-Bericht"
  }

  /// Whether `i` follows the end of a sentence without a space: "gesagt.“Wir" may open or close.
  bool after_full_stop(std::uint32_t i) const {
    if (i == first_ || tokens_[i - 1].kind != TokenKind::punctuation) return false;
    const char last = text_[tokens_[i - 1].span.end_byte - 1];
    return last == '.' || last == '!' || last == '?' || last == ':';
  }

  /// The innermost open mark that `shape` can close; `deepest` where there is none.
  std::size_t match(Shape shape, std::uint32_t i) const {
    for (std::size_t k = depth_; k-- > 0;) {
      if (!can_pair(open_[k].shape, shape)) continue;
      if (is_single(open_[k].shape) && i - open_[k].token > longest_single) continue;
      return k;
    }
    return deepest;
  }

  void take(std::uint32_t i) {
    const Shape shape = shape_of(tokens_[i].span.of(text_));
    const bool left = free_left(i);
    const bool right = free_right(i);
    const std::size_t partner = match(shape, i);
    const bool closes = partner != deepest && wants_to_close(shape, i, left, right, open_[partner].shape, partner);
    if (closes) return close(i, partner);
    if (wants_to_open(shape, i, left, right)) open(i, shape);
  }

  bool wants_to_close(Shape shape, std::uint32_t i, bool left, bool right, Shape opened, std::size_t partner) const {
    switch (shape) {
      case Shape::low:
      case Shape::low_single:
        return !left && right;  // „Hafen„ for „Hafen“
      case Shape::high_six:
        // English opens with it: “A”, but German closes, and a German mark is open.
        return opened == Shape::low || opened == Shape::high_nine || !left || right;
      case Shape::high_nine:
      case Shape::angle_left:
      case Shape::angle_right:
        if (left && !right && shape == opened) return false;
        return true;
      case Shape::guillemet_left:
      case Shape::guillemet_right:
        if (shape == opened) return !left || right;  // Swedish »…»
        return !(left && !right && partner + 1 == depth_ && false);
      case Shape::straight:
        if (left && !right) return false;
        return true;
      case Shape::single_six:
        return opened == Shape::low_single || (!left && right);
      case Shape::single_nine:
      case Shape::straight_single:
      case Shape::backtick:
        // "‚die Jungs’ Boot‘": an apostrophe behind s leaves the pair open for a mark that fits better.
        if (opened == Shape::low_single && ends_in_sibilant(i) && better_close_follows(i)) return false;
        return !left && (right || !is_letter_behind(i));
    }
    return false;
  }

  bool wants_to_open(Shape shape, std::uint32_t i, bool left, bool right) const {
    switch (shape) {
      case Shape::low:
      case Shape::low_single:
        return !(right && !left);
      case Shape::high_six:
      case Shape::straight:
        return (left && !right) || (left && right && i + 1 < last_ && tokens_[i + 1].kind != TokenKind::punctuation) ||
               (!left && !right && (after_full_stop(i) || shape == Shape::straight));
      case Shape::high_nine:
        return left && !right;
      case Shape::guillemet_left:
      case Shape::guillemet_right:
      case Shape::angle_left:
      case Shape::angle_right:
        return left || (!right && after_full_stop(i)) || !right;
      case Shape::single_six:
      case Shape::single_nine:
      case Shape::straight_single:
      case Shape::backtick:
        return left && !right;
    }
    return false;
  }

  bool is_letter_behind(std::uint32_t i) const {
    const std::uint32_t end = tokens_[i].span.end_byte;
    return end < text_.size() && is_word_character(code_point_at(text_, end));
  }

  bool ends_in_sibilant(std::uint32_t i) const {
    const char32_t c = code_point_before(text_, tokens_[i].span.begin_byte);
    return c == 's' || c == 'z' || c == 'x' || c == 0xdf;
  }

  /// Whether a ‘ closes ‚ within the next few tokens; bounded, so that the whole stays linear.
  bool better_close_follows(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < last_ && k - i <= 24; ++k) {
      if (tokens_[k].kind != TokenKind::mark) continue;
      const Shape shape = shape_of(tokens_[k].span.of(text_));
      if (shape == Shape::low_single) return false;
      if (is_single(shape)) return k + 1 == last_ || tokens_[k].span.end_byte != tokens_[k + 1].span.begin_byte ||
                                   tokens_[k + 1].kind != TokenKind::word;
    }
    return false;
  }

  void open(std::uint32_t i, Shape shape) {
    if (depth_ == deepest) {
      give_up(0);
      for (std::size_t k = 1; k < deepest; ++k) open_[k - 1] = open_[k];
      --depth_;
    }
    open_[depth_++] = {i, shape};
    partners_[i] = missing_partner;
  }

  void close(std::uint32_t i, std::size_t partner) {
    while (depth_ > partner + 1) give_up(--depth_);
    --depth_;
    partners_[i] = open_[partner].token;
    partners_[open_[partner].token] = i;
  }

  /// What stays open: a double mark misses its partner, a single one was an apostrophe („‘s war").
  void give_up(std::size_t k) {
    partners_[open_[k].token] = is_single(open_[k].shape) && open_[k].shape != Shape::low_single ? no_partner : missing_partner;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<std::uint32_t>& partners_;
  std::array<Open, deepest> open_{};
  std::size_t depth_ = 0;
};

}  // namespace

void find_mark_partners(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                        std::vector<std::uint32_t>& partners) {
  partners.resize(last, no_partner);
  Pairing(text, tokens, first, last, partners).run();
}

bool can_pair_over_paragraphs(std::string_view open, std::string_view close) {
  const Shape shape = shape_of(open);
  return !is_single(shape) && shape != Shape::straight && shape_of(close) != Shape::straight && can_pair(shape, shape_of(close));
}

}  // namespace wortlaut
