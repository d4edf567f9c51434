#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wortlaut/result.hpp"

/// The annotated corpus, and what an engine says of it, as the score reads them. All offsets are UTF-16
/// code units into the document's text, half open.
namespace wortlaut::accuracy {

using Tokens = std::vector<std::uint32_t>;  ///< token indices, sorted, each once

struct GoldQuotation {
  std::string id;    ///< "13389/0"
  std::string form;  ///< "Direct", "Indirect", "Reported", "FreeIndirect", "IndirectFreeIndirect"
  Tokens quote, speaker, cue;
};

struct GoldDocument {
  std::string id;
  std::string text;  ///< UTF-8
  std::vector<std::pair<std::uint32_t, std::uint32_t>> tokens;     ///< by start
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sentences;  ///< token indices, half open
  std::vector<GoldQuotation> quotations;
};

/// Who really speaks a quotation, read out of the article by hand.
struct Who {
  std::vector<std::string> speaker;  ///< empty where nobody can be told
  std::string kind;
  int worth = 0;  ///< 0, 1, 2
};
using WhoById = std::map<std::string, Who>;

struct PredictedQuotation {
  std::string id;
  std::string form;  ///< as the contract spells it: "indirect_free_indirect"
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans, speaker, cue;
  std::vector<std::string> speaker_names;
  double confidence = 0.0;
  std::string top_kind = "other";  ///< kind of its claim of most worth
  double top_worth = 0.0;          ///< that claim's worth; 0 where it has no claim
};

struct Prediction {
  std::vector<PredictedQuotation> quotations;
};
using PredictionById = std::map<std::string, Prediction>;

/// Reads a corpus, one document a line. Errors (code "corpus"): the file cannot be read, is empty, a
/// line is no such document; the message says which file, which line and why.
Result<std::vector<GoldDocument>> load_gold(const std::string& path);
Result<WhoById> load_who(const std::string& path);

/// Reads what `wortlaut analyze --jsonl` printed. Of two lines with one id the later counts.
Result<PredictionById> load_predictions(const std::string& path);

/// One line of such a file, or `to_json` of an analysis. Error: not the contract's JSON.
Result<Prediction> read_prediction(std::string_view json);

}  // namespace wortlaut::accuracy
