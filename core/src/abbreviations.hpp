#pragma once

#include <string_view>
#include <vector>

#include "pack.hpp"

namespace wortlaut {

/// Whether a sentence can end with an abbreviation; see core/languages/de/abbreviations.txt.
enum class AbbreviationEnd : std::uint8_t { none, never, number, unit, often };

/// The pack's list "abbreviations", ready to be asked. Views into the pack, which must outlive it.
class Abbreviations {
 public:
  explicit Abbreviations(const PackData& pack);

  /// `word` with its full stops ("Dr.", "z.B."); also with a capital where the list has a small letter
  /// ("Vgl."). `none` where it is no abbreviation. Logarithmic.
  AbbreviationEnd find(std::string_view word) const;

  /// Bytes of the longest entry.
  std::size_t longest() const { return longest_; }

 private:
  AbbreviationEnd exact(std::string_view word) const;

  struct Entry {
    std::string_view word;
    AbbreviationEnd end;
  };
  std::vector<Entry> entries_;  ///< sorted by word
  std::size_t longest_ = 0;
};

/// What a word tells of a sentence's beginning. Keeps a buffer; one object an analysis.
class SentenceOpeners {
 public:
  explicit SentenceOpeners(const PackData& pack) : lexicon_(pack.lexicon), reporting_(pack.reporting) {}

  /// Whether a word with a capital is a function word that has it only because a sentence begins:
  /// "Der", "Er", "Inzwischen"; not "Weltkrieg", not "Merkel".
  bool opens(std::string_view word);

  /// Whether the lexicon knows the word as it is written as a noun: "Weltkrieg".
  bool is_noun(std::string_view word);

  /// Whether the word is a form of a verb that nearly always hands on words and can do so without a
  /// subordinator: "sagte", "erklärt"; not "zeigt".
  bool announces(std::string_view word, std::string_view before_colon);

 private:
  const Lexicon& lexicon_;
  const ReportingLexicon& reporting_;
  std::vector<Reading> readings_;
};

}  // namespace wortlaut
