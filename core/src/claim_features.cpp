#include "claim_features.hpp"

#include <algorithm>
#include <optional>

#include "characters.hpp"
#include "content_features.hpp"
#include "cue_features.hpp"

namespace wortlaut {
namespace {

constexpr std::array<std::string_view, feature_count> codes = {
    // clang-format off
    "kind.cue-demand", "kind.cue-promise", "kind.cue-announce", "kind.cue-decide", "kind.cue-warn",
    "kind.cue-accuse", "kind.cue-deny", "kind.cue-judge", "kind.cue-think", "kind.cue-fear-hope", "kind.cue-report",
    "kind.cue-informs", "kind.cue-argues", "kind.cue-expects", "kind.cue-feels", "kind.cue-source",
    "kind.form-direct", "kind.form-indirect", "kind.form-reported", "kind.form-free", "kind.own-voice",
    "kind.nested", "kind.fragment", "kind.infinitive", "kind.question", "kind.short", "kind.first-person",
    "kind.subject-pronoun", "kind.subject-demonstrative", "kind.agent-ahead", "kind.abstract-subject",
    "kind.copula", "kind.copula-adjective", "kind.copula-noun", "kind.direct-present", "kind.passive",
    "kind.negated", "kind.conditional", "kind.purpose", "kind.as-predicate", "kind.quoted-words", "kind.imperative",
    "kind.past", "kind.perfect", "kind.future", "kind.wuerde", "kind.konjunktiv2", "kind.modal-should",
    "kind.modal-is-to", "kind.modal-is-said-to", "kind.modal-must", "kind.modal-may", "kind.modal-may-not",
    "kind.modal-can", "kind.modal-could", "kind.modal-might", "kind.modal-want", "kind.own-must", "kind.norm-main",
    "kind.expected-main", "kind.plan-main", "kind.duty-main", "kind.quantity-main", "kind.cause-main",
    "kind.because", "kind.too-much", "kind.judgement", "kind.judgement-predicate", "kind.mild-predicate",
    "kind.mild", "kind.feeling-main", "kind.feeling", "kind.stance-main", "kind.stance", "kind.intensity",
    "kind.cause", "kind.link", "kind.rule", "kind.norm", "kind.later", "kind.expected", "kind.plan", "kind.duty",
    "kind.recent", "kind.harm", "kind.misdeed", "kind.public", "kind.scope", "kind.quantity-word", "kind.figure",
    "kind.core-figure", "kind.small-figure", "kind.rough-figure", "kind.duration", "kind.several-figures",
    "kind.share", "kind.money", "kind.date", "kind.comparison", "kind.superlative", "kind.ordinal", "kind.name",
    "kind.place"
    // clang-format on
};

class Extractor {
 public:
  Extractor(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts)
      : c_(context),
        p_(proposition),
        facts_(facts),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens) {
    if (p_.clause != no_clause) clause_ = &c_.clauses.clauses[p_.clause];
    if (p_.quotation >= 0) quotation_ = &c_.quotations.quotations[static_cast<std::size_t>(p_.quotation)];
  }

  Features run() {
    find_finite();
    add_cue_features(c_, p_, verbs_, out_);
    shape();
    if (finite_ != no_token) verb();
    add_content_features(c_, p_, facts_, out_);
    return std::move(out_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }
  bool lemma_is(std::uint32_t token, std::string_view lemma) const {
    return morphology_.has_lemma(token, lemma, Pos::verb);
  }

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
          if (open == no_token && !morphology_.can_be(t, Pos::preposition) && !morphology_.can_be_participle2(t))
            open = t;
        }
        if (morphology_.can_be_infinitive(t) || morphology_.can_be_participle2(t) || morphology_.can_be_finite(t))
          verbs_.push_back(t);
      }
    if (zu_infinitive_)
      finite_ = no_token;
    else if (finite_ == no_token && !(quotation_ && quotation_->form == Form::direct))
      finite_ = open;
  }
  bool follows_infinitive(std::uint32_t t) const { return t > 0 && morphology_.can_be_participle2(t - 1); }

  // --- How it is built -------------------------------------------------------------------------

  void shape() {
    if (p_.shape == PropositionShape::infinitive || zu_infinitive_)
      out_.set(Feature::infinitive);
    else if (p_.shape == PropositionShape::fragment && finite_ == no_token)
      out_.set(Feature::fragment);
    if (p_.shape == PropositionShape::question) out_.set(Feature::question);
    std::uint32_t count = 0;
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind == TokenKind::word) ++count;
        if (tokens_[t].kind == TokenKind::mark && !(quotation_ && quotation_->form == Form::direct))
          out_.on.set(static_cast<std::size_t>(Feature::quoted_words));
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
    if (quotation_ && quotation_->form == Form::direct && clause_->kind == ClauseKind::verb_first &&
        clause_->subject.empty() && (clause_->moods == 0 || (clause_->moods & mood_imperative)))
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
      if (wuerde && infinitive)
        out_.set(Feature::wuerde, span(finite));
      else if (b.substr(0, 4) == "wurd")
        out_.set(Feature::past, span(finite));
      else if (with_infinitive || (infinitive && !(clause_ && clause_->passive)))
        out_.set(Feature::future, span(finite));
    } else if (lemma_is(finite, "haben") || lemma_is(finite, "sein")) {
      const bool was = lemma_is(finite, "sein") && only_gewesen();
      if (was)
        out_.set(Feature::copula, span(finite));
      else if (participle)
        out_.set(Feature::perfect, span(finite));
      else if (past_form && !konjunktiv2)
        out_.set(Feature::past, span(finite));
      if (lemma_is(finite, "sein") && !participle) out_.set(Feature::copula, span(finite));
    } else if (modal) {
      modal_verb(finite, participle && had, konjunktiv2);
    } else if (past_form && (moods & mood_indicative)) {
      // „forderten“ may be Konjunktiv II as well: in reported speech without a clear form it stays open.
      const bool open = (moods & mood_konjunktiv2) && quotation_ && quotation_->form != Form::direct &&
                        quotation_->form != Form::reported;
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
        if (predicative(t) && morphology_.can_be(t, Pos::adjective) && !morphology_.can_be(t, Pos::adverb) &&
            !morphology_.can_be_participle2(t))
          out_.set(Feature::copula_adjective, span(t));
        const std::int32_t p = c_.phrases.phrase_of_token[t];
        if (p < 0 || c_.phrases.phrases[static_cast<std::size_t>(p)].head != t) continue;
        const NounPhrase& phrase = c_.phrases.phrases[static_cast<std::size_t>(p)];
        if (noun_predicate(t) && !phrase.pronoun && (!phrase.definite || !phrase.has_determiner) &&
            phrase.name.empty() && !figure_at(t))
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
    for (const std::string_view ending :
         {"ung", "heit", "keit", "ion", "ität", "schaft", "ismus", "anz", "enz", "tum", "nis"})
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
      if (bytes(t) == "gewesen")
        found = true;
      else if (morphology_.can_be_participle2(t) && !morphology_.can_be(t, Pos::adjective))
        return false;
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
      if ((perfect_infinitive || lasts) && b.find("te") == std::string_view::npos)
        out_.set(Feature::modal_is_said_to, span(finite));
      else if (b.find("te") != std::string_view::npos)
        out_.set(Feature::modal_should, span(finite));
      else
        out_.set(Feature::modal_is_to, span(finite));
    } else if (lemma_is(finite, "müssen")) {
      out_.set(Feature::modal_must, span(finite));
      if (!quotation_) out_.set(Feature::own_must, span(finite));  // „Ein Haushalt muss ausgeglichen sein.“
    } else if (b.find("ürft") != std::string_view::npos && konjunktiv2 && !quoted_indirectly()) {
      out_.set(Feature::modal_might, span(finite));  // „Die Miete dürfte steigen.“
    } else if (lemma_is(finite, "dürfen")) {
      if (!quotation_) out_.set(Feature::own_must, span(finite));
      out_.set(negation_in_clause() ? Feature::modal_may_not : Feature::modal_may, span(finite));
    } else if (lemma_is(finite, "können")) {
      out_.set(konjunktiv2 || b.find("nnt") != std::string_view::npos ? Feature::modal_could : Feature::modal_can,
               span(finite));
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
        if (tokens_[t].kind == TokenKind::word && (morphology_.is_negation(t) || is_negative_word(bytes(t))))
          return true;
    return false;
  }

  /// Feelings and views count for more where they are what the main clause says.
  void main_clause_words() {
    constexpr std::string_view linking[] = {"sein",     "bleiben",    "werden",     "haben",  "scheinen", "erscheinen",
                                            "wirken",   "klingen",    "gelten",     "finden", "halten",   "machen",
                                            "bedeuten", "darstellen", "bezeichnen", "nennen", "sehen"};
    bool copula = false;
    for (const std::string_view lemma : linking) copula = copula || lemma_is(finite_, lemma);
    for (const TokenRange& part : own_parts())
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::uint32_t bits = c_.classes[t];
        if (!bits) continue;
        const bool is_verb = std::find(verbs_.begin(), verbs_.end(), t) != verbs_.end();
        const bool alone = predicative(t);
        if ((bits & bit(WordClass::feeling)) && (is_verb || (copula && alone) || (copula && morphology_.is_noun(t))))
          out_.set(Feature::feeling_main, span(t));
        if ((bits & bit(WordClass::norm)) && (is_verb || (copula && alone))) out_.set(Feature::norm_main, span(t));
        if ((bits & bit(WordClass::expected)) && (is_verb || (copula && alone)))
          out_.set(Feature::expected_main, span(t));
        if ((bits & bit(WordClass::plan)) && (is_verb || (copula && alone))) out_.set(Feature::plan_main, span(t));
        if ((bits & bit(WordClass::duty)) && (is_verb || (copula && alone))) out_.set(Feature::duty_main, span(t));
        if ((bits & bit(WordClass::cause)) && (is_verb || (copula && noun_predicate(t))))
          out_.set(Feature::cause_main, span(t));
        if ((bits & bit(WordClass::quantity)) && is_verb) out_.set(Feature::quantity_main, span(t));
        if ((bits & bit(WordClass::stance)) && is_verb) out_.set(Feature::stance_main, span(t));
        // „Grund sei ein Kurzschluss“, „Das sei eine Folge der Kürzungen“
        if ((bits & bit(WordClass::link)) && copula && morphology_.is_noun(t) && starts_upper(bytes(t)) &&
            (noun_predicate(t) || (clause_ && clause_->subject.contains(t))))
          out_.set(Feature::cause, span(t));
        if ((bits & bit(WordClass::judgement)) && copula && (alone || noun_predicate(t)))
          out_.set(Feature::judgement_predicate, span(t));
        if ((bits & bit(WordClass::mild)) && copula && (alone || noun_predicate(t)))
          out_.set(Feature::mild_predicate, span(t));
      }
  }
  const std::vector<TokenRange>& own_parts() const {
    return clause_ && clause_->finite != no_token ? clause_->parts : p_.spans;
  }
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
