#include "interview.hpp"

#include <unordered_map>
#include <unordered_set>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_label = 4;   // „Prof. Petra Arend:“
constexpr std::uint32_t shortest_answer = 2;  // tokens
constexpr int fewest_answers = 2;

struct Line {
  TokenRange words;            ///< of its block
  std::uint32_t colon = 0;     ///< behind the label; 0 where it has none
  bool behind_question = false;
};

class Interview {
 public:
  Interview(std::string_view text, const Layout& layout, const Sentences& sentences, const Morphology& morphology)
      : text_(text), layout_(layout), sentences_(sentences), morphology_(morphology) {}

  std::vector<TokenRange> answers() const {
    const std::vector<Line> lines = read();
    std::unordered_map<std::string_view, int> count;
    for (const Line& line : lines)
      if (line.colon > 0 && line.behind_question) ++count[name(line)];
    std::erase_if(count, [](const auto& entry) { return entry.second < fewest_answers; });
    if (count.empty()) return {};
    const std::unordered_set<std::string_view> titled = behind_titles();
    std::vector<TokenRange> found;
    for (const Line& line : lines)
      if (line.colon > 0 && count.contains(name(line)) && (!is_noun(line.colon - 1) || titled.contains(name(line))))
        found.push_back({line.colon + 1, line.words.last});
    return found;
  }

 private:
  std::string_view word(std::uint32_t t) const { return sentences_.tokens[t].span.of(text_); }
  std::string_view name(const Line& line) const { return word(line.colon - 1); }

  /// Every block with its label, where it is a paragraph that has one.
  std::vector<Line> read() const {
    std::vector<Line> lines;
    bool question = false;
    for (std::size_t s = 0; s < sentences_.sentences.size();) {
      const std::uint32_t block = sentences_.sentences[s].block;
      Line line;
      line.words = sentences_.sentences[s].tokens;
      for (; s < sentences_.sentences.size() && sentences_.sentences[s].block == block; ++s)
        line.words.last = sentences_.sentences[s].tokens.last;
      line.behind_question = question;
      question = !line.words.empty() && word(line.words.last - 1) == "?";
      if (block < layout_.blocks.size() && layout_.blocks[block].kind == BlockKind::paragraph && !question) line.colon = label_end(line.words);
      lines.push_back(line);
    }
    return lines;
  }

  /// The colon behind a few capitalised words that the line begins with, or 0; speech in marks has its own rule.
  std::uint32_t label_end(TokenRange words) const {
    for (std::uint32_t t = words.first; t < words.last && t <= words.first + longest_label; ++t) {
      if (word(t) == ":") {
        const bool text = t > words.first && words.last > t + shortest_answer && sentences_.tokens[t + 1].kind != TokenKind::mark;
        return text && sentences_.tokens[t - 1].kind == TokenKind::word ? t : 0;
      }
      const bool initial = word(t) == "." && t > words.first;
      if (!initial && (sentences_.tokens[t].kind != TokenKind::word || !starts_upper(word(t)))) return 0;
    }
    return 0;
  }

  /// "Antwort", but also "Müller".
  bool is_noun(std::uint32_t t) const {
    for (const Reading& reading : morphology_.readings(t))
      if (reading.pos == Pos::noun && !reading.guessed) return true;
    return false;
  }

  /// Names that somebody is spoken to by: „Frau Müller, wann …?“
  std::unordered_set<std::string_view> behind_titles() const {
    std::unordered_set<std::string_view> found;
    for (std::uint32_t t = 0; t + 1 < sentences_.tokens.size(); ++t)
      if (word(t) == "Herr" || word(t) == "Frau" || word(t) == "Herrn") found.insert(word(t + 1));
    return found;
  }

  std::string_view text_;
  const Layout& layout_;
  const Sentences& sentences_;
  const Morphology& morphology_;
};

}  // namespace

std::vector<TokenRange> find_answers(std::string_view text, const Layout& layout, const Sentences& sentences,
                                     const Morphology& morphology) {
  return Interview(text, layout, sentences, morphology).answers();
}

}  // namespace wortlaut
