#include "claim_features.hpp"

#include <algorithm>
#include <optional>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::array<std::string_view, feature_count> codes = {
    "kind.cue-demand", "kind.cue-promise", "kind.cue-announce", "kind.cue-decide", "kind.cue-warn", "kind.cue-accuse",
    "kind.cue-deny", "kind.cue-judge", "kind.cue-think", "kind.cue-fear-hope", "kind.cue-report", "kind.form-direct",
    "kind.form-indirect", "kind.form-reported", "kind.form-free", "kind.own-voice", "kind.nested", "kind.fragment",
    "kind.infinitive", "kind.question", "kind.short", "kind.first-person", "kind.subject-pronoun", "kind.copula",
    "kind.passive", "kind.negated", "kind.conditional", "kind.purpose", "kind.as-predicate", "kind.quoted-words",
    "kind.imperative", "kind.past", "kind.perfect", "kind.future", "kind.wuerde", "kind.konjunktiv2",
    "kind.modal-should", "kind.modal-is-to", "kind.modal-is-said-to", "kind.modal-must", "kind.modal-may",
    "kind.modal-may-not", "kind.modal-can", "kind.modal-could", "kind.modal-want", "kind.judgement",
    "kind.judgement-predicate", "kind.mild-predicate", "kind.mild", "kind.feeling-main", "kind.feeling",
    "kind.stance-main", "kind.stance", "kind.cause", "kind.link", "kind.rule", "kind.norm", "kind.later",
    "kind.expected", "kind.plan", "kind.duty", "kind.recent", "kind.harm", "kind.misdeed", "kind.public",
    "kind.scope", "kind.quantity-word", "kind.figure", "kind.several-figures", "kind.share", "kind.money",
    "kind.date", "kind.comparison", "kind.superlative", "kind.name"};

class Extractor {
 public:
  Extractor(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts)
      : c_(context), p_(proposition), facts_(facts), morphology_(context.morphology), tokens_(context.sentences.tokens) {
    if (p_.clause != no_clause) clause_ = &c_.clauses.clauses[p_.clause];
    if (p_.quotation >= 0) quotation_ = &c_.quotations.quotations[static_cast<std::size_t>(p_.quotation)];
  }

  Features run() {
    frame();
    shape();
    if (clause_ && clause_->finite != no_token) verb();
    words();
    figures();
    return std::move(out_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }
  bool lemma_is(std::uint32_t token, std::string_view lemma) const { return morphology_.has_lemma(token, lemma, Pos::verb); }

  // --- What the frame does with it -------------------------------------------------------------

  void add_lemmas(std::uint32_t token, std::vector<std::string_view>& lemmas) const {
    for (const Reading& reading : morphology_.readings(token))
      if (!reading.lemma.empty()) lemmas.push_back(reading.lemma);
    lemmas.push_back(bytes(token));
  }

  void frame() {
    if (!quotation_) {
      out_.set(Feature::own_voice);
      return;
    }
    switch (quotation_->form) {
      case Form::direct: out_.set(Feature::form_direct); break;
      case Form::indirect: out_.set(Feature::form_indirect); break;
      case Form::reported: out_.set(Feature::form_reported); break;
      case Form::free_indirect:
      case Form::indirect_free_indirect: out_.set(Feature::form_free); break;
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
        if (at == no_token) at = t;
        const std::uint32_t clause = c_.clauses.clause_of_token[t];
        if (clause != no_clause && !c_.clauses.clauses[clause].lemma.empty() && is_verb_of(c_.clauses.clauses[clause], t))
          lemmas.push_back(c_.clauses.clauses[clause].lemma);
      }
    if (lemmas.empty() && quotation_->form == Form::reported && clause_) {
      for (const std::uint32_t t : clause_->verbs) add_lemmas(t, lemmas);
      if (!clause_->lemma.empty()) lemmas.push_back(clause_->lemma);
      if (!clause_->verbs.empty()) at = clause_->verbs.front();
    }
    if (lemmas.empty()) return;
    if (const auto feature = feature_of(c_.words.cue_class(lemmas))) out_.set(*feature, at == no_token ? Span{} : span(at));
  }
  static bool is_verb_of(const Clause& clause, std::uint32_t token) {
    return std::find(clause.verbs.begin(), clause.verbs.end(), token) != clause.verbs.end();
  }
  static std::optional<Feature> feature_of(CueClass cue) {
    switch (cue) {
      case CueClass::demand:
      case CueClass::propose: return Feature::cue_demand;
      case CueClass::promise: return Feature::cue_promise;
      case CueClass::announce: return Feature::cue_announce;
      case CueClass::decide:
      case CueClass::agree: return Feature::cue_decide;
      case CueClass::warn: return Feature::cue_warn;
      case CueClass::accuse: return Feature::cue_accuse;
      case CueClass::deny: return Feature::cue_deny;
      case CueClass::judge: return Feature::cue_judge;
      case CueClass::think: return Feature::cue_think;
      case CueClass::fear_hope: return Feature::cue_fear_hope;
      case CueClass::report:
      case CueClass::show:
      case CueClass::know:
      case CueClass::confirm: return Feature::cue_report;
      default: return std::nullopt;
    }
  }

  // --- How it is built -------------------------------------------------------------------------

  void shape() {
    if (p_.shape == PropositionShape::fragment) out_.set(Feature::fragment);
    if (p_.shape == PropositionShape::infinitive) out_.set(Feature::infinitive);
    if (p_.shape == PropositionShape::question) out_.set(Feature::question);
    std::uint32_t count = 0;
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind == TokenKind::word) ++count;
        if (tokens_[t].kind == TokenKind::mark && !(quotation_ && quotation_->form == Form::direct)) out_.on.set(static_cast<std::size_t>(Feature::quoted_words));
      }
    if (count <= 4) out_.set(Feature::short_words);
    if (!clause_) return;
    if (clause_->passive) out_.set(Feature::passive);
    TokenRange subject = clause_->subject.empty() ? p_.shared_subject : clause_->subject;
    if (subject.size() == 1 && tokens_[subject.first].kind == TokenKind::word) {
      const std::string b = lower_first(bytes(subject.first));
      if (b == "ich" || b == "wir") out_.set(Feature::first_person, span(subject.first));
      if (b == "er" || b == "sie" || b == "man") out_.set(Feature::subject_human_pronoun, span(subject.first));
    }
    if (quotation_ && quotation_->form == Form::direct && clause_->kind == ClauseKind::verb_first && clause_->subject.empty() &&
        (clause_->moods == 0 || (clause_->moods & mood_imperative)))
      out_.set(Feature::imperative);
  }

  // --- The finite verb -------------------------------------------------------------------------

  void verb() {
    const std::uint32_t finite = clause_->finite;
    bool infinitive = false, participle = false, had = false;
    for (const std::uint32_t t : clause_->verbs) {
      if (t == finite) continue;
      if (morphology_.can_be_infinitive(t)) infinitive = true;
      if (morphology_.can_be_participle2(t)) participle = true;
      const std::string_view b = bytes(t);
      if (b == "haben" || b == "sein" || b == "worden") had = true;
    }
    const std::uint8_t moods = morphology_.moods(finite);
    const bool konjunktiv2 = (moods & mood_konjunktiv2) && !(moods & (mood_indicative | mood_konjunktiv1));
    const bool past_form = any_form(finite, VerbForm::past);
    const bool modal = morphology_.is_modal(finite);
    if (lemma_is(finite, "werden")) {
      // „werde kommen“, „wird geprüft werden“; „wird geprüft“ is a present passive
      const bool with_infinitive = infinitive && !(participle && !other_infinitive(finite));
      const std::string_view b = bytes(finite);
      const bool wuerde = b.find("ürd") != std::string_view::npos;
      if (wuerde && infinitive) out_.set(Feature::wuerde, span(finite));
      else if (with_infinitive || (infinitive && !clause_->passive)) out_.set(Feature::future, span(finite));
      else if (b.substr(0, 4) == "wurd") out_.set(Feature::past, span(finite));
    } else if (lemma_is(finite, "haben") || lemma_is(finite, "sein")) {
      if (participle) out_.set(Feature::perfect, span(finite));
      else if (past_form && !konjunktiv2) out_.set(Feature::past, span(finite));
      if (lemma_is(finite, "sein") && !participle) out_.set(Feature::copula, span(finite));
    } else if (modal) {
      modal_verb(finite, participle && had, konjunktiv2);
    } else if (past_form && (moods & mood_indicative)) {
      // „forderten“ may be Konjunktiv II as well: in reported speech without a clear form it stays open.
      const bool open = (moods & mood_konjunktiv2) && quotation_ && quotation_->form != Form::direct && quotation_->form != Form::reported;
      if (!open) out_.set(Feature::past, span(finite));
    }
    if (konjunktiv2) out_.set(Feature::konjunktiv2, span(finite));
    main_clause_words();
  }
  bool any_form(std::uint32_t token, VerbForm form) const {
    for (const Reading& reading : morphology_.readings(token))
      if (reading.pos == Pos::verb && reading.form == form) return true;
    return false;
  }
  bool other_infinitive(std::uint32_t finite) const {
    for (const std::uint32_t t : clause_->verbs)
      if (t != finite && morphology_.can_be_infinitive(t) && !morphology_.can_be_participle2(t)) return true;
    return false;
  }
  void modal_verb(std::uint32_t finite, bool perfect_infinitive, bool konjunktiv2) {
    const std::string_view b = bytes(finite);
    if (lemma_is(finite, "sollen")) {
      // „soll abgebrannt sein“ is hearsay, „sollte zurücktreten“ a demand, „soll gebaut werden“ a plan.
      if (perfect_infinitive && b.find("te") == std::string_view::npos) out_.set(Feature::modal_is_said_to, span(finite));
      else if (b.find("te") != std::string_view::npos) out_.set(Feature::modal_should, span(finite));
      else out_.set(Feature::modal_is_to, span(finite));
    } else if (lemma_is(finite, "müssen")) {
      out_.set(Feature::modal_must, span(finite));
    } else if (lemma_is(finite, "dürfen")) {
      out_.set(negation_in_clause() ? Feature::modal_may_not : Feature::modal_may, span(finite));
    } else if (lemma_is(finite, "können")) {
      out_.set(konjunktiv2 || b.find("nnt") != std::string_view::npos ? Feature::modal_could : Feature::modal_can, span(finite));
    } else if (lemma_is(finite, "wollen") || b.find("möcht") != std::string_view::npos) {
      out_.set(Feature::modal_want, span(finite));
    }
  }
  bool negation_in_clause() const {
    for (const TokenRange& part : clause_->parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (tokens_[t].kind == TokenKind::word && (morphology_.is_negation(t) || kein(t))) return true;
    return false;
  }
  bool kein(std::uint32_t token) const {
    const std::string b = lower_first(bytes(token));
    return b.substr(0, 4) == "kein" || b == "niemand" || b == "niemanden" || b == "nichts" || b == "weder";
  }

  /// Feelings and views count for more where they are what the main clause says.
  void main_clause_words() {
    const bool copula = lemma_is(clause_->finite, "sein") || lemma_is(clause_->finite, "bleiben") || lemma_is(clause_->finite, "werden") ||
                        lemma_is(clause_->finite, "haben");
    for (const TokenRange& part : clause_->parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::uint32_t bits = c_.classes[t];
        if (!bits) continue;
        const bool is_verb = is_verb_of(*clause_, t);
        const bool alone = predicative(t);
        if ((bits & bit(WordClass::feeling)) && (is_verb || (copula && alone) || (copula && morphology_.is_noun(t)))) out_.set(Feature::feeling_main, span(t));
        if ((bits & bit(WordClass::stance)) && is_verb) out_.set(Feature::stance_main, span(t));
        if ((bits & bit(WordClass::judgement)) && copula && (alone || noun_predicate(t))) out_.set(Feature::judgement_predicate, span(t));
        if ((bits & bit(WordClass::mild)) && copula && (alone || noun_predicate(t))) out_.set(Feature::mild_predicate, span(t));
      }
  }
  /// An adjective that stands by itself: „Das ist falsch.“
  bool predicative(std::uint32_t t) const {
    const std::int32_t phrase = c_.phrases.phrase_of_token[t];
    return phrase < 0 && !starts_upper(bytes(t));
  }
  /// A noun phrase without preposition that is not the subject: „Das ist ein Skandal.“
  bool noun_predicate(std::uint32_t t) const {
    const std::int32_t p = c_.phrases.phrase_of_token[t];
    if (p < 0 || clause_->subject.contains(t)) return false;
    const NounPhrase& phrase = c_.phrases.phrases[static_cast<std::size_t>(p)];
    return phrase.preposition == no_token && (phrase.cases & nominative);
  }

  // --- Its words -------------------------------------------------------------------------------

  void words() {
    struct Rule {
      WordClass word_class;
      Feature feature;
    };
    constexpr Rule rules[] = {
        {WordClass::judgement, Feature::judgement}, {WordClass::mild, Feature::mild}, {WordClass::feeling, Feature::feeling},
        {WordClass::stance, Feature::stance}, {WordClass::cause, Feature::cause}, {WordClass::link, Feature::link},
        {WordClass::rule, Feature::rule}, {WordClass::norm, Feature::norm}, {WordClass::later, Feature::later},
        {WordClass::expected, Feature::expected}, {WordClass::plan, Feature::plan}, {WordClass::duty, Feature::duty},
        {WordClass::recent, Feature::recent}, {WordClass::harm, Feature::harm}, {WordClass::misdeed, Feature::misdeed},
        {WordClass::public_matter, Feature::public_matter}, {WordClass::scope, Feature::scope},
        {WordClass::quantity, Feature::quantity_word}};
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind != TokenKind::word && tokens_[t].kind != TokenKind::number) continue;
        const std::uint32_t bits = c_.classes[t];
        if (bits)
          for (const Rule& rule : rules)
            if (bits & bit(rule.word_class)) out_.set(rule.feature, span(t));
        if (tokens_[t].kind != TokenKind::word) continue;
        if (morphology_.is_negation(t) || kein(t)) out_.set(Feature::negated, span(t));
        const std::string b = lower_first(bytes(t));
        if (b == "wenn" || b == "falls" || b == "sofern") out_.set(Feature::conditional, span(t));
        if (b == "damit" && morphology_.is_subordinator(t) && t > range.first && bytes(t - 1) == ",") out_.set(Feature::purpose, span(t));
        if (b == "um" && morphology_.can_be(t, Pos::infinitive_conjunction) && t > range.first && bytes(t - 1) == ",") out_.set(Feature::purpose, span(t));
        if (b == "als" && out_.has(Feature::form_reported) && p_.quotation >= 0) out_.set(Feature::as_predicate, span(t));
        degree(t, b);
      }
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        const std::int32_t phrase = c_.phrases.phrase_of_token[t];
        if (phrase >= 0 && c_.phrases.phrases[static_cast<std::size_t>(phrase)].name.first == t &&
            !c_.phrases.phrases[static_cast<std::size_t>(phrase)].name.empty()) {
          out_.set(Feature::name);
          return;
        }
      }
  }
  /// „höher als“, „mehr“; „am schlimmsten“, „die größte“.
  void degree(std::uint32_t t, const std::string& b) {
    if (b == "mehr" || b == "weniger") {
      out_.set(Feature::comparison, span(t));
      return;
    }
    if (b.size() < 5 || starts_upper(bytes(t))) return;
    for (const Reading& reading : morphology_.readings(t)) {
      if (reading.pos != Pos::adjective || reading.form != VerbForm::none || reading.lemma.empty() || reading.lemma == b) continue;
      const std::size_t stem = std::min<std::size_t>(reading.lemma.size() > 2 ? reading.lemma.size() - 2 : 1, b.size());
      const std::string_view ending = std::string_view(b).substr(stem);
      const std::string_view lemma_end = reading.lemma.substr(stem);
      if (ending.find("st") != std::string_view::npos && lemma_end.find("st") == std::string_view::npos) {
        out_.set(Feature::superlative, span(t));
        return;
      }
      const bool longer = b.size() >= reading.lemma.size() + 2;
      if (longer && ending.find("er") != std::string_view::npos && lemma_end.find("er") == std::string_view::npos && next_is_als(t)) {
        out_.set(Feature::comparison, span(t));
        return;
      }
    }
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
        case FactKind::percentage: out_.set(Feature::share, fact.span); ++count; break;
        case FactKind::amount: out_.set(Feature::money, fact.span); ++count; break;
        case FactKind::number: ++count; break;
        case FactKind::duration: ++count; break;
        case FactKind::date: out_.set(Feature::date, fact.span); continue;
        case FactKind::place:
        case FactKind::party: continue;
      }
      out_.set(Feature::figure, fact.span);
    }
    if (count > 1) out_.set(Feature::several_figures);
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const std::vector<Fact>& facts_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  const Clause* clause_ = nullptr;
  const FoundQuotation* quotation_ = nullptr;
  Features out_;
};

}  // namespace

std::string_view code_of(Feature feature) { return codes[static_cast<std::size_t>(feature)]; }

Features features_of(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts) {
  return Extractor(context, proposition, facts).run();
}

}  // namespace wortlaut
