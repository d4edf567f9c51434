#include "claims.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

#include "article_features.hpp"
#include "characters.hpp"
#include "claim_candidates.hpp"
#include "claim_kind.hpp"
#include "claim_senses.hpp"
#include "facts.hpp"
#include "resolved.hpp"
#include "word_lists.hpp"
#include "worth.hpp"

namespace wortlaut {
namespace {

/// Per token: whether it is part of a figure or date.
std::vector<bool> figure_tokens(const Sentences& sentences, const std::vector<Fact>& facts) {
  std::vector<bool> result(sentences.tokens.size(), false);
  std::size_t f = 0;
  for (std::uint32_t t = 0; t < sentences.tokens.size(); ++t) {
    while (f < facts.size() && facts[f].span.end_byte <= sentences.tokens[t].span.begin_byte) ++f;
    if (f == facts.size()) break;
    result[t] = facts[f].span.contains(sentences.tokens[t].span) && facts[f].kind != FactKind::place &&
                facts[f].kind != FactKind::party;
  }
  return result;
}

Span bytes_of(const Sentences& sentences, TokenRange range) {
  return {sentences.tokens[range.first].span.begin_byte, sentences.tokens[range.last - 1].span.end_byte};
}

std::vector<Fact> facts_inside(const Sentences& sentences, const std::vector<Fact>& facts,
                               const Proposition& proposition) {
  std::vector<Fact> result;
  for (const TokenRange& range : proposition.spans) {
    const Span span = bytes_of(sentences, range);
    auto fact = std::lower_bound(facts.begin(), facts.end(), span.begin_byte,
                                 [](const Fact& item, std::uint32_t begin) { return item.span.begin_byte < begin; });
    for (; fact != facts.end() && fact->span.begin_byte < span.end_byte; ++fact)
      if (span.contains(fact->span)) result.push_back(*fact);
  }
  return result;
}

/// „Der Plan sei ‚aus der Luft gegriffen‘“: verbless words in marks inside another quotation say what their sentence
/// says, so they have its features besides their own; those of how they are reported stay their own. Candidates are
/// sorted by first token, the one around another first. Linear but for nesting.
void share_with_nested(const Quotations& quotations, std::vector<ClaimCandidate>& candidates) {
  std::bitset<feature_count> own;
  for (const Feature feature : {Feature::form_direct, Feature::form_indirect, Feature::form_reported,
                                Feature::form_free, Feature::nested, Feature::fragment, Feature::question,
                                Feature::short_words, Feature::long_words, Feature::quoted_words})
    own.set(static_cast<std::size_t>(feature));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    ClaimCandidate& candidate = candidates[i];
    if (!candidate.features.has(Feature::nested) || !candidate.features.has(Feature::fragment)) continue;
    const std::int32_t parent =
        quotations.quotations[static_cast<std::size_t>(candidate.proposition.quotation)].parent;
    const TokenRange words = candidate.proposition.spans.front();
    for (std::size_t k = i; k-- > 0 && candidates[k].proposition.sentence + 1 >= candidate.proposition.sentence;) {
      const Proposition& around = candidates[k].proposition;
      if (around.quotation != parent || around.spans.back().last < words.last) continue;
      candidate.features.on |= candidates[k].features.on & ~own;
      // „… sei ‚seit Jahren nur noch aus der Luft gegriffen‘“: so many words mostly say what their sentence says.
      if (!candidate.features.has(Feature::short_words)) {
        candidate.features.unset(Feature::fragment);
        candidate.features.set(Feature::carries);
      }
      break;
    }
  }
}

/// A verb-less piece or a question is worth a line only where it judges: „‚eine Zumutung‘“.
bool worth_keeping(const ClaimCandidate& candidate, ClaimKind kind) {
  if (candidate.features.has(Feature::question)) return false;
  if (!candidate.features.has(Feature::fragment) && !candidate.features.has(Feature::carries)) return true;
  return kind != ClaimKind::other && candidate.proposition.quotation >= 0;
}

}  // namespace

ClaimCandidates find_candidates(std::string_view text, const Layout& layout, const Sentences& sentences,
                                const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                                const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
                                const Speakers& speakers, const PackData& pack) {
  const std::vector<Fact> facts = find_facts(text, sentences, morphology, phrases, mentions, speakers, pack);
  Propositions found = find_propositions(text, layout, sentences, morphology, phrases, marks, clauses, quotations,
                                         figure_tokens(sentences, facts), pack);
  const std::shared_ptr<const WordLists> lists = word_lists(pack);
  const ClaimWords& words = lists->claim_words;
  std::vector<WordClasses> classes = words.mark(text, sentences, morphology, &clauses);
  settle_senses(text, sentences, morphology, phrases, clauses, classes);
  const ClaimContext context{text,    layout,   sentences,  morphology, phrases, marks,
                             clauses, mentions, quotations, words,      classes, facts};
  const std::bitset<feature_count> about = article_features(classes);
  ClaimCandidates result;
  result.reasons = std::move(found.reasons);
  result.candidates.reserve(found.propositions.size());
  for (Proposition& proposition : found.propositions) {
    ClaimCandidate candidate;
    candidate.facts = facts_inside(sentences, facts, proposition);
    candidate.features = features_of(context, proposition, candidate.facts);
    candidate.features.on |= about;
    candidate.proposition = std::move(proposition);
    result.candidates.push_back(std::move(candidate));
  }
  share_with_nested(quotations, result.candidates);
  return result;
}

Claims find_claims(std::string_view text, const Layout& layout, const Sentences& sentences,
                   const Morphology& morphology, const Phrases& phrases, const Marks& marks, const Clauses& clauses,
                   const Mentions& mentions, const Quotations& quotations,
                   const std::vector<Attribution>& attributions, const Speakers& speakers, const PackData& pack) {
  ClaimCandidates found = find_candidates(text, layout, sentences, morphology, phrases, marks, clauses, mentions,
                                          quotations, speakers, pack);
  Claims result;
  std::vector<bool> has_claim(sentences.sentences.size(), false);
  std::vector<std::string_view> dropped(sentences.sentences.size());
  std::vector<Span> whole;
  double whole_worth = 0.0;
  const Resolver resolver(text, sentences, clauses, mentions, speakers);
  for (ClaimCandidate& candidate : found.candidates) {
    Proposition& proposition = candidate.proposition;
    KindDecision kind = decide_kind(candidate.features);
    if (!worth_keeping(candidate, kind.kind)) {
      dropped[proposition.sentence] = candidate.features.has(Feature::question) ? "question" : "fragment";
      continue;
    }
    Worth worth = weigh(candidate.features, kind);
    Claim claim;
    for (const TokenRange& range : proposition.spans) {
      claim.spans.push_back(bytes_of(sentences, range));
      if (!claim.text.empty()) claim.text += " … ";
      claim.text += claim.spans.back().of(text);
    }
    claim.kind = kind.kind;
    claim.worth = worth.worth;
    // A part never outranks the whole: „…, weil die Brücke gesperrt war“ beside its sentence.
    if (!proposition.subordinate) {
      whole = claim.spans;
      whole_worth = claim.worth;
    } else if (!whole.empty() && whole.front().begin_byte <= claim.spans.front().begin_byte &&
               claim.spans.back().end_byte <= whole.back().end_byte) {
      claim.worth = std::min(claim.worth, 0.95 * whole_worth);
    }
    if (proposition.quotation >= 0) {
      claim.quotation = static_cast<std::uint32_t>(proposition.quotation);
      if (static_cast<std::size_t>(proposition.quotation) < attributions.size())
        claim.speakers = attributions[static_cast<std::size_t>(proposition.quotation)].speakers;
    }
    claim.resolved = resolver.resolve(proposition, claim.speakers);
    claim.facts = std::move(candidate.facts);
    claim.signals = std::move(kind.signals);
    for (Signal& signal : worth.signals) claim.signals.push_back(std::move(signal));
    for (std::uint32_t s = proposition.sentence;
         s < sentences.sentences.size() && sentences.sentences[s].span.begin_byte < claim.spans.back().end_byte; ++s)
      has_claim[s] = true;
    result.claims.push_back(std::move(claim));
  }
  result.reasons = std::move(found.reasons);
  for (std::size_t s = 0; s < result.reasons.size(); ++s) {
    if (has_claim[s])
      result.reasons[s] = {};
    else if (!dropped[s].empty())
      result.reasons[s] = dropped[s];
    else if (result.reasons[s].empty())
      result.reasons[s] = "no-assertion";
  }
  return result;
}

}  // namespace wortlaut
