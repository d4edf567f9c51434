#include "similar/claim_terms.hpp"

#include <algorithm>
#include <string>

#include "characters.hpp"
#include "similar/claim_batch.hpp"

namespace wortlaut::similar {
namespace {

constexpr std::size_t batch_bytes = 1u << 20;  // claims are read in stretches of about this length
constexpr std::size_t most_terms = 60;         // of one claim; what is longer is no proposition any more
constexpr std::size_t most_figures = 20;
constexpr std::uint32_t counted_within = 3;    // words between a figure and what it counts

bool is_function_word(Pos pos) {
  switch (pos) {
    case Pos::noun:
    case Pos::proper_noun:
    case Pos::verb:
    case Pos::adjective:
    case Pos::adverb:
    case Pos::unknown: return false;
    default: return true;
  }
}

/// Takes one claim of a batch apart.
class OneClaim {
 public:
  OneClaim(const Batch& batch, const Batch::Place& place, const PackData& pack, const WordGroups& groups,
           const WordParts& parts)
      : batch_(batch), place_(place), pack_(pack), groups_(groups), parts_(parts) {}

  /// `token` and `fact` stand at the claim's first, and are moved behind its last.
  ClaimTerms read(std::uint32_t& token, std::size_t& fact) {
    const auto& tokens = batch_.sentences.tokens;
    const std::uint32_t first = token;
    while (token < tokens.size() && tokens[token].span.begin_byte < place_.end) ++token;
    const std::uint32_t last = token;
    std::vector<std::uint32_t> behind_figure;  // per figure: the token behind it
    taken_.assign(last - first, false);
    first_ = first;
    for (; fact < batch_.facts.size() && batch_.facts[fact].span.begin_byte < place_.end; ++fact)
      add_figure(batch_.facts[fact], first, last, behind_figure);
    term_of_.assign(last - first, -1);
    for (std::uint32_t t = first; t < last;) t = read_word(t, last);
    for (std::size_t f = 0; f < result_.figures.size(); ++f)
      if (result_.figures[f].unit.empty()) result_.figures[f].counted = counted_behind(behind_figure[f], last);
    read_clauses(first, last);
    // „die acht Prozent der Stimmen erreichte“: who did stands before it.
    if (first < last && batch_.morphology.is_relative(first) && batch_.clauses.clause_of_token[first] != no_clause &&
        batch_.clauses.clauses[batch_.clauses.clause_of_token[first]].kind == ClauseKind::relative)
      result_.dangling = true;
    return std::move(result_);
  }

 private:
  std::string_view bytes(std::uint32_t t) const { return batch_.sentences.tokens[t].span.of(batch_.text); }
  std::span<const Reading> readings(std::uint32_t t) const { return batch_.morphology.readings(t); }

  /// The place in the claim's own text; empty for what stands behind it.
  Span shown(Span span) const {
    if (span.end_byte > place_.own_end) return {};
    return {span.begin_byte - place_.begin, span.end_byte - place_.begin};
  }
  Span shown(std::uint32_t t) const { return shown(batch_.sentences.tokens[t].span); }

  void add_figure(const Fact& fact, std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t>& behind) {
    const auto& tokens = batch_.sentences.tokens;
    const auto begin = std::lower_bound(tokens.begin() + first, tokens.begin() + last, fact.span.begin_byte,
                                        [](const Token& token, std::uint32_t byte) { return token.span.begin_byte < byte; });
    auto t = static_cast<std::uint32_t>(begin - tokens.begin());
    Figure figure;
    if (!make_figure(fact, figure)) {
      // A weekday or "gestern" means another day in another article: no word to compare.
      if (fact.kind == FactKind::date) for (; t < last && tokens[t].span.end_byte <= fact.span.end_byte; ++t) taken_[t - first] = true;
      return;
    }
    figure.span = shown(fact.span);
    if (!figure.date && t > first) {
      const std::string before = lower_first(bytes(t - 1));
      if (before == "um") figure.role = FigureRole::change;
      if (before == "von" && t >= first + 1) {  // „von 3 auf 5 Prozent“; „von 5 Prozent“ alone is no beginning
        for (std::uint32_t k = t; k < last && k < t + 6; ++k)
          if (bytes(k) == "auf") figure.role = FigureRole::from;
      }
    }
    for (; t < last && tokens[t].span.end_byte <= fact.span.end_byte; ++t) taken_[t - first] = true;
    // „12 Euro pro Einwohner“, „pro Einwohner 12 Euro“: another sort of figure than 12 Euro.
    const auto per = [&](std::uint32_t k) { return bytes(k) == "pro" || bytes(k) == "je"; };
    const std::uint32_t begin_token = static_cast<std::uint32_t>(begin - tokens.begin());
    if (!figure.date && ((t < last && per(t)) || (begin_token >= first + 2 && per(begin_token - 2)))) figure.unit += "/";
    if (result_.figures.size() == most_figures) return;
    behind.push_back(t);
    result_.figures.push_back(std::move(figure));
  }

  std::int32_t counted_behind(std::uint32_t t, std::uint32_t last) const {
    for (std::uint32_t k = t; k < last && k < t + counted_within; ++k) {
      const std::int32_t term = term_of_[k - first_];
      if (term >= 0 && result_.terms[static_cast<std::size_t>(term)].noun) return term;
      if (batch_.sentences.tokens[k].kind != TokenKind::word || batch_.morphology.is_preposition(k)) return -1;
    }
    return -1;
  }

  /// Returns the token behind what was read.
  std::uint32_t read_word(std::uint32_t t, std::uint32_t last) {
    const Token& token = batch_.sentences.tokens[t];
    if (taken_[t - first_] || token.kind != TokenKind::word) return t + 1;
    if (read_operator(t, last)) return t + 1;
    if (const std::uint32_t next = read_state(t, last); next != t) return next;
    const auto all = readings(t);
    if (all.empty()) return t + 1;
    const bool function = is_function_word(all[0].pos) ||
                          (!starts_upper(bytes(t)) && std::any_of(all.begin(), all.end(), [](const Reading& reading) {
                             return is_function_word(reading.pos);
                           }));
    if (function || batch_.morphology.is_auxiliary(t) || batch_.morphology.is_modal(t)) return t + 1;
    Term term;
    term.span = shown(t);
    const Reading* chosen = nullptr;
    std::size_t filled = 0;
    for (const Reading& reading : all) {
      if (is_function_word(reading.pos) || reading.form == VerbForm::imperative || reading.pos == Pos::unknown) continue;
      const std::string_view lemma = reading.lemma;
      if (!chosen) chosen = &reading;
      const WordGroup group = groups_.find(lemma);
      if (group.role == WordRole::light && chosen == &reading && !reading.compound) term.weight = light_weight;
      if (group.group != 0 && term.group == 0) set_group(term, group);
      if (reading.compound && reading.pos == Pos::noun) continue;  // its lemma is the head's
      const Key key = key_of(reading.guessed && reading.pos == Pos::proper_noun ? without_s(lemma) : lemma);
      if (filled < 2 && (filled == 0 || term.words[0] != key)) term.words[filled++] = key;
    }
    if (!chosen) return t + 1;
    classify(term, *chosen, t, last);
    split(term, *chosen, t);
    if (term.words[0] == 0) term.words[0] = key_of(bytes(t));
    push(term, t, t + 1);
    return t + 1;
  }

  static void set_group(Term& term, const WordGroup& group) {
    term.group = group.group;
    term.has_opposite = group.side != 0;
    if (group.side != 0) term.side = group.side;
  }

  /// "Merkels" and "Merkel": whether the s belongs to the name, one claim alone does not tell.
  static std::string_view without_s(std::string_view name) {
    if (name.size() > 3 && name.back() == 's') name.remove_suffix(1);
    return name;
  }

  void classify(Term& term, const Reading& reading, std::uint32_t t, std::uint32_t last) const {
    const bool light = term.weight > 0;
    term.name = reading.pos == Pos::proper_noun || (reading.guessed && starts_upper(bytes(t)) && reading.pos != Pos::noun);
    term.noun = term.name || reading.pos == Pos::noun;
    term.verb = reading.pos == Pos::verb;
    if (light) return;
    const bool before_name = t + 1 < last && starts_upper(bytes(t + 1)) && !readings(t + 1).empty() &&
                             readings(t + 1)[0].pos == Pos::proper_noun;
    const bool byname = pack_.names && before_name &&
                        (pack_.names->given_name(bytes(t)) || pack_.names->office(bytes(t)) ||
                         pack_.names->office(reading.lemma));
    term.weight = byname                            ? byname_weight
                  : term.name                       ? name_weight
                  : reading.pos == Pos::noun        ? noun_weight
                  : reading.pos == Pos::verb        ? verb_weight
                  : reading.pos == Pos::adjective   ? adjective_weight
                                                    : adverb_weight;
  }

  void split(Term& term, const Reading& reading, std::uint32_t t) const {
    if (reading.pos == Pos::adjective || reading.pos == Pos::adverb) {
      if (const std::string_view bare = parts_.without_un(reading.lemma); !bare.empty() && term.group == 0) {
        if (const WordGroup group = groups_.find(bare); group.group != 0) set_group(term, group);
        term.words[0] = key_of(bare);
        term.side = static_cast<std::int8_t>(-term.side);
        term.has_opposite = true;
        return;
      }
    }
    if (reading.guessed && starts_upper(bytes(t)) && bytes(t).size() > 4 && bytes(t).substr(bytes(t).size() - 2) == "er") {
      const std::string place(bytes(t).substr(0, bytes(t).size() - 2));  // „Lindenauer“, „Emder“
      term.words[1] = key_of(place + "en");
      term.words[2] = key_of(place);
      return;
    }
    if (const std::string base = parts_.derived_from(reading.lemma); !base.empty() && !reading.compound)
      term.words[2] = key_of(base);
    if (reading.pos != Pos::noun && !(reading.pos == Pos::proper_noun && bytes(t).find('-') != std::string_view::npos)) return;
    const WordParts::Compound compound = parts_.split(bytes(t), reading.lemma, reading.compound);
    if (compound.head.empty()) {
      if (reading.compound) term.words[0] = key_of(bytes(t)), term.head = key_of(reading.lemma);
      return;
    }
    term.words[0] = key_of(compound.whole);
    term.head = key_of(compound.head);
    term.modifier = key_of(compound.modifier);
    if (reading.compound) {  // the groups above are the head's: „Arbeitslosenquote“ is not any „Quote“
      term.group = 0;
      if (const WordGroup group = groups_.find(compound.whole); group.group != 0) set_group(term, group);
    }
    if (const WordGroup group = groups_.find(compound.head); group.group != 0 && term.group == 0) {
      term.head_group = group.group;
      if (group.side != 0) term.side = group.side, term.has_opposite = true;
    }
  }

  /// A state by its name, its capital, its people or its adjective: „Moskau“, „die Russen“, „russische“.
  std::uint32_t read_state(std::uint32_t t, std::uint32_t last) {
    if (!pack_.names) return t;
    std::string words(bytes(t));
    const StateEntry* entry = nullptr;
    std::uint32_t end = t + 1;
    std::string longer = words;
    for (std::uint32_t k = t + 1; k < last && k < t + 3 && starts_upper(bytes(t)); ++k) {
      longer += ' ';
      longer += bytes(k);
      if (const StateEntry* found = pack_.names->state(longer)) entry = found, end = k + 1;
    }
    if (!entry && starts_upper(words)) entry = pack_.names->state(words);
    if (!entry && starts_upper(words) && words.size() > 3 && words.back() == 's')  // „Russlands“
      entry = pack_.names->state(std::string_view(words).substr(0, words.size() - 1));
    const std::uint16_t adjective = entry || starts_upper(words) ? 0 : pack_.names->state_of_adjective(words);
    if (!entry && adjective == 0) return t;
    Term term;
    term.span = shown({batch_.sentences.tokens[t].span.begin_byte, batch_.sentences.tokens[end - 1].span.end_byte});
    const std::uint16_t state = entry ? entry->state : adjective;
    const Key key = key_of("state " + std::to_string(state));
    const bool capital = entry && entry->word == StateWord::capital;
    term.words[0] = capital ? key_of(words) : key;
    if (capital) term.words[2] = key;
    term.name = entry != nullptr;
    term.noun = entry != nullptr;
    term.weight = entry ? name_weight : noun_weight;
    push(term, t, end);
    return end;
  }

  bool read_operator(std::uint32_t t, std::uint32_t last) {
    const std::string word = lower(bytes(t));
    WordRole role = groups_.find(word).role;
    for (const Reading& reading : readings(t))
      if (role == WordRole::content) role = groups_.find(reading.lemma).role;
    if (role == WordRole::pointing && batch_.sentences.tokens[t].span.begin_byte < place_.own_end) note_pointing(word, t, last);
    if (role != WordRole::negation && role != WordRole::universal && role != WordRole::partial) return false;
    const Span span = shown(t);
    if (role == WordRole::universal) result_.universals.push_back({span});
    if (role == WordRole::partial) result_.partials.push_back({span});
    if (role != WordRole::negation) return true;
    // „nicht nur“, „nicht zuletzt“ deny nothing; „nicht mehr als 200“ belongs to the figure.
    const std::string next = t + 1 < last ? lower(bytes(t + 1)) : std::string();
    const std::string third = t + 2 < last ? lower(bytes(t + 2)) : std::string();
    if (next == "nur" || next == "zuletzt" || next == "allein" || next == "bloß") return true;
    if (word == "nicht" && (next == "mehr" || next == "weniger") && third == "als") return true;
    negation_tokens_.push_back(t);
    result_.negations.push_back({span});
    return true;
  }

  /// „das“ points only where it is no article, „dieser“ not before a time that is now: „in diesem Sommer“; a pronoun
  /// not where `resolved` says who is meant.
  void note_pointing(const std::string& word, std::uint32_t t, std::uint32_t last) {
    static constexpr std::string_view now[] = {"Jahr", "Jahres", "Monat", "Woche", "Sommer", "Winter", "Herbst", "Frühjahr",
                                               "Frühling", "Tag", "Montag", "Abend"};
    if (word == "das" && !batch_.morphology.can_be(t, Pos::demonstrative_pronoun)) return;
    if (word == "das" && batch_.morphology.is_determiner(t)) return;
    if (batch_.morphology.is_personal_pronoun(t) && place_.end > place_.own_end + 1) return;
    if (t + 1 < last && std::find(std::begin(now), std::end(now), bytes(t + 1)) != std::end(now)) return;
    result_.dangling = true;
  }

  void push(const Term& term, std::uint32_t first, std::uint32_t end) {
    if (result_.terms.size() == most_terms) return;
    const auto index = static_cast<std::int32_t>(result_.terms.size());
    for (std::uint32_t t = first; t < end; ++t) term_of_[t - first_] = index;
    result_.terms.push_back(term);
  }

  Term* term_at(std::uint32_t t) {
    const std::int32_t index = term_of_[t - first_];
    return index < 0 ? nullptr : &result_.terms[static_cast<std::size_t>(index)];
  }

  /// Who does it, separable verbs, and what a relative clause denies: that is not the claim's own.
  void read_clauses(std::uint32_t first, std::uint32_t last) {
    const Clauses& clauses = batch_.clauses;
    std::uint32_t before = no_clause;
    for (std::uint32_t t = first; t < last; ++t) {
      const std::uint32_t c = clauses.clause_of_token[t];
      if (c == no_clause || c == before) continue;
      before = c;
      const Clause& clause = clauses.clauses[c];
      if (clause.particle != no_token && clause.finite != no_token && clause.particle >= first && clause.particle < last)
        join_verb(clause);
      if (clause.kind == ClauseKind::relative) continue;
      if (clause.lemma == "sein" || clause.lemma == "werden" || clause.lemma == "bleiben") result_.copula = true;
      mark_actors(clause, first, last);
    }
    std::size_t kept = 0;
    for (std::size_t n = 0; n < negation_tokens_.size(); ++n) {
      const std::uint32_t c = clauses.clause_of_token[negation_tokens_[n]];
      if (c != no_clause && clauses.clauses[c].kind == ClauseKind::relative) continue;
      result_.negations[kept++] = result_.negations[n];
    }
    result_.negations.resize(kept);
  }

  /// „Der Rat lehnte den Plan ab“: the verb is "ablehnen", which may have another group than "lehnen".
  void join_verb(const Clause& clause) {
    Term* verb = term_at(clause.finite);
    if (!verb || clause.lemma.empty() || verb->words[0] == key_of(clause.lemma)) return;
    verb->words[1] = 0;
    verb->words[0] = key_of(clause.lemma);
    const WordGroup group = groups_.find(clause.lemma);
    verb->group = 0;
    verb->side = 1;
    verb->has_opposite = false;
    if (group.group != 0) set_group(*verb, group);
    if (group.role == WordRole::content) verb->weight = verb_weight;
  }

  /// „Die Stadt sperrt die Brücke“ and „Die Brücke wird von der Stadt gesperrt“ have the same agent.
  void mark_actors(const Clause& clause, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t end = std::min(clause.range.last, last);
    for (std::uint32_t t = std::max(clause.range.first, first); t < end; ++t) {
      Term* term = term_at(t);
      const std::int32_t p = batch_.phrases.phrase_of_token[t];
      if (!term || !term->noun || p < 0 || batch_.clauses.clause_of_token[t] != batch_.clauses.clause_of_token[clause.range.first]) continue;
      const NounPhrase& phrase = batch_.phrases.phrases[static_cast<std::size_t>(p)];
      if (clause.subject.contains(t)) {
        term->role = clause.passive ? ActorRole::patient : ActorRole::agent;
        term->subject_head = phrase.head == t;
      } else if (phrase.preposition == no_token) {
        // „der Verlust der Bahn“: a genitive behind its noun does nothing.
        const bool oblique = phrase.cases != 0 && (phrase.cases & (nominative | accusative)) == 0;
        const bool behind_noun = phrase.range.first > first && batch_.phrases.phrase_of_token[phrase.range.first - 1] >= 0;
        const std::string_view opens = bytes(phrase.range.first);
        const bool genitive_article = opens == "der" || opens == "des";
        if (!behind_noun || !(oblique || genitive_article)) term->role = ActorRole::patient;
      } else {
        const std::string_view by = bytes(phrase.preposition);
        if (clause.passive && (by == "von" || by == "vom" || by == "durch")) term->role = ActorRole::agent;
        else if (by == "an" || by == "gegen" || by == "mit") term->role = ActorRole::patient;
      }
    }
  }

  const Batch& batch_;
  const Batch::Place& place_;
  const PackData& pack_;
  const WordGroups& groups_;
  const WordParts& parts_;
  ClaimTerms result_;
  std::uint32_t first_ = 0;
  std::vector<bool> taken_;             ///< per token of the claim: part of a figure
  std::vector<std::int32_t> term_of_;   ///< per token of the claim: its term or -1
  std::vector<std::uint32_t> negation_tokens_;
};

}  // namespace

std::vector<ClaimTerms> ClaimReader::read(std::span<const ComparedClaim> claims) const {
  std::vector<ClaimTerms> result;
  result.reserve(claims.size());
  for (std::size_t next = 0; next < claims.size();) {
    Batch batch;
    while (next < claims.size() && (batch.places.empty() || batch.text.size() < batch_bytes)) append_claim(claims[next++], batch);
    run_stages(batch, pack_);
    std::uint32_t token = 0;
    std::size_t fact = 0;
    for (const Batch::Place& place : batch.places)
      result.push_back(OneClaim(batch, place, pack_, groups_, parts_).read(token, fact));
  }
  return result;
}

}  // namespace wortlaut::similar
