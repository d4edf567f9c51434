#include <optional>
#include <string>

#include "report.hpp"
#include "wortlaut/notebook.hpp"

namespace wortlaut {
namespace notebook {
namespace {

struct Format {
  std::string_view name;
  const char* mime;
  const char* extension;
};

constexpr Format formats[] = {
    {"json", "application/json", ".wortlaut.json"},
    {"markdown", "text/markdown;charset=utf-8", ".md"},
    {"csv", "text/csv;charset=utf-8", ".csv"},
    {"html", "text/html;charset=utf-8", ".html"},
    {"webannotation", "application/ld+json", ".annotations.jsonld"},
    {"claimreview", "application/ld+json", ".claimreview.jsonld"},
};

std::string pretty(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

/// "Größere Brücke gesperrt" -> "groessere-bruecke-gesperrt": ASCII, at most 60 characters.
std::string file_name(std::string_view title) {
  struct Spelling {
    std::string_view letter;
    const char* ascii;
  };
  constexpr Spelling spellings[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"},
                                    {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}};
  constexpr std::size_t longest = 60;
  std::string name;
  for (std::size_t at = 0; at < title.size() && name.size() < longest; ++at) {
    const char c = title[at];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      name += c;
    } else if (c >= 'A' && c <= 'Z') {
      name += static_cast<char>(c + 32);
    } else {
      bool spelled = false;
      for (const Spelling& spelling : spellings) {
        if (title.substr(at, spelling.letter.size()) != spelling.letter) continue;
        name += spelling.ascii;
        at += spelling.letter.size() - 1;
        spelled = true;
        break;
      }
      if (!spelled && !name.empty() && name.back() != '-') name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "wortlaut" : name;
}

}  // namespace
}  // namespace notebook

Result<std::string> export_notebook(std::string_view notebook_json, std::string_view analysis_json,
                                    std::string_view format, std::string_view language) {
  using namespace notebook;
  const Result<Json> opened = read_notebook(notebook_json);
  if (!opened) return opened.error();
  const Json& whole = opened.value();
  const Format* wanted = nullptr;
  for (const Format& known : formats) {
    if (known.name == format) wanted = &known;
  }
  if (wanted == nullptr) {
    return Error{"bad-format", "The format \"" + std::string(format) +
                                   "\" is none of json, markdown, csv, html, webannotation, claimreview."};
  }
  if (language != "de" && language != "en") return Error{"bad-language", "The language is \"de\" or \"en\"."};
  std::optional<Json> analysis;
  if (!analysis_json.empty()) {
    Result<Json> read = read_analysis(analysis_json);
    if (!read) return read.error();
    analysis = std::move(read).value();
  }
  Json json = Json::object();
  json["ok"] = true;
  if (format == "json") {
    json["content"] = pretty(whole);
  } else if (format == "webannotation") {
    json["content"] = pretty(web_annotations(whole));
  } else if (format == "claimreview") {
    json["content"] = pretty(claim_reviews(whole, analysis ? &*analysis : nullptr, language));
  } else {
    const Report report = make_report(whole, analysis ? &*analysis : nullptr, language);
    json["content"] = format == "markdown" ? markdown_report(report)
                      : format == "csv"    ? csv_report(report)
                                           : html_report(report);
  }
  json["mime"] = wanted->mime;
  json["filename"] = file_name(text_of(object_of(whole, "article"), "title")) + wanted->extension;
  return dumped(json);
}

}  // namespace wortlaut
