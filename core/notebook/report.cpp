#include "report.hpp"

#include <algorithm>
#include <map>

#include "rating_scales.hpp"

namespace wortlaut::notebook {
namespace {

struct Word {
  std::string_view name;
  std::string_view german;
  std::string_view english;
};

constexpr Word words[] = {
    {"report", "Faktenprüfung", "Fact check"},
    {"source", "Quelle", "Source"},
    {"author", "Von", "By"},
    {"published", "Veröffentlicht", "Published"},
    {"as-of", "Stand", "As of"},
    {"untitled", "Artikel ohne Titel", "Untitled article"},
    {"article-itself", "Der Artikel selbst", "The article itself"},
    {"and", "und", "and"},
    {"status", "Status", "Status"},
    {"verdict", "Urteil", "Verdict"},
    {"evidence", "Belege", "Evidence"},
    {"tags", "Schlagwörter", "Tags"},
    {"archived", "archiviert", "archived"},
    {"unchecked", "Weitere Aussagen", "Further claims"},
    {"none", "Es gibt noch keine Notizen.", "There are no notes yet."},
    {"open", "offen", "open"},
    {"in_progress", "in Arbeit", "in progress"},
    {"done", "erledigt", "done"},
    {"wont_check", "wird nicht geprüft", "will not be checked"},
    {"supports", "stützt", "supports"},
    {"refutes", "widerlegt", "refutes"},
    {"context", "Hintergrund", "context"},
    {"fact", "Tatsache", "fact"},
    {"quantity", "Zahl", "quantity"},
    {"causal", "Ursache", "causal"},
    {"law", "Recht", "law"},
    {"prediction", "Vorhersage", "prediction"},
    {"pledge", "Zusage", "pledge"},
    {"demand", "Forderung", "demand"},
    {"opinion", "Meinung", "opinion"},
    {"other", "Sonstiges", "other"},
    {"direct", "wörtlich", "direct speech"},
    {"indirect", "indirekte Rede", "indirect speech"},
    {"reported", "Redebericht", "reported"},
    {"free_indirect", "freie indirekte Rede", "free indirect speech"},
    {"indirect_free_indirect", "berichtete Rede", "indirect/free indirect speech"},
};

/// "A, B und C".
std::string joined_names(const std::vector<std::string>& names, std::string_view language) {
  std::string joined;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (at > 0) joined += at + 1 == names.size() ? " " + std::string(word_for("and", language)) + " " : ", ";
    joined += names[at];
  }
  return joined;
}

std::string joined_roles(const Json& speaker) {
  std::string joined;
  for (const Json& role : items_of(speaker, "roles")) {
    if (!role.is_string()) continue;
    if (!joined.empty()) joined += ", ";
    joined += role.get_ref<const std::string&>();
  }
  return joined;
}

std::uint32_t start_of(const Json& claim) {
  const Json& spans = items_of(claim, "spans");
  return spans.empty() ? 0 : offset_of(spans.front(), "start").value_or(0);
}

std::uint32_t end_of(const Json& claim) {
  const Json& spans = items_of(claim, "spans");
  return spans.empty() ? 0 : offset_of(spans.back(), "end").value_or(0);
}

/// Gathers entries under their speakers.
class Builder {
 public:
  Builder(Report& report, const Json* analysis) : report_(report) {
    if (analysis == nullptr) return;
    for (const Json& speaker : items_of(*analysis, "speakers"))
      speakers_[std::string(text_of(speaker, "id"))] = &speaker;
    for (const Json& item : items_of(*analysis, "quotations")) quotations_[std::string(text_of(item, "id"))] = &item;
    for (const Json& claim : items_of(*analysis, "claims")) {
      claims_[std::string(text_of(claim, "id"))] = entries_.size();
      ReportEntry entry;
      entry.claim = &claim;
      const auto quotation = quotations_.find(std::string(text_of(claim, "quotation")));
      if (quotation != quotations_.end()) entry.quotation = quotation->second;
      entry.words = text_of(claim, "text");
      entry.start = start_of(claim);
      entry.end = end_of(claim);
      entries_.push_back(std::move(entry));
    }
  }

  void add_note(const Json& note) {
    const auto claim = claims_.find(std::string(text_of(note, "claim")));
    if (claim != claims_.end()) {
      entries_[claim->second].notes.push_back(&note);
      return;
    }
    const Json& target = object_of(note, "target");
    ReportEntry entry;
    entry.words = text_of(object_of(target, "quote"), "exact");
    entry.start = offset_of(object_of(target, "position"), "start").value_or(0);
    entry.end = offset_of(object_of(target, "position"), "end").value_or(0);
    // Several notes on one passage stand together.
    const auto same = passages_.try_emplace({entry.start, entry.words}, entries_.size());
    if (same.second) entries_.push_back(std::move(entry));
    entries_[same.first->second].notes.push_back(&note);
  }

  void finish() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const ReportEntry& a, const ReportEntry& b) { return a.start < b.start; });
    std::map<std::string, std::size_t> group_of;
    ReportGroup article;
    for (ReportEntry& entry : entries_) {
      std::string roles;
      const std::string name = name_for(entry, roles);
      if (name.empty()) {
        article.entries.push_back(std::move(entry));
        continue;
      }
      const auto [at, is_new] = group_of.try_emplace(name, report_.groups.size());
      if (is_new) report_.groups.push_back({name, roles, {}});
      report_.groups[at->second].entries.push_back(std::move(entry));
    }
    if (!article.entries.empty()) report_.groups.push_back(std::move(article));
  }

 private:
  std::string name_for(const ReportEntry& entry, std::string& roles) const {
    std::vector<std::string> names;
    if (entry.claim != nullptr) {
      const Json& ids = items_of(*entry.claim, "speakers");
      for (const Json& id : ids) {
        const auto speaker = id.is_string() ? speakers_.find(id.get_ref<const std::string&>()) : speakers_.end();
        if (speaker == speakers_.end()) continue;
        names.emplace_back(text_of(*speaker->second, "name"));
        if (ids.size() == 1) roles = joined_roles(*speaker->second);
      }
    } else {
      for (const Json& speaker : items_of(*entry.notes.front(), "speakers"))
        names.emplace_back(text_of(speaker, "name"));
    }
    return joined_names(names, report_.language);
  }

  Report& report_;
  std::vector<ReportEntry> entries_;
  std::map<std::string, const Json*> speakers_;
  std::map<std::string, const Json*> quotations_;
  std::map<std::string, std::size_t> claims_;
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> passages_;
};

}  // namespace

std::string_view word_for(std::string_view name, std::string_view language) {
  for (const Word& word : words) {
    if (word.name == name) return language == "en" ? word.english : word.german;
  }
  return name;
}

std::string_view Report::verdict_of(const Json& note) const {
  const Json& verdict = object_of(note, "verdict");
  const Json* rating = find_rating(notebook, verdict);
  return rating != nullptr ? label_of(*rating, language) : text_of(verdict, "rating");
}

std::vector<const Json*> Report::evidence_of(const Json& note) {
  std::vector<const Json*> result;
  for (const Json& evidence : items_of(note, "evidence")) {
    if (!flag_of(evidence, "removed")) result.push_back(&evidence);
  }
  return result;
}

Report make_report(const Json& notebook, const Json* analysis, std::string_view language) {
  Report report{notebook, object_of(notebook, "article"), language, {}};
  Builder builder(report, analysis);
  for (const Json& note : items_of(notebook, "notes")) {
    if (note.is_object() && !flag_of(note, "removed")) builder.add_note(note);
  }
  builder.finish();
  return report;
}

std::string safe_url(std::string_view url) {
  const auto begins = [url](std::string_view scheme) {
    if (url.size() < scheme.size()) return false;
    for (std::size_t at = 0; at < scheme.size(); ++at) {
      const char c = url[at];
      if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != scheme[at]) return false;
    }
    return true;
  };
  if (!begins("http://") && !begins("https://")) return {};
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f || std::string_view("<>\"'`\\()[]{}|^").find(c) != std::string_view::npos) {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string escaped_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace wortlaut::notebook
