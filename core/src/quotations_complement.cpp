#include <algorithm>
#include <string>

#include "characters.hpp"
#include "complement_reader.hpp"
#include "quotations_colon.hpp"
#include "quotations_verb_second.hpp"

/// Content that hangs on a reporting verb or noun: subordinate clauses ("sagte, dass …", "fragte, ob …") and
/// infinitives ("versprach zu …"); main clauses are left to `VerbSecondRules`.
namespace wortlaut {
namespace {

class Complements : private ComplementReader {
 public:
  Complements(const Scene& scene, std::vector<Candidate>& out)
      : ComplementReader(scene), out_(out), verb_second_(scene, out), colon_(scene, out) {}

  void sentence(std::uint32_t s) {
    colon_.sentence(s);
    for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c) {
      const Clause& clause = scene_.clauses.clauses[c];
      if (clause.opaque) continue;
      inner_infinitive(s, c);
      if (clause.coordinated != no_clause) continue;
      if (clause.kind == ClauseKind::subordinate || clause.kind == ClauseKind::relative) konjunktiv_below(s, c);
      switch (clause.kind) {
        case ClauseKind::subordinate:
          if ((lower_first(scene_.word(clause.introducer)) == "dass" ||
               lower_first(scene_.word(clause.introducer)) == "daß") && !tells_circumstance(clause))
            governed(s, c, takes_dass, Evidence::with_dass);
          else if (tells_how(c))
            governed(s, c, takes_question, Evidence::with_question);
          break;
        case ClauseKind::question:
          governed(s, c, is_whether(clause) ? takes_whether : takes_question, Evidence::with_question);
          break;
        case ClauseKind::infinitive:
          if (clause.introducer == no_token) governed(s, c, takes_infinitive, Evidence::with_infinitive);
          break;
        case ClauseKind::verb_second:
          verb_second_.verb_second(s, c, clause.range.first);
          verb_second_.verbless(s, c);
          break;
        case ClauseKind::verb_first: verb_second_.verb_first(s, c); break;
        default: break;
      }
    }
  }

 private:
  bool is_whether(const Clause& c) const { return lower_first(scene_.word(c.introducer)) == "ob"; }

  /// „Sie meldete einen Riss, so dass der Hafen geräumt wurde“, „…, ohne dass jemand half“: "dass" and the word before it
  /// are one conjunction, of what followed or came with it.
  bool tells_circumstance(const Clause& content) const {
    const std::uint32_t t = content.introducer;
    if (t == 0 || t <= content.range.first) return false;
    for (std::string_view before : {"so", "ohne", "statt", "anstatt", "außer", "als"})
      if (scene_.is(t - 1, before)) return true;
    return false;
  }

  /// „Sie erklärte, wie das Wasser fließt“ answers a question; „…, wie die Polizei mitteilte“ names a source.
  bool tells_how(std::uint32_t c) const {
    const Clause& content = clause(c);
    if (lower_first(scene_.word(content.introducer)) != "wie" || content.parent == no_clause ||
        content.finite == no_token)
      return false;
    const Cue& frame = scene_.cue_of_clause[content.parent];
    if (!frame.word || !frame.word->takes(takes_question) || content.range.first < clause(content.parent).range.first)
      return false;
    // „Sie sagte es so, wie er es sagt“ compares.
    for (std::string_view how : {"so", "ebenso", "genauso"})
      if (scene_.has_own_word(clause(content.parent), how)) return false;
    const Cue& own = scene_.cue_of_clause[c];
    return !own.word || content.lemma == "heißen";
  }

  bool has_main_before(std::uint32_t s, std::uint32_t c) const {
    for (std::uint32_t k = scene_.first_clause(s); k < c; ++k)
      if (!clause(k).opaque && clause(k).kind == ClauseKind::verb_second && clause(k).finite != no_token) return true;
    return false;
  }

  /// „Die Wehr mochte weder bestätigen noch bestreiten, dass Öl austrat“: who neither confirms nor denies says nothing of it.
  bool leaves_open(const Clause& frame, const Cue& cue) const {
    if (!cue.word || (cue.word->kind != ReportingClass::confirm && cue.word->kind != ReportingClass::deny)) return false;
    // „Sie wollte nicht bestätigen, dass Öl austrat“; who cannot confirm it speaks of it.
    if (cue.word->kind == ReportingClass::confirm && frame.finite != no_token &&
        scene_.negation_of(frame) != no_token && scene_.morphology.has_lemma(frame.finite, "wollen", Pos::verb))
      return true;
    for (const TokenRange& tokens : cue.tokens)
      if (tokens.first > 0 && ((scene_.is(tokens.first - 1, "weder") && tokens.last < scene_.sentences.tokens.size() && scene_.is(tokens.last, "noch")) ||
                               (tokens.first > 2 && scene_.is(tokens.first - 1, "noch") && scene_.is(tokens.first - 3, "weder"))))
        return true;
    return false;
  }

  /// „Dass der Damm bricht, hatte sich angekündigt“, „Damit bestätigt sich, dass er alt ist“: with "sich" and nobody
  /// who speaks a verb of saying tells what shows.
  bool happens_by_itself(const Clause& frame, const Cue& cue) const {
    if (!cue.word || cue.word->reflexive || frame.passive || !scene_.has_own_word(frame, "sich")) return false;
    if (cue.word->kind != ReportingClass::announce && cue.word->kind != ReportingClass::confirm &&
        cue.word->kind != ReportingClass::deny)
      return false;
    const std::vector<TokenRange> who = scene_.speaker_of(frame);
    return who.empty() || !scene_.mention_in(who.front());
  }

  /// A subordinate clause or infinitive under a verb or a noun that reports.
  void governed(std::uint32_t s, std::uint32_t c, std::uint32_t wanted, Evidence how) {
    const Clause& content = clause(c);
    const std::uint32_t parent = content.parent;
    if (parent == no_clause || clause(parent).opaque) return;
    const Clause& frame = clause(parent);
    // „Er glaube, dass der Turm hält“: the frame is reported itself, and the whole of it is what somebody says.
    if (frame.finite != no_token && scene_.morphology.has_unambiguous_konjunktiv1(frame.finite)) return;
    const bool behind = content.range.first > frame.range.first;
    // „Sie sei froh, sagte Holm, dass der Damm halte“: the parenthesis has its content around it.
    if (behind && has_main_before(s, parent) && verb_second_.is_parenthesis(s, parent) && verb_second_.goes_on(content, parent)) return;
    const std::uint32_t begin = content.range.first;
    Candidate candidate;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    const std::uint32_t end = behind ? content_end(s, parent, c) : std::max(content.range.last, begin);
    candidate.quotation.spans = scene_.without({begin, std::min(end, scene_.content_end(s))}, {});
    if (candidate.quotation.spans.empty()) return;
    candidate.add(how, {begin, begin + 1});
    add_moods(content, c, s, candidate);
    if (scene_.is_short(candidate.quotation.spans)) candidate.add(Evidence::short_content);

    const Governor noun = behind ? noun_before(begin) : Governor{};
    Cue cue = scene_.cue_of_clause[parent];
    if (leaves_open(frame, cue) || happens_by_itself(frame, cue)) return;
    const bool fits = cue.word && cue.word->takes(wanted);
    // „Die Behauptung, dass …, hat sich bestätigt“: between the noun and the frame's verb the noun governs.
    const bool between = frame.finite != no_token && frame.finite > begin;
    if (noun.word && !is_of_cue(noun, cue) &&
        (between || belongs_to_others(frame, cue, noun) ||
         !(fits && cue.word->grade == ReportingGrade::core && wanted != takes_infinitive))) {
      fill_noun(frame, noun, wanted, candidate);
      if (cue.word) candidate.add(cue.word->grade == ReportingGrade::core ? Evidence::verb_core : Evidence::verb_often);
      if (noun.owned()) candidate.add(Evidence::noun_possessor, noun.possessor.empty() ? noun.front : noun.possessor);
      scene_.add_subject_signs(frame, candidate);
      scene_.add_frame_signs(frame, candidate);
      out_.push_back(std::move(candidate));
      return;
    }
    candidate.rule = Rule::complement;
    const std::uint32_t correlate = correlate_of(frame, cue.word);
    if (correlate != no_token) candidate.add(Evidence::correlate, {correlate, correlate + 1});
    fill_frame(frame, cue, candidate);
    if (!cue.word) candidate.quotation.cue = verbs_of(frame);
    if (correlate != no_token) {
      candidate.quotation.cue.push_back({correlate, correlate + 1});
      std::sort(candidate.quotation.cue.begin(), candidate.quotation.cue.end(),
                [](TokenRange a, TokenRange b) { return a.first < b.first; });
    }
    scene_.add_verb_signs(cue, wanted, candidate);
    if (wanted != takes_dass || !document_tells(frame, cue)) scene_.add_subject_signs(frame, candidate);
    scene_.add_frame_signs(frame, candidate);
    if (says_anybody(frame)) candidate.add(Evidence::subject_es);
    out_.push_back(std::move(candidate));
  }

  /// „Man kann sagen, dass …“, „Es ist davon auszugehen, dass …“: whoever looks at it, the writer above all.
  bool says_anybody(const Clause& frame) const {
    if (scene_.has_own_word(frame, "man")) return true;
    if (frame.finite == no_token || !scene_.morphology.has_lemma(frame.finite, "sein", Pos::verb) ||
        frame.verbs.empty())
      return false;
    const std::uint32_t last = frame.verbs.back();
    const bool zu = scene_.morphology.is_zu_infinitive(last) || (last > 0 && scene_.is(last - 1, "zu"));
    return zu && (frame.subject.empty() || !scene_.mention_in(frame.subject));
  }

  /// „Die Satzung sieht vor, dass …“, „Ermittlungen ergaben, dass …“: of what a text or an inquiry decides or shows, a
  /// thing is the subject that is to be expected.
  /// Where it says something, „Im Gutachten hieß es, dass …“, a text is the only place to be expected.
  bool document_tells(const Clause& frame, const Cue& cue) const {
    if (!cue.word || frame.subject.empty()) return false;
    if (cue.word->head == "heißen" || cue.word->head == "sein") {
      const std::vector<TokenRange> text = scene_.speaker_of(frame);
      return !text.empty() && !text.front().overlaps(frame.subject) && !scene_.mention_in(text.front());
    }
    if (cue.word->kind != ReportingClass::show && cue.word->kind != ReportingClass::decide) return false;
    const std::int32_t p = scene_.phrases.phrase_of_token[frame.subject.first];
    if (p < 0 || scene_.mention_in(frame.subject)) return false;
    const std::uint32_t head = scene_.phrases.phrases[static_cast<std::size_t>(p)].head;
    return scene_.mentions.senses[head].is(sense_document | sense_reporting);
  }

  /// „Sie hat angekündigt die Preise zu senken.“ Without a comma the infinitive stands inside the frame's clause.
  void inner_infinitive(std::uint32_t s, std::uint32_t c) {
    const Clause& frame = clause(c);
    const Cue& cue = scene_.cue_of_clause[c];
    if (!cue.word || !cue.word->takes(takes_infinitive) || frame.kind == ClauseKind::infinitive ||
        frame.finite == no_token)
      return;
    std::uint32_t last = no_token;  // behind the zu-infinitive
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (!scene_.is_word(t)) continue;
        if (scene_.morphology.is_zu_infinitive(t) && !starts_upper(scene_.word(t))) last = t + 1;
        if (scene_.is(t, "zu") && t + 1 < part.last && scene_.morphology.can_be_infinitive(t + 1) &&
            !starts_upper(scene_.word(t + 1)))
          last = t + 2;
      }
    if (last == no_token) return;
    // The reporting verb itself must not be that infinitive ("ist zu fordern").
    for (const TokenRange& tokens : cue.tokens)
      if (tokens.last > last) return;
    std::uint32_t begin = frame.finite + 1;
    if (!frame.subject.empty() && frame.subject.first >= begin)
      begin = std::max(begin, scene_.whole_phrase(frame.subject, last).back().last);
    for (const std::uint32_t t : frame.verbs)
      if (t + 1 < last && t >= begin && scene_.morphology.can_be_participle2(t) && scene_.phrases.phrase_of_token[t] < 0)
        begin = t + 1;
    if (frame.particle != no_token && frame.particle < last) begin = std::max(begin, frame.particle + 1);
    if (begin + 2 > last) return;
    Candidate candidate;
    candidate.rule = Rule::complement;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.spans = scene_.without({begin, last}, {});
    if (candidate.quotation.spans.empty()) return;
    fill_frame(frame, cue, candidate);
    std::vector<TokenRange> own;
    for (const TokenRange& tokens : cue.tokens)
      if (tokens.first < begin) own.push_back({tokens.first, std::min(tokens.last, begin)});
    candidate.quotation.cue = own;
    candidate.add(Evidence::with_infinitive, {last - 1, last});
    candidate.add(Evidence::comma_missing, {begin, begin + 1});
    scene_.add_verb_signs(cue, takes_infinitive, candidate);
    scene_.add_subject_signs(frame, candidate);
    scene_.add_frame_signs(frame, candidate);
    out_.push_back(std::move(candidate));
  }

  /// „…, weil die Stadt arm sei und nicht zahlen dürfe“: a clause joined with the first in the same mood is of the same voice.
  std::uint32_t joined_end(std::uint32_t s, std::uint32_t c) const {
    std::uint32_t end = clause(c).range.last, last = c;
    for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k) {
      const Clause& later = clause(k);
      if (later.opaque || later.coordinated != last || !scene_.is_reported_mood(later) || later.range.first > end + 1) continue;
      end = std::max(end, later.range.last);
      last = k;
    }
    return end;
  }

  /// „…, weil er keinen Antrag gestellt habe“, „…, die ihm schade“: the Konjunktiv of a subordinate clause under an
  /// indicative main clause says that its reason or news is somebody's.
  void konjunktiv_below(std::uint32_t s, std::uint32_t c) {
    const Clause& content = clause(c);
    if (content.finite == no_token || content.introducer == no_token) return;
    const bool clear = scene_.morphology.has_unambiguous_konjunktiv1(content.finite);
    if (!clear && !(content.moods == mood_konjunktiv2)) return;
    // „eine Mehrheit, die für das Gesetz reichen würde“: Konjunktiv II alone says that something is not so.
    if (!clear && content.kind == ClauseKind::relative && (content.parent == no_clause || !scene_.cue_of_clause[content.parent].word)) return;
    const std::string introducer = lower_first(scene_.word(content.introducer));
    if (introducer == "als" || introducer == "wenn" || introducer == "falls" || introducer == "ob" ||
        introducer == "dass" || introducer == "damit")
      return;
    for (std::uint32_t up = content.parent; up != no_clause; up = clause(up).parent)
      if (scene_.is_reported_mood(clause(up))) return;
    Candidate candidate;
    candidate.rule = Rule::konjunktiv_below;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.spans = scene_.without({content.range.first, joined_end(s, c)}, {});
    if (candidate.quotation.spans.empty()) return;
    scene_.add_mood_signs(content, candidate);
    if (content.kind == ClauseKind::relative)
      candidate.add(Evidence::with_dass, {content.introducer, content.introducer + 1});
    if (content.parent != no_clause) {
      // „Sie fragt, warum das Amt das tut, obwohl es anders gehe“: the clause that reports, not what is told in it.
      std::uint32_t up = content.parent;
      while (!scene_.cue_of_clause[up].word && scene_.verb_final(clause(up)) && clause(up).parent != no_clause)
        up = clause(up).parent;
      const Clause& frame = clause(up);
      candidate.quotation.frame = frame.parts;
      const Cue& cue = scene_.cue_of_clause[up];
      if (!is_hearsay(frame, cue)) candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
      candidate.quotation.medium = scene_.medium_of(cue.word);
      candidate.quotation.cue = cue.tokens;
      scene_.add_verb_signs(cue, takes_dass, candidate);
      scene_.add_subject_signs(frame, candidate);
    }
    out_.push_back(std::move(candidate));
  }

  std::vector<Candidate>& out_;
  VerbSecondRules verb_second_;
  ColonRules colon_;
};

}  // namespace

void propose_complements(const Scene& scene, std::vector<Candidate>& out) {
  Complements rules(scene, out);
  for (std::uint32_t s = 0; s < scene.sentences.sentences.size(); ++s)
    if (scene.usable(s)) rules.sentence(s);
}

}  // namespace wortlaut
