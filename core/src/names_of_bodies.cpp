#include <algorithm>
#include <iterator>
#include <string>

#include "characters.hpp"
#include "name_finder.hpp"

/// Names of bodies and states: listed ones, clubs, firms, and rows of words that nobody knows.
namespace wortlaut {
namespace {

constexpr std::uint32_t none = 0xffffffffu;
constexpr std::uint32_t longest_foreign_name = 9;  // tokens, with the small words in it

}  // namespace

std::uint32_t NameFinder::state(TokenRange range, std::uint16_t number) {
  FoundName name;
  name.range = range;
  name.kind = NameKind::state;
  name.state = number;
  name.surname = range.first;
  return add(name);
}

std::uint32_t NameFinder::body(TokenRange range, BodyKind kind) {
  FoundName name;
  name.range = range;
  name.kind = NameKind::body;
  name.body = kind;
  name.surname = range.first;
  return add(name);
}

/// Names of several words that a list has ("Human Rights Watch"), the longest first.
std::uint32_t NameFinder::listed(std::uint32_t i) {
  if (!starts_upper(word(i)) && senses_[i].bits == 0) return i;
  std::uint32_t most = index_.longest_name_from(word(i));
  for (; most > 1; --most) {
    const std::uint32_t last = i + most;
    if (last > end_) continue;
    const std::string_view whole =
        text_.substr(tokens_[i].span.begin_byte, tokens_[last - 1].span.end_byte - tokens_[i].span.begin_byte);
    std::string_view bare = whole;
    if (bare.back() == 's') bare.remove_suffix(1);
    for (std::string_view key : {whole, bare, index_.listed_form(whole)}) {
      if (key.empty()) continue;
      if (const StateEntry* entry = index_.state(key)) return state({i, last}, entry->state);
      if (const BodyKind* kind = index_.body(key)) return body({i, last}, *kind);
    }
  }
  return i;
}

/// "SV Altdorf", "VfL Altdorf 05": a club's short form and its town, whatever else the town's name can be.
std::uint32_t NameFinder::club(std::uint32_t i) {
  // "Rapid 04 Altdorf", "Altdorf 09": nothing else is counted with a nought before it; "TSV 1880 Altdorf"
  if (capital(i) && in(i + 1) && tokens_[i + 1].kind == TokenKind::number) {
    const std::string_view number = word(i + 1);
    const bool nought = number.size() == 2 && number[0] == '0';
    if (nought || (number.size() == 4 && is_club_form(word(i)) && capital(i + 2)))
      return body({i, capital(i + 2) && !senses_[i + 2].is(sense_human | sense_collective) ? i + 3 : i + 2},
                  BodyKind::organization);
  }
  if (!starts_upper(word(i)) || !capital(i + 1) || !is_club_form(word(i)) ||
      senses_[i + 1].is(sense_human | sense_given | sense_collective))
    return i;
  const bool year =
      in(i + 2) && tokens_[i + 2].kind == TokenKind::number && word(i + 2).size() <= 4 && word(i + 2).back() != '.';
  return body({i, year ? i + 3 : i + 2}, BodyKind::organization);
}

/// "University of Graydon", "Northern Rail Authority", "Union Rurale du Sud": a row of words with a noun in it that is
/// foreign and means a body, or a body's noun that foreign words go on with.
std::uint32_t NameFinder::foreign_body(std::uint32_t i) {
  const auto named = [&](std::uint32_t k) {
    return senses_[k].is(sense_guessed | sense_state) || (senses_[k].is(sense_name) && !senses_[k].is(sense_common));
  };
  const auto head = [&](std::uint32_t k) { return senses_[k].is(sense_body) && index_.body(word(k)) != nullptr; };
  if (!capital(i) || senses_[i].is(sense_office | sense_title | sense_document | sense_acronym)) return i;
  std::uint32_t rest = i + 1;
  while (head(i) && rest < i + 4 && capital(rest) && senses_[rest].is(sense_guessed)) ++rest;
  const bool begins = head(i) && foreign_link(rest);
  const bool genitive = word(i).back() == 's' && !senses_[i].is(sense_guessed);  // "Seelands Northern Rail Authority"
  if (!begins && (!(named(i) || senses_[i].is(sense_name)) || senses_[i].is(sense_owner) || genitive)) return i;
  std::uint32_t end = i, last = i, noun = none;  // `last`: behind the last word that cannot be another phrase
  bool foreign = false, linked = false;
  while (end < i + longest_foreign_name && in(end)) {
    const bool behind_link = end > i && foreign_link(end - 1);
    if (foreign && !behind_link && senses_[end].is(sense_given))
      break;  // "der Chef der Southern Rail Company Jan Beck"
    if (capital(end) && (behind_link || !senses_[end].is(sense_office | sense_title))) {
      if (head(end)) {
        if (noun == none || (senses_[end].is(sense_guessed) && !foreign)) noun = end;
        foreign |= senses_[end].is(sense_guessed);
      }
      if (named(end) || head(end) || behind_link) last = end + 1;
      ++end;
    } else if (end > i && has_elided_article(end)) {  // "Banca d'Antella"
      linked = true;
      last = ++end;
    } else if (const std::uint32_t links = end > i ? foreign_link(end) : 0; links && capital(end + links)) {
      linked |= named(end + links) || foreign;
      end += links;
    } else {
      break;
    }
  }
  if (noun == none || last < i + 2 || noun >= last || !(foreign || linked)) return i;
  return body({i, last}, senses_[noun].body);
}

/// "d'Antella", "l'Ouest": a small article that its apostrophe glues to a capital.
bool NameFinder::has_elided_article(std::uint32_t i) const {
  if (!in(i) || tokens_[i].kind != TokenKind::word) return false;
  std::string_view w = word(i);
  if (!w.starts_with("d") && !w.starts_with("l")) return false;
  w.remove_prefix(1);
  if (w.starts_with("'")) w.remove_prefix(1);
  else if (w.starts_with("’")) w.remove_prefix(std::string_view("’").size());
  else return false;
  return starts_upper(w);
}

/// Words of a small foreign link that stands at `i`: "of", "of the", "du", "de la"; 0 for none. German "des" is none.
std::uint32_t NameFinder::foreign_link(std::uint32_t i) const {
  if (!in(i) || tokens_[i].kind == TokenKind::mark) return 0;
  const std::string_view w = word(i);
  const bool small =
      joins_foreign_names(w) || w == "du" || w == "de" || w == "di" || w == "della" || w == "del" || w == "on";
  if (!small) return 0;
  return in(i + 1) && (word(i + 1) == "the" || word(i + 1) == "la") ? 2 : 1;
}

/// "Hanna Kolbe AG", "Jan Beck & Sohn GmbH": a firm called after somebody.
std::uint32_t NameFinder::firm_of_founder(std::uint32_t i) {
  for (std::uint32_t k = i + 1; k < i + 5 && in(k) && (capital(k) || word(k) == "&"); ++k)
    if (is_legal_form(word(k))) return body({i, k + 1}, BodyKind::company);
  return i;
}

/// One listed word. Nouns that are names of media as well ("Zeit", "Welt") count in quotation marks,
/// behind a noun for a medium, or where the dictionary does not have them.
bool NameFinder::single(std::uint32_t i) {
  const Sense& sense = senses_[i];
  if (sense.is(sense_surname) && !sense.is(sense_acronym)) return false;
  if (sense.is(sense_state | sense_capital) && whole_state(i)) {
    state({i, i + 1}, sense.state);
    return true;
  }
  if (!sense.is(sense_body | sense_medium) || sense.is(sense_human)) return false;
  if (!index_.body(word(i)) && !(word(i).back() == 's' && index_.body(word(i).substr(0, word(i).size() - 1))))
    return false;
  if (sense.is(sense_common) && !sense.is(sense_acronym)) {
    const bool quoted = i > 0 && i + 1 < tokens_.size() && tokens_[i - 1].kind == TokenKind::mark &&
                        tokens_[i + 1].kind == TokenKind::mark;
    const bool behind_head = i > first_ && senses_[i - 1].is(sense_medium_head);
    if (!sense.is(sense_medium) || !(quoted || behind_head)) return false;
  }
  // „Mehr als die Hälfte“: where a sentence begins, a paper called "Mehr" is an adverb first.
  if (i == first_ && sense.is(sense_medium) && !sense.is(sense_acronym) && !sense.is(sense_common) &&
      morphology_.can_be(i, Pos::adverb))
    return false;
  std::uint32_t last = i + 1;
  // "Airbus SE", "BBC News", "Deutsche Bank AG": unknown words that go on with the name.
  while (capital(last) && senses_[last].is(sense_name) &&
         !senses_[last].is(sense_common | sense_given | sense_surname | sense_state | sense_capital))
    ++last;
  body({i, last}, sense.is(sense_medium) ? BodyKind::medium : sense.body);
  return true;
}

bool NameFinder::whole_state(std::uint32_t i) const {
  const std::string_view w = word(i);
  return index_.state(w) || (w.size() > 3 && w.back() == 's' && index_.state(w.substr(0, w.size() - 1)));
}

/// "die Oberwalder Rundschau", "das Mitteldeutsche Radio": behind an article a town's or a region's adjective with a
/// capital and what papers and stations are called, though no list has them.
std::uint32_t NameFinder::local_paper(std::uint32_t i) {
  if (i == first_ || !capital(i) || !capital(i + 1) || word(i).size() < 5) return i;
  const std::string before = lower(word(i - 1));
  static constexpr std::string_view articles[] = {"der", "die", "das", "dem", "den", "des", "im", "vom", "zur", "beim"};
  if (std::find(std::begin(articles), std::end(articles), before) == std::end(articles)) return i;
  const std::string_view adjective = word(i), noun = word(i + 1);
  if (!adjective.ends_with("er") && !adjective.ends_with("e") && !adjective.ends_with("en")) return i;
  if (senses_[i].is(sense_title | sense_medium)) return i;
  static constexpr std::string_view endings[] = {"eitung", "blatt",   "undschau", "nzeiger",   "urier", "achrichten",
                                                 "Merkur", "Post",    "post",     "Presse",    "Bote",  "Echo",
                                                 "Radio",  "undfunk", "ernsehen", "olksstimme"};
  const bool paper = std::any_of(std::begin(endings), std::end(endings),
                                 [&](std::string_view ending) { return noun.ends_with(ending); });
  if (!paper) return i;
  return body({i, i + 2}, BodyKind::medium);
}

/// Words that nothing is known of, in a row.
std::uint32_t NameFinder::unknown(std::uint32_t i) {
  const auto plain = [&](std::uint32_t k) {
    return capital(k) && senses_[k].is(sense_name) &&
           !senses_[k].is(sense_common | sense_human | sense_collective | sense_state | sense_capital |
                          sense_reporting | sense_document);
  };
  bool firm = false;
  for (std::uint32_t k = i + 1; k < i + 5 && in(k) && (capital(k) || word(k) == "&"); ++k)
    firm |= is_legal_form(word(k));
  firm &= capital(i) && !senses_[i].is(sense_human | sense_title) && !senses_[i].is(sense_body);
  const bool behind_medium = capital(i) && i > first_ && senses_[i - 1].is(sense_medium_head) &&
                             !senses_[i].is(sense_human | sense_title | sense_medium_head);
  // "Der Autobauer Kolbe senkt", "Die Möbelkette Waldhof wächst": before the verb two nouns are one phrase, and the second
  // is what the firm is called, whatever else the word can be.
  if (!firm && capital(i) && i > first_ && is_firm_head(i - 1) && in(i + 1) && !capital(i + 1) &&
      morphology_.can_be_finite(i + 1) && !senses_[i].is(sense_human | sense_title | sense_state) &&
      !index_.body(word(i)))
    return body({i, i + 1}, BodyKind::company);
  // "Ott (CDU)": a word with a party behind it is somebody's surname, whatever else it can be.
  if (capital(i) && !firm && names_a_member(i)) return person(i, i + 1, Gender::unknown, i);
  if (!plain(i) && !firm && !behind_medium) return i;
  if (i == first_ && !firm && !senses_[i].is(sense_guessed)) return i;
  // One word alone: only what can be nothing but a name. "Ähnlich", "Treueverletzung" are none, and a word
  // that begins its sentence must begin with a capital elsewhere, too.
  const bool alone = !firm && !plain(i + 1) && !(capital(i + 1) && senses_[i + 1].is(sense_collective));
  if (alone && !behind_medium && !senses_[i].is(sense_acronym | sense_surname)) {
    if (word(i).size() > longest_single_name && word(i).find('-') == std::string_view::npos) return i;
    if (!only_a_name(i)) return i;
    if (uses_.starts_clause(i, first_) && !uses_.capital_inside(word(i))) return i;
  }
  std::uint32_t end = i + 1;
  bool connected = false;
  while (end < i + longest_person_name) {
    if (plain(end)) {
      ++end;
    } else if (end > i && connector(end) && capital(end + 1) && !senses_[end + 1].is(sense_human | sense_state)) {
      // "Movement for Democratic Change": foreign words that join the parts of a body's name.
      connected = true;
      end += 2;
    } else {
      break;
    }
  }
  std::uint32_t from = i;
  if (end > i + 1) end = tail(end, i);
  // "der Sender Radio Nord Info": behind a noun for a medium everything with a capital is its name.
  if (behind_medium)
    while (capital(end) && end < i + longest_person_name && !senses_[end].is(sense_human | sense_state)) ++end;
  bool acronym = connected, company = false;
  for (std::uint32_t k = from; k < end; ++k) acronym |= senses_[k].is(sense_acronym) && !is_roman_numeral(word(k));
  // "Emsland Stärke GmbH": whatever stands before a legal form is a firm's name.
  for (std::uint32_t k = end; k < end + 4 && in(k); ++k) {
    if (is_legal_form(word(k))) {
      end = k + 1;
      // "GmbH & Co. KG"
      if (in(end + 2) && word(end) == "&" && word(end + 1).starts_with("Co"))
        for (std::uint32_t l = end + 2; l < end + 4 && in(l); ++l)
          if (is_legal_form(word(l))) {
            end = l + 1;
            break;
          }
      acronym = company = true;
      break;
    }
    if (!capital(k) && word(k) != "&") break;
  }
  const bool body_follows = capital(end) && senses_[end].is(sense_collective);
  const bool foreign = senses_[i].is(sense_guessed) && word(end - 1).back() != 's';  // no "Selenskyjs Regierung"
  if (body_follows && (foreign || names_body(end))) {                                // "Northwest Airlines"
    while (capital(end) && (plain(end) || senses_[end].is(sense_collective))) ++end;
    acronym = true;
  }
  // "AK Verkehr", "IG Bau": an abbreviation that no list has, and what it is for.
  if (acronym && end == i + 1 && capital(end) && senses_[end].is(sense_common) &&
      !senses_[end].is(sense_human | sense_collective | sense_reporting | sense_document | sense_name))
    ++end;
  FoundName name;
  name.range = {from, end};
  name.surname = end - 1;
  const bool determined = i > first_ && (morphology_.is_determiner(i - 1) || follows_body_head(i) ||
                                         tokens_[i - 1].kind == TokenKind::mark);
  const bool place = i > first_ && is_place_preposition(i - 1);
  if (company) name.body = BodyKind::company;
  if (acronym) name.kind = NameKind::body;
  else if (capital(end) && senses_[end].is(sense_office) && !senses_[end].is(sense_name) &&
           senses_[end - 1].is(sense_guessed))
    name.kind = NameKind::unknown;  // "Technical Product Manager"
  else if (end - from >= 2 && !determined && !place && !senses_[i].is(sense_place)) name.kind = NameKind::person;
  else name.kind = follows_body_head(i) ? NameKind::body : NameKind::unknown;
  if (name.kind == NameKind::unknown) name.surname = from;
  return add(name);
}

/// Whether "(SPD)" stands behind a single word that is no office and no body.
bool NameFinder::names_a_member(std::uint32_t i) const {
  return in(i + 3) && word(i + 1) == "(" && word(i + 3) == ")" && senses_[i + 2].is(sense_body) &&
         senses_[i + 2].body == BodyKind::party && senses_[i + 2].is(sense_acronym) &&
         !senses_[i].is(sense_human | sense_collective | sense_state | sense_capital | sense_title | sense_document) &&
         !(i > first_ && (morphology_.is_determiner(i - 1) || morphology_.is_preposition(i - 1) ||
                          (morphology_.can_be(i - 1, Pos::adjective) && !starts_upper(word(i - 1)))));
}

bool NameFinder::only_a_name(std::uint32_t i) const {
  bool name = false;
  for (const Reading& reading : morphology_.readings(i)) {
    if (reading.pos != Pos::proper_noun && !(reading.pos == Pos::noun && reading.guessed && word(i).size() > 3 &&
                                             word(i).substr(word(i).size() - 2) == "er"))
      return false;
    name = true;
  }
  return name || morphology_.readings(i).empty();
}

bool NameFinder::connector(std::uint32_t i) const {
  return in(i) && tokens_[i].kind != TokenKind::mark && joins_foreign_names(word(i));
}

bool NameFinder::names_body(std::uint32_t i) const {
  return senses_[i].is(sense_guessed | sense_name) || !senses_[i].is(sense_common);
}

}  // namespace wortlaut
