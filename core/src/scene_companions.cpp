#include <algorithm>

#include "characters.hpp"
#include "scene.hpp"

/// Who speaks beside the subject of a frame, or instead of a subject that is nobody.
namespace wortlaut {

/// „Zusammen mit Roth wirbt Raab für den Ausbau“, „Raab vertritt ebenso wie Roth die Ansicht, …“: the speaker and who
/// is set beside him, in text order. In „Raab kam mit Roth und sagte, …“ he speaks alone.
std::vector<TokenRange> Scene::with_companion(const Clause& clause, std::vector<TokenRange> who) const {
  const auto self = static_cast<std::uint32_t>(&clause - clauses.clauses.data());
  if (who.size() != 1 || !cue_of_clause[self].word || !mention_in(who.front())) return who;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 2 < part.last; ++t) {
      if (!is_word(t) || (!is(t + 1, "mit") && !is(t + 1, "wie"))) continue;
      const std::string w = lower_first(word(t));
      // „ein Auftritt zusammen mit Roth“: not the clause's own.
      const bool own = t == first_word(clause) || (clause.finite != no_token && t == clause.finite + 1) || t == who.front().last;
      const bool beside = is(t + 1, "mit") ? own && (w == "zusammen" || w == "gemeinsam")
                                           : w == "ebenso" || w == "genauso";
      const std::int32_t m = beside ? mentions.mention_of_token[t + 2] : -1;
      if (m < 0 || mentions.mentions[m].phrase.first != t + 2 || mentions.mentions[m].phrase.last > part.last ||
          mentions.mentions[m].kind == MentionKind::pronoun || mentions.mentions[m].phrase.overlaps(who.front()))
        continue;
      // „lobte das Werk ebenso wie den Hafen“
      const std::uint8_t cases = mentions.mentions[m].cases;
      if (is(t + 1, "wie") && cases != 0 && !(cases & nominative)) continue;
      who.push_back(mentions.mentions[m].phrase);
      std::sort(who.begin(), who.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
      return who;
    }
  return who;
}

/// „Raab und Roth war es wichtig, zu betonen, …“: whom a matter is dear to; empty where the clause names nobody so.
TokenRange Scene::minded_by(const Clause& clause) const {
  if (clause.passive || clause.finite == no_token || clause.subject.first != clause.finite + 1 ||
      !morphology.has_lemma(clause.finite, "sein", Pos::verb))
    return {};
  const std::int32_t p = phrases.phrase_of_token[first_word(clause)];
  if (p < 0) return {};
  const NounPhrase& phrase = phrases.phrases[static_cast<std::size_t>(p)];
  const bool dative_first = phrase.preposition == no_token && phrase.range.last <= clause.finite &&
                            (phrase.cases == 0 || (phrase.cases & dative));
  return dative_first && mention_in(phrase.range) ? phrase.range : TokenRange{};
}

}  // namespace wortlaut
