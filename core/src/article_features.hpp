#pragma once

#include <bitset>
#include <vector>

#include "claim_features.hpp"

namespace wortlaut {

/// What the whole article is about, by how many of its words are of a class: „Eine Umgehung ist selbst ein Verstoß“
/// says what is lawful in an article about a trial, and is a judgement elsewhere. Every claim of the article has these
/// features; of a text of one sentence a single word is the subject. Linear in the tokens.
std::bitset<feature_count> article_features(const std::vector<WordClasses>& classes);

}  // namespace wortlaut
