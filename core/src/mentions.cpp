#include "mentions.hpp"

#include <algorithm>

#include "characters.hpp"
#include "mention_extent.hpp"
#include "noun_phrases.hpp"
#include "pronoun_mentions.hpp"

namespace wortlaut {
namespace {

class Builder {
 public:
  Builder(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
          const Marks& marks, const NameIndex& index, const Lexicon& lexicon)
      : text_(text),
        sentences_(sentences),
        tokens_(sentences.tokens),
        phrases_(phrases),
        index_(index),
        senses_(find_senses(text, sentences, morphology, index, lexicon)),
        names_(find_names(text, sentences, morphology, index, senses_)),
        reader_(text, sentences, morphology, phrases, marks, index, names_, senses_),
        pronouns_(text, sentences, morphology, reader_),
        extent_(text, sentences, morphology, reader_, names_, senses_) {}

  Mentions run() {
    result_.mention_of_token.assign(tokens_.size(), -1);
    for (std::uint32_t s = 0; s < sentences_.sentences.size(); ++s) {
      if (sentences_.sentences[s].dateline) continue;
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

  std::uint32_t add(Mention mention) {
    mention.sentence = sentence_;
    mention.subject_place = extent_.opens_clause(mention.phrase.first);
    const auto number = static_cast<std::int32_t>(result_.mentions.size());
    for (std::uint32_t i = mention.phrase.first; i < mention.phrase.last; ++i) result_.mention_of_token[i] = number;
    result_.mentions.push_back(mention);
    return mention.phrase.last;
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
    if (noun && head.is(sense_body) && head.body == BodyKind::party && !name && core.determiner != no_token &&
        word(core.head).back() != 'r' && index_.body(word(core.head)) && !one_of_a_party(core))
      return body(core, mention, name);
    // "Der Aufsichtsrat", "der Vorstand" without a name are the bodies, not a member of theirs.
    const std::string_view noun_word = noun ? word(core.head) : std::string_view{};
    const bool council =
        !name && head.is(sense_collective) && (noun_word.ends_with("rat") || noun_word.ends_with("orstand"));
    // "der Sender KNT": a body, though who sends is called so, too.
    if (noun && !council && head.is(sense_human) &&
        !(head.is(sense_collective) && !head.is(sense_office) && (!name || name->kind != NameKind::person)))
      return human(core, mention, name);
    if (noun && head.is(sense_title) && name) return human(core, mention, name);
    // "längere Zeit", "die Welt": names of papers that are plain nouns count only where names.cpp took them.
    const bool plain = head.is(sense_medium) && !head.is(sense_body | sense_medium_head) &&
                       (head.is(sense_common) || (!head.is(sense_acronym) && !names_body(core))) && core.name.empty();
    if (noun && head.is(sense_collective) && !plain) return body(core, mention, name);
    if (!core.name.empty() && !noun) return bare_name(core, mention, name);
    return i;
  }

  /// "die Konservative", "die Grüne": behind "die" several would end in -n; "die Linke" alone is a party.
  bool one_of_a_party(const NounCore& core) const {
    return word(core.head).back() == 'e' && word(core.head) != "Linke" && senses_[core.head].is(sense_office) &&
           one_of(lower(word(core.determiner)), {"die", "eine"});
  }

  bool definite(const NounCore& core) const {
    if (core.preposed_genitive) return true;
    if (core.determiner == no_token) return false;
    const std::string w = lower(word(core.determiner));
    return one_of(w,
                  {"der",    "die",   "das",   "des",    "dem",    "den",    "dieser", "diese",    "dieses",  "diesem",
                   "diesen", "sein",  "seine", "seiner", "seinem", "seinen", "seines", "ihr",      "ihre",    "ihrer",
                   "ihrem",  "ihren", "ihres", "beide",  "beiden", "unser",  "unsere", "derselbe", "dieselbe"});
  }

  /// Governed by "in", "aus", "nach": a place rather than a speaker.
  bool a_place(const Mention& mention) const {
    if (mention.phrase.first == reader_.first()) return false;
    const std::string w = lower(word(mention.phrase.first - 1));
    return one_of(w, {"in", "im", "aus", "nach", "bis", "über", "durch", "auf", "an", "am", "ins", "um", "nahe", "ab",
                      "zwischen", "innerhalb", "außerhalb", "gegen"});
  }

  void gender_of(const NounCore& core, Mention& mention, const FoundName* name) const {
    if (reader_.plural(core)) {
      mention.gender = Gender::plural;
      return;
    }
    const Sense& head = senses_[core.head];
    if (core.determiner != no_token && head.is(sense_human) &&
        one_of(lower(word(core.determiner)), {"die", "eine", "diese", "seine", "ihre"})) {
      mention.gender = Gender::feminine;  // one person, so no accusative of anything else
      return;
    }
    if (core.noun_end > core.head) {
      mention.gender = head.is(sense_given) && !head.is(sense_office) ? Gender::unknown : head.gender;
      if (mention.gender == Gender::unknown) {
        std::uint8_t genders = reader_.genders(core.head);
        // "der Vorsitzende", "die Abgeordnete": the article tells.
        const std::int32_t phrase = phrases_.phrase_of_token[core.head];
        if (genders != masculine && genders != feminine && genders != neuter && phrase >= 0 &&
            phrases_.phrases[phrase].range.first <= core.range.first)
          if ((phrases_.phrases[phrase].genders & genders) || genders == 0) genders = phrases_.phrases[phrase].genders;
        if (genders == masculine) mention.gender = Gender::masculine;
        if (genders == feminine) mention.gender = Gender::feminine;
        if (genders == neuter) mention.gender = Gender::neuter;
        // "der Deutsche Hafenbund": no noun in the neuter, whatever the word is by itself.
        if (mention.gender == Gender::neuter && core.determiner != no_token &&
            one_of(lower(word(core.determiner)), {"der", "den", "einen"}))
          mention.gender = Gender::masculine;
        if (mention.gender == Gender::unknown && core.determiner != no_token) {
          const std::string w = lower(word(core.determiner));
          if (one_of(w, {"die", "eine", "diese", "seine", "ihre"})) mention.gender = Gender::feminine;
          if (one_of(w, {"des", "dem", "den", "ein", "einen", "einem", "eines"}) ||
              (w == "der" && (mention.cases & nominative)))
            mention.gender = Gender::masculine;
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
    if (!senses_[core.head].is(sense_title) || senses_[core.head].is(sense_office))
      mention.role = {role_first, core.noun_end};
    if (!named && !plural && mention.definite) extent_.second_office(mention);
    extent_.extend(mention, mention.name.empty() && !plural, true);
    return add(mention);
  }

  std::uint32_t body(const NounCore& core, Mention& mention, const FoundName* name) {
    const Sense& head = senses_[core.head];
    gender_of(core, mention, nullptr);
    mention.kind = mention.name.empty() && core.determiner != no_token && !names_body(core) ? MentionKind::role
                                                                                            : MentionKind::name;
    mention.speaker_kind = SpeakerKind::organization;
    mention.body = head.is(sense_medium_head | sense_medium) ? BodyKind::medium : head.body;
    if (name && name->kind == NameKind::person) mention.surname = no_token;
    extent_.extend(mention, false, true);
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
    extent_.extend(mention, false,
                   mention.speaker_kind != SpeakerKind::state && mention.speaker_kind != SpeakerKind::person);
    return add(mention);
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
      mention.speaker_kind = name.kind == NameKind::person  ? SpeakerKind::person
                             : name.kind == NameKind::state ? SpeakerKind::state
                                                            : SpeakerKind::organization;
      if (name.kind == NameKind::person) mention.surname = name.surname;
      // "das Team von Trainer Roth": what he is, too.
      if (const std::uint32_t at = name.range.first;
          name.kind == NameKind::person && at > 0 && senses_[at - 1].is(sense_office) && starts_upper(word(at - 1)))
        mention.role = {at - 1, at};
      result_.inner.push_back(mention);
    }
  }

  std::string_view text_;
  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Phrases& phrases_;
  const NameIndex& index_;
  std::vector<Sense> senses_;
  Names names_;
  NounReader reader_;
  PronounReader pronouns_;
  MentionExtent extent_;
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
