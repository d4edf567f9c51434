#include "verb_features.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

class VerbFinder {
 public:
  VerbFinder(const ClaimContext& context, const Proposition& proposition)
      : c_(context), p_(proposition), morphology_(context.morphology), tokens_(context.sentences.tokens) {
    if (p_.clause != no_clause) out_.clause = &c_.clauses.clauses[p_.clause];
    if (p_.quotation >= 0) out_.quotation = &c_.quotations.quotations[static_cast<std::size_t>(p_.quotation)];
  }

  PropositionVerbs run() {
    const Clause* clause = out_.clause;
    if (clause && (clause->finite != no_token || clause->kind == ClauseKind::infinitive)) {
      out_.finite = clause->finite;
      out_.verbs = clause->verbs;
      if (clause->kind != ClauseKind::infinitive && !ends_in_zu_infinitive()) borrow();
      complete();
      return std::move(out_);
    }
    search();
    if (out_.finite == no_token && !out_.zu_infinitive) borrow();
    complete();
    return std::move(out_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  bool supports(std::uint32_t t) const { return morphology_.is_auxiliary(t) || morphology_.is_modal(t); }

  /// „… an dem Lauf teilnehmen zu wollen“: what looks like a plural („teilnehmen“) is an infinitive before another.
  bool ends_in_zu_infinitive() {
    const TokenRange last = out_.clause->parts.empty() ? p_.spans.back() : out_.clause->parts.back();
    if (out_.finite == no_token || !morphology_.can_be_infinitive(out_.finite)) return false;
    for (std::uint32_t t = last.last; t-- > last.first;) {
      if (tokens_[t].kind != TokenKind::word) continue;
      if (!(t > last.first && bytes(t - 1) == "zu" && morphology_.can_be_infinitive(t))) return false;
      out_.zu_infinitive = true;
      out_.finite = no_token;
      if (!out_.include(t)) out_.verbs.push_back(t);
      return true;
    }
    return false;
  }

  /// Where no finite verb was found (an open plural, „Die Grünen sollen …“): the first word that can only or also be
  /// one and stands in no noun phrase, auxiliaries and modals first.
  void search() {
    std::uint32_t open = no_token;
    for (const TokenRange& range : p_.spans)
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || starts_upper(bytes(t))) continue;
        const bool to = t > 0 && bytes(t - 1) == "zu";
        if (morphology_.is_zu_infinitive(t) || (to && morphology_.can_be_infinitive(t))) out_.zu_infinitive = true;
        if (!to && morphology_.can_be_finite(t) && c_.phrases.phrase_of_token[t] < 0) {
          if (supports(t) && out_.finite == no_token && !follows_participle(t)) out_.finite = t;
          if (open == no_token && !morphology_.can_be(t, Pos::preposition) && !morphology_.can_be_participle2(t))
            open = t;
        }
        if (morphology_.can_be_infinitive(t) || morphology_.can_be_participle2(t) || morphology_.can_be_finite(t))
          out_.verbs.push_back(t);
      }
    if (out_.zu_infinitive)
      out_.finite = no_token;
    else if (out_.finite == no_token && !(out_.quotation && out_.quotation->form == Form::direct))
      out_.finite = open;
  }
  bool follows_participle(std::uint32_t t) const { return t > 0 && morphology_.can_be_participle2(t - 1); }

  /// „Daran sollen sich Kiel, Bremen und Hamburg beteiligen“: the end of a list may look like a clause by itself.
  bool left_open(const Clause& clause) const {
    const Clause& before = c_.clauses.clauses[clause.coordinated];
    return before.sentence == clause.sentence && before.finite != no_token && supports(before.finite) &&
           before.verbs.size() == 1 && out_.finite != no_token && morphology_.can_be_infinitive(out_.finite);
  }
  /// „Die Kinder sollen lesen und die Aufgaben in der Schule erledigen.“: an infinitive or participle behind "und"
  /// that has no auxiliary of its own has that of the clause before.
  void borrow() {
    const Clause* clause = out_.clause;
    if (!clause || clause->coordinated == no_clause || (!clause->subject.empty() && !left_open(*clause))) return;
    if (out_.finite != no_token &&
        (supports(out_.finite) ||
         !(morphology_.can_be_infinitive(out_.finite) || morphology_.can_be_participle2(out_.finite))))
      return;
    if (out_.finite == no_token && out_.verbs.empty()) return;
    std::uint32_t before = clause->coordinated;
    for (int steps = 0; before != no_clause && steps < 4; ++steps) {
      const Clause& other = c_.clauses.clauses[before];
      if (other.finite != no_token && other.sentence == clause->sentence) {
        // „werden“ behind an infinitive may be the end of „… werden können“: only the clause's own verb counts.
        if (supports(other.finite)) {
          out_.finite = other.finite;
          out_.verbs.push_back(other.finite);
        }
        return;
      }
      before = other.coordinated;
    }
  }

  /// „… werden die Zahlen im Norden wegen der Lage in Kiel weiter steigen“: where an auxiliary has found no verb to
  /// help, its verb is the last word.
  void complete() {
    if (out_.finite == no_token || out_.verbs.size() > 1 ||
        !(supports(out_.finite) || morphology_.has_lemma(out_.finite, "lassen", Pos::verb)))
      return;  // „Das lässt sich erklären“
    const TokenRange last = out_.own_parts(p_).back();
    for (std::uint32_t t = last.last; t-- > last.first;) {
      if (tokens_[t].kind != TokenKind::word) continue;
      if (t != out_.finite && !starts_upper(bytes(t)) && c_.phrases.phrase_of_token[t] < 0 &&
          (morphology_.can_be_infinitive(t) || morphology_.can_be_participle2(t)))
        out_.verbs.push_back(t);
      return;
    }
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  PropositionVerbs out_;
};

class VerbReader {
 public:
  VerbReader(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs, Features& out)
      : c_(context),
        p_(proposition),
        v_(verbs),
        finite_(verbs.finite),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens),
        out_(out) {}

  void run() {
    if (negation_in_clause()) out_.set(Feature::negated_main);
    if (finite_ == no_token) {
      infinitive_clause();
      return;
    }
    for (const std::uint32_t t : v_.verbs) {
      if (t == finite_) continue;
      infinitive_ |= morphology_.can_be_infinitive(t);
      participle_ |= morphology_.can_be_participle2(t);
      const std::string_view b = bytes(t);
      had_ |= b == "haben" || b == "sein" || b == "worden";
      done_ |= b == "haben" || b == "worden" || b == "gewesen";
    }
    const std::uint8_t moods = morphology_.moods(finite_);
    const bool konjunktiv2 = (moods & mood_konjunktiv2) && !(moods & (mood_indicative | mood_konjunktiv1));
    const bool past_form = any_form(finite_, VerbForm::past);
    if (lemma_is("werden")) {
      becoming();
    } else if (lemma_is("haben") || lemma_is("sein")) {
      auxiliary(past_form && !konjunktiv2);
      if (konjunktiv2 && lemma_is("haben")) missed();
    } else if (morphology_.is_modal(finite_)) {
      modal_verb(konjunktiv2);
    } else if (past_form && (moods & mood_indicative)) {
      // „forderten“ may be Konjunktiv II as well: in reported speech without a clear form it stays open.
      const bool open = (moods & mood_konjunktiv2) && v_.quotation && v_.quotation->form != Form::direct &&
                        v_.quotation->form != Form::reported;
      if (!open) out_.set(Feature::past, span(finite_));
    }
    if (konjunktiv2) out_.set(Feature::konjunktiv2, span(finite_));
    ahead();
    // „Sie warf dem Amt Versagen vor“: the tense of a speech act summed up is the article's, not of what was said.
    if (out_.has(Feature::form_reported)) {
      out_.unset(Feature::past);
      out_.unset(Feature::perfect);
    }
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }
  bool lemma_is(std::string_view lemma) const { return morphology_.has_lemma(finite_, lemma, Pos::verb); }
  bool passive() const { return v_.clause && v_.clause->passive; }
  bool any_form(std::uint32_t token, VerbForm form) const {
    for (const Reading& reading : morphology_.readings(token))
      if (reading.pos == Pos::verb && reading.form == form) return true;
    return false;
  }

  /// „… teilnehmen zu wollen“, „… Akten vernichtet zu haben“
  void infinitive_clause() {
    bool participle = false;
    for (const std::uint32_t t : v_.verbs) participle |= morphology_.can_be_participle2(t);
    for (const std::uint32_t t : v_.verbs) {
      const std::string_view b = bytes(t);
      if (b == "wollen") out_.set(Feature::modal_want, span(t));
      if (b == "müssen") out_.set(Feature::modal_must, span(t));
      if (b == "können") out_.set(Feature::modal_can, span(t));
      if (b == "dürfen") out_.set(Feature::modal_may, span(t));
      if (participle && (b == "haben" || b == "sein")) out_.set(Feature::perfect, span(t));
    }
  }

  /// „werde kommen“, „wird geprüft werden“ lie ahead; „werde geprüft“ may, „wurde geprüft“ is over.
  void becoming() {
    const bool with_infinitive = infinitive_ && !(participle_ && !other_infinitive());
    const std::string_view b = bytes(finite_);
    if (b.find("ürd") != std::string_view::npos && infinitive_)
      out_.set(Feature::wuerde, span(finite_));
    else if (b.substr(0, 4) == "wurd")
      out_.set(Feature::past, span(finite_));
    else if (with_infinitive || (infinitive_ && (!passive() || !participle_ || subject_acts(c_, p_, v_))))
      out_.set(Feature::future, span(finite_));  // „der Rat werde beraten“ beside „die Halle werde saniert“
    else if (participle_)
      out_.set(Feature::passive_present, span(finite_));
    else
      out_.set(Feature::becomes, span(finite_));
  }
  bool other_infinitive() const {
    return std::any_of(v_.verbs.begin(), v_.verbs.end(), [this](std::uint32_t t) {
      return t != finite_ && morphology_.can_be_infinitive(t) && !morphology_.can_be_participle2(t);
    });
  }

  void auxiliary(bool past_form) {
    const bool be = lemma_is("sein");
    const std::uint32_t to_do = be ? infinitive_to_do() : no_token;
    if (to_do != no_token)
      out_.set(can_be_seen(to_do) ? Feature::is_to_be_seen : Feature::is_to_be, span(to_do));
    else if (be && only_gewesen())
      out_.set(Feature::copula, span(finite_));
    else if (participle_ && be && !done_ && !moves())
      out_.set(Feature::state_passive, span(finite_));
    else if (participle_)
      out_.set(Feature::perfect, span(finite_));
    else if (past_form)
      out_.set(Feature::past, span(finite_));
    if (be && !participle_ && to_do == no_token) out_.set(Feature::copula, span(finite_));
  }
  /// „Das hätte man verhindern können“: what was not done.
  void missed() {
    for (const std::uint32_t t : v_.verbs)
      if (t != finite_ && morphology_.is_modal(t) && morphology_.can_be_infinitive(t)) {
        out_.unset(Feature::perfect);
        out_.set(Feature::modal_missed, span(t));
      }
  }
  /// „Auf dem Film ist ein Boot zu sehen“, „Mit Regen ist zu rechnen“: nobody is told to do it.
  bool can_be_seen(std::uint32_t t) const {
    constexpr WordClasses classes = bit(WordClass::perceived) | bit(WordClass::expected) | bit(WordClass::stance) |
                                    bit(WordClass::mind) | bit(WordClass::feeling);
    return (c_.classes[t] & classes) || (v_.clause && (c_.words.classes_of(v_.clause->lemma) & classes));
  }
  /// „Die Akten sind zu löschen“, „mit Regen ist zu rechnen“.
  std::uint32_t infinitive_to_do() const {
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || starts_upper(bytes(t))) continue;
        if (morphology_.is_zu_infinitive(t)) return t;
        if (t > part.first && bytes(t - 1) == "zu" && morphology_.can_be_infinitive(t) &&
            c_.phrases.phrase_of_token[t] < 0)
          return t;
      }
    return no_token;
  }
  /// „sei falsch gewesen“ says what something is like, „sei gesperrt gewesen“ what happened.
  bool only_gewesen() const {
    bool found = false;
    for (const std::uint32_t t : v_.verbs) {
      if (t == finite_) continue;
      if (bytes(t) == "gewesen")
        found = true;
      else if (morphology_.can_be_participle2(t) && !morphology_.can_be(t, Pos::adjective))
        return false;
    }
    return found;
  }
  /// „Sie sei geflohen“ tells what happened: a verb that makes its perfect with "sein".
  bool moves() const {
    if (v_.clause && (c_.words.classes_of(v_.clause->lemma) & bit(WordClass::motion))) return true;
    return std::any_of(v_.verbs.begin(), v_.verbs.end(), [this](std::uint32_t t) {
      if (t == finite_) return false;
      if (c_.classes[t] & bit(WordClass::motion)) return true;
      for (const Reading& reading : morphology_.readings(t))
        if (reading.pos == Pos::verb && moves_somewhere(reading.lemma)) return true;
      return false;
    });
  }
  /// „zurückgefallen“, „hinausgelaufen“: a verb of motion behind a particle of direction.
  bool moves_somewhere(std::string_view lemma) const {
    for (const std::string_view where : {"zurück", "hinaus", "heraus", "hinein", "herein", "hinunter", "herunter",
                                         "hinauf", "herauf", "hinüber", "herüber", "vorbei", "vorüber", "davon",
                                         "weg", "fort", "weiter", "voran", "entgegen", "nieder", "zusammen", "heim",
                                         "empor", "durch", "hinter", "hin", "her", "los", "nach", "zu"})
      if (lemma.starts_with(where) && (c_.words.classes_of(lemma.substr(where.size())) & bit(WordClass::motion)))
        return true;
    return false;
  }

  void modal_verb(bool konjunktiv2) {
    const std::string_view b = bytes(finite_);
    if (b.find("usst") != std::string_view::npos || b.substr(0, 5) == "konnt" || b.substr(0, 5) == "durft") {
      out_.set(Feature::past, span(finite_));  // „musste umkehren“ tells what happened
      return;
    }
    // „könnte eingeschlafen sein“, „dürfte gelogen haben“, „will sie gesehen haben“: how sure it is that it happened.
    if (!lemma_is("sollen") && heard()) {
      out_.set(Feature::modal_past, span(finite_));
      return;
    }
    if (lemma_is("sollen")) {
      should(b);
    } else if (lemma_is("müssen")) {
      out_.set(Feature::modal_must, span(finite_));
      if (!v_.quotation) out_.set(Feature::own_must, span(finite_));  // „Ein Haushalt muss ausgeglichen sein.“
    } else if (b.find("ürft") != std::string_view::npos && konjunktiv2 && !quoted_indirectly()) {
      out_.set(Feature::modal_might, span(finite_));  // „Die Miete dürfte steigen.“
    } else if (lemma_is("dürfen")) {
      if (!v_.quotation) out_.set(Feature::own_must, span(finite_));
      out_.set(negation_in_clause() ? Feature::modal_may_not : Feature::modal_may, span(finite_));
    } else if (lemma_is("können")) {
      if (negation_in_clause()) out_.set(Feature::modal_can_not, span(finite_));
      out_.set(konjunktiv2 || b.find("nnt") != std::string_view::npos ? Feature::modal_could : Feature::modal_can,
               span(finite_));
    } else if (lemma_is("wollen") || b.find("möcht") != std::string_view::npos) {
      out_.set(Feature::modal_want, span(finite_));
    }
  }
  /// „soll abgebrannt sein“ is hearsay, „sollte zurücktreten“ a demand, „soll gebaut werden“ a plan.
  void should(std::string_view b) {
    const bool lasts = (out_.has(Feature::form_free) || out_.has(Feature::cue_source) ||
                        out_.has(Feature::cue_informs)) && !participle_ && stative();
    if (b.find("te") != std::string_view::npos)
      out_.set(Feature::modal_should, span(finite_));
    else if (heard() || lasts)
      out_.set(Feature::modal_is_said_to, span(finite_));
    else
      out_.set(Feature::modal_is_to, span(finite_));
  }
  /// „soll bis Mai abgeschlossen sein“ is a plan: what is to be so, not what was done.
  bool heard() const { return participle_ && (done_ || (had_ && moves())); }
  /// In reported speech „dürften“ may only stand for „dürfen“.
  bool quoted_indirectly() const {
    return v_.quotation && (v_.quotation->form == Form::indirect_free_indirect || negation_in_clause());
  }
  bool stative() const {
    return std::any_of(v_.verbs.begin(), v_.verbs.end(), [this](std::uint32_t t) {
      return t != finite_ && (c_.classes[t] & bit(WordClass::state));
    });
  }
  bool negation_in_clause() const {
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (tokens_[t].kind == TokenKind::word && (morphology_.is_negation(t) || is_negative_word(bytes(t))))
          return true;
    return false;
  }

  /// Who brings about what lies ahead: „Kern werde den Plan vorstellen“, „der Preis werde steigen“.
  void ahead() {
    const bool ahead = out_.has(Feature::future) || out_.has(Feature::wuerde) || out_.has(Feature::modal_is_to);
    if (ahead && !passive()) out_.set(subject_acts(c_, p_, v_) ? Feature::agent_ahead : Feature::thing_ahead);
    const bool over = out_.has(Feature::past) || out_.has(Feature::perfect);
    if (out_.has(Feature::form_direct) && !over && !ahead && !out_.has(Feature::becomes))
      out_.set(Feature::direct_present, span(finite_));
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const PropositionVerbs& v_;
  const std::uint32_t finite_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  Features& out_;
  bool infinitive_ = false, participle_ = false, had_ = false, done_ = false;
};

}  // namespace

bool PropositionVerbs::include(std::uint32_t token) const {
  return std::find(verbs.begin(), verbs.end(), token) != verbs.end();
}

TokenRange PropositionVerbs::subject(const Proposition& proposition) const {
  if (!proposition.shared_subject.empty()) return proposition.shared_subject;
  return clause ? clause->subject : TokenRange{};
}

PropositionVerbs verbs_of(const ClaimContext& context, const Proposition& proposition) {
  return VerbFinder(context, proposition).run();
}

bool subject_acts(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs) {
  const TokenRange subject = verbs.subject(proposition);
  if (subject.empty()) return false;
  if (subject.size() == 1) {
    const std::string b = lower_first(context.sentences.tokens[subject.first].span.of(context.text));
    if (b == "ich" || b == "wir" || b == "er" || b == "sie" || b == "man") return true;
  }
  const std::int32_t p = context.phrases.phrase_of_token[subject.first];
  if (p >= 0 && !context.phrases.phrases[static_cast<std::size_t>(p)].name.empty()) return true;
  for (std::uint32_t t = subject.first; t < subject.last; ++t)
    if (t < context.mentions.mention_of_token.size() && context.mentions.mention_of_token[t] >= 0) return true;
  return false;
}

void add_verb_features(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
                       Features& out) {
  if (!verbs.verbs.empty() || verbs.finite != no_token) VerbReader(context, proposition, verbs, out).run();
}

}  // namespace wortlaut
