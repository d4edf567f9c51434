#pragma once

#include <string>
#include <vector>

#include "golden_file.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut::golden {

/// The golden files of this language under tests/golden, sorted by name.
std::vector<std::string> golden_paths(const std::string& language);

/// The bytes of a file. Error (code "golden-file"): the message begins with the path.
Result<std::string> read_file(const std::string& path);

/// The language pack that this build compiled.
Result<LanguagePack> load_built_pack();

/// What an analysis says, as golden lines: quotations in text order, those that are not direct speech
/// cut at sentence ends, names as the analysis gives them.
std::vector<Line> lines_of(const Analysis& analysis);

/// What the engine makes of the passage, as golden lines.
std::vector<Line> analyze_passage(const Passage& passage, const LanguagePack& pack);

/// What differs, one line a difference ("want …", "got …", "who of …"); empty where the engine is right.
///
/// Right is: the same quotations by form and text (white space and a trailing full stop aside), said by
/// the same people (`speakers_right`), and where the passage says so: with the same speaker phrase, the
/// same words in the cue (auxiliaries, modals, articles, possessives and "wie" aside, on which conventions differ),
/// handed on by the same people. A reported speech act may come without a cue. Quadratic in the quotations.
std::vector<std::string> differences(const std::vector<Line>& want, const std::vector<Line>& got);

}  // namespace wortlaut::golden
