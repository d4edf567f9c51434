#include "characters.hpp"
#include "phrase_speakers.hpp"

/// Whose a document is that is quoted without its owner: "in dem Schreiben", "laut Urteil", "in einer Mitteilung".
namespace wortlaut {
namespace {

constexpr std::uint32_t document_reach = 400;  // tokens back to where a document's owner is named
constexpr std::uint32_t longest_title = 12;    // tokens
constexpr std::uint32_t writer_reach = 3;      // sentences back to who wrote a letter

}  // namespace

/// „die Studie mit dem Titel „Flut“ der Stiftung“, „der Bericht für 2005 des Amtes“: behind the title or the year of a
/// document, else where it was.
std::uint32_t PhraseSpeakers::behind_title(std::uint32_t i) const {
  std::uint32_t open = i;
  if (i + 2 < tokens_.size() && word(i) == "für" && tokens_[i + 1].kind == TokenKind::number) return i + 2;
  if (i + 2 < tokens_.size() && word(i) == "mit" && word(i + 1) == "dem" && word(i + 2) == "Titel") open = i + 3;
  if (open >= tokens_.size() || tokens_[open].kind != TokenKind::mark) return i;
  for (std::uint32_t close = open + 1; close < tokens_.size() && close - open <= longest_title; ++close) {
    if (word(close) == ".") return i;  // the mark at `open` closed
    if (tokens_[close].kind == TokenKind::mark) return close + 1;
  }
  return i;
}

/// Whether a noun stands in the plural.
bool PhraseSpeakers::several(std::uint32_t noun) const {
  const std::int32_t p = phrases_.phrase_of_token[noun];
  return p >= 0 && phrases_.phrases[p].head == noun && gender_of(noun, mentions_.senses[noun]) == Gender::plural;
}

/// "in dem Schreiben": whose it was when the text first spoke of it ("ein Schreiben der Kanzlei").
bool PhraseSpeakers::document_owner(std::uint32_t head, TokenRange range, Attribution& attribution) const {
  const std::string_view first = word(range.first);
  const std::string article = lower(first);
  bool definite = false;
  for (std::string_view known :
       {"der", "die", "das", "dem", "den", "des", "im", "vom", "beim", "zum", "diesem", "dieser"})
    definite |= article == known;
  if (range.first > 0 && !definite) definite = lower(word(range.first - 1)) == "im";
  if (!definite || mentions_.senses[head].lemma.empty()) return false;
  const std::string_view lemma = mentions_.senses[head].lemma;
  for (std::uint32_t i = head; i-- > 0 && head - i < document_reach;) {
    if (mentions_.senses[i].lemma != lemma || !mentions_.senses[i].is(sense_document | sense_reporting | sense_common))
      continue;
    // "die Studie" is none of "Studien der Klinik".
    if (several(i) && !several(head)) continue;
    const std::uint32_t next = behind_title(i + 1);
    if (next + 1 >= tokens_.size()) continue;
    std::int32_t m = mentions_.mention_of_token[next];
    if (m < 0 && (word(next) == "von" || word(next) == "vom")) m = mentions_.mention_of_token[next + 1];
    if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].phrase.first > next + 1) continue;
    if (mentions_.mentions[m].phrase.first == next && !(mentions_.mentions[m].cases & genitive)) continue;
    add_owner(m, attribution);
    signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
    return true;
  }
  return false;
}

/// "Laut Urteil", "in der Begründung": the court that was spoken of last.
bool PhraseSpeakers::ruling_of_court(std::uint32_t head, TokenRange range, Attribution& attribution) const {
  bool ruling = false;
  for (std::string_view lemma : {"Urteil", "Beschluss", "Begründung", "Richterspruch", "Urteilsspruch"})
    ruling |= mentions_.senses[head].lemma == lemma;
  if (!ruling) return false;
  for (std::uint32_t i = range.first; i-- > 0 && range.first - i < document_reach;) {
    const std::int32_t m = mentions_.mention_of_token[i];
    if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].body != BodyKind::court ||
        mentions_.mentions[m].speaker_kind != SpeakerKind::organization)
      continue;
    add_owner(m, attribution);
    signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
    return true;
  }
  return false;
}

/// „Die Bahn bedauerte den Unfall. In einer Mitteilung hieß es, …“: what is written to be read by others speaks for
/// whoever the sentences before are about; a "Bericht" or a "Studie" speaks for itself.
bool PhraseSpeakers::letter_writer(std::uint32_t head, Attribution& attribution) const {
  bool letter = false;
  for (std::string_view lemma : {"Brief", "Schreiben", "Mitteilung", "Erklärung", "Stellungnahme", "Antrag", "Appell",
                                 "Presseerklärung", "Pressemitteilung", "Rundschreiben", "Aufruf", "Botschaft"})
    letter |= mentions_.senses[head].lemma == lemma;
  // "In dem Bekennerschreiben": of somebody whom nobody knows.
  for (std::string_view unknown : {"Bekenner", "Droh", "Erpresser", "Leser"})
    letter &= !word(head).starts_with(unknown);
  if (!letter) return false;
  const std::uint32_t here = sentence_of_[head];
  for (std::uint32_t s = here; s-- > 0 && here - s <= writer_reach;) {
    const TokenRange sentence = sentences_.sentences[s].tokens;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0 || mentions_.mentions[m].phrase.first != i) continue;
      const Mention& mention = mentions_.mentions[m];
      if (mention.speaker < 0 || mention.relative || !is_subject(mention)) continue;
      // „Ein Mann wurde festgenommen. In einem Schreiben …“: he who acts writes.
      if (const std::uint32_t c = clauses_.clause_of_token[i]; c != no_clause && clauses_.clauses[c].passive) continue;
      const Speaker& speaker = speakers_.speakers[mention.speaker];
      if (speaker.kind == SpeakerKind::organization && mention.body == BodyKind::document) continue;
      add_owner(m, attribution);
      signal(attribution, "speaker.owner", mention.phrase);
      return true;
    }
  }
  return false;
}

constexpr std::uint32_t named_reach = 2000;  // tokens

/// „Der Hafenbericht liegt vor. … Der Bericht warnt vor Rissen.“: the noun before it that says which one, where there
/// is no second such; no_token for none.
std::uint32_t PhraseSpeakers::named_document(TokenRange words, std::uint32_t head) const {
  const bool bare = words.last == head + 1 && head == words.first + 1 && morphology_.is_determiner(words.first) &&
                    lower(word(words.first)).starts_with("d");
  if (!bare || !mentions_.senses[head].is(sense_document)) return no_token;
  const std::string noun = lower(naming_.noun(head, Gender::unknown));
  std::uint32_t found = no_token;
  std::string name;
  for (std::uint32_t i = head; noun.size() >= 5 && i-- > 0 && head - i < named_reach;) {
    if (!mentions_.senses[i].is(sense_document) || word(i).size() + 2 < noun.size()) continue;
    const std::string other = lower(naming_.noun(i, Gender::unknown));
    // „Der Bericht liegt vor. Er ist der dritte Hafenbericht.“: what stood there before is not named by it.
    if (other == noun && found != no_token) return no_token;
    if (!other.ends_with(noun) || other == noun || (found != no_token && other == name)) continue;
    if (found != no_token) return no_token;
    found = i;
    name = other;
  }
  return found;
}

}  // namespace wortlaut
