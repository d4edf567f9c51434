#include "quotations_pointing.hpp"

#include <algorithm>
#include <string>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// Adverbs that stand for a clause with "dass" and, in front, for the sentence before.
bool is_correlate(std::string_view word) { return word == "damit" || word == "davon" || word == "darauf"; }

}  // namespace

void PointingRules::sentence(std::uint32_t s) {
  for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c) wie_clause(s, c);
  points_back(s);
}

/// „Wie die Polizei mitteilte, …“, „…, wie aus einem Bericht hervorgeht“.
void PointingRules::wie_clause(std::uint32_t s, std::uint32_t c) {
  const Clause& frame = clause(c);
  if (frame.opaque || frame.introducer == no_token || frame.kind == ClauseKind::relative) return;
  const std::string introducer = lower_first(scene_.word(frame.introducer));
  if (introducer != "wie" && introducer != "so") return;
  const Cue& cue = scene_.cue_of_clause[c];
  const TokenRange sentence = scene_.tokens_of(s);
  if (!cue.word) return;
  // „Sie schilderte, wie sie gerufen habe“: reported itself, so it is content.
  if (introducer == "wie" && frame.parent != no_clause && scene_.is_reported_mood(frame) &&
      !scene_.is_reported_mood(clause(frame.parent)))
    return;
  // "fragte, wie er komme": an embedded question under a verb of asking has its own rule.
  if (frame.kind == ClauseKind::question && frame.range.first != sentence.first && frame.parent != no_clause &&
      scene_.cue_of_clause[frame.parent].word && scene_.cue_of_clause[frame.parent].word->takes(takes_question))
    return;
  // „wie es heißt“ against „wie der Kuchen heißt“
  if (frame.lemma == "heißen" && !frame.subject.empty() && lower_first(scene_.word(frame.subject.first)) != "es")
    return;
  // „der Rat der Insel, wie sich die Runde nennt“ gives a name.
  if (frame.lemma == "nennen" && scene_.has_own_word(frame, "sich")) return;
  // „so laut, wie sie nicht gedacht hatten“
  if (introducer == "wie" && scene_.negation_of(frame) != no_token) return;
  // „Wie man sieht, ist das Dach neu“: nobody in particular.
  if (cue.word->grade == ReportingGrade::weak && scene_.has_own_word(frame, "man")) return;
  // „so hoch, wie viele ihn wollten“ compares.
  if (frame.range.first >= sentence.first + 3 && scene_.is(frame.range.first - 1, ",") &&
      (scene_.is(frame.range.first - 3, "so") || scene_.is(frame.range.first - 3, "ebenso") || scene_.is(frame.range.first - 3, "genauso")))
    return;
  std::uint32_t main = no_clause;
  for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
    if (k != c && !clause(k).opaque && !scene_.verb_final(clause(k)) && clause(k).finite != no_token &&
        main == no_clause)
      main = k;
  if (main == no_clause) return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.rule = Rule::source_phrase;
  candidate.quotation.form = Form::indirect;
  candidate.quotation.cue = cue.tokens;
  candidate.quotation.cue.insert(candidate.quotation.cue.begin(), TokenRange{frame.introducer, frame.introducer + 1});
  candidate.quotation.frame = {frame.range};
  candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
  candidate.quotation.medium = scene_.medium_of(cue.word);
  // „Wie aus dem Bericht hervorgeht“: the source is a phrase with "aus".
  if (frame.subject.empty())
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t + 1 < part.last; ++t)
        if (scene_.is(t, "aus") || scene_.is(t, "von"))
          if (const NounPhrase* phrase = phrase_at(t + 1); phrase && candidate.quotation.speaker_phrase.empty()) {
            TokenRange who = phrase->range;
            extend({part.first, part.last}, who);
            candidate.quotation.speaker_phrase = {who};
          }
  // A clause that depends on the frame ("…, wie er sagte, als er kam") goes with it.
  // „Die Einfahrt ist, wie das Amt mitteilte, wieder frei“: the frame ends with its verb.
  TokenRange hole = frame.range;
  std::uint32_t verb_end = 0;
  for (const std::uint32_t v : frame.verbs) verb_end = std::max(verb_end, v + 1);
  if (verb_end > hole.first && verb_end < hole.last && scene_.is(verb_end, ",") &&
      scene_.clauses.clause_of_token[verb_end + 1] == c)
    hole.last = verb_end;
  std::vector<TokenRange> holes{hole};
  TokenRange whole{sentence.first, scene_.content_end(s)};
  // „Es regnete, und das sei, wie er sagt, ein Glück“: inside the second of two joined main clauses, which alone is in
  // the mood of a report, it speaks for that one.
  if (frame.parent != no_clause && frame.range.first > sentence.first) {
    const Clause& around = clause(frame.parent);
    const std::uint32_t first = around.range.first;
    if (scene_.is_reported_mood(around) && first > sentence.first && scene_.is_word(first) &&
        scene_.morphology.is_coordinator(first) && !scene_.is_reported_mood(clause(main)))
      whole.first = first + 1;
  }
  candidate.quotation.spans = scene_.without(whole, holes);
  if (candidate.quotation.spans.empty()) return;
  candidate.add(Evidence::phrase_wie, {frame.introducer, frame.introducer + 1});
  scene_.add_mood_signs(clause(main), candidate);
  scene_.add_verb_signs(cue, takes_dass, candidate);
  scene_.add_subject_signs(frame, candidate);
  out_.push_back(std::move(candidate));
}

/// The first main clause of the sentence.
std::uint32_t PointingRules::first_main(std::uint32_t s) const {
  for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c)
    if (!clause(c).opaque && clause(c).kind == ClauseKind::verb_second && clause(c).finite != no_token) return c;
  return no_clause;
}

/// The pronoun, adverb or noun phrase that takes up what was said before, with the finite verb right behind it: „*Das*
/// teilte sie mit“, „*Damit* rechnet sie“, „*Diese Entscheidung* gab sie bekannt“; empty where the clause begins
/// otherwise.
TokenRange PointingRules::pointer(std::uint32_t t, const Clause& frame) const {
  const std::string w = lower_first(scene_.word(t));
  TokenRange found{t, t + 1};
  if (is_correlate(w)) return frame.finite == t + 1 ? found : TokenRange{};
  // „So schildert es die Polizei“, „So steht es in der Anklage“, „So äußerte sich Behn“
  // „So heißt es, der Rat sei müde“ has a content of its own.
  if (w == "so" && frame.finite == t + 1 &&
      (scene_.is(t + 2, "es") || (scene_.is(t + 2, "sich") && frame.lemma == "äußern")) &&
      frame.range.last == scene_.content_end(frame.sentence))
    return found;
  if (w == "diese" || w == "diesen" || w == "dieses")
    if (const NounPhrase* phrase = phrase_at(t);
        phrase && phrase->range.first == t && phrase->range.size() == 2 && takes_up(phrase->head))
      found = phrase->range;
  if (found.size() == 1 && w != "das" && w != "dies" && w != "dieses") return {};
  std::uint32_t next = found.last;
  // „das zumindest sagt sie“, „das jedenfalls meint sie“
  if (next < frame.finite && (scene_.is(next, "zumindest") || scene_.is(next, "jedenfalls"))) ++next;
  return frame.finite == next ? found : TokenRange{};
}

/// Nouns for news of any content: „Diese Zahlen nannte der Verband“, „Diese Entscheidung gab sie bekannt“.
bool PointingRules::takes_up(std::uint32_t noun) const {
  for (std::string_view word :
       {"Entscheidung", "Ergebnis", "Zahl", "Nachricht", "Neuigkeit", "Schritt", "Entdeckung", "Erkenntnis", "Angabe"})
    if (scene_.morphology.has_lemma(noun, word, Pos::noun)) return true;
  return false;
}

/// „Das teilte die Polizei mit.“ makes the sentence before indirect; „…, das teilte die Polizei mit“ what stands before
/// it in the sentence.
void PointingRules::points_back(std::uint32_t s) {
  const TokenRange range = scene_.tokens_of(s);
  std::uint32_t t = range.first;
  while (t < range.last && scene_.is_mark(t)) ++t;
  if (t >= range.last || !scene_.is_word(t)) return;
  if (s > 0 && scene_.usable(s - 1))
    point(s, t, {{scene_.tokens_of(s - 1).first, scene_.content_end(s - 1)}, {t, t + 1}});
  const std::uint32_t main = first_main(s);
  for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c) {
    const std::uint32_t at = clause(c).range.first, last = clause(c).range.last, end = scene_.content_end(s);
    // „Ob der Steg hält, das weiß keiner“: what stands in front must say something by itself.
    if (at < range.first + 2 || c == main) continue;
    if (last == end && (scene_.is(at - 1, ",") || scene_.is_dash(at - 1)))
      point(s, at, {scene_.trimmed({range.first, at})});
    // „Die Kasse war – das sagt jedenfalls Pohl – noch voll.“
    if (last < end && scene_.is_dash(at - 1) && scene_.is_dash(last))
      point(s, at, scene_.without({range.first, end}, {{at - 1, last + 1}}));
  }
}

/// The frame whose pronoun stands at `t` and what it may point at.
void PointingRules::point(std::uint32_t s, std::uint32_t t, std::vector<TokenRange> content) {
  const TokenRange range = scene_.tokens_of(s);
  const std::uint32_t c = scene_.clauses.clause_of_token[t];
  if (c == no_clause || clause(c).opaque || clause(c).kind != ClauseKind::verb_second) return;
  const Clause& frame = clause(c);
  const TokenRange pronoun = pointer(t, frame);
  // A sentence that is nothing but a stop says nothing that "das" could mean.
  if (pronoun.empty() || content.empty() || content.front().empty()) return;
  const bool same_sentence = content.front().first >= range.first;
  if (same_sentence && pronoun.size() > 1) return;
  if (!same_sentence) content.back() = pronoun;
  const Cue& cue = scene_.cue_of_clause[c];
  // „Damit rechnet das Amt“, „Davon geht Holm aus“, „Darauf wies sie hin“: the adverb must be the verb's own.
  const std::string w = lower_first(scene_.word(t));
  const bool adverb = is_correlate(w);
  if (adverb && (!cue.word || cue.word->with.empty() || cue.word->with.front() != w)) return;
  // „Das urteilte das Gericht“, „Das meint Holm“: who judges or thinks in sentences of their own says it.
  const bool states = cue.word &&
                      (cue.word->kind == ReportingClass::judge || cue.word->kind == ReportingClass::think) &&
                      (adverb || cue.word->takes(takes_verb_second)) && cue.word->grade != ReportingGrade::weak;
  if (!cue.word || !(states || hands_on(cue.word->kind))) return;
  if (scene_.negation_of(frame) != no_token) return;  // „Das sagte er nicht“
  // „Das soll im Mai entschieden werden“: nobody has yet.
  if (frame.passive && scene_.morphology.is_modal(frame.finite)) return;
  // „Das habe er gesagt“ is reported itself.
  if (scene_.morphology.has_unambiguous_konjunktiv1(frame.finite)) return;
  if (scene_.morphology.has_lemma(frame.finite, "sein", Pos::verb) && frame.verbs.size() == 1) return;
  Candidate candidate;
  candidate.sentence = s;
  candidate.rule = Rule::pointing_back;
  candidate.quotation.form = Form::indirect;
  candidate.quotation.spans = std::move(content);
  candidate.quotation.cue = cue.tokens;
  candidate.quotation.frame = frame.parts;
  candidate.quotation.medium = scene_.medium_of(cue.word);
  // The subject is what stands behind the verb: "Das" is its object.
  candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
  if (!frame.passive && !frame.subject.empty() && frame.subject.contains(t)) candidate.quotation.speaker_phrase.clear();
  if (candidate.quotation.speaker_phrase.empty() && !frame.passive) {
    const std::uint32_t next = frame.finite + 1;
    if (const NounPhrase* phrase = next < range.last ? phrase_at(next) : nullptr)
      candidate.quotation.speaker_phrase = scene_.whole_phrase(phrase->range, range.last);
    for (std::uint32_t k = next; k + 1 < range.last && candidate.quotation.speaker_phrase.empty(); ++k)
      if (scene_.is(k, "aus") || scene_.is(k, "von"))
        if (const NounPhrase* phrase = phrase_at(k + 1)) {
          TokenRange who = phrase->range;
          extend(range, who);
          candidate.quotation.speaker_phrase = {who};
        }
  }
  // „Dies steht in Verbindung mit dem Umbau“: a text must be there that it stands in.
  if (frame.lemma == "stehen" && candidate.quotation.speaker_phrase.empty())
    candidate.quotation.speaker_phrase = scene_.source_of(frame);
  if (frame.lemma == "stehen" && candidate.quotation.speaker_phrase.empty()) return;
  // „Darauf deuten Spuren hin“: nobody says so; what is thought somebody thinks.
  const std::vector<TokenRange>& who = candidate.quotation.speaker_phrase;
  if (adverb && !states && (who.empty() || !scene_.mention_in(who.front()))) return;
  scene_.add_verb_signs(cue, takes_dass, candidate);
  scene_.add_frame_signs(frame, candidate);
  if (candidate.quotation.speaker_phrase.empty()) candidate.add(Evidence::subject_none);
  else scene_.add_source_sign(candidate.quotation.speaker_phrase.front(), candidate);
  bool own_complement = false;
  for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k)
    own_complement |= clause(k).parent == c && clause(k).kind != ClauseKind::relative;
  if (own_complement) candidate.add(Evidence::other_quotation);
  if (!same_sentence && scene_.sentences.sentences[s - 1].block != scene_.sentences.sentences[s].block)
    candidate.add(Evidence::paragraph_first);
  out_.push_back(std::move(candidate));
}

}  // namespace wortlaut
