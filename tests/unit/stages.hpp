#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "layout.hpp"
#include "marks.hpp"
#include "pack.hpp"
#include "segment.hpp"

/// The first stages over the built German pack, their results as strings that a table can hold.
namespace wortlaut::stages {

inline const PackData& german() {
  static const LanguagePack pack = [] {
    std::ifstream file(WORTLAUT_PACK_FILE, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    auto loaded = LanguagePack::load(bytes.str());
    REQUIRE(loaded.ok());
    return loaded.value();
  }();
  return pack.data();
}

/// The whole text as one paragraph: what the layout makes of it is another test's matter.
inline Layout one_block(std::string_view text) {
  return {{{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph}}};
}

inline std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string result;
  for (const std::string& part : parts) result.append(result.empty() ? "" : between).append(part);
  return result;
}

/// "Er|kam|.": the tokens of one paragraph.
inline std::string tokens(std::string_view text) {
  std::vector<std::string> parts;
  for (const Token& token : find_sentences(text, one_block(text), german()).tokens) parts.emplace_back(token.span.of(text));
  return joined(parts, "|");
}

/// "Er kam.|Sie ging.": the sentences of one paragraph.
inline std::string sentences(std::string_view text) {
  std::vector<std::string> parts;
  for (const Sentence& sentence : find_sentences(text, one_block(text), german()).sentences)
    parts.emplace_back(sentence.span.of(text));
  return joined(parts, "|");
}

/// One line a block: H headline, h heading, p paragraph, - furniture; line ends inside become "/".
inline std::string blocks(std::string_view text, const PackData& pack = german()) {
  std::vector<std::string> parts;
  for (const Block& block : find_layout(text, pack).blocks) {
    std::string line = std::string(1, "Hhp-"[static_cast<std::size_t>(block.kind)]) + " " + std::string(block.span.of(text));
    for (char& c : line)
      if (c == '\n' || c == '\r') c = '/';
    parts.push_back(line);
  }
  return joined(parts, "\n");
}

/// The pairs of marks as the stretches they cover, in text order: "„Ja“", a missing closing mark as "~"
/// behind the last word, the depth as ">" in front.
inline std::string pairs(std::string_view text, const Layout& layout) {
  const Sentences found = find_sentences(text, layout, german());
  const Marks marks = find_marks(text, layout, found);
  std::vector<std::string> parts;
  for (const MarkPair& pair : marks.pairs) {
    const Span span{found.tokens[pair.open].span.begin_byte, found.tokens[pair.close].span.end_byte};
    std::string part;
    for (std::int32_t up = pair.parent; up >= 0; up = marks.pairs[static_cast<std::size_t>(up)].parent) part += ">";
    part += std::string(span.of(text));
    if (!pair.closed) part += "~";
    parts.push_back(part);
  }
  return joined(parts, " | ");
}

inline std::string pairs(std::string_view text) { return pairs(text, one_block(text)); }

}  // namespace wortlaut::stages
