#include <algorithm>

#include "characters.hpp"
#include "claim_words.hpp"
#include "free_speech.hpp"
#include "word_lists.hpp"
#include "words_in_marks.hpp"

/// Words of somebody that a sentence of the reporter takes over in quotation marks: „Sie nannte das eine ‚verpasste
/// Gelegenheit‘.“ Most marks in news do something else: they name a paper, a ship or a film, mark a term, a foreign
/// word or irony. What tells them apart is what stands before the mark, what the words inside are, and whose
/// sentence it is.
namespace wortlaut {
namespace {

/// What stands behind: „‚Seestern‘-Kapitän Roth“, „‚Kap Nord‘ Gründer“ go on with a noun; „Das sei ‚Unsinn‘.“ is at its end.
void add_behind(const Scene& scene, const MarkPair& pair, Candidate& candidate) {
  const std::uint32_t t = pair.close + 1;
  if (t >= scene.sentences.tokens.size()) return;
  if (scene.is_word(t) && starts_upper(scene.word(t))) candidate.add(Evidence::marks_noun_behind, {t, t + 1});
  if (scene.is_stop(t)) candidate.add(Evidence::marks_ends_sentence, {t, t + 1});
}

// Tokens from "von" to the marks in „der von Raab als ‚Irrweg‘ bezeichnete Plan“.
constexpr std::uint32_t longest_attribute = 14;

class Fragments {
 public:
  Fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out)
      : scene_(scene),
        taken_(taken),
        out_(out),
        cover_(scene.sentences.tokens.size(), -1),
        in_sentence_(scene.sentences.sentences.size(), -1),
        speaks_(scene.sentences.tokens.size(), char{0}),
        classes_(word_lists(scene.pack)->claim_words.mark(scene.text, scene.sentences, scene.morphology)),
        words_(scene) {
    for (std::size_t q = 0; q < taken.size(); ++q)
      for (const TokenRange& span : taken[q].quotation.spans)
        for (std::uint32_t t = span.first; t < span.last; ++t) {
          cover_[t] = static_cast<std::int32_t>(q);
          in_sentence_[scene_.sentence_of_token[t]] = static_cast<std::int32_t>(q);
        }
    for (const Candidate& quotation : taken)
      for (const TokenRange& who : quotation.quotation.speaker_phrase)
        for (std::uint32_t t = who.first; t < who.last; ++t) speaks_[t] = 1;
    for (const Candidate& candidate : taken) article_quotes_ |= candidate.rule == Rule::direct;
  }

  void run() {
    for (const MarkPair& pair : scene_.marks.pairs) {
      if (!scene_.usable(scene_.sentence_of_token[pair.open]) || pair.close <= pair.open + 1) continue;
      // „Wie der ‚Seefunk‘ berichtet, …“: who speaks is not what is said.
      if ((speaks_[pair.open + 1] && speaks_[pair.close - 1]) || names_speaker(pair)) continue;
      std::int32_t around = cover_[pair.open];
      // „Sie sagte zu, ‚alle Körbe‘ abzuholen“: the mark before a content's first word is taken into it later on.
      if (around < 0 && cover_[pair.open + 1] == cover_[pair.close - 1]) around = cover_[pair.open + 1];
      if (around >= 0 && taken_[static_cast<std::size_t>(around)].quotation.form == Form::direct) continue;
      if (scene_.sentence_of_token[pair.open] != scene_.sentence_of_token[pair.close] && !verbatim(pair)) continue;
      propose(pair, around);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  bool verbatim(const MarkPair& pair) const {
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t)
      if (scene_.clauses.clause_of_token[t] != no_clause) return clause(scene_.clauses.clause_of_token[t]).opaque;
    return false;
  }

  /// „Die Initiative ‚saubere luft‘ teilte mit, …“: the name of who speaks elsewhere in the sentence.
  bool names_speaker(const MarkPair& pair) const {
    const std::int32_t m = scene_.mentions.mention_of_token[pair.open + 1];
    if (m < 0) return false;
    const Mention& mention = scene_.mentions.mentions[static_cast<std::size_t>(m)];
    return mention.phrase.first < pair.open && mention.phrase.last >= pair.close && speaks_[mention.phrase.first];
  }

  void propose(const MarkPair& pair, std::int32_t around) {
    Candidate candidate;
    candidate.rule = Rule::fragment;
    candidate.sentence = scene_.sentence_of_token[pair.open];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {{pair.open, pair.close + 1}};
    add_mark_signs(scene_, pair, around >= 0, candidate);
    add_behind(scene_, pair, candidate);
    if (around < 0 && (is_plain_title(pair, candidate) || is_label(pair))) return;
    add_surroundings(pair, around, candidate);
    add_article_signs(pair, candidate);
    out_.push_back(std::move(candidate));
  }

  /// Whether the sentence before or behind has a quotation.
  bool near_speech(std::uint32_t s) const {
    return (s > 0 && in_sentence_[s - 1] >= 0) || (s + 1 < in_sentence_.size() && in_sentence_[s + 1] >= 0);
  }

  /// „…, sagte Behn der ‚Post am Sonntag‘“: behind the speaker, an article in the dative names who is told.
  bool is_told(const MarkPair& pair, const Clause& around) const {
    if (pair.open < 2 || around.subject.empty() || around.subject.last > pair.open || around.finite == no_token ||
        !(scene_.is(pair.open - 1, "der") || scene_.is(pair.open - 1, "dem")))
      return false;
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open - 1];
    if (c == no_clause) return false;
    const Cue& cue = scene_.cue_of_clause[c];
    return cue.word && (cue.word->kind == ReportingClass::say || cue.word->kind == ReportingClass::report) &&
           around.subject.first > around.finite && !scene_.morphology.is_preposition(pair.open - 2);
  }
  /// „Am Tor sangen sie ‚Ebbe und Flut‘“, „Sie spielen ‚Der Geizige‘“: works, not words.
  static bool is_performed(const Clause& around) {
    for (std::string_view verb : {"singen", "spielen", "summen", "aufführen", "anstimmen", "inszenieren"})
      if (around.lemma == verb) return true;
    return false;
  }
  /// „Im Saal läuft ‚Die Nacht der Füchse‘“, „Das nennt man ‚Ebbe‘“: written like a title where no verb reports and nobody is
  /// quoted near by or word for word, or given as a name, in a sentence of the reporter.
  bool is_plain_title(const MarkPair& pair, const Candidate& candidate) const {
    // "Weiter » nächste Seite « zurück": marks that point outwards stand close to what they quote.
    const std::vector<Token>& tokens = scene_.sentences.tokens;
    if (scene_.is(pair.open, "»") && tokens[pair.open].span.end_byte != tokens[pair.open + 1].span.begin_byte &&
        tokens[pair.close - 1].span.end_byte != tokens[pair.close].span.begin_byte)
      return true;
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open + 1];
    if (c == no_clause) return false;
    // „unter dem Motto ‚Rettet den Fluss!‘“, „sein Buch mit dem Titel ‚Der Wald wandert‘“
    if (std::any_of(candidate.signs.begin(), candidate.signs.end(), [](const Sign& sign) { return sign.evidence == Evidence::marks_so_called; }))
      return true;
    if (clause(c).opaque) return false;
    if (is_told(pair, clause(c)) || is_performed(clause(c))) return true;
    if (gives_name(clause(c)) || (passes_for(clause(c)) && pair.open > 0 && scene_.is(pair.open - 1, "als"))) return true;
    if (in_sentence_[clause(c).sentence] >= 0) return false;
    return !article_quotes_ && !near_speech(clause(c).sentence) && !scene_.cue_of_clause[c].word &&
           is_title_case(scene_, pair);
  }

  /// „‚Ältere Mieter‘: Verlängerung der Hilfen“: words before a colon, with no finite verb in them or beside them, say what
  /// the rest is about. „Sie sprach von einem ‚Wunder‘: …“ quotes.
  bool is_label(const MarkPair& pair) const {
    if (pair.close + 1 >= scene_.sentences.tokens.size() || !scene_.is(pair.close + 1, ":")) return false;
    const std::uint32_t s = scene_.sentence_of_token[pair.open];
    for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c)
      if (clause(c).finite != no_token && clause(c).range.first < pair.close) return false;
    return true;
  }

  /// What the rest of the article says: „Das Bündnis ‚Offene Stadt‘ tagte. … ‚Offene Stadt‘ will …“ has it as a name.
  void add_article_signs(const MarkPair& pair, Candidate& candidate) const {
    const TokenRange here{pair.open, pair.close + 1};
    constexpr WordClasses evaluating =
        bit(WordClass::judgement) | bit(WordClass::mild) | bit(WordClass::feeling) | bit(WordClass::intensity);
    WordClasses classes = 0;
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) classes |= classes_[t];
    if (classes & evaluating) candidate.add(Evidence::marks_evaluate, here);
    if (words_.again(pair)) candidate.add(Evidence::marks_repeated, here);
    if (words_.plain_too(pair)) candidate.add(Evidence::marks_plain_too, here);
    // Who prints what people say prints their single words, too; where nobody is quoted, marks set off names.
    if (article_quotes_) candidate.add(Evidence::marks_article_quotes);
    if (near_speech(candidate.sentence)) candidate.add(Evidence::marks_near_speech);
  }

  /// Whose sentence it is: inside a quotation, beside one, or the content of a verb that sums up speech.
  void add_surroundings(const MarkPair& pair, std::int32_t around, Candidate& candidate) const {
    const TokenRange here{pair.open, pair.close + 1};
    if (around >= 0) {
      const Candidate& parent = taken_[static_cast<std::size_t>(around)];
      candidate.add(parent.rule == Rule::speech_act ? Evidence::marks_inside_act : Evidence::marks_inside_quotation, here);
      add_around(parent, candidate);
      candidate.quotation.speaker_phrase = parent.quotation.speaker_phrase;
      candidate.quotation.cue = parent.quotation.cue;
      candidate.quotation.medium = parent.quotation.medium;
    } else if (in_sentence_[candidate.sentence] >= 0) {
      candidate.add(Evidence::other_quotation, here);
    }
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open + 1];
    if (c == no_clause || clause(c).opaque) return;
    const Cue& cue = scene_.cue_of_clause[c];
    scene_.add_verb_signs(cue, takes_direct, candidate);
    scene_.add_subject_signs(clause(c), candidate);
    if (around < 0 && is_called_out(pair)) {
      candidate.add(Evidence::content_in_marks, here);
      candidate.add(Evidence::marks_judged, here);
    }
    if (const std::uint32_t inner = around < 0 ? no_clause : told_within(pair, c, around); inner != no_clause) {
      candidate.quotation.cue = scene_.cue_of_clause[inner].tokens;
      candidate.quotation.frame = clause(inner).parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(clause(inner));
      candidate.quotation.medium = scene_.medium_of(scene_.cue_of_clause[inner].word);
    }
    const std::uint32_t frame = frame_of(c);
    if (around < 0 && scene_.cue_of_clause[frame].word) {
      candidate.quotation.cue = scene_.cue_of_clause[frame].tokens;
      candidate.quotation.frame = clause(frame).parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(clause(frame));
    } else if (const TokenRange words = around < 0 ? words_before(scene_, pair) : TokenRange{}; !words.empty()) {
      candidate.quotation.cue = {words};
      candidate.quotation.frame = clause(frame).parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(clause(frame));
      candidate.add(Evidence::marks_judged, words);
    } else if (const TokenRange judge = around < 0 ? judge_of(pair, clause(c)) : TokenRange{}; !judge.empty()) {
      candidate.quotation.speaker_phrase = {judge};
      candidate.add(Evidence::marks_judged, judge);
      candidate.add(Evidence::content_in_marks, here);
    }
    const bool free = around < 0 || taken_[static_cast<std::size_t>(around)].rule == Rule::speech_act;
    if (const TokenRange caller = free ? caller_in_attribute(pair) : TokenRange{}; !caller.empty()) {
      candidate.quotation.speaker_phrase = {caller};
      candidate.add(Evidence::marks_judged, caller);
      candidate.quotation.cue = {{pair.open - 1, pair.open}, {pair.close + 1, pair.close + 2}};
    }
    if (clause(c).finite != no_token && scene_.is_reported_mood(clause(c))) candidate.add(Evidence::mood_konjunktiv1);
    // „‚Seestern‘ lief aus“: what a main clause begins with is mostly what it is about, and named.
    if (clause(c).finite != no_token && pair.close < clause(c).finite && is_main(clause(c)))
      candidate.add(Evidence::marks_before_verb, here);
    if (gives_name(clause(c))) {
      candidate.add(Evidence::marks_so_called, here);
      return;
    }
    // „bezeichnete das als ‚Wortbruch‘“, „sprach von ‚Trickserei‘“
    const ActContent content = act_content(scene_, c);
    if (!content.found()) return;
    // „bezeichnete das *als* ‚Wortbruch‘“, „sprach *von* ‚Trickserei‘“: the little word belongs to the verb.
    const bool of_act = around < 0 || taken_[static_cast<std::size_t>(around)].rule == Rule::speech_act;
    if (of_act && content.whole.contains(pair.open) && (content.kind == Evidence::content_as || content.kind == Evidence::content_preposition))
      add_to_cue(content.head.first, candidate.quotation.cue);
    const std::uint32_t first = first_of_list(pair);
    if (content.head.first == first || (content.head.first == first + 1 && !behind_article(first)) ||
        (content.whole.contains(first) && first <= content.head.first + 2)) {
      candidate.add(Evidence::content_in_marks, content.head);
      if (content.sure || cue.word->kind == ReportingClass::judge || cue.word->kind == ReportingClass::accuse)
        candidate.add(Evidence::marks_judged, cue.tokens.front());
      // „warf dem Amt ‚Wortbruch‘ vor“: the noun before it is whom it is held against, and not named by it.
      if (cue.word->kind == ReportingClass::accuse && content.kind == Evidence::content_object)
        std::erase_if(candidate.signs, [](const Sign& sign) {
          return sign.evidence == Evidence::marks_named || sign.evidence == Evidence::marks_titled ||
                 sign.evidence == Evidence::marks_mention;
        });
    } else if (content.whole.contains(pair.open)) {
      candidate.add(Evidence::content_direct, content.head);
    }
  }

  /// „Die Menge rief ‚Schande‘“, „Auf dem Tuch stand ‚Rettet das Moor‘“: the bare object of a verb that takes verbatim
  /// words, behind the verb or its subject. „Sie rief den ‚Boten‘ an“ has an article, „Er sprach im Verein ‚Seestern‘“
  /// a noun that is named.
  bool is_called_out(const MarkPair& pair) const {
    const std::uint32_t first = first_of_list(pair);
    const std::uint32_t c = first == 0 ? no_clause : scene_.clauses.clause_of_token[first - 1];
    if (c == no_clause || clause(c).opaque || clause(c).passive) return false;
    const Clause& here = clause(c);
    const Cue& cue = scene_.cue_of_clause[c];
    // „Der Chor sang ‚Heimat‘“: of a verb that only now and then hands on speech it is as well a title.
    if (!cue.word || (cue.word->grade == ReportingGrade::weak && here.lemma != "stehen") ||
        !cue.word->takes(takes_direct))
      return false;
    if (cue.word->kind == ReportingClass::judge || act_content(scene_, c).found()) return false;
    if (first <= here.range.first || here.finite == no_token || (is_main(here) && here.finite > first)) return false;
    return first - 1 == here.finite || (here.subject.last == first && !here.subject.empty());
  }

  /// „Sie hatten vereinbart, ‚alle Boote‘ abzuziehen“: of an infinitive that reports nothing, the clause that governs it.
  std::uint32_t frame_of(std::uint32_t c) const {
    const std::uint32_t parent = clause(c).parent;
    const bool governed = !scene_.cue_of_clause[c].word && clause(c).kind == ClauseKind::infinitive && parent != no_clause;
    return governed && !clause(parent).opaque ? parent : c;
  }

  /// „Die ‚Rundschau‘ meldet, dass Raab von ‚Trickserei‘ gesprochen habe“: the innermost clause of the quotation around
  /// the words that reports with a subject of its own; no_clause where there is none.
  std::uint32_t told_within(const MarkPair& pair, std::uint32_t c, std::int32_t around) const {
    if (taken_[static_cast<std::size_t>(around)].rule == Rule::speech_act) return no_clause;
    for (std::uint32_t k = c, steps = 0; k != no_clause && steps < 6; ++steps) {
      const Clause& told = clause(k);
      if (told.opaque || cover_[told.finite == no_token ? pair.open : told.finite] != around) return no_clause;
      const ReportingWord* word = scene_.cue_of_clause[k].word;
      const bool reports =
          word && told.finite != no_token &&
          (word->grade != ReportingGrade::weak || (k == c && (told.lemma == "nennen" || told.lemma == "bezeichnen"))) &&
          word->kind != ReportingClass::know && word->kind != ReportingClass::show &&
          word->kind != ReportingClass::decide && !told.passive && scene_.negation_of(told) == no_token;
      if (reports && scene_.mention_in(told.subject)) {
        const bool content = word->takes(takes_dass) || word->takes(takes_question) || word->takes(takes_verb_second) ||
                             word->takes(takes_infinitive);
        const bool governed = pair.open > 0 && std::find(word->prepositions.begin(), word->prepositions.end(),
                                                         scene_.word(pair.open - 1)) != word->prepositions.end();
        if (k != c ? content : governed || act_content(scene_, k).whole.contains(pair.open)) return k;
      }
      std::uint32_t up = told.parent;
      // „…, die Richterin habe gesagt, der Fall sei ‚einmalig‘“
      if (up == no_clause && told.kind == ClauseKind::verb_second && k > scene_.first_clause(told.sentence)) {
        const Clause& before = clause(k - 1);
        const ReportingWord* saying = scene_.cue_of_clause[k - 1].word;
        if (saying && saying->takes(takes_verb_second) && !before.parts.empty() &&
            before.parts.back().last + 1 == told.range.first)
          up = k - 1;
      }
      k = up;
    }
    return no_clause;
  }

  /// „die von der Opposition als ‚Notlüge‘ bezeichnete Antwort“: who called it so, between the article and the noun.
  TokenRange caller_in_attribute(const MarkPair& pair) const {
    if (pair.open < 4 || !scene_.is(pair.open - 1, "als") || pair.close + 1 >= scene_.sentences.tokens.size())
      return {};
    const std::uint32_t called = pair.close + 1;
    const bool attribute = scene_.is_word(called) && !starts_upper(scene_.word(called)) &&
                           called + 1 < scene_.sentences.tokens.size() && starts_upper(scene_.word(called + 1)) &&
                           scene_.word(called).find("te") != std::string_view::npos;
    const std::uint32_t first = scene_.tokens_of(scene_.sentence_of_token[pair.open]).first;
    for (std::uint32_t t = pair.open - 1; attribute && t-- > first + 1 && pair.open - t < longest_attribute;) {
      if (scene_.is_word(t) && scene_.morphology.is_finite_only(t)) return {};
      if (!scene_.is(t, "von") && !scene_.is(t, "vom")) continue;
      const std::int32_t m = scene_.mentions.mention_of_token[t + 1];
      if (m < 0 || !scene_.is_word(t - 1) || !scene_.morphology.can_be(t - 1, Pos::article)) return {};
      const Mention& caller = scene_.mentions.mentions[static_cast<std::size_t>(m)];
      return caller.phrase.first == t + 1 && caller.phrase.last < pair.open ? caller.phrase : TokenRange{};
    }
    return {};
  }

  /// „Für den Pächter war das ‚Unsinn‘“, „was für sie eine ‚Lösung‘ ist“: for whom something is what stands in the marks.
  /// „Das Bad ist für Kinder ‚kostenlos‘“ tells whom it is good for: behind the verb only a noun judges.
  TokenRange judge_of(const MarkPair& pair, const Clause& here) const {
    if (here.lemma != "sein" || here.finite == no_token) return {};
    // „Für den Müller war im ‚Anker‘ ein Tisch frei“: a place.
    if (pair.open > 0 && scene_.is_word(pair.open - 1) && scene_.morphology.is_preposition(pair.open - 1)) return {};
    const bool noun = scene_.is_word(pair.close - 1) && starts_upper(scene_.word(pair.close - 1));
    for (const TokenRange& part : here.parts)
      for (std::uint32_t t = part.first; t + 1 < part.last && t < pair.open; ++t) {
        if (!scene_.is(t, "Für") && !scene_.is(t, "für")) continue;
        const std::int32_t m = scene_.mentions.mention_of_token[t + 1];
        if (m < 0) continue;
        const Mention& mention = scene_.mentions.mentions[static_cast<std::size_t>(m)];
        if (mention.phrase.first == t + 1 && mention.phrase.last <= pair.open && mention.speaker_kind != SpeakerKind::state && (noun || t < here.finite))
          return mention.phrase;
      }
    return {};
  }

  /// The quotation around: „Roth sagte, das sei ‚Unsinn‘“ hands on his words; „Laut Bericht brach der ‚Ring‘“ may not.
  static void add_around(const Candidate& around, Candidate& candidate) {
    // Whoever doubts the speech around the words must doubt that they are taken over from it.
    if (around.logit < 0.4) candidate.add(Evidence::marks_inside_unsure);
    if (around.rule == Rule::verb_second || around.rule == Rule::parenthetical)
      candidate.add(Evidence::marks_inside_saying);
    for (const Sign& sign : around.signs)
      if (sign.evidence == Evidence::subject_name || sign.evidence == Evidence::subject_role ||
          sign.evidence == Evidence::subject_pronoun) {
        candidate.add(Evidence::marks_of_person, sign.where);
        return;
      }
  }

  /// „eine Gruppe, die sich ‚Seewind‘ nennt“, „Man nennt das ‚Ebbe‘“, „wird ‚der Dicke‘ genannt“: nobody in particular says
  /// so, it is a name. „Kritiker nennen ihn ‚den Dicken‘“ has somebody who judges.
  bool gives_name(const Clause& here) const {
    // „In dem Brief heißt es ‚nie wieder‘“ quotes.
    if (here.lemma == "heißen") return !scene_.has_own_word(here, "es");
    if (here.lemma == "umbenennen" || here.lemma == "taufen" || here.lemma == "benennen") return true;
    if (here.lemma != "nennen" && here.lemma != "bezeichnen") return false;
    if (here.passive) return here.lemma == "nennen" && !scene_.has_own_word(here, "von");
    return scene_.has_own_word(here, "sich") || scene_.has_own_word(here, "man");
  }

  /// „Sie galt als ‚graue Dame‘“, „Der Hof präsentiert sich als ‚Haus der Ruhe‘“: what somebody passes for nobody in
  /// particular says; a name that goes about stands behind "als".
  bool passes_for(const Clause& here) const {
    if (here.lemma == "gelten") return true;
    return (here.lemma == "präsentieren" || here.lemma == "verstehen") && scene_.has_own_word(here, "sich");
  }

  /// „sprach von ‚Betrug‘, ‚Trickserei‘ und einem ‚Skandal‘“: where the first of the marks begins that are counted up.
  std::uint32_t first_of_list(const MarkPair& pair) const {
    std::uint32_t open = pair.open;
    for (int steps = 0; steps < 4 && open >= 2; ++steps) {
      std::uint32_t t = open - 1;
      if (scene_.is_word(t) && scene_.morphology.can_be(t, Pos::article)) --t;
      if (!scene_.is(t, ",") && !scene_.is(t, "und") && !scene_.is(t, "oder") && !scene_.is(t, "sowie")) break;
      const std::int32_t before = t > 0 ? scene_.marks.pair_of_token[t - 1] : -1;
      if (before < 0 || scene_.marks.pairs[static_cast<std::size_t>(before)].close + 1 != t) break;
      open = scene_.marks.pairs[static_cast<std::size_t>(before)].open;
    }
    return open;
  }

  bool behind_article(std::uint32_t token) const {
    return token > 0 && scene_.is_word(token - 1) && scene_.morphology.can_be(token - 1, Pos::article);
  }

  static void add_to_cue(std::uint32_t token, std::vector<TokenRange>& cue) {
    for (const TokenRange& range : cue)
      if (range.contains(token)) return;
    const auto at = std::find_if(cue.begin(), cue.end(), [&](const TokenRange& range) { return range.first > token; });
    cue.insert(at, {token, token + 1});
  }

  const Scene& scene_;
  const std::vector<Candidate>& taken_;
  std::vector<Candidate>& out_;
  std::vector<std::int32_t> cover_;        ///< per token: the last of the taken quotations over it, or -1
  std::vector<std::int32_t> in_sentence_;  ///< per sentence likewise
  std::vector<char> speaks_;  ///< per token: in the speaker phrase of a quotation
  std::vector<WordClasses> classes_;       ///< per token: the bits of its WordClass
  WordsInMarks words_;
  bool article_quotes_ = false;            ///< whether the article has verbatim speech
};

}  // namespace

void propose_fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out) {
  Fragments(scene, taken, out).run();
}

}  // namespace wortlaut
