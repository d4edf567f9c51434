#include <algorithm>

#include "characters.hpp"
#include "registry.hpp"

/// Bodies: which one a noun without a name takes up again ("die Behörde", "der Sender").
namespace wortlaut {
namespace {

// What speaks for a body that a noun may mean.
constexpr double very_noun = 2.6;      // "der Lindauer Senat … der Senat"
constexpr double same_noun = 2.0;      // "die Deutsche Hafenbank … die Bank"
constexpr double known_sort = 1.4;     // "die Hafenbank AG … das Unternehmen"
constexpr double described_sort = 1.1; // "das Bundesamt für Fischerei … die Behörde"
constexpr double unknown_sort = 0.4;   // "Ottokar … die Organisation", where nobody says what Ottokar is
constexpr double per_sentence = -0.4;  // the nearer one
constexpr double farthest = -1.2;      // what is far is far
constexpr double at_front = 0.3;       // "Der Verband sprach mit der Liga. Die Organisation …": who acted
constexpr double each_mention = 0.1;   // whom the article is about
constexpr std::size_t mentions_counted = 5;
constexpr std::size_t inner_looked_at = 12;

}  // namespace

/// The nouns of a name up to its first attribute: "Interozeanische Entwicklungsbank für Häfen" is called by its second.
std::vector<std::string> Registry::heads_of(std::string_view name) {
  std::vector<std::string> heads;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (!starts_upper(name.substr(0, end)) && !heads.empty()) break;
    heads.push_back(Naming::role_key(name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return heads;
}

void Registry::called(std::int32_t number, const Mention& mention) {
  add_head(number, Naming::role_key(naming_.noun(mention.head, mention.gender)));
}

/// "Der Beirat der Organisation für Häfen (OfH)": the brackets abbreviate the genitive, with whose letter they begin.
bool Registry::abbreviates_head(std::string_view alias, std::string_view name) {
  const auto first_letter = [&](std::string_view words) {
    const std::string low = lower(words), letter = lower(alias.substr(0, 1));
    for (std::size_t at = 0; at < low.size(); ++at)
      if (low[at] == letter[0] && (at == 0 || low[at - 1] == ' ' || low[at - 1] == '-')) return true;
    return false;
  };
  std::size_t end = std::min(name.find(" der "), name.size());
  end = std::min({end, name.find(" des "), name.find(" von ")});
  return first_letter(name.substr(0, end)) || !first_letter(name.substr(end));
}

void Registry::add_head(std::int32_t number, const std::string& head) {
  std::vector<std::string>& heads = entries[number].heads;
  if (std::find(heads.begin(), heads.end(), head) == heads.end()) heads.push_back(head);
}

/// Whether the lists or its own noun tell what sort of body a name is.
bool Registry::sort_known(const Mention& mention) const {
  if (mention.body != BodyKind::organization) return true;  // "Anna Roth AG"
  if (mention.kind == MentionKind::name && index_.body(naming_.words(mention.name))) return true;
  for (const TokenRange range : {mention.core, mention.name})
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (mentions_.senses[i].is(sense_collective)) return true;
  return false;
}

/// The family of a noun, also behind the state where it sits ("der US-Konzern").
std::string_view Registry::family_of_body(std::string_view noun) const {
  const std::size_t hyphen = noun.rfind('-');
  if (hyphen != std::string_view::npos && index_.state(noun.substr(0, hyphen))) noun = noun.substr(hyphen + 1);
  return index_.body_family(noun);
}

/// Whether a compound begins with a word of the body's name: "Bahnkonzern", "VW-Konzern".
bool Registry::names_part_of(const Entry& e, std::string_view head) {
  if (!head.ends_with("konzern") && !head.ends_with("unternehmen") && !head.ends_with("partei") &&
      !head.ends_with("gruppe") && !head.ends_with("verband") && !head.ends_with("behord"))
    return false;
  for (const std::string& word : heads_of(e.speaker.name))
    if (word.size() >= 2 && head.size() > word.size() + 3 && head.starts_with(word)) return true;
  return false;
}

double Registry::body_fit(const Entry& e, const Mention& mention, const std::string& head, std::string_view family,
                          bool sort_known) const {
  if (e.speaker.kind != SpeakerKind::organization && e.members.empty()) return 0;
  if (mention.state && e.state && mention.state != e.state) return 0;
  const bool bare = mention.phrase.last - mention.phrase.first <= 2;
  const bool same_number = e.plural == (mention.gender == Gender::plural);
  if (same_number && bare) {
    if (e.head == head) return very_noun;
    if (key_ends_with(e.head, head)) return same_noun;
    for (const std::string& noun : e.heads)
      if (key_ends_with(noun, head)) return same_noun;
    // "Das Polizeipräsidium Nord … die Polizei"
    if (e.named && head == "polizei" && e.head.starts_with(head)) return same_noun;
  }
  // "Die Deutsche Bahn … der Bahnkonzern"
  if (same_number && bare && e.named && names_part_of(e, head)) return same_noun;
  if (family.empty() || !in_family(e, family, same_number)) return 0;
  // "Das Bundesamt für Fischerei … die Behörde", but no "Behörde" that is the next one's, too.
  if (!e.named)
    return e.specific && !e.plural && mention.gender != Gender::plural && mention.head <= mention.core.first + 1
               ? described_sort
               : 0;
  if (sort_known) return known_sort;
  // "nördlich von Arunta": what nobody calls a body, nor lets act, may be a place.
  for (std::int32_t m : e.mentions)
    if (mentions_.mentions[m].subject_place) return unknown_sort;
  return 0;
}

/// How many of the names inside of other phrases stand before a token.
std::size_t Registry::inner_before(std::uint32_t token) const {
  const auto behind = std::lower_bound(mentions_.inner.begin(), mentions_.inner.end(), token,
                                       [](const Mention& inner, std::uint32_t at) { return inner.phrase.first < at; });
  return static_cast<std::size_t>(behind - mentions_.inner.begin());
}

std::int32_t Registry::by_body(const Mention& mention, const std::string& head,
                               const std::vector<std::int32_t>& recent) {
  // "die Behörde in Husum": where it sits makes no other body of it.
  const bool whole = mention.core.last == mention.phrase.last || naming_.word(mention.core.last) == "in" ||
                     naming_.word(mention.core.last) == "aus";
  const std::string_view family =
      whole ? family_of_body(naming_.noun(mention.head, mention.gender)) : std::string_view{};
  std::int32_t best = -1;
  double best_score = 0;
  const auto look = [&](std::int32_t number, double fit, std::uint32_t sentence, bool front, std::size_t count) {
    if (fit <= 0) return false;
    const double score = fit + std::max(farthest, per_sentence * static_cast<double>(mention.sentence - sentence)) +
                         (front ? at_front : 0.0) +
                         each_mention * static_cast<double>(std::min(count, mentions_counted));
    if (best_score != 0 && score <= best_score) return false;
    best_score = score;
    best = number;
    return true;
  };
  for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i) {
    const Entry& e = entries[recent[i]];
    const Mention& last = mentions_.mentions[e.mentions.back()];
    look(recent[i], body_fit(e, mention, head, family, e.sort_known), last.sentence, last.subject_place,
         e.mentions.size());
  }
  // "Ein Mitarbeiter der Deutschen Hungerhilfe … die Organisation": named inside of another phrase.
  const Mention* inside = nullptr;
  std::size_t i = inner_before(mention.phrase.first);
  for (std::size_t looked = 0; i-- > 0 && looked < inner_looked_at; ++looked) {
    const Mention& inner = mentions_.inner[i];
    if (inner.speaker_kind != SpeakerKind::organization) continue;
    const std::int32_t around = mentions_.mention_of_token[inner.phrase.first];
    if (around < 0) continue;
    // "eine Sprecherin der Ottokar": who has people that speak for it is a body, whatever its name.
    const SpeakerKind host = mentions_.mentions[around].speaker_kind;
    const bool has_people = host == SpeakerKind::person || host == SpeakerKind::unnamed || host == SpeakerKind::group;
    if (!has_people && !sort_known(inner)) continue;
    const std::string name = bodies_.name(inner);
    const auto known = by_key_.find(lower(name));
    const bool is_new = known == by_key_.end();
    Entry one;
    if (is_new) {
      one.speaker.kind = inner.speaker_kind;
      one.named = true;
      one.body = inner.body;
      one.heads = heads_of(name);
    }
    const Entry& e = is_new ? one : entries[known->second];
    if (look(is_new ? -1 : known->second, body_fit(e, mention, head, family, true), mentions_.mentions[around].sentence,
             false, e.mentions.size() + 1))
      inside = is_new ? &inner : nullptr;
  }
  // "Ein Sprecher der Bundesregierung … die Regierung": a plain noun there.
  Mention within;
  const std::int32_t own = mentions_.mention_of_token[mention.phrase.first];
  for (std::int32_t m = own, looked = 0; m-- > 0 && looked < static_cast<std::int32_t>(inner_looked_at); ++looked) {
    const Mention& host = mentions_.mentions[static_cast<std::size_t>(m)];
    for (std::uint32_t k = host.core.last; k < host.phrase.last; ++k) {
      if (!mentions_.senses[k].is(sense_body) || !starts_upper(naming_.word(k)) || host.name.contains(k)) continue;
      Mention noun;
      noun.phrase = noun.core = {k, k + 1};
      noun.head = k;
      noun.speaker_kind = SpeakerKind::organization;
      noun.gender = naming_.gender_of(k);
      noun.body = mentions_.senses[k].body;
      noun.sentence = host.sentence;
      Entry e;
      e.speaker.kind = noun.speaker_kind;
      e.body = noun.body;
      e.head = Naming::role_key(naming_.noun(k, noun.gender));
      // "des Verbands", of whichever is spoken of, is no other one.
      if (e.head == head || !index_.body_family(naming_.noun(k, noun.gender)).empty()) continue;
      e.specific = true;
      if (const double fit = body_fit(e, mention, head, {}, true); look(-1, fit, host.sentence, false, 1)) {
        within = noun;
        inside = &within;
      }
    }
  }
  return inside ? body(*inside) : best;
}

/// Whether one of a body's nouns ends so; three letters suffice ("Wächterrat", "Rat").
bool Registry::called_by(const Entry& e, std::string_view end) {
  if (std::string_view(e.head).ends_with(end)) return true;
  return std::any_of(e.heads.begin(), e.heads.end(), [end](const std::string& noun) { return noun.ends_with(end); });
}

/// Whether a family ("company, Verlag, Stadtwerke") has the sort or the noun of a body. A sort wants the same number;
/// "die Stadtwerke Lindau" are "das Unternehmen".
bool Registry::in_family(const Entry& e, std::string_view family, bool same_number) {
  while (!family.empty()) {
    const std::size_t comma = std::min(family.find(", "), family.size());
    const std::string_view word = family.substr(0, comma);
    if (starts_upper(word) ? called_by(e, Naming::role_key(word)) : same_number && body_kind(word) == e.body)
      return true;
    family.remove_prefix(std::min(comma + 2, family.size()));
  }
  return false;
}

std::int32_t Registry::taken_up(const Mention& mention, std::int32_t recent) {
  const std::int32_t known = only_body(mention, Naming::role_key(naming_.noun(mention.head, mention.gender)));
  return known >= 0 ? known : named(mention, recent);
}

/// "das Gericht" where the text names one court. Not authorities: "die Polizei" is no short name of a special police.
std::int32_t Registry::only_body(const Mention& mention, const std::string& head) const {
  if (mention.core.last < mention.phrase.last || mention.core.size() > 2 || mention.gender == Gender::plural) return -1;
  std::int32_t only = -1;
  for (std::size_t i = 0; i < entries.size() && i < recent_looked_at; ++i) {
    const Entry& e = entries[i];
    if (e.speaker.kind != SpeakerKind::organization || !e.named || e.plural || e.body == BodyKind::authority ||
        e.body == BodyKind::military || e.head.size() <= head.size() || !key_ends_with(e.head, head))
      continue;
    if (only >= 0) return -1;
    only = static_cast<std::int32_t>(i);
  }
  return only;
}

}  // namespace wortlaut
