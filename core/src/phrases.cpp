#include "phrases.hpp"

#include "agreement.hpp"
#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t none = 0xffffffffu;

bool is_pronoun_pos(Pos pos) {
  return pos == Pos::personal_pronoun || pos == Pos::reflexive_pronoun ||
         pos == Pos::demonstrative_pronoun || pos == Pos::indefinite_pronoun;
}

bool is_pronoun_or_relative_pos(Pos pos) { return is_pronoun_pos(pos) || pos == Pos::relative_pronoun; }

bool is_determiner_pos(Pos pos) {
  return pos == Pos::article || pos == Pos::possessive || pos == Pos::demonstrative_pronoun ||
         pos == Pos::indefinite_pronoun;
}

class Chunker {
 public:
  Chunker(std::string_view text, const Sentences& sentences, const Morphology& morphology, const NameIndex* names)
      : text_(text), tokens_(sentences.tokens), morphology_(morphology), names_(names) {}

  Phrases run(const Sentences& sentences) {
    phrases_.phrase_of_token.assign(tokens_.size(), -1);
    for (const Sentence& sentence : sentences.sentences) {
      end_ = sentence.tokens.last;
      std::uint32_t i = sentence.tokens.first;
      first_ = i;
      while (i < end_) i = step(i);
    }
    return std::move(phrases_);
  }

 private:
  bool word(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number;
  }
  std::string_view bytes(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool capitalised(std::uint32_t i) const { return starts_upper(bytes(i)); }

  bool nominal(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word && morphology_.is_noun(i) &&
           (capitalised(i) || !morphology_.can_be_finite(i)) &&
           !(i == first_ && morphology_.is_only(i, Pos::preposition)) && !(i == first_ && adverbial(i));
  }
  /// „Offiziell sagt die Regierung …“: an adjective without ending that has its capital from the sentence's start, and
  /// nothing but the guess that it may be a name.
  bool adverbial(std::uint32_t i) const {
    bool bare = false;
    for (const Reading& reading : morphology_.readings(i)) {
      if (reading.pos == Pos::adverb || (reading.pos == Pos::adjective && reading.numbers == 0)) bare = true;
      // „Später sagte die Regierung …“: nobody is called so by an adjective alone.
      if (noun_pos(reading.pos) && !(reading.guessed && reading.pos == Pos::proper_noun) &&
          !(reading.nominalized && morphology_.can_be(i, Pos::adverb)))
        return false;
    }
    return bare && i + 1 < end_ && tokens_[i + 1].kind == TokenKind::word && morphology_.can_be_finite(i + 1) && !capitalised(i + 1);
  }

  Agreement mask(std::uint32_t i, bool (*wanted)(Pos)) const {
    Agreement result = 0;
    for (const Reading& reading : morphology_.readings(i))
      if (wanted(reading.pos)) result |= agreement_of(reading);
    return result;
  }
  static bool common_noun_pos(Pos pos) { return pos == Pos::noun; }
  static bool noun_pos(Pos pos) { return pos == Pos::noun || pos == Pos::proper_noun; }
  static bool adjective_pos(Pos pos) { return pos == Pos::adjective || pos == Pos::numeral; }

  /// Words between determiner and noun: "sehr großen", "drei", "am Montag gewählten" is not followed.
  bool modifier(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::number) return true;
    if (tokens_[i].kind != TokenKind::word) return false;
    return morphology_.can_be(i, Pos::adjective) || morphology_.can_be(i, Pos::numeral) ||
           (morphology_.can_be(i, Pos::indefinite_pronoun) && !capitalised(i)) ||
           (morphology_.can_be(i, Pos::adverb) && !morphology_.can_be_finite(i));
  }

  /// Behind the second of two adjectives of one noun, where `i` joins them: „eine gründliche und unabhängige Prüfung“,
  /// „ein neues, größeres Haus“, „ein schnelles und vor allem billiges Netz“. Both have the same ending; `i` where it
  /// joins no adjectives.
  std::uint32_t joined_adjective(std::uint32_t i) const {
    const std::string_view link = bytes(i);
    if (link != "und" && link != "oder" && link != "sowie" && link != "aber" && link != ",") return i;
    std::uint32_t second = i + 1;
    for (int adverbs = 0; adverbs < 2 && second + 1 < end_ && !inflected_adjective(second) && adverb_between(second);
         ++adverbs)
      ++second;
    if (second >= end_ || !inflected_adjective(second) || !inflected_adjective(i - 1)) return i;
    return bytes(second).back() == bytes(i - 1).back() ? second + 1 : i;
  }
  bool inflected_adjective(std::uint32_t i) const {
    if (tokens_[i].kind != TokenKind::word || capitalised(i) || morphology_.is_finite_only(i)) return false;
    const char last = bytes(i).back();
    return (last == 'e' || last == 'n' || last == 'r' || last == 's' || last == 'm') &&
           morphology_.can_be(i, Pos::adjective) && !morphology_.can_be(i, Pos::article);
  }
  bool adverb_between(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::word &&
           (morphology_.can_be(i, Pos::adverb) || bytes(i) == "vor" || bytes(i) == "allem");
  }

  /// Whether a "das" before a noun of the dictionary is no article of it, since the noun is never neuter.
  bool is_lone_das(std::uint32_t das, std::uint32_t noun) const {
    if ((bytes(das) != "das" && bytes(das) != "Das") || noun == das || morphology_.can_be(noun, Pos::proper_noun))
      return false;
    Agreement own = 0;
    for (const Reading& reading : morphology_.readings(noun)) {
      if (reading.guessed || reading.nominalized) return false;
      if (reading.pos == Pos::noun) own |= agreement_of(reading);
    }
    return own != 0 && !(own & mask(das, is_determiner_pos));
  }

  std::uint32_t step(std::uint32_t i) {
    if (!word(i)) return i + 1;
    std::uint32_t preposition = none;
    std::uint32_t at = i;
    Agreement governed = anything;
    if (morphology_.is_preposition(i) && i + 1 < end_ && word(i + 1) && !nominal(i)) {
      preposition = i;
      governed = 0;
      for (const Reading& reading : morphology_.readings(i))
        if (reading.pos == Pos::preposition) governed |= agreement_of(reading);
      if (!governed) governed = anything;
      at = i + 1;
      // "bis zum Montag", "von vor dem Krieg"
      if (morphology_.is_preposition(at) && at + 1 < end_ && word(at + 1) && !nominal(at)) {
        preposition = at;
        ++at;
      }
    }
    const std::uint32_t next = phrase(at, preposition, governed);
    return next > at ? next : (preposition != none ? at : i + 1);
  }

  /// Adds a pronoun as a phrase of its own; returns the token behind it.
  std::uint32_t pronoun(std::uint32_t at, std::uint32_t preposition, Agreement agreement) {
    NounPhrase phrase;
    phrase.preposition = preposition;
    phrase.head = at;
    phrase.pronoun = true;
    phrase.range = {at, at + 1};
    finish(phrase, agreement);
    return at + 1;
  }

  /// A phrase that begins at `at`; returns the token behind it, or `at` where there is none.
  std::uint32_t phrase(std::uint32_t at, std::uint32_t preposition, Agreement governed) {
    std::uint32_t i = at;
    NounPhrase phrase;
    phrase.preposition = preposition;
    Agreement agreement = governed;
    bool contracted = false;
    if (preposition != none)
      for (const Reading& reading : morphology_.readings(preposition))
        contracted |= reading.pos == Pos::preposition && reading.genders != 0;
    // „Das bestätigte Raab.“: at the sentence's start "das" is a pronoun where the only verb would be lost else.
    if (at == first_ && preposition == none && opens_with_pronoun(at)) {
      const Agreement own = mask(at, is_pronoun_pos);
      return pronoun(at, preposition, own ? own : anything);
    }
    // „der Plan, den Petra Holm lobte“, „die Frau, mit der Jan Beck sprach“: people have no article behind a comma.
    if (is_relative_before_name(at, preposition)) {
      const Agreement own = mask(at, is_pronoun_or_relative_pos);
      return pronoun(at, preposition, own & governed ? own & governed : anything);
    }
    if (counts_more(at)) i = at + 2;
    // Determiners: "die", "alle diese", "sein".
    std::uint32_t determiners = 0;
    Agreement one = 0;
    while (i < end_ && tokens_[i].kind == TokenKind::word && determiners < 2 && !nominal_only(i)) {
      const Agreement own = mask(i, is_determiner_pos);
      if (!own) break;
      // „…, das seiner Meinung nach …“: two that do not agree are two phrases, the first a pronoun; so are two articles,
      // „der Plan, den die Chefin lobt“, but „der eine Plan“.
      // „Er nannte das ein Wunder“: "ein" without ending follows no article.
      const bool articles =
          is_definite_article(bytes(at)) &&
          (is_definite_article(bytes(i)) || bytes(i) == "ein" || (starts_with_ein(bytes(i)) && !(agreement & own)));
      // „Einer ihrer Anwälte“: one, and of whom; it has the case of the one.
      if (determiners == 1 && preposition == none && morphology_.can_be(i, Pos::possessive))
        one = one_of_some(bytes(at));
      if (determiners == 1 && !one &&
          (stands_alone(bytes(at)) || articles || (!(agreement & own) && morphology_.can_be(i, Pos::possessive))) &&
          mask(at, is_pronoun_or_relative_pos))
        return pronoun(at, preposition, mask(at, is_pronoun_or_relative_pos));
      if (agreement & own) agreement &= own;
      phrase.has_determiner = true;
      phrase.definite |= morphology_.can_be(i, Pos::article) ? !starts_with_ein(bytes(i)) : true;
      ++determiners;
      ++i;
    }
    const std::uint32_t after_determiner = i;
    while (i < end_ && (!nominal(i) || town_adjective(i) || (determiners && part_of_name(i, agreement)))) {
      if (modifier(i) || nominal(i)) ++i;
      else if (const std::uint32_t joined = i > after_determiner ? joined_adjective(i) : i; joined > i) i = joined;
      else break;
    }
    // „das 120 Seiten starke Gutachten“
    if (determiners == 1 && i > after_determiner && goes_before_adjective(i, agreement)) {
      i += 2;
      phrase.measured = true;
    }
    // „weil die Hamburger Geld brauchen“: the article shows that these are people.
    if (determiners && i < end_ && i > after_determiner && town_adjective(i - 1) && nominal(i) &&
        !(agreement & mask(i, common_noun_pos)))
      --i;
    // „Ebenso warb auch Raab“: what stands before an adverb and a noun is no attribute of it.
    if (!determiners && i < end_ && nominal(i) && i > at && !attribute_before_noun(i - 1)) {
      if (preposition == none) return at;
    }
    // „Er nannte das Willkür“: before a noun that is never neuter "das" is a pronoun.
    if (determiners == 1 && i < end_ && nominal(i) && is_lone_das(at, i))
      return pronoun(at, preposition, mask(at, is_pronoun_or_relative_pos) & governed);
    // "der von Kennedy genannte Plan" is not followed: the determiner stays a pronoun-like phrase.
    if (i < end_ && nominal(i)) {
      for (std::uint32_t k = after_determiner; k < i; ++k) {
        const Agreement own = mask(k, adjective_pos);
        if (!phrase.has_determiner && !contracted && own && (agreement & own)) agreement &= own;
      }
      // Behind an article a noun is a noun before it is a name.
      Agreement own = phrase.has_determiner ? mask(i, common_noun_pos) : 0;
      if (!own) own = mask(i, noun_pos);
      // "37 Prozent forderten": nouns of measure stay in the singular behind a number, their verb does not.
      if (own && i > at && counted(i - 1) && !(own & every_plural)) own = every_plural;
      if (own && (agreement & own)) agreement &= own;
      phrase.head = i;
      // „Raabs Sprecher sagte“: a name in the genitive before its noun; the phrase is in the noun's case.
      if (i == at && (own & ~genitive_row) == 0 && own && i + 1 < end_ && word(i + 1) && capitalised(i + 1) &&
          morphology_.can_be(i, Pos::proper_noun) && has_noun_reading(i + 1)) {
        const Agreement noun = mask(i + 1, common_noun_pos) & governed;
        if (noun) {
          agreement = noun;
          phrase.head = i + 1;
        }
      }
      std::uint32_t last = i + 1;
      bool proper = morphology_.can_be(i, Pos::proper_noun) && !has_noun_reading(i);
      std::uint32_t name_first = proper ? i : none;
      while (last < end_ && word(last)) {
        if (nominal(last) && capitalised(last)) {
          const bool name = morphology_.can_be(last, Pos::proper_noun);
          if (!name && name_first == none && !close_apposition(phrase.head, last)) break;
          if (name_first == none) name_first = last;
          ++last;
        } else if (name_first != none && last + 1 < end_ && is_name_particle(bytes(last)) &&
                   word(last + 1) && capitalised(last + 1) && nominal(last + 1)) {
          last += 2;
        } else {
          break;
        }
      }
      if (name_first != none && name_first > i) phrase.name = {name_first, last};
      else if (proper) phrase.name = {i, last};
      phrase.range = {at, last};
      finish(phrase, one ? one : agreement);
      return last;
    }
    // No noun: a pronoun alone, or a determiner that stands for one ("Diese forderten …").
    if (tokens_[at].kind == TokenKind::word) {
      const Agreement own = mask(at, is_pronoun_pos);
      const bool article_alone = morphology_.can_be(at, Pos::article) && !own;
      if (own || (article_alone && determiners && after_determiner == i)) {
        phrase.head = at;
        phrase.pronoun = true;
        agreement = governed;
        const Agreement mine = own ? own : mask(at, is_determiner_pos);
        if (agreement & mine) agreement &= mine;
        // „sagte der „Rundschau““: the article belongs to what is named in the marks and shares its case.
        if (const Agreement named = name_in_marks(at + 1)) {
          const Agreement article = mask(at, is_determiner_pos);
          if (article & named & governed) agreement = article & named & governed;
        }
        // „die beiden“
        const std::uint32_t last = at + 1 < end_ && bytes(at + 1) == "beiden" && morphology_.can_be(at, Pos::article) ? at + 2 : at + 1;
        phrase.range = {at, last};
        finish(phrase, agreement);
        return last;
      }
    }
    // "die Verletzten", "Grüne": adjectives used as nouns come as nouns from the morphology.
    return at;
  }

  /// What the last noun before the closing mark, or before a preposition there ("Post am Sonntag"), can be, where an
  /// opening mark stands at `i`; nothing else.
  Agreement name_in_marks(std::uint32_t i) const {
    if (i + 1 >= end_ || tokens_[i].kind != TokenKind::mark) return 0;
    Agreement result = 0;
    for (std::uint32_t k = i + 1; k < end_ && k < i + 8 && tokens_[k].kind != TokenKind::mark; ++k) {
      if (result && tokens_[k].kind == TokenKind::word && morphology_.is_preposition(k)) break;  // "Welt am Sonntag"
      if (tokens_[k].kind == TokenKind::word && nominal(k)) {
        const Agreement own = mask(k, common_noun_pos);
        result = own ? own : mask(k, noun_pos);
        // "Arbeitskreis Wald", "Bund der Maler": a body is its first noun
        const BodyKind* body = names_ ? names_->body(bytes(k)) : nullptr;
        if (body && *body != BodyKind::medium && *body != BodyKind::medium_head) break;
      }
    }
    return result;
  }
  /// A counted measure at `i` between an article and an adjective: „das 20 Hektar große Gelände“. Without the article
  /// the adjective would end as in "großes Gelände", or the article does not go with what is counted: „dem 120 Seiten
  /// starken Heft“. „weil die zwei Männer große Angst haben“ may be two phrases.
  bool goes_before_adjective(std::uint32_t i, Agreement article) const {
    if (i + 2 >= end_ || !nominal(i) || !counted(i - 1) || !inflected_adjective(i + 1) || !word(i + 2) ||
        !capitalised(i + 2) || !has_noun_reading(i + 2))
      return false;
    const Agreement noun = mask(i + 2, common_noun_pos);
    if (!(article & noun)) return false;
    if (is_measure(bytes(i))) return true;
    Agreement counted_noun = mask(i, noun_pos) & every_plural;
    if (!counted_noun) counted_noun = every_plural;
    return !(article & counted_noun) || !(noun & strong_agreement(bytes(i + 1)));
  }
  /// A number that counts: "37", "drei"; not "3." nor "ein".
  bool counted(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::number) return bytes(i).back() != '.' && bytes(i) != "1";
    return morphology_.can_be(i, Pos::numeral) && !starts_with_ein(bytes(i));
  }
  /// „Mehr als 60 Prozent“, „weniger als drei Schiffe“: up to the number it is one phrase with what is counted.
  bool counts_more(std::uint32_t at) const {
    if (at + 2 >= end_ || bytes(at + 1) != "als") return false;
    const std::string_view w = bytes(at);
    if (w != "mehr" && w != "Mehr" && w != "weniger" && w != "Weniger") return false;
    return tokens_[at + 2].kind == TokenKind::number || morphology_.can_be(at + 2, Pos::numeral);
  }
  bool is_relative_before_name(std::uint32_t at, std::uint32_t preposition) const {
    const std::uint32_t before = preposition == none ? at : preposition;
    if (!names_ || before == first_ || bytes(before - 1) != "," || !is_definite_article(bytes(at))) return false;
    const std::uint32_t name = at + 1;
    return name + 1 < end_ && tokens_[name].kind == TokenKind::word && names_->given_name(bytes(name)) != nullptr &&
           !has_noun_reading(name) && tokens_[name + 1].kind == TokenKind::word && capitalised(name + 1) &&
           nominal(name + 1);
  }
  /// „Die Hamburger Werft“: what is called after a town before a noun of the dictionary; „die Hamburger sagen“ are
  /// people. „der Kramer Verlagsgruppe“: a group of firms goes by a name that stands before it.
  bool town_adjective(std::uint32_t i) const {
    return i + 1 < end_ && (is_inhabitant(bytes(i)) || (bytes(i + 1).ends_with("gruppe") && names_)) &&
           tokens_[i + 1].kind == TokenKind::word && capitalised(i + 1) && has_noun_reading(i + 1) && nominal(i + 1);
  }
  /// „des Staatlichen Prüfamts“: an adjective with a capital that belongs to what a body is called, in the case of its
  /// article; „wenn die Deutschen Hilfe brauchen“ are people.
  bool part_of_name(std::uint32_t i, Agreement agreement) const {
    const std::string_view w = bytes(i);
    if (tokens_[i].kind != TokenKind::word || !capitalised(i) || i + 1 >= end_ || !word(i + 1) || !capitalised(i + 1))
      return false;
    const bool weak = w.ends_with("en");
    if (!weak && !w.ends_with("e")) return false;
    const std::string_view stem = w.substr(0, w.size() - (weak ? 2 : 1));
    bool derived = false;
    for (std::string_view ending : {"sch", "lich", "al", "ell", "iv", "\xc3\xa4r"})
      derived |= stem.size() > ending.size() + 2 && stem.ends_with(ending);
    if (!derived) return false;
    for (const Reading& reading : morphology_.readings(i))
      if (reading.pos == Pos::noun && !reading.guessed && !(reading.nominalized && !starts_upper(reading.lemma)))
        return false;
    if (part_of_name(i + 1, agreement)) return true;
    // Behind "der", "die", "das" the nominative and, of women and things, the accusative end in -e, all others in -en.
    constexpr Agreement ends_in_e = 0x6007;
    const Agreement fits = agreement & (weak ? static_cast<Agreement>(~ends_in_e) : ends_in_e);
    return has_noun_reading(i + 1) && (fits & mask(i + 1, common_noun_pos));
  }
  bool is_inhabitant(std::string_view word) const {
    if (!names_ || word.size() < 5 || !word.ends_with("er")) return false;
    if (const StateEntry* entry = names_->state(word)) return entry->word == StateWord::demonym_masculine;
    const std::string_view stem = word.substr(0, word.size() - 2);
    if (names_->state(stem)) return true;
    // listed as who comes from there, and as nothing that one can be by trade
    const OfficeEntry* office = names_->office(word);
    if (names_->role_family(std::string(word)) == "Person" && (!office || office->kind == OfficeKind::role))
      return true;
    // "Bremer", "Münchner", "Dresdner" of a name in -en
    std::string town(stem.ends_with("n") ? stem.substr(0, stem.size() - 1) : stem);
    return names_->state(town += "en") != nullptr;
  }
  bool attribute_before_noun(std::uint32_t i) const {
    return town_adjective(i) || tokens_[i].kind == TokenKind::number || morphology_.can_be(i, Pos::adjective) ||
           morphology_.can_be(i, Pos::numeral) || morphology_.can_be(i, Pos::indefinite_pronoun);
  }
  /// „Dort forderte man den Abzug“, „Pläne, nach denen jeder zahlt“: pronouns that never go before a noun.
  static bool stands_alone(std::string_view word) {
    const std::string w = lower_first(word);
    return w == "man" || w == "denen" || w == "jemand" || w == "niemand";
  }
  bool opens_with_pronoun(std::uint32_t at) const {
    const std::string_view w = bytes(at);
    if (w != "Das" && w != "Dies" && w != "Dieses") return false;
    if (at + 2 >= end_ || tokens_[at + 1].kind != TokenKind::word || capitalised(at + 1) || !morphology_.can_be_finite(at + 1)) return false;
    for (std::uint32_t k = at + 2; k < end_ && bytes(k) != ","; ++k)
      if (tokens_[k].kind == TokenKind::word && morphology_.is_finite_only(k) && !capitalised(k)) return false;
    return true;
  }
  bool nominal_only(std::uint32_t i) const { return capitalised(i) && i != first_ && nominal(i); }
  bool has_noun_reading(std::uint32_t i) const {
    for (const Reading& reading : morphology_.readings(i))
      if (reading.pos == Pos::noun && !reading.guessed) return true;
    return false;
  }
  /// "Bundeskanzler Schröder", "Präsident Wald": a common noun directly before a name. Two common
  /// nouns in a row are two phrases ("gab der Rat Mittel frei").
  bool close_apposition(std::uint32_t head, std::uint32_t next) const {
    (void)head;
    for (const Reading& reading : morphology_.readings(next))
      if (reading.pos == Pos::proper_noun || reading.guessed) return true;
    return false;
  }
  static bool is_definite_article(std::string_view word) {
    return word == "der" || word == "die" || word == "das" || word == "den" || word == "dem" || word == "des";
  }
  static bool starts_with_ein(std::string_view word) {
    return word.substr(0, 3) == "ein" || word.substr(0, 3) == "Ein";
  }
  static bool is_name_particle(std::string_view word) {
    return word == "von" || word == "van" || word == "de" || word == "der" || word == "zu" ||
           word == "da" || word == "di" || word == "del" || word == "bin" || word == "al" ||
           word == "ibn" || word == "le" || word == "la" || word == "ten" || word == "dos";
  }

  void finish(NounPhrase& phrase, Agreement agreement) {
    for (int c = 0; c < 4; ++c)
      if (agreement >> (4 * c) & 15) phrase.cases |= static_cast<std::uint8_t>(1 << c);
    for (int c = 0; c < 4; ++c) {
      const unsigned row = agreement >> (4 * c) & 15;
      if (row & 7) phrase.numbers |= singular;
      if (row & 8) phrase.numbers |= plural;
      phrase.genders |= static_cast<std::uint8_t>(row & 7);
    }
    const auto index = static_cast<std::int32_t>(phrases_.phrases.size());
    for (std::uint32_t k = phrase.range.first; k < phrase.range.last; ++k) phrases_.phrase_of_token[k] = index;
    phrases_.phrases.push_back(phrase);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const NameIndex* names_;
  Phrases phrases_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

Phrases find_phrases(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     const NameIndex* names) {
  return Chunker(text, sentences, morphology, names).run(sentences);
}

}  // namespace wortlaut
