#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

/// „Sie sprach von 40 Schiffen – die meisten davon aus Holz“: "davon" behind a quantity that a dash or a comma sets off
/// belongs to the quantity. „…, dass viele davon sprachen“ has it with its verb.
bool Scene::is_share(const Clause& clause, std::uint32_t davon) const {
  const TokenRange sentence = tokens_of(sentence_of_token[davon]);
  if (verb_final(clause) || davon < sentence.first + 3 || !is_word(davon - 1) || starts_upper(word(davon - 1)) || morphology.can_be_finite(davon - 1))
    return false;
  std::uint32_t at = davon - 2;
  if (is_word(at) && morphology.can_be(at, Pos::article)) --at;
  return at > sentence.first && (is(at, ",") || is_dash(at)) && clause.finite != no_token && clause.finite < at;
}

/// The fixed words of "zu bedenken geben" or "sich bereit erklären" in the clause; all must be there. A fixed object
/// ("den Rücktritt erklären") is no cue behind a preposition: „Zu seinem Rücktritt erklärte sie, er sei nötig.“
bool Scene::cue_words(const Clause& clause, const ReportingWord& entry, std::vector<std::uint32_t>& found) const {
  const bool bare = !entry.with.empty() && starts_upper(entry.with.front());
  for (std::string_view wanted : entry.with) {
    bool there = false;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last && !there; ++t) {
        if (!is_word(t) || (wanted == "davon" && is_share(clause, t))) continue;
        const std::string_view w = word(t);
        if (w == wanted || lower_first(w) == wanted ||
            (starts_upper(wanted) && morphology.has_lemma(t, wanted, Pos::noun))) {
          const std::int32_t p = bare ? phrases.phrase_of_token[t] : -1;
          if (p >= 0 && phrases.phrases[p].head == t && phrases.phrases[p].preposition != no_token) continue;
          found.push_back(t);
          there = true;
        }
      }
    if (!there) return false;
  }
  return true;
}

/// „den Vorwurf erheben“, „eine deutliche Warnung aussprechen“, „der gegenteiligen Ansicht sein“: what stands between
/// the noun's article and the noun goes with it.
void Scene::add_determiner(const Clause& clause, std::uint32_t noun, std::vector<std::uint32_t>& tokens) const {
  if (!starts_upper(word(noun))) return;
  std::uint32_t first = noun;
  for (int steps = 0; steps < 4 && first > clause.range.first && in_own_parts(clause, first - 1); ++steps) {
    if (morphology.can_be(first - 1, Pos::article)) {
      for (std::uint32_t t = first - 1; t < noun; ++t) tokens.push_back(t);
      return;
    }
    if (!is_word(first - 1) || starts_upper(word(first - 1)) || !morphology.can_be(first - 1, Pos::adjective)) return;
    --first;
  }
}

Cue Scene::find_cue(std::uint32_t index) const {
  const Clause& clause = clauses.clauses[index];
  Cue cue;
  std::vector<std::uint32_t> best, words;
  std::uint32_t reflexive = no_token;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && (word(t) == "sich" || word(t) == "mich" || word(t) == "uns") && reflexive == no_token)
        reflexive = t;
  int best_score = -1;
  // „Das ist im Dorf bekannt“, „es wurde bekannt“: an adjective; who bekennt something has done it with "haben".
  const bool known = clause.finite != no_token && !clause.verbs.empty() && is(clause.verbs.back(), "bekannt") &&
                     !morphology.has_lemma(clause.finite, "haben", Pos::verb);
  const auto consider = [&](std::string_view lemma) {
    if (known && lemma == "bekennen") return;
    // „Das heißt, dass der Damm bricht“ says what follows from it, „In der Akte heißt es“ what somebody wrote.
    if (lemma == "heißen" && clause.subject.size() == 1 &&
        (lower_first(word(clause.subject.first)) == "das" || lower_first(word(clause.subject.first)) == "dies"))
      return;
    for (const ReportingWord& entry : pack.reporting.verbs(lemma)) {
      if (entry.reflexive && reflexive == no_token) continue;
      words.clear();
      if (!cue_words(clause, entry, words)) continue;
      const int score =
          static_cast<int>(entry.with.size()) * 4 + (entry.reflexive ? 2 : 0) + static_cast<int>(entry.grade);
      if (score <= best_score) continue;
      best_score = score;
      cue.word = &entry;
      best = words;
      if (entry.reflexive) best.push_back(reflexive);
    }
  };
  // „Sie sagte weiter, …“ goes on speaking; who "sagt weiter" what others said has it for an object.
  const bool goes_on = clause.particle != no_token && word(clause.particle) == "weiter";
  if (goes_on) consider(clause.lemma.substr(std::string_view("weiter").size()));
  // „Sie ist überzeugt, …“, „besorgt“, „enttäuscht“: a state of mind that looks like another verb's perfect.
  if (!cue.word && clause.finite != no_token && clause.lemma != "sein" &&
      morphology.has_lemma(clause.finite, "sein", Pos::verb)) {
    consider("sein");
    bool participle = false;
    for (const std::uint32_t t : best) participle |= morphology.can_be_participle2(t);
    if (!participle) {
      cue = {};
      best.clear();
      best_score = -1;
    }
  }
  if (known && morphology.has_lemma(clause.finite, "werden", Pos::verb)) consider("werden");
  // „Sie will wissen, wer zahlt“ asks, with the modal verb.
  if (!cue.word && clause.finite != no_token && clause.lemma == "wissen")
    for (std::string_view modal : {"wollen", "mögen"})
      if (morphology.has_lemma(clause.finite, modal, Pos::verb)) consider(modal);
  if (!cue.word && !clause.lemma.empty()) consider(clause.lemma);
  // "hat gewarnt und gedroht": every full verb may report; the listed one of most words is taken.
  if (!cue.word)
    for (const std::uint32_t t : clause.verbs)
      for (const Reading& reading : morphology.readings(t)) {
        if (reading.pos != Pos::verb && reading.form != VerbForm::participle2) continue;
        if (reading.auxiliary || reading.modal || !reading.particle.empty()) continue;
        if (reading.is_finite() && clause.verbs.size() > 1 && t == clause.finite && clause.particle != no_token)
          continue;
        consider(reading.lemma);
      }
  if (!cue.word) return cue;
  for (std::size_t i = 0, found = best.size(); i < found; ++i) add_determiner(clause, best[i], best);
  // „heißt es“, „es wird vermutet“: the empty subject with its verb. „Es wies die Klage ab“ means a court.
  if (clause.subject.size() == 1 && lower_first(word(clause.subject.first)) == "es" &&
      (clause.passive || cue.word->takes(takes_impersonal) || clause.subject.first > clause.finite))
    best.push_back(clause.subject.first);
  for (const std::uint32_t t : clause.verbs) {
    if (goes_on && t == clause.particle) continue;
    best.push_back(t);
    // „war zu hören“: the infinitive's own word. In „versuchte zu erklären“ it is a clause of its own.
    if (t > clause.range.first && is(t - 1, "zu") && clause.finite != no_token &&
        morphology.has_lemma(clause.finite, "sein", Pos::verb) && in_own_parts(clause, t - 1))
      best.push_back(t - 1);
  }
  std::sort(best.begin(), best.end());
  best.erase(std::unique(best.begin(), best.end()), best.end());
  for (const std::uint32_t t : best) {
    if (!cue.tokens.empty() && cue.tokens.back().last == t) ++cue.tokens.back().last;
    else cue.tokens.push_back({t, t + 1});
  }
  return cue;
}

}  // namespace wortlaut
