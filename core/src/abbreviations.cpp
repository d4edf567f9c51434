#include "abbreviations.hpp"

#include <algorithm>

#include "characters.hpp"
#include "list_lines.hpp"

namespace wortlaut {

Abbreviations::Abbreviations(const PackData& pack) {
  for_each_line(pack.list("abbreviations"), 2, [this](const std::vector<std::string_view>& columns) {
    const std::string_view end = columns[1];
    entries_.push_back({columns[0], end == "never"    ? AbbreviationEnd::never
                                    : end == "number" ? AbbreviationEnd::number
                                    : end == "often"  ? AbbreviationEnd::often
                                                      : AbbreviationEnd::unit});
    longest_ = std::max(longest_, columns[0].size());
  });
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
}

AbbreviationEnd Abbreviations::exact(std::string_view word) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), word,
                                      [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
  return found != entries_.end() && found->word == word ? found->end : AbbreviationEnd::none;
}

AbbreviationEnd Abbreviations::find(std::string_view word) const {
  if (word.size() > longest_) return AbbreviationEnd::none;
  const AbbreviationEnd end = exact(word);
  if (end != AbbreviationEnd::none || !starts_upper(word)) return end;
  const AbbreviationEnd small = exact(lower_first(word));
  // "Max. Er" is a name at a sentence's end; "Vgl. Seite 3" cannot be one.
  return small == AbbreviationEnd::never ? AbbreviationEnd::unit : small;
}

bool SentenceOpeners::opens(std::string_view word) {
  if (!starts_upper(word)) return false;
  readings_.clear();
  lexicon_.lookup(lower_first(word), readings_);
  return std::any_of(readings_.begin(), readings_.end(), [](const Reading& reading) {
    switch (reading.pos) {
      case Pos::adverb:
      case Pos::article:
      case Pos::possessive:
      case Pos::personal_pronoun:
      case Pos::demonstrative_pronoun:
      case Pos::interrogative_pronoun:
      case Pos::interrogative_adverb:
      case Pos::indefinite_pronoun:
      case Pos::preposition:
      case Pos::conjunction_coordinating:
      case Pos::conjunction_subordinating:
      case Pos::conjunction_comparing:
      case Pos::infinitive_conjunction:
      case Pos::particle:
      case Pos::negation:
        return true;
      default:
        return false;
    }
  });
}

bool SentenceOpeners::is_noun(std::string_view word) {
  readings_.clear();
  lexicon_.lookup(word, readings_);
  return std::any_of(readings_.begin(), readings_.end(), [](const Reading& reading) { return reading.pos == Pos::noun; });
}

bool SentenceOpeners::announces(std::string_view word, std::string_view before_colon) {
  const auto any_announces = [this](std::string_view lemma) {
    const std::vector<ReportingWord>& entries = reporting_.verbs(lemma);
    return std::any_of(entries.begin(), entries.end(), [](const ReportingWord& entry) {
      return entry.with.empty() && !entry.reflexive && entry.grade == ReportingGrade::core &&
             entry.takes(takes_verb_second | takes_direct);
    });
  };
  readings_.clear();
  lexicon_.lookup(word, readings_);
  // „Sie stellte klar: Das Geld reicht“: its particle stands right before the colon.
  const bool particle = lexicon_.is_verb_particle(before_colon);
  return std::any_of(readings_.begin(), readings_.end(), [&](const Reading& reading) {
    if (reading.pos != Pos::verb) return false;
    return any_announces(reading.lemma) ||
           (particle && any_announces(std::string(before_colon) + std::string(reading.lemma)));
  });
}

}  // namespace wortlaut
