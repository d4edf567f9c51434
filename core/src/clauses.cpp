#include "clauses.hpp"

#include "characters.hpp"
#include "clause_builder.hpp"
#include "clause_finish.hpp"
#include "clause_layer.hpp"
#include "clause_segments.hpp"

namespace wortlaut {
namespace {

/// „Sie sagte, dass ‚der Damm bald bricht.‘“: words that go on with a clause that "dass" opens are its end, though
/// the full stop stands before the mark.
bool ends_dass_clause(const MarkPair& pair, const std::vector<Token>& tokens, std::string_view text) {
  const auto word = [&](std::uint32_t t) { return tokens[t].span.of(text); };
  if (pair.open < 2 || starts_upper(word(pair.open + 1))) return false;
  const std::uint32_t before = word(pair.open - 1) == "," ? pair.open - 2 : pair.open - 1;
  if (word(before) != "dass" && word(before) != "daß") return false;
  for (std::uint32_t t = pair.open + 1; t + 1 < pair.close; ++t)
    if (word(t) == "." || word(t) == "!" || word(t) == "?") return false;
  return true;
}

/// Verbatim speech has its own clauses: a pair that holds a sentence, not a word in ironic marks.
bool is_verbatim(const MarkPair& pair, const Morphology& morphology, const std::vector<Token>& tokens,
                 std::string_view text) {
  if (pair.close < pair.open + 3) return false;
  bool finite = false, stop = false;
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
    if (tokens[t].kind == TokenKind::word)
      finite |= morphology.can_be_finite(t) && !starts_upper(tokens[t].span.of(text));
    else {
      const std::string_view b = tokens[t].span.of(text);
      stop |= b == "." || b == "!" || b == "?";
    }
  }
  // „Ich bin müde“: who says "ich" or "wir" with a verb speaks.
  const std::string_view first = tokens[pair.open + 1].span.of(text);
  if (finite && (first == "Ich" || first == "Wir")) return true;
  if (ends_dass_clause(pair, tokens, text)) return false;
  return (finite && pair.close - pair.open > 4 && starts_upper(first)) || stop;
}

/// „„Der Deich“, sagte die Wirtin, „ist alt.““: a sentence in marks that its frame cuts in two, neither half need be one.
bool is_cut_by_frame(const MarkPair& pair, const MarkPair& next, const Morphology& morphology,
                     const std::vector<Token>& tokens, std::string_view text) {
  constexpr std::uint32_t longest_frame = 14;
  if (!pair.closed || next.open < pair.close + 4 || next.open > pair.close + longest_frame) return false;
  const auto word = [&](std::uint32_t t) { return tokens[t].span.of(text); };
  if (word(pair.close + 1) != "," || word(next.open - 1) != ",") return false;
  if (!starts_upper(word(pair.open + 1))) return false;
  if (pair.open > 0 && tokens[pair.open - 1].kind == TokenKind::word) return false;
  return word(pair.close + 2) == "so" || morphology.can_be_finite(pair.close + 2);
}

/// What each pair of marks is: 1 verbatim speech, 2 inside of such („„Der Steg“, rief sie, „ist ‚baufällig‘.““), 0 neither.
std::vector<std::int8_t> find_verbatim(std::string_view text, const std::vector<Token>& tokens,
                                       const Morphology& morphology, const std::vector<MarkPair>& pairs) {
  std::vector<std::int8_t> verbatim(pairs.size(), 0);
  std::vector<std::int32_t> last_inside(pairs.size() + 1, -1);  // of a parent, the text itself first: its latest pair
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    std::int32_t& before = last_inside[static_cast<std::size_t>(pairs[p].parent + 1)];
    verbatim[p] = is_verbatim(pairs[p], morphology, tokens, text);
    if (before >= 0 && is_cut_by_frame(pairs[before], pairs[p], morphology, tokens, text))
      verbatim[before] = verbatim[p] = 1;
    before = static_cast<std::int32_t>(p);
  }
  for (std::size_t p = 0; p < pairs.size(); ++p)
    if (pairs[p].parent >= 0 && verbatim[pairs[p].parent] != 0) verbatim[p] = 2;
  return verbatim;
}

}  // namespace

Clauses find_clauses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     const Phrases& phrases, const Marks& marks) {
  Clauses out;
  out.clause_of_token.assign(sentences.tokens.size(), no_clause);
  const std::vector<std::int8_t> verbatim = find_verbatim(text, sentences.tokens, morphology, marks.pairs);
  std::size_t answer = 0;
  std::vector<std::uint32_t> outside, inside;
  const ClauseFinisher finisher(text, sentences.tokens, morphology, phrases);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s) {
    out.first_of_sentence.push_back(static_cast<std::uint32_t>(out.clauses.size()));
    const auto begin = out.clauses.size();
    outside.clear();
    inside.clear();
    const auto build = [&](const std::vector<std::uint32_t>& items, bool opaque) {
      if (items.empty()) return;
      const Layer layer(text, sentences.tokens, morphology, phrases, items);
      ClauseBuilder(layer, out, s, opaque).build(find_segments(layer));
    };
    std::int32_t current = -1;
    const TokenRange range = sentences.sentences[s].tokens;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      std::int32_t pair = t < marks.pair_of_token.size() ? marks.pair_of_token[t] : -1;
      while (pair >= 0 && verbatim[pair] == 2) pair = marks.pairs[pair].parent;
      bool speech = pair >= 0 && verbatim[pair] == 1;
      while (answer < marks.answers.size() && marks.answers[answer].last <= t) ++answer;
      if (answer < marks.answers.size() && marks.answers[answer].contains(t)) {
        speech = true;
        pair = -2;
      }
      if (speech && current != pair) {
        build(inside, true);
        inside.clear();
      }
      current = speech ? pair : -1;
      if (sentences.tokens[t].kind == TokenKind::mark) continue;
      (speech ? inside : outside).push_back(t);
    }
    build(inside, true);
    build(outside, false);
    for (auto c = begin; c < out.clauses.size(); ++c) {
      const std::uint32_t before = out.clauses[c].coordinated;
      finisher.finish(out.clauses[c], before == no_clause ? nullptr : &out.clauses[before]);
    }
  }
  out.first_of_sentence.push_back(static_cast<std::uint32_t>(out.clauses.size()));
  return out;
}

}  // namespace wortlaut
