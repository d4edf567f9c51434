#include <algorithm>
#include <string>

#include "report.hpp"

namespace wortlaut::notebook {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1d1f23; --paper: #fff; --quiet: #5c6370; --line: #d9dce2; --mark: #2456a6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e8ea; --paper: #17191c; --quiet: #a3a9b5; --line: #3a3f47; --mark: #8ab4f8; }
}
body { margin: 2.5rem auto; padding: 0 1.25rem; max-width: 44rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, blockquote { font-family: Georgia, "Times New Roman", serif; }
h1 { line-height: 1.25; margin-bottom: .5rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h2 small, .quiet { color: var(--quiet); font-size: .875rem; font-weight: normal; font-family: system-ui, sans-serif; }
blockquote { margin: 0 0 .5rem; padding-left: 1rem; border-left: 3px solid var(--mark); font-size: 1.125rem; }
article { margin: 1.5rem 0; break-inside: avoid; }
.verdict { display: inline-block; padding: .05rem .6rem; border: 1.5px solid currentColor; border-radius: 1rem;
  font-weight: 600; }
a { color: var(--mark); }
li { margin: .25rem 0; }
q { quotes: none; font-style: italic; }
@media print { body { margin: 0; max-width: none; } }
)";

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report) {}

  std::string write() {
    const std::string_view given = text_of(report_.article, "title");
    const std::string title = escaped_html(given.empty() ? word("untitled") : given);
    out_ += "<!doctype html>\n<html lang=\"" + std::string(report_.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<title>" +
            std::string(word("report")) + ": " + title + "</title>\n<style>" + std::string(style) +
            "</style>\n</head>\n<body>\n<header>\n<p class=\"quiet\">" + std::string(word("report")) + "</p>\n<h1>" +
            title + "</h1>\n<p class=\"quiet\">" + source() + "</p>\n</header>\n<main>\n";
    bool any = false;
    for (const ReportGroup& group : report_.groups) any = section(group) || any;
    if (!any) out_ += "<p>" + std::string(word("none")) + "</p>\n";
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  std::string_view word(std::string_view name) const { return word_for(name, report_.language); }

  static std::string link(std::string_view label, std::string_view url) {
    const std::string safe = safe_url(url);
    if (safe.empty()) {
      return escaped_html(label) + (url.empty() || url == label ? std::string() : " (" + escaped_html(url) + ")");
    }
    return "<a href=\"" + escaped_html(safe) + "\" rel=\"noopener noreferrer\">" +
           escaped_html(label.empty() ? url : label) + "</a>";
  }

  std::string source() const {
    std::string line;
    const auto add = [&line](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
    const Json& article = report_.article;
    if (const auto url = text_of(article, "url"); !url.empty())
      add(std::string(word("source")) + ": " + link(url, url));
    for (const char* key : {"author", "published"}) {
      if (const auto value = text_of(article, key); !value.empty()) {
        add(std::string(word(key)) + ": " + escaped_html(value));
      }
    }
    add(std::string(word("as-of")) + ": " + escaped_html(text_of(report_.notebook, "modified")));
    return line;
  }

  std::string facts(const ReportEntry& entry) const {
    std::string line;
    if (entry.claim != nullptr) line = escaped_html(word(text_of(*entry.claim, "kind")));
    if (entry.quotation != nullptr) line += ", " + escaped_html(word(text_of(*entry.quotation, "form")));
    return line;
  }

  /// Returns whether anything in it has a note.
  bool section(const ReportGroup& group) {
    out_ +=
        "<section>\n<h2>" + escaped_html(group.name.empty() ? word("article-itself") : std::string_view(group.name));
    if (!group.roles.empty()) out_ += " <small>" + escaped_html(group.roles) + "</small>";
    out_ += "</h2>\n";
    std::string others;
    bool any = false;
    for (const ReportEntry& entry : group.entries) {
      if (entry.notes.empty()) {
        others += "<li>" + escaped_html(entry.words) + " <span class=\"quiet\">" + facts(entry) + "</span></li>\n";
        continue;
      }
      any = true;
      out_ += "<article>\n<blockquote>" + escaped_html(entry.words) + "</blockquote>\n";
      if (const std::string about = facts(entry); !about.empty()) out_ += "<p class=\"quiet\">" + about + "</p>\n";
      for (const Json* item : entry.notes) note(*item);
      out_ += "</article>\n";
    }
    if (!others.empty()) out_ += "<h3>" + std::string(word("unchecked")) + "</h3>\n<ul>\n" + others + "</ul>\n";
    out_ += "</section>\n";
    return any;
  }

  /// Paragraphs of plain words: an empty line parts them, a line's end is one.
  void paragraphs(std::string_view text) {
    std::string paragraph;
    const auto flush = [&] {
      if (!paragraph.empty()) out_ += "<p>" + paragraph + "</p>\n";
      paragraph.clear();
    };
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.find_first_not_of(" \t") == std::string_view::npos) {
        flush();
      } else {
        paragraph += (paragraph.empty() ? "" : "<br>\n") + escaped_html(line);
      }
    }
    flush();
  }

  void note(const Json& note) {
    out_ += "<p>";
    if (const auto verdict = report_.verdict_of(note); !verdict.empty()) {
      out_ += "<span class=\"verdict\">" + escaped_html(verdict) + "</span> ";
    }
    out_ += "<span class=\"quiet\">" + escaped_html(word(text_of(note, "status")));
    if (const auto author = text_of(note, "author"); !author.empty()) out_ += " · " + escaped_html(author);
    for (const Json& tag : items_of(note, "tags")) {
      if (tag.is_string()) out_ += " · #" + escaped_html(tag.get_ref<const std::string&>());
    }
    out_ += "</span></p>\n";
    paragraphs(text_of(note, "rationale"));
    const auto evidence = Report::evidence_of(note);
    if (evidence.empty()) return;
    out_ += "<p class=\"quiet\">" + std::string(word("evidence")) + "</p>\n<ul>\n";
    for (const Json* item : evidence) {
      const std::string_view title = text_of(*item, "title");
      out_ += "<li>" + link(title.empty() ? text_of(*item, "url") : title, text_of(*item, "url"));
      for (const char* key : {"publisher", "date"}) {
        if (!text_of(*item, key).empty()) out_ += ", " + escaped_html(text_of(*item, key));
      }
      out_ += " <span class=\"quiet\">" + escaped_html(word(text_of(*item, "stance"))) + "</span>";
      if (!text_of(*item, "archiveUrl").empty()) out_ += " " + link(word("archived"), text_of(*item, "archiveUrl"));
      if (!text_of(*item, "excerpt").empty()) out_ += "<br><q>" + escaped_html(text_of(*item, "excerpt")) + "</q>";
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  const Report& report_;
  std::string out_;
};

}  // namespace

std::string html_report(const Report& report) { return Writer(report).write(); }

}  // namespace wortlaut::notebook
