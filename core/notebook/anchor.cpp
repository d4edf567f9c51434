#include "anchor.hpp"

#include <algorithm>
#include <cstring>

#include "characters.hpp"
#include "target.hpp"

namespace wortlaut::notebook {
namespace {

// What a place is worth; after Hypothesis' match-quote.ts. The words count most, the surroundings decide between
// places with the same words, the old position only between places that are alike in both.
constexpr double quote_weight = 50.0;
constexpr double prefix_weight = 20.0;
constexpr double suffix_weight = 20.0;
constexpr double position_weight = 2.0;

/// At most this part of a quote's characters may have changed.
constexpr std::size_t error_share = 4;
/// Places with up to this part of the characters more errors than the best are weighed by their surroundings.
constexpr std::size_t slack_share = 8;
/// A quote shorter than this is found by its exact words only.
constexpr std::size_t shortest_fuzzy = 8;
/// The same words in other surroundings are no evidence where there are so few of them.
constexpr std::size_t telling_quote_bytes = 16;
constexpr double foreign_context = 0.5;
/// Places that differ by less than this are equally good.
constexpr double context_margin = 0.1;
constexpr double score_margin = 0.04;
constexpr std::size_t most_weighed = 2000;
constexpr std::size_t most_candidates = 10;
/// Steps (some 1.5 ns each) for all searches through the whole text; then only this far around the old place.
constexpr std::uint64_t whole_text_steps = 1'500'000'000;
constexpr std::size_t near_points = 50'000;

/// Characters that layouts and editors exchange for one another are one: spaces, quotation marks, dashes.
char32_t folded_point(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f) return ' ';
  if (c == 0xab || c == 0xbb || (c >= 0x201c && c <= 0x201f)) return '"';
  if ((c >= 0x2018 && c <= 0x201b) || c == 0x2039 || c == 0x203a) return '\'';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  return c;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36f; }

std::u32string fold(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_continuation(text[at])) out += folded_point(code_point_at(text, at));
  }
  return out;
}

/// Every place where `words` stands, overlapping ones too. Linear whatever the text is (Knuth, Morris, Pratt).
std::vector<std::size_t> find_all(std::string_view words, std::string_view text) {
  std::vector<std::size_t> found;
  if (words.empty() || words.size() > text.size()) return found;
  std::vector<std::size_t> fallback(words.size() + 1, 0);
  for (std::size_t at = 1, matched = 0; at < words.size(); ++at) {
    while (matched > 0 && words[at] != words[matched]) matched = fallback[matched];
    if (words[at] == words[matched]) ++matched;
    fallback[at + 1] = matched;
  }
  for (std::size_t at = 0, matched = 0; at < text.size(); ++at) {
    if (matched == 0) {
      const void* next = std::memchr(text.data() + at, words[0], text.size() - at);
      if (next == nullptr) break;
      at = static_cast<std::size_t>(static_cast<const char*>(next) - text.data());
    }
    while (matched > 0 && text[at] != words[matched]) matched = fallback[matched];
    if (text[at] == words[matched]) ++matched;
    if (matched == words.size()) {
      found.push_back(at + 1 - words.size());
      matched = fallback[matched];
    }
  }
  return found;
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

double weighed_context(double prefix, double suffix) {
  return (prefix_weight * prefix + suffix_weight * suffix) / (prefix_weight + suffix_weight);
}

}  // namespace

std::string_view name_of(AnchorHow how) {
  switch (how) {
    case AnchorHow::exact: return "exact";
    case AnchorHow::moved: return "moved";
    case AnchorHow::changed: return "changed";
    case AnchorHow::ambiguous: return "ambiguous";
    case AnchorHow::lost: return "lost";
  }
  return "lost";
}

struct Anchorer::Wanted {
  std::string_view exact;
  std::string_view prefix;
  std::string_view suffix;
  std::u32string folded_prefix;
  std::u32string folded_suffix;
  std::uint32_t start = 0;
  std::size_t old_byte = 0;
};

Anchorer::Anchorer(std::string_view text) : text_(text), offsets_(text), budget_{whole_text_steps} {}

std::string_view Anchorer::words(Place place) const {
  const std::uint32_t begin = offsets_.byte_of_utf16(place.start);
  return text_.substr(begin, std::max(begin, offsets_.byte_of_utf16(place.end)) - begin);
}

const std::u32string& Anchorer::folded() {
  if (folded_.empty()) folded_ = fold(text_);
  return folded_;
}

/// How well the surroundings of a place fit, 0 to 1. Constant time.
double Anchorer::context_at(const Wanted& wanted, std::size_t begin_byte, std::size_t end_byte) const {
  double prefix = 1.0;
  double suffix = 1.0;
  const auto cut = [this](std::size_t from, std::size_t to) { return text_.substr(from, to - from); };
  if (cut(begin_byte - std::min(begin_byte, wanted.prefix.size()), begin_byte) != wanted.prefix) {
    // As many characters as the prefix has, and some more in case that words were put in.
    const std::size_t most = wanted.prefix.size() + wanted.prefix.size() / 4;
    prefix = similarity_within(wanted.folded_prefix, fold(cut(begin_byte - std::min(begin_byte, most), begin_byte)));
  }
  if (cut(end_byte, std::min(text_.size(), end_byte + wanted.suffix.size())) != wanted.suffix) {
    const std::size_t most = wanted.suffix.size() + wanted.suffix.size() / 4;
    suffix = similarity_within(wanted.folded_suffix, fold(cut(end_byte, std::min(text_.size(), end_byte + most))));
  }
  return weighed_context(prefix, suffix);
}

std::optional<Anchored> Anchorer::find_exact(const Wanted& wanted) {
  const std::size_t size = wanted.exact.size();
  const auto place_at = [&](std::size_t byte) {
    return Place{offsets_.utf16_of_byte(static_cast<std::uint32_t>(byte)),
                 offsets_.utf16_of_byte(static_cast<std::uint32_t>(byte + size))};
  };
  const bool stands_there = wanted.old_byte + size <= text_.size() &&
                            text_.substr(wanted.old_byte, size) == wanted.exact &&
                            offsets_.utf16_of_byte(static_cast<std::uint32_t>(wanted.old_byte)) == wanted.start;
  if (stands_there && context_at(wanted, wanted.old_byte, wanted.old_byte + size) == 1.0) {
    return Anchored{AnchorHow::exact, place_at(wanted.old_byte), {}, 1.0, {}};
  }
  std::vector<std::size_t> found = find_all(wanted.exact, text_);
  if (found.empty()) return std::nullopt;
  const auto nearer = [&](std::size_t a, std::size_t b) {
    return distance(a, wanted.old_byte) < distance(b, wanted.old_byte);
  };
  if (found.size() > most_weighed) {
    std::nth_element(found.begin(), found.begin() + most_weighed, found.end(), nearer);
    found.resize(most_weighed);
  }
  std::sort(found.begin(), found.end());
  std::stable_sort(found.begin(), found.end(), nearer);
  std::vector<double> contexts;
  for (const std::size_t byte : found) contexts.push_back(context_at(wanted, byte, byte + size));
  const double best = *std::max_element(contexts.begin(), contexts.end());
  if (stands_there && contexts.front() > best - context_margin) {
    return Anchored{AnchorHow::exact, place_at(wanted.old_byte), {}, 1.0, {}};
  }
  std::vector<std::size_t> equals;
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (contexts[at] > best - context_margin) equals.push_back(found[at]);
  }
  const bool telling = size >= telling_quote_bytes || best >= foreign_context;
  if (equals.size() == 1 && telling) return Anchored{AnchorHow::moved, place_at(equals.front()), {}, 1.0, {}};
  Anchored result{AnchorHow::ambiguous, std::nullopt, {}, 1.0, {}};
  if (equals.size() > most_candidates) equals.resize(most_candidates);
  for (const std::size_t byte : equals) result.candidates.push_back(place_at(byte));
  return result;
}

Anchored Anchorer::find_changed(const Wanted& wanted) {
  Anchored lost;
  const std::u32string pattern = fold(wanted.exact);
  if (pattern.size() < shortest_fuzzy) return lost;
  const std::u32string_view text = folded();
  const std::size_t most_errors = pattern.size() / error_share;
  const std::size_t slack = std::max<std::size_t>(2, pattern.size() / slack_share);
  FuzzyResult found = fuzzy_find(pattern, text, most_errors, slack, budget_);
  const std::size_t old_point = offsets_.code_points_of_byte(static_cast<std::uint32_t>(wanted.old_byte));
  if (!found.complete) {
    complete_ = false;
    const std::size_t from = old_point - std::min(old_point, near_points);
    SearchBudget enough{~std::uint64_t{0}};
    found = fuzzy_find(pattern, text.substr(from, 2 * near_points + pattern.size()), most_errors, slack, enough);
    for (FuzzyMatch& match : found.matches) {
      match.begin += from;
      match.end += from;
    }
  }
  struct Weighed {
    FuzzyMatch match;
    Place place;
    double score;
    double similarity;
  };
  std::vector<Weighed> weighed;
  for (FuzzyMatch match : found.matches) {
    while (match.end < text.size() && is_combining(text[match.end])) ++match.end;
    while (match.begin > 0 && is_combining(text[match.begin])) --match.begin;
    const std::uint32_t begin_byte = offsets_.byte_of_code_point(static_cast<std::uint32_t>(match.begin));
    const std::uint32_t end_byte = offsets_.byte_of_code_point(static_cast<std::uint32_t>(match.end));
    const double similarity = 1.0 - static_cast<double>(match.errors) / static_cast<double>(pattern.size());
    const double away = static_cast<double>(distance(match.begin, old_point)) / static_cast<double>(text.size());
    const double score = quote_weight * similarity +
                         (prefix_weight + suffix_weight) * context_at(wanted, begin_byte, end_byte) +
                         position_weight * (1.0 - away);
    weighed.push_back({match,
                       {offsets_.utf16_of_byte(begin_byte), offsets_.utf16_of_byte(end_byte)},
                       score / (quote_weight + prefix_weight + suffix_weight + position_weight),
                       similarity});
  }
  if (weighed.empty()) return lost;
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const Weighed& a, const Weighed& b) { return a.score > b.score; });
  const Weighed& best = weighed.front();
  if (weighed.size() == 1 || weighed[1].score <= best.score - score_margin) {
    return Anchored{AnchorHow::changed, best.place, {best.place}, best.similarity, {}};
  }
  Anchored result{AnchorHow::ambiguous, std::nullopt, {}, best.similarity, {}};
  for (const Weighed& item : weighed) {
    if (item.score > best.score - score_margin && result.candidates.size() < most_candidates) {
      result.candidates.push_back(item.place);
    }
  }
  return result;
}

Anchored Anchorer::find(const Json& target) {
  Wanted wanted;
  const Json& quote = object_of(target, "quote");
  const Json& position = object_of(target, "position");
  wanted.exact = text_of(quote, "exact");
  const auto start = offset_of(position, "start");
  if (wanted.exact.empty() || !start || text_.empty()) return {};
  wanted.start = *start;
  // Context is kept short by us, but a foreign file may hold a whole text in it.
  constexpr std::size_t most_context_bytes = 4 * context_units;
  wanted.prefix = text_of(quote, "prefix");
  if (wanted.prefix.size() > most_context_bytes) {
    std::size_t cut = wanted.prefix.size() - most_context_bytes;
    while (cut < wanted.prefix.size() && is_continuation(wanted.prefix[cut])) ++cut;
    wanted.prefix.remove_prefix(cut);
  }
  wanted.suffix = text_of(quote, "suffix");
  if (wanted.suffix.size() > most_context_bytes) {
    std::size_t keep = most_context_bytes;
    while (keep > 0 && is_continuation(wanted.suffix[keep])) --keep;
    wanted.suffix = wanted.suffix.substr(0, keep);
  }
  wanted.folded_prefix = fold(wanted.prefix);
  wanted.folded_suffix = fold(wanted.suffix);
  wanted.old_byte = offsets_.byte_of_utf16(wanted.start);
  std::optional<Anchored> exact = find_exact(wanted);
  Anchored result = exact ? std::move(*exact) : find_changed(wanted);
  if (!result.place) return result;
  if (result.how != AnchorHow::changed) {
    for (const Json& span : items_of(target, "spans")) {
      const auto from = offset_of(span, "start");
      const auto to = offset_of(span, "end");
      if (!from || !to || *from < wanted.start || *to < *from ||
          *to - wanted.start > result.place->end - result.place->start) {
        result.spans.clear();
        break;
      }
      result.spans.push_back(
          {result.place->start + (*from - wanted.start), result.place->start + (*to - wanted.start)});
    }
  }
  if (result.spans.empty()) result.spans.push_back(*result.place);
  return result;
}

}  // namespace wortlaut::notebook
