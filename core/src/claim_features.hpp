#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claim_words.hpp"
#include "propositions.hpp"

namespace wortlaut {

/// What is looked at in a proposition to tell its kind and worth. Grammar and word classes only: never
/// who speaks, never which word it is.
enum class Feature : std::uint8_t {
  // What the reporting words do with it
  cue_demand,
  cue_promise,
  cue_announce,
  cue_decide,
  cue_warn,
  cue_accuse,
  cue_deny,
  cue_judge,
  cue_think,
  cue_fear_hope,
  cue_report,
  cue_informs,
  cue_argues,
  cue_expects,
  cue_feels,
  cue_source,
  // How it is reported
  form_direct,
  form_indirect,
  form_reported,
  form_free,
  own_voice,
  nested,
  // How it is built
  fragment,
  infinitive,
  question,
  short_words,
  first_person,
  subject_human_pronoun,
  subject_demonstrative,
  agent_ahead,
  abstract_subject,
  copula,
  copula_adjective,
  copula_noun,
  direct_present,
  passive,
  negated,
  conditional,
  purpose,
  as_predicate,
  quoted_words,
  imperative,
  // Time and mood
  past,
  perfect,
  future,
  wuerde,
  konjunktiv2,
  // Modal verbs
  modal_should,
  modal_is_to,
  modal_is_said_to,
  modal_must,
  modal_may,
  modal_may_not,
  modal_can,
  modal_could,
  modal_might,
  modal_want,
  own_must,
  // What its words are
  norm_main,
  expected_main,
  plan_main,
  duty_main,
  quantity_main,
  cause_main,
  because,
  too_much,
  judgement,
  judgement_predicate,
  mild_predicate,
  mild,
  feeling_main,
  feeling,
  stance_main,
  stance,
  intensity,
  cause,
  link,
  rule,
  norm,
  later,
  expected,
  plan,
  duty,
  recent,
  harm,
  misdeed,
  public_matter,
  scope,
  quantity_word,
  // Figures
  figure,
  core_figure,
  small_figure,
  rough_figure,
  duration,
  several_figures,
  share,
  money,
  date,
  comparison,
  superlative,
  ordinal,
  name,
  place,
  count_
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count_);

/// The code of the signal that a feature leaves, "kind.modal-should".
std::string_view code_of(Feature feature);

/// Which features a proposition has, and by which words.
struct Features {
  struct Hit {
    Feature feature;
    Span span;  ///< empty where the feature is none of a word's
  };
  std::bitset<feature_count> on;
  std::vector<Hit> hits;

  bool has(Feature feature) const { return on[static_cast<std::size_t>(feature)]; }
  void set(Feature feature) { on.set(static_cast<std::size_t>(feature)); }
  void set(Feature feature, Span span) {
    on.set(static_cast<std::size_t>(feature));
    hits.push_back({feature, span});
  }
};

/// Everything the stages before have found, by reference; it must outlive whoever holds it.
struct ClaimContext {
  std::string_view text;
  const Layout& layout;
  const Sentences& sentences;
  const Morphology& morphology;
  const Phrases& phrases;
  const Marks& marks;
  const Clauses& clauses;
  const Mentions& mentions;
  const Quotations& quotations;
  const ClaimWords& words;
  const std::vector<std::uint32_t>& classes;  ///< per token: bits of WordClass
  const std::vector<Fact>& facts;             ///< of the whole text, by first byte
};

constexpr bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// "kein", "niemand", "nichts", "weder", in any form; "nicht" and "nie" are the morphology's to tell.
constexpr bool is_negative_word(std::string_view word) {
  if (word.substr(0, 4) == "kein" || word.substr(0, 4) == "Kein") return true;
  for (const std::string_view other : {"niemand", "niemanden", "niemandem", "nichts", "weder"})
    if (word.size() == other.size() && word.substr(1) == other.substr(1) && (word[0] | 32) == other[0]) return true;
  return false;
}

/// The features of one proposition; `facts` are those inside its spans. Linear in its tokens.
Features features_of(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts);

}  // namespace wortlaut
