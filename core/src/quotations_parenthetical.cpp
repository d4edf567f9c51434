#include <algorithm>

#include "free_speech.hpp"
#include "quotations_verb_second.hpp"

/// The half of `VerbSecondRules` for frames with their verb first: „Die Lage sei ernst, sagte sie.“
namespace wortlaut {

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
  return !frame.subject.empty() || frame.passive || is_written(frame) ||
         frame.lemma == "verlauten";  // „…, verlautete aus dem Amt“
}

/// „Der Betrieb werde beendet, stand in dem Schreiben“
bool VerbSecondRules::is_written(const Clause& frame) const {
  return frame.lemma == "stehen" && frame.subject.empty() && !scene_.document_of(frame).empty();
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

bool VerbSecondRules::is_main(const Clause& clause) {
  return clause.kind == ClauseKind::verb_second || clause.kind == ClauseKind::verb_first ||
         clause.kind == ClauseKind::fragment;
}

/// „Der Rat stellte klar: Fehlt das Geld, bleibt die Tür zu“, „…: Solange es regnet, steigt der Fluss“: where the
/// sentence behind a colon begins that clause `c`, or one before it that is its first field, opens; else no_token.
std::uint32_t VerbSecondRules::begin_behind_colon(std::uint32_t s, std::uint32_t c) const {
  const auto behind_colon = [&](std::uint32_t k) {
    const std::uint32_t first = clause(k).range.first;
    return first > scene_.tokens_of(s).first && scene_.is(first - 1, ":");
  };
  if (behind_colon(c)) return clause(c).range.first;
  // Whatever clause it was hung on: what depends on it in turn stands between.
  for (std::uint32_t k = c; k-- > scene_.first_clause(s) && !clause(k).opaque && !is_main(clause(k));)
    if (behind_colon(k)) return clause(k).kind != ClauseKind::infinitive ? clause(k).range.first : no_token;
  return no_token;
}

/// „Die Lage sei ernst, sagte sie.“ „Die Lage, sagte sie, sei ernst.“
void VerbSecondRules::verb_first(std::uint32_t s, std::uint32_t c) {
  const Clause& frame = clause(c);
  if (const std::uint32_t begin = begin_behind_colon(s, c); begin != no_token) {
    verb_second(s, c, begin);
    return;
  }
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
  if (main == no_clause && answered_by(s, c)) main = scene_.first_clause(s);
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
  // At the sentence's end whoever can say a thing in marks can say it without: „Die Fähre fährt nie, wunderte sich der
  // Wirt.“
  const bool ends = clause(main).range.first == first_word(s) && frame.range.last >= scene_.content_end(s) &&
                    !scene_.morphology.can_be(first_word(s), Pos::conjunction_subordinating);
  scene_.add_verb_signs(cue, ends && !frame.passive ? takes_verb_second | takes_direct : takes_verb_second, candidate);
  scene_.add_subject_signs(frame, candidate);
  scene_.add_frame_signs(frame, candidate);
  out_.push_back(std::move(candidate));
}

/// „Nur bei Regen, antwortete der Wirt“, „Keiner, gestand der Trainer; das Tor sei offen“: words without a verb that
/// open the sentence are content right before somebody's word of saying.
bool VerbSecondRules::answered_by(std::uint32_t s, std::uint32_t frame) const {
  const Clause& words = clause(scene_.first_clause(s));
  const Cue& cue = scene_.cue_of_clause[frame];
  return frame == scene_.first_clause(s) + 1 && words.kind == ClauseKind::fragment && !words.opaque &&
         words.finite == no_token && words.range.first == first_word(s) &&
         words.parts.front().last + 1 == clause(frame).range.first && cue.word &&
         (is_written(clause(frame)) ||
          (cue.word->grade != ReportingGrade::weak && cue.word->takes(takes_verb_second | takes_direct) &&
           scene_.mention_in(clause(frame).subject)));
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
