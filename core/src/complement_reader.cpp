#include "complement_reader.hpp"

#include <algorithm>
#include <string>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_attribute = 24;  // tokens between "die von" and the noun

struct Correlate {
  std::string_view adverb, preposition;
};
constexpr Correlate correlates[] = {{"davon", "von"},    {"davor", "vor"}, {"dafür", "für"}, {"dagegen", "gegen"}, {"dazu", "zu"},
                                    {"darauf", "auf"},   {"darüber", "über"}, {"darum", "um"}, {"daran", "an"}, {"damit", "mit"},
                                    {"darin", "in"},     {"dabei", "bei"}, {"daraus", "aus"}};

bool takes(const ReportingWord& verb, const Correlate& correlate) {
  const auto has = [](const std::vector<std::string_view>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return has(verb.prepositions, correlate.preposition) || has(verb.with, correlate.adverb);
}

}  // namespace

/// Whether the clause's verb rejects what somebody else said: "bestreiten", "zurückweisen".
bool ComplementReader::denies(std::uint32_t clause) const {
  const ReportingWord* verb = clause == no_clause ? nullptr : scene_.cue_of_clause[clause].word;
  return verb && verb->kind == ReportingClass::deny;
}

/// „Von Raab liegt die Aussage vor, …“, „wies auf die Warnung der Ärzte hin, …“: the verb's particle.
bool ComplementReader::is_particle(std::uint32_t token) const {
  const std::uint32_t c = scene_.clauses.clause_of_token[token];
  return c != no_clause && clause(c).particle == token;
}

/// The noun before the clause's comma, passing over a genitive or "von …" ("die Forderung der Partei, …").
Governor ComplementReader::noun_before(std::uint32_t token) const {
  Governor result;
  const TokenRange sentence = scene_.tokens_of(scene_.sentence_of_token[token]);
  std::uint32_t t = token;
  while (t > sentence.first && (scene_.is(t - 1, ",") || scene_.is_mark(t - 1) || scene_.is(t - 1, ":"))) --t;
  // „wies Vorwürfe der Opposition zurück, er habe gelogen“: who rejects what others said ends with verb or particle.
  if (t > sentence.first && scene_.is_word(t - 1) && scene_.phrases.phrase_of_token[t - 1] < 0 &&
      (denies(scene_.clauses.clause_of_token[t - 1]) || is_particle(t - 1)))
    --t;
  // „schlug dem Rat vor, …“: nobody's advice.
  const std::uint32_t over =
      t < token && scene_.is_word(t) && is_particle(t) ? scene_.clauses.clause_of_token[t] : no_clause;
  const auto governs = [&](const Governor& noun) {
    if (over == no_clause || noun.owned() || denies(over)) return true;
    // „Von Raab liegt die Aussage vor, …“, „legte ein Angebot vor: …“
    for (std::string_view verb : {"vorliegen", "aufkommen", "vorlegen", "vorbringen", "abgeben"})
      if (clause(over).lemma == verb) return true;
    return false;
  };
  const std::uint32_t end = t;
  for (int steps = 0; steps < 3 && t > sentence.first; ++steps) {
    const std::int32_t p = scene_.phrases.phrase_of_token[t - 1];
    if (p < 0) break;
    const NounPhrase& phrase = scene_.phrases.phrases[p];
    if (phrase.pronoun || (steps == 0 && scene_.on_request(phrase))) break;
    // „Auf Antrag der Fischer beschloss der Rat, …“, „Der Landrat bestritt, …“: who speaks, and no advice.
    const Mention* body = scene_.mention_in(phrase.range);
    const bool speaks = body &&
                        !(body->speaker_kind == SpeakerKind::organization && body->body == BodyKind::document) &&
                        body->head == phrase.head;
    if ((result.word = speaks ? nullptr : said(phrase.head))) {
      result.tokens = phrase.range;
      if (steps > 0) result.possessor = {phrase.range.last, end};
      // „die Forderung Raabs, …“: an owner without an article is in the noun's own phrase.
      else if (phrase.name.first > phrase.head && phrase.name.last == phrase.range.last &&
               ends_genitive(phrase.range.last - 1)) {
        result.possessor = phrase.name;
        result.tokens.last = phrase.name.first;
      }
      // „Raabs Forderung, …“: an owner whom the text has named before.
      const std::int32_t m = phrase.has_determiner ? -1 : scene_.mentions.mention_of_token[phrase.range.first];
      if (m >= 0 && phrase.head > phrase.range.first &&
          scene_.mentions.mentions[m].phrase.first == phrase.range.first &&
          scene_.mentions.mentions[m].phrase.last <= phrase.head &&
          ends_genitive(scene_.mentions.mentions[m].phrase.last - 1)) {
        result.front = scene_.mentions.mentions[m].phrase;
        result.tokens.first = result.front.last;
        return governs(result) ? result : Governor{};
      }
      const std::int32_t before =
          phrase.range.first > sentence.first ? scene_.phrases.phrase_of_token[phrase.range.first - 1] : -1;
      if (before >= 0 && !phrase.has_determiner && phrase.preposition == no_token) {
        const NounPhrase& owner = scene_.phrases.phrases[before];
        if (owner.range.last == phrase.range.first && !owner.pronoun && ends_genitive(owner.range.last - 1) &&
            scene_.mention_in(owner.range))
          result.front = owner.range;
      }
      return governs(result) ? result : Governor{};
    }
    // „Raabs Forderung, …“: a name that the text has not yet and what is its owner's look like one name.
    if (steps == 0 && phrase.range.size() == 2 && !phrase.has_determiner && ends_genitive(phrase.range.first) &&
        (result.word = said(phrase.range.first + 1))) {
      result.tokens = {phrase.range.first + 1, phrase.range.last};
      result.front = {phrase.range.first, phrase.range.first + 1};
      return result;
    }
    const std::uint32_t first = phrase.preposition != no_token ? phrase.preposition : phrase.range.first;
    const bool attribute = (phrase.preposition == no_token && (phrase.cases & genitive)) ||
                           (phrase.preposition != no_token &&
                            (scene_.is(phrase.preposition, "von") || scene_.is(phrase.preposition, "vom") ||
                             scene_.is(phrase.preposition, "an") || scene_.is(phrase.preposition, "gegen")));
    if (!attribute || first == t) break;
    t = first;
    // „die Frage der „Rundschau“, ob …“
    if (t >= sentence.first + 2 && scene_.is_mark(t - 1) && (scene_.is(t - 2, "der") || scene_.is(t - 2, "des")))
      t -= 2;
  }
  return result;
}

/// The listed noun for something said or written that a token is a form of, or null.
const ReportingWord* ComplementReader::said(std::uint32_t token) const {
  for (const Reading& reading : scene_.morphology.readings(token))
    if (reading.pos == Pos::noun)
      if (const auto& entries = scene_.pack.reporting.nouns(reading.lemma); !entries.empty()) return &entries.front();
  return nullptr;
}

bool ComplementReader::ends_genitive(std::uint32_t token) const {
  const std::string_view w = scene_.word(token);
  return w.ends_with("s") || w.ends_with("’") || w.ends_with("'");
}

/// Whether the noun's content is told in the name of its owner, whatever the verb could govern: „verwies auf die
/// Aussage des Kanzlers, …“, „widersprach der Behauptung Raabs, …“. „Sie sagte zur Kritik der Stadt, …“ has it beside
/// her own words.
bool ComplementReader::belongs_to_others(const Clause& frame, const Cue& cue, const Governor& noun) const {
  if (!noun.word || (noun.front.empty() && owner_of(noun).empty()) || noun.tokens.overlaps(frame.subject)) return false;
  return is_object(noun, cue);
}

/// Whether the noun is what its clause's verb governs: „wies den Vorwurf zurück“, „wandte sich gegen den Vorwurf“, not
/// „antwortete mit dem Vorwurf“.
bool ComplementReader::is_object(const Governor& noun, const Cue& cue) const {
  const std::int32_t p = scene_.phrases.phrase_of_token[noun.tokens.last - 1];
  const std::uint32_t preposition = p < 0 ? no_token : scene_.phrases.phrases[p].preposition;
  if (preposition == no_token) return true;
  if (!cue.word || scene_.is(preposition, "mit")) return false;
  for (const Correlate& correlate : correlates)
    if (correlate.preposition == scene_.word(preposition) && takes(*cue.word, correlate)) return true;
  return false;
}

/// „wies die Behauptung zurück, …“, „reagierte auf Vorwürfe, …“: who rejects or answers what nobody is named for has
/// not said it.
bool ComplementReader::only_answers(const Clause& frame, const Cue& cue, const Governor& noun) const {
  if (cue.word && cue.word->kind == ReportingClass::deny)
    return !noun.tokens.overlaps(frame.subject) && is_object(noun, cue);
  // „Auf die Frage, ob er bleibe, schwieg Raab“, „beantwortete die Frage, ob er bleibe, nicht“
  if (noun.word->kind == ReportingClass::ask)
    return (noun.tokens.first > 0 && lower_first(scene_.word(noun.tokens.first - 1)) == "auf") ||
           frame.lemma == "beantworten" || frame.lemma == "ausweichen";
  if (noun.word->kind != ReportingClass::accuse) return false;
  if (scene_.has_own_word(frame, "konfrontiert")) return true;
  for (std::string_view verb : {"reagieren", "konfrontieren", "wehren", "gegenübersehen", "stellen", "widersprechen"})
    if (frame.lemma == verb) return true;
  return false;
}

/// „erneuerte seine Drohung, …“: whether "sein" or "ihr" before the noun can mean the clause's subject; true without
/// one. „Der Rat lehnt ihren Vorschlag ab, …“ speaks of her.
bool ComplementReader::own_of_subject(const Clause& frame, const Governor& noun) const {
  const std::string first = lower_first(scene_.word(noun.tokens.first));
  const bool his = first.starts_with("sein") && first.size() <= 7, hers = first.starts_with("ihr") && first.size() <= 5;
  if (!his && !hers) return true;
  if (frame.subject.empty() || noun.tokens.overlaps(frame.subject)) return false;
  const Mention* subject = scene_.mention_in(frame.subject);
  if (!subject) return true;
  return his ? subject->gender != Gender::feminine && subject->gender != Gender::plural
             : subject->gender != Gender::masculine && subject->gender != Gender::neuter;
}

/// "darauf", "davon": stands in the frame for the clause to come, where the verb takes that preposition. „Die Leiterin
/// beteuerte dagegen, niemand sei gefährdet“ only sets her against somebody, and „sagte dazu, …“ names the subject.
std::uint32_t ComplementReader::correlate_of(const Clause& frame, const ReportingWord* verb) const {
  for (const TokenRange& part : frame.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      if (!scene_.is_word(t)) continue;
      const std::string w = lower_first(scene_.word(t));
      if (w.size() < 5 || w.size() > 8 || w.rfind("da", 0) != 0) continue;
      for (const Correlate& correlate : correlates)
        if (w == correlate.adverb && (!verb || takes(*verb, correlate))) return t;
    }
  return no_token;
}

/// Where the content that begins at `begin` ends: before a clause that goes back to the frame.
std::uint32_t ComplementReader::content_end(std::uint32_t s, std::uint32_t frame, std::uint32_t content) const {
  std::uint32_t end = scene_.content_end(s);
  const Clause& first = clause(content);
  // „Roth, der wusste, dass der Damm brach, schwieg“: what goes on behind may be a clause above the frame.
  for (std::uint32_t up = frame; up != no_clause; up = clause(up).parent)
    for (const TokenRange& part : clause(up).parts)
      if (part.first >= first.range.last) end = std::min(end, part.first);
  // „Sie sagte, dass er gehe: „Ich weiß es.““: behind a colon the words themselves begin.
  for (std::uint32_t t = first.range.last; t + 1 < end; ++t)
    if (scene_.is(t, ":") && scene_.is_mark(t + 1)) end = t;
  const bool konjunktiv = scene_.is_reported_mood(first);
  for (std::uint32_t k = content + 1; k < scene_.last_clause(s); ++k) {
    const Clause& later = clause(k);
    if (later.opaque || later.range.first < first.range.first || later.range.first >= end || k == frame) continue;
    if (comments(later) && (first.kind == ClauseKind::infinitive || konjunktiv)) {
      end = std::min(end, later.range.first);
      continue;
    }
    if (below(k, content) || marks_go_on(first.range.first, later.range.first)) continue;
    if (later.kind != ClauseKind::verb_first && later.kind != ClauseKind::verb_second) continue;
    // „…, sie tue nicht so, als sei alles gut“: a comparison, whatever stands first in it.
    if (scene_.is(later.range.first, "als") && scene_.is_reported_mood(later)) continue;
    // „Als sie hörte, dass er komme, ging sie“: the frame was a preposed clause, its main clause follows.
    if (scene_.verb_final(clause(frame))) {
      end = std::min(end, later.range.first);
      continue;
    }
    if (scene_.is_reported_mood(later)) continue;
    // „Als einer der Gäste, ein Koch, hörte, dass es brennt, rief er um Hilfe“: the verb stands first behind its
    // preposed clause. In „dass der Weg zubleibt, sollte es regnen“ it makes a condition.
    if (later.kind == ClauseKind::verb_first && scene_.verb_final(first) && (later.moods & mood_indicative) &&
        !later.subject.empty() && !scene_.is(later.finite, "sollte") && !scene_.is(later.finite, "sollten")) {
      end = std::min(end, later.range.first);
      continue;
    }
    if (later.moods & mood_konjunktiv1 && konjunktiv && later.coordinated != no_clause && !later.subject.empty())
      continue;
    // "Er sagte, dass er komme, und verließ den Saal": the frame goes on.
    const bool joined = scene_.is_word(later.range.first) && scene_.morphology.is_coordinator(later.range.first);
    const bool reports = scene_.cue_of_clause[k].word != nullptr;
    // "Hieß es erst, dass …, wird nun gebaut": the frame was a condition.
    const bool after_frame_first = clause(frame).kind == ClauseKind::verb_first &&
                                   clause(frame).range.first == scene_.tokens_of(s).first &&
                                   later.kind == ClauseKind::verb_first;
    if (joined || after_frame_first || (reports && later.kind == ClauseKind::verb_first) ||
        ((scene_.verb_final(first) || first.kind == ClauseKind::infinitive) && later.kind == ClauseKind::verb_second))
      end = std::min(end, later.range.first);
  }
  return end;
}

/// „Sie meinte, der Gast ‚kam und ging wieder‘“: the marks that open inside the content hold the later clause, too.
bool ComplementReader::marks_go_on(std::uint32_t content, std::uint32_t later) const {
  const std::int32_t p = scene_.marks.pair_of_token[later];
  if (p < 0) return false;
  const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(p)];
  return pair.open >= content && pair.open < later;
}

/// „Sie versprach zu kommen, was bisher nicht geschah“: a clause about the whole sentence before it, in the indicative, is
/// the reporter's; „nichts, was …“ is none.
bool ComplementReader::comments(const Clause& later) const {
  if (later.introducer == no_token || later.range.first < 2 || later.finite == no_token || scene_.is_reported_mood(later)) return false;
  if (later.moods & mood_konjunktiv1) return false;
  bool about_sentence = false;
  for (std::string_view word : {"was", "wobei", "wodurch", "womit", "weshalb", "woraufhin", "wogegen", "wozu"})
    about_sentence |= scene_.is(later.introducer, word);
  if (!about_sentence || later.introducer != later.range.first || !scene_.is(later.range.first - 1, ",")) return false;
  // „… nichts zu sagen, was ihm schadet“: the word it is about may stand a little way off.
  for (std::uint32_t t = later.range.first - 1; t > 0 && t + 5 > later.range.first; --t)
    for (std::string_view antecedent : {"das", "alles", "nichts", "etwas", "vieles", "manches", "dem", "all"})
      if (scene_.is(t, antecedent)) return false;
  return true;
}

bool ComplementReader::below(std::uint32_t k, std::uint32_t root) const {
  for (int steps = 0; k != no_clause && steps < 32; ++steps) {
    if (k == root) return true;
    k = clause(k).coordinated != no_clause && scene_.verb_final(clause(k)) ? clause(k).coordinated : clause(k).parent;
  }
  return false;
}

void ComplementReader::fill_frame(const Clause& frame, const Cue& cue, Candidate& candidate) const {
  candidate.quotation.cue = cue.tokens;
  candidate.quotation.frame = frame.parts;
  if (!is_hearsay(frame, cue)) candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
  candidate.quotation.medium = scene_.medium_of(cue.word);
}

/// „Zwei Züge sollen öfter fahren, auch Nachtzüge seien denkbar“: told by somebody else than whom it is about.
bool ComplementReader::is_hearsay(const Clause& frame, const Cue& cue) const {
  return (!cue.word || cue.word->kind == ReportingClass::know) && frame.finite != no_token &&
         (scene_.is(frame.finite, "soll") || scene_.is(frame.finite, "sollen"));
}

std::vector<TokenRange> ComplementReader::verbs_of(const Clause& frame) const {
  std::vector<TokenRange> result;
  for (const std::uint32_t t : frame.verbs) {
    if (!result.empty() && result.back().last == t) ++result.back().last;
    else result.push_back({t, t + 1});
  }
  return result;
}

TokenRange ComplementReader::owner_of(const Governor& noun) const {
  TokenRange owner = scene_.trimmed(noun.possessor);
  if (owner.empty() || scene_.is(owner.first, "an") || scene_.is(owner.first, "gegen")) return {};
  const std::uint32_t end = owner.last;
  if (scene_.is(owner.first, "von") || scene_.is(owner.first, "vom")) ++owner.first;
  const std::int32_t m = owner.empty() ? -1 : scene_.mentions.mention_of_token[scene_.trimmed(owner).first];
  if (m < 0) return {};
  owner.last = std::max(end, scene_.whole_phrase(owner, end).back().last);
  return owner;
}

/// „die von Raab zurückgewiesene Behauptung, …“: who rejects a thing has not said it.
bool ComplementReader::denied_in_attribute(const Governor& noun) const {
  for (std::uint32_t t = noun.tokens.first - (noun.tokens.first > 0); t < noun.tokens.last; ++t)
    for (std::string_view denied : {"zurückgewiesen", "bestritten", "kritisiert", "abgelehnt", "dementiert", "verworfen"})
      if (scene_.word(t).starts_with(denied)) return true;
  return false;
}

/// „die von der Opposition erhobene Forderung, …“: who said it, between the noun's article and the noun; empty where
/// nobody is named there.
TokenRange ComplementReader::agent_of(const Governor& noun) const {
  const TokenRange sentence = scene_.tokens_of(scene_.sentence_of_token[noun.tokens.first]);
  for (std::uint32_t t = noun.tokens.first; t-- > sentence.first + 1 && noun.tokens.first - t < longest_attribute;) {
    // „das von Raab in einer Rede verkündete Ziel“: right before the noun what looks like a verb is its participle.
    if (scene_.is_word(t) && t + 1 < noun.tokens.first && scene_.morphology.is_finite_only(t)) return {};
    if (!scene_.is(t, "von") && !scene_.is(t, "vom") && !scene_.is(t, "durch")) continue;
    if (!scene_.morphology.can_be(t - 1, Pos::article) && !scene_.morphology.can_be(t - 1, Pos::demonstrative_pronoun))
      return {};
    const std::int32_t p = scene_.phrases.phrase_of_token[t + 1];
    if (p < 0 || scene_.phrases.phrases[p].preposition != t || !scene_.mention_in(scene_.phrases.phrases[p].range))
      return {};
    return scene_.whole_phrase(scene_.phrases.phrases[p].range, noun.tokens.first).front();
  }
  return {};
}

/// „Aus der Partei kam die Forderung, …“, „Von Raab liegt nur die Äußerung vor, …“: where the noun is the subject, who
/// it comes from.
std::vector<TokenRange> ComplementReader::origin_of(const Clause& frame) const {
  std::vector<TokenRange> source = scene_.source_of(frame);
  if (!source.empty() || frame.finite == no_token) return source;
  for (const TokenRange& part : frame.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      if (t != frame.range.first && t != frame.finite + 1) continue;
      const std::string w = lower_first(scene_.word(t));
      if (w != "von" && w != "vom" && w != "aus" && w != "seitens") continue;
      const std::int32_t p = scene_.phrases.phrase_of_token[t + 1];
      if (p >= 0 && scene_.phrases.phrases[p].preposition == t && scene_.mention_in(scene_.phrases.phrases[p].range))
        return scene_.whole_phrase(scene_.phrases.phrases[p].range, part.last);
    }
  return {};
}

/// The mood of the content's own clause, or of the clause it is joined with.
void ComplementReader::add_moods(const Clause& content, std::uint32_t c, std::uint32_t s, Candidate& candidate) const {
  if (content.kind == ClauseKind::infinitive) return;
  if (!scene_.is_reported_mood(content))
    for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k)
      if (!clause(k).opaque && scene_.is_reported_mood(clause(k)) &&
          (clause(k).coordinated == c || (scene_.verb_final(content) && clause(k).kind == ClauseKind::verb_second &&
                                          clause(k).range.last <= candidate.quotation.spans.back().last))) {
        scene_.add_mood_signs(clause(k), candidate);
        return;
      }
  scene_.add_mood_signs(content, candidate);
}

void ComplementReader::fill_noun(const Clause& frame, const Governor& noun, std::uint32_t wanted,
                                 Candidate& candidate) const {
  candidate.rule = Rule::noun;
  candidate.quotation.cue = {noun.tokens};
  candidate.quotation.frame = frame.parts;
  candidate.quotation.medium = scene_.medium_of(noun.word);
  // „die Bitte der Wirte, zu bleiben“: the noun names the source together with its owner.
  const TokenRange owner = owner_of(noun);
  const TokenRange agent = owner.empty() && !denied_in_attribute(noun) ? agent_of(noun) : TokenRange{};
  const auto here = static_cast<std::uint32_t>(&frame - scene_.clauses.clauses.data());
  // „wies Befürchtungen des Nordens zurück, dass …“: a fear is nobody's statement; who rejects it says that it is not
  // so.
  if (noun.word->kind == ReportingClass::fear_hope && denies(here) && !noun.tokens.overlaps(frame.subject))
    candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
  else if (!noun.front.empty())
    candidate.quotation.speaker_phrase = {{noun.front.first, noun.tokens.last}};
  else if (!owner.empty())
    candidate.quotation.speaker_phrase = {{noun.tokens.first, owner.last}};
  else if (!agent.empty())
    candidate.quotation.speaker_phrase = {agent};
  else if (denied_in_attribute(noun) || only_answers(frame, scene_.cue_of_clause[here], noun) ||
           !own_of_subject(frame, noun))
    candidate.quotation.speaker_phrase = {noun.tokens};
  else if (frame.passive || !noun.tokens.overlaps(frame.subject))
    candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
  else
    candidate.quotation.speaker_phrase = origin_of(frame);
  // „Forderungen wurden laut, …“: the noun is all that is said of the source.
  if (candidate.quotation.speaker_phrase.empty()) candidate.quotation.speaker_phrase = {noun.tokens};
  scene_.add_noun_grade(*noun.word, noun.tokens, candidate);
  candidate.add(noun.word->takes(wanted) ? Evidence::takes_it : Evidence::takes_it_not, noun.tokens);
}

bool ComplementReader::is_of_cue(const Governor& noun, const Cue& cue) {
  return noun.word && cue.word &&
         std::any_of(cue.tokens.begin(), cue.tokens.end(),
                     [&](const TokenRange& tokens) { return tokens.overlaps(noun.tokens); });
}

}  // namespace wortlaut
