#include "body_names.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

bool declined(std::string_view word) {
  for (const std::string_view ending : {"e", "en", "er", "es", "em"})
    if (word.ends_with(ending)) return true;
  return false;
}

}  // namespace

std::string BodyNames::long_form(std::string_view abbreviation) const {
  if (const auto found = long_forms_.find(lower(abbreviation)); found != long_forms_.end())
    return nominative(found->second);
  const std::vector<std::string_view>& listed = index_.full_names(abbreviation);
  for (std::string_view full : listed)
    if (const auto found = full_names_.find(lower(full)); found != full_names_.end()) return found->second;
  if (!listed.empty() || index_.body(abbreviation)) return {};
  const auto found = by_initials_.find(std::string(abbreviation));
  return found == by_initials_.end() ? std::string() : found->second;
}

void BodyNames::learn(const Mention& mention) {
  if (mention.kind == MentionKind::pronoun ||
      (mention.speaker_kind != SpeakerKind::organization && mention.speaker_kind != SpeakerKind::state))
    return;
  std::string full = mention.speaker_kind == SpeakerKind::state ? state(mention) : name(mention);
  std::string initials;
  std::size_t words = 0, small = 0;
  for (std::size_t at = 0; at < full.size(); ++words) {
    if (full[at] >= 'A' && full[at] <= 'Z') initials += full[at];
    small += full[at] >= 'a' && full[at] <= 'z';
    at = std::min(full.find(' ', at), full.size() - 1) + 1;
  }
  // "Bund Freier Imker" is a name by its capitals, "neuer Verband der Imker" none.
  if (words < 2 || (mention.kind != MentionKind::name && small > 0)) return;
  if (initials.size() >= 2) by_initials_.emplace(std::move(initials), full);
  full_names_.emplace(lower(full), std::move(full));
}

/// "Gemeinsamen Fonds für Inselstaaten": the adjectives before the first noun get its nominative.
std::string BodyNames::nominative(TokenRange words) const {
  if (const std::string_view listed = index_.listed_form(naming_.words(words)); !listed.empty())
    return std::string(listed);
  std::uint32_t head = words.first;
  while (head + 1 < words.last && declined(naming_.word(head)) && starts_upper(naming_.word(head + 1)) &&
         naming_.gender_of(head) == Gender::unknown)
    ++head;
  const Gender gender = naming_.gender_of(head);
  return gender == Gender::unknown ? naming_.name(words, false) : naming_.phrase(words, head, gender);
}

std::string BodyNames::state(const Mention& mention) const {
  const std::string words = naming_.words(mention.name);
  if (std::string full = long_form(words); !full.empty()) return full;
  if (const std::string_view listed = index_.listed_form(words); !listed.empty()) return std::string(listed);
  return naming_.name(mention.name, index_.state(words) == nullptr);
}

std::string BodyNames::name(const Mention& mention) const {
  if (mention.name.size() == 1)
    if (std::string full = long_form(naming_.word(mention.name.first)); !full.empty()) return full;
  if (mention.name.empty()) {
    // "der Grünen", "die Linke": names that are declined keep the form that a list has.
    if (const std::string_view noun = naming_.word(mention.head);
        mention.core.last == mention.head + 1 && mention.phrase.last == mention.core.last &&
        mention.head <= mention.core.first + 1 && index_.body(noun))
      return std::string(noun);
    TokenRange words = {mention.core.first, mention.core.last};
    // "Sprecher der Polizei" keeps its genitive, brackets and places go.
    for (std::uint32_t i = mention.core.last; i < mention.phrase.last; ++i) {
      const std::string_view w = naming_.word(i);
      if (w == "(" || w == "," || w == "[") break;
      words.last = i + 1;
    }
    return naming_.phrase(words, mention.head, mention.gender);
  }
  // "der Veranstalter der Messe, der Möbelhersteller Kelmo,": the name of another phrase that means the same.
  if (mention.head + 1 < mention.name.first)
    for (std::uint32_t i = mention.core.last; i < mention.name.first; ++i)
      if (naming_.word(i) == ",") return naming_.name(mention.name, false);
  const bool noun_before = mention.head < mention.name.first && mention.core.last <= mention.name.first;
  if (noun_before) {
    const Sense& head = senses_[mention.head];
    const Sense& name = senses_[mention.name.first];
    // "Verlag Mohnblatt", "Gewerkschaft Erziehung und Wissenschaft": plain nouns are no name without theirs.
    const bool firm = head.body == BodyKind::company;
    const bool plain = name.is(sense_common) && !name.is(sense_state | sense_capital | sense_medium | sense_body) &&
                       mention.name.first <= mention.core.last && !firm;
    // "Staatsanwaltschaft Krefeld" needs its noun, "Nachrichtenagentur Reuters" does not.
    const bool authority = head.body == BodyKind::authority || head.body == BodyKind::court ||
                           head.body == BodyKind::military || head.body == BodyKind::trade_union ||
                           head.body == BodyKind::party;
    const bool place = name.is(sense_state | sense_capital | sense_place) ||
                       (name.bits == 0 && starts_upper(naming_.word(mention.name.first)));  // "Schule Am Wall"
    const bool unknown = !name.is(sense_collective | sense_acronym) && mention.name.size() == 1;
    // "Zoo Wieselburg", "Stadtwerke Lindau" are no "Wieselburg", "Lindau"; "die Firma Ottokar" is Ottokar, since any
    // firm may be called a firm, and so is "der Autobauer Ottokar"; works in the plural belong to a place.
    const bool telling = index_.body_family(naming_.noun(mention.head, mention.gender)).empty();
    const bool works = mention.gender == Gender::plural;
    const bool needs = authority ? place || unknown : telling && (place || (unknown && (!firm || works)));
    if (plain || (needs && !head.is(sense_medium_head | sense_medium)))
      return naming_.phrase({mention.core.first, mention.name.last}, mention.head, mention.gender);
    return naming_.name(mention.name, false);
  }
  // "Die Grünen" are "Grünen", "Der Spiegel" keeps the article of its title.
  if (mention.name.size() > 1 && mention.body == BodyKind::party &&
      (naming_.word(mention.name.first) == "Die" || naming_.word(mention.name.first) == "Das"))
    return naming_.words({mention.name.first + 1, mention.name.last});
  if (const std::string_view listed = index_.listed_form(naming_.words(mention.name)); !listed.empty())
    return std::string(listed);
  // "die Deutsche Bank" : adjectives with a capital belong to the name.
  std::uint32_t first = mention.name.first;
  std::uint32_t head = mention.name.last - 1;
  if (mention.name.size() > 1) {
    if (declined(naming_.word(first)) && mention.name.size() == 2) {
      const Gender gender = naming_.gender_of(head);
      if (gender != Gender::unknown) return naming_.phrase(mention.name, head, gender);
      if (!senses_[head].lemma.empty())
        return naming_.phrase(mention.name, head,
                              mention.gender == Gender::unknown ? Gender::feminine : mention.gender);
    }
  }
  while (first > mention.phrase.first && starts_upper(naming_.word(first - 1)) && first - 1 > mention.phrase.first)
    --first;
  return naming_.name({first, mention.name.last}, false);
}

}  // namespace wortlaut
