#include "source_reader.hpp"

#include <algorithm>

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
      else if (scene_.marks.pairs[p].close - next <= 6) result.last = scene_.marks.pairs[p].close + 1;
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
    const NounPhrase* phrase = phrase_at(next);
    if (phrase && phrase->range.first == next && !phrase->pronoun && phrase->preposition == no_token &&
        (phrase->cases & genitive) && scene_.is_word(phrase->range.first) &&
        (phrase->has_determiner || !phrase->name.empty() || ends_genitive(phrase->head) ||
         (phrase->range.size() > 1 && scene_.is_word(phrase->range.first) &&
          scene_.morphology.can_be(phrase->range.first, Pos::adjective)))) {
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
      if (!behind || behind->pronoun) break;
      result.last = behind->range.last;
      for (const TokenRange& whole : scene_.whole_phrase(behind->range, sentence.last))
        result.last = std::max(result.last, whole.last);
      continue;
    }
    break;
  }
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
