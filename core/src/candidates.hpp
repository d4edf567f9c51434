#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quotations.hpp"

namespace wortlaut {

/// The ways in which German marks speech as somebody's; each has weights of its own.
enum class Rule : std::uint8_t {
  direct,         ///< „Ich komme“, sagte sie.
  fragment,       ///< Sie nannte den Plan „nicht durchdacht“.
  complement,     ///< Sie sagte, dass sie komme. / Sie versprach zu kommen.
  verb_second,    ///< Sie sagte, sie komme.
  parenthetical,  ///< Sie komme, sagte sie, morgen.
  source_phrase,  ///< Laut Polizei kam sie. / …, so die Polizei. / Wie die Polizei mitteilte, …
  noun,           ///< die Behauptung, dass sie komme
  pointing_back,  ///< Sie kommt. Das teilte die Polizei mit.
  free_konjunktiv,  ///< Sie komme morgen.
  hearsay,        ///< Sie soll gekommen sein.
  konjunktiv_below,  ///< Sie schwieg, weil sie nichts wisse. („wisse“ is hers.)
  speech_act,     ///< Sie forderte einen Rücktritt.
  plan,           ///< Sie will im Mai zwei Fähren bauen.
};
inline constexpr int rule_count = 13;

/// What speaks for or against a quotation. The codes (`evidence_code`) are signals of the analysis.
enum class Evidence : std::uint8_t {
  bias,
  mood_konjunktiv1, mood_konjunktiv2, mood_wuerde, mood_open, mood_indicative,
  verb_core, verb_often, verb_weak, verb_unlisted,
  takes_it, takes_it_not,
  kind_say, kind_demand, kind_promise, kind_accuse, kind_deny, kind_judge, kind_announce, kind_think, kind_feel,
  kind_know,
  kind_decide, kind_propose,
  with_dass, with_question, with_infinitive,
  subject_name, subject_role, subject_pronoun, subject_body, subject_thing, subject_none, subject_es,
  frame_passive, frame_negated, frame_modal, frame_conditional, frame_present,
  correlate, noun_core, noun_often, noun_weak, noun_possessor,
  content_as, content_preposition, content_topic, content_plan, content_object, content_direct,
  after_quotation, after_konjunktiv, before_konjunktiv, paragraph_first, article_first,
  perfect_infinitive, present_state, after_plan, past_sollen, sentence_conditional, sentence_question,
  marks_colon, marks_frame_behind, marks_frame_before, marks_sentence, marks_words, marks_one_word, marks_lower,
  marks_capitals,
  marks_stop, marks_named, marks_title_noun, marks_inside_quotation, marks_verb, marks_with_name, marks_after_speech,
  marks_whole,
  phrase_laut, phrase_nach, phrase_so, phrase_wie, phrase_demnach, phrase_wonach, phrase_zufolge,
  frame_konjunktiv,  ///< the frame is reported itself: „Er glaube, dass …“
  comma_missing,  ///< no comma where grammar wants one
  short_content, other_quotation,
  act_sure, act_possible, act_reflexive, act_beside, beside_quotation, content_genitive, content_predicate,
  content_in_marks, content_number, content_name, content_long,
  content_pronoun, content_definite, clause_below, clause_relative, clause_part, subject_document,
  frame_perfect, before_quotation,
  marks_foreign, marks_term, marks_attribute, marks_predicate, marks_mention, marks_bracket, marks_so_called,
  marks_definite,
  marks_indefinite, marks_inside_act, marks_judged, marks_abbreviated, marks_repeated, marks_near_speech,
  marks_evaluate, act_again, marks_titled, marks_speech_noun, marks_noun_behind, marks_ends_sentence, marks_plain_too,
  marks_inside_saying,
  marks_of_person, marks_article_quotes, marks_title_case, marks_voice, marks_before_verb, marks_inside_unsure,
  count_
};
inline constexpr int evidence_count = static_cast<int>(Evidence::count_);

/// "mood.konjunktiv1"; static storage. docs/signals.md says what each means.
std::string_view evidence_code(Evidence evidence);
std::string_view rule_name(Rule rule);

struct Sign {
  Evidence evidence;
  TokenRange where;  ///< the words that show it; may be empty
};

/// A quotation that might be one.
struct Candidate {
  Rule rule = Rule::complement;
  FoundQuotation quotation;
  std::vector<Sign> signs;
  std::uint32_t sentence = 0;  ///< of its frame, where it has one, else of its content
  double logit = 0.0;

  void add(Evidence evidence, TokenRange where = {}) { signs.push_back({evidence, where}); }
};

/// Sum of the weights of what speaks for and against it; fitted by tools/fit_weights.
double logit_of(const Candidate& candidate);
double weight_of(Rule rule, Evidence evidence);
/// A candidate at least this likely is taken.
double threshold_of(Rule rule);

}  // namespace wortlaut
