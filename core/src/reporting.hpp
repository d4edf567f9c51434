#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wortlaut {

/// How a reporting word takes its content: bits of `ReportingWord::frames`.
enum : std::uint32_t {
  takes_dass = 1u << 0,
  takes_whether = 1u << 1,   ///< ob
  takes_question = 1u << 2,  ///< embedded w-question
  takes_verb_second = 1u << 3,
  takes_infinitive = 1u << 4,
  takes_direct = 1u << 5,
  takes_noun = 1u << 6,      ///< "forderte einen Rücktritt"; of a noun: "die Forderung nach …"
  takes_passive = 1u << 7,
  takes_impersonal = 1u << 8,
  takes_as = 1u << 9,        ///< "bezeichnete das als Fehler"
  takes_preposition = 1u << 10,
  takes_prepositional_source = 1u << 11,  ///< of a noun: "nach Angaben von …"
};

enum class ReportingMedium : std::uint8_t { any, speech, writing, thought };
enum class ReportingClass : std::uint8_t {
  say, ask, demand, promise, warn, accuse, deny, confirm, judge, announce, think, fear_hope, know, show, decide, agree,
  propose, report
};
enum class ReportingGrade : std::uint8_t { weak, often, core };

/// A content with which a verb sums up speech by itself: "np", "np2", "als", "adj", "gen", a preposition, or "-" where
/// its fixed words say all.
struct ReportingSum {
  std::string_view frame;
  bool sure = false;  ///< such a sentence reports speech or an opinion in any company; else it may as well be an act
};

/// One entry of reporting-verbs.txt or reporting-nouns.txt.
struct ReportingWord {
  std::string_view entry;                ///< as listed: "zu bedenken geben"
  std::string_view head;                 ///< the verb ("geben") or the noun
  std::vector<std::string_view>
      with;  ///< words that must stand in the same clause ("zu", "bedenken"); articles left out
  bool reflexive = false;                ///< "sich" belongs to it
  std::uint32_t frames = 0;
  std::vector<ReportingSum> sums;  ///< of verbs: empty where it never sums up speech
  std::vector<std::string_view> prepositions;  ///< of takes_preposition: "vor", "über"
  ReportingMedium medium = ReportingMedium::any;
  ReportingClass kind = ReportingClass::say;
  ReportingGrade grade = ReportingGrade::weak;

  bool takes(std::uint32_t frame) const { return (frames & frame) != 0; }
};

/// Where a word of source-words.txt stands.
enum class SourcePlace : std::uint8_t {
  before,       ///< „laut Polizei“
  noun,         ///< „nach Angaben der Polizei“, „ihrer Meinung nach“
  behind,       ///< „Zeugen zufolge“
  parenthesis,  ///< „…, so die Polizei“
  adverb,       ///< „Demnach …“
  relative      ///< „…, wonach …“
};

/// One entry of source-words.txt.
struct SourceWord {
  std::string_view before;  ///< the word that must stand before it; may be empty
  SourcePlace place = SourcePlace::before;
  bool needs_mood = false;  ///< only where its clause is in the Konjunktiv
};

/// The reporting words of a language by their head, parsed once when a pack is loaded. Views point into
/// the pack's lists, which must outlive it.
class ReportingLexicon {
 public:
  ReportingLexicon() = default;
  ReportingLexicon(std::string_view verbs, std::string_view nouns, std::string_view sources);

  /// Entries headed by a verb's infinitive ("geben"), those with most words first; may be empty.
  const std::vector<ReportingWord>& verbs(std::string_view lemma) const { return find(verbs_, lemma); }
  const std::vector<ReportingWord>& nouns(std::string_view lemma) const { return find(nouns_, lemma); }
  /// What a word in lower case does with a source; null where it names none.
  const SourceWord* source(std::string_view word) const;

 private:
  using Table = std::unordered_map<std::string_view, std::vector<ReportingWord>>;
  static const std::vector<ReportingWord>& find(const Table& table, std::string_view key);

  Table verbs_, nouns_;
  std::unordered_map<std::string_view, SourceWord> sources_;
};

}  // namespace wortlaut
