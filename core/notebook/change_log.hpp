#pragma once

#include <string>
#include <string_view>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// Who changes something, and when.
struct Stamp {
  std::string now;  ///< ISO 8601, UTC, ends with "Z"
  std::string uuid;
  std::string author;
};

/// Reads {"now", "uuid", "author"}; the error is "bad-stamp".
Result<Stamp> read_stamp(std::string_view json);

/// Whether one UTC time is before another; fractions of seconds may have any number of digits.
bool is_before(std::string_view time, std::string_view other);

/// One entry for a log. Of two long strings only the parts that differ are kept, with "at", the UTF-16 offset at
/// which they begin, so that a log of many small changes to a long text stays small.
Json log_entry(const Stamp& stamp, const std::string& field, const Json& from, const Json& to);

/// Sets `holder[key]` and logs that in `log` under `field`; returns whether anything changed.
bool set_and_log(Json& holder, const char* key, const Json& value, Json& log, const std::string& field,
                 const Stamp& stamp);

}  // namespace wortlaut::notebook
