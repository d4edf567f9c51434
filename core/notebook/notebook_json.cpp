#include "notebook_json.hpp"

#include <charconv>
#include <limits>
#include <vector>

#include "notebook_check.hpp"

namespace wortlaut::notebook {
namespace {

constexpr std::size_t most_depth = 100;       // copying and printing recurse
constexpr std::size_t most_keys = 20000;      // an ordered object looks a key up by walking
constexpr std::string_view replacement_escape = "\\ufffd";

/// The value of four hexadecimal digits at `at`; nothing where there are none.
std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  unsigned value = 0;
  const char* const end = text.data() + at + 4;
  const auto [stop, problem] = std::from_chars(text.data() + at, end, value, 16);
  if (problem != std::errc() || stop != end) return std::nullopt;
  return value;
}

struct Scanned {
  std::optional<Error> error;
  bool lone_surrogate = false;
};

/// Whether an escape that begins at `at` ("\uXXXX") is half a character; `length` gets what to step over.
bool lone_surrogate_at(std::string_view text, std::size_t at, std::size_t& length) {
  length = 2;
  if (text.size() - at < 6 || text[at + 1] != 'u') return false;
  const auto unit = hex4(text, at + 2);
  if (!unit) return false;
  length = 6;
  if (*unit < 0xd800 || *unit > 0xdfff) return false;
  if (*unit >= 0xdc00) return true;
  if (text.size() - at >= 12 && text[at + 6] == '\\' && text[at + 7] == 'u') {
    const auto second = hex4(text, at + 8);
    if (second && *second >= 0xdc00 && *second <= 0xdfff) {
      length = 12;
      return false;
    }
  }
  return true;
}

/// One pass before parsing: is it too deep or too wide, and are there halves of characters in it?
Scanned scan(std::string_view text, std::string_view what) {
  Scanned result;
  std::vector<std::size_t> commas;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '"') in_string = false;
      if (c == '\\') {
        std::size_t length = 2;
        result.lone_surrogate = lone_surrogate_at(text, at, length) || result.lone_surrogate;
        at += length - 1;
      }
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') {
      commas.push_back(c == '{' ? 0 : std::numeric_limits<std::size_t>::max());
      if (commas.size() > most_depth) {
        result.error = Error{"too-deep", std::string(what) + " is nested more than " + std::to_string(most_depth) +
                                             " levels deep at byte " + std::to_string(at) + "."};
        return result;
      }
    } else if (c == '}' || c == ']') {
      if (!commas.empty()) commas.pop_back();
    } else if (c == ',' && !commas.empty() && commas.back() < most_keys) {
      if (++commas.back() == most_keys) {
        result.error = Error{"too-large", std::string(what) + " has an object with more than " +
                                              std::to_string(most_keys) + " keys at byte " + std::to_string(at) + "."};
        return result;
      }
    }
  }
  return result;
}

/// `text` with U+FFFD for every escape that is half a character.
std::string without_lone_surrogates(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 1;
    if (text[at] == '\\') {
      if (lone_surrogate_at(text, at, length)) {
        out += replacement_escape;
        at += length;
        continue;
      }
    }
    out += text.substr(at, length);
    at += length;
  }
  return out;
}

/// "byte 17 (line 2, column 5)"; the first line and column are 1, columns count bytes.
std::string place_of(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t line_begin = 0;
  for (std::size_t at = 0; at < byte && at < text.size(); ++at) {
    if (text[at] != '\n') continue;
    ++line;
    line_begin = at + 1;
  }
  return "byte " + std::to_string(byte) + " (line " + std::to_string(line) + ", column " +
         std::to_string(byte - line_begin + 1) + ")";
}

}  // namespace

Result<Json> parse_object(std::string_view text, std::string_view what) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string name(what);
  const std::size_t skipped = text.substr(0, 3) == byte_order_mark ? 3 : 0;
  const std::size_t first = text.find_first_not_of(" \t\r\n", skipped);
  if (first == std::string_view::npos)
    return Error{"truncated", name + " is empty (it ends at byte " + std::to_string(text.size()) + ")."};
  if (text[first] != '{') {
    return Error{"not-json", name + " is no JSON object: it must begin with \"{\", but has something else at " +
                                 place_of(text, first) + "."};
  }
  Scanned scanned = scan(text, what);
  if (scanned.error) return std::move(*scanned.error);
  std::string repaired;
  if (scanned.lone_surrogate) repaired = without_lone_surrogates(text.substr(skipped));
  const std::string_view source = scanned.lone_surrogate ? std::string_view(repaired) : text.substr(skipped);
  try {
    return Json::parse(source.begin(), source.end());
  } catch (const Json::parse_error& problem) {
    if (problem.byte > source.size()) {
      return Error{"truncated", name + " is incomplete: it ends at byte " + std::to_string(text.size()) +
                                    " in the middle of its JSON."};
    }
    const std::size_t byte = problem.byte == 0 ? 0 : problem.byte - 1;
    return Error{"not-json", name + " is no valid JSON at " + place_of(source, byte) + "."};
  } catch (const Json::exception&) {  // a number that no double can hold
    return Error{"not-json", name + " has a number that is out of range."};
  }
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

namespace {

/// The version after "wortlaut/notebook@"; nothing where the schema is another.
std::optional<unsigned> version_of(const Json& notebook) {
  constexpr std::string_view family = "wortlaut/notebook@";
  const std::string_view schema = text_of(notebook, "schema");
  if (schema.substr(0, family.size()) != family) return std::nullopt;
  const std::string_view digits = schema.substr(family.size());
  unsigned version = 0;
  const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
  if (stop != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  if (problem == std::errc::result_out_of_range) return std::numeric_limits<unsigned>::max();
  if (problem != std::errc() || version == 0) return std::nullopt;
  return version;
}

}  // namespace

bool is_newer(const Json& notebook) { return version_of(notebook).value_or(1) > 1; }

Result<Json> read_notebook(std::string_view text) {
  Result<Json> parsed = parse_object(text, "The notebook");
  if (!parsed) return parsed;
  Json& notebook = parsed.value();
  if (!version_of(notebook)) {
    const std::string_view schema = text_of(notebook, "schema");
    if (schema.empty()) {
      return Error{"not-a-notebook", "The file is JSON but no Wortlaut notebook: it has no \"schema\"."};
    }
    return Error{"not-a-notebook", "The file is JSON but no Wortlaut notebook: its \"schema\" is \"" +
                                       std::string(schema.substr(0, 80)) + "\"."};
  }
  if (!is_newer(notebook)) {
    if (auto problem = check_notebook(notebook)) return std::move(*problem);
  }
  return parsed;
}

Result<Json> read_writable_notebook(std::string_view text) {
  Result<Json> notebook = read_notebook(text);
  if (notebook && is_newer(notebook.value())) {
    return Error{"readonly", "The notebook is of a newer version (" + std::string(text_of(notebook.value(), "schema")) +
                                 ") and can only be read."};
  }
  return notebook;
}

Result<Json> read_analysis(std::string_view text) {
  Result<Json> analysis = parse_object(text, "The analysis");
  if (!analysis) return analysis;
  if (text_of(analysis.value(), "schema") != "wortlaut/analysis@1") {
    return Error{"bad-analysis", "The analysis is none: its \"schema\" is not \"wortlaut/analysis@1\"."};
  }
  for (const char* key : {"speakers", "quotations", "claims", "sentences"}) {
    const Json* items = member(analysis.value(), key);
    if (items == nullptr || !items->is_array()) {
      return Error{"bad-analysis", std::string("The analysis has no list \"") + key + "\"."};
    }
    for (const Json& item : *items) {
      if (!item.is_object())
        return Error{"bad-analysis", std::string("The analysis has no object in \"") + key + "\"."};
    }
  }
  return analysis;
}

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string_view text_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_string() ? std::string_view(value->get_ref<const std::string&>())
                                                : std::string_view();
}

const Json& items_of(const Json& object, const char* key) {
  static const Json none = Json::array();
  const Json* value = member(object, key);
  return value != nullptr && value->is_array() ? *value : none;
}

const Json& object_of(const Json& object, const char* key) {
  static const Json none = Json::object();
  const Json* value = member(object, key);
  return value != nullptr && value->is_object() ? *value : none;
}

bool flag_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_boolean() && value->get<bool>();
}

std::optional<std::uint32_t> offset_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  if (value == nullptr || !value->is_number_integer()) return std::nullopt;
  if (!value->is_number_unsigned() && value->get<std::int64_t>() < 0) return std::nullopt;
  const auto number = value->get<std::uint64_t>();
  if (number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

Json* find_by_id(Json& items, std::string_view id) {
  if (!items.is_array()) return nullptr;
  for (Json& item : items) {
    if (text_of(item, "id") == id) return &item;
  }
  return nullptr;
}

const Json* find_by_id(const Json& items, std::string_view id) {
  if (!items.is_array()) return nullptr;
  for (const Json& item : items) {
    if (text_of(item, "id") == id) return &item;
  }
  return nullptr;
}

}  // namespace wortlaut::notebook
