#include "quotations_verb_second.hpp"


#include "characters.hpp"

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
  } else if (!(verb_in_marks(content, begin) || says_no_more(s, frame, at, cue)) || scene_.is_reported_mood(content) ||
             !states(clause(frame), cue)) {
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

/// „Die Wirtin meinte, besser spät als nie.“: what stands behind the comma after a verb of saying is said, though it
/// has no verb of its own.
void VerbSecondRules::verbless(std::uint32_t s, std::uint32_t c) {
  const Clause& frame = clause(c);
  const Cue& cue = scene_.cue_of_clause[c];
  if (frame.parts.size() != 2 || !cue.word || frame.subject.last > frame.finite || !states(frame, cue)) return;
  const TokenRange said = frame.parts.back();
  if (said.last < scene_.content_end(s) || said.size() < 2 || scene_.is(said.first, "so") ||
      !says_no_more(s, c, said.first, cue))
    return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.rule = Rule::verb_second;
  candidate.quotation.form = Form::indirect;
  candidate.quotation.spans = scene_.without({said.first, scene_.content_end(s)}, {});
  if (candidate.quotation.spans.empty()) return;
  fill_frame(frame, cue, candidate);
  candidate.quotation.frame = {frame.parts.front()};
  scene_.add_verb_signs(cue, takes_verb_second, candidate);
  scene_.add_subject_signs(frame, candidate);
  scene_.add_frame_signs(frame, candidate);
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

/// „Der Hirte sagte, nach Ostern blühten die Linden“: a verb of saying right before its comma, without an object,
/// waits for what is said, whatever the mood.
bool VerbSecondRules::says_no_more(std::uint32_t s, std::uint32_t frame, std::uint32_t at, const Cue& cue) const {
  if (frame != scene_.first_clause(s) || clause(frame).kind != ClauseKind::verb_second || !cue.word ||
      cue.word->grade != ReportingGrade::core || !cue.word->takes(takes_verb_second) || cue.tokens.empty() ||
      !scene_.is(at - 1, ",") || scene_.marks.pair_of_token[at] >= 0)
    return false;
  // „Man hat das Gefühl, …“ is no word of saying.
  const bool says = cue.word->kind == ReportingClass::say || cue.word->kind == ReportingClass::report ||
                    (cue.word->kind == ReportingClass::think && cue.tokens.size() == 1 &&
                     cue.tokens.front().first == clause(frame).finite);
  return says && names_no_object(clause(frame), {cue.tokens.back().last, at - 1});
}

/// „sagte am Abend in Bern“: of the words behind a verb of saying none is what it says.
bool VerbSecondRules::names_no_object(const Clause& frame, TokenRange behind) const {
  for (std::uint32_t t = behind.first; t < behind.last; ++t) {
    const std::int32_t p = scene_.phrases.phrase_of_token[t];
    if (frame.subject.contains(t)) continue;
    if (p < 0 ? !scene_.is_word(t) || scene_.morphology.can_be_participle2(t)
              : scene_.phrases.phrases[static_cast<std::size_t>(p)].preposition == no_token)
      return false;
  }
  return true;
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

}  // namespace wortlaut
