#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "layout.hpp"
#include "marks.hpp"
#include "quotations.hpp"
#include "segment.hpp"

/// Reads the annotated corpus (tokens, sentences and quotations as its makers cut them), so that one
/// stage can be measured on its own.
namespace wortlaut::corpus {

struct GoldQuotation {
  std::string id;
  FoundQuotation found;          ///< as the annotators marked it
  std::string form;              ///< "Direct" …
  std::vector<std::string> who;  ///< names from the WHO file; empty where nobody can be told
  bool has_who = false;
  std::vector<TokenRange> speaker;  ///< the annotated phrase, wherever it stands
};

struct Document {
  std::string id;
  std::string text;
  Layout layout;
  Sentences sentences;
  Marks marks;
  std::vector<GoldQuotation> quotations;
};

/// One document a line; `who` may be null.
Document read_document(const nlohmann::json& line, const std::vector<nlohmann::json>* who);

/// Ranges of neighbouring tokens.
std::vector<TokenRange> ranges_of(std::vector<std::uint32_t> tokens);

}  // namespace wortlaut::corpus
