#include "calendar_words.hpp"
#include "characters.hpp"
#include "mention_extent.hpp"

/// What stands between commas behind a phrase and means the same: „Jan Beck, *Sprecher der Stadt*,“, „die Partner, *die
/// SPD und die CDU*,“.
namespace wortlaut {
namespace {

constexpr std::uint32_t longest_aside = 24;  // tokens of "darunter …" between commas

}  // namespace

/// Behind an apposition between commas that begins with the comma at `at`, without the closing comma.
std::uint32_t MentionExtent::apposition(std::uint32_t at, Mention& mention, bool takes_name) {
  if (!sign(at, ",")) return at;
  // ", 45," and ", 45 Jahre alt,"
  if (reader_.in(at + 1) && tokens_[at + 1].kind == TokenKind::number && mention.kind == MentionKind::name &&
      sign(at + 2, ","))
    return at + 2;
  if (const std::uint32_t end = among_them(at, mention); end > at) return end;
  if (const std::uint32_t end = named_bodies(at, mention); end > at) return end;
  // "Jan Beck, einer der Gründer des Vereins,"
  const bool one_of_them = mention.kind == MentionKind::name && mention.speaker_kind == SpeakerKind::person &&
                           reader_.is_word(at + 1) &&
                           one_of(word(at + 1), {"einer", "eine", "eines", "einem", "einen"}) &&
                           reader_.is_word(at + 2) && word(at + 2) == "der";
  const NounCore core = reader_.core(at + (one_of_them ? 2 : 1));
  if (!core) return at;
  const Sense& head = senses_[core.head];
  const FoundName* name = core.name_index >= 0 ? &names_.names[core.name_index] : nullptr;
  if (takes_name ||
      (mention.kind == MentionKind::role && mention.speaker_kind == SpeakerKind::organization && mention.definite)) {
    // "der Sprecher des Amtes, Jan Beck,", "der Betreiber, der Energieversorger Nordstrom,"
    const bool person = name && name->kind == NameKind::person;
    const bool a_body =
        name && (name->kind == NameKind::body || name->kind == NameKind::unknown) && core.noun_end > core.head;
    if (const std::uint32_t end = name_of_owner(core, mention); end > at) return end;
    if (!person && !a_body) return at;
    if (mention.speaker_kind == SpeakerKind::organization && !a_body) return at;
    if (!mention.definite && core.noun_end > core.head) return at;
    if (mention.gender == Gender::plural) return at;
    std::uint32_t end = core.range.last;
    end = reader_.bracket(end);
    if (const std::uint32_t belongs =
            reader_.is_word(end) && one_of(word(end), {"von", "vom"}) ? reader_.prepositional(end) : end;
        closes(belongs))
      end = belongs;
    // „Das nannte der Sprecher der Werft, Jan Beck einen Fehler“: the comma behind a full name is often forgotten.
    const bool unclosed = person && core.name.size() > 1 && core.range.first == core.name.first && mention.definite &&
                          reader_.determiner(end);
    if (!closes(end) && !unclosed) return at;
    mention.name = core.name;
    mention.kind = MentionKind::name;
    // "der Gastgeber, der ungarische Präsident Ader,"
    if (person && core.noun_end > core.head && head.is(sense_human))
      mention.second_role = {core.adjectives, core.noun_end};
    if (core.state && !mention.state) mention.state = core.state;
    if (person) {
      take_name(*name, mention);
    } else {
      mention.speaker_kind = SpeakerKind::organization;
      mention.role = {};
    }
    return end;
  }
  // "Jan Beck, Sprecher des Amtes und Mitglied der SPD,"
  if (mention.kind != MentionKind::name || !(core.noun_end > core.head)) return at;
  const bool fits =
      mention.speaker_kind == SpeakerKind::person
          ? head.is(sense_office | sense_person | sense_demonym) && !(name && name->kind == NameKind::person)
          : head.is(sense_collective) && core.determiner != no_token && core.name.empty() && !reader_.plural(core);
  if (!fits) return at;
  std::uint32_t end = core.range.last, closed = 0;
  for (int k = 0; k < 6; ++k) {
    if (closes(end)) closed = end;
    // „…, ein Sprecher der Seewacht (SW) der Presse mitteilte“: behind the bracket no genitive goes on.
    std::uint32_t next = reader_.bracket(sign(end - 1, ")") ? end : reader_.genitive(end, false));
    if (next == end && !says_when(end)) next = reader_.prepositional(end);
    if (next == end && reader_.is_word(end) && one_of(word(end), {"und", "sowie"})) {
      const NounCore second = reader_.core(end + 1);
      if (second && senses_[second.head].is(sense_office | sense_person) && second.noun_end > second.head &&
          second.name.empty())
        next = second.range.last;
      else if (const std::uint32_t more = reader_.genitive(end + 1, false); more > end + 1) next = more;
    }
    if (next == end) break;
    end = next;
  }
  // „…, der Trainer Seelands nach dem Spiel zufrieden“: as far as it can end.
  if (!closes(end) && closed) end = closed;
  if (!closes(end) && !(sign(end - 1, ")") && reader_.determiner(end))) return at;
  // „Danach erklärte Beck, die Rechte der Mieter schützen zu wollen“: behind the verb a clause of its own.
  const bool governed = mention.phrase.first > reader_.first() && morphology_.is_preposition(mention.phrase.first - 1);
  if (!opens_clause(mention.phrase.first) && !governed &&
      (reader_.finite(end) || (reader_.is_word(end) && morphology_.can_be_infinitive(end))))
    return at;
  // "Ministerin Frei, der Präsident des Amtes Jan Beck und …": the next of several, who has a name.
  if (reader_.in(end) && names_.name_of_token[end] >= 0 &&
      names_.names[names_.name_of_token[end]].kind == NameKind::person)
    return at;
  if (mention.speaker_kind == SpeakerKind::person &&
      (mention.gender == Gender::masculine || mention.gender == Gender::feminine) && head.gender != Gender::unknown &&
      head.is(sense_office) && head.gender != mention.gender)
    return at;
  if (reader_.is_word(end) && one_of(word(end), {"und", "sowie", "oder"})) return at;
  TokenRange& role = mention.role.empty() ? mention.role : mention.second_role;
  if (mention.speaker_kind == SpeakerKind::person && !one_of_them) {
    role = {core.adjectives, end};
    if (core.state && !mention.state) mention.state = core.state;
    if (!core.state && head.state && !mention.state) mention.state = head.state;
    if (mention.gender == Gender::unknown) mention.gender = head.gender;
  }
  return end;
}

/// „Eine Sprecherin des Betreibers, Nordstrom, sagte“: behind the name of the body that an office's genitive means, or
/// 0 where no such stands there.
std::uint32_t MentionExtent::name_of_owner(const NounCore& core, const Mention& mention) const {
  if (mention.speaker_kind != SpeakerKind::unnamed || mention.core.last == mention.phrase.last || core.name_index < 0 ||
      core.noun_end != core.head ||
      !(names_.names[core.name_index].kind == NameKind::body || senses_[core.head].is(sense_acronym)) ||
      core.determiner != no_token)
    return 0;
  const std::uint32_t end = reader_.bracket(core.range.last);
  const bool then = reader_.is_word(end) && morphology_.can_be(end, Pos::adverb) && reader_.finite(end + 1);
  return (sign(end, ",") && (reader_.finite(end + 1) || (reader_.is_word(end + 1) && morphology_.is_preposition(end + 1)))) || then ? end : 0;
}

/// „Mehrere Verbände, darunter der Mieterbund und zwei Kirchen, fordern …“: behind some of those who are meant, without
/// the closing comma, which the verb follows; or `at`.
std::uint32_t MentionExtent::among_them(std::uint32_t at, const Mention& mention) const {
  if (mention.gender != Gender::plural || !reader_.is_word(at + 1)) return at;
  const bool among = word(at + 1) == "darunter" || (word(at + 1) == "unter" && reader_.is_word(at + 2) &&
                                                    one_of(word(at + 2), {"ihnen", "anderem", "anderen"}));
  if (!among) return at;
  for (std::uint32_t i = at + 2; reader_.in(i) && i < at + longest_aside; ++i) {
    if (sign(i, ",")) {
      if (reader_.finite(i + 1)) return i;
    } else if (tokens_[i].kind != TokenKind::word ? sign(i, ".") || sign(i, ":")
                                                  : reader_.finite(i) && morphology_.is_finite_only(i)) {
      return at;
    }
  }
  return at;
}

/// „Die Regierungspartei, die SPD, lehnt …“, „Die Partner, die SPD und die CDU, wollen …“: behind the names of the
/// bodies that the noun means, without the closing comma; or `at`. What the verb does not follow may be a list.
std::uint32_t MentionExtent::named_bodies(std::uint32_t at, Mention& mention) const {
  if (mention.speaker_kind != SpeakerKind::organization || mention.kind != MentionKind::role ||
      !opens_clause(mention.phrase.first))
    return at;
  TokenRange only;
  std::uint32_t end = at + 1;
  for (int k = 0; k < 3; ++k) {
    const NounCore core = reader_.core(end);
    if (!core) return at;
    const std::int32_t name = core.name_index;
    const bool listed = core.noun_end == core.head && name >= 0 && names_.names[name].kind == NameKind::body;
    end = reader_.bracket(core.range.last);
    // "die Volkspartei" alone may be another, "(VP)" shows its name
    if (!listed && !(end == core.range.last + 3 && senses_[core.range.last + 1].is(sense_acronym))) return at;
    only = k == 0 && listed ? core.name : TokenRange{};
    if (!reader_.is_word(end) || !one_of(word(end), {"und", "sowie"})) break;
    ++end;
  }
  if (!sign(end, ",") || !reader_.finite(end + 1)) return at;
  if (!only.empty() && mention.gender != Gender::plural) {
    mention.name = only;
    mention.kind = MentionKind::name;
  }
  return end;
}

/// "am Montag", "im Mai", "seit Jahren": a prepositional phrase that says when.
bool MentionExtent::says_when(std::uint32_t at) const {
  if (!reader_.is_word(at) || !morphology_.is_preposition(at)) return false;
  for (std::uint32_t i = at + 1; reader_.in(i) && i < at + 4; ++i) {
    if (!reader_.capital(i)) continue;
    for (const Reading& reading : morphology_.readings(i))
      if (reading.pos == Pos::noun && (is_weekday(reading.lemma) || is_month(reading.lemma))) return true;
    return is_weekday(word(i)) || is_month(word(i)) || is_time_unit(reader_.sense(i).lemma);
  }
  return false;
}

/// What may stand behind an apposition: its closing comma, the clause's verb, the end, a mark, "am Montag".
bool MentionExtent::closes(std::uint32_t at) const {
  if (!reader_.in(at)) return true;
  if (tokens_[at].kind != TokenKind::word) return true;
  if (reader_.finite(at)) return true;
  const std::string_view w = word(at);
  return morphology_.is_preposition(at) || morphology_.can_be(at, Pos::adverb) ||
         morphology_.can_be(at, Pos::particle) || morphology_.can_be_participle2(at) ||
         morphology_.can_be(at, Pos::verb_particle) || morphology_.can_be(at, Pos::reflexive_pronoun) ||
         morphology_.can_be_infinitive(at) || w == "und" || w == "sowie";
}

}  // namespace wortlaut
