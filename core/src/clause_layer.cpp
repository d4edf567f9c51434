#include "clause_layer.hpp"

#include "characters.hpp"

namespace wortlaut {

bool Layer::separator(std::uint32_t index) const {
  const std::uint32_t token = item(index);
  if (word(token) || tokens_[token].kind == TokenKind::number) return false;
  const std::string_view b = bytes(token);
  return b == "," || b == ";" || b == ":" || b == "–" || b == "—" || b == "-" || b == "(" || b == ")" ||
         b == "[" || b == "]" || b == "." || b == "!" || b == "?" || b == "…" || b == "...";
}

/// Whether words were left out between two items; marks around a word are no gap.
bool Layer::gap_is_speech(std::uint32_t before, std::uint32_t after) const {
  for (std::uint32_t t = before + 1; t < after; ++t)
    if (tokens_[t].kind != TokenKind::mark) return true;
  return false;
}

/// A finite reading that is worth believing: not a capitalised noun in mid-sentence, not an
/// attribute before a noun ("die genannten Orte" is a participle, "verhandelt" may be both).
bool Layer::finite_here(std::uint32_t index) const {
  const std::uint32_t token = item(index);
  if (!word(token) || !morphology_.can_be_finite(token)) return false;
  if (starts_upper(bytes(token)) && morphology_.is_noun(token)) {
    const bool opens = index == 0 || bytes(token - 1) == ":";
    if (!opens || (index > 0 && morphology_.can_be(token, Pos::noun))) return false;
    if (!morphology_.is_finite_only(token)) return opens_with_verb(index);
  }
  // Inside a noun phrase as an adjective: "der weiten Reise".
  const std::int32_t phrase = phrases_.phrase_of_token[token];
  if (phrase >= 0 && !morphology_.is_finite_only(token) && phrases_.phrases[phrase].range.size() > 1 &&
      phrases_.phrases[phrase].head != token)
    return false;
  if (morphology_.is_preposition(token) && !morphology_.is_finite_only(token) && phrase_follows(token)) return false;
  // „…, sich nicht in die Irre führen zu lassen“: before "zu" and such a verb it is an infinitive.
  if (morphology_.can_be_infinitive(token) && index + 2 < size() && bytes(item(index + 1)) == "zu")
    for (std::string_view verb : {"lassen", "dürfen", "müssen", "können", "wollen", "sollen"})
      if (bytes(item(index + 2)) == verb) return false;
  return true;
}

/// „Kommt er, …“, „Fehlt das Geld, bleibt die Tür zu“, „Kocht keine Pilze“: behind what may be a name at a sentence's
/// start stands a phrase that no name goes before.
bool Layer::opens_with_verb(std::uint32_t index) const {
  if (index + 1 >= size()) return false;
  const std::uint32_t next = item(index + 1);
  const std::int32_t p = phrases_.phrase_of_token[next];
  if (p < 0) return false;
  if (morphology_.is_personal_pronoun(next)) return true;
  const NounPhrase& phrase = phrases_.phrases[p];
  return !morphology_.can_be(item(index), Pos::noun) && phrase.range.first == next && phrase.has_determiner &&
         phrase.preposition == no_token && phrase.range.size() > 1 && (phrase.cases & (nominative | accusative)) &&
         !(phrase.cases & genitive);
}

bool Layer::clear_finite(std::uint32_t token) const {
  return morphology_.can_be_finite(token) && !morphology_.can_be_infinitive(token) &&
         !morphology_.can_be_participle2(token) && !morphology_.can_be(token, Pos::adjective) &&
         !morphology_.can_be(token, Pos::adverb) && !morphology_.can_be(token, Pos::preposition);
}

bool Layer::phrase_follows(std::uint32_t token) const {
  return token + 1 < phrases_.phrase_of_token.size() && phrases_.phrase_of_token[token + 1] >= 0 &&
         phrases_.phrases[phrases_.phrase_of_token[token + 1]].preposition == token;
}

bool Layer::marks_zu(std::uint32_t index) const {
  const std::uint32_t token = item(index);
  return bytes(token) == "zu" && index + 1 < size() && word(item(index + 1)) &&
         morphology_.can_be_infinitive(item(index + 1)) && !starts_upper(bytes(item(index + 1)));
}

}  // namespace wortlaut
