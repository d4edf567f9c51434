#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wortlaut/span.hpp"

/// What the core says of a text: plain values, spans in bytes of `Analysis::text`. `to_json` turns
/// them into the contract `wortlaut/analysis@1`, where offsets are UTF-16 code units.
namespace wortlaut {

enum class BlockKind : std::uint8_t { headline, heading, paragraph, furniture };

struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
};

enum class SpeakerKind : std::uint8_t { person, unnamed, organization, state, group };
enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter, plural };
enum class MentionKind : std::uint8_t { name, role, pronoun };

struct SpeakerMention {
  Span span;
  MentionKind kind = MentionKind::name;
};

/// Somebody who is mentioned as able to speak; one entry a person, however they are called.
struct Speaker {
  std::string id;  ///< "s1"; stable for the same name when the text around it changes
  std::string name;
  SpeakerKind kind = SpeakerKind::person;
  Gender gender = Gender::unknown;
  std::vector<std::string> roles;
  std::vector<SpeakerMention> mentions;
};

/// The five forms of reported speech that the corpus conventions tell apart.
enum class Form : std::uint8_t { direct, indirect, reported, free_indirect, indirect_free_indirect };
enum class Medium : std::uint8_t { unknown, speech, writing, thought };

/// Why something was decided, in the text's own words. `code` is from the closed list in
/// docs/signals.md; `weight` is what it added to the decision (log-odds), 0 where it only explains.
struct Signal {
  std::string_view code;  ///< static storage
  std::vector<Span> spans;
  double weight = 0.0;
};

/// A stretch of text that reports what somebody said, wrote or thought.
struct Quotation {
  std::string id;
  Form form = Form::indirect;
  Medium medium = Medium::unknown;
  std::vector<Span> spans;            ///< sorted, disjoint, never empty
  std::vector<Span> speaker_phrase;   ///< empty where the text names nobody
  std::vector<Span> cue;
  std::vector<Span> frame;
  std::vector<Span> addressee;
  std::vector<std::uint32_t> speakers;  ///< indices into Analysis::speakers
  std::vector<std::uint32_t> via;       ///< the chain: "sagte Raab laut Spiegel" is via Spiegel
  std::optional<std::uint32_t> parent;  ///< index into Analysis::quotations
  double confidence = 0.0;              ///< chance that it is right, 0 to 1
  std::vector<Signal> signals;
};

enum class ClaimKind : std::uint8_t {
  fact, quantity, causal, law, prediction, pledge, demand, opinion, other
};

enum class FactKind : std::uint8_t { number, percentage, amount, date, duration, place, party };

/// Something a checker wants at hand, normalised: "rund 3,5 Millionen Euro" is
/// `{amount, value "3500000", unit "EUR", qualifier "about"}`; a date is ISO 8601 (or a prefix of it).
struct Fact {
  FactKind kind = FactKind::number;
  Span span;
  std::string value;
  std::string unit;
  std::string qualifier;  ///< "", "about", "at-least", "at-most", "more-than", "less-than", "up", "down"
};

/// One proposition that could be checked.
struct Claim {
  std::string id;
  std::vector<Span> spans;               ///< sorted, disjoint, never empty
  std::string text;                      ///< the spans' words, joined with " … " where they are apart
  std::string resolved;                  ///< for display: elided subjects and pronouns in brackets; may equal text
  std::optional<std::uint32_t> quotation;  ///< index into Analysis::quotations; none: the article's own voice
  std::vector<std::uint32_t> speakers;
  ClaimKind kind = ClaimKind::fact;
  double worth = 0.0;  ///< 0 not checkable or idle, 1 check first; never by speaker or stance
  std::vector<Fact> facts;
  std::vector<Signal> signals;
};

struct SentenceInfo {
  Span span;
  std::uint32_t block = 0;
  std::vector<std::uint32_t> claims;  ///< indices into Analysis::claims
  std::string_view reason;            ///< why it has no claim; empty where it has one; static storage
};

/// Trouble that was survived. `code` is from the closed list in docs/signals.md.
struct Warning {
  std::string_view code;  ///< static storage
  Span span;
};

struct Analysis {
  std::string text;  ///< the analysed text: valid UTF-8, bad input bytes replaced by U+FFFD
  std::string_view language;  ///< "de", "en", "und"; static storage
  std::vector<Block> blocks;
  std::vector<SentenceInfo> sentences;
  std::vector<Speaker> speakers;
  std::vector<Quotation> quotations;
  std::vector<Claim> claims;
  std::vector<Warning> warnings;
};

}  // namespace wortlaut
