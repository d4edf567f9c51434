#include "propositions.hpp"

#include <algorithm>

#include "characters.hpp"
#include "clause_tests.hpp"
#include "pieces.hpp"

namespace wortlaut {
namespace {

class Cutter {
 public:
  Cutter(std::string_view text, const Layout& layout, const Sentences& sentences, const Morphology& morphology,
         const Phrases& phrases, const Marks& marks, const Clauses& clauses, const Quotations& quotations,
         const std::vector<bool>& figures, const PackData& pack)
      : text_(text),
        layout_(layout),
        tokens_(sentences.tokens),
        sentences_(sentences),
        morphology_(morphology),
        clauses_(clauses),
        quotations_(quotations),
        pieces_(text, sentences.tokens, morphology, phrases, marks),
        tests_(text, sentences, morphology, phrases, clauses, figures, pack),
        region_(sentences.tokens.size(), 0),
        sentence_of_(sentences.tokens.size(), 0) {
    for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
      for (std::uint32_t t = sentences.sentences[s].tokens.first; t < sentences.sentences[s].tokens.last; ++t)
        sentence_of_[t] = s;
    children_.resize(clauses.clauses.size());
    for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c)
      if (clauses.clauses[c].parent < c || clauses.clauses[c].parent > c)
        if (clauses.clauses[c].parent != no_clause) children_[clauses.clauses[c].parent].push_back(c);
  }

  Propositions run() {
    for (std::uint32_t q = 0; q < quotations_.quotations.size(); ++q) quotation(static_cast<std::int32_t>(q));
    own_voice();
    const auto before = [](const Proposition& a, const Proposition& b) {
      if (a.spans.front().first != b.spans.front().first) return a.spans.front().first < b.spans.front().first;
      return a.spans.back().last > b.spans.back().last;
    };
    std::stable_sort(out_.propositions.begin(), out_.propositions.end(), before);
    return std::move(out_);
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool word(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }
  bool is_word_like(std::uint32_t token) const { return word(token) || tokens_[token].kind == TokenKind::number; }

  // --- Where a clause lies ----------------------------------------------------------------------

  /// The token that stands for the clause: its finite verb, else its first verb, else its first token.
  std::uint32_t core(const Clause& clause) const {
    if (clause.finite != no_token) return clause.finite;
    if (!clause.verbs.empty()) return clause.verbs.front();
    return clause.parts.empty() ? clause.range.first : clause.parts.front().first;
  }
  bool inside(std::uint32_t token) const { return region_[token] == mark_; }

  void open_region(const std::vector<TokenRange>& spans) {
    ++mark_;
    for (const TokenRange& span : spans)
      for (std::uint32_t t = span.first; t < span.last; ++t) region_[t] = mark_;
  }

  /// The tokens of a clause and of all that depends on it, as far as they are in the region.
  void gather(std::uint32_t index, std::uint32_t skip, std::vector<TokenRange>& out, int depth = 0) const {
    const Clause& clause = clauses_.clauses[index];
    for (const TokenRange& part : clause.parts) {
      std::uint32_t t = part.first;
      while (t < part.last) {
        while (t < part.last && !inside(t)) ++t;
        const std::uint32_t first = t;
        while (t < part.last && inside(t)) ++t;
        if (t > first) out.push_back({first, t});
      }
    }
    for (const std::uint32_t child : children_[index])
      if (child != skip && !detached(child) && depth < 64) gather(child, skip, out, depth + 1);
  }
  /// A dependent clause whose own words lie outside of the region is not followed.
  bool detached(std::uint32_t index) const { return !inside(core(clauses_.clauses[index])); }

  std::vector<TokenRange> tidy(std::vector<TokenRange> pieces) const {
    return pieces_.tidy(std::move(pieces), region_, mark_);
  }
  void drop_opener(std::vector<TokenRange>& spans, const Clause* clause) const { pieces_.drop_opener(spans, clause); }

  // --- Propositions -----------------------------------------------------------------------------

  void emit(Proposition&& proposition) {
    if (proposition.spans.empty()) return;
    proposition.sentence = sentence_of_[proposition.spans.front().first];
    out_.propositions.push_back(std::move(proposition));
  }

  std::uint32_t first_clause(std::uint32_t sentence) const { return clauses_.first_of_sentence[sentence]; }
  std::uint32_t last_clause(std::uint32_t sentence) const { return clauses_.first_of_sentence[sentence + 1]; }

  bool asks(std::uint32_t sentence) const {
    const TokenRange range = sentences_.sentences[sentence].tokens;
    for (std::uint32_t t = range.last; t-- > range.first;) {
      if (is_word_like(t)) return false;
      if (bytes(t) == "?") return true;
    }
    return false;
  }

  /// „…, was die Polizei bestätigte“, „…, welcher dann Feuer fing“: a relative clause, though its pronoun may ask.
  /// „Er fragte, was …“ asks: there the words before are not the speaker's.
  bool goes_on(const Clause& clause) const {
    if (clause.introducer == no_token || clause.introducer == 0) return false;
    const std::string b = lower_first(bytes(clause.introducer));
    if (b == "wer" && starts_upper(bytes(clause.introducer)) && !clause.parts.empty() &&
        clause.parts.back().last < tokens_.size() && bytes(clause.parts.back().last) == ",")
      return !asks(clause.sentence);  // „Wer wartet, der verliert.“
    if (bytes(clause.introducer - 1) != ",") return false;
    if (b.substr(0, 6) == "welche") return clause.subject.size() <= 1;
    return b == "was" && (free_ || (clause.introducer > 1 && inside(clause.introducer - 2)));
  }

  PropositionShape shape_of(const Clause& clause) const {
    if (clause.kind == ClauseKind::question && !goes_on(clause)) return PropositionShape::question;
    if (clause.kind == ClauseKind::infinitive) return PropositionShape::infinitive;
    return clause.finite == no_token ? PropositionShape::fragment : PropositionShape::clause;
  }

  void one_clause(std::uint32_t index, std::int32_t quotation, bool subordinate, bool keep_opener = false) {
    const Clause& clause = clauses_.clauses[index];
    Proposition proposition;
    proposition.quotation = quotation;
    proposition.clause = index;
    proposition.subordinate = subordinate;
    proposition.shape = shape_of(clause);
    proposition.shared_subject = tests_.shared_subject(clause);
    std::vector<TokenRange> pieces;
    gather(index, no_clause, pieces);
    proposition.spans = tidy(std::move(pieces));
    drop_opener(proposition.spans, keep_opener ? nullptr : &clause);
    if (!proposition.spans.empty() && has_question_mark(proposition.spans.back()))
      proposition.shape = PropositionShape::question;
    emit(std::move(proposition));
  }
  bool has_question_mark(TokenRange range) const {
    for (std::uint32_t t = range.last; t < tokens_.size() && !is_word_like(t); ++t)
      if (bytes(t) == "?") return true;
    return false;
  }

  /// Clauses of the sentence that lie in the region and depend on nothing there, in text order.
  std::vector<std::uint32_t> roots(std::uint32_t sentence) const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t c = first_clause(sentence); c < last_clause(sentence); ++c) {
      const Clause& clause = clauses_.clauses[c];
      if (!inside(core(clause))) continue;
      if (clause.parent != no_clause && inside(core(clauses_.clauses[clause.parent]))) continue;
      result.push_back(c);
    }
    std::sort(result.begin(), result.end(), [this](std::uint32_t a, std::uint32_t b) {
      return clauses_.clauses[a].range.first < clauses_.clauses[b].range.first;
    });
    return result;
  }

  void subordinate_assertions(std::uint32_t index, std::int32_t quotation, int depth) {
    if (depth > 8) return;
    for (const std::uint32_t child : children_[index]) {
      if (detached(child)) continue;
      if (tests_.asserts_by_itself(clauses_.clauses[child])) one_clause(child, quotation, true);
      subordinate_assertions(child, quotation, depth + 1);
    }
  }

  void quotation(std::int32_t q) {
    const FoundQuotation& found = quotations_.quotations[static_cast<std::size_t>(q)];
    free_ = found.form == Form::free_indirect || found.form == Form::indirect_free_indirect;
    open_region(found.spans);
    std::uint32_t sentence = sentence_of_[found.spans.front().first];
    const std::uint32_t last = sentence_of_[found.spans.back().last - 1];
    for (; sentence <= last; ++sentence) {
      if (found.form == Form::reported)
        whole(sentence, q);
      else if (found.form == Form::direct)
        direct(sentence, q);
      else
        apart(sentence, q);
    }
  }

  /// The part of a sentence that is in the region.
  std::vector<TokenRange> region_of(std::uint32_t sentence) const {
    std::vector<TokenRange> pieces;
    const TokenRange range = sentences_.sentences[sentence].tokens;
    for (std::uint32_t t = range.first; t < range.last;) {
      while (t < range.last && !inside(t)) ++t;
      const std::uint32_t first = t;
      while (t < range.last && inside(t)) ++t;
      if (t > first) pieces.push_back({first, t});
    }
    return pieces;
  }

  /// „Die Ministerin forderte mehr Personal.“: summed up, so nothing is cut.
  void whole(std::uint32_t sentence, std::int32_t q) {
    Proposition proposition;
    proposition.quotation = q;
    proposition.spans = tidy(region_of(sentence));
    const std::vector<std::uint32_t> tops = roots(sentence);
    for (const std::uint32_t c : tops)
      if (proposition.clause == no_clause || clauses_.clauses[proposition.clause].finite == no_token)
        proposition.clause = c;
    proposition.shape =
        proposition.clause != no_clause ? shape_of(clauses_.clauses[proposition.clause]) : PropositionShape::fragment;
    if (proposition.shape == PropositionShape::question)
      proposition.shape = PropositionShape::clause;  // „…, was er bestritt“
    if (asks(sentence)) proposition.shape = PropositionShape::question;
    emit(std::move(proposition));
  }

  /// Verbatim words: a sentence is one proposition with all its subordinate clauses; two main clauses
  /// joined with "und" that each have a subject are two.
  void direct(std::uint32_t sentence, std::int32_t q) {
    const std::vector<std::uint32_t> tops = roots(sentence);
    std::vector<std::vector<std::uint32_t>> groups;
    for (const std::uint32_t c : tops) {
      const Clause& clause = clauses_.clauses[c];
      const bool main = clause.kind == ClauseKind::verb_second && clause.finite != no_token;
      if (groups.empty() || (main && !tests_.shares_verb(clause) && !clause.subject.empty() &&
                             tests_.joined_with_und(clause) && has_main(groups.back())))
        groups.emplace_back();
      groups.back().push_back(c);
    }
    if (groups.empty()) {
      fragment(sentence, q);
      return;
    }
    for (const std::vector<std::uint32_t>& group : groups) {
      Proposition proposition;
      proposition.quotation = q;
      std::vector<TokenRange> pieces;
      for (const std::uint32_t c : group) {
        gather(c, no_clause, pieces);
        const Clause& clause = clauses_.clauses[c];
        if (proposition.clause == no_clause ||
            (clauses_.clauses[proposition.clause].finite == no_token && clause.finite != no_token))
          proposition.clause = c;
      }
      // In one sentence of verbatim speech everything between the first and the last word belongs to it.
      if (groups.size() == 1) pieces = region_of(sentence);
      proposition.spans = tidy(std::move(pieces));
      const Clause& main = clauses_.clauses[proposition.clause];
      proposition.shape = shape_of(main);
      drop_opener(proposition.spans, &main);
      if (!proposition.spans.empty() && has_question_mark(proposition.spans.back()))
        proposition.shape = PropositionShape::question;
      emit(std::move(proposition));
      for (const std::uint32_t c : group) subordinate_assertions(c, q, 0);
    }
  }
  bool has_main(const std::vector<std::uint32_t>& group) const {
    return std::any_of(group.begin(), group.end(), [this](std::uint32_t c) {
      return clauses_.clauses[c].kind == ClauseKind::verb_second && clauses_.clauses[c].finite != no_token;
    });
  }
  void fragment(std::uint32_t sentence, std::int32_t q) {
    Proposition proposition;
    proposition.quotation = q;
    proposition.shape = asks(sentence) ? PropositionShape::question : PropositionShape::fragment;
    proposition.spans = tidy(region_of(sentence));
    if (quotations_.quotations[static_cast<std::size_t>(q)].form != Form::direct && only_pointing(proposition.spans))
      return;
    emit(std::move(proposition));
  }
  /// „Das“ in „Das teilte die Polizei mit“ points to what is said and says nothing itself.
  bool only_pointing(const std::vector<TokenRange>& spans) const {
    for (const TokenRange& span : spans)
      for (std::uint32_t t = span.first; t < span.last; ++t)
        if (is_word_like(t) && (!morphology_.is_pronoun(t) && b_da(t))) return false;
    return true;
  }
  /// "davon", "darauf", "darüber" point as well.
  bool b_da(std::uint32_t t) const {
    const std::string b = lower_first(bytes(t));
    return !(b.substr(0, 2) == "da" && morphology_.can_be(t, Pos::adverb));
  }

  /// Indirect speech and speech without a frame: every coordinated clause is one proposition; verbless pieces
  /// (brackets, appositions) go with the clause before them, or after them at the front.
  void apart(std::uint32_t sentence, std::int32_t q) {
    const std::vector<std::uint32_t> tops = roots(sentence);
    std::vector<std::vector<std::uint32_t>> groups;
    bool verbless = true;
    for (const std::uint32_t c : tops) {
      const bool piece = clauses_.clauses[c].kind == ClauseKind::fragment;
      if (groups.empty() || (!piece && !verbless && !tests_.shares_verb(clauses_.clauses[c]))) groups.emplace_back();
      groups.back().push_back(c);
      verbless = verbless && piece;
    }
    if (groups.empty() || (groups.size() == 1 && verbless)) {
      fragment(sentence, q);
      return;
    }
    for (const std::vector<std::uint32_t>& group : groups) {
      std::uint32_t main = group.front();
      for (const std::uint32_t c : group)
        if (clauses_.clauses[main].kind == ClauseKind::fragment) main = c;
      if (group.size() == 1)
        one_clause(main, q, false);
      else
        joined(group, main, q);
      subordinate_assertions(main, q, 0);
    }
  }
  void joined(const std::vector<std::uint32_t>& group, std::uint32_t main, std::int32_t q) {
    Proposition proposition;
    proposition.quotation = q;
    proposition.clause = main;
    proposition.shape = shape_of(clauses_.clauses[main]);
    proposition.shared_subject = tests_.shared_subject(clauses_.clauses[main]);
    std::vector<TokenRange> pieces;
    for (const std::uint32_t c : group) gather(c, no_clause, pieces);
    proposition.spans = tidy(std::move(pieces));
    drop_opener(proposition.spans, &clauses_.clauses[main]);
    emit(std::move(proposition));
  }

  // --- The article's own voice ------------------------------------------------------------------

  void own_voice() {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    std::vector<bool> quoted(size, false), framing(size, false);
    for (const FoundQuotation& found : quotations_.quotations) {
      for (const TokenRange& span : found.spans)
        if (!borrowed(found))
          for (std::uint32_t t = span.first; t < span.last; ++t) quoted[t] = true;
      for (const TokenRange& span : found.cue)
        for (std::uint32_t t = span.first; t < span.last; ++t) framing[t] = true;
    }
    out_.reasons.assign(sentences_.sentences.size(), {});
    ++mark_;
    for (std::uint32_t t = 0; t < size; ++t)
      if (!quoted[t]) region_[t] = mark_;
    for (std::uint32_t s = 0; s < sentences_.sentences.size(); ++s) out_.reasons[s] = own_sentence(s, quoted, framing);
  }

  /// „Die ‚grüne Welle‘ kam nie.“: words that the reporter's own clause takes over stay in what it states.
  bool borrowed(const FoundQuotation& found) const {
    if (found.form != Form::direct) return false;
    for (const TokenRange& span : found.spans)
      for (std::uint32_t t = span.first; t < span.last; ++t) {
        const std::uint32_t c = clauses_.clause_of_token[t];
        if (c != no_clause) return !clauses_.clauses[c].opaque;
      }
    return false;
  }

  /// Returns why nothing is stated; empty where something is.
  std::string_view own_sentence(std::uint32_t s, const std::vector<bool>& quoted, const std::vector<bool>& framing) {
    const Sentence& sentence = sentences_.sentences[s];
    switch (layout_.blocks[sentence.block].kind) {
      case BlockKind::furniture:
        return "furniture";
      case BlockKind::heading:
        return "heading";
      case BlockKind::headline:
        return "headline";
      case BlockKind::paragraph:
        break;
    }
    bool any_own = false;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t)
      any_own |= is_word_like(t) && !quoted[t];
    if (!any_own) return "inside-quotation";
    if (asks(s)) return "question";
    bool stated = false, framed = false;
    const std::vector<std::uint32_t> tops = roots(s);
    const bool headless = std::none_of(tops.begin(), tops.end(),
                                       [this](std::uint32_t c) { return tests_.is_main(clauses_.clauses[c]); });
    for (const std::uint32_t c : tops) {
      const Clause& clause = clauses_.clauses[c];
      if (clause.opaque) continue;
      const bool frame = is_frame(clause, framing) || (children_[c].empty() && tests_.only_reacts(clause));
      framed |= frame;
      // „Seit Montag darf gebadet werden.“: a sentence of its own has a main clause, whatever its first word is.
      const bool main = tests_.is_main(clause) || (headless && c == tops.front() && tests_.stands_alone(clause));
      const bool conditional = clause.kind == ClauseKind::verb_first && clause.coordinated == no_clause &&
                               clause.range.first == sentence.tokens.first;
      const std::size_t before = out_.propositions.size();
      if (tests_.shares_verb(clause)) continue;  // with the one before
      const std::uint32_t next = next_of(tops, c);
      if (main && !frame && !conditional && next != no_clause && tests_.shares_verb(clauses_.clauses[next]))
        joined({c, next}, c, -1);
      else if (main && !frame && !conditional)
        one_clause(c, -1, false, !tests_.is_main(clause));
      else if (!main && tests_.asserts_by_itself(clause))
        one_clause(c, -1, true);
      subordinate_assertions(c, -1, 0);
      stated |= out_.propositions.size() > before;
    }
    if (stated) return {};
    return framed ? "frame-only" : "no-assertion";
  }
  static std::uint32_t next_of(const std::vector<std::uint32_t>& clauses, std::uint32_t clause) {
    const auto found = std::find(clauses.begin(), clauses.end(), clause);
    return found + 1 < clauses.end() ? *(found + 1) : no_clause;
  }
  /// A clause whose verb hands on what is quoted: „…, sagte die Bürgermeisterin am Montag.“
  bool is_frame(const Clause& clause, const std::vector<bool>& framing) const {
    if (clause.finite != no_token && framing[clause.finite]) return true;
    for (const std::uint32_t t : clause.verbs)
      if (framing[t]) return true;
    // „Dabei ist laut Polizei …“ frames nothing by its verb; „Das teilte er mit“ does.
    return false;
  }

  std::string_view text_;
  const Layout& layout_;
  const std::vector<Token>& tokens_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Clauses& clauses_;
  const Quotations& quotations_;
  Pieces pieces_;
  ClauseTests tests_;
  std::vector<std::uint32_t> region_;  // per token: the last region it was in
  std::vector<std::uint32_t> sentence_of_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::uint32_t mark_ = 0;
  bool free_ = false;  // the quotation that is cut goes on without a frame
  Propositions out_;
};

}  // namespace

Propositions find_propositions(std::string_view text, const Layout& layout, const Sentences& sentences,
                               const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                               const Clauses& clauses, const Quotations& quotations, const std::vector<bool>& figures,
                               const PackData& pack) {
  return Cutter(text, layout, sentences, morphology, phrases, marks, clauses, quotations, figures, pack).run();
}

}  // namespace wortlaut
