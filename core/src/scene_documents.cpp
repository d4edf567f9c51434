#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

/// Which document says something, and whose it is told to be: „In einem Brief der Kanzlei heißt es, …“.
namespace wortlaut {
namespace {

constexpr std::uint32_t longest_attribute = 10;  // tokens between an article and its noun
constexpr std::uint32_t pointing_reach = 2;      // sentences back to the document that "darin" means

}  // namespace

/// „in dem am Montag vorgestellten Bericht“: the phrase up to its noun, where an attribute stands between the article and
/// the noun; the article alone where none does.
NounPhrase Scene::behind_attribute(const NounPhrase& article, std::uint32_t before) const {
  NounPhrase whole = article;
  for (std::uint32_t t = article.range.last + 1; t < before && t < article.range.last + longest_attribute; ++t) {
    if (!is_word(t) || (morphology.is_finite_only(t) && !starts_upper(word(t)))) break;
    if (!starts_upper(word(t)) || !morphology.is_noun(t) || starts_upper(word(t - 1)) || !morphology.can_be(t - 1, Pos::adjective))
      continue;
    whole.pronoun = false;
    whole.head = t;
    whole.range.last = t + 1;
    break;
  }
  return whole;
}

/// Whether a noun is something that can be read or heard and says something: "Brief", "Studie", "Urteil".
bool Scene::is_document(std::uint32_t head) const {
  for (const Reading& reading : morphology.readings(head))
    if (reading.pos == Pos::noun && !pack.reporting.nouns(reading.lemma).empty()) return true;
  // „heißt es auf der Website des Vereins“, „auf der Vereinshomepage“
  const std::string noun = lower(word(head));
  for (std::string_view site : {"website", "webseite", "homepage", "internetseite", "internetauftritt", "blog"})
    if (noun.ends_with(site)) return true;
  const std::int32_t m = mentions.mention_of_token[head];
  if (m < 0) return mentions.senses[head].is(sense_document);
  return mentions.mentions[m].speaker_kind == SpeakerKind::organization &&
         mentions.mentions[m].body == BodyKind::document;
}

/// „In der Vorabfassung des Berichts heißt es, …“: what is a document's.
bool Scene::of_document(const NounPhrase& phrase) const {
  const std::uint32_t next = phrase.range.last;
  const std::int32_t p = next < sentences.tokens.size() ? phrases.phrase_of_token[next] : -1;
  return p >= 0 && phrases.phrases[p].range.first == next && (phrases.phrases[p].cases & genitive) &&
         phrases.phrases[p].preposition == no_token && !phrases.phrases[p].pronoun &&
         sentence_of_token[next] == sentence_of_token[phrase.head] && is_document(phrases.phrases[p].head);
}

/// „Er bekam einen Brief der Kanzlei, in dem es heißt, …“: what a relative clause that begins at `first` says more of, or
/// -1 where that is no document.
std::int32_t Scene::document_before(std::uint32_t first) const {
  if (first < 2 || !is(first - 1, ",")) return -1;
  // „… des Amts für Post- und Funkwesen, in dem es heißt“: a body's whole name first.
  const std::int32_t body = mentions.mention_of_token[first - 2];
  std::int32_t p = phrases.phrase_of_token[body >= 0 ? mentions.mentions[body].phrase.first : first - 2];
  for (int nested = 0; p >= 0 && nested < 3; ++nested) {
    const NounPhrase& phrase = phrases.phrases[p];
    if (!phrase.pronoun && is_document(phrase.head)) return p;
    if (phrase.range.first == 0 || (!(phrase.cases & genitive) && phrase.preposition == no_token)) return -1;
    // „eine Erklärung des Amts für Post und Funk, in der es heißt“
    const std::uint32_t left = phrase.preposition != no_token ? phrase.preposition : phrase.range.first;
    p = left == 0 ? -1 : phrases.phrase_of_token[left - 1];
  }
  return -1;
}

/// „Das Institut schrieb ein Gutachten. Darin heißt es, …“: the document that the sentence before or the one before it
/// named last; -1 where they name none.
std::int32_t Scene::document_named_before(std::uint32_t sentence) const {
  for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= pointing_reach;)
    for (std::uint32_t t = tokens_of(s).last; t-- > tokens_of(s).first;) {
      const std::int32_t p = phrases.phrase_of_token[t];
      if (p >= 0 && phrases.phrases[p].head == t && !phrases.phrases[p].pronoun && is_document(t)) return p;
    }
  return -1;
}

/// The document that a pronoun stands for, which "in" governs at `token`: „in dem es heißt“, „in diesem steht“; -1 for none.
std::int32_t Scene::document_meant(const Clause& clause, std::uint32_t token) const {
  if (clause.kind == ClauseKind::relative && token == clause.range.first) return document_before(token);
  const std::string w = lower_first(word(token + 1));
  return w == "diesem" || w == "dieser" || w == "diesen" ? document_named_before(clause.sentence) : -1;
}

/// „Auf Anfrage hieß es, …“: that somebody asked, not who said or wrote it.
bool Scene::on_request(const NounPhrase& phrase) const {
  return phrase.range.size() <= 2 && !phrase.has_determiner && phrase.preposition != no_token &&
         lower_first(word(phrase.preposition)) == "auf" && (is(phrase.head, "Anfrage") || is(phrase.head, "Nachfrage"));
}

/// „In einem Brief der Kanzlei heißt es, …“, „aus dem Bericht geht hervor, …“: the document speaks.
std::vector<TokenRange> Scene::document_of(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      std::int32_t p = -1;
      std::uint32_t before = part.last;
      if (w == "darin" && clause.kind == ClauseKind::verb_second) {
        p = document_named_before(clause.sentence);
      } else if (w == "in" || w == "im" || w == "aus" || w == "auf") {
        p = phrases.phrase_of_token[t + 1];
        if (p >= 0 && phrases.phrases[p].preposition != t) p = -1;
      }
      if (p < 0) continue;
      NounPhrase phrase = phrases.phrases[p];
      if (phrase.pronoun) phrase = behind_attribute(phrase, part.last);
      if (phrase.pronoun) {
        p = document_meant(clause, t);
        if (p < 0) continue;
        phrase = phrases.phrases[p];
      }
      if (phrase.range.last <= part.first) before = std::min(t, tokens_of(sentence_of_token[phrase.head]).last);
      if (!is_document(phrase.head) && !of_document(phrase)) continue;
      if (on_request(phrase)) continue;
      std::vector<TokenRange> whole = whole_phrase(phrase.range, before);
      // „einem Papier von Raab“
      if (whole.size() == 1 && whole.front().last + 1 < before &&
          (is(whole.front().last, "von") || is(whole.front().last, "vom"))) {
        const std::int32_t owner = phrases.phrase_of_token[whole.front().last + 1];
        if (owner >= 0 && phrases.phrases[owner].preposition == whole.front().last)
          whole.front().last = whole_phrase(phrases.phrases[owner].range, before).back().last;
      }
      return whole;
    }
  return {};
}

}  // namespace wortlaut
