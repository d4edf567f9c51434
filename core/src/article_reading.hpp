#pragma once

#include <string_view>
#include <utility>

#include "clauses.hpp"
#include "interview.hpp"
#include "layout.hpp"
#include "marks.hpp"
#include "mentions.hpp"
#include "morphology.hpp"
#include "pack.hpp"
#include "phrases.hpp"
#include "segment.hpp"

namespace wortlaut {

/// What the stages before speakers and quotations find, run in their order. Views into `text` and `pack`, which
/// must outlive it. Linear in the text.
struct ArticleReading {
  ArticleReading(std::string_view text_, Layout layout_, const PackData& pack_)
      : text(text_),
        pack(pack_),
        layout(std::move(layout_)),
        sentences(find_sentences(text, layout, pack)),
        morphology(analyze_morphology(text, sentences, pack)),
        marks(with_answers(find_marks(text, layout, sentences), find_answers(text, layout, sentences, morphology))),
        phrases(find_phrases(text, sentences, morphology, pack.names.get())),
        clauses(find_clauses(text, sentences, morphology, phrases, marks)),
        mentions(find_mentions(text, sentences, morphology, phrases, marks, pack)) {}
  ArticleReading(const ArticleReading&) = delete;
  ArticleReading& operator=(const ArticleReading&) = delete;

  static Marks with_answers(Marks marks, std::vector<TokenRange> answers) {
    marks.answers = std::move(answers);
    return marks;
  }

  std::string_view text;
  const PackData& pack;
  Layout layout;
  Sentences sentences;
  Morphology morphology;
  Marks marks;
  Phrases phrases;
  Clauses clauses;
  Mentions mentions;  ///< find_speakers writes into them whom each one means
};

}  // namespace wortlaut
