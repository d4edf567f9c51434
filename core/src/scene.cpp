#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

Scene::Scene(std::string_view text_, const Layout& layout_, const Sentences& sentences_, const Morphology& morphology_,
             const Phrases& phrases_, const Marks& marks_, const Clauses& clauses_, const Mentions& mentions_,
             const PackData& pack_)
    : text(text_), layout(layout_), sentences(sentences_), morphology(morphology_), phrases(phrases_), marks(marks_),
      clauses(clauses_), mentions(mentions_), pack(pack_) {
  sentence_of_token.assign(sentences.tokens.size(), 0);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
    for (std::uint32_t t = tokens_of(s).first; t < tokens_of(s).last; ++t) sentence_of_token[t] = s;
  cue_of_clause.reserve(clauses.clauses.size());
  for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c) cue_of_clause.push_back(find_cue(c));
}

bool Scene::is_stop(std::uint32_t token) const {
  if (token >= sentences.tokens.size()) return false;
  const std::string_view w = word(token);
  return w == "." || w == "!" || w == "?" || w == "…" || w == "..." || w == ":" || w == ";";
}

bool Scene::usable(std::uint32_t sentence) const {
  const std::uint32_t block = sentences.sentences[sentence].block;
  return block >= layout.blocks.size() || layout.blocks[block].kind == BlockKind::paragraph;
}

std::uint32_t Scene::content_end(std::uint32_t sentence) const {
  const TokenRange range = tokens_of(sentence);
  std::uint32_t end = range.last;
  while (end > range.first && is_stop(end - 1)) --end;
  return end;
}

TokenRange Scene::trimmed(TokenRange range) const {
  const auto loose = [&](std::uint32_t t) {
    const std::string_view w = word(t);
    return w == "," || w == ";" || w == ":" || w == "–" || w == "—" || w == "-" || w == ")" || w == "]";
  };
  while (!range.empty() && loose(range.first)) ++range.first;
  while (!range.empty() && (loose(range.last - 1) || is_stop(range.last - 1))) {
    const std::string_view w = word(range.last - 1);
    if (w == ")" || w == "]") {
      bool opened = false;
      for (std::uint32_t t = range.first; t < range.last - 1; ++t) opened |= is(t, "(") || is(t, "[");
      if (opened) break;
    }
    --range.last;
  }
  return range;
}

bool Scene::is_short(const std::vector<TokenRange>& spans) const {
  std::uint32_t size = 0;
  for (const TokenRange& span : spans) size += span.size();
  return size < 4;
}

std::vector<TokenRange> Scene::without(TokenRange whole, std::vector<TokenRange> holes) const {
  std::sort(holes.begin(), holes.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  std::vector<TokenRange> result;
  std::uint32_t at = whole.first;
  const auto push = [&](std::uint32_t end) {
    if (end <= at) return;
    TokenRange piece = trimmed({at, end});
    // "…, und" before a hole is no content.
    while (!piece.empty() && is_word(piece.last - 1) &&
           morphology.is_only(piece.last - 1, Pos::conjunction_coordinating)) {
      --piece.last;
      piece = trimmed(piece);
    }
    bool says = false;  // a mark alone is what a hole has left over
    for (std::uint32_t t = piece.first; t < piece.last && !says; ++t) says = !is_mark(t);
    if (says) result.push_back(piece);
  };
  for (const TokenRange& hole : holes) {
    if (hole.last <= at || hole.first >= whole.last) continue;
    push(std::min(hole.first, whole.last));
    at = std::max(at, hole.last);
  }
  push(whole.last);
  return result;
}

bool Scene::verb_final(const Clause& clause) const {
  return wortlaut::verb_final(clause.kind);
}

std::uint32_t Scene::first_word(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && !morphology.is_only(t, Pos::conjunction_coordinating)) return t;
  return clause.range.first;
}

bool Scene::in_own_parts(const Clause& clause, std::uint32_t token) const {
  for (const TokenRange& part : clause.parts)
    if (part.contains(token)) return true;
  return false;
}

bool Scene::has_own_word(const Clause& clause, std::string_view lower_word) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && lower_first(word(t)) == lower_word) return true;
  return false;
}

std::uint32_t Scene::negation_of(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && morphology.is_only(t, Pos::negation)) return t;
  return no_token;
}

bool Scene::is_reported_mood(const Clause& clause) const {
  if (clause.finite == no_token) return false;
  return morphology.has_unambiguous_konjunktiv1(clause.finite) || morphology.has_unambiguous_konjunktiv2(clause.finite);
}

}  // namespace wortlaut
