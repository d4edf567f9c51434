#include "claim_senses.hpp"

#include "act_words.hpp"
#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr WordClasses legal = bit(WordClass::rule) | bit(WordClass::court) | bit(WordClass::value) |
                              bit(WordClass::lawful) | bit(WordClass::norm);

class SenseReader {
 public:
  SenseReader(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
              const Clauses& clauses, std::vector<WordClasses>& marks)
      : text_(text),
        tokens_(sentences.tokens),
        morphology_(morphology),
        phrases_(phrases),
        clauses_(clauses),
        marks_(marks) {}

  void run() {
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      if (!marks_[t] || tokens_[t].kind != TokenKind::word || starts_upper(bytes(t))) continue;
      const std::uint32_t c = clauses_.clause_of_token[t];
      if (c == no_clause) continue;
      verb(t, clauses_.clauses[c]);
    }
  }

 private:
  std::string_view bytes(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t t, std::string_view lemma) const {
    for (const Reading& reading : morphology_.readings(t))
      if (reading.lemma == lemma) return true;
    return false;
  }
  void change(std::uint32_t t, WordClasses away, WordClasses add) { marks_[t] = (marks_[t] & ~away) | add; }

  /// A noun of the clause that is of one of the classes, or has one of the endings of acts („Entscheidung“).
  bool has_noun(const Clause& clause, WordClasses classes) const {
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if ((marks_[t] & classes) && starts_upper(bytes(t)) && bare(t)) return true;
    return false;
  }
  bool has_act(const Clause& clause) const {
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::string_view b = bytes(t);
        if (!starts_upper(b) || !bare(t)) continue;
        if (b.ends_with("ung") || b.ends_with("ungen") || b.ends_with("nahme") || b.ends_with("nahmen") ||
            b.ends_with("wahl") || b.ends_with("Wahl") || b.ends_with("sage") || b.ends_with("sagen") ||
            b.ends_with("schluss") || b.ends_with("kommen"))
          return true;
      }
    return false;
  }
  /// In no prepositional phrase: what the verb acts on, or who acts.
  bool bare(std::uint32_t t) const {
    const std::int32_t p = phrases_.phrase_of_token[t];
    return p < 0 || phrases_.phrases[static_cast<std::size_t>(p)].preposition == no_token;
  }
  bool has_word(const Clause& clause, std::string_view word) const {
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (lower_first(bytes(t)) == word) return true;
    return false;
  }
  bool has_modal(const Clause& clause, std::string_view lemma) const {
    for (const std::uint32_t t : clause.verbs)
      if (morphology_.has_lemma(t, lemma, Pos::verb)) return true;
    return false;
  }

  /// „Als Beispiel nannte er Kiel“: "als" and a bare noun at the front of the clause.
  bool gives(const Clause& clause) const {
    const std::uint32_t t = clause.range.first;
    return t + 1 < clause.range.last && lower_first(bytes(t)) == "als" && starts_upper(bytes(t + 1));
  }

  void verb(std::uint32_t t, const Clause& clause) {
    if (is(t, "verletzen") && has_noun(clause, legal)) {
      // „Das verletzt die Satzung“ is against a rule; nobody is hurt.
      change(t, bit(WordClass::event) | bit(WordClass::harm), bit(WordClass::norm) | bit(WordClass::lawful));
    } else if (is(t, "fordern") && claims_victims(morphology_, clause)) {
      change(t, bit(WordClass::duty), bit(WordClass::harm));  // „Das Beben forderte Opfer“ demanded nothing
    } else if (is(t, "treffen") && has_act(clause)) {
      change(t, bit(WordClass::event), 0);  // „Sie traf eine Entscheidung“ met nobody
    } else if (is(t, "verfolgen") && has_noun(clause, bit(WordClass::plan) | bit(WordClass::value))) {
      change(t, bit(WordClass::misdeed), 0);  // „Sie verfolgt ein Ziel“
    } else if (is(t, "brechen") && has_noun(clause, bit(WordClass::scope))) {
      change(t, bit(WordClass::misdeed), 0);  // „Er brach den Rekord“
    } else if (is(t, "gelten") && has_word(clause, "als")) {
      change(t, legal | bit(WordClass::duty), bit(WordClass::stance));  // „Er gilt als sparsam“
    } else if (is(t, "nennen") &&
               (gives(clause) || phrases_.phrase_of_token[t] >= 0 || bytes(t - (t > 0 ? 1 : 0)) == "so")) {
      // „die genannten Orte“, „so genannte Brücken“, „Als Termin nannte er den Mai“
      change(t, bit(WordClass::stance), 0);
    } else if (is(t, "ausschließen")) {
      // „Sie schließt einen Verkauf aus“ says what she will not do, „Ein Verkauf ist nicht auszuschließen“ what may
      // come.
      const bool open = morphology_.is_zu_infinitive(t) || has_modal(clause, "können") || has_modal(clause, "lassen");
      if (open) change(t, bit(WordClass::plan), bit(WordClass::expected));
    } else if (is(t, "stehen") && (has_word(clause, "zur") || has_word(clause, "hinter"))) {
      change(t, bit(WordClass::appraise), 0);
    }
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Clauses& clauses_;
  std::vector<WordClasses>& marks_;
};

}  // namespace

void settle_senses(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                   const Phrases& phrases, const Clauses& clauses, std::vector<WordClasses>& marks) {
  SenseReader(text, sentences, morphology, phrases, clauses, marks).run();
}

}  // namespace wortlaut
