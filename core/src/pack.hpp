#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon.hpp"
#include "name_index.hpp"
#include "reporting.hpp"
#include "wortlaut/pack.hpp"

namespace wortlaut {

struct WordLists;

/// What a LanguagePack holds: the word lists as they are in core/languages/XX/*.txt, and the lexicon.
struct PackData {
  std::string language;  ///< ISO 639-1, "de"
  Lexicon lexicon;
  /// List names ("abbreviations" for abbreviations.txt) with their lines, sorted by name.
  std::vector<std::pair<std::string, std::string>> lists;
  /// The name lists, hashed; set by LanguagePack::load, null in a PackData made by hand.
  std::shared_ptr<const NameIndex> names;
  /// The other word lists, parsed; set by LanguagePack::load. Asked by way of `word_lists`, which makes them for a
  /// PackData made by hand.
  std::shared_ptr<const WordLists> words;

  ReportingLexicon reporting;  ///< views into `lists`

  /// The lines of one list, joined with '\n', without comments and blank lines; verbatim UTF-8.
  /// Valid as long as the pack. Empty where there is no such list.
  std::string_view list(std::string_view name) const;
};

}  // namespace wortlaut
