#include "subjects.hpp"

namespace wortlaut {

bool is_governed(const Mention& mention, const Morphology& morphology, const Mentions& mentions) {
  if (mention.phrase.first == 0) return false;
  const std::uint32_t before = mention.phrase.first - 1;
  return morphology.is_preposition(before) && mentions.mention_of_token[before] < 0;
}

namespace {

constexpr std::uint32_t longest_attribute = 8;  // tokens between an article and the noun that its attribute is of

bool looks_like_noun(std::uint32_t token, const Morphology& morphology) {
  if (morphology.can_be(token, Pos::adverb) || morphology.can_be_participle2(token)) return true;
  for (const Reading& reading : morphology.readings(token))
    if (reading.pos == Pos::adjective && reading.numbers == 0) return true;
  return false;
}

}  // namespace

std::vector<std::int32_t> subject_mentions(const Clauses& clauses, const Morphology& morphology,
                                           const Mentions& mentions) {
  std::vector<std::int32_t> subjects(clauses.clauses.size(), -1);
  std::vector<bool> sure(clauses.clauses.size(), false);
  for (std::uint32_t m = 0; m < mentions.mentions.size(); ++m) {
    const Mention& mention = mentions.mentions[m];
    const std::uint32_t token = mention.head == no_token ? mention.phrase.first : mention.head;
    const std::uint32_t c = clauses.clause_of_token[token];
    if (c == no_clause || sure[c]) continue;
    const Clause& clause = clauses.clauses[c];
    if (is_governed(mention, morphology, mentions)) continue;
    // „Raabs Vorschlag wurde gelobt“: whose it is is not the subject.
    if (mention.cases == genitive && mention.phrase.first == clause.subject.first &&
        mention.phrase.last < clause.subject.last)
      continue;
    if (!clause.subject.empty() && clause.subject.overlaps(mention.phrase)) {
      subjects[c] = static_cast<std::int32_t>(m);
      sure[c] = true;
      continue;
    }
    if (subjects[c] >= 0 || clause.finite == no_token) continue;
    const bool nominative_possible = mention.cases == 0 || (mention.cases & nominative);
    const bool plural_fits = mention.gender != Gender::plural || (morphology.finite_numbers(clause.finite) & plural);
    if (nominative_possible && plural_fits) subjects[c] = static_cast<std::int32_t>(m);
  }
  // Where the clauses stage found a subject that is nobody's mention ("die Lage"), nobody here is it.
  for (std::uint32_t c = 0; c < subjects.size(); ++c) {
    const Clause& clause = clauses.clauses[c];
    if (sure[c] || clause.subject.empty()) continue;
    // „Besorgt äußerte sich Raab“: an adverb or participle with a capital looks like a noun.
    if (clause.subject.size() == 1 && clause.finite == clause.subject.last &&
        looks_like_noun(clause.subject.first, morphology))
      continue;
    // „Auch der als milde geltende Präsident Raab“: the article that an attribute parts from its noun.
    if (clause.subject.size() == 1 && clause.finite > clause.subject.last && clause.finite != no_token &&
        morphology.can_be(clause.subject.first, Pos::article) && subjects[c] >= 0 &&
        mentions.mentions[subjects[c]].phrase.first > clause.subject.first &&
        mentions.mentions[subjects[c]].phrase.first < clause.finite)
      continue;
    // „hat der in Husum lebende frühere Präsident Raab“
    if (clause.subject.size() == 1 && clause.finite != no_token && clause.finite < clause.subject.first &&
        morphology.can_be(clause.subject.first, Pos::article) && clause.subject.last < morphology.size() &&
        morphology.is_preposition(clause.subject.last) &&
        subjects[c] >= 0 && mentions.mentions[subjects[c]].phrase.first > clause.subject.first &&
        mentions.mentions[subjects[c]].phrase.first <= clause.subject.first + longest_attribute)
      continue;
    const std::int32_t m = mentions.mention_of_token[clause.subject.first];
    if (m < 0) subjects[c] = -1;
  }
  return subjects;
}

}  // namespace wortlaut
