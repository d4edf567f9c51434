#include "claim_kind.hpp"

#include <algorithm>
#include <cmath>

namespace wortlaut {
namespace {

using F = Feature;
using K = ClaimKind;

constexpr KindWeight weights[] = {
    // „Sie forderte, die Brücke zu sperren.“
    {F::cue_demand, K::demand, 3.5}, {F::cue_demand, K::fact, -0.8},
    // „Er versprach, die Halle zu bauen.“
    {F::cue_promise, K::pledge, 2.6}, {F::cue_promise, K::fact, -0.9},
    // „Sie kündigte an, sie werde zurücktreten.“
    {F::cue_announce, K::pledge, 2.2}, {F::cue_announce, K::fact, -0.1},
    // „Der Rat beschloss, den Hafen auszubauen.“
    {F::cue_decide, K::pledge, 1.2}, {F::cue_decide, K::opinion, 0.0}, {F::cue_decide, K::fact, -0.6},
    // „Er warnte, der Deich könne brechen.“
    {F::cue_warn, K::prediction, 1.1}, {F::cue_warn, K::demand, 1.3}, {F::cue_warn, K::fact, -0.7},
    // „Sie wirft dem Amt vor, Akten vernichtet zu haben.“
    {F::cue_accuse, K::fact, 1.8},
    // „Er bestritt, davon gewusst zu haben.“
    {F::cue_deny, K::fact, 0.4}, {F::cue_deny, K::opinion, 0.7},
    // „Sie nannte den Plan absurd.“
    {F::cue_judge, K::opinion, 1.4}, {F::cue_judge, K::fact, -0.2},
    // „Er meint, das reiche nicht.“
    {F::cue_think, K::opinion, 0.4}, {F::cue_think, K::prediction, 1.4}, {F::cue_think, K::fact, -0.1},
    // „Sie befürchtet, dass es zu spät ist.“
    {F::cue_fear_hope, K::prediction, 2.0}, {F::cue_fear_hope, K::opinion, 1.0}, {F::cue_fear_hope, K::fact, -0.8},
    // „Die Studie zeigt, dass der Pegel steigt.“
    {F::cue_report, K::fact, 0.8}, {F::cue_report, K::quantity, 0.5},
    // „Die Polizei teilte mit, der Fahrer sei geflohen.“
    {F::cue_informs, K::fact, 0.6}, {F::cue_informs, K::quantity, 0.4}, {F::cue_informs, K::opinion, -0.6},
    // „Er betonte, das sei nötig.“
    {F::cue_argues, K::opinion, 0.4},
    // „Sie rechnet damit, dass der Preis sinkt.“
    {F::cue_expects, K::prediction, 1.5},
    // „Er freut sich, dass sie bleibt.“
    {F::cue_feels, K::opinion, 0.7},
    // „Laut Polizei war die Straße glatt.“
    {F::cue_source, K::fact, 0.2}, {F::cue_source, K::quantity, 0.7}, {F::cue_source, K::opinion, -0.1},
    // „Die Halle steht leer“, sagte sie.“
    {F::form_direct, K::opinion, 1.2}, {F::form_direct, K::fact, -0.1},
    // „Sie forderte eine neue Halle.“
    {F::form_reported, K::pledge, 0.9}, {F::form_reported, K::opinion, 0.5}, {F::form_reported, K::fact, -0.4},
    // „Die Halle steht leer.“
    {F::own_voice, K::fact, 0.9}, {F::own_voice, K::quantity, 1.6}, {F::own_voice, K::causal, 0.5},
    // „Der Plan sei „unausgegoren“, sagte sie.“
    {F::nested, K::other, 1.5},
    // „mit Augenmaß“
    {F::fragment, K::other, 2.3}, {F::fragment, K::opinion, 0.5}, {F::fragment, K::fact, -2.0},
    // „… die Kontrollen zu verstärken“
    {F::infinitive, K::demand, 1.5}, {F::infinitive, K::pledge, 1.3}, {F::infinitive, K::fact, -0.7},
    // „Wer zahlt das?“
    {F::question, K::other, 3.3},
    // „eine Zumutung“
    {F::short_words, K::other, 0.8},
    // „Wir bleiben hier.“
    {F::first_person, K::opinion, 0.5}, {F::first_person, K::pledge, 0.7}, {F::first_person, K::fact, -0.3},
    // „Sie werde bleiben.“
    {F::subject_human_pronoun, K::pledge, 0.1},
    // „Das sei falsch.“
    {F::subject_demonstrative, K::opinion, 0.5},
    // „Eva Kern werde den Plan vorstellen.“
    {F::agent_ahead, K::pledge, 1.0},
    // „Die Entscheidung überzeuge nicht.“
    {F::abstract_subject, K::opinion, 0.2},
    // „Der Weg ist lang.“
    {F::copula, K::opinion, 0.5},
    // „Der Weg sei mühsam.“
    {F::copula_adjective, K::opinion, 0.1},
    // „Das sei ein Kompromiss.“
    {F::copula_noun, K::opinion, 0.3},
    // „Das reicht nicht.“
    {F::direct_present, K::opinion, 0.4}, {F::direct_present, K::fact, -0.2},
    // „Die Straße wurde gesperrt.“
    {F::passive, K::fact, -0.1},
    // „Wenn es regnet, fällt das Fest aus.“
    {F::conditional, K::law, 0.5}, {F::conditional, K::prediction, 0.2},
    // „Sie bezeichnete den Plan als Flickwerk.“
    {F::as_predicate, K::opinion, 0.7},
    // „Der Plan sei „reine Willkür“.“
    {F::quoted_words, K::opinion, 0.6}, {F::quoted_words, K::fact, -0.2},
    // „Bleiben Sie zu Hause!“
    {F::imperative, K::demand, 2.0},
    // „Der Zug hielt in Minden.“
    {F::past, K::fact, 0.5},
    // „Der Zug hat gehalten.“
    {F::perfect, K::fact, 1.2},
    // „Der Zug wird halten.“
    {F::future, K::prediction, 2.0}, {F::future, K::pledge, 2.0}, {F::future, K::fact, -1.1},
    // „Der Zug würde halten.“
    {F::wuerde, K::prediction, 1.0}, {F::wuerde, K::pledge, 0.7},
    // „Der Zug hielte, wenn jemand winkte.“
    {F::konjunktiv2, K::prediction, 0.4},
    // „Der Rat sollte den Plan aufgeben.“
    {F::modal_should, K::demand, 2.6}, {F::modal_should, K::fact, -0.8},
    // „Das Bad soll im Mai öffnen.“
    {F::modal_is_to, K::pledge, 2.0}, {F::modal_is_to, K::law, 0.7}, {F::modal_is_to, K::fact, -1.0},
    // „Der Mann soll geflohen sein.“
    {F::modal_is_said_to, K::fact, 1.7},
    // „Der Staat müsse helfen.“
    {F::modal_must, K::demand, 1.8},
    // „Hunde dürfen in den Park.“
    {F::modal_may, K::law, 1.3},
    // „Hunde dürfen nicht in den Park.“
    {F::modal_may_not, K::demand, 1.1}, {F::modal_may_not, K::law, 1.3},
    // „Der Motor kann anspringen.“
    {F::modal_can, K::fact, 0.1},
    // „Der Deich könnte brechen.“
    {F::modal_could, K::prediction, 1.4},
    // „Die Mieten dürften steigen.“
    {F::modal_might, K::prediction, 3.1}, {F::modal_might, K::fact, -1.0},
    // „Die Stadt will das Bad erhalten.“
    {F::modal_want, K::fact, -0.8}, {F::modal_want, K::pledge, 2.7},
    // „Nach der Satzung muss ein Mitglied volljährig sein.“
    {F::own_must, K::law, 1.7}, {F::own_must, K::demand, -1.0}, {F::own_must, K::fact, -1.0},
    // „Das Angeln ist verboten.“
    {F::norm_main, K::law, 1.5},
    // „Am Abend wird Regen erwartet.“
    {F::expected_main, K::prediction, 1.0},
    // „Die Stadt plant einen Neubau.“
    {F::plan_main, K::pledge, 0.5},
    // „Der Verband verlangt Radwege.“
    {F::duty_main, K::demand, 0.8},
    // „Die Preise haben sich verdoppelt.“
    {F::quantity_main, K::quantity, 2.0}, {F::quantity_main, K::fact, -0.8},
    // „Ein Kurzschluss löste das Feuer aus.“
    {F::cause_main, K::causal, 1.3},
    // „Die Fähren blieben im Hafen, weil Sturm war.“
    {F::because, K::causal, 1.1}, {F::because, K::fact, -0.6},
    // „Die Hilfe kommt zu spät.“
    {F::too_much, K::opinion, 0.6},
    // „Das Urteil ist skandalös.“
    {F::judgement, K::fact, -0.2}, {F::judgement, K::opinion, 1.2},
    // „Das sei ein Skandal.“
    {F::judgement_predicate, K::fact, -0.3}, {F::judgement_predicate, K::opinion, 1.2},
    // „Die Lage sei schwierig.“
    {F::mild_predicate, K::opinion, 0.2},
    // „eine schwierige Lage“
    {F::mild, K::opinion, 0.8},
    // „Wir hoffen auf Regen.“
    {F::feeling_main, K::opinion, 1.2}, {F::feeling_main, K::fact, -0.3},
    // „aus Sorge um den Wald“
    {F::feeling, K::opinion, 0.0},
    // „Ich glaube, das reicht.“
    {F::stance_main, K::opinion, 0.6},
    // „Das ist offenbar falsch.“
    {F::stance, K::opinion, 0.3},
    // „Das ist doch sehr viel.“
    {F::intensity, K::opinion, 0.8}, {F::intensity, K::fact, 0.4},
    // „Ursache war ein Kurzschluss.“
    {F::cause, K::causal, 2.6},
    // „Wegen Nebels fielen Flüge aus.“
    {F::link, K::causal, 1.2},
    // „Die Verordnung schreibt Filter vor.“
    {F::rule, K::law, 1.1},
    // „Das Angeln ist verboten.“
    {F::norm, K::law, 2.4},
    // „Künftig gilt Tempo 30.“
    {F::later, K::prediction, 0.8}, {F::later, K::pledge, 0.5}, {F::later, K::fact, -0.1},
    // „Der Fluss steigt voraussichtlich.“
    {F::expected, K::prediction, 1.2}, {F::expected, K::fact, -0.4},
    // „der Plan für einen Neubau“
    {F::plan, K::pledge, 1.0}, {F::plan, K::fact, -0.3},
    // „Nötig ist eine Reform.“
    {F::duty, K::demand, 1.7}, {F::duty, K::fact, -0.0},
    // „Beim Brand starben zwei Menschen.“
    {F::harm, K::fact, 0.4},
    // „Der Kassierer habe Gelder veruntreut.“
    {F::misdeed, K::fact, 0.6},
    // „Zahlreiche Gäste kamen.“
    {F::quantity_word, K::quantity, 0.6},
    // „Im Hafen liegen 14 Frachter.“
    {F::figure, K::quantity, 2.7},
    // „14 Frachter liegen im Hafen.“
    {F::core_figure, K::quantity, 0.9},
    // „Zwei Männer stiegen aus.“
    {F::small_figure, K::quantity, 1.3},
    // „Rund 300 Gäste kamen.“
    {F::rough_figure, K::quantity, 0.3},
    // „Der Flug dauerte zwei Stunden.“
    {F::duration, K::quantity, 1.3},
    // „Die Zahl stieg von 40 auf 90.“
    {F::several_figures, K::quantity, 0.6},
    // „40 Prozent der Brücken sind marode.“
    {F::share, K::quantity, 0.8},
    // „Der Umbau kostet 3 Millionen Euro.“
    {F::money, K::quantity, 0.3},
    // „Am 3. Mai brannte die Halle.“
    {F::date, K::fact, -0.4},
    // „Bremen gibt mehr aus als Kiel.“
    {F::comparison, K::quantity, 0.7},
    // „die höchste Miete des Landes“
    {F::superlative, K::opinion, 0.4},
    // „der dritte Vorfall im Jahr“
    {F::ordinal, K::quantity, 1.3},
    // „Der Zug hielt in Minden.“
    {F::name, K::fact, -0.2},
    // „In Bremen regnete es.“
    {F::place, K::fact, 0.3},
};

/// By ClaimKind: fact, quantity, causal, law, prediction, pledge, demand, opinion, other.
constexpr std::array<double, kind_count> priors = {2.1, -0.4, -0.4, 0.1, -0.2, -0.0, -0.6, 0.0, -1.7};

}  // namespace

std::span<const KindWeight> kind_weights() { return weights; }
std::array<double, kind_count> kind_priors() { return priors; }

std::array<double, kind_count> kind_beliefs(const Features& features) {
  std::array<double, kind_count> beliefs = priors;
  for (const KindWeight& entry : weights)
    if (features.has(entry.feature)) beliefs[static_cast<std::size_t>(entry.kind)] += entry.weight;
  const double largest = *std::max_element(beliefs.begin(), beliefs.end());
  double sum = 0.0;
  for (double& belief : beliefs) sum += belief = std::exp(belief - largest);
  for (double& belief : beliefs) belief /= sum;
  return beliefs;
}

KindDecision decide_kind(const Features& features) {
  KindDecision decision;
  const std::array<double, kind_count> beliefs = kind_beliefs(features);
  std::size_t best = 0;
  for (std::size_t k = 1; k < kind_count; ++k)
    if (beliefs[k] > beliefs[best]) best = k;
  decision.kind = static_cast<ClaimKind>(best);
  for (const ClaimKind kind : {K::fact, K::quantity, K::causal, K::law})
    decision.checkable += beliefs[static_cast<std::size_t>(kind)];
  for (const KindWeight& entry : weights) {
    if (entry.kind != decision.kind || entry.weight <= 0.0 || !features.has(entry.feature)) continue;
    Signal signal;
    signal.code = code_of(entry.feature);
    signal.weight = entry.weight;
    for (const Features::Hit& hit : features.hits)
      if (hit.feature == entry.feature && !hit.span.empty()) signal.spans.push_back(hit.span);
    decision.signals.push_back(std::move(signal));
  }
  std::stable_sort(decision.signals.begin(), decision.signals.end(),
                   [](const Signal& a, const Signal& b) { return a.weight > b.weight; });
  return decision;
}

}  // namespace wortlaut
