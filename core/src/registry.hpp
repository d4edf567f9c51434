#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "body_names.hpp"
#include "mentions.hpp"
#include "naming.hpp"
#include "roles.hpp"
#include "speakers.hpp"

namespace wortlaut {

/// Whom a noun without a name can take up that newspapers put in place of one.
enum class Variation : std::uint8_t {
  none,
  right_after,  ///< who spoke in the sentence before, and of whom no office is known: "die Präsidentin des Verbands"
  in_focus,  ///< whoever is being spoken of: "die Rentnerin", which may be somebody else as well
  anybody    ///< anybody of late who can be called so: "der Belgier", "die Sängerin"
};

/// Everybody whom a text names, while it is read: finds or makes the entry for a name, an office or a
/// noun for a body. Pronouns are not its job.
class Registry {
 public:
  /// All must outlive it. `long_forms` is what the text says that its abbreviations stand for (find_long_forms).
  Registry(const Naming& naming, const NameIndex& index, const Mentions& mentions,
           const std::unordered_map<std::string, TokenRange>& long_forms);

  struct Entry {
    Speaker speaker;
    std::vector<std::string> given;  ///< given names, lower case
    std::string surname;             ///< lower case, without genitive s; empty for others
    std::vector<Role> roles;
    std::uint16_t state = 0;
    BodyKind body = BodyKind::organization;
    bool named = false;  ///< has a name of its own, not only a noun
    bool plural = false;
    std::string key;   ///< of bodies, groups and the unnamed
    std::string party;  ///< lower case, of "Beck (SPD)"; empty where unknown
    std::string age;  ///< "54" of "der 54-jährige Rudi Lenz"; empty where unknown
    std::string head;  ///< Naming::role_key of the noun
    std::vector<std::string> heads;  ///< of a body: other nouns that it is called by, as role_key
    bool specific = false;           ///< of a body: its noun says which of its sort it is
    bool sort_known = false;         ///< of a body: a list or its noun says what sort it is
    std::vector<std::int32_t> mentions;
    std::vector<std::int32_t> members;  ///< of "beide", of a list: the entries of all of them
  };

  /// A mention with a name; makes an entry where nobody has it.
  std::int32_t named(const Mention& mention, std::int32_t recent);
  /// A body's noun without article ("laut Gericht"): the only body of that sort with a name, else one called so.
  std::int32_t taken_up(const Mention& mention, std::int32_t recent);
  /// Who has the office, the age or the part in the event that a noun without a name tells ("der Minister", "der
  /// 54-Jährige"): somebody among `recent` (latest first), or named elsewhere in the text; -1 where nobody is known
  /// to. Also of phrases that are no person's: -1.
  std::int32_t holder(const Mention& mention, const std::vector<std::int32_t>& recent);
  /// A noun without a name that no holder() has. Looks among `recent` (latest first) for the body that it takes up
  /// again; an entry is made where nobody fits.
  std::int32_t described(const Mention& mention, const std::vector<std::int32_t>& recent);
  /// Whether a noun is one that newspapers put in place of the name of somebody spoken of, and that tells nothing
  /// that must have been said before: „Jean Rey verlor. ‚Schade‘, sagte der Belgier.“
  Variation varies_a_name(const Mention& mention) const;
  /// Whether somebody can be who such a noun means: no other state, no other origin, no other profession.
  bool can_be_called(std::int32_t entry, const Mention& mention) const;
  /// Whether a plural noun ("beide Sängerinnen", "beide Länder") can mean the members of a joint entry.
  bool can_be_all(std::int32_t joint, const Mention& mention) const;
  /// Learns a name that stands inside another phrase.
  void learn(const Mention& mention);
  /// Adds the mention's offices to the entry.
  void add_roles(std::int32_t entry, const Mention& mention);
  /// Adds the age that the mention tells, where none is known yet.
  void add_age(std::int32_t entry, const Mention& mention);
  /// Adds the party that the mention's office is of ("die SPD-Chefin"), where none is known yet.
  void add_party(std::int32_t entry, const Mention& mention);

  /// Remembers that a body is called by the mention's noun ("die Regierungspartei").
  void called(std::int32_t entry, const Mention& mention);
  /// The entry for several together: the one that there is, or a new one.
  std::int32_t joint(std::vector<std::int32_t> members);

  std::int32_t make(Entry entry);
  std::vector<Entry> entries;

 private:
  bool tells_origin(const Mention& mention) const;
  static constexpr std::size_t recent_looked_at = 64;
  /// Whether two mentions' genders can be one person's; a neuter ("das Mitglied") says nothing.
  static bool genders_agree(Gender a, Gender b);

  struct Person {
    std::vector<std::string> given;
    std::string surname;
    std::string display;
    Gender gender = Gender::unknown;
  };
  Person read_person(const Mention& mention) const;
  std::int32_t person(const Mention& mention, std::int32_t recent);
  std::int32_t body(const Mention& mention);
  Role role_of(TokenRange role, std::uint16_t state, std::uint32_t head) const;
  std::int32_t by_role(const Mention& mention, const std::vector<std::int32_t>& recent) const;
  bool acts(const Entry& e) const;
  std::int32_t by_inner_role(const Mention& mention);
  std::int32_t by_body(const Mention& mention, const std::string& head, const std::vector<std::int32_t>& recent);
  double body_fit(const Entry& e, const Mention& mention, const std::string& head, std::string_view family,
                  bool sort_known) const;
  bool is_one_of_such(const Entry& e, const Mention& mention, const std::string& noun) const;
  static bool abbreviates_head(std::string_view alias, std::string_view name);
  void add_head(std::int32_t number, const std::string& head);
  std::size_t inner_before(std::uint32_t token) const;
  bool sort_known(const Mention& mention) const;
  std::string_view family_of_body(std::string_view noun) const;
  static bool names_part_of(const Entry& e, std::string_view head);
  static std::vector<std::string> heads_of(std::string_view name);
  static bool called_by(const Entry& e, std::string_view end);
  static bool in_family(const Entry& e, std::string_view family, bool same_number);
  std::int32_t by_group(const Mention& mention, const std::string& head, const std::vector<std::int32_t>& recent) const;
  bool is_so_far(const Mention& mention) const;
  std::int32_t only_body(const Mention& mention, const std::string& head) const;
  std::uint32_t head_of(TokenRange role) const;
  bool is_any_body(std::uint32_t noun) const;
  bool held_once(const Mention& mention) const;
  bool tells_more(const Mention& mention) const;
  std::string age_of(const Mention& mention) const;

  const Naming& naming_;
  const NameIndex& index_;
  const Mentions& mentions_;
  BodyNames bodies_;
  std::vector<std::pair<const Mention*, Role>> inner_officials_;  ///< "Trainer Roth" in "das Team von Trainer Roth"
  std::unordered_map<std::string, std::vector<Person>> full_names_;               ///< by surname
  std::unordered_map<std::string, std::pair<std::string, std::size_t>> by_word_;  ///< first words of full names
  std::unordered_map<std::string, std::vector<std::int32_t>> by_surname_;
  std::unordered_map<std::string, std::int32_t> by_key_;
  std::unordered_map<std::string, std::vector<std::int32_t>> by_role_;  ///< key of the noun
};

}  // namespace wortlaut
