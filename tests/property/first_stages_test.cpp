#include <random>

#include "language.hpp"
#include "stages.hpp"
#include "text.hpp"

using namespace wortlaut;

namespace {

/// Pieces of which hard texts are made: marks, signs, abbreviations, line ends, broken UTF-8.
constexpr std::string_view pieces[] = {
    "„", "“", "”", "\"", "'", "‚", "‘", "’", "»", "«", "›", "‹", ",,", "''", "``", "´", ".", "!", "?", "…", "...", ":", ";",
    "(", ")", "[", "]", "-", "–", "\n", "\n\n", "\r\n", " ", " ", " ", "\t", "\u00a0", "z.B.", "Dr.", "3.", "XIV.", "1.8.",
    "Er", "kam", "gestern", "Wir", "sagte", "Hafen", "@", "#", "www.", "a@b.de", "beispiel.de", "/", "&", "%", "’s", "👍",
    "\u200d", "\u00ad", "9", "Foto:", "Mehr zum Thema", "Anzeige", "Montag", "\xe2", "\x80", "\xff", std::string_view("\0", 1)};

std::string made_text(std::mt19937& random) {
  std::string text;
  for (std::size_t left = random() % 80; left > 0; --left) text += pieces[random() % std::size(pieces)];
  return text;
}

bool at_character(std::string_view text, std::uint32_t byte) {
  return byte >= text.size() || (static_cast<unsigned char>(text[byte]) & 0xc0) != 0x80;
}

/// The first promise of the headers that does not hold for `bytes`; empty where all do.
std::string broken_promise(std::string_view bytes) {
  const Text decoded = decode_text(bytes);
  const std::string_view text = decoded.bytes;
  recognise_language(text);
  const Layout layout = find_layout(text, stages::german());
  const Sentences sentences = find_sentences(text, layout, stages::german());
  const Marks marks = find_marks(text, layout, sentences);

  std::uint32_t byte = 0;
  for (const Block& block : layout.blocks) {
    if (block.span.begin_byte < byte || block.span.empty() || block.span.end_byte > text.size()) return "blocks are disjoint";
    byte = block.span.end_byte;
  }
  byte = 0;
  for (const Token& token : sentences.tokens) {
    if (token.span.begin_byte < byte || token.span.empty()) return "tokens are in order";
    if (!at_character(text, token.span.begin_byte) || !at_character(text, token.span.end_byte)) return "tokens keep characters whole";
    if (!is_blank(text.substr(byte, token.span.begin_byte - byte))) return "nothing but white space is between tokens";
    byte = token.span.end_byte;
  }
  if (!is_blank(text.substr(byte))) return "nothing but white space is behind the last token";
  std::uint32_t next = 0;
  for (const Sentence& sentence : sentences.sentences) {
    if (sentence.tokens.first != next || sentence.tokens.empty()) return "sentences cover the tokens";
    if (!layout.blocks[sentence.block].span.contains(sentence.span)) return "a sentence lies in its block";
    next = sentence.tokens.last;
  }
  if (next != sentences.tokens.size()) return "sentences cover all tokens";
  std::vector<std::uint32_t> around;
  for (std::size_t i = 0; i < marks.pairs.size(); ++i) {
    const MarkPair& pair = marks.pairs[i];
    if (pair.close < pair.open || pair.close >= sentences.tokens.size()) return "pairs lie in the text";
    if (i > 0 && pair.open <= marks.pairs[i - 1].open) return "pairs are sorted";
    while (!around.empty() && around.back() < pair.open) around.pop_back();
    if (!around.empty() && pair.close > around.back()) return "pairs do not cross";
    around.push_back(pair.close);
  }
  if (marks.pair_of_token.size() != sentences.tokens.size()) return "every token knows its pair";
  return {};
}

}  // namespace

TEST_CASE("the first stages keep their promises for any bytes", "[property][text][layout][segment][marks]") {
  std::mt19937 random(20240314);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = made_text(random);
    const std::string broken = broken_promise(text);
    if (!broken.empty()) FAIL_CHECK(broken << ": " << text);
  }
  SUCCEED();
}

TEST_CASE("the first stages get through long texts of one repeated piece", "[property][segment][marks]") {
  for (std::string_view piece : {"„a. ", "a.b.", "'a ", "‚Hans’ ", "a@a.", "Er: „Ich. «a. ", "wort wort wort wort wort\n", "( ", "u.a. ", "„"}) {
    std::string text;
    while (text.size() < 300000) text += piece;  // quadratic steps would take minutes
    CHECK(broken_promise(text) == "");
  }
}
