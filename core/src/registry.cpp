#include "registry.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// Whether two lists of given names can be one person's: "George", "George W.", "G."; one list may be empty.
bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  const auto same = [](const std::string& x, const std::string& y) {
    if (x == y) return true;
    const auto initial = [](const std::string& w) { return w.size() <= 2 || (w.size() == 3 && w.back() == '.'); };
    if (initial(x) || initial(y)) return x[0] == y[0];
    // "Hans" and "Hans-Jürgen", "Alex" is left apart from "Alexander".
    return x.find(y + "-") == 0 || y.find(x + "-") == 0;
  };
  if (same(a[0], b[0])) return true;
  // "Jan Peter" and "Peter": one of them is the other's second name.
  return std::find(a.begin(), a.end(), b[0]) != a.end() || std::find(b.begin(), b.end(), a[0]) != b.end();
}

bool acronym_first(std::string_view name) {
  const std::string_view first = name.substr(0, name.find(' '));
  return first.size() >= 2 && first.size() <= 4 && is_upper(code_point_at(first, 0)) &&
         is_upper(code_point_at(first, first.size() - 1));
}

/// "EU-Kommission", "BKA-Außenstelle"
bool begins_with_acronym(std::string_view noun) {
  const std::size_t hyphen = noun.find('-');
  return hyphen != std::string_view::npos && hyphen >= 2 && acronym_first(noun.substr(0, hyphen));
}

}  // namespace

bool Registry::genders_agree(Gender a, Gender b) {
  return a == b || a == Gender::unknown || b == Gender::unknown || a == Gender::neuter || b == Gender::neuter;
}

Registry::Registry(const Naming& naming, const NameIndex& index, const Mentions& mentions,
                   const std::unordered_map<std::string, TokenRange>& long_forms)
    : naming_(naming), index_(index), mentions_(mentions), bodies_(naming, index, mentions.senses, long_forms) {
  for (const Mention& mention : mentions.mentions) {
    learn(mention);
    bodies_.learn(mention);
  }
  for (const Mention& mention : mentions.inner) {
    learn(mention);
    bodies_.learn(mention);
    if (!mention.role.empty() && mention.speaker_kind == SpeakerKind::person)
      inner_officials_.emplace_back(&mention, role_of(mention.role, mention.state, head_of(mention.role)));
  }
}

Registry::Person Registry::read_person(const Mention& mention) const {
  Person person;
  const std::uint32_t surname = std::min(mention.surname, mention.name.last);
  for (std::uint32_t i = mention.name.first; i < surname; ++i) person.given.push_back(lower(naming_.word(i)));
  person.display = naming_.name(mention.name, false);
  if (surname < mention.name.last) {
    // Particles belong to the name ("von der Leyen"), but it is found by what comes behind them.
    std::uint32_t first = surname;
    // "Von der Leyen sagte": at the sentence's start with a capital.
    const auto particle = [&](std::string_view w) {
      return !starts_upper(w) || w == "Von" || w == "Vom" || w == "Van" || w == "Zu" || w == "Zur";
    };
    while (first + 1 < mention.name.last && particle(naming_.word(first))) ++first;
    person.surname = lower(naming_.name({first, mention.name.last}, false));
  }
  person.gender = mention.gender;
  return person;
}

void Registry::learn(const Mention& mention) {
  if (mention.kind != MentionKind::name || mention.speaker_kind != SpeakerKind::person) return;
  Person person = read_person(mention);
  if (person.given.empty() || person.surname.empty()) return;
  std::vector<Person>& known = full_names_[person.surname];
  for (Person& other : known)
    if (given_agree(other.given, person.given) && genders_agree(other.gender, person.gender)) {
      if (person.given.size() > other.given.size()) other = person;
      return;
    }
  const auto number = known.size();
  for (const std::string& word : person.given) by_word_.emplace(word, std::make_pair(person.surname, number));
  // "Rodolfo Ibáñez Montaner … Ibáñez": of two surnames the first is often used alone.
  for (std::size_t at = 0, end = 0; at < person.surname.size(); at = end + 1) {
    end = std::min(person.surname.find(' ', at), person.surname.size());
    if (end - at < person.surname.size())
      by_word_.emplace(person.surname.substr(at, end - at), std::make_pair(person.surname, number));
  }
  known.push_back(std::move(person));
}

std::int32_t Registry::make(Entry entry) {
  entries.push_back(std::move(entry));
  return static_cast<std::int32_t>(entries.size() - 1);
}

std::int32_t Registry::named(const Mention& mention, std::int32_t recent) {
  const std::int32_t entry = mention.speaker_kind == SpeakerKind::person ? person(mention, recent) : body(mention);
  add_roles(entry, mention);
  Entry& e = entries[entry];
  if (e.speaker.gender == Gender::unknown) e.speaker.gender = mention.gender;
  if (!e.state) e.state = mention.state;
  if (e.party.empty() && e.speaker.kind == SpeakerKind::person && mention.alias.size() == 1 &&
      mentions_.senses[mention.alias.first].is(sense_body) &&
      mentions_.senses[mention.alias.first].body == BodyKind::party)
    e.party = lower(naming_.word(mention.alias.first));
  return entry;
}

std::int32_t Registry::person(const Mention& mention, std::int32_t recent) {
  Person read = read_person(mention);
  if (read.surname.empty()) {
    // A given name alone: somebody who has it, the latest first.
    if (recent >= 0 && !entries[recent].given.empty() && entries[recent].given[0] == read.given[0]) return recent;
    for (std::size_t i = entries.size(); i-- > 0 && entries.size() - i < recent_looked_at;)
      if (!entries[i].given.empty() && entries[i].given[0] == read.given[0]) return static_cast<std::int32_t>(i);
  } else {
    // "Kim sagte": of names that put the family first, the first word is taken up again.
    if (read.given.empty() && !by_surname_.count(read.surname) && !full_names_.count(read.surname)) {
      const auto word = by_word_.find(read.surname);
      if (word != by_word_.end()) read = full_names_[word->second.first][word->second.second];
    }
    std::vector<std::int32_t>& bearers = by_surname_[read.surname];
    std::vector<Role> asked;
    if (!mention.role.empty()) asked.push_back(role_of(mention.role, mention.state, head_of(mention.role)));
    std::int32_t best = -1;
    int best_score = -1;
    for (std::int32_t bearer : bearers) {
      const Entry& e = entries[bearer];
      if (!given_agree(e.given, read.given) || !genders_agree(e.speaker.gender, mention.gender)) continue;
      int score = 0;
      if (!read.given.empty() && !e.given.empty()) score += 4;
      for (const Role& role : asked)
        for (const Role& held : e.roles)
          score =
              std::max(score, 2 + role_fit(role, held, index_, naming_.noun(head_of(mention.role), mention.gender)));
      if (bearer == recent) score += 1;
      if (score >= best_score) {
        best_score = score;
        best = bearer;
      }
    }
    if (best >= 0) {
      Entry& e = entries[best];
      if (read.given.size() > e.given.size()) {
        e.given = read.given;
        e.speaker.name = read.display;
      }
      return best;
    }
    // Whoever is named in full later (or inside another phrase) is called so from the start.
    if (read.given.empty()) {
      const auto full = full_names_.find(read.surname);
      if (full != full_names_.end()) {
        for (const Person& known : full->second) {
          if (!genders_agree(known.gender, mention.gender)) continue;
          read = known;
          break;
        }
      }
    }
  }
  Entry entry;
  entry.speaker.name = read.display;
  entry.speaker.kind = SpeakerKind::person;
  entry.speaker.gender = mention.gender != Gender::unknown ? mention.gender : read.gender;
  entry.given = read.given;
  entry.surname = read.surname;
  entry.named = true;
  entry.state = mention.state;
  const std::int32_t number = make(std::move(entry));
  if (!read.surname.empty()) by_surname_[read.surname].push_back(number);
  return number;
}

std::int32_t Registry::body(const Mention& mention) {
  std::string name = mention.speaker_kind == SpeakerKind::state ? bodies_.state(mention) : bodies_.name(mention);
  const std::string key = lower(name);
  auto found = by_key_.find(key);
  const bool own_alias = mention.alias.empty() || abbreviates_head(naming_.word(mention.alias.first), name);
  if (found == by_key_.end() && mention.alias.size() == 1 && own_alias)
    found = by_key_.find(lower(naming_.word(mention.alias.first)));
  if (const std::size_t space = key.rfind(' ');
      found == by_key_.end() && space != std::string::npos && key.find(' ') == space) {
    found = by_key_.find("~" + key.substr(0, 1) + key.substr(space));
    // One of the two must be the abbreviation.
    if (found != by_key_.end() &&
        !(mention.name.size() > 0 && mentions_.senses[mention.name.first].is(sense_acronym)) &&
        !acronym_first(entries[found->second].speaker.name))
      found = by_key_.end();
    if (found != by_key_.end() && acronym_first(entries[found->second].speaker.name))
      entries[found->second].speaker.name = name;
  }
  std::int32_t number = -1;
  if (found != by_key_.end()) {
    number = found->second;
    Entry& e = entries[number];
    if (name.size() > e.speaker.name.size() && e.speaker.name.find(' ') == std::string::npos &&
        mention.alias.size() == 1)
      e.speaker.name = name;
  } else {
    Entry entry;
    entry.speaker.name = name;
    entry.speaker.kind = mention.speaker_kind;
    entry.speaker.gender = mention.gender;
    entry.named = mention.kind == MentionKind::name || !mention.alias.empty() ||  // "das Seewetteramt (SWA)"
                  begins_with_acronym(naming_.word(mention.head));                // "die EU-Kommission"
    entry.body = mention.body;
    entry.state = mention.state;
    entry.key = key;
    entry.head = Naming::role_key(naming_.noun(mention.head, mention.gender));
    entry.heads = heads_of(name);
    entry.specific = mention.core.last < mention.phrase.last ||
                     index_.body_family(naming_.noun(mention.head, mention.gender)).empty();
    entry.sort_known = sort_known(mention) || index_.body(name);
    entry.plural = mention.gender == Gender::plural;
    number = make(std::move(entry));
  }
  // "die Presseagentur Sinaja": what else it may be called.
  if (mention.kind == MentionKind::name && mention.head < mention.name.first &&
      mentions_.senses[mention.head].is(sense_collective)) {
    add_head(number, Naming::role_key(naming_.noun(mention.head, mention.gender)));
    entries[number].sort_known = true;
    if (entries[number].body == BodyKind::organization) entries[number].body = mention.body;
  }
  by_key_.emplace(key, number);
  // "die Polizei in Bonn" is "Polizei Bonn"
  if (const std::size_t in = key.find(" in ");
      in != std::string::npos && key.find(' ') == in && key.find(' ', in + 4) == std::string::npos)
    by_key_.emplace(key.substr(0, in) + key.substr(in + 3), number);
  if (mention.name.size() >= 2 || mention.core.size() >= 2) {
    // "Movement for Democratic Change" is the MDC, too.
    std::string initials;
    for (std::size_t at = 0; at < name.size();
         at = name.find(' ', at) == std::string::npos ? name.size() : name.find(' ', at) + 1)
      if (name[at] >= 'A' && name[at] <= 'Z') initials += static_cast<char>(name[at] + 32);
    if (initials.size() >= 3) by_key_.emplace(initials, number);
  }
  if (const std::size_t space = name.rfind(' ');
      space != std::string::npos && name.size() - space > 10 && name.find(' ') == space)
    by_key_.emplace("~" + key.substr(0, 1) + key.substr(space),
                    number);  // "AK Verkehrspolitik", "Arbeitskreis Verkehrspolitik"
  // "(BGH)" is a second key; several words in brackets are a translation.
  if (!mention.alias.empty() && own_alias)
    for (std::uint32_t i = mention.alias.first; i < mention.alias.last; ++i)
      if (mentions_.senses[i].is(sense_acronym | sense_guessed)) by_key_.emplace(lower(naming_.word(i)), number);
  return number;
}

std::int32_t Registry::described(const Mention& mention, const std::vector<std::int32_t>& recent) {
  const std::string head = Naming::role_key(naming_.noun(mention.head, mention.gender));
  if (mention.speaker_kind == SpeakerKind::organization) {
    // "das Gericht", "laut Gericht": the only one that has a name of its own, wherever the text names it.
    if (mention.definite && by_body(mention, head, recent) < 0)
      if (const std::int32_t known = only_body(mention, head); known >= 0) return known;
    const auto found = by_key_.find(lower(bodies_.name(mention)));
    if (found != by_key_.end()) return found->second;
    if (mention.definite)
      if (const std::int32_t known = by_body(mention, head, recent); known >= 0) {
        add_head(known, head);
        return known;
      }
    return body(mention);
  }
  if (mention.gender == Gender::plural && mention.definite)
    if (const std::int32_t known = by_group(mention, head, recent); known >= 0) {
      if (entries[known].speaker.kind == SpeakerKind::organization) add_head(known, head);
      return known;
    }
  TokenRange words = {mention.core.first, mention.phrase.last};
  for (std::uint32_t i = mention.core.last; i < mention.phrase.last; ++i)
    if (const std::string_view w = naming_.word(i); w == "(" || w == ",") {
      words.last = i;
      break;
    }
  const std::string name = naming_.phrase(words, mention.head, mention.gender);
  const std::string key = (mention.gender == Gender::plural ? "+" : "1") + lower(name);
  const auto found = by_key_.find(key);
  if (found != by_key_.end()) return found->second;
  Entry entry;
  entry.speaker.name = name;
  entry.speaker.kind = mention.speaker_kind;
  entry.speaker.gender = mention.gender;
  entry.plural = mention.gender == Gender::plural;
  entry.state = mention.state;
  entry.key = key;
  entry.head = head;
  entry.age = age_of(mention);
  entry.roles.push_back(role_of(words, mention.state, mention.head));
  const std::int32_t number = make(std::move(entry));
  by_key_.emplace(key, number);
  return number;
}

}  // namespace wortlaut
