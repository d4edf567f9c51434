#include <utility>

#include "article_reading.hpp"
#include "assemble.hpp"
#include "attribution.hpp"
#include "claims.hpp"
#include "language.hpp"
#include "quotations.hpp"
#include "speakers.hpp"
#include "text.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut {
namespace {

const LanguagePack* pack_for(std::span<const LanguagePack> packs, std::string_view language) {
  for (const LanguagePack& pack : packs)
    if (pack.language() == language) return &pack;
  return nullptr;
}

}  // namespace

Analysis analyze(std::string_view utf8, std::span<const LanguagePack> packs, const AnalyzeOptions& options) {
  Text decoded = decode_text(utf8);
  Analysis analysis;
  analysis.text = std::move(decoded.bytes);
  analysis.warnings = std::move(decoded.warnings);
  const std::string_view text = analysis.text;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  if (is_blank(text)) {
    analysis.language = "und";
    analysis.warnings.push_back({"empty-text", whole});
    return analysis;
  }
  analysis.language = options.language == "auto" ? recognise_language(text) : known_language(options.language);

  static const PackData no_pack;
  const LanguagePack* pack = pack_for(packs, analysis.language);
  Layout layout = find_layout(text, pack ? pack->data() : no_pack);
  if (!pack) {
    analysis.blocks = std::move(layout.blocks);
    analysis.warnings.push_back({analysis.language == "und" ? "unknown-language" : "no-pack-for-language", whole});
    return analysis;
  }
  const PackData& data = pack->data();
  ArticleReading r(text, std::move(layout), data);
  Speakers speakers =
      find_speakers(text, r.sentences, r.morphology, r.marks, r.clauses, data, r.mentions);
  Quotations quotations = find_quotations(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses,
                                          r.mentions, data);
  std::vector<Attribution> attributions =
      attribute(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses, r.mentions, quotations, data,
                speakers);
  inherit_speaker_phrases(attributions, quotations);
  inherit_cues(attributions, r.sentences, quotations);
  Claims claims = find_claims(text, r.layout, r.sentences, r.morphology, r.phrases, r.marks, r.clauses, r.mentions,
                              quotations, attributions, speakers, data);
  assemble(r.layout, r.sentences, r.mentions, std::move(speakers), std::move(quotations), std::move(attributions),
           std::move(claims), analysis);
  return analysis;
}

}  // namespace wortlaut
