#include <algorithm>

#include "calendar_words.hpp"
#include "characters.hpp"
#include "phrase_speakers.hpp"

/// Whose words a source is whose owner is an adjective or a pronoun: "behördlichen Angaben", "dessen Angaben".
namespace wortlaut {
namespace {

/// "polizei" -> "Polizei", "ärzte" -> "Ärzte".
std::string capitalised(std::string word) {
  const std::size_t letter = word.size() > 1 && static_cast<unsigned char>(word[0]) == 0xc3 ? 1 : 0;
  word[letter] = static_cast<char>(word[letter] - 0x20);
  return word;
}

constexpr std::uint32_t attribute_reach = 24;  // tokens back to the "von" of a noun's attribute
constexpr std::uint32_t owner_reach = 40;           // tokens back to whom "dessen" means
constexpr std::uint32_t investigators_before = 400;  // tokens back to who investigates
constexpr std::uint32_t investigators_behind = 60;   // tokens on to them

}  // namespace

/// „polizeilichen Angaben zufolge“, „nach behördlichen Erkenntnissen“: the body that the adjective is made from.
bool PhraseSpeakers::body_of(std::uint32_t first, std::uint32_t head, Attribution& attribution) {
  for (std::uint32_t i = first; pack_.names && i < head; ++i) {
    const std::string w = lower(word(i));
    const std::size_t cut = w.rfind("lich");
    if (cut == std::string::npos || cut < 4 || w.size() > cut + 6 || !morphology_.can_be(i, Pos::adjective)) continue;
    const std::string stem = capitalised(w.substr(0, cut));
    std::string name;
    if (pack_.names->body(stem)) name = stem;
    else if (pack_.names->group(stem + "en")) name = stem + "en";
    else if (pack_.names->body(stem + "e")) name = stem + "e";
    if (name.empty()) continue;
    attribution.speakers.push_back(make(name, {i, i + 1}, Gender::unknown));
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.body", {i, i + 1});
    return true;
  }
  return false;
}

/// „Der Mann wurde befragt. Nach dessen Angaben …“: "dessen" and "deren" take up who was named last.
bool PhraseSpeakers::last_named(std::uint32_t at, bool one, Attribution& attribution) const {
  for (std::uint32_t i = at; i-- > 0 && at - i < owner_reach;) {
    const std::int32_t m = mentions_.mention_of_token[i];
    if (m < 0 || mentions_.mentions[m].phrase.last != i + 1) continue;
    const Mention& mention = mentions_.mentions[m];
    if (mention.speaker < 0) continue;
    const Speaker& speaker = speakers_.speakers[mention.speaker];
    const bool several = speaker.gender == Gender::plural || speaker.gender == Gender::feminine;
    if (speaker.kind == SpeakerKind::state || (speaker.gender != Gender::unknown && several == one)) continue;
    add_owner(m, attribution);
    attribution.named_by = mention.phrase;
    signal(attribution, "speaker.possessive", {at, at + 1});
    signal(attribution, "speaker.antecedent", mention.phrase);
    return true;
  }
  return false;
}

/// „die vom Vorsitzenden, Jan Beck, vorgetragene Bitte“: where the commas of an apposition part a noun from the "von"
/// of its attribute, who is named there.
bool PhraseSpeakers::giver_before(std::uint32_t first, Attribution& attribution) const {
  if (first < 2 || word(first - 1) != "," || !morphology_.can_be(first, Pos::adjective)) return false;
  for (std::uint32_t i = first - 1; i-- > 1 && first - i < attribute_reach;) {
    if (morphology_.is_finite_only(i)) return false;
    if (word(i) != "von" && word(i) != "vom") continue;
    std::int32_t m = morphology_.can_be(i - 1, Pos::article) ? mentions_.mention_of_token[i + 1] : -1;
    if (const std::int32_t named = mentions_.mention_of_token[first - 2]; m >= 0 && named > m) m = named;
    if (m < 0 || mentions_.mentions[m].speaker < 0) return false;
    add_owner(m, attribution);
    signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
    return true;
  }
  return false;
}

/// "Zwei Mitarbeiter kamen. „Bald“, sagte einer von ihnen.": one of those spoken of last, never anybody with a name of
/// his own; nobody where no such group stands in this sentence or the two before. False for other words.
bool PhraseSpeakers::one_of_them(TokenRange range, Attribution& attribution) {
  if (range.empty()) return false;
  const std::string one = lower(word(range.first));
  if (one != "einer" && one != "eine" && one != "jemand") return false;
  const std::uint32_t here = sentence_of(range.first);
  const auto behind =
      std::lower_bound(mentions_.mentions.begin(), mentions_.mentions.end(), range.first,
                       [](const Mention& mention, std::uint32_t at) { return mention.phrase.first < at; });
  for (auto m = one == "jemand" ? mentions_.mentions.begin() : behind; m != mentions_.mentions.begin();) {
    const Mention& mention = *--m;
    if (mention.sentence + 2 < here) break;
    if (mention.gender != Gender::plural || mention.kind != MentionKind::role || mention.head == no_token ||
        mention.speaker_kind == SpeakerKind::organization)
      continue;
    std::string name(mentions_.senses[mention.head].lemma);
    if (name.empty()) continue;
    const bool feminine = one == "eine";
    if (feminine && name.ends_with("er")) name += "in";
    if (!feminine && name.ends_with("nde")) name += "r";  // "Auszubildende": "Auszubildender"
    attribution.speakers.push_back(make(name, range, feminine ? Gender::feminine : Gender::masculine));
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.phrase", range);
    return true;
  }
  nobody_ = true;
  signal(attribution, "speaker.nobody", range);
  return true;
}

/// „Ersten Angaben vom Montag zufolge“, „nach Planungen vom Mai“: words that only tell a time.
bool PhraseSpeakers::tells_when(TokenRange behind) const {
  if (behind.size() < 2) return false;
  bool at = false;
  for (std::string_view preposition : {"vom", "von", "am", "aus"}) at |= word(behind.first) == preposition;
  bool time = false;
  for (std::uint32_t i = behind.first + 1; at && i < behind.last; ++i) {
    if (tokens_[i].kind != TokenKind::word || !starts_upper(word(i))) continue;  // "dem", "gestrigen", "3.", "2005"
    bool unit = is_weekday(word(i)) || is_month(word(i));
    for (const Reading& reading : morphology_.readings(i)) unit |= is_time_unit(reading.lemma);
    if (!unit) return false;
    time = true;
  }
  return time;
}

/// „Nach bisherigen Planungen will die Reederei im Mai fahren“: plans are of who wants it in this sentence, or in the
/// one before: „Die Reederei will drei Schiffe bauen. Nach den Planungen …“
bool PhraseSpeakers::planner(std::uint32_t head, Attribution& attribution) const {
  if (mentions_.senses[head].lemma != "Planung") return false;
  const std::uint32_t here = sentence_of_[head];
  for (std::uint32_t s = here + 1; s-- > 0 && s + 1 >= here;)
    for (std::uint32_t c = clauses_.first_of_sentence[s]; c < clauses_.first_of_sentence[s + 1]; ++c) {
      const Clause& clause = clauses_.clauses[c];
      const std::int32_t m = clause.opaque || clause.passive || clause.finite == no_token ? -1 : subjects_[c];
      if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].relative) continue;
      if (clause.lemma != "planen" && !morphology_.has_lemma(clause.finite, "wollen", Pos::verb)) continue;
      add_owner(m, attribution);
      signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
      return true;
    }
  return false;
}

/// „Die Polizei nahm zwei Männer fest. Nach den bisherigen Ermittlungen …“: of who investigates, as the text names them
/// last before, else right behind.
bool PhraseSpeakers::investigators(std::uint32_t head, Attribution& attribution) const {
  if (mentions_.senses[head].lemma != "Ermittlung") return false;
  const auto investigates = [&](std::int32_t m) {
    const Mention& mention = mentions_.mentions[m];
    if (mention.speaker < 0 || mention.kind == MentionKind::pronoun) return false;
    for (std::uint32_t i = mention.core.first; i < mention.core.last; ++i) {
      const std::string w = lower(word(i));
      for (std::string_view part : {"polizei", "staatsanw", "bundesanw", "ermittler", "fahnder", "kriminalamt"})
        if (w.find(part) != std::string::npos) return true;
    }
    return false;
  };
  std::int32_t found = -1;
  for (std::uint32_t i = head; found < 0 && i-- > 0 && head - i < investigators_before;)
    if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0 && investigates(m)) found = m;
  for (std::uint32_t i = head + 1; found < 0 && i < tokens_.size() && i - head < investigators_behind; ++i)
    if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0 && investigates(m)) found = m;
  if (found < 0) return false;
  add_owner(found, attribution);
  signal(attribution, "speaker.owner", mentions_.mentions[found].phrase);
  return true;
}

}  // namespace wortlaut
