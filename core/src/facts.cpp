#include "facts.hpp"

#include <algorithm>

#include "characters.hpp"
#include "dates.hpp"
#include "word_lists.hpp"

namespace wortlaut {
namespace {

class FactFinder {
 public:
  FactFinder(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
             const Mentions& mentions, const Speakers& speakers, const PackData& pack)
      : text_(text),
        tokens_(sentences.tokens),
        sentences_(sentences),
        morphology_(morphology),
        phrases_(phrases),
        mentions_(mentions),
        speakers_(speakers),
        words_(word_lists(pack)),
        units_(words_->units),
        dates_(text, sentences.tokens, morphology, units_) {}

  std::vector<Fact> run() {
    for (const Sentence& sentence : sentences_.sentences) {
      begin_ = sentence.tokens.first;
      end_ = sentence.tokens.last;
      for (std::uint32_t t = begin_; t < end_;) t = step(t);
    }
    return std::move(facts_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  std::string_view bytes_if(std::uint32_t token) const {
    return token >= begin_ && token < end_ ? bytes(token) : std::string_view{};
  }
  UnitWords::Word unit(std::uint32_t token) const {
    return token >= begin_ && token < end_ ? units_.find(bytes(token)) : UnitWords::Word{};
  }

  std::uint32_t step(std::uint32_t t) {
    if (const DateMatch date = dates_.match(t, begin_, end_)) {
      push(FactKind::date, date.tokens, date.value, date.unit, "");
      return date.tokens.last;
    }
    if (const std::uint32_t next = quantity(t); next != t) return next;
    if (const std::uint32_t next = name(t); next != t) return next;
    return t + 1;
  }

  void push(FactKind kind, TokenRange tokens, std::string value, std::string_view unit, std::string_view qualifier) {
    Fact fact;
    fact.kind = kind;
    fact.span = {tokens_[tokens.first].span.begin_byte, tokens_[tokens.last - 1].span.end_byte};
    fact.value = std::move(value);
    fact.unit = unit;
    fact.qualifier = qualifier;
    facts_.push_back(std::move(fact));
  }

  // --- Figures ---------------------------------------------------------------------------------

  struct Figure {
    Decimal value;
    std::uint32_t end = 0;  ///< behind its last token; 0 where there is none
  };

  /// "3,5", "3,5 Millionen", "zwölf", "eine Million", "zweitausend", "vier Dutzend".
  Figure figure(std::uint32_t t) const {
    if (t >= end_) return {};
    Figure result;
    const UnitWords::Word own = unit(t);
    if (tokens_[t].kind == TokenKind::number) {
      const auto value = parse_german_figure(bytes(t));
      if (!value) return {};
      result = {*value, t + 1};
    } else if (const auto value = units_.number(bytes(t));
               value && tokens_[t].kind == TokenKind::word && not_a_noun(t)) {
      result = {*value, t + 1};
    } else if (own.type == "scale" && (own.value.size() <= 4 ? !starts_upper(bytes(t)) : false)) {
      result = {{1, 0}, t};  // "tausend Menschen"
    } else if (one(t) && unit(t + 1).type == "scale") {
      result = {{1, 0}, t + 1};  // "eine Million"
    } else {
      return {};
    }
    const UnitWords::Word scale = unit(result.end);
    if (scale.type == "scale") {
      const auto factor = parse_plain_decimal(scale.value);
      const auto scaled = factor ? product(result.value, *factor) : std::nullopt;
      if (!scaled) return {};
      result = {*scaled, result.end + 1};
    }
    return result.end > t ? result : Figure{};
  }
  bool not_a_noun(std::uint32_t t) const {
    return !starts_upper(bytes(t)) || t == begin_ || !morphology_.is_noun(t) || morphology_.can_be(t, Pos::numeral);
  }
  bool one(std::uint32_t t) const {
    const std::string small = lower_first(bytes(t));
    return small.substr(0, 3) == "ein" && small.size() <= 5 && unit(t).type != "time";
  }

  /// Qualifiers stand before the figure: "rund", "mehr als", "bis zu", "$".
  std::uint32_t before_figure(std::uint32_t t, std::string_view& qualifier) const {
    if (t + 1 < end_) {
      std::string two = lower_first(bytes(t));
      two += ' ';
      two += bytes(t + 1);
      if (const auto word = units_.find(two); is_qualifier(word.type)) {
        qualifier = word.type;
        return t + 2;
      }
    }
    if (const auto word = units_.find(lower_first(bytes(t))); is_qualifier(word.type)) {
      // "bis" joins two figures, "ab" opens a time; "unter 20" but "unter Druck" is sorted out by the figure.
      qualifier = word.type;
      return t + 1;
    }
    return t;
  }
  static bool is_qualifier(std::string_view type) {
    return type == "about" || type == "at-least" || type == "at-most" || type == "more-than" || type == "less-than" ||
           type == "up" || type == "down";
  }

  /// A figure with what is counted; returns the token behind it, or `t`.
  std::uint32_t quantity(std::uint32_t t) {
    std::string_view qualifier;
    std::uint32_t at = before_figure(t, qualifier);
    if (!qualifier.empty() && at < end_) {  // "mehr als rund 20"
      std::string_view second;
      const std::uint32_t behind = before_figure(at, second);
      if (behind != at && figure(behind).end) at = behind;
    }
    if (at >= end_) return t;
    if (at > t && dates_.match(at, begin_, end_)) return t;  // „ab 2011“, „bis 3. Mai“
    if (share(at, t, qualifier)) return next_;
    if (const UnitWords::Word sign = unit(at);
        sign.type == "currency" && at + 1 < end_ && tokens_[at + 1].kind == TokenKind::number) {
      if (const Figure value = figure(at + 1); value.end) {  // "$ 5 Millionen"
        push(FactKind::amount, {t, value.end}, value.value.text(), sign.value, qualifier);
        return value.end;
      }
    }
    if (const UnitWords::Word times = unit(at);
        times.type == "times" && (bytes_if(at + 1) == "so" || bytes(at).back() != 't')) {
      push(FactKind::number, {t, at + 1}, std::string(times.value), "times", qualifier);
      return at + 1;
    }
    if (const UnitWords::Word many = unit(at); many.type == "many") {  // „Tausende Fische“
      push(FactKind::number, {t, at + 1}, std::string(many.value), "", qualifier.empty() ? "at-least" : qualifier);
      return at + 1;
    }
    if (is_score(at)) {
      push(FactKind::number, {t, at + 1}, std::string(bytes(at)), "score", qualifier);
      return at + 1;
    }
    Figure low = figure(at);
    if (!low.end && one(at) && counted(at + 1)) low = {{1, 0}, at + 1};  // "eine Stunde", "ein Prozent"
    if (!low.end || (at > t && low.end == at)) return t;
    std::uint32_t end = low.end;
    std::string value = low.value.text();
    // "20 bis 30", "20–30", "zwischen 20 und 30"
    const std::string_view joint = bytes_if(end);
    const bool between = t > begin_ && lower_first(bytes(t - 1)) == "zwischen" && joint == "und";
    if (joint == "bis" || joint == "–" || joint == "-" || between) {
      if (const Figure high = figure(end + 1); high.end) {
        value += "..";
        value += high.value.text();
        end = high.end;
        if (between) --t;
      }
    }
    const UnitWords::Word what = unit(end);
    if (joint == ":" && tokens_[at].kind == TokenKind::number &&
        tokens_[end].span.begin_byte == tokens_[at].span.end_byte && end + 1 < end_ &&
        tokens_[end + 1].kind == TokenKind::number) {  // "2:1"
      value += ':';
      value += bytes(end + 1);
      push(FactKind::number, {t, end + 2}, std::move(value), "score", qualifier);
      return end + 2;
    }
    if (what.type == "percent")
      return finish(FactKind::percentage, t, end + 1, std::move(value), what.value, qualifier);
    if (what.type == "currency") return finish(FactKind::amount, t, end + 1, std::move(value), what.value, qualifier);
    if (what.type == "measure") return finish(FactKind::number, t, end + 1, std::move(value), what.value, qualifier);
    if (what.type == "share" && value.find("..") == std::string::npos) {  // "zwei Drittel"
      const auto part = parse_plain_decimal(what.value);
      const auto whole = part ? product(low.value, *part) : std::nullopt;
      if (whole)
        return finish(FactKind::percentage, t, end + 1,
                      low.value.text() == "2" && what.value == "33.3" ? "66.7" : whole->text(), "%", qualifier);
    }
    if (what.type == "time") return finish(FactKind::duration, t, end + 1, duration(value, what.value), "", qualifier);
    return finish(FactKind::number, t, end, std::move(value), "", qualifier);
  }
  /// „2:1“ as one token; a time of day was taken for a date before.
  bool is_score(std::uint32_t t) const {
    const std::string_view b = bytes(t);
    const std::size_t colon = b.find(':');
    return tokens_[t].kind == TokenKind::number && colon != std::string_view::npos &&
           parse_german_figure(b.substr(0, colon)) && parse_german_figure(b.substr(colon + 1));
  }
  bool counted(std::uint32_t t) const {
    const std::string_view type = unit(t).type;
    return type == "percent" || type == "measure" || (type == "time" && bytes(t) != "Tag" && bytes(t) != "Jahr");
  }

  static std::string duration(const std::string& value, std::string_view unit) {
    std::string result;
    if (unit.substr(0, 2) == "PT") {
      result = "PT" + value;
      result += unit.substr(2);
    } else {
      result = "P" + value;
      result += unit;
    }
    return result;
  }

  std::uint32_t finish(FactKind kind, std::uint32_t first, std::uint32_t last, std::string value,
                       std::string_view unit, std::string_view qualifier) {
    if (qualifier.empty() && first > begin_ && bytes(first - 1) == "um") qualifier = direction(first);
    push(kind, {first, last}, std::move(value), unit, qualifier);
    return last;
  }
  /// "um 12 Prozent gestiegen": the verb gives the direction.
  std::string_view direction(std::uint32_t t) const {
    for (std::uint32_t k = begin_; k < end_; ++k) {
      if (tokens_[k].kind != TokenKind::word || (k + 15 < t) || k > t + 15) continue;
      for (const Reading& reading : morphology_.readings(k)) {
        if (reading.pos != Pos::verb && reading.form == VerbForm::none) continue;
        const std::string_view type = units_.find(reading.lemma).type;
        if (type == "up" || type == "down") return type;
      }
    }
    return {};
  }

  /// "die Hälfte", "ein Drittel": a share without a figure.
  bool share(std::uint32_t at, std::uint32_t first, std::string_view qualifier) {
    const std::string small = lower_first(bytes(at));
    const bool determined = small == "die" || small == "der" || one(at);
    const std::uint32_t noun = determined ? at + 1 : at;
    const UnitWords::Word word = unit(noun);
    if (word.type != "share" || (!determined && bytes(noun) != "Hälfte")) return false;
    if (!(bytes(noun) == "Hälfte" || one(at))) return false;
    push(FactKind::percentage, {first, noun + 1}, std::string(word.value), "%", qualifier);
    next_ = noun + 1;
    return true;
  }

  // --- Names -----------------------------------------------------------------------------------

  /// Whoever is mentioned by name is a party; another name behind a preposition of place is a place.
  std::uint32_t name(std::uint32_t t) {
    const std::int32_t m = t < mentions_.mention_of_token.size() ? mentions_.mention_of_token[t] : -1;
    if (m >= 0) {
      const Mention& mention = mentions_.mentions[static_cast<std::size_t>(m)];
      const bool named = !mention.name.empty() && mention.kind == MentionKind::name;
      if (named && mention.name.first == t && mention.name.last <= end_ && !place_reading(t)) {
        std::string value(text_.substr(tokens_[t].span.begin_byte,
                                       tokens_[mention.name.last - 1].span.end_byte - tokens_[t].span.begin_byte));
        if (mention.speaker >= 0 && static_cast<std::size_t>(mention.speaker) < speakers_.speakers.size())
          value = speakers_.speakers[static_cast<std::size_t>(mention.speaker)].name;
        push(FactKind::party, mention.name, std::move(value), "", "");
        return mention.name.last;
      }
    }
    const std::int32_t p = phrases_.phrase_of_token[t];
    if (p < 0) return t;
    const NounPhrase& phrase = phrases_.phrases[static_cast<std::size_t>(p)];
    const TokenRange range = phrase.name;
    if (range.empty() || range.first != t || range.last > end_) return t;
    const std::string words(
        text_.substr(tokens_[t].span.begin_byte, tokens_[range.last - 1].span.end_byte - tokens_[t].span.begin_byte));
    if (!words_->places.count(words) && !place_reading(t)) return t;
    push(FactKind::place, range, words, "", "");
    return range.last;
  }
  /// "in Rostock", "aus Mali", "nach Kiel", "bei Hannover"; a person would not stand there without more.
  bool place_reading(std::uint32_t t) const {
    const std::int32_t p = phrases_.phrase_of_token[t];
    if (p < 0) return false;
    const NounPhrase& phrase = phrases_.phrases[static_cast<std::size_t>(p)];
    if (phrase.preposition == no_token || phrase.name.first != t) return false;
    const std::string word = lower_first(bytes(phrase.preposition));
    return word == "in" || word == "aus" || word == "nach" || word == "bei" || word == "nahe";
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Mentions& mentions_;
  const Speakers& speakers_;
  std::shared_ptr<const WordLists> words_;
  const UnitWords& units_;
  Dates dates_;
  std::vector<Fact> facts_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t next_ = 0;
};

}  // namespace

std::vector<Fact> find_facts(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                             const Phrases& phrases, const Mentions& mentions, const Speakers& speakers,
                             const PackData& pack) {
  return FactFinder(text, sentences, morphology, phrases, mentions, speakers, pack).run();
}

}  // namespace wortlaut
