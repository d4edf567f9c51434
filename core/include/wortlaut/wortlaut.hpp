#pragma once

/// Wortlaut: who says what in a news article.
///
///     auto pack = wortlaut::LanguagePack::load(bytes_of("wortlaut-de.pack"));
///     if (!pack) { report(pack.error().message); return; }
///     const wortlaut::LanguagePack packs[] = {pack.value()};
///     wortlaut::Analysis analysis = wortlaut::analyze(text, packs, {});
///     for (const auto& claim : analysis.claims) ...
///     std::string json = wortlaut::to_json(analysis);   // contract wortlaut/analysis@1
///
/// The core does no I/O, keeps no state between calls and never throws for bad input: bytes that
/// are no UTF-8 are replaced and warned of, an empty text gives an empty analysis with a warning.
/// Offsets inside C++ are UTF-8 bytes, half open; in JSON they are UTF-16 code units.

#include <span>
#include <string>
#include <string_view>

#include "wortlaut/analysis.hpp"
#include "wortlaut/pack.hpp"
#include "wortlaut/result.hpp"

namespace wortlaut {

/// The engine's version, "0.1.0".
std::string_view version();

struct AnalyzeOptions {
  std::string language = "auto";  ///< "de", "en", or "auto": recognised from the text
};

/// Analyses one article. Never fails; trouble that was survived is in `Analysis::warnings`.
/// `packs` may be empty: then nothing but the layout is found and a warning says so. Time and
/// memory are linear in the text's length.
Analysis analyze(std::string_view utf8, std::span<const LanguagePack> packs,
                 const AnalyzeOptions& options = {});

/// The analysis as JSON, contract `wortlaut/analysis@1`: same text, same bytes, on every platform.
std::string to_json(const Analysis& analysis);

}  // namespace wortlaut
