#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claim_kind.hpp"
#include "pack.hpp"
#include "wortlaut/result.hpp"

/// One proposition with what its quotation was judged to be.
struct Example {
  wortlaut::Features features;
  wortlaut::ClaimKind kind = wortlaut::ClaimKind::other;
  int worth = -1;               ///< 0, 1 or 2; -1 where nobody judged it
  std::uint32_t quotation = 0;  ///< propositions of one quotation share its weight
  std::uint32_t document = 0;
  bool subordinate = false;
  bool dropped = false;         ///< a question: the engine shows no claim
  std::string id, form, text;   ///< to show it
  std::string shown;            ///< its features with the words that they stand on: "past(hielt) name"
};

/// The propositions inside the quotations of an annotated corpus that `who_path` judges. Quotations are taken as they
/// were annotated, or, `as_found`, as the engine finds those of them that it finds. Lines of `who_path` about quotations
/// of other corpora are left aside. Error (code "corpus"): a file cannot be read, a line is no such document or
/// judgement, no quotation is judged; the message says which file, which line and why.
wortlaut::Result<std::vector<Example>> corpus_examples(const std::string& corpus_path, const std::string& who_path,
                                                       const wortlaut::PackData& pack, bool as_found = false);

/// The claims marked in our own articles (the .txt files of tests/golden/articles, tests/items): kinds by hand, no worth.
/// Numbers of documents and quotations begin behind those of any corpus. Empty where the folders have none.
std::vector<Example> article_examples(const std::vector<std::string>& folders, const wortlaut::PackData& pack);
