#include "claim_features.hpp"

#include "cause_features.hpp"
#include "characters.hpp"
#include "content_features.hpp"
#include "cue_features.hpp"
#include "predicate_features.hpp"

namespace wortlaut {
namespace {

constexpr std::array<std::string_view, feature_count> codes = {
#define WORTLAUT_FEATURE(name, code, sentence) code,
#include "claim_features.inc"
#undef WORTLAUT_FEATURE
};

/// How the proposition is built: verbless, infinitive, question, short; what its main clause is.
void add_shape_features(const ClaimContext& c, const Proposition& p, const PropositionVerbs& v, Features& out) {
  const std::vector<Token>& tokens = c.sentences.tokens;
  if (p.shape == PropositionShape::infinitive || v.zu_infinitive)
    out.set(Feature::infinitive);
  else if (p.shape == PropositionShape::fragment && v.finite == no_token)
    out.set(Feature::fragment);
  if (p.shape == PropositionShape::question) out.set(Feature::question);
  const bool direct = v.quotation && v.quotation->form == Form::direct;
  std::uint32_t count = 0, abstract = 0;
  for (const TokenRange& range : p.spans)
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (tokens[t].kind == TokenKind::word) {
        ++count;
        const std::string_view b = tokens[t].span.of(c.text);
        if (starts_upper(b) && has_abstract_ending(b)) ++abstract;
      }
      if (tokens[t].kind == TokenKind::mark && !direct) out.set(Feature::quoted_words);
    }
  if (count <= 4) out.set(Feature::short_words);
  if (count >= 20) out.set(Feature::long_words);
  if (abstract >= 2) out.set(Feature::abstract_nouns);
  const std::uint32_t behind = p.spans.back().last;
  if (direct && behind < tokens.size() && tokens[behind].span.of(c.text) == "!") out.set(Feature::exclaims);
  if (!v.clause) return;
  if (v.clause->passive) out.set(Feature::passive);
  if (direct && v.clause->kind == ClauseKind::verb_first && v.clause->subject.empty() &&
      (v.clause->moods == 0 || (v.clause->moods & mood_imperative)))
    out.set(Feature::imperative);
}

}  // namespace

std::string_view code_of(Feature feature) { return codes[static_cast<std::size_t>(feature)]; }

bool has_abstract_ending(std::string_view noun) {
  for (const std::string_view ending :
       {"ung", "heit", "keit", "ion", "ität", "schaft", "ismus", "anz", "enz", "tum", "nis", "ungen", "ionen"})
    if (noun.ends_with(ending)) return true;
  return false;
}

Features features_of(const ClaimContext& context, const Proposition& proposition, const std::vector<Fact>& facts) {
  Features out;
  const PropositionVerbs verbs = verbs_of(context, proposition);
  add_cue_features(context, proposition, verbs.verbs, out);
  add_shape_features(context, proposition, verbs, out);
  add_verb_features(context, proposition, verbs, out);
  add_predicate_features(context, proposition, verbs, facts, out);
  add_cause_features(context, proposition, verbs, out);
  add_content_features(context, proposition, facts, out);
  const bool over = out.has(Feature::past) || out.has(Feature::perfect);
  const bool anchored = out.has(Feature::name) || out.has(Feature::figure) || out.has(Feature::date) || over;
  if (!anchored && !out.has(Feature::fragment)) out.set(Feature::unanchored);
  return out;
}

}  // namespace wortlaut
