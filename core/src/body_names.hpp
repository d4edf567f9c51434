#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "mentions.hpp"
#include "naming.hpp"

namespace wortlaut {

/// What organisations, parties, media and authorities are called: as full as the text has it, in the nominative.
class BodyNames {
 public:
  /// All must outlive it. `long_forms` is what the text says that its abbreviations stand for (find_long_forms).
  BodyNames(const Naming& naming, const NameIndex& index, const std::vector<Sense>& senses,
            const std::unordered_map<std::string, TokenRange>& long_forms)
      : naming_(naming), index_(index), senses_(senses), long_forms_(long_forms) {}

  /// Tells of a mention of a body or state, so that its abbreviation is known wherever it stands. Call for all first.
  void learn(const Mention& mention);

  std::string name(const Mention& mention) const;
  /// The name of a state: as a list has it ("der Vereinigten Staaten" is "Vereinigte Staaten"), without a genitive s.
  std::string state(const Mention& mention) const;
  /// What an abbreviation stands for, in the nominative: as the text explains it, a well-known full name that the text
  /// has, too, or a name of several words that begin with its letters; empty where there is none.
  std::string long_form(std::string_view abbreviation) const;

 private:
  std::string nominative(TokenRange words) const;

  const Naming& naming_;
  const NameIndex& index_;
  const std::vector<Sense>& senses_;
  const std::unordered_map<std::string, TokenRange>& long_forms_;
  std::unordered_map<std::string, std::string> full_names_;  ///< names of several words in the text, by lower case
  std::unordered_map<std::string, std::string> by_initials_;
};

}  // namespace wortlaut
