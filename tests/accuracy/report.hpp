#pragma once

#include <string>

#include "figures.hpp"

namespace wortlaut::accuracy {

/// The figures for a person: one line a figure, the calibration tables, then the errors that were kept.
std::string text_report(const Figures& figures);

/// The figures as one JSON object on one line. Precision, recall and F1 are rounded to two decimals,
/// recall by form to one; errors are left out.
std::string json_report(const Figures& figures);

}  // namespace wortlaut::accuracy
