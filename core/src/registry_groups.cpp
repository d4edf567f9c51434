#include <algorithm>

#include "characters.hpp"
#include "registry.hpp"

/// Several together: whom "die Forscher", "die Richter" and "die beiden Sängerinnen" take up again.
namespace wortlaut {
namespace {

constexpr std::uint32_t group_reach = 8;   // sentences back to the group that a shorter noun means
constexpr std::uint32_t so_far_reach = 4;  // tokens between a group and "bisher"

}  // namespace

/// „Bisher nahmen die Forscher an, …“, „Die Forscher gingen bislang davon aus“: all that there are, not those of whom
/// the article tells.
bool Registry::is_so_far(const Mention& mention) const {
  const auto so_far = [&](std::uint32_t i) {
    const std::string w = lower_first(naming_.word(i));
    return w == "bisher" || w == "bislang";
  };
  const auto ends = [&](std::uint32_t i) {
    const std::string_view w = naming_.word(i);
    return w == "." || w == "!" || w == "?" || w == ":" || w == ",";
  };
  for (std::uint32_t i = mention.phrase.first; i-- > 0 && mention.phrase.first - i <= so_far_reach;) {
    if (ends(i)) break;
    if (so_far(i)) return true;
  }
  const auto size = static_cast<std::uint32_t>(mentions_.senses.size());
  for (std::uint32_t i = mention.phrase.last; i < size && i < mention.phrase.last + so_far_reach; ++i) {
    if (ends(i)) break;
    if (so_far(i)) return true;
  }
  return false;
}

std::int32_t Registry::by_group(const Mention& mention, const std::string& head,
                                const std::vector<std::int32_t>& recent) const {
  const bool judges = head == "richter", officers = head == "beamt";
  // "die Richter des Landgerichts": who judges is the court.
  if (mention.core.last < mention.phrase.last) {
    for (std::uint32_t i = mention.core.last; judges && i < mention.phrase.last; ++i) {
      if (!mentions_.senses[i].is(sense_body) || mentions_.senses[i].body != BodyKind::court) continue;
      const std::string court = naming_.noun(i, Gender::unknown);
      if (const auto known = by_key_.find(lower(court)); known != by_key_.end()) return known->second;
      for (std::size_t r = 0; r < recent.size() && r < recent_looked_at; ++r)
        if (entries[recent[r]].body == BodyKind::court && called_by(entries[recent[r]], Naming::role_key(court)))
          return recent[r];
    }
    return -1;
  }
  for (std::uint32_t i = mention.core.first + 1; i < mention.head; ++i)
    if (const std::string_view w = naming_.word(i); (w.ends_with("e") || w.ends_with("en")) && w != "beiden")
      return -1;  // "die neuen Richter"
  // "Die SPD lehnt ab. Die Sozialdemokraten sagten …": the people of a party for it, as those of other bodies.
  const std::string noun = naming_.noun(mention.head, mention.gender);
  if (const std::string_view family = index_.body_family(noun);
      !family.empty() && !index_.body(noun) && !is_so_far(mention))
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (const Entry& e = entries[recent[i]];
          e.speaker.kind == SpeakerKind::organization && in_family(e, family, true))
        return recent[i];
  // Those who were called so before.
  if (judges || officers)
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (const Entry& e = entries[recent[i]]; e.speaker.kind == SpeakerKind::organization &&
                                               std::find(e.heads.begin(), e.heads.end(), head) != e.heads.end())
        return recent[i];
  const Sense& sense = mentions_.senses[mention.head];
  for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i) {
    const Entry& e = entries[recent[i]];
    // "Das Landgericht Mainz hat entschieden. Die Richter erklärten …", "die Beamten" of a police that was named.
    if (e.speaker.kind == SpeakerKind::organization &&
        ((judges && e.body == BodyKind::court) || (officers && e.head.find("polizei") != std::string::npos)))
      return recent[i];
    if (!e.plural || e.speaker.kind != SpeakerKind::group ||
        mention.sentence > mentions_.mentions[e.mentions.back()].sentence + group_reach)
      continue;
    // "Klimaforscher aus Kiel … die Forscher", "die Minister Beck und Frei … die Minister"
    if (!sense.is(sense_demonym) && (key_ends_with(e.head, head) || (!e.members.empty() && called_by(e, head))))
      return recent[i];
    // "Die Verteidiger Beck und Frei … die Anwälte"
    if (!e.members.empty() && !sense.is(sense_demonym) &&
        std::all_of(e.members.begin(), e.members.end(),
                    [&](std::int32_t member) { return is_one_of_such(entries[member], mention, noun); }))
      return recent[i];
    // "Kanadische Ermittler sagten … die Kanadier": of that state.
    if (sense.is(sense_demonym) && sense.state && e.state == sense.state) return recent[i];
  }
  return -1;
}

std::int32_t Registry::joint(std::vector<std::int32_t> members) {
  for (std::size_t i = entries.size(), looked = 0; i-- > 0 && looked < recent_looked_at; ++looked)
    if (entries[i].members == members) return static_cast<std::int32_t>(i);
  Entry entry;
  for (std::size_t i = 0; i < members.size(); ++i)
    entry.speaker.name.append(i == 0                    ? ""
                              : i + 1 == members.size() ? " und "
                                                        : ", ")
        .append(entries[members[i]].speaker.name);
  entry.speaker.kind = SpeakerKind::group;
  entry.speaker.gender = Gender::plural;
  entry.plural = true;
  entry.members = std::move(members);
  return make(std::move(entry));
}

/// "die beiden Verdächtigen" are not the two ministers who were named last, "die beiden Frauen" no man and woman.
bool Registry::is_one_of_such(const Entry& e, const Mention& mention, const std::string& noun) const {
  if (e.speaker.kind != SpeakerKind::person && e.speaker.kind != SpeakerKind::unnamed) return false;
  const Sense& sense = mentions_.senses[mention.head];
  const std::string one(sense.lemma.empty() ? std::string_view(noun) : sense.lemma), key = Naming::role_key(one);
  const bool women = noun.ends_with("innen") || key.ends_with("frau") || key.ends_with("schwester");
  const bool men = key.ends_with("mann") || key.ends_with("bruder");
  if ((women && e.speaker.gender == Gender::masculine) || (men && e.speaker.gender == Gender::feminine)) return false;
  if (women && !noun.ends_with("innen")) return true;
  if (men || stands_for_anybody(index_, one)) return true;
  const Role asked = role_of(mention.core, mention.state, mention.head);
  for (const Role& held : e.roles)
    if (Role role = asked; role_fit((role.key = key, role.noun = one, role), held, index_, one) > 0) return true;
  return e.roles.empty() && sense.is(sense_office) && sense.office != OfficeKind::role;
}

bool Registry::can_be_all(std::int32_t joint, const Mention& mention) const {
  const std::string noun = naming_.noun(mention.head, mention.gender), key = Naming::role_key(noun);
  const std::string_view lemma = mentions_.senses[mention.head].lemma;
  const bool lands = lemma == "Land" || lemma == "Staat" || lemma == "Nation";
  bool people = mention.speaker_kind != SpeakerKind::organization && !lands;
  bool any = people || lands;
  for (std::int32_t member : entries[joint].members) people &= entries[member].speaker.kind != SpeakerKind::state;
  for (std::int32_t member : entries[joint].members) {
    const Entry& e = entries[member];
    if (lands && e.speaker.kind == SpeakerKind::state) continue;  // "die beiden Länder", "beide Staaten"
    if (people) {
      if (!is_one_of_such(e, mention, noun)) return false;
    } else if (e.speaker.kind == SpeakerKind::state) {
      if (!key.ends_with("regierungen") && !key.ends_with("regierung")) return false;
      any = true;
    } else if (lands || e.speaker.kind != SpeakerKind::organization) {
      return false;
    } else {
      // In the singular as it is listed: "Parteien" and "Verbände" take up what a "Partei", a "Verband" may.
      const bool fits = called_by(e, Naming::role_key(lemma)) || in_family(e, index_.body_family(lemma), true);
      // "Die Gewerkschaft der Maler und der Bund der Färber … die beiden Gewerkschaften": of one it is known.
      if (!fits && e.body != BodyKind::organization) return false;
      any |= fits;
    }
  }
  return any;
}

}  // namespace wortlaut
