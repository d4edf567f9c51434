#include "name_uses.hpp"

#include "characters.hpp"

namespace wortlaut {

NameUses::NameUses(std::string_view text, const Sentences& sentences, const Morphology& morphology)
    : text_(text), tokens_(sentences.tokens) {
  for (const Sentence& sentence : sentences.sentences)
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) see(i, sentence.tokens, morphology);
}

bool NameUses::starts_clause(std::uint32_t i, std::uint32_t sentence_first) const {
  if (i == sentence_first) return true;
  const Token& before = tokens_[i - 1];
  return before.kind != TokenKind::word && before.kind != TokenKind::number && before.span.of(text_) != ",";
}

void NameUses::see(std::uint32_t i, TokenRange sentence, const Morphology& morphology) {
  const auto word = [&](std::uint32_t k) { return tokens_[k].span.of(text_); };
  const auto verb = [&](std::uint32_t k) {
    return sentence.contains(k) && tokens_[k].kind == TokenKind::word && morphology.is_finite_only(k) &&
           !starts_upper(word(k));
  };
  if (tokens_[i].kind != TokenKind::word || !starts_upper(word(i))) return;
  if (!starts_clause(i, sentence.first)) inside_.insert(word(i));
  if (i == sentence.first) {
    if (verb(i + 1)) bare_.insert(word(i));
    return;
  }
  const std::uint32_t before = i - 1;
  if (tokens_[before].kind != TokenKind::word) return;
  const bool adjective = morphology.can_be(before, Pos::adjective) && !morphology.can_be_finite(before);
  if (morphology.is_determiner(before) || adjective) determined_.insert(word(i));
  else if (word(before) == "so" || word(before) == "laut" || verb(before)) bare_.insert(word(i));
}

bool is_roman_numeral(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.empty() || word.size() > 6) return false;
  for (char c : word)
    if (c != 'I' && c != 'V' && c != 'X' && c != 'L') return false;
  return true;
}

bool is_legal_form(std::string_view word) {
  for (std::string_view known :
       {"AG",  "GmbH", "SE",  "KG",   "KGaA", "OHG",    "mbH",  "Inc.", "Inc", "Ltd.", "Ltd", "Corp.", "Corp",
        "Plc", "plc",  "LLC", "S.A.", "SpA",  "S.p.A.", "N.V.", "NV",   "AS",  "ASA",  "AB",  "Oy",    "e.V."})
    if (word == known) return true;
  return false;
}

bool joins_foreign_names(std::string_view word) {
  for (std::string_view known : {"for", "of", "the", "and", "pour", "per", "para", "&"})
    if (word == known) return true;
  return false;
}

bool is_plain_german(std::string_view words) {
  for (std::string_view word :
       {"das", "des", "dem", "der", "den", "die", "do",     "ab",      "in",      "an",    "auf",
        "aus", "zum", "zur", "vom", "am",  "im",  "an der", "auf der", "aus dem", "in der"})
    if (words == word) return true;
  return false;
}

}  // namespace wortlaut
