#include "senses.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// "W.", "J", "Ph."
bool is_initial(std::string_view word) {
  const bool dot = !word.empty() && word.back() == '.';
  if (dot) word.remove_suffix(1);
  std::size_t letters = 0;
  for (char c : word) letters += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return letters == 1 || (dot && letters == 2 && word != "St" && word != "Dr" && word != "Nr");
}

bool is_acronym(std::string_view word) {
  std::size_t upper = 0, other = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((static_cast<unsigned char>(word[i]) & 0xc0) == 0x80) continue;
    if (is_upper(code_point_at(word, i))) ++upper;
    else ++other;
  }
  return upper >= 2 && upper > other;
}

/// "nachrichten.example"
bool is_domain(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 3 > word.size() || word.size() - dot > 5) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (i > dot || !((c >= '0' && c <= '9') || c == '.' || c == '-'))) return false;
  }
  return true;
}

class Classifier {
 public:
  Classifier(const NameIndex& index, const Morphology& morphology, const Lexicon& lexicon)
      : index_(index), morphology_(morphology), lexicon_(lexicon) {}

  Sense sense(std::uint32_t token, std::string_view word) const {
    Sense sense;
    if (is_initial(word)) {
      sense.bits = sense_initial | sense_name;
      return sense;
    }
    if (is_acronym(word)) sense.bits |= sense_acronym;
    bool noun = false, unknown = true;
    for (const Reading& reading : morphology_.readings(token)) {
      if (reading.pos == Pos::proper_noun) sense.bits |= sense_name;
      if (!reading.guessed) unknown = false;
      if (reading.pos != Pos::noun) continue;
      noun = true;
      if (!reading.guessed) sense.bits |= sense_common;
      if (sense.lemma.empty() && !reading.guessed) sense.lemma = reading.lemma;
      if (reading.nominalized && (reading.genders & (masculine | feminine)) && !word.ends_with("en") &&
          reading.lemma.size() > 3)
        sense.bits |= reading.lemma.ends_with("e") ? sense_person : 0u;
    }
    if (unknown) sense.bits |= sense_guessed | (noun ? 0u : sense_name);
    // Abstract nouns are no names, known or not: "Verhältnismäßigkeit".
    for (std::string_view ending :
         {"keit", "heit", "ung", "schaft", "tion", "tät", "ismus", "ungen", "keiten", "heiten", "tionen"})
      if (unknown && word.ends_with(ending) && word.size() > ending.size() + 4)
        sense.bits = (sense.bits | sense_common) & ~(sense_name | sense_guessed);
    if (const Gender* gender = index_.given_name(word)) {
      sense.bits |= sense_given;
      sense.gender = *gender;
    } else if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen > 0) {
      // "Frank-Jürgen", "Ann-Sophie"
      const Gender* first = index_.given_name(word.substr(0, hyphen));
      const Gender* last = index_.given_name(word.substr(hyphen + 1));
      if (first && last) {
        sense.bits |= sense_given;
        sense.gender = *first;
      }
    }
    named(token, word, sense);
    return sense;
  }

 private:
  void named(std::uint32_t token, std::string_view word, Sense& sense) const {
    lists(word, sense, true);
    if (sense.is(sense_body | sense_medium | sense_medium_head) && !sense.is(sense_office) && index_.body(word)) return;
    if (word.ends_with("s") && word.size() > 3) {
      if (const StateEntry* entry = index_.state(word.substr(0, word.size() - 1)); entry && !index_.state(word))
        state(*entry, sense);
      if (const BodyKind* kind = index_.body(word.substr(0, word.size() - 1))) body(*kind, sense);
    }
    // "Umweltbundesamtes", "Verbänden": listed heads that the dictionary does not have as a whole.
    for (std::string_view ending : {"es", "s", "n", "en", "e"})
      if (!(sense.bits & listed) && word.ends_with(ending) && word.size() > ending.size() + 4) {
        lists(word.substr(0, word.size() - ending.size()), sense, false);
        if (sense.is(sense_body) && !sense.is(sense_office)) return;  // "Verwaltungsrats" is no councillor
      }
    for (const Reading& reading : morphology_.readings(token)) {
      if (reading.pos != Pos::noun || reading.lemma == word) continue;
      // "Verkehrslandesrat" is a Landesrat and somebody, no Rat: the longest end that is listed tells.
      if (reading.compound && !(sense.bits & listed) && index_.body(reading.lemma)) {
        Sense longest = sense;
        suffix(word, longest);
        if (longest.is(sense_office)) {
          sense = longest;
          continue;
        }
      }
      // The form may be inflected: "Sprechers", "Ministerien"; of a compound the lemma is its head's.
      lists(reading.lemma, sense, !reading.compound);
      const std::size_t hyphen = word.rfind('-');
      if (reading.compound && hyphen != std::string_view::npos) lists(word.substr(hyphen + 1), sense, false);
    }
    // "Hochkommissarsprecher": the longest listed head at the word's end.
    if (!(sense.bits & listed)) agent(token, sense);
    if (!(sense.bits & (listed | sense_person))) woman(word, sense);
    if (!(sense.bits & listed)) suffix(word, sense);
    for (std::string_view ending : {"es", "s", "n", "en"})
      if (!(sense.bits & listed) && word.ends_with(ending) && word.size() > ending.size() + 6)
        suffix(word.substr(0, word.size() - ending.size()), sense);
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen > 0 && sense.state == 0) {
      if (const StateEntry* entry = index_.state(word.substr(0, hyphen))) sense.state = entry->state;
    }
    for (std::string_view ending : {"kreise", "kreisen"})
      if (word.ends_with(ending) && word.size() > ending.size() + 2) sense.bits |= sense_group | sense_circle;
  }

  void lists(std::string_view word, Sense& sense, bool whole) const {
    if (const OfficeEntry* entry = index_.office(word)) {
      const bool title = entry->kind == OfficeKind::title || entry->kind == OfficeKind::honorific;
      if (!title || whole) {
        sense.bits |= title ? sense_title : sense_office;
        sense.office = entry->kind;
        if (entry->kind == OfficeKind::title) sense.bits |= sense_office;
        if (!(sense.bits & sense_given)) sense.gender = entry->gender;
      }
    }
    if (const BodyKind* kind = index_.body(word)) body(*kind, sense);
    if (index_.group(word)) sense.bits |= sense_group;
    if (index_.reporting_noun(word)) sense.bits |= sense_reporting;
    if (whole)
      if (const StateEntry* entry = index_.state(word)) state(*entry, sense);
  }

  /// "Galeristin", "Galerist", "Agronomin": endings that only people have.
  static bool ends_like_a_person(const Reading& reading) {
    const std::string_view lemma = reading.lemma;
    if (lemma.size() < 7) return false;
    if (reading.genders == feminine) {
      for (std::string_view ending :
           {"istin", "erin", "orin", "eurin", "entin", "antin", "ärin", "ologin", "omin", "atin"})
        if (lemma.ends_with(ending)) return true;
      return false;
    }
    return reading.genders == masculine && lemma.ends_with("ist") && !lemma.ends_with("geist") &&
           !lemma.ends_with("wist") && !lemma.ends_with("mist");
  }

  /// "Galeristin" where only "Galerist" is a word.
  void woman(std::string_view word, Sense& sense) const {
    for (std::string_view ending : {"istin", "erin", "orin", "eurin", "entin", "antin", "ärin", "ologin"})
      if (word.size() > ending.size() + 3 && word.ends_with(ending) &&
          lexicon_.contains(word.substr(0, word.size() - 2))) {
        sense.bits |= sense_person;
        sense.gender = Gender::feminine;
        return;
      }
  }

  /// Nouns for people that no list has: a masculine with a feminine beside it ("Imker", "Imkerin").
  void agent(std::uint32_t token, Sense& sense) const {
    for (const Reading& reading : morphology_.readings(token)) {
      if (reading.pos != Pos::noun || reading.guessed || reading.nominalized || reading.lemma.size() < 5) continue;
      std::string other(reading.lemma);
      const bool feminine_form = other.ends_with("in") && reading.genders == feminine;
      if (feminine_form) other.resize(other.size() - 2);
      else if (!(reading.genders & masculine)) continue;
      else if (other.back() == 'e') other.back() = 'i', other += 'n';
      else other += "in";
      if (!lexicon_.contains(other) && !ends_like_a_person(reading)) continue;
      sense.bits |= sense_person;
      sense.gender = feminine_form ? Gender::feminine : Gender::masculine;
      return;
    }
  }

  void body(BodyKind kind, Sense& sense) const {
    if (!(sense.bits & (sense_collective | sense_document))) sense.body = kind;
    if (kind == BodyKind::medium) sense.bits |= sense_medium;
    else if (kind == BodyKind::medium_head) sense.bits |= sense_medium_head;
    else if (kind == BodyKind::document) sense.bits |= sense_document;
    else sense.bits |= sense_body;
  }

  void state(const StateEntry& entry, Sense& sense) const {
    if (!sense.state) sense.state = entry.state;
    switch (entry.word) {
      case StateWord::name:
        sense.bits |= sense_state;
        break;
      case StateWord::capital:
        sense.bits |= sense_capital;
        break;
      case StateWord::demonym_masculine:
        sense.bits |= sense_demonym;
        sense.gender = Gender::masculine;
        break;
      case StateWord::demonym_feminine:
        sense.bits |= sense_demonym;
        sense.gender = Gender::feminine;
        break;
    }
  }

  void suffix(std::string_view word, Sense& sense) const {
    std::string key;
    for (std::size_t at = 3; at + 4 <= word.size(); ++at) {
      if ((static_cast<unsigned char>(word[at]) & 0xc0) == 0x80) continue;
      key.assign(word.substr(at));
      if (key[0] >= 'a' && key[0] <= 'z') key[0] = static_cast<char>(key[0] - 32);
      else if (key.size() > 1 && static_cast<unsigned char>(key[0]) == 0xc3 &&
               static_cast<unsigned char>(key[1]) >= 0xa0)
        key[1] = static_cast<char>(key[1] - 32);
      else if (word[at - 1] != '-' || !(is_acronym(word.substr(0, at - 1)) || index_.state(word.substr(0, at - 1))))
        continue;  // "EU-Forscher", but "Frau Roth-Schneider"
      if (index_.given_name(key)) continue;
      const OfficeEntry* office = index_.office(key);
      if (office && key.size() >= 5 && office->kind != OfficeKind::title && office->kind != OfficeKind::honorific) {
        sense.bits |= sense_office;
        sense.office = office->kind;
        sense.gender = office->gender;
        return;
      }
      const BodyKind* kind = index_.body(key);
      if (kind && key.size() >= 6 && *kind != BodyKind::medium && !is_acronym(key)) {
        body(*kind, sense);
        // "Kriegsverbrechertribunal" has the gender of its head.
        std::vector<Reading> readings;
        lexicon_.lookup(key, readings);
        for (const Reading& reading : readings) {
          if (reading.pos != Pos::noun || !(reading.numbers & singular)) continue;
          if (reading.genders == masculine) sense.gender = Gender::masculine;
          if (reading.genders == feminine) sense.gender = Gender::feminine;
          if (reading.genders == neuter) sense.gender = Gender::neuter;
        }
        return;
      }
      if (index_.group(key) && key.size() >= 7) {
        sense.bits |= sense_group;
        return;
      }
    }
  }

  static constexpr std::uint32_t listed =
      sense_human | sense_collective | sense_state | sense_capital | sense_document | sense_given | sense_reporting;

  const NameIndex& index_;
  const Morphology& morphology_;
  const Lexicon& lexicon_;
};

/// "Die Limnologin Ada Behn", "der Brauer Jan Beck", "Hotelier Jan Beck": what no list has as a trade becomes one
/// before somebody's name.
class Trades {
 public:
  Trades(std::string_view text, const Sentences& sentences, const Morphology& morphology, std::vector<Sense>& senses)
      : text_(text), tokens_(sentences.tokens), morphology_(morphology), senses_(senses) {}

  /// For token `i` of a sentence that begins at `first`, with two tokens behind it.
  void read(std::uint32_t first, std::uint32_t i) {
    if (!capital(i) || !capital(i + 1) || !capital(i + 2) || !senses_[i + 1].is(sense_given)) return;
    if (senses_[i].is(known) || senses_[i + 1].is(sense_office) || word(i).size() < 5 ||
        word(i).find('-') != std::string_view::npos)
      return;
    const Gender gender = gender_of(i, i > first ? lower(word(i - 1)) : std::string{});
    if (gender == Gender::unknown || is_other_noun(i, gender == Gender::feminine ? feminine : masculine)) return;
    Sense& sense = senses_[i];
    sense.bits =
        (sense.bits & ~(sense_name | sense_guessed | sense_surname)) | sense_common | sense_human | sense_office;
    sense.office = OfficeKind::profession;
    sense.gender = gender;
    if (sense.lemma.empty()) sense.lemma = word(i);
  }

 private:
  static constexpr std::uint32_t known = sense_human | sense_given | sense_collective | sense_state | sense_capital |
                                         sense_place | sense_reporting | sense_document | sense_medium_head |
                                         sense_title | sense_acronym;

  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool capital(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word && starts_upper(word(i)); }

  /// By the word's ending, which the given name behind it must not contradict; unknown where it ends like no trade.
  Gender gender_of(std::uint32_t i, std::string_view before) const {
    static constexpr std::string_view women[] = {"lerin", "erin",  "ogin",  "istin", "ikerin", "orin", "eurin",
                                                 "antin", "entin", "ärin", "afin",  "omin",   "eutin"};
    static constexpr std::string_view men[] = {"ologe", "ist", "iker", "eur",     "ier",  "ant",      "ent",
                                               "graf",  "nom", "wirt", "meister", "händler", "macher"};
    static constexpr std::string_view articles[] = {"der", "ein", "den", "einen", "dem", "einem", "des", "eines"};
    const auto ends = [&](std::string_view ending) { return word(i).ends_with(ending); };
    const Gender given = senses_[i + 1].gender;
    if (given != Gender::masculine && std::any_of(std::begin(women), std::end(women), ends)) return Gender::feminine;
    if (given == Gender::feminine) return Gender::unknown;
    if (std::any_of(std::begin(men), std::end(men), ends)) return Gender::masculine;
    const bool article = std::find(std::begin(articles), std::end(articles), before) != std::end(articles);
    return article && (ends("er") || ends("or")) ? Gender::masculine : Gender::unknown;
  }

  /// "dem Theater Anna Amalia": a noun of the dictionary of another gender.
  bool is_other_noun(std::uint32_t i, std::uint8_t gender) const {
    for (const Reading& reading : morphology_.readings(i))
      if (reading.pos == Pos::noun && !reading.guessed && !reading.compound && reading.genders != 0 &&
          !(reading.genders & gender))
        return true;
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  std::vector<Sense>& senses_;
};

/// Whether no attributes and no noun go on at `i`: „sagte der 72-jährige gestern“, „…, dass“, not „der 72-jährige Mann“,
/// „der 72-jährige, kranke Mann“.
bool no_noun_follows(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     std::uint32_t i, std::uint32_t end) {
  const bool comma = i < end && sentences.tokens[i].span.of(text) == ",";
  if (comma) ++i;
  if (i >= end || sentences.tokens[i].kind == TokenKind::punctuation || sentences.tokens[i].kind == TokenKind::mark)
    return true;
  if (sentences.tokens[i].kind != TokenKind::word) return false;
  if (comma && morphology.is_preposition(i)) return false;  // „die 72-jährige, in Kiel lebende Malerin“
  const bool article = morphology.is_determiner(i);
  return !starts_upper(sentences.tokens[i].span.of(text)) && (article || !morphology.can_be(i, Pos::adjective)) &&
         !morphology.can_be(i, Pos::numeral);
}

}  // namespace

std::vector<Sense> find_senses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                               const NameIndex& index, const Lexicon& lexicon) {
  std::vector<Sense> senses(sentences.tokens.size());
  const Classifier classifier(index, morphology, lexicon);
  for (const Sentence& sentence : sentences.sentences)
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (sentences.tokens[i].kind != TokenKind::word) continue;
      const std::string_view word = sentences.tokens[i].span.of(text);
      // „Am Hafen erzählte die 72-jährige, …“: somebody, though the noun begins small
      if (i > sentence.tokens.first && word.find("-j\xc3\xa4hrige") != std::string_view::npos &&
          morphology.is_determiner(i - 1) && no_noun_follows(text, sentences, morphology, i + 1, sentence.tokens.last)) {
        senses[i].bits |= sense_person;
        continue;
      }
      // "58-Jährige"
      if (const std::size_t hyphen = word.find('-'); word[0] >= '0' && word[0] <= '9' &&
                                                     hyphen != std::string_view::npos &&
                                                     starts_upper(word.substr(hyphen + 1))) {
        senses[i] = classifier.sense(i, word);
        const std::string_view rest = word.substr(hyphen + 1);
        if (rest.substr(0, 5) == "J\xc3\xa4hr") senses[i].bits |= sense_person;
        continue;
      }
      // "taz", "amnesty", "dpa": names of bodies that begin with a small letter.
      bool unknown = true;
      for (const Reading& reading : morphology.readings(i))
        unknown &= reading.guessed || reading.pos == Pos::unknown || reading.pos == Pos::proper_noun ||
                   reading.pos == Pos::noun;
      if (starts_upper(word) || (unknown && index.body(word))) senses[i] = classifier.sense(i, word);
      else if (is_domain(word)) {
        senses[i].bits = sense_medium | sense_name | sense_acronym;
        senses[i].body = BodyKind::medium;
      }
    }
  Trades trades(text, sentences, morphology, senses);
  for (const Sentence& sentence : sentences.sentences)
    for (std::uint32_t i = sentence.tokens.first; i + 2 < sentence.tokens.last; ++i)
      trades.read(sentence.tokens.first, i);
  return senses;
}

}  // namespace wortlaut
