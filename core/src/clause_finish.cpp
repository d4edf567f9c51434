#include "clause_finish.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "calendar_words.hpp"
#include "characters.hpp"

namespace wortlaut {

void ClauseFinisher::finish(Clause& clause, const Clause* before) const {
  verbs(clause);
  if (clause.finite != no_token && !(before && shares_subject(clause, *before))) subject(clause);
}

/// „Der Rat wies die Liste zurück und nannte sie einen Irrweg“: right behind "und" and the verb a pronoun that can be
/// the object is it, where a subject in front of the first verb agrees with the second, too.
bool ClauseFinisher::shares_subject(const Clause& clause, const Clause& before) const {
  if (clause.kind != ClauseKind::verb_first || before.kind != ClauseKind::verb_second) return false;
  if (before.finite == no_token || before.subject.empty() || before.subject.last > before.finite) return false;
  if (clause.finite + 1 >= clause.range.last) return false;
  if (clause.finite != clause.range.first + 1 || bytes(clause.range.first) != "und") return false;
  if (!(morphology_.finite_numbers(before.finite) & morphology_.finite_numbers(clause.finite))) return false;
  const std::int32_t p = phrases_.phrase_of_token[clause.finite + 1];
  return p >= 0 && phrases_.phrases[p].pronoun && (phrases_.phrases[p].cases & accusative) &&
         morphology_.is_personal_pronoun(phrases_.phrases[p].head);
}

void ClauseFinisher::verbs(Clause& clause) const {
  std::vector<std::uint32_t> rest;
  std::uint32_t particle = no_token;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      if (tokens_[t].kind != TokenKind::word || t == clause.finite) continue;
      const bool topical = topical_participle(clause, t);
      if (starts_upper(bytes(t)) && !topical) continue;
      const std::int32_t p = phrases_.phrase_of_token[t];
      const bool in_phrase = p >= 0 && phrases_.phrases[p].range.size() > 1;
      if ((!in_phrase || topical) && (morphology_.can_be_participle2(t) || morphology_.can_be_infinitive(t) ||
                                      morphology_.is_zu_infinitive(t)))
        rest.push_back(t);
      if (morphology_.can_be(t, Pos::verb_particle)) particle = t;
    }
  std::vector<std::uint32_t> all;
  if (clause.finite != no_token) all.push_back(clause.finite);
  const bool support = clause.finite != no_token &&
                       (morphology_.is_auxiliary(clause.finite) || morphology_.is_modal(clause.finite));
  std::uint32_t main_verb = clause.finite;
  if (clause.kind == ClauseKind::infinitive) {
    all = rest;
    for (const std::uint32_t t : rest)
      if (!morphology_.is_auxiliary(t) && !morphology_.is_modal(t)) main_verb = t;
    if (main_verb == no_token && !rest.empty()) main_verb = rest.back();
  } else if (support) {
    drop_late_infinitive(clause, rest);
    all.insert(all.end(), rest.begin(), rest.end());
    // The full verb ends the last cluster: "hat am Montag bekannt gegeben".
    for (const std::uint32_t t : rest)
      if (!morphology_.is_auxiliary(t) && !morphology_.is_modal(t)) main_verb = t;
    // A predicate adjective that only looks like a participle ("ist bekannt") stays one.
    clause.passive = passive_of(clause.finite, main_verb, rest);
  } else if (clause.finite != no_token && particle != no_token) {
    // "wies … zurück": the dictionary knows which verb the two make.
    for (const Reading& reading : morphology_.readings(clause.finite))
      if (reading.is_finite() && reading.particle == bytes(particle)) {
        clause.particle = particle;
        clause.lemma = reading.lemma;
        all.push_back(particle);
        break;
      }
  }
  if (clause.lemma.empty() && main_verb != no_token) clause.lemma = lemma_of(main_verb, clause.finite == main_verb);
  std::sort(all.begin(), all.end());
  clause.verbs = std::move(all);
}

/// „Alle wurden gebeten die Fenster zu schließen“: behind the participle a "zu" begins an infinitive that lacks its
/// comma, not the clause's own verb.
void ClauseFinisher::drop_late_infinitive(const Clause& clause, std::vector<std::uint32_t>& rest) const {
  if (rest.size() < 2 || clause.finite == no_token || !morphology_.is_auxiliary(clause.finite)) return;
  const std::uint32_t last = rest.back(), before = rest[rest.size() - 2];
  const bool zu =
      morphology_.is_zu_infinitive(last) || (bytes(last - 1) == "zu" && morphology_.can_be_infinitive(last));
  if (!zu || before <= clause.finite || before + 2 >= last || morphology_.is_auxiliary(before)) return;
  if (morphology_.can_be_participle2(before) && !morphology_.can_be_infinitive(before)) rest.pop_back();
}

/// „Kritisiert wird vor allem, dass …“
bool ClauseFinisher::topical_participle(const Clause& clause, std::uint32_t t) const {
  if (clause.finite != t + 1 || t != clause.range.first || !morphology_.is_auxiliary(clause.finite) ||
      !morphology_.can_be_participle2(t))
    return false;
  for (const Reading& reading : morphology_.readings(t))
    if (reading.pos == Pos::noun && !reading.guessed) return false;
  return true;
}

bool ClauseFinisher::passive_of(std::uint32_t finite, std::uint32_t main_verb,
                                const std::vector<std::uint32_t>& rest) const {
  if (main_verb == no_token || !morphology_.can_be_participle2(main_verb)) return false;
  if (morphology_.has_lemma(finite, "werden", Pos::verb)) return true;
  for (const std::uint32_t t : rest) {
    if (t <= main_verb) continue;
    const std::string_view b = bytes(t);
    if (b == "worden" || b == "werden") return true;
  }
  return false;
}

std::string_view ClauseFinisher::lemma_of(std::uint32_t token, bool finite) const {
  std::string_view fallback;
  for (const Reading& reading : morphology_.readings(token)) {
    if (reading.pos != Pos::verb && reading.form == VerbForm::none) continue;
    if (finite && !reading.is_finite()) continue;
    if (finite && !reading.particle.empty()) continue;  // its particle is not here
    if (!reading.lemma.empty()) return reading.lemma;
  }
  for (const Reading& reading : morphology_.readings(token))
    if (reading.pos == Pos::verb && fallback.empty()) fallback = reading.lemma;
  return fallback;
}

void ClauseFinisher::subject(Clause& clause) const {
  const std::uint8_t numbers = morphology_.finite_numbers(clause.finite);
  std::int32_t best = -1;
  int best_score = -20;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      const std::int32_t p = phrases_.phrase_of_token[t];
      if (p < 0 || phrases_.phrases[p].range.first != t) continue;
      const NounPhrase& phrase = phrases_.phrases[p];
      if (phrase.preposition != no_token || !(phrase.cases & nominative)) continue;
      if (morphology_.can_be(phrase.head, Pos::reflexive_pronoun)) continue;
      // „Den Plan von Beck (ABC) lobte Frei (XYZ)“: a party in brackets does nothing.
      if (phrase.range.first > 0 && bytes(phrase.range.first - 1) == "(" && clause.range.first < phrase.range.first)
        continue;
      if (bytes(phrase.head) == "Nein" || bytes(phrase.head) == "Ja") continue;  // „Nein, sagt sie“
      if (adverb_in_front(clause, phrase) || told_to_her(clause, phrase)) continue;
      // „forderte das Amt die Herausgabe der in Rom befindlichen Krone“: behind a noun the article before an attribute.
      if (phrase.pronoun && phrase.has_determiner && t > clause.finite && t + 1 < part.last && after_noun(phrase) &&
          tokens_[t + 1].kind == TokenKind::word && morphology_.is_preposition(t + 1) && clause.introducer != t)
        continue;
      if (compared(phrase) || std::binary_search(clause.verbs.begin(), clause.verbs.end(), phrase.head)) continue;
      const bool joint = joined(phrase, part);
      if (!(phrase.numbers & numbers) && !(joint && (numbers & plural))) continue;
      int score = 10;
      const bool front = phrase.range.last <= clause.finite;
      const bool final = verb_final(clause.kind);
      if (!phrase.pronoun && bytes(phrase.head) == "Folgendes") score -= 8;  // „Folgendes sagte sie: …“
      if (phrase.pronoun) score += morphology_.is_personal_pronoun(phrase.head) ? 6 : pointing(phrase.head) ? -6 : 2;
      // „Petra Roth, Sprecherin des Rates, warf der LINKEN Untätigkeit vor“: what can be a dative, too, is no sure
      // nominative.
      if (!(phrase.cases & accusative) && (phrase.pronoun || !(phrase.cases & dative))) score += 5;
      if (!final && !front && phrase.range.first == clause.finite + 1) score += 4;
      // „In einem Gespräch mit dem Chef, Jan Beck, hat Raab gewarnt“: a first field that a preposition opens has no
      // subject.
      if (!final && front && opens_with_preposition(clause)) score -= 12;
      // „Die Wachen riefen die Leute herein“: where both could be, the first field is the subject.
      if (!final && front) score += 5;
      // „Minister Ole Brink würdigte sie“: "sie" can be the object, a name in front is rather who acts.
      if (!final && !front && phrase.pronoun && (phrase.cases & accusative) && best >= 0 &&
          phrases_.phrases[best].range.last <= clause.finite && phrases_.phrases[best].name.size() > 0)
        score -= 4;
      // „Arbeit: Die Partei fordert …“: right before the verb.
      if (!final && phrase.range.last == clause.finite) score += 2;
      if (final) score += best < 0 ? 4 : 0;
      // „Die Haltung der Raab AG“: before the verb of a main clause stands one phrase, the rest is its attribute.
      if (phrase.cases & genitive && after_noun(phrase)) score -= !final && front && phrase.has_determiner ? 12 : 6;
      if (time_word(phrase)) score -= 8;
      // „Leute, die Paul Beck vorwerfen, …“: one person is no subject of a verb of several.
      if (clause.kind == ClauseKind::relative && numbers == plural && phrase.name.size() > 0 && !joint) score -= 12;
      // „Beck warf ihr Versagen vor“: behind the verb "ihr" is rather her than her failure's.
      if (!final && phrase.range.first == clause.finite + 1 && bytes(phrase.range.first) == "ihr" &&
          phrase.has_determiner)
        score -= 6;
      // „Viele Ärzte im Land haben Minister Paul Beck geschrieben“: nor is one with an office of any.
      const bool titled = phrase.name.size() > 0 && phrase.name.first > phrase.range.first && !phrase.has_determiner;
      if (!final && !front && numbers == plural && titled && !joint &&
          (morphology_.is_auxiliary(clause.finite) || best >= 0))
        score -= 12;
      // „Holm sagte der „Abendpost“, …“: a paper's name in marks tells no case; it is rather told something.
      const NounPhrase* article = article_of_marks(phrase);
      if (article && !(article->cases & nominative)) continue;
      if (article && (article->cases & dative)) score -= 10;
      if (score > best_score) {
        best_score = score;
        best = p;
      }
    }
  if (clause.kind == ClauseKind::relative && clause.introducer != no_token && best_score < 20) {
    // "die … forderte": the relative pronoun itself where it can be the subject and no pronoun is there
    for (const Reading& reading : morphology_.readings(clause.introducer))
      if (reading.pos == Pos::relative_pronoun && (reading.cases & nominative) &&
          (reading.numbers == 0 || (reading.numbers & numbers)) && best_score < 17) {
        clause.subject = {clause.introducer, clause.introducer + 1};
        return;
      }
  }
  if (const std::int32_t name = lone_name_in_front(clause); name >= 0 && (best < 0 || quantity(phrases_.phrases[best])))
    best = name;
  if (best >= 0) clause.subject = phrases_.phrases[best].range;
}

/// „Baumgarten hält davon wenig“: a bare noun before a verb of another number is a name; -1 where nothing of that sort.
std::int32_t ClauseFinisher::lone_name_in_front(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second || clause.finite != clause.range.first + 1) return -1;
  const std::int32_t p = phrases_.phrase_of_token[clause.range.first];
  if (p < 0 || phrases_.phrases[p].pronoun || phrases_.phrases[p].range.size() != 1) return -1;
  for (const Reading& reading : morphology_.readings(clause.range.first))
    if (reading.pos == Pos::noun && !reading.compound && !reading.guessed) return -1;
  return p;
}

/// „Holm wirft ihr Untreue vor“, „habe ihr geholfen“: "ihr" is a subject only of a verb in the second person of
/// several.
bool ClauseFinisher::told_to_her(const Clause& clause, const NounPhrase& phrase) const {
  if (phrase.range.size() != 1 || lower_first(bytes(phrase.head)) != "ihr") return false;
  for (const Reading& reading : morphology_.readings(clause.finite))
    if (reading.is_finite() && (reading.persons & person_2) && (reading.numbers & plural)) return false;
  return true;
}

/// „Offiziell heißt es, …“, „Amtlich sagt niemand etwas“: an adjective without an ending before the verb says how.
bool ClauseFinisher::adverb_in_front(const Clause& clause, const NounPhrase& phrase) const {
  if (phrase.range.size() != 1 || phrase.pronoun || phrase.range.last != clause.finite ||
      phrase.range.first != clause.range.first)
    return false;
  bool bare = false;
  for (const Reading& reading : morphology_.readings(phrase.head)) {
    if (reading.pos == Pos::noun && !reading.guessed) return false;
    bare |= reading.pos == Pos::adjective && !reading.guessed && reading.lemma == lower_first(bytes(phrase.head));
  }
  return bare;
}

/// "wenig", "nichts": an object rather than who acts, where anything else can be that.
bool ClauseFinisher::quantity(const NounPhrase& phrase) const {
  const std::string_view w = bytes(phrase.head);
  return phrase.pronoun && (w == "wenig" || w == "viel" || w == "nichts" || w == "etwas" || w == "mehr");
}

/// "als erster Mensch", "wie ein Held": says what somebody is, not who.
bool ClauseFinisher::compared(const NounPhrase& phrase) const {
  std::uint32_t first = phrase.range.first;
  // „dem Plan, den Raab als „Irrweg“ bezeichnet“
  if (first > 1 && tokens_[first - 1].kind == TokenKind::mark) --first;
  return first > 0 && tokens_[first - 1].kind == TokenKind::word &&
         morphology_.can_be(first - 1, Pos::conjunction_comparing) && !morphology_.can_be_finite(first - 1);
}

/// The lone article before a name in quotation marks, of either of the two: "dem" and "Boten" in „dem „Boten““; else null.
const NounPhrase* ClauseFinisher::article_of_marks(const NounPhrase& phrase) const {
  const auto mark_at = [&](std::uint32_t t) { return t < tokens_.size() && tokens_[t].kind == TokenKind::mark; };
  if (phrase.pronoun) return mark_at(phrase.range.last) ? &phrase : nullptr;
  if (phrase.range.first < 2 || !mark_at(phrase.range.first - 1)) return nullptr;
  const std::int32_t p = phrases_.phrase_of_token[phrase.range.first - 2];
  if (p < 0 || !phrases_.phrases[p].pronoun || !morphology_.can_be(phrases_.phrases[p].head, Pos::article)) return nullptr;
  return &phrases_.phrases[p];
}

/// Whether "und", "sowie", "als auch" or "noch" joins another phrase behind it, also behind a bracket: „Ott (ABC) und Frei“.
bool ClauseFinisher::joined(const NounPhrase& phrase, TokenRange part) const {
  std::uint32_t at = phrase.range.last;
  if (at + 2 < part.last && bytes(at) == "(" && bytes(at + 2) == ")") at += 3;
  if (at + 1 >= part.last || tokens_[at].kind != TokenKind::word) return false;
  const std::string_view word = bytes(at);
  return word == "und" || word == "sowie" || word == "noch" || (word == "als" && bytes(at + 1) == "auch");
}

bool ClauseFinisher::after_noun(const NounPhrase& phrase) const {
  if (phrase.range.first == 0) return false;
  const std::int32_t p = phrases_.phrase_of_token[phrase.range.first - 1];
  return p >= 0 && !phrases_.phrases[p].pronoun;
}

bool ClauseFinisher::opens_with_preposition(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second) return false;
  const std::uint32_t first = clause.range.first;
  if (tokens_[first].kind != TokenKind::word || !morphology_.is_preposition(first) ||
      first + 1 >= phrases_.phrase_of_token.size())
    return false;
  const std::int32_t p = phrases_.phrase_of_token[first + 1];
  return p >= 0 && phrases_.phrases[p].preposition == first;
}

/// „Das erklärte ein Sprecher“: "das" and "dies" are objects where anything else can be the subject.
bool ClauseFinisher::pointing(std::uint32_t token) const {
  const std::string w = lower_first(bytes(token));
  return w == "das" || w == "dies" || w == "folgendes";
}

bool ClauseFinisher::time_word(const NounPhrase& phrase) const {
  const std::string_view b = bytes(phrase.head);
  return is_weekday(b) || b == "Woche" || b == "Jahr" || b == "Tag" || b == "Monat" || b == "Abend" || b == "Nacht" ||
         b == "Uhr" || b == "Ende" || b == "Anfang" || b == "Mitte";
}

}  // namespace wortlaut
