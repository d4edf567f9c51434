#include <algorithm>

#include "characters.hpp"
#include "registry.hpp"

/// Several people without names: whom "die Forscher", "die Richter", "die beiden Sängerinnen" take up again.
namespace wortlaut {

std::int32_t Registry::by_group(const Mention& mention, const std::string& head,
                                const std::vector<std::int32_t>& recent) const {
  const bool judges = head == "richter", officers = head == "beamt";
  // "die Richter des Landgerichts": who judges is the court.
  if (mention.core.last < mention.phrase.last) {
    for (std::uint32_t i = mention.core.last; judges && i < mention.phrase.last; ++i)
      if (mentions_.senses[i].is(sense_body) && mentions_.senses[i].body == BodyKind::court)
        if (const auto court = by_key_.find(lower(naming_.noun(i, Gender::unknown))); court != by_key_.end())
          return court->second;
    return -1;
  }
  for (std::uint32_t i = mention.core.first + 1; i < mention.head; ++i)
    if (naming_.word(i).ends_with("e") || naming_.word(i).ends_with("en")) return -1;  // "die neuen Richter"
  // "Die SPD lehnt ab. Die Sozialdemokraten sagten …": the people of a party for it.
  if (const std::string_view family = index_.body_family(naming_.noun(mention.head, mention.gender)); !family.empty())
    for (std::size_t i = 0; i < recent.size() && i < recent_looked_at; ++i)
      if (const Entry& e = entries[recent[i]]; e.speaker.kind == SpeakerKind::organization &&
                                               e.body == BodyKind::party && in_family(e, family, false))
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
    if (!e.plural || e.speaker.kind != SpeakerKind::group) continue;
    // "Klimaforscher aus Kiel … die Forscher", "die Minister Beck und Frei … die Minister"
    if (!sense.is(sense_demonym) && (key_ends_with(e.head, head) || (!e.members.empty() && called_by(e, head))))
      return recent[i];
    // "Kanadische Ermittler sagten … die Kanadier": of that state.
    if (sense.is(sense_demonym) && sense.state && e.state == sense.state) return recent[i];
  }
  return -1;
}

}  // namespace wortlaut
