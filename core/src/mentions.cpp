#include "mentions.hpp"

#include <algorithm>

#include "characters.hpp"
#include "noun_phrases.hpp"
#include "pronoun_mentions.hpp"

namespace wortlaut {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view known : words)
    if (word == known) return true;
  return false;
}

class Builder {
 public:
  Builder(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
          const Marks& marks, const NameIndex& index, const Lexicon& lexicon)
      : text_(text), sentences_(sentences), tokens_(sentences.tokens), morphology_(morphology), phrases_(phrases), index_(index),
        senses_(find_senses(text, sentences, morphology, index, lexicon)), names_(find_names(text, sentences, morphology, index, senses_)),
        reader_(text, sentences, morphology, phrases, marks, index, names_, senses_), pronouns_(text, sentences, morphology, reader_) {}

  Mentions run() {
    result_.mention_of_token.assign(tokens_.size(), -1);
    for (std::uint32_t s = 0; s < sentences_.sentences.size(); ++s) {
      sentence_ = s;
      reader_.enter(sentences_.sentences[s]);
      for (std::uint32_t i = reader_.first(); i < reader_.end();) {
        const std::uint32_t next = mention_at(i);
        i = next > i ? next : i + 1;
      }
    }
    inner_names();
    result_.senses = std::move(senses_);
    return std::move(result_);
  }

 private:
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool sign(std::uint32_t i, std::string_view s) const { return reader_.is_sign(i, s); }

  std::uint32_t add(Mention mention) {
    mention.sentence = sentence_;
    mention.subject_place = opens_clause(mention.phrase.first);
    const auto number = static_cast<std::int32_t>(result_.mentions.size());
    for (std::uint32_t i = mention.phrase.first; i < mention.phrase.last; ++i) result_.mention_of_token[i] = number;
    result_.mentions.push_back(mention);
    return mention.phrase.last;
  }

  /// Nothing but "und", "auch", "doch" between the clause's start and token `i`.
  bool opens_clause(std::uint32_t i) const {
    while (i > reader_.first()) {
      const std::uint32_t before = i - 1;
      if (tokens_[before].kind == TokenKind::word) {
        if (!one_of(word(before), {"Auch", "auch", "und", "Und", "aber", "Aber", "doch", "Doch", "Nur", "nur", "Selbst", "selbst", "Sogar", "denn", "sowie", "Sowohl", "sowohl", "oder"})) return false;
        --i;
        continue;
      }
      return tokens_[before].kind != TokenKind::number;
    }
    return true;
  }

  std::uint32_t mention_at(std::uint32_t i) {
    if (Mention pronoun; tokens_[i].kind == TokenKind::word && pronouns_.read(i, pronoun)) return add(pronoun);
    const NounCore core = reader_.core(i);
    if (!core) return i;
    Mention mention;
    mention.phrase = core.range;
    mention.core = {core.range.first, core.noun_end > core.range.first ? core.noun_end : core.range.last};
    mention.head = core.head;
    mention.name = core.name;
    mention.state = core.state;
    mention.definite = definite(core);
    const std::int32_t phrase = phrases_.phrase_of_token[core.head];
    if (phrase >= 0) mention.cases = phrases_.phrases[phrase].cases;
    const bool noun = core.noun_end > core.head;
    const Sense& head = senses_[core.head];
    const FoundName* name = core.name_index >= 0 ? &names_.names[core.name_index] : nullptr;
    if (name) mention.surname = name->kind == NameKind::person ? name->surname : mention.surname;
    // "die Grünen fordern": a party, though each of its members is called so, too.
    if (noun && head.is(sense_body) && head.body == BodyKind::party && !name && core.determiner != no_token && word(core.head).back() != 'r' && index_.body(word(core.head))) return body(core, mention, name);
    if (noun && head.is(sense_human) && !(head.is(sense_collective) && !head.is(sense_office) && !name)) return human(core, mention, name);
    if (noun && head.is(sense_title) && name) return human(core, mention, name);
    // "längere Zeit", "die Welt": names of papers that are plain nouns count only where names.cpp took them.
    const bool plain = head.is(sense_medium) && !head.is(sense_body | sense_medium_head) && head.is(sense_common) && core.name.empty();
    if (noun && head.is(sense_collective) && !plain) return body(core, mention, name);
    if (!core.name.empty() && !noun) return bare_name(core, mention, name);
    return core.determiner != no_token || core.preposed_genitive ? i : i;
  }

  bool definite(const NounCore& core) const {
    if (core.preposed_genitive) return true;
    if (core.determiner == no_token) return false;
    const std::string w = lower(word(core.determiner));
    return one_of(w, {"der", "die", "das", "des", "dem", "den", "dieser", "diese", "dieses", "diesem", "diesen", "sein", "seine", "seiner", "seinem", "seinen", "seines",
                      "ihr", "ihre", "ihrer", "ihrem", "ihren", "ihres", "beide", "beiden", "unser", "unsere", "derselbe", "dieselbe"});
  }

  /// Governed by "in", "aus", "nach": a place rather than a speaker.
  bool a_place(const Mention& mention) const {
    if (mention.phrase.first == reader_.first()) return false;
    const std::string w = lower(word(mention.phrase.first - 1));
    return one_of(w, {"in", "im", "aus", "nach", "bis", "über", "durch", "auf", "an", "am", "ins", "um", "nahe", "ab", "zwischen", "innerhalb", "außerhalb", "gegen"});
  }

  void gender_of(const NounCore& core, Mention& mention, const FoundName* name) const {
    if (reader_.plural(core)) {
      mention.gender = Gender::plural;
      return;
    }
    const Sense& head = senses_[core.head];
    if (core.determiner != no_token && head.is(sense_human) && one_of(lower(word(core.determiner)), {"die", "eine", "diese", "seine", "ihre"})) {
      mention.gender = Gender::feminine;  // one person, so no accusative of anything else
      return;
    }
    if (core.noun_end > core.head) {
      mention.gender = head.is(sense_given) && !head.is(sense_office) ? Gender::unknown : head.gender;
      if (mention.gender == Gender::unknown) {
        std::uint8_t genders = reader_.genders(core.head);
        // "der Vorsitzende", "die Abgeordnete": the article tells.
        const std::int32_t phrase = phrases_.phrase_of_token[core.head];
        if (genders != masculine && genders != feminine && genders != neuter && phrase >= 0 && phrases_.phrases[phrase].range.first <= core.range.first)
          if ((phrases_.phrases[phrase].genders & genders) || genders == 0) genders = phrases_.phrases[phrase].genders;
        if (genders == masculine) mention.gender = Gender::masculine;
        if (genders == feminine) mention.gender = Gender::feminine;
        if (genders == neuter) mention.gender = Gender::neuter;
        if (mention.gender == Gender::unknown && core.determiner != no_token) {
          const std::string w = lower(word(core.determiner));
          if (one_of(w, {"die", "eine", "diese", "seine", "ihre"})) mention.gender = Gender::feminine;
          if (one_of(w, {"des", "dem", "den", "ein", "einen", "einem", "eines"}) || (w == "der" && (mention.cases & nominative))) mention.gender = Gender::masculine;
        }
      }
    }
    if (mention.gender == Gender::unknown && name && name->gender != Gender::unknown) mention.gender = name->gender;
  }

  std::uint32_t human(const NounCore& core, Mention& mention, const FoundName* name) {
    gender_of(core, mention, name);
    const bool plural = mention.gender == Gender::plural;
    const bool named = name && name->kind != NameKind::state && !plural;
    mention.kind = named ? MentionKind::name : MentionKind::role;
    mention.speaker_kind = named ? SpeakerKind::person : plural ? SpeakerKind::group : SpeakerKind::unnamed;
    if (plural) mention.name = {};
    if (senses_[core.head].state) mention.state = mention.state ? mention.state : senses_[core.head].state;
    if (named && mention.surname == no_token) mention.surname = mention.name.first;
    const std::uint32_t role_first = core.preposed_genitive ? core.range.first : core.adjectives;
    if (!senses_[core.head].is(sense_title) || senses_[core.head].is(sense_office)) mention.role = {role_first, core.noun_end};
    if (!named && !plural && mention.definite) second_office(mention);
    extend(mention, mention.name.empty() && !plural, true);
    return add(mention);
  }

  /// "der Vizekanzler und Arbeitsminister Franz Berger", "seine Kollegin und Abgeordnete in Bern, Ute Frei": one
  /// person, because the second noun has no article of its own.
  void second_office(Mention& mention) const {
    const std::uint32_t joint = mention.phrase.last;
    if (!reader_.is_word(joint) || !one_of(word(joint), {"und", "sowie"})) return;
    const NounCore second = reader_.core(joint + 1);
    if (!second || second.determiner != no_token || second.preposed_genitive || second.noun_end == second.head) return;
    if (!senses_[second.head].is(sense_office | sense_person) || senses_[second.head].is(sense_collective)) return;
    const FoundName* name = second.name_index >= 0 ? &names_.names[second.name_index] : nullptr;
    bool can_be_singular = false;
    for (const Reading& reading : morphology_.readings(second.head)) can_be_singular |= reading.pos == Pos::noun && (reading.numbers & singular);
    if (!can_be_singular && !morphology_.readings(second.head).empty()) return;
    // "der Minister und Berater" may be two: a name or an apposition shows that it is one.
    std::uint32_t end = second.range.last;
    for (int k = 0; k < 3 && !name; ++k) {
      const std::uint32_t next = std::max(reader_.genitive(end, false), reader_.prepositional(end));
      if (next == end) break;
      end = next;
    }
    const NounCore behind = sign(end, ",") ? reader_.core(end + 1) : NounCore{};
    const bool apposition = behind && behind.name_index >= 0 && names_.names[behind.name_index].kind == NameKind::person && closes(reader_.bracket(behind.range.last));
    if (!name && !apposition) return;
    mention.role.last = name ? second.noun_end : end;
    mention.phrase.last = name ? second.range.last : end;
    if (name && name->kind == NameKind::person) take_name(*name, mention);
  }

  std::uint32_t body(const NounCore& core, Mention& mention, const FoundName* name) {
    const Sense& head = senses_[core.head];
    gender_of(core, mention, nullptr);
    mention.kind = mention.name.empty() && core.determiner != no_token && !names_body(core) ? MentionKind::role : MentionKind::name;
    mention.speaker_kind = SpeakerKind::organization;
    mention.body = head.is(sense_medium_head | sense_medium) ? BodyKind::medium : head.body;
    if (name && name->kind == NameKind::person) mention.surname = no_token;
    // "Der Arbeitskreis Verkehr fordert": what a body is for, told from an object by the verb that follows.
    if (mention.name.empty() && opens_clause(mention.phrase.first) && head.body == BodyKind::organization) {
      const std::uint32_t next = mention.phrase.last;
      if (reader_.capital(next) && senses_[next].is(sense_common) && !senses_[next].is(sense_human | sense_collective) && (reader_.finite(next + 1) || sign(next + 1, "("))) {
        mention.name = {mention.head, next + 1};
        mention.phrase.last = next + 1;
      }
    }
    extend(mention, false, true);
    return add(mention);
  }
  bool names_body(const NounCore& core) const { return names_.name_of_token[core.head] >= 0; }

  std::uint32_t bare_name(const NounCore& core, Mention& mention, const FoundName* name) {
    mention.kind = MentionKind::name;
    mention.head = core.name.first;
    if (!name) {
      mention.speaker_kind = SpeakerKind::organization;
      mention.body = BodyKind::medium;
      return add(mention);
    }
    switch (name->kind) {
      case NameKind::person:
        mention.speaker_kind = SpeakerKind::person;
        mention.gender = name->gender;
        if (core.determiner != no_token && mention.gender == Gender::unknown) {
          const std::string w = lower(word(core.determiner));
          if (w == "die") mention.gender = Gender::feminine;
        }
        break;
      case NameKind::state:
        mention.speaker_kind = SpeakerKind::state;
        mention.gender = Gender::neuter;
        mention.state = name->state;
        if (a_place(mention)) return mention.phrase.last;
        break;
      case NameKind::body:
        mention.speaker_kind = SpeakerKind::organization;
        mention.body = name->body;
        if (name->body == BodyKind::document) return mention.phrase.first;
        break;
      case NameKind::unknown:
        if (a_place(mention) || senses_[core.name.first].is(sense_place)) return mention.phrase.last;
        mention.speaker_kind = SpeakerKind::organization;
        break;
    }
    if (mention.speaker_kind == SpeakerKind::organization && core.determiner != no_token) {
      const std::string w = lower(word(core.determiner));
      if (w == "das" || w == "dem") mention.gender = Gender::neuter;
      if (w == "die") mention.gender = Gender::feminine;
    }
    extend(mention, false, mention.speaker_kind != SpeakerKind::state && mention.speaker_kind != SpeakerKind::person);
    return add(mention);
  }

  /// Adds what belongs to the noun and stands behind it: brackets, genitives, prepositional attributes
  /// where nothing else can be meant, a name without a comma, and appositions between commas.
  void extend(Mention& mention, bool takes_name, bool takes_genitive) {
    const bool forefield = opens_clause(mention.phrase.first);
    std::uint32_t at = mention.phrase.last;
    bool role_open = !mention.role.empty() && mention.role.last == at;
    for (int step = 0; step < 6; ++step) {
      const std::uint32_t before = at;
      if (const std::uint32_t behind = reader_.bracket(at); behind > at) {
        if (behind - at <= 6 && mention.alias.empty()) mention.alias = {at + 1, behind - 1};
        if (mention.speaker_kind == SpeakerKind::person && !mention.state && senses_[at + 1].is(sense_state)) mention.state = senses_[at + 1].state;
        at = behind;
      } else if (const std::uint32_t genitive_end = takes_genitive ? reader_.genitive(at, !forefield) : at; genitive_end > at && !subject_follows(at, genitive_end, mention)) {
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
  bool subject_follows(std::uint32_t, std::uint32_t, const Mention& mention) const {
    return mention.speaker_kind == SpeakerKind::person && mention.role.empty();
  }

  /// "der Premierminister des Kosovos Ilir Berisha": a name right behind the genitive.
  bool close_name(std::uint32_t at, Mention& mention) const {
    if (!reader_.in(at) || names_.name_of_token[at] < 0) return false;
    const FoundName& name = names_.names[names_.name_of_token[at]];
    if (name.range.first != at || name.kind != NameKind::person) return false;
    take_name(name, mention);
    return true;
  }
  void take_name(const FoundName& name, Mention& mention) const {
    mention.name = name.range;
    mention.surname = name.surname;
    mention.kind = MentionKind::name;
    mention.speaker_kind = SpeakerKind::person;
    if (mention.gender == Gender::unknown) mention.gender = name.gender;
  }

  /// A prepositional attribute. Before the finite verb everything belongs to the one phrase that stands
  /// there; behind it only "von", "vom", "für", "beim" after a noun for a person or body.
  std::uint32_t attribute(std::uint32_t at, const Mention& mention, bool forefield) const {
    if (!reader_.is_word(at) || !morphology_.is_preposition(at)) return at;
    const std::string_view w = word(at);
    if (forefield && !one_of(w, {"zufolge", "laut", "gemäß", "nach", "während", "seit", "wegen", "trotz", "angesichts"})) {
      std::uint32_t end = at;
      for (int k = 0; k < 3; ++k) {
        const std::uint32_t next = reader_.prepositional(end);
        if (next == end) break;
        end = next;
      }
      if (end > at && reader_.finite(end)) return end;
    }
    const bool bare_person = mention.speaker_kind == SpeakerKind::person && mention.role.empty();
    // "der Korrespondent in Rom, Jan Beck,", "die Mission im Kongo (MONUC)": what follows shows that it belongs.
    if (!bare_person && mention.name.empty() && mention.definite && !one_of(w, {"zufolge", "laut", "gemäß", "nach"})) {
      std::uint32_t end = reader_.prepositional(at);
      if (const std::uint32_t second = reader_.prepositional(end); end > at && second > end) end = second;
      if (end > at && mention.speaker_kind == SpeakerKind::unnamed && sign(end, ",")) {
        const NounCore behind = reader_.core(end + 1);
        if (behind && behind.name_index >= 0 && names_.names[behind.name_index].kind == NameKind::person && !behind.preposed_genitive && closes(reader_.bracket(behind.range.last))) return end;
      }
      if (end > at && mention.speaker_kind == SpeakerKind::organization && sign(end, "(") && sign(end + 2, ")") && senses_[end + 1].is(sense_acronym)) return end;
    }
    // "der Bote in seiner Onlineausgabe"
    if (mention.speaker_kind == SpeakerKind::organization && one_of(w, {"in", "auf"}) && reader_.is_word(at + 1) && one_of(word(at + 1), {"seiner", "ihrer", "seinem", "ihrem"})) {
      if (const std::uint32_t end = reader_.prepositional(at); end > at) return end;
    }
    // "die Polizei in Emden", "die Fraktion im Landtag"
    if (mention.speaker_kind != SpeakerKind::person && mention.speaker_kind != SpeakerKind::state && one_of(w, {"in", "im", "am", "bei", "beim"})) {
      const NounCore inner = reader_.core(at + 1);
      const std::int32_t name = inner ? names_.name_of_token[inner.head] : -1;
      if (inner && (senses_[inner.head].is(sense_collective | sense_state | sense_capital | sense_place) || (name >= 0 && names_.names[name].kind != NameKind::person)) &&
          !senses_[inner.head].is(sense_medium | sense_medium_head | sense_document))
        return reader_.prepositional(at);
    }
    if (one_of(w, {"von", "vom", "beim"}) || (w == "für" && !bare_person)) {
      const NounCore inner = reader_.core(at + 1);
      if (!inner) return at;
      const Sense& sense = senses_[inner.head];
      const std::int32_t name = names_.name_of_token[inner.head];
      const bool place_or_body = sense.is(sense_collective | sense_state | sense_capital | sense_acronym) || (name >= 0 && names_.names[name].kind != NameKind::person);
      const bool office = sense.is(sense_human) && !bare_person && w != "für";
      const bool matter = w == "für" && mention.speaker_kind != SpeakerKind::state && sense.is(sense_common) && inner.determiner == no_token && !sense.is(sense_human);
      if (place_or_body || office || matter || (w == "von" && !bare_person && name >= 0)) {
        const std::uint32_t end = reader_.prepositional(at);
        return end;
      }
    }
    return at;
  }

  /// Behind an apposition between commas that begins with the comma at `at`, without the closing comma.
  std::uint32_t apposition(std::uint32_t at, Mention& mention, bool takes_name) {
    if (!sign(at, ",")) return at;
    // ", 45," and ", 45 Jahre alt,"
    if (reader_.in(at + 1) && tokens_[at + 1].kind == TokenKind::number && mention.kind == MentionKind::name && sign(at + 2, ",")) return at + 2;
    const NounCore core = reader_.core(at + 1);
    if (!core) return at;
    const Sense& head = senses_[core.head];
    const FoundName* name = core.name_index >= 0 ? &names_.names[core.name_index] : nullptr;
    if (takes_name || (mention.kind == MentionKind::role && mention.speaker_kind == SpeakerKind::organization && mention.definite)) {
      // "der Sprecher des Amtes, Jan Beck,", "der Betreiber, der Energieversorger Nordstrom,"
      const bool person = name && name->kind == NameKind::person;
      const bool a_body = name && (name->kind == NameKind::body || name->kind == NameKind::unknown) && core.noun_end > core.head;
      if (!person && !a_body) return at;
      if (mention.speaker_kind == SpeakerKind::organization && !a_body) return at;
      if (!mention.definite && core.noun_end > core.head) return at;
      if (mention.gender == Gender::plural) return at;
      std::uint32_t end = core.range.last;
      end = reader_.bracket(end);
      if (const std::uint32_t belongs = reader_.is_word(end) && one_of(word(end), {"von", "vom"}) ? reader_.prepositional(end) : end; closes(belongs)) end = belongs;
      if (!closes(end)) return at;
      mention.name = core.name;
      mention.kind = MentionKind::name;
      // "der Gastgeber, der ungarische Präsident Ader,"
      if (person && core.noun_end > core.head && head.is(sense_human)) mention.second_role = {core.adjectives, core.noun_end};
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
    const bool fits = mention.speaker_kind == SpeakerKind::person ? head.is(sense_office | sense_person | sense_demonym) && !(name && name->kind == NameKind::person)
                                                                : head.is(sense_collective) && core.determiner != no_token && core.name.empty();
    if (!fits) return at;
    std::uint32_t end = core.range.last;
    for (int k = 0; k < 6; ++k) {
      std::uint32_t next = reader_.bracket(reader_.genitive(end, false));
      if (next == end) next = reader_.prepositional(end);
      if (next == end && reader_.is_word(end) && one_of(word(end), {"und", "sowie"})) {
        const NounCore second = reader_.core(end + 1);
        if (second && senses_[second.head].is(sense_office | sense_person) && second.noun_end > second.head && second.name.empty()) next = second.range.last;
        else if (const std::uint32_t more = reader_.genitive(end + 1, false); more > end + 1) next = more;
      }
      if (next == end) break;
      end = next;
    }
    if (!closes(end)) return at;
    // "Ministerin Frei, der Präsident des Amtes Jan Beck und …": the next of several, who has a name.
    if (reader_.in(end) && names_.name_of_token[end] >= 0 && names_.names[names_.name_of_token[end]].kind == NameKind::person) return at;
    if (mention.speaker_kind == SpeakerKind::person && (mention.gender == Gender::masculine || mention.gender == Gender::feminine) && head.gender != Gender::unknown && head.is(sense_office) && head.gender != mention.gender) return at;
    if (reader_.is_word(end) && one_of(word(end), {"und", "sowie", "oder"})) return at;
    TokenRange& role = mention.role.empty() ? mention.role : mention.second_role;
    if (mention.speaker_kind == SpeakerKind::person) {
      role = {core.adjectives, end};
      if (core.state && !mention.state) mention.state = core.state;
      if (!core.state && head.state && !mention.state) mention.state = head.state;
      if (mention.gender == Gender::unknown) mention.gender = head.gender;
    }
    return end;
  }

  /// What may stand behind an apposition: its closing comma, the clause's verb, the end, a mark, "am Montag".
  bool closes(std::uint32_t at) const {
    if (!reader_.in(at)) return true;
    if (tokens_[at].kind != TokenKind::word) return true;
    if (reader_.finite(at)) return true;
    const std::string_view w = word(at);
    return morphology_.is_preposition(at) || morphology_.can_be(at, Pos::adverb) || morphology_.can_be(at, Pos::particle) || morphology_.can_be_participle2(at) ||
           morphology_.can_be(at, Pos::verb_particle) || morphology_.can_be(at, Pos::reflexive_pronoun) || morphology_.can_be_infinitive(at) || w == "und" || w == "sowie";
  }

  /// Names that lie inside of a larger phrase.
  void inner_names() {
    for (const FoundName& name : names_.names) {
      const std::int32_t around = result_.mention_of_token[name.range.first];
      if (around >= 0 && result_.mentions[around].name.overlaps(name.range)) continue;
      if (around < 0 && name.kind != NameKind::person) continue;
      Mention mention;
      mention.phrase = mention.core = mention.name = name.range;
      mention.head = name.range.first;
      mention.kind = MentionKind::name;
      mention.gender = name.gender;
      mention.state = name.state;
      mention.body = name.body;
      mention.speaker_kind = name.kind == NameKind::person ? SpeakerKind::person : name.kind == NameKind::state ? SpeakerKind::state : SpeakerKind::organization;
      if (name.kind == NameKind::person) mention.surname = name.surname;
      result_.inner.push_back(mention);
    }
  }

  std::string_view text_;
  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const NameIndex& index_;
  std::vector<Sense> senses_;
  Names names_;
  NounReader reader_;
  PronounReader pronouns_;
  Mentions result_;
  std::uint32_t sentence_ = 0;
};

}  // namespace

Mentions find_mentions(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                       const Phrases& phrases, const Marks& marks, const PackData& pack) {
  if (!pack.names) {
    Mentions none;
    none.mention_of_token.assign(sentences.tokens.size(), -1);
    none.senses.resize(sentences.tokens.size());
    return none;
  }
  return Builder(text, sentences, morphology, phrases, marks, *pack.names, pack.lexicon).run();
}

}  // namespace wortlaut
