#include "addressees.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// What is said with somebody and what is written to somebody, with the preposition that leads to them.
struct Occasion {
  std::string_view noun, preposition;
};
constexpr Occasion occasions[] = {{"Interview", "mit"},   {"Gespräch", "mit"},   {"Telefonat", "mit"}, {"Telefongespräch", "mit"},
                                  {"Unterredung", "mit"}, {"Treffen", "mit"},    {"Brief", "an"},      {"Schreiben", "an"},
                                  {"Appell", "an"},       {"Botschaft", "an"},   {"E-Mail", "an"},     {"Rede", "an"},
                                  {"Grußwort", "an"},     {"Warnung", "an"},     {"Aufruf", "an"},     {"Forderung", "an"}};

class AddresseeFinder {
 public:
  AddresseeFinder(const Scene& scene, const FoundQuotation& quotation) : scene_(scene), quotation_(quotation) {}

  std::vector<TokenRange> find() const {
    std::vector<TokenRange> best;
    Way way = Way::none;
    const auto offer = [&](Way by, TokenRange phrase, std::uint32_t end) {
      if (by <= way) return;
      way = by;
      best = scene_.whole_phrase(phrase, end);
    };
    const std::uint32_t c = quotation_.cue.empty() ? no_clause : scene_.clauses.clause_of_token[quotation_.cue.front().first];
    for (const TokenRange& part : quotation_.frame)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (!scene_.is_word(t) || quoted(t)) continue;
        if (lower_first(scene_.word(t)) == "gegenüber") {
          if (const NounPhrase* phrase = phrase_behind(t, part.last)) offer(Way::towards, phrase->range, part.last);
          continue;
        }
        if (const NounPhrase* phrase = before_listeners(t, part.last)) offer(Way::occasion, phrase->range, part.last);
        if (const NounPhrase* phrase = at_occasion(t, part.last)) offer(Way::occasion, phrase->range, part.last);
        if (c == no_clause || scene_.clauses.clause_of_token[t] != c) continue;
        const std::int32_t p = scene_.phrases.phrase_of_token[t];
        if (p < 0 || scene_.phrases.phrases[static_cast<std::size_t>(p)].range.first != t) continue;
        const NounPhrase& phrase = scene_.phrases.phrases[static_cast<std::size_t>(p)];
        if (is_object(phrase, c)) offer(Way::object, phrase.range, part.last);
      }
    if (way == Way::none && c != no_clause) return passive_subject(c);
    return best;
  }

 private:
  enum class Way { none, object, occasion, towards };

  bool quoted(std::uint32_t token) const {
    return std::any_of(quotation_.spans.begin(), quotation_.spans.end(), [&](TokenRange span) { return span.contains(token); });
  }
  const NounPhrase* phrase_at(std::uint32_t token) const {
    const std::int32_t p = scene_.phrases.phrase_of_token[token];
    return p < 0 ? nullptr : &scene_.phrases.phrases[static_cast<std::size_t>(p)];
  }
  /// The phrase that a preposition at `token` leads to, also where it begins with a quotation mark.
  const NounPhrase* phrase_behind(std::uint32_t token, std::uint32_t end) const {
    std::uint32_t at = token + 1;
    while (at < end && scene_.is_mark(at)) ++at;
    const NounPhrase* phrase = at < end ? phrase_at(at) : nullptr;
    return phrase && phrase->range.first <= at ? phrase : nullptr;
  }
  /// „in einem Interview mit dem Sender“, „in einem Brief an den Rat“
  const NounPhrase* at_occasion(std::uint32_t t, std::uint32_t end) const {
    if (t + 1 >= end || !starts_upper(scene_.word(t))) return nullptr;
    for (const Occasion& occasion : occasions) {
      if (!scene_.is(t + 1, occasion.preposition) || !scene_.morphology.has_lemma(t, occasion.noun, Pos::noun)) continue;
      const NounPhrase* phrase = phrase_behind(t + 1, end);
      return phrase && can_listen(*phrase) ? phrase : nullptr;
    }
    return nullptr;
  }
  /// „vor Journalisten“, „zu Reportern“: people, not „vor dem Rathaus“.
  const NounPhrase* before_listeners(std::uint32_t t, std::uint32_t end) const {
    if (!scene_.is(t, "vor") && !scene_.is(t, "zu")) return nullptr;
    const NounPhrase* phrase = phrase_behind(t, end);
    if (!phrase || !can_listen(*phrase)) return nullptr;
    const bool people = scene_.mentions.senses[phrase->head].is(sense_human | sense_medium | sense_medium_head);
    return people && (phrase->cases & dative) ? phrase : nullptr;
  }
  /// Persons, bodies and states are spoken to; a pronoun may be one of them.
  bool can_listen(const NounPhrase& phrase) const {
    const std::int32_t m = scene_.mentions.mention_of_token[phrase.head];
    if (m < 0) return false;
    const Mention& mention = scene_.mentions.mentions[static_cast<std::size_t>(m)];
    return !mention.relative && mention.body != BodyKind::document;
  }
  bool names_speaker(const NounPhrase& phrase) const {
    return std::any_of(quotation_.speaker_phrase.begin(), quotation_.speaker_phrase.end(),
                       [&](TokenRange range) { return range.overlaps(phrase.range); });
  }
  bool in_cue(const NounPhrase& phrase) const {
    return std::any_of(quotation_.cue.begin(), quotation_.cue.end(), [&](TokenRange range) { return range.overlaps(phrase.range); });
  }
  static bool turns_to(ReportingClass kind) {
    return kind == ReportingClass::demand || kind == ReportingClass::ask || kind == ReportingClass::warn;
  }
  /// „sagte *dem Boten*“, „warf *der Stadt* vor“: a dative; „forderte *die Stadt* auf“, „warnte *die Mieter*“: an accusative.
  bool is_object(const NounPhrase& phrase, std::uint32_t c) const {
    const Clause& frame = scene_.clauses.clauses[c];
    const Cue& cue = scene_.cue_of_clause[c];
    if (!cue.word || phrase.preposition != no_token || phrase.range.overlaps(frame.subject) || names_speaker(phrase) || in_cue(phrase)) return false;
    if (!can_listen(phrase) || scene_.morphology.can_be(phrase.head, Pos::reflexive_pronoun)) return false;
    const bool attribute = phrase.range.first > 0 && (phrase_at(phrase.range.first - 1) != nullptr || scene_.is_mark(phrase.range.first - 1));
    if ((phrase.cases & dative) && !(phrase.cases & nominative)) return !((phrase.cases & genitive) && attribute);
    const bool accusative_only = (phrase.cases & accusative) && (!(phrase.cases & nominative) || !frame.subject.empty());
    return accusative_only && !attribute && (turns_to(cue.word->kind) || cue.word->kind == ReportingClass::accuse) && has_content();
  }
  /// „forderte den Rücktritt“: without a content of its own the object is what is demanded.
  bool has_content() const { return quotation_.form == Form::indirect || quotation_.form == Form::direct; }
  /// „*Die Stadt* wurde aufgefordert, …“
  std::vector<TokenRange> passive_subject(std::uint32_t c) const {
    const Clause& frame = scene_.clauses.clauses[c];
    const Cue& cue = scene_.cue_of_clause[c];
    if (!frame.passive || frame.subject.empty() || !cue.word || !has_content()) return {};
    if (!turns_to(cue.word->kind) && cue.word->kind != ReportingClass::accuse) return {};
    const NounPhrase* phrase = phrase_at(frame.subject.first);
    if (!phrase || !can_listen(*phrase) || names_speaker(*phrase) || quoted(phrase->head)) return {};
    return scene_.whole_phrase(phrase->range, frame.range.last);
  }

  const Scene& scene_;
  const FoundQuotation& quotation_;
};

}  // namespace

std::vector<TokenRange> addressee_of(const Scene& scene, const FoundQuotation& quotation) {
  return AddresseeFinder(scene, quotation).find();
}

}  // namespace wortlaut
