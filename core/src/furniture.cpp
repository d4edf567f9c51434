#include "furniture.hpp"

#include <algorithm>

#include "list_lines.hpp"
#include "unicode.hpp"
#include "web_addresses.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t longest_line_bytes = 320;
constexpr std::size_t longest_start_bytes = 200;
constexpr std::size_t longest_credit_bytes = 70;  ///< behind "Foto:" at a caption's end

/// Calls `take` with every word of `line`: letters, digits and the hyphens between them.
template <class Take>
void for_each_word(std::string_view line, Take take) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size()) {
      const char32_t c = code_point_at(line, end);
      const bool hyphen = c == '-' && end > at && end + 1 < line.size() && is_word_character(code_point_at(line, end + 1));
      if (!is_word_character(c) && !hyphen) break;
      end += character_size(line, end);
    }
    if (end > at) {
      take(line.substr(at, end - at));
      at = end;
    } else {
      at += character_size(line, at);
    }
  }
}

/// Lower case, one space between words, no punctuation: "- Lesen Sie  auch: -" is "lesen sie auch".
std::string plain(std::string_view line) {
  std::string result;
  for_each_word(line, [&](std::string_view word) {
    if (!result.empty()) result.push_back(' ');
    result.append(lower(word));
  });
  return result;
}

bool has(const std::vector<std::string>& sorted, std::string_view word) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), word);
  return found != sorted.end() && *found == word;
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

bool is_weekday_or_month(std::string_view lowered) {
  static constexpr std::string_view names[] = {
      "apr", "april", "aug", "august", "december", "dezember", "dez", "di", "dienstag", "do", "donnerstag", "feb",
      "februar", "february", "fr", "freitag", "friday", "january", "jan", "januar", "juli", "july", "june", "juni", "jänner",
      "mai", "march", "may", "mi", "mittwoch", "mo", "monday", "montag", "märz", "nov", "november", "october", "okt",
      "oktober", "sa", "samstag", "saturday", "sep", "sept", "september", "so", "sonnabend", "sonntag", "sunday",
      "thursday", "tuesday", "wednesday"};
  return std::find(std::begin(names), std::end(names), lowered) != std::end(names);
}

/// The line's last character, marks and brackets behind it left out.
char32_t last_character(std::string_view line) {
  while (!line.empty()) {
    const std::size_t at = character_before(line, line.size());
    const char32_t c = code_point_at(line, at);
    if (c != '"' && c != ')' && c != ']' && c != '\'' && c != 0xab && c != 0xbb && !(c >= 0x2018 && c <= 0x201f)) return c;
    line = line.substr(0, at);
  }
  return 0;
}

}  // namespace

Furniture::Furniture(const PackData& pack) {
  for_each_line(pack.list("furniture"), 2, [this](const std::vector<std::string_view>& columns) {
    const std::string_view kind = columns[0];
    const std::string_view label = columns[1];
    if (kind == "line") lines_.push_back(plain(label));
    else if (kind == "section") sections_.push_back(plain(label));
    else if (kind == "menu") menu_.push_back(plain(label));
    else if (kind == "agency") agencies_.push_back(plain(label));
    else if (kind == "date") dates_.push_back(plain(label));
    else if (kind == "start") starts_.push_back(lower(label));
    else if (kind == "credit") credits_.push_back(lower(label));
    else if (kind == "author") authors_.push_back(lower(label));
  });
  for (auto* labels : {&lines_, &sections_, &agencies_, &menu_, &dates_, &starts_, &credits_, &authors_})
    std::sort(labels->begin(), labels->end());
}

LineKind Furniture::kind(std::string_view line) const {
  if (line.size() > longest_line_bytes) return LineKind::text;
  const std::string words = plain(line);
  if (words.empty()) return LineKind::furniture;  // "* * *", "-----"
  // A sentence that consists of a label ("Weiter.") is a sentence; "Quelle!:" is none.
  const char32_t last = last_character(line);
  const bool sentence = last == '.' || last == '?';
  if (!sentence && has(sections_, words)) return LineKind::section;
  if (!sentence && has(lines_, words)) return LineKind::furniture;
  const std::string lowered = lower(line);
  if (std::binary_search(credits_.begin(), credits_.end(), lowered)) return LineKind::credit;
  if (web_address_end(line, 0) == line.size()) return LineKind::furniture;
  if (line.size() <= longest_start_bytes && is_listed(starts_, lowered)) return LineKind::furniture;
  if (is_date(line) || is_credit(lowered)) return LineKind::furniture;
  if (sentence) return LineKind::text;
  if (is_agency(line)) return LineKind::furniture;
  if (is_menu(line) || is_glued_menu(line) || is_breadcrumb(line) || is_author(line, lowered)) return LineKind::furniture;
  return LineKind::text;
}

/// Whether a label of `labels` begins the line and ends where a word does.
bool Furniture::is_listed(const std::vector<std::string>& labels, std::string_view line) const {
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    if (line.substr(0, label.size()) != label) return false;
    if (line.size() == label.size() || !is_word_character(code_point_before(line, label.size()))) return true;
    const char32_t next = code_point_at(line, label.size());
    return !is_word_character(next) && next != '-';  // "Copyright-Klage scheitert"
  });
}

/// "Montag, 2. Mai 2023", "Stand: 02.05.2023, 11.00 Uhr", "vor 3 Stunden"; a number and a sign of dates.
bool Furniture::is_date(std::string_view line) const {
  bool fits = true;
  bool named = false;
  std::size_t numbers = 0;
  for_each_word(line, [&](std::string_view word) {
    const std::string lowered = lower(word);
    if (is_number(word)) ++numbers;
    else if (is_weekday_or_month(lowered)) named = true;
    else if (has(dates_, lowered)) named = named || lowered.size() > 3;
    else fits = false;
  });
  return fits && numbers > 0 && (named || numbers >= 3);
}

bool Furniture::is_menu(std::string_view line) const {
  bool fits = true;
  std::size_t words = 0;
  for_each_word(line, [&](std::string_view word) {
    if (is_number(word)) return;
    ++words;
    fits = fits && (has(menu_, lower(word)) || (word.size() > 1 && line[static_cast<std::size_t>(word.data() - line.data())] == '#'));
  });
  if (fits && words > 0) return true;
  // "#Politik #Hafen"
  bool tags = line.front() == '#';
  for (std::size_t at = 1; tags && at < line.size(); ++at)
    if (line[at - 1] == ' ' && line[at] != ' ' && line[at] != '#') tags = false;
  return tags && words > 1;
}

/// "StartPolitikGesetzgebung": menu words run together.
bool Furniture::is_glued_menu(std::string_view line) const {
  std::size_t words = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    if (!starts_upper(line.substr(at))) return false;
    std::size_t taken = 0;
    for (const std::string& word : menu_)
      if (word.size() > taken && word.size() > 2 && word.find(' ') == std::string::npos &&
          lower(line.substr(at, word.size())) == word)
        taken = word.size();
    if (taken == 0) return false;
    at += taken;
    ++words;
  }
  return words >= 2;
}

/// "Startseite > Politik > Abgabe kommt", "Start | Politik | Hafen".
bool Furniture::is_breadcrumb(std::string_view line) const {
  std::size_t separators = 0;
  std::size_t arrows = 0;
  std::size_t menu_parts = 0;
  std::size_t begin = 0;
  const auto end_part = [&](std::size_t end) {
    if (has(menu_, plain(line.substr(begin, end - begin)))) ++menu_parts;
  };
  for (std::string_view rest = line; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    const std::string_view word = rest.substr(0, space);
    const bool arrow = word == ">" || word == "›" || word == "»" || word == "→" || word == ">>" || word == "/";
    if (arrow || word == "|" || word == "•" || word == "·") {
      end_part(static_cast<std::size_t>(word.data() - line.data()));
      begin = static_cast<std::size_t>(word.data() - line.data()) + word.size();
      ++separators;
      if (arrow && word != "/") ++arrows;
    }
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  if (separators == 0) return false;
  end_part(line.size());
  return arrows >= 2 || menu_parts >= 2 || (arrows >= 1 && menu_parts >= 1);
}

/// "Von Petra Holm und Jan Brandt, Lindenau": names only; not "Von Montag bis Freitag". Behind a bar comes whatever:
/// "Von Petra Holm | 2. Mai 2023 | 3 Empfehlungen".
bool Furniture::is_author(std::string_view line, std::string_view lowered) const {
  for (const std::string_view bar : {" | ", " • ", " · "})
    if (const std::size_t at = line.find(bar); at != std::string_view::npos) line = line.substr(0, at);
  for (const std::string& label : authors_) {
    if (lowered.substr(0, label.size()) != label || line.size() <= label.size()) continue;
    if (label.back() != ':' && line[label.size()] != ' ') continue;
    std::size_t names = 0;
    std::size_t others = 0;
    for_each_word(line.substr(label.size()), [&](std::string_view word) {
      const std::string small = lower(word);
      if (is_weekday_or_month(small) && small.size() > 3) ++others;
      else if (starts_upper(word)) ++names;
      else if (!(word == "und" || word == "von" || word == "van" || word == "de" || word == "der" || word == "den" ||
                 word == "zu" || word == "al" || word == "dpa" || word == "afp"))
        ++others;
    });
    if (others == 0 && names >= 2 && names <= 9 && line.find_first_of("?!:", label.size()) == std::string_view::npos) return true;
  }
  return false;
}

/// "dpa/AFP", "(epd)", "pan/dpa", "Jan Brandt / dpa".
bool Furniture::is_agency(std::string_view line) const {
  std::size_t agencies = 0;
  std::size_t others = 0;
  bool fits = true;
  for_each_word(line, [&](std::string_view word) {
    if (has(agencies_, lower(word))) ++agencies;
    else if (starts_upper(word) || word.size() <= 4) ++others;
    else fits = false;
  });
  return fits && agencies > 0 && others <= 4 && (others == 0 || line.find('/') != std::string_view::npos);
}

/// "Foto: dpa", "Die Außenminister in Genf. Foto: dpa", "Der Hafen (Bild: Petra Holm)", "… © dpa".
bool Furniture::is_credit(std::string_view lowered) const {
  if (lowered.size() <= longest_start_bytes && is_listed(credits_, lowered)) return true;
  if (lowered.front() == '(' && is_listed(credits_, lowered.substr(1)) && lowered.size() <= longest_start_bytes) return true;
  for (const std::string& label : credits_) {
    if (label == "quelle:" || label == "quellen:" || label == "karte:") continue;  // these give a sentence's source
    const std::size_t at = lowered.rfind(label);
    if (at == std::string_view::npos || at == 0 || lowered.size() - at > longest_credit_bytes) continue;
    const std::size_t before = lowered.find_last_not_of(' ', at - 1);
    if (before == std::string_view::npos) continue;
    const char c = lowered[before];
    // The credit is the rest of the line: no sentence goes on behind it.
    const std::string_view rest = lowered.substr(at + label.size());
    if (rest.find(". ") != std::string_view::npos) continue;
    if (c == '.' || c == '(' || c == '|' || c == '/' || c == ']' || label == "©" || (c == '-' && lowered[at - 1] == ' ') ||
        c == '!' || c == '?')
      return true;
  }
  return false;
}

}  // namespace wortlaut
