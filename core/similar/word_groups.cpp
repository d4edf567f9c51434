#include "similar/word_groups.hpp"

#include "list_lines.hpp"

namespace wortlaut::similar {

WordGroups::WordGroups(const PackData& pack) {
  std::unordered_map<std::string_view, std::uint16_t> numbers;
  for_each_line(pack.list("word-groups"), 3, [&](const std::vector<std::string_view>& fields) {
    const std::string_view side = fields[1];
    WordGroup group;
    if (side == "+" || side == "-" || side == "=") {
      group.group = numbers.emplace(fields[0], static_cast<std::uint16_t>(numbers.size() + 1)).first->second;
      group.side = static_cast<std::int8_t>(side == "+" ? 1 : side == "-" ? -1 : 0);
    } else {
      group.role = side == "*"           ? WordRole::light
                   : side == "negation"  ? WordRole::negation
                   : side == "universal" ? WordRole::universal
                   : side == "partial"   ? WordRole::partial
                   : side == "pointing"  ? WordRole::pointing
                                         : WordRole::content;
    }
    std::string_view words = fields[2];
    while (!words.empty()) {
      const std::size_t end = words.find(' ');
      words_.emplace(words.substr(0, end), group);
      words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 1);
    }
  });
}

}  // namespace wortlaut::similar
