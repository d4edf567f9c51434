#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "free_speech.hpp"
#include "article_reading.hpp"
#include "scene.hpp"
#include "stages.hpp"

/// One paragraph read up to where the rules of reported speech begin, their results as strings that a table can hold.
namespace wortlaut::stages {

/// All stages before the quotations; `text` must outlive it.
class Read {
 public:
  explicit Read(std::string_view text)
      : reading_(text, one_block(text), german()),
        scene(text, reading_.layout, reading_.sentences, reading_.morphology, reading_.phrases, reading_.marks,
              reading_.clauses, reading_.mentions, german()) {}

 private:
  const ArticleReading reading_;

 public:
  const Scene scene;

  std::string words(TokenRange range) const {
    if (range.empty()) return "";
    const std::uint32_t begin = reading_.sentences.tokens[range.first].span.begin_byte;
    return std::string(scene.text.substr(begin, reading_.sentences.tokens[range.last - 1].span.end_byte - begin));
  }
  std::string words(const std::vector<TokenRange>& ranges) const {
    std::vector<std::string> parts;
    for (const TokenRange& range : ranges) parts.push_back(words(range));
    return joined(parts, " + ");
  }
};

/// "content.as als Fehler" for each clause that sums up speech; with "?" in front where it may as well tell an act.
inline std::string acts(std::string_view text) {
  const Read read(text);
  std::vector<std::string> parts;
  for (std::uint32_t c = 0; c < read.scene.clauses.clauses.size(); ++c) {
    const Clause& clause = read.scene.clauses.clauses[c];
    if (clause.opaque || clause.finite == no_token) continue;
    const ActContent content = act_content(read.scene, c);
    if (content.found()) parts.push_back((content.sure ? "" : "?") + std::string(evidence_code(content.kind)) + " " + read.words(content.head));
  }
  return joined(parts, " | ");
}

/// The candidates of one rule with their words, whether or not they are taken.
inline std::string candidates(std::string_view text, Rule rule) {
  const Read read(text);
  std::vector<Candidate> all;
  choose_quotations(read.scene, &all);
  std::vector<std::string> parts;
  for (const Candidate& candidate : all)
    if (candidate.rule == rule) parts.push_back(read.words(candidate.quotation.spans));
  return joined(parts, " | ");
}

/// What is taken of one form.
inline std::string taken(std::string_view text, Form form) {
  const Read read(text);
  std::vector<std::string> parts;
  for (const Candidate& candidate : choose_quotations(read.scene, nullptr))
    if (candidate.quotation.form == form) parts.push_back(read.words(candidate.quotation.spans));
  return joined(parts, " | ");
}

/// Whether the only candidate of a rule has a sign.
inline bool has_sign(std::string_view text, Rule rule, Evidence evidence) {
  const Read read(text);
  std::vector<Candidate> all;
  choose_quotations(read.scene, &all);
  for (const Candidate& candidate : all) {
    if (candidate.rule != rule) continue;
    for (const Sign& sign : candidate.signs)
      if (sign.evidence == evidence) return true;
  }
  return false;
}

/// A text and what a test wants of it.
struct Row {
  const char* text;
  const char* wanted;
};

/// `read` gives each text's wanted string: [](const char* text) { return taken(text, Form::direct); }
template <std::size_t count, typename Function>
void check(const Row (&rows)[count], Function read) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read(row.text) == row.wanted);
  }
}

/// `read` gives nothing for any text.
template <std::size_t count, typename Function>
void check_nothing(const char* const (&rows)[count], Function read) {
  for (const char* text : rows) {
    INFO(text);
    CHECK(read(text) == "");
  }
}

}  // namespace wortlaut::stages
