#include <algorithm>

#include "calendar_words.hpp"
#include "characters.hpp"
#include "source_reader.hpp"

/// How far the phrase of a source reaches: its genitives, "von" and "aus" behind it, names in marks.
namespace wortlaut {

TokenRange SourceReader::source_phrase(std::uint32_t s, std::uint32_t t) const {
  const TokenRange sentence = scene_.tokens_of(s);
  std::uint32_t at = t;
  while (at < sentence.last && scene_.is_mark(at)) ++at;
  const NounPhrase* phrase = at < sentence.last ? phrase_at(at) : nullptr;
  if (!phrase || phrase->range.first > at) {
    // „laut „tagesblick.example““, „laut nachrichten.example“: a name in marks, a web address.
    if (at > t && scene_.marks.pair_of_token[t] >= 0) {
      const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(scene_.marks.pair_of_token[t])];
      if (pair.open == t && pair.close < sentence.last && pair.close - t <= 8) {
        const TokenRange joined = joined_to_marks(sentence, t);
        return joined.empty() ? TokenRange{t, pair.close + 1} : joined;
      }
    }
    if (at < sentence.last && scene_.word(at).find('.') != std::string_view::npos && scene_.word(at).size() > 4)
      return {t, at + 1};
    return {};
  }
  // „Schuld sind laut Nordbahn Schüler“: a name, and behind it somebody else in one phrase by its cases.
  if (const std::uint32_t name = end_of_name_before_noun(*phrase, at); name > at) return {t, name};
  TokenRange result{t, phrase->range.last};
  if (const TokenRange joined = joined_to_marks(sentence, at > t ? at - 1 : at); !joined.empty())
    return {t, joined.last};
  if (result.last < sentence.last)
    if (const TokenRange joined = joined_to_marks(sentence, result.last); !joined.empty()) return {t, joined.last};
  for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last))
    result.last = std::max(result.last, whole.last);
  extend(sentence, result);
  return result;
}

/// Behind the name that a phrase begins with at `at`, where the noun behind it is somebody by itself; else `at`.
std::uint32_t SourceReader::end_of_name_before_noun(const NounPhrase& phrase, std::uint32_t at) const {
  const std::int32_t m = scene_.mentions.mention_of_token[at];
  if (m < 0 || phrase.has_determiner) return at;
  const Mention& name = scene_.mentions.mentions[static_cast<std::size_t>(m)];
  if (name.kind != MentionKind::name || name.phrase.first != at || name.phrase.last >= phrase.range.last) return at;
  const std::int32_t n = scene_.mentions.mention_of_token[name.phrase.last];
  // „Schuld sind laut Nordbahn Igel“: the clause has no other subject.
  if (n < 0) {
    const std::uint32_t c = scene_.clauses.clause_of_token[at];
    return c != no_clause && clause(c).subject.empty() && name.phrase.last + 1 == phrase.range.last &&
                   scene_.morphology.can_be(name.phrase.last, Pos::noun)
               ? name.phrase.last
               : at;
  }
  if (n == m) return at;
  const Mention& noun = scene_.mentions.mentions[static_cast<std::size_t>(n)];
  return noun.kind == MentionKind::role && noun.phrase.first == name.phrase.last ? name.phrase.last : at;
}

/// „Spiegel“-Informationen, one noun for all its marks: from the opening mark at `t` to the end of its second part;
/// empty for other words in marks.
TokenRange SourceReader::joined_to_marks(TokenRange sentence, std::uint32_t t) const {
  const std::int32_t p = scene_.is_mark(t) ? scene_.marks.pair_of_token[t] : -1;
  if (p < 0) return {};
  const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(p)];
  const std::uint32_t next = pair.close + 1;
  if (pair.open != t || next >= sentence.last || pair.close - t > 6) return {};
  const std::string_view w = scene_.word(next);
  const bool touches =
      scene_.sentences.tokens[next].span.begin_byte == scene_.sentences.tokens[pair.close].span.end_byte;
  return touches && w.size() > 3 && w.front() == '-' && starts_upper(w.substr(1)) ? TokenRange{t, next + 1}
                                                                                  : TokenRange{};
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
    // „nach Paragraf 13 des Gesetzes“
    if (scene_.is_of_kind(next, TokenKind::number))
      if (const ReportingWord* rule = reporting_noun(next - 1);
          rule && rule->kind == ReportingClass::decide && phrase_at(next - 1) && !phrase_at(next - 1)->has_determiner) {
        result.last = next + 1;
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
    // "Angaben der in Kiel ansässigen Werft": so is one before a participle with words of its own; or the dictionary
    // has its noun as a man only ("der Zentrale").
    if (const std::int32_t m = scene_.mentions.mention_of_token[next];
        m >= 0 && phrase && phrase->range.first == next && (scene_.is(next, "der") || scene_.is(next, "des")) &&
        (phrase->pronoun || is_only_nominalized(phrase->head)) &&
        scene_.mentions.senses[next - 1].is(sense_reporting)) {
      const Mention& owner = scene_.mentions.mentions[static_cast<std::size_t>(m)];
      if (owner.phrase.first != next || owner.phrase.last > sentence.last || owner.kind == MentionKind::pronoun) break;
      result.last = owner.phrase.last;
      continue;
    }
    if (phrase && phrase->range.first == next && !phrase->pronoun && phrase->preposition == no_token &&
        (phrase->cases & genitive) && scene_.is_word(phrase->range.first) && !scene_.is_counted(*phrase) &&
        ((phrase->has_determiner && shows_genitive(phrase->range.first)) || !phrase->name.empty() ||
         ends_genitive(phrase->head) ||
         (phrase->range.size() > 1 && scene_.is_word(phrase->range.first) && ends_strong(phrase->range.first))) &&
        !(phrase->has_determiner && ends_with_name(result))) {
      // „schliefen dort nach Erkenntnissen des Zollkorps Schmuggler“: the mention knows where its name ends.
      if (const std::uint32_t end = end_of_mention(*phrase); end < phrase->range.last) {
        result.last = end;
        break;
      }
      result.last = phrase->range.last;
      for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last))
        result.last = std::max(result.last, whole.last);
      continue;
    }
    // „kennt das Rezept nach eigenen Worten aus einem Buch“: whose words they are is told before them.
    if (is_owned(result) || completes_verb(result)) break;
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
      if (scene_.is(next, "aus") && gives_reason(*behind)) break;
      if (is_weekday(scene_.word(next + 1))) break;  // "von Montag bis Freitag"
      result.last = behind->range.last;
      for (const TokenRange& whole : scene_.whole_phrase(behind->range, sentence.last))
        result.last = std::max(result.last, whole.last);
      result.last = end_of_names(result.last, sentence.last);
      continue;
    }
    break;
  }
}

/// Behind the name that a phrase begins with, where that is a mention and the words behind it in the phrase are none
/// of it.
std::uint32_t SourceReader::end_of_mention(const NounPhrase& phrase) const {
  const std::int32_t m = scene_.mentions.mention_of_token[phrase.range.first];
  if (m < 0) return phrase.range.last;
  const Mention& mention = scene_.mentions.mentions[static_cast<std::size_t>(m)];
  return mention.kind == MentionKind::name && mention.phrase.first == phrase.range.first &&
                 mention.phrase.last < phrase.range.last && starts_upper(scene_.word(mention.phrase.last))
             ? mention.phrase.last
             : phrase.range.last;
}

/// "eigenen Worten", "ihren Angaben", "seinem Bekunden"
bool SourceReader::is_owned(TokenRange phrase) const {
  for (std::uint32_t t = phrase.first; t + 1 < phrase.last; ++t) {
    const std::string w = lower_first(scene_.word(t));
    if (w.starts_with("eigen") || scene_.morphology.can_be(t, Pos::possessive)) return true;
  }
  return false;
}

/// „Die Scherben stammen laut dem Museum von einem Krug“, „Das Mehl kommt laut dem Amt aus Ungarn“: the verb waits for what
/// opens with "von" or "aus" behind the source; „Die Zahlen stammen laut Angaben von Beck aus einer Studie“ has both.
bool SourceReader::completes_verb(TokenRange source) const {
  const std::uint32_t c = scene_.clauses.clause_of_token[source.first];
  if (c == no_clause || clause(c).finite == no_token || clause(c).finite > source.first ||
      scene_.mentions.senses[source.last - 1].is(sense_reporting | sense_document))
    return false;
  const auto waits = {"stammen", "kommen", "herrühren", "bestehen", "abhängen", "ausgehen", "leben"};
  if (std::none_of(waits.begin(), waits.end(), [&](std::string_view verb) { return clause(c).lemma == verb; }))
    return false;
  for (std::uint32_t t = clause(c).range.first; t < source.first; ++t)
    if (scene_.is(t, "von") || scene_.is(t, "vom") || scene_.is(t, "aus")) return false;
  return true;
}

/// „nach Informationen von ARD, Deutschlandfunk und Nordblatt“: behind the last of several names that "und" closes,
/// where the first ends before `last`; `last` where no such list goes on.
std::uint32_t SourceReader::end_of_names(std::uint32_t last, std::uint32_t before) const {
  std::uint32_t at = last;
  while (at + 1 < before) {
    const bool joint = scene_.is(at, "und") || scene_.is(at, "sowie");
    if (!joint && !scene_.is(at, ",")) return last;
    const std::int32_t m = scene_.mentions.mention_of_token[at + 1];
    if (m < 0) return last;
    const Mention& mention = scene_.mentions.mentions[static_cast<std::size_t>(m)];
    if (mention.phrase.first != at + 1 || mention.phrase.last > before || mention.kind != MentionKind::name ||
        mention.definite)
      return last;
    at = mention.phrase.last;
    if (joint) return at;
  }
  return last;
}

/// "Zentrale": an adjective used as a noun, for all that the dictionary knows.
bool SourceReader::is_only_nominalized(std::uint32_t noun) const {
  bool any = false;
  for (const Reading& reading : scene_.morphology.readings(noun)) {
    if (reading.pos == Pos::noun && !reading.nominalized) return false;
    any |= reading.nominalized;
  }
  return any && scene_.mentions.senses[noun].is(sense_body);
}

/// „soll laut Rast aus Kostengründen entfallen“: a plain noun without an article says why, not where somebody is from.
bool SourceReader::gives_reason(const NounPhrase& phrase) const {
  const Sense& sense = scene_.mentions.senses[phrase.head];
  return !phrase.has_determiner && phrase.name.empty() && sense.is(sense_common) &&
         !sense.is(sense_human | sense_collective | sense_state | sense_capital | sense_place | sense_name |
                   sense_circle);
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

}  // namespace wortlaut
