#pragma once

#include <string_view>
#include <vector>

#include "layout.hpp"
#include "wortlaut/span.hpp"

namespace wortlaut {

enum class TokenKind : std::uint8_t { word, number, punctuation, mark, symbol };

/// One word, number or sign. `mark` is a quotation mark of any style (also ' where it is none).
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
};

/// One sentence, without the white space around it. Its tokens are never split by another one.
struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;  ///< index into Layout::blocks
  bool dateline = false;    ///< "Kiel (abc) –": where and by whom a block was written, no sentence of it
};

/// Third stage: tokens and sentences of every block, furniture too, in text order.
/// "US-Außenminister", "11.00", "z.B." and "1." as an ordinal are one token each.
struct Sentences {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

/// Survives sentences glued together ("gefasst.Blinken übermittelte", "bewegen“, betonte er.Er"),
/// abbreviations (the pack's list "abbreviations"), ordinals, dates and times. A sentence does not
/// end inside quotation marks that stay open unless it is a sentence of its own there; see
/// `find_sentences` in segment.cpp for the rules. Linear.
Sentences find_sentences(std::string_view text, const Layout& layout, const PackData& pack);

}  // namespace wortlaut
