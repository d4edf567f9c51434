#include "figures.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "report.hpp"
#include "same_name.hpp"

using namespace wortlaut::accuracy;
using Catch::Approx;

namespace {

/// Ten one-letter tokens "a b c d e f g h i j", two sentences of five.
GoldDocument document() {
  GoldDocument d;
  d.id = "d";
  d.text = "a b c d e f g h i j";
  for (std::uint32_t i = 0; i < 10; ++i) d.tokens.emplace_back(2 * i, 2 * i + 1);
  d.sentences = {{0, 5}, {5, 10}};
  return d;
}

/// A predicted quotation over tokens [first, last).
PredictedQuotation predicted(std::string form, std::uint32_t first, std::uint32_t last, double confidence = 0.95) {
  PredictedQuotation q;
  q.id = "q";
  q.form = std::move(form);
  q.spans = {{2 * first, 2 * last - 1}};
  q.confidence = confidence;
  return q;
}

Figures score_one(const GoldDocument& gold, std::vector<PredictedQuotation> quotations, const WhoById* who = nullptr) {
  PredictionById predictions;
  predictions["d"].quotations = std::move(quotations);
  return score({gold}, predictions, who, 10);
}

}  // namespace

TEST_CASE("names mean the same speaker where one's words are among the other's", "[accuracy]") {
  const struct {
    const char *a, *b;
    bool same;
  } cases[] = {
      {"Anna Roth", "Roth", true},          {"Minister Roth", "Roth", true},  {"Roths", "Roth", true},
      {"Anna Roth", "Otto Roth", false},    {"Frau", "Frau", true},           {"", "Roth", false},
      {"DER BOTE", "Bote", true},           {"Zürich", "ZÜRICH", true},       {"A–B", "A B", true},
      {"Bund der Imker", "Imker", true},    {"Haus am See", "Haus am Meer", false},
  };
  for (const auto& c : cases) {
    INFO(c.a << " / " << c.b);
    CHECK(same_name(c.a, c.b) == c.same);
    CHECK(same_name(c.b, c.a) == c.same);
  }
}

TEST_CASE("speakers are right where all are named and nobody else", "[accuracy]") {
  CHECK(speakers_right({}, {}));
  CHECK(speakers_right({"Roth", "Anna Lau"}, {"Lau", "Otto Roth"}));
  CHECK_FALSE(speakers_right({"Roth"}, {}));
  CHECK_FALSE(speakers_right({}, {"Roth"}));
  CHECK_FALSE(speakers_right({"Roth"}, {"Roth", "Lau"}));
  CHECK_FALSE(speakers_right({"Roth", "Lau"}, {"Roth"}));
}

TEST_CASE("half of the union is enough, less is not", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "Indirect", {0, 1, 2, 3}, {}, {}}};
  const Figures half = score_one(gold, {predicted("indirect", 2, 4)});
  CHECK(half.quotations.true_positives == 1);
  CHECK(half.quotations.f1() == Approx(100));
  CHECK(half.quoted_tokens.precision() == Approx(100));
  CHECK(half.quoted_tokens.recall() == Approx(50));
  const Figures less = score_one(gold, {predicted("indirect", 3, 5)});
  CHECK(less.quotations.true_positives == 0);
  CHECK(less.quotations.false_positives == 1);
  CHECK(less.missed == std::vector<std::string>{"d/0 Indirect: a b c d"});
  CHECK(less.spurious == std::vector<std::string>{"d indirect: d e"});
}

TEST_CASE("quotations are cut at sentence ends unless they are direct", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "IndirectFreeIndirect", {1, 2, 3, 4, 5, 6, 7}, {}, {}}};
  const std::string form = "indirect_free_indirect";
  const Figures cut = score_one(gold, {predicted(form, 1, 5), predicted(form, 5, 8)});
  CHECK(cut.quotations.true_positives == 2);
  CHECK(cut.quotations.false_positives == 0);
  gold.quotations[0].form = "Direct";
  const Figures whole = score_one(gold, {predicted("direct", 1, 5), predicted("direct", 5, 8)});
  CHECK(whole.quotations.true_positives == 1);
  CHECK(whole.quotations.false_positives == 1);
}

TEST_CASE("a gold quotation is used once, by the best", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "Direct", {0, 1, 2, 3}, {5}, {6}}};
  PredictedQuotation good = predicted("reported", 0, 4);
  good.speaker = {{10, 11}};
  const Figures figures = score_one(gold, {predicted("direct", 0, 3), good});
  CHECK(figures.quotations.true_positives == 1);
  CHECK(figures.quotations.false_positives == 1);
  CHECK(figures.form_right == 0);
  CHECK(figures.speaker_tokens.f1() == Approx(100));
  CHECK(figures.cue_tokens.recall() == Approx(0));
}

TEST_CASE("who said what needs the quotation and exactly its speakers", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "Direct", {0, 1}, {}, {}}, {"d/1", "Direct", {5, 6}, {}, {}}};
  const WhoById who = {{"d/0", {{"Anna Roth"}, "fact", 2}}, {"d/1", {{"Otto Lau"}, "opinion", 0}}};
  PredictedQuotation first = predicted("direct", 0, 2), second = predicted("direct", 5, 7);
  first.speaker_names = {"Roth"};
  first.top_kind = "quantity";
  first.top_worth = 0.5;
  second.speaker_names = {"Roth"};
  second.top_kind = "fact";
  second.top_worth = 0.5;
  const Figures figures = score_one(gold, {first, second}, &who);
  CHECK(figures.who_said_what().f1() == Approx(50));
  CHECK(figures.wrong_speaker == std::vector<std::string>{"d/1 gold [Otto Lau] got [Roth]: f g"});
  CHECK(figures.judged_kind_right == 0);
  CHECK(figures.checkable.precision() == Approx(50));
  CHECK(figures.checkable.recall() == Approx(100));
  CHECK(figures.worth_auc() == Approx(50));
}

TEST_CASE("confidence is counted in bins with their share of right ones", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "Direct", {0, 1}, {}, {}}};
  const Figures figures = score_one(
      gold, {predicted("direct", 0, 2, 1.0), predicted("direct", 5, 6, 0.9), predicted("reported", 7, 8, 0.49)});
  CHECK(figures.calibration[5].count == 2);
  CHECK(figures.calibration[5].right == 1);
  CHECK(figures.calibration[5].confidence_sum == Approx(1.9));
  CHECK(figures.calibration[0].count == 1);
  CHECK(figures.calibration_by_form.at("reported")[0].count == 1);
  CHECK(figures.calibration_by_form.count("indirect") == 0);
}

TEST_CASE("a document without a prediction counts as empty", "[accuracy]") {
  GoldDocument gold = document();
  gold.quotations = {{"d/0", "Direct", {0, 1}, {}, {}}};
  const Figures figures = score({gold}, {}, nullptr, 0);
  CHECK(figures.quotations.false_negatives == 1);
  CHECK(figures.quotations.f1() == 0);
  CHECK(figures.missed.empty());
  CHECK(text_report(figures).find("quotations       P   0.0  R   0.0  F1   0.0\n") != std::string::npos);
}
