#include "worth.hpp"

#include <algorithm>
#include <cmath>

namespace wortlaut {
namespace {

using F = Feature;

constexpr double prior = -0.54;
constexpr double per_checkable = 0.65;  ///< log-odds of being checkable, cut at ±4

constexpr WorthWeight weights[] = {
    {F::figure, "worth.number", 0.0},           // „Im Hafen liegen 14 Frachter.“
    {F::share, "worth.share", 0.3},             // „40 Prozent der Brücken sind marode.“
    {F::money, "worth.money", -0.1},             // „Der Umbau kostet 3 Millionen Euro.“
    {F::several_figures, "worth.numbers", 0.3}, // „Die Zahl stieg von 40 auf 90.“
    {F::comparison, "worth.comparison", 0.3},   // „Bremen gibt mehr aus als Hamburg.“
    {F::superlative, "worth.superlative", 0.1}, // „die höchste Miete des Landes“
    {F::scope, "worth.universal", 0.5},         // „Niemand wurde gefragt.“
    {F::harm, "worth.harm", 0.5},               // „Beim Brand starben zwei Menschen.“
    {F::misdeed, "worth.misdeed", 0.7},         // „Der Kassierer habe Gelder veruntreut.“
    {F::public_matter, "worth.public", 0.3},    // „Die Grundsteuer sei gesenkt worden.“
    {F::rule, "worth.rule", 0.1},               // „Die Verordnung schreibt Filter vor.“
    {F::negated, "worth.denial", 0.2},          // „Es habe keine Warnung gegeben.“
    {F::cue_accuse, "worth.accusation", 0.7},   // „Sie wirft dem Amt vor, Akten vernichtet zu haben.“
    {F::cue_deny, "worth.contested", 0.1},      // „Er bestritt, davon gewusst zu haben.“
    {F::name, "worth.specific", -0.1},           // „Der Zug hielt in Minden nicht.“
    {F::recent, "worth.recent", -0.0},           // „Gestern fiel der Strom aus.“
    {F::short_words, "worth.short", -0.4},      // „‚eine Zumutung‘“
    {F::fragment, "worth.fragment", -0.3},      // „‚mit Augenmaß‘“
    {F::question, "worth.question", -2.1},      // „Was wird aus der Schule?“
    {F::first_person, "worth.first-person", -0.8},  // „Ich war sehr nervös.“
};

}  // namespace

std::span<const WorthWeight> worth_weights() { return weights; }
double worth_prior() { return prior; }
double worth_of_checkable() { return per_checkable; }

Worth weigh(const Features& features, const KindDecision& kind) {
  Worth result;
  const double belief = std::clamp(kind.checkable, 0.018, 0.982);
  double sum = prior + per_checkable * std::log(belief / (1.0 - belief));
  for (const WorthWeight& entry : weights) {
    if (!features.has(entry.feature)) continue;
    sum += entry.weight;
    Signal signal;
    signal.code = entry.code;
    signal.weight = entry.weight;
    for (const Features::Hit& hit : features.hits)
      if (hit.feature == entry.feature && !hit.span.empty()) signal.spans.push_back(hit.span);
    result.signals.push_back(std::move(signal));
  }
  result.worth = 1.0 / (1.0 + std::exp(-sum));
  return result;
}

}  // namespace wortlaut
