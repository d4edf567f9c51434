#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "mentions.hpp"
#include "noun_phrases.hpp"

namespace wortlaut {

/// Tells pronouns that stand for somebody ("er", "dieser", "beide", ", der …") from the articles and
/// possessives that look like them.
class PronounReader {
 public:
  /// All must outlive it; `reader` must have entered the sentence.
  PronounReader(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                const NounReader& reader)
      : text_(text), tokens_(sentences.tokens), morphology_(morphology), reader_(reader) {}

  /// Whether token `i` is such a pronoun; then `mention` is it, but for its sentence. Looks at some forty
  /// tokens for the verb of a relative clause.
  bool read(std::uint32_t i, Mention& mention) const;

 private:
  bool stands_alone(std::uint32_t i) const;
  bool relative(std::uint32_t i, const std::string& w, Mention& mention) const;
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool sign(std::uint32_t i, std::string_view s) const { return reader_.is_sign(i, s); }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const NounReader& reader_;
};

}  // namespace wortlaut
