#include "word_lists.hpp"

#include <vector>

#include "list_lines.hpp"
#include "pack.hpp"

namespace wortlaut {

WordLists::WordLists(const PackData& pack) : abbreviations(pack), furniture(pack), claim_words(pack), units(pack) {
  for_each_line(pack.list("states"), 3, [this](const std::vector<std::string_view>& fields) {
    places.insert(fields[0]);
    places.insert(fields[2]);
  });
}

std::shared_ptr<const WordLists> word_lists(const PackData& pack) {
  return pack.words ? pack.words : std::make_shared<const WordLists>(pack);
}

}  // namespace wortlaut
