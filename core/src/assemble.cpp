#include "assemble.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "pack_format.hpp"

namespace wortlaut {
namespace {

/// "q1a2b3c4d" from what the passage says; the second of the same words gets "q1a2b3c4d-2".
class Names {
 public:
  explicit Names(char kind) : kind_(kind) {}

  std::string of(std::string_view words) {
    const auto hash = static_cast<std::uint32_t>(pack_format::checksum(words) >> 16);
    constexpr char digits[] = "0123456789abcdef";
    std::string name(1, kind_);
    for (int shift = 28; shift >= 0; shift -= 4) name += digits[hash >> shift & 15u];
    const int again = ++seen_[name];
    if (again > 1) name += "-" + std::to_string(again);
    return name;
  }

 private:
  char kind_;
  std::unordered_map<std::string, int> seen_;
};

class Assembler {
 public:
  Assembler(const Sentences& sentences, Analysis& analysis) : tokens_(sentences.tokens), analysis_(analysis) {}

  Span bytes(TokenRange range) const { return {tokens_[range.first].span.begin_byte, tokens_[range.last - 1].span.end_byte}; }
  std::vector<Span> bytes(const std::vector<TokenRange>& ranges) const {
    std::vector<Span> result;
    for (const TokenRange& range : ranges)
      if (!range.empty()) result.push_back(bytes(range));
    std::sort(result.begin(), result.end(), [](Span a, Span b) { return a.begin_byte < b.begin_byte; });
    // Disjoint: what overlaps is one span.
    std::size_t kept = 0;
    for (std::size_t i = 1; i < result.size(); ++i) {
      if (result[i].begin_byte < result[kept].end_byte) result[kept].end_byte = std::max(result[kept].end_byte, result[i].end_byte);
      else result[++kept] = result[i];
    }
    if (!result.empty()) result.resize(kept + 1);
    return result;
  }
  std::string words(const std::vector<Span>& spans) const {
    std::string result;
    for (const Span& span : spans) {
      if (!result.empty()) result += ' ';
      result += span.of(analysis_.text);
    }
    return result;
  }

 private:
  const std::vector<Token>& tokens_;
  Analysis& analysis_;
};

/// Leaves out bodies, states and groups that only happen to be named: a speaker is whoever says something or hands it
/// on, and every person. Numbers in attributions and claims follow.
void keep_those_who_count(std::vector<Attribution>& attributions, Claims& claims, std::vector<Speaker>& speakers) {
  std::vector<char> counts(speakers.size(), 0);
  for (std::size_t i = 0; i < speakers.size(); ++i) counts[i] = speakers[i].kind == SpeakerKind::person;
  for (const Attribution& who : attributions) {
    for (const std::uint32_t speaker : who.speakers) counts[speaker] = 1;
    for (const std::uint32_t speaker : who.via) counts[speaker] = 1;
  }
  for (const Claim& claim : claims.claims)
    for (const std::uint32_t speaker : claim.speakers) counts[speaker] = 1;
  std::vector<std::uint32_t> number(speakers.size(), 0);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (!counts[i]) continue;
    number[i] = static_cast<std::uint32_t>(kept);
    if (kept != i) speakers[kept] = std::move(speakers[i]);
    ++kept;
  }
  speakers.resize(kept);
  const auto renumber = [&](std::vector<std::uint32_t>& list) {
    for (std::uint32_t& speaker : list) speaker = number[speaker];
  };
  for (Attribution& who : attributions) {
    renumber(who.speakers);
    renumber(who.via);
  }
  for (Claim& claim : claims.claims) renumber(claim.speakers);
}

}  // namespace

void assemble(const Layout& layout, const Sentences& sentences, const Mentions& mentions, Speakers&& speakers, Quotations&& quotations,
              std::vector<Attribution>&& attributions, Claims&& claims, Analysis& analysis) {
  const Assembler spans(sentences, analysis);
  analysis.blocks = layout.blocks;

  analysis.speakers = std::move(speakers.speakers);
  Names speaker_names('s');
  for (std::size_t i = 0; i < analysis.speakers.size(); ++i) {
    Speaker& speaker = analysis.speakers[i];
    speaker.id = speaker_names.of(speaker.name);
    if (!speaker.mentions.empty() || i >= speakers.mentions_of.size()) continue;
    for (const std::uint32_t index : speakers.mentions_of[i]) {
      const Mention& mention = mentions.mentions[index];
      speaker.mentions.push_back({spans.bytes(mention.phrase), mention.kind});
    }
  }

  keep_those_who_count(attributions, claims, analysis.speakers);

  Names quotation_names('q');
  for (std::size_t i = 0; i < quotations.quotations.size(); ++i) {
    FoundQuotation& found = quotations.quotations[i];
    Attribution& who = attributions[i];
    Quotation quotation;
    quotation.form = found.form;
    quotation.medium = found.medium;
    quotation.spans = spans.bytes(found.spans);
    quotation.speaker_phrase = spans.bytes(found.speaker_phrase);
    // The conventions give a summed-up speech act no cue: its verb is content as well. A signal shows it.
    if (found.form != Form::reported) quotation.cue = spans.bytes(found.cue);
    quotation.frame = spans.bytes(found.frame);
    quotation.addressee = spans.bytes(found.addressee);
    quotation.speakers = std::move(who.speakers);
    quotation.via = std::move(who.via);
    if (found.parent >= 0) quotation.parent = static_cast<std::uint32_t>(found.parent);
    quotation.confidence = found.confidence;
    quotation.signals = std::move(found.signals);
    for (Signal& signal : who.signals) quotation.signals.push_back(std::move(signal));
    quotation.id = quotation_names.of(spans.words(quotation.spans));
    analysis.quotations.push_back(std::move(quotation));
  }

  Names claim_names('c');
  analysis.claims = std::move(claims.claims);
  for (Claim& claim : analysis.claims) claim.id = claim_names.of(spans.words(claim.spans));

  analysis.sentences.reserve(sentences.sentences.size());
  for (std::size_t s = 0; s < sentences.sentences.size(); ++s) {
    SentenceInfo info;
    info.span = sentences.sentences[s].span;
    info.block = sentences.sentences[s].block;
    if (s < claims.reasons.size()) info.reason = claims.reasons[s];
    analysis.sentences.push_back(std::move(info));
  }
  // Claims are in text order, so are sentences: one walk; a claim over several sentences counts for each.
  for (std::uint32_t c = 0; c < analysis.claims.size(); ++c) {
    const Span first = analysis.claims[c].spans.front();
    auto at = std::upper_bound(analysis.sentences.begin(), analysis.sentences.end(), first.begin_byte,
                               [](std::uint32_t byte, const SentenceInfo& info) { return byte < info.span.end_byte; });
    for (; at != analysis.sentences.end() && at->span.begin_byte < analysis.claims[c].spans.back().end_byte; ++at) {
      at->claims.push_back(c);
      at->reason = {};
    }
  }
}

}  // namespace wortlaut
