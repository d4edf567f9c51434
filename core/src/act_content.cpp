#include <algorithm>

#include "act_words.hpp"
#include "characters.hpp"
#include "free_speech.hpp"

/// What a speech act is about: the object, predicate or prepositional object that the column "sums" of
/// reporting-verbs.txt names.
namespace wortlaut {
namespace {

class ActReader {
 public:
  explicit ActReader(const Scene& scene) : scene_(scene) {}

  ActContent content_of(std::uint32_t c) const {
    const Clause& here = scene_.clauses.clauses[c];
    const Cue& cue = scene_.cue_of_clause[c];
    ActContent best;
    if (!cue.word || cue.word->sums.empty()) return best;
    if (here.kind == ClauseKind::question || here.kind == ClauseKind::infinitive) return best;
    if (scene_.morphology.has_unambiguous_konjunktiv1(here.finite)) return best;
    // „Das Dorf befindet sich …“: with "sich" it is another verb.
    if (cue.word->head == "befinden" && scene_.has_own_word(here, "sich")) return best;
    if (cue.word->head == "fordern" && claims_victims(scene_.morphology, here)) return best;
    int score = 0;
    for (const ReportingSum& sum : cue.word->sums) {
      ActContent content = find(here, cue, sum.frame);
      if (!content.found()) continue;
      content.sure = sum.sure;
      // A predicate or a prepositional object tells more than a bare object that stands beside it.
      const int worth = (sum.sure ? 4 : 0) + (content.kind == Evidence::content_object ? 1 : 2);
      if (worth <= score) continue;
      score = worth;
      best = content;
    }
    return best;
  }

 private:
  ActContent find(const Clause& here, const Cue& cue, std::string_view frame) const {
    if (frame == "np") return object(here, cue);
    if (frame == "np2") return double_object(here);
    if (frame == "gen") return genitive_object(here);
    if (frame == "als") return predicate(here);
    if (frame == "adj") return adjective(here, cue);
    if (frame == "-") return {Evidence::content_object, false, cue.tokens.front(), cue.tokens.front()};
    if (frame == "in")
      if (ActContent content = seen_in_it(here, cue); content.found()) return content;
    return prepositional(here, frame);
  }

  TokenRange until_end(const Clause& here, std::uint32_t first) const {
    std::uint32_t last = first + 1;
    for (const TokenRange& part : here.parts)
      if (part.contains(first)) last = part.last;
    return {first, last};
  }
  /// The whole subject of an active clause, or the phrase that must be it; empty in the passive.
  TokenRange subject_of(const Clause& here) const {
    if (here.passive) return {};
    TokenRange subject = here.subject;
    const std::vector<TokenRange> speakers = scene_.speaker_of(here);
    for (const TokenRange& who : speakers) {
      if (subject.empty()) subject = who;
      if (speakers.size() > 1 && !subject.overlaps(who)) continue;  // „Zusammen mit Roth warnte Raab“
      subject.first = std::min(subject.first, who.first);
      subject.last = std::max(subject.last, who.last);
    }
    return subject;
  }
  /// Calls `use` with the phrases of a clause that are its own, the subject of an active clause left out.
  template <class Use>
  void each_phrase(const Clause& here, Use use) const {
    const TokenRange subject = subject_of(here);
    for (const TokenRange& part : here.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t p = scene_.phrases.phrase_of_token[t];
        if (p < 0) continue;
        const NounPhrase& phrase = scene_.phrases.phrases[p];
        if (phrase.range.first != t) continue;
        if (phrase.range.overlaps(subject)) continue;
        if (use(phrase)) return;
      }
  }

  /// „forderte einen Rücktritt“, „warf ihm Verrat vor“; in the passive the subject: „Gefordert wird ein Rücktritt.“
  ActContent object(const Clause& here, const Cue& cue) const {
    ActContent content;
    each_phrase(here, [&](const NounPhrase& phrase) {
      if (phrase.preposition != no_token || is_time(scene_, phrase) || in_cue(cue, phrase.head)) return false;
      if (scene_.morphology.can_be(phrase.head, Pos::reflexive_pronoun) || scene_.morphology.can_be(phrase.head, Pos::relative_pronoun)) return false;
      const std::uint8_t wanted = here.passive ? nominative : accusative;
      if (phrase.cases != 0 && !(phrase.cases & wanted)) return false;
      if (behind_as(phrase)) return false;
      content = {Evidence::content_object, false, phrase.range, until_end(here, phrase.range.first)};
      // Of two the second: the first may be a dative that looks like an accusative („warf Israel Verrat vor“).
      return false;
    });
    return content;
  }
  bool in_cue(const Cue& cue, std::uint32_t token) const {
    for (const TokenRange& range : cue.tokens)
      if (range.contains(token)) return true;
    return false;
  }
  bool behind_as(const NounPhrase& phrase) const {
    return phrase.range.first > 0 && (scene_.is(phrase.range.first - 1, "als") || scene_.is(phrase.range.first - 1, "Als"));
  }

  /// „nannte den Plan einen Fehler“, „nannte den Plan falsch“
  ActContent double_object(const Clause& here) const {
    TokenRange first, second;
    each_phrase(here, [&](const NounPhrase& phrase) {
      if (phrase.preposition != no_token || (is_time(scene_, phrase) && !judges(scene_, phrase)) ||
          (phrase.cases != 0 && !(phrase.cases & accusative)))
        return false;
      if (first.empty())
        first = phrase.range;
      else if (second.empty())
        second = phrase.range;
      return false;
    });
    if (!second.empty()) return {Evidence::content_predicate, false, second, until_end(here, second.first)};
    if (first.empty()) return {};
    return adjective(here, {});
  }
  /// „sieht den Plan kritisch“, „nennt ihn überflüssig“: an adjective without ending before the right bracket or the end.
  ActContent adjective(const Clause& here, const Cue& cue) const {
    for (auto part = here.parts.rbegin(); part != here.parts.rend(); ++part)
      for (std::uint32_t t = part->last; t-- > part->first;) {
        if (!scene_.is_word(t)) continue;
        if (std::find(here.verbs.begin(), here.verbs.end(), t) != here.verbs.end() || in_cue(cue, t)) continue;
        if (starts_upper(scene_.word(t)) || scene_.phrases.phrase_of_token[t] >= 0) return {};
        if (!scene_.morphology.can_be(t, Pos::adjective)) return {};
        return {Evidence::content_predicate, false, {t, t + 1}, {t, t + 1}};
      }
    return {};
  }
  /// „beschuldigte ihn des Verrats“
  ActContent genitive_object(const Clause& here) const {
    ActContent content;
    each_phrase(here, [&](const NounPhrase& phrase) {
      if (phrase.preposition != no_token || !(phrase.cases & genitive) || (phrase.cases & (nominative | accusative))) return false;
      content = {Evidence::content_genitive, false, phrase.range, until_end(here, phrase.range.first)};
      return false;
    });
    return content;
  }
  /// „bezeichnete das als Fehler“, „Als Grund nannte sie den Regen“; „mehr als“ compares.
  ActContent predicate(const Clause& here) const {
    for (const TokenRange& part : here.parts)
      for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
        if ((!scene_.is(t, "als") && !scene_.is(t, "Als")) || t == here.introducer) continue;
        if (t > part.first && compares(t - 1)) continue;
        return {Evidence::content_as, false, {t, t + 2}, until_end(here, t)};
      }
    return {};
  }
  bool compares(std::uint32_t token) const {
    const std::string w = lower_first(scene_.word(token));
    if (w == "mehr" || w == "weniger" || w == "anders" || w == "sowohl" || w == "eher" || w == "nichts" || w == "insofern") return true;
    return !starts_upper(scene_.word(token)) && w.size() > 4 && w.substr(w.size() - 2) == "er" && scene_.morphology.can_be(token, Pos::adjective) &&
           !scene_.morphology.can_be(token, Pos::adverb);  // „bezeichnete das ferner als Fehler“ compares nothing
  }
  /// „sieht darin einen Fehler“: "darin" is the thing, and the object what it is taken for.
  ActContent seen_in_it(const Clause& here, const Cue& cue) const {
    for (const TokenRange& part : here.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (const std::string w = scene_.is_word(t) ? lower_first(scene_.word(t)) : ""; w == "darin" || w == "hierin") {
          ActContent content = object(here, cue);
          content.kind = Evidence::content_preposition;
          return content;
        }
    return {};
  }
  /// „warnte vor Glätte“, „sprach von Betrug“, „hält das für falsch“. By tokens and not by phrases: what stands behind the
  /// preposition may be an adjective, a number („von bis zu 850 Stellen“) or a word in marks.
  ActContent prepositional(const Clause& here, std::string_view wanted) const {
    const TokenRange subject = subject_of(here);
    for (const TokenRange& part : here.parts)
      for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
        if (!scene_.is_word(t) || subject.contains(t) || !is_form_of(lower_first(scene_.word(t)), wanted)) continue;
        // „Der Umbau von Schulen …“ before the verb belongs to its noun.
        if (t > part.first && t < here.finite && is_main(here) && scene_.phrases.phrase_of_token[t - 1] >= 0) continue;
        // In the passive "von" names the speaker: „wurde von der Polizei …“
        const std::int32_t m = scene_.mentions.mention_of_token[t + 1];
        if (here.passive && wanted == "von" && m >= 0 && !here.subject.empty()) continue;
        // A reflexive and an adverb are no content: „für sich“, „von dort“.
        if (scene_.morphology.can_be(t + 1, Pos::reflexive_pronoun)) continue;
        const std::int32_t p = scene_.phrases.phrase_of_token[t + 1];
        const std::uint32_t last = p >= 0 ? scene_.phrases.phrases[static_cast<std::size_t>(p)].range.last : t + 2;
        return {Evidence::content_preposition, false, {t, last}, until_end(here, t)};
      }
    return {};
  }

  const Scene& scene_;
};

}  // namespace

ActContent act_content(const Scene& scene, std::uint32_t clause) { return ActReader(scene).content_of(clause); }

}  // namespace wortlaut
