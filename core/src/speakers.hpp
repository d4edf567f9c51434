#pragma once

#include <string_view>
#include <vector>

#include "marks.hpp"
#include "mentions.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// Who is who: one entry a person, organisation, state or group, however it is called.
struct Speakers {
  std::vector<Speaker> speakers;                        ///< by first mention; names as full as the article has them
  std::vector<std::vector<std::uint32_t>> mentions_of;  ///< per speaker: its mentions, in text order
  /// Per speaker: the speakers that it is made of ("beide"), empty for all others.
  std::vector<std::vector<std::uint32_t>> members_of;
};

/// Eighth stage: gathers mentions into speakers and writes the choice into `Mention::speaker`.
/// Names ("Lawrow", "Lawrows", "Sergej Lawrow"), offices ("der Außenminister") and pronouns.
/// Near linear: a mention is compared with the speakers of its surname, office or gender, not with all.
Speakers find_speakers(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                       const Marks& marks, const Clauses& clauses, const PackData& pack, Mentions& mentions);

}  // namespace wortlaut
