/// wortlaut_claims_oracle: kind and worth of claims where the quotations are known beforehand.
///
///     wortlaut_claims_oracle GOLD.jsonl WHO.jsonl [--half 0|1] [--errors N] [--articles] [--folds] [--fit]
///
/// Builds the quotations from the annotation (spans, form, cue), runs the stages up to the clauses and
/// `find_claims`, and prints kind accuracy with its confusion matrix, checkable F1 and worth AUC as the
/// scorer defines them: a quotation's kind is that of its claim of most worth. `--half` takes every other
/// document only. `--articles` fits on our own articles (tests/golden/articles) as well. `--folds` measures
/// weights fitted on other documents. `--fit` prints the tables of claim_kind.cpp and worth.cpp anew, fitted on
/// what it read.
/// Exit 0 done, 1 bad input, 2 wrong usage.

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "claim_candidates.hpp"
#include "claim_kind.hpp"
#include "claims_fit.hpp"
#include "../golden/marked_article.hpp"
#include "article_reading.hpp"
#include "text.hpp"
#include "utf8.hpp"
#include "worth.hpp"
#include "wortlaut/wortlaut.hpp"

namespace {

using namespace wortlaut;
using nlohmann::json;

constexpr std::array<std::string_view, kind_count> kind_names = {"fact",   "quantity", "causal",  "law",  "prediction",
                                                                 "pledge", "demand",   "opinion", "other"};

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<json> read_lines(const std::string& path) {
  std::vector<json> result;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) result.push_back(json::parse(line));
  return result;
}

ClaimKind kind_named(std::string_view name) {
  for (std::size_t k = 0; k < kind_count; ++k)
    if (kind_names[k] == name) return static_cast<ClaimKind>(k);
  return ClaimKind::other;
}

Form form_named(const std::string& name) {
  if (name == "Direct") return Form::direct;
  if (name == "Reported") return Form::reported;
  if (name == "FreeIndirect") return Form::free_indirect;
  if (name == "IndirectFreeIndirect") return Form::indirect_free_indirect;
  return Form::indirect;
}

/// Neighbouring tokens that overlap the annotated ones, as ranges.
std::vector<TokenRange> ranges_of(const json& document, const json& indices, const OffsetMap& offsets,
                                  const Sentences& sentences) {
  std::vector<TokenRange> result;
  std::size_t t = 0;
  for (const json& index : indices) {
    const json& pair = document["tokens"][index.get<std::size_t>()];
    const std::uint32_t begin = offsets.byte_of_utf16(pair[0]), end = offsets.byte_of_utf16(pair[1]);
    while (t > 0 && sentences.tokens[t - 1].span.end_byte > begin) --t;
    while (t < sentences.tokens.size() && sentences.tokens[t].span.end_byte <= begin) ++t;
    for (; t < sentences.tokens.size() && sentences.tokens[t].span.begin_byte < end; ++t) {
      const auto token = static_cast<std::uint32_t>(t);
      if (!result.empty() && token < result.back().last) continue;
      if (!result.empty() && token == result.back().last)
        ++result.back().last;
      else
        result.push_back({token, token + 1});
    }
  }
  return result;
}

struct Tally {
  std::array<std::array<int, kind_count>, kind_count> confusion{};  // [truth][found]
  std::array<std::vector<double>, 3> worth;

  void print() const {
    int total = 0, right = 0, both = 0, only_found = 0, only_true = 0;
    for (std::size_t a = 0; a < kind_count; ++a)
      for (std::size_t b = 0; b < kind_count; ++b) {
        total += confusion[a][b];
        if (a == b) right += confusion[a][b];
        both += (a < 4 && b < 4) * confusion[a][b];
        only_found += (a >= 4 && b < 4) * confusion[a][b];
        only_true += (a < 4 && b >= 4) * confusion[a][b];
      }
    double wins = 0.0;
    for (double high : worth[2])
      for (double low : worth[0]) wins += high > low ? 1.0 : high == low ? 0.5 : 0.0;
    const double pairs = static_cast<double>(worth[2].size()) * static_cast<double>(worth[0].size());
    std::printf("quotations %d   kind %.1f   checkable F1 %.1f   worth AUC %.1f\n", total,
                100.0 * right / std::max(1, total), 200.0 * both / std::max(1, 2 * both + only_found + only_true),
                pairs > 0 ? 100.0 * wins / pairs : 0.0);
    std::printf("%-11s", "true\\found");
    for (std::string_view name : kind_names) std::printf(" %5.5s", std::string(name).c_str());
    std::printf("\n");
    for (std::size_t a = 0; a < kind_count; ++a) {
      std::printf("%-11s", std::string(kind_names[a]).c_str());
      for (std::size_t b = 0; b < kind_count; ++b) std::printf(" %5d", confusion[a][b]);
      std::printf("\n");
    }
  }
};

/// The claims of tests/golden/articles as examples: kinds by hand, no worth.
void add_articles(const PackData& data, std::vector<FitExample>& examples) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(WORTLAUT_TESTS_DIR) + "/golden/articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::uint32_t document = 100000, example = 200000000;
  for (const std::string& path : paths) {
    const golden::MarkedArticle article = golden::parse_article(read_file(path));
    const std::string_view text = article.text;
    ArticleReading r(text, find_layout(text, data), data);
    const Sentences& sentences = r.sentences;
    const Speakers speakers =
        find_speakers(text, r.layout, sentences, r.morphology, r.phrases, r.clauses, data, r.mentions);
    const Quotations quotations =
        find_quotations(text, r.layout, sentences, r.morphology, r.phrases, r.marks, r.clauses, r.mentions, data);
    const auto found = find_candidates(text, r.layout, sentences, r.morphology, r.phrases, r.marks, r.clauses,
                                       r.mentions, quotations, speakers, data);
    ++document;
    for (const ClaimCandidate& candidate : found.candidates) {
      std::vector<Span> spans;
      for (const TokenRange& range : candidate.proposition.spans)
        spans.push_back(
            {sentences.tokens[range.first].span.begin_byte, sentences.tokens[range.last - 1].span.end_byte});
      for (const golden::MarkedClaim& marked : article.claims)
        if (golden::overlap(marked.span, spans) >= 0.8) {
          examples.push_back({candidate.features, kind_named(marked.kind), -1, ++example, document,
                              candidate.proposition.subordinate});
          break;
        }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  int half = -1, errors = 0;
  bool fit = false, folds = false, articles = false;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--half" && i + 1 < argc)
      half = std::atoi(argv[++i]);
    else if (argument == "--errors" && i + 1 < argc)
      errors = std::atoi(argv[++i]);
    else if (argument == "--fit")
      fit = true;
    else if (argument == "--folds")
      folds = true;
    else if (argument == "--articles")
      articles = true;
    else
      files.push_back(argument);
  }
  if (files.size() != 2) {
    std::fputs(
        "usage: wortlaut_claims_oracle GOLD.jsonl WHO.jsonl [--half 0|1] [--errors N] [--articles] [--folds] "
        "[--fit]\n",
        stderr);
    return 2;
  }
  const auto pack = LanguagePack::load(read_file(WORTLAUT_PACK_FILE));
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().message.c_str());
    return 1;
  }
  const PackData& data = pack.value().data();
  std::map<std::string, json> who;
  for (json& line : read_lines(files[1])) who[line["id"]] = line;

  Tally tally;
  std::vector<FitExample> examples;
  int number = -1;
  for (const json& document : read_lines(files[0])) {
    ++number;
    if (half >= 0 && number % 2 != half) continue;
    const std::string source = document["text"];
    const Text decoded = decode_text(source);
    const std::string_view text = decoded.bytes;
    const OffsetMap offsets(text);
    ArticleReading r(text, find_layout(text, data), data);
    const Sentences& sentences = r.sentences;
    const Speakers speakers =
        find_speakers(text, r.layout, sentences, r.morphology, r.phrases, r.clauses, data, r.mentions);

    Quotations quotations;
    std::vector<const json*> truths;
    for (const json& quotation : document["quotations"]) {
      FoundQuotation found;
      found.form = form_named(quotation["form"]);
      found.spans = ranges_of(document, quotation["quote"], offsets, sentences);
      found.cue = ranges_of(document, quotation["cue"], offsets, sentences);
      if (found.spans.empty()) continue;
      quotations.quotations.push_back(std::move(found));
      truths.push_back(&quotation);
    }
    std::vector<std::uint32_t> order(truths.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto& all = quotations.quotations;
    std::stable_sort(order.begin(), order.end(), [&all](std::uint32_t a, std::uint32_t b) {
      if (all[a].spans.front().first != all[b].spans.front().first)
        return all[a].spans.front().first < all[b].spans.front().first;
      return all[a].spans.back().last > all[b].spans.back().last;
    });
    Quotations sorted;
    for (const std::uint32_t i : order) {
      sorted.quotations.push_back(all[i]);
      FoundQuotation& added = sorted.quotations.back();
      for (std::size_t k = sorted.quotations.size() - 1; k-- > 0;) {
        const auto& spans = sorted.quotations[k].spans;
        if (spans.front().first <= added.spans.front().first && spans.back().last >= added.spans.back().last) {
          added.parent = static_cast<std::int32_t>(k);
          break;
        }
      }
    }
    const auto candidates = find_candidates(text, r.layout, sentences, r.morphology, r.phrases, r.marks, r.clauses,
                                            r.mentions, sorted, speakers, data);
    const std::vector<Attribution> attributions(sorted.quotations.size());
    const Claims claims = find_claims(text, r.layout, sentences, r.morphology, r.phrases, r.marks, r.clauses,
                                      r.mentions, sorted, attributions, speakers, data);
    for (std::uint32_t q = 0; q < sorted.quotations.size(); ++q) {
      const json& quotation = *truths[order[q]];
      const auto truth = who.find(quotation["id"]);
      if (truth == who.end()) continue;
      double top = 0.0;
      ClaimKind kind = ClaimKind::other;
      const Claim* shown = nullptr;
      for (const Claim& claim : claims.claims) {
        if (claim.quotation != q || (shown && claim.worth <= top)) continue;
        shown = &claim;
        top = claim.worth;
        kind = claim.kind;
      }
      const ClaimKind wanted = kind_named(truth->second["kind"].get<std::string>());
      const int worth = truth->second["worth"];
      ++tally.confusion[static_cast<std::size_t>(wanted)][static_cast<std::size_t>(kind)];
      tally.worth[static_cast<std::size_t>(worth)].push_back(top);
      if (wanted != kind && errors > 0) {
        --errors;
        int pieces = 0;
        for (const Claim& claim : claims.claims) pieces += claim.quotation == q;
        std::printf("%d %s: %s taken for %s (%.2f, %d) %s\n", pieces, quotation["form"].get<std::string>().c_str(),
                    std::string(kind_names[static_cast<std::size_t>(wanted)]).c_str(),
                    std::string(kind_names[static_cast<std::size_t>(kind)]).c_str(), top, worth,
                    shown ? shown->text.c_str() : "(no claim)");
        if (shown) {
          std::printf("   ");
          for (const ClaimCandidate& candidate : candidates.candidates) {
            const TokenRange first = candidate.proposition.spans.front();
            if (candidate.proposition.quotation != static_cast<std::int32_t>(q) ||
                sentences.tokens[first.first].span.begin_byte != shown->spans.front().begin_byte)
              continue;
            for (std::size_t f = 0; f < feature_count; ++f)
              if (candidate.features.on[f])
                std::printf(" %s", std::string(code_of(static_cast<Feature>(f)).substr(5)).c_str());
            break;
          }
          std::printf("\n");
        }
      }
      for (const ClaimCandidate& candidate : candidates.candidates)
        if (candidate.proposition.quotation == static_cast<std::int32_t>(q))
          examples.push_back({candidate.features, wanted, worth, q + 1000u * static_cast<std::uint32_t>(number),
                              static_cast<std::uint32_t>(number), candidate.proposition.subordinate});
    }
  }
  tally.print();
  if (articles) add_articles(data, examples);
  if (folds) print_cross_validation(examples);
  if (fit) print_fit(examples);
  return 0;
}
