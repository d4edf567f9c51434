#include <algorithm>

#include "act_words.hpp"
#include "characters.hpp"
#include "free_speech.hpp"

/// Speech acts that the reporter sums up: „Die Ministerin forderte einen Rücktritt.“ The verb names the act, a noun
/// phrase or a prepositional object says what it was about. Which verb sums up speech with which content is a
/// judgement of its own, the column "sums" of reporting-verbs.txt: who "spricht von" something says that it is so,
/// who "spricht über" it only has it for a subject.
namespace wortlaut {
namespace {

class Acts {
 public:
  Acts(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out)
      : scene_(scene), s_(sentence), floor_(floor), out_(out) {}

  void run() {
    const std::uint32_t first = scene_.first_clause(s_), last = scene_.last_clause(s_);
    std::vector<ActContent> contents(last - first);
    int mains = 0, acts = 0;
    std::uint32_t leading = no_clause;
    bool own_subjects = false;
    for (std::uint32_t c = first; c < last; ++c) {
      const Clause& here = clause(c);
      if (here.opaque || here.finite == no_token) continue;
      contents[c - first] = act_content(scene_, c);
      if (!is_main(here)) continue;
      ++mains;
      if (!contents[c - first].found()) continue;
      ++acts;
      if (leading == no_clause) leading = c;
      else own_subjects |= !here.subject.empty() || here.passive;
    }
    // „Der Verband lobte den Plan und forderte mehr Geld.“: one speaker, one summary, both acts in it.
    const bool joint = acts > 1 && acts == mains && !own_subjects;
    for (std::uint32_t c = first; c < last; ++c) {
      if (!contents[c - first].found() || (joint && is_main(clause(c)) && c != leading)) continue;
      propose(c, contents[c - first], mains == 1 || joint, acts > 1);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }

  // --- Whether it is one --------------------------------------------------------------------------

  void propose(std::uint32_t c, const ActContent& content, bool whole, bool beside) {
    const Clause& here = clause(c);
    const Cue& cue = scene_.cue_of_clause[c];
    const bool below = !is_main(here);
    Candidate candidate;
    candidate.rule = Rule::speech_act;
    candidate.sentence = s_;
    candidate.quotation.form = Form::reported;
    std::vector<TokenRange> taken;
    for (std::uint32_t t = scene_.tokens_of(s_).first; t < scene_.tokens_of(s_).last; ++t) {
      if (!floor_.taken || !(*floor_.taken)[t]) continue;
      if (!taken.empty() && taken.back().last == t) ++taken.back().last;
      else taken.push_back({t, t + 1});
    }
    whole &= !below && taken.empty();
    // „Holm griff das Thema auf und fordert mehr Geld“: the speaker stands in the clause before.
    const bool shared = !whole && !below && taken.empty() && here.coordinated != no_clause && here.subject.empty() &&
                        !here.passive && is_main(clause(here.coordinated)) &&
                        scene_.cue_of_clause[here.coordinated].word == nullptr;
    const TokenRange reach = whole || shared ? scene_.tokens_of(s_) : reach_of(scene_, c);
    candidate.quotation.spans = whole || shared ? std::vector<TokenRange>{reach} : scene_.without(reach, taken);
    if (candidate.quotation.spans.empty()) return;
    // What is left of a frame around its content is no act.
    for (const TokenRange& hole : taken)
      if (hole.contains(here.finite) || frames(c, hole)) return;
    if (whole && (content_stands_in_marks(content) || takes_up_speech(here))) return;
    if (!taken.empty()) candidate.add(Evidence::beside_quotation);
    candidate.quotation.speaker_phrase = scene_.speaker_of(here);
    candidate.quotation.medium = scene_.medium_of(cue.word);
    candidate.quotation.cue = cue.tokens;
    candidate.add(content.sure ? Evidence::act_sure : Evidence::act_possible, cue.tokens.front());
    candidate.add(content.kind, content.head);
    for (std::uint32_t k = scene_.first_clause(s_); k < scene_.last_clause(s_); ++k)
      if (k != c && !clause(k).opaque && scene_.verb_final(clause(k)) && clause(k).finite != no_token &&
          scene_.morphology.is_modal(clause(k).finite) &&
          scene_.morphology.has_lemma(clause(k).finite, "sollen", Pos::verb)) {
        candidate.add(Evidence::content_plan, {clause(k).finite, clause(k).finite + 1});
        break;
      }
    if (names_topic(content)) candidate.add(Evidence::content_topic, content.head);
    // „einigte sich“, „bedankte sich“, „zeigte sich besorgt“ tell what somebody did or felt; „sprach sich dagegen aus“
    // judges.
    if (cue.word->reflexive && cue.word->kind != ReportingClass::judge)
      candidate.add(Evidence::act_reflexive, cue.tokens.front());
    scene_.add_verb_signs(cue, takes_noun, candidate);
    scene_.add_subject_signs(here, candidate);
    scene_.add_frame_signs(here, candidate);
    // The passive speaks against an act where it tells what happened to its subject; with the act in front it is the news.
    if (participle_leads(here))
      std::erase_if(candidate.signs, [](const Sign& sign) {
        return sign.evidence == Evidence::frame_passive || sign.evidence == Evidence::subject_none;
      });
    if (scene_.morphology.is_auxiliary(here.finite) && !here.passive && here.verbs.size() > 1) candidate.add(Evidence::frame_perfect);
    if (below) candidate.add(here.kind == ClauseKind::relative ? Evidence::clause_relative : Evidence::clause_below);
    else if (!whole) candidate.add(Evidence::clause_part);
    if (beside) candidate.add(Evidence::act_beside);
    add_turn(here, candidate);
    if (scene_.has_own_word(here, "man")) candidate.add(Evidence::subject_es);
    add_document(here, candidate);
    const bool ahead = cue.word->kind == ReportingClass::announce || cue.word->kind == ReportingClass::demand;
    add_content(here, cue, content, reach, ahead && !below && !here.passive, candidate);
    // A content clause is the other rules' business; what is left of it here speaks against a summary.
    for (std::uint32_t k = scene_.first_clause(s_); k < scene_.last_clause(s_); ++k)
      if (clause(k).parent == c && !clause(k).opaque &&
          ((clause(k).kind == ClauseKind::subordinate && clause(k).introducer != no_token && scene_.is(clause(k).introducer, "dass")) ||
           (clause(k).kind == ClauseKind::infinitive && !is_purpose(clause(k)))))
        candidate.add(Evidence::other_quotation);
    add_floor_signs(scene_, s_, floor_, candidate);
    out_.push_back(std::move(candidate));
  }

  /// „nannte den Auftritt ‚peinlich‘“, „kritisierte ihn als ‚mutlos‘ und ‚teuer‘“: all that is said is verbatim, and the
  /// rest of the sentence is its frame.
  bool content_stands_in_marks(const ActContent& content) const {
    if (content.kind != Evidence::content_as && content.kind != Evidence::content_predicate) return false;
    bool in_marks = false;
    for (std::uint32_t t = content.head.first; t < content.whole.last; ++t) {
      if (!scene_.is_word(t)) continue;
      if (scene_.marks.pair_of_token[t] >= 0) in_marks = true;
      else if (!scene_.is(t, "als") && !scene_.is(t, "und") && !scene_.is(t, "oder") &&
               !scene_.morphology.can_be(t, Pos::article))
        return false;
    }
    return in_marks;
  }

  /// „Wir haben uns geirrt.“ Das räumte Raab ein.: the words in marks right before are what is summed up.
  bool takes_up_speech(const Clause& here) const {
    const std::uint32_t first = scene_.tokens_of(s_).first;
    if (!floor_.quotation_before || first < 2 || here.finite != first + 1 ||
        !(scene_.is(first, "Das") || scene_.is(first, "Dies")))
      return false;
    return scene_.is_mark(first - 1) || scene_.is_mark(first - 2);
  }

  /// „Sie forderte alle auf, Ruhe zu bewahren.“: whether the clause is the frame of what is taken. A reason or an
  /// attribute („eine Prüfung, die Jahre dauern könne“) leaves it an act.
  bool frames(std::uint32_t c, TokenRange hole) const {
    const std::uint32_t inner = scene_.clauses.clause_of_token[hole.first];
    if (inner == no_clause || inner == c || clause(inner).opaque) return true;
    // „Wie die Zeitung in einer Vorschau auf den Montag meldet, fehlt Geld“: the clause names the source of the one that
    // governs it, and of nothing else.
    if (clause(c).introducer != no_token && lower_first(scene_.word(clause(c).introducer)) == "wie" && clause(c).parent == inner) return true;
    if (clause(inner).kind == ClauseKind::relative) return false;
    // „Lutz selbst betonte, er habe Vertrag“: a main clause in the Konjunktiv right behind it hangs on no other.
    if (clause(inner).parent == no_clause && scene_.is_reported_mood(clause(inner)) && hole.first <= clause(c).range.last + 1 &&
        hole.first >= clause(c).range.last)
      return true;
    if (clause(inner).parent != c) return false;
    if (clause(inner).kind != ClauseKind::subordinate || clause(inner).introducer == no_token) return true;
    return scene_.is(clause(inner).introducer, "dass");
  }

  /// „klagte *über* den Lärm“, „befasste sich *mit* dem Plan“ name a subject; „warnte *vor* Lärm“, „sprach *von* Lärm“
  /// say what was said.
  bool names_topic(const ActContent& content) const {
    if (content.kind != Evidence::content_preposition) return false;
    for (std::string_view preposition : {"über", "mit", "um", "an", "auf"})
      if (is_form_of(lower_first(scene_.word(content.head.first)), preposition)) return true;
    return false;
  }

  /// „Keller hat den Plan *ebenfalls* gelobt“, „Sie warnte *erneut* vor Glätte“: words that count one utterance among others.
  void add_turn(const Clause& here, Candidate& candidate) const {
    for (std::string_view again : {"ebenfalls", "erneut", "abermals", "nochmals", "wiederholt", "zuvor", "bereits", "auch", "zugleich",
                                   "zudem", "außerdem", "ferner", "weiterhin"})
      if (scene_.has_own_word(here, again)) {
        candidate.add(Evidence::act_again);
        return;
      }
  }

  /// „Der Bericht warnt vor …“: a text speaks for whoever wrote it.
  void add_document(const Clause& here, Candidate& candidate) const {
    if (here.passive || here.subject.empty()) return;
    for (std::uint32_t t = here.subject.first; t < here.subject.last; ++t)
      for (const Reading& reading : scene_.morphology.readings(t))
        if (reading.pos == Pos::noun && !scene_.pack.reporting.nouns(reading.lemma).empty()) {
          candidate.add(Evidence::subject_document, {t, t + 1});
          return;
        }
  }

  /// „…, um Zeit zu gewinnen“
  bool is_purpose(const Clause& infinitive) const {
    return scene_.morphology.can_be(scene_.first_word(infinitive), Pos::infinitive_conjunction);
  }

  /// How concrete it is: numbers, names, words in marks and length; a pronoun or a thing named before says little anew.
  void add_content(const Clause& here, const Cue& cue, const ActContent& content, TokenRange reach, bool looks_ahead,
                   Candidate& candidate) const {
    const std::uint32_t end = std::max(content.whole.last, content.head.first < here.range.last ? reach.last : content.whole.last);
    std::uint32_t words = 0;
    bool number = false, name = false, marked = false;
    for (std::uint32_t t = content.head.first; t < end; ++t) {
      words += scene_.is_word(t);
      marked |= scene_.is_mark(t);
      number |= scene_.morphology.can_be(t, Pos::numeral);
      const std::int32_t m = scene_.mentions.mention_of_token[t];
      name |= m >= 0 && scene_.mentions.mentions[static_cast<std::size_t>(m)].kind == MentionKind::name;
    }
    if (number) candidate.add(Evidence::content_number);
    if (name) candidate.add(Evidence::content_name);
    if (marked) candidate.add(Evidence::content_direct);
    // „bezeichnete das als ‚Wortbruch‘“: what is said is verbatim, and the rest is its frame.
    const std::uint32_t inner = content.head.first + (content.kind == Evidence::content_object || content.kind == Evidence::content_predicate ? 0 : 1);
    if (inner < end && (scene_.is_mark(inner) || (inner > 0 && scene_.is_mark(inner - 1)))) candidate.add(Evidence::content_in_marks);
    if (words >= 8) candidate.add(Evidence::content_long);
    if (words <= 2) candidate.add(Evidence::short_content);
    // „sieht in dem Gesetz einen Angriff“: what is said of it is the object.
    if (content.kind == Evidence::content_preposition && is_form_of(lower_first(scene_.word(content.head.first)), "in"))
      return;
    const std::int32_t p = scene_.phrases.phrase_of_token[content.head.last - 1];
    if (p < 0) return;
    const NounPhrase& phrase = scene_.phrases.phrases[p];
    if (phrase.pronoun) candidate.add(Evidence::content_pronoun, phrase.range);
    // „hält einen Aufschub für das Beste“, „nannte ihn den Retter der Stadt“: what is said of somebody was not named before.
    else if (is_said_of(content, cue)) return;
    // „Gelobt wurde die Arbeit der Helfer“: behind a participle in front the subject is the news, with any article.
    else if (phrase.definite && !participle_leads(here) &&
             !(has_genitive(phrase) && (looks_ahead || has_adjective(phrase))))
      candidate.add(Evidence::content_definite, phrase.range);
  }

  /// Whether the content is a predicate and no thing that the act is about.
  bool is_said_of(const ActContent& content, const Cue& cue) const {
    if (content.kind == Evidence::content_preposition)
      return is_form_of(lower_first(scene_.word(content.head.first)), "für") &&
             (cue.word->head == "halten" || cue.word->head == "erachten" || cue.word->head == "befinden");
    return content.kind == Evidence::content_as || content.kind == Evidence::content_predicate;
  }

  /// „kritisierte die *hohen* Kosten der Halle“: the adjective is what is said of them.
  bool has_adjective(const NounPhrase& phrase) const {
    for (std::uint32_t t = phrase.range.first; t < phrase.head; ++t)
      if (scene_.is_word(t) && !starts_upper(scene_.word(t)) && scene_.morphology.can_be(t, Pos::adjective) &&
          !scene_.morphology.can_be(t, Pos::article))
        return true;
    return false;
  }

  /// „kündigte den Abriss der alten Halle an“: the article is there for the genitive, and all of
  /// it is news.
  bool has_genitive(const NounPhrase& phrase) const {
    const std::uint32_t t = phrase.range.last;
    if (t >= scene_.phrases.phrase_of_token.size() || scene_.phrases.phrase_of_token[t] < 0) return false;
    const NounPhrase& behind = scene_.phrases.phrases[static_cast<std::size_t>(scene_.phrases.phrase_of_token[t])];
    return behind.range.first == t && behind.preposition == no_token && (behind.cases & genitive) && !behind.pronoun;
  }

  /// „Bemängelt wurde auch die Wartezeit“; in „So betrachtet wird der Deich gelobt“ another participle leads.
  bool participle_leads(const Clause& here) const {
    return here.passive && is_main(here) && here.verbs.size() == 2 && here.verbs.front() < here.finite &&
           scene_.morphology.can_be_participle2(here.verbs.front());
  }

  const Scene& scene_;
  std::uint32_t s_;
  const Floor& floor_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_acts(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out) {
  Acts(scene, sentence, floor, out).run();
}

}  // namespace wortlaut
