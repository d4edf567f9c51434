#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/result.hpp"

/// Golden files: short passages with their analysis, written to be read.
///
///     # What the phenomenon is, as a grammar would say it.
///
///     ## Konjunktiv I without a frame belongs to the last speaker
///     Die Ministerin lobte den Entwurf. Er sei gründlich geprüft worden.
///     - reported "Die Ministerin lobte den Entwurf." who: Ministerin; speaker: Die Ministerin; cue: lobte
///     - indirect_free_indirect "Er sei gründlich geprüft worden." who: Ministerin
///
///     ## An imperfect subjunctive of a wish is no quotation
///     Wäre er doch früher gekommen!
///     - none
///
/// A quotation in parts is written "one" + "two"; several speakers, and a cue in parts, are joined
/// by " + ", too; `who: -` where nobody can be told. `speaker`, `cue` and `via` (who handed it on) may
/// be left out: then they are not compared. A line with a single | is a blank line inside the passage.
/// A title that begins with "! " marks a passage that the engine does not get right yet.
namespace wortlaut::golden {

/// One "- form …" line: a quotation that the passage has, or that the engine found.
struct Line {
  std::string form;                 ///< as the contract spells it: "indirect_free_indirect"
  std::vector<std::string> parts;   ///< exact text, in order, never empty
  std::vector<std::string> who;     ///< empty for "-"
  std::optional<std::string> speaker;
  std::vector<std::string> cue;     ///< empty where it is not given
  std::vector<std::string> via;     ///< empty where it is not given
};

struct Passage {
  std::string title;           ///< without "! "
  bool known_wrong = false;    ///< "! " stood before it
  std::string text;            ///< its lines joined with '\n', a | line being empty
  std::vector<Line> want;      ///< empty for "- none"
  std::size_t line = 0;        ///< where its title stands, counted from 1
};

struct GoldenFile {
  std::string comment;  ///< everything before the first passage, verbatim
  std::vector<Passage> passages;
};

/// Reads a golden file. Errors (code "golden-file"; the message begins with the line's number): a line
/// of no known kind, an unknown form or field, a quotation that is no text of its passage, a speaker
/// or cue that is none, a passage without text or without a "- " line.
Result<GoldenFile> parse_golden(std::string_view text);

/// The file as text; of a parsed file, the bytes that were parsed.
std::string print_golden(const GoldenFile& file);

/// One "- …" line, without its line feed.
std::string print_line(const Line& line);

}  // namespace wortlaut::golden
