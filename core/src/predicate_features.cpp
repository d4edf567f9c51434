#include "predicate_features.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

struct ClassFeature {
  WordClass word_class;
  Feature feature;
};

/// Count where the verb is such a word, or the adjective behind a linking verb.
constexpr ClassFeature of_verb_or_adjective[] = {
    {WordClass::feeling, Feature::feeling_main}, {WordClass::norm, Feature::norm_main},
    {WordClass::expected, Feature::expected_main}, {WordClass::plan, Feature::plan_main},
    {WordClass::duty, Feature::duty_main}, {WordClass::cause, Feature::cause_main},
    {WordClass::hope, Feature::hope_main}, {WordClass::mind, Feature::mind_main},
    {WordClass::lawful, Feature::lawful_main}};
/// Count where the verb is such a word.
constexpr ClassFeature of_verb[] = {
    {WordClass::quantity, Feature::quantity_main}, {WordClass::stance, Feature::stance_main},
    {WordClass::reject, Feature::reject_main}, {WordClass::event, Feature::event_main},
    {WordClass::effect, Feature::effect_main}, {WordClass::undertake, Feature::undertake_main},
    {WordClass::appraise, Feature::appraise_main}, {WordClass::judgement, Feature::judgement_verb},
    {WordClass::mild, Feature::judgement_verb}, {WordClass::harm, Feature::harm_main},
    {WordClass::state, Feature::state_main}, {WordClass::speech, Feature::speech_main}};

class PredicateReader {
 public:
  PredicateReader(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
                  const std::vector<Fact>& facts, Features& out)
      : c_(context),
        p_(proposition),
        v_(verbs),
        facts_(facts),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens),
        out_(out) {}

  void run() {
    subject();
    if (v_.finite == no_token && v_.verbs.empty()) return;
    if (out_.has(Feature::copula)) predicate();
    main_words();
    const bool thing = v_.clause && !v_.clause->subject.empty() && !subject_acts(c_, p_, v_);
    const bool done_to = out_.has(Feature::passive) || out_.has(Feature::state_passive);
    if (thing && !done_to && out_.has(Feature::effect_main)) out_.set(Feature::thing_effects);
    if (thing && out_.has(Feature::undertake_main)) out_.set(Feature::thing_undertakes);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }

  // --- The subject -------------------------------------------------------------------------------

  void subject() {
    if (!v_.clause) return;
    const TokenRange subject = v_.subject(p_);
    if (subject.empty()) return;
    if (subject.size() == 1 && tokens_[subject.first].kind == TokenKind::word) {
      const std::string b = lower_first(bytes(subject.first));
      if (b == "ich" || b == "wir") out_.set(Feature::first_person, span(subject.first));
      if (b == "er" || b == "sie" || b == "man") out_.set(Feature::subject_human_pronoun, span(subject.first));
      if (b == "das" || b == "dies" || b == "dieses") out_.set(Feature::subject_demonstrative, span(subject.first));
      if (b == "es") out_.set(Feature::subject_it, span(subject.first));
    }
    for (std::uint32_t t = subject.first; t < subject.last; ++t)
      if ((c_.classes[t] & bit(WordClass::quantity)) && starts_upper(bytes(t)))
        out_.set(Feature::quantity_subject, span(t));
    if (subject_acts(c_, p_, v_)) out_.set(Feature::agent);
    if (is_own_side(subject)) out_.set(Feature::own_side, span(subject.last - 1));
    if (v_.clause->finite != no_token && names_abstract(v_.clause->subject))
      out_.set(Feature::abstract_subject, span(v_.clause->subject.last - 1));
  }
  /// „Wir“, „man“, „ihre Partei“ (not „ihre Tochter“), or the very words that name the speaker: „Die Bahn teilte mit,
  /// die Bahn werde …“
  bool is_own_side(TokenRange subject) const {
    if (!v_.quotation) return false;
    const std::string first = lower_first(bytes(subject.first));
    if (subject.size() == 1 && (first == "wir" || first == "ich" || first == "man")) return true;
    if (subject.size() > 1)
      for (const std::string_view own : {"sein", "seine", "ihr", "ihre", "unser", "unsere", "mein", "meine"})
        if (first == own) return subject_acts(c_, p_, v_) && !(c_.classes[subject.last - 1] & bit(WordClass::concrete));
    for (const TokenRange& phrase : v_.quotation->speaker_phrase)
      for (std::uint32_t t = phrase.first; t < phrase.last; ++t)
        for (std::uint32_t k = subject.first; k < subject.last; ++k)
          if (t != k && starts_upper(bytes(t)) && bytes(t) == bytes(k)) return true;
    return false;
  }
  /// „Die Sicherheit …“, „Die Entscheidung …“: what a noun of these endings names cannot be seen.
  bool names_abstract(TokenRange subject) const {
    return !subject.empty() && has_abstract_ending(bytes(subject.last - 1));
  }

  // --- The predicate -----------------------------------------------------------------------------

  /// „Das Verfahren sei aufwendig“, „Das Verfahren sei ein Kompromiss“
  void predicate() {
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || t == v_.finite) continue;
        if (stands_alone(t) && morphology_.can_be(t, Pos::adjective) && !morphology_.can_be(t, Pos::adverb) &&
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
    return std::any_of(facts_.begin(), facts_.end(), [&](const Fact& fact) {
      return fact.span.overlaps(span(t)) || fact.span.end_byte + 1 == span(t).begin_byte;
    });
  }
  /// An adjective that stands by itself: „Das ist falsch.“
  bool stands_alone(std::uint32_t t) const { return c_.phrases.phrase_of_token[t] < 0 && !starts_upper(bytes(t)); }
  /// A noun phrase without preposition that is not the subject: „Das ist ein Skandal.“
  bool noun_predicate(std::uint32_t t) const {
    const std::int32_t p = c_.phrases.phrase_of_token[t];
    if (p < 0 || (v_.clause && v_.clause->subject.contains(t))) return false;
    const NounPhrase& phrase = c_.phrases.phrases[static_cast<std::size_t>(p)];
    return phrase.preposition == no_token && (phrase.cases & nominative);
  }

  // --- Word classes of verb and predicate ----------------------------------------------------------

  /// Feelings and views count for more where they are what the main clause says.
  void main_words() {
    const bool links = linking_verb();
    // „lehnte … ab“: the particle's verb is no token of its own.
    if (v_.clause && v_.clause->particle != no_token && !v_.clause->lemma.empty() && v_.finite != no_token)
      verb_classes(whole_verb(), v_.finite);
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const WordClasses bits = c_.classes[t];
        if (!bits) continue;
        const bool noun = morphology_.is_noun(t) && starts_upper(bytes(t));
        if (v_.include(t) && !starts_upper(bytes(t)) && !split(t)) verb_classes(bits, t);
        if (!links) continue;
        if (stands_alone(t) || noun_predicate(t)) predicate_classes(bits, t);
        if (noun && (bits & bit(WordClass::feeling))) out_.set(Feature::feeling_main, span(t));
        // „Grund sei ein Kurzschluss“, „Das sei eine Folge der Kürzungen“
        if (noun && (bits & bit(WordClass::link)) &&
            (noun_predicate(t) || (v_.clause && v_.clause->subject.contains(t))))
          out_.set(Feature::cause, span(t));
      }
  }
  /// „Das geht auf einen Brand zurück“: what stem and particle are together, with what goes with them.
  WordClasses whole_verb() const {
    WordClasses stem = 0;
    for (const Reading& reading : morphology_.readings(v_.finite))
      if (reading.lemma != v_.clause->lemma) stem |= c_.words.classes_of(reading.lemma);
    const WordClasses marked = v_.clause->finite == v_.finite ? c_.classes[v_.finite] & ~stem : 0;
    return marked | c_.words.classes_of(v_.clause->lemma);
  }
  /// The stem of a verb whose particle stands elsewhere means something else: „lehnte … ab“ leans on nothing.
  bool split(std::uint32_t t) const { return v_.clause && v_.clause->particle != no_token && t == v_.finite; }

  void verb_classes(WordClasses bits, std::uint32_t t) {
    for (const ClassFeature& entry : of_verb_or_adjective)
      if (bits & bit(entry.word_class)) out_.set(entry.feature, span(t));
    for (const ClassFeature& entry : of_verb)
      if ((bits & bit(entry.word_class)) && !(entry.word_class == WordClass::state && supports(t)))
        out_.set(entry.feature, span(t));
  }
  /// „Er hat gewartet“ has nothing, „Er ist alt“ is for the predicate to tell; „Er hat ein Boot“ does last.
  bool supports(std::uint32_t t) const {
    return morphology_.is_auxiliary(t) && (v_.verbs.size() > 1 || !morphology_.has_lemma(t, "haben", Pos::verb));
  }
  void predicate_classes(WordClasses bits, std::uint32_t t) {
    if (stands_alone(t) || (bits & bit(WordClass::cause)))
      for (const ClassFeature& entry : of_verb_or_adjective)
        if (bits & bit(entry.word_class)) out_.set(entry.feature, span(t));
    if (bits & bit(WordClass::judgement)) out_.set(Feature::judgement_predicate, span(t));
    if (bits & bit(WordClass::mild)) out_.set(Feature::mild_predicate, span(t));
    if (bits & bit(WordClass::value)) out_.set(Feature::value_predicate, span(t));
  }
  bool linking_verb() const {
    constexpr std::string_view linking[] = {"sein",     "bleiben",    "werden",     "haben",  "scheinen", "erscheinen",
                                            "wirken",   "klingen",    "gelten",     "finden", "halten",   "machen",
                                            "bedeuten", "darstellen", "bezeichnen", "nennen", "sehen"};
    const auto links = [&](std::uint32_t t) {
      return std::any_of(std::begin(linking), std::end(linking),
                         [&](std::string_view lemma) { return morphology_.has_lemma(t, lemma, Pos::verb); });
    };
    if (v_.finite == no_token) return false;
    if (!morphology_.is_modal(v_.finite) && !morphology_.has_lemma(v_.finite, "werden", Pos::verb))
      return links(v_.finite);
    // „Das Gleis soll schuld sein“, „Das wird ein Skandal“
    if (out_.has(Feature::becomes) || out_.has(Feature::passive)) return true;
    return std::any_of(v_.verbs.begin(), v_.verbs.end(), [&](std::uint32_t t) { return t != v_.finite && links(t); });
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const PropositionVerbs& v_;
  const std::vector<Fact>& facts_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  Features& out_;
};

}  // namespace

void add_predicate_features(const ClaimContext& context, const Proposition& proposition,
                            const PropositionVerbs& verbs, const std::vector<Fact>& facts, Features& out) {
  PredicateReader(context, proposition, verbs, facts, out).run();
}

}  // namespace wortlaut
