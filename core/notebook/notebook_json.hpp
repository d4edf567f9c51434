#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "wortlaut/result.hpp"
#include "wortlaut/span.hpp"

/// JSON as the notebook's code handles it: parsed with limits, read through accessors that never throw.
namespace wortlaut::notebook {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view schema_name = "wortlaut/notebook@1";

/// Parses one JSON object. `what` begins the messages ("The notebook"). Errors: "truncated" (the text ends too
/// early), "not-json" (with byte, line and column), "too-deep", "too-large" (limits that keep later work linear).
/// A lone surrogate written as an escape becomes U+FFFD, as everywhere. Linear.
Result<Json> parse_object(std::string_view text, std::string_view what);

/// Compact; bytes that are no UTF-8 become U+FFFD.
std::string dumped(const Json& json);

/// Whether the notebook is of a version newer than this code: it may be read but not written.
bool is_newer(const Json& notebook);

/// Parses and checks a notebook and fills in what a version 1 must have. One of a newer version is passed through
/// unchecked. Errors: those of `parse_object`, "not-a-notebook", "bad-notebook".
Result<Json> read_notebook(std::string_view text);

/// As `read_notebook`, for those who write: a newer version is the error "readonly".
Result<Json> read_writable_notebook(std::string_view text);

/// An analysis (contract wortlaut/analysis@1). Errors: those of `parse_object`, "bad-analysis".
Result<Json> read_analysis(std::string_view text);

/// The value under `key`; nothing where `object` is no object or has no such key.
const Json* member(const Json& object, const char* key);
/// The string under `key`; empty where there is none.
std::string_view text_of(const Json& object, const char* key);
/// The array under `key`; an empty one where there is none.
const Json& items_of(const Json& object, const char* key);
/// The object under `key`; an empty one where there is none.
const Json& object_of(const Json& object, const char* key);
/// Whether `key` is true.
bool flag_of(const Json& object, const char* key);
/// The number under `key` where it is a possible offset (a whole number from 0 to 2^32-1).
std::optional<std::uint32_t> offset_of(const Json& object, const char* key);
/// The first of `items` whose "id" is `id`; null where there is none. Linear.
Json* find_by_id(Json& items, std::string_view id);
const Json* find_by_id(const Json& items, std::string_view id);

}  // namespace wortlaut::notebook
