#pragma once

#include <optional>
#include <string_view>

#include "change_log.hpp"
#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// What an edit needs beside the notebook that it changes.
struct EditContext {
  const Json& edit;
  const Stamp& stamp;
  std::string_view op;
};

Error bad_edit(const EditContext& context, const std::string& why);
/// What ends an edit to something that is not there.
Error unknown_id(const char* kind, std::string_view id);

/// Edits of notes and evidence ("note.…", "evidence.…"): applies and logs; an error leaves `notebook` as it was.
std::optional<Error> edit_notes(Json& notebook, const EditContext& context);

/// Corrections ("claim.…", "speaker.…", "correction.…"), likewise.
std::optional<Error> edit_corrections(Json& notebook, const EditContext& context);

/// {"id", "name"} of each speaker under `key`; the error is "bad-value".
Result<Json> read_speakers(const Json& edit, const char* key);

}  // namespace wortlaut::notebook
