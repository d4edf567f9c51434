#include "names.hpp"

#include <string>
#include <unordered_set>

#include "characters.hpp"
#include "name_uses.hpp"
#include "surname_words.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_person_name = 7;
constexpr std::size_t longest_single_name = 14;  // bytes; a longer unknown word is a compound
constexpr std::uint32_t plain_noun =
    sense_human | sense_collective | sense_state | sense_capital | sense_document | sense_reporting;

class Finder : private SurnameWords {
 public:
  Finder(std::string_view text, const Sentences& sentences, const Morphology& morphology, const NameIndex& index,
         std::vector<Sense>& senses)
      : SurnameWords(text, sentences.tokens, morphology, index, senses),
        sentences_(sentences),
        learned_(senses),
        uses_(text, sentences, morphology) {}

  Names run() {
    names_.name_of_token.assign(tokens_.size(), -1);
    pass();
    learn();
    names_.names.clear();
    names_.name_of_token.assign(tokens_.size(), -1);
    pass();
    return std::move(names_);
  }

 private:
  void pass() {
    for (const Sentence& sentence : sentences_.sentences) {
      enter(sentence);
      for (std::uint32_t i = first_; i < end_;) {
        const std::uint32_t next = name_at(i);
        i = next > i ? next : i + 1;
      }
    }
  }

  /// Surnames and places of this text become senses of every token with the same word.
  void learn() {
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
  bool owner_of_known(std::uint32_t i, const std::unordered_set<std::string_view>& surnames) const {
    const std::string_view w = word(i);
    return w.size() > 3 && w.back() == 's' && surnames.count(w.substr(0, w.size() - 1)) != 0;
  }

  /// "in Altdorf", "aus Kiew", but not "von Müller", "bei Siemens".
  bool is_place_preposition(std::uint32_t i) const {
    const std::string_view w = word(i);
    return w == "in" || w == "In" || w == "aus" || w == "Aus" || w == "bis" || w == "Nahe" || w == "nahe";
  }

  std::uint32_t add(FoundName name) {
    const auto number = static_cast<std::int32_t>(names_.names.size());
    for (std::uint32_t i = name.range.first; i < name.range.last; ++i) names_.name_of_token[i] = number;
    names_.names.push_back(name);
    return name.range.last;
  }

  std::uint32_t name_at(std::uint32_t i) {
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
    if (const std::uint32_t end = apposed(i); end > i) return end;
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
    if (behind_title || (behind_office(i) && !adjectival && could_be_surname(i))) {
      std::uint32_t end = surname_sequence(i, behind_title);
      // "Minister Antony Blinken": a plain noun behind an unknown name, which the text has as a name elsewhere.
      if (end == i + 1 && senses_[i].is(sense_guessed) && capital(end) && uses_.like_a_name(word(end)) &&
          !senses_[end].is(plain_noun))
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
  std::uint32_t last_name(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t at = last - 1;
    while (at > first && index_suffix(at)) --at;
    while (at > first && !starts_upper(word(at - 1))) --at;
    return at;
  }

  /// "der Bürgermeister von Altdorf, Bob Kellner,": two capitalised words between an office with its attributes and a
  /// comma name whoever holds it, whatever else these words can mean.
  std::uint32_t apposed(std::uint32_t i) {
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
  bool ends_in_s(std::uint32_t i) const { return word(i).back() == 's'; }

  /// Names of several words that a list has ("Human Rights Watch"), the longest first.
  std::uint32_t listed(std::uint32_t i) {
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
        FoundName name;
        name.range = {i, last};
        name.surname = i;
        if (const StateEntry* entry = index_.state(key)) {
          name.kind = NameKind::state;
          name.state = entry->state;
          return add(name);
        }
        if (const BodyKind* kind = index_.body(key)) {
          name.kind = NameKind::body;
          name.body = *kind;
          return add(name);
        }
      }
    }
    return i;
  }

  /// "SV Altdorf", "VfL Altdorf 05": a club's short form and its town, whatever else the town's name can be.
  std::uint32_t club(std::uint32_t i) {
    if (!is_club_form(word(i)) || !capital(i + 1) || senses_[i + 1].is(sense_human | sense_given | sense_collective)) return i;
    FoundName name;
    name.range = {i, i + 2};
    if (in(i + 2) && tokens_[i + 2].kind == TokenKind::number && word(i + 2).size() <= 4 && word(i + 2).back() != '.') ++name.range.last;
    name.surname = i;
    name.kind = NameKind::body;
    name.body = BodyKind::organization;
    return add(name);
  }

  /// "Hanna Kolbe AG", "Jan Beck & Sohn GmbH": a firm called after somebody.
  std::uint32_t firm_of_founder(std::uint32_t i) {
    for (std::uint32_t k = i + 1; k < i + 5 && in(k) && (capital(k) || word(k) == "&"); ++k) {
      if (!is_legal_form(word(k))) continue;
      FoundName name;
      name.range = {i, k + 1};
      name.surname = i;
      name.kind = NameKind::body;
      name.body = BodyKind::company;
      return add(name);
    }
    return i;
  }

  /// The rest of a surname from `i`; `any` takes a plain noun as its first word ("Frau Bäcker").
  std::uint32_t surname_sequence(std::uint32_t i, bool any) const {
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

  std::uint32_t given(std::uint32_t i) {
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
          !senses_[behind].is(sense_state | sense_capital | sense_medium | sense_body))
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

  std::uint32_t tail(std::uint32_t end, std::uint32_t first) const {
    while (in(end) && end < first + longest_person_name) {
      if (capital(end) && names_like(end)) {
        ++end;
        continue;
      }
      const std::uint32_t surname = behind_particles(end);
      if (surname > end && names_like(surname)) {
        const std::string_view particle = word(end);
        // "Juan Carlos de la Fuente" goes on, "Patrick Georg von Greenpeace" does not.
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

  std::uint32_t person(std::uint32_t first, std::uint32_t last, Gender gender, std::uint32_t surname) {
    FoundName name;
    name.range = {first, last};
    // "Otto Hansen AG": the firm is called so.
    if (in(last) && is_legal_form(word(last))) {
      ++name.range.last;
      name.kind = NameKind::body;
      name.body = BodyKind::company;
      return add(name);
    }
    name.kind = NameKind::person;
    name.gender = gender;
    name.surname = surname;
    return add(name);
  }

  /// One listed word. Nouns that are names of media as well ("Zeit", "Welt") count in quotation marks,
  /// behind a noun for a medium, or where the dictionary does not have them.
  bool single(std::uint32_t i) {
    const Sense& sense = senses_[i];
    if (sense.is(sense_surname) && !sense.is(sense_acronym)) return false;
    FoundName name;
    name.range = {i, i + 1};
    name.surname = i;
    if (sense.is(sense_state | sense_capital) && whole_state(i)) {
      name.kind = NameKind::state;
      name.state = sense.state;
      add(name);
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
    name.kind = NameKind::body;
    name.body = sense.is(sense_medium) ? BodyKind::medium : sense.body;
    std::uint32_t last = i + 1;
    // "Airbus SE", "BBC News", "Deutsche Bank AG": unknown words that go on with the name.
    while (capital(last) && senses_[last].is(sense_name) &&
           !senses_[last].is(sense_common | sense_given | sense_surname | sense_state | sense_capital))
      ++last;
    name.range.last = last;
    add(name);
    return true;
  }
  bool whole_state(std::uint32_t i) const {
    const std::string_view w = word(i);
    return index_.state(w) || (w.size() > 3 && w.back() == 's' && index_.state(w.substr(0, w.size() - 1)));
  }

  /// Words that nothing is known of, in a row.
  std::uint32_t unknown(std::uint32_t i) {
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
    if (!firm && capital(i) && i > first_ && is_firm_head(i - 1) && in(i + 1) && !capital(i + 1) && morphology_.can_be_finite(i + 1) &&
        !senses_[i].is(sense_human | sense_title | sense_state) && !index_.body(word(i))) {
      FoundName called;
      called.range = {i, i + 1};
      called.surname = i;
      called.kind = NameKind::body;
      called.body = BodyKind::company;
      return add(called);
    }
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
    else if (end - from >= 2 && !determined && !place && !senses_[i].is(sense_place)) name.kind = NameKind::person;
    else name.kind = follows_body_head(i) ? NameKind::body : NameKind::unknown;
    if (name.kind == NameKind::unknown) name.surname = from;
    return add(name);
  }
  bool only_a_name(std::uint32_t i) const {
    bool name = false;
    for (const Reading& reading : morphology_.readings(i)) {
      if (reading.pos != Pos::proper_noun && !(reading.pos == Pos::noun && reading.guessed && word(i).size() > 3 &&
                                               word(i).substr(word(i).size() - 2) == "er"))
        return false;
      name = true;
    }
    return name || morphology_.readings(i).empty();
  }
  bool connector(std::uint32_t i) const {
    return in(i) && tokens_[i].kind != TokenKind::mark && joins_foreign_names(word(i));
  }
  bool names_body(std::uint32_t i) const {
    return senses_[i].is(sense_guessed | sense_name) || !senses_[i].is(sense_common);
  }

  const Sentences& sentences_;
  std::vector<Sense>& learned_;  ///< the same senses, to add what is learned
  Names names_;
  NameUses uses_;
};

}  // namespace

Names find_names(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                 const NameIndex& index, std::vector<Sense>& senses) {
  return Finder(text, sentences, morphology, index, senses).run();
}

}  // namespace wortlaut
