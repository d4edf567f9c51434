#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon.hpp"

namespace wortlaut {

/// Reads words that the lexicon does not have by their parts, their endings and their capital.
/// Keeps buffers between words; one object an analysis.
class Guesser {
 public:
  /// Both must outlive the guesser and the readings; invented lemmas ("gendern") are put into `lemmas`.
  Guesser(const Lexicon& lexicon, std::deque<std::string>& lemmas) : lexicon_(lexicon), lemmas_(lemmas) {}

  /// Nouns made of the lower-case word behind a capital: "Gute", "Verletzte", "das Lesen".
  bool nominalized(std::string_view word, std::vector<Reading>& out);

  /// Readings of a word with a capital that the lexicon does not have. Always appends one at least.
  /// `name_without_s` says that the text has the same word without its last s ("Merkels", "Merkel").
  void capitalized(std::string_view word, bool name_without_s, std::vector<Reading>& out);

  /// Readings of a lower-case word that the lexicon does not have. Always appends one at least.
  void lower_case(std::string_view word, std::vector<Reading>& out);

  /// Appends what a word that begins a sentence can be as an adjective without endings: „Unmissverständlich sagte sie …“.
  void bare_adjective(std::string_view word, std::vector<Reading>& out);

  /// "Pressesprecherin": the longest known noun at the end, behind a part that can stand before it.
  bool compound_noun(std::string_view word, std::vector<Reading>& out);
  static bool wants_s(std::string_view modifier);

 private:
  bool hyphenated(std::string_view word, std::vector<Reading>& out);
  bool other_spelling(std::string_view word, std::vector<Reading>& out);
  bool other_verb_form(std::string_view word, std::vector<Reading>& out);
  bool prefixed_verb(std::string_view word, std::vector<Reading>& out);
  bool compound_adjective(std::string_view word, std::vector<Reading>& out);
  std::size_t particle_before_ge(std::string_view word) const;
  bool verb_by_ending(std::string_view word, std::vector<Reading>& out);
  bool adjective_by_ending(std::string_view word, std::vector<Reading>& out);
  bool noun_by_ending(std::string_view word, std::vector<Reading>& out) const;
  bool can_stand_before(std::string_view modifier, int depth, bool stems = true);
  std::string_view keep(std::string lemma);

  const Lexicon& lexicon_;
  std::deque<std::string>& lemmas_;
  std::vector<Reading> scratch_;
};

}  // namespace wortlaut
