#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "attribution.hpp"
#include "quotations.hpp"
#include "article_reading.hpp"
#include "speakers.hpp"
#include "stages.hpp"

/// The stages that say who is named and who speaks, over the built German pack.
namespace wortlaut::stages {

struct People : ArticleReading {
  /// `article` must outlive it.
  explicit People(std::string_view article)
      : ArticleReading(article, find_layout(article, german()), german()),
        speakers(find_speakers(text, sentences, morphology, marks, clauses, pack, mentions)) {}

  std::string words(TokenRange range) const {
    if (range.empty()) return {};
    const std::uint32_t begin = sentences.tokens[range.first].span.begin_byte;
    return std::string(text.substr(begin, sentences.tokens[range.last - 1].span.end_byte - begin));
  }

  /// All phrases that can stand for somebody, pronouns left out: "die Ministerin | Jan Beck".
  std::string phrases_found() const {
    std::vector<std::string> parts;
    for (const Mention& mention : mentions.mentions)
      if (mention.kind != MentionKind::pronoun) parts.push_back(words(mention.phrase));
    return joined(parts, " | ");
  }

  /// Whom the last mention with these words means; "-" where nobody, "?" where no mention has them.
  std::string meaning(std::string_view of) const {
    for (std::size_t m = mentions.mentions.size(); m-- > 0;)
      if (words(mentions.mentions[m].phrase) == of) {
        const std::int32_t speaker = mentions.mentions[m].speaker;
        return speaker < 0 ? "-" : speakers.speakers[static_cast<std::size_t>(speaker)].name;
      }
    return "?";
  }

  const Speaker* speaker(std::string_view name) const {
    for (const Speaker& one : speakers.speakers)
      if (one.name == name) return &one;
    return nullptr;
  }

  /// Names of whoever speaks each quotation of the text: "Jan Beck; Ute Frei, Jan Beck; -".
  std::string who_speaks() {
    const Quotations quotations =
        find_quotations(text, layout, sentences, morphology, phrases, marks, clauses, mentions, german());
    std::string result;
    for (const Attribution& attribution : attribute(text, layout, sentences, morphology, phrases, marks, clauses,
                                                    mentions, quotations, german(), speakers)) {
      std::vector<std::string> names;
      for (std::uint32_t s : attribution.speakers) names.push_back(speakers.speakers[s].name);
      result += (result.empty() ? "" : "; ") + (names.empty() ? std::string("-") : joined(names, ", "));
    }
    return result;
  }

  Speakers speakers;
};

}  // namespace wortlaut::stages
