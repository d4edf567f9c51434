#include "cause_features.hpp"

#include <algorithm>
#include <initializer_list>

#include "characters.hpp"

namespace wortlaut {
namespace {

class CauseReader {
 public:
  CauseReader(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
              Features& out)
      : c_(context),
        p_(proposition),
        v_(verbs),
        morphology_(context.morphology),
        tokens_(context.sentences.tokens),
        out_(out) {}

  void run() {
    clauses();
    const bool links = links_nouns(), open = not_known();
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word) continue;
        if ((names_cause(t) && ((links && argument(t)) || called(t))) || (links && result_of(t)))
          out_.set(open ? Feature::cause_open : Feature::cause_named, span(t));
        if (gives_reason(t)) out_.set(Feature::for_reason, span(t));
        if (by_what_happens(t)) out_.set(Feature::through, span(t));
      }
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(c_.text); }
  Span span(std::uint32_t token) const { return tokens_[token].span; }
  bool inside(std::uint32_t token) const {
    return std::any_of(p_.spans.begin(), p_.spans.end(), [token](TokenRange range) { return range.contains(token); });
  }
  const NounPhrase* phrase_at(std::uint32_t t) const {
    const std::int32_t p = c_.phrases.phrase_of_token[t];
    return p < 0 ? nullptr : &c_.phrases.phrases[static_cast<std::size_t>(p)];
  }

  /// „Weil Sturm war, blieben die Fähren im Hafen.“, „Da es regnete, …“, „…, sodass der Damm brach“: clauses under the
  /// one that is looked at.
  void clauses() {
    const TokenRange sentence = c_.sentences.sentences[p_.sentence].tokens;
    for (std::uint32_t k = c_.clauses.first_of_sentence[p_.sentence];
         k < c_.clauses.first_of_sentence[p_.sentence + 1]; ++k) {
      const Clause& clause = c_.clauses.clauses[k];
      const std::uint32_t t = clause.introducer;
      if (t == no_token || k == p_.clause || !sentence.contains(t) || !inside(t)) continue;
      const std::string b = lower_first(bytes(t));
      if (b == "weil" || b == "da" || b == "zumal") out_.set(Feature::because, span(t));
      if (b == "sodass" || (b == "dass" && t > sentence.first && bytes(t - 1) == "so"))
        out_.set(Feature::so_that, span(t));
    }
  }

  /// „… ist“, „… soll gewesen sein“, „… liegt in“
  bool links_nouns() const {
    return std::any_of(v_.verbs.begin(), v_.verbs.end(), [this](std::uint32_t t) {
      for (const std::string_view lemma : {"sein", "bleiben", "bilden", "liegen", "heißen", "lauten"})
        if (morphology_.has_lemma(t, lemma, Pos::verb)) return true;
      return false;
    });
  }
  /// „Ursache“, „Motiv“; „Grund für“, but not „Grund zur Sorge“.
  bool names_cause(std::uint32_t t) const {
    if (!starts_upper(bytes(t)) || !morphology_.is_noun(t)) return false;
    if (c_.classes[t] & bit(WordClass::cause)) return true;
    if (!(c_.classes[t] & bit(WordClass::link))) return false;
    if (t + 1 >= tokens_.size()) return true;
    const std::string_view next = bytes(t + 1);
    return next != "zu" && next != "zum" && next != "zur";
  }
  /// „Das ist Ergebnis einer langen Dürre.“, not „das Ergebnis der Wahl ist knapp“
  bool result_of(std::uint32_t t) const {
    if (t + 1 >= tokens_.size() || !starts_upper(bytes(t)) || (v_.clause && v_.clause->subject.contains(t)))
      return false;
    bool result = false;
    for (const std::string_view lemma : {"Ergebnis", "Resultat", "Produkt", "Frucht"})
      result |= morphology_.has_lemma(t, lemma, Pos::noun);
    if (!result || !argument(t)) return false;
    const std::string_view next = bytes(t + 1);
    return next == "von" || next == "vom" || morphology_.is_determiner(t + 1);
  }
  /// „Die Brandursache ist noch unklar.“
  bool not_known() const {
    for (const TokenRange& part : v_.own_parts(p_))
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        if (tokens_[t].kind != TokenKind::word || starts_upper(bytes(t))) continue;
        const std::string_view b = bytes(t);
        if (b == "unklar" || b == "ungeklärt" || b == "unbekannt" || b == "offen" || b == "rätselhaft") return true;
        if ((b == "klar" || b == "bekannt" || b == "geklärt" || b == "ermittelt" || b == "gefunden" || b == "fest") &&
            out_.has(Feature::negated_main))
          return true;
      }
    return false;
  }
  /// Subject or predicate: a noun phrase without a preposition.
  bool argument(std::uint32_t t) const {
    const NounPhrase* phrase = phrase_at(t);
    return !phrase || (phrase->preposition == no_token && (phrase->cases & nominative));
  }
  /// „Als Grund nannte er Nebel.“, „Als Ursache gilt ein Kabelbrand.“
  bool called(std::uint32_t t) const {
    const NounPhrase* phrase = phrase_at(t);
    const std::uint32_t first = phrase ? phrase->range.first : t;
    return first > 0 && lower_first(bytes(first - 1)) == "als";
  }

  /// „aus Kostengründen“, „aus diesem Grund“, „zur Folge“
  bool gives_reason(std::uint32_t t) const {
    const NounPhrase* phrase = phrase_at(t);
    if (!phrase || phrase->head != t || phrase->preposition == no_token) return false;
    const std::string preposition = lower_first(bytes(phrase->preposition));
    const auto head = [&](std::string_view lemma) { return morphology_.has_lemma(t, lemma, Pos::noun); };
    return (preposition == "aus" && (head("Grund") || head("Anlass"))) || (preposition == "zur" && head("Folge"));
  }

  /// „Durch den Brand fielen Züge aus.“, „Wegen des Sturms …“: something that happens or is so, not somebody („durch
  /// die Polizei“) nor a place („durch die Stadt“).
  bool by_what_happens(std::uint32_t t) const {
    const NounPhrase* phrase = phrase_at(t);
    if (!phrase || phrase->head != t || phrase->preposition == no_token || phrase->pronoun || !phrase->name.empty())
      return false;
    const std::string preposition = lower_first(bytes(phrase->preposition));
    bool fits = false;
    for (const std::string_view word : {"durch", "wegen", "aufgrund", "infolge", "dank", "mangels"})
      fits |= preposition == word;
    if (!fits || (preposition == "durch" && (c_.classes[t] & bit(WordClass::concrete)))) return false;
    if (t < c_.mentions.mention_of_token.size() && c_.mentions.mention_of_token[t] >= 0) return false;
    return true;
  }

  const ClaimContext& c_;
  const Proposition& p_;
  const PropositionVerbs& v_;
  const Morphology& morphology_;
  const std::vector<Token>& tokens_;
  Features& out_;
};

}  // namespace

void add_cause_features(const ClaimContext& context, const Proposition& proposition, const PropositionVerbs& verbs,
                        Features& out) {
  CauseReader(context, proposition, verbs, out).run();
}

}  // namespace wortlaut
