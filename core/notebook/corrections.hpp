#pragma once

#include <string>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// The id of a claim that the correction "claim.add" makes: "u-" and the correction's UUID.
std::string added_claim_id(const Json& correction);

/// The id of a speaker that the correction "speaker.add" or "speaker.split" makes: "su-" and its UUID.
std::string added_speaker_id(const Json& correction);

/// What a correction decides, if only one can be in force: "claim.kind c1". Two people may each have made one, and a
/// merge keeps both. Empty for corrections that stand side by side ("claim.add").
std::string subject_of(const Json& correction);

/// Whether `a` is in force rather than `b`, of two about the same subject: the one changed later.
bool overrules(const Json& a, const Json& b);

}  // namespace wortlaut::notebook
