#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clauses.hpp"
#include "morphology.hpp"
#include "pack.hpp"
#include "segment.hpp"

namespace wortlaut {

/// The classes of the lists evaluative, causal, legal, outlook, happenings, titled and weighty (core/languages/XX/*.txt say
/// what each is for).
enum class WordClass : std::uint8_t {
  judgement,
  mild,
  feeling,
  stance,
  cause,
  link,
  rule,
  norm,
  later,
  expected,
  plan,
  duty,
  recent,
  harm,
  misdeed,
  public_matter,
  scope,
  quantity,
  state,
  intensity,
  informs,
  argues,
  value,
  reject,
  hope,
  court,
  verdict,
  before,
  habit,
  event,
  motion,
  effect,
  undertake,
  appraise,
  mind,
  concrete,
  lawful,
  inquiry,
  titled,
  perceived,
  many,
  size,
  speech,
  supposes,
  estimates,
  blames
};

/// A set of word classes.
using WordClasses = std::uint64_t;
constexpr WordClasses bit(WordClass word_class) { return WordClasses{1} << static_cast<unsigned>(word_class); }

/// The classes of the reporting verbs and nouns (column `class` of reporting-verbs.txt).
enum class CueClass : std::uint8_t {
  none,
  say,
  ask,
  demand,
  promise,
  warn,
  accuse,
  deny,
  confirm,
  judge,
  announce,
  think,
  fear_hope,
  know,
  show,
  decide,
  agree,
  propose,
  report
};

/// The word lists of the claims stage, ready to be asked. Views into the pack, which must outlive it.
class ClaimWords {
 public:
  /// Linear in the lists.
  explicit ClaimWords(const PackData& pack);

  /// Per token the bits of the classes it belongs to, by its form and by the lemmas that are left.
  /// An entry of several words ("führen zu") needs all in one sentence, at most a few words apart; with `clauses` in
  /// one clause, and its preposition before what it governs. Linear.
  std::vector<WordClasses> mark(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                                const Clauses* clauses = nullptr) const;

  /// The classes of a lemma by itself; entries of several words do not count.
  WordClasses classes_of(std::string_view lemma) const;

  /// What is done with the content when these words report it: the longest entry whose words are all
  /// among `lemmas` wins; none where no entry fits.
  CueClass cue_class(const std::vector<std::string_view>& lemmas) const;

 private:
  struct Entry {
    std::string_view rest;  ///< further words that must stand nearby, space separated; may be empty
    WordClasses classes = 0;
  };
  struct Cue {
    std::string_view words;
    CueClass cue_class = CueClass::none;
  };
  void add_list(std::string_view lines);
  void add_cues(std::string_view lines);

  std::unordered_multimap<std::string_view, Entry> entries_;  ///< only looked up, never walked
  std::unordered_multimap<std::string_view, Cue> cues_;       ///< by their last word
};

}  // namespace wortlaut
