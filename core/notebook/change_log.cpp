#include "change_log.hpp"

#include <algorithm>

#include "utf8.hpp"

namespace wortlaut::notebook {
namespace {

constexpr std::size_t long_string_bytes = 256;

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "2026-01-31T09:30:00Z", or with fractions of a second.
bool is_utc_time(std::string_view time) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  if (time.size() < shape.size() + 1 || time.back() != 'Z') return false;
  for (std::size_t at = 0; at < shape.size(); ++at) {
    const bool digit = time[at] >= '0' && time[at] <= '9';
    if (shape[at] == '0' ? !digit : time[at] != shape[at]) return false;
  }
  const std::string_view fraction = time.substr(shape.size(), time.size() - shape.size() - 1);
  return fraction.empty() || (fraction[0] == '.' && is_digits(fraction.substr(1)));
}

bool is_urn_uuid(std::string_view id) {
  constexpr std::string_view shape = "urn:uuid:00000000-0000-0000-0000-000000000000";
  if (id.size() != shape.size()) return false;
  for (std::size_t at = 0; at < shape.size(); ++at) {
    const char c = id[at];
    const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (shape[at] == '0' ? !hex : c != shape[at]) return false;
  }
  return true;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

Result<Stamp> read_stamp(std::string_view json) {
  Result<Json> parsed = parse_object(json, "The stamp");
  if (!parsed) return Error{"bad-stamp", parsed.error().message};
  const Json& stamp = parsed.value();
  if (!is_utc_time(text_of(stamp, "now"))) {
    return Error{"bad-stamp", "The stamp's \"now\" is no UTC time like \"2026-01-31T09:30:00Z\"."};
  }
  if (!is_urn_uuid(text_of(stamp, "uuid"))) {
    return Error{"bad-stamp", "The stamp's \"uuid\" is no \"urn:uuid:\" followed by a UUID."};
  }
  const Json* author = member(stamp, "author");
  if (author == nullptr || !author->is_string()) return Error{"bad-stamp", "The stamp's \"author\" is no string."};
  return Stamp{std::string(text_of(stamp, "now")), std::string(text_of(stamp, "uuid")),
               std::string(text_of(stamp, "author"))};
}

bool is_before(std::string_view time, std::string_view other) {
  // Without the "Z", "…:00" sorts before "…:00.5" as it should.
  if (!time.empty() && time.back() == 'Z') time.remove_suffix(1);
  if (!other.empty() && other.back() == 'Z') other.remove_suffix(1);
  return time < other;
}

Json log_entry(const Stamp& stamp, const std::string& field, const Json& from, const Json& to) {
  Json entry = Json::object();
  entry["when"] = stamp.now;
  entry["who"] = stamp.author;
  entry["field"] = field;
  if (!from.is_string() || !to.is_string()) {
    entry["from"] = from;
    entry["to"] = to;
    return entry;
  }
  const auto& old_text = from.get_ref<const std::string&>();
  const auto& new_text = to.get_ref<const std::string&>();
  if (std::max(old_text.size(), new_text.size()) <= long_string_bytes) {
    entry["from"] = from;
    entry["to"] = to;
    return entry;
  }
  const std::size_t shorter = std::min(old_text.size(), new_text.size());
  std::size_t begin = 0;
  while (begin < shorter && old_text[begin] == new_text[begin]) ++begin;
  // Never cut a character: back to where one begins in both.
  const auto inside = [](const std::string& text, std::size_t at) {
    return at < text.size() && is_continuation(text[at]);
  };
  while (begin > 0 && (inside(old_text, begin) || inside(new_text, begin))) --begin;
  std::size_t tail = 0;
  while (tail < shorter - begin && old_text[old_text.size() - 1 - tail] == new_text[new_text.size() - 1 - tail]) ++tail;
  while (tail > 0 && is_continuation(old_text[old_text.size() - tail])) --tail;
  entry["from"] = old_text.substr(begin, old_text.size() - begin - tail);
  entry["to"] = new_text.substr(begin, new_text.size() - begin - tail);
  entry["at"] = OffsetMap(std::string_view(old_text).substr(0, begin)).utf16_length();
  return entry;
}

bool set_and_log(Json& holder, const char* key, const Json& value, Json& log, const std::string& field,
                 const Stamp& stamp) {
  const Json* old_value = member(holder, key);
  if (old_value != nullptr && *old_value == value) return false;
  log.push_back(log_entry(stamp, field, old_value == nullptr ? Json(nullptr) : *old_value, value));
  holder[key] = value;
  return true;
}

}  // namespace wortlaut::notebook
