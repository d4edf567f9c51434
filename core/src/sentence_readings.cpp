#include "sentence_readings.hpp"

namespace wortlaut {

bool SentenceReadings::only_finite(std::uint32_t i) const {
  return all(i, [](const Reading& reading) { return reading.is_finite(); }) && can_be_finite(i);
}

bool SentenceReadings::is_separator(std::uint32_t i) const {
  if (tokens_[i].kind != TokenKind::punctuation && tokens_[i].kind != TokenKind::symbol) return false;
  const std::string_view sign = word(i);
  for (std::string_view separator : {",", ";", ":", ".", "!", "?", "–", "—", "(", ")", "…", "...", "-"})
    if (sign == separator) return true;
  return false;
}

std::uint32_t SentenceReadings::next(std::uint32_t i) const {
  for (++i; i < end_ && !is_separator(i); ++i)
    if (is_word(i) || tokens_[i].kind == TokenKind::number) return i;
  return none;
}

std::uint32_t SentenceReadings::previous(std::uint32_t i) const {
  while (i-- > begin_) {
    if (is_separator(i)) return none;
    if (is_word(i) || tokens_[i].kind == TokenKind::number) return i;
  }
  return none;
}

bool SentenceReadings::after_comma(std::uint32_t i) const {
  while (i-- > begin_) {
    if (tokens_[i].kind == TokenKind::mark) continue;
    return word(i) == ",";
  }
  return false;
}

bool SentenceReadings::is_noun(std::uint32_t i) const {
  return upper(i) && any(i, [](const Reading& reading) {
           return is_one_of(reading.pos, {Pos::noun, Pos::proper_noun, Pos::unknown});
         });
}

bool SentenceReadings::noun_follows(std::uint32_t i) const {
  int left = 6;
  for (std::uint32_t k = next(i); k != none && left-- > 0; k = next(k)) {
    if (is_noun(k)) return true;
    if (tokens_[k].kind == TokenKind::number || has(k, Pos::adjective) || has(k, Pos::numeral)) continue;
    if (any(k, [](const Reading& reading) {
          return is_one_of(reading.pos, {Pos::indefinite_pronoun, Pos::possessive});
        }))
      continue;
    // "die sehr gute Frage", "rund 50 Leute"
    if (all(k, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::adverb, Pos::particle}); })) continue;
    return false;
  }
  return false;
}

bool SentenceReadings::starts_noun_phrase(std::uint32_t i) const {
  if (i == none) return false;
  if (tokens_[i].kind == TokenKind::number || is_noun(i)) return true;
  return any(i, [](const Reading& reading) {
    return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::numeral, Pos::indefinite_pronoun,
                                   Pos::personal_pronoun, Pos::demonstrative_pronoun}) ||
           (reading.pos == Pos::adjective && reading.numbers != 0);
  });
}

std::uint32_t SentenceReadings::segment_last(std::uint32_t i) const {
  std::uint32_t last = i;
  for (std::uint32_t k = next(i); k != none; k = next(k)) {
    if (all(k, [](const Reading& reading) { return reading.pos == Pos::conjunction_coordinating; }) &&
        can_be_finite(last))
      break;
    last = k;
  }
  return last;
}

}  // namespace wortlaut
