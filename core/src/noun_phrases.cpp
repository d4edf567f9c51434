#include "noun_phrases.hpp"

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t none = 0xffffffffu;
constexpr std::uint32_t longest_attribute = 14;

}  // namespace

bool NounReader::starts_with_capital(std::uint32_t i) const { return starts_upper(word(i)); }

bool NounReader::determiner(std::uint32_t i) const {
  if (!is_word(i)) return false;
  if (starts_with_capital(i) && i != first_ && !morphology_.is_determiner(i)) return false;
  if (morphology_.is_determiner(i)) return true;
  const std::string w = lower(word(i));
  return one_of(w, {"mehrere", "mehreren", "mehrerer", "einige", "einigen",    "einiger",     "viele",  "vielen",
                    "vieler",  "alle",     "allen",    "aller",  "zahlreiche", "zahlreichen", "manche", "manchen",
                    "wenige",  "wenigen",  "etliche",  "beide",  "beiden",     "sämtliche"});
}

bool NounReader::is_article(std::uint32_t i) const {
  return one_of(word(i), {"der", "die", "das", "des", "dem", "den", "ein", "eine", "einen", "einem", "einer", "eines"});
}

bool NounReader::is_definite_article(std::uint32_t i) const {
  return is_word(i) && in(i + 1) &&
         one_of(word(i), {"der", "die", "das", "des", "dem", "den", "Der", "Die", "Das", "Dem", "Den"});
}

bool NounReader::adjective(std::uint32_t i, bool determined) const {
  if (!in(i)) return false;
  if (tokens_[i].kind == TokenKind::number) return true;
  if (!is_word(i)) return false;
  if (starts_name(i) && starts_with_capital(i) &&
      (names_.names[names_.name_of_token[i]].range.size() > 1 || i == first_ || senses_[i].is(sense_surname)))
    return false;  // "Rotes Kreuz", "Stoiber sagte"
  if (starts_with_capital(i) && (i != first_ || inhabitant(i))) return capital_adjective(i);
  if (senses_[i].is(sense_person)) return false;  // "der 72-jährige", of whom no noun tells more
  if (morphology_.can_be(i, Pos::numeral)) return true;
  if (!morphology_.can_be(i, Pos::adjective)) return false;
  // "sagte neue Gespräche zu": a verb of the sentence is no adjective where no article announces one.
  if (!determined && morphology_.can_be_finite(i)) return false;
  if (i == first_ && starts_with_capital(i) && senses_[i].is(sense_human | sense_collective) && !capital_adjective(i))
    return false;
  return true;
}

/// "Berliner", "Kölner": a listed word for whoever lives there, which before a noun is an adjective ("der Kölner Rat").
bool NounReader::inhabitant(std::uint32_t i) const {
  const std::string_view w = word(i);
  return senses_[i].is(sense_office) && senses_[i].office == OfficeKind::role && w.size() > 4 &&
         w.substr(w.size() - 2) == "er" && senses_[i].lemma == w;
}

/// "Berliner Polizei", "Deutsche Bank", "Weißes Haus": an adjective written with a capital before its noun.
bool NounReader::capital_adjective(std::uint32_t i) const {
  if (!capital(i + 1) || starts_name(i + 1)) {
    if (!(capital(i + 1) && names_.name_of_token[i + 1] >= 0 &&
          names_.names[names_.name_of_token[i + 1]].kind == NameKind::body))
      return false;
  }
  const std::string_view w = word(i);
  if (senses_[i].is(sense_office | sense_given | sense_surname) && !senses_[i].is(sense_demonym) && !inhabitant(i) &&
      !one_of(w, {"Vorsitzende", "Vorsitzender", "Vorsitzenden", "Abgeordnete"}))
    return false;
  // "Kasseler Fachstelle", "Deutschen Imkerinnen- und Imker-Union"
  if (!senses_[i + 1].is(sense_common | sense_collective | sense_human | sense_document) &&
      !morphology_.is_noun(i + 1) && word(i + 1).back() != '-' && names_.name_of_token[i + 1] < 0)
    return false;
  const auto ends = [&](std::string_view ending) {
    return w.size() > ending.size() + 2 && w.substr(w.size() - ending.size()) == ending;
  };
  if (!(ends("e") || ends("er") || ends("en") || ends("es") || ends("em"))) return false;
  if (senses_[i].is(sense_demonym | sense_person) || inhabitant(i)) return true;
  if (ends("er") && !senses_[i].is(sense_common)) return true;
  // "die Kasseler Fachstelle", "im Schweriner Landtag": two plain nouns behind an article are no phrase, so the
  // first is made of a place.
  if (ends("er") && senses_[i].bits == sense_common && i > first_ &&
      (morphology_.is_determiner(i - 1) || one_of(word(i - 1), {"im", "am", "vom", "zum", "zur", "beim", "ins"})) &&
      senses_[i + 1].is(sense_collective | sense_office | sense_common))
    return true;
  for (const Reading& reading : morphology_.readings(i))
    if (reading.pos == Pos::adjective || reading.nominalized) return true;
  return index_.state_of_adjective(w) != 0 && !senses_[i].is(sense_state);
}

/// Behind the adjectives from `i` on: "neue russische", "sehr alte", "leukämie- und nierenkranke", "großen, alten".
std::uint32_t NounReader::adjectives(std::uint32_t i, bool determined) const {
  std::uint32_t at = i;
  while (in(at) && at < i + longest_attribute) {
    if (adjective(at, determined)) {
      ++at;
    } else if (at > i && (is_sign(at, ",") || one_of(word(at), {"und", "oder", "sowie"})) &&
               adjective(at + 1, determined) && !starts_with_capital(at + 1) && adjective(at - 1, determined)) {
      at += 2;
    } else if (determined && is_word(at) && !starts_with_capital(at) &&
               (morphology_.can_be(at, Pos::adverb) || word(at) == "nicht") && !morphology_.is_preposition(at) &&
               adjective(at + 1, determined)) {
      at += 2;
    } else if (determined && in(at + 1) && is_word(at) && !starts_with_capital(at) &&
               morphology_.can_be(at, Pos::adverb) && word(at + 1).find("-J\xc3\xa4hrig") != std::string_view::npos) {
      ++at;  // "der heute 84-Jährige"
    } else {
      break;
    }
  }
  return at;
}

/// "der am Montag in Wien gewählte Präsident": behind the participle, or `i` where there is no such thing.
std::uint32_t NounReader::participle_attribute(std::uint32_t i) const {
  if (!is_word(i) || !(morphology_.is_preposition(i) || morphology_.can_be(i, Pos::reflexive_pronoun) ||
                       morphology_.can_be(i, Pos::adverb) || determiner(i)))
    return i;
  for (std::uint32_t at = i + 1; in(at) && at < i + longest_attribute; ++at) {
    // „die in Springfield, Illinois, ansässige Firma“: a place's country between commas.
    if (is_sign(at, ",") && capital(at - 1) && capital(at + 1) && is_sign(at + 2, ",")) {
      at += 2;
      continue;
    }
    if (!is_word(at) && tokens_[at].kind != TokenKind::number) return i;
    const bool quoted = in(at + 1) && quoted_name(at + 1) > at + 1;  // "die in Wien erscheinende „Tagespost“"
    if (starts_with_capital(at) || !(capital(at + 1) || quoted)) {
      if (finite(at) && !morphology_.can_be(at, Pos::adjective) && !morphology_.is_preposition(at)) return i;
      continue;
    }
    bool participle = false;
    for (const Reading& reading : morphology_.readings(at))
      participle |= (reading.pos == Pos::adjective || reading.pos == Pos::verb) &&
                    (reading.form == VerbForm::participle1 || reading.form == VerbForm::participle2) &&
                    reading.pos == Pos::adjective;
    const std::string_view w = word(at);
    participle |=
        one_of(w, {"bare", "baren", "ständige", "ständigen", "nahe", "nahestehende", "zugehörige", "zugehöriges"});
    // "der in Kiel ansässige Verband", "die für Umwelt zuständige Ministerin": adjectives that something belongs to.
    static constexpr std::string_view belonging[] = {"ansässige", "ansässigen", "zuständige",      "zuständigen",
                                                     "tätige",    "tätigen",    "verantwortliche", "verantwortlichen",
                                                     "wohnhafte", "wohnhaften",      "vertraute",      "vertrauten"};
    for (std::string_view ending : belonging) participle |= w.ends_with(ending);
    if (participle && quoted) return at + 1;
    if (participle && senses_[at + 1].is(sense_human | sense_collective | sense_name | sense_given | sense_common))
      return at + 1;
  }
  return i;
}

/// Whether the token is a noun of the dictionary, in the singular, that is never of that gender.
bool NounReader::is_other_gender(std::uint32_t i, std::uint8_t gender) const {
  bool noun = false;
  for (const Reading& reading : morphology_.readings(i)) {
    if (reading.pos != Pos::noun) continue;
    if (reading.guessed || reading.genders == 0 || (reading.genders & gender)) return false;
    noun = true;
  }
  return noun;
}

/// Whether a name with the ending of the genitive stands before an office and a person's name.
bool NounReader::is_town_genitive(std::uint32_t i) const {
  if (!is_word(i) || !starts_with_capital(i) || starts_name(i) || word(i).size() < 4 || word(i).back() != 's' ||
      !senses_[i].is(sense_name) || senses_[i].is(sense_human | sense_collective | sense_document | sense_reporting))
    return false;
  const std::uint32_t noun = adjectives(i + 1, true);
  if (!capital(noun) || starts_name(noun) || !senses_[noun].is(sense_office) || !starts_name(noun + 1)) return false;
  return names_.names[names_.name_of_token[noun + 1]].kind == NameKind::person;
}

NounCore NounReader::core(std::uint32_t i) const {
  NounCore core;
  if (!in(i)) return core;
  // "Gegenüber der Polizei gab er an": a preposition with the sentence's capital.
  if (i == first_ && !starts_name(i) && in(i + 1) && phrases_.phrase_of_token[i + 1] >= 0 &&
      phrases_.phrases[phrases_.phrase_of_token[i + 1]].preposition == i)
    return core;
  std::uint32_t at = i;
  bool determined = false;
  const bool title_with_article =
      starts_name(i) && names_.names[names_.name_of_token[i]].range.size() > 1;  // "Der Spiegel", "Die Linke"
  // „Die dem Kanzler nahestehende Zeitung“, „Der sich als Gegner darstellende Händler“: before another article or
  // "sich" it looks like a pronoun, until the participle comes.
  const bool before_group = !title_with_article && !determiner(i) && is_definite_article(i) &&
                            (is_article(i + 1) || word(i + 1) == "sich") && participle_attribute(i + 1) > i + 1;
  if ((determiner(i) && !title_with_article) || before_group) {
    core.determiner = i;
    determined = true;
    ++at;
    // "alle diese", "die vielen", "die beiden"; two articles in a row are two phrases.
    if (determiner(at) && !(morphology_.can_be(i, Pos::article) && morphology_.can_be(at, Pos::article)) &&
        !is_article(at))
      ++at;
  } else if (starts_name(i) && word(i).size() > 2) {
    // "Mexikos Innenminister", "Kellers Sprecher"
    const FoundName& name = names_.names[names_.name_of_token[i]];
    const std::string_view last = word(name.range.last - 1);
    if (last.back() == 's' || (last.size() > 3 && last.substr(last.size() - 3) == "’")) {
      const std::uint32_t noun = adjectives(name.range.last, true);
      if (capital(noun) && !starts_name(noun) && senses_[noun].is(sense_human | sense_collective) &&
          !senses_[noun].is(sense_given)) {
        core.preposed_genitive = true;
        core.state = name.kind == NameKind::state ? name.state : 0;
        at = name.range.last;
        determined = true;
      }
    }
  }
  // "Altdorfs Bürgermeisterin Ute Krüger": a town that no list has
  if (!determined && is_town_genitive(i)) {
    core.preposed_genitive = determined = true;
    at = i + 1;
  }
  core.adjectives = at;
  std::uint32_t noun = adjectives(at, determined);
  // „das 120 Seiten starke Gutachten“: the phrases know that a measure stands before the adjective.
  if (determined && capital(noun) && noun > at && phrases_.phrase_of_token[noun] >= 0)
    if (const NounPhrase& phrase = phrases_.phrases[phrases_.phrase_of_token[noun]];
        phrase.range.first == i && phrase.measured && phrase.head > noun)
      noun = phrase.head;
  if (determined && !capital(noun) && !(in(noun) && tokens_[noun].kind == TokenKind::mark)) {
    const std::uint32_t behind = participle_attribute(noun);
    if (behind > noun) noun = adjectives(behind, true);
  }
  for (std::uint32_t k = at; k < noun; ++k)
    if (is_word(k))
      if (const std::uint16_t state = index_.state_of_adjective(word(k))) core.state = state;
  if (!in(noun)) return core;
  if (tokens_[noun].kind == TokenKind::mark) {
    const std::uint32_t behind = quoted_name(noun);
    // „Für sie war das „Unsinn““: before one noun of another gender "das" is a pronoun.
    if (behind == noun + 3 && one_of(word(i), {"das", "Das"}) && is_other_gender(noun + 1, neuter)) return core;
    // "die „Automobilwoche“"; the quoted word alone only where a list has it.
    const bool known =
        index_.body(text_.substr(
            tokens_[noun].span.end_byte,
            behind > noun ? tokens_[behind - 2].span.end_byte - tokens_[noun].span.end_byte : 0)) != nullptr;
    // „der neue „Rat der Stadt““: of more words than one, with a body's noun among them
    bool body = false;
    for (std::uint32_t k = noun + 1; k + 1 < behind && behind > noun + 3; ++k)
      body |= starts_with_capital(k) && senses_[k].is(sense_body);
    const bool attributed = noun > i + 1 && (body || core.state != 0 || participle_attribute(i + 1) == noun);
    if (behind > noun && (known || (determined && (noun == i + 1 || attributed) && starts_with_capital(noun + 1) &&
                                    lower(word(i)).substr(0, 3) != "ein"))) {
      core.head = noun + 1;
      core.noun_end = noun;
      core.name = {noun + 1, behind - 1};
      core.name_index = names_.name_of_token[noun + 1];
      core.range = {i, behind};
    }
    return core;
  }
  if (!capital(noun) && !starts_name(noun)) return core;  // "de Vries" begins small
  // „der Plan, den Petra Holm lobte“: behind a comma a relative pronoun, people seldom have an article.
  const bool behind_comma =
      i > first_ && (is_sign(i - 1, ",") ||
                     (i > first_ + 1 && is_sign(i - 2, ",") && is_word(i - 1) && morphology_.is_preposition(i - 1)));
  if (determined && noun == i + 1 && behind_comma && starts_name(noun) &&
      one_of(word(i), {"der", "die", "das", "den", "dem"}) &&
      names_.names[names_.name_of_token[noun]].kind == NameKind::person)
    return core;
  // "Bau- und Verkehrsministerium"; a first part alone is nobody
  if (word(noun).back() == '-' && in(noun + 2) && one_of(word(noun + 1), {"und", "oder", "sowie", "bzw."}) &&
      capital(noun + 2))
    noun += 2;
  // "Dies bestätigte Keller": a neuter pronoun and a verb before a name, not an article and an adjective.
  if (determined && noun > at && starts_name(noun) &&
      names_.names[names_.name_of_token[noun]].kind == NameKind::person &&
      one_of(lower(word(i)), {"dies", "das", "dieses"}))
    return core;
  if (word(noun).back() == '-') return core;
  if (starts_name(noun)) {
    const FoundName& name = names_.names[names_.name_of_token[noun]];
    // "Human Rights Watch-Sprecher": the name is the first part of a compound.
    if (capital(name.range.last) && name.range.last > noun && senses_[name.range.last].is(sense_office) &&
        word(name.range.last).find('-') != std::string_view::npos && name.kind != NameKind::state) {
      noun = name.range.last;
    } else if (name.kind == NameKind::unknown && capital(name.range.last) && !starts_name(name.range.last) &&
               senses_[name.range.last].is(sense_office) && !senses_[name.range.last].is(sense_title)) {
      noun = name.range.last;  // "Technical Product Manager"
    } else if (name.kind == NameKind::body && name.range.size() == 2 && word(name.range.last - 1).ends_with("er") &&
               capital(name.range.last) && !starts_name(name.range.last) &&
               senses_[name.range.last].is(sense_collective | sense_office) && names_.name_of_token[noun] >= 0) {
      noun = name.range.last;  // "New Yorker Behörden", though a paper is called so
    } else if (name.kind == NameKind::state && name.range.size() == 1 && senses_[noun].is(sense_acronym) &&
               capital(noun + 1) && !starts_name(noun + 1) &&
               senses_[noun + 1].is(sense_collective | sense_office)) {
      core.state = name.state;
      ++noun;  // "die US Botschaft", written apart
    } else {
      core.head = noun;
      core.noun_end = noun;
      core.name = name.range;
      core.name_index = names_.name_of_token[noun];
      core.range = {i, name.range.last};
      // "Die SPD Bremen fordert", "der IG Metall Altdorf": the town that a body's branch is in
      if (name.kind == NameKind::body && (core.determiner != none || title_with_article) && capital(core.range.last) &&
          (!starts_name(core.range.last) ||
           names_.names[names_.name_of_token[core.range.last]].kind == NameKind::state))
        core.range.last = body_label_end(core.range.last, i);
      // "CDU/CSU", "CDU/CSU-Fraktion"
      if (name.kind == NameKind::body && is_sign(core.range.last, "/") && capital(core.range.last + 1) &&
          senses_[core.range.last + 1].is(sense_body | sense_acronym)) {
        core.range.last += 2;
        core.name.last = core.range.last;
      }
      if (name.kind == NameKind::state) core.state = name.state;
      return core;
    }
  }
  // "Vorsitzender Richter", "Professor Dr.": the last of several nouns for the same person.
  // „baten die Verbände Lehrer darum“: groups and people are two phrases.
  constexpr std::uint32_t same_person = sense_office | sense_demonym | sense_person | sense_title;
  while (capital(noun + 1) && !starts_name(noun + 1) && senses_[noun].is(same_person) &&
         senses_[noun + 1].is(sense_office | sense_title) && !senses_[noun + 1].is(sense_surname))
    ++noun;
  // Compounds written apart: "die Nationale Umwelt Behörde", "des Fußball Verbands".
  while (capital(noun + 1) && !starts_name(noun + 1) &&
         !senses_[noun].is(sense_human | sense_collective | sense_title | sense_reporting | sense_document) &&
         senses_[noun + 1].is(sense_collective | sense_office) && (determined || noun > at))
    ++noun;
  // "die Deutsche Presse Agentur": behind an adjective with a capital both are parts of the name.
  if (noun > at && starts_with_capital(noun - 1) && noun - 1 > first_ && capital(noun + 1) && !starts_name(noun + 1) &&
      senses_[noun].is(sense_collective) && senses_[noun + 1].is(sense_collective))
    ++noun;
  while (senses_[noun].is(sense_office | sense_title) && in(noun + 1) &&
         one_of(word(noun + 1), {"a.", "i.", "a.D.", "a.", "D.", "R.", "h.c.", "mult."}))
    ++noun;
  core.head = noun;
  while (core.head > at && !senses_[core.head].bits) --core.head;
  noun = label_end(noun);
  core.noun_end = noun + 1;
  core.range = {i, noun + 1};
  attach_name(core);
  return core;
}

}  // namespace wortlaut
