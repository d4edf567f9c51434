#include "characters.hpp"
#include "registry.hpp"

#include <algorithm>

/// Offices and ages: what somebody is said to be, and who takes it up again.
namespace wortlaut {
namespace {

constexpr int same_word = 2;  // role_fit: the office itself or a part of it, no relative

/// "die Ansagerin": who does something, by a noun that no list has.
bool is_doer(const Sense& sense) {
  return sense.is(sense_person) && !sense.is(sense_office) && sense.gender != Gender::unknown;
}

bool is_profession(const Sense& sense) {
  return is_doer(sense) ||
         (sense.is(sense_office) && (sense.office == OfficeKind::profession || sense.office == OfficeKind::title));
}

/// "die gelernte Schauspielerin", "der ehemalige Lehrer": says more of the same person; "der zweite Lehrer" is another.
bool keeps_to_one(std::string_view adjective) {
  for (std::string_view stem :
       {"gelernt", "studiert", "promoviert", "gebürtig", "ehemalig", "früher", "langjährig", "erfahren"})
    if (adjective.starts_with(stem)) return true;
  return false;
}

/// "der Abgeordnete", "die Fraktionsvorsitzende", "der Christdemokrat": what a politician of a party is anyhow. `key` is
/// the noun's Naming::role_key.
bool is_party_function(std::string_view noun, std::string_view key, const NameIndex& index) {
  // "CDU-Mann", "Grünen-Frau"
  if (key.ends_with("-mann") || key.ends_with("-frau")) {
    const BodyKind* kind = index.body(noun.substr(0, noun.find('-')));
    return kind && *kind == BodyKind::party;
  }
  const RoleSort sort = index.role_sort(key);
  return sort == RoleSort::function || sort == RoleSort::party;
}

/// „die Liberale Ada Behn“ has no office yet: of which party somebody is.
bool tells_party(std::string_view key, const NameIndex& index) {
  if (key.ends_with("er") && index.role_sort(key.substr(0, key.size() - 2)) == RoleSort::party) return true;
  return index.role_sort(key) == RoleSort::party;
}

/// The party that an office is of ("SPD-Chefin", "Vorsitzende der SPD"), lower case; empty where it is of no party.
std::string party_of(const Role& role, const NameIndex& index) {
  if (role.owner.empty()) return {};
  std::string capitals = role.owner, capital = role.owner;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  if (capital[0] >= 'a' && capital[0] <= 'z') capital[0] = static_cast<char>(capital[0] - 32);
  for (const std::string& name : {capitals, capital})
    if (const BodyKind* kind = index.body(name); kind && *kind == BodyKind::party) return role.owner;
  return {};
}

/// "cdu" and "cdu/csu", "grüne" and "grünen" are one.
bool same_party(std::string_view a, std::string_view b) {
  return a.starts_with(b.substr(0, 4)) || b.starts_with(a.substr(0, 4));
}

}  // namespace

std::uint32_t Registry::head_of(TokenRange role) const {
  for (std::uint32_t i = role.first; i < role.last; ++i)
    if (mentions_.senses[i].is(sense_human) && starts_upper(naming_.word(i))) {
      // "Vorsitzender Richter": the last noun before a genitive.
      while (i + 1 < role.last && mentions_.senses[i + 1].is(sense_office) && starts_upper(naming_.word(i + 1)) &&
             naming_.word(i + 1).back() != '.')  // "der Hausarzt Dr. Beck"
        ++i;
      return i;
    }
  return role.first;
}

/// "der Leiter der Behörde": of whichever is spoken of.
bool Registry::is_any_body(std::uint32_t noun) const {
  const std::string article = noun > 0 ? lower(naming_.word(noun - 1)) : std::string();
  return (article == "der" || article == "des") &&
         !index_.body_family(naming_.noun(noun, Gender::unknown)).empty();
}

Role Registry::role_of(TokenRange range, std::uint16_t state, std::uint32_t head) const {
  Role role;
  role.state = state;
  std::string noun = naming_.noun(head, Gender::unknown);
  role.noun = noun;
  role.key = Naming::role_key(noun);
  role.deputy = role.key.starts_with("vize") || role.key.starts_with("stellvertret");
  role.former = (role.key.starts_with("ex") && !role.key.starts_with("expert")) || role.key.starts_with("alt");
  for (std::uint32_t i = range.first; i < head; ++i) {
    role.deputy |= naming_.word(i).starts_with("stellvertretend");
    role.former |= naming_.word(i).starts_with("ehemalig") || naming_.word(i).starts_with("früher");
  }
  role.attributed = head + 1 < range.last;
  const std::size_t hyphen = noun.rfind('-');
  if (hyphen != std::string::npos) role.owner = lower(noun.substr(0, hyphen));
  for (std::uint32_t i = head + 1; role.owner.empty() && i < range.last; ++i)
    if (mentions_.senses[i].is(sense_collective | sense_acronym | sense_name | sense_surname | sense_state) &&
        starts_upper(naming_.word(i)) &&
        !(i + 1 == range.last && is_any_body(i)))
      role.owner = lower(naming_.name({i, i + 1}, true));
  // "Präsident des Deutschen Instituts für Hafenbau": the "DIfH-Präsident" or "DIH-Präsident".
  for (std::uint32_t i = head + 2; hyphen == std::string::npos && i < range.last; ++i) {
    const std::string first = lower(naming_.word(i)).substr(0, 1);
    role.initials += first;
    if (starts_upper(naming_.word(i))) role.capitals += first;
  }
  if (role.state == 0 && mentions_.senses[head].state) role.state = mentions_.senses[head].state;
  // "Präsident Indonesiens", "Minister von Bayern"
  for (std::uint32_t i = head + 1; role.state == 0 && i < range.last; ++i)
    if (mentions_.senses[i].is(sense_state)) role.state = mentions_.senses[i].state;
  for (std::uint32_t i = range.first; role.state == 0 && i < head; ++i)
    role.state = index_.state_of_adjective(naming_.word(i));
  return role;
}

/// Digits of "54-jährige", "der 54-Jährige", "Lenz (54)", "Lenz, 54,"; empty for none.
std::string Registry::age_of(const Mention& mention) const {
  for (std::uint32_t i = mention.phrase.first; i < mention.phrase.last; ++i) {
    const std::string_view w = naming_.word(i);
    std::size_t digits = 0;
    while (digits < w.size() && w[digits] >= '0' && w[digits] <= '9') ++digits;
    if (digits == 0 || digits > 3) continue;
    const std::string rest = lower(w.substr(digits));
    const bool alone =
        rest.empty() && i > mention.name.first && i + 1 <= mention.phrase.last && mention.kind == MentionKind::name;
    if (alone || rest.substr(0, 6) == "-j\xc3\xa4hr") return std::string(w.substr(0, digits));
  }
  return {};
}

void Registry::add_age(std::int32_t number, const Mention& mention) {
  if (entries[number].age.empty()) entries[number].age = age_of(mention);
}

void Registry::add_roles(std::int32_t number, const Mention& mention) {
  Entry& e = entries[number];
  if (e.speaker.kind != SpeakerKind::person) return;
  add_age(number, mention);
  for (TokenRange range : {mention.role, mention.second_role}) {
    if (range.empty()) continue;
    const std::uint32_t head = head_of(range);
    const Role role = role_of(range, range == mention.role ? mention.state : std::uint16_t{0}, head);
    if (role.state && !e.state) e.state = role.state;
    if (mentions_.senses[head].is(sense_office) && mentions_.senses[head].office == OfficeKind::honorific) continue;
    bool known = false;
    for (const Role& held : e.roles) known |= held.key == role.key && held.owner == role.owner;
    if (known) continue;
    if (e.party.empty()) e.party = party_of(role, index_);
    e.roles.push_back(role);
    by_role_[role.key].push_back(number);
    e.speaker.roles.push_back(
        naming_.phrase(range, head, e.speaker.gender == Gender::plural ? Gender::unknown : e.speaker.gender));
  }
}

void Registry::add_party(std::int32_t number, const Mention& mention) {
  Entry& e = entries[static_cast<std::size_t>(number)];
  if (e.speaker.kind != SpeakerKind::person || !e.party.empty()) return;
  e.party = party_of(role_of({mention.core.first, mention.phrase.last}, mention.state, mention.head), index_);
}

/// Whether somebody without a name was ever the one spoken of: not only "eines Präsidenten".
bool Registry::acts(const Entry& e) const {
  for (std::int32_t m : e.mentions)
    if (mentions_.mentions[m].definite || mentions_.mentions[m].subject_place) return true;
  return e.mentions.empty();
}

std::int32_t Registry::by_role(const Mention& mention, const std::vector<std::int32_t>& recent) const {
  const Role asked = role_of({mention.core.first, mention.phrase.last}, mention.state, mention.head);
  std::string noun = naming_.noun(mention.head, mention.gender);
  const std::string party = party_of(asked, index_);
  if (mention.gender == Gender::feminine && noun.ends_with("in")) noun.resize(noun.size() - 2);
  std::int32_t best = -1;
  int best_score = 0;
  constexpr int of_same_state = 3;  // the least that an office of the same state counts
  const auto look = [&](std::int32_t number, bool later) {
    const Entry& e = entries[number];
    if (e.plural || !genders_agree(e.speaker.gender, mention.gender)) return;
    // "Vorsitzende Maria Behn (ABC) … die XYZ-Vorsitzende": one of another party.
    if (!party.empty() && !e.party.empty() && !same_party(party, e.party)) return;
    if (e.speaker.kind != SpeakerKind::person && e.speaker.kind != SpeakerKind::unnamed) return;
    int fit = 0;
    for (const Role& held : e.roles) {
      int one = role_fit(asked, held, index_, noun);
      // "der Fraktionsvorsitzende" is nobody yet to come who is the "Vorsitzender" of something else.
      if (later && asked.key.size() > held.key.size() && key_ends_with(asked.key, held.key)) one = 0;
      // Nor is "der Leiter der Klinik in Lindau" the "Polizeichef" who comes later.
      if (later && asked.attributed && one < same_word) one = 0;
      if (one && asked.state && held.state == asked.state) one += 2;
      if (one && asked.state && !held.state && e.state && e.state != asked.state) one = 0;
      if (one >= 2 && !held.owner.empty() && held.owner == asked.owner) one += 1;
      fit = std::max(fit, one);
    }
    // "Präsident Beck … die Wahl eines Präsidenten … der Präsident": what is nobody in particular is not taken up.
    if (fit > 1 && e.speaker.kind == SpeakerKind::unnamed && !acts(e)) fit = 1;
    if (fit == 3) fit = 2;  // the same word and a part of it count alike: the latest wins
    if (fit > best_score) {
      best_score = fit;
      best = number;
    }
  };
  for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i) look(recent[i], false);
  // Somebody whom the text names later, also where nobody of that state was named before: „Islands Präsident … der
  // isländische Präsident Jon Olsen“ is no „Ratspräsident“.
  if (best < 0 || (asked.state && best_score < of_same_state)) {
    const auto found = by_role_.find(asked.key);
    if (found != by_role_.end())
      for (std::size_t i = 0; i < found->second.size() && i < recent_looked_at; ++i) look(found->second[i], true);
    if (best < 0)
      for (std::size_t i = 0; i < entries.size() && i < recent_looked_at; ++i)
        if (entries[i].mentions.empty()) look(static_cast<std::int32_t>(i), true);
  }
  if (best < 0 && asked.state && mentions_.senses[mention.head].office == OfficeKind::office) {
    // "der ecuadorianische Präsident" where only "Correa (Ecuador)" was named: the one person of that state without an
    // office.
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i) {
      const Entry& e = entries[recent[i]];
      if (e.speaker.kind != SpeakerKind::person || e.state != asked.state || !e.roles.empty() ||
          !genders_agree(e.speaker.gender, mention.gender))
        continue;
      if (best >= 0) return -1;
      best = recent[i];
    }
  }
  return best;
}

std::int32_t Registry::by_inner_role(const Mention& mention) {
  const Role asked = role_of({mention.core.first, mention.phrase.last}, mention.state, mention.head);
  const std::string noun = naming_.noun(mention.head, mention.gender);
  for (std::size_t i = 0; i < inner_officials_.size() && i < recent_looked_at; ++i) {
    const Mention& official = *inner_officials_[i].first;
    if (official.phrase.first > mention.phrase.first) break;
    if (!genders_agree(official.gender, mention.gender)) continue;
    if (role_fit(asked, inner_officials_[i].second, index_, noun) < same_word) continue;
    const std::int32_t number = person(official, -1);
    add_roles(number, official);
    return number;
  }
  return -1;
}

std::int32_t Registry::holder(const Mention& mention, const std::vector<std::int32_t>& recent) {
  if (mention.speaker_kind != SpeakerKind::unnamed || !mention.definite) return -1;
  // "der 54-Jährige": whoever was said to be of that age.
  if (const std::string age = age_of(mention); !age.empty())
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (entries[recent[i]].age == age && genders_agree(entries[recent[i]].speaker.gender, mention.gender))
        return recent[i];
  const std::int32_t known = by_role(mention, recent);
  return known >= 0 ? known : by_inner_role(mention);
}

/// "der frühere Torwart", "die gelernte Köchin": what somebody was or learned, whatever she is now.
bool Registry::tells_more(const Mention& mention) const {
  if (!is_profession(mentions_.senses[mention.head])) return false;
  for (std::uint32_t i = mention.core.first + 1; i < mention.head; ++i)
    if (keeps_to_one(naming_.word(i))) return true;
  return false;
}

/// "der frühere Senator", "die ehemalige Ministerin": an office that somebody held, beside what she is now.
bool Registry::held_once(const Mention& mention) const {
  if (!mentions_.senses[mention.head].is(sense_office)) return false;
  for (std::uint32_t i = mention.core.first + 1; i < mention.head; ++i)
    for (std::string_view stem : {"ehemalig", "früher", "einstig"})
      if (naming_.word(i).starts_with(stem)) return true;
  return false;
}

Variation Registry::varies_a_name(const Mention& mention) const {
  if (mention.speaker_kind != SpeakerKind::unnamed || !mention.definite || mention.gender == Gender::plural ||
      mention.core.size() < 2)
    return Variation::none;
  const Sense& sense = mentions_.senses[mention.head];
  const std::string_view behind = mention.core.last < mention.phrase.last ? naming_.word(mention.core.last) : "";
  // „…, sagte der Portugiese in Genf.“, „…, so die Juristin im Ausschuss.“: where it was said.
  const bool placed = (behind == "in" || behind == "im") && naming_.word(mention.core.first).front() == 'd' &&
                      (sense.is(sense_demonym) || is_profession(sense));
  if (!behind.empty() && !placed) {
    // "„Gut“, sagt Ada Behn. Die Präsidentin des Imkerbunds sitzt …": those who speak for others come without a name.
    const std::string key = Naming::role_key(naming_.noun(mention.head, mention.gender));
    const bool led = sense.is(sense_office) && sense.office == OfficeKind::office && !key.ends_with("sprecher");
    return led && mention.subject_place && lower_first(naming_.word(mention.core.first)).front() == 'd'
               ? Variation::right_after
               : Variation::none;
  }
  const std::string_view article = naming_.word(mention.core.first);
  if (lower_first(article).front() != 'd') return Variation::none;  // "ihr Trainer" is not she
  // "Der Händler, der gezahlt hat, schweigt": whom a clause picks out was not spoken of.
  if (article.front() == 'D' && mention.phrase.last + 1 < mentions_.senses.size() &&
      naming_.word(mention.phrase.last) == ",")
    for (const std::string_view picks : {"der", "die", "das", "dem", "dessen", "deren"})
      if (naming_.word(mention.phrase.last + 1) == picks) return Variation::none;
  for (std::uint32_t i = mention.core.first + 1; i < mention.head; ++i)
    for (std::string_view other :
         {"andere", "anderen", "zweite", "zweiten", "dritte", "dritten", "weitere", "weiteren"})
      if (naming_.word(i) == other) return Variation::none;
  if (sense.is(sense_demonym) || is_doer(sense) || (sense.is(sense_office) && sense.office == OfficeKind::title) ||
      !age_of(mention).empty() || tells_more(mention))
    return Variation::anybody;
  std::string noun = naming_.noun(mention.head, mention.gender);
  const std::string key = Naming::role_key(noun);
  if (is_party_function(noun, key, index_)) return Variation::anybody;
  if (held_once(mention)) return Variation::in_focus;
  // "„Gut“, sagte Ada Behn. Sie komme wieder, so die junge Frau.": "der Mann" alone is often somebody else.
  if ((key == "frau" || key == "mann") && mention.core.size() == 3)
    for (std::string_view stem : {"jung", "alt", "\xc3\xa4lter"})
      if (naming_.word(mention.core.first + 1).starts_with(stem)) return Variation::in_focus;
  if (mention.gender == Gender::feminine && noun.ends_with("in")) noun.resize(noun.size() - 2);
  if (stands_for_anybody(index_, noun)) return Variation::anybody;
  const bool bare = mention.core.last == mention.core.first + 2;
  const RoleSort sort = index_.role_sort(key);
  const bool nobody_expected = is_profession(sense) && sort != RoleSort::event && sort != RoleSort::known;
  // "Vor dem Richter stand Ada Behn. …, sagte die Angeklagte.": a part played in the story is somebody's in it; at a
  // sentence's start it is often somebody new.
  if (bare && sense.is(sense_office) && sense.office == OfficeKind::role && article.front() == 'd')
    return Variation::in_focus;
  // "Scholz reiste ab. Der Kanzler sagte …": of whom no article need say what he is.
  return bare && (nobody_expected || sort == RoleSort::known || sort == RoleSort::life) ? Variation::in_focus
                                                                                        : Variation::none;
}

/// "der Däne", "die Oberfränkin": a people's name, or one of a region.
bool Registry::tells_origin(const Mention& mention) const {
  return mentions_.senses[mention.head].is(sense_demonym) ||
         index_.role_family(Naming::role_key(naming_.noun(mention.head, mention.gender))) == "Person";
}

bool Registry::can_be_called(std::int32_t number, const Mention& mention) const {
  const Entry& e = entries[number];
  const std::string age = age_of(mention);
  // "Eine Nachbarin kam. Sie habe geschlafen, so die 62-Jährige.": an age alone may be somebody's without a name.
  // Not that of who speaks for others: „Der Angeklagte schwieg. Sein Anwalt sprach. Der 52-Jährige …“
  const bool speaks_for_others =
      e.head.ends_with("sprecher") || e.head.ends_with("anwalt") || e.head.ends_with("verteidiger");
  // „Der Minister winkte ab. Das reiche, sagte der Pfälzer.“: so may an origin, which goes with any office.
  const bool somebody = e.speaker.kind == SpeakerKind::person
                            ? e.named
                            : e.speaker.kind == SpeakerKind::unnamed && !speaks_for_others &&
                                  (!age.empty() || tells_origin(mention));
  if (!somebody || e.plural || !genders_agree(e.speaker.gender, mention.gender)) return false;
  const std::uint16_t state =
      mentions_.senses[mention.head].state ? mentions_.senses[mention.head].state : mention.state;
  if (state && e.state && e.state != state) return false;
  if (!age.empty() && !e.age.empty() && e.age != age) return false;
  // "Beck (SPD)" may be "der Fraktionsvorsitzende" and "der SPD-Politiker", no "CDU-Politiker".
  const std::string noun = naming_.noun(mention.head, mention.gender), key = Naming::role_key(noun);
  if (is_party_function(noun, key, index_)) {
    const std::size_t hyphen = noun.find('-');
    // "die Konservative" and "der SPD-Mann" say of which party somebody is; a function is for who has no other office.
    if (e.party.empty())
      return hyphen != std::string::npos || index_.role_sort(key) == RoleSort::party ||
             stands_for_anybody(index_, noun) ||
             std::all_of(e.roles.begin(), e.roles.end(),
                         [this](const Role& role) { return tells_party(role.key, index_); });
    return hyphen == std::string::npos || same_party(lower(noun.substr(0, hyphen)), e.party);
  }
  if (index_.role_sort(key) == RoleSort::known && !held_once(mention)) return e.roles.empty();
  // Whom the event brings along, a judge, a lawyer, a spokesman, plays no other part in it.
  if (mentions_.senses[mention.head].is(sense_office) && mentions_.senses[mention.head].office == OfficeKind::role &&
      !tells_origin(mention))
    for (const Role& role : e.roles)
      if (index_.role_sort(role.key) == RoleSort::event || role.key.ends_with("sprecher")) return false;
  // "die Chemikerin" is not the one who was called an actress, but may be who was called a lecturer.
  if (mentions_.senses[mention.head].office == OfficeKind::profession &&
      mentions_.senses[mention.head].is(sense_office) && !tells_more(mention) && index_.role_sort(key) != RoleSort::wide)
    for (const Role& role : e.roles)
      if (const OfficeEntry* held = index_.office(role.noun);
          held && held->kind == OfficeKind::profession && index_.role_sort(role.key) != RoleSort::wide)
        return false;
  return true;
}

}  // namespace wortlaut
