#include "quotations_colon.hpp"

#include <string>
#include <string_view>

#include "characters.hpp"
#include "free_speech.hpp"

namespace wortlaut {
namespace {

/// Words that lead to what would be so.
constexpr std::string_view conditions[] = {"wenn",  "falls",     "sofern",      "ohne", "sonst",
                                           "fast",  "ansonsten", "andernfalls", "beinahe"};
constexpr std::size_t longest_condition = 11;

}  // namespace

void ColonRules::sentence(std::uint32_t s) {
  const std::uint32_t frame_ = frame_before(s), c = content_of(s);
  if (frame_ == no_clause || c == no_clause || has_own_source(s)) return;
  const Clause& frame = clause(frame_);
  const Cue& cue = scene_.cue_of_clause[frame_];
  const Governor noun = noun_before(scene_.tokens_of(s).first - 1);
  // „Der Arzt winkte ab; die Wunden hätten andere Ursachen“: behind a semicolon only a plural Konjunktiv II tells, and
  // nothing where somebody only had or was something: „Sie hatten Glück; bei Sturm kämen sie nicht durch“.
  if (!scene_.is(scene_.tokens_of(s).first - 1, ":") &&
      (!stands_in(clause(c).finite) || frame.lemma == "haben" || frame.lemma == "sein"))
    return;
  if (!announces(frame, cue, noun) && supposes(s, clause(c))) return;
  const bool by_noun = noun.word && !is_of_cue(noun, cue) && (!cue.word || cue.word->grade == ReportingGrade::weak) &&
                       announces(frame, noun) &&
                       (noun.word->takes(takes_verb_second) || !scene_.is_reported_mood(clause(c)));
  Candidate candidate;
  candidate.sentence = s;
  // „Das Amt wies den Vorwurf zurück: Alles sei geprüft“: the mood says it, no verb or noun governs it.
  const bool governed = by_noun || (cue.word && cue.word->takes(takes_verb_second));
  candidate.quotation.form =
      governed || !scene_.is_reported_mood(clause(c)) ? Form::indirect : Form::indirect_free_indirect;
  candidate.quotation.spans = scene_.without({scene_.tokens_of(s).first, scene_.content_end(s)}, {});
  if (candidate.quotation.spans.empty()) return;
  add_colon_signs(frame, cue, noun, c, candidate);
  if (by_noun) {
    fill_noun(frame, noun, takes_verb_second, candidate);
  } else {
    candidate.rule = Rule::verb_second;
    fill_frame(frame, cue, candidate);
    if (!cue.word) candidate.quotation.cue = verbs_of(frame);
    scene_.add_verb_signs(cue, takes_behind_colon, candidate);
  }
  scene_.add_subject_signs(frame, candidate);
  scene_.add_frame_signs(frame, candidate);
  out_.push_back(std::move(candidate));
}

/// The last main clause of the sentence before `s`, where that ends in a colon or a semicolon.
std::uint32_t ColonRules::frame_before(std::uint32_t s) const {
  const auto& sentences = scene_.sentences.sentences;
  if (s == 0 || sentences[s - 1].block != sentences[s].block) return no_clause;
  const std::uint32_t sign = scene_.tokens_of(s).first - 1;
  if (!scene_.is(sign, ":") && !scene_.is(sign, ";")) return no_clause;
  std::uint32_t frame = no_clause;
  for (std::uint32_t c = scene_.first_clause(s - 1); c < scene_.last_clause(s - 1); ++c)
    if (!clause(c).opaque && clause(c).finite != no_token && is_main(clause(c))) frame = c;
  return frame == no_clause || scene_.is_reported_mood(clause(frame)) ? no_clause : frame;
}

/// The first main clause of a sentence.
std::uint32_t ColonRules::content_of(std::uint32_t s) const {
  for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c)
    if (!clause(c).opaque && clause(c).finite != no_token && is_main(clause(c))) return c;
  return no_clause;
}

/// „Die Fischer hatten Glück: Ohne den Lotsen hätten sie den Kahn verloren“: Konjunktiv II of what a condition leads
/// to.
bool ColonRules::supposes(std::uint32_t s, const Clause& content) const {
  if (!scene_.morphology.has_unambiguous_konjunktiv2(content.finite)) return false;
  const TokenRange sentence = scene_.tokens_of(s);
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!scene_.is_word(t) || scene_.word(t).size() > longest_condition) continue;
    const std::string w = lower_first(scene_.word(t));
    for (std::string_view word : conditions)
      if (w == word) return true;
  }
  return false;
}

/// „Der Wirt winkte ab: Der Preis sei fest, so Kai Rast“: what has a source of its own is not the frame's.
bool ColonRules::has_own_source(std::uint32_t s) const {
  for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c)
    if (!clause(c).opaque && names_source(clause(c))) return true;
  const TokenRange sentence = scene_.tokens_of(s);
  for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
    if (!scene_.is(t, ",") || !scene_.is_word(t + 1)) continue;
    const SourceWord* word = scene_.pack.reporting.source(scene_.word(t + 1));
    if (word && word->place == SourcePlace::parenthesis && scene_.mentions.mention_of_token[t + 2] >= 0) return true;
  }
  return false;
}

/// Whether words behind a colon stand as they were said: the frame is somebody's, and its verb or the noun before the
/// colon reports. „Experten warnen: Das Grundwasser sinkt.“, „Die Partei erneuerte ihre Forderung: Der Deich muss höher
/// werden.“; „Der Wirt reagierte: Der Hof wird umgebaut“ is the reporter's.
bool ComplementReader::announces(const Clause& frame, const Cue& cue, const Governor& noun) const {
  if (frame.passive) return false;
  const bool verb = cue.word && cue.word->grade != ReportingGrade::weak && cue.word->takes(takes_behind_colon);
  const bool said = announces(frame, noun);
  if (!verb && !said) return false;
  const std::vector<TokenRange> who = scene_.speaker_of(frame);
  return !who.empty() && scene_.mention_in(who.front()) != nullptr;
}

/// „erneuerte ihre Forderung: …“, „legte ein Angebot vor: …“; of a noun that is the subject only one that can have a
/// main clause for its content: „Aus dem Rat kam Kritik: …“, not „Das zeigt die Statistik: …“.
bool ComplementReader::announces(const Clause& frame, const Governor& noun) const {
  if (!noun.word || noun.word->grade == ReportingGrade::weak) return false;
  if (noun.word->takes(takes_verb_second)) return true;
  return !noun.tokens.overlaps(frame.subject) && noun.word->takes(takes_dass | takes_infinitive);
}

/// „Die Kranken lägen in Einzelzimmern“: in the plural Konjunktiv I looks like the indicative of every verb but "sein",
/// and Konjunktiv II takes its place.
bool ComplementReader::stands_in(std::uint32_t finite) const {
  return finite != no_token && scene_.morphology.has_unambiguous_konjunktiv2(finite) &&
         !(scene_.morphology.finite_numbers(finite) & singular) &&
         !scene_.morphology.has_lemma(finite, "sein", Pos::verb) &&
         !scene_.morphology.has_lemma(finite, "werden", Pos::verb);
}

/// The mood of what stands behind a colon, and the colon itself where neither mood nor frame says that it is
/// somebody's.
void ComplementReader::add_colon_signs(const Clause& frame, const Cue& cue, const Governor& noun, std::uint32_t content,
                                       Candidate& candidate) const {
  const Clause& said = clause(content);
  const bool announced = announces(frame, cue, noun);
  if (!announced || scene_.is_reported_mood(said)) {
    add_moods(said, content, candidate.sentence, candidate);
    if (scene_.is_short(candidate.quotation.spans)) candidate.add(Evidence::short_content);
  }
  if (announced || scene_.morphology.has_unambiguous_konjunktiv1(said.finite) || stands_in(said.finite)) return;
  std::uint32_t colon = candidate.quotation.spans.front().first;
  while (colon > 0 && !scene_.is(colon, ":")) --colon;
  candidate.add(Evidence::marks_colon, {colon, colon + 1});
}

/// Whether a clause has a source beside it: „laut Polizei“, „Zeugen zufolge“, „nach Angaben der Polizei“.
bool ComplementReader::names_source(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      if (!scene_.is_word(t) || !scene_.morphology.is_preposition(t)) continue;
      const SourceWord* word = scene_.pack.reporting.source(lower_first(scene_.word(t)));
      if (!word || !word->before.empty()) continue;
      if (word->place == SourcePlace::before) return true;
      if (word->place == SourcePlace::behind && t > part.first) return true;
      if (word->place != SourcePlace::noun) continue;
      const std::int32_t p = scene_.phrases.phrase_of_token[t + 1];
      if (p < 0) continue;
      const NounPhrase& phrase = scene_.phrases.phrases[static_cast<std::size_t>(p)];
      if (phrase.preposition != t) continue;
      for (const Reading& reading : scene_.morphology.readings(phrase.head))
        if (reading.pos == Pos::noun)
          for (const ReportingWord& noun : scene_.pack.reporting.nouns(reading.lemma))
            if (noun.grade == ReportingGrade::core && noun.takes(takes_prepositional_source)) return true;
    }
  return false;
}

}  // namespace wortlaut
