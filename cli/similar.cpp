#include "similar.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "console.hpp"
#include "files.hpp"
#include "utf8.hpp"
#include "wortlaut/notebook.hpp"
#include "wortlaut/similar.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut::cli {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The files that are meant, those of a folder by name.
std::vector<std::string> notebook_files(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code problem;
    if (!fs::is_directory(path, problem)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> inside;
    for (fs::directory_iterator at(path, problem), end; !problem && at != end; at.increment(problem))
      if (at->path().extension() == ".json") inside.push_back(at->path().string());
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

/// The claims of one notebook, its article analysed and its corrections applied.
Result<Json> claims_of(const std::string& file, std::span<const LanguagePack> packs) {
  const Result<std::string> content = read_all(file);
  if (!content) return content.error();
  const Result<std::string> opened = open_notebook(content.value());
  if (!opened) return Error{opened.error().code, shown_name(file) + ": " + opened.error().message};
  const Json json = Json::parse(opened.value());
  const Json& notebook = json["notebook"];
  std::string analysis;
  if (json["readonly"] == false) {
    const std::string language = notebook["article"]["language"].get<std::string>();
    const bool known = language == "de" || language == "en";
    analysis = to_json(analyze(notebook["article"]["text"].get<std::string>(), packs, {known ? language : "auto"}));
    Result<std::string> corrected = corrected_analysis(analysis, content.value());
    if (corrected) analysis = std::move(corrected).value();
  }
  const Result<std::string> claims = claims_to_compare(content.value(), analysis, "");
  if (!claims) return Error{claims.error().code, shown_name(file) + ": " + claims.error().message};
  return Json::parse(claims.value());
}

std::string words(const Json& claim, const Json& place) {
  if (place.is_null()) return "–";
  const std::string text = claim["text"].get<std::string>();
  const OffsetMap offsets(text);
  const std::uint32_t begin = offsets.byte_of_utf16(place["start"].get<std::uint32_t>());
  const std::uint32_t end = offsets.byte_of_utf16(place["end"].get<std::uint32_t>());
  return text.substr(begin, end - begin);
}

std::string field(const Json& claim, const char* key) {
  const auto found = claim.find(key);
  return found != claim.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string verdict_of(const Json& claim, const std::string& language) {
  if (const auto label = claim.find("verdictLabel"); label != claim.end() && label->is_object())
    return label->value(language, std::string());
  if (const auto verdict = claim.find("verdict"); verdict != claim.end() && verdict->is_object())
    return verdict->value("rating", std::string());
  return language == "de" ? "nicht geprüft" : "not checked";
}

/// For people: each claim with what is known of it below.
std::string told(const Json& found, const Json& claims, const std::string& language) {
  std::string out;
  for (const Json& entry : found["matches"]) {
    const Json& claim = claims[entry["claim"].get<std::size_t>()];
    out += field(claim, "text") + "\n";
    for (const Json& match : entry["similar"]) {
      const Json& stored = match["stored"];
      char score[16];
      std::snprintf(score, sizeof score, "%.2f", match["score"].get<double>());
      out += "  " + match["relation"].get<std::string>() + " " + score + ": " + verdict_of(stored, language);
      for (const char* key : {"modified", "title", "url"})
        if (const std::string value = field(stored, key); !value.empty()) out += " | " + value;
      out += "\n    " + field(stored, "text") + "\n";
      for (const Json& difference : match["differs"])
        out += "    " + difference["kind"].get<std::string>() + ": " + words(claim, difference["query"]) + " / " +
               words(stored, difference["stored"]) + "\n";
    }
  }
  return out;
}

}  // namespace

int print_similar(const SimilarOptions& options, const char* program) {
  const auto packs = load_packs(options.pack.empty() ? std::vector<std::string>{} : std::vector<std::string>{options.pack}, program);
  if (!packs) return complain(bad_input, packs.error().message);
  const auto german = std::find_if(packs.value().begin(), packs.value().end(),
                                   [](const LanguagePack& pack) { return pack.language() == "de"; });
  if (german == packs.value().end()) return complain(bad_input, "comparing claims needs the German language pack");

  int result = done;
  Json stored = Json::array();
  for (const std::string& file : notebook_files(options.notebooks)) {
    const Result<Json> claims = claims_of(file, packs.value());
    if (!claims) {
      complain(bad_input, claims.error().message);
      result = bad_input;
      continue;
    }
    for (const Json& claim : claims.value()) stored.push_back(claim);
  }
  const Result<std::string> text = read_text(options.article);
  if (!text) return complain(bad_input, text.error().message);
  const Result<std::string> claims = claims_to_compare("", to_json(analyze(text.value(), packs.value())), "");
  if (!claims) return complain(bad_input, claims.error().message);
  const Result<StoredClaims> index = StoredClaims::build(dumped(stored), *german);
  if (!index) return complain(bad_input, index.error().message);
  const Result<std::string> found = index.value().find(claims.value());
  if (!found) return complain(bad_input, found.error().message);
  const std::string out =
      options.json ? found.value() + "\n" : told(Json::parse(found.value()), Json::parse(claims.value()), options.language);
  if (const int written = print(out); written != done) return written;
  return result;
}

}  // namespace wortlaut::cli
