#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"
#include "stance_words.hpp"

namespace wortlaut {

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
  // „Zufrieden zeigte sich auch Raab“
  while (next + 1 < mentions.mention_of_token.size() && mentions.mention_of_token[next] < 0 && is_focus_particle(next))
    ++next;
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

/// „Nachbarn beschreiben sie als zäh“: where people stand before the verb, "sie" behind it is whom they speak of; empty
/// where nobody does. „Die Pläne lehnen sie ab“: things before it are what they speak of.
TokenRange Scene::person_ahead(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.subject.size() != 1 ||
      clause.subject.first != clause.finite + 1 || lower_first(word(clause.subject.first)) != "sie")
    return {};
  const std::int32_t p = phrases.phrase_of_token[first_word(clause)];
  if (p < 0) return {};
  const NounPhrase& phrase = phrases.phrases[static_cast<std::size_t>(p)];
  const Mention* who = mention_in(phrase.range);
  if (!who || who->kind == MentionKind::pronoun || phrase.preposition != no_token ||
      phrase.range.last != clause.finite || !(phrase.cases & nominative) ||
      !(phrase.numbers & morphology.finite_numbers(clause.finite)))
    return {};
  return phrase.range;
}

std::vector<TokenRange> Scene::speaker_of(const Clause& clause) const {
  const std::uint32_t before =
      !clause.subject.empty() && clause.subject.last <= clause.finite && clause.finite != no_token
          ? clause.finite
          : tokens_of(clause.sentence).last;
  if (!clause.passive) {
    // „Die Zeitung zitiert Raab mit den Worten: …“
    if (const TokenRange quoted = quoted_person(clause); !quoted.empty())
      return whole_phrase(quoted, tokens_of(clause.sentence).last);
    // "es", "man" and a relative pronoun stand for nobody here.
    if (clause.subject.size() == 1) {
      const std::string w = lower_first(word(clause.subject.first));
      if (w == "man")
        return clause.lemma == "hören" ? source_of(clause)
                                       : document_of(clause);  // „hört man aus dem Amt“, „Im Brief droht man …“
      if (w == "es") {
        if (const TokenRange minded = minded_by(clause); !minded.empty()) return whole_phrase(minded, clause.finite);
        // „Das Gericht sprach ihn frei. Es wies den Vorwurf zurück, …“, not „es hieß“, „es gibt“.
        const bool somebody = clause.lemma != "heißen" && clause.lemma != "verlauten" && pack.names &&
                              pack.names->reporting_verb(clause.lemma) && clause.finite < clause.subject.first + 2;
        if (somebody) return {clause.subject};
        return source_of(clause);
      }
    }
    // „… Beschluss, der Hass beklagt und die Stadt auffordert, zu helfen“: in the second of two joined relative clauses
    // what can be its object is it.
    if (clause.kind == ClauseKind::relative && clause.coordinated != no_clause && !clause.subject.empty()) {
      const Clause& first = clauses.clauses[clause.coordinated];
      const std::int32_t p = phrases.phrase_of_token[clause.subject.first];
      if (first.kind == ClauseKind::relative && first.introducer != no_token &&
          first.subject.contains(first.introducer) && p >= 0 && (phrases.phrases[p].cases & accusative) &&
          clause.subject.first == clause.range.first + 1 &&
          (morphology.finite_numbers(first.finite) & morphology.finite_numbers(clause.finite)))
        return speaker_of(first);
    }
    // „Hunde zahlen den halben Preis, steht auf der Tafel“: the dogs do not stand there.
    if (clause.kind == ClauseKind::verb_first && clause.subject.empty() && clause.coordinated == no_clause) {
      if (clause.lemma == "verlauten") return source_of(clause);
      if (clause.lemma == "stehen")
        if (std::vector<TokenRange> document = document_of(clause); !document.empty()) return document;
    }
    if (const std::uint32_t first = first_with_subject(clause); first != no_clause)
      return speaker_of(clauses.clauses[first]);
    // „Im Brief ist von ‚Trickserei‘ die Rede“: the talk is not who talks.
    if (clause.lemma == "sein" && !clause.subject.empty() && is(clause.subject.last - 1, "Rede"))
      return source_of(clause);
    // „Von Raab kam die Antwort: …“: who it comes from.
    if (clause.lemma == "kommen" && !clause.subject.empty() && mentions.senses[clause.subject.last - 1].is(sense_reporting))
      if (std::vector<TokenRange> from = source_of(clause); !from.empty()) return from;
    // „aus der Antwort der Regierung auf eine Anfrage der Partei geht hervor, …“
    if (clause.lemma == "hervorgehen")
      if (std::vector<TokenRange> document = document_of(clause); !document.empty()) return document;
    // „Der Plan stieß bei der Wehr auf Kritik: „…““
    if (clause.lemma == "stoßen" || clause.lemma == "ernten" || clause.lemma == "erhalten" ||
        clause.lemma == "bekommen")
      if (std::vector<TokenRange> critic = taker_of_stand(clause); !critic.empty()) return critic;
    // „Raab nutzte die Pause, um zu sagen: „…““: of an infinitive the main clause's subject.
    if (clause.kind == ClauseKind::infinitive && clause.parent != no_clause &&
        clauses.clauses[clause.parent].kind != ClauseKind::infinitive)
      return speaker_of(clauses.clauses[clause.parent]);
    if (!clause.subject.empty() && !names_a_time(clause.subject)) {
      if (const TokenRange ahead = person_ahead(clause); !ahead.empty()) return whole_phrase(ahead, clause.finite);
      const TokenRange person = person_behind(clause);
      return with_companion(clause, whole_phrase(person.empty() ? clause.subject : person,
                                                 person.empty() ? before : tokens_of(clause.sentence).last));
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
  // „Raab wird so zitiert: …“, „wie Raab von der Zeitung zitiert wird“
  if (clause.lemma == "zitieren" && mention_in(clause.subject))
    return whole_phrase(clause.subject, tokens_of(clause.sentence).last);
  // "wurde von der Polizei mitgeteilt", "durch das Amt"
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "von" && w != "vom" && w != "durch" && w != "seitens") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      // „wurde im „Boten“ ‚ein Haufen von Träumern‘ genannt“: nobody does it inside what he says.
      if (p < 0 || phrases.phrases[p].preposition != t || belongs_to_noun(clause, t) || marks.pair_of_token[t] >= 0)
        continue;
      const std::uint32_t head = phrases.phrases[p].head;
      const std::int32_t m = mentions.mention_of_token[head];
      // „Von russischer Seite wurde bestritten, …“
      if (m < 0 && !is(head, "Seite")) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  if (std::vector<TokenRange> document = document_of(clause); !document.empty()) return document;
  // „Der Klub wurde in der „Rundschau“ als „Skandal“ bezeichnet“: the paper says so.
  const bool judges = clause.lemma == "bezeichnen" || clause.lemma == "beschreiben" || clause.lemma == "nennen" ||
                      clause.lemma == "zitieren";
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; judges && t + 1 < part.last; ++t) {
      const std::int32_t m =
          is(t, "in") || is(t, "im") || is(t, "In") || is(t, "Im") ? mentions.mention_of_token[t + 1] : -1;
      if (m >= 0 && mentions.mentions[m].phrase.first == t + 1 && mentions.mentions[m].body == BodyKind::medium &&
          mentions.mentions[m].kind == MentionKind::name &&
          mentions.mentions[m].speaker_kind == SpeakerKind::organization)
        return {mentions.mentions[m].phrase};
    }
  return {};
}

/// „Angehörige von Hilfsdiensten wurden angewiesen, …“, „einer Reihe von Zeugen wurde vorgeworfen, …“: the "von" at
/// `token` is part of who is told so, and no agent of the passive.
bool Scene::belongs_to_noun(const Clause& clause, std::uint32_t token) const {
  if (token == clause.range.first || !is_word(token - 1)) return false;
  for (std::string_view amount : {"Anzahl", "Zahl", "Reihe", "Vielzahl", "Mehrheit", "Minderheit", "Gruppe", "Menge"})
    if (is(token - 1, amount)) return true;
  const std::int32_t m = mentions.mention_of_token[token];
  return m >= 0 && mentions.mentions[m].phrase.first < token;
}

/// Whose stand a clause tells of: „Lob erntete der Plan vom Verband“, „stieß bei Ärzten auf Kritik“; empty for none.
std::vector<TokenRange> Scene::taker_of_stand(const Clause& clause) const {
  bool stand = false;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) stand |= is_stance_noun(word(t));
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; stand && t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "von" && w != "vom" && w != "bei" && w != "beim" && w != "seitens") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p >= 0 && phrases.phrases[p].preposition == t && mention_in(phrases.phrases[p].range) &&
          !belongs_to_noun(clause, t))
        return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return {};
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

/// Who is quoted in „Die Zeitung zitiert Raab mit den Worten“, „…“, zitiert die Zeitung den Minister; empty in other
/// clauses.
TokenRange Scene::quoted_person(const Clause& clause) const {
  if (clause.lemma != "zitieren" || clause.passive || clause.finite == no_token) return {};
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = std::max(part.first, clause.finite + 1); t < part.last; ++t) {
      const std::int32_t m = mentions.mention_of_token[t];
      if (m < 0 || mentions.mentions[m].phrase.first != t || clause.subject.contains(t) ||
          morphology.is_preposition(t - 1))
        continue;
      // Behind the verb the first of two is who quotes: „…“, zitiert Kanal Süd den Minister.
      const std::uint8_t cases = mentions.mentions[m].cases;
      if (cases != 0 && !(cases & accusative)) continue;
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
        (mention && mention->body != BodyKind::document && mention->phrase.last >= clause.subject.last))
      return no_clause;  // „… und nannte Raabs Auftrag gut“: its owner alone
  }
  // „und sagte er“, „und schwieg“: a pronoun right behind the verb is its subject; so is what alone agrees with it.
  if (!clause.subject.empty()) {
    const std::int32_t p = phrases.phrase_of_token[clause.subject.first];
    // „und rief die lybische Wache auf“: an article in front of a word that the lexicon lacks is no pronoun.
    const std::string w = lower_first(word(clause.subject.first));
    const bool article = (w == "der" || w == "die" || w == "das") && clause.subject.size() == 1 &&
                         !is_stop(clause.subject.last) && is_word(clause.subject.last) &&
                         !morphology.is_finite_only(clause.subject.last);
    if (p >= 0 && phrases.phrases[p].pronoun && !article) return no_clause;
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
      // „In Moskau heißt es, …“: the seat of a government, which speaks.
      const bool seat = inside && mentions.senses[head].is(sense_capital) && t == part.first;
      const bool circle = mentions.senses[head].is(sense_circle);
      if (mentions.mention_of_token[head] < 0 && !circle && !seat && (inside || !(place || origin))) continue;
      if (inside && !circle && !seat && !mentions.senses[head].is(sense_collective)) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return {};
}

}  // namespace wortlaut
