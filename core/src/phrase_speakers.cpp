#include "phrase_speakers.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

// How far each way of reading a phrase can be trusted.
constexpr double by_name = 0.97;
constexpr double by_role = 0.9;
constexpr double by_pronoun = 0.85;
constexpr double by_new_name = 0.85;

constexpr std::uint32_t possessor_reach = 80;  // tokens back to whom "seiner Meinung nach" may belong
constexpr std::uint32_t document_reach = 400;  // tokens back to where a document's owner is named

void add_once(std::vector<std::uint32_t>& list, std::uint32_t speaker) {
  if (std::find(list.begin(), list.end(), speaker) == list.end()) list.push_back(speaker);
}

}  // namespace

PhraseSpeakers::PhraseSpeakers(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                               const Phrases& phrases, const Clauses& clauses, const Mentions& mentions,
                               const PackData& pack, Speakers& speakers)
    : sentences_(sentences),
      tokens_(sentences.tokens),
      morphology_(morphology),
      phrases_(phrases),
      clauses_(clauses),
      mentions_(mentions),
      pack_(pack),
      speakers_(speakers),
      naming_(text, sentences, morphology, pack),
      subjects_(subject_mentions(clauses, morphology, mentions)) {
  sentence_of_.assign(tokens_.size(), 0);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
    for (std::uint32_t i = sentences.sentences[s].tokens.first; i < sentences.sentences[s].tokens.last; ++i)
      sentence_of_[i] = s;
  for (std::uint32_t s = 0; s < speakers_.speakers.size(); ++s) made_.emplace(lower(speakers_.speakers[s].name), s);
}

/// Everybody whom the words mean: all mentions in them that are joined with "und".
void PhraseSpeakers::read(const std::vector<TokenRange>& ranges, Attribution& attribution) {
  nobody_ = false;
  double certainty = 1.0;
  std::int32_t last = -1;
  bool any_mention = false;
  for (TokenRange range : ranges) {
    for (std::uint32_t i = range.first; i < range.last && i < mentions_.mention_of_token.size(); ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || m == last) continue;
      const Mention& mention = mentions_.mentions[m];
      if (any_mention && !joined(mentions_.mentions[last].phrase.last, mention.phrase.first)) continue;
      last = m;
      any_mention = true;
      if (mention.speaker < 0) continue;
      add_speaker(attribution, static_cast<std::uint32_t>(mention.speaker));
      const bool pronoun = mention.kind == MentionKind::pronoun;
      signal(attribution,
             pronoun                             ? (mention.relative ? "speaker.antecedent" : "speaker.pronoun")
             : mention.kind == MentionKind::role ? "speaker.role"
                                                 : "speaker.name",
             mention.phrase);
      certainty = std::min(certainty, pronoun ? by_pronoun : mention.kind == MentionKind::role ? by_role : by_name);
    }
  }
  attribution.certainty = certainty;
  if (any_mention) {
    complete(ranges, attribution);
    return;
  }
  for (TokenRange range : ranges)
    if (unmentioned(range, attribution)) break;
}

/// A phrase that was cut at an "und": "Sky News und | BBC", "der Polizei | und der Staatsanwaltschaft" behind a noun
/// for what they said, or before a plural verb.
void PhraseSpeakers::complete(const std::vector<TokenRange>& ranges, Attribution& attribution) const {
  std::int32_t first = -1, last = -1;
  for (TokenRange range : ranges)
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0) {
        if (first < 0) first = m;
        last = m;
      }
  if (first < 0 || mentions_.mentions[first].kind == MentionKind::pronoun) return;
  const Mention& head = mentions_.mentions[first];
  const auto links = [&](std::int32_t left) {  // 2: "und", 1: a comma, 0: something else between it and the next
    const Mention& a = mentions_.mentions[left];
    const Mention& b = mentions_.mentions[left + 1];
    if (a.sentence != b.sentence || a.speaker < 0 || b.speaker < 0) return 0;
    if (a.kind == MentionKind::pronoun || b.kind == MentionKind::pronoun) return 0;
    std::uint32_t at = a.phrase.last;
    if (at + 1 == b.phrase.first && word(at) == ",") return 1;
    if (at + 1 < b.phrase.first && word(at) == ",") ++at;
    return at + 1 == b.phrase.first && (word(at) == "und" || word(at) == "sowie") ? 2 : 0;
  };
  // The whole list that the phrase is a part of; a list has an "und" in it.
  std::int32_t from = first, to = last;
  bool listed = false;
  while (from > 0 && links(from - 1)) listed |= links(--from) == 2;
  while (to + 1 < static_cast<std::int32_t>(mentions_.mentions.size()) && links(to)) listed |= links(to++) == 2;
  if (!listed || (from == first && to == last)) return;
  const std::uint32_t clause = clauses_.clause_of_token[head.head == no_token ? head.phrase.first : head.head];
  bool all = head.gender != Gender::plural && clause != no_clause && clauses_.clauses[clause].finite != no_token &&
             morphology_.finite_numbers(clauses_.clauses[clause].finite) == plural;
  // "forderten Beck und Frei", "Beck, Chef des Amtes, und Frei, Sprecherin, forderten": commas may hide the verb's
  // clause.
  const std::uint32_t before = mentions_.mentions[from].phrase.first;
  std::uint32_t behind = mentions_.mentions[to].phrase.last;
  if (behind < tokens_.size() && word(behind) == ",") ++behind;
  const auto plural_verb = [&](std::uint32_t i) {
    return morphology_.finite_numbers(i) == plural && !morphology_.is_noun(i);
  };
  all |= (before > 0 && plural_verb(before - 1)) || (behind < tokens_.size() && plural_verb(behind));
  bool source = false;  // "Angaben der …", "Angaben von …"
  for (std::uint32_t i = ranges.front().first; i < head.phrase.first; ++i)
    source |= head.phrase.first - i <= 2 && mentions_.senses[i].is(sense_reporting | sense_document);
  for (std::int32_t m = first - 1; m >= from; --m) {
    // "laut Kanal Nord und | Kanal Süd": cut behind an "und" even where no verb tells.
    if (!all && !(links(m) == 2 && mentions_.mentions[m].kind == head.kind)) break;
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
    signal(attribution, "speaker.joint", mentions_.mentions[m].phrase);
  }
  for (std::int32_t m = last + 1; m <= to && (all || source); ++m) {
    if (!all && links(m - 1) != 2) break;
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
    signal(attribution, "speaker.joint", mentions_.mentions[m].phrase);
  }
}

bool PhraseSpeakers::joined(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return from == to;
  bool conjunction = false;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view w = word(i);
    if (w == "und" || w == "sowie" || w == "oder" || w == "als" || w == "auch" || w == ",") conjunction = true;
    else if (tokens_[i].kind == TokenKind::word &&
             (morphology_.is_preposition(i) || starts_upper(w) || morphology_.can_be_finite(i)))
      return false;
  }
  return conjunction;
}

/// Words that the mentions stage did not take for somebody: "Polizeiangaben", "ihren Worten", "einer Studie".
bool PhraseSpeakers::unmentioned(TokenRange range, Attribution& attribution) {
  std::uint32_t head = no_token;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (tokens_[i].kind != TokenKind::word || !starts_upper(word(i))) continue;
    if (morphology_.is_noun(i) || mentions_.senses[i].bits) {
      head = i;
      break;
    }
  }
  if (head == no_token) return false;  // "demnach", "danach": whoever has the floor
  const Sense& sense = mentions_.senses[head];
  for (std::uint32_t i = range.first; i < head; ++i) {
    const std::string w = lower(word(i));
    // "ihrer Meinung nach", "nach seinen Worten", "nach eigenen Angaben": whoever is spoken of.
    const bool his = w.substr(0, 4) == "sein", hers = w.substr(0, 3) == "ihr" && w.size() <= 5,
               own = w.substr(0, 5) == "eigen";
    if ((his || hers || own) && possessor(i,
                                          his    ? Gender::masculine
                                          : hers ? Gender::feminine
                                                 : Gender::unknown,
                                          attribution))
      return true;
  }
  if (sense.is(sense_reporting) && compound(head, attribution)) return true;
  if (!can_be_source(range.first, head) && !says_it(head)) return false;
  TokenRange words = {range.first, range.last};
  for (std::uint32_t i = head + 1; i < range.last; ++i)
    if (word(i) == "(" || word(i) == ",") {
      words.last = i;
      break;
    }
  const std::int32_t phrase = phrases_.phrase_of_token[head];
  Gender gender = Gender::unknown;
  if (phrase >= 0) {
    const NounPhrase& p = phrases_.phrases[phrase];
    if (p.numbers == plural ||
        ((p.numbers & plural) && !p.has_determiner && sense.is(sense_human | sense_reporting | sense_document)))
      gender = Gender::plural;
    else if (p.genders == feminine) gender = Gender::feminine;
    else if (p.genders == neuter) gender = Gender::neuter;
    else if (p.genders == masculine) gender = Gender::masculine;
  }
  if (sense.is(sense_reporting | sense_document) && follows(range.last, attribution)) return true;
  if (document_owner(head, range, attribution)) return true;
  // "nach Angaben", "die Frage, ob": nobody is named, and whoever spoke before is not meant either.
  if (sense.is(sense_reporting) && empty_source(sense.lemma) && words.last == head + 1 &&
      !official(range.first, head)) {
    nobody_ = true;
    signal(attribution, "speaker.nobody", words);
    return true;
  }
  const std::string name = naming_.phrase(words, head, gender);
  attribution.speakers.push_back(make(name, words, gender));
  attribution.certainty = by_new_name;
  signal(attribution, "speaker.phrase", words);
  return true;
}

/// „Die Pendler klagten, …“: a plain noun says something as the subject of the reporting verb itself.
bool PhraseSpeakers::says_it(std::uint32_t head) const {
  if (mentions_.senses[head].is(sense_title) || !morphology_.can_be(head, Pos::noun) || morphology_.can_be(head, Pos::adverb)) return false;
  const std::uint32_t number = clauses_.clause_of_token[head];
  if (number == no_clause) return false;
  const Clause& frame = clauses_.clauses[number];
  return !frame.passive && frame.subject.contains(head);
}

/// A thing that says something ("Umfragen", "nach dem Grundgesetz") or a word that nothing is known of; a plain
/// noun ("das Jahr sah …") is nobody.
bool PhraseSpeakers::can_be_source(std::uint32_t first, std::uint32_t head) const {
  const Sense& sense = mentions_.senses[head];
  if (head == sentences_.sentences[sentence_of_[head]].tokens.first && morphology_.can_be(head, Pos::adjective) &&
      !sense.is(sense_reporting | sense_document | sense_collective))
    return false;
  if (morphology_.can_be(head, Pos::adverb) ||
      (morphology_.can_be(head, Pos::adjective) && !morphology_.can_be(head, Pos::noun)))
    return false;
  if (sense.is(sense_reporting | sense_document | sense_human | sense_collective | sense_guessed) ||
      !sense.is(sense_common))
    return !sense.is(sense_title);
  // "Die Satzung schreibt vor", "sagte der Meister": subjects of verbs that nearly always report.
  const std::uint32_t clause = clauses_.clause_of_token[head];
  if (clause != no_clause && clauses_.clauses[clause].subject.contains(head) && pack_.names &&
      pack_.names->reporting_verb(clauses_.clauses[clause].lemma))
    return true;
  for (std::uint32_t i = first > 0 ? first - 1 : 0; i <= first; ++i) {
    const std::string w = lower(word(i));
    for (std::string_view known : {"laut", "nach", "gemäß", "zufolge", "aus", "lt"})
      if (w == known) return true;
  }
  return false;
}

/// "in dem Schreiben": whose it was when the text first spoke of it ("ein Schreiben der Kanzlei").
bool PhraseSpeakers::document_owner(std::uint32_t head, TokenRange range, Attribution& attribution) const {
  const std::string_view first = word(range.first);
  const std::string article = lower(first);
  bool definite = false;
  for (std::string_view known :
       {"der", "die", "das", "dem", "den", "des", "im", "vom", "beim", "zum", "diesem", "dieser"})
    definite |= article == known;
  if (range.first > 0 && !definite) definite = lower(word(range.first - 1)) == "im";
  if (!definite || mentions_.senses[head].lemma.empty()) return false;
  const std::string_view lemma = mentions_.senses[head].lemma;
  for (std::uint32_t i = head; i-- > 0 && head - i < document_reach;) {
    if (mentions_.senses[i].lemma != lemma || !mentions_.senses[i].is(sense_document | sense_reporting | sense_common))
      continue;
    const std::uint32_t next = i + 1;
    if (next + 1 >= tokens_.size()) continue;
    std::int32_t m = mentions_.mention_of_token[next];
    if (m < 0 && (word(next) == "von" || word(next) == "vom")) m = mentions_.mention_of_token[next + 1];
    if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].phrase.first > next + 1) continue;
    if (mentions_.mentions[m].phrase.first == next && !(mentions_.mentions[m].cases & genitive)) continue;
    add_owner(m, attribution);
    signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
    return true;
  }
  return false;
}

/// The phrase was cut too short: "Angaben" of "Angaben von N24".
bool PhraseSpeakers::follows(std::uint32_t next, Attribution& attribution) {
  if (next + 1 >= tokens_.size()) return false;
  std::int32_t m = mentions_.mention_of_token[next];
  const bool genitive_here =
      m >= 0 && mentions_.mentions[m].phrase.first == next && (mentions_.mentions[m].cases & genitive);
  if (!genitive_here) m = word(next) == "von" || word(next) == "vom" ? mentions_.mention_of_token[next + 1] : -1;
  if (m < 0 || mentions_.mentions[m].speaker < 0) return false;
  add_owner(m, attribution);
  signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
  return true;
}

void PhraseSpeakers::add_owner(std::int32_t m, Attribution& attribution) const {
  add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
  attribution.certainty = by_role;
}

/// Nouns that say no more than that somebody said something; a "Bericht" or "Ergebnis" is a source by itself.
bool PhraseSpeakers::empty_source(std::string_view lemma) {
  for (std::string_view noun :
       {"Angabe",    "Angaben",    "Annahme", "Frage",        "Hinweis",  "Warnung",     "Andeutung",
        "Aussage",   "Behauptung", "Vorwurf", "Vermutung",    "Gerücht",  "Spekulation", "Befürchtung",
        "Forderung", "Bitte",      "Antwort", "Entscheidung", "Verdacht", "Kritik"})
    if (lemma == noun) return true;
  return false;
}

/// "offizielle Angaben", "russische Angaben" have an owner of a sort; "erste Angaben" have none.
bool PhraseSpeakers::official(std::uint32_t first, std::uint32_t head) const {
  for (std::uint32_t i = first; i < head; ++i) {
    if (tokens_[i].kind != TokenKind::word) continue;
    const std::string w = lower(word(i));
    if (w.substr(0, 8) == "offiziel" || w.substr(0, 7) == "amtlich" || w.substr(0, 10) == "inoffiziel") return true;
    if (pack_.names && pack_.names->state_of_adjective(w)) return true;
  }
  return false;
}

std::uint32_t PhraseSpeakers::make(const std::string& name, TokenRange words, Gender gender) {
  const auto found = made_.find(lower(name));
  if (found != made_.end()) return found->second;
  Speaker speaker;
  speaker.name = name;
  speaker.kind = SpeakerKind::organization;
  speaker.gender = gender;
  speaker.mentions.push_back({span(words), MentionKind::role});
  const auto number = static_cast<std::uint32_t>(speakers_.speakers.size());
  speakers_.speakers.push_back(std::move(speaker));
  speakers_.mentions_of.emplace_back();
  speakers_.members_of.emplace_back();
  made_.emplace(lower(name), number);
  return number;
}

/// "Polizeiangaben", "NASA-Angaben": the first part of the noun, where it is a body that can speak.
bool PhraseSpeakers::compound(std::uint32_t head, Attribution& attribution) {
  const std::string_view w = word(head);
  const Sense& sense = mentions_.senses[head];
  std::size_t cut = w.rfind('-');
  if (cut == std::string_view::npos) {
    // The lemma is the last part's: "Angabe" in "Polizeiangaben".
    const std::string low = lower_first(sense.lemma);
    if (low.size() < 4 || w.size() <= low.size()) return false;
    cut = w.find(low.substr(0, low.size() - 1));
    if (cut == std::string_view::npos || cut < 3) return false;
  }
  std::string first(w.substr(0, cut));
  // "Medienberichte" stand for themselves, "Zeugenaussagen" for witnesses.
  if (sense.is(sense_document) || sense.lemma == "Bericht" || sense.lemma == "Meldung") {
    const BodyKind* body = pack_.names ? pack_.names->body(first) : nullptr;
    if (!body || *body == BodyKind::medium_head) return false;
  }
  const auto known = made_.find(lower(first));
  if (known != made_.end()) {
    add_speaker(attribution, known->second);
  } else {
    const BodyKind* body = pack_.names ? pack_.names->body(first) : nullptr;
    if (!body && first.size() > 3 && first.back() == 's' && pack_.names) {
      first.pop_back();
      body = pack_.names->body(first);
    }
    const bool group = pack_.names && pack_.names->group(first);
    if ((!body || *body == BodyKind::medium_head) && !group) return false;
    attribution.speakers.push_back(make(first, {head, head + 1}, Gender::unknown));
  }
  attribution.certainty = by_new_name;
  signal(attribution, "speaker.compound", {head, head + 1});
  return true;
}

/// Whom "sein", "ihr" or "eigen" at token `at` belongs to: a fitting subject of the sentence, else who
/// has the floor, else who was mentioned last.
bool PhraseSpeakers::possessor(std::uint32_t at, Gender gender, Attribution& attribution) {
  const std::uint32_t sentence = sentence_of_[at];
  const auto fits = [&](const Mention& mention) {
    if (mention.speaker < 0) return false;
    const Speaker& speaker = speakers_.speakers[mention.speaker];
    if (gender == Gender::masculine)
      return speaker.gender == Gender::masculine || speaker.gender == Gender::neuter ||
             (speaker.gender == Gender::unknown);
    if (gender == Gender::feminine)
      return speaker.gender == Gender::feminine || speaker.gender == Gender::plural ||
             speaker.gender == Gender::unknown;
    return true;
  };
  const TokenRange range = sentences_.sentences[sentence].tokens;
  std::int32_t best = -1;
  // "seiner Meinung nach": a person who spoke or acted before, rather than the subject of what is said.
  if (gender != Gender::unknown)
    for (std::uint32_t i = at, seen = 0; i-- > 0 && at - i < possessor_reach && seen < 6;) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || mentions_.mentions[m].phrase.first != i) continue;
      ++seen;
      const Mention& mention = mentions_.mentions[m];
      if (!fits(mention) || !is_subject(mention)) continue;
      const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
      if (kind != SpeakerKind::person && kind != SpeakerKind::unnamed) continue;
      best = m;
      break;
    }
  for (std::uint32_t i = at; best < 0 && i-- > range.first;)
    if (const std::int32_t m = mentions_.mention_of_token[i];
        m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
      best = m;
      break;
    }
  if (best < 0)
    for (std::uint32_t i = at; i < range.last; ++i)
      if (const std::int32_t m = mentions_.mention_of_token[i];
          m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
        // "Nach seinen Worten hat Berger …": the subject that follows.
        best = m;
        break;
      }
  if (best < 0)
    for (std::uint32_t i = range.first; i-- > 0 && range.first - i < 120;)
      if (const std::int32_t m = mentions_.mention_of_token[i];
          m >= 0 && fits(mentions_.mentions[m]) &&
          speakers_.speakers[mentions_.mentions[m].speaker].kind != SpeakerKind::state) {
        best = m;
        break;
      }
  if (best < 0) return false;
  add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[best].speaker));
  attribution.certainty = by_pronoun;
  signal(attribution, "speaker.possessive", {at, at + 1});
  signal(attribution, "speaker.antecedent", mentions_.mentions[best].phrase);
  return true;
}

/// "beide" are two speakers.
void PhraseSpeakers::add_speaker(Attribution& attribution, std::uint32_t speaker) const {
  if (speaker < speakers_.members_of.size() && !speakers_.members_of[speaker].empty()) {
    for (std::uint32_t member : speakers_.members_of[speaker]) add_once(attribution.speakers, member);
  } else {
    add_once(attribution.speakers, speaker);
  }
}

void PhraseSpeakers::signal(Attribution& attribution, std::string_view code, TokenRange range) const {
  Signal signal;
  signal.code = code;
  if (!range.empty()) signal.spans.push_back(span(range));
  attribution.signals.push_back(std::move(signal));
}

bool PhraseSpeakers::is_subject(const Mention& mention) const {
  const std::uint32_t token = mention.head == no_token ? mention.phrase.first : mention.head;
  const std::uint32_t clause = clauses_.clause_of_token[token];
  return clause != no_clause && subjects_[clause] == mentions_.mention_of_token[token];
}

}  // namespace wortlaut
