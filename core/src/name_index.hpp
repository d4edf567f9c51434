#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wortlaut/analysis.hpp"

namespace wortlaut {

struct PackData;

enum class OfficeKind : std::uint8_t { office, profession, title, role, relation, honorific };
/// Whether a noun for a person may stand for a name already said; core/languages/XX/role-sorts.txt says what each means.
enum class RoleSort : std::uint8_t { none, event, life, party, function, work, wide, known };
enum class BodyKind : std::uint8_t {
  party,
  authority,
  court,
  company,
  trade_union,
  military,
  organization,
  document,
  group,
  medium,
  medium_head
};

/// As `organizations` spells it; organization for an unknown word.
BodyKind body_kind(std::string_view word);

struct OfficeEntry {
  Gender gender = Gender::unknown;  ///< unknown: borne by both
  OfficeKind kind = OfficeKind::office;
};

/// How a word names a state.
enum class StateWord : std::uint8_t { name, capital, demonym_masculine, demonym_feminine };
struct StateEntry {
  std::uint16_t state = 0;  ///< line of states.txt, from 1
  StateWord word = StateWord::name;
};

/// The name lists of a pack, parsed and hashed: who can speak. Immutable; the keys are views into the
/// pack's lists, so it lives as long as the pack. Every question is answered in constant time.
class NameIndex {
 public:
  explicit NameIndex(const PackData& pack);
  NameIndex(const NameIndex&) = delete;
  NameIndex& operator=(const NameIndex&) = delete;

  /// The gender a given name is borne with (unknown: by both); null where it is none.
  const Gender* given_name(std::string_view word) const { return find(given_names_, word); }
  const OfficeEntry* office(std::string_view title) const { return find(offices_, title); }
  /// Organisation or medium, by its whole name or as a head noun ("Regierung").
  const BodyKind* body(std::string_view name) const { return find(bodies_, name); }
  const StateEntry* state(std::string_view name) const { return find(states_, name); }
  /// State of an adjective with any ending ("russischen"), 0 for none.
  std::uint16_t state_of_adjective(std::string_view word) const;
  bool group(std::string_view plural) const { return groups_.count(plural) != 0; }
  /// Words that a listed name of several words begins with: how many words the longest has; 0 for none.
  std::uint32_t longest_name_from(std::string_view first_word) const;
  bool particle(std::string_view words) const { return particles_.count(words) != 0; }
  /// The listed name of several words that these words are a case form of ("Roten Kreuzes" -> "Rotes Kreuz");
  /// empty for none. Linear in the words.
  std::string_view listed_form(std::string_view words) const;
  /// "junior", "II."
  bool name_suffix(std::string_view word) const { return suffixes_.count(word) != 0; }
  /// Nouns for what is said or written ("Angabe"), nominative singular or plural.
  bool reporting_noun(std::string_view lemma) const { return reporting_nouns_.count(lemma) != 0; }
  /// Verbs that report what somebody says, infinitive without "sich" and fixed words ("äußern").
  bool reporting_verb(std::string_view lemma) const {
    const bool* strong = find(reporting_verbs_, lemma);
    return strong && *strong;
  }
  /// The same with those that need other evidence ("begründen").
  bool possible_reporting_verb(std::string_view lemma) const { return reporting_verbs_.count(lemma) != 0; }
  /// What a role word can take up again ("Staatschef"), ", " between; empty for none. `key` is its Naming::role_key.
  std::string_view role_family(const std::string& key) const {
    const auto found = role_families_.find(key);
    return found == role_families_.end() ? std::string_view{} : found->second;
  }
  /// The sort of a noun, or of its longest end that is listed; `key` is its Naming::role_key.
  RoleSort role_sort(std::string_view key) const;
  /// What a noun for a body can take up again: kinds as in `organizations` and nouns, ", " between; empty for none.
  std::string_view body_family(std::string_view noun) const {
    const std::string_view* found = find(body_families_, noun);
    return found ? *found : std::string_view{};
  }
  /// Full names that a well-known abbreviation stands for ("UN"), in the list's order; empty for none.
  const std::vector<std::string_view>& full_names(std::string_view abbreviation) const {
    static const std::vector<std::string_view> none;
    const auto found = full_names_.find(abbreviation);
    return found == full_names_.end() ? none : found->second;
  }
  /// Usual name of a state by its number.
  std::string_view state_name(std::uint16_t state) const { return state_names_[state]; }

 private:
  template <class Value>
  using Map = std::unordered_map<std::string_view, Value>;
  template <class Value>
  static const Value* find(const Map<Value>& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }
  void add_state(std::string_view line);
  void add_name(std::string_view name);

  Map<Gender> given_names_;
  Map<OfficeEntry> offices_;
  Map<BodyKind> bodies_;
  Map<StateEntry> states_;
  Map<std::uint16_t> state_adjectives_;
  Map<bool> groups_, particles_, suffixes_, reporting_nouns_, reporting_verbs_;
  std::unordered_map<std::string, std::string_view> role_families_;  ///< by Naming::role_key
  Map<std::string_view> body_families_;
  Map<std::vector<std::string_view>> full_names_;
  std::unordered_map<std::string, RoleSort> role_sorts_;
  Map<std::uint32_t> longest_;
  std::unordered_map<std::string, std::uint32_t> longest_stem_;
  std::unordered_map<std::string, std::string_view> stems_;  ///< of names that begin with an adjective
  std::vector<std::string_view> state_names_;
};

}  // namespace wortlaut
