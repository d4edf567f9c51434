#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "../../tests/golden/kind_names.hpp"

using namespace wortlaut;

void judge(const Model& model, const std::vector<const Example*>& examples, Verdicts& verdicts) {
  for (const Example* example : examples) {
    Verdict& verdict = verdicts[example->quotation];
    verdict.id = example->id;
    verdict.truth = static_cast<std::size_t>(example->kind);
    verdict.truth_worth = example->worth;
    if (example->dropped || example->subordinate) continue;
    const auto belief = beliefs(model, example->features);
    const auto kind = static_cast<std::size_t>(likeliest_kind(belief));
    if ((example->features.has(Feature::fragment) || example->features.has(Feature::carries)) && kind == 8) continue;
    const double worth = worth_of(model, example->features);
    ++verdict.claims;
    verdict.other_right |= kind == verdict.truth;
    if (verdict.shown && worth <= verdict.worth) continue;
    verdict.worth = worth;
    verdict.kind = kind;
    verdict.loss = -std::log(belief[verdict.truth]);
    verdict.shown = example;
  }
}

void print(const char* title, const Verdicts& verdicts) {
  int right = 0, both = 0, only_found = 0, only_true = 0;
  double wins = 0.0, pairs = 0.0, loss = 0.0;
  std::array<std::array<int, kind_count>, kind_count> confusion{};
  for (const auto& [id, verdict] : verdicts) {
    ++confusion[verdict.truth][verdict.kind];
    right += verdict.kind == verdict.truth;
    loss += verdict.loss;
    both += verdict.kind < 4 && verdict.truth < 4;
    only_found += verdict.kind < 4 && verdict.truth >= 4;
    only_true += verdict.kind >= 4 && verdict.truth < 4;
    if (verdict.truth_worth != 2) continue;
    for (const auto& [other_id, other] : verdicts) {
      if (other.truth_worth != 0) continue;
      pairs += 1.0;
      wins += verdict.worth > other.worth ? 1.0 : verdict.worth == other.worth ? 0.5 : 0.0;
    }
  }
  std::printf("%s: %zu   kind %.1f   checkable F1 %.1f   worth AUC %.1f   loss %.4f\n", title, verdicts.size(),
              100.0 * right / std::max<double>(1.0, static_cast<double>(verdicts.size())),
              200.0 * both / std::max(1, 2 * both + only_found + only_true), pairs > 0 ? 100.0 * wins / pairs : 0.0,
              loss / std::max<double>(1.0, static_cast<double>(verdicts.size())));
  std::array<int, 4> several{};  // one claim: all, right; more: all, right
  int another = 0;
  for (const auto& [id, verdict] : verdicts) {
    several[verdict.claims > 1 ? 2 : 0] += 1;
    several[verdict.claims > 1 ? 3 : 1] += verdict.kind == verdict.truth;
    another += verdict.other_right && verdict.kind != verdict.truth;
  }
  std::printf("of one claim: %d of %d right; of several: %d of %d, "
              "and in %d a claim of less worth is of the right kind\n",
              several[1], several[0], several[3], several[2], another);
  std::printf("%-11s", "true\\found");
  for (const std::string_view name : kind_names) std::printf(" %5.5s", std::string(name).c_str());
  std::printf("\n");
  for (std::size_t a = 0; a < kind_count; ++a) {
    std::printf("%-11s", std::string(kind_names[a]).c_str());
    for (const int cell : confusion[a]) std::printf(" %5d", cell);
    std::printf("\n");
  }
}

void print_errors(const Verdicts& verdicts, int limit) {
  for (const auto& [id, verdict] : verdicts) {
    if (verdict.kind == verdict.truth || limit-- <= 0) continue;
    std::printf("%s: %s taken for %s (%.2f, %d) %s %s\n", verdict.id.c_str(),
                std::string(kind_names[verdict.truth]).c_str(),
                std::string(kind_names[verdict.kind]).c_str(), verdict.worth, verdict.truth_worth,
                verdict.shown ? verdict.shown->form.c_str() : "",
                verdict.shown ? verdict.shown->text.c_str() : "(no claim)");
    if (!verdict.shown) continue;
    std::printf("    %s\n", verdict.shown->shown.c_str());
  }
}
