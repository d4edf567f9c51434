#include "mention_extent.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_clause_start = 24;  // tokens between a verb and what depends on it

}  // namespace

/// "der Vizekanzler und Arbeitsminister Franz Berger", "seine Kollegin und Abgeordnete in Bern, Ute Frei": one
/// person, because the second noun has no article of its own.
void MentionExtent::second_office(Mention& mention) const {
  const std::uint32_t joint = mention.phrase.last;
  if (!reader_.is_word(joint) || !one_of(word(joint), {"und", "sowie"})) return;
  const NounCore second = reader_.core(joint + 1);
  if (!second || second.determiner != no_token || second.preposed_genitive || second.noun_end == second.head) return;
  if (!senses_[second.head].is(sense_office | sense_person) || senses_[second.head].is(sense_collective)) return;
  const FoundName* name = second.name_index >= 0 ? &names_.names[second.name_index] : nullptr;
  bool can_be_singular = false;
  for (const Reading& reading : morphology_.readings(second.head))
    can_be_singular |= reading.pos == Pos::noun && (reading.numbers & singular);
  if (!can_be_singular && !morphology_.readings(second.head).empty()) return;
  // "der Minister und Berater" may be two: a name or an apposition shows that it is one.
  std::uint32_t end = second.range.last;
  for (int k = 0; k < 3 && !name; ++k) {
    const std::uint32_t next = std::max(reader_.genitive(end, false), reader_.prepositional(end));
    if (next == end) break;
    end = next;
  }
  const NounCore behind = sign(end, ",") ? reader_.core(end + 1) : NounCore{};
  const bool apposition = behind && behind.name_index >= 0 &&
                          names_.names[behind.name_index].kind == NameKind::person &&
                          closes(reader_.bracket(behind.range.last));
  const bool small = !name && !second.name.empty();  // "der Maler und Bildhauer marlo"
  if (!name && !small && !apposition) return;
  mention.role.last = name || small ? second.noun_end : end;
  mention.phrase.last = name || small ? second.range.last : end;
  if (name && name->kind == NameKind::person) take_name(*name, mention);
  if (small) {
    mention.name = second.name;
    mention.surname = second.name.first;
    mention.kind = MentionKind::name;
    mention.speaker_kind = SpeakerKind::person;
  }
}

/// „sagte Ministerin Ada Keller der Presse-Agentur“: a person's name has no genitive behind it; she tells it something.
bool MentionExtent::ends_with_person(const Mention& mention, std::uint32_t at) {
  return mention.speaker_kind == SpeakerKind::person && !mention.name.empty() &&
         (mention.name.last == at || (!mention.alias.empty() && mention.alias.first == mention.name.last + 1));
}

/// Adds what belongs to the noun and stands behind it: brackets, genitives, prepositional attributes
/// where nothing else can be meant, a name without a comma, and appositions between commas.
void MentionExtent::extend(Mention& mention, bool takes_name, bool takes_genitive) {
  const bool forefield = opens_clause(mention.phrase.first);
  std::uint32_t at = mention.phrase.last;
  bool role_open = !mention.role.empty() && mention.role.last == at;
  for (int step = 0; step < 6; ++step) {
    const std::uint32_t before = at;
    if (const std::uint32_t behind = reader_.bracket(at); behind > at) {
      if (behind - at <= 6 && mention.alias.empty()) mention.alias = {at + 1, behind - 1};
      if (mention.speaker_kind == SpeakerKind::person && !mention.state && senses_[at + 1].is(sense_state))
        mention.state = senses_[at + 1].state;
      at = behind;
    } else if (const std::uint32_t genitive_end = takes_genitive && !ends_with_person(mention, at) ? reader_.genitive(at, !forefield) : at;
               genitive_end > at && !subject_follows(at, genitive_end, mention)) {
      at = genitive_end;
      if (role_open) mention.role.last = at;
    } else if (takes_name && close_name(at, mention)) {
      at = mention.name.last;
      takes_name = false;
      role_open = false;
    } else if (const std::uint32_t attribute_end = attribute(at, mention, forefield); attribute_end > at) {
      at = attribute_end;
      takes_genitive = false;
      if (role_open) mention.role.last = at;
    } else if (const std::uint32_t apposition_end = apposition(at, mention, takes_name); apposition_end > at) {
      at = apposition_end;
      takes_name = false;
      role_open = false;
    }
    mention.phrase.last = at;
    if (at == before) break;
  }
}

/// In "Am Montag forderte Müller der Regierung …" nothing more is known than that "der" may be a dative.
bool MentionExtent::subject_follows(std::uint32_t, std::uint32_t, const Mention& mention) const {
  return mention.speaker_kind == SpeakerKind::person && mention.role.empty();
}

/// "der Premierminister des Kosovos Ilir Berisha": a name right behind the genitive.
bool MentionExtent::close_name(std::uint32_t at, Mention& mention) const {
  if (!reader_.in(at) || names_.name_of_token[at] < 0) return false;
  const FoundName& name = names_.names[names_.name_of_token[at]];
  if (name.range.first != at || name.kind != NameKind::person) return false;
  take_name(name, mention);
  return true;
}

void MentionExtent::take_name(const FoundName& name, Mention& mention) const {
  mention.name = name.range;
  mention.surname = name.surname;
  mention.kind = MentionKind::name;
  mention.speaker_kind = SpeakerKind::person;
  if (mention.gender == Gender::unknown) mention.gender = name.gender;
}

/// A prepositional attribute. Before the finite verb everything belongs to the one phrase that stands
/// there; behind it only "von", "vom", "für", "beim" after a noun for a person or body.
std::uint32_t MentionExtent::attribute(std::uint32_t at, const Mention& mention, bool forefield) const {
  // „Laut Angaben der Wehr vom Montag sinkt das Boot“: when they were made, not which Wehr it is.
  if (!reader_.is_word(at) || !morphology_.is_preposition(at) || says_when(at)) return at;
  const std::string_view w = word(at);
  if (forefield &&
      !one_of(w, {"zufolge", "laut", "gemäß", "nach", "während", "seit", "wegen", "trotz", "angesichts"})) {
    std::uint32_t end = at;
    for (int k = 0; k < 3; ++k) {
      const std::uint32_t next = reader_.prepositional(end);
      if (next == end) break;
      end = next;
    }
    if (end > at && reader_.finite(end)) return end;
    // „Die Gegner des Plans aus der Partei hingegen schwiegen“
    if (end > at && reader_.is_word(end) && reader_.finite(end + 1) &&
        one_of(word(end), {"hingegen", "dagegen", "jedoch", "allerdings", "aber", "indes", "selbst"}))
      return end;
  }
  const bool bare_person = mention.speaker_kind == SpeakerKind::person && mention.role.empty();
  // "der Korrespondent in Rom, Jan Beck,", "die Mission im Kongo (MONUC)": what follows shows that it belongs.
  const bool unnamed =
      mention.speaker_kind == SpeakerKind::unnamed;  // also "ein Fischer vom unteren Ufer, Jan Beck,"
  if (!bare_person && mention.name.empty() && (mention.definite || unnamed) &&
      !one_of(w, {"zufolge", "laut", "gemäß", "nach"})) {
    std::uint32_t end = reader_.prepositional(at);
    if (const std::uint32_t second = reader_.prepositional(end); end > at && second > end) end = second;
    if (end > at && mention.speaker_kind == SpeakerKind::unnamed && sign(end, ",")) {
      const NounCore behind = reader_.core(end + 1);
      if (behind && behind.name_index >= 0 && names_.names[behind.name_index].kind == NameKind::person &&
          !behind.preposed_genitive && closes(reader_.bracket(behind.range.last)))
        return end;
    }
    if (end > at && mention.speaker_kind == SpeakerKind::organization && sign(end, "(") && sign(end + 2, ")") &&
        senses_[end + 1].is(sense_acronym))
      return end;
  }
  // "der Bote in seiner Onlineausgabe"
  if (mention.speaker_kind == SpeakerKind::organization && one_of(w, {"in", "auf"}) && reader_.is_word(at + 1) &&
      one_of(word(at + 1), {"seiner", "ihrer", "seinem", "ihrem"})) {
    if (const std::uint32_t end = reader_.prepositional(at); end > at) return end;
  }
  // "die Polizei in Emden", "die Fraktion im Landtag"
  if (mention.speaker_kind != SpeakerKind::person && mention.speaker_kind != SpeakerKind::state &&
      one_of(w, {"in", "im", "am", "bei", "beim"})) {
    const NounCore inner = reader_.core(at + 1);
    const std::int32_t name = inner ? names_.name_of_token[inner.head] : -1;
    // „sagte die Leiterin bei einer Versammlung“: where she said it; no office is held in just any body.
    const bool occasion = inner && !forefield && mention.speaker_kind == SpeakerKind::unnamed &&
                          inner.determiner != no_token && lower(word(inner.determiner)).starts_with("ein");
    if (inner && !occasion &&
        (senses_[inner.head].is(sense_collective | sense_state | sense_capital | sense_place) ||
         (name >= 0 && names_.names[name].kind != NameKind::person)) &&
        !senses_[inner.head].is(sense_medium | sense_medium_head | sense_document))
      return reader_.prepositional(at);
    // "die Bauern in der ganzen Provinz"
    if (inner && mention.gender == Gender::plural && one_of(w, {"in", "im"}) &&
        one_of(senses_[inner.head].lemma,
               {"Hauptstadt", "Stadt", "Provinz", "Region", "Gemeinde", "Dorf", "Land", "Gebiet"}))
      return reader_.prepositional(at);
  }
  // "ein Sprecher aus Kiel", "Helfer aus der Hafenstadt Emden", "Jan Beck vom „Grünen Kreis“"
  const bool somebody = mention.speaker_kind == SpeakerKind::person ||
                        mention.speaker_kind == SpeakerKind::unnamed || mention.speaker_kind == SpeakerKind::group;
  if (somebody && w == "aus") {
    const NounCore inner = reader_.core(at + 1);
    const std::int32_t name = inner ? names_.name_of_token[inner.head] : -1;
    if (inner && (senses_[inner.head].is(sense_collective | sense_state | sense_capital | sense_place) ||
                  (name >= 0 && names_.names[name].kind != NameKind::person)) &&
        !senses_[inner.head].is(sense_medium | sense_medium_head | sense_document)) {
      // „Bauern aus Bayern und aus Tirol“
      const std::uint32_t end = reader_.prepositional(at);
      const bool second = reader_.is_word(end) && word(end) == "und" && reader_.is_word(end + 1) &&
                          word(end + 1) == "aus";
      return second ? std::max(end, reader_.prepositional(end + 1)) : end;
    }
  }
  if (somebody && one_of(w, {"vom", "von", "beim"}) && reader_.in(at + 1) && tokens_[at + 1].kind == TokenKind::mark)
    return reader_.prepositional(at);
  // "das Team um die Forscherin Ada Keller"
  if (w == "um" && mention.speaker_kind == SpeakerKind::organization && mention.name.empty()) {
    const NounCore inner = reader_.core(at + 1);
    const std::int32_t name = inner && !inner.name.empty() ? names_.name_of_token[inner.name.first] : -1;
    if (name >= 0 && names_.names[name].kind == NameKind::person) return inner.range.last;
  }
  // "wurde die Regierung vom Verband aufgefordert": behind a form of "werden" it is the agent.
  if (one_of(w, {"von", "vom"}) && !forefield && mention.role.empty()) {
    if (behind_verb(mention.phrase.first, {"werden"}) || before_passive(at)) return at;
    // "verlangte Keller vom Rat die Akten": whose surname alone is given needs no body to be known by.
    if (bare_person && mention.name.size() == 1 &&
        behind_verb(mention.phrase.first, {"verlangen", "fordern", "erwarten", "erbitten", "erhalten", "bekommen"}))
      return at;
  }
  if (one_of(w, {"von", "vom", "beim"}) || (w == "für" && !bare_person)) {
    const NounCore inner = reader_.core(at + 1);
    if (!inner) return at;
    // „der Antrag kam bei der OPEC von Katar“: an abbreviation is whole, no state's; „die CDU von Bayern“ is.
    if (w == "von" && !mention.name.empty() && senses_[mention.name.last - 1].is(sense_acronym) &&
        mention.body != BodyKind::party && mention.body != BodyKind::trade_union && senses_[inner.head].is(sense_state))
      return at;
    const Sense& sense = senses_[inner.head];
    const std::int32_t name = names_.name_of_token[inner.head];
    const bool place_or_body = sense.is(sense_collective | sense_state | sense_capital | sense_acronym) ||
                               (name >= 0 && names_.names[name].kind != NameKind::person);
    const bool office = sense.is(sense_human) && !bare_person && w != "für";
    const bool matter = w == "für" && mention.speaker_kind != SpeakerKind::state && sense.is(sense_common) &&
                        inner.determiner == no_token && !sense.is(sense_human);
    if (place_or_body || office || matter || (w == "von" && !bare_person && name >= 0)) {
      const std::uint32_t end = reader_.prepositional(at);
      // a body by its noun, though it has no other name in the text: „vom Sekretariat für …“
      const bool nameless = inner.name.empty() || (inner.noun_end == inner.head && inner.name.size() == 1);
      return w == "für" ? second_matter(end) : sense.is(sense_body) && nameless ? purpose_and_seat(end) : end;
    }
  }
  return at;
}

/// Whether a form of one of the verbs stands shortly before token `i` in its part of the sentence.
bool MentionExtent::behind_verb(std::uint32_t i, std::initializer_list<std::string_view> lemmas) const {
  const std::uint32_t first = std::max(reader_.first(), i > longest_clause_start ? i - longest_clause_start : 0);
  while (i-- > first && tokens_[i].kind == TokenKind::word)
    for (std::string_view lemma : lemmas)
      if (morphology_.has_lemma(i, lemma, Pos::verb)) return true;
  return false;
}

/// "während der Verband von seinen Gegnern gelobt wird": whether the part of the sentence that goes on at token `i`
/// ends with a passive, whose agent "von" leads to.
bool MentionExtent::before_passive(std::uint32_t i) const {
  for (const std::uint32_t last = i + longest_clause_start; i < last && reader_.in(i); ++i) {
    if (tokens_[i].kind == TokenKind::punctuation) return false;
    if (i > 0 && morphology_.has_lemma(i, "werden", Pos::verb) && morphology_.can_be_finite(i) &&
        morphology_.can_be_participle2(i - 1))
      return !reader_.is_word(i + 1);
  }
  return false;
}

/// "vom Institut für Waldschutz in Kiel", "vom Büro zur Erfassung von Schäden (BES)": behind what a body is for, its
/// short form and where it is, or `at`.
std::uint32_t MentionExtent::purpose_and_seat(std::uint32_t at) const {
  std::uint32_t end = at;
  if (reader_.is_word(end) && one_of(word(end), {"für", "zur", "zum"})) {
    const NounCore matter = reader_.core(end + 1);
    if (matter && matter.determiner == no_token && !senses_[matter.head].is(sense_human)) {
      const bool done = word(end) == "für";
      end = matter.range.last;
      const std::uint32_t what = reader_.genitive(end, false);
      if (what > end) end = what;
      else if (!done && reader_.is_word(end) && word(end) == "von") end = reader_.prepositional(end);
    }
  }
  if (end > at) end = reader_.bracket(end);
  if (reader_.is_word(end) && word(end) == "in") {
    const NounCore seat = reader_.core(end + 1);
    const std::int32_t name = seat ? names_.name_of_token[seat.head] : -1;
    if (seat && seat.determiner == no_token &&
        (senses_[seat.head].is(sense_capital | sense_place | sense_state) ||
         (name >= 0 && seat.noun_end == seat.head && names_.names[name].kind == NameKind::unknown)))
      end = seat.range.last;
  }
  return end;
}

/// "der Kommissar für Fischerei und maritime Angelegenheiten": behind the second of two matters, or `at`.
std::uint32_t MentionExtent::second_matter(std::uint32_t at) const {
  if (!reader_.is_word(at) || !one_of(word(at), {"und", "sowie"})) return at;
  const std::uint32_t first = at + 1;
  std::uint32_t noun = first;
  while (reader_.is_word(noun) && noun < first + 3 && !reader_.capital(noun) &&
         morphology_.can_be(noun, Pos::adjective))
    ++noun;
  if (!reader_.capital(noun) || !morphology_.is_noun(noun) ||
      senses_[noun].is(sense_human | sense_collective | sense_given))
    return at;
  const std::uint32_t end = noun + 1;
  return sign(end, ",") || reader_.finite(end) || (reader_.in(end) && names_.name_of_token[end] >= 0) ||
                 !reader_.in(end)
             ? end
             : at;
}

/// Nothing but "und", "auch", "doch" between the clause's start and token `i`.
bool MentionExtent::opens_clause(std::uint32_t i) const {
  while (i > reader_.first()) {
    const std::uint32_t before = i - 1;
    if (tokens_[before].kind == TokenKind::word) {
      if (!one_of(word(before), {"Auch", "auch", "und", "Und", "aber", "Aber", "doch", "Doch", "Nur", "nur", "Selbst",
                                 "selbst", "Sogar", "denn", "sowie", "Sowohl", "sowohl", "oder"}))
        return false;
      --i;
      continue;
    }
    return tokens_[before].kind != TokenKind::number;
  }
  return true;
}

}  // namespace wortlaut
