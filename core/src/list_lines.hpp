#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wortlaut {

/// Calls `each(columns)` for every line of a pack's list that has at least `least` columns, the first not empty.
///
/// Columns are separated by one tab. They are views into `lines`; the vector is used again for the next line. Linear.
template <class Each>
void for_each_line(std::string_view lines, std::size_t least, Each each) {
  std::vector<std::string_view> columns;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
    columns.clear();
    for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line = line.substr(tab + 1))
      columns.push_back(line.substr(0, tab));
    columns.push_back(line);
    if (columns.size() >= least && !columns.front().empty()) each(columns);
  }
}

}  // namespace wortlaut
