#include "morphology.hpp"
#include "verb_rules.hpp"
#include "word_rules.hpp"

namespace wortlaut {

void disambiguate(std::string_view text, const Sentences& sentences, const PackData& pack, Morphology& morphology) {
  for (const Sentence& sentence : sentences.sentences) {
    const SentenceReadings readings(text, sentences.tokens, sentence, morphology);
    WordRules(readings).run();
    VerbRules(readings, pack.lexicon).run();
  }
  for (std::uint32_t i = 0; i < morphology.size(); ++i)
    morphology.traits[i] = traits_of(morphology.readings(i));
}

}  // namespace wortlaut
