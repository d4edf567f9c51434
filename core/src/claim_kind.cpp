#include "claim_kind.hpp"

#include <algorithm>
#include <cmath>

namespace wortlaut {
namespace {

using F = Feature;
using K = ClaimKind;

constexpr KindWeight weights[] = {
    // „Sie forderte, die Kontrollen zu verstärken.“
    {F::cue_demand, K::demand, 3.5},
    {F::cue_promise, K::pledge, 2.4},
    {F::cue_announce, K::pledge, 2.2},
    {F::cue_announce, K::fact, -0.1},
    {F::cue_decide, K::pledge, 1.2},
    {F::cue_decide, K::opinion, 0.0},
    {F::cue_warn, K::prediction, 1.1},
    {F::cue_warn, K::demand, 1.3},
    {F::cue_accuse, K::fact, 1.8},
    {F::cue_deny, K::fact, 0.4},
    {F::cue_deny, K::opinion, 0.7},
    {F::cue_judge, K::opinion, 1.4},
    {F::cue_think, K::opinion, 0.4},
    {F::cue_think, K::prediction, 1.5},
    {F::cue_fear_hope, K::prediction, 1.9},
    {F::cue_fear_hope, K::opinion, 1.0},
    {F::cue_report, K::fact, 0.8},
    {F::cue_report, K::quantity, 0.5},
    {F::cue_informs, K::fact, 0.6},
    {F::cue_informs, K::quantity, 0.4},
    {F::cue_informs, K::opinion, -0.6},
    {F::cue_argues, K::opinion, 0.4},
    {F::cue_expects, K::prediction, 1.5},
    {F::cue_feels, K::opinion, 0.7},
    {F::cue_source, K::fact, 0.1},
    {F::cue_source, K::quantity, 0.7},
    {F::cue_source, K::opinion, -0.1},
    {F::cue_promise, K::fact, -0.8},
    {F::cue_decide, K::fact, -0.6},
    {F::cue_warn, K::fact, -0.7},
    {F::cue_think, K::fact, -0.2},
    {F::form_direct, K::opinion, 1.2},
    {F::form_direct, K::fact, -0.0},
    {F::form_reported, K::pledge, 1.0},
    {F::form_reported, K::opinion, 0.5},
    {F::form_reported, K::fact, -0.5},
    {F::own_voice, K::fact, 0.8},
    {F::own_voice, K::quantity, 1.6},
    {F::own_voice, K::causal, 0.5},
    {F::nested, K::other, 1.5},
    {F::fragment, K::other, 2.3},
    {F::fragment, K::opinion, 0.6},
    {F::fragment, K::fact, -2.0},
    {F::infinitive, K::demand, 1.5},
    {F::infinitive, K::pledge, 1.4},
    {F::question, K::other, 3.3},
    {F::short_words, K::other, 0.8},
    {F::first_person, K::opinion, 0.5},
    {F::first_person, K::pledge, 0.7},
    {F::subject_human_pronoun, K::pledge, 0.1},
    {F::subject_demonstrative, K::opinion, 0.5},
    {F::agent_ahead, K::pledge, 1.0},
    {F::infinitive, K::fact, -0.7},
    {F::abstract_subject, K::opinion, 0.2},
    {F::copula, K::opinion, 0.4},
    {F::copula_adjective, K::opinion, 0.2},
    {F::copula_noun, K::opinion, 0.5},
    {F::direct_present, K::opinion, 0.4},
    {F::direct_present, K::fact, -0.2},
    {F::passive, K::fact, -0.0},
    {F::conditional, K::law, 0.5},
    {F::conditional, K::prediction, 0.2},
    {F::as_predicate, K::opinion, 0.7},
    {F::quoted_words, K::opinion, 0.6},
    {F::imperative, K::demand, 2.0},
    {F::past, K::fact, 0.5},
    {F::perfect, K::fact, 1.2},
    {F::future, K::prediction, 2.0},
    {F::future, K::pledge, 2.0},
    {F::future, K::fact, -1.1},
    {F::wuerde, K::prediction, 1.0},
    {F::wuerde, K::pledge, 0.7},
    {F::konjunktiv2, K::prediction, 0.4},
    {F::modal_should, K::demand, 2.6},
    {F::modal_is_to, K::pledge, 2.0},
    {F::modal_is_to, K::law, 0.7},
    {F::modal_is_to, K::fact, -1.0},
    {F::modal_should, K::fact, -0.8},
    {F::modal_want, K::fact, -0.8},
    {F::cue_demand, K::fact, -0.8},
    {F::cue_judge, K::fact, -0.2},
    {F::cue_fear_hope, K::fact, -0.8},
    {F::judgement, K::fact, -0.3},
    {F::judgement_predicate, K::fact, -0.3},
    {F::modal_is_said_to, K::fact, 1.6},
    {F::modal_must, K::demand, 1.8},
    {F::modal_may, K::law, 1.3},
    {F::modal_may_not, K::demand, 1.1},
    {F::modal_may_not, K::law, 1.3},
    {F::modal_can, K::fact, 0.1},
    {F::modal_could, K::prediction, 1.4},
    {F::modal_want, K::pledge, 2.7},
    {F::modal_might, K::prediction, 3.1},
    {F::modal_might, K::fact, -1.0},
    {F::own_must, K::law, 1.7},
    {F::own_must, K::demand, -1.0},
    {F::own_must, K::fact, -1.1},
    {F::norm_main, K::law, 1.5},
    {F::expected_main, K::prediction, 1.0},
    {F::plan_main, K::pledge, 0.7},
    {F::duty_main, K::demand, 0.8},
    {F::quantity_main, K::quantity, 2.0},
    {F::quantity_main, K::fact, -0.8},
    {F::cause_main, K::causal, 1.3},
    {F::because, K::causal, 1.1},
    {F::because, K::fact, -0.6},
    {F::ordinal, K::quantity, 1.3},
    {F::too_much, K::opinion, 0.7},
    {F::judgement, K::opinion, 1.2},
    {F::judgement_predicate, K::opinion, 1.1},
    {F::mild_predicate, K::opinion, 0.3},
    {F::mild, K::opinion, 0.8},
    {F::feeling_main, K::opinion, 1.2},
    {F::feeling, K::opinion, 0.0},
    {F::stance_main, K::opinion, 0.6},
    {F::stance, K::opinion, 0.3},
    {F::intensity, K::opinion, 0.8},
    {F::cause, K::causal, 2.5},
    {F::link, K::causal, 1.2},
    {F::rule, K::law, 1.1},
    {F::norm, K::law, 2.4},
    {F::later, K::prediction, 0.7},
    {F::later, K::pledge, 0.6},
    {F::expected, K::prediction, 1.2},
    {F::plan, K::pledge, 1.0},
    {F::duty, K::demand, 1.7},
    {F::later, K::fact, -0.1},
    {F::expected, K::fact, -0.4},
    {F::plan, K::fact, -0.2},
    {F::duty, K::fact, -0.0},
    {F::intensity, K::fact, 0.4},
    {F::quoted_words, K::fact, -0.2},
    {F::first_person, K::fact, -0.3},
    {F::feeling_main, K::fact, -0.3},
    {F::harm, K::fact, 0.3},
    {F::misdeed, K::fact, 0.6},
    {F::quantity_word, K::quantity, 0.6},
    {F::figure, K::quantity, 2.7},
    {F::core_figure, K::quantity, 0.9},
    {F::rough_figure, K::quantity, 0.3},
    {F::small_figure, K::quantity, 1.4},
    {F::duration, K::quantity, 1.3},
    {F::several_figures, K::quantity, 0.7},
    {F::share, K::quantity, 0.8},
    {F::money, K::quantity, 0.4},
    {F::comparison, K::quantity, 0.6},
    {F::superlative, K::opinion, 0.4},
    {F::date, K::fact, -0.5},
    {F::name, K::fact, -0.2},
    {F::place, K::fact, 0.3},
};

/// By ClaimKind: fact, quantity, causal, law, prediction, pledge, demand, opinion, other.
constexpr std::array<double, kind_count> priors = {2.1, -0.4, -0.4, 0.1, -0.1, -0.1, -0.6, 0.1, -1.7};

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
  for (const ClaimKind kind : {K::fact, K::quantity, K::causal, K::law}) decision.checkable += beliefs[static_cast<std::size_t>(kind)];
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
