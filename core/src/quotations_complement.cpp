#include <algorithm>

#include "characters.hpp"
#include "scene.hpp"

/// Content that hangs on a reporting verb or noun: subordinate clauses ("sagte, dass …", "fragte, ob …"),
/// infinitives ("versprach zu …"), verb-second clauses ("sagte, er komme") and clauses around a reporting
/// parenthesis ("Er komme, sagte sie, morgen").
namespace wortlaut {
namespace {

/// The last common noun before a token, with nothing but a comma and attributes between: "die Behauptung
/// des Ministers, | dass".
struct Governor {
  const ReportingWord* word = nullptr;
  TokenRange tokens;
  TokenRange possessor;
};

class Complements {
 public:
  Complements(const Scene& scene, std::vector<Candidate>& out) : scene_(scene), out_(out) {}

  void sentence(std::uint32_t s) {
    for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c) {
      const Clause& clause = scene_.clauses.clauses[c];
      if (clause.opaque) continue;
      inner_infinitive(s, c);
      if (clause.coordinated != no_clause) continue;
      if (clause.kind == ClauseKind::subordinate || clause.kind == ClauseKind::relative) konjunktiv_below(s, c);
      switch (clause.kind) {
        case ClauseKind::subordinate:
          if (lower_first(scene_.word(clause.introducer)) == "dass" || lower_first(scene_.word(clause.introducer)) == "daß")
            governed(s, c, takes_dass, Evidence::with_dass);
          break;
        case ClauseKind::question: governed(s, c, is_whether(clause) ? takes_whether : takes_question, Evidence::with_question); break;
        case ClauseKind::infinitive:
          if (clause.introducer == no_token) governed(s, c, takes_infinitive, Evidence::with_infinitive);
          break;
        case ClauseKind::verb_second: verb_second(s, c); break;
        case ClauseKind::verb_first: verb_first(s, c); break;
        default: break;
      }
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  bool is_whether(const Clause& c) const { return lower_first(scene_.word(c.introducer)) == "ob"; }

  /// The noun before the clause's comma, passing over a genitive or "von …" ("die Forderung der Partei, …").
  Governor noun_before(std::uint32_t token) const {
    Governor result;
    const TokenRange sentence = scene_.tokens_of(scene_.sentence_of_token[token]);
    std::uint32_t t = token;
    while (t > sentence.first && (scene_.is(t - 1, ",") || scene_.is_mark(t - 1) || scene_.is(t - 1, ":"))) --t;
    for (int steps = 0; steps < 3 && t > sentence.first; ++steps) {
      const std::int32_t p = scene_.phrases.phrase_of_token[t - 1];
      if (p < 0) break;
      const NounPhrase& phrase = scene_.phrases.phrases[p];
      if (phrase.pronoun) break;
      for (const Reading& reading : scene_.morphology.readings(phrase.head)) {
        if (reading.pos != Pos::noun) continue;
        const auto& entries = scene_.pack.reporting.nouns(reading.lemma);
        if (entries.empty()) continue;
        result.word = &entries.front();
        result.tokens = phrase.range;
        if (steps > 0) result.possessor = {phrase.range.last, scene_.phrases.phrase_of_token[token - 1] >= 0 ? token : t};
        return result;
      }
      const std::uint32_t first = phrase.preposition != no_token ? phrase.preposition : phrase.range.first;
      const bool attribute = (phrase.preposition == no_token && (phrase.cases & genitive)) ||
                             (phrase.preposition != no_token && (scene_.is(phrase.preposition, "von") || scene_.is(phrase.preposition, "vom") ||
                                                                 scene_.is(phrase.preposition, "an") || scene_.is(phrase.preposition, "gegen")));
      if (!attribute || first == t) break;
      t = first;
    }
    return result;
  }

  /// "darauf", "davon": stands in the frame for the clause to come.
  std::uint32_t correlate_of(const Clause& frame) const {
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (!scene_.is_word(t)) continue;
        const std::string w = lower_first(scene_.word(t));
        if (w.size() > 4 && w.size() < 9 && (w.rfind("da", 0) == 0) &&
            (w == "davon" || w == "davor" || w == "dafür" || w == "dagegen" || w == "dazu" || w == "darauf" || w == "darüber" ||
             w == "darum" || w == "daran" || w == "damit" || w == "darin" || w == "dabei" || w == "daraus"))
          return t;
      }
    return no_token;
  }

  /// Where the content that begins at `begin` ends: before a clause that goes back to the frame.
  std::uint32_t content_end(std::uint32_t s, std::uint32_t frame, std::uint32_t content) const {
    std::uint32_t end = scene_.content_end(s);
    const Clause& first = clause(content);
    for (const TokenRange& part : clause(frame).parts)
      if (part.first >= first.range.last) end = std::min(end, part.first);
    const bool konjunktiv = scene_.is_reported_mood(first);
    for (std::uint32_t k = content + 1; k < scene_.last_clause(s); ++k) {
      const Clause& later = clause(k);
      if (later.opaque || later.range.first < first.range.first || later.range.first >= end || k == frame) continue;
      if (below(k, content)) continue;
      if (later.kind != ClauseKind::verb_first && later.kind != ClauseKind::verb_second) continue;
      // „Als sie hörte, dass er komme, ging sie“: the frame was a preposed clause, its main clause follows.
      if (scene_.verb_final(clause(frame))) {
        end = std::min(end, later.range.first);
        continue;
      }
      if (scene_.is_reported_mood(later)) continue;
      if (later.moods & mood_konjunktiv1 && konjunktiv && later.coordinated != no_clause && !later.subject.empty()) continue;
      // "Er sagte, dass er komme, und verließ den Saal": the frame goes on.
      const bool joined = scene_.is_word(later.range.first) && scene_.morphology.is_coordinator(later.range.first);
      const bool reports = scene_.cue_of_clause[k].word != nullptr;
      // "Hieß es erst, dass …, wird nun gebaut": the frame was a condition.
      const bool after_frame_first = clause(frame).kind == ClauseKind::verb_first && clause(frame).range.first == scene_.tokens_of(s).first &&
                                     later.kind == ClauseKind::verb_first;
      if (joined || after_frame_first || (reports && later.kind == ClauseKind::verb_first) || (verb_final_or_infinitive(first) && later.kind == ClauseKind::verb_second))
        end = std::min(end, later.range.first);
    }
    return end;
  }
  bool verb_final_or_infinitive(const Clause& c) const { return scene_.verb_final(c) || c.kind == ClauseKind::infinitive; }
  bool below(std::uint32_t k, std::uint32_t root) const {
    for (int steps = 0; k != no_clause && steps < 32; ++steps) {
      if (k == root) return true;
      k = clause(k).coordinated != no_clause && scene_.verb_final(clause(k)) ? clause(k).coordinated : clause(k).parent;
    }
    return false;
  }

  void fill_frame(const Clause& frame, const Cue& cue, Candidate& candidate) const {
    candidate.quotation.cue = cue.tokens;
    candidate.quotation.frame = frame.parts;
    candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
    candidate.quotation.medium = scene_.medium_of(cue.word);
  }

  void length_sign(Candidate& candidate) const {
    std::uint32_t size = 0;
    for (const TokenRange& span : candidate.quotation.spans) size += span.size();
    if (size < 4) candidate.add(Evidence::short_content);
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
    const std::uint32_t begin = content.range.first;
    Candidate candidate;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    const std::uint32_t end = behind ? content_end(s, parent, c) : std::max(content.range.last, begin);
    candidate.quotation.spans = scene_.without({begin, std::min(end, scene_.content_end(s))}, {});
    if (candidate.quotation.spans.empty()) return;
    candidate.add(how, {begin, begin + 1});
    add_moods(content, c, s, candidate);
    length_sign(candidate);

    const Governor noun = behind ? noun_before(begin) : Governor{};
    Cue cue = scene_.cue_of_clause[parent];
    const bool noun_of_cue = noun.word && cue.word && overlaps(cue.tokens, noun.tokens);
    const bool fits = cue.word && cue.word->takes(wanted);
    // „Die Behauptung, dass …, hat sich bestätigt“: between the noun and the frame's verb the noun governs.
    const bool between = frame.finite != no_token && frame.finite > begin;
    if (noun.word && !noun_of_cue &&
        (between || !(fits && cue.word->grade == ReportingGrade::core && wanted != takes_infinitive))) {
      candidate.rule = Rule::noun;
      constexpr Evidence grades[] = {Evidence::noun_weak, Evidence::noun_often, Evidence::noun_core};
      candidate.add(grades[static_cast<int>(noun.word->grade)], noun.tokens);
      candidate.add(noun.word->takes(wanted) ? Evidence::takes_it : Evidence::takes_it_not, noun.tokens);
      if (cue.word) candidate.add(cue.word->grade == ReportingGrade::core ? Evidence::verb_core : Evidence::verb_often);
      if (!noun.possessor.empty()) candidate.add(Evidence::noun_possessor, noun.possessor);
      candidate.quotation.frame = frame.parts;
      candidate.quotation.medium = scene_.medium_of(noun.word);
      candidate.quotation.cue = {noun.tokens};
      if (!noun.possessor.empty()) candidate.quotation.speaker_phrase = possessor_phrase(noun.possessor);
      else if (!frame.passive && !noun.tokens.overlaps(frame.subject)) candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
      scene_.add_subject_signs(frame, candidate);
      scene_.add_frame_signs(frame, candidate);
      out_.push_back(std::move(candidate));
      return;
    }
    candidate.rule = Rule::complement;
    const std::uint32_t correlate = correlate_of(frame);
    if (correlate != no_token) candidate.add(Evidence::correlate, {correlate, correlate + 1});
    fill_frame(frame, cue, candidate);
    if (!cue.word) candidate.quotation.cue = verbs_of(frame);
    if (correlate != no_token) {
      candidate.quotation.cue.push_back({correlate, correlate + 1});
      std::sort(candidate.quotation.cue.begin(), candidate.quotation.cue.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
    }
    scene_.add_verb_signs(cue, wanted, candidate);
    scene_.add_subject_signs(frame, candidate);
    scene_.add_frame_signs(frame, candidate);
    out_.push_back(std::move(candidate));
  }
  static bool overlaps(const std::vector<TokenRange>& list, TokenRange range) {
    for (const TokenRange& item : list)
      if (item.overlaps(range)) return true;
    return false;
  }
  std::vector<TokenRange> verbs_of(const Clause& frame) const {
    std::vector<TokenRange> result;
    for (const std::uint32_t t : frame.verbs) {
      if (!result.empty() && result.back().last == t) ++result.back().last;
      else result.push_back({t, t + 1});
    }
    return result;
  }
  std::vector<TokenRange> possessor_phrase(TokenRange range) const {
    TokenRange r = scene_.trimmed(range);
    if (!r.empty() && (scene_.is(r.first, "von") || scene_.is(r.first, "vom"))) ++r.first;
    return r.empty() ? std::vector<TokenRange>{} : scene_.whole_phrase(r, r.last);
  }
  /// The mood of the content's own clause, or of the clause it is joined with.
  void add_moods(const Clause& content, std::uint32_t c, std::uint32_t s, Candidate& candidate) const {
    if (content.kind == ClauseKind::infinitive) return;
    if (!scene_.is_reported_mood(content))
      for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k)
        if (clause(k).coordinated == c && scene_.is_reported_mood(clause(k))) {
          scene_.add_mood_signs(clause(k), candidate);
          return;
        }
    scene_.add_mood_signs(content, candidate);
  }

  /// „Sie hat angekündigt die Preise zu senken.“ Without a comma the infinitive stands inside the frame's clause.
  void inner_infinitive(std::uint32_t s, std::uint32_t c) {
    const Clause& frame = clause(c);
    const Cue& cue = scene_.cue_of_clause[c];
    if (!cue.word || !cue.word->takes(takes_infinitive) || frame.kind == ClauseKind::infinitive || frame.finite == no_token) return;
    std::uint32_t last = no_token;  // behind the zu-infinitive
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (!scene_.is_word(t)) continue;
        if (scene_.morphology.is_zu_infinitive(t) && !starts_upper(scene_.word(t))) last = t + 1;
        if (scene_.is(t, "zu") && t + 1 < part.last && scene_.morphology.can_be_infinitive(t + 1) && !starts_upper(scene_.word(t + 1))) last = t + 2;
      }
    if (last == no_token) return;
    // The reporting verb itself must not be that infinitive ("ist zu fordern").
    for (const TokenRange& tokens : cue.tokens)
      if (tokens.last > last) return;
    std::uint32_t begin = frame.finite + 1;
    if (!frame.subject.empty() && frame.subject.first >= begin) begin = std::max(begin, scene_.whole_phrase(frame.subject, last).back().last);
    for (const std::uint32_t t : frame.verbs)
      if (t + 1 < last && t > begin && scene_.morphology.can_be_participle2(t) && scene_.phrases.phrase_of_token[t] < 0) begin = t + 1;
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

  /// „…, weil er keinen Antrag gestellt habe“, „…, die ihm schade“: the Konjunktiv of a subordinate clause under an
  /// indicative main clause says that its reason or news is somebody's.
  void konjunktiv_below(std::uint32_t s, std::uint32_t c) {
    const Clause& content = clause(c);
    if (content.finite == no_token || content.introducer == no_token) return;
    const bool clear = scene_.morphology.has_unambiguous_konjunktiv1(content.finite);
    if (!clear && !(content.moods == mood_konjunktiv2)) return;
    const std::string introducer = lower_first(scene_.word(content.introducer));
    if (introducer == "als" || introducer == "wenn" || introducer == "falls" || introducer == "ob" || introducer == "dass" || introducer == "damit") return;
    for (std::uint32_t up = content.parent; up != no_clause; up = clause(up).parent)
      if (scene_.is_reported_mood(clause(up))) return;
    Candidate candidate;
    candidate.rule = Rule::konjunktiv_below;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.spans = scene_.without(content.range, {});
    if (candidate.quotation.spans.empty()) return;
    scene_.add_mood_signs(content, candidate);
    if (content.kind == ClauseKind::relative) candidate.add(Evidence::with_dass, {content.introducer, content.introducer + 1});
    if (content.parent != no_clause) {
      const Clause& frame = clause(content.parent);
      candidate.quotation.frame = frame.parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
      const Cue& cue = scene_.cue_of_clause[content.parent];
      candidate.quotation.medium = scene_.medium_of(cue.word);
      candidate.quotation.cue = cue.tokens;
      scene_.add_verb_signs(cue, takes_dass, candidate);
      scene_.add_subject_signs(frame, candidate);
    }
    out_.push_back(std::move(candidate));
  }

  /// „Sie sagte, die Lage sei ernst.“ The clause before is the frame; also „weil bekannt wurde, er sei …“.
  void verb_second(std::uint32_t s, std::uint32_t c, std::uint32_t begin = no_token) {
    const Clause& content = clause(c);
    if (begin == no_token) begin = content.range.first;
    // „als sei nichts geschehen“ compares.
    if (lower_first(scene_.word(begin)) == "als") return;
    std::uint32_t frame = no_clause;
    for (std::uint32_t k = c; k-- > scene_.first_clause(s);) {
      const Clause& before = clause(k);
      if (before.opaque || before.parts.empty() || before.parts.back().last > begin) continue;
      if (before.range.contains(begin) && (scene_.verb_final(before) || before.kind == ClauseKind::infinitive)) continue;
      if (before.finite == no_token && before.kind != ClauseKind::infinitive) continue;
      frame = k;
      break;
    }
    if (frame == no_clause) return;
    std::uint32_t at = begin;
    while (at > 0 && scene_.is_mark(at - 1)) --at;
    const TokenRange sentence = scene_.tokens_of(s);
    if (at <= sentence.first) return;
    const bool colon = scene_.is(at - 1, ":");
    if (!scene_.is(at - 1, ",") && !colon && !scene_.is(at - 1, "–") && !scene_.is(at - 1, "-")) return;
    if (scene_.is_word(begin) && scene_.morphology.is_only(begin, Pos::conjunction_coordinating)) return;
    // Behind an embedded clause of the frame: "Er sagte, wie berichtet wurde, er komme": the frame is the main clause.
    const Governor noun = noun_before(begin);
    Cue cue = scene_.cue_of_clause[frame];
    for (std::uint32_t up = frame; !noun.word && (!cue.word || !cue.word->takes(takes_verb_second)) && clause(up).parent != no_clause;) {
      up = clause(up).parent;
      if (scene_.cue_of_clause[up].word && scene_.cue_of_clause[up].word->takes(takes_verb_second)) {
        frame = up;
        cue = scene_.cue_of_clause[up];
      }
    }
    // „Der Weg sei zu, zudem sei es dunkel“: two clauses of one report.
    if (!noun.word && scene_.is_reported_mood(clause(frame)) && !(cue.word && cue.word->takes(takes_verb_second))) return;
    if (clause(frame).finite != no_token && scene_.morphology.has_unambiguous_konjunktiv1(clause(frame).finite)) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.spans = scene_.without({begin, content_end(s, frame, c)}, parentheses(s, c));
    if (candidate.quotation.spans.empty()) return;
    add_moods(content, c, s, candidate);
    length_sign(candidate);
    const bool noun_of_cue = noun.word && cue.word && overlaps(cue.tokens, noun.tokens);
    if (noun.word && !noun_of_cue && !(cue.word && cue.word->takes(takes_verb_second) && cue.word->grade == ReportingGrade::core)) {
      candidate.rule = Rule::noun;
      candidate.quotation.cue = {noun.tokens};
      candidate.quotation.frame = clause(frame).parts;
      candidate.quotation.medium = scene_.medium_of(noun.word);
      candidate.quotation.speaker_phrase = noun.possessor.empty() ? (clause(frame).passive || noun.tokens.overlaps(clause(frame).subject) ? std::vector<TokenRange>{} : scene_.speaker_of(clause(frame)))
                                                                  : possessor_phrase(noun.possessor);
      constexpr Evidence grades[] = {Evidence::noun_weak, Evidence::noun_often, Evidence::noun_core};
      candidate.add(grades[static_cast<int>(noun.word->grade)], noun.tokens);
      candidate.add(noun.word->takes(takes_verb_second) ? Evidence::takes_it : Evidence::takes_it_not, noun.tokens);
    } else {
      candidate.rule = Rule::verb_second;
      fill_frame(clause(frame), cue, candidate);
      if (!cue.word) candidate.quotation.cue = verbs_of(clause(frame));
      scene_.add_verb_signs(cue, takes_verb_second, candidate);
    }
    if (colon) candidate.add(Evidence::marks_colon, {at - 1, at});
    scene_.add_subject_signs(clause(frame), candidate);
    scene_.add_frame_signs(clause(frame), candidate);
    out_.push_back(std::move(candidate));
  }

  /// Reporting parentheses behind the start of the content: holes in it.
  std::vector<TokenRange> parentheses(std::uint32_t s, std::uint32_t content) const {
    std::vector<TokenRange> holes;
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
      if (k != content && clause(k).range.first > clause(content).range.first && is_parenthesis(s, k)) holes.push_back(clause(k).range);
    return holes;
  }

  /// "…, sagte sie": verb first behind a comma, with a subject of its own.
  bool is_parenthesis(std::uint32_t s, std::uint32_t k) const {
    const Clause& frame = clause(k);
    if (frame.opaque || frame.kind != ClauseKind::verb_first || !scene_.cue_of_clause[k].word) return false;
    const TokenRange sentence = scene_.tokens_of(s);
    if (frame.range.first <= sentence.first || frame.finite != frame.range.first) return false;
    std::uint32_t at = frame.range.first;
    const std::string_view before = scene_.word(at - 1);
    if (before != "," && before != "–" && before != "-" && before != "—" && before != "(") return false;
    if (scene_.is_reported_mood(frame)) return false;
    return !frame.subject.empty() || frame.passive;
  }

  /// „Die Lage sei ernst, sagte sie.“ „Die Lage, sagte sie, sei ernst.“
  void verb_first(std::uint32_t s, std::uint32_t c) {
    const Clause& frame = clause(c);
    if (!is_parenthesis(s, c)) {
      // „Sie warnte, wenn es regne, werde der Deich brechen“: the content begins with its preposed clause.
      if (!scene_.is_reported_mood(frame) || frame.coordinated != no_clause) return;
      for (std::uint32_t k = scene_.first_clause(s); k < c; ++k)
        if (!clause(k).opaque && (clause(k).kind == ClauseKind::subordinate || clause(k).kind == ClauseKind::question || clause(k).kind == ClauseKind::infinitive) &&
            clause(k).range.last < frame.range.first && clause(k).range.last + 2 >= frame.range.first && k > scene_.first_clause(s) &&
            clause(k).range.first > scene_.tokens_of(s).first) {
          verb_second(s, c, clause(k).range.first);
          return;
        }
      return;
    }
    const TokenRange sentence = scene_.tokens_of(s);
    // A clause with a finite verb must stand before it, or the rest of one behind it.
    std::uint32_t main = no_clause;
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k) {
      if (k == c || clause(k).opaque) continue;
      if ((clause(k).kind == ClauseKind::verb_second || clause(k).kind == ClauseKind::verb_first) && clause(k).finite != no_token &&
          !is_parenthesis(s, k) && (main == no_clause || clause(main).range.first >= frame.range.first))
        if (main == no_clause) main = k;
    }
    if (main == no_clause) return;
    // Direct speech right before it has its own rule, unless it is the end of a reported clause.
    if (frame.range.first >= 2 && scene_.is_mark(frame.range.first - 2) && !inside_word_marks(frame.range.first - 2) && !scene_.is_reported_mood(clause(main))) return;
    const bool subordinate_before = clause(main).range.first > frame.range.first;
    if (subordinate_before && !(clause(main).kind == ClauseKind::verb_first && scene_.is_reported_mood(clause(main)))) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::parenthetical;
    candidate.quotation.form = Form::indirect;
    std::vector<TokenRange> holes;
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
      if (is_parenthesis(s, k)) holes.push_back(clause(k).range);
    std::uint32_t end = scene_.content_end(s);
    // "…, sagte sie und fügte hinzu, …": what follows belongs to another frame.
    for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k) {
      const Clause& later = clause(k);
      if (later.opaque || later.range.first < frame.range.last) continue;
      const bool joined = scene_.is_word(later.range.first) && scene_.morphology.is_coordinator(later.range.first);
      if ((joined && !scene_.is_reported_mood(later) && later.kind != ClauseKind::subordinate) || (below(k, c) && !goes_on(later, c))) {
        end = std::min(end, later.range.first);
        break;
      }
    }
    candidate.quotation.spans = scene_.without({sentence.first, end}, holes);
    if (candidate.quotation.spans.empty()) return;
    scene_.add_mood_signs(clause(main), candidate);
    const Cue& cue = scene_.cue_of_clause[c];
    fill_frame(frame, cue, candidate);
    scene_.add_verb_signs(cue, takes_verb_second, candidate);
    scene_.add_subject_signs(frame, candidate);
    scene_.add_frame_signs(frame, candidate);
    out_.push_back(std::move(candidate));
  }
  /// „Es sei schwierig, sagte er, Beweise zu finden“: an infinitive that the parenthesis cannot govern is content.
  bool goes_on(const Clause& later, std::uint32_t frame) const {
    return later.kind == ClauseKind::infinitive && later.introducer == no_token && !scene_.cue_of_clause[frame].word->takes(takes_infinitive);
  }
  /// Whether a closing mark ends a word or a short phrase inside a clause rather than speech.
  bool inside_word_marks(std::uint32_t token) const {
    const std::int32_t p = scene_.marks.pair_of_token[token];
    if (p < 0) return true;
    const MarkPair& pair = scene_.marks.pairs[p];
    const TokenRange sentence = scene_.tokens_of(scene_.sentence_of_token[token]);
    if (pair.open <= sentence.first) return false;
    for (std::uint32_t t = pair.open; t < pair.close; ++t)
      if (scene_.clauses.clause_of_token[t] != no_clause && clause(scene_.clauses.clause_of_token[t]).opaque) return false;
    return true;
  }

  const Scene& scene_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_complements(const Scene& scene, std::vector<Candidate>& out) {
  Complements rules(scene, out);
  for (std::uint32_t s = 0; s < scene.sentences.sentences.size(); ++s)
    if (scene.usable(s)) rules.sentence(s);
}

}  // namespace wortlaut
