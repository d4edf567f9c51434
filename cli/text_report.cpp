#include "text_report.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace wortlaut::cli {
namespace {

std::string_view shown(Form form) {
  switch (form) {
    case Form::direct: return "direct";
    case Form::indirect: return "indirect";
    case Form::reported: return "reported";
    case Form::free_indirect: return "free indirect";
    case Form::indirect_free_indirect: return "indirect without a frame";
  }
  return "";
}

std::string_view shown(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::fact: return "fact";
    case ClaimKind::quantity: return "quantity";
    case ClaimKind::causal: return "causal";
    case ClaimKind::law: return "law";
    case ClaimKind::prediction: return "prediction";
    case ClaimKind::pledge: return "pledge";
    case ClaimKind::demand: return "demand";
    case ClaimKind::opinion: return "opinion";
    case ClaimKind::other: return "other";
  }
  return "";
}

std::string_view shown(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::person: return "";
    case SpeakerKind::unnamed: return "unnamed";
    case SpeakerKind::organization: return "organization";
    case SpeakerKind::state: return "state";
    case SpeakerKind::group: return "group";
  }
  return "";
}

/// `text` on one line: runs of white space become one space, control characters are left out, so
/// that no article can steer the terminal.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    }
  }
  // U+0080 to U+009F are control characters of two bytes: C2 80 to C2 9F.
  for (std::size_t at = 0; (at = out.find('\xC2', at)) != std::string::npos;) {
    if (at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) < 0xA0U) {
      out.erase(at, 2);
    } else {
      ++at;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class Report {
 public:
  Report(const Analysis& analysis, bool colour) : analysis_(analysis), colour_(colour) {}

  std::string whole() {
    for (const Block& block : analysis_.blocks) {
      if (block.kind == BlockKind::headline) line(painted(bold, on_one_line(block.span.of(analysis_.text))));
    }
    std::vector<std::uint32_t> order;
    for (const Quotation& quotation : analysis_.quotations) note(order, quotation.speakers);
    for (const Claim& claim : analysis_.claims) note(order, claim.speakers);
    for (const std::uint32_t index : order) speaker(index);
    nobody();
    own_voice();
    if (!analysis_.warnings.empty()) {
      line("");
      for (const Warning& warning : analysis_.warnings) {
        line(painted(yellow, "warning: " + std::string(warning.code)));
      }
    }
    return std::move(out_);
  }

 private:
  static constexpr std::string_view bold = "1", dim = "2", yellow = "33", cyan = "36";

  static void note(std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& speakers) {
    for (const std::uint32_t index : speakers) {
      if (std::find(order.begin(), order.end(), index) == order.end()) order.push_back(index);
    }
  }

  std::string painted(std::string_view colour, std::string_view text) const {
    if (!colour_ || text.empty()) return std::string(text);
    return "\033[" + std::string(colour) + "m" + std::string(text) + "\033[0m";
  }

  void line(std::string_view text) { (out_ += text) += '\n'; }

  void heading(std::string_view name, std::string_view details) {
    if (!out_.empty()) line("");
    line(painted(bold, name) + (details.empty() ? "" : "  " + painted(dim, details)));
  }

  std::string joined(const std::vector<Span>& spans) const {
    std::string text;
    for (const Span span : spans) (text += text.empty() ? "" : " … ") += on_one_line(span.of(analysis_.text));
    return text;
  }

  void speaker(std::uint32_t index) {
    const Speaker& who = analysis_.speakers[index];
    std::string details;
    for (const std::string& role : who.roles) (details += details.empty() ? "" : ", ") += role;
    if (const auto kind = shown(who.kind); !kind.empty()) (details += details.empty() ? "" : ", ") += kind;
    heading(on_one_line(who.name), details);
    for (std::uint32_t i = 0; i < analysis_.quotations.size(); ++i) {
      const auto& speakers = analysis_.quotations[i].speakers;
      if (std::find(speakers.begin(), speakers.end(), index) != speakers.end()) quotation(i, index);
    }
  }

  void nobody() {
    bool first = true;
    for (std::uint32_t i = 0; i < analysis_.quotations.size(); ++i) {
      if (!analysis_.quotations[i].speakers.empty()) continue;
      if (first) heading("Nobody named", "");
      first = false;
      quotation(i, none);
    }
  }

  void own_voice() {
    bool first = true;
    for (const Claim& each : analysis_.claims) {
      if (each.quotation) continue;
      if (first) heading("The article itself", "");
      first = false;
      claim(each);
    }
  }

  void quotation(std::uint32_t index, std::uint32_t speaker_index) {
    const Quotation& what = analysis_.quotations[index];
    bool any = false;
    for (const Claim& each : analysis_.claims) {
      if (each.quotation != index) continue;
      claim(each);
      any = true;
    }
    if (!any) line("  " + painted(dim, " –  ") + "  " + joined(what.spans));
    std::string how(shown(what.form));
    if (!what.cue.empty()) how += ", “" + joined(what.cue) + "”";
    for (const std::uint32_t other : what.speakers) {
      if (other != speaker_index) how += ", with " + on_one_line(analysis_.speakers[other].name);
    }
    for (const std::uint32_t carrier : what.via) how += ", via " + on_one_line(analysis_.speakers[carrier].name);
    line("        " + painted(dim, how));
  }

  void claim(const Claim& what) {
    char worth[16];
    std::snprintf(worth, sizeof worth, "%4.2f", what.worth);
    const std::string& text = what.resolved.empty() ? what.text : what.resolved;
    line("  " + painted(cyan, worth) + "  " + on_one_line(text) + "  " +
         painted(dim, "[" + std::string(shown(what.kind)) + "]"));
  }

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  const Analysis& analysis_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string text_report(const Analysis& analysis, bool colour) { return Report(analysis, colour).whole(); }

}  // namespace wortlaut::cli
