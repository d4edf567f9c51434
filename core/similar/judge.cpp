#include "similar/judge.hpp"

#include <algorithm>

namespace wortlaut::similar {
namespace {

// How much of one word another one expresses.
constexpr double by_meaning = 0.9;        // „steigen“ and „zunehmen“
constexpr double by_derivation = 0.95;    // „sperren“ and „Sperrung“
constexpr double word_in_head = 0.85;     // „Brücke“ by „Autobahnbrücke“
constexpr double word_in_modifier = 0.6;  // „Brücke“ by „Brückenbau“
constexpr double head_by_word = 0.6;      // „Autobahnbrücke“ by „Brücke“
constexpr double modifier_by_word = 0.4;  // „Brückenbau“ by „Brücke“
constexpr double same_head = 0.3;         // „Autobahnbrücke“ and „Holzbrücke“ are two
constexpr double same_modifier = 0.3;     // „Brückenbau“ and „Brückenmaut“ are two
constexpr double counts_as_shared = 0.5;  // from here on shown as shared

bool same_word(const Term& x, const Term& y, bool& derived) {
  for (std::size_t i = 0; i < x.words.size(); ++i) {
    if (x.words[i] == 0) continue;
    for (std::size_t k = 0; k < y.words.size(); ++k) {
      if (x.words[i] != y.words[k]) continue;
      derived = i == 2 || k == 2;
      return true;
    }
  }
  return false;
}

bool has(const Term& term, Key key) {
  return key != 0 && std::find(term.words.begin(), term.words.end(), key) != term.words.end();
}

struct Expressed {
  double whole = 0;     ///< all of it
  double head = 0;      ///< of a compound its head
  double modifier = 0;  ///< of a compound its first part
};

/// How much of `x` is said by `y`.
Expressed expressed(const Term& x, const Term& y) {
  Expressed result;
  bool derived = false;
  if (same_word(x, y, derived)) {
    result.whole = derived ? by_derivation : 1.0;
    return result;
  }
  if (x.group != 0 && x.group == y.group) {
    result.whole = by_meaning;
    return result;
  }
  if (has(x, y.head) || (x.group != 0 && x.group == y.head_group)) result.whole = word_in_head;
  else if (has(x, y.modifier)) result.whole = word_in_modifier;
  if (has(y, x.head) || (x.head_group != 0 && x.head_group == y.group)) result.head = head_by_word;
  else if (x.head != 0 && x.head == y.head) result.head = same_head;
  if (has(y, x.modifier)) result.modifier = modifier_by_word;
  else if (x.modifier != 0 && x.modifier == y.modifier) result.modifier = same_modifier;
  return result;
}

/// What the other side has for each term of one side.
struct Cover {
  double share = 0;         ///< 0 to 1
  std::int32_t best = -1;   ///< the other side's term that expresses most of it
  double best_share = 0;
};

std::vector<Cover> cover(const ClaimTerms& a, const ClaimTerms& b) {
  std::vector<Cover> result(a.terms.size());
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    const Term& x = a.terms[i];
    double whole = 0, head = 0, modifier = 0;
    for (std::size_t k = 0; k < b.terms.size(); ++k) {
      const Term& y = b.terms[k];
      const Expressed part = expressed(x, y);
      // Of two that fit, the one on the same side of an opposite is meant.
      const double together = std::max(part.whole, std::min(1.0, part.head + part.modifier)) -
                              (x.has_opposite && y.has_opposite && x.side != y.side ? 1e-3 : 0.0);
      if (together > result[i].best_share) result[i].best_share = together, result[i].best = static_cast<std::int32_t>(k);
      whole = std::max(whole, part.whole);
      head = std::max(head, part.head);
      modifier = std::max(modifier, part.modifier);
    }
    result[i].share = std::max(whole, std::min(1.0, head + modifier));
  }
  return result;
}

/// Whether nouns of both claims change places: who does it in the one is whom it is done to in the other, and the
/// other way round, and it is the same that is done.
bool swapped(const ClaimTerms& a, const ClaimTerms& b, const std::vector<Cover>& cover_a) {
  if (a.copula || b.copula) return false;
  bool loses = false, gains = false, same_verb = false;
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    if (cover_a[i].best < 0 || cover_a[i].best_share < by_meaning - 0.01) continue;
    const Term& term = a.terms[i];
    const Term& other = b.terms[static_cast<std::size_t>(cover_a[i].best)];
    if (term.verb && other.verb) same_verb = true;
    if (term.role == ActorRole::agent && other.role == ActorRole::patient) loses = true;
    if (term.role == ActorRole::patient && other.role == ActorRole::agent) gains = true;
  }
  return loses && gains && same_verb;
}

bool uncovered_name(const ClaimTerms& claim, const std::vector<Cover>& covers) {
  for (std::size_t i = 0; i < claim.terms.size(); ++i)
    if (claim.terms[i].name && claim.terms[i].weight > byname_weight && covers[i].share < counts_as_shared) return true;
  return false;
}

bool uncovered_noun(const ClaimTerms& claim, const std::vector<Cover>& covers) {
  for (std::size_t i = 0; i < claim.terms.size(); ++i)
    if (claim.terms[i].noun && claim.terms[i].weight >= noun_weight && covers[i].share <= same_head) return true;
  return false;
}

/// Whether what the claim says of its subject is in the other claim: one of its verbs, without a verb that tells
/// something ("ist", "hat") one of its adjectives; true where it has neither.
bool covered_predicate(const ClaimTerms& claim, const std::vector<Cover>& covers) {
  bool verbs = false, adjectives = false, adjective_covered = false;
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    const Term& term = claim.terms[i];
    if (term.noun || term.weight < adjective_weight) continue;
    const bool covered = covers[i].share >= counts_as_shared;
    if (term.verb && covered) return true;
    verbs = verbs || term.verb;
    adjectives = adjectives || !term.verb;
    adjective_covered = adjective_covered || (!term.verb && covered);
  }
  if (verbs) return false;
  return !adjectives || adjective_covered;
}

bool uncovered_subject(const ClaimTerms& claim, const std::vector<Cover>& covers) {
  bool found = false;
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    if (!claim.terms[i].subject_head || claim.terms[i].weight <= byname_weight) continue;
    if (covers[i].share >= counts_as_shared) return false;
    found = true;
  }
  return found;
}

struct FigureMatch {
  double shared = 0, lone = 0;  ///< weights
  std::vector<SpanPair> agreeing;
  std::vector<ClaimDifference> conflicts;
  bool numbers_conflict = false, dates_conflict = false, numbers_agree = false;
  bool lone_number = false;  ///< „80 Geflüchtete“ says more than „Geflüchtete“
  bool numbers_ambiguous = false, dates_ambiguous = false;
};

FigureMatch match_figures(const ClaimTerms& a, const ClaimTerms& b) {
  FigureMatch result;
  std::vector<bool> used(b.figures.size(), false), done(a.figures.size(), false);
  const auto same_thing = [&](const Figure& x, const Figure& y) {
    if (x.counted < 0 || y.counted < 0) return true;
    const Term& counted = a.terms[static_cast<std::size_t>(x.counted)];
    const Term& other = b.terms[static_cast<std::size_t>(y.counted)];
    const auto share = [](const Expressed& part) { return std::max(part.whole, part.head + part.modifier); };
    return std::max(share(expressed(counted, other)), share(expressed(other, counted))) >= counts_as_shared;
  };
  for (const bool wants_agreement : {true, false}) {
    for (std::size_t i = 0; i < a.figures.size(); ++i) {
      for (std::size_t k = 0; k < b.figures.size() && !done[i]; ++k) {
        const Figure &x = a.figures[i], &y = b.figures[k];
        if (used[k] || !comparable(x, y) || agree(x, y) != wants_agreement || !same_thing(x, y)) continue;
        used[k] = true;
        done[i] = true;
        if (wants_agreement) {
          result.shared += shared_figure_weight;
          result.numbers_agree = result.numbers_agree || !x.date;
          result.agreeing.push_back({x.span, y.span});
        } else {
          (x.date ? result.dates_conflict : result.numbers_conflict) = true;
          result.conflicts.push_back({x.date ? DifferenceKind::date : DifferenceKind::number, {x.span, y.span}});
        }
      }
    }
  }
  // „Die einen bekamen 45 Prozent, die anderen 32“: which of them another claim is about cannot be told.
  const auto left_over = [](const std::vector<Figure>& all, const std::vector<bool>& matched, const Figure& like) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (!matched[i] && comparable(all[i], like)) return true;
    return false;
  };
  for (std::size_t i = 0; i < a.figures.size(); ++i) {
    if (done[i] && (left_over(a.figures, done, a.figures[i]) || left_over(b.figures, used, a.figures[i])))
      (a.figures[i].date ? result.dates_ambiguous : result.numbers_ambiguous) = true;
  }
  const auto add_lone = [&result](const std::vector<Figure>& all, const std::vector<bool>& matched) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (matched[i]) continue;
      result.lone += lone_figure_weight;
      result.lone_number = result.lone_number || !all[i].date;
    }
  };
  add_lone(a.figures, done);
  add_lone(b.figures, used);
  return result;
}

struct Shares {
  double all_a = 0, all_b = 0, shared_a = 0, shared_b = 0;
  double rarest = 0;  ///< the weightiest word that is shared
};

Shares weigh(const ClaimTerms& a, const std::vector<float>& rarity_a, const std::vector<Cover>& cover_a,
             const ClaimTerms& b, const std::vector<float>& rarity_b, const std::vector<Cover>& cover_b) {
  Shares result;
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    const double weight = static_cast<double>(a.terms[i].weight) * static_cast<double>(rarity_a[i]);
    result.all_a += weight;
    result.shared_a += weight * cover_a[i].share;
    result.rarest = std::max(result.rarest, weight * cover_a[i].share);
  }
  for (std::size_t k = 0; k < b.terms.size(); ++k) {
    const double weight = static_cast<double>(b.terms[k].weight) * static_cast<double>(rarity_b[k]);
    result.all_b += weight;
    result.shared_b += weight * cover_b[k].share;
  }
  return result;
}

/// Adds the words that both share and the opposites; returns how many pairs are on opposite sides.
int collect_words(const ClaimTerms& a, const ClaimTerms& b, const std::vector<Cover>& cover_a, ClaimMatch& match) {
  int turned = 0;
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    if (cover_a[i].best < 0 || cover_a[i].best_share < counts_as_shared) continue;
    const Term& x = a.terms[i];
    const Term& y = b.terms[static_cast<std::size_t>(cover_a[i].best)];
    const SpanPair words{x.span, y.span};
    if (x.has_opposite && y.has_opposite && x.side != y.side) {
      ++turned;
      match.differs.push_back({DifferenceKind::opposite, words});
    } else if (x.has_opposite != y.has_opposite && x.side != y.side) {  // „unsicher“ and „sicher“
      ++turned;
      match.differs.push_back({DifferenceKind::opposite, words});
    } else if (!x.span.empty() && !y.span.empty()) {
      match.shared.push_back(words);
    }
  }
  return turned;
}

struct SharedWords {
  int all = 0, plain = 0, names = 0;  ///< plain: no names
};

SharedWords count_shared(const ClaimTerms& a, const std::vector<Cover>& cover_a) {
  SharedWords result;
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    if (cover_a[i].share < counts_as_shared || a.terms[i].weight < adjective_weight) continue;
    ++result.all;
    ++(a.terms[i].name ? result.names : result.plain);
  }
  return result;
}

Span first_of(const std::vector<Operator>& operators) { return operators.empty() ? Span{} : operators[0].span; }

}  // namespace

Judgement judge(const ClaimTerms& a, const std::vector<float>& rarity_a, const ClaimTerms& b,
                const std::vector<float>& rarity_b, bool same_article) {
  Judgement result;
  const std::vector<Cover> cover_a = cover(a, b), cover_b = cover(b, a);
  const Shares shares = weigh(a, rarity_a, cover_a, b, rarity_b, cover_b);
  const FigureMatch figures = match_figures(a, b);
  if (std::min(shares.shared_a, shares.shared_b) + figures.shared +
          lone_figure_weight * static_cast<double>(figures.conflicts.size()) <
      least_shared_weight) return result;

  const SharedWords words = count_shared(a, cover_a);
  if (words.plain == 0 || words.all < least_shared_words - (figures.agreeing.empty() && figures.conflicts.empty() ? 0 : 1))
    return result;

  ClaimMatch& match = result.match;
  const double all = shares.all_a + shares.all_b + 2 * figures.shared + figures.lone;
  double score = (shares.shared_a + shares.shared_b + 2 * figures.shared) / all;
  double factor = 1;
  if (uncovered_noun(a, cover_a) && uncovered_noun(b, cover_b)) factor = std::min(factor, other_noun_factor);
  if (uncovered_subject(a, cover_a) && uncovered_subject(b, cover_b)) factor = std::min(factor, other_subject_factor);
  if (uncovered_name(a, cover_a) && uncovered_name(b, cover_b)) factor = std::min(factor, other_name_factor);
  if (!covered_predicate(a, cover_a) && !covered_predicate(b, cover_b)) factor = std::min(factor, other_verb_factor);
  score *= factor;
  if (swapped(a, b, cover_a)) score *= swapped_factor;
  if (figures.dates_conflict && figures.numbers_conflict) score *= other_period_factor;
  match.score = score;
  if (score < similar_threshold) return result;

  int turned = collect_words(a, b, cover_a, match);
  if (a.negations.empty() != b.negations.empty()) {
    ++turned;
    match.differs.push_back({DifferenceKind::negation, {first_of(a.negations), first_of(b.negations)}});
  }
  const bool wider = (!a.universals.empty() && !b.partials.empty()) || (!a.partials.empty() && !b.universals.empty());
  if (wider) {
    const bool all_in_a = !a.universals.empty();
    match.differs.push_back({DifferenceKind::quantifier,
                             {first_of(all_in_a ? a.universals : a.partials), first_of(all_in_a ? b.partials : b.universals)}});
  }
  match.differs.insert(match.differs.end(), figures.conflicts.begin(), figures.conflicts.end());
  match.shared.insert(match.shared.end(), figures.agreeing.begin(), figures.agreeing.end());
  std::sort(match.shared.begin(), match.shared.end(),
            [](const SpanPair& x, const SpanPair& y) { return x.query.begin_byte < y.query.begin_byte; });
  std::stable_sort(match.differs.begin(), match.differs.end(),
                   [](const ClaimDifference& x, const ClaimDifference& y) { return x.kind < y.kind; });

  result.related = true;
  // Where a period differs, a figure may: „2021 waren es 300, 2022 waren es 450“.
  const bool number = figures.numbers_conflict ? !figures.dates_conflict && !figures.numbers_ambiguous
                                               : figures.dates_conflict && !figures.numbers_agree && !figures.dates_ambiguous;
  // What points elsewhere may be of another event, unless both name somebody.
  const bool tellable = same_article || (!a.dangling && !b.dangling) || words.names > 0;
  const bool tells = std::min(shares.shared_a, shares.shared_b) >= least_contradiction_weight ||
                     (score >= whole_score && shares.rarest >= least_whole_weight);
  const bool contradictable = score >= contradiction_threshold && tellable && tells;
  // „Die Aktien sind nicht notiert“ denies nothing of „Die Aktien stiegen“.
  const bool denies = (a.negations.empty() || covered_predicate(a, cover_a)) &&
                      (b.negations.empty() || covered_predicate(b, cover_b));
  if (turned % 2 != 0 && contradictable && denies) match.relation = ClaimRelation::contradicts_polarity;
  else if (number && contradictable) match.relation = ClaimRelation::contradicts_number;
  else if (score >= same_threshold && turned % 2 == 0 && !wider && figures.conflicts.empty() && tellable &&
           !figures.lone_number)
    match.relation = ClaimRelation::same;
  else match.relation = ClaimRelation::similar;
  return result;
}

}  // namespace wortlaut::similar
