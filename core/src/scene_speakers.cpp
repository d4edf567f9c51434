#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_list = 12;        // of joint speakers
constexpr std::uint32_t longest_conjunction = 3;  // ", sondern auch"

}  // namespace

/// "dieser Tage", "der 17. Juni", "Mitte Mai": a case that says when may look like a subject.
bool Scene::names_a_time(TokenRange phrase) const {
  static constexpr std::string_view times[] = {
      "Tag",       "Woche",      "Monat",    "Jahr",     "Stunde",   "Minute",     "Abend",   "Morgen",  "Mittag",
      "Nacht",     "Wochenende", "Montag",   "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend",
      "Sonntag",   "Januar",     "Februar",  "März",     "April",    "Mai",        "Juni",    "Juli",    "August",
      "September", "Oktober",    "November", "Dezember", "Mitte",    "Anfang"};
  if (mention_in(phrase)) return false;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t)
    for (std::string_view time : times)
      if (morphology.has_lemma(t, time, Pos::noun) || word(t) == time) return true;
  return false;
}

/// "auch", "selbst" and their like set a speaker beside others and are no part of the phrase that names him.
bool Scene::is_focus_particle(std::uint32_t token) const {
  const std::string w = lower_first(word(token));
  for (std::string_view known :
       {"auch", "selbst", "sogar", "nur", "einzig", "allein", "ausgerechnet", "insbesondere", "bereits", "schon"})
    if (w == known) return true;
  return false;
}

/// Tokens of a conjunction that begins at `token` and joins speakers: "und", "sowie", "als auch", "noch", ", sondern
/// auch"; 0 where none does.
std::uint32_t Scene::joint_conjunction(std::uint32_t token) const {
  const auto at = [&](std::uint32_t i, std::string_view what) { return i < sentences.tokens.size() && is(i, what); };
  if (at(token, "und") || at(token, "sowie") || at(token, "noch")) return 1;
  if (at(token, "als") && at(token + 1, "auch")) return 2;
  return at(token, ",") && at(token + 1, "sondern") && at(token + 2, "auch") ? 3 : 0;
}

bool Scene::is_counted(const NounPhrase& phrase) const {
  if (phrase.has_determiner) return false;
  for (std::uint32_t t = phrase.range.first; t < phrase.head; ++t)
    if (sentences.tokens[t].kind == TokenKind::number || morphology.can_be(t, Pos::numeral)) return true;
  return false;
}

const Mention* Scene::mention_in(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t)
    if (const std::int32_t m = mentions.mention_of_token[t]; m >= 0) return &mentions.mentions[m];
  return nullptr;
}

std::vector<TokenRange> Scene::whole_phrase(TokenRange base, std::uint32_t before) const {
  if (base.empty()) return {};
  while (base.size() > 1 && is_focus_particle(base.first)) ++base.first;
  for (std::uint32_t t = base.first; t < base.last; ++t) {
    const std::int32_t m = mentions.mention_of_token[t];
    if (m < 0) continue;
    TokenRange phrase = mentions.mentions[m].phrase;
    // „Seelands Premier Leung“ is not Seeland.
    if (mentions.mentions[m].speaker_kind == SpeakerKind::state && phrase.last < base.last &&
        word(phrase.last - 1).back() == 's' && mentions.mention_of_token[base.last - 1] >= 0)
      continue;
    phrase.first = std::min(phrase.first, base.first);
    while (phrase.size() > 1 && is_focus_particle(phrase.first)) ++phrase.first;
    // "Raab und Roth", "Raab sowie Roth": joint speakers.
    for (;;) {
      const std::uint32_t next = phrase.last, second = next + joint_conjunction(next);
      if (second == next || second >= sentences.tokens.size() ||
          sentence_of_token[second] != sentence_of_token[phrase.first])
        break;
      const std::int32_t other = mentions.mention_of_token[second];
      if (other < 0 || mentions.mentions[other].phrase.first != second || mentions.mentions[other].phrase.last > before)
        break;
      phrase.last = mentions.mentions[other].phrase.last;
    }
    bool joined = phrase.last > mentions.mentions[m].phrase.last;
    // … and to the left: „die Kandidatin Raab sowie der Vorsitzende Roth sprachen“.
    for (;;) {
      std::uint32_t link = phrase.first;
      for (std::uint32_t k = 1; k <= longest_conjunction && k < phrase.first; ++k)
        if (joint_conjunction(phrase.first - k) == k) link = phrase.first - k;
      if (link == phrase.first || link == 0) break;
      const std::uint32_t left = link - 1;
      if (sentence_of_token[left] != sentence_of_token[phrase.first]) break;
      const std::int32_t other = mentions.mention_of_token[left];
      if (other < 0 || mentions.mentions[other].phrase.last != link ||
          mentions.mentions[other].kind == MentionKind::pronoun)
        break;
      const std::int32_t p = phrases.phrase_of_token[mentions.mentions[other].phrase.first];
      if (p >= 0 && phrases.phrases[p].preposition != no_token) break;
      phrase.first = mentions.mentions[other].phrase.first;
      joined = true;
    }
    // „Sowohl Raab als auch Roth“, „weder Raab noch Roth“, „Nicht nur Raab, sondern auch Roth“
    if (joined && phrase.first > 0)
      for (std::uint32_t k : {1u, 2u}) {
        if (phrase.first < k || sentence_of_token[phrase.first - k] != sentence_of_token[phrase.first]) continue;
        const std::string opener = lower_first(word(phrase.first - k));
        if ((k == 1 && (opener == "sowohl" || opener == "weder")) || (k == 2 && opener == "nicht" && is(phrase.first - 1, "nur")))
          phrase.first -= k;
      }
    // „Beck, Frei und Roth forderten“: the whole list where it opens the sentence.
    if (joined)
      for (std::uint32_t first = phrase.first, steps = 0; first >= 2 && steps < longest_list && is(first - 1, ",");
           ++steps) {
        const std::int32_t other = mentions.mention_of_token[first - 2];
        if (other < 0 || mentions.mentions[other].phrase.last != first - 1 ||
            mentions.mentions[other].kind == MentionKind::pronoun ||
            mentions.mentions[other].sentence != mentions.mentions[m].sentence)
          break;
        first = mentions.mentions[other].phrase.first;
        if (first == tokens_of(sentence_of_token[phrase.first]).first) phrase.first = first;
      }
    return {phrase};
  }
  TokenRange phrase = base;
  // "die Antwort der Behörde", "der Bericht des Ausschusses".
  while (phrase.last < before) {
    // "die Online-Ausgabe des „Boten“": an article that only a name in marks follows.
    if (const std::int32_t m = mentions.mention_of_token[phrase.last];
        m >= 0 && is_mark(phrase.last + 1) && mentions.mentions[m].phrase.first == phrase.last &&
        mentions.mentions[m].phrase.last <= before && (is(phrase.last, "der") || is(phrase.last, "des"))) {
      phrase.last = mentions.mentions[m].phrase.last;
      continue;
    }
    const std::int32_t p = phrases.phrase_of_token[phrase.last];
    if (p < 0) break;
    const NounPhrase& next = phrases.phrases[p];
    if (next.range.first != phrase.last || next.pronoun || next.preposition != no_token || !(next.cases & genitive) ||
        next.range.last > before || is_counted(next))
      break;
    phrase.last = next.range.last;
    // "ein Bericht der Zeitung „Bote“": as far as the mention goes.
    if (const std::int32_t m = mentions.mention_of_token[next.range.first];
        m >= 0 && mentions.mentions[m].phrase.first <= next.range.first && mentions.mentions[m].phrase.last <= before)
      phrase.last = std::max(phrase.last, mentions.mentions[m].phrase.last);
  }
  // "die Nachrichtenseite „Bote“": a name in marks behind a noun that is nobody by itself; several have none in common.
  const std::int32_t named = phrases.phrase_of_token[phrase.last - 1];
  const bool several = named >= 0 && phrases.phrases[named].numbers == plural;
  if (!several && phrase.last + 2 < before && is_mark(phrase.last) && marks.pair_of_token[phrase.last] >= 0) {
    const MarkPair& pair = marks.pairs[static_cast<std::size_t>(marks.pair_of_token[phrase.last])];
    if (pair.open == phrase.last && pair.closed && pair.close < before && pair.close - pair.open <= 6 &&
        is_word(pair.open + 1) && starts_upper(word(pair.open + 1)) && is_word(phrase.last - 1) &&
        starts_upper(word(phrase.last - 1)))
      phrase.last = pair.close + 1;
  }
  // "die Interessengemeinschaft der Anleger (IdA)"
  if (phrase.last + 2 < before && is(phrase.last, "(") && is(phrase.last + 2, ")")) phrase.last += 3;
  return {phrase};
}

/// „Das Treffen nannte Raab offen“: in the first field a thing that may be the object, right behind the verb a person.
TokenRange Scene::person_behind(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.subject.last > clause.finite)
    return {};
  const std::int32_t front = phrases.phrase_of_token[clause.subject.first];
  if (front < 0 || phrases.phrases[front].pronoun) return {};
  // „Besorgt äußerte sich Raab“: one word that need not be a noun.
  const std::uint32_t only = clause.subject.first;
  // „‚Zumutbar‘, findet Raab“: no comma parts a subject from its verb.
  const std::int32_t p = marks.pair_of_token[only];
  const bool spoken = p >= 0 && marks.pairs[static_cast<std::size_t>(p)].close + 2 == clause.finite && is(clause.finite - 1, ",");
  const bool adverbial = spoken || (clause.subject.size() == 1 && only == tokens_of(clause.sentence).first &&
                         mentions.mention_of_token[only] < 0 &&
                         (morphology.can_be_participle2(only) || morphology.can_be(only, Pos::adjective) ||
                          morphology.can_be(only, Pos::adverb)));
  if (!adverbial && phrases.phrases[front].cases != 0 && !(phrases.phrases[front].cases & accusative)) return {};
  for (std::uint32_t t = clause.subject.first; t < clause.subject.last; ++t)
    if (mentions.mention_of_token[t] >= 0) {
      const Mention& mention = mentions.mentions[mentions.mention_of_token[t]];
      const bool document = mention.speaker_kind == SpeakerKind::organization && mention.body == BodyKind::document;
      if (!document) return {};
    }
  std::uint32_t next = clause.finite + 1;
  if (next < mentions.mention_of_token.size() && is(next, "sich")) ++next;
  if (next >= mentions.mention_of_token.size() || mentions.mention_of_token[next] < 0) return {};
  const Mention& mention = mentions.mentions[mentions.mention_of_token[next]];
  if (mention.phrase.first != next || (mention.cases != 0 && !(mention.cases & nominative))) return {};
  const bool person = mention.speaker_kind == SpeakerKind::person || mention.kind == MentionKind::pronoun;
  // „Die Zahl der Gäste nannte die Polizei nicht“: a thing tells nothing, but „Die Studie kritisiert das Amt“.
  const bool thing = !mentions.senses[phrases.phrases[front].head].is(sense_document | sense_reporting | sense_human |
                                                                      sense_collective | sense_guessed) &&
                     mentions.senses[phrases.phrases[front].head].is(sense_common);
  const bool unnamed = adverbial && mention.speaker_kind == SpeakerKind::unnamed;
  return person || unnamed || ((thing || adverbial) && mention.speaker_kind == SpeakerKind::organization) ? mention.phrase
                                                                                               : TokenRange{};
}

std::vector<TokenRange> Scene::speaker_of(const Clause& clause) const {
  const std::uint32_t before =
      !clause.subject.empty() && clause.subject.last <= clause.finite && clause.finite != no_token
          ? clause.finite
          : tokens_of(clause.sentence).last;
  if (!clause.passive) {
    // "es", "man" and a relative pronoun stand for nobody here.
    if (clause.subject.size() == 1) {
      const std::string w = lower_first(word(clause.subject.first));
      if (w == "man") return clause.lemma == "hören" ? source_of(clause) : std::vector<TokenRange>{};  // „hört man aus dem Amt“
      if (w == "es") {
        // „Das Gericht sprach ihn frei. Es wies den Vorwurf zurück, …“, not „es hieß“, „es gibt“.
        const bool somebody = clause.lemma != "heißen" && clause.lemma != "verlauten" && pack.names &&
                              pack.names->reporting_verb(clause.lemma) && clause.finite < clause.subject.first + 2;
        if (somebody) return {clause.subject};
        return source_of(clause);
      }
    }
    if (const std::uint32_t first = first_with_subject(clause); first != no_clause)
      return speaker_of(clauses.clauses[first]);
    // „Im Brief ist von ‚Trickserei‘ die Rede“: the talk is not who talks.
    if (clause.lemma == "sein" && !clause.subject.empty() && is(clause.subject.last - 1, "Rede"))
      return source_of(clause);
    // „Von Raab kam die Antwort: …“: who it comes from.
    if (clause.lemma == "kommen" && !clause.subject.empty() && mentions.senses[clause.subject.last - 1].is(sense_reporting))
      if (std::vector<TokenRange> from = source_of(clause); !from.empty()) return from;
    // „Die Zeitung zitiert Raab mit den Worten: …“
    if (const TokenRange quoted = quoted_person(clause); !quoted.empty())
      return whole_phrase(quoted, tokens_of(clause.sentence).last);
    // „Raab nutzte die Pause, um zu sagen: „…““: of an infinitive the main clause's subject.
    if (clause.kind == ClauseKind::infinitive && clause.parent != no_clause &&
        clauses.clauses[clause.parent].kind != ClauseKind::infinitive)
      return speaker_of(clauses.clauses[clause.parent]);
    if (!clause.subject.empty() && !names_a_time(clause.subject)) {
      const TokenRange person = person_behind(clause);
      return whole_phrase(person.empty() ? clause.subject : person,
                          person.empty() ? before : tokens_of(clause.sentence).last);
    }
    // „Raab nickte und gab bekannt, …“: the second verb's subject is the first one's.
    if (clause.coordinated != no_clause) {
      std::uint32_t number = clause.coordinated;
      // „Sie sagte, das Haus sei voll, und kündigte an, …“: not the house, but who said so.
      while (is_reported_mood(clauses.clauses[number]) && !is_reported_mood(clause) &&
             number > first_clause(clause.sentence))
        --number;
      const Clause& before_it = clauses.clauses[number];
      if (!before_it.passive && (!before_it.subject.empty() || before_it.coordinated != no_clause) &&
          before_it.sentence == clause.sentence)
        return speaker_of(before_it);
    }
    const bool several = wants_several(clause);
    // No phrase agrees (a name of unknown number, "47 Prozent der Befragten"): the first that no preposition governs.
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t m = mentions.mention_of_token[t];
        if (m < 0) continue;
        const TokenRange phrase = mentions.mentions[m].phrase;
        const std::int32_t p = phrases.phrase_of_token[t];
        // „Von der Leyen betonte“: the preposition is part of the name.
        const bool governed =
            p >= 0 && phrases.phrases[p].preposition != no_token && !phrase.contains(phrases.phrases[p].preposition);
        const bool oblique = p >= 0 && phrases.phrases[p].cases != 0 && !(phrases.phrases[p].cases & nominative);
        const bool one = mentions.mentions[m].gender != Gender::plural &&
                         (mentions.mentions[m].speaker_kind == SpeakerKind::person ||
                          mentions.mentions[m].speaker_kind == SpeakerKind::unnamed);
        if (!governed && !oblique && phrase.first >= part.first && !(several && one))
          return whole_phrase(phrase, part.last);
        t = std::max(t, phrase.last - 1);
      }
    // „Einige der Ärzte haben Minister Beck geschrieben“: what stands before the verb.
    if (clause.kind == ClauseKind::verb_second && clause.finite != no_token && clause.finite > clause.range.first) {
      const std::int32_t p = phrases.phrase_of_token[first_word(clause)];
      if (p >= 0 && phrases.phrases[p].preposition == no_token && phrases.phrases[p].range.last <= clause.finite &&
          (phrases.phrases[p].cases & nominative) && !names_a_time(phrases.phrases[p].range) &&
          morphology.finite_numbers(clause.finite) == plural && (phrases.phrases[p].numbers & plural))
        return whole_phrase(phrases.phrases[p].range, clause.finite);
    }
    return source_of(clause);
  }
  // „Raab wird mit den Worten zitiert: …“, „wie Raab von der Zeitung zitiert wird“
  if (clause.lemma == "zitieren" && mention_in(clause.subject)) return whole_phrase(clause.subject, tokens_of(clause.sentence).last);
  // "wurde von der Polizei mitgeteilt", "durch das Amt"
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "von" && w != "vom" && w != "durch" && w != "seitens") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t) continue;
      const std::int32_t m = mentions.mention_of_token[phrases.phrases[p].head];
      if (m < 0) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return document_of(clause);
}

/// Whether a clause's verb wants more than one person: „Alle haben Minister Beck geschrieben“, not „Beck und Frei
/// haben“.
bool Scene::wants_several(const Clause& clause) const {
  if (clause.finite == no_token || morphology.finite_numbers(clause.finite) != plural) return false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is(t, "und") || is(t, "sowie") || is(t, "oder")) return false;
  return true;
}

/// Who is quoted in „Die Zeitung zitiert Raab mit den Worten“; empty in other clauses.
TokenRange Scene::quoted_person(const Clause& clause) const {
  if (clause.lemma != "zitieren" || clause.passive || clause.finite == no_token) return {};
  bool with_words = false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) with_words |= is(t, "Worten") || is(t, "Satz");
  if (!with_words) return {};
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = std::max(part.first, clause.finite + 1); t < part.last; ++t) {
      const std::int32_t m = mentions.mention_of_token[t];
      if (m < 0 || mentions.mentions[m].phrase.first != t || clause.subject.contains(t) ||
          morphology.is_preposition(t - 1))
        continue;
      const SpeakerKind kind = mentions.mentions[m].speaker_kind;
      if (kind == SpeakerKind::person || kind == SpeakerKind::unnamed || kind == SpeakerKind::group)
        return mentions.mentions[m].phrase;
    }
  return {};
}

/// The clause whose subject a verb without one of its own goes back to: „Raab lobte Frei und nannte Roths Plan gut“ –
/// behind "und" the shared subject stands before the first verb, so the second clause cannot have another; „Raab lobte
/// Frei, kündigte jedoch an, …“. Not „Am Montag sprach Raab und schwieg Roth“, where the subject follows the first
/// verb.
std::uint32_t Scene::first_with_subject(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_first || clause.finite == no_token || clause.passive) return no_clause;
  const auto self = static_cast<std::uint32_t>(&clause - clauses.clauses.data());
  if (self == first_clause(clause.sentence)) return no_clause;
  std::uint32_t before = clause.coordinated;
  if (before == no_clause && clause.subject.empty()) before = self - 1;
  if (before == no_clause) return no_clause;
  const Clause& first = clauses.clauses[before];
  if (first.opaque || first.passive || first.kind != ClauseKind::verb_second || first.finite == no_token ||
      first.subject.empty() || is_reported_mood(first) != is_reported_mood(clause))
    return no_clause;
  // „Am Abend kam Raab und nannte Gründe“: behind the first verb, too, unless the second has a subject that cannot be
  // its object („Am Abend kam Raab und sprach Roth“).
  const bool inverted = first.subject.last > first.finite;
  if (inverted && !clause.subject.empty()) {
    const std::int32_t p = phrases.phrase_of_token[clause.subject.first];
    const Mention* mention = mention_in(clause.subject);
    if (p < 0 || !(phrases.phrases[p].cases & accusative) || phrases.phrases[p].pronoun ||
        (mention && mention->body != BodyKind::document))
      return no_clause;
  }
  // „und sagte er“, „und schwieg“: a pronoun right behind the verb is its subject; so is what alone agrees with it.
  if (!clause.subject.empty()) {
    const std::int32_t p = phrases.phrase_of_token[clause.subject.first];
    if (p >= 0 && phrases.phrases[p].pronoun) return no_clause;
  }
  const std::uint8_t one = morphology.finite_numbers(first.finite), other = morphology.finite_numbers(clause.finite);
  return one & other ? before : no_clause;
}

/// Who is behind "es": „Bei der Agentur hieß es, …“, „aus Regierungskreisen verlautete, …“, „vom Amt ist zu hören“; or
/// the document in which something is said.
std::vector<TokenRange> Scene::source_of(const Clause& clause) const {
  std::vector<TokenRange> document = document_of(clause);
  if (!document.empty()) return document;
  const bool says =
      clause.lemma == "heißen" || clause.lemma == "verlauten" || clause.lemma == "hören" || clause.lemma == "kommen";
  if (!says) return {};
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      // „Im Ministerium heißt es, …“, „in der Partei ist zu hören, …“; in a town nobody is asked.
      const bool inside = clause.lemma != "kommen" && (w == "im" || w == "in");
      if (w != "aus" && w != "von" && w != "vom" && w != "bei" && w != "beim" && w != "seitens" && !inside) continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t || phrases.phrases[p].pronoun) continue;
      const std::uint32_t head = phrases.phrases[p].head;
      // „hieß es aus dem Rathaus“, „verlautete aus dem Umfeld der Ministerin“: wherever it comes from.
      const bool origin = w == "aus" && clause.lemma != "kommen" && mentions.senses[head].is(sense_common);
      const bool place = mentions.senses[head].is(sense_capital | sense_place | sense_state | sense_circle);
      if (mentions.mention_of_token[head] < 0 && (!(place || origin) || inside) && !mentions.senses[head].is(sense_circle))
        continue;
      if (inside && !mentions.senses[head].is(sense_collective | sense_circle)) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return {};
}

/// „In einem Brief der Kanzlei heißt es, …“, „aus dem Bericht geht hervor, …“: the document speaks.
std::vector<TokenRange> Scene::document_of(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "in" && w != "im" && w != "aus" && w != "auf") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t || phrases.phrases[p].pronoun) continue;
      const NounPhrase& phrase = phrases.phrases[p];
      bool reports = false;
      for (const Reading& reading : morphology.readings(phrase.head))
        reports |= reading.pos == Pos::noun && !pack.reporting.nouns(reading.lemma).empty();
      const std::int32_t m = mentions.mention_of_token[phrase.head];
      const bool document = m >= 0 && mentions.mentions[m].speaker_kind == SpeakerKind::organization &&
                            mentions.mentions[m].body == BodyKind::document;
      if (!reports && !document) continue;
      std::vector<TokenRange> whole = whole_phrase(phrase.range, part.last);
      // „einem Papier von Raab“
      if (whole.size() == 1 && whole.front().last + 1 < part.last &&
          (is(whole.front().last, "von") || is(whole.front().last, "vom"))) {
        const std::int32_t owner = phrases.phrase_of_token[whole.front().last + 1];
        if (owner >= 0 && phrases.phrases[owner].preposition == whole.front().last)
          whole.front().last = whole_phrase(phrases.phrases[owner].range, part.last).back().last;
      }
      return whole;
    }
  return {};
}

}  // namespace wortlaut
