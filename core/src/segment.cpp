#include "segment.hpp"

#include "mark_partners.hpp"
#include "tokens.hpp"
#include "unicode.hpp"
#include "word_lists.hpp"

namespace wortlaut {
namespace {

/// Cuts the tokens of one block into sentences.
///
/// A sentence ends at
///  - . ! ? and what closes behind it (marks, brackets, more of them), before a capital, a digit or an
///    opening mark: "Er kam. Sie ging", glued as well: "gefasst.Blinken". Not before a small letter, a
///    comma or a dash: „Kommst du?“, fragte er. Inside quotation marks as outside of them: „Ich komme.
///    Du gehst“, sagte er. are two.
///  - an abbreviation's full stop, as its list says: "Obst usw. Der Rest", not "Dr. Weber";
///  - three dots before a capital, where they are glued to the word before or a function word follows;
///  - a semicolon before a small letter outside of brackets: "Er blieb; sie ging" asserts twice. A list
///    ("Weber, Kiel; Holm, Bremen") goes on with capitals;
///  - a colon before a function word with a capital, behind a clause that announces nobody's words;
///  - a date line at the block's start, which is no part of what follows: "Kiel (abc) – Der Rat", "KIEL Der Rat";
///  - the block's end, and six hundred tokens without any of these.
class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, const Abbreviations& abbreviations, SentenceOpeners& openers, Sentences& out,
                 const std::vector<std::uint32_t>& partners)
      : text_(text), abbreviations_(abbreviations), openers_(openers), out_(out), partners_(partners) {}

  void cut(std::uint32_t first, std::uint32_t last, std::uint32_t block) {
    last_ = last;
    std::uint32_t begin = dateline_end(first);
    if (begin > first) {
      push(first, begin, block);
      out_.sentences.back().dateline = true;
    }
    int brackets = 0;
    for (std::uint32_t i = begin; i < last; ++i) {
      const std::string_view word = of(i);
      if (word == "(" || word == "[") ++brackets;
      else if ((word == ")" || word == "]") && brackets > 0) --brackets;
      const std::uint32_t end = word == ";"   ? semicolon_end(i, brackets)
                                : word == ":" ? colon_end(begin, i, brackets)
                                              : sentence_end(i);
      if (end == 0) continue;
      for (; i + 1 < end; ++i)
        if ((of(i + 1) == ")" || of(i + 1) == "]") && brackets > 0) --brackets;
      push(begin, end, block);
      begin = end;
      if (brackets > 2) brackets = 0;  // an emoticon or a lost bracket must not reach to the end
    }
    if (begin < last) push(begin, last, block);
  }

 private:
  std::string_view of(std::uint32_t i) const { return out_.tokens[i].span.of(text_); }
  bool glued(std::uint32_t i) const {  // to the token before
    return i > 0 && out_.tokens[i - 1].span.end_byte == out_.tokens[i].span.begin_byte;
  }
  char32_t first_character(std::uint32_t i) const { return code_point_at(text_, out_.tokens[i].span.begin_byte); }
  bool is_word_like(std::uint32_t i) const {
    return out_.tokens[i].kind == TokenKind::word || out_.tokens[i].kind == TokenKind::number;
  }
  bool opens(std::uint32_t i) const {
    return partners_[i] != no_partner && (partners_[i] == missing_partner || partners_[i] > i);
  }

  void push(std::uint32_t first, std::uint32_t last, std::uint32_t block) {
    for (; last - first > longest_sentence; first += longest_sentence) push(first, first + longest_sentence, block);
    out_.sentences.push_back({{out_.tokens[first].span.begin_byte, out_.tokens[last - 1].span.end_byte}, {first, last}, block});
  }

  bool is_dash(std::uint32_t i) const { return of(i) == "–" || of(i) == "—" || of(i) == "-"; }

  /// Behind "Kiel (abc) –", "Genf/Wien, 3. Mai –", "LINDAU.", "KIEL" before a new sentence; `first` where there is no
  /// such thing. "Berlin – das ist" goes on with a small letter, "Der Sommer –" begins with a word that opens a
  /// sentence.
  std::uint32_t dateline_end(std::uint32_t first) {
    if (first >= last_ || out_.tokens[first].kind != TokenKind::word || !is_upper(first_character(first)) ||
        openers_.opens(of(first)))
      return first;
    std::uint32_t capitals = first;
    for (bool long_one = false; capitals + 2 < last_ && (all_capitals(of(capitals)) || of(capitals) == "/");
         ++capitals) {
      long_one |= of(capitals).size() > 4;  // three or four letters alone are a body: "NATO Die"
      if (long_one && openers_.opens(of(capitals + 1)) && !all_capitals(of(capitals + 1))) return capitals + 1;
      if (long_one && of(capitals + 1) == "." && (!is_word_like(capitals + 2) || !all_capitals(of(capitals + 2))))
        return capitals + 2;
    }
    int brackets = 0;
    for (std::uint32_t i = first; i + 1 < last_ && i < first + longest_dateline; ++i) {
      const std::string_view word = of(i);
      if (word == "(") ++brackets;
      else if (word == ")") --brackets;
      else if (word == "." && brackets == 0 && i > first + 2 && of(i - 1) == ")" && is_word_like(i - 2) &&
               !is_upper(first_character(i - 2)))
        return i + 1;  // "Lindau (abc). Der Rat"
      else if (is_dash(i) && !glued(i) && !glued(i + 1) && brackets == 0) {
        const bool begins = is_word_like(i + 1) ? is_upper(first_character(i + 1)) : opens(i + 1);
        return begins ? i + 1 : first;
      } else if (brackets == 0 && is_word_like(i)) {
        const bool inside_name =
            word == "am" || word == "an" || word == "der" || word == "im" || word == "ob" || word == "bei";
        if (!inside_name && out_.tokens[i].kind == TokenKind::word && !is_upper(first_character(i))) return first;
      } else if (brackets == 0 && word != "," && word != "/" && word != ".") {
        return first;
      }
    }
    return first;
  }

  /// "BAD", "MÜNCHEN".
  static bool all_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
      if ((static_cast<unsigned char>(word[at]) & 0xc0) == 0x80) continue;
      const char32_t c = code_point_at(word, at);
      if (!is_upper(c) && c != U'-' && c != U'/') return false;
      letters += is_upper(c);
    }
    return letters > 2;
  }

  std::uint32_t semicolon_end(std::uint32_t i, int brackets) const {
    if (brackets > 0 || i + 1 >= last_ || out_.tokens[i + 1].kind != TokenKind::word) return 0;
    return is_upper(first_character(i + 1)) || !is_letter(first_character(i + 1)) ? 0 : i + 1;
  }

  /// "Die Schafe lassen keinen Zweifel: Der Wolf ist zurück." are two; a reporting frame ("Sie sagte am
  /// Montag: Der Wolf ist zurück") and a label ("Petra Holm: Das war knapp") stay with what they announce.
  std::uint32_t colon_end(std::uint32_t begin, std::uint32_t i, int brackets) {
    if (brackets > 0 || i + 1 >= last_ || out_.tokens[i + 1].kind != TokenKind::word || !openers_.opens(of(i + 1))) return 0;
    int words = 0;
    const std::uint32_t from = i - begin > longest_frame ? i - longest_frame : begin;
    for (std::uint32_t k = from; k < i; ++k) {
      if (out_.tokens[k].kind != TokenKind::word) continue;
      ++words;
      if (openers_.announces(of(k), of(i - 1))) return 0;
    }
    return words >= 4 ? i + 1 : 0;
  }

  /// Behind the last token of the sentence that ends at token `i`; 0 where none does.
  std::uint32_t sentence_end(std::uint32_t i) {
    const std::string_view word = of(i);
    const char stop = word.back();
    const bool ellipsis = word.size() > 1 && (word.front() == '.' || word == "…");
    const bool abbreviated = stop == '.' && word.size() > 1 && !ellipsis;
    if (!abbreviated && !ellipsis && word != "." && word != "!" && word != "?") return 0;
    if (abbreviated && !can_end_with(i)) return 0;

    std::uint32_t end = i + 1;
    bool mark_closed = false;
    bool bracket_closed = false;
    for (; end < last_; ++end) {
      const std::string_view behind = of(end);
      if (behind == "!" || behind == "?" || (behind == "." && end > i + 1) || behind == "…" || behind == "...") continue;
      if (behind == ")" || behind == "]") {
        bracket_closed = true;
        continue;
      }
      if (out_.tokens[end].kind != TokenKind::mark || opens(end)) break;
      if (!glued(end) && partners_[end] == no_partner && end + 1 < last_ && glued(end + 1)) break;  // ." Wir: a lost opener
      mark_closed = true;
    }
    if (end == last_) return end;
    const Token& next = out_.tokens[end];
    // "[…] Wir", "Super (!) Leute": the sign stands for itself.
    if (bracket_closed && !mark_closed && i > 0 && (of(i - 1) == "[" || of(i - 1) == "(")) return 0;
    if (next.kind == TokenKind::mark) return ellipsis && !glued(i) ? 0 : end;
    if (is_word_like(end)) {
      const char32_t c = first_character(end);
      if (is_digit(c)) return ellipsis || abbreviated ? 0 : end;
      const bool sign = c == '@' || c == '#';
      if (!is_upper(c) && !sign) {
        // "Er kam. eBay schweigt": a small letter of a name begins a sentence, and so does one behind a
        // longer word in careless text ("er kam an. sie ging").
        if (abbreviated || ellipsis || mark_closed || word != "." || glued(end) || bracket_closed) return 0;
        return has_inner_capital(end) || starts_in_small_letters(i) ? end : 0;
      }
      if (ellipsis && !glued(i)) return openers_.opens(of(end)) ? end : 0;
      if (abbreviated && !often_) return openers_.opens(of(end)) ? end : 0;
      return end;
    }
    if (next.kind == TokenKind::symbol) return abbreviated || ellipsis ? 0 : end;
    const std::string_view behind = of(end);
    if (behind == "(" || behind == "[") return mark_closed || abbreviated || ellipsis ? 0 : end;
    if (behind == "-" || behind == "–" || behind == "—") {
      // "… sagte sie. – Der Rat", but „Nein!“ – so die Ministerin
      const bool capital = end + 1 < last_ && is_word_like(end + 1) && is_upper(first_character(end + 1));
      return capital && word == "." ? end : 0;
    }
    return behind == "¿" || behind == "¡" ? end : 0;
  }

  /// Whether the token with a full stop of its own may end a sentence; sets `often_`.
  bool can_end_with(std::uint32_t i) {
    often_ = false;
    if (out_.tokens[i].kind == TokenKind::number) return false;
    const AbbreviationEnd kind = abbreviations_.find(of(i));
    often_ = kind == AbbreviationEnd::often;
    return kind == AbbreviationEnd::unit || kind == AbbreviationEnd::often || (kind == AbbreviationEnd::none && of(i).size() > 3);
  }

  bool has_inner_capital(std::uint32_t i) const {
    const std::string_view word = of(i);
    return word.size() > 2 && (is_upper(code_point_at(word, 1)) || is_upper(code_point_at(word, 2)));
  }

  /// Whether the sentence that ends at `i` has a long word before its full stop and the text goes on
  /// without capitals.
  bool starts_in_small_letters(std::uint32_t i) const {
    return i > 0 && out_.tokens[i - 1].kind == TokenKind::word && of(i - 1).size() >= 5 && !starts_upper(of(i - 1));
  }

  /// Tokens. What goes on for longer is a list or has lost its full stops; cut, the stages behind stay linear.
  static constexpr std::uint32_t longest_sentence = 600;
  static constexpr std::uint32_t longest_dateline = 14;
  static constexpr std::uint32_t longest_frame = 40;  ///< tokens before a colon that are looked at

  std::string_view text_;
  const Abbreviations& abbreviations_;
  SentenceOpeners& openers_;
  Sentences& out_;
  const std::vector<std::uint32_t>& partners_;
  std::uint32_t last_ = 0;
  bool often_ = false;
};

}  // namespace

Sentences find_sentences(std::string_view text, const Layout& layout, const PackData& pack) {
  const std::shared_ptr<const WordLists> words = word_lists(pack);
  const Abbreviations& abbreviations = words->abbreviations;
  SentenceOpeners openers(pack);
  Sentences result;
  std::vector<std::uint32_t> partners;
  SentenceCutter cutter(text, abbreviations, openers, result, partners);
  for (std::uint32_t block = 0; block < layout.blocks.size(); ++block) {
    const auto first = static_cast<std::uint32_t>(result.tokens.size());
    find_tokens(text, layout.blocks[block].span, abbreviations, openers, result.tokens);
    const auto last = static_cast<std::uint32_t>(result.tokens.size());
    find_mark_partners(text, result.tokens, first, last, partners);
    cutter.cut(first, last, block);
  }
  return result;
}

}  // namespace wortlaut
