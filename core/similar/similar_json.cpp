#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "json.hpp"
#include "notebook/notebook_json.hpp"
#include "utf8.hpp"
#include "wortlaut/similar.hpp"

namespace wortlaut {
namespace {

using notebook::Json;

/// Arrays are wrapped, so that the notebook's reader with its limits and messages reads them.
Result<Json> read_claims(std::string_view claims_json) {
  auto parsed = notebook::parse_object("{\"claims\":" + std::string(claims_json) + "}", "The list of claims");
  if (!parsed) return parsed.error();
  Json* claims = parsed.value().contains("claims") ? &parsed.value()["claims"] : nullptr;
  if (!claims || !claims->is_array()) return Error{"bad-claims", "The claims are no JSON array."};
  for (std::size_t c = 0; c < claims->size(); ++c) {
    const Json* text = notebook::member((*claims)[c], "text");
    if (!text || !text->is_string())
      return Error{"bad-claims", "Claim " + std::to_string(c) + " has no string \"text\"."};
  }
  return std::move(*claims);
}

std::vector<ComparedClaim> compared(const Json& claims) {
  std::vector<ComparedClaim> result;
  result.reserve(claims.size());
  for (const Json& item : claims) {
    ComparedClaim claim;
    claim.text = notebook::text_of(item, "text");
    claim.resolved = notebook::text_of(item, "resolved");
    claim.article = notebook::text_of(item, "notebook");
    for (const Json& speaker : notebook::items_of(item, "speakers")) {
      if (speaker.is_string()) claim.speakers.push_back(speaker.get<std::string>());
      else if (const std::string_view name = notebook::text_of(speaker, "name"); !name.empty())
        claim.speakers.emplace_back(name);
    }
    result.push_back(std::move(claim));
  }
  return result;
}

/// The place of words in a claim's text, in UTF-16 code units; null where there are none.
Json place(const OffsetMap& offsets, Span span) {
  if (span.empty()) return nullptr;
  Json json = Json::object();
  json["start"] = offsets.utf16_of_byte(span.begin_byte);
  json["end"] = offsets.utf16_of_byte(span.end_byte);
  return json;
}

Json match_json(const ClaimMatch& match, const Json& query, const Json& stored) {
  const OffsetMap in_query(notebook::text_of(query, "text")), in_stored(notebook::text_of(stored, "text"));
  Json json = Json::object();
  json["relation"] = name_of(match.relation);
  json["score"] = rounded_for_json(match.score);
  json["sameSpeaker"] = match.same_speaker;
  json["shared"] = Json::array();
  for (const SpanPair& words : match.shared)
    json["shared"].push_back({{"query", place(in_query, words.query)}, {"stored", place(in_stored, words.stored)}});
  json["differs"] = Json::array();
  for (const ClaimDifference& difference : match.differs) {
    json["differs"].push_back({{"kind", name_of(difference.kind)},
                               {"query", place(in_query, difference.words.query)},
                               {"stored", place(in_stored, difference.words.stored)}});
  }
  json["stored"] = stored;
  return json;
}

/// Whether they are one passage: the same claim of the same article, or one inside of the other („Sie sagt, dass …“).
bool one_passage(const Json& a, const Json& b) {
  if (notebook::text_of(a, "notebook") != notebook::text_of(b, "notebook")) return false;
  const std::string_view id = notebook::text_of(a, "id");
  if (!id.empty() && id == notebook::text_of(b, "id")) return true;
  const Json &here = notebook::object_of(a, "position"), &there = notebook::object_of(b, "position");
  const auto start = notebook::offset_of(here, "start"), end = notebook::offset_of(here, "end");
  const auto other_start = notebook::offset_of(there, "start"), other_end = notebook::offset_of(there, "end");
  return start && end && other_start && other_end && *start < *other_end && *other_start < *end;
}

/// Adds a match; of one passage that matches twice the one with a note stays.
void add_match(Json match, Json& matches) {
  for (Json& listed : matches) {
    if (!one_passage(listed["stored"], match["stored"])) continue;
    if (!listed["stored"].contains("note") && match["stored"].contains("note")) listed = std::move(match);
    return;
  }
  matches.push_back(std::move(match));
}

/// {"ok": true, "matches": [...]}: `claim` is the index of the query in its list.
std::string answer(const Json& queries, const Json& stored, const std::vector<std::vector<ClaimMatch>>& found,
                   std::size_t limit) {
  Json json = Json::object();
  json["ok"] = true;
  json["matches"] = Json::array();
  for (std::size_t c = 0; c < found.size(); ++c) {
    Json similar = Json::array();
    for (const ClaimMatch& match : found[c]) {
      const Json& other = stored[match.claim];
      if (!one_passage(queries[c], other)) add_match(match_json(match, queries[c], other), similar);
    }
    if (similar.size() > limit) similar.erase(similar.begin() + static_cast<std::ptrdiff_t>(limit), similar.end());
    if (similar.empty()) continue;
    Json entry = Json::object();
    entry["claim"] = c;
    const Json* id = notebook::member(queries[c], "id");
    entry["id"] = id ? *id : Json(nullptr);
    entry["similar"] = std::move(similar);
    json["matches"].push_back(std::move(entry));
  }
  return notebook::dumped(json);
}

}  // namespace

struct StoredClaims::Source {
  Json claims;
};

StoredClaims::StoredClaims(ClaimIndex index, std::shared_ptr<const Source> source)
    : index_(std::move(index)), source_(std::move(source)) {}

Result<StoredClaims> StoredClaims::build(std::string_view claims_json, const LanguagePack& pack) {
  auto claims = read_claims(claims_json);
  if (!claims) return claims.error();
  ClaimIndex index(compared(claims.value()), pack);
  return StoredClaims(std::move(index), std::make_shared<const Source>(Source{std::move(claims).value()}));
}

Result<std::string> StoredClaims::find(std::string_view claims_json, std::size_t limit) const {
  const auto queries = read_claims(claims_json);
  if (!queries) return queries.error();
  // More are asked for, since a claim that is stored itself or twice takes a place.
  return answer(queries.value(), source_->claims, index_.find_all(compared(queries.value()), 2 * limit + 1), limit);
}

std::string StoredClaims::repeats(std::size_t limit) const {
  return answer(source_->claims, source_->claims, index_.find_repeats(limit), limit);
}

}  // namespace wortlaut
