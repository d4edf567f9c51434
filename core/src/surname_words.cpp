#include "surname_words.hpp"

#include <algorithm>
#include <iterator>

#include "name_uses.hpp"

namespace wortlaut {

bool SurnameWords::behind_office(std::uint32_t i) const {
  return i > first_ && senses_[i - 1].is(sense_office | sense_title) && !is_plural_office(i - 1);
}

bool SurnameWords::foreign_particle(std::uint32_t i) const {
  return !morphology_.is_preposition(i) && !morphology_.is_determiner(i);
}

bool SurnameWords::glued_surname(std::uint32_t i) const {
  if (!in(i) || tokens_[i].kind != TokenKind::word) return false;
  const std::string_view w = word(i);
  const std::size_t hyphen = w.find('-');
  return (hyphen == 2 || hyphen == 3) && w.size() > hyphen + 3 && !starts_upper(w) &&
         starts_upper(w.substr(hyphen + 1));
}

bool SurnameWords::is_plural_office(std::uint32_t i) const {
  for (const Reading& reading : morphology_.readings(i))
    if (reading.pos == Pos::noun && (reading.numbers & singular)) return false;
  return !senses_[i].is(sense_title) && !morphology_.readings(i).empty() && !senses_[i].is(sense_guessed);
}

bool SurnameWords::follows_body_head(std::uint32_t i) const {
  return i > first_ && senses_[i - 1].is(sense_collective) && !senses_[i - 1].is(sense_office) &&
         !senses_[i - 1].is(sense_acronym) && senses_[i - 1].is(sense_common);
}

bool SurnameWords::could_be_surname(std::uint32_t i) const {
  const Sense& sense = senses_[i];
  if (sense.is(sense_state | sense_capital | sense_initial) && !sense.is(sense_surname)) return false;
  if (sense.is(sense_title)) return false;
  if (sense.is(sense_surname)) return true;
  // "Minister Fischer": a trade behind an office is a surname, "der Vorsitzende Richter" is none.
  if (sense.is(sense_office) && sense.office == OfficeKind::profession && i > first_ &&
      senses_[i - 1].is(sense_office) && senses_[i - 1].office == OfficeKind::office &&
      !senses_[i - 1].is(sense_person) && sense.lemma == word(i))
    return true;
  if (sense.is(sense_acronym | sense_medium | sense_human)) return false;
  if (sense.is(sense_body)) return false;
  return sense.is(sense_name) || (sense.is(sense_guessed) && !sense.is(sense_common));
}

std::uint32_t SurnameWords::behind_particles(std::uint32_t i, bool behind_given) const {
  for (std::uint32_t count = 3; count >= 1; --count) {
    if (!in(i + count) || !capital(i + count)) continue;
    const std::string_view words =
        text_.substr(tokens_[i].span.begin_byte, tokens_[i + count - 1].span.end_byte - tokens_[i].span.begin_byte);
    // „Jens zum Felde sagte“: where a given name alone wants a surname and a verb follows, these are no prepositions;
    // but „dass Jens zum Helden wurde“.
    const std::uint32_t next = i + count + 1;
    const bool named = behind_given && (words == "zur" || words == "zum" || words == "vom") &&
                       !senses_[i + count].is(sense_human | sense_collective) && in(next) &&
                       (word(next) == "(" || word(next) == "," || (i <= first_ + 2 && morphology_.can_be_finite(next)));
    if (!starts_upper(words) && index_.particle(words) && (named || !is_plain_german(words))) return i + count;
  }
  return i;
}

bool SurnameWords::index_suffix(std::uint32_t i) const {
  return in(i) && tokens_[i].kind == TokenKind::word &&
         (index_.name_suffix(word(i)) || (is_roman_numeral(word(i)) && word(i).size() > 1));
}

bool SurnameWords::names_like(std::uint32_t i) const {
  const Sense& sense = senses_[i];
  if (sense.is(sense_state | sense_capital | sense_acronym | sense_medium | sense_body | sense_human | sense_title))
    return false;
  return sense.is(sense_initial | sense_given | sense_surname) || (sense.is(sense_name) && !sense.is(sense_common));
}

bool SurnameWords::surname_word(std::uint32_t i, bool doubtful) const {
  const Sense& sense = senses_[i];
  if (sense.is(sense_surname)) return true;
  if (doubtful)
    return sense.is(sense_name) && !sense.is(sense_state | sense_capital | sense_acronym | sense_body | sense_medium);
  // "Angela Ministerin" is nobody; "Hans Richter", "Paul Bauer", "Jan Beck" are.
  if (sense.is(sense_acronym))
    return word(i).find('-') != std::string_view::npos || !sense.is(sense_body | sense_medium);
  return true;
}

bool SurnameWords::is_firm_head(std::uint32_t i) const {
  if (!senses_[i].is(sense_body) || senses_[i].body != BodyKind::company) return false;
  static constexpr std::string_view ends[] = {"bauer",    "hersteller", "kette",     "versorger",     "händler",
                                              "anbieter", "zulieferer", "betreiber", "dienstleister", "reederei",
                                              "werft",    "brauerei",   "riese",     "konzern"};
  for (std::string_view end : ends)
    if (word(i).size() > end.size() && word(i).ends_with(end)) return true;
  return false;
}

bool SurnameWords::is_club_form(std::string_view word) {
  static constexpr std::string_view forms[] = {
      "SC",  "FC",  "SV",  "TSV", "VfB", "VfL",       "VfR",      "TuS",     "FSV",     "SpVgg",    "TSG",
      "BSV", "ASV", "MTV", "SSV", "ESV", "Eintracht", "Borussia", "Fortuna", "Arminia", "Alemannia"};
  return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

}  // namespace wortlaut
