#include "corpus.hpp"

#include <algorithm>
#include <set>

#include "characters.hpp"
#include "utf8.hpp"

namespace wortlaut::corpus {
namespace {

TokenKind kind_of(std::string_view word) {
  const char32_t c = code_point_at(word, 0);
  if (c >= '0' && c <= '9')
    return word.find_first_not_of("0123456789.,:") == std::string_view::npos ? TokenKind::number : TokenKind::word;
  for (std::string_view mark : {"„", "“", "”", "\"", "»", "«", "‚", "‘", "›", "‹", "''", "``"})
    if (word == mark) return TokenKind::mark;
  if (c < 0x80 && !((c | 32) >= 'a' && (c | 32) <= 'z')) return TokenKind::punctuation;
  if (c >= 0x2010 && c <= 0x206f) return TokenKind::punctuation;
  return TokenKind::word;
}

/// Pairs of marks, by their shape where it tells and by turns where not.
Marks pair_marks(const std::string& text, const Sentences& sentences) {
  Marks marks;
  const auto& tokens = sentences.tokens;
  marks.pair_of_token.assign(tokens.size(), -1);
  std::int32_t open = -1;
  std::uint32_t open_token = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::mark) {
      const std::string_view word = tokens[i].span.of(text);
      const bool opens =
          open < 0 && (word == "„" || word == "\"" || word == "»" || word == "«" || word == "“" || word == "‚");
      if (opens) {
        open = static_cast<std::int32_t>(marks.pairs.size());
        open_token = i;
        marks.pairs.push_back({i, i, -1, false});
      } else if (open >= 0 && word != "‚" && word != "‘") {
        marks.pairs[open].close = i;
        marks.pairs[open].closed = true;
        for (std::uint32_t k = open_token; k <= i; ++k) marks.pair_of_token[k] = open;
        open = -1;
      }
    }
  }
  if (open >= 0) marks.pairs.pop_back();
  return marks;
}

std::vector<std::uint32_t> numbers(const nlohmann::json& array) {
  std::vector<std::uint32_t> result;
  for (const auto& value : array) result.push_back(value.get<std::uint32_t>());
  return result;
}

}  // namespace

std::vector<TokenRange> ranges_of(std::vector<std::uint32_t> tokens) {
  std::sort(tokens.begin(), tokens.end());
  std::vector<TokenRange> result;
  for (std::uint32_t token : tokens) {
    if (!result.empty() && result.back().last == token) ++result.back().last;
    else result.push_back({token, token + 1});
  }
  return result;
}

Document read_document(const nlohmann::json& line, const std::vector<nlohmann::json>* who) {
  Document document;
  document.id = line.at("id").get<std::string>();
  document.text = line.at("text").get<std::string>();
  const std::string& text = document.text;
  const OffsetMap map(text);
  for (const auto& pair : line.at("tokens")) {
    Token token;
    token.span = {map.byte_of_utf16(pair[0].get<std::uint32_t>()), map.byte_of_utf16(pair[1].get<std::uint32_t>())};
    token.kind = kind_of(token.span.of(text));
    document.sentences.tokens.push_back(token);
  }
  const auto& tokens = document.sentences.tokens;
  std::uint32_t last_byte = 0;
  for (const auto& pair : line.at("sentences")) {
    Sentence sentence;
    sentence.tokens = {pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()};
    if (sentence.tokens.empty()) continue;
    sentence.span = {tokens[sentence.tokens.first].span.begin_byte, tokens[sentence.tokens.last - 1].span.end_byte};
    // A blank line between two sentences begins a new block.
    const bool blank = text.substr(last_byte, sentence.span.begin_byte - last_byte).find('\n') != std::string::npos;
    if (document.layout.blocks.empty() || blank)
      document.layout.blocks.push_back({sentence.span, BlockKind::paragraph});
    document.layout.blocks.back().span.end_byte = sentence.span.end_byte;
    sentence.block = static_cast<std::uint32_t>(document.layout.blocks.size() - 1);
    last_byte = sentence.span.end_byte;
    document.sentences.sentences.push_back(sentence);
  }
  document.marks = pair_marks(text, document.sentences);

  std::vector<std::uint32_t> sentence_of(tokens.size(), 0);
  for (std::uint32_t s = 0; s < document.sentences.sentences.size(); ++s)
    for (std::uint32_t i = document.sentences.sentences[s].tokens.first;
         i < document.sentences.sentences[s].tokens.last; ++i)
      sentence_of[i] = s;
  for (const auto& q : line.at("quotations")) {
    if (q.at("quote").empty()) continue;
    GoldQuotation gold;
    gold.id = q.at("id").get<std::string>();
    gold.form = q.at("form").get<std::string>();
    FoundQuotation& found = gold.found;
    found.form = gold.form == "Direct"         ? Form::direct
                 : gold.form == "Indirect"     ? Form::indirect
                 : gold.form == "Reported"     ? Form::reported
                 : gold.form == "FreeIndirect" ? Form::free_indirect
                                               : Form::indirect_free_indirect;
    found.spans = ranges_of(numbers(q.at("quote")));
    found.cue = ranges_of(numbers(q.at("cue")));
    found.frame = ranges_of(numbers(q.at("frame")));
    found.addressee = ranges_of(numbers(q.at("addressee")));
    gold.speaker = ranges_of(numbers(q.at("speaker")));
    // A phrase in a sentence that neither the quotation nor its cue touches is what the floor must find.
    std::set<std::uint32_t> touched;
    for (const auto* ranges : {&found.spans, &found.cue, &found.frame})
      for (TokenRange range : *ranges)
        for (std::uint32_t i = range.first; i < range.last; ++i) touched.insert(sentence_of[i]);
    for (TokenRange range : gold.speaker)
      if (touched.count(sentence_of[range.first])) found.speaker_phrase.push_back(range);
    if (who)
      for (const auto& w : *who)
        if (w.at("id") == gold.id) {
          gold.has_who = true;
          for (const auto& name : w.at("speaker")) gold.who.push_back(name.get<std::string>());
        }
    document.quotations.push_back(std::move(gold));
  }
  std::stable_sort(document.quotations.begin(), document.quotations.end(),
                   [](const GoldQuotation& a, const GoldQuotation& b) {
                     const auto &sa = a.found.spans, &sb = b.found.spans;
                     return sa.front().first != sb.front().first ? sa.front().first < sb.front().first
                                                                 : sa.back().last > sb.back().last;
                   });
  for (std::size_t i = 0; i < document.quotations.size(); ++i)
    for (std::size_t k = i; k-- > 0;) {
      const auto &inner = document.quotations[i].found.spans, &outer = document.quotations[k].found.spans;
      const TokenRange a{inner.front().first, inner.back().last}, b{outer.front().first, outer.back().last};
      if (b.contains(a) && !(a == b)) {
        document.quotations[i].found.parent = static_cast<std::int32_t>(k);
        break;
      }
    }
  return document;
}

}  // namespace wortlaut::corpus
