#include "golden_compare.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "../accuracy/same_name.hpp"
#include "characters.hpp"
#include "json.hpp"

namespace wortlaut::golden {
namespace {

bool is_space_at(std::string_view text, std::size_t at, std::size_t& length) {
  if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') return length = 1, true;
  if (text.substr(at, 2) == "\u00a0") return length = 2, true;
  return false;
}

/// White space runs as one blank, none at the ends, no full stop at the end.
std::string normalized(std::string_view text) {
  std::string out;
  for (std::size_t at = 0, length = 1; at < text.size(); at += length) {
    length = 1;
    if (!is_space_at(text, at, length)) out.push_back(text[at]);
    else if (!out.empty() && out.back() != ' ') out.push_back(' ');
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  return out;
}

std::vector<std::string> normalized(const std::vector<std::string>& parts) {
  std::vector<std::string> out;
  for (const std::string& part : parts)
    if (std::string text = normalized(part); !text.empty()) out.push_back(std::move(text));
  return out;
}

/// The cue's words that carry it.
std::set<std::string> words_of_cue(const std::vector<std::string>& cue) {
  static const std::set<std::string> light = {
      "habe", "hat", "haben", "hatte", "hatten", "hätte", "hätten", "gehabt", "sei", "ist", "sind", "war", "waren",
      "worden", "wird", "werden", "wurde", "wurden", "werde", "will", "wollen", "wollte", "wollten", "kann", "können",
      "konnte", "konnten", "muss", "müssen", "musste", "mussten", "soll", "sollen", "möchte", "möchten",
      "sein", "seine", "seiner", "seinen", "ihr", "ihre", "ihrer", "ihren",
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "es", "wie", "sich", "als"};
  std::set<std::string> words;
  for (const std::string& part : cue)
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t end = std::min(part.find(' ', at), part.size());
      if (std::string word = lower(std::string_view(part).substr(at, end - at)); !word.empty() && !light.count(word))
        words.insert(std::move(word));
      at = end + 1;
    }
  return words;
}

std::string list(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " + ") + name;
  return out.empty() ? "-" : out;
}

std::vector<std::string> texts(const Analysis& analysis, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const Span span : spans) out.emplace_back(span.of(analysis.text));
  return out;
}

std::vector<std::string> names(const Analysis& analysis, const std::vector<std::uint32_t>& speakers) {
  std::vector<std::string> out;
  for (const std::uint32_t speaker : speakers) out.push_back(analysis.speakers[speaker].name);
  return out;
}

/// A quotation's spans, one list for each sentence that they touch.
std::vector<std::vector<Span>> cut_at_sentences(const Analysis& analysis, const Quotation& quotation) {
  if (quotation.form == Form::direct || analysis.sentences.empty()) return {quotation.spans};
  std::vector<std::vector<Span>> pieces;
  for (const SentenceInfo& sentence : analysis.sentences) {
    std::vector<Span> piece;
    for (const Span span : quotation.spans)
      if (span.overlaps(sentence.span))
        piece.push_back({std::max(span.begin_byte, sentence.span.begin_byte),
                         std::min(span.end_byte, sentence.span.end_byte)});
    if (!piece.empty()) pieces.push_back(std::move(piece));
  }
  return pieces;
}

void compare_lines(const Line& want, const Line& got, std::vector<std::string>& out) {
  const std::string of = " of \"" + want.parts.front() + "\"";
  if (!accuracy::speakers_right(got.who, want.who))
    out.push_back("who" + of + ": want " + list(want.who) + ", got " + list(got.who));
  if (want.speaker && normalized(*want.speaker) != normalized(got.speaker.value_or("")))
    out.push_back("speaker" + of + ": want \"" + *want.speaker + "\", got \"" + got.speaker.value_or("") + "\"");
  // A speech act is its own cue; the corpus conventions give it none, so that an engine may leave it out.
  const bool no_cue = want.form == "reported" && got.cue.empty();
  if (!want.cue.empty() && !no_cue && words_of_cue(want.cue) != words_of_cue(got.cue))
    out.push_back("cue" + of + ": want " + list(want.cue) + ", got " + list(got.cue));
  if (!want.via.empty() && !accuracy::speakers_right(got.via, want.via))
    out.push_back("via" + of + ": want " + list(want.via) + ", got " + list(got.via));
}

}  // namespace

std::vector<std::string> golden_paths(const std::string& language) {
  std::vector<std::string> paths;
  const std::filesystem::path folder = std::filesystem::path(WORTLAUT_TESTS_DIR) / "golden" / language;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{"golden-file", path + ": " + std::strerror(errno)};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<LanguagePack> load_built_pack() {
  auto bytes = read_file(WORTLAUT_PACK_FILE);
  if (!bytes) return bytes.error();
  return LanguagePack::load(std::move(bytes).value());
}

std::vector<Line> lines_of(const Analysis& analysis) {
  std::vector<Line> lines;
  for (const Quotation& quotation : analysis.quotations)
    for (const std::vector<Span>& piece : cut_at_sentences(analysis, quotation)) {
      Line line;
      line.form = form_name(quotation.form);
      line.parts = texts(analysis, piece);
      line.who = names(analysis, quotation.speakers);
      if (!quotation.speaker_phrase.empty()) line.speaker = list(texts(analysis, quotation.speaker_phrase));
      line.cue = texts(analysis, quotation.cue);
      line.via = names(analysis, quotation.via);
      lines.push_back(std::move(line));
    }
  return lines;
}

std::vector<Line> analyze_passage(const Passage& passage, const LanguagePack& pack) {
  const LanguagePack packs[] = {pack};
  AnalyzeOptions options;
  options.language = pack.language();
  return lines_of(analyze(passage.text, packs, options));
}

std::vector<std::string> differences(const std::vector<Line>& want, const std::vector<Line>& got) {
  std::vector<std::string> out;
  std::vector<bool> used(got.size(), false);
  for (const Line& line : want) {
    std::size_t match = got.size();
    for (std::size_t i = 0; i < got.size() && match == got.size(); ++i)
      if (!used[i] && got[i].form == line.form && normalized(got[i].parts) == normalized(line.parts)) match = i;
    if (match == got.size()) {
      out.push_back("want " + print_line(line).substr(2));
      continue;
    }
    used[match] = true;
    compare_lines(line, got[match], out);
  }
  for (std::size_t i = 0; i < got.size(); ++i)
    if (!used[i]) out.push_back("got  " + print_line(got[i]).substr(2));
  return out;
}

}  // namespace wortlaut::golden
