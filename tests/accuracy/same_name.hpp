#pragma once

#include <string>
#include <string_view>
#include <vector>

/// When two names mean the same speaker: the rule by which the score and the golden tests compare
/// who is said to speak with who does.
namespace wortlaut::accuracy {

/// The words of a name that tell people apart: lower case, without titles and articles ("Minister",
/// "Frau", "der") unless there is nothing else, without a genitive s on words longer than four
/// letters. Sorted, each once; empty for a name without letters or digits.
std::vector<std::string> words_of_name(std::string_view name);

/// Whether two names can only mean the same speaker: the words of one are among the other's, or they
/// share more than half of all their words. False where either has none.
bool same_name(std::string_view a, std::string_view b);

/// Whether `predicted` names exactly the speakers in `gold`: each gold one is found and nobody else
/// is named. Where `gold` is empty, nobody may be named. Quadratic in the number of names.
bool speakers_right(const std::vector<std::string>& predicted, const std::vector<std::string>& gold);

}  // namespace wortlaut::accuracy
