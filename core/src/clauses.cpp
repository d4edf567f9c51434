#include "clauses.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

/// What stands between two separators (comma, semicolon, colon, dash, bracket, border of verbatim
/// speech) and, where both sides have a finite verb, between "und"s.
struct Segment {
  std::uint32_t first = 0;        ///< index into the layer's items
  std::uint32_t last = 0;
  bool coordinated = false;       ///< begins behind "und", "oder", "aber" (the word is inside)
  bool bracket = false;
  bool after_colon = false;
  std::uint32_t introducer = no_token;
  ClauseKind introduced = ClauseKind::fragment;
  std::uint32_t finite = no_token;
  bool finite_last = false;       ///< the finite verb ends the segment's verb-final cluster
  bool zu_infinitive = false;
  std::uint32_t infinitive = no_token;  ///< the zu-infinitive's verb
};

/// Builds the clauses of one layer of one sentence: the frame layer, or the inside of one verbatim
/// stretch. `items_` are its tokens; a verbatim stretch inside is one gap between two items.
class Layer {
 public:
  Layer(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology,
        const Phrases& phrases, Clauses& out, std::uint32_t sentence, bool opaque)
      : text_(text), tokens_(tokens), morphology_(morphology), phrases_(phrases), out_(out),
        sentence_(sentence), opaque_(opaque) {}

  void run(const std::vector<std::uint32_t>& items) {
    items_ = &items;
    segments_.clear();
    cut();
    for (Segment& segment : segments_) look_at(segment);
    split_coordinations();
    build();
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  std::uint32_t item(std::uint32_t index) const { return (*items_)[index]; }
  bool word(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }

  bool separator(std::uint32_t index) const {
    const std::uint32_t token = item(index);
    if (word(token) || tokens_[token].kind == TokenKind::number) return false;
    const std::string_view b = bytes(token);
    return b == "," || b == ";" || b == ":" || b == "–" || b == "—" || b == "-" || b == "(" || b == ")" ||
           b == "[" || b == "]" || b == "." || b == "!" || b == "?" || b == "…" || b == "...";
  }

  void cut() {
    Segment current;
    const auto size = static_cast<std::uint32_t>(items_->size());
    bool bracket = false, colon = false;
    const auto push = [&](std::uint32_t end) {
      current.last = end;
      current.bracket = bracket;
      current.after_colon = colon;
      if (current.last > current.first) segments_.push_back(current);
    };
    for (std::uint32_t i = 0; i < size; ++i) {
      // A verbatim stretch left a gap here: "Er sagte ⟨…⟩ und ging".
      if (i > current.first && item(i) > item(i - 1) + 1 && gap_is_speech(item(i - 1), item(i))) {
        push(i);
        current = {};
        current.first = i;
        colon = false;
      }
      if (!separator(i)) continue;
      push(i);
      const std::string_view b = bytes(item(i));
      if (b == "(" || b == "[") bracket = true;
      if (b == ")" || b == "]") bracket = false;
      colon = b == ":";
      current = {};
      current.first = i + 1;
    }
    push(size);
  }
  /// Whether words were left out between two items; marks around a word are no gap.
  bool gap_is_speech(std::uint32_t before, std::uint32_t after) const {
    for (std::uint32_t t = before + 1; t < after; ++t)
      if (tokens_[t].kind != TokenKind::mark) return true;
    return false;
  }

  /// A finite reading that is worth believing: not a capitalised noun in mid-sentence, not an
  /// attribute before a noun ("die genannten Orte" is a participle, "verhandelt" may be both).
  bool finite_here(std::uint32_t index) const {
    const std::uint32_t token = item(index);
    if (!word(token) || !morphology_.can_be_finite(token)) return false;
    if (starts_upper(bytes(token)) && index > 0 && morphology_.is_noun(token)) return false;
    if (starts_upper(bytes(token)) && index == 0 && morphology_.is_noun(token) && !morphology_.is_finite_only(token))
      return index + 1 < items_->size() && phrases_.phrase_of_token[item(index + 1)] >= 0 && morphology_.is_personal_pronoun(item(index + 1));
    // Inside a noun phrase as an adjective: "der weiten Reise".
    const std::int32_t phrase = phrases_.phrase_of_token[token];
    if (phrase >= 0 && !morphology_.is_finite_only(token) && phrases_.phrases[phrase].range.size() > 1 &&
        phrases_.phrases[phrase].head != token)
      return false;
    if (morphology_.is_preposition(token) && !morphology_.is_finite_only(token) && phrase_follows(token)) return false;
    return true;
  }
  bool phrase_follows(std::uint32_t token) const {
    return token + 1 < phrases_.phrase_of_token.size() && phrases_.phrase_of_token[token + 1] >= 0 &&
           phrases_.phrases[phrases_.phrase_of_token[token + 1]].preposition == token;
  }
  bool clear_finite(std::uint32_t token) const {
    return morphology_.can_be_finite(token) && !morphology_.can_be_infinitive(token) &&
           !morphology_.can_be_participle2(token) && !morphology_.can_be(token, Pos::adjective) &&
           !morphology_.can_be(token, Pos::adverb) && !morphology_.can_be(token, Pos::preposition);
  }

  void look_at(Segment& segment) const {
    std::uint32_t i = segment.first;
    // Leading "und", "aber", "auch", "nur" do not open the clause; "denn" and "doch" keep verb-second.
    while (i < segment.last && word(item(i)) && morphology_.is_coordinator(item(i)) &&
           !morphology_.is_subordinator(item(i))) {
      segment.coordinated = true;
      ++i;
    }
    const std::uint32_t start = i;
    while (i < segment.last && i < start + 2 && word(item(i)) &&
           (morphology_.is_only(item(i), Pos::particle) || morphology_.is_only(item(i), Pos::adverb)) )
      ++i;
    if (i >= segment.last || !opener(segment, i)) {
      i = start;
      if (i < segment.last) opener(segment, i);
    }
    find_verb(segment);
    // "als" and "wie" compare unless a finite verb ends the segment; "da", "während", "bis", "seit"
    // are adverbs or prepositions then.
    if (segment.introducer != no_token && segment.finite != no_token && !segment.finite_last &&
        morphology_.is_coordinator(segment.introducer) )
      segment.introducer = no_token;
    if (segment.introducer != no_token && weak_introducer(segment.introducer) &&
        (segment.finite == no_token ? !verb_comes_later(segment) : !verb_at_end(segment))) {
      segment.introducer = no_token;
      segment.introduced = ClauseKind::fragment;
      find_verb(segment);
    }
  }

  /// Does the segment open with a word that sends its verb to the end?
  bool opener(Segment& segment, std::uint32_t i) const {
    std::uint32_t token = item(i);
    if (!word(token)) return false;
    if (morphology_.is_subordinator(token) && !(morphology_.is_preposition(token) && phrase_follows(token) && !sub_wins(segment, i))) {
      segment.introducer = token;
      segment.introduced = ClauseKind::subordinate;
      const std::string b = lower(bytes(token));
      if (b == "ob") segment.introduced = ClauseKind::question;
      return true;
    }
    if (morphology_.can_be(token, Pos::infinitive_conjunction)) {
      for (std::uint32_t k = i + 1; k < segment.last; ++k)
        if (marks_zu(k) || morphology_.is_zu_infinitive(item(k))) {
          segment.introducer = token;
          segment.introduced = ClauseKind::infinitive;
          return true;
        }
    }
    if (morphology_.can_be(token, Pos::conjunction_comparing)) {
      segment.introducer = token;
      segment.introduced = ClauseKind::subordinate;
      return true;
    }
    // "in denen", "mit dem", "für deren"
    if (morphology_.is_preposition(token) && i + 1 < segment.last && word(item(i + 1)) &&
        (morphology_.is_relative(item(i + 1)) || morphology_.is_interrogative(item(i + 1))) && i == segment.first + (segment.coordinated ? 1u : 0u)) {
      token = item(i + 1);
      if (!relative_opens(segment, i + 1)) return false;
      segment.introducer = token;
      segment.introduced = morphology_.is_relative(token) ? ClauseKind::relative : ClauseKind::question;
      return true;
    }
    if (morphology_.is_interrogative(token) && verb_final_from(segment, i + 1)) {
      segment.introducer = token;
      segment.introduced = ClauseKind::question;
      return true;
    }
    if (morphology_.is_relative(token) && i > 0 && relative_opens(segment, i)) {
      segment.introducer = token;
      segment.introduced = ClauseKind::relative;
      return true;
    }
    return false;
  }
  /// A relative or w-word opens a clause when a finite verb ends its segment ("die am Montag kam,") or, where an
  /// embedded clause cuts it, a later one ("die, als es regnete, ging"). "…, dem 2. Dezember, …" and "die Anlagen
  /// „A“ und „B“, stünden …" are noun phrases: an article with its noun behind it.
  bool relative_opens(const Segment& segment, std::uint32_t i) const {
    const std::uint32_t token = item(i);
    // „…, der Chef der Firma und der Rat nun vorgelegt“: an article with its noun, and nothing but a participle.
    const bool article = morphology_.is_determiner(token) && phrases_.phrase_of_token[token] >= 0 &&
                         phrases_.phrases[phrases_.phrase_of_token[token]].range.size() > 1;
    if (article && !has_clear_finite_from(segment, i + 1) && has_finite_from(segment, i + 1) && auxiliary_before(segment)) return false;
    if (has_finite_from(segment, i + 1) && !only_before_zu(segment, i + 1)) return verb_final_from(segment, i + 1);
    if (morphology_.is_determiner(token) && i + 1 < segment.last && phrases_.phrase_of_token[token] >= 0 &&
        phrases_.phrases[phrases_.phrase_of_token[token]].range.size() > 1)
      return false;
    if (morphology_.is_determiner(token) && i + 1 < segment.last && !word(item(i + 1))) return false;
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (marks_zu(k) || (word(item(k)) && morphology_.is_zu_infinitive(item(k)))) return false;
    // The verb must come in a later segment, at its end.
    const auto size = static_cast<std::uint32_t>(items_->size());
    for (std::uint32_t k = segment.last; k < size; ++k)
      if (finite_here(k)) return k + 1 == size || separator(k + 1) || can_trail(item(k + 1));
    return false;
  }
  bool has_clear_finite_from(const Segment& segment, std::uint32_t i) const {
    for (; i < segment.last; ++i)
      if (finite_here(i) && clear_finite(item(i))) return true;
    return false;
  }
  /// An auxiliary before the segment that has no participle yet.
  bool auxiliary_before(const Segment& segment) const {
    for (std::uint32_t k = segment.first; k-- > 0;) {
      const std::uint32_t token = item(k);
      if (!word(token)) continue;
      if (can_trail(token) && phrases_.phrase_of_token[token] < 0 && !morphology_.is_auxiliary(token)) return false;
      if (morphology_.is_auxiliary(token) && finite_here(k)) return true;
    }
    return false;
  }
  /// "die Regierung verhindert zu haben": what looks finite is a participle before its zu-infinitive.
  bool only_before_zu(const Segment& segment, std::uint32_t i) const {
    for (; i < segment.last; ++i) {
      if (marks_zu(i) || (word(item(i)) && morphology_.is_zu_infinitive(item(i)))) return true;
      if (finite_here(i) && !can_trail(item(i))) return false;
    }
    return false;
  }
  bool sub_wins(const Segment& segment, std::uint32_t i) const { return verb_final_from(segment, i + 1) && has_finite_from(segment, i + 1); }
  bool has_finite_from(const Segment& segment, std::uint32_t i) const {
    for (; i < segment.last; ++i)
      if (finite_here(i)) return true;
    return false;
  }
  /// The finite verb from `i` on ends the segment, or none is there yet (it follows an embedded clause).
  bool verb_final_from(const Segment& segment, std::uint32_t i) const {
    std::uint32_t last_finite = no_token;
    for (std::uint32_t k = i; k < segment.last; ++k)
      if (finite_here(k)) last_finite = k;
    if (last_finite == no_token) return true;
    // verb-second right behind the pronoun: "die habe er nicht gesehen"
    if (clear_finite(item(i < segment.last ? i : segment.last - 1)) && last_finite == i && segment.last > i + 1) return false;
    std::uint32_t behind = last_finite + 1;
    while (behind < segment.last && can_trail(item(behind))) ++behind;
    if (behind >= segment.last) return true;
    // "die restlichen Gäste könnten bald gehen": the verb stands right behind a noun phrase that begins here.
    std::uint32_t first_finite = i;
    while (first_finite < segment.last && !finite_here(first_finite)) ++first_finite;
    if (i > 0 && phrases_.phrase_of_token[item(i - 1)] >= 0) {
      const TokenRange phrase = phrases_.phrases[phrases_.phrase_of_token[item(i - 1)]].range;
      if (phrase.size() > 1 && phrase.last == item(first_finite)) return false;
    }
    // Behind the verb only what may be extraposed: a prepositional phrase, a comparison, or "und" with more of the same.
    const std::uint32_t next = item(behind);
    const bool extraposed = word(next) && (morphology_.is_preposition(next) || morphology_.is_coordinator(next) ||
                                           morphology_.can_be(next, Pos::conjunction_comparing));
    return extraposed && first_finite > i + 1;
  }
  bool can_trail(std::uint32_t token) const {
    return morphology_.can_be_infinitive(token) || morphology_.can_be_participle2(token);
  }
  bool weak_introducer(std::uint32_t token) const {
    if (morphology_.can_be(token, Pos::conjunction_comparing)) return true;
    // „Seit 2015 habe sich …“, „Bis Montag bleibt …“, „Damit handele es sich …“ open main clauses as well.
    const std::string w = lower_first(bytes(token));
    if (w == "seit" || w == "bis" || w == "während" || w == "damit" || w == "seitdem") return true;
    return morphology_.is_preposition(token) || morphology_.can_be(token, Pos::adverb) ||
           morphology_.can_be(token, Pos::particle);
  }
  /// „Wie der Leiter, Jan Beck, mitteilte, war …“: the verb ends a later segment, and the main verb follows at once.
  bool verb_comes_later(const Segment& segment) const {
    if (segment.first != 0 && lower_first(bytes(segment.introducer)) != "wie") return false;
    const auto size = static_cast<std::uint32_t>(items_->size());
    std::uint32_t k = segment.last;
    while (k < size && !finite_here(k)) ++k;
    if (k >= size || (k + 1 < size && !separator(k + 1))) return false;
    if (segment.first != 0) return k + 2 >= size || (bytes(item(k + 1)) == ",");
    return k + 2 < size && finite_here(k + 2);
  }
  bool verb_at_end(const Segment& segment) const {
    bool seen = false;
    std::uint32_t behind = 0;
    for (std::uint32_t k = segment.first; k < segment.last; ++k) {
      if (item(k) == segment.finite) seen = true, behind = 0;
      else if (seen) ++behind;
    }
    // "wie die Polizei mitteilte", "als er kam"; a verb in second place speaks against it.
    std::uint32_t introducer_at = segment.first;
    while (introducer_at < segment.last && item(introducer_at) != segment.introducer) ++introducer_at;
    std::uint32_t finite_at = introducer_at;
    while (finite_at < segment.last && item(finite_at) != segment.finite) ++finite_at;
    return behind <= 1 || (finite_at > introducer_at + 2 && behind <= 4);
  }

  bool marks_zu(std::uint32_t index) const {
    const std::uint32_t token = item(index);
    return bytes(token) == "zu" && index + 1 < items_->size() && word(item(index + 1)) &&
           morphology_.can_be_infinitive(item(index + 1)) && !starts_upper(bytes(item(index + 1)));
  }

  void find_verb(Segment& segment) const {
    segment.finite = no_token;
    segment.finite_last = false;
    std::uint32_t first_clear = no_token, last_clear = no_token, first_open = no_token, last_open = no_token;
    for (std::uint32_t k = segment.first; k < segment.last; ++k) {
      const std::uint32_t token = item(k);
      if (marks_zu(k)) {
        segment.zu_infinitive = true;
        segment.infinitive = item(k + 1);
        ++k;
        continue;
      }
      if (word(token) && morphology_.is_zu_infinitive(token) && !starts_upper(bytes(token))) {
        segment.zu_infinitive = true;
        segment.infinitive = token;
        continue;
      }
      if (token == segment.introducer || !finite_here(k)) continue;
      // "die Wahl gewonnen zu haben": a participle before its zu-infinitive.
      if (morphology_.can_be_participle2(token) && k + 1 < segment.last && marks_zu(k + 1) && morphology_.is_auxiliary(item(k + 2 < segment.last ? k + 2 : k))) continue;
      if (clear_finite(token)) {
        if (first_clear == no_token) first_clear = k;
        last_clear = k;
      } else {
        if (first_open == no_token) first_open = k;
        last_open = k;
      }
    }
    const bool final = segment.introducer != no_token && segment.introduced != ClauseKind::infinitive;
    std::uint32_t chosen = no_token;
    if (final) chosen = last_clear != no_token ? last_clear : last_open;
    else chosen = first_clear != no_token ? first_clear : first_open;
    // "Die Teilnehmer wollen, …": a plural that looks like an infinitive; with a clear verb before or
    // behind it stays one. A lone participle or adjective is no verb: "bekannt", "gefordert".
    if (!final && first_clear == no_token && first_open != no_token) {
      const std::uint32_t token = item(first_open);
      if (morphology_.can_be_participle2(token) && !believable_open(segment, first_open)) chosen = no_token;
      else if (segment.zu_infinitive && morphology_.can_be_infinitive(token) && first_open + 1 < segment.last) chosen = first_open;
      else if (morphology_.can_be_infinitive(token) && !believable_open(segment, first_open)) chosen = no_token;
    }
    if (chosen == no_token) return;
    segment.finite = item(chosen);
    std::uint32_t k = chosen + 1;
    while (k < segment.last && can_trail(item(k))) ++k;
    segment.finite_last = k >= segment.last;
  }
  /// An ambiguous form counts as finite where a subject stands beside it ("Die Grünen fordern …",
  /// "Er verlangt …", "…, fordern die Grünen").
  bool believable_open(const Segment& segment, std::uint32_t index) const {
    const std::uint32_t token = item(index);
    const auto nominative_phrase = [&](std::uint32_t k) {
      const std::int32_t p = phrases_.phrase_of_token[item(k)];
      return p >= 0 && phrases_.phrases[p].preposition == 0xffffffffu && (phrases_.phrases[p].cases & nominative) &&
             (phrases_.phrases[p].numbers & morphology_.finite_numbers(token));
    };
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (k != index && nominative_phrase(k)) return true;
    // „22 Prozent teilen die Ansicht“: second behind one phrase.
    const std::int32_t front = phrases_.phrase_of_token[item(segment.first)];
    if (front >= 0 && phrases_.phrases[front].preposition == 0xffffffffu && phrases_.phrases[front].range.last == token &&
        phrases_.phrases[front].range.first == item(segment.first) && (phrases_.phrases[front].cases & nominative))
      return true;
    return index == segment.first || (index == segment.first + 1 && segment.coordinated);
  }

  void split_coordinations() {
    std::vector<Segment> result;
    result.reserve(segments_.size() + 4);
    for (const Segment& whole : segments_) {
      Segment rest = whole;
      std::uint32_t k = rest.first + (rest.coordinated ? 1 : 0);
      for (; k + 1 < whole.last; ++k) {
        if (!word(item(k)) || !morphology_.is_coordinator(item(k)) || k == rest.first) continue;
        const std::int32_t p = phrases_.phrase_of_token[item(k)];
        if (p >= 0 && phrases_.phrases[p].range.size() > 1) continue;
        // "noch" joins behind "weder" alone; else it is an adverb ("werde noch weiter entfernte Orte treffen").
        if (bytes(item(k)) == "noch" && !has_word(whole, "weder")) continue;
        Segment left = rest, right = whole;
        left.last = k;
        right.first = k;
        right.introducer = no_token;
        right.introduced = ClauseKind::fragment;
        right.coordinated = false;
        left.finite = left.infinitive = right.finite = right.infinitive = no_token;
        left.zu_infinitive = right.zu_infinitive = false;
        left.introducer = no_token;
        left.coordinated = false;
        look_at(left);
        look_at(right);
        const bool left_verb = left.finite != no_token || (left.zu_infinitive && !rest_has_finite(rest));
        const bool right_verb = right.finite != no_token || (right.zu_infinitive && left.zu_infinitive);
        if (!left_verb || !right_verb) continue;
        // "dass er kommt und geht": both at the end; "hat gesagt und getan": one finite verb only.
        left.after_colon = whole.after_colon;
        result.push_back(left);
        rest = right;
      }
      result.push_back(rest);
    }
    segments_ = std::move(result);
  }
  bool has_word(const Segment& segment, std::string_view lower_word) const {
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (lower_first(bytes(item(k))) == lower_word) return true;
    return false;
  }
  bool rest_has_finite(const Segment& segment) const { return segment.finite != no_token; }

  // --- from segments to clauses -------------------------------------------------------------

  std::uint32_t open_clause(ClauseKind kind, const Segment& segment, std::uint32_t parent) {
    Clause clause;
    clause.kind = kind;
    clause.sentence = sentence_;
    clause.parent = parent;
    clause.introducer = segment.introducer;
    clause.opaque = opaque_;
    out_.clauses.push_back(std::move(clause));
    const auto index = static_cast<std::uint32_t>(out_.clauses.size() - 1);
    extend(index, segment);
    return index;
  }

  void extend(std::uint32_t index, const Segment& segment) {
    Clause& clause = out_.clauses[index];
    // A gap (verbatim speech) inside a segment cannot occur: cut() splits there.
    const TokenRange part{item(segment.first), item(segment.last - 1) + 1};
    clause.parts.push_back(part);
    if (clause.range.empty()) clause.range = part;
    clause.range.first = std::min(clause.range.first, part.first);
    clause.range.last = std::max(clause.range.last, part.last);
    for (std::uint32_t k = segment.first; k < segment.last; ++k) out_.clause_of_token[item(k)] = index;
    for (std::uint32_t up = clause.parent; up != no_clause; up = out_.clauses[up].parent)
      if (out_.clauses[up].range.first <= part.first)
        out_.clauses[up].range.last = std::max(out_.clauses[up].range.last, part.last);
    if (clause.finite == no_token && segment.finite != no_token) {
      clause.finite = segment.finite;
      clause.moods = morphology_.moods(segment.finite);
    }
    if (clause.kind == ClauseKind::infinitive && segment.infinitive != no_token) clause.verbs.push_back(segment.infinitive);
  }

  bool complete(std::uint32_t index) const {
    const Clause& clause = out_.clauses[index];
    if (clause.kind == ClauseKind::infinitive) return !clause.verbs.empty();
    return clause.finite != no_token;
  }
  static bool verb_final(ClauseKind kind) {
    return kind == ClauseKind::subordinate || kind == ClauseKind::relative || kind == ClauseKind::question;
  }

  void build() {
    std::uint32_t main = no_clause;             // the last clause of the top row
    std::uint32_t last = no_clause;             // the last clause touched
    std::vector<std::uint32_t> open;            // embedded clauses that still lack their verb
    std::vector<std::uint32_t> waiting;         // preposed clauses before their main clause
    std::vector<TokenRange> loose;              // verbless segments just appended to a complete clause
    std::uint32_t loose_owner = no_clause;
    bool loose_waits = false;                   // a relative clause or a bracket stands behind them
    for (const Segment& segment : segments_) {
      while (!open.empty() && complete(open.back())) open.pop_back();
      if (segment.finite != no_token || segment.introducer != no_token) {
        if (segment.introducer == no_token && loose_owner != no_clause && (loose_owner == last || loose_waits) && open.empty() && starts_with_finite(segment) &&
            subject_of_next(loose, segment)) {
          // "…, die Anlagen „A“ und „B“, stünden still": the loose phrase is the next clause's first field.
          Segment whole = segment;
          const std::uint32_t index = open_clause(ClauseKind::verb_second, whole, no_clause);
          take_over(loose, loose_owner, index);
          loose.clear();
          loose_owner = no_clause;
          main = last = index;
          continue;
        }
        if (segment.introduced != ClauseKind::relative && !segment.bracket) {
          loose.clear();
          loose_owner = no_clause;
        } else {
          loose_waits = true;
        }
      }
      if (segment.introducer != no_token) {
        const ClauseKind kind = segment.introduced;
        const std::uint32_t parent = last != no_clause ? last : main;
        const std::uint32_t index = open_clause(kind, segment, parent);
        if (segment.coordinated && last != no_clause && verb_final(out_.clauses[last].kind)) {
          out_.clauses[index].parent = out_.clauses[last].parent;
          out_.clauses[index].coordinated = last;
        }
        if (main == no_clause) waiting.push_back(index);
        if (!complete(index)) open.push_back(index);
        last = index;
        continue;
      }
      if (segment.finite != no_token) {
        // „wird für Sonntag, den 17. Mai, erwartet“: what could be finite is the participle that is waited for.
        if (open.empty() && last == main && main != no_clause && !clear_finite(segment.finite) && morphology_.can_be_participle2(segment.finite) &&
            item(segment.last - 1) == segment.finite && fills_bracket(main, segment)) {
          extend(main, segment);
          continue;
        }
        if (!open.empty()) {                    // "dass die Regierung, …, zurücktreten werde"
          last = open.back();
          extend(last, segment);
          open.pop_back();
          continue;
        }
        // "…, dass sie kamen und siegten": verb at the end behind a verb-final clause
        if (segment.coordinated && last != no_clause && verb_final(out_.clauses[last].kind) && segment.finite_last &&
            !starts_with_subject_then_verb(segment)) {
          const std::uint32_t before = last;
          const std::uint32_t index = open_clause(out_.clauses[before].kind, segment, out_.clauses[before].parent);
          out_.clauses[index].coordinated = before;
          out_.clauses[index].introducer = no_token;
          last = index;
          continue;
        }
        // "Die Löhne, sagte sie, seien zu niedrig": a parenthesis, since the main verb still comes.
        if (main != no_clause && !complete(main) && starts_with_finite(segment) && own_subject_behind(segment) && finite_segment_follows(segment)) {
          last = open_clause(ClauseKind::verb_first, segment, no_clause);
          continue;
        }
        if (main != no_clause && !complete(main)) {  // "Der Mann, der kam, sagte"
          extend(main, segment);
          finish_waiting(waiting, main);
          last = main;
          continue;
        }
        const bool first_verb = verb_comes_first(segment);
        const std::uint32_t before = main;
        const std::uint32_t index =
            open_clause(first_verb ? ClauseKind::verb_first : ClauseKind::verb_second, segment, no_clause);
        if (before != no_clause) {
          if (segment.coordinated) out_.clauses[index].coordinated = before;
        }
        finish_waiting(waiting, index);
        main = last = index;
        continue;
      }
      if (segment.zu_infinitive) {
        // The rest of a sentence's only clause that a list or an apposition cut.
        if (open.empty() && last != main && main != no_clause && last != no_clause && complete(last) &&
            segment.infinitive == no_token && fills_bracket(main, segment)) {
          last = main;
          extend(last, segment);
          continue;
        }
        if (!open.empty()) {
          last = open.back();
          extend(last, segment);
          continue;
        }
        const std::uint32_t parent = last != no_clause ? last : main;
        const std::uint32_t index = open_clause(ClauseKind::infinitive, segment, parent);
        if (loose_owner != no_clause && (parent == loose_owner || loose_waits) && !loose.empty()) {
          out_.clauses[index].parent = loose_owner;  // „…, Leute, die arm sind, zu unterstützen“
          take_over(loose, loose_owner, index);
        }
        if (segment.coordinated && last != no_clause && out_.clauses[last].kind == ClauseKind::infinitive) {
          out_.clauses[index].parent = out_.clauses[last].parent;
          out_.clauses[index].coordinated = last;
        }
        if (main == no_clause) waiting.push_back(index);
        last = index;
        continue;
      }
      // „… hatte Fehler eingeräumt, jedoch stets beteuert, …“: a second participle under the same auxiliary.
      if (open.empty() && last == main && main != no_clause && second_participle(main, segment)) {
        extend(main, segment);
        continue;
      }
      // No finite verb: the right bracket of an interrupted clause ("hatten zwar, als …, gebremst"), else part of
      // what is open, else of what stands before it.
      if (open.empty() && last != main && main != no_clause && fills_bracket(main, segment)) {
        last = main;
        extend(last, segment);
      } else if (!open.empty()) {
        last = open.back();
        extend(last, segment);
      } else if (main != no_clause && !complete(main)) {
        extend(main, segment);
        last = main;
      } else if (last != no_clause) {
        extend(last, segment);
        if (complete(last)) {
          if (loose_owner != last) loose.clear();
          loose_waits = false;
          loose_owner = last;
          loose.push_back({item(segment.first), item(segment.last - 1) + 1});
        }
      } else {
        main = last = open_clause(ClauseKind::fragment, segment, no_clause);
      }
    }
    const auto first = out_.first_of_sentence.back();
    if (main != no_clause && out_.clauses[main].finite == no_token) late_finite(main, first);
    // A fragment that got its verb later is a verb-second clause.
    for (std::uint32_t c = first; c < out_.clauses.size(); ++c) {
      Clause& clause = out_.clauses[c];
      if (clause.sentence != sentence_ || clause.opaque != opaque_) continue;
      if (clause.kind == ClauseKind::fragment && clause.finite != no_token) clause.kind = ClauseKind::verb_second;
    }
  }

  bool own_subject_behind(const Segment& segment) const {
    for (std::uint32_t k = segment.first + 1; k < segment.last; ++k) {
      const std::int32_t p = phrases_.phrase_of_token[item(k)];
      if (p < 0) continue;
      const NounPhrase& phrase = phrases_.phrases[p];
      if (phrase.preposition == no_token && (phrase.cases & nominative) && (phrase.numbers & morphology_.finite_numbers(segment.finite))) return true;
    }
    return false;
  }
  bool finite_segment_follows(const Segment& segment) const {
    for (const Segment& later : segments_)
      if (later.first > segment.first && later.introducer == no_token && later.finite != no_token && !later.coordinated && starts_with_finite(later)) return true;
    return false;
  }
  bool starts_with_finite(const Segment& segment) const { return item(segment.first) == segment.finite; }
  /// The first loose phrase can be the subject of the Konjunktiv that follows.
  bool subject_of_next(const std::vector<TokenRange>& loose, const Segment& segment) const {
    if (loose.empty() || !(morphology_.has_unambiguous_konjunktiv1(segment.finite) || morphology_.has_unambiguous_konjunktiv2(segment.finite))) return false;
    const std::int32_t p = phrases_.phrase_of_token[loose.front().first];
    if (p < 0) return false;
    const NounPhrase& phrase = phrases_.phrases[p];
    return phrase.preposition == no_token && (phrase.cases & nominative) && !phrase.pronoun;
  }
  /// Moves parts from one clause to the front of another.
  void take_over(const std::vector<TokenRange>& parts, std::uint32_t from, std::uint32_t to) {
    for (const TokenRange& part : parts) {
      auto& old = out_.clauses[from].parts;
      old.erase(std::remove(old.begin(), old.end(), part), old.end());
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (out_.clause_of_token[t] == from) out_.clause_of_token[t] = to;
    }
    Clause& clause = out_.clauses[to];
    clause.parts.insert(clause.parts.begin(), parts.begin(), parts.end());
    if (!parts.empty()) clause.range.first = std::min(clause.range.first, parts.front().first);
    if (!out_.clauses[from].parts.empty() && out_.clauses[to].parent != from) out_.clauses[from].range.last = out_.clauses[from].parts.back().last;
  }

  /// "Für ihn gehört dazu, dass …": a form that may be a participle is the finite verb where nothing else is and a
  /// clause depends on it.
  void late_finite(std::uint32_t main, std::uint32_t first) {
    bool has_dependent = false;
    for (std::uint32_t c = first; c < out_.clauses.size(); ++c)
      has_dependent |= out_.clauses[c].parent == main && out_.clauses[c].introducer != no_token;
    if (!has_dependent) return;
    Clause& clause = out_.clauses[main];
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (word(t) && !starts_upper(bytes(t)) && morphology_.can_be_finite(t) &&
            (phrases_.phrase_of_token[t] < 0 || phrases_.phrases[phrases_.phrase_of_token[t]].range.size() == 1)) {
          clause.finite = t;
          clause.moods = morphology_.moods(t);
          return;
        }
  }

  bool second_participle(std::uint32_t index, const Segment& segment) const {
    const Clause& clause = out_.clauses[index];
    if (clause.finite == no_token || !morphology_.is_auxiliary(clause.finite) || verb_final(clause.kind)) return false;
    const std::uint32_t token = item(segment.last - 1);
    return word(token) && !starts_upper(bytes(token)) && morphology_.can_be_participle2(token) && phrases_.phrase_of_token[token] < 0;
  }

  /// Whether the clause still waits for its participle, infinitive or particle and the segment brings it.
  bool fills_bracket(std::uint32_t index, const Segment& segment) const {
    const Clause& clause = out_.clauses[index];
    if (clause.finite == no_token || verb_final(clause.kind) || clause.kind == ClauseKind::infinitive) return false;
    const bool support = morphology_.is_auxiliary(clause.finite) || morphology_.is_modal(clause.finite);
    const auto brings = [&](std::uint32_t token) {
      if (!word(token) || starts_upper(bytes(token))) return false;
      const std::int32_t p = phrases_.phrase_of_token[token];
      if (p >= 0 && phrases_.phrases[p].range.size() > 1) return false;
      if (support) return can_trail(token);
      if (!morphology_.can_be(token, Pos::verb_particle)) return false;
      for (const Reading& reading : morphology_.readings(clause.finite))
        if (reading.is_finite() && reading.particle == bytes(token)) return true;
      return false;
    };
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = std::max(part.first, clause.finite + 1); t < part.last; ++t)
        if (brings(t)) return false;
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (brings(item(k))) return true;
    return false;
  }

  void finish_waiting(std::vector<std::uint32_t>& waiting, std::uint32_t main) {
    for (const std::uint32_t index : waiting)
      if (out_.clauses[index].parent == no_clause && index != main) out_.clauses[index].parent = main;
    waiting.clear();
  }
  bool verb_comes_first(const Segment& segment) const {
    std::uint32_t k = segment.first;
    while (k < segment.last && word(item(k)) && morphology_.is_coordinator(item(k))) ++k;
    // "so schätzen die Forscher", "sagte er"
    return k < segment.last && item(k) == segment.finite;
  }
  bool starts_with_subject_then_verb(const Segment& segment) const {
    // "und er kommt": verb-second with a pronoun; "und sie komme" stays open and is read as verb-second.
    std::uint32_t k = segment.first;
    while (k < segment.last && word(item(k)) && morphology_.is_coordinator(item(k))) ++k;
    if (k + 1 >= segment.last) return false;
    const std::int32_t p = phrases_.phrase_of_token[item(k)];
    if (p < 0 || phrases_.phrases[p].preposition != 0xffffffffu || !(phrases_.phrases[p].cases & nominative)) return false;
    return phrases_.phrases[p].range.last == segment.finite;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  Clauses& out_;
  std::uint32_t sentence_;
  bool opaque_;
  const std::vector<std::uint32_t>* items_ = nullptr;
  std::vector<Segment> segments_;
};

/// Fills in what needs the whole clause: verbs, lemma, particle, passive, subject.
class Finisher {
 public:
  Finisher(std::string_view text, const std::vector<Token>& tokens, const Morphology& morphology,
           const Phrases& phrases)
      : text_(text), tokens_(tokens), morphology_(morphology), phrases_(phrases) {}

  void finish(Clause& clause) const {
    verbs(clause);
    if (clause.finite != no_token) subject(clause);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }

  void verbs(Clause& clause) const {
    std::vector<std::uint32_t> rest;
    std::uint32_t particle = no_token;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || t == clause.finite) continue;
        const std::int32_t p = phrases_.phrase_of_token[t];
        const bool in_phrase = p >= 0 && phrases_.phrases[p].range.size() > 1;
        if (starts_upper(bytes(t)) && !topical_participle(clause, t)) continue;
        if ((!in_phrase || topical_participle(clause, t)) && (morphology_.can_be_participle2(t) || morphology_.can_be_infinitive(t) ||
                           morphology_.is_zu_infinitive(t)))
          rest.push_back(t);
        if (morphology_.can_be(t, Pos::verb_particle)) particle = t;
      }
    std::vector<std::uint32_t> all;
    if (clause.finite != no_token) all.push_back(clause.finite);
    const bool support = clause.finite != no_token &&
                         (morphology_.is_auxiliary(clause.finite) || morphology_.is_modal(clause.finite));
    std::uint32_t main_verb = clause.finite;
    if (clause.kind == ClauseKind::infinitive) {
      all = rest;
      for (const std::uint32_t t : rest)
        if (!morphology_.is_auxiliary(t) && !morphology_.is_modal(t)) main_verb = t;
      if (main_verb == no_token && !rest.empty()) main_verb = rest.back();
    } else if (support) {
      for (const std::uint32_t t : rest) all.push_back(t);
      // The full verb is the first participle or infinitive of the final cluster.
      for (const std::uint32_t t : rest) {
        if (morphology_.is_auxiliary(t) || morphology_.is_modal(t)) continue;
        main_verb = t;
        if (t + 1 >= clause.range.last || !in(rest, t + 1)) break;
        break;
      }
      if (main_verb != clause.finite && !rest.empty()) {
        // prefer the last contiguous cluster: "hat am Montag bekannt gegeben"
        std::uint32_t k = static_cast<std::uint32_t>(rest.size());
        std::uint32_t candidate = no_token;
        while (k > 0) {
          --k;
          if (!morphology_.is_auxiliary(rest[k]) && !morphology_.is_modal(rest[k])) {
            candidate = rest[k];
            break;
          }
        }
        if (candidate != no_token) main_verb = candidate;
      }
      // A predicate adjective that only looks like a participle ("ist bekannt") stays one.
      clause.passive = passive_of(clause.finite, main_verb, rest);
    } else if (clause.finite != no_token && particle != no_token) {
      // "wies … zurück": the dictionary knows which verb the two make.
      for (const Reading& reading : morphology_.readings(clause.finite))
        if (reading.is_finite() && reading.particle == bytes(particle)) {
          clause.particle = particle;
          clause.lemma = reading.lemma;
          all.push_back(particle);
          break;
        }
    }
    if (clause.lemma.empty() && main_verb != no_token) clause.lemma = lemma_of(main_verb, clause.finite == main_verb);
    std::sort(all.begin(), all.end());
    clause.verbs = std::move(all);
  }

  /// „Kritisiert wird vor allem, dass …“
  bool topical_participle(const Clause& clause, std::uint32_t t) const {
    if (clause.finite != t + 1 || t != clause.range.first || !morphology_.is_auxiliary(clause.finite) || !morphology_.can_be_participle2(t)) return false;
    for (const Reading& reading : morphology_.readings(t))
      if (reading.pos == Pos::noun && !reading.guessed) return false;
    return true;
  }
  static bool in(const std::vector<std::uint32_t>& list, std::uint32_t t) {
    return std::binary_search(list.begin(), list.end(), t);
  }

  bool passive_of(std::uint32_t finite, std::uint32_t main_verb, const std::vector<std::uint32_t>& rest) const {
    if (main_verb == no_token || !morphology_.can_be_participle2(main_verb)) return false;
    if (morphology_.has_lemma(finite, "werden", Pos::verb)) return true;
    for (const std::uint32_t t : rest) {
      if (t <= main_verb) continue;
      const std::string_view b = bytes(t);
      if (b == "worden" || b == "werden") return true;
    }
    return false;
  }

  std::string_view lemma_of(std::uint32_t token, bool finite) const {
    std::string_view fallback;
    for (const Reading& reading : morphology_.readings(token)) {
      if (reading.pos != Pos::verb && reading.form == VerbForm::none) continue;
      if (finite && !reading.is_finite()) continue;
      if (finite && !reading.particle.empty()) continue;  // its particle is not here
      if (!reading.lemma.empty()) return reading.lemma;
    }
    for (const Reading& reading : morphology_.readings(token))
      if (reading.pos == Pos::verb && fallback.empty()) fallback = reading.lemma;
    return fallback;
  }

  void subject(Clause& clause) const {
    const std::uint8_t numbers = morphology_.finite_numbers(clause.finite);
    std::int32_t best = -1;
    int best_score = -20;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t p = phrases_.phrase_of_token[t];
        if (p < 0 || phrases_.phrases[p].range.first != t) continue;
        const NounPhrase& phrase = phrases_.phrases[p];
        if (phrase.preposition != 0xffffffffu || !(phrase.cases & nominative)) continue;
        if (morphology_.can_be(phrase.head, Pos::reflexive_pronoun)) continue;
        if (compared(phrase) || in(clause.verbs, phrase.head)) continue;
        const bool joint = joined(phrase, part);
        if (!(phrase.numbers & numbers) && !(joint && (numbers & plural))) continue;
        int score = 10;
        const bool front = phrase.range.last <= clause.finite;
        const bool final = clause.kind == ClauseKind::subordinate || clause.kind == ClauseKind::relative ||
                           clause.kind == ClauseKind::question;
        if (phrase.pronoun) score += morphology_.is_personal_pronoun(phrase.head) ? 6 : pointing(phrase.head) ? -6 : 2;
        if (!(phrase.cases & accusative)) score += 5;
        if (!final && !front && phrase.range.first == clause.finite + 1) score += 4;
        // „In einem Gespräch mit dem Chef, Jan Beck, hat Raab gewarnt“: a first field that a preposition opens has no subject.
        if (!final && front && opens_with_preposition(clause)) score -= 12;
        // „Die Wachen riefen die Leute herein“: where both could be, the first field is the subject.
        if (!final && front) score += 5;
        // „Arbeit: Die Partei fordert …“: right before the verb.
        if (!final && phrase.range.last == clause.finite) score += 2;
        if (final) score += best < 0 ? 4 : 0;
        if (phrase.cases & genitive && after_noun(phrase)) score -= 6;
        if (time_word(phrase)) score -= 8;
        if (score > best_score) {
          best_score = score;
          best = p;
        }
      }
    if (clause.kind == ClauseKind::relative && clause.introducer != no_token && best_score < 20) {
      // "die … forderte": the relative pronoun itself where it can be the subject and no pronoun is there
      for (const Reading& reading : morphology_.readings(clause.introducer))
        if (reading.pos == Pos::relative_pronoun && (reading.cases & nominative) && (reading.numbers == 0 || (reading.numbers & numbers)) &&
            best_score < 17) {
          clause.subject = {clause.introducer, clause.introducer + 1};
          return;
        }
    }
    if (best >= 0) clause.subject = phrases_.phrases[best].range;
  }
  /// "als erster Mensch", "wie ein Held": says what somebody is, not who.
  bool compared(const NounPhrase& phrase) const {
    return phrase.range.first > 0 && tokens_[phrase.range.first - 1].kind == TokenKind::word &&
           morphology_.can_be(phrase.range.first - 1, Pos::conjunction_comparing) &&
           !morphology_.can_be_finite(phrase.range.first - 1);
  }
  bool joined(const NounPhrase& phrase, TokenRange part) const {
    return phrase.range.last < part.last && tokens_[phrase.range.last].kind == TokenKind::word &&
           (bytes(phrase.range.last) == "und" || bytes(phrase.range.last) == "sowie");
  }
  bool after_noun(const NounPhrase& phrase) const {
    if (phrase.range.first == 0) return false;
    const std::int32_t p = phrases_.phrase_of_token[phrase.range.first - 1];
    return p >= 0 && !phrases_.phrases[p].pronoun;
  }
  bool opens_with_preposition(const Clause& clause) const {
    if (clause.kind != ClauseKind::verb_second) return false;
    const std::uint32_t first = clause.range.first;
    if (tokens_[first].kind != TokenKind::word || !morphology_.is_preposition(first) || first + 1 >= phrases_.phrase_of_token.size()) return false;
    const std::int32_t p = phrases_.phrase_of_token[first + 1];
    return p >= 0 && phrases_.phrases[p].preposition == first;
  }
  /// „Das erklärte ein Sprecher“: "das" and "dies" are objects where anything else can be the subject.
  bool pointing(std::uint32_t token) const {
    const std::string w = lower_first(bytes(token));
    return w == "das" || w == "dies";
  }
  bool time_word(const NounPhrase& phrase) const {
    const std::string_view b = bytes(phrase.head);
    return b == "Montag" || b == "Dienstag" || b == "Mittwoch" || b == "Donnerstag" || b == "Freitag" ||
           b == "Samstag" || b == "Sonnabend" || b == "Sonntag" || b == "Woche" || b == "Jahr" || b == "Tag" ||
           b == "Monat" || b == "Abend" || b == "Nacht" || b == "Uhr" || b == "Ende" || b == "Anfang" || b == "Mitte";
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
};

/// Verbatim speech has its own clauses: a pair that holds a sentence, not a word in ironic marks.
bool is_verbatim(const MarkPair& pair, const Morphology& morphology, const std::vector<Token>& tokens,
                 std::string_view text) {
  if (pair.close < pair.open + 3) return false;
  bool finite = false, stop = false;
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
    if (tokens[t].kind == TokenKind::word) finite |= morphology.can_be_finite(t) && !starts_upper(tokens[t].span.of(text));
    else {
      const std::string_view b = tokens[t].span.of(text);
      stop |= b == "." || b == "!" || b == "?";
    }
  }
  return (finite && pair.close - pair.open > 4 && starts_upper(tokens[pair.open + 1].span.of(text))) || stop;
}

}  // namespace

Clauses find_clauses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                     const Phrases& phrases, const Marks& marks) {
  Clauses out;
  out.clause_of_token.assign(sentences.tokens.size(), no_clause);
  std::vector<std::int8_t> verbatim(marks.pairs.size(), 0);
  for (std::size_t p = 0; p < marks.pairs.size(); ++p)
    verbatim[p] = marks.pairs[p].parent >= 0 && verbatim[marks.pairs[p].parent]
                      ? 2
                      : is_verbatim(marks.pairs[p], morphology, sentences.tokens, text);
  std::vector<std::uint32_t> outside, inside;
  const Finisher finisher(text, sentences.tokens, morphology, phrases);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s) {
    out.first_of_sentence.push_back(static_cast<std::uint32_t>(out.clauses.size()));
    const auto begin = out.clauses.size();
    outside.clear();
    inside.clear();
    Layer outer(text, sentences.tokens, morphology, phrases, out, s, false);
    Layer inner(text, sentences.tokens, morphology, phrases, out, s, true);
    std::int32_t current = -1;
    const TokenRange range = sentences.sentences[s].tokens;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      std::int32_t pair = t < marks.pair_of_token.size() ? marks.pair_of_token[t] : -1;
      while (pair >= 0 && verbatim[pair] == 2) pair = marks.pairs[pair].parent;
      const bool speech = pair >= 0 && verbatim[pair] == 1;
      if (speech && current != pair && !inside.empty()) {
        inner.run(inside);
        inside.clear();
      }
      current = speech ? pair : -1;
      if (sentences.tokens[t].kind == TokenKind::mark) continue;
      (speech ? inside : outside).push_back(t);
    }
    if (!inside.empty()) inner.run(inside);
    if (!outside.empty()) outer.run(outside);
    for (auto c = begin; c < out.clauses.size(); ++c) finisher.finish(out.clauses[c]);
  }
  out.first_of_sentence.push_back(static_cast<std::uint32_t>(out.clauses.size()));
  return out;
}

}  // namespace wortlaut
