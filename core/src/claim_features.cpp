#include "claim_features.hpp"

#include <algorithm>
#include <optional>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::array<std::string_view, feature_count> codes = {
    "kind.cue-demand", "kind.cue-promise", "kind.cue-announce", "kind.cue-decide", "kind.cue-warn", "kind.cue-accuse",
    "kind.cue-deny", "kind.cue-judge", "kind.cue-think", "kind.cue-fear-hope", "kind.cue-report", "kind.cue-informs", "kind.cue-argues", "kind.cue-expects", "kind.cue-feels", "kind.cue-source", "kind.form-direct",
    "kind.form-indirect", "kind.form-reported", "kind.form-free", "kind.own-voice", "kind.nested", "kind.fragment",
    "kind.infinitive", "kind.question", "kind.short", "kind.first-person", "kind.subject-pronoun", "kind.subject-demonstrative", "kind.agent-ahead", "kind.abstract-subject", "kind.copula", "kind.copula-adjective", "kind.copula-noun", "kind.direct-present",
    "kind.passive", "kind.negated", "kind.conditional", "kind.purpose", "kind.as-predicate", "kind.quoted-words",
    "kind.imperative", "kind.past", "kind.perfect", "kind.future", "kind.wuerde", "kind.konjunktiv2",
    "kind.modal-should", "kind.modal-is-to", "kind.modal-is-said-to", "kind.modal-must", "kind.modal-may",
    "kind.modal-may-not", "kind.modal-can", "kind.modal-could", "kind.modal-might", "kind.modal-want", "kind.own-must", "kind.norm-main", "kind.expected-main", "kind.plan-main", "kind.duty-main", "kind.quantity-main", "kind.cause-main", "kind.because", "kind.too-much",
    "kind.judgement",
    "kind.judgement-predicate", "kind.mild-predicate", "kind.mild", "kind.feeling-main", "kind.feeling",
    "kind.stance-main", "kind.stance", "kind.intensity", "kind.cause", "kind.link", "kind.rule", "kind.norm", "kind.later",
    "kind.expected", "kind.plan", "kind.duty", "kind.recent", "kind.harm", "kind.misdeed", "kind.public",
    "kind.scope", "kind.quantity-word", "kind.figure", "kind.core-figure", "kind.small-figure", "kind.rough-figure", "kind.duration", "kind.several-figures", "kind.share", "kind.money",
    "kind.date", "kind.comparison", "kind.superlative", "kind.ordinal", "kind.name", "kind.place"};

class Extractor {
 public:
  Extractor(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts)
      : c_(context), p_(proposition), facts_(facts), morphology_(context.morphology), tokens_(context.sentences.tokens) {
    if (p_.clause != no_clause) clause_ = &c_.clauses.clauses[p_.clause];
    if (p_.quotation >= 0) quotation_ = &c_.quotations.quotations[static_cast<std::size_t>(p_.quotation)];
  }

  Features run() {
    find_finite();
    frame();
    shape();
    if (finite_ != no_token) verb();
    words();
    figures();
    return std::move(out_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }
  bool lemma_is(std::uint32_t token, std::string_view lemma) const { return morphology_.has_lemma(token, lemma, Pos::verb); }

  /// The clause's finite verb; where none was found (an open plural, „Die Grünen sollen …“), the first word that
  /// can only or also be one and stands in no noun phrase, auxiliaries and modals first.
  void find_finite() {
    if (clause_ && clause_->finite != no_token) {
      finite_ = clause_->finite;
      verbs_ = clause_->verbs;
      return;
    }
    if (clause_ && clause_->kind == ClauseKind::infinitive) {
      verbs_ = clause_->verbs;
      return;
    }
    std::uint32_t open = no_token;
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || starts_upper(bytes(t))) continue;
        const bool to = t > 0 && bytes(t - 1) == "zu";
        if (morphology_.is_zu_infinitive(t) || (to && morphology_.can_be_infinitive(t))) zu_infinitive_ = true;
        if (!to && morphology_.can_be_finite(t) && c_.phrases.phrase_of_token[t] < 0) {
          const bool support = morphology_.is_auxiliary(t) || morphology_.is_modal(t);
          if (support && finite_ == no_token && !follows_infinitive(t)) finite_ = t;
          if (open == no_token && !morphology_.can_be(t, Pos::preposition) && !morphology_.can_be_participle2(t)) open = t;
        }
        if (morphology_.can_be_infinitive(t) || morphology_.can_be_participle2(t) || morphology_.can_be_finite(t)) verbs_.push_back(t);
      }
    if (zu_infinitive_) finite_ = no_token;
    else if (finite_ == no_token && !(quotation_ && quotation_->form == Form::direct)) finite_ = open;
  }
  bool follows_infinitive(std::uint32_t t) const { return t > 0 && morphology_.can_be_participle2(t - 1); }

  // --- What the frame does with it -------------------------------------------------------------

  void add_lemmas(std::uint32_t token, std::vector<std::string_view>& lemmas) const {
    for (const Reading& reading : morphology_.readings(token))
      if (!reading.lemma.empty()) lemmas.push_back(reading.lemma);
    lemmas.push_back(bytes(token));
  }

  void frame() {
    if (!quotation_) {
      out_.set(Feature::own_voice);
      own_report();
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
        cue_word(t);
        if (at == no_token) at = t;
        const std::uint32_t clause = c_.clauses.clause_of_token[t];
        if (clause != no_clause && !c_.clauses.clauses[clause].lemma.empty() && is_verb_of(c_.clauses.clauses[clause], t))
          lemmas.push_back(c_.clauses.clauses[clause].lemma);
      }
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
    if (const auto feature = feature_of(c_.words.cue_class(lemmas))) out_.set(*feature, at == no_token ? Span{} : span(at));
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
  /// What the cue's own words are, whatever class the list of reporting verbs has them in.
  void cue_word(std::uint32_t t) {
    const std::uint32_t bits = c_.classes[t];
    if (bits & bit(WordClass::informs)) out_.set(Feature::cue_informs, span(t));
    if (bits & bit(WordClass::argues)) out_.set(Feature::cue_argues, span(t));
    if (bits & bit(WordClass::expected)) out_.set(Feature::cue_expects, span(t));
    if (bits & bit(WordClass::feeling)) out_.set(Feature::cue_feels, span(t));
    if ((morphology_.is_preposition(t) || morphology_.can_be(t, Pos::postposition)) && !morphology_.can_be_finite(t)) out_.set(Feature::cue_source, span(t));
  }
  /// „Sie forderte, die Brücke zu sperren und den Tunnel zu öffnen.“: both have the cue of the first.
  std::uint32_t neighbour(std::vector<std::string_view>& lemmas) const {
    std::uint32_t at = no_token;
    if (quotation_->form != Form::indirect || p_.quotation == 0) return at;
    const FoundQuotation& before = c_.quotations.quotations[static_cast<std::size_t>(p_.quotation) - 1];
    if (before.form != Form::indirect || before.cue.empty() || before.spans.back().last > quotation_->spans.front().first) return at;
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
    while (before > 0 && tokens_[before - 1].kind != TokenKind::word && tokens_[before - 1].span.end_byte + 3 > tokens_[before].span.begin_byte &&
           bytes(before - 1) != ".")
      --before;
    std::uint32_t clause = no_clause, at = no_token;
    if (before > 0 && bytes(before - 1) != ".") {
      at = before - 1;
      clause = c_.clauses.clause_of_token[at];
      if (quotation_->form != Form::direct && morphology_.is_noun(at)) add_lemmas(at, lemmas);
    }
    if (clause_ && clause_->parent != no_clause && quotation_->form != Form::direct) clause = clause_->parent;
    if (clause == no_clause || c_.clauses.clauses[clause].sentence != p_.sentence || clause == p_.clause) return lemmas.empty() ? no_token : at;
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
    if (p_.shape == PropositionShape::infinitive || zu_infinitive_) out_.set(Feature::infinitive);
    else if (p_.shape == PropositionShape::fragment && finite_ == no_token) out_.set(Feature::fragment);
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
    TokenRange subject = p_.shared_subject.empty() ? clause_->subject : p_.shared_subject;
    if (subject.size() == 1 && tokens_[subject.first].kind == TokenKind::word) {
      const std::string b = lower_first(bytes(subject.first));
      if (b == "ich" || b == "wir") out_.set(Feature::first_person, span(subject.first));
      if (b == "er" || b == "sie" || b == "man") out_.set(Feature::subject_human_pronoun, span(subject.first));
      if (b == "das" || b == "dies" || b == "dieses") out_.set(Feature::subject_demonstrative, span(subject.first));
    }
    if (quotation_ && quotation_->form == Form::direct && clause_->kind == ClauseKind::verb_first && clause_->subject.empty() &&
        (clause_->moods == 0 || (clause_->moods & mood_imperative)))
      out_.set(Feature::imperative);
  }

  // --- The finite verb -------------------------------------------------------------------------

  void verb() {
    const std::uint32_t finite = finite_;
    bool infinitive = false, participle = false, had = false;
    for (const std::uint32_t t : verbs_) {
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
      else if (b.substr(0, 4) == "wurd") out_.set(Feature::past, span(finite));
      else if (with_infinitive || (infinitive && !(clause_ && clause_->passive))) out_.set(Feature::future, span(finite));
    } else if (lemma_is(finite, "haben") || lemma_is(finite, "sein")) {
      const bool was = lemma_is(finite, "sein") && only_gewesen();
      if (was) out_.set(Feature::copula, span(finite));
      else if (participle) out_.set(Feature::perfect, span(finite));
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
    const bool ahead = out_.has(Feature::future) || out_.has(Feature::wuerde) || out_.has(Feature::modal_is_to);
    if (ahead && !(clause_ && clause_->passive) && subject_acts()) out_.set(Feature::agent_ahead);
    const bool over = out_.has(Feature::past) || out_.has(Feature::perfect);
    if (out_.has(Feature::form_direct) && !over && !ahead) out_.set(Feature::direct_present, span(finite));
    if (out_.has(Feature::copula)) predicate();
    if (subject_is_abstract()) out_.set(Feature::abstract_subject, span(clause_->subject.last - 1));
    main_clause_words();
  }
  /// „Das Verfahren sei aufwendig“, „Das Verfahren sei ein Kompromiss“
  void predicate() {
    for (const TokenRange& part : own_parts())
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || t == finite_) continue;
        if (predicative(t) && morphology_.can_be(t, Pos::adjective) && !morphology_.can_be(t, Pos::adverb) && !morphology_.can_be_participle2(t))
          out_.set(Feature::copula_adjective, span(t));
        const std::int32_t p = c_.phrases.phrase_of_token[t];
        if (p < 0 || c_.phrases.phrases[static_cast<std::size_t>(p)].head != t) continue;
        const NounPhrase& phrase = c_.phrases.phrases[static_cast<std::size_t>(p)];
        if (noun_predicate(t) && !phrase.pronoun && (!phrase.definite || !phrase.has_determiner) && phrase.name.empty() && !figure_at(t))
          out_.set(Feature::copula_noun, span(t));
      }
  }
  bool figure_at(std::uint32_t t) const {
    for (const Fact& fact : facts_)
      if (fact.span.overlaps(c_.sentences.tokens[t].span) || fact.span.end_byte + 1 == span(t).begin_byte) return true;
    return false;
  }
  /// „Die Sicherheit …“, „Die Entscheidung …“: what a noun of these endings names cannot be seen.
  bool subject_is_abstract() const {
    if (!clause_ || clause_->subject.empty()) return false;
    const std::string_view word = bytes(clause_->subject.last - 1);
    for (const std::string_view ending : {"ung", "heit", "keit", "ion", "ität", "schaft", "ismus", "anz", "enz", "tum", "nis"})
      if (ends_with(word, ending)) return true;
    return false;
  }
  /// Somebody who can plan: a name, a pronoun for people, whoever is mentioned as able to speak.
  bool subject_acts() const {
    if (out_.has(Feature::first_person) || out_.has(Feature::subject_human_pronoun)) return true;
    if (!clause_) return false;
    const TokenRange subject = p_.shared_subject.empty() ? clause_->subject : p_.shared_subject;
    if (subject.empty()) return false;
    const std::int32_t p = c_.phrases.phrase_of_token[subject.first];
    if (p >= 0 && !c_.phrases.phrases[static_cast<std::size_t>(p)].name.empty()) return true;
    for (std::uint32_t t = subject.first; t < subject.last; ++t)
      if (t < c_.mentions.mention_of_token.size() && c_.mentions.mention_of_token[t] >= 0) return true;
    return false;
  }
  bool any_form(std::uint32_t token, VerbForm form) const {
    for (const Reading& reading : morphology_.readings(token))
      if (reading.pos == Pos::verb && reading.form == form) return true;
    return false;
  }
  /// „sei falsch gewesen“ says what something is like, „sei gesperrt gewesen“ what happened.
  bool only_gewesen() const {
    bool found = false;
    for (const std::uint32_t t : verbs_) {
      if (t == finite_) continue;
      if (bytes(t) == "gewesen") found = true;
      else if (morphology_.can_be_participle2(t) && !morphology_.can_be(t, Pos::adjective)) return false;
    }
    return found;
  }
  bool other_infinitive(std::uint32_t finite) const {
    for (const std::uint32_t t : verbs_)
      if (t != finite && morphology_.can_be_infinitive(t) && !morphology_.can_be_participle2(t)) return true;
    return false;
  }
  void modal_verb(std::uint32_t finite, bool perfect_infinitive, bool konjunktiv2) {
    const std::string_view b = bytes(finite);
    if (b.find("usst") != std::string_view::npos || b.substr(0, 5) == "konnt" || b.substr(0, 5) == "durft") {
      out_.set(Feature::past, span(finite));  // „musste umkehren“ tells what happened
      return;
    }
    if (lemma_is(finite, "sollen")) {
      // „soll abgebrannt sein“ is hearsay, „sollte zurücktreten“ a demand, „soll gebaut werden“ a plan.
      const bool lasts = out_.has(Feature::form_free) && stative();
      if ((perfect_infinitive || lasts) && b.find("te") == std::string_view::npos) out_.set(Feature::modal_is_said_to, span(finite));
      else if (b.find("te") != std::string_view::npos) out_.set(Feature::modal_should, span(finite));
      else out_.set(Feature::modal_is_to, span(finite));
    } else if (lemma_is(finite, "müssen")) {
      out_.set(Feature::modal_must, span(finite));
      if (!quotation_) out_.set(Feature::own_must, span(finite));  // „Ein Haushalt muss ausgeglichen sein.“
    } else if (b.find("ürft") != std::string_view::npos && konjunktiv2 && !quoted_indirectly()) {
      out_.set(Feature::modal_might, span(finite));  // „Die Miete dürfte steigen.“
    } else if (lemma_is(finite, "dürfen")) {
      if (!quotation_) out_.set(Feature::own_must, span(finite));
      out_.set(negation_in_clause() ? Feature::modal_may_not : Feature::modal_may, span(finite));
    } else if (lemma_is(finite, "können")) {
      out_.set(konjunktiv2 || b.find("nnt") != std::string_view::npos ? Feature::modal_could : Feature::modal_can, span(finite));
    } else if (lemma_is(finite, "wollen") || b.find("möcht") != std::string_view::npos) {
      out_.set(Feature::modal_want, span(finite));
    }
  }
  /// In reported speech „dürften“ may only stand for „dürfen“.
  bool quoted_indirectly() const { return quotation_ && quotation_->form == Form::indirect_free_indirect; }
  bool stative() const {
    for (const std::uint32_t t : verbs_)
      if (t != finite_ && (c_.classes[t] & bit(WordClass::state))) return true;
    return false;
  }
  bool negation_in_clause() const {
    for (const TokenRange& part : own_parts())
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
    constexpr std::string_view linking[] = {"sein", "bleiben", "werden", "haben", "scheinen", "erscheinen", "wirken", "klingen", "gelten",
                                            "finden", "halten", "machen", "bedeuten", "darstellen", "bezeichnen", "nennen", "sehen"};
    bool copula = false;
    for (const std::string_view lemma : linking) copula = copula || lemma_is(finite_, lemma);
    for (const TokenRange& part : own_parts())
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::uint32_t bits = c_.classes[t];
        if (!bits) continue;
        const bool is_verb = std::find(verbs_.begin(), verbs_.end(), t) != verbs_.end();
        const bool alone = predicative(t);
        if ((bits & bit(WordClass::feeling)) && (is_verb || (copula && alone) || (copula && morphology_.is_noun(t)))) out_.set(Feature::feeling_main, span(t));
        if ((bits & bit(WordClass::norm)) && (is_verb || (copula && alone))) out_.set(Feature::norm_main, span(t));
        if ((bits & bit(WordClass::expected)) && (is_verb || (copula && alone))) out_.set(Feature::expected_main, span(t));
        if ((bits & bit(WordClass::plan)) && (is_verb || (copula && alone))) out_.set(Feature::plan_main, span(t));
        if ((bits & bit(WordClass::duty)) && (is_verb || (copula && alone))) out_.set(Feature::duty_main, span(t));
        if ((bits & bit(WordClass::cause)) && (is_verb || (copula && noun_predicate(t)))) out_.set(Feature::cause_main, span(t));
        if ((bits & bit(WordClass::quantity)) && is_verb) out_.set(Feature::quantity_main, span(t));
        if ((bits & bit(WordClass::stance)) && is_verb) out_.set(Feature::stance_main, span(t));
        // „Grund sei ein Kurzschluss“, „Das sei eine Folge der Kürzungen“
        if ((bits & bit(WordClass::link)) && copula && morphology_.is_noun(t) && starts_upper(bytes(t)) &&
            (noun_predicate(t) || (clause_ && clause_->subject.contains(t))))
          out_.set(Feature::cause, span(t));
        if ((bits & bit(WordClass::judgement)) && copula && (alone || noun_predicate(t))) out_.set(Feature::judgement_predicate, span(t));
        if ((bits & bit(WordClass::mild)) && copula && (alone || noun_predicate(t))) out_.set(Feature::mild_predicate, span(t));
      }
  }
  const std::vector<TokenRange>& own_parts() const { return clause_ && clause_->finite != no_token ? clause_->parts : p_.spans; }
  /// An adjective that stands by itself: „Das ist falsch.“
  bool predicative(std::uint32_t t) const {
    const std::int32_t phrase = c_.phrases.phrase_of_token[t];
    return phrase < 0 && !starts_upper(bytes(t));
  }
  /// A noun phrase without preposition that is not the subject: „Das ist ein Skandal.“
  bool noun_predicate(std::uint32_t t) const {
    const std::int32_t p = c_.phrases.phrase_of_token[t];
    if (p < 0 || (clause_ && clause_->subject.contains(t))) return false;
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
        {WordClass::stance, Feature::stance}, {WordClass::intensity, Feature::intensity}, {WordClass::cause, Feature::cause}, {WordClass::link, Feature::link},
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
        if (b == "weil" && t > range.first) out_.set(Feature::because, span(t));
        if (b == "damit" && morphology_.is_subordinator(t) && t > range.first && bytes(t - 1) == ",") out_.set(Feature::purpose, span(t));
        if (b == "um" && morphology_.can_be(t, Pos::infinitive_conjunction) && t > range.first && bytes(t - 1) == ",") out_.set(Feature::purpose, span(t));
        if (b == "zu" && t + 1 < range.last && !morphology_.can_be_infinitive(t + 1) && !starts_upper(bytes(t + 1)) &&
            (morphology_.can_be(t + 1, Pos::adjective) || morphology_.can_be(t + 1, Pos::adverb)) && c_.phrases.phrase_of_token[t + 1] < 0)
          out_.set(Feature::too_much, span(t));  // „Das kommt zu spät.“
        if (is_ordinal(t, b)) out_.set(Feature::ordinal, span(t));
        if (b == "als" && out_.has(Feature::form_reported) && p_.quotation >= 0) out_.set(Feature::as_predicate, span(t));
        degree(t, b);
      }
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t)
        if (named(t)) {
          out_.set(Feature::name);
          return;
        }
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
    if (ends_with(stem, "er") && stem.size() > 6) stem = stem.substr(0, stem.size() - 2);
    if (ends_with(stem, "erst")) return false;
    for (const std::string_view number : {"zweit", "dritt", "viert", "fünft", "sechst", "siebt", "siebent", "acht", "neunt", "zehnt", "elft", "zwölft", "zigst", "ßigst", "zehnt"})
      if (stem == number || (number.size() > 4 && ends_with(stem, number))) return b != "acht";
    return false;
  }
  /// „höher als“, „mehr“; „am schlimmsten“, „die größte“.
  void degree(std::uint32_t t, const std::string& b) {
    if (b == "mehr" || b == "weniger") {
      const std::string_view before = t > 0 ? bytes(t - 1) : std::string_view{};
      if (before != "nicht" && before != "nie" && before.substr(0, 4) != "kein" && before != "immer") out_.set(Feature::comparison, span(t));
      return;
    }
    if (b.size() < 5 || starts_upper(bytes(t))) return;
    for (const Reading& reading : morphology_.readings(t)) {
      if (reading.pos != Pos::adjective || reading.form != VerbForm::none || reading.lemma.size() < 3 || reading.lemma == b) continue;
      if (reading.lemma.substr(0, 1) != b.substr(0, 1) || ends_with(reading.lemma, "st") || reading.lemma == "nah") continue;
      const std::string_view stem = without_ending(b);
      if (ends_with(stem, "st") && stem.size() >= reading.lemma.size() + 2) {
        out_.set(Feature::superlative, span(t));
        return;
      }
      if (ends_with(stem, "er") && !ends_with(reading.lemma, "er") && stem.size() >= reading.lemma.size() + 1 && next_is_als(t)) {
        out_.set(Feature::comparison, span(t));
        return;
      }
    }
  }
  static bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
  }
  /// "größten" -> "größt"; a comparative's own "er" stays: "höheren" -> "höher", "höher" -> "höher".
  static std::string_view without_ending(std::string_view word) {
    for (const std::string_view ending : {"en", "em", "es"})
      if (ends_with(word, ending)) return word.substr(0, word.size() - 2);
    if (ends_with(word, "ster")) return word.substr(0, word.size() - 2);
    if (ends_with(word, "e")) return word.substr(0, word.size() - 1);
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
        case FactKind::percentage: out_.set(Feature::share, fact.span); ++count; break;
        case FactKind::amount: out_.set(Feature::money, fact.span); ++count; break;
        case FactKind::number: ++count; break;
        case FactKind::duration: out_.set(Feature::duration, fact.span); continue;
        case FactKind::date: out_.set(Feature::date, fact.span); continue;
        case FactKind::place: out_.set(Feature::place, fact.span); continue;
        case FactKind::party: continue;
      }
      // „zwei Männer“ tells who, „14 Frachter“ how many.
      if (fact.kind == FactKind::number && fact.value.size() == 1 && fact.unit.empty()) {
        out_.set(Feature::small_figure, fact.span);
        continue;
      }
      out_.set(Feature::figure, fact.span);
      if (!fact.qualifier.empty()) out_.set(Feature::rough_figure, fact.span);
      if (is_argument(fact.span)) out_.set(Feature::core_figure, fact.span);
    }
    if (count > 1) out_.set(Feature::several_figures);
  }

  /// „14 Frachter liegen im Hafen“, not „in 14 Häfen liegen Frachter“.
  bool is_argument(Span figure) const {
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (span(t).end_byte < figure.end_byte) continue;
        if (span(t).begin_byte >= figure.end_byte) return true;
        const std::int32_t p = c_.phrases.phrase_of_token[t];
        return p < 0 || c_.phrases.phrases[static_cast<std::size_t>(p)].preposition == no_token;
      }
    return false;
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const std::vector<Fact>& facts_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  const Clause* clause_ = nullptr;
  std::uint32_t finite_ = no_token;
  std::vector<std::uint32_t> verbs_;
  bool zu_infinitive_ = false;
  const FoundQuotation* quotation_ = nullptr;
  Features out_;
};

}  // namespace

std::string_view code_of(Feature feature) { return codes[static_cast<std::size_t>(feature)]; }

Features features_of(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts) {
  return Extractor(context, proposition, facts).run();
}

}  // namespace wortlaut
