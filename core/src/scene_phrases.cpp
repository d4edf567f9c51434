#include "scene.hpp"

#include <algorithm>

#include "calendar_words.hpp"
#include "characters.hpp"

/// Whole phrases for people and bodies around a base phrase: attributes, names in marks, joint speakers.
namespace wortlaut {
namespace {

constexpr std::uint32_t longest_list = 12;        // of joint speakers
constexpr std::uint32_t longest_weder = 24;  // tokens from "weder" to its "noch"
constexpr std::uint32_t longest_conjunction = 3;  // ", sondern auch"

}  // namespace

/// "dieser Tage", "der 17. Juni", "Mitte Mai": a case that says when may look like a subject.
bool Scene::names_a_time(TokenRange phrase) const {
  const auto time = [](std::string_view noun) {
    return is_weekday(noun) || is_month(noun) || is_time_unit(noun) || noun == "Mitte" || noun == "Anfang";
  };
  if (mention_in(phrase)) return false;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    for (const Reading& reading : morphology.readings(t))
      if (reading.pos == Pos::noun && time(reading.lemma)) return true;
    if (time(word(t))) return true;
  }
  return false;
}

/// "auch", "selbst" and their like set a speaker beside others and are no part of the phrase that names him.
bool Scene::is_focus_particle(std::uint32_t token) const {
  const std::string w = lower_first(word(token));
  for (std::string_view known :
       {"auch", "selbst", "sogar", "nur", "einzig", "allein", "ausgerechnet", "insbesondere", "bereits", "schon"})
    if (w == known) return true;
  return false;
}

/// "noch" joins behind "weder" alone: „In der Stadt sind nach Angaben der Polizei noch 44 Leute.“
bool Scene::follows_weder(std::uint32_t token) const {
  const std::uint32_t first = tokens_of(sentence_of_token[token]).first;
  for (std::uint32_t t = token; t-- > first && t + longest_weder > token;)
    if (is(t, "weder") || is(t, "Weder")) return true;
  return false;
}

/// Tokens of a conjunction that begins at `token` and joins speakers: "und", "sowie", "als auch", "noch", ", sondern
/// auch"; 0 where none does.
std::uint32_t Scene::joint_conjunction(std::uint32_t token) const {
  const auto at = [&](std::uint32_t i, std::string_view what) { return i < sentences.tokens.size() && is(i, what); };
  if (at(token, "und") || at(token, "sowie") || (at(token, "noch") && follows_weder(token))) return 1;
  if (at(token, "als") && at(token + 1, "auch")) return 2;
  // „Raab ebenso wie Roth“, „Raab wie auch Roth“
  if ((at(token, "ebenso") || at(token, "genauso")) && at(token + 1, "wie")) return 2;
  if ((at(token, "wie") || at(token, "aber")) && at(token + 1, "auch")) return 2;
  const bool set_beside = at(token, ",") && (at(token + 1, "sondern") || at(token + 1, "aber"));
  return set_beside && at(token + 2, "auch") ? 3 : 0;
}

/// A finite verb of several: "forderten", "haben".
bool Scene::is_plural_verb(std::uint32_t token) const {
  return is_word(token) && !starts_upper(word(token)) && morphology.is_finite_only(token) &&
         (morphology.finite_numbers(token) & plural);
}

bool Scene::is_counted(const NounPhrase& phrase) const {
  if (phrase.has_determiner) return false;
  for (std::uint32_t t = phrase.range.first; t < phrase.head; ++t)
    if (sentences.tokens[t].kind == TokenKind::number || morphology.can_be(t, Pos::numeral)) return true;
  return false;
}

const Mention* Scene::mention_in(TokenRange range) const {
  for (std::uint32_t t = range.first; t < range.last; ++t)
    if (const std::int32_t m = mentions.mention_of_token[t]; m >= 0) return &mentions.mentions[m];
  return nullptr;
}

/// „Am Abend forderten Beck (ABC), Minister Frei und Roth …“, „Beck, Frei und Roth forderten“: behind the last speaker of
/// a list that begins with `first`, or 0. The verb of several tells it from an apposition and from a new clause.
std::uint32_t Scene::end_of_list(TokenRange first, std::uint32_t before) const {
  std::uint32_t last = first.last;
  for (std::uint32_t items = 1; items < longest_list && last + 1 < before; ++items) {
    const std::uint32_t joint = joint_conjunction(last), next = last + (joint ? joint : is(last, ",") ? 1 : 0);
    const std::int32_t other = next > last && next < before ? mentions.mention_of_token[next] : -1;
    if (other < 0 || mentions.mentions[other].phrase.first != next || mentions.mentions[other].phrase.last > before ||
        mentions.mentions[other].kind == MentionKind::pronoun)
      return 0;
    last = mentions.mentions[other].phrase.last;
    if (joint && items == 1) return 0;
    if (joint) return (first.first > 0 && is_plural_verb(first.first - 1)) || is_plural_verb(last) ? last : 0;
  }
  return 0;
}

/// Tokens of "für 2005", "von 2012" between a noun at whose end `token` stands and a genitive; 0 for other words.
std::uint32_t Scene::years_behind(std::uint32_t token, std::uint32_t before) const {
  const bool of = is(token, "für") || is(token, "von");
  if (!of || token + 2 >= before || sentences.tokens[token + 1].kind != TokenKind::number) return 0;
  return word(token + 1).size() == 4 && (is(token + 2, "des") || is(token + 2, "der")) ? 2 : 0;
}

std::vector<TokenRange> Scene::whole_phrase(TokenRange base, std::uint32_t before) const {
  if (base.empty()) return {};
  while (base.size() > 1 && is_focus_particle(base.first)) ++base.first;
  for (std::uint32_t t = base.first; t < base.last; ++t) {
    const std::int32_t m = mentions.mention_of_token[t];
    if (m < 0) continue;
    TokenRange phrase = mentions.mentions[m].phrase;
    // „Seelands Premier Leung“ is not Seeland.
    if (mentions.mentions[m].speaker_kind == SpeakerKind::state && phrase.last < base.last &&
        word(phrase.last - 1).back() == 's' && mentions.mention_of_token[base.last - 1] >= 0)
      continue;
    phrase.first = std::min(phrase.first, base.first);
    while (phrase.size() > 1 && is_focus_particle(phrase.first)) ++phrase.first;
    // "Raab und Roth", "Raab sowie Roth": joint speakers.
    for (;;) {
      const std::uint32_t next = phrase.last, second = next + joint_conjunction(next);
      if (second == next || second >= sentences.tokens.size() ||
          sentence_of_token[second] != sentence_of_token[phrase.first])
        break;
      const std::int32_t other = mentions.mention_of_token[second];
      if (other < 0 || mentions.mentions[other].phrase.first != second || mentions.mentions[other].phrase.last > before)
        break;
      // „…, sagte Raab, aber auch Roth habe gezahlt“: the subject of the next clause.
      const std::uint32_t here = clauses.clause_of_token[phrase.first], there = clauses.clause_of_token[second];
      if (is(next, ",") && there != here && there != no_clause && clauses.clauses[there].subject.contains(second)) break;
      phrase.last = mentions.mentions[other].phrase.last;
    }
    if (const std::uint32_t last = end_of_list(phrase, before)) phrase.last = last;
    bool joined = phrase.last > mentions.mentions[m].phrase.last;
    // … and to the left: „die Kandidatin Raab sowie der Vorsitzende Roth sprachen“.
    for (;;) {
      std::uint32_t link = phrase.first;
      for (std::uint32_t k = 1; k <= longest_conjunction && k < phrase.first; ++k)
        if (joint_conjunction(phrase.first - k) == k) link = phrase.first - k;
      if (link == phrase.first || link == 0) break;
      const std::uint32_t left = link - 1;
      if (sentence_of_token[left] != sentence_of_token[phrase.first]) break;
      const std::int32_t other = mentions.mention_of_token[left];
      if (other < 0 || mentions.mentions[other].phrase.last != link ||
          mentions.mentions[other].kind == MentionKind::pronoun)
        break;
      const std::int32_t p = phrases.phrase_of_token[mentions.mentions[other].phrase.first];
      if (p >= 0 && phrases.phrases[p].preposition != no_token) break;
      phrase.first = mentions.mentions[other].phrase.first;
      joined = true;
    }
    // „Sowohl Raab als auch Roth“, „weder Raab noch Roth“, „Nicht nur Raab, sondern auch Roth“
    if (joined && phrase.first > 0)
      for (std::uint32_t k : {1u, 2u}) {
        if (phrase.first < k || sentence_of_token[phrase.first - k] != sentence_of_token[phrase.first]) continue;
        const std::string opener = lower_first(word(phrase.first - k));
        if ((k == 1 && (opener == "sowohl" || opener == "weder")) ||
            (k == 2 && opener == "nicht" && is(phrase.first - 1, "nur")))
          phrase.first -= k;
      }
    // „Beck, Frei und Roth forderten“: the whole list where it opens the sentence, or stands behind its verb: „Am Abend
    // forderten Beck, Frei und Roth“.
    if (joined)
      for (std::uint32_t first = phrase.first, steps = 0; first >= 2 && steps < longest_list && is(first - 1, ",");
           ++steps) {
        const std::int32_t other = mentions.mention_of_token[first - 2];
        if (other < 0 || mentions.mentions[other].phrase.last != first - 1 ||
            mentions.mentions[other].kind == MentionKind::pronoun ||
            mentions.mentions[other].sentence != mentions.mentions[m].sentence)
          break;
        first = mentions.mentions[other].phrase.first;
        if (first == tokens_of(sentence_of_token[phrase.first]).first || is_plural_verb(first - 1)) phrase.first = first;
      }
    return {phrase};
  }
  TokenRange phrase = base;
  // "die Antwort der Behörde", "der Bericht des Ausschusses".
  while (phrase.last < before) {
    // "die Online-Ausgabe des „Boten“": an article that only a name in marks follows.
    if (const std::int32_t m = mentions.mention_of_token[phrase.last];
        m >= 0 && is_mark(phrase.last + 1) && mentions.mentions[m].phrase.first == phrase.last &&
        mentions.mentions[m].phrase.last <= before && (is(phrase.last, "der") || is(phrase.last, "des"))) {
      phrase.last = mentions.mentions[m].phrase.last;
      continue;
    }
    // „ein Bericht für 2005 des Ministeriums“: of which year it is.
    const std::uint32_t behind = phrase.last + years_behind(phrase.last, before);
    const std::int32_t p = phrases.phrase_of_token[behind];
    if (p < 0 || (behind > phrase.last && !phrases.phrases[p].has_determiner)) break;
    const NounPhrase& next = phrases.phrases[p];
    if (next.range.first != behind || next.pronoun || next.preposition != no_token || !(next.cases & genitive) ||
        next.range.last > before || is_counted(next))
      break;
    phrase.last = next.range.last;
    // "ein Bericht der Zeitung „Bote“": as far as the mention goes.
    if (const std::int32_t m = mentions.mention_of_token[next.range.first];
        m >= 0 && mentions.mentions[m].phrase.first <= next.range.first && mentions.mentions[m].phrase.last <= before)
      phrase.last = std::max(phrase.last, mentions.mentions[m].phrase.last);
  }
  // "ein Bericht von Raab", "die Aussage von Roth, dem Chef der Bahn": whose words a noun for words means.
  const auto spoken = [&](std::uint32_t noun) {
    return mentions.senses[noun].is(sense_reporting | sense_document) && starts_upper(word(noun));
  };
  if (phrase.last + 1 < before && (is(phrase.last, "von") || is(phrase.last, "vom")) && spoken(phrase.last - 1))
    if (const std::int32_t m = mentions.mention_of_token[phrase.last + 1];
        m >= 0 && mentions.mentions[m].phrase.first == phrase.last + 1 && mentions.mentions[m].phrase.last <= before)
      phrase.last = mentions.mentions[m].phrase.last;
  // "die Nachrichtenseite „Bote“": a name in marks behind a noun that is nobody by itself; several have none in common.
  const std::int32_t named = phrases.phrase_of_token[phrase.last - 1];
  const bool several = named >= 0 && phrases.phrases[named].numbers == plural;
  if (!several && phrase.last + 2 < before && is_mark(phrase.last) && marks.pair_of_token[phrase.last] >= 0) {
    const MarkPair& pair = marks.pairs[static_cast<std::size_t>(marks.pair_of_token[phrase.last])];
    if (pair.open == phrase.last && pair.closed && pair.close < before && pair.close - pair.open <= 6 &&
        is_word(pair.open + 1) && starts_upper(word(pair.open + 1)) && is_word(phrase.last - 1) &&
        starts_upper(word(phrase.last - 1)))
      phrase.last = pair.close + 1;
  }
  // "die Interessengemeinschaft der Anleger (IdA)"
  if (phrase.last + 2 < before && is(phrase.last, "(") && is(phrase.last + 2, ")")) phrase.last += 3;
  return {phrase};
}

}  // namespace wortlaut
