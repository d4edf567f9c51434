#pragma once

#include <string>

#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// The id of a claim that the correction "claim.add" makes: "u-" and the correction's UUID.
std::string added_claim_id(const Json& correction);

/// The id of a speaker that the correction "speaker.add" or "speaker.split" makes: "su-" and its UUID.
std::string added_speaker_id(const Json& correction);

}  // namespace wortlaut::notebook
