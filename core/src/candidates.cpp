#include "candidates.hpp"

#include <cstddef>

namespace wortlaut {
namespace {

struct Weight {
  Rule rule;
  Evidence evidence;
  double weight;
};
struct Threshold {
  Rule rule;
  double probability;
};

#include "quotation_weights.inc"

/// Taken where at least this likely. Where F1 is what counts the best threshold is half of the F1 that is reached, so
/// most rules take what is a little less likely than not.
constexpr double usual_threshold = 0.38;
constexpr Threshold thresholds[] = {
    {Rule::direct, 0.30},
    // A desk would rather read one title too many than miss one word that somebody is held to; below this most of them
    // are titles, names and terms.
    {Rule::fragment, 0.08},
    {Rule::speech_act, 0.24},
};

/// The weights by rule and evidence; zero where a rule does not use a sign.
struct Table {
  double weight[rule_count][evidence_count] = {};
  constexpr Table() {
    for (const Weight& entry : weights) weight[static_cast<int>(entry.rule)][static_cast<int>(entry.evidence)] = entry.weight;
  }
};
constexpr Table table;

constexpr std::string_view codes[evidence_count] = {
    "bias", "mood.konjunktiv1", "mood.konjunktiv2", "mood.wuerde", "mood.open", "mood.indicative", "verb.core",
    "verb.often", "verb.weak", "verb.unlisted", "takes.it", "takes.it-not", "kind.say", "kind.demand", "kind.promise",
    "kind.accuse", "kind.deny", "kind.judge", "kind.announce", "kind.think", "kind.feel", "kind.know", "kind.decide",
    "kind.propose", "with.dass", "with.question", "with.infinitive", "subject.name", "subject.role",
    "subject.pronoun", "subject.body", "subject.thing", "subject.none", "subject.es", "frame.passive",
    "frame.negated", "frame.modal", "frame.conditional", "frame.present", "correlate",
    "noun.core", "noun.often", "noun.weak", "noun.possessor", "content.as", "content.preposition", "content.topic",
    "content.plan", "content.object",
    "content.direct", "after.quotation", "after.konjunktiv", "before.konjunktiv", "paragraph.first", "article.first",
    "perfect.infinitive", "present.state", "after.plan", "past.sollen", "sentence.conditional", "sentence.question",
    "marks.colon",
    "marks.frame-behind", "marks.frame-before", "marks.sentence", "marks.words", "marks.one-word", "marks.lower",
    "marks.capitals", "marks.stop", "marks.named", "marks.title-noun", "marks.inside-quotation", "marks.verb",
    "marks.with-name", "marks.after-speech", "marks.whole", "phrase.laut", "phrase.nach", "phrase.so", "phrase.wie",
    "phrase.demnach", "phrase.wonach", "phrase.zufolge", "frame.konjunktiv", "comma.missing", "short.content",
    "other.quotation",
    "act.sure", "act.possible", "act.reflexive", "act.beside", "beside.quotation", "content.genitive",
    "content.predicate", "content.in-marks", "content.number", "content.name",
    "content.long", "content.pronoun", "content.definite", "clause.below", "clause.relative", "clause.part",
    "subject.document",
    "frame.perfect", "before.quotation", "marks.foreign", "marks.term", "marks.attribute", "marks.predicate",
    "marks.mention",
    "marks.bracket", "marks.so-called", "marks.definite", "marks.indefinite", "marks.inside-act",
    "marks.judged", "marks.abbreviated", "marks.repeated", "marks.near-speech", "marks.evaluate", "act.again",
    "marks.titled", "marks.speech-noun", "marks.noun-behind", "marks.ends-sentence",
    "marks.plain-too", "marks.inside-saying", "marks.of-person", "marks.article-quotes", "marks.title-case",
    "marks.voice", "marks.before-verb", "marks.inside-unsure",
};

constexpr std::string_view rules[rule_count] = {
    "direct", "fragment", "complement", "verb-second", "parenthetical", "source-phrase", "noun", "pointing-back",
    "free-konjunktiv", "hearsay", "konjunktiv-below", "speech-act", "plan",
};

}  // namespace

std::string_view evidence_code(Evidence evidence) { return codes[static_cast<int>(evidence)]; }
std::string_view rule_name(Rule rule) { return rules[static_cast<int>(rule)]; }
double weight_of(Rule rule, Evidence evidence) { return table.weight[static_cast<int>(rule)][static_cast<int>(evidence)]; }

double threshold_of(Rule rule) {
  for (const Threshold& entry : thresholds)
    if (entry.rule == rule) return entry.probability;
  return usual_threshold;
}

double logit_of(const Candidate& candidate) {
  double sum = weight_of(candidate.rule, Evidence::bias);
  for (const Sign& sign : candidate.signs) sum += weight_of(candidate.rule, sign.evidence);
  return sum;
}

}  // namespace wortlaut
