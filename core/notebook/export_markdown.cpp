#include <string>

#include "report.hpp"

namespace wortlaut::notebook {
namespace {

/// One line of plain words that Markdown shows as they are.
std::string escaped(std::string_view text) {
  std::string out;
  bool at_begin = true;
  bool only_digits = true;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == '\t') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    // "-", "+" and "=" begin something only at a line's begin, "1." and "1)" too.
    const bool begins_block = (at_begin && (c == '-' || c == '+' || c == '=')) ||
                              (!at_begin && only_digits && (c == '.' || c == ')'));
    if (begins_block || std::string_view("\\`*_[]#|~").find(c) != std::string_view::npos) out += '\\';
    switch (c) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      default: out += c;
    }
    if (c != ' ') at_begin = false;
    only_digits = only_digits && c >= '0' && c <= '9';
  }
  return out;
}

/// The checker's own Markdown, but no HTML.
std::string without_html(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const std::string_view rest = markdown.substr(at);
    const bool link = rest.substr(0, 8) == "<http://" || rest.substr(0, 9) == "<https://";
    if (rest[0] == '<' && !link) {
      out += "&lt;";
    } else if (rest[0] != '\r') {
      out += rest[0];
    }
  }
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
  return out;
}

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report) {}

  std::string write() {
    head();
    std::size_t number = 0;
    bool any = false;
    for (const ReportGroup& group : report_.groups) {
      out_ += "\n## " + escaped(group.name.empty() ? word("article-itself") : std::string_view(group.name));
      if (!group.roles.empty()) out_ += " (" + escaped(group.roles) + ")";
      out_ += "\n";
      bool others = false;
      for (const ReportEntry& entry : group.entries) {
        if (entry.notes.empty()) {
          others = true;
          continue;
        }
        any = true;
        checked(entry, ++number);
      }
      if (!others) continue;
      out_ += "\n### " + std::string(word("unchecked")) + "\n\n";
      for (const ReportEntry& entry : group.entries) {
        if (entry.notes.empty()) out_ += "- " + escaped(entry.words) + facts(entry) + "\n";
      }
    }
    if (!any) out_ += "\n" + std::string(word("none")) + "\n";
    return std::move(out_);
  }

 private:
  std::string_view word(std::string_view name) const { return word_for(name, report_.language); }

  void line(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += "- " + std::string(word(name)) + ": " + std::string(value) + "\n";
  }

  static std::string link(std::string_view label, std::string_view url) {
    const std::string safe = safe_url(url);
    if (safe.empty()) return url.empty() || url == label ? escaped(label) : escaped(label) + " (" + escaped(url) + ")";
    return "[" + escaped(label.empty() ? url : label) + "](" + safe + ")";
  }

  void head() {
    const Json& article = report_.article;
    const std::string_view title = text_of(article, "title");
    out_ += "# " + std::string(word("report")) + ": " + escaped(title.empty() ? word("untitled") : title) + "\n\n";
    if (!text_of(article, "url").empty()) line("source", link(text_of(article, "url"), text_of(article, "url")));
    line("author", escaped(text_of(article, "author")));
    line("published", escaped(text_of(article, "published")));
    line("as-of", escaped(text_of(report_.notebook, "modified")));
  }

  /// " (Tatsache, indirekte Rede)"
  std::string facts(const ReportEntry& entry) const {
    std::string inside;
    if (entry.claim != nullptr) inside = word(text_of(*entry.claim, "kind"));
    if (entry.quotation != nullptr) inside += ", " + std::string(word(text_of(*entry.quotation, "form")));
    return inside.empty() ? std::string() : " (" + inside + ")";
  }

  void checked(const ReportEntry& entry, std::size_t number) {
    std::string_view verdict;
    for (const Json* note : entry.notes) {
      if (verdict.empty()) verdict = report_.verdict_of(*note);
    }
    out_ += "\n### " + std::to_string(number) + ". " +
            escaped(verdict.empty() ? word(text_of(*entry.notes.front(), "status")) : verdict) + "\n\n> " +
            escaped(entry.words) + "\n";
    if (const std::string about = facts(entry); !about.empty()) out_ += "\n" + about.substr(1) + "\n";
    for (const Json* note : entry.notes) one_note(*note);
  }

  void one_note(const Json& note) {
    out_ += "\n";
    line("verdict", escaped(report_.verdict_of(note)));
    line("status", word(text_of(note, "status")));
    line("author", escaped(text_of(note, "author")));
    std::string tags;
    for (const Json& tag : items_of(note, "tags")) {
      if (tag.is_string()) tags += (tags.empty() ? "" : ", ") + escaped(tag.get_ref<const std::string&>());
    }
    line("tags", tags);
    if (const std::string rationale = without_html(text_of(note, "rationale")); !rationale.empty()) {
      out_ += "\n" + rationale + "\n";
    }
    const auto evidence = Report::evidence_of(note);
    if (evidence.empty()) return;
    out_ += "\n" + std::string(word("evidence")) + ":\n\n";
    for (const Json* item : evidence) {
      const std::string_view title = text_of(*item, "title");
      out_ += "- " + link(title.empty() ? text_of(*item, "url") : title, text_of(*item, "url"));
      for (const char* key : {"publisher", "date"}) {
        if (!text_of(*item, key).empty()) out_ += ", " + escaped(text_of(*item, key));
      }
      out_ += " (" + std::string(word(text_of(*item, "stance"))) + ")";
      if (!text_of(*item, "archiveUrl").empty()) out_ += ", " + link(word("archived"), text_of(*item, "archiveUrl"));
      if (!text_of(*item, "excerpt").empty()) out_ += ": " + escaped(text_of(*item, "excerpt"));
      out_ += "\n";
    }
  }

  const Report& report_;
  std::string out_;
};

}  // namespace

std::string markdown_report(const Report& report) { return Writer(report).write(); }

}  // namespace wortlaut::notebook
