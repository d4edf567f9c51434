/// The engine for JavaScript: text in, JSON out. Every function takes and returns plain strings, so
/// there is nothing that a caller must free; wortlaut.d.ts describes them. No C++ exception leaves.

#include <emscripten/bind.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "utf8.hpp"
#include "wortlaut/notebook.hpp"
#include "wortlaut/similar.hpp"
#include "wortlaut/wortlaut.hpp"

namespace {

using Json = nlohmann::ordered_json;
using wortlaut::LanguagePack;

/// The packs that were loaded, one a language. Lives as long as the module's instance.
std::vector<LanguagePack>& loaded_packs() {
  static std::vector<LanguagePack> packs;
  return packs;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string failure(std::string_view code, std::string_view message) {
  Json json = Json::object();
  json["ok"] = false;
  json["error"] = {{"code", code}, {"message", message}};
  return dumped(json);
}

/// What `work` returns; where it throws, the failure as JSON.
template <class Work>
std::string guarded(Work work) {
  try {
    return work();
  } catch (const std::exception& problem) {
    return failure("internal", problem.what());
  } catch (...) {
    return failure("internal", "unknown trouble");
  }
}

/// loadPack(bytes: Uint8Array): string
std::string load_pack(std::string bytes) {
  return guarded([&bytes]() -> std::string {
    auto pack = LanguagePack::load(std::move(bytes));
    if (!pack) return failure(pack.error().code, pack.error().message);
    Json json = Json::object();
    json["ok"] = true;
    json["language"] = pack.value().language();
    auto& packs = loaded_packs();
    std::erase_if(packs, [&pack](const LanguagePack& old) { return old.language() == pack.value().language(); });
    packs.push_back(std::move(pack).value());
    return dumped(json);
  });
}

/// analyze(text: string, optionsJson: string): string
std::string analyze(const std::u16string& text, const std::string& options_json) {
  return guarded([&]() -> std::string {
    wortlaut::AnalyzeOptions options;
    if (!options_json.empty()) {
      const Json json = Json::parse(options_json, nullptr, false);
      if (!json.is_object()) return failure("bad-options", "The options are no JSON object.");
      if (const auto language = json.find("language"); language != json.end()) {
        if (*language != "de" && *language != "en" && *language != "auto") {
          return failure("bad-options", "The option \"language\" is \"de\", \"en\" or \"auto\".");
        }
        options.language = language->get<std::string>();
      }
    }
    return to_json(wortlaut::analyze(wortlaut::utf8_of_utf16(text), loaded_packs(), options));
  });
}

std::string version() { return std::string(wortlaut::version()); }

// The notebook's functions. JavaScript's strings come as UTF-16, so that half a character in them is a character.
using Text = std::u16string;

/// `function` called with `texts` as UTF-8: its value, or its error as a failure.
template <class Function, class... Texts>
std::string answered(Function function, const Texts&... texts) {
  return guarded([&]() -> std::string {
    auto result = function(wortlaut::utf8_of_utf16(texts)...);
    if (!result) return failure(result.error().code, result.error().message);
    return std::move(result).value();
  });
}

std::string rating_scales() { return wortlaut::rating_scales(); }
std::string new_notebook(const Text& article, const Text& stamp) {
  return answered(wortlaut::new_notebook, article, stamp);
}
std::string open_notebook(const Text& text) { return answered(wortlaut::open_notebook, text); }
std::string edit_notebook(const Text& notebook, const Text& edit, const Text& stamp) {
  return answered(wortlaut::edit_notebook, notebook, edit, stamp);
}
std::string anchor_notes(const Text& notebook, const Text& text) {
  return answered(wortlaut::anchor_notes, notebook, text);
}
std::string corrected_analysis(const Text& analysis, const Text& notebook) {
  return answered(wortlaut::corrected_analysis, analysis, notebook);
}
std::string merge_notebooks(const Text& base, const Text& ours, const Text& theirs) {
  return answered(wortlaut::merge_notebooks, base, ours, theirs);
}
std::string export_notebook(const Text& notebook, const Text& analysis, const Text& format, const Text& language) {
  return answered(wortlaut::export_notebook, notebook, analysis, format, language);
}

// Repeated claims. An index is kept under the name that the caller gives it, so that there is no handle to free.

std::map<std::string, wortlaut::StoredClaims>& claim_indexes() {
  static std::map<std::string, wortlaut::StoredClaims> indexes;
  return indexes;
}

wortlaut::Result<wortlaut::StoredClaims> build_index(const std::string& claims) {
  for (const LanguagePack& pack : loaded_packs())
    if (pack.language() == "de") return wortlaut::StoredClaims::build(claims, pack);
  return wortlaut::Error{"no-pack", "Comparing claims needs the German language pack."};
}

std::string claims_to_compare(const Text& notebook, const Text& analysis, const Text& text) {
  return answered(wortlaut::claims_to_compare, notebook, analysis, text);
}

std::string index_claims(const Text& name, const Text& claims) {
  return guarded([&]() -> std::string {
    auto built = build_index(wortlaut::utf8_of_utf16(claims));
    if (!built) return failure(built.error().code, built.error().message);
    Json json = Json::object();
    json["ok"] = true;
    json["size"] = built.value().size();
    claim_indexes().insert_or_assign(wortlaut::utf8_of_utf16(name), std::move(built).value());
    return dumped(json);
  });
}

std::string find_similar(const Text& name, const Text& claims) {
  return guarded([&]() -> std::string {
    const auto index = claim_indexes().find(wortlaut::utf8_of_utf16(name));
    if (index == claim_indexes().end()) return failure("unknown-index", "No claims were indexed under this name.");
    auto found = index->second.find(wortlaut::utf8_of_utf16(claims));
    return found ? std::move(found).value() : failure(found.error().code, found.error().message);
  });
}

std::string drop_claims(const Text& name) {
  return guarded([&]() -> std::string {
    Json json = Json::object();
    json["ok"] = true;
    json["dropped"] = claim_indexes().erase(wortlaut::utf8_of_utf16(name)) != 0;
    return dumped(json);
  });
}

std::string repeated_claims(const Text& claims) {
  return guarded([&]() -> std::string {
    const auto built = build_index(wortlaut::utf8_of_utf16(claims));
    return built ? built.value().repeats() : failure(built.error().code, built.error().message);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(wortlaut) {
  emscripten::function("version", &version);
  emscripten::function("loadPack", &load_pack);
  emscripten::function("analyze", &analyze);
  emscripten::function("ratingScales", &rating_scales);
  emscripten::function("newNotebook", &new_notebook);
  emscripten::function("openNotebook", &open_notebook);
  emscripten::function("editNotebook", &edit_notebook);
  emscripten::function("anchorNotes", &anchor_notes);
  emscripten::function("correctedAnalysis", &corrected_analysis);
  emscripten::function("mergeNotebooks", &merge_notebooks);
  emscripten::function("exportNotebook", &export_notebook);
  emscripten::function("claimsToCompare", &claims_to_compare);
  emscripten::function("indexClaims", &index_claims);
  emscripten::function("findSimilar", &find_similar);
  emscripten::function("dropClaims", &drop_claims);
  emscripten::function("repeatedClaims", &repeated_claims);
}
