#include <map>
#include <string>
#include <vector>

#include "notebook/notebook_json.hpp"
#include "notebook/rating_scales.hpp"
#include "utf8.hpp"
#include "wortlaut/notebook.hpp"
#include "wortlaut/similar.hpp"

namespace wortlaut {
namespace {

using notebook::Json;

/// The label of a verdict in both languages; null where its scale is not known.
Json label_of(const Json& notebook_json, const Json& verdict) {
  const std::string_view scale = notebook::text_of(verdict, "scale"), rating = notebook::text_of(verdict, "rating");
  static const Json known = Json::parse(rating_scales(), nullptr, false);
  for (const Json* scales : {&known, &notebook::items_of(notebook_json, "scales")}) {
    if (!scales->is_array()) continue;
    for (const Json& one : *scales) {
      if (notebook::text_of(one, "id") != scale) continue;
      for (const Json& item : notebook::items_of(one, "ratings"))
        if (notebook::text_of(item, "id") == rating && item.contains("label")) return item["label"];
    }
  }
  return nullptr;
}

/// What every claim of one notebook or analysis has in common.
Json common(const Json* notebook_json) {
  static const Json nothing = Json::object();
  const Json& article = notebook_json ? notebook::object_of(*notebook_json, "article") : nothing;
  Json json = Json::object();
  json["notebook"] = notebook_json ? notebook::text_of(*notebook_json, "id") : std::string_view{};
  json["title"] = notebook::text_of(article, "title");
  json["url"] = notebook::text_of(article, "url");
  json["published"] = notebook::text_of(article, "published");
  return json;
}

void add_note(const Json& notebook_json, const Json& note, Json& claim) {
  claim["note"] = notebook::text_of(note, "id");
  claim["status"] = notebook::text_of(note, "status");
  const Json* verdict = notebook::member(note, "verdict");
  claim["verdict"] = verdict ? *verdict : Json(nullptr);
  claim["verdictLabel"] = verdict && verdict->is_object() ? label_of(notebook_json, *verdict) : Json(nullptr);
  claim["modified"] = notebook::text_of(note, "modified");
}

Json names(const Json& speakers) {
  Json result = Json::array();
  for (const Json& speaker : speakers)
    if (const std::string_view name = notebook::text_of(speaker, "name"); !name.empty()) result.push_back(name);
  return result;
}

std::string_view words_of(const Json& note) {
  return notebook::text_of(notebook::object_of(notebook::object_of(note, "target"), "quote"), "exact");
}

std::string without_line_ends(std::string_view words) {
  std::string result(words);
  for (char& c : result)
    if (c == '\n' || c == '\r') c = ' ';
  return result;
}

/// "Merz kündigt Steuersenkung an" is no claim of the analysis, but the claims below it repeat it.
void add_headlines(const Json& analysis, std::string_view text, const Json& shared, Json& out) {
  const OffsetMap offsets(text);
  for (const Json& block : notebook::items_of(analysis, "blocks")) {
    const std::string_view kind = notebook::text_of(block, "kind");
    const auto start = notebook::offset_of(block, "start"), end = notebook::offset_of(block, "end");
    if ((kind != "headline" && kind != "heading") || !start || !end || *start >= *end) continue;
    const std::uint32_t begin_byte = offsets.byte_of_utf16(*start), end_byte = offsets.byte_of_utf16(*end);
    Json claim = Json::object();
    claim["id"] = std::string(kind) + "-" + std::to_string(*start);
    claim["text"] = without_line_ends(text.substr(begin_byte, end_byte - begin_byte));
    claim["resolved"] = "";
    claim["speakers"] = Json::array();
    claim["position"] = {{"start", *start}, {"end", *end}};
    claim["headline"] = true;
    claim.update(shared);
    out.push_back(std::move(claim));
  }
}

}  // namespace

Result<std::string> claims_to_compare(std::string_view notebook_json, std::string_view analysis_json,
                                      std::string_view text) {
  Json notebook_value, analysis;
  if (!notebook_json.empty()) {
    auto opened = notebook::read_notebook(notebook_json);
    if (!opened) return opened.error();
    notebook_value = std::move(opened).value();
  }
  if (!analysis_json.empty()) {
    auto read = notebook::read_analysis(analysis_json);
    if (!read) return read.error();
    analysis = std::move(read).value();
  }
  const Json shared = common(notebook_json.empty() ? nullptr : &notebook_value);
  // A note belongs to the claim with its id; one without, to the claim of the same words.
  std::map<std::string_view, const Json*> note_of_claim, note_of_words;
  for (const Json& note : notebook::items_of(notebook_value, "notes")) {
    if (notebook::flag_of(note, "removed")) continue;
    if (const std::string_view id = notebook::text_of(note, "claim"); !id.empty()) note_of_claim.emplace(id, &note);
    else note_of_words.emplace(words_of(note), &note);
  }

  Json out = Json::array();
  if (!text.empty()) add_headlines(analysis, text, shared, out);
  std::map<std::string_view, std::string_view> speaker_names;
  for (const Json& speaker : notebook::items_of(analysis, "speakers"))
    speaker_names.emplace(notebook::text_of(speaker, "id"), notebook::text_of(speaker, "name"));
  std::map<std::string_view, bool> told;
  for (const Json& found : notebook::items_of(analysis, "claims")) {
    Json claim = Json::object();
    const std::string_view id = notebook::text_of(found, "id");
    claim["id"] = id;
    claim["text"] = without_line_ends(notebook::text_of(found, "text"));
    claim["resolved"] = without_line_ends(notebook::text_of(found, "resolved"));
    claim["speakers"] = Json::array();
    for (const Json& speaker : notebook::items_of(found, "speakers")) {
      if (!speaker.is_string()) continue;
      const auto name = speaker_names.find(speaker.get_ref<const std::string&>());
      if (name != speaker_names.end()) claim["speakers"].push_back(name->second);
    }
    if (const Json& spans = notebook::items_of(found, "spans"); !spans.empty()) {
      const auto start = notebook::offset_of(spans.front(), "start"), end = notebook::offset_of(spans.back(), "end");
      if (start && end) claim["position"] = {{"start", *start}, {"end", *end}};
    }
    claim.update(shared);
    auto note = note_of_claim.find(id);
    bool noted = note != note_of_claim.end();
    if (!noted) {
      note = note_of_words.find(notebook::text_of(found, "text"));
      noted = note != note_of_words.end();
    }
    if (noted) {
      add_note(notebook_value, *note->second, claim);
      told[notebook::text_of(*note->second, "id")] = true;
    }
    out.push_back(std::move(claim));
  }
  for (const Json& note : notebook::items_of(notebook_value, "notes")) {
    if (notebook::flag_of(note, "removed") || told.count(notebook::text_of(note, "id")) != 0) continue;
    Json claim = Json::object();
    const std::string_view id = notebook::text_of(note, "claim");
    claim["id"] = id.empty() ? notebook::text_of(note, "id") : id;
    claim["text"] = without_line_ends(words_of(note));
    claim["resolved"] = "";
    claim["speakers"] = names(notebook::items_of(note, "speakers"));
    if (const Json* position = notebook::member(notebook::object_of(note, "target"), "position")) claim["position"] = *position;
    claim.update(shared);
    add_note(notebook_value, note, claim);
    if (!notebook::text_of(claim, "text").empty()) out.push_back(std::move(claim));
  }
  return notebook::dumped(out);
}

}  // namespace wortlaut
