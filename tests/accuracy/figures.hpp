#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"

namespace wortlaut::accuracy {

/// Counts behind precision and recall.
struct Hits {
  std::size_t true_positives = 0, false_positives = 0, false_negatives = 0;
  double precision() const;  ///< percent; 0 where nothing was predicted
  double recall() const;     ///< percent; 0 where there is nothing to find
  double f1() const;         ///< percent
};

/// Quotations predicted with a confidence in one range, and how many of them are right.
struct Bin {
  std::size_t count = 0, right = 0;
  double confidence_sum = 0.0;
};

/// [0, .5), [.5, .6), … [.9, 1].
constexpr std::array<double, 7> bin_edges = {0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
using Calibration = std::array<Bin, bin_edges.size() - 1>;

struct FormRecall {
  std::size_t count = 0, hit = 0;
};

/// Whether neighbouring sentences of one speaker make one quotation or several is a matter of taste,
/// so quotations other than direct ones are cut at sentence ends, on both sides, before they are
/// compared. A predicted piece is right where it shares at least half of the union of its tokens with
/// a gold piece (IoU >= 0.5); each gold piece is used once, the best pairs first.
struct Figures {
  Hits quoted_tokens;  ///< tokens inside any quotation, of any form
  Hits quotations;
  Hits speaker_tokens, cue_tokens;  ///< of matched pieces; a missed or spurious one counts with all its tokens
  std::size_t form_right = 0;       ///< of right pieces, those whose form is right
  std::map<std::string, FormRecall> by_form;

  bool has_who = false;
  std::size_t who_right = 0, who_wrong = 0;  ///< gold pieces found and given to exactly the right speakers; the others
  std::size_t judged = 0;                    ///< right pieces whose speaker, kind and worth are known
  std::size_t judged_speaker_right = 0, judged_kind_right = 0;
  Hits checkable;                            ///< fact, quantity, causal or law against the rest
  std::array<std::vector<double>, 3> worth;  ///< predicted worth by the true one

  Calibration calibration;
  std::map<std::string, Calibration> calibration_by_form;

  std::vector<std::string> missed, spurious, wrong_speaker;  ///< one line an error, at most as many as asked for

  double form_percent() const;
  Hits who_said_what() const;
  /// Chance, in percent, that a quotation worth checking gets a higher worth than one that is not, ties
  /// counting half; 0 where there is none of one sort.
  double worth_auc() const;
};

/// Holds predictions against the corpus. A document without a prediction counts as one in which nothing
/// was found. `errors` is how many lines of each sort of error are kept.
Figures score(const std::vector<GoldDocument>& gold, const PredictionById& predictions, const WhoById* who,
              std::size_t errors);

}  // namespace wortlaut::accuracy
