#include "act_words.hpp"

#include <string>

#include "calendar_words.hpp"
#include "characters.hpp"

namespace wortlaut {

/// „Die Flut forderte drei Todesopfer.“, „Das Unglück forderte Verletzte.“
bool claims_victims(const Morphology& morphology, const Clause& here) {
  for (const TokenRange& part : here.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      for (std::string_view victim : {"Opfer", "Todesopfer", "Tote", "Menschenleben", "Leben", "Verletzte",
                                      "Schwerverletzte", "Tribut"})
        if (morphology.has_lemma(t, victim, Pos::noun)) return true;
  return false;
}

bool is_time(const Scene& scene, const NounPhrase& phrase) {
  // „Er forderte vergangene Woche …“: an accusative of time is no object.
  for (const Reading& reading : scene.morphology.readings(phrase.head))
    if (reading.pos == Pos::noun && (is_weekday(reading.lemma) || is_month(reading.lemma) ||
                                     is_time_unit(reading.lemma) || reading.lemma == "Mal"))
      return true;
  return false;
}

/// „nannte ihn den dunkelsten Tag seit Jahren“: a superlative judges; „den letzten Tag“ only says when.
bool judges(const Scene& scene, const NounPhrase& phrase) {
  for (std::uint32_t t = phrase.range.first; t < phrase.head; ++t) {
    const std::string w = lower_first(scene.word(t));
    if (w.starts_with("letzt") || w.starts_with("nächst") ||
        (!w.ends_with("ste") && !w.ends_with("sten") && !w.ends_with("stes")))
      continue;
    // „den ersten Tag“, „den festen Tag“: there the ending belongs to the word itself.
    for (const Reading& reading : scene.morphology.readings(t))
      if (reading.pos == Pos::adjective && !reading.lemma.ends_with("st")) return true;
  }
  return false;
}

bool is_form_of(std::string_view word, std::string_view preposition) {
  if (word == preposition) return true;
  if (preposition == "von") return word == "vom";
  if (preposition == "zu") return word == "zum" || word == "zur";
  if (preposition == "in") return word == "im" || word == "ins";
  if (preposition == "an") return word == "am" || word == "ans";
  if (preposition == "auf") return word == "aufs";
  if (preposition == "bei") return word == "beim";
  if (preposition == "für") return word == "fürs";
  if (preposition == "vor") return word == "vorm" || word == "vors";
  return preposition == "um" && word == "ums";
}

}  // namespace wortlaut
