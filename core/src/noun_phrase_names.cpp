#include "characters.hpp"
#include "noun_phrases.hpp"

/// What stands behind a noun and names it: „Der Kolumnist *Beck*“, „die Zeitung *‚Bote‘*“, „der Arbeitskreis *Verkehr*“.
namespace wortlaut {
namespace {

constexpr std::uint32_t none = 0xffffffffu;
constexpr std::uint32_t longest_quoted_name = 8;
constexpr std::uint32_t longest_motto = 5;         // tokens to the closing mark of a name that is a sentence
constexpr std::uint32_t longest_label = 6;         // tokens of what a body is called by
constexpr std::uint32_t longest_first_field = 24;  // tokens before the verb in which such words are looked for

/// "netz24", but no "72-jährige".
bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos && word.find('-') == std::string_view::npos;
}

}  // namespace

/// Names and titles in marks are in the nominative, whatever stands before them: „nach Ansicht der Polizei „keinen Anlass““
/// has none.
bool NounReader::can_be_title(std::uint32_t i) const {
  return starts_with_capital(i) ||
         !one_of(word(i), {"den", "dem", "des", "einen", "einem", "eines", "keinen", "keinem", "keines"});
}

/// „Als Grund nannte die Firma „gestiegene Preise““: names begin with a capital, "Freie Wähler"; whoever spells one small
/// spells all of it small, "saubere luft".
bool NounReader::is_small_attribute(std::uint32_t i, std::uint32_t end) const {
  return end > i + 1 && is_word(end - 1) && !starts_with_capital(i) && starts_with_capital(end - 1) &&
         morphology_.can_be(i, Pos::adjective) && !morphology_.can_be(i, Pos::article);
}

/// „Der Tag“, behind an article also „Haus hilft Hof“: behind the closing mark, or `i` where what is quoted is no name.
std::uint32_t NounReader::quoted_name(std::uint32_t i) const {
  if (!in(i) || tokens_[i].kind != TokenKind::mark || marks_.pair_of_token[i] < 0) return i;
  const MarkPair& pair = marks_.pairs[marks_.pair_of_token[i]];
  if (pair.open != i || !pair.closed || pair.close <= i + 1 || pair.close > i + 1 + longest_quoted_name ||
      pair.close >= end_)
    return i;
  if (!can_be_title(i + 1)) return i;
  bool any = false;
  for (std::uint32_t k = i + 1; k < pair.close; ++k) {
    if (tokens_[k].kind == TokenKind::number) continue;
    if (tokens_[k].kind != TokenKind::word) {
      if (one_of(word(k), {"-", "–", "/", "&", ".", "'", "’"})) continue;
      return i;
    }
    if (starts_with_capital(k) || senses_[k].bits) any = true;
    else if (morphology_.is_finite_only(k) &&
             !(i > first_ && (is_article(i - 1) || one_of(word(i - 1), {"vom", "beim", "zum"})) &&
               starts_with_capital(i + 1) && pair.close <= i + longest_motto))
      return i;
  }
  if (is_small_attribute(i + 1, pair.close)) return i;
  if (i > first_ && senses_[i - 1].is(sense_collective)) return pair.close + 1;
  // "sprach von „Betrug“" quotes a word, "„Der Tag“ meldet" names a paper: only a noun before it tells,
  // or that it is a known one. A single small word is neither.
  return any ? pair.close + 1 : i;
}

/// "Neustadt", "Altdorf", "Berlin-Mitte": ends or begins as towns do. A thing of such an ending ("Feld", "Hafen") would
/// need an article where it stands.
bool NounReader::names_a_town(std::uint32_t i) const {
  const std::string_view w = word(i);
  const bool city = w.size() > 7 && w.substr(w.size() - 5) == "stadt";  // the end alone makes it a body
  if (starts_name(i) || senses_[i].is(sense_human | sense_reporting | sense_document) ||
      (senses_[i].is(sense_collective) && !city))
    return false;
  if (const std::size_t hyphen = w.find('-'); hyphen != std::string_view::npos)
    return index_.state(w.substr(0, hyphen)) != nullptr;
  for (std::string_view ending :
       {"stadt",   "burg",  "berg",  "dorf",  "feld",  "heim",  "hausen", "hofen", "furt",  "bach",  "brück", "brücken",
        "kirchen", "hafen", "haven", "münde", "stein", "ingen", "leben",  "roda",  "walde", "horst", "bronn", "born"})
    if (w.size() > ending.size() + 1 && w.substr(w.size() - ending.size()) == ending) return true;
  return false;
}

/// Bodies of the state, which nobody names after a person; an armed group or a party may be.
bool NounReader::is_public_body(const Sense& sense) {
  return sense.is(sense_body) && (sense.body == BodyKind::authority || sense.body == BodyKind::court);
}

/// „der Maler und Bildhauer marlo“: whether "und" stands between an office and the noun at `i`.
bool NounReader::joins_office(std::uint32_t i) const {
  return i > first_ + 1 && word(i - 1) == "und" && senses_[i - 2].is(sense_office);
}

void NounReader::attach_name(NounCore& core) const {
  const std::uint32_t at = core.noun_end;
  const Sense& head = senses_[core.head];
  if (starts_name(at)) {
    const FoundName& name = names_.names[names_.name_of_token[at]];
    bool fits = false;
    if (senses_[name.range.last - 1].is(sense_owner) && !senses_[at - 1].is(sense_title))
      return;  // "die Anwälte Kellers"
    if (head.is(sense_human) || head.is(sense_title))
      fits = name.kind == NameKind::person || (name.kind == NameKind::unknown && !head.is(sense_group));
    // „wurde von den Ermittlern Beck zugeordnet“: one name is not several investigators; „die Brüder Beck“ share
    // theirs.
    const std::uint32_t behind = name.range.last;
    const bool listed = in(behind) && one_of(word(behind), {",", "und", "sowie", "oder"});
    if (fits && head.is(sense_office) && head.office == OfficeKind::office && name.kind == NameKind::person &&
        !listed && core.determiner != none && plural(core))
      return;
    // „Die Kanzlei Beck“ is called after somebody, „warf die Polizei Beck vor“ has two phrases.
    if (head.is(sense_collective))
      fits |= name.kind == NameKind::body || name.kind == NameKind::unknown ||
              (name.kind == NameKind::person && name.gender == Gender::unknown && !is_public_body(head) &&
               !(senses_[at].is(sense_human) && plural(core)));  // „baten die Verbände Lehrer darum“
    if (!head.is(sense_human | sense_title | sense_collective)) {
      // "des Bundesstaates Oaxaca", "der Stadt Emden"
      const std::string_view last = word(name.range.last - 1);
      fits = name.kind == NameKind::unknown || name.kind == NameKind::body ||
             (name.kind == NameKind::state && (last.back() != 's' || index_.state(last)));
    }
    // "Staatsanwaltschaft Berlin", but "Polizei Frankreichs" has a genitive.
    if (head.is(sense_collective) && name.kind == NameKind::state) {
      const std::string_view w = word(name.range.last - 1);
      fits = w.back() != 's' || index_.state(w) != nullptr;
      if (index_.state(word(name.range.first)) && index_.state(word(name.range.first))->word == StateWord::name &&
          !index_.state(w))
        fits = false;
      // „warf die Regierung Chile vor“, „warf die EU-Behörde Polen vor“: whose it is stands in the genitive or before
      // it.
      if (one_of(head.lemma, {"Regierung", "Opposition"}) || head.state != 0 || core.state != 0) fits = false;
    }
    if (!fits) return;
    core.name = name.range;
    core.name_index = names_.name_of_token[at];
    core.range.last = name.range.last;
    // „Die Gruppe Turquoise Action warnt“: the rest of a foreign name is a word that German has, too.
    if (head.is(sense_collective) && name.kind != NameKind::person && name.kind != NameKind::state &&
        capital(core.range.last) && !starts_name(core.range.last))
      core.name.last = core.range.last = body_label_end(core.range.last, core.range.first);
    if (in(core.range.last) && is_word(core.range.last) && head.is(sense_collective) &&
        one_of(word(core.range.last), {"I", "II", "III", "IV", "V"}))
      ++core.range.last;
    return;
  }
  // "die Staatsanwaltschaft Neustadt", "der Molkerei Sonnberg": a town that no list has, told by how towns are called.
  if (head.is(sense_body) && !head.is(sense_acronym) && capital(at) && names_a_town(at)) {
    core.name = {at, at + 1};
    core.range.last = at + 1;
    return;
  }
  // "der Insel Rügen Ute Krüger": where the name of somebody follows, the word between is a place's.
  if (capital(at) && starts_name(at + 1) && names_.names[names_.name_of_token[at + 1]].kind == NameKind::person &&
      one_of(head.lemma, {"Region", "Stadt", "Gemeinde", "Provinz", "Insel", "Kreis", "Landkreis", "Bezirk", "Kanton",
                          "Bundesland", "Departement", "Ort"}) &&
      !senses_[at].is(sense_human | sense_title)) {
    core.name = {at, at + 1};
    core.range.last = at + 1;
    return;
  }
  // "der Gewerkschaft verdi": a name in small letters that nobody knows; "Der Maler marlo sagte"
  if (is_word(at) && !starts_with_capital(at) && (head.is(sense_common) || has_digit(word(at))) &&
      (head.is(sense_collective) ||
       (head.is(sense_office) && (core.determiner != none || joins_office(core.range.first)) &&
        (finite(at + 1) || is_sign(at + 1, ","))))) {
    bool unknown = true;
    for (const Reading& reading : morphology_.readings(at)) unknown &= reading.pos == Pos::unknown;
    unknown |= has_digit(word(at));
    if (unknown && word(at).size() > 2) {
      core.name = {at, at + 1};
      core.range.last = at + 1;
      return;
    }
  }
  if (head.is(sense_collective)) {
    const std::uint32_t behind = quoted_name(at);
    // "die Bands „Ebbe“ und „Flut“", but „war für die Verbände „Wortbruch““: several share no name.
    const bool list = in(behind) && one_of(word(behind), {"und", ",", "oder", "sowie"});
    if (behind > at && (list || !plural(core))) {
      core.name = {at + 1, behind - 1};
      core.range.last = behind;
      return;
    }
  }
  const bool contracted = core.range.first > first_ &&
                          one_of(word(core.range.first - 1), {"vom", "Vom", "beim", "Beim", "zum", "zur", "im", "Im"});
  if (head.is(sense_collective) && !head.is(sense_acronym | sense_medium) && capital(at) &&
      (core.determiner != none || contracted)) {
    const std::uint32_t behind = body_label_end(at, core.range.first);
    if (behind > at && !plural(core)) {
      core.name = {at, behind};
      core.range.last = behind;
    }
  }
}

/// Whether nothing but phrases stands between the start of the sentence and token `i`: no verb, no comma, no
/// subordinator.
bool NounReader::in_first_field(std::uint32_t i) const {
  if (i > first_ + longest_first_field) return false;
  for (std::uint32_t k = first_; k < i; ++k)
    if (!is_word(k) || finite(k) || morphology_.is_subordinator(k)) return false;
  return true;
}

/// Behind what a body before `at` is called by or is for, or `at`: "Der Arbeitskreis Verkehr fordert", "Der Sender
/// Radio Norderoog meldet", "Nach Angaben der Gewerkschaft Erziehung und Wissenschaft (GEW)". Before the verb of a
/// main clause nothing else can stand behind the noun; elsewhere ("weil der Verein Geld braucht") it may be an object.
std::uint32_t NounReader::body_label_end(std::uint32_t at, std::uint32_t phrase) const {
  std::uint32_t end = at;
  while (end < at + longest_label && capital(end) && !senses_[end].is(sense_human)) {
    ++end;
    if (in(end) && word(end) == "und" && capital(end + 1)) ++end;
  }
  if (end == at || !((finite(end) && can_be_singular(end)) || is_sign(end, "("))) return at;
  return in_first_field(phrase) ? end : at;
}

/// The last word of what a department is called: "der Abteilung Politische Bildung", "im Bereich Verkehr".
std::uint32_t NounReader::label_end(std::uint32_t noun) const {
  if (!one_of(senses_[noun].lemma, {"Abteilung", "Bereich", "Fachbereich", "Referat", "Ressort", "Sparte", "Segment",
                                    "Fakultät", "Lehrstuhl", "Dezernat"}))
    return noun;
  std::uint32_t at = noun + 1;
  bool adjectival = false;
  for (const Reading& reading : morphology_.readings(in(at) ? at : noun))
    adjectival |= at < end_ && (reading.pos == Pos::adjective || reading.nominalized || reading.guessed);
  if (capital(at) && capital(at + 1) && adjectival && morphology_.is_noun(at + 1)) ++at;
  return capital(at) && !starts_name(at) && morphology_.is_noun(at) && !senses_[at].is(sense_human | sense_collective)
             ? at
             : noun;
}

}  // namespace wortlaut
