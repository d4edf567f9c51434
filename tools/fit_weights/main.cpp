/// wortlaut_fit_weights: fits the weights of the signs of reported speech on an annotated corpus.
///
///     wortlaut_fit_weights PACK CORPUS.jsonl [OUT.inc]
///     wortlaut_fit_weights PACK CORPUS.jsonl --show RULE    every candidate of one rule with its likelihood and signs
///
/// Logistic regression by Newton's method with an L2 penalty, one model a rule: a candidate is right where its tokens
/// share at least half of their union with a quotation of the corpus (cut at sentence ends as the score does). The
/// candidates of later rules depend on what earlier ones take, so fitting is repeated with the new weights. Nothing of
/// the corpus is stored but these numbers. Exit 0 done, 1 bad input, 2 wrong usage.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "article_reading.hpp"
#include "scene.hpp"
#include "utf8.hpp"

namespace {

using namespace wortlaut;
using Json = nlohmann::json;

struct Example {
  std::vector<int> signs;
  bool right = false;
  std::size_t document = 0;
};

/// One line a candidate: likelihood, right or wrong, its cue, its words, its signs.
void show(const Candidate& candidate, bool right, const std::string& text, const Sentences& sentences) {
  std::string words;
  for (const TokenRange& span : candidate.quotation.spans) {
    const std::size_t begin = sentences.tokens[span.first].span.begin_byte;
    words += text.substr(begin, sentences.tokens[span.last - 1].span.end_byte - begin) + " | ";
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  std::string signs;
  for (const Sign& sign : candidate.signs) signs += std::string(evidence_code(sign.evidence)) + " ";
  std::string cue;
  for (const TokenRange& span : candidate.quotation.cue) {
    const std::size_t begin = sentences.tokens[span.first].span.begin_byte;
    cue += (cue.empty() ? "" : " + ") + text.substr(begin, sentences.tokens[span.last - 1].span.end_byte - begin);
  }
  std::printf("%.2f\t%s\t%s\t%s\t%s\n", 1.0 / (1.0 + std::exp(-candidate.logit)), right ? "right" : "wrong", cue.c_str(),
              words.c_str(), signs.c_str());
}

struct Gold {
  std::set<std::uint32_t> tokens;  ///< of the corpus
  std::string form;
};

/// Our token ranges in the corpus's own tokens.
std::set<std::uint32_t> corpus_tokens(const Json& document, const OffsetMap& map, const Sentences& sentences, const std::vector<TokenRange>& spans) {
  std::set<std::uint32_t> result;
  const auto& tokens = document["tokens"];
  for (const TokenRange& span : spans) {
    const std::uint32_t begin = map.utf16_of_byte(sentences.tokens[span.first].span.begin_byte);
    const std::uint32_t end = map.utf16_of_byte(sentences.tokens[span.last - 1].span.end_byte);
    std::size_t low = 0, high = tokens.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (tokens[middle][1].get<std::uint32_t>() <= begin) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.size() && tokens[low][0].get<std::uint32_t>() < end; ++low) result.insert(static_cast<std::uint32_t>(low));
  }
  return result;
}

/// A set of tokens cut at the corpus's sentence ends.
std::vector<std::set<std::uint32_t>> cut(const Json& document, const std::set<std::uint32_t>& tokens, bool direct) {
  if (direct) return {tokens};
  std::vector<std::set<std::uint32_t>> result;
  for (const auto& sentence : document["sentences"]) {
    std::set<std::uint32_t> part;
    for (auto at = tokens.lower_bound(sentence[0].get<std::uint32_t>()); at != tokens.end() && *at < sentence[1].get<std::uint32_t>(); ++at) part.insert(*at);
    if (!part.empty()) result.push_back(std::move(part));
  }
  return result;
}

double overlap(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  std::size_t common = 0;
  for (const std::uint32_t t : a) common += b.count(t);
  const std::size_t together = a.size() + b.size() - common;
  return together == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(together);
}

/// Solves (A + penalty) x = b for a small symmetric positive matrix, in place.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = i + 1; k < n; ++k) {
      const double factor = a[k][i] / a[i][i];
      if (factor == 0.0) continue;
      for (std::size_t j = i; j < n; ++j) a[k][j] -= factor * a[i][j];
      b[k] -= factor * b[i];
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = i + 1; j < n; ++j) b[i] -= a[i][j] * b[j];
    b[i] /= a[i][i];
  }
  return b;
}

/// Weights for the signs that occur at least `least` times; index 0 is the bias.
std::map<int, double> fit(const std::vector<Example>& examples, double penalty, int least) {
  std::map<int, int> counts;
  for (const Example& example : examples)
    for (const int sign : example.signs) ++counts[sign];
  std::vector<int> used{0};
  for (const auto& [sign, count] : counts)
    if (count >= least) used.push_back(sign);
  std::map<int, std::size_t> column;
  for (std::size_t i = 0; i < used.size(); ++i) column[used[i]] = i;
  const std::size_t n = used.size();
  std::vector<double> weights(n, 0.0);
  for (int round = 0; round < 30; ++round) {
    std::vector<std::vector<double>> hessian(n, std::vector<double>(n, 0.0));
    std::vector<double> gradient(n, 0.0);
    for (const Example& example : examples) {
      std::vector<std::size_t> columns{0};
      for (const int sign : example.signs)
        if (column.count(sign)) columns.push_back(column[sign]);
      double sum = 0.0;
      for (const std::size_t c : columns) sum += weights[c];
      const double p = 1.0 / (1.0 + std::exp(-sum));
      const double error = (example.right ? 1.0 : 0.0) - p;
      for (const std::size_t c : columns) {
        gradient[c] += error;
        for (const std::size_t d : columns) hessian[c][d] += p * (1 - p);
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      const double strength = i == 0 ? 0.01 : penalty;
      gradient[i] -= strength * weights[i];
      hessian[i][i] += strength;
    }
    const std::vector<double> step = solve(hessian, gradient);
    double largest = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      weights[i] += step[i];
      largest = std::max(largest, std::fabs(step[i]));
    }
    if (largest < 1e-6) break;
  }
  std::map<int, double> result;
  for (std::size_t i = 0; i < n; ++i) result[used[i]] = weights[i];
  return result;
}

/// "mood.konjunktiv1" as the enumerator it is in the source.
std::string enumerator(std::string_view code) {
  std::string result(code);
  for (char& c : result)
    if (c == '.' || c == '-') c = '_';
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: wortlaut_fit_weights PACK CORPUS.jsonl [OUT.inc]\n", stderr);
    return 2;
  }
  const std::string shown = argc > 4 && std::string(argv[3]) == "--show" ? argv[4] : "";
  std::ifstream pack_file(argv[1], std::ios::binary);
  auto pack = LanguagePack::load({std::istreambuf_iterator<char>(pack_file), {}});
  if (!pack) {
    std::fprintf(stderr, "wortlaut_fit_weights: %s\n", pack.error().message.c_str());
    return 1;
  }
  const PackData& data = pack.value().data();
  std::ifstream corpus(argv[2]);
  if (!corpus) {
    std::fprintf(stderr, "wortlaut_fit_weights: cannot read %s\n", argv[2]);
    return 1;
  }
  std::vector<std::vector<Example>> examples(rule_count);
  std::string line;
  std::size_t count = 0;
  while (std::getline(corpus, line)) {
    const Json document = Json::parse(line, nullptr, false);
    if (!document.is_object() || !document.contains("text")) continue;
    const std::string text = document["text"];
    const OffsetMap map(text);
    const ArticleReading r(text, find_layout(text, data), data);
    const Sentences& sentences = r.sentences;
    const Scene scene(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses, r.mentions, data);
    std::vector<Candidate> all;
    choose_quotations(scene, &all);
    std::vector<Gold> gold;
    for (const Json& quotation : document["quotations"]) {
      std::set<std::uint32_t> tokens;
      for (const Json& token : quotation["quote"]) tokens.insert(token.get<std::uint32_t>());
      for (auto& part : cut(document, tokens, quotation["form"] == "Direct")) gold.push_back({std::move(part), quotation["form"]});
    }
    for (const Candidate& candidate : all) {
      const bool direct = candidate.quotation.form == Form::direct;
      const auto parts = cut(document, corpus_tokens(document, map, sentences, candidate.quotation.spans), direct);
      std::size_t right = 0;
      for (const auto& part : parts)
        for (const Gold& g : gold)
          if ((g.form == "Direct") == direct && overlap(part, g.tokens) >= 0.5) {
            ++right;
            break;
          }
      Example example;
      example.document = count;
      example.right = 2 * right >= parts.size() && right > 0;
      if (shown == rule_name(candidate.rule)) show(candidate, example.right, text, sentences);
      for (const Sign& sign : candidate.signs) example.signs.push_back(static_cast<int>(sign.evidence));
      std::sort(example.signs.begin(), example.signs.end());
      example.signs.erase(std::unique(example.signs.begin(), example.signs.end()), example.signs.end());
      examples[static_cast<std::size_t>(candidate.rule)].push_back(std::move(example));
    }
    ++count;
  }
  if (!shown.empty()) return 0;
  std::string out = "// Weights of the signs of reported speech, as log-odds; docs/signals.md says what each sign is.\n"
                    "// Made by tools/fit_weights on the training part of the public corpus of quotations in German news (Petersen-Frey\n"
                    "// and Biemann 2024): numbers over grammatical features, no word of it.\n"
                    "constexpr Weight weights[] = {\n";
  for (int rule = 0; rule < rule_count; ++rule) {
    const auto& rows = examples[static_cast<std::size_t>(rule)];
    std::size_t right = 0;
    for (const Example& example : rows) right += example.right;
    const auto weights = fit(rows, 2.0, 6);
    // How well the weights sort: precision and recall at one half.
    std::size_t taken = 0, hit = 0;
    for (const Example& example : rows) {
      double sum = weights.at(0);
      for (const int sign : example.signs)
        if (weights.count(sign)) sum += weights.at(sign);
      if (sum > 0) {
        ++taken;
        hit += example.right;
      }
    }
    std::fprintf(stderr, "%-16s %5zu candidates, %5zu right; at 0.5: %5zu taken, %5zu right (P %.1f R %.1f)\n", std::string(rule_name(static_cast<Rule>(rule))).c_str(), rows.size(), right, taken, hit,
                 taken ? 100.0 * static_cast<double>(hit) / static_cast<double>(taken) : 0.0, right ? 100.0 * static_cast<double>(hit) / static_cast<double>(right) : 0.0);
    // Precision and recall at other thresholds.
    for (int percent = 20; percent <= 60; percent += 10) {
      std::size_t some = 0, good = 0;
      for (const Example& example : rows) {
        double sum = weights.at(0);
        for (const int sign : example.signs)
          if (weights.count(sign)) sum += weights.at(sign);
        if (1.0 / (1.0 + std::exp(-sum)) < percent / 100.0) continue;
        ++some;
        good += example.right;
      }
      std::fprintf(stderr, "    >= 0.%d: P %.1f R %.1f", percent / 10, some ? 100.0 * static_cast<double>(good) / static_cast<double>(some) : 0.0,
                   right ? 100.0 * static_cast<double>(good) / static_cast<double>(right) : 0.0);
    }
    std::fputc('\n', stderr);
    for (const auto& [sign, weight] : weights) {
      if (sign != 0 && std::fabs(weight) < 0.05) continue;
      char row[128];
      std::snprintf(row, sizeof row, "    {Rule::%s, Evidence::%s, %.2f},\n", enumerator(rule_name(static_cast<Rule>(rule))).c_str(),
                    enumerator(evidence_code(static_cast<Evidence>(sign))).c_str(), weight);
      out += row;
    }
  }
  out += "};\n";
  if (argc > 3) {
    std::ofstream file(argv[3]);
    file << out;
  } else {
    std::fputs(out.c_str(), stdout);
  }
  return 0;
}
