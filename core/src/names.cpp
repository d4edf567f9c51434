#include "names.hpp"

#include <string>

#include "characters.hpp"
#include "name_finder.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t plain_noun =
    sense_human | sense_collective | sense_state | sense_capital | sense_document | sense_reporting;

}  // namespace

Names NameFinder::run() {
  names_.name_of_token.assign(tokens_.size(), -1);
  pass();
  learn();
  names_.names.clear();
  names_.name_of_token.assign(tokens_.size(), -1);
  pass();
  return std::move(names_);
}

void NameFinder::pass() {
  for (const Sentence& sentence : sentences_.sentences) {
    if (sentence.dateline) continue;
    enter(sentence);
    for (std::uint32_t i = first_; i < end_;) {
      const std::uint32_t next = name_at(i);
      i = next > i ? next : i + 1;
    }
  }
}

/// Surnames and places of this text become senses of every token with the same word.
void NameFinder::learn() {
  std::unordered_set<std::string_view> surnames, places;
  for (const FoundName& name : names_.names) {
    if (name.kind == NameKind::person && name.range.last > name.surname) {
      for (std::uint32_t i = name.surname; i < name.range.last; ++i)
        if (starts_upper(word(i)) && !index_.name_suffix(word(i)) && !owner_of_known(i, surnames))
          surnames.insert(word(i));
    } else if (name.kind == NameKind::unknown && name.range.first > 0 && is_place_preposition(name.range.first - 1)) {
      places.insert(word(name.range.first));
    }
  }
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].kind != TokenKind::word) continue;
    const std::string_view w = word(i);
    std::string_view bare = w;
    if (bare.size() > 3 && bare.back() == 's') bare.remove_suffix(1);
    if (surnames.count(w))
      learned_[i].bits |= sense_surname;
    else if (surnames.count(bare) && senses_[i].is(sense_name | sense_common))
      learned_[i].bits |= sense_surname | sense_owner;
    if (places.count(w) && !senses_[i].is(sense_surname)) learned_[i].bits |= sense_place;
  }
}

/// "Lawrows" where "Lawrow" is a surname already.
bool NameFinder::owner_of_known(std::uint32_t i, const std::unordered_set<std::string_view>& surnames) const {
  const std::string_view w = word(i);
  return w.size() > 3 && w.back() == 's' && surnames.count(w.substr(0, w.size() - 1)) != 0;
}

/// "in Altdorf", "aus Kiew", but not "von Müller", "bei Siemens".
bool NameFinder::is_place_preposition(std::uint32_t i) const {
  const std::string_view w = word(i);
  return w == "in" || w == "In" || w == "aus" || w == "Aus" || w == "bis" || w == "Nahe" || w == "nahe";
}

std::uint32_t NameFinder::add(FoundName name) {
  const auto number = static_cast<std::int32_t>(names_.names.size());
  for (std::uint32_t i = name.range.first; i < name.range.last; ++i) names_.name_of_token[i] = number;
  names_.names.push_back(name);
  return name.range.last;
}

std::uint32_t NameFinder::name_at(std::uint32_t i) {
  if (tokens_[i].kind != TokenKind::word) return i;
  if (const std::uint32_t end = listed(i); end > i) return end;
  // "Von der Heide sagte": the particle has its capital from the sentence.
  if (i == first_ && starts_upper(word(i)))
    for (std::uint32_t count = 3; count >= 1; --count) {
      const std::uint32_t name = i + count;
      if (!in(name + 1) || !capital(name) || !senses_[name].is(sense_surname) || !morphology_.can_be_finite(name + 1))
        continue;
      const std::string particle = lower_first(
          text_.substr(tokens_[i].span.begin_byte, tokens_[name - 1].span.end_byte - tokens_[i].span.begin_byte));
      if (index_.particle(particle) && !is_plain_german(particle)) return person(i, name + 1, Gender::unknown, i);
    }
  if (const std::uint32_t end = club(i); end > i) return end;
  if (const std::uint32_t end = local_paper(i); end > i) return end;
  if (const std::uint32_t end = foreign_body(i); end > i) return end;
  if (const std::uint32_t end = apposed(i); end > i) return end;
  if (const std::uint32_t end = before_role(i); end > i) return end;
  // "Minister de Vries", "de Vries" where the text has him in full elsewhere.
  if (!starts_upper(word(i)))
    if (const std::uint32_t surname = behind_particles(i);
        surname > i && foreign_particle(i) &&
        (senses_[surname].is(sense_surname) || (behind_office(i) && could_be_surname(surname))))
      return person(i, surname + 1, Gender::unknown, i);
  if (senses_[i].bits == 0) return i;
  const Sense& sense = senses_[i];
  if (sense.is(sense_given))
    if (const std::uint32_t end = firm_of_founder(i); end > i) return end;
  if (sense.is(sense_given | sense_initial) && (!follows_body_head(i) || (sense.is(sense_given) && capital(i + 1))))
    if (const std::uint32_t end = given(i); end > i) return end;
  // "der Deutsche Wehner" has a name, "des Deutschen Fußball Verbands" has not.
  bool noun = false;
  for (const Reading& reading : morphology_.readings(i)) noun |= reading.pos == Pos::noun;
  const bool adjectival = i > first_ && senses_[i - 1].is(sense_demonym) && noun && !sense.is(sense_surname);
  const bool behind_title = i > first_ && senses_[i - 1].is(sense_title);
  // „der Gouverneur Ohios“ where the text has "Ohio", too
  const bool owner = word(i).size() > 3 && word(i).back() == 's' && !sense.is(sense_given) &&
                     uses_.capital_inside(word(i).substr(0, word(i).size() - 1));
  if (behind_title || (behind_office(i) && !adjectival && !owner && could_be_surname(i))) {
    std::uint32_t end = surname_sequence(i, behind_title);
    // "Minister Antony Blinken": a plain noun behind an unknown name, which the text has as a name elsewhere.
    if (end == i + 1 && senses_[i].is(sense_guessed) && capital(end) && uses_.like_a_name(word(end)) &&
        !senses_[end].is(plain_noun))
      ++end;
    // "Ministerin Swantje Bergmann": what the dictionary has as a surname, too, before the verb or a sign.
    if (end == i + 1 && senses_[i].is(sense_guessed) && capital(end) && senses_[end].is(sense_name) &&
        !senses_[end].is(sense_collective | sense_state | sense_capital | sense_title) &&
        (!in(end + 1) || tokens_[end + 1].kind != TokenKind::word || morphology_.is_finite_only(end + 1) ||
         morphology_.is_preposition(end + 1)))
      ++end;
    if (end > i) return person(i, end, Gender::unknown, last_name(i, end));
  }
  if (single(i)) return i + 1;
  if (sense.is(sense_surname)) {
    std::uint32_t end = i + 1;
    while (capital(end) && senses_[end].is(sense_surname) && !senses_[end].is(sense_given)) ++end;
    if (index_suffix(end)) ++end;
    return person(i, end, Gender::unknown, i);
  }
  return unknown(i);
}

/// The surname in "Suthep Thaugsuban", "Kim van Berg": the last word with its particles.
std::uint32_t NameFinder::last_name(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t at = last - 1;
  while (at > first && index_suffix(at)) --at;
  while (at > first && !starts_upper(word(at - 1))) --at;
  return at;
}

/// "der Bürgermeister von Altdorf, Bob Kellner,": two capitalised words between an office with its attributes and a
/// comma name whoever holds it, whatever else these words can mean.
std::uint32_t NameFinder::apposed(std::uint32_t i) {
  if (i < first_ + 2 || word(i - 1) != "," || !capital(i) || !capital(i + 1) || !in(i + 2) ||
      tokens_[i + 2].kind == TokenKind::word || tokens_[i + 2].kind == TokenKind::number || word(i + 2) == "-")
    return i;
  if (senses_[i].is(sense_given) && !senses_[i].is(sense_common)) return i;  // read by `given`
  const std::uint32_t unlike =
      sense_human | sense_collective | sense_title | sense_state | sense_reporting | sense_document;
  if (senses_[i].is(unlike) || senses_[i + 1].is(sense_collective | sense_title | sense_state) ||
      (ends_in_s(i) && !senses_[i].is(sense_guessed)))
    return i;
  for (std::uint32_t k = i - 1; k-- > first_ && i - k < 10;) {
    if (tokens_[k].kind != TokenKind::word) return i;
    if (senses_[k].is(sense_office) && starts_upper(word(k)) && !is_plural_office(k))
      return person(i, i + 2, Gender::unknown, i + 1);
    if (morphology_.is_finite_only(k)) return i;
  }
  return i;
}

/// "sagte Ottokar, ein Lastwagenfahrer", "sagte Holm, der Chef der Wache": a word of no dictionary right behind the
/// verb, with what somebody is behind a comma.
std::uint32_t NameFinder::before_role(std::uint32_t i) {
  if (i == first_ || !capital(i) || !in(i + 3) || word(i + 1) != "," || !morphology_.can_be_finite(i - 1) ||
      starts_upper(word(i - 1)))
    return i;
  for (const Reading& reading : morphology_.readings(i))
    if (reading.pos == Pos::noun && !reading.guessed) return i;
  constexpr std::uint32_t known = sense_human | sense_collective | sense_title | sense_state | sense_capital |
                                  sense_reporting | sense_document | sense_acronym | sense_body | sense_common;
  if (senses_[i].is(known & ~static_cast<std::uint32_t>(sense_given))) return i;
  const std::string article = lower(word(i + 2));
  const bool woman = article == "die" || article == "eine";
  if (!woman && article != "der" && article != "ein") return i;
  std::uint32_t noun = i + 3;
  while (in(noun) && noun < i + 6 && !capital(noun) && morphology_.can_be(noun, Pos::adjective)) ++noun;
  if (!capital(noun) || !senses_[noun].is(sense_human) || senses_[noun].is(sense_given)) return i;
  return person(i, i + 1, woman ? Gender::feminine : Gender::masculine, i);
}

bool NameFinder::ends_in_s(std::uint32_t i) const { return word(i).back() == 's'; }

/// The rest of a surname from `i`; `any` takes a plain noun as its first word ("Frau Bäcker").
std::uint32_t NameFinder::surname_sequence(std::uint32_t i, bool any) const {
  std::uint32_t end = i;
  while (in(end) && end < i + longest_person_name) {
    if (const std::uint32_t surname = behind_particles(end);
        surname > end && (end > i || any || could_be_surname(surname))) {
      if (end > i && !names_like(surname)) break;
      // "Brian Baptie von der Erdbebenwarte", "Ali Al-Hamid von Amnesty": no surname but where he belongs.
      if (end > i) {
        const std::string_view particle = word(end);
        if (particle == "von" || particle == "vom" || particle == "der" || particle == "des" || particle == "zum" ||
            particle == "zur" || particle == "zu" || particle == "aus" || particle == "in" || particle == "an" ||
            particle == "ab" || particle == "auf")
          break;
      }
      end = surname + 1;
      continue;
    }
    if (!capital(end)) break;
    if (end == i ? !(any || could_be_surname(end) || senses_[end].is(sense_given)) : !names_like(end)) break;
    if (any && end == i && senses_[end].is(sense_office) && !senses_[end].is(sense_name)) break;  // "Frau Ministerin"
    ++end;
  }
  if (end > i && index_suffix(end)) ++end;
  return end;
}

std::uint32_t NameFinder::given(std::uint32_t i) {
  std::uint32_t end = i;
  Gender gender = Gender::unknown;
  bool any_given = false;
  while (capital(end) && end < i + 4 && senses_[end].is(sense_given | sense_initial)) {
    if (senses_[end].is(sense_given)) {
      if (gender == Gender::unknown) gender = senses_[end].gender;
      any_given = true;
    }
    ++end;
  }
  // "Mark" is money, "Will" and "Rüdiger" may be anything where a sentence begins.
  const bool doubtful =
      (senses_[i].is(sense_common) && !behind_office(i)) || (i == first_ && morphology_.can_be_finite(i));
  std::uint32_t surname = end;
  if (in(end)) {
    const std::uint32_t behind = behind_particles(end, any_given && end == i + 1);
    const std::string_view particle = behind > end ? word(end) : std::string_view{};
    const bool plain = particle == "in" || particle == "an" || particle == "aus" || particle == "des" ||
                       particle == "auf" || particle == "ab";
    if (behind > end && !plain && (any_given || could_be_surname(behind)) &&
        !senses_[behind].is(sense_state | sense_capital | sense_medium | sense_body | sense_acronym))
      end = behind + 1;
    else if (any_given && glued_surname(end))
      ++end;
    else if (capital(end) && !index_suffix(end) && surname_word(end, doubtful || !any_given)) ++end;
  }
  if (end > surname) {
    end = tail(end, i);
  } else if (index_suffix(end)) {
    ++end;  // "Benedikt XVI."
    surname = end;
  } else if (end - i >= 2 && any_given) {
    surname = end - 1;  // "Peter Alexander", "Hirsi Ali", "Jan S.", who is "S." later on
  } else if (!any_given || doubtful) {
    return i;
  } else if (senses_[i].is(sense_surname) ||
             (i > first_ && senses_[i - 1].is(sense_office) && !senses_[i - 1].is(sense_medium_head))) {
    // "Präsident Alexander", or a surname elsewhere in the text
    return person(i, end, Gender::unknown, i);
  } else if (senses_[i].is(sense_state | sense_capital | sense_body | sense_medium)) {
    return i;
  }
  if (!any_given && end == surname) return i;
  return person(i, end, gender, surname);
}

std::uint32_t NameFinder::tail(std::uint32_t end, std::uint32_t first) const {
  while (in(end) && end < first + longest_person_name) {
    if (capital(end) && names_like(end)) {
      ++end;
      continue;
    }
    const std::uint32_t surname = behind_particles(end);
    if (surname > end && names_like(surname)) {
      const std::string_view particle = word(end);
      // "Juan Carlos de la Fuente" goes on, "Ute Georg von Greenpeace" does not.
      if (particle == "von" || particle == "vom" || particle == "der" || particle == "des" || particle == "zu" ||
          particle == "zum" || particle == "zur" || particle == "in" || particle == "aus" || particle == "an" ||
          particle == "auf" || particle == "ab" || particle == "am" || particle == "im")
        break;
      end = surname + 1;
      continue;
    }
    break;
  }
  if (index_suffix(end)) ++end;
  return end;
}

std::uint32_t NameFinder::person(std::uint32_t first, std::uint32_t last, Gender gender, std::uint32_t surname) {
  FoundName name;
  name.range = {first, last};
  name.kind = NameKind::person;
  name.gender = gender;
  name.surname = surname;
  return add(name);
}

Names find_names(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                 const NameIndex& index, std::vector<Sense>& senses) {
  return NameFinder(text, sentences, morphology, index, senses).run();
}

}  // namespace wortlaut
