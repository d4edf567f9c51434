#include <algorithm>

#include "characters.hpp"
#include "registry.hpp"

/// Several people without names: whom "die Forscher", "die Richter", "die beiden Sängerinnen" take up again.
namespace wortlaut {
namespace {

constexpr std::uint32_t group_reach = 8;  // sentences back to the group that a shorter noun means

}  // namespace

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
  if (const std::string_view family = index_.body_family(noun); !family.empty() && !index_.body(noun))
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (const Entry& e = entries[recent[i]]; e.speaker.kind == SpeakerKind::organization && in_family(e, family, true))
        return recent[i];
  // Those who were called so before.
  if (judges || officers)
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (const Entry& e = entries[recent[i]];
          e.speaker.kind == SpeakerKind::organization && std::find(e.heads.begin(), e.heads.end(), head) != e.heads.end())
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

}  // namespace wortlaut
