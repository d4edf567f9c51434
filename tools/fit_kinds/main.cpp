/// wortlaut_fit_kinds: fits the weights of kind and worth on an annotated corpus, and measures them.
///
///     wortlaut_fit_kinds PACK CORPUS.jsonl WHO.jsonl [options]
///
///     --articles DIR        our own articles (tests/golden/articles, tests/items) are examples as well; may be repeated
///     --quotations WHICH    "annotated": as they should be found; "found": as the engine finds those that it finds;
///                           "both" (the default); of --test "annotated" or, for the other two, "found"
///     --folds               measure weights fitted on other documents, fivefold
///     --test CORPUS WHO     measure the new weights on this
///     --lasso X, --ridge X  how strongly weights are held where expected.cpp has them
///     --measure             measure the weights that are there, fit nothing
///     --errors N            print up to N errors of what is measured last
///     --out FOLDER          write kind_weights.inc and worth_weights.inc there (core/src)
///
/// Only quotations that are judged and found count, so errors of kind are told from errors of finding. Nothing of the
/// corpus is stored but numbers over grammatical features. Exit 0 done, 1 a file that cannot be read or written (one line
/// says which, where and why), 2 wrong usage.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "language.hpp"
#include "measure.hpp"
#include "write.hpp"
#include "wortlaut/wortlaut.hpp"

namespace {

std::vector<const Example*> pointers(const std::vector<Example>& examples) {
  std::vector<const Example*> result;
  for (const Example& example : examples) result.push_back(&example);
  return result;
}

/// Each fifth of the documents judged by what was fitted on the others.
void cross_validate(const std::vector<Example>& corpus, const std::vector<Example>& own, const Penalty& penalty,
                    int errors) {
  constexpr std::uint32_t folds = 5;
  Verdicts of_corpus, of_own;
  for (std::uint32_t fold = 0; fold < folds; ++fold) {
    std::vector<const Example*> seen, held, held_own;
    for (const Example& example : corpus) (example.document % folds == fold ? held : seen).push_back(&example);
    for (const Example& example : own) (example.document % folds == fold ? held_own : seen).push_back(&example);
    const Model model = fit(seen, penalty);
    judge(model, held, of_corpus);
    judge(model, held_own, of_own);
  }
  if (!own.empty()) print("held out, our own articles", of_own);
  print_errors(of_own, errors);
  print("held out, corpus", of_corpus);
  print_errors(of_corpus, errors);
}

int fail(const std::string& message) {
  std::fprintf(stderr, "wortlaut_fit_kinds: %s\n", message.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files, articles;
  std::string out, test_corpus, test_who, which = "both";
  bool folds = false, only_measure = false;
  int errors = 0;
  Penalty penalty;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--articles" && i + 1 < argc)
      articles.emplace_back(argv[++i]);
    else if (argument == "--out" && i + 1 < argc)
      out = argv[++i];
    else if (argument == "--errors" && i + 1 < argc)
      errors = std::atoi(argv[++i]);
    else if (argument == "--lasso" && i + 1 < argc)
      penalty.lasso = std::atof(argv[++i]);
    else if (argument == "--ridge" && i + 1 < argc)
      penalty.ridge = std::atof(argv[++i]);
    else if (argument == "--test" && i + 2 < argc) {
      test_corpus = argv[++i];
      test_who = argv[++i];
    } else if (argument == "--quotations" && i + 1 < argc)
      which = argv[++i];
    else if (argument == "--folds")
      folds = true;
    else if (argument == "--measure")
      only_measure = true;
    else
      files.push_back(argument);
  }
  bool known = which == "annotated" || which == "found" || which == "both";
  for (const std::string& file : files) known = known && file.rfind("--", 0) != 0;
  if (files.size() != 3 || !known) {
    std::fputs("usage: wortlaut_fit_kinds PACK CORPUS.jsonl WHO.jsonl [--articles DIR]\n"
               "                          [--quotations annotated|found|both] [--folds] [--test CORPUS WHO]\n"
               "                          [--measure] [--errors N] [--lasso X] [--ridge X] [--out FOLDER]\n",
               stderr);
    return 2;
  }
  std::ifstream pack_file(files[0], std::ios::binary);
  if (!pack_file) return fail(files[0] + ": " + std::strerror(errno));
  const auto pack = wortlaut::LanguagePack::load(
      {std::istreambuf_iterator<char>(pack_file), std::istreambuf_iterator<char>()});
  if (!pack) return fail(files[0] + ": " + pack.error().message);
  const wortlaut::PackData& data = pack.value().data();
  auto read = corpus_examples(files[1], files[2], data, which == "found");
  if (!read) return fail(read.error().message);
  std::vector<Example> corpus = std::move(read).value();
  if (which == "both") {
    auto found = corpus_examples(files[1], files[2], data, true);
    if (!found) return fail(found.error().message);
    for (Example& example : found.value()) {
      example.quotation += 2000000;
      corpus.push_back(std::move(example));
    }
  }
  const std::vector<Example> own = articles.empty() ? std::vector<Example>{} : article_examples(articles, data);
  if (!articles.empty() && own.empty()) return fail(articles.front() + ": no marked article");
  if (only_measure) {
    Verdicts of_corpus, of_own;
    judge(present_model(), pointers(own), of_own);
    if (!own.empty()) print("present weights, our own articles", of_own);
    print_errors(of_own, errors);
    judge(present_model(), pointers(corpus), of_corpus);
    print("present weights", of_corpus);
    print_errors(of_corpus, errors);
    return 0;
  }
  if (folds) cross_validate(corpus, own, penalty, test_corpus.empty() ? errors : 0);
  std::vector<const Example*> all = pointers(corpus);
  for (const Example& example : own) all.push_back(&example);
  if (test_corpus.empty() && out.empty()) return 0;
  const Model model = fit(all, penalty);
  if (!test_corpus.empty()) {
    const auto test = corpus_examples(test_corpus, test_who, data, which != "annotated");
    if (!test) return fail(test.error().message);
    Verdicts verdicts;
    judge(model, pointers(test.value()), verdicts);
    print("test", verdicts);
    print_errors(verdicts, errors);
  }
  if (!out.empty() && !write_weights(model, out))
    return fail(out + ": kind_weights.inc and worth_weights.inc cannot be written");
  return 0;
}
