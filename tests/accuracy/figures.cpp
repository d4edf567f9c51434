#include "figures.hpp"

#include <algorithm>
#include <tuple>

#include "same_name.hpp"
#include "utf8.hpp"

namespace wortlaut::accuracy {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> form_names = {{
    {"direct", "Direct"},
    {"indirect", "Indirect"},
    {"reported", "Reported"},
    {"free_indirect", "FreeIndirect"},
    {"indirect_free_indirect", "IndirectFreeIndirect"},
}};

bool same_form(std::string_view predicted, std::string_view gold) {
  return std::find(form_names.begin(), form_names.end(), std::pair(predicted, gold)) != form_names.end();
}

bool is_checkable(std::string_view kind) {
  return kind == "fact" || kind == "quantity" || kind == "causal" || kind == "law";
}

std::size_t common(const Tokens& a, const Tokens& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();)
    if (*x < *y) ++x;
    else if (*y < *x) ++y;
    else ++n, ++x, ++y;
  return n;
}

Tokens merged(const std::vector<const Tokens*>& sets) {
  Tokens all;
  for (const Tokens* set : sets) all.insert(all.end(), set->begin(), set->end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The tokens that the spans touch. Logarithmic in the document's tokens, linear in those found.
Tokens tokens_in(const GoldDocument& document, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& spans) {
  Tokens found;
  for (const auto& [start, end] : spans) {
    auto at = std::lower_bound(document.tokens.begin(), document.tokens.end(), start,
                               [](const auto& token, std::uint32_t offset) { return token.second <= offset; });
    for (; at != document.tokens.end() && at->first < end; ++at)
      found.push_back(static_cast<std::uint32_t>(at - document.tokens.begin()));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<Tokens> by_sentence(const GoldDocument& document, std::string_view form, Tokens tokens) {
  std::vector<Tokens> pieces;
  if (form == "Direct" || form == "direct" || document.sentences.empty()) {
    pieces.push_back(std::move(tokens));
    return pieces;
  }
  for (const auto& [first, last] : document.sentences) {
    const auto begin = std::lower_bound(tokens.begin(), tokens.end(), first);
    const auto end = std::lower_bound(begin, tokens.end(), last);
    if (begin != end) pieces.emplace_back(begin, end);
  }
  return pieces;
}

template <class Quotation>
struct Piece {
  const Quotation* quotation = nullptr;
  Tokens tokens;
  std::ptrdiff_t partner = -1;  ///< index of the piece on the other side
  double iou = 0.0;
};

void add(Hits& hits, std::size_t shared, std::size_t gold, std::size_t predicted) {
  hits.true_positives += shared;
  hits.false_positives += predicted - shared;
  hits.false_negatives += gold - shared;
}

void add(Calibration& calibration, double confidence, bool right) {
  std::size_t bin = 0;
  while (bin + 1 < calibration.size() && confidence >= bin_edges[bin + 1]) ++bin;
  ++calibration[bin].count;
  calibration[bin].right += right ? 1 : 0;
  calibration[bin].confidence_sum += confidence;
}

/// The first `limit` characters of the text from the first token to the last, on one line.
std::string shown(const GoldDocument& document, const OffsetMap& offsets, const Tokens& tokens, std::size_t limit) {
  if (tokens.empty()) return {};
  const std::uint32_t begin = offsets.byte_of_utf16(document.tokens[tokens.front()].first);
  const std::uint32_t end = offsets.byte_of_utf16(document.tokens[tokens.back()].second);
  std::string line;
  std::size_t count = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    const char c = document.text[at];
    if ((static_cast<unsigned char>(c) & 0xc0) != 0x80 && ++count > limit) break;
    line.push_back(c == '\n' ? ' ' : c);
  }
  return line;
}

std::string list(const std::vector<std::string>& names) {
  std::string line = "[";
  for (const std::string& name : names) line += (line.size() > 1 ? ", " : "") + name;
  return line + "]";
}

class Scorer {
 public:
  Scorer(Figures& figures, const WhoById* who, std::size_t errors) : figures_(figures), who_(who), errors_(errors) {}

  void add_document(const GoldDocument& document, const Prediction& prediction) {
    std::vector<Piece<GoldQuotation>> gold;
    for (const GoldQuotation& q : document.quotations)
      if (!q.quote.empty())
        for (Tokens& piece : by_sentence(document, q.form, q.quote)) gold.push_back({&q, std::move(piece)});
    std::vector<Piece<PredictedQuotation>> predicted;
    for (const PredictedQuotation& q : prediction.quotations)
      for (Tokens& piece : by_sentence(document, q.form, tokens_in(document, q.spans)))
        if (!piece.empty()) predicted.push_back({&q, std::move(piece)});

    count_tokens(gold, predicted);
    match(gold, predicted);
    const OffsetMap offsets(document.text);
    for (const auto& piece : gold) add_gold(document, offsets, piece, predicted);
    for (const auto& piece : predicted) add_predicted(document, offsets, piece);
  }

 private:
  template <class Gold, class Predicted>
  void count_tokens(const Gold& gold, const Predicted& predicted) {
    std::vector<const Tokens*> g, p;
    for (const auto& piece : gold) g.push_back(&piece.tokens);
    for (const auto& piece : predicted) p.push_back(&piece.tokens);
    const Tokens all_gold = merged(g), all_predicted = merged(p);
    add(figures_.quoted_tokens, common(all_gold, all_predicted), all_gold.size(), all_predicted.size());
  }

  /// Best pairs first. Quadratic in the quotations of one document.
  template <class Gold, class Predicted>
  static void match(Gold& gold, Predicted& predicted) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t g = 0; g < gold.size(); ++g)
      for (std::size_t p = 0; p < predicted.size(); ++p)
        if (const std::size_t both = common(gold[g].tokens, predicted[p].tokens); both > 0)
          pairs.emplace_back(static_cast<double>(both) /
                                 static_cast<double>(gold[g].tokens.size() + predicted[p].tokens.size() - both),
                             g, p);
    std::sort(pairs.rbegin(), pairs.rend());
    for (const auto& [iou, g, p] : pairs) {
      if (gold[g].partner >= 0 || predicted[p].partner >= 0) continue;
      gold[g].partner = static_cast<std::ptrdiff_t>(p);
      predicted[p].partner = static_cast<std::ptrdiff_t>(g);
      gold[g].iou = predicted[p].iou = iou;
    }
  }

  void add_roles(const GoldDocument& document, const GoldQuotation* gold, const PredictedQuotation* predicted) {
    const auto count = [&document](Hits& hits, const Tokens& wanted, const Tokens& got) {
      add(hits, common(wanted, got), wanted.size(), got.size());
    };
    static const Tokens none;
    count(figures_.speaker_tokens, gold ? gold->speaker : none,
          predicted ? tokens_in(document, predicted->speaker) : none);
    count(figures_.cue_tokens, gold ? gold->cue : none, predicted ? tokens_in(document, predicted->cue) : none);
  }

  void add_gold(const GoldDocument& document, const OffsetMap& offsets, const Piece<GoldQuotation>& piece,
                const std::vector<Piece<PredictedQuotation>>& predicted) {
    const GoldQuotation& q = *piece.quotation;
    const PredictedQuotation* found =
        piece.partner >= 0 ? predicted[static_cast<std::size_t>(piece.partner)].quotation : nullptr;
    add_roles(document, &q, found);
    const bool hit = piece.iou >= 0.5;
    FormRecall& form = figures_.by_form[q.form];
    ++form.count;
    form.hit += hit ? 1 : 0;
    ++(hit ? figures_.quotations.true_positives : figures_.quotations.false_negatives);
    if (hit) figures_.form_right += same_form(found->form, q.form) ? 1 : 0;
    else if (figures_.missed.size() < errors_)
      figures_.missed.push_back(q.id + " " + q.form + ": " + shown(document, offsets, piece.tokens, 160));
    if (!who_) return;
    if (const auto truth = who_->find(q.id); truth != who_->end())
      add_who(document, offsets, piece, found, truth->second, hit);
  }

  void add_who(const GoldDocument& document, const OffsetMap& offsets, const Piece<GoldQuotation>& piece,
               const PredictedQuotation* found, const Who& truth, bool hit) {
    const bool right = hit && speakers_right(found->speaker_names, truth.speaker);
    ++(right ? figures_.who_right : figures_.who_wrong);
    if (!hit) return;
    figures_.worth[static_cast<std::size_t>(truth.worth)].push_back(found->top_worth);
    figures_.judged_kind_right += found->top_kind == truth.kind ? 1 : 0;
    const bool said = is_checkable(found->top_kind), is = is_checkable(truth.kind);
    figures_.checkable.true_positives += said && is ? 1 : 0;
    figures_.checkable.false_positives += said && !is ? 1 : 0;
    figures_.checkable.false_negatives += is && !said ? 1 : 0;
    ++figures_.judged;
    figures_.judged_speaker_right += right ? 1 : 0;
    if (!right && figures_.wrong_speaker.size() < errors_)
      figures_.wrong_speaker.push_back(piece.quotation->id + " gold " + list(truth.speaker) + " got " +
                                       list(found->speaker_names) + ": " +
                                       shown(document, offsets, piece.tokens, 110));
  }

  void add_predicted(const GoldDocument& document, const OffsetMap& offsets, const Piece<PredictedQuotation>& piece) {
    const PredictedQuotation& q = *piece.quotation;
    if (piece.partner < 0) add_roles(document, nullptr, &q);
    const bool right = piece.iou >= 0.5;
    add(figures_.calibration, q.confidence, right);
    add(figures_.calibration_by_form[q.form], q.confidence, right);
    if (right) return;
    ++figures_.quotations.false_positives;
    if (figures_.spurious.size() < errors_)
      figures_.spurious.push_back(document.id + " " + q.form + ": " + shown(document, offsets, piece.tokens, 160));
  }

  Figures& figures_;
  const WhoById* who_;
  std::size_t errors_;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Hits::precision() const { return share(true_positives, true_positives + false_positives); }
double Hits::recall() const { return share(true_positives, true_positives + false_negatives); }
double Hits::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

double Figures::form_percent() const { return share(form_right, quotations.true_positives); }

Hits Figures::who_said_what() const {
  return {who_right, quotations.true_positives + quotations.false_positives - who_right, who_wrong};
}

double Figures::worth_auc() const {
  std::vector<double> low = worth[0];
  if (low.empty() || worth[2].empty()) return 0.0;
  std::sort(low.begin(), low.end());
  double wins = 0;
  for (const double value : worth[2]) {
    const auto [first, last] = std::equal_range(low.begin(), low.end(), value);
    wins += static_cast<double>(first - low.begin()) + 0.5 * static_cast<double>(last - first);
  }
  return 100.0 * wins / (static_cast<double>(low.size()) * static_cast<double>(worth[2].size()));
}

Figures score(const std::vector<GoldDocument>& gold, const PredictionById& predictions, const WhoById* who,
              std::size_t errors) {
  Figures figures;
  figures.has_who = who != nullptr;
  Scorer scorer(figures, who, errors);
  static const Prediction nothing;
  for (const GoldDocument& document : gold) {
    const auto found = predictions.find(document.id);
    scorer.add_document(document, found == predictions.end() ? nothing : found->second);
  }
  return figures;
}

}  // namespace wortlaut::accuracy
