#include "morphology.hpp"

#include <algorithm>
#include <unordered_set>

#include "characters.hpp"
#include "guesser.hpp"

namespace wortlaut {

namespace {

/// Words that may stand in lower or upper case: closed classes, and everything but nouns.
bool is_closed_class(const Reading& reading) {
  switch (reading.pos) {
    case Pos::unknown:
    case Pos::noun:
    case Pos::proper_noun:
    case Pos::verb:
    case Pos::adjective:
      return false;
    default:
      return true;
  }
}

/// Looks up one token after the other.
class Reader {
 public:
  Reader(std::string_view text, const PackData& pack, Morphology& out)
      : text_(text), lexicon_(pack.lexicon), guesser_(pack.lexicon, out.guessed_lemmas), out_(out) {}

  /// Remembers capitalised words in mid-sentence: names and nouns, told apart from words that have their
  /// capital only because they are first.
  void see(const Token& token, bool initial) {
    if (token.kind != TokenKind::word || initial) return;
    const std::string_view word = token.span.of(text_);
    if (starts_upper(word)) inside_.insert(word);
  }

  void read(const Token& token, bool initial) {
    const std::uint32_t first = static_cast<std::uint32_t>(out_.all.size());
    out_.first.push_back(first);
    const std::string_view word = token.span.of(text_);
    if (token.kind == TokenKind::number) number(word);
    if (token.kind == TokenKind::word) {
      if (starts_upper(word)) capitalized(word, initial, first);
      else lower_case(word);
    }
    constexpr std::size_t most = 0xffff;
    if (out_.all.size() - first > most) out_.all.resize(first + most);
    out_.count.push_back(static_cast<std::uint16_t>(out_.all.size() - first));
  }

 private:
  void number(std::string_view word) {
    Reading reading;
    reading.lemma = word;
    reading.pos = Pos::numeral;
    out_.all.push_back(reading);
  }

  void lower_case(std::string_view word) {
    const std::size_t before = out_.all.size();
    lexicon_.lookup(word, out_.all);
    if (out_.all.size() == before) guesser_.lower_case(word, out_.all);
  }

  void proper_noun(std::string_view word) {
    Reading name;
    name.lemma = word;
    name.pos = Pos::proper_noun;
    name.guessed = true;
    out_.all.push_back(name);
  }

  void capitalized(std::string_view word, bool initial, std::uint32_t first) {
    std::vector<Reading>& all = out_.all;
    lexicon_.lookup(word, all);
    const bool known_capital = all.size() > first;
    const std::string low = lower_first(word);
    bool lower_closed = false;
    const std::size_t lower_begin = all.size();
    if (initial || !known_capital) {
      lexicon_.lookup(low, all);
      for (std::size_t i = lower_begin; i < all.size(); ++i) lower_closed |= is_closed_class(all[i]);
      // In mid-sentence only "Er", "Die" (in titles and glued sentences) may be more than nouns.
      if (!initial)
        all.erase(std::remove_if(all.begin() + static_cast<std::ptrdiff_t>(lower_begin), all.end(),
                                 [](const Reading& reading) { return !is_closed_class(reading); }),
                  all.end());
    }
    if (!known_capital) {
      const bool nominalized = guesser_.nominalized(word, all);
      // "Blinken übermittelte": an infinitive, an adjective or a name.
      if (nominalized) proper_noun(word);
    }
    if (initial && known_capital) return;
    if (all.size() == first) {
      if (initial && inside_.count(word) == 0) guesser_.bare_adjective(word, all);
      guesser_.capitalized(word, inside_.count(word.substr(0, word.size() - 1)) != 0, all);
      return;
    }
    // First in its sentence and known in lower case only: a name all the same where the text has it
    // with a capital elsewhere.
    if (initial && !known_capital && !lower_closed && all.size() > lower_begin) {
      bool has_name = false;
      for (std::size_t i = first; i < all.size(); ++i) has_name |= all[i].pos == Pos::proper_noun;
      if (!has_name) proper_noun(word);
      if (inside_.count(word) != 0)
        all.erase(std::remove_if(all.begin() + first, all.end(),
                                 [](const Reading& reading) {
                                   return reading.pos != Pos::noun && reading.pos != Pos::proper_noun;
                                 }),
                  all.end());
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Guesser guesser_;
  Morphology& out_;
  std::unordered_set<std::string_view> inside_;
};

/// Whether a word with a capital here may owe it to its place: behind a colon, a quotation mark, a
/// bracket or a full stop inside of quoted speech.
bool may_begin(std::string_view text, const std::vector<Token>& tokens, std::uint32_t token,
               std::uint32_t sentence_first) {
  if (token == sentence_first) return true;
  const Token& before = tokens[token - 1];
  if (before.kind == TokenKind::mark) return true;
  if (before.kind == TokenKind::word || before.kind == TokenKind::number) return false;
  const std::string_view sign = before.span.of(text);
  return sign == ":" || sign == "(" || sign == "." || sign == "!" || sign == "?" || sign == "…" || sign == "..." ||
         sign == "–" || sign == "—" || sign == "-" || sign == "•" || sign == "*";
}

}  // namespace

Morphology analyze_morphology(std::string_view text, const Sentences& sentences, const PackData& pack) {
  Morphology result;
  const std::vector<Token>& tokens = sentences.tokens;
  result.first.reserve(tokens.size());
  result.count.reserve(tokens.size());
  result.all.reserve(tokens.size() * 4);
  // Tokens outside of sentences get no chance to be first in one.
  std::vector<bool> initial(tokens.size(), false);
  for (const Sentence& sentence : sentences.sentences)
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      initial[i] = may_begin(text, tokens, i, sentence.tokens.first);
  Reader reader(text, pack, result);
  for (std::size_t i = 0; i < tokens.size(); ++i) reader.see(tokens[i], initial[i]);
  for (std::size_t i = 0; i < tokens.size(); ++i) reader.read(tokens[i], initial[i]);
  result.traits.resize(tokens.size());
  disambiguate(text, sentences, pack, result);
  return result;
}

Morphology analyze_morphology(std::string_view text, const std::vector<Token>& tokens, const PackData& pack) {
  Sentences sentences;
  sentences.tokens = tokens;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::string_view sign = tokens[i].span.of(text);
    const bool end =
        tokens[i].kind == TokenKind::punctuation && (sign == "." || sign == "!" || sign == "?" || sign == ":");
    if (!end && i + 1 < tokens.size()) continue;
    sentences.sentences.push_back({{tokens[first].span.begin_byte, tokens[i].span.end_byte}, {first, i + 1}, 0});
    first = i + 1;
  }
  return analyze_morphology(text, sentences, pack);
}

Morphology::Traits traits_of(std::span<const Reading> readings) {
  Morphology::Traits traits;
  bool third_indicative[2] = {false, false}, third_konjunktiv1[2] = {false, false};
  bool konjunktiv2 = false, past = false, other = false;
  for (const Reading& reading : readings) {
    traits.pos_bits |= 1u << static_cast<unsigned>(reading.pos);
    if (reading.pos != Pos::verb) {
      other = true;
      continue;
    }
    traits.auxiliary |= reading.auxiliary;
    traits.modal |= reading.modal;
    const bool third_sg = (reading.persons & person_3) && (reading.numbers & singular);
    const bool third_pl = (reading.persons & person_3) && (reading.numbers & plural);
    switch (reading.form) {
      case VerbForm::present:
        third_indicative[0] |= third_sg;
        third_indicative[1] |= third_pl;
        traits.moods |= mood_indicative;
        break;
      case VerbForm::past:
        past = true;
        traits.moods |= mood_indicative;
        break;
      case VerbForm::konjunktiv1:
        third_konjunktiv1[0] |= third_sg;
        third_konjunktiv1[1] |= third_pl;
        traits.moods |= mood_konjunktiv1;
        break;
      case VerbForm::konjunktiv2:
        konjunktiv2 = true;
        traits.moods |= mood_konjunktiv2;
        break;
      case VerbForm::imperative:
        traits.moods |= mood_imperative;
        break;
      case VerbForm::infinitive:
        traits.infinitive = true;
        break;
      case VerbForm::zu_infinitive:
        traits.zu_infinitive = true;
        break;
      case VerbForm::participle2:
        traits.participle2 = true;
        break;
      default:
        break;
    }
    if (reading.is_finite() && reading.form != VerbForm::imperative) {
      traits.finite_persons |= reading.persons;
      traits.finite_numbers |= reading.numbers;
    } else {
      other = true;
    }
  }
  traits.finite_only = (traits.moods & 7u) != 0 && !other;
  traits.clear_konjunktiv1 = !past && ((third_konjunktiv1[0] && !third_indicative[0]) ||
                                       (third_konjunktiv1[1] && !third_indicative[1]));
  traits.clear_konjunktiv2 = konjunktiv2 && !past && third_indicative[0] == false && third_indicative[1] == false;
  return traits;
}

}  // namespace wortlaut
