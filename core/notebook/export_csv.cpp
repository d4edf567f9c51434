#include <string>

#include "report.hpp"

namespace wortlaut::notebook {
namespace {

constexpr const char* columns[] = {"type",    "claim",     "note", "speaker",  "quote",  "kind",
                                   "form",    "worth",     "start", "end",     "status", "verdict",
                                   "rationale", "tags",    "evidence", "author", "modified"};

/// Quoted where RFC 4180 wants it. A spreadsheet runs what begins with one of these as a formula, so an apostrophe,
/// which it shows as nothing, goes before.
std::string cell(std::string_view text) {
  std::string out;
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                      (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
  return out;
}

void row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at > 0) out += ',';
    out += cell(cells[at]);
  }
  out += "\r\n";
}

std::string number_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_number() ? dumped(*value) : std::string();
}

std::string tags_of(const Json& note) {
  std::string joined;
  for (const Json& tag : items_of(note, "tags")) {
    if (tag.is_string()) joined += (joined.empty() ? "" : ", ") + tag.get_ref<const std::string&>();
  }
  return joined;
}

/// "widerlegt: Titel https://…", one a line.
std::string evidence_lines(const Report& report, const Json& note) {
  std::string joined;
  for (const Json* item : Report::evidence_of(note)) {
    if (!joined.empty()) joined += '\n';
    joined += word_for(text_of(*item, "stance"), report.language);
    joined += ":";
    for (const char* key : {"title", "publisher", "date", "url", "archiveUrl"}) {
      if (!text_of(*item, key).empty()) joined += " " + std::string(text_of(*item, key));
    }
  }
  return joined;
}

}  // namespace

std::string csv_report(const Report& report) {
  std::string out = "\xEF\xBB\xBF";
  row(out, {std::begin(columns), std::end(columns)});
  for (const ReportGroup& group : report.groups) {
    for (const ReportEntry& entry : group.entries) {
      static const Json none = Json::object();
      const Json& claim = entry.claim != nullptr ? *entry.claim : none;
      const auto line = [&](const Json* note) {
        const Json& about = note != nullptr ? *note : none;
        row(out, {note != nullptr ? "note" : "claim", std::string(text_of(claim, "id")),
                  std::string(text_of(about, "id")), group.name, entry.words, std::string(text_of(claim, "kind")),
                  std::string(entry.quotation != nullptr ? text_of(*entry.quotation, "form") : ""),
                  number_of(claim, "worth"), std::to_string(entry.start), std::to_string(entry.end),
                  std::string(text_of(about, "status")), std::string(report.verdict_of(about)),
                  std::string(text_of(about, "rationale")), tags_of(about), evidence_lines(report, about),
                  std::string(text_of(about, "author")), std::string(text_of(about, "modified"))});
      };
      if (entry.notes.empty()) line(nullptr);
      for (const Json* note : entry.notes) line(note);
    }
  }
  return out;
}

}  // namespace wortlaut::notebook
