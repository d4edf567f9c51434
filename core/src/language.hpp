#pragma once

#include <string_view>

namespace wortlaut {

/// Whether a text has nothing but white space (ASCII, no-break and other Unicode spaces, BOM).
bool is_blank(std::string_view text);

/// "de", "en" or "und", told by the most usual function words of each; static storage. Looks at the
/// first 20,000 bytes at most. "und" where neither is clearly ahead.
std::string_view recognise_language(std::string_view text);

/// The static string for a language code that the engine knows ("de", "en"), "und" for any other.
std::string_view known_language(std::string_view code);

}  // namespace wortlaut
