#include "examples.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "../../tests/accuracy/json_lines.hpp"
#include "../../tests/golden/marked_article.hpp"
#include "article_reading.hpp"
#include "claim_candidates.hpp"
#include "../../tests/golden/kind_names.hpp"
#include "text.hpp"
#include "utf8.hpp"

namespace {

using namespace wortlaut;
using nlohmann::json;

Form form_named(const std::string& name) {
  if (name == "Direct") return Form::direct;
  if (name == "Reported") return Form::reported;
  if (name == "FreeIndirect") return Form::free_indirect;
  if (name == "IndirectFreeIndirect") return Form::indirect_free_indirect;
  return Form::indirect;
}

/// By Form.
constexpr std::array<std::string_view, 5> form_names = {"direct", "indirect", "reported", "free", "free"};

/// Our tokens that overlap the annotated ones, neighbours joined to ranges.
std::vector<TokenRange> ranges_of(const json& document, const json& indices, const OffsetMap& offsets,
                                  const Sentences& sentences) {
  std::vector<TokenRange> result;
  std::size_t t = 0;
  for (const json& index : indices) {
    const json& pair = document.at("tokens").at(index.get<std::size_t>());
    const std::uint32_t begin = offsets.byte_of_utf16(pair.at(0)), end = offsets.byte_of_utf16(pair.at(1));
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

/// The annotated quotations as the engine would have found them: by first token, the one around another first, each
/// with its parent. `ids` gets their names in the same order.
Quotations annotated(const json& document, const OffsetMap& offsets, const Sentences& sentences,
                     std::vector<std::string>& ids) {
  struct Named {
    FoundQuotation quotation;
    std::string id;
  };
  std::vector<Named> all;
  for (const json& quotation : document.at("quotations")) {
    Named named;
    named.id = quotation.at("id");
    named.quotation.form = form_named(quotation.at("form"));
    named.quotation.spans = ranges_of(document, quotation.at("quote"), offsets, sentences);
    named.quotation.cue = ranges_of(document, quotation.at("cue"), offsets, sentences);
    named.quotation.speaker_phrase = ranges_of(document, quotation.at("speaker"), offsets, sentences);
    if (!named.quotation.spans.empty()) all.push_back(std::move(named));
  }
  std::stable_sort(all.begin(), all.end(), [](const Named& a, const Named& b) {
    const auto &x = a.quotation.spans, &y = b.quotation.spans;
    if (x.front().first != y.front().first) return x.front().first < y.front().first;
    return x.back().last > y.back().last;
  });
  Quotations result;
  for (Named& named : all) {
    ids.push_back(std::move(named.id));
    result.quotations.push_back(std::move(named.quotation));
    FoundQuotation& added = result.quotations.back();
    for (std::size_t k = result.quotations.size() - 1; k-- > 0;) {
      const auto& spans = result.quotations[k].spans;
      if (spans.front().first > added.spans.front().first || spans.back().last < added.spans.back().last) continue;
      added.parent = static_cast<std::int32_t>(k);
      break;
    }
  }
  return result;
}

/// Share of the union of tokens that both have.
double overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  std::uint32_t size_a = 0, size_b = 0, common = 0;
  for (const TokenRange& range : a) size_a += range.size();
  for (const TokenRange& range : b) size_b += range.size();
  for (const TokenRange& x : a)
    for (const TokenRange& y : b) {
      const std::uint32_t first = std::max(x.first, y.first), last = std::min(x.last, y.last);
      if (first < last) common += last - first;
    }
  return static_cast<double>(common) / std::max<double>(1.0, size_a + size_b - common);
}

/// Per found quotation the name of the annotated one that it is half or more the same as; empty where there is none.
std::vector<std::string> names_of(const Quotations& found, const Quotations& gold,
                                  const std::vector<std::string>& ids) {
  std::vector<std::string> result;
  for (const FoundQuotation& quotation : found.quotations) {
    double best = 0.5;
    result.emplace_back();
    for (std::size_t g = 0; g < ids.size(); ++g)
      if (const double here = overlap(quotation.spans, gold.quotations[g].spans); here >= best) {
        best = here + 1e-9;
        result.back() = ids[g];
      }
  }
  return result;
}

Span bytes_of(const Sentences& sentences, TokenRange range) {
  return {sentences.tokens[range.first].span.begin_byte, sentences.tokens[range.last - 1].span.end_byte};
}

/// Throws where it is no judgement.
json checked(const json& line) {
  const std::string kind = line.at("kind").get<std::string>();
  if (std::find(kind_names.begin(), kind_names.end(), kind) == kind_names.end())
    throw std::runtime_error("no kind is called '" + kind + "'");
  if (const int worth = line.at("worth").get<int>(); worth < 0 || worth > 2)
    throw std::runtime_error("a worth other than 0, 1 or 2");
  return line;
}

/// The features without "kind.", each with its words.
std::string shown(const Features& features, std::string_view text) {
  std::string result;
  for (std::size_t f = 0; f < feature_count; ++f) {
    if (!features.on[f]) continue;
    if (!result.empty()) result += ' ';
    result += code_of(static_cast<Feature>(f)).substr(5);
    bool first = true;
    for (const Features::Hit& hit : features.hits) {
      if (hit.feature != static_cast<Feature>(f) || hit.span.empty()) continue;
      result += first ? '(' : ',';
      result += hit.span.of(text);
      first = false;
    }
    if (!first) result += ')';
  }
  return result;
}

Example example_of(const ClaimCandidate& candidate, const Sentences& sentences, std::string_view text) {
  Example example;
  for (const TokenRange& range : candidate.proposition.spans) {
    if (!example.text.empty()) example.text += " … ";
    example.text += bytes_of(sentences, range).of(text);
  }
  example.features = candidate.features;
  example.shown = shown(candidate.features, text);
  example.subordinate = candidate.proposition.subordinate;
  example.dropped = candidate.features.has(Feature::question);
  return example;
}

/// The claims that are marked in one article, where the engine finds their proposition.
void add_article(const golden::MarkedArticle& article, const std::string& name, std::uint32_t document,
                 std::uint32_t& count, const PackData& pack, std::vector<Example>& examples) {
  const std::string_view text = article.text;
  ArticleReading r(text, find_layout(text, pack), pack);
  const Speakers speakers = find_speakers(text, r.sentences, r.morphology, r.marks, r.clauses, pack, r.mentions);
  const Quotations quotations = find_quotations(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks,
                                                r.clauses, r.mentions, pack);
  const ClaimCandidates found = find_candidates(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks,
                                                r.clauses, r.mentions, quotations, speakers, pack);
  for (const ClaimCandidate& candidate : found.candidates) {
    std::vector<Span> spans;
    for (const TokenRange& range : candidate.proposition.spans) spans.push_back(bytes_of(r.sentences, range));
    for (const golden::MarkedClaim& marked : article.claims) {
      if (golden::overlap(marked.span, spans) < 0.8) continue;
      Example example = example_of(candidate, r.sentences, text);
      example.id = name;
      example.kind = kind_named(marked.kind);
      example.quotation = ++count;
      example.document = document;
      example.subordinate = false;  // marked by itself
      examples.push_back(std::move(example));
      break;
    }
  }
}

}  // namespace

Result<std::vector<Example>> corpus_examples(const std::string& corpus_path, const std::string& who_path,
                                             const PackData& pack, bool as_found) {
  std::map<std::string, json> who;
  const auto judgements = accuracy::each_json_line(
      who_path, [&who](const json& line) { who[line.at("id").get<std::string>()] = checked(line); });
  if (!judgements) return judgements.error();
  std::vector<Example> examples;
  std::uint32_t number = 0, count = 0;
  const auto read = accuracy::each_json_line(corpus_path, [&](const json& document) {
    ++number;
    const std::string source = document.at("text");
    const Text decoded = decode_text(source);
    const std::string_view text = decoded.bytes;
    const OffsetMap offsets(text);
    ArticleReading r(text, find_layout(text, pack), pack);
    const Speakers speakers =
        find_speakers(text, r.sentences, r.morphology, r.marks, r.clauses, pack, r.mentions);
    std::vector<std::string> ids;
    Quotations quotations = annotated(document, offsets, r.sentences, ids);
    if (as_found) {
      Quotations found = find_quotations(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses,
                                         r.mentions, pack);
      ids = names_of(found, quotations, ids);
      quotations = std::move(found);
    }
    const ClaimCandidates found = find_candidates(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks,
                                                  r.clauses, r.mentions, quotations, speakers, pack);
    for (std::size_t q = 0; q < ids.size(); ++q) {
      const auto judged = who.find(ids[q]);
      if (judged == who.end()) continue;
      ++count;
      bool any = false;
      const auto add = [&](Example example) {
        example.kind = kind_named(judged->second.at("kind").get<std::string>());
        example.worth = judged->second.at("worth");
        example.quotation = count;
        example.document = number;
        example.id = ids[q];
        example.form = std::string(form_names[static_cast<std::size_t>(quotations.quotations[q].form)]);
        examples.push_back(std::move(example));
        any = true;
      };
      for (const ClaimCandidate& candidate : found.candidates) {
        if (candidate.proposition.quotation != static_cast<std::int32_t>(q)) continue;
        add(example_of(candidate, r.sentences, text));
      }
      if (any) continue;
      Example nothing;  // nothing said: counted when measuring, no use when fitting
      nothing.dropped = true;
      add(std::move(nothing));
    }
  });
  if (!read) return read.error();
  if (examples.empty()) return Error{"corpus", who_path + ": no line judges a quotation of " + corpus_path};
  return examples;
}

std::vector<Example> article_examples(const std::vector<std::string>& folders, const PackData& pack) {
  std::vector<std::string> paths;
  std::error_code none;
  for (const std::string& folder : folders) {
    const std::size_t first = paths.size();
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
    std::sort(paths.begin() + static_cast<std::ptrdiff_t>(first), paths.end());
  }
  std::vector<Example> examples;
  std::uint32_t document = 1000000, count = 1000000;
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string marks{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::uint32_t first = document;
    for (const std::string_view article : golden::articles_of(marks)) {
      ++document;
      const std::string name = std::filesystem::path(path).stem().string() + "/" + std::to_string(document - first);
      add_article(golden::parse_article(article), name, document, count, pack, examples);
    }
  }
  return examples;
}
