#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

/// The fixed words of "zu bedenken geben" or "sich bereit erklären" in the clause; all must be there.
bool Scene::cue_words(const Clause& clause, const ReportingWord& entry, std::vector<std::uint32_t>& found) const {
  for (std::string_view wanted : entry.with) {
    bool there = false;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last && !there; ++t) {
        if (!is_word(t)) continue;
        const std::string_view w = word(t);
        if (w == wanted || lower_first(w) == wanted ||
            (starts_upper(wanted) && morphology.has_lemma(t, wanted, Pos::noun))) {
          found.push_back(t);
          there = true;
        }
      }
    if (!there) return false;
  }
  return true;
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
  const auto consider = [&](std::string_view lemma) {
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
  // „den Vorwurf erheben“: the article goes with its noun; „heißt es“, „es wird vermutet“: the empty subject with
  // its verb.
  for (std::size_t i = 0, found = best.size(); i < found; ++i)
    if (best[i] > clause.range.first && starts_upper(word(best[i])) && morphology.can_be(best[i] - 1, Pos::article) &&
        in_own_parts(clause, best[i] - 1))
      best.push_back(best[i] - 1);
  if (clause.subject.size() == 1 && lower_first(word(clause.subject.first)) == "es")
    best.push_back(clause.subject.first);
  for (const std::uint32_t t : clause.verbs)
    if (!goes_on || t != clause.particle) best.push_back(t);
  std::sort(best.begin(), best.end());
  best.erase(std::unique(best.begin(), best.end()), best.end());
  for (const std::uint32_t t : best) {
    if (!cue.tokens.empty() && cue.tokens.back().last == t) ++cue.tokens.back().last;
    else cue.tokens.push_back({t, t + 1});
  }
  return cue;
}

}  // namespace wortlaut
