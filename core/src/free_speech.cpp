#include "free_speech.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

void add_floor_signs(const Scene& scene, std::uint32_t sentence, const Floor& floor, Candidate& candidate) {
  if (floor.quotation_before) candidate.add(Evidence::after_quotation);
  if (floor.konjunktiv_before) candidate.add(Evidence::after_konjunktiv);
  const auto& sentences = scene.sentences.sentences;
  const std::uint32_t block = sentences[sentence].block;
  const bool first = sentence == 0 || sentences[sentence - 1].block != block;
  if (first) candidate.add(Evidence::paragraph_first);
  if (sentence == 0 || (first && block == 0)) candidate.add(Evidence::article_first);
  if (floor.quotation_behind && sentence + 1 < sentences.size() && sentences[sentence + 1].block == block) candidate.add(Evidence::before_quotation);
  // The next sentence in the Konjunktiv makes it a run.
  if (sentence + 1 >= sentences.size() || sentences[sentence + 1].block != block) return;
  for (std::uint32_t k = scene.first_clause(sentence + 1); k < scene.last_clause(sentence + 1); ++k) {
    const Clause& next = scene.clauses.clauses[k];
    if (next.opaque || !is_main(next) || next.finite == no_token) continue;
    if (!scene.morphology.has_unambiguous_konjunktiv1(next.finite)) continue;
    candidate.add(Evidence::before_konjunktiv);
    return;
  }
}

bool ends_sentence_of(const Scene& scene, const MarkPair& pair) {
  const std::uint32_t s = scene.sentence_of_token[pair.open], first = pair.open + 1;
  if (pair.open == scene.tokens_of(s).first || !scene.is_word(first) || starts_upper(scene.word(first))) return false;
  bool found = false;
  for (std::uint32_t c = scene.first_clause(s); c < scene.last_clause(s); ++c) {
    const Clause& here = scene.clauses.clauses[c];
    if (here.opaque || here.finite == no_token || here.finite > pair.open || here.range.first > pair.open) continue;
    const ReportingWord* word = scene.cue_of_clause[c].word;
    if (word && word->takes(takes_direct) && word->grade != ReportingGrade::weak) return false;
    found |= here.kind == ClauseKind::verb_second;
  }
  return found;
}

int count_main_clauses(const Scene& scene, std::uint32_t sentence) {
  int count = 0;
  for (std::uint32_t c = scene.first_clause(sentence); c < scene.last_clause(sentence); ++c) {
    const Clause& here = scene.clauses.clauses[c];
    count += !here.opaque && is_main(here) && here.finite != no_token;
  }
  return count;
}

PerfectInfinitive perfect_infinitive(const Scene& scene, const Clause& clause) {
  PerfectInfinitive found;
  for (const std::uint32_t t : clause.verbs) {
    if (t == clause.finite) continue;
    found.participle |= scene.morphology.can_be_participle2(t) && !scene.morphology.can_be_infinitive(t);
    found.auxiliary |= scene.is(t, "haben") || scene.is(t, "sein");
  }
  return found;
}

TokenRange reach_of(const Scene& scene, std::uint32_t clause) {
  const Clause& here = scene.clauses.clauses[clause];
  TokenRange range = here.range;
  if (scene.verb_final(here)) return range;
  std::uint32_t end = scene.tokens_of(here.sentence).last;
  for (std::uint32_t k = scene.first_clause(here.sentence); k < scene.last_clause(here.sentence); ++k) {
    const Clause& other = scene.clauses.clauses[k];
    if (k != clause && !other.opaque && is_main(other) && other.finite != no_token && other.range.first > range.first)
      end = std::min(end, other.range.first);
  }
  range.last = std::max(range.last, end);
  return range;
}

}  // namespace wortlaut
