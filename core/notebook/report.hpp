#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// One claim or passage of a report, with the notes on it. The pointers lead into the notebook and the analysis.
struct ReportEntry {
  const Json* claim = nullptr;      ///< null for a passage that is no claim
  const Json* quotation = nullptr;  ///< the quotation around the claim, if any
  std::vector<const Json*> notes;
  std::string words;
  std::uint32_t start = 0;  ///< UTF-16 code units
  std::uint32_t end = 0;
};

/// Everything said by the same speaker, or by the same speakers together.
struct ReportGroup {
  std::string name;   ///< "Sergej Lawrow", "A und B"; empty for the article's own voice
  std::string roles;  ///< "Außenminister, Diplomat"; empty for several speakers
  std::vector<ReportEntry> entries;  ///< in text order
};

/// What an export for people tells, gathered once: notebook and analysis by speaker.
struct Report {
  const Json& notebook;
  const Json& article;
  std::string_view language;  ///< of the labels: "de" or "en"
  std::vector<ReportGroup> groups;  ///< by first words in the text; the article's own voice last

  /// The verdict's label; empty where there is none.
  std::string_view verdict_of(const Json& note) const;
  /// Evidence of a note that is not removed.
  static std::vector<const Json*> evidence_of(const Json& note);
};

/// Notes that are removed are left out. `analysis` may be null: then there are only entries with notes.
/// n log n in claims and notes.
Report make_report(const Json& notebook, const Json* analysis, std::string_view language);

/// The word for a name of the contract ("in_progress", "indirect") or of a report ("source"), in German or English;
/// the name itself where there is none.
std::string_view word_for(std::string_view name, std::string_view language);

/// `url` where it is http or https, with what could end an attribute or a Markdown link percent-encoded; else empty.
std::string safe_url(std::string_view url);

/// `text` with `&`, `<`, `>` and both straight quotation marks as entities.
std::string escaped_html(std::string_view text);

std::string markdown_report(const Report& report);
std::string html_report(const Report& report);
/// RFC 4180 with a byte order mark, since spreadsheets take the file for something else without it. A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_report(const Report& report);
/// W3C Web Annotation Data Model, JSON-LD; positions in Unicode code points.
Json web_annotations(const Json& notebook);
/// schema.org ClaimReview, JSON-LD, for notes with status "done" and a verdict. `analysis` may be null; it knows which
/// speakers are no persons.
Json claim_reviews(const Json& notebook, const Json* analysis, std::string_view language);

}  // namespace wortlaut::notebook
