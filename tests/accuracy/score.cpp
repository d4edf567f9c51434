/// wortlaut_accuracy: runs the engine over an annotated corpus and prints how much it got right.
/// README.md beside this file says what each figure means and where the corpus comes from.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>

#include "corpus.hpp"
#include "figures.hpp"
#include "report.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut::accuracy {
namespace {

constexpr const char* usage_text =
    "usage: wortlaut_accuracy GOLD.jsonl [--who WHO.jsonl] [--errors N] [--json] [--jobs N]\n"
    "                         [--predictions FILE] [--pack FILE]\n"
    "  --who WHO.jsonl      who really speaks each quotation: adds the figures about speakers and claims\n"
    "  --errors N           print up to N errors of each sort\n"
    "  --json               print the figures as one JSON object\n"
    "  --jobs N             threads; as many as there are processors by default\n"
    "  --predictions FILE   score what `wortlaut analyze --jsonl` printed instead of running the engine\n"
    "  --pack FILE          the language pack; the one of this build by default\n";

struct Options {
  std::string gold, who, predictions;
  std::string pack = WORTLAUT_PACK_FILE;
  std::size_t errors = 0;
  std::size_t jobs = 0;
  bool json = false;
};

/// A number without sign; nothing where the text is none.
std::optional<std::size_t> number(const char* text) {
  if (*text < '0' || *text > '9') return std::nullopt;
  char* end = nullptr;
  const unsigned long long value = std::strtoull(text, &end, 10);
  if (*end != '\0' || value > 1000000) return std::nullopt;
  return static_cast<std::size_t>(value);
}

std::optional<Options> parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool has_value = i + 1 < argc;
    if (argument == "--json") {
      options.json = true;
    } else if (argument == "--errors" || argument == "--jobs") {
      const auto value = has_value ? number(argv[++i]) : std::nullopt;
      if (!value) return std::nullopt;
      (argument == "--errors" ? options.errors : options.jobs) = *value;
    } else if (argument == "--who" || argument == "--predictions" || argument == "--pack") {
      if (!has_value) return std::nullopt;
      (argument == "--who" ? options.who : argument == "--pack" ? options.pack : options.predictions) = argv[++i];
    } else if (argument.rfind("--", 0) == 0 || !options.gold.empty()) {
      return std::nullopt;
    } else {
      options.gold = argument;
    }
  }
  if (options.gold.empty()) return std::nullopt;
  return options;
}

Result<LanguagePack> load_pack(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{"pack", path + ": " + std::strerror(errno)};
  return LanguagePack::load(std::string(std::istreambuf_iterator<char>(in), {}));
}

/// Analyses every document, each by whichever thread is free.
Result<PredictionById> run_engine(const std::vector<GoldDocument>& gold, const LanguagePack& pack, std::size_t jobs) {
  std::vector<std::optional<Result<Prediction>>> done(gold.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    const LanguagePack packs[] = {pack};
    for (std::size_t i; (i = next.fetch_add(1)) < gold.size();)
      done[i] = read_prediction(to_json(analyze(gold[i].text, packs, {"de"})));
  };
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(jobs, gold.size()); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  PredictionById predictions;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (!*done[i]) return Error{"engine", "document " + gold[i].id + ": " + done[i]->error().message};
    predictions[gold[i].id] = std::move(*done[i]).value();
  }
  return predictions;
}

int fail(const Error& error) {
  std::fprintf(stderr, "wortlaut_accuracy: %s\n", error.message.c_str());
  return 1;
}

int run(const Options& options) {
  const auto gold = load_gold(options.gold);
  if (!gold) return fail(gold.error());
  std::optional<WhoById> who;
  if (!options.who.empty()) {
    auto loaded = load_who(options.who);
    if (!loaded) return fail(loaded.error());
    who = std::move(loaded).value();
  }
  const auto predict = [&]() -> Result<PredictionById> {
    if (!options.predictions.empty()) return load_predictions(options.predictions);
    const auto pack = load_pack(options.pack);
    if (!pack) return pack.error();
    return run_engine(gold.value(), pack.value(), options.jobs);
  };
  const auto predictions = predict();
  if (!predictions) return fail(predictions.error());
  std::size_t missing = 0;
  for (const GoldDocument& document : gold.value()) missing += predictions.value().count(document.id) == 0 ? 1 : 0;
  if (missing > 0)
    std::fprintf(stderr, "wortlaut_accuracy: warning: no prediction for %zu of %zu documents\n", missing,
                 gold.value().size());
  const Figures figures = score(gold.value(), predictions.value(), who ? &*who : nullptr, options.errors);
  std::fputs((options.json ? json_report(figures) : text_report(figures)).c_str(), stdout);
  return std::fflush(stdout) == 0 ? 0 : fail({"output", std::strerror(errno)});
}

}  // namespace
}  // namespace wortlaut::accuracy

int main(int argc, char** argv) {
  const auto options = wortlaut::accuracy::parse(argc, argv);
  if (!options) {
    std::fputs(wortlaut::accuracy::usage_text, stderr);
    return 2;
  }
  return wortlaut::accuracy::run(*options);
}
