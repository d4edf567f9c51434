#include "target.hpp"

#include <algorithm>

#include "notebook_check.hpp"
#include "utf8.hpp"

namespace wortlaut::notebook {
namespace {

Error bad_target(const char* why) { return Error{"bad-target", std::string("The target ") + why + "."}; }

Json place(std::uint32_t start, std::uint32_t end) {
  Json json = Json::object();
  json["start"] = start;
  json["end"] = end;
  return json;
}

}  // namespace

Result<Json> make_target(const Json& input, std::string_view text) {
  if (is_target(input) && !text_of(object_of(input, "quote"), "exact").empty()) return input;
  Json spans = items_of(input, "spans");
  if (spans.empty()) {
    const Json* position = member(input, "position");
    if (position == nullptr) return bad_target("has neither a position nor spans");
    spans.push_back(*position);
  }
  const OffsetMap offsets(text);
  std::uint32_t before = 0;
  Json clean = Json::array();
  for (const Json& span : spans) {
    const auto start = offset_of(span, "start");
    const auto end = offset_of(span, "end");
    if (!start || !end) return bad_target("has a place without start and end");
    if (*start >= *end) return bad_target("has an empty place");
    if (*start < before) return bad_target("has places that overlap or are out of order");
    if (*end > offsets.utf16_length()) return bad_target("lies beyond the end of the article");
    clean.push_back(place(*start, *end));
    before = *end;
  }
  const std::uint32_t start = *offset_of(clean.front(), "start");
  const std::uint32_t end = before;
  const auto words = [&](std::uint32_t from, std::uint32_t to) {
    const std::uint32_t begin_byte = offsets.byte_of_utf16(from);
    const std::uint32_t end_byte = std::max(begin_byte, offsets.byte_of_utf16(to));
    return std::string(text.substr(begin_byte, end_byte - begin_byte));
  };
  Json target = Json::object();
  target["quote"]["exact"] = words(start, end);
  target["quote"]["prefix"] = words(start - std::min(start, context_units), start);
  target["quote"]["suffix"] = words(end, std::min(offsets.utf16_length(), end + context_units));
  target["position"] = place(start, end);
  if (clean.size() > 1) target["spans"] = std::move(clean);
  if (text_of(target["quote"], "exact").empty()) return bad_target("covers no whole character");
  return target;
}

}  // namespace wortlaut::notebook
