#include "corpus.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <tuple>

#include "json_lines.hpp"

namespace wortlaut::accuracy {
namespace {

using nlohmann::json;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Error error(std::string message) { return {"corpus", std::move(message)}; }

Tokens sorted(Tokens tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

GoldDocument read_gold(const json& line) {
  GoldDocument document;
  document.id = line.at("id").get<std::string>();
  document.text = line.at("text").get<std::string>();
  document.tokens = line.at("tokens").get<Pairs>();
  if (line.contains("sentences")) document.sentences = line.at("sentences").get<Pairs>();
  for (const json& q : line.at("quotations")) {
    GoldQuotation quotation{q.at("id").get<std::string>(), q.at("form").get<std::string>(),
                            sorted(q.at("quote").get<Tokens>()), sorted(q.at("speaker").get<Tokens>()),
                            sorted(q.at("cue").get<Tokens>())};
    for (const Tokens* tokens : {&quotation.quote, &quotation.speaker, &quotation.cue})
      if (!tokens->empty() && tokens->back() >= document.tokens.size())
        throw std::runtime_error("quotation " + quotation.id + " has a token beyond the last one");
    document.quotations.push_back(std::move(quotation));
  }
  return document;
}

Pairs spans_of(const json& quotation, const char* role) {
  const auto found = quotation.find(role);
  Pairs spans;
  if (found == quotation.end() || found->is_null()) return spans;
  for (const json& span : found->is_array() ? *found : found->value("spans", json::array()))
    spans.emplace_back(span.at("start").get<std::uint32_t>(), span.at("end").get<std::uint32_t>());
  return spans;
}

Prediction read_analysis(const json& analysis) {
  std::map<std::string, std::string> names;
  for (const json& speaker : analysis.at("speakers"))
    names[speaker.at("id").get<std::string>()] = speaker.at("name").get<std::string>();
  std::map<std::string, std::pair<double, std::string>> top;
  if (analysis.contains("claims")) {
    for (const json& claim : analysis.at("claims")) {
      const json& of = claim.at("quotation");
      if (!of.is_string()) continue;
      std::pair<double, std::string> here{claim.value("worth", 0.0), claim.value("kind", "other")};
      const auto [at, first] = top.emplace(of.get<std::string>(), here);
      if (!first && here > at->second) at->second = std::move(here);
    }
  }
  Prediction prediction;
  for (const json& q : analysis.at("quotations")) {
    PredictedQuotation quotation;
    quotation.id = q.at("id").get<std::string>();
    quotation.form = q.at("form").get<std::string>();
    quotation.spans = spans_of(q, "spans");
    quotation.speaker = spans_of(q, "speaker");
    quotation.cue = spans_of(q, "cue");
    quotation.confidence = q.value("confidence", 0.0);
    if (q.contains("speakers"))
      for (const json& id : q.at("speakers"))
        if (const auto name = names.find(id.get<std::string>()); name != names.end())
          quotation.speaker_names.push_back(name->second);
    if (const auto claim = top.find(quotation.id); claim != top.end())
      std::tie(quotation.top_worth, quotation.top_kind) = claim->second;
    prediction.quotations.push_back(std::move(quotation));
  }
  return prediction;
}

}  // namespace

Result<std::vector<GoldDocument>> load_gold(const std::string& path) {
  std::vector<GoldDocument> documents;
  const auto read = each_json_line(path, [&documents](const json& line) { documents.push_back(read_gold(line)); });
  if (!read) return read.error();
  return documents;
}

Result<WhoById> load_who(const std::string& path) {
  WhoById who;
  const auto read = each_json_line(path, [&who](const json& line) {
    who[line.at("id").get<std::string>()] = {line.at("speaker").get<std::vector<std::string>>(),
                                             line.at("kind").get<std::string>(), line.at("worth").get<int>()};
  });
  if (!read) return read.error();
  for (const auto& [id, entry] : who)
    if (entry.worth < 0 || entry.worth > 2) return error(path + ": " + id + " has a worth other than 0, 1 or 2");
  return who;
}

Result<PredictionById> load_predictions(const std::string& path) {
  PredictionById predictions;
  const auto read = each_json_line(path, [&predictions](const json& line) {
    predictions[line.at("id").get<std::string>()] = read_analysis(line);
  });
  if (!read) return read.error();
  return predictions;
}

Result<Prediction> read_prediction(std::string_view text) {
  try {
    return read_analysis(json::parse(text));
  } catch (const std::exception& problem) {
    return error(json_reason(problem));
  }
}

}  // namespace wortlaut::accuracy
