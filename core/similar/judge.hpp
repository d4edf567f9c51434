#pragma once

#include <vector>

#include "similar/claim_terms.hpp"

namespace wortlaut::similar {

// Thresholds on the score, chosen on the pairs of tests/golden/paraphrases.txt with odd numbers; docs/accuracy.md has
// the figures of the others. Let „Die Stadt sperrt die Brücke ab Mai“ be the claim that is asked for.

/// From here on one claim in other words: „Die Brücke wird von der Stadt ab Mai gesperrt“.
inline constexpr double same_threshold = 0.60;
/// From here on about the same: „Die Stadt sperrt die Brücke und die Unterführung“.
inline constexpr double similar_threshold = 0.45;
/// From here on a figure or a "not" that differs is a contradiction: „Die Stadt sperrt die Brücke ab Juni“.
inline constexpr double contradiction_threshold = 0.50;
/// Two names where each side has one of its own: „Anna Voss klagt“ and „Ole Krüger klagt“.
inline constexpr double other_name_factor = 0.6;
/// Each side has a noun of its own: „sperrt die Brücke für Radfahrer“ and „sperrt die Brücke für Lastwagen“.
inline constexpr double other_noun_factor = 0.65;
/// Two subjects that have nothing in common: „Die Lehrer fordern …“ and „Die Ärzte fordern …“.
inline constexpr double other_subject_factor = 0.75;
/// Who does it is whom it is done to: „Polen verklagt Ungarn“ and „Ungarn verklagt Polen“.
inline constexpr double swapped_factor = 0.4;
/// Another time and another figure: „2021 kamen 300 Gäste“ and „2022 kamen 450 Gäste“.
inline constexpr double other_period_factor = 0.6;
/// What both share must weigh this much: „Das sei falsch“ is in every article.
inline constexpr double least_shared_weight = 1.0;
/// So many words must be shared, one of them no name: „Petra Holm“ alone is in every claim of hers.
inline constexpr int least_shared_words = 2;
/// For a contradiction the words shared must weigh this much, the rarer the more: where hundreds of claims count
/// injured people, „Zwölf Menschen wurden verletzt“ and „Neun Menschen wurden verletzt“ are of two accidents.
inline constexpr double least_contradiction_weight = 1.2;
/// The same for a claim of one rare word that the other has, too: „Die Impfquote beträgt 64 Prozent“.
inline constexpr double least_whole_weight = 0.75;
inline constexpr double whole_score = 0.9;
/// Both have verbs, and not one of them is shared: „Der Minister trat zurück“ and „Der Minister reist ab“.
inline constexpr double other_verb_factor = 0.9;
/// A figure that only one of them has.
inline constexpr double lone_figure_weight = 0.4;
/// A figure that both have.
inline constexpr double shared_figure_weight = 0.8;

/// How two claims relate; `related` is false where they are two claims.
struct Judgement {
  bool related = false;
  ClaimMatch match;
};

/// Compares two claims word by word. `rarity_a[i]` and `rarity_b[i]`, 0 to 1, say how much the words of the terms
/// tell; of one article, what a claim points at may be taken to be the same. Quadratic in the terms of one claim.
Judgement judge(const ClaimTerms& a, const std::vector<float>& rarity_a, const ClaimTerms& b,
                const std::vector<float>& rarity_b, bool same_article);

}  // namespace wortlaut::similar
