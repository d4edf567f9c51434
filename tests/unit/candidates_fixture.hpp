#pragma once

#include <string>

#include "article_reading.hpp"
#include "claim_candidates.hpp"
#include "claims_fixture.hpp"
#include "speakers.hpp"

/// The claims of an article with their features, before a kind is chosen. `text` must outlive them.
inline wortlaut::ClaimCandidates read_candidates(const std::string& text) {
  const wortlaut::PackData& pack = german_pack().data();
  wortlaut::ArticleReading r(text, wortlaut::find_layout(text, pack), pack);
  const wortlaut::Speakers speakers =
      find_speakers(text, r.sentences, r.morphology, r.marks, r.clauses, pack, r.mentions);
  const wortlaut::Quotations quotations = find_quotations(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks,
                                                          r.clauses, r.mentions, pack);
  return find_candidates(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses, r.mentions, quotations,
                         speakers, pack);
}
