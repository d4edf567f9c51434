#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "similar/judge.hpp"

namespace wortlaut {

using similar::ClaimTerms;
using similar::Key;
using similar::Term;

namespace {

// BM25 (Robertson and Zaragoza): how soon a repeated word stops to count, and how much long claims are held down.
constexpr double bm25_k1 = 1.2;
constexpr double bm25_b = 0.5;
/// A few claims say little about which words are rare: as many unknown ones are taken to stand beside them.
constexpr double prior_claims = 200;
/// As many candidates are compared word by word.
constexpr std::size_t most_candidates = 40;
/// What a part of a compound, a meaning, a figure counts beside the word itself.
constexpr float part_share = 0.5F;
constexpr float meaning_share = 0.6F;
constexpr float figure_weight = 1.0F;
/// A word in every claim still tells a little.
constexpr double least_rarity = 0.25;
constexpr Key meaning_base = 0x6d65616e696e6700ULL;  // keys of groups of words that say the same

struct WeightedKey {
  Key key;
  float weight;
};

/// Everything a claim can be found by, each key once with its greatest weight, by key.
std::vector<WeightedKey> keys_of(const ClaimTerms& claim) {
  std::vector<WeightedKey> keys;
  for (const Term& term : claim.terms) {
    for (const Key word : term.words)
      if (word != 0) keys.push_back({word, term.weight});
    for (const Key part : {term.head, term.modifier})
      if (part != 0) keys.push_back({part, term.weight * part_share});
    for (const std::uint16_t group : {term.group, term.head_group})
      if (group != 0) keys.push_back({meaning_base + group, term.weight * meaning_share});
  }
  for (const similar::Figure& figure : claim.figures) keys.push_back({figure.key, figure_weight});
  std::sort(keys.begin(), keys.end(), [](const WeightedKey& x, const WeightedKey& y) {
    return x.key != y.key ? x.key < y.key : x.weight > y.weight;
  });
  keys.erase(std::unique(keys.begin(), keys.end(), [](const WeightedKey& x, const WeightedKey& y) { return x.key == y.key; }),
             keys.end());
  return keys;
}

bool share_a_name(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (const std::string& name : a)
    if (std::find(b.begin(), b.end(), name) != b.end()) return true;
  return false;
}

}  // namespace

std::string_view name_of(ClaimRelation relation) {
  switch (relation) {
    case ClaimRelation::same: return "same";
    case ClaimRelation::similar: return "similar";
    case ClaimRelation::contradicts_number: return "contradicts-number";
    case ClaimRelation::contradicts_polarity: return "contradicts-polarity";
  }
  return "similar";
}

std::string_view name_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::number: return "number";
    case DifferenceKind::date: return "date";
    case DifferenceKind::negation: return "negation";
    case DifferenceKind::opposite: return "opposite";
    case DifferenceKind::quantifier: return "quantifier";
  }
  return "number";
}

struct ClaimIndex::Tables {
  struct Posting {
    std::uint32_t claim;
    float weight;
  };

  explicit Tables(LanguagePack used) : pack(std::move(used)), reader(pack.data()) {}

  LanguagePack pack;
  similar::ClaimReader reader;
  std::vector<ClaimTerms> claims;
  std::vector<ComparedClaim> sources;  ///< without texts
  std::vector<float> lengths;
  double mean_length = 1;
  std::unordered_map<Key, std::vector<Posting>> postings;  ///< only looked up, never walked
  std::vector<std::vector<float>> rarities;

  double idf(Key key) const {
    const auto found = postings.find(key);
    const double containing = found == postings.end() ? 1 : static_cast<double>(found->second.size());
    const double all = static_cast<double>(claims.size()) + prior_claims;
    return std::log(1 + (all - containing + 0.5) / (containing + 0.5));
  }

  /// Of each term, 0 to 1: 1 for a word that stands in one claim only.
  std::vector<float> rarity(const ClaimTerms& claim) const {
    const double most = std::log(1 + (static_cast<double>(claims.size()) + prior_claims - 0.5) / 1.5);
    std::vector<float> result;
    result.reserve(claim.terms.size());
    for (const Term& term : claim.terms)
      result.push_back(static_cast<float>(std::max(least_rarity, idf(term.words[0]) / most)));
    return result;
  }

  /// The claims that share most with `query`, the best first; of equals the earlier one.
  std::vector<std::uint32_t> candidates(const ClaimTerms& query, std::uint32_t before) const {
    std::vector<double> scores(std::min<std::size_t>(before, claims.size()), 0.0);
    std::vector<std::uint32_t> touched;
    for (const WeightedKey& wanted : keys_of(query)) {
      const auto found = postings.find(wanted.key);
      if (found == postings.end()) continue;
      const double rare = idf(wanted.key) * static_cast<double>(wanted.weight);
      for (const Posting& posting : found->second) {
        if (posting.claim >= before) break;
        const double held = 1 - bm25_b + bm25_b * static_cast<double>(lengths[posting.claim]) / mean_length;
        const double frequency = static_cast<double>(posting.weight);
        if (scores[posting.claim] == 0.0) touched.push_back(posting.claim);
        scores[posting.claim] += rare * frequency * (bm25_k1 + 1) / (frequency + bm25_k1 * held);
      }
    }
    std::vector<std::pair<double, std::uint32_t>> ranked;
    ranked.reserve(touched.size());
    for (const std::uint32_t claim : touched) ranked.emplace_back(-scores[claim], claim);
    const std::size_t kept = std::min(most_candidates, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end());
    std::vector<std::uint32_t> result;
    for (std::size_t i = 0; i < kept; ++i) result.push_back(ranked[i].second);
    return result;
  }

  std::vector<ClaimMatch> matches(const ClaimTerms& query, const std::vector<float>& rarity_of_query,
                                  const ComparedClaim& source, std::uint32_t before, std::size_t limit) const {
    std::vector<ClaimMatch> result;
    for (const std::uint32_t candidate : candidates(query, before)) {
      const ComparedClaim& other = sources[candidate];
      similar::Judgement judgement = similar::judge(query, rarity_of_query, claims[candidate], rarities[candidate],
                                                    !other.article.empty() && other.article == source.article);
      if (!judgement.related) continue;
      judgement.match.claim = candidate;
      judgement.match.same_speaker = share_a_name(source.speakers, other.speakers);
      result.push_back(std::move(judgement.match));
    }
    std::sort(result.begin(), result.end(), [](const ClaimMatch& x, const ClaimMatch& y) {
      const bool loose_x = x.relation == ClaimRelation::similar, loose_y = y.relation == ClaimRelation::similar;
      if (loose_x != loose_y) return loose_y;
      return x.score != y.score ? x.score > y.score : x.claim < y.claim;
    });
    if (result.size() > limit) result.resize(limit);
    return result;
  }
};

ClaimIndex::ClaimIndex(std::span<const ComparedClaim> claims, const LanguagePack& pack) {
  auto tables = std::make_shared<Tables>(pack);
  tables->claims = tables->reader.read(claims);
  double all = 0;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    tables->sources.push_back({{}, {}, claims[c].speakers, claims[c].article});
    float length = 0;
    for (const WeightedKey& key : keys_of(tables->claims[c])) {
      tables->postings[key.key].push_back({c, key.weight});
      length += key.weight;
    }
    tables->lengths.push_back(length);
    all += static_cast<double>(length);
  }
  if (all > 0) tables->mean_length = all / static_cast<double>(claims.size());
  for (const ClaimTerms& claim : tables->claims) tables->rarities.push_back(tables->rarity(claim));
  tables_ = std::move(tables);
}

std::size_t ClaimIndex::size() const { return tables_->claims.size(); }

std::vector<ClaimMatch> ClaimIndex::find(const ComparedClaim& claim, std::size_t limit) const {
  return std::move(find_all({&claim, 1}, limit)[0]);
}

std::vector<std::vector<ClaimMatch>> ClaimIndex::find_all(std::span<const ComparedClaim> claims, std::size_t limit) const {
  std::vector<std::vector<ClaimMatch>> result;
  const std::vector<ClaimTerms> read = tables_->reader.read(claims);
  for (std::size_t c = 0; c < claims.size(); ++c)
    result.push_back(tables_->matches(read[c], tables_->rarity(read[c]), claims[c], 0xffffffffu, limit));
  return result;
}

std::vector<std::vector<ClaimMatch>> ClaimIndex::find_repeats(std::size_t limit) const {
  std::vector<std::vector<ClaimMatch>> result;
  for (std::uint32_t c = 0; c < tables_->claims.size(); ++c)
    result.push_back(tables_->matches(tables_->claims[c], tables_->rarities[c], tables_->sources[c], c, limit));
  return result;
}

}  // namespace wortlaut
