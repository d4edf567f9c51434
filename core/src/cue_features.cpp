#include "cue_features.hpp"

#include <algorithm>
#include <optional>

#include "characters.hpp"

namespace wortlaut {
namespace {

class CueReader {
 public:
  CueReader(const ClaimContext& context, const Proposition& proposition, const std::vector<std::uint32_t>& verbs,
            Features& out)
      : c_(context),
        p_(proposition),
        verbs_(verbs),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens),
        out_(out) {
    if (p_.clause != no_clause) clause_ = &c_.clauses.clauses[p_.clause];
    if (p_.quotation >= 0) quotation_ = &c_.quotations.quotations[static_cast<std::size_t>(p_.quotation)];
  }

  void run() {
    if (!quotation_) {
      out_.set(Feature::own_voice);
      own_report();
      return;
    }
    switch (quotation_->form) {
      case Form::direct:
        out_.set(Feature::form_direct);
        break;
      case Form::indirect:
        out_.set(Feature::form_indirect);
        break;
      case Form::reported:
        out_.set(Feature::form_reported);
        break;
      case Form::free_indirect:
      case Form::indirect_free_indirect:
        out_.set(Feature::form_free);
        break;
    }
    if (quotation_->parent >= 0) out_.set(Feature::nested);
    const FoundQuotation* source = quotation_;
    // „… bezeichnete er als ‚haltlos‘“: words inside another quotation have its cue.
    for (int depth = 0; source->cue.empty() && source->parent >= 0 && depth < 4; ++depth)
      source = &c_.quotations.quotations[static_cast<std::size_t>(source->parent)];
    std::vector<std::string_view> lemmas;
    std::uint32_t at = no_token;
    for (const TokenRange& part : source->cue)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        add_lemmas(t, lemmas);
        cue_word(t);
        if (at == no_token) at = t;
        if (const std::string_view lemma = clause_lemma(t); !lemma.empty()) {
          lemmas.push_back(lemma);
          cue_classes(c_.words.classes_of(lemma), span(t));
        }
      }
    source_words(*source);
    if (lemmas.empty() && quotation_->form != Form::indirect && quotation_->form != Form::reported) floor();
    if (lemmas.empty() && quotation_->form == Form::reported) {
      for (const std::uint32_t t : verbs_) {
        add_lemmas(t, lemmas);
        cue_word(t);
      }
      if (clause_ && !clause_->lemma.empty()) lemmas.push_back(clause_->lemma);
      if (!verbs_.empty()) at = verbs_.front();
    }
    if (lemmas.empty()) at = neighbour(lemmas);
    if (lemmas.empty()) at = governor(lemmas);
    if (lemmas.empty()) return;
    const auto feature = feature_of(c_.words.cue_class(lemmas));
    if (feature && !(feature == Feature::cue_announce && makes_known(lemmas)))
      out_.set(*feature, at == no_token ? Span{} : span(at));
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }

  void add_lemmas(std::uint32_t token, std::vector<std::string_view>& lemmas) const {
    for (const Reading& reading : morphology_.readings(token))
      if (!reading.lemma.empty()) lemmas.push_back(reading.lemma);
    lemmas.push_back(bytes(token));
  }

  /// „Sie gab bekannt, der Dieb sei gefasst“ hands on news as often as it announces.
  static bool makes_known(const std::vector<std::string_view>& lemmas) {
    return std::any_of(lemmas.begin(), lemmas.end(),
                       [](std::string_view lemma) { return lemma == "bekanntgeben" || lemma == "bekannt"; });
  }
  /// „Der Verband forderte neue Radwege.“: told in the article's voice, but what is told is the demand.
  void own_report() {
    std::vector<std::string_view> lemmas;
    for (const std::uint32_t t : verbs_) add_lemmas(t, lemmas);
    if (clause_ && !clause_->lemma.empty()) lemmas.push_back(clause_->lemma);
    const CueClass cue = c_.words.cue_class(lemmas);
    if (cue == CueClass::say || cue == CueClass::ask || verbs_.empty()) return;
    if (const auto feature = feature_of(cue)) out_.set(*feature, span(verbs_.front()));
  }
  /// „lehnte … ab“: the verb that a token of the cue stands for together with its particle; else empty.
  std::string_view clause_lemma(std::uint32_t t) const {
    const std::uint32_t clause = c_.clauses.clause_of_token[t];
    if (clause == no_clause || !is_verb_of(c_.clauses.clauses[clause], t)) return {};
    return c_.clauses.clauses[clause].lemma;
  }
  /// Speech that goes on without a frame („Die Brücke sei alt.“) is still the demand, the criticism, the news that the
  /// last frame of the paragraph announced.
  void floor() {
    const auto own = static_cast<std::size_t>(p_.quotation);
    const std::uint32_t block = c_.sentences.sentences[p_.sentence].block;
    for (std::size_t q = own; q-- > 0 && own - q <= 6;) {
      const FoundQuotation& before = c_.quotations.quotations[q];
      if (before.cue.empty() || before.spans.back().last > quotation_->spans.front().first) continue;
      if (block_of(before.cue.front().first) != block) return;
      WordClasses bits = 0;
      std::vector<std::string_view> lemmas;
      for (const TokenRange& part : before.cue)
        for (std::uint32_t t = part.first; t < part.last; ++t) {
          add_lemmas(t, lemmas);
          bits |= c_.classes[t];
          if (const std::string_view lemma = clause_lemma(t); !lemma.empty()) {
            lemmas.push_back(lemma);
            bits |= c_.words.classes_of(lemma);
          }
        }
      const Span where = span(before.cue.front().first);
      if (quotation_->speaker_phrase.empty()) source_words(before);
      const std::optional<Feature> cue = feature_of(c_.words.cue_class(lemmas));
      if (cue == Feature::cue_demand || (bits & bit(WordClass::duty))) out_.set(Feature::floor_demand, where);
      if (cue == Feature::cue_judge || cue == Feature::cue_think || cue == Feature::cue_accuse ||
          (bits & (bit(WordClass::argues) | bit(WordClass::feeling) | bit(WordClass::stance))))
        out_.set(Feature::floor_argues, where);
      if (cue == Feature::cue_report || (bits & bit(WordClass::informs))) out_.set(Feature::floor_informs, where);
      if (cue == Feature::cue_announce || cue == Feature::cue_promise || cue == Feature::cue_decide ||
          (bits & bit(WordClass::plan)))
        out_.set(Feature::floor_announce, where);
      if (cue == Feature::cue_fear_hope || cue == Feature::cue_warn || (bits & bit(WordClass::expected)))
        out_.set(Feature::floor_expects, where);
      return;
    }
  }
  std::uint32_t block_of(std::uint32_t token) const {
    const std::uint32_t clause = c_.clauses.clause_of_token[token];
    if (clause == no_clause) return c_.sentences.sentences[p_.sentence].block;
    return c_.sentences.sentences[c_.clauses.clauses[clause].sentence].block;
  }
  /// What the cue's own words are, whatever class the list of reporting verbs has them in.
  void cue_classes(WordClasses bits, Span where) {
    struct Rule {
      WordClass word_class;
      Feature feature;
    };
    constexpr Rule rules[] = {
        {WordClass::informs, Feature::cue_informs},   {WordClass::argues, Feature::cue_argues},
        {WordClass::expected, Feature::cue_expects},  {WordClass::feeling, Feature::cue_feels},
        {WordClass::reject, Feature::cue_reject},     {WordClass::hope, Feature::cue_hope},
        {WordClass::verdict, Feature::cue_verdict},   {WordClass::plan, Feature::cue_plan},
        {WordClass::duty, Feature::cue_duty},         {WordClass::stance, Feature::cue_stance},
        {WordClass::supposes, Feature::cue_supposes}, {WordClass::estimates, Feature::cue_estimates}};
    for (const Rule& rule : rules)
      if (bits & bit(rule.word_class)) out_.set(rule.feature, where);
    // „Sie bemängelt, dass der Zug nicht hält“ takes it for true that he does not; „Sie bemängelt den Zug“ judges.
    if ((bits & bit(WordClass::blames)) && out_.has(Feature::form_indirect)) out_.set(Feature::cue_blames_that, where);
  }
  void cue_word(std::uint32_t t) {
    cue_classes(c_.classes[t], span(t));
    if ((morphology_.is_preposition(t) || morphology_.can_be(t, Pos::postposition)) && !morphology_.can_be_finite(t))
      out_.set(Feature::cue_source, span(t));
  }
  /// „nach Meinung des Trainers“: the head of the words that name the source says as much as a verb of saying. Rules
  /// and courts say what is lawful, who looks into something what causes it.
  void source_words(const FoundQuotation& source) {
    for (const TokenRange& phrase : source.speaker_phrase)
      for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
        if (!starts_upper(bytes(t)) || !morphology_.is_noun(t)) continue;
        const WordClasses bits = c_.classes[t];
        cue_classes(bits & ~bit(WordClass::verdict), span(t));
        if (bits & bit(WordClass::rule)) out_.set(Feature::source_rule, span(t));
        if (bits & bit(WordClass::court)) out_.set(Feature::source_court, span(t));
        if (bits & bit(WordClass::inquiry)) out_.set(Feature::source_inquiry, span(t));
        return;
      }
  }
  /// „Sie forderte, die Brücke zu sperren und den Tunnel zu öffnen.“: both have the cue of the first.
  std::uint32_t neighbour(std::vector<std::string_view>& lemmas) const {
    std::uint32_t at = no_token;
    if (quotation_->form != Form::indirect || p_.quotation == 0) return at;
    const FoundQuotation& before = c_.quotations.quotations[static_cast<std::size_t>(p_.quotation) - 1];
    if (before.form != Form::indirect || before.cue.empty() ||
        before.spans.back().last > quotation_->spans.front().first)
      return at;
    const TokenRange sentence = c_.sentences.sentences[p_.sentence].tokens;
    if (!sentence.contains(before.spans.back().last - 1)) return at;
    for (const TokenRange& part : before.cue)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        add_lemmas(t, lemmas);
        if (at == no_token) at = t;
      }
    return at;
  }
  /// Without a cue: the clause that the words stand in („… nannte er ‚haltlos‘“) or that governs them, and the
  /// noun before them („die Forderung, die Brücke zu sperren“).
  std::uint32_t governor(std::vector<std::string_view>& lemmas) const {
    std::uint32_t before = quotation_->spans.front().first;
    while (before > 0 && tokens_[before - 1].kind != TokenKind::word &&
           tokens_[before - 1].span.end_byte + 3 > tokens_[before].span.begin_byte && bytes(before - 1) != ".")
      --before;
    std::uint32_t clause = no_clause, at = no_token;
    if (before > 0 && bytes(before - 1) != ".") {
      at = before - 1;
      clause = c_.clauses.clause_of_token[at];
      if (quotation_->form != Form::direct && morphology_.is_noun(at)) add_lemmas(at, lemmas);
    }
    if (clause_ && clause_->parent != no_clause && quotation_->form != Form::direct) clause = clause_->parent;
    if (clause == no_clause || c_.clauses.clauses[clause].sentence != p_.sentence || clause == p_.clause)
      return lemmas.empty() ? no_token : at;
    const Clause& around = c_.clauses.clauses[clause];
    for (const std::uint32_t t : around.verbs) add_lemmas(t, lemmas);
    if (!around.lemma.empty()) lemmas.push_back(around.lemma);
    return around.verbs.empty() ? at : around.verbs.front();
  }
  static bool is_verb_of(const Clause& clause, std::uint32_t token) {
    return std::find(clause.verbs.begin(), clause.verbs.end(), token) != clause.verbs.end();
  }
  static std::optional<Feature> feature_of(CueClass cue) {
    switch (cue) {
      case CueClass::demand:
      case CueClass::propose:
        return Feature::cue_demand;
      case CueClass::promise:
        return Feature::cue_promise;
      case CueClass::announce:
        return Feature::cue_announce;
      case CueClass::decide:
      case CueClass::agree:
        return Feature::cue_decide;
      case CueClass::warn:
        return Feature::cue_warn;
      case CueClass::accuse:
        return Feature::cue_accuse;
      case CueClass::deny:
        return Feature::cue_deny;
      case CueClass::judge:
        return Feature::cue_judge;
      case CueClass::think:
        return Feature::cue_think;
      case CueClass::fear_hope:
        return Feature::cue_fear_hope;
      case CueClass::report:
      case CueClass::show:
      case CueClass::know:
      case CueClass::confirm:
        return Feature::cue_report;
      default:
        return std::nullopt;
    }
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const std::vector<std::uint32_t>& verbs_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  const Clause* clause_ = nullptr;
  const FoundQuotation* quotation_ = nullptr;
  Features& out_;
};

}  // namespace

void add_cue_features(const ClaimContext& context, const Proposition& proposition,
                      const std::vector<std::uint32_t>& verbs, Features& out) {
  CueReader(context, proposition, verbs, out).run();
}

}  // namespace wortlaut
