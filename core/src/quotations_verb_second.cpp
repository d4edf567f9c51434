#include "quotations_verb_second.hpp"

#include <algorithm>

#include "characters.hpp"
#include "free_speech.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t embedded_clauses = 6;  // that may stand between the start of a frame and its end

}  // namespace

/// „Sie sagte, die Lage sei ernst.“ The clause before is the frame; also „weil bekannt wurde, er sei …“.
void VerbSecondRules::verb_second(std::uint32_t s, std::uint32_t c, std::uint32_t begin) {
  const Clause& content = clause(c);
  // „als sei nichts geschehen“ compares.
  if (lower_first(scene_.word(begin)) == "als") return;
  // „…, es sei denn, der Platz ist vereist“ makes an exception.
  if (content.finite != no_token && scene_.is(content.finite, "sei") &&
      content.finite + 1 < scene_.sentences.tokens.size() && scene_.is(content.finite + 1, "denn") &&
      content.finite > 0 && scene_.is(content.finite - 1, "es"))
    return;
  std::uint32_t frame = no_clause;
  for (std::uint32_t k = c; k-- > scene_.first_clause(s) && (frame == no_clause || frame - k <= embedded_clauses);) {
    const Clause& before = clause(k);
    // „Der Vorwurf, er habe gelogen, traf sie“: the frame goes on behind its noun's content.
    const bool around = content.parent == k && content.kind == ClauseKind::verb_second;
    if (before.opaque || before.parts.empty() || (before.parts.back().last > begin && !around)) continue;
    if (before.range.contains(begin) && (scene_.verb_final(before) || before.kind == ClauseKind::infinitive)) continue;
    if (before.finite == no_token && before.kind != ClauseKind::infinitive) continue;
    // „Roth, der gehen wollte, sagte zur Begründung, er sei müde“: the clause that goes on up to the content.
    if (frame == no_clause || before.parts.back().last > clause(frame).parts.back().last) frame = k;
  }
  if (frame == no_clause) {
    behind_noun(s, c, begin);
    return;
  }
  std::uint32_t at = begin;
  while (at > 0 && scene_.is_mark(at - 1)) --at;
  const TokenRange sentence = scene_.tokens_of(s);
  if (at <= sentence.first) return;
  if (stands_inside_report(s, frame)) return;
  const bool colon = scene_.is(at - 1, ":");
  if (!scene_.is(at - 1, ",") && !colon && !scene_.is(at - 1, "–") && !scene_.is(at - 1, "-")) return;
  if (scene_.is_word(begin) && scene_.morphology.is_only(begin, Pos::conjunction_coordinating)) return;
  // Behind an embedded clause of the frame: "Er sagte, wie berichtet wurde, er komme": the frame is the main clause.
  const Governor noun = noun_before(begin);
  Cue cue = scene_.cue_of_clause[frame];
  for (std::uint32_t up = frame;
       !noun.word && (!cue.word || !cue.word->takes(takes_verb_second)) && clause(up).parent != no_clause;) {
    const std::uint32_t below_it = up;
    up = clause(up).parent;
    // „Sie begründete das damit, dass der Damm alt sei, die Hälfte davon sei morsch“: it goes on with that content.
    if (clause(below_it).introducer != no_token && scene_.is(clause(below_it).introducer, "dass") &&
        scene_.cue_of_clause[up].word && scene_.cue_of_clause[up].word->takes(takes_dass) &&
        scene_.is_reported_mood(content))
      return;
    if (scene_.cue_of_clause[up].word && scene_.cue_of_clause[up].word->takes(takes_verb_second)) {
      frame = up;
      cue = scene_.cue_of_clause[up];
    }
  }
  // „Der Weg sei zu, zudem sei es dunkel“: two clauses of one report.
  if (!noun.word && scene_.is_reported_mood(clause(frame)) && !(cue.word && cue.word->takes(takes_verb_second))) return;
  if (clause(frame).finite != no_token && scene_.morphology.has_unambiguous_konjunktiv1(clause(frame).finite)) return;
  // „Laut dem Gutachten bedroht der Bau die Quelle, das Wasser sei schon trüb“: the source goes on with its report; a verb
  // that need not report opens none of its own.
  const ReportingGrade needed = noun.word ? ReportingGrade::core : ReportingGrade::often;
  const ReportingWord* opener = noun.word ? noun.word : cue.word;
  if ((!opener || opener->grade < needed) && names_source(clause(frame)))
    return;
  // „Er soll gewarnt worden sein, die Tat sei laut Polizei verjährt“: the content has a source of its own.
  if (!noun.word && is_hearsay(clause(frame), cue) && names_source(content)) return;
  // „Es wurde angegeben, die Kunden zahlten bar, dadurch dauere es länger“: the report goes on under the first frame.
  while (!noun.word && !cue.word && frame > scene_.first_clause(s) && follows_report(frame)) {
    --frame;
    cue = scene_.cue_of_clause[frame];
  }
  // „Damals war es der Süden, heute sei es der Norden“: "sein" opens a frame only with a word of saying, „Ihre Antwort war, …“.
  if (!noun.word && !cue.word && clause(frame).lemma == "sein" && !subject_is_said(clause(frame))) return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.quotation.form = Form::indirect;
  const std::uint32_t end = content_end(s, frame, c);
  // „Das Amt kritisierte den Stil: So sagte Holm: ‚Es reicht.‘“: a frame itself.
  if (end + 1 < scene_.sentences.tokens.size() && scene_.is(end, ":") && scene_.is_mark(end + 1) &&
      scene_.cue_of_clause[c].word && scene_.cue_of_clause[c].word->takes(takes_direct))
    return;
  candidate.quotation.spans = scene_.without({with_opening_marks(begin, end), end}, parentheses(s, c));
  if (candidate.quotation.spans.empty()) return;
  if (colon) {
    add_colon_signs(clause(frame), cue, noun, c, candidate);
  } else if (!verb_in_marks(content, begin) || scene_.is_reported_mood(content) || !states(clause(frame), cue)) {
    if (stands_for_konjunktiv(content, cue))
      candidate.add(Evidence::mood_konjunktiv2, {content.finite, content.finite + 1});
    else add_moods(content, c, s, candidate);
    if (scene_.is_short(candidate.quotation.spans)) candidate.add(Evidence::short_content);
  }
  // „bestritt Gerüchte einer Illustrierten, er sei verlobt“: what is denied is the others' claim.
  const bool others = noun.word && ((denies(frame) && !is_of_cue(noun, cue) && is_object(noun, cue)) ||
                                    belongs_to_others(clause(frame), cue, noun));
  const bool verb_governs =
      !others && cue.word && cue.word->takes(takes_verb_second) && cue.word->grade == ReportingGrade::core;
  // „Die Behauptung, er sei krank, hat sich nicht bestätigt“: between the noun and the frame's verb the noun governs.
  const bool between = clause(frame).finite != no_token && clause(frame).finite > begin;
  // „wies den Vorwurf der Stadt zurück: Alles sei geprüft“: behind a colon stands what the subject says.
  if (noun.word && !is_of_cue(noun, cue) && !(colon && cue.word && clause(frame).finite < begin) &&
      (between || !verb_governs)) {
    fill_noun(clause(frame), noun, takes_verb_second, candidate);
  } else {
    candidate.rule = Rule::verb_second;
    fill_frame(clause(frame), cue, candidate);
    if (!cue.word && !is_hearsay(clause(frame), cue)) candidate.quotation.cue = verbs_of(clause(frame));
    scene_.add_verb_signs(cue, colon ? takes_behind_colon : takes_verb_second, candidate);
  }
  scene_.add_subject_signs(clause(frame), candidate);
  scene_.add_frame_signs(clause(frame), candidate);
  out_.push_back(std::move(candidate));
}

/// „Ihr Vorwurf: Die Stadt habe zu wenig getan.“, „Die Forderung der Wehr: Der Deich muss höher werden.“: a noun of
/// saying before a colon is a frame without a verb.
void VerbSecondRules::behind_noun(std::uint32_t s, std::uint32_t c, std::uint32_t begin) {
  const TokenRange sentence = scene_.tokens_of(s);
  if (begin < sentence.first + 2 || !scene_.is(begin - 1, ":")) return;
  const Governor noun = noun_before(begin);
  if (!noun.word || noun.word->grade == ReportingGrade::weak) return;
  const std::uint32_t frame = scene_.clauses.clause_of_token[noun.tokens.last - 1];
  const std::uint32_t opens = noun.front.empty() ? noun.tokens.first : noun.front.first;
  if (frame == no_clause || clause(frame).opaque || clause(frame).finite != no_token || opens != sentence.first) return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.quotation.form = Form::indirect;
  candidate.quotation.spans = scene_.without(
      {with_opening_marks(begin, content_end(s, frame, c)), content_end(s, frame, c)}, parentheses(s, c));
  if (candidate.quotation.spans.empty()) return;
  add_moods(clause(c), c, s, candidate);
  fill_noun(clause(frame), noun, takes_verb_second, candidate);
  if (noun.owned()) candidate.add(Evidence::noun_possessor, noun.tokens);
  candidate.add(Evidence::marks_colon, {begin - 1, begin});
  out_.push_back(std::move(candidate));
}

/// „Es heißt, die Arbeiten dauerten an“: in the plural Konjunktiv I looks like the indicative, and Konjunktiv II, which
/// takes its place, like the past tense.
bool VerbSecondRules::stands_for_konjunktiv(const Clause& content, const Cue& cue) const {
  if (!cue.word || !cue.word->takes(takes_verb_second) || content.finite == no_token) return false;
  if (cue.word->grade != ReportingGrade::core && cue.word->head != "heißen") return false;
  bool past = false;
  for (const Reading& reading : scene_.morphology.readings(content.finite)) {
    if (reading.is_finite() && reading.form != VerbForm::past && reading.form != VerbForm::konjunktiv2) return false;
    past |= reading.form == VerbForm::past && reading.numbers == plural;
  }
  return past && (content.moods & mood_konjunktiv2);
}

/// „Das Amt meinte, der Kahn ‚lag zu tief‘“: words in marks keep their own mood.
bool VerbSecondRules::verb_in_marks(const Clause& content, std::uint32_t begin) const {
  const std::int32_t p = content.finite == no_token ? -1 : scene_.marks.pair_of_token[content.finite];
  return p >= 0 && scene_.marks.pairs[static_cast<std::size_t>(p)].open > begin;
}

/// Whether a clause is what the clause before it, with a verb of saying, hands on: „Sie sagte, alle seien da“.
bool VerbSecondRules::follows_report(std::uint32_t content) const {
  const Clause &before = clause(content - 1), &here = clause(content);
  const Cue& cue = scene_.cue_of_clause[content - 1];
  return !before.opaque && here.kind == ClauseKind::verb_second && here.coordinated == no_clause && cue.word &&
         cue.word->grade == ReportingGrade::core && cue.word->takes(takes_verb_second) && !before.parts.empty() &&
         before.parts.back().last + 1 == here.range.first && scene_.is(here.range.first - 1, ",");
}

/// „Die Begründung war, …“, „Ihre Botschaft ist, …“
bool VerbSecondRules::subject_is_said(const Clause& frame) const {
  for (std::uint32_t t = frame.subject.first; t < frame.subject.last; ++t)
    for (const Reading& reading : scene_.morphology.readings(t))
      if (reading.pos == Pos::noun && !scene_.pack.reporting.nouns(reading.lemma).empty()) return true;
  return false;
}

/// Whether the frame is somebody's statement: a person or body for its subject, a verb that nearly always reports.
bool VerbSecondRules::states(const Clause& frame, const Cue& cue) const {
  if (!cue.word || cue.word->grade == ReportingGrade::weak || !cue.word->takes(takes_verb_second) || frame.passive)
    return false;
  const std::vector<TokenRange> who = scene_.speaker_of(frame);
  return !who.empty() && scene_.mention_in(who.front()) != nullptr;
}

/// „Er sagte, ‚Heimat‘ sei sein letzter Film“: the mark before the content's first word is part of it where its partner is.
std::uint32_t VerbSecondRules::with_opening_marks(std::uint32_t begin, std::uint32_t end) const {
  while (begin > 0 && scene_.is_mark(begin - 1)) {
    const std::int32_t p = scene_.marks.pair_of_token[begin - 1];
    if (p < 0) break;
    const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(p)];
    if (pair.open != begin - 1 || pair.close + 1 >= end) break;
    --begin;
  }
  return begin;
}

/// Reporting parentheses behind the start of the content: holes in it.
std::vector<TokenRange> VerbSecondRules::parentheses(std::uint32_t s, std::uint32_t content) const {
  std::vector<TokenRange> holes;
  for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
    if (k != content && clause(k).range.first > clause(content).range.first && is_parenthesis(s, k))
      holes.push_back(frame_range(s, k));
  return holes;
}

/// Whether a main clause before `k` is in the Konjunktiv.
bool VerbSecondRules::reported_before(std::uint32_t s, std::uint32_t k) const {
  for (std::uint32_t c = scene_.first_clause(s); c < k; ++c)
    if (!clause(c).opaque && !scene_.verb_final(clause(c)) && scene_.is_reported_mood(clause(c))) return true;
  return false;
}

/// "…, sagte sie": verb first behind a comma, with a subject of its own.
bool VerbSecondRules::is_parenthesis(std::uint32_t s, std::uint32_t k) const {
  const Clause& frame = clause(k);
  if (frame.opaque || frame.kind != ClauseKind::verb_first) return false;
  if (!scene_.cue_of_clause[k].word && !speaks_with_any_verb(s, k)) return false;
  const TokenRange sentence = scene_.tokens_of(s);
  if (frame.range.first <= sentence.first || frame.finite != frame.range.first) return false;
  std::uint32_t at = frame.range.first;
  const std::string_view before = scene_.word(at - 1);
  if (before != "," && before != "–" && before != "-" && before != "—" && before != "(") return false;
  if (scene_.is_reported_mood(frame)) return false;
  // „…, sollte Peking nicht einlenken“ is a condition.
  if (scene_.is(frame.finite, "sollte") || scene_.is(frame.finite, "sollten")) return false;
  // „Die Stadt zählt 40 Tote, befürchtet aber weitere“: behind the indicative so does what "aber" sets against it.
  if ((scene_.has_own_word(frame, "aber") || scene_.has_own_word(frame, "jedoch")) && !reported_before(s, k))
    return false;
  // „Sie las den Brief, sagte aber nichts“ goes on with the same subject.
  for (std::string_view thing : {"nichts", "etwas", "alles", "vieles", "wenig"})
    if (frame.subject.size() == 1 && scene_.is(frame.subject.first, thing)) return false;
  // „Der Betrieb werde beendet, stand in dem Schreiben“
  const bool written = frame.lemma == "stehen" && frame.subject.empty() && !scene_.document_of(frame).empty();
  return !frame.subject.empty() || frame.passive || written;
}

/// „Der Weg sei zu, winkt die Wirtin ab“, „Er habe geschlafen, beginnt der Fahrer“: behind a main clause in Konjunktiv
/// a person's clause with its verb first can only say who speaks, whatever its verb means.
bool VerbSecondRules::speaks_with_any_verb(std::uint32_t s, std::uint32_t k) const {
  const Clause& frame = clause(k);
  if (frame.subject.empty() || frame.passive || frame.finite == no_token || scene_.is_reported_mood(frame))
    return false;
  for (const std::string_view helper : {"sein", "haben", "werden"})
    if (frame.verbs.size() == 1 && scene_.morphology.has_lemma(frame.finite, helper, Pos::verb)) return false;
  if (scene_.morphology.is_modal(frame.finite)) return false;
  const Mention* who = scene_.mention_in(frame.subject);
  if (!who || who->relative || who->speaker_kind == SpeakerKind::state || frame.subject.first > frame.finite + 2)
    return false;
  if (who->kind == MentionKind::pronoun && scene_.is(who->phrase.first, "es")) return false;
  const Clause& main = clause(scene_.first_clause(s));
  return !main.opaque && main.kind == ClauseKind::verb_second && main.range.first == first_word(s) &&
         main.finite < frame.finite && scene_.is_reported_mood(main);
}

/// The sentence's first token that is no mark.
std::uint32_t VerbSecondRules::first_word(std::uint32_t s) const {
  const TokenRange sentence = scene_.tokens_of(s);
  std::uint32_t t = sentence.first;
  while (t < sentence.last && scene_.is_mark(t)) ++t;
  return t;
}

/// „Damals seien alle gekommen, sagt sie, heute komme keiner“: a parenthesis of one report, no frame of its second
/// half; „Der Streit war alt, hieß es, neu sei nur der Ton“: whatever mood the first half has.
bool VerbSecondRules::stands_inside_report(std::uint32_t s, std::uint32_t frame) const {
  return frame == scene_.first_clause(s) + 1 && clause(frame - 1).kind == ClauseKind::verb_second &&
         !clause(frame - 1).opaque && clause(frame - 1).finite != no_token && is_parenthesis(s, frame);
}

/// „Während Roth erklärte, sie sei zufrieden, räumte Raab ein, …“: behind a clause in front that has its own report,
/// the verb is the main clause's; „Wenn es so sei, sagte sie, bleibe man“ is said itself.
bool VerbSecondRules::opens_with_report(std::uint32_t s, std::uint32_t frame) const {
  const std::uint32_t first = scene_.first_clause(s);
  const Clause& front = clause(first);
  if (first >= frame || front.opaque || front.kind != ClauseKind::subordinate ||
      front.range.first != scene_.tokens_of(s).first)
    return false;
  return scene_.cue_of_clause[first].word && !scene_.is_reported_mood(front) && front.parent == frame;
}

/// „Die Lage sei ernst, sagte sie.“ „Die Lage, sagte sie, sei ernst.“
void VerbSecondRules::verb_first(std::uint32_t s, std::uint32_t c) {
  const Clause& frame = clause(c);
  if (opens_with_report(s, c)) return;
  if (!is_parenthesis(s, c)) {
    // „Sie warnte, wenn es regne, werde der Deich brechen“: the content begins with its preposed clause, behind a colon
    // in any mood.
    if (frame.coordinated != no_clause) return;
    for (std::uint32_t k = scene_.first_clause(s); k < c; ++k)
      if (!clause(k).opaque &&
          (clause(k).kind == ClauseKind::subordinate || clause(k).kind == ClauseKind::question ||
           clause(k).kind == ClauseKind::infinitive) &&
          clause(k).range.last < frame.range.first && clause(k).range.last + 2 >= frame.range.first &&
          k > scene_.first_clause(s) && clause(k).range.first > scene_.tokens_of(s).first &&
          (scene_.is_reported_mood(frame) || scene_.is(clause(k).range.first - 1, ":"))) {
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
    if ((clause(k).kind == ClauseKind::verb_second || clause(k).kind == ClauseKind::verb_first) &&
        clause(k).finite != no_token && !is_parenthesis(s, k) &&
        (main == no_clause || clause(main).range.first >= frame.range.first))
      if (main == no_clause) main = k;
  }
  if (main == no_clause) return;
  // „Die Schau läuft im Hafen, wird im Mai eröffnet und dauert bis Juli“ goes on telling with another meaning of the verb.
  if (frame.passive && frame.subject.empty() && scene_.cue_of_clause[c].word->grade == ReportingGrade::weak &&
      !scene_.is_reported_mood(clause(main)))
    return;
  // Direct speech right before it has its own rule, unless it is the end of a reported clause: „Sie war hier und habe
  // geholfen, „wo es ging“, sagte er.“
  bool reported = scene_.is_reported_mood(clause(main));
  for (std::uint32_t k = main + 1; k < c; ++k)
    reported |= !clause(k).opaque && !scene_.verb_final(clause(k)) && clause(k).kind != ClauseKind::infinitive &&
                scene_.is_reported_mood(clause(k));
  if (frame.range.first >= 2 && scene_.is_mark(frame.range.first - 2) && !inside_word_marks(frame.range.first - 2) &&
      !reported &&
      !ends_sentence_of(
          scene_, scene_.marks.pairs[static_cast<std::size_t>(scene_.marks.pair_of_token[frame.range.first - 2])]))
    return;
  const bool subordinate_before = clause(main).range.first > frame.range.first;
  if (subordinate_before && !(clause(main).kind == ClauseKind::verb_first && scene_.is_reported_mood(clause(main))))
    return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.rule = Rule::parenthetical;
  candidate.quotation.form = Form::indirect;
  std::vector<TokenRange> holes;
  for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
    if (is_parenthesis(s, k)) holes.push_back(frame_range(s, k));
  std::uint32_t end = scene_.content_end(s);
  // "…, sagte sie und fügte hinzu, …": what follows belongs to another frame.
  for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k) {
    const Clause& later = clause(k);
    if (later.opaque || later.range.first < frame.range.last) continue;
    const bool joined = scene_.is_word(later.range.first) && scene_.morphology.is_coordinator(later.range.first);
    if ((joined && !scene_.is_reported_mood(later) && later.kind != ClauseKind::subordinate) ||
        (below(k, c) && !goes_on(later, c))) {
      end = std::min(end, later.range.first);
      break;
    }
  }
  candidate.quotation.spans = scene_.without({sentence.first, end}, holes);
  if (candidate.quotation.spans.empty()) return;
  scene_.add_mood_signs(clause(main), candidate);
  const Cue& cue = scene_.cue_of_clause[c];
  fill_frame(frame, cue, candidate);
  if (!cue.word) candidate.quotation.cue = verbs_of(frame);
  scene_.add_verb_signs(cue, takes_verb_second, candidate);
  scene_.add_subject_signs(frame, candidate);
  scene_.add_frame_signs(frame, candidate);
  out_.push_back(std::move(candidate));
}

/// „Es sei schwierig, sagte er, Beweise zu finden“, „Sie sei froh, sagte er, dass es regne“: an infinitive that the
/// parenthesis cannot govern is content, and so is a clause with "dass", since the parenthesis has its content already.
bool VerbSecondRules::goes_on(const Clause& later, std::uint32_t frame) const {
  if (later.kind == ClauseKind::subordinate && later.introducer != no_token && scene_.is(later.introducer, "dass")) return true;
  const Cue& cue = scene_.cue_of_clause[frame];
  return later.kind == ClauseKind::infinitive && later.introducer == no_token &&
         !(cue.word && cue.word->takes(takes_infinitive));
}

/// A parenthesis with what hangs on it, up to what goes on with the content.
TokenRange VerbSecondRules::frame_range(std::uint32_t s, std::uint32_t frame) const {
  TokenRange range = clause(frame).range;
  for (std::uint32_t k = frame + 1; k < scene_.last_clause(s); ++k)
    if (k != frame && below(k, frame) && (clause(k).opaque || goes_on(clause(k), frame))) {
      std::uint32_t first = clause(k).range.first;
      while (first > clause(frame).range.first && scene_.is_mark(first - 1)) --first;
      range.last = std::min(range.last, first);
    }
  return range;
}

/// Whether a closing mark ends a word or a short phrase inside a clause rather than speech.
bool VerbSecondRules::inside_word_marks(std::uint32_t token) const {
  const std::int32_t p = scene_.marks.pair_of_token[token];
  if (p < 0) return true;
  const MarkPair& pair = scene_.marks.pairs[p];
  const TokenRange sentence = scene_.tokens_of(scene_.sentence_of_token[token]);
  if (pair.open <= sentence.first) return false;
  for (std::uint32_t t = pair.open; t < pair.close; ++t)
    if (scene_.clauses.clause_of_token[t] != no_clause && clause(scene_.clauses.clause_of_token[t]).opaque)
      return false;
  return true;
}

}  // namespace wortlaut
