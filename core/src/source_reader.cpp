#include "source_reader.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_antecedent = 14;  // tokens from "Berichte" in „Berichte …, wonach“ to its end

}  // namespace

TokenRange SourceReader::source_phrase(std::uint32_t s, std::uint32_t t) const {
  const TokenRange sentence = scene_.tokens_of(s);
  std::uint32_t at = t;
  while (at < sentence.last && scene_.is_mark(at)) ++at;
  const NounPhrase* phrase = at < sentence.last ? phrase_at(at) : nullptr;
  if (!phrase || phrase->range.first > at) {
    // „laut „tagesblick.example““, „laut nachrichten.example“: a name in marks, a web address.
    if (at > t && scene_.marks.pair_of_token[t] >= 0) {
      const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(scene_.marks.pair_of_token[t])];
      if (pair.open == t && pair.close < sentence.last && pair.close - t <= 8) return {t, pair.close + 1};
    }
    if (at < sentence.last && scene_.word(at).find('.') != std::string_view::npos && scene_.word(at).size() > 4)
      return {t, at + 1};
    return {};
  }
  TokenRange result{t, phrase->range.last};
  for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last))
    result.last = std::max(result.last, whole.last);
  extend(sentence, result);
  return result;
}

void SourceReader::extend(TokenRange sentence, TokenRange& result) const {
  for (int steps = 0; steps < 6 && result.last < sentence.last; ++steps) {
    const std::uint32_t next = result.last;
    if (scene_.is_mark(next)) {
      const std::int32_t p = scene_.marks.pair_of_token[next];
      if (p < 0) break;
      if (scene_.marks.pairs[p].close == next) result.last = next + 1;
      else if (scene_.marks.pairs[p].close - next <= 6 && scene_.is_word(next + 1) &&
               ((starts_upper(scene_.word(next + 1)) && can_have_name(next - 1)) || is_named(next)))
        result.last = scene_.marks.pairs[p].close + 1;  // „Bote“, not „ganz besonders sorgfältig“
      else break;
      continue;
    }
    if (scene_.is(next, "(") && next + 3 <= sentence.last) {
      std::uint32_t close = next + 1;
      while (close < sentence.last && close < next + 5 && !scene_.is(close, ")")) ++close;
      if (close >= sentence.last || !scene_.is(close, ")")) break;
      result.last = close + 1;
      continue;
    }
    // "einem Artikel der „Neuen Post“": an article that only a name in marks follows is no phrase by its words.
    if (const std::int32_t m = scene_.mentions.mention_of_token[next]; m >= 0 && next + 1 < sentence.last &&
                                                                       scene_.is_mark(next + 1) &&
                                                                       scene_.morphology.can_be(next, Pos::article)) {
      const Mention& owner = scene_.mentions.mentions[m];
      if (owner.phrase.first != next || owner.phrase.last > sentence.last) break;
      result.last = owner.phrase.last;
      continue;
    }
    const NounPhrase* phrase = phrase_at(next);
    if (phrase && phrase->range.first == next && !phrase->pronoun && phrase->preposition == no_token &&
        (phrase->cases & genitive) && scene_.is_word(phrase->range.first) && !scene_.is_counted(*phrase) &&
        ((phrase->has_determiner && shows_genitive(phrase->range.first)) || !phrase->name.empty() ||
         ends_genitive(phrase->head) ||
         (phrase->range.size() > 1 && scene_.is_word(phrase->range.first) && ends_strong(phrase->range.first))) &&
        !(phrase->has_determiner && ends_with_name(result))) {
      result.last = phrase->range.last;
      for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last))
        result.last = std::max(result.last, whole.last);
      continue;
    }
    if (next + 1 < sentence.last &&
        (scene_.is(next, "von") || scene_.is(next, "vom") || scene_.is(next, "aus") || scene_.is(next, "des"))) {
      const NounPhrase* behind = phrase_at(next + 1);
      std::uint32_t at = next + 1;
      while (at < sentence.last && scene_.is_mark(at)) ++at;
      if (!behind) behind = phrase_at(at);
      // "Angaben von ver.ka", "nach Ansicht von bfi": a body's name that begins small.
      if (const std::int32_t m = scene_.mentions.mention_of_token[next + 1];
          !behind && m >= 0 && scene_.mentions.mentions[m].phrase.first == next + 1) {
        result.last = scene_.mentions.mentions[m].phrase.last;
        continue;
      }
      if (!behind || behind->pronoun) break;
      result.last = behind->range.last;
      for (const TokenRange& whole : scene_.whole_phrase(behind->range, sentence.last))
        result.last = std::max(result.last, whole.last);
      continue;
    }
    break;
  }
}

/// „Das Amt wies Berichte der „Rundschau“ vom Montag zurück, wonach …“, „Studien der Universität Aldorf, nach denen …“: the
/// noun for something said or written, with its owner, that a relative clause beginning at `t` says more of; empty
/// where the clause before names none.
TokenRange SourceReader::antecedent(TokenRange sentence, std::uint32_t t) const {
  if (t < sentence.first + 2 || !scene_.is(t - 1, ",")) return {};
  std::uint32_t at = t - 1;
  // „zurück, wonach“, „zurückgewiesen, wonach“
  while (at > sentence.first && at + 3 > t && scene_.is_word(at - 1) && scene_.phrases.phrase_of_token[at - 1] < 0 &&
         (scene_.morphology.can_be_participle2(at - 1) || scene_.morphology.can_be(at - 1, Pos::verb_particle)))
    --at;
  const std::uint32_t end = at;
  while (at > sentence.first && end - at < longest_antecedent) {
    const std::uint32_t before = at - 1;
    const NounPhrase* phrase = phrase_at(before);
    if (!phrase) {
      if (scene_.is_word(before) && scene_.morphology.is_finite_only(before)) return {};
      if (scene_.is(before, ":") || scene_.is(before, ";")) return {};
      at = before;
      continue;
    }
    at = phrase->range.first;
    if (phrase->pronoun || !reporting_noun(phrase->head)) continue;
    TokenRange said = phrase->range;
    extend({sentence.first, end}, said);
    return said;
  }
  return {};
}

/// People have no names in marks, and several reports have no title in common: „rief laut Zeugenaussagen „Freiheit““.
bool SourceReader::can_have_name(std::uint32_t noun) const {
  const NounPhrase* phrase = phrase_at(noun);
  return !scene_.mentions.senses[noun].is(sense_human) && !(phrase && phrase->numbers == plural);
}

/// Whether what a mark opens is the name of who stands before it: "Bürgerinitiative „saubere luft“", not „Polizei „keinen
/// Anlass““.
bool SourceReader::is_named(std::uint32_t mark) const {
  const std::int32_t m = scene_.mentions.mention_of_token[mark - 1];
  return m >= 0 && scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase.contains(mark + 1);
}

/// "Angaben verschiedener Verbände": without an article only the adjective's -er shows the genitive; "nach Angaben
/// zahlreiche Menschen" is another phrase.
bool SourceReader::ends_strong(std::uint32_t token) const {
  const std::string_view w = scene_.word(token);
  return w.size() > 3 && w.substr(w.size() - 2) == "er" && scene_.morphology.can_be(token, Pos::adjective);
}

/// Determiners of the genitive end in -s or -r: "des", "einer", "vieler"; "zehn", "zwei" do not.
bool SourceReader::shows_genitive(std::uint32_t token) const {
  const char last = scene_.word(token).back();
  return last == 's' || last == 'r';
}

/// A proper name has no genitive with an article behind it: "nach Angaben der NASA | der größte Teil".
bool SourceReader::ends_with_name(TokenRange range) const {
  const std::int32_t m = scene_.mentions.mention_of_token[range.last - 1];
  if (m < 0) return false;
  const Mention& mention = scene_.mentions.mentions[m];
  return mention.name.last == range.last && mention.core.last <= mention.name.last &&
         scene_.mentions.senses[range.last - 1].is(sense_acronym | sense_name);
}

bool SourceReader::ends_genitive(std::uint32_t token) const {
  const std::string_view w = scene_.word(token);
  return !w.empty() && (w.back() == 's' || scene_.morphology.can_be(token, Pos::proper_noun));
}

const ReportingWord* SourceReader::reporting_noun(std::uint32_t token) const {
  // „nach den Worten des Ministers“: the plural is listed by itself where it says more than the singular.
  const std::string_view form = scene_.word(token);
  if (const auto& exact = scene_.pack.reporting.nouns(form); !exact.empty()) return &exact.front();
  if (form.size() > 2 && form.back() == 'n')
    if (const auto& dative_plural = scene_.pack.reporting.nouns(form.substr(0, form.size() - 1));
        !dative_plural.empty() && dative_plural.front().grade == ReportingGrade::core)
      return &dative_plural.front();
  for (const Reading& reading : scene_.morphology.readings(token)) {
    if (reading.pos != Pos::noun) continue;
    const auto& entries = scene_.pack.reporting.nouns(reading.lemma);
    if (!entries.empty()) return &entries.front();
  }
  // Compounds: "Polizeiangaben", "Medienberichte" are read by their last part.
  return nullptr;
}

bool SourceReader::hands_on(ReportingClass kind) {
  return kind == ReportingClass::say || kind == ReportingClass::report || kind == ReportingClass::confirm ||
         kind == ReportingClass::announce || kind == ReportingClass::show || kind == ReportingClass::decide ||
         kind == ReportingClass::know;
}

}  // namespace wortlaut
