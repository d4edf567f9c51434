#include "characters.hpp"
#include "noun_phrases.hpp"

/// What may stand behind a noun ("des Amtes", "in Wien", "(SPD)"), and its number and gender.
namespace wortlaut {
namespace {

constexpr std::uint32_t none = 0xffffffffu;
constexpr std::uint32_t longest_bracket = 12;

}  // namespace

std::uint32_t NounReader::genitive(std::uint32_t i, bool dative_possible) const {
  if (!is_word(i)) return i;
  // "Präsident Indonesiens"
  if (starts_name(i)) {
    const FoundName& name = names_.names[names_.name_of_token[i]];
    const std::string_view last = word(name.range.last - 1);
    if (last.size() > 3 && last.back() == 's' &&
        (name.kind == NameKind::state ? !index_.state(last) : name.kind == NameKind::person))
      return name.range.last;
    return i;
  }
  const std::string w = lower(word(i));
  const bool sure = one_of(w, {"des", "eines", "dieses", "jenes", "seines", "ihres", "unseres"});
  const bool open = one_of(
      w, {"der", "einer", "dieser", "jener", "seiner", "ihrer", "mehrerer", "aller", "beider", "deren", "dessen"});
  if (!sure && !open) {
    // "Verband Deutscher Lehrer": of a body's name, with a capital.
    const bool named = starts_with_capital(i) && i > first_ && senses_[i - 1].is(sense_body) && capital_adjective(i) &&
                       w.size() > 4 && w.substr(w.size() - 2) == "er" && capital(i + 1);
    if (named) {
      const NounCore members = core(i);
      return members ? members.range.last : i;
    }
    // "Vertreter verschiedener Verbände"
    if (starts_with_capital(i) || w.size() < 4 || w.substr(w.size() - 2) != "er" ||
        !morphology_.can_be(i, Pos::adjective) || finite(i))
      return i;
  }
  const NounCore inner = core(i);
  if (!inner) return i;
  if (!sure) {
    bool fits = false;
    if (inner.noun_end == inner.head)
      fits = inner.name_index < 0 || names_.names[inner.name_index].kind != NameKind::person;  // "der SPD"
    for (const Reading& reading : morphology_.readings(inner.head))
      if (reading.pos == Pos::noun)
        fits |= ((reading.numbers & singular) && (reading.genders & feminine)) ||
                ((reading.numbers & wortlaut::plural) && (reading.cases & wortlaut::genitive));
    // "die Chefin der Moorweisen, Ute Krüger,": a word that nobody knows, before the name of who is meant
    if (const std::uint32_t next = inner.range.last;
        !fits && senses_[inner.head].is(sense_guessed) && is_sign(next, ",") && starts_name(next + 1))
      fits = names_.names[names_.name_of_token[next + 1]].kind == NameKind::person;
    if (!fits && dative_possible) return i;
    const std::int32_t name = names_.name_of_token[inner.head];
    const bool paper = senses_[inner.head].is(sense_medium | sense_medium_head) ||
                       (name >= 0 && names_.names[name].body == BodyKind::medium);
    if (dative_possible && paper) return i;  // "sagte Beck der Oberwalder Rundschau"
  }
  return inner.range.last;
}

std::uint32_t NounReader::prepositional(std::uint32_t i) const {
  if (!is_word(i) || !morphology_.is_preposition(i) || (finite(i) && morphology_.is_finite_only(i))) return i;
  std::uint32_t at = i + 1;
  const NounCore inner = core(at);
  if (!inner) {
    // "vom „Grünen Kreis“"
    if (const std::uint32_t behind = quoted_name(at); behind > at && starts_with_capital(at + 1)) return behind;
    // "vor Ort" is a phrase, "außer Dienst"; "vom 7. April"
    if (in(at) && tokens_[at].kind == TokenKind::number) {
      while (in(at) && (tokens_[at].kind == TokenKind::number || (capital(at) && at < i + 4))) ++at;
      // „zwischen 1990 und 1995“
      if (at == i + 2 && word(i) == "zwischen" && in(at + 1) && word(at) == "und" &&
          tokens_[at + 1].kind == TokenKind::number)
        at += 2;
      return at;
    }
    return i;
  }
  at = inner.range.last;
  for (int k = 0; k < 3; ++k) {
    const bool person = inner.name_index >= 0 && names_.names[inner.name_index].kind == NameKind::person;
    const std::uint32_t next = bracket(person ? at : genitive(at, false));
    if (next == at) break;
    at = next;
  }
  return at;
}

std::uint32_t NounReader::bracket(std::uint32_t i) const {
  if (!is_sign(i, "(") && !is_sign(i, "[")) return i;
  for (std::uint32_t at = i + 1; in(at) && at < i + longest_bracket; ++at) {
    if (is_sign(at, ")") || is_sign(at, "]")) return at + 1;
    if (is_sign(at, ".") || is_sign(at, "!") ||
        (is_word(at) && morphology_.is_finite_only(at) && !starts_with_capital(at)))
      return i;
  }
  return i;
}

bool NounReader::plural(const NounCore& core) const {
  if (core.head == core.noun_end) return false;  // a bare name
  std::uint8_t numbers = 0;
  for (const Reading& reading : morphology_.readings(core.head))
    if (reading.pos == Pos::noun) numbers |= reading.numbers;
  // "die Vorsitzende" is one, "die Vorsitzenden" are several.
  if (core.determiner != none) {
    bool adjectival = false, other = false;
    for (const Reading& reading : morphology_.readings(core.head)) {
      if (reading.pos != Pos::noun) continue;
      adjectival |= reading.nominalized;
      other |= !reading.nominalized;
    }
    const std::string w = lower(word(core.determiner));
    // "die Forscher": no woman is called so, though "forsch" could be what "Forscher" comes from.
    if ((w == "die" || w == "diese") && senses_[core.head].is(sense_office) &&
        senses_[core.head].gender == Gender::masculine && word(core.head).ends_with("er"))
      return true;
    if (adjectival && !other && (w == "die" || w == "diese" || w == "seine" || w == "ihre"))
      return word(core.head).back() == 'n' ||
             word(core.head).ends_with("er");  // "die Forscher" is nobody who is forsch
  }
  if (core.determiner != none && word(core.head).find("-j\xc3\xa4hrige") != std::string_view::npos)
    return word(core.head).back() == 'n' && lower(word(core.determiner)) == "die";
  // "die Schwedin": several would be "Schwedinnen".
  if (senses_[core.head].is(sense_human) && word(core.head).ends_with("in") &&
      senses_[core.head].gender == Gender::feminine)
    return false;
  if (numbers == 0) numbers = singular | wortlaut::plural;
  if (numbers != (singular | wortlaut::plural)) return numbers == wortlaut::plural;
  if (!core.name.empty() && core.name_index >= 0 && names_.names[core.name_index].kind == NameKind::person)
    return false;
  if (core.determiner != none) {
    const std::string w = lower(word(core.determiner));
    if (one_of(w, {"ein", "eine", "einer", "eines", "einem", "einen", "des", "das", "dem", "kein", "jeder", "jede",
                   "jedes", "dieses", "diesem"}))
      return false;
    if (one_of(w, {"mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "viele", "vielen", "alle",
                   "allen", "zahlreiche", "beide", "beiden", "manche", "wenige", "etliche"}))
      return true;
    std::uint8_t masks = 0;
    const std::int32_t phrase = phrases_.phrase_of_token[core.head];
    if (phrase >= 0) masks = phrases_.phrases[phrase].numbers;
    if (masks == singular || masks == wortlaut::plural) return masks == wortlaut::plural;
    // "nach Meinung der grün-roten Politiker": before a masculine in the singular the adjective would end in -e.
    if (w == "der" && core.head > core.adjectives && is_word(core.head - 1) &&
        !starts_with_capital(core.head - 1) && word(core.head - 1).ends_with("en") &&
        morphology_.can_be(core.head - 1, Pos::adjective) && genders(core.head) == masculine)
      return true;
    if (w == "der" || w == "dieser") return false;  // nominative of a masculine, or feminine
    if (w == "die" || w == "diese") return true;
    return w == "den" && phrase >= 0 && !(phrases_.phrases[phrase].cases & 8);
  }
  if (core.preposed_genitive) return false;
  // "vom Minister", "zur Ministerin": the preposition has the article of one.
  if (core.range.first > first_ &&
      one_of(lower(word(core.range.first - 1)), {"vom", "zum", "zur", "beim", "im", "am"}))
    return false;
  for (std::uint32_t k = core.adjectives; k < core.head; ++k) {
    if (tokens_[k].kind == TokenKind::number || morphology_.can_be(k, Pos::numeral)) return true;
    const std::string_view w = word(k);
    // "Meinung politischer Beobachter" is a genitive, "politischer Beobachter" alone is one man.
    if (w.size() > 3 && w.substr(w.size() - 2) == "er" && k == core.range.first && k > first_ &&
        starts_upper(word(k - 1)) && morphology_.is_noun(k - 1))
      return true;
    // "sowie weiterer Augenzeugen": one alone would be a "weiterer Augenzeuge".
    if (w.ends_with("er") && w.size() > 3 && !can_be_nominative_or_feminine(core.head)) return true;
    if (w.size() > 3 &&
        (w.substr(w.size() - 2) == "er" || w.substr(w.size() - 2) == "es" || w.substr(w.size() - 2) == "em"))
      return false;
    return true;
  }
  return true;  // "Experten warnen": a noun for people without an article
}

/// Whether the noun can be one in the nominative, or any feminine: what "weiterer" may go before in the singular.
bool NounReader::can_be_nominative_or_feminine(std::uint32_t head) const {
  for (const Reading& reading : morphology_.readings(head))
    if (reading.pos == Pos::noun && (reading.numbers & singular) &&
        (reading.cases == 0 || (reading.cases & nominative) || (reading.genders & feminine)))
      return true;
  return false;
}

std::uint8_t NounReader::genders(std::uint32_t head) const {
  std::uint8_t result = 0;
  for (const Reading& reading : morphology_.readings(head))
    if (reading.pos == Pos::noun) result |= reading.genders;
  return result;
}

}  // namespace wortlaut
