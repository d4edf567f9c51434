#include <string>

#include "anchor.hpp"
#include "rating_scales.hpp"
#include "report.hpp"

namespace wortlaut::notebook {
namespace {

Json person(std::string_view name) {
  Json json = Json::object();
  json["type"] = "Person";
  json["name"] = name;
  return json;
}

Json textual_body(std::string_view value, const char* purpose, const char* format) {
  Json body = Json::object();
  body["type"] = "TextualBody";
  body["value"] = value;
  body["format"] = format;
  body["purpose"] = purpose;
  return body;
}

/// The selectors of a target: its words, and its place in code points where it has one in `text`.
Json selectors(const Json& target, Anchorer& anchorer, const OffsetMap& offsets) {
  Json list = Json::array();
  const Json& quote = object_of(target, "quote");
  Json words = Json::object();
  words["type"] = "TextQuoteSelector";
  for (const char* key : {"exact", "prefix", "suffix"}) words[key] = text_of(quote, key);
  list.push_back(std::move(words));
  const Anchored found = anchorer.find(target);
  // Words that changed are told by their quote alone: a position beside another quote would contradict it.
  if (found.place && found.how != AnchorHow::changed) {
    Json position = Json::object();
    position["type"] = "TextPositionSelector";
    position["start"] = offsets.code_points_of_byte(offsets.byte_of_utf16(found.place->start));
    position["end"] = offsets.code_points_of_byte(offsets.byte_of_utf16(found.place->end));
    list.push_back(std::move(position));
  }
  return list;
}

Json bodies(const Json& notebook, const Json& note) {
  Json list = Json::array();
  const Json& verdict = object_of(note, "verdict");
  if (!text_of(verdict, "rating").empty()) {
    const Json* rating = find_rating(notebook, verdict);
    Json body = textual_body(rating != nullptr ? label_of(*rating, "en") : text_of(verdict, "rating"), "assessing",
                             "text/plain");
    body["language"] = "en";
    list.push_back(std::move(body));
  }
  if (const auto rationale = text_of(note, "rationale"); !rationale.empty()) {
    list.push_back(textual_body(rationale, "commenting", "text/markdown"));
  }
  for (const Json& tag : items_of(note, "tags")) {
    if (tag.is_string()) list.push_back(textual_body(tag.get_ref<const std::string&>(), "tagging", "text/plain"));
  }
  for (const Json* evidence : Report::evidence_of(note)) {
    if (text_of(*evidence, "url").empty()) continue;
    Json body = Json::object();
    body["type"] = "SpecificResource";
    body["source"] = text_of(*evidence, "url");
    body["purpose"] = "linking";
    list.push_back(std::move(body));
  }
  return list;
}

/// Person or Organization; states and groups are organizations to schema.org.
const char* schema_type(const Json& speaker, const Json* analysis) {
  std::string_view kind = text_of(speaker, "kind");
  if (kind.empty() && analysis != nullptr) {
    const Json* known = find_by_id(items_of(*analysis, "speakers"), text_of(speaker, "id"));
    if (known != nullptr) kind = text_of(*known, "kind");
  }
  return kind == "organization" || kind == "state" || kind == "group" ? "Organization" : "Person";
}

/// The value from 1 (false) to 5 (true) that search engines ask for.
void put_rating(Json& review, const Json* rating, std::string_view label) {
  Json json = Json::object();
  json["@type"] = "Rating";
  const Json* value = rating == nullptr ? nullptr : member(*rating, "value");
  if (value != nullptr && value->is_number()) {
    const double share = value->get<double>();
    if (share >= 0.0 && share <= 1.0) {
      json["ratingValue"] = static_cast<int>(1.0 + share * 4.0 + 0.5);
      json["bestRating"] = 5;
      json["worstRating"] = 1;
    }
  }
  json["alternateName"] = label;
  review["reviewRating"] = std::move(json);
}

}  // namespace

Json web_annotations(const Json& notebook) {
  const Json& article = object_of(notebook, "article");
  const std::string_view text = text_of(article, "text");
  const OffsetMap offsets(text);
  Anchorer anchorer(text);
  const std::string_view url = text_of(article, "url");
  Json items = Json::array();
  for (const Json& note : items_of(notebook, "notes")) {
    if (!note.is_object() || flag_of(note, "removed")) continue;
    Json item = Json::object();
    item["id"] = text_of(note, "id");
    item["type"] = "Annotation";
    item["motivation"] = "assessing";
    item["created"] = text_of(note, "created");
    item["modified"] = text_of(note, "modified");
    if (const auto author = text_of(note, "author"); !author.empty()) item["creator"] = person(author);
    item["body"] = bodies(notebook, note);
    item["target"]["source"] = url.empty() ? text_of(notebook, "id") : url;
    item["target"]["selector"] = selectors(object_of(note, "target"), anchorer, offsets);
    items.push_back(std::move(item));
  }
  Json page = Json::object();
  page["@context"] = "http://www.w3.org/ns/anno.jsonld";
  page["id"] = text_of(notebook, "id");
  page["type"] = "AnnotationPage";
  page["items"] = std::move(items);
  return page;
}

Json claim_reviews(const Json& notebook, const Json* analysis, std::string_view language) {
  const Json& article = object_of(notebook, "article");
  Json graph = Json::array();
  for (const Json& note : items_of(notebook, "notes")) {
    const Json& verdict = object_of(note, "verdict");
    if (!note.is_object() || flag_of(note, "removed") || text_of(note, "status") != "done") continue;
    if (text_of(verdict, "rating").empty()) continue;
    const Json* rating = find_rating(notebook, verdict);
    Json review = Json::object();
    review["@type"] = "ClaimReview";
    review["@id"] = text_of(note, "id");
    review["datePublished"] = text_of(note, "modified").substr(0, 10);
    review["inLanguage"] = language;
    if (const auto author = text_of(note, "author"); !author.empty()) review["author"] = {{"@type", "Person"}, {"name", author}};
    review["claimReviewed"] = text_of(object_of(object_of(note, "target"), "quote"), "exact");
    Json claim = Json::object();
    claim["@type"] = "Claim";
    Json authors = Json::array();
    for (const Json& speaker : items_of(note, "speakers")) {
      authors.push_back({{"@type", schema_type(speaker, analysis)}, {"name", text_of(speaker, "name")}});
    }
    if (authors.size() == 1) {
      claim["author"] = authors.front();
    } else if (!authors.empty()) {
      claim["author"] = std::move(authors);
    }
    if (const auto date = text_of(article, "published"); !date.empty()) claim["datePublished"] = date;
    Json appearance = Json::object();
    appearance["@type"] = "NewsArticle";
    appearance["headline"] = text_of(article, "title");
    if (const std::string url = safe_url(text_of(article, "url")); !url.empty()) appearance["url"] = url;
    claim["appearance"] = std::move(appearance);
    review["itemReviewed"] = std::move(claim);
    put_rating(review, rating, rating != nullptr ? label_of(*rating, language) : text_of(verdict, "rating"));
    if (const auto rationale = text_of(note, "rationale"); !rationale.empty()) review["reviewBody"] = rationale;
    Json citations = Json::array();
    for (const Json* evidence : Report::evidence_of(note)) {
      Json work = Json::object();
      work["@type"] = "CreativeWork";
      if (const auto title = text_of(*evidence, "title"); !title.empty()) work["name"] = title;
      if (const std::string url = safe_url(text_of(*evidence, "url")); !url.empty()) work["url"] = url;
      if (work.size() > 1) citations.push_back(std::move(work));
    }
    if (!citations.empty()) review["citation"] = std::move(citations);
    graph.push_back(std::move(review));
  }
  Json json = Json::object();
  json["@context"] = "https://schema.org";
  json["@graph"] = std::move(graph);
  return json;
}

}  // namespace wortlaut::notebook
