#include "tokens.hpp"

#include <algorithm>

#include "unicode.hpp"
#include "web_addresses.hpp"

namespace wortlaut {
namespace {

constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
constexpr bool is_dash(char32_t c) { return c >= 0x2012 && c <= 0x2015; }
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2032 || c == 0xb4 || c == '`' || c == 0x2018;
}
constexpr bool is_single_or_double_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xb4 || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) ||
         c == 0x2039 || c == 0x203a || c == 0xff02 || c == 0x2032 || c == 0x2033;
}
constexpr bool is_punctuation(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '(' || c == ')' || c == '[' ||
         c == ']' || c == '{' || c == '}' || c == '-' || c == '/' || c == 0xa1 || c == 0xbf || c == 0x2026 ||
         is_dash(c) || c == 0x2010 || c == 0x2011;
}

bool contains(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool is_month(std::string_view word) {
  return contains({"Januar", "Jänner", "Februar", "Feber", "März", "April", "Mai", "Juni", "Juli", "August", "September",
                   "Oktober", "November", "Dezember", "Jan.", "Feb.", "Jun.", "Jul.", "Aug.", "Sept.", "Okt.", "Nov.",
                   "Dez.", "Sep", "Sept", "Okt", "Nov", "Dez", "Jan", "Feb", "Aug"},
                  word);
}

/// Words behind which a number with a full stop counts: "der 2. Weltkrieg", "zum 3. Mal", "ihr 40. Tor".
bool calls_for_ordinal(std::string_view word) {
  return contains({"der", "die", "das", "dem", "den", "des", "Der", "Die", "Das", "am", "Am", "im", "Im", "zum", "Zum",
                   "zur", "vom", "Vom", "beim", "Beim", "ins", "ans", "fürs", "mein", "sein", "ihr", "seinen", "ihren",
                   "seinem", "ihrem", "seiner", "ihrer", "seine", "ihre", "unser", "jeder", "jedes", "jeden", "dieser",
                   "diesem", "diesen", "dieses", "ein", "einen", "einem", "kein", "bis", "Montag", "Dienstag",
                   "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"},
                  word);
}

/// Nouns behind which a number names and does not count: "auf Platz 13. Der VfL".
bool calls_for_cardinal(std::string_view word) {
  return contains({"Platz", "Rang", "Nummer", "Artikel", "Paragraf", "Paragraph", "Absatz", "Seite", "Kapitel", "Gruppe",
                   "Punkt", "Jahr", "Jahre", "Jahres", "Raum", "Zimmer", "Gleis", "Linie", "Kanal", "Band", "Teil",
                   "Version", "Windows", "Apollo", "um", "auf", "mit", "von", "gegen", "zu", "über", "unter", "nach",
                   "rund", "etwa", "ca.", "knapp", "fast", "nur", "ist", "war", "wird", "wurde", "sind", "waren", "Uhr",
                   "Prozent", "Euro", "lag", "liegt", "liege", "Nr.", "Art.", "Abs."},
                  word);
}

bool is_roman_number(std::string_view word) {
  return word.size() <= 6 && word.find_first_not_of("IVX") == std::string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view text, Span block, const Abbreviations& abbreviations, SentenceOpeners& openers,
          std::vector<Token>& tokens)
      // The block's own bytes: nothing is read beyond its end, so that a heading never joins a paragraph.
      : text_(text.substr(0, block.end_byte)), at_(block.begin_byte), begin_(block.begin_byte),
        first_token_(tokens.size()), abbreviations_(abbreviations), openers_(openers), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const char32_t c = code_point_at(text_, at_);
      if (is_space(c)) at_ += character_size(text_, at_);
      else if (is_word_character(c)) scan_word(at_);
      else scan_sign(c);
    }
  }

 private:
  char32_t at(std::size_t byte) const { return byte < text_.size() ? code_point_at(text_, byte) : U'\0'; }
  char32_t before(std::size_t byte) const { return byte > begin_ ? code_point_before(text_, byte) : U'\0'; }
  std::size_t next(std::size_t byte) const { return byte + character_size(text_, byte); }

  void push(std::size_t end, TokenKind kind) {
    tokens_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, kind});
    at_ = end;
  }

  std::string_view previous_token() const {
    return tokens_.size() > first_token_ ? tokens_.back().span.of(text_) : std::string_view();
  }

  std::size_t letters_end(std::size_t byte) const {
    while (byte < text_.size() && is_word_character(at(byte))) byte = next(byte);
    return byte;
  }

  /// The first byte at or behind `byte` that is no white space.
  std::size_t skip_space(std::size_t byte) const {
    while (byte < text_.size() && is_space(at(byte))) byte = next(byte);
    return byte;
  }

  /// The word that begins at `byte`, up to its first sign; empty where none does. Long words are cut:
  /// what asks wants to know of short ones, and every question must cost the same.
  std::string_view word_at(std::size_t byte) const {
    std::size_t end = byte;
    while (end < text_.size() && end - byte < longest_word && is_word_character(at(end))) end = next(end);
    return text_.substr(byte, end - byte);
  }

  bool is_innen(std::size_t byte) const { return contains({"in", "innen", "r", "n", "e"}, word_at(byte)); }

  /// Whether the sign `c` at `byte` is inside a word that began at `at_`; `run` is where the letters
  /// or digits before it began.
  bool joins(char32_t c, std::size_t byte, std::size_t run) const {
    const std::size_t after = next(byte);
    const char32_t follows = at(after);
    const char32_t precedes = before(byte);
    if (is_hyphen(c)) return is_word_character(follows);
    if (c == '.' || c == ',') {
      if (is_digit(precedes) && is_digit(follows)) return all_digits(text_.substr(run, byte - run));
      // "SAT.1"; but "… in die USA.2010 kam"
      return c == '.' && is_digit(follows) && is_upper(precedes) && byte - run > 1 && !is_digit(at(next(after)));
    }
    if (c == ':') {
      if (is_digit(precedes) && is_digit(follows)) return all_digits(text_.substr(run, byte - run));
      return is_letter(precedes) && is_innen(after);  // "Bürger:innen"
    }
    if (c == '*' || c == '_') return is_letter(precedes) && is_letter(follows) && !is_upper(follows);
    if (c == '/') {
      if (is_letter(precedes) && (is_innen(after) && !is_upper(follows)) && word_at(after).size() > 1) return true;
      // "CDU/CSU"; but "USA/Thales"
      const std::string_view second = word_at(after);
      return byte - run > 1 && is_capitals(text_.substr(run, byte - run)) && second.size() > 1 && is_capitals(second);
    }
    if (c == '&') return is_upper(precedes) && is_upper(follows);  // "H&M"
    if (c == '%') return is_digit(precedes) && (is_letter(follows) || (is_hyphen(follows) && is_letter(at(next(after)))));
    if (is_apostrophe(c)) {
      if (is_digit(precedes) && is_digit(follows)) return word_at(after).size() == 3;  // "1'000"
      if (!is_letter(precedes) || !is_letter(follows)) return false;
      // ‘ closes ‚: "‚Spiegel‘leser" is nobody's spelling, "‚Ja‘Er" a lost space.
      if (c == 0x2018 || c == '`') return !is_upper(follows) && byte - run <= 2;
      return true;  // "geht's", "O’Neill", "d'Hondt"
    }
    return false;
  }

  static bool is_capitals(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// The end of the word that begins at `from`, its inner signs included.
  std::size_t word_end(std::size_t from) const {
    std::size_t run = from;
    std::size_t end = letters_end(from);
    while (end < text_.size()) {
      const char32_t c = at(end);
      if (joins(c, end, run)) {
        run = next(end);
        if (is_hyphen(at(run))) run = next(run);  // "5%-Hürde"
        end = letters_end(run);
      } else {
        // "Güter- und Personenverkehr", "27- oder 28-mal"
        if (is_hyphen(c) && !is_hyphen(at(next(end)))) end = next(end);
        break;
      }
    }
    return end;
  }

  void scan_word(std::size_t from) {
    if (const std::size_t end = web_address_end(text_, from); end > from) return push(end, TokenKind::word);
    if (const std::size_t end = dotted_abbreviation_end(from); end > from) return push(end, TokenKind::word);
    const std::size_t end = word_end(from);
    const std::string_view word = text_.substr(from, end - from);
    const bool number = is_digit(at(from)) && word.find_first_not_of("0123456789.,:'") == std::string_view::npos;
    const bool dot = at(end) == '.' && at(end + 1) != '.';
    if (number) push(dot && is_ordinal(word, end + 1) ? end + 1 : end, TokenKind::number);
    else push(dot && belongs_to_word(word, end + 1) ? end + 1 : end, TokenKind::word);
  }

  /// Abbreviations with full stops inside: those of the list, then rows of single letters ("F.A.Z.").
  std::size_t dotted_abbreviation_end(std::size_t from) const {
    std::size_t end = from;
    std::size_t letters = from;
    std::size_t stops = 0;
    std::size_t listed = from;
    bool single = true;
    std::size_t singles_end = from;
    while (end < text_.size() && end - from <= abbreviations_.longest()) {
      const char32_t c = at(end);
      if (is_letter(c) || (is_hyphen(c) && end > from)) {
        end = next(end);
        continue;
      }
      if (c != '.' || end == letters) break;
      ++stops;
      single = single && next(letters) == end;
      ++end;
      letters = end;
      if (single && stops >= 2) singles_end = end;
      if (stops >= 2 && abbreviations_.find(text_.substr(from, end - from)) != AbbreviationEnd::none) listed = end;
    }
    if (listed > from) return listed;
    // "U.S.Army" and "F.A.Z.": a capital each; small ones in one row are a list of points ("a.b.c.").
    return singles_end > from && is_upper(at(from)) ? singles_end : from;
  }

  /// Whether the full stop before byte `after` belongs to the number: "am 3. Mai", "der 2. Weltkrieg".
  bool is_ordinal(std::string_view number, std::size_t after) {
    const std::size_t following = skip_space(after);
    if (following == text_.size()) return false;
    const char32_t c = at(following);
    const bool glued = following == after;
    const bool date = number.find('.') != std::string_view::npos;
    if (date) {
      // "am 1.8. in Kiel"; but "2.800. Der"
      const std::size_t stop = number.find('.');
      if (stop > 2 || number.size() - stop - 1 > 2 || number.find('.', stop + 1) != std::string_view::npos) return false;
      return !glued && is_letter(c) && !openers_.opens(word_at(following));
    }
    if (!all_digits(number) || number.size() > 3) return false;
    if (is_month(word_at(following))) return number.size() <= 2;
    if (is_hyphen(c) || is_dash(c)) return glued && is_digit(at(next(following)));  // "15.-18."
    if (c == ',' || c == ')' || c == '/') return glued && number.size() <= 2 && calls_for_ordinal(previous_token());
    if (is_digit(c)) {
      // "am 3. 5. 2020"
      return !glued && number.size() <= 2 && calls_for_ordinal(previous_token()) && word_at(following).size() <= 2;
    }
    if (!is_letter(c)) return is_single_or_double_mark(c) && !glued && calls_for_ordinal(previous_token());
    if (!is_upper(c)) return true;
    const std::string_view word = word_at(following);
    if (openers_.opens(word) && !(calls_for_ordinal(previous_token()) && openers_.is_noun(word))) return false;
    if (calls_for_ordinal(previous_token())) return true;
    if (calls_for_cardinal(previous_token()) && previous_token() != "mit" && previous_token() != "gegen") return false;
    return number.size() <= 2;
  }

  /// Whether the full stop before byte `after` belongs to the word: abbreviations, initials, "Ludwig XIV.".
  bool belongs_to_word(std::string_view word, std::size_t after) {
    if (word.size() > longest_word) return false;
    const std::size_t following = skip_space(after);
    const char32_t c = at(following);
    const bool letter = is_letter(c);
    const std::string_view with_stop = text_.substr(at_, after - at_);
    switch (abbreviations_.find(with_stop)) {
      case AbbreviationEnd::never:
      case AbbreviationEnd::unit:
      case AbbreviationEnd::often:
        return true;
      case AbbreviationEnd::number:
        return is_digit(c) || is_roman_number(word_at(following));
      case AbbreviationEnd::none:
        break;
    }
    if (is_roman_number(word) && (starts_upper(previous_token()) || calls_for_ordinal(previous_token())))
      return (letter || c == ',') && !(is_upper(c) && openers_.opens(word_at(following)));
    if (word.size() == character_size(word, 0)) {  // one letter: "George W. Bush", "z. B.", "Heidi K. sagte"
      if (following == text_.size()) return false;
      if (!is_upper(at(at_))) return following > after && letter;
      // "Rudi P. (58)" behind a name
      if (!letter)
        return c == ',' || is_hyphen(c) || is_single_or_double_mark(c) || (c == '(' && starts_upper(previous_token()));
      return !openers_.opens(word_at(following)) || is_initial_before(word_at(following));
    }
    if (word.find('-') != std::string_view::npos) {  // "M.-M.", "Dipl.-Ing." in front of the last part
      const std::size_t hyphen = word.rfind('-');
      return abbreviations_.find(with_stop.substr(hyphen + 1)) == AbbreviationEnd::never;
    }
    // A short word before a small letter that the list does not know: "Verw. gericht". Long ones end sentences.
    return following > after && letter && !is_upper(c) && word.size() <= 4 && !has_vowel(word);
  }

  /// "J. A. Baker": the opener is a letter itself.
  static bool is_initial_before(std::string_view word) { return word.size() <= 1; }

  static bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouyAEIOUY\xc3") != std::string_view::npos;
  }

  void scan_sign(char32_t c) {
    const std::size_t after = next(at_);
    const char32_t follows = at(after);
    const char32_t precedes = before(at_);
    // "@name", "#thema"
    if ((c == '@' || c == '#') && is_word_character(follows) && !is_word_character(precedes))
      return push(word_end(after), TokenKind::word);
    // "Haupt- und -nebensachen"
    if (is_hyphen(c) && is_letter(follows) && !is_hyphen(precedes) && precedes != '.') {
      const std::string_view word = word_at(after);
      if (!starts_upper(word) || is_single_or_double_mark(precedes)) return push(word_end(after), TokenKind::word);
    }
    // "’s war einmal"
    if ((c == '\'' || c == 0x2019) && !is_word_character(precedes) &&
        contains({"s", "n", "ne", "nen", "nem", "ner", "rum", "rein", "raus", "rauf", "runter"}, word_at(after)) &&
        at(after + word_at(after).size()) != c)
      return push(after + word_at(after).size(), TokenKind::word);
    if (c == '.' || c == 0x2026) {
      std::size_t end = after;
      while (at(end) == '.' || at(end) == 0x2026) end = next(end);
      return push(end, TokenKind::punctuation);
    }
    if (c == ',' && follows == ',' && at(next(after)) != ',' && !is_space(at(next(after)))) return push(next(after), TokenKind::mark);
    if ((c == '<' || c == '>') && follows == c && at(next(after)) != c) return push(next(after), TokenKind::mark);
    if (is_single_or_double_mark(c)) {
      const bool doubled = follows == c && (c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x201a || c == 0xb4);
      return push(doubled ? next(after) : after, TokenKind::mark);
    }
    if (is_hyphen(c) || is_dash(c)) {
      std::size_t end = after;
      while (at(end) == c) end = next(end);
      return push(end, TokenKind::punctuation);
    }
    if (is_punctuation(c)) return push(after, TokenKind::punctuation);
    std::size_t end = after;
    if (is_emoji(c))
      while (is_emoji(at(end))) end = next(end);
    push(end, TokenKind::symbol);
  }

  static constexpr std::size_t longest_word = 80;  ///< bytes; longer than any abbreviation or function word

  std::string_view text_;
  std::size_t at_;
  std::size_t begin_;
  std::size_t first_token_;
  const Abbreviations& abbreviations_;
  SentenceOpeners& openers_;
  std::vector<Token>& tokens_;
};

}  // namespace

void find_tokens(std::string_view text, Span block, const Abbreviations& abbreviations, SentenceOpeners& openers,
                 std::vector<Token>& tokens) {
  Scanner(text, block, abbreviations, openers, tokens).run();
}

}  // namespace wortlaut
