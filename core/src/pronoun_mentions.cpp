#include "pronoun_mentions.hpp"

#include "characters.hpp"

namespace wortlaut {

bool PronounReader::read(std::uint32_t i, Mention& mention) const {
  const std::string w = lower(word(i));
  if (starts_upper(word(i)) && i != reader_.first() && reader_.sense(i).is(sense_common | sense_name) &&
      !morphology_.is_personal_pronoun(i))
    return false;
  mention.phrase = mention.core = {i, i + 1};
  mention.head = i;
  mention.kind = MentionKind::pronoun;
  mention.definite = true;
  if (one_of(w, {"er", "ihm", "ihn"})) {
    mention.gender = Gender::masculine;
    mention.cases = w == "er" ? nominative : w == "ihm" ? dative : accusative;
    return true;
  }
  if (w == "sie" || w == "ihnen") {
    if (w == "sie" && starts_upper(word(i)) && i != reader_.first() && tokens_[i - 1].kind == TokenKind::word)
      return false;  // "Sie" as an address
    if (w == "ihnen" && starts_upper(word(i))) return false;
    mention.gender = w == "sie" ? Gender::unknown : Gender::plural;
    mention.cases = w == "sie" ? nominative | accusative : dative;
    return true;
  }
  if (w == "ihr" && !starts_upper(word(i)) && stands_alone(i)) {
    mention.gender = Gender::feminine;
    mention.cases = dative;
    return true;
  }
  if (one_of(w, {"letzterer", "letztere", "ersterer", "erstere", "derjenige", "diejenige"})) {
    mention.gender = w.back() == 'r' || w == "derjenige" ? Gender::masculine : Gender::feminine;
    mention.cases = nominative;
    return true;
  }
  if (one_of(w, {"dieser", "diese", "diesem", "diesen", "jener", "jene", "beide", "beiden"}) && stands_alone(i)) {
    // „Dieser zufolge“, „mit dieser“: the dative of "diese"; „diesen zufolge“ are several.
    const bool governed = (i + 1 < tokens_.size() && word(i + 1) == "zufolge") ||
                          (i > 0 && w == "dieser" && morphology_.is_preposition(i - 1));
    mention.gender = governed && w == "dieser"                            ? Gender::feminine
                     : governed && w == "diesen"                          ? Gender::plural
                     : one_of(w, {"dieser", "diesem", "diesen", "jener"}) ? Gender::masculine
                     : one_of(w, {"beide", "beiden"})                   ? Gender::plural
                                                                        : Gender::unknown;
    mention.cases = governed || w == "diesem" ? dative : nominative;
    return true;
  }
  if (one_of(w, {"der", "die", "das", "denen", "dem", "den", "welcher", "welche", "welches"}))
    return relative(i, w, mention);
  return false;
}

/// No noun that it could belong to follows.
bool PronounReader::stands_alone(std::uint32_t i) const {
  std::uint32_t at = i + 1;
  if (!reader_.in(at)) return true;
  if (tokens_[at].kind == TokenKind::number || tokens_[at].kind == TokenKind::mark) return false;
  if (reader_.determiner(at)) return true;
  for (int k = 0; k < 5 && reader_.is_word(at); ++k, ++at) {
    if (reader_.finite(at) && !morphology_.can_be(at, Pos::adjective)) return true;
    if (starts_upper(word(at))) return false;
    if (!morphology_.can_be(at, Pos::adjective) && !morphology_.can_be(at, Pos::numeral)) return true;
  }
  return true;
}

/// ", der … sagte", ", in deren Auftrag", "Der sagte"; not ", der Minister".
bool PronounReader::relative(std::uint32_t i, const std::string& w, Mention& mention) const {
  std::uint32_t before = i;
  if (before > reader_.first() && reader_.is_word(before - 1) && morphology_.is_preposition(before - 1)) --before;
  const bool behind_comma = before > reader_.first() && sign(before - 1, ",");
  const bool verb_next = reader_.in(i + 1) && reader_.finite(i + 1) && !reader_.capital(i + 1) &&
                         (i == reader_.first() || behind_comma) && !morphology_.can_be(i + 1, Pos::adjective);
  if (!behind_comma && !(verb_next && i == reader_.first() && w != "das")) return false;  // "Das teilte sie mit"
  if (!verb_next) {
    if (w == "das" || !reader_.in(i + 1)) return false;
    if (reader_.core(i) && reader_.core(i).head != no_token && reader_.core(i).range.last > i + 1) {
      // "die Regierung" is a phrase; "die Regierungskritikern drohte" is the rare other case.
      return false;
    }
    if (!stands_alone(i) && w != "denen") return false;
    // "…, der auf die Frage antwortete": the verb comes later, before the clause ends.
    bool verb = false;
    for (std::uint32_t k = i + 1; reader_.in(k) && k < i + 40; ++k) {
      if (tokens_[k].kind == TokenKind::punctuation && !sign(k, "-") && !sign(k, "/")) break;
      verb |= reader_.finite(k);
    }
    if (!verb) return false;
  }
  mention.relative = true;
  if (w == "der" || w == "den" || w == "welcher") mention.gender = Gender::masculine;
  if (w == "dem" || w == "das" || w == "welches") mention.gender = w == "dem" ? Gender::unknown : Gender::neuter;
  if (w == "denen") mention.gender = Gender::plural;
  mention.cases = one_of(w, {"der", "die", "das", "welcher", "welche", "welches"}) ? nominative
                  : w == "den"                                                     ? accusative
                                                                                   : dative;
  return true;
}

}  // namespace wortlaut
