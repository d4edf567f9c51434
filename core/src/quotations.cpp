#include "quotations.hpp"

#include <algorithm>
#include <cmath>

#include "addressees.hpp"
#include "scene.hpp"

namespace wortlaut {
namespace {

double probability(double logit) { return 1.0 / (1.0 + std::exp(-logit)); }

/// Keeps the candidates that are likely enough, the likeliest first, none over another one's words.
class Chooser {
 public:
  explicit Chooser(const Scene& scene)
      : scene_(scene), taken_by_(scene.sentences.tokens.size(), char{0}), framed_(scene.sentences.sentences.size()) {}

  /// Takes from `candidates` what stands on its own; appends it to `taken`.
  void choose(std::vector<Candidate>& candidates, std::vector<Candidate>& taken) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.logit > b.logit; });
    for (Candidate& candidate : candidates) {
      if (probability(candidate.logit) < threshold_of(candidate.rule)) continue;
      if (candidate.rule != Rule::fragment) {
        if (!fits(candidate)) continue;
        occupy(candidate);
      }
      taken.push_back(std::move(candidate));
    }
    candidates.clear();
  }
  bool sentence_taken(std::uint32_t sentence) const {
    for (std::uint32_t t = scene_.tokens_of(sentence).first; t < scene_.tokens_of(sentence).last; ++t)
      if (taken_by_[t] != free) return true;
    return false;
  }
  /// Per token: zero where no quotation has it.
  const std::vector<char>& taken_tokens() const { return taken_by_; }

 private:
  enum Taken : char { free = 0, framed = 1, other = 2 };
  struct Framed {
    TokenRange range;
    bool source;
  };

  static TokenRange whole_of(const Candidate& candidate) { return {candidate.quotation.spans.front().first, candidate.quotation.spans.back().last}; }
  static bool is_framed(Rule rule) {
    return rule == Rule::complement || rule == Rule::verb_second || rule == Rule::parenthetical || rule == Rule::source_phrase || rule == Rule::noun;
  }

  bool fits(const Candidate& candidate) const {
    bool overlaps = false;
    for (const TokenRange& span : candidate.quotation.spans)
      for (std::uint32_t t = span.first; t < span.last; ++t) {
        if (taken_by_[t] == free) continue;
        if (taken_by_[t] == other || !is_framed(candidate.rule)) return false;
        overlaps = true;
      }
    return !overlaps || nests(candidate);
  }
  /// A source inside a clause that is quoted itself ("…, weil das laut UN so ist") stands beside the quotation around it,
  /// and so does one around a frame of somebody else: „Laut ‚Bote‘ sagte Holm, der Damm halte.“
  bool nests(const Candidate& candidate) const {
    const bool source = candidate.rule == Rule::source_phrase;
    const TokenRange whole = whole_of(candidate);
    for (const Framed& around_it : framed_[scene_.sentence_of_token[whole.first]]) {
      if (!around_it.range.overlaps(whole)) continue;
      const bool inside = around_it.range.contains(whole) && around_it.range.size() > whole.size() + 2;
      const bool around = whole.contains(around_it.range) && whole.size() > around_it.range.size() + 2;
      // "danach", "demnach" go back to a source before the sentence, never round a frame in it.
      if (!(inside && source) && !(inside && around_it.source) &&
          !(around && source != around_it.source && !goes_back(candidate)))
        return false;
    }
    return true;
  }
  static bool goes_back(const Candidate& candidate) {
    return std::any_of(candidate.signs.begin(), candidate.signs.end(),
                       [](const Sign& sign) { return sign.evidence == Evidence::phrase_demnach; });
  }
  void occupy(const Candidate& candidate) {
    const bool in_frame = is_framed(candidate.rule);
    for (const TokenRange& span : candidate.quotation.spans)
      for (std::uint32_t t = span.first; t < span.last; ++t)
        if (taken_by_[t] != other) taken_by_[t] = in_frame ? framed : other;
    if (in_frame) framed_[scene_.sentence_of_token[whole_of(candidate).first]].push_back({whole_of(candidate), candidate.rule == Rule::source_phrase});
  }

  const Scene& scene_;
  std::vector<char> taken_by_;  ///< Taken, per token
  std::vector<std::vector<Framed>> framed_;  ///< per sentence
};

/// „Sie sagte zu, ‚alle Körbe‘ abzuholen“: a content has the mark that opens at its first word and closes in it.
void take_opening_marks(const Scene& scene, FoundQuotation& quotation) {
  for (TokenRange& span : quotation.spans) {
    if (span.first == 0 || !scene.is_mark(span.first - 1) || scene.marks.pair_of_token[span.first - 1] < 0) continue;
    const MarkPair& pair = scene.marks.pairs[static_cast<std::size_t>(scene.marks.pair_of_token[span.first - 1])];
    if (pair.open + 1 == span.first && pair.close + 1 < span.last) --span.first;
  }
}

/// „Sie sagte, ‚wir bauen neu‘“, „Man hörte, dass ‚es reicht‘“: a content of which every word stands in one pair of
/// marks is verbatim.
void take_verbatim(const Scene& scene, FoundQuotation& quotation) {
  if (quotation.form != Form::indirect || quotation.spans.size() != 1) return;
  TokenRange inner = quotation.spans.front();
  while (!inner.empty() && (scene.is_mark(inner.first) || scene.is(inner.first, "dass") || scene.is(inner.first, "ob")))
    ++inner.first;
  while (!inner.empty() && !scene.is_word(inner.last - 1)) --inner.last;
  const std::int32_t p = inner.empty() ? -1 : scene.marks.pair_of_token[inner.first];
  if (p < 0) return;
  const MarkPair& pair = scene.marks.pairs[static_cast<std::size_t>(p)];
  if (pair.open + 1 != inner.first || pair.close < inner.last || pair.close > inner.last + 1) return;
  quotation.form = Form::direct;
  quotation.spans = {{pair.open, pair.close + 1}};
}

void weigh(std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) candidate.logit = logit_of(candidate);
}

/// „Auf dem Tuch stand ‚Rettet den Fluss‘“, „Die Frage ‚Wer zahlt?‘ blieb offen“: nobody is named by his own words.
void drop_own_words(FoundQuotation& quotation) {
  std::erase_if(quotation.speaker_phrase, [&](const TokenRange& phrase) {
    return std::any_of(quotation.spans.begin(), quotation.spans.end(), [&](const TokenRange& span) { return span.overlaps(phrase); });
  });
}

/// „Der Rat verwies auf ein Gutachten, nach dem der Damm hält“: what opens the content of a source belongs to no act
/// before it.
void drop_opened_source(const Scene& scene, FoundQuotation& quotation) {
  TokenRange& span = quotation.spans.back();
  std::uint32_t last = span.last;
  if (span.size() < 4) return;
  if (scene.is(last - 1, "wonach")) --last;
  else if (scene.is_word(last - 1) && scene.morphology.is_relative(last - 1) && scene.is_word(last - 2) &&
           scene.morphology.is_preposition(last - 2))
    last -= 2;
  if (last < span.last && scene.is(last - 1, ",")) span.last = last - 1;
}

/// The candidate as a quotation: confidence and signals filled in.
FoundQuotation finished(Candidate& candidate, const Scene& scene) {
  FoundQuotation& quotation = candidate.quotation;
  quotation.confidence = probability(candidate.logit);
  for (const Sign& sign : candidate.signs) {
    Signal signal;
    signal.code = evidence_code(sign.evidence);
    signal.weight = weight_of(candidate.rule, sign.evidence);
    if (!sign.where.empty())
      signal.spans.push_back({scene.sentences.tokens[sign.where.first].span.begin_byte, scene.sentences.tokens[sign.where.last - 1].span.end_byte});
    quotation.signals.push_back(std::move(signal));
    quotation.goes_on |= sign.evidence == Evidence::marks_inside_quotation;
  }
  quotation.goes_on |= candidate.rule == Rule::direct;
  if (quotation.form == Form::direct) drop_own_words(quotation);
  else if (quotation.form == Form::reported) drop_opened_source(scene, quotation);
  if (quotation.form != Form::direct) take_opening_marks(scene, quotation);
  quotation.addressee = addressee_of(scene, quotation);
  return std::move(quotation);
}

void nest(std::vector<FoundQuotation>& quotations) {
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const TokenRange first = quotations[i].spans.front();
    for (std::size_t k = i; k-- > 0;) {
      bool inside = false;
      for (const TokenRange& span : quotations[k].spans) inside |= span.contains(first) && !(span == first && quotations[k].spans.size() == 1);
      if (inside) {
        quotations[i].parent = static_cast<std::int32_t>(k);
        break;
      }
      if (quotations[k].spans.back().last + 400 < first.first) break;
    }
  }
}

}  // namespace

std::vector<Candidate> choose_quotations(const Scene& scene, std::vector<Candidate>* all) {
  std::vector<Candidate> candidates, taken;
  const auto note = [&] {
    weigh(candidates);
    if (all) all->insert(all->end(), candidates.begin(), candidates.end());
  };
  Chooser chooser(scene);
  // What a frame announces comes first.
  propose_direct(scene, candidates);
  note();
  chooser.choose(candidates, taken);
  propose_complements(scene, candidates);
  propose_sources(scene, candidates);
  for (Candidate& candidate : candidates) take_verbatim(scene, candidate.quotation);
  note();
  chooser.choose(candidates, taken);

  // Then what only its mood, "sollen" or a summing-up verb shows, sentence by sentence, with the floor before it.
  std::vector<char> quoted(scene.sentences.sentences.size(), 0), konjunktiv(scene.sentences.sentences.size(), 0);
  const auto mark = [&](const Candidate& candidate) {
    for (const TokenRange& span : candidate.quotation.spans)
      for (std::uint32_t s = scene.sentence_of_token[span.first]; s <= scene.sentence_of_token[span.last - 1]; ++s) {
        quoted[s] = 1;
        if (candidate.quotation.form == Form::indirect || candidate.quotation.form == Form::indirect_free_indirect) konjunktiv[s] = 1;
      }
    if (candidate.rule != Rule::pointing_back) quoted[candidate.sentence] = 1;
  };
  for (const Candidate& candidate : taken) mark(candidate);
  for (std::uint32_t s = 0; s < scene.sentences.sentences.size(); ++s) {
    if (!scene.usable(s)) continue;
    Floor floor;
    floor.quotation_before = s > 0 && quoted[s - 1];
    floor.konjunktiv_before = s > 0 && konjunktiv[s - 1];
    floor.quotation_behind = s + 1 < quoted.size() && quoted[s + 1];
    if (chooser.sentence_taken(s)) floor.taken = &chooser.taken_tokens();
    propose_free(scene, s, floor, candidates);
    note();
    const std::size_t before = taken.size();
    chooser.choose(candidates, taken);
    for (std::size_t q = before; q < taken.size(); ++q) mark(taken[q]);
  }
  propose_fragments(scene, taken, candidates);
  note();
  chooser.choose(candidates, taken);
  std::stable_sort(taken.begin(), taken.end(), [](const Candidate& a, const Candidate& b) {
    const TokenRange x = a.quotation.spans.front(), y = b.quotation.spans.front();
    return x.first != y.first ? x.first < y.first : x.last > y.last;
  });
  return taken;
}

Quotations find_quotations(std::string_view text, const Layout& layout, const Sentences& sentences, const Morphology& morphology,
                           const Phrases& phrases, const Marks& marks, const Clauses& clauses, const Mentions& mentions, const PackData& pack) {
  const Scene scene(text, layout, sentences, morphology, phrases, marks, clauses, mentions, pack);
  Quotations result;
  for (Candidate& candidate : choose_quotations(scene, nullptr)) result.quotations.push_back(finished(candidate, scene));
  nest(result.quotations);
  return result;
}

}  // namespace wortlaut
