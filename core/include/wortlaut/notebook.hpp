#pragma once

/// The notebook: an article together with what was found out about it (contract `wortlaut/notebook@1`).
///
///     auto made = wortlaut::new_notebook(R"({"title": "…", "text": "…"})", stamp);
///     auto edited = wortlaut::edit_notebook(made.value(), R"({"op": "note.add", "target": {"position": …}})", stamp);
///     auto places = wortlaut::anchor_notes(edited.value(), text_of_today);
///
/// Every function is pure: JSON in, JSON out, nothing kept between calls. There is no clock and no random
/// source; whoever calls passes a `stamp`, {"now": "2026-01-31T09:30:00Z", "uuid": "urn:uuid:…", "author": "…"},
/// with a fresh uuid each time. Text is UTF-8; offsets in the JSON are UTF-16 code units, half open. Fields
/// nobody here knows survive at every level, and keys keep their order. Bad input is an `Error` with one of the
/// codes that stand with each function, or of these: "not-json", "truncated", "too-deep", "too-large" (no
/// usable JSON; the message has the byte), "not-a-notebook" (JSON of another kind), "bad-notebook" (ours, but
/// broken; the message has the path), "bad-stamp". bindings/wortlaut.d.ts has the types of all this JSON.

#include <string>
#include <string_view>

#include "wortlaut/result.hpp"

namespace wortlaut {

/// The rating scales that come with the engine, as a JSON array; labels in German and English.
std::string rating_scales();

/// Begins a notebook with no notes; its id is the stamp's uuid.
///
/// `article_json` is an object with any of title, url, author, published, language, text (strings); other
/// keys are kept. Errors: "bad-article".
Result<std::string> new_notebook(std::string_view article_json, std::string_view stamp_json);

/// Reads a notebook file: {"ok": true, "notebook", "readonly", "warnings": [{"code", "message"}]}.
///
/// A file of a newer version is `readonly` with the warning "newer-schema" and its JSON is passed through as
/// it is. Fields that this version requires and the file lacks are filled in. Linear.
Result<std::string> open_notebook(std::string_view text);

/// Applies one edit (`NotebookEdit` in wortlaut.d.ts) and logs it; an edit that changes nothing logs nothing.
///
/// Errors: "readonly" (newer schema), "bad-edit", "unknown-id", "unknown-field", "bad-value", "bad-target",
/// "duplicate-id" (the stamp's uuid was used before).
Result<std::string> edit_notebook(std::string_view notebook_json, std::string_view edit_json,
                                  std::string_view stamp_json);

/// Finds the notes and corrections that are not removed in `text`: {"ok": true, "anchors": [...]}.
///
/// A note whose words stand where they stood costs its own length. One that moved costs a pass over the text;
/// one that was edited a pass of some length/256 + 1 steps a character. Passes over the whole text stop after
/// a fixed budget of steps (some seconds); after that only the surroundings of the old place are searched and
/// the result carries "incomplete": true.
Result<std::string> anchor_notes(std::string_view notebook_json, std::string_view text);

/// The analysis with the notebook's corrections applied, in their order; errors: "bad-analysis".
///
/// `analysis_json` must be of the notebook's article text. A correction is applied to the claim with its id;
/// where there is none, to the claim that stands where the correction's words are found. A correction that
/// fits nothing any more is reported in "corrections" as not applied. Linear in the analysis, and
/// `anchor_notes` for those corrections whose ids vanished.
Result<std::string> corrected_analysis(std::string_view analysis_json, std::string_view notebook_json);

/// Joins two versions of one notebook: {"ok": true, "notebook", "conflicts": [...]}.
///
/// `base_json` is the version both began with, or empty. Records go by id, their fields by the time they were
/// last changed; logs are joined. Where both changed the same field the later wins, the other value is kept in
/// the log and the conflict is named. Nothing is ever dropped: a record that is in one version only is in the
/// result, and a note or correction removed in one and edited in the other stays. Merging again changes nothing. Errors:
/// "readonly", "different-articles" (other notebook ids and other texts). Linear but for the logs' sorting.
Result<std::string> merge_notebooks(std::string_view base_json, std::string_view ours_json,
                                    std::string_view theirs_json);

/// The notebook as a file for others: {"ok": true, "content", "mime", "filename"}.
///
/// `format` is "json", "markdown", "csv", "html", "webannotation" or "claimreview"; `language` "de" or "en" is
/// that of the labels. `analysis_json` may be empty: then only what has a note is told. Errors: "bad-format",
/// "bad-language", "bad-analysis". Removed notes and evidence appear in "json" only.
Result<std::string> export_notebook(std::string_view notebook_json, std::string_view analysis_json,
                                    std::string_view format, std::string_view language);

}  // namespace wortlaut
