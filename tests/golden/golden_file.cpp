#include "golden_file.hpp"

#include <algorithm>
#include <array>

namespace wortlaut::golden {
namespace {

constexpr std::array<std::string_view, 5> forms = {"direct", "indirect", "reported", "free_indirect",
                                                   "indirect_free_indirect"};

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(separator, at);
    parts.emplace_back(text.substr(at, next == std::string_view::npos ? next : next - at));
    if (next == std::string_view::npos) return parts;
    at = next + separator.size();
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) joined += separator;
    joined += part;
  }
  return joined;
}


/// Whether the parts stand in the text, one behind the other.
bool has_in_order(std::string_view text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    at = part.empty() ? std::string_view::npos : text.find(part, at);
    if (at == std::string_view::npos) return false;
    at += part.size();
  }
  return true;
}

/// Reads what follows "- ". The result's error message has no line number yet.
Result<Line> parse_line(std::string_view text, std::string_view passage) {
  const auto error = [](std::string message) { return Error{"golden-file", std::move(message)}; };
  Line line;
  const std::size_t space = text.find(' ');
  line.form = text.substr(0, space);
  if (std::find(forms.begin(), forms.end(), line.form) == forms.end())
    return error("unknown form \"" + line.form + "\"");
  const std::size_t who = text.rfind("\" who: ");
  if (space == std::string_view::npos || text.substr(space, 2) != " \"" || who == std::string_view::npos ||
      who < space + 2)
    return error("expected: - form \"text\" who: …");
  line.parts = split(text.substr(space + 2, who - space - 2), "\" + \"");
  if (!has_in_order(passage, line.parts)) return error("\"" + join(line.parts, "\" + \"") + "\" is not in the passage");
  std::vector<std::string> fields = split(text.substr(who + 7), "; ");
  if (fields[0].empty()) return error("nobody behind who:");
  if (fields[0] != "-") line.who = split(fields[0], " + ");
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const std::string& field = fields[i];
    if (field.starts_with("speaker: ")) {
      line.speaker = field.substr(9);
      if (!has_in_order(passage, {*line.speaker}))
        return error("speaker \"" + *line.speaker + "\" is not in the passage");
    } else if (field.starts_with("cue: ")) {
      line.cue = split(field.substr(5), " + ");
      for (const std::string& part : line.cue)
        if (!has_in_order(passage, split(part, " "))) return error("cue \"" + part + "\" is not in the passage");
    } else if (field.starts_with("via: ")) {
      line.via = split(field.substr(5), " + ");
    } else {
      return error("unknown field \"" + field + "\"");
    }
  }
  return line;
}

}  // namespace

Result<GoldenFile> parse_golden(std::string_view text) {
  GoldenFile file;
  std::size_t number = 0;
  const auto error_at = [](std::size_t line, const std::string& message) {
    return Error{"golden-file", "line " + std::to_string(line) + ": " + message};
  };
  bool has_analysis = true;  // of the last passage; before the first there is nothing to miss
  bool has_text = true;
  std::vector<std::string> lines = split(text, "\n");
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (const std::string& line : lines) {
    ++number;
    if (line.starts_with("## ")) {
      if (!has_text || !has_analysis)
        return error_at(file.passages.back().line, has_text ? "passage without \"- \" lines" : "passage without text");
      Passage passage;
      passage.known_wrong = line.starts_with("## ! ");
      passage.title = line.substr(passage.known_wrong ? 5 : 3);
      passage.line = number;
      if (passage.title.empty()) return error_at(number, "passage without a title");
      file.passages.push_back(std::move(passage));
      has_text = has_analysis = false;
    } else if (file.passages.empty()) {
      if (!line.empty() && line[0] != '#') return error_at(number, "text before the first title");
      file.comment += line + "\n";
    } else if (line.starts_with("- ")) {
      Passage& passage = file.passages.back();
      if (!has_text) return error_at(number, "passage without text");
      const bool none = line == "- none";
      if (has_analysis && (none || passage.want.empty())) return error_at(number, "\"- none\" beside other lines");
      has_analysis = true;
      if (none) continue;
      auto want = parse_line(std::string_view(line).substr(2), passage.text);
      if (!want) return error_at(number, want.error().message);
      passage.want.push_back(std::move(want).value());
    } else if (!line.empty()) {
      if (has_analysis) return error_at(number, "text behind the analysis");
      std::string& passage = file.passages.back().text;
      if (has_text) passage += '\n';
      if (line != "|") passage += line;
      has_text = true;
    }
  }
  if (!has_text || !has_analysis)
    return error_at(file.passages.back().line, has_text ? "passage without \"- \" lines" : "passage without text");
  return file;
}

std::string print_line(const Line& line) {
  std::string out = "- " + line.form + " \"" + join(line.parts, "\" + \"") + "\" who: ";
  out += line.who.empty() ? "-" : join(line.who, " + ");
  if (line.speaker) out += "; speaker: " + *line.speaker;
  if (!line.cue.empty()) out += "; cue: " + join(line.cue, " + ");
  if (!line.via.empty()) out += "; via: " + join(line.via, " + ");
  return out;
}

std::string print_golden(const GoldenFile& file) {
  std::string out = file.comment;
  for (const Passage& passage : file.passages) {
    if (&passage != &file.passages.front()) out += "\n";
    out += (passage.known_wrong ? "## ! " : "## ") + passage.title + "\n";
    for (const std::string& line : split(passage.text, "\n")) out += (line.empty() ? "|" : line) + "\n";
    if (passage.want.empty()) out += "- none\n";
    for (const Line& want : passage.want) out += print_line(want) + "\n";
  }
  return out;
}

}  // namespace wortlaut::golden
