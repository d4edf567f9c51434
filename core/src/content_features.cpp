#include "content_features.hpp"

#include <algorithm>
#include <initializer_list>

#include "characters.hpp"

namespace wortlaut {
namespace {

class ContentReader {
 public:
  ContentReader(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts,
                Features& out)
      : c_(context),
        p_(proposition),
        facts_(facts),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens),
        out_(out) {}

  void run() {
    words();
    figures();
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }

  // --- Its words -------------------------------------------------------------------------------

  void words() {
    struct Rule {
      WordClass word_class;
      Feature feature;
    };
    constexpr Rule rules[] = {{WordClass::judgement, Feature::judgement},
                              {WordClass::mild, Feature::mild},
                              {WordClass::feeling, Feature::feeling},
                              {WordClass::stance, Feature::stance},
                              {WordClass::intensity, Feature::intensity},
                              {WordClass::cause, Feature::cause},
                              {WordClass::link, Feature::link},
                              {WordClass::rule, Feature::rule},
                              {WordClass::norm, Feature::norm},
                              {WordClass::later, Feature::later},
                              {WordClass::expected, Feature::expected},
                              {WordClass::plan, Feature::plan},
                              {WordClass::duty, Feature::duty},
                              {WordClass::recent, Feature::recent},
                              {WordClass::harm, Feature::harm},
                              {WordClass::misdeed, Feature::misdeed},
                              {WordClass::public_matter, Feature::public_matter},
                              {WordClass::scope, Feature::scope},
                              {WordClass::quantity, Feature::quantity_word},
                              {WordClass::many, Feature::many},
                              {WordClass::size, Feature::size},
                              {WordClass::value, Feature::value},
                              {WordClass::hope, Feature::hope},
                              {WordClass::court, Feature::court},
                              {WordClass::before, Feature::before},
                              {WordClass::habit, Feature::habit},
                              {WordClass::appraise, Feature::appraise},
                              {WordClass::undertake, Feature::undertake},
                              {WordClass::effect, Feature::effect},
                              {WordClass::event, Feature::event},
                              {WordClass::concrete, Feature::concrete},
                              {WordClass::mind, Feature::mind},
                              {WordClass::lawful, Feature::lawful}};
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind != TokenKind::word && tokens_[t].kind != TokenKind::number) continue;
        const WordClasses bits = classes_at(t);
        if (bits)
          for (const Rule& rule : rules)
            if (bits & bit(rule.word_class)) out_.set(rule.feature, span(t));
        if (tokens_[t].kind != TokenKind::word) continue;
        if (morphology_.is_negation(t) || is_negative_word(bytes(t))) out_.set(Feature::negated, span(t));
        if (tells_quality(t)) ++qualities_;
        const std::string b = lower_first(bytes(t));
        if (b == "wenn" || b == "falls" || b == "sofern") out_.set(Feature::conditional, span(t));
        if (b == "sondern") out_.set(Feature::contrast, span(t));
        if (b == "damit" && morphology_.is_subordinator(t) && t > range.first && bytes(t - 1) == ",")
          out_.set(Feature::purpose, span(t));
        if (b == "um" && morphology_.can_be(t, Pos::infinitive_conjunction) && t > range.first && bytes(t - 1) == ",")
          out_.set(Feature::purpose, span(t));
        if (b == "zu" && t + 1 < range.last && !morphology_.can_be_infinitive(t + 1) && !starts_upper(bytes(t + 1)) &&
            (morphology_.can_be(t + 1, Pos::adjective) || morphology_.can_be(t + 1, Pos::adverb)) &&
            c_.phrases.phrase_of_token[t + 1] < 0)
          out_.set(Feature::too_much, span(t));  // „Das kommt zu spät.“
        if (is_ordinal(t, b)) out_.set(Feature::ordinal, span(t));
        if (b == "als" && out_.has(Feature::form_reported) && p_.quotation >= 0 && !opens_clause(t))
          out_.set(Feature::as_predicate, span(t));
        degree(t, b);
      }
    if (qualities_ > 0) out_.set(Feature::quality);
    if (qualities_ > 1) out_.set(Feature::qualities);
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t)
        if (named(t)) {
          out_.set(Feature::name);
          return;
        }
  }
  /// „Er warf ihr Eile vor“ throws nothing: the verb and its particle together are the word.
  WordClasses classes_at(std::uint32_t t) const {
    const std::uint32_t clause = c_.clauses.clause_of_token[t];
    if (clause == no_clause) return c_.classes[t];
    const Clause& around = c_.clauses.clauses[clause];
    if (around.particle == no_token || around.finite != t || around.lemma.empty()) return c_.classes[t];
    WordClasses stem = 0;
    for (const Reading& reading : morphology_.readings(t))
      if (reading.lemma != around.lemma) stem |= c_.words.classes_of(reading.lemma);
    return (c_.classes[t] & ~stem) | c_.words.classes_of(around.lemma);
  }
  /// „…, als der Regen kam“
  bool opens_clause(std::uint32_t t) const {
    const std::uint32_t clause = c_.clauses.clause_of_token[t];
    return clause != no_clause && c_.clauses.clauses[clause].introducer == t;
  }
  /// „ein ruhiger Abend“: an adjective that can be more or less so. Those that say of what sort or whose something is
  /// („der russische Vertreter“, „eine staatliche Schule“) are mostly made of nouns.
  bool tells_quality(std::uint32_t t) const {
    if (!morphology_.can_be(t, Pos::adjective) || starts_upper(bytes(t)) || morphology_.can_be_participle2(t) ||
        (morphology_.can_be_finite(t) && c_.phrases.phrase_of_token[t] < 0) ||
        morphology_.can_be(t, Pos::numeral) || morphology_.can_be(t, Pos::adverb))
      return false;
    for (const Reading& reading : morphology_.readings(t)) {
      if (reading.pos != Pos::adjective) continue;
      for (const std::string_view ending :
           {"isch", "ell", "al", "är", "staatlich", "rechtlich", "schaftlich", "zeitlich", "jährig", "malig"})
        if (reading.lemma.ends_with(ending)) return false;
      for (const std::string_view plain : {"ander", "neu", "alt", "jung", "weiter", "eigen", "ganz", "halb", "link",
                                           "recht", "rot", "schwarz", "weiß", "blau", "grün", "gelb", "erst", "letzt"})
        if (reading.lemma == plain) return false;
      return true;
    }
    return false;
  }
  /// Somebody or something by name, whichever: a proper name, whoever is mentioned by name, an abbreviation.
  bool named(std::uint32_t t) const {
    if (tokens_[t].kind != TokenKind::word) return false;
    const std::int32_t phrase = c_.phrases.phrase_of_token[t];
    if (phrase >= 0 && !c_.phrases.phrases[static_cast<std::size_t>(phrase)].name.empty()) return true;
    const std::int32_t mention = t < c_.mentions.mention_of_token.size() ? c_.mentions.mention_of_token[t] : -1;
    if (mention >= 0 && c_.mentions.mentions[static_cast<std::size_t>(mention)].kind == MentionKind::name) return true;
    const std::string_view b = bytes(t);
    return b.size() >= 2 && b.size() <= 6 && starts_upper(b) && is_upper(code_point_at(b, b.size() - 1));
  }
  /// „der dritte Vorfall“, „jedes siebte Kind“; „erste“ counts only where it says "for the first time in …".
  bool is_ordinal(std::uint32_t t, const std::string& b) const {
    if (b.size() < 5 || starts_upper(bytes(t))) return false;
    std::string_view stem = without_ending(b);
    if (stem.ends_with("er") && stem.size() > 6) stem = stem.substr(0, stem.size() - 2);
    if (stem.ends_with("erst")) return false;
    for (const std::string_view number : {"zweit", "dritt", "viert", "fünft", "sechst", "siebt", "siebent",
                                          "neunt", "elft", "zwölft"})
      if (stem == number) return true;
    for (const std::string_view end : {"zehnt", "zigst", "ßigst", "hundertst", "tausendst"})  // not „motiviert“
      if (stem.ends_with(end)) return true;
    return stem == "acht" && b != "acht";  // „das achte Kind“, not „acht Kinder“
  }
  /// „höher als“, „mehr“; „am schlimmsten“, „die größte“.
  void degree(std::uint32_t t, const std::string& b) {
    if (b == "mehr" || b == "weniger") {
      const std::string_view before = t > 0 ? bytes(t - 1) : std::string_view{};
      if (before != "nicht" && before != "nie" && before.substr(0, 4) != "kein" && before != "immer")
        out_.set(Feature::comparison, span(t));
      return;
    }
    if (b.size() < 5 || starts_upper(bytes(t))) return;
    for (const Reading& reading : morphology_.readings(t)) {
      if (reading.pos != Pos::adjective || reading.form != VerbForm::none || reading.lemma.size() < 3 ||
          reading.lemma == b)
        continue;
      if (!begins_alike(reading.lemma, b) || reading.lemma.ends_with("st") || reading.lemma == "nah" ||
          reading.lemma == "nahe")
        continue;
      const std::string_view stem = without_ending(b);
      if ((stem.ends_with("st") || stem == "größt") &&
          stem.size() >= reading.lemma.size() + (stem == "größt" ? 1 : 2)) {
        out_.set(Feature::superlative, span(t));
        return;
      }
      if (stem.ends_with("er") && !reading.lemma.ends_with("er") && stem.size() >= reading.lemma.size() + 1 &&
          next_is_als(t)) {
        out_.set(Feature::comparison, span(t));
        return;
      }
    }
  }
  /// „ältesten“ and „alt“
  static bool begins_alike(std::string_view lemma, std::string_view form) {
    if (lemma.substr(0, 1) == form.substr(0, 1)) return true;
    return lemma.substr(0, 1) == "a" && form.substr(0, 2) == "ä";
  }
  /// "größten" -> "größt"; a comparative's own "er" stays: "höheren" -> "höher", "höher" -> "höher".
  static std::string_view without_ending(std::string_view word) {
    for (const std::string_view ending : {"en", "em", "es"})
      if (word.ends_with(ending)) return word.substr(0, word.size() - 2);
    if (word.ends_with("ster")) return word.substr(0, word.size() - 2);
    if (word.ends_with("e")) return word.substr(0, word.size() - 1);
    return word;
  }
  bool next_is_als(std::uint32_t t) const {
    for (std::uint32_t k = t + 1; k < t + 6 && k < tokens_.size(); ++k)
      if (bytes(k) == "als") return true;
    return false;
  }

  // --- Its figures -----------------------------------------------------------------------------

  void figures() {
    std::uint32_t count = 0;
    for (const Fact& fact : facts_) {
      switch (fact.kind) {
        case FactKind::percentage:
          out_.set(Feature::share, fact.span);
          ++count;
          break;
        case FactKind::amount:
          out_.set(Feature::money, fact.span);
          ++count;
          break;
        case FactKind::number:
          ++count;
          break;
        case FactKind::duration:
          out_.set(Feature::duration, fact.span);
          continue;
        case FactKind::date:
          out_.set(Feature::date, fact.span);
          if (follows(fact.span, {"bis", "ab", "spätestens", "frühestens", "zum", "zur"}))
            out_.set(Feature::deadline, fact.span);
          continue;
        case FactKind::place:
          out_.set(Feature::place, fact.span);
          continue;
        case FactKind::party:
          continue;
      }
      if (is_age(fact.span) || is_year(fact) || numbers_a_name(fact) || is_measure(fact.span)) continue;
      // „zwei Männer“ tells who, „14 Frachter“ how many.
      if (fact.kind == FactKind::number && fact.value.size() == 1 && fact.unit.empty()) {
        out_.set(Feature::small_figure, fact.span);
        continue;
      }
      out_.set(Feature::figure, fact.span);
      if (!fact.qualifier.empty()) out_.set(Feature::rough_figure, fact.span);
      if (in_main(first_token(fact.span)) && is_argument(fact.span)) out_.set(Feature::core_figure, fact.span);
    }
    if (count > 1) out_.set(Feature::several_figures);
    // „Drei Menschen starben“: how many is what is told.
    if ((out_.has(Feature::figure) || out_.has(Feature::small_figure)) && out_.has(Feature::harm_main))
      out_.set(Feature::victims);
  }

  /// „ein 41-jähriger Fahrer“, „der 46-Jährige“ tells who.
  bool is_age(Span figure) const {
    const std::string_view b = c_.text.substr(figure.begin_byte, figure.size() + 10);
    return b.find("jährig") != std::string_view::npos || b.find("Jährig") != std::string_view::npos;
  }
  /// „1997“, but „1900 Gäste“
  bool is_year(const Fact& fact) const {
    const std::uint32_t behind = first_token(fact.span) + 1;
    return (behind >= tokens_.size() || !starts_upper(bytes(behind))) && fact.kind == FactKind::number &&
           fact.unit.empty() && fact.qualifier.empty() && fact.span.size() == 4 &&
           (fact.value.substr(0, 2) == "19" || fact.value.substr(0, 2) == "20");
  }
  /// „eine Antonow 26“: a number behind a name that counts nothing.
  bool numbers_a_name(const Fact& fact) const {
    if (fact.kind != FactKind::number || !fact.unit.empty() || !fact.qualifier.empty()) return false;
    const std::uint32_t t = first_token(fact.span);
    if (t == 0 || tokens_[t].kind != TokenKind::number || !morphology_.is_only(t - 1, Pos::proper_noun)) return false;
    return t + 1 >= tokens_.size() || !starts_upper(bytes(t + 1));
  }
  /// „80 Meter lange“, „200 Kilometer westlich“, „30 Seiten starke“ tell which or where; „ist 80 Meter lang“ tells how
  /// long.
  bool is_measure(Span figure) const {
    std::uint32_t t = first_token(figure);
    while (t < tokens_.size() && span(t).begin_byte < figure.end_byte) ++t;
    for (int steps = 0; steps < 2 && t < tokens_.size(); ++steps, ++t) {
      const std::string_view b = bytes(t);
      for (const std::string_view where : {"westlich", "östlich", "nördlich", "südlich", "entfernt", "nordwestlich",
                                           "nordöstlich", "südwestlich", "südöstlich"})
        if (b.substr(0, where.size()) == where) return true;
      for (const std::string_view how :
           {"lang", "hoh", "breit", "tief", "stark", "schwer", "groß", "alt", "dick", "weit"})
        if (b.size() > how.size() && b.size() <= how.size() + 2 && b.substr(0, how.size()) == how) return true;
      if (!starts_upper(b)) return false;
    }
    return false;
  }
  /// „bis Mai 2027“, „ab Montag“: right behind one of these words.
  bool follows(Span what, std::initializer_list<std::string_view> words) const {
    std::uint32_t before = no_token;
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last && span(t).begin_byte < what.end_byte; ++t) {
        if (span(t).begin_byte >= what.begin_byte) break;
        before = t;
      }
    const auto one_of = [&](std::uint32_t t) {
      return std::find(words.begin(), words.end(), lower_first(bytes(t))) != words.end();
    };
    // „bis zum Jahr 2027“: the date may begin behind an article or "zum".
    return before != no_token && (one_of(before) || (before > 0 && bytes(before) != "," && one_of(before - 1)) ||
                                  one_of(first_token(what)));
  }
  std::uint32_t first_token(Span what) const {
    std::uint32_t t = p_.spans.front().first;
    while (t + 1 < tokens_.size() && span(t).end_byte <= what.begin_byte) ++t;
    return t;
  }

  /// „Der Hafen wartet, bis 14 Frachter kommen“ tells it beside: the figure is not the main clause's.
  bool in_main(std::uint32_t t) const {
    return p_.clause == no_clause || c_.clauses.clause_of_token[t] == no_clause ||
           c_.clauses.clause_of_token[t] == p_.clause;
  }
  /// „14 Frachter liegen im Hafen“, not „in 14 Häfen liegen Frachter“.
  bool is_argument(Span figure) const {
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (span(t).end_byte < figure.end_byte) continue;
        if (span(t).begin_byte >= figure.end_byte) return true;
        const std::int32_t p = c_.phrases.phrase_of_token[t];
        if (p < 0) return true;
        const std::uint32_t preposition = c_.phrases.phrases[static_cast<std::size_t>(p)].preposition;
        // „Sie sprach von 14 Frachtern“
        return preposition == no_token || (out_.has(Feature::form_reported) && bytes(preposition) == "von");
      }
    return false;
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const std::vector<Fact>& facts_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  Features& out_;
  int qualities_ = 0;
};

}  // namespace

void add_content_features(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts,
                          Features& out) {
  ContentReader(context, proposition, facts, out).run();
}

}  // namespace wortlaut
