#include "json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "utf8.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return "headline";
    case BlockKind::heading: return "heading";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::furniture: return "furniture";
  }
  return "paragraph";
}

std::string_view name_of(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::person: return "person";
    case SpeakerKind::unnamed: return "unnamed";
    case SpeakerKind::organization: return "organization";
    case SpeakerKind::state: return "state";
    case SpeakerKind::group: return "group";
  }
  return "unnamed";
}

std::string_view name_of(Gender gender) {
  switch (gender) {
    case Gender::unknown: return "unknown";
    case Gender::masculine: return "m";
    case Gender::feminine: return "f";
    case Gender::neuter: return "n";
    case Gender::plural: return "plural";
  }
  return "unknown";
}

std::string_view name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::name: return "name";
    case MentionKind::role: return "role";
    case MentionKind::pronoun: return "pronoun";
  }
  return "name";
}

std::string_view name_of(Medium medium) {
  switch (medium) {
    case Medium::unknown: return "unknown";
    case Medium::speech: return "speech";
    case Medium::writing: return "writing";
    case Medium::thought: return "thought";
  }
  return "unknown";
}

std::string_view name_of(ClaimKind kind) {
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
  return "other";
}

std::string_view name_of(FactKind kind) {
  switch (kind) {
    case FactKind::number: return "number";
    case FactKind::percentage: return "percentage";
    case FactKind::amount: return "amount";
    case FactKind::date: return "date";
    case FactKind::duration: return "duration";
    case FactKind::place: return "place";
    case FactKind::party: return "party";
  }
  return "number";
}

/// Writes one analysis; holds the offset map while it does.
class Writer {
 public:
  explicit Writer(const Analysis& analysis) : analysis_(analysis), offsets_(analysis.text) {}

  Json whole() const {
    Json json = Json::object();
    json["schema"] = "wortlaut/analysis@1";
    json["engine"] = version();
    json["language"] = analysis_.language;
    json["length"] = offsets_.utf16_length();
    json["blocks"] = list(analysis_.blocks, [this](const Block& item) {
      Json out = positioned(item.span);
      out["kind"] = name_of(item.kind);
      return out;
    });
    json["sentences"] = list(analysis_.sentences, [this](const SentenceInfo& item) { return sentence(item); });
    json["speakers"] = list(analysis_.speakers, [this](const Speaker& item) { return speaker(item); });
    json["quotations"] = list(analysis_.quotations, [this](const Quotation& item) { return quotation(item); });
    json["claims"] = list(analysis_.claims, [this](const Claim& item) { return claim(item); });
    json["warnings"] = list(analysis_.warnings, [this](const Warning& item) {
      Json out = Json::object();
      out["code"] = item.code;
      put_position(out, item.span);
      return out;
    });
    return json;
  }

 private:
  template <class Items, class Convert>
  static Json list(const Items& items, Convert convert) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(convert(item));
    return out;
  }

  void put_position(Json& out, Span span) const {
    out["start"] = offsets_.utf16_of_byte(span.begin_byte);
    out["end"] = offsets_.utf16_of_byte(span.end_byte);
  }

  Json positioned(Span span) const {
    Json out = Json::object();
    put_position(out, span);
    return out;
  }

  Json spans(const std::vector<Span>& items) const {
    return list(items, [this](Span span) { return positioned(span); });
  }

  Json phrase(const std::vector<Span>& items) const {
    Json out = Json::object();
    out["spans"] = spans(items);
    return out;
  }

  Json signals(const std::vector<Signal>& items) const {
    return list(items, [this](const Signal& item) {
      Json out = Json::object();
      out["code"] = item.code;
      out["spans"] = spans(item.spans);
      out["weight"] = rounded_for_json(item.weight);
      return out;
    });
  }

  Json speaker_ids(const std::vector<std::uint32_t>& indices) const {
    return list(indices, [this](std::uint32_t index) { return analysis_.speakers.at(index).id; });
  }

  Json sentence(const SentenceInfo& item) const {
    Json out = positioned(item.span);
    out["block"] = item.block;
    out["claims"] = list(item.claims, [this](std::uint32_t index) { return analysis_.claims.at(index).id; });
    out["reason"] = item.reason.empty() ? Json(nullptr) : Json(item.reason);
    return out;
  }

  Json speaker(const Speaker& item) const {
    Json out = Json::object();
    out["id"] = item.id;
    out["name"] = item.name;
    out["kind"] = name_of(item.kind);
    out["gender"] = name_of(item.gender);
    out["roles"] = item.roles;
    out["mentions"] = list(item.mentions, [this](const SpeakerMention& mention) {
      Json place = positioned(mention.span);
      place["kind"] = name_of(mention.kind);
      return place;
    });
    return out;
  }

  Json quotation(const Quotation& item) const {
    Json out = Json::object();
    out["id"] = item.id;
    out["form"] = form_name(item.form);
    out["medium"] = name_of(item.medium);
    out["spans"] = spans(item.spans);
    out["speaker"] = phrase(item.speaker_phrase);
    out["cue"] = phrase(item.cue);
    out["frame"] = phrase(item.frame);
    out["addressee"] = phrase(item.addressee);
    out["speakers"] = speaker_ids(item.speakers);
    out["via"] = speaker_ids(item.via);
    out["parent"] = item.parent ? Json(analysis_.quotations.at(*item.parent).id) : Json(nullptr);
    out["confidence"] = rounded_for_json(item.confidence);
    out["signals"] = signals(item.signals);
    return out;
  }

  Json claim(const Claim& item) const {
    Json out = Json::object();
    out["id"] = item.id;
    out["spans"] = spans(item.spans);
    out["text"] = item.text;
    out["resolved"] = item.resolved;
    out["quotation"] = item.quotation ? Json(analysis_.quotations.at(*item.quotation).id) : Json(nullptr);
    out["speakers"] = speaker_ids(item.speakers);
    out["kind"] = name_of(item.kind);
    out["worth"] = rounded_for_json(item.worth);
    out["facts"] = list(item.facts, [this](const Fact& fact) {
      Json place = Json::object();
      place["kind"] = name_of(fact.kind);
      put_position(place, fact.span);
      place["value"] = fact.value;
      place["unit"] = fact.unit;
      place["qualifier"] = fact.qualifier;
      return place;
    });
    out["signals"] = signals(item.signals);
    return out;
  }

  const Analysis& analysis_;
  OffsetMap offsets_;
};

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string_view form_name(Form form) {
  switch (form) {
    case Form::direct: return "direct";
    case Form::indirect: return "indirect";
    case Form::reported: return "reported";
    case Form::free_indirect: return "free_indirect";
    case Form::indirect_free_indirect: return "indirect_free_indirect";
  }
  return "indirect";
}

std::string json_string(std::string_view text) { return dumped(Json(text)); }

double rounded_for_json(double value) {
  if (!std::isfinite(value)) return 0.0;
  const double rounded = std::round(value * 1e4) / 1e4;
  return rounded == 0.0 ? 0.0 : rounded;
}

std::string to_json(const Analysis& analysis) { return dumped(Writer(analysis).whole()); }

}  // namespace wortlaut
