#include "reporting.hpp"

#include <algorithm>

#include "list_lines.hpp"

namespace wortlaut {
namespace {

/// Calls `use` with each piece of `text` between separators; empty pieces too.
template <class Use>
void split(std::string_view text, char separator, Use use) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    use(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> result;
  split(text, separator, [&](std::string_view piece) { result.push_back(piece); });
  return result;
}

ReportingGrade grade_of(std::string_view name) {
  if (name == "core") return ReportingGrade::core;
  return name == "often" ? ReportingGrade::often : ReportingGrade::weak;
}

ReportingMedium medium_of(std::string_view name) {
  if (name == "speech") return ReportingMedium::speech;
  if (name == "writing") return ReportingMedium::writing;
  return name == "thought" ? ReportingMedium::thought : ReportingMedium::any;
}

ReportingClass class_of(std::string_view name) {
  constexpr std::string_view names[] = {"say",  "ask",     "demand", "promise",  "warn",    "accuse",
                                        "deny", "confirm", "judge",  "announce", "think",   "fear-hope",
                                        "know", "show",    "decide", "agree",    "propose", "report"};
  for (std::size_t i = 0; i < std::size(names); ++i)
    if (names[i] == name) return static_cast<ReportingClass>(i);
  return ReportingClass::say;
}

SourcePlace place_of(std::string_view name) {
  if (name == "noun") return SourcePlace::noun;
  if (name == "behind") return SourcePlace::behind;
  if (name == "parenthesis") return SourcePlace::parenthesis;
  if (name == "adverb") return SourcePlace::adverb;
  return name == "relative" ? SourcePlace::relative : SourcePlace::before;
}

std::uint32_t frame_of(std::string_view name) {
  if (name == "dass") return takes_dass;
  if (name == "ob") return takes_whether;
  if (name == "w") return takes_question;
  if (name == "v2") return takes_verb_second;
  if (name == "inf") return takes_infinitive;
  if (name == "direct") return takes_direct;
  if (name == "np") return takes_noun;
  if (name == "pass") return takes_passive;
  if (name == "es") return takes_impersonal;
  if (name == "als") return takes_as;
  if (name == "prep") return takes_prepositional_source;
  return takes_preposition;
}

bool is_article(std::string_view word) {
  for (std::string_view article :
       {"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "keinen"})
    if (word == article) return true;
  return false;
}

ReportingWord word_of(const std::vector<std::string_view>& columns) {
  ReportingWord result;
  result.entry = columns[0];
  const auto words = pieces(columns[0], ' ');
  result.head = words.back();
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "sich") result.reflexive = true;
    else if (!is_article(words[i])) result.with.push_back(words[i]);
  }
  split(columns[1], ',', [&](std::string_view frame) {
    const std::uint32_t bit = frame_of(frame);
    result.frames |= bit;
    if (bit == takes_preposition) result.prepositions.push_back(frame == "ueber" ? std::string_view("über") : frame);
  });
  result.medium = medium_of(columns[2]);
  result.kind = class_of(columns[3]);
  result.grade = grade_of(columns[4]);
  if (columns.size() > 5)
    split(columns[5], ',', [&](std::string_view frame) {
      const bool sure = frame.empty() || frame.back() != '?';
      if (!sure) frame.remove_suffix(1);
      if (!frame.empty()) result.sums.push_back({frame == "ueber" ? std::string_view("über") : frame, sure});
    });
  return result;
}

}  // namespace

ReportingLexicon::ReportingLexicon(std::string_view verbs, std::string_view nouns, std::string_view sources) {
  const auto fill = [](std::string_view list, Table& table) {
    for_each_line(list, 5, [&](const std::vector<std::string_view>& columns) {
      ReportingWord word = word_of(columns);
      if (!word.head.empty()) table[word.head].push_back(std::move(word));
    });
    for (auto& [head, words] : table)
      std::stable_sort(words.begin(), words.end(), [](const ReportingWord& a, const ReportingWord& b) {
        return a.with.size() + a.reflexive > b.with.size() + b.reflexive;
      });
  };
  fill(verbs, verbs_);
  fill(nouns, nouns_);
  for_each_line(sources, 3, [&](const std::vector<std::string_view>& columns) {
    const std::size_t space = columns[0].find(' ');
    const bool one = space == std::string_view::npos;
    sources_.emplace(one ? columns[0] : columns[0].substr(space + 1),
                     SourceWord{one ? std::string_view() : columns[0].substr(0, space), place_of(columns[1]),
                                columns[2] == "mood"});
  });
}

const std::vector<ReportingWord>& ReportingLexicon::find(const Table& table, std::string_view key) {
  static const std::vector<ReportingWord> nothing;
  const auto found = table.find(key);
  return found == table.end() ? nothing : found->second;
}

const SourceWord* ReportingLexicon::source(std::string_view word) const {
  const auto found = sources_.find(word);
  return found == sources_.end() ? nullptr : &found->second;
}

}  // namespace wortlaut
