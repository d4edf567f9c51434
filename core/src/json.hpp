#pragma once

#include <string>
#include <string_view>

#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// `text` as a JSON string with its quotation marks; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// The form as the analysis spells it: "indirect_free_indirect".
std::string_view form_name(Form form);

/// `value` rounded to the four decimals that leave the core, so that every platform prints the same
/// digits. Minus zero becomes zero; what is no number becomes zero.
double rounded_for_json(double value);

}  // namespace wortlaut
