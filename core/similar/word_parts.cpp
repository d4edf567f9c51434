#include "similar/word_parts.hpp"

#include <vector>

#include "characters.hpp"
#include "pack_format.hpp"

namespace wortlaut::similar {
namespace {

constexpr std::size_t longest_word = 90;     // bytes; longer ones are no words
constexpr std::size_t shortest_head = 4;     // „Bau“ is taken only where the lexicon knows nothing but the head
constexpr std::size_t shortest_modifier = 3;

bool inside_letter(std::string_view word, std::size_t at) {
  return at < word.size() && (static_cast<unsigned char>(word[at]) & 0xc0) == 0x80;
}

std::string upper_first(std::string_view word) {
  std::string result(word);
  if (result.empty()) return result;
  if (result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 32);
  else if (result.size() > 1 && static_cast<unsigned char>(result[0]) == 0xc3 &&
           static_cast<unsigned char>(result[1]) >= 0xa0 && static_cast<unsigned char>(result[1]) <= 0xbe)
    result[1] = static_cast<char>(result[1] - 32);
  return result;
}

}  // namespace

Key key_of(std::string_view lemma) {
  if (lemma.empty()) return 0;
  std::string plain = lower(lemma);
  for (std::size_t at = plain.find("ß"); at != std::string::npos; at = plain.find("ß", at)) plain.replace(at, 2, "ss");
  const Key hash = pack_format::checksum(plain);
  return hash == 0 ? 1 : hash;
}

bool WordParts::is(std::string_view word, Pos pos) const {
  std::vector<Reading> readings;
  lexicon_.lookup(word, readings);
  for (const Reading& reading : readings)
    if (reading.pos == pos) return true;
  return false;
}

/// The noun that stands before a head, without what joins them: "Regierungs" is "Regierung", "Land·es", "Frau·en".
std::string WordParts::noun_before(std::string_view modifier) const {
  if (modifier.ends_with("-")) modifier.remove_suffix(1);
  const std::string noun = upper_first(modifier);
  std::vector<Reading> readings;
  for (std::string_view link : {"", "s", "n", "en", "es", "er", "e"}) {
    if (!noun.ends_with(link) || noun.size() < link.size() + shortest_modifier) continue;
    readings.clear();
    lexicon_.lookup(std::string_view(noun).substr(0, noun.size() - link.size()), readings);
    for (const Reading& reading : readings)
      if (reading.pos == Pos::noun) return std::string(reading.lemma);
  }
  if (is(noun + "e", Pos::noun)) return noun + "e";  // „Schul|weg“
  return {};
}

WordParts::Compound WordParts::split(std::string_view word, std::string_view lemma, bool only_head_known) const {
  Compound result;
  if (word.size() > longest_word) return result;
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
    const std::string_view before = word.substr(0, hyphen);
    // Only the head is inflected, and only its lemma is known where the lexicon lacks the whole.
    result.head = only_head_known ? std::string(lemma) : std::string(word.substr(hyphen + 1));
    if (result.head.find('-') != std::string::npos) result.head = result.head.substr(result.head.rfind('-') + 1);
    const std::string known = noun_before(before);
    result.modifier = known.empty() ? std::string(before) : known;
    result.whole = std::string(before) + "-" + result.head;
    return result;
  }
  std::vector<Reading> readings;
  const std::string_view whole = only_head_known ? word : lemma;
  const std::size_t least = only_head_known ? 2 : shortest_head;
  for (std::size_t cut = shortest_modifier; cut + least <= whole.size(); ++cut) {
    if (inside_letter(whole, cut)) continue;
    readings.clear();
    lexicon_.lookup(upper_first(whole.substr(cut)), readings);
    for (const Reading& reading : readings) {
      if (reading.pos != Pos::noun || (only_head_known && reading.lemma != lemma)) continue;
      const std::string modifier = noun_before(whole.substr(0, cut));
      if (modifier.empty() && !only_head_known) continue;
      result.head = std::string(reading.lemma);
      result.modifier = modifier;
      result.whole = only_head_known ? std::string(whole.substr(0, cut)) + lower_first(result.head) : std::string(lemma);
      return result;
    }
  }
  return result;
}

std::string WordParts::derived_from(std::string_view lemma) const {
  const auto verb_of = [this](std::string_view stem) -> std::string {
    for (std::string_view ending : {"en", "n"})
      if (const std::string verb = lower_first(stem) + std::string(ending); is(verb, Pos::verb)) return verb;
    return {};
  };
  if (lemma.ends_with("ung") && lemma.size() > 6) return verb_of(lemma.substr(0, lemma.size() - 3));
  if (lemma.ends_with("in") && lemma.size() > 5) {  // „Lehrerin“
    const std::string masculine(lemma.substr(0, lemma.size() - 2));
    if (is(masculine, Pos::noun)) return masculine;
    return {};
  }
  for (std::string_view ending : {"heit", "keit"})
    if (lemma.ends_with(ending) && lemma.size() > ending.size() + 3)
      if (const std::string adjective = lower_first(lemma.substr(0, lemma.size() - ending.size())); is(adjective, Pos::adjective))
        return adjective;
  return {};
}

std::string_view WordParts::without_un(std::string_view lemma) const {
  if (lemma.size() < 6 || lemma.substr(0, 2) != "un") return {};
  const std::string_view rest = lemma.substr(2);
  return is(rest, Pos::adjective) ? rest : std::string_view{};
}

}  // namespace wortlaut::similar
