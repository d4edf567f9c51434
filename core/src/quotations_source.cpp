#include <algorithm>

#include "characters.hpp"
#include "quotations_pointing.hpp"
#include "source_reader.hpp"

/// Content whose source stands beside it without a reporting clause: „laut Polizei“, „nach Angaben der Polizei“,
/// „Zeugen zufolge“, „…, so die Polizei“, „demnach“, „wonach“. Which word does what says
/// core/languages/XX/source-words.txt; clauses that point at a content are left to `PointingRules`.
namespace wortlaut {
namespace {

class Sources : private SourceReader {
 public:
  Sources(const Scene& scene, std::vector<Candidate>& out) : SourceReader(scene), out_(out), pointing_(scene, out) {}

  void sentence(std::uint32_t s) {
    const TokenRange range = scene_.tokens_of(s);
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (!scene_.is_word(t)) continue;
      const SourceWord* word = scene_.pack.reporting.source(lower_first(scene_.word(t)));
      if (!word || (!word->before.empty() && !(t > range.first && scene_.is(t - 1, word->before)))) continue;
      switch (word->place) {
        case SourcePlace::before: before_source(s, t); break;
        case SourcePlace::noun: noun_source(s, t); break;
        case SourcePlace::behind: behind_source(s, t); break;
        case SourcePlace::parenthesis: so_source(s, t); break;
        case SourcePlace::adverb: adverb(s, t, word->needs_mood); break;
        case SourcePlace::relative: relative_adverb(s, t, t); break;
      }
    }
    pointing_.sentence(s);
  }

 private:
  /// The candidate for a source inside a clause: the sentence without it, or the subordinate clause it is in.
  void source(std::uint32_t s, std::uint32_t cue, TokenRange frame, TokenRange who, Evidence what,
              const ReportingWord* noun = nullptr) {
    const TokenRange sentence = scene_.tokens_of(s);
    std::uint32_t inside = scene_.clauses.clause_of_token[cue];
    for (std::uint32_t t = frame.first; inside == no_clause && t < frame.last; ++t)
      inside = scene_.clauses.clause_of_token[t];
    TokenRange whole{sentence.first, scene_.content_end(s)};
    frame.last = std::max(frame.last, first_field_end(sentence, inside, frame));
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::source_phrase;
    if (inside != no_clause && clause(inside).opaque) return;
    const Clause* mood = nullptr;
    // „Der Weg bleibe zu, weil der Hang rutsche, so das Amt“: at the sentence's end it speaks for all of it.
    const bool closes = what == Evidence::phrase_so && frame.last >= scene_.content_end(s) && whole.first < frame.first;
    if (inside != no_clause && scene_.verb_final(clause(inside)) && clause(inside).introducer != no_token && !closes) {
      // „Sie teilte mit, dass laut Polizei die Straße glatt war“: the clause is told by the frame that governs it.
      if (clause(inside).parent != no_clause && clause(inside).kind == ClauseKind::subordinate &&
          scene_.is(clause(inside).introducer, "dass")) {
        const Cue& frame_cue = scene_.cue_of_clause[clause(inside).parent];
        if (frame_cue.word && frame_cue.word->takes(takes_dass) && frame_cue.word->grade != ReportingGrade::weak)
          return;
      }
      whole = clause(inside).range;
      mood = &clause(inside);
    } else if (told_by_frame(s, inside)) {
      return;
    } else {
      // A main clause before that is told by the reporter, behind a semicolon or joined in another mood.
      for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
        if (!clause(k).opaque &&
            (clause(k).kind == ClauseKind::verb_second || clause(k).kind == ClauseKind::verb_first) &&
            clause(k).finite != no_token && (!mood || clause(k).range.contains(cue)))
          mood = &clause(k);
      // „Der Wirt winkte ab: Der Preis sei fest, wenn man handle, so Rast“: what stands behind the colon.
      if (closes && mood && scene_.is_reported_mood(*mood) && announces(s, mood->range.first))
        whole.first = mood->range.first;
      if (inside != no_clause &&
          (clause(inside).coordinated != no_clause ||
           (what != Evidence::phrase_demnach && stands_beside_main(s, inside))) &&
          !scene_.verb_final(clause(inside)) && what != Evidence::phrase_so)
        whole.first = clause(inside).range.first;
    }
    if (const TokenRange inner = inside_brackets(sentence, frame); !inner.empty()) whole = inner;
    if (const TokenRange rest = rest_of_phrase(sentence, frame); !rest.empty()) {
      whole = rest;
      mood = nullptr;
    }
    candidate.quotation.form = Form::indirect;
    candidate.quotation.cue = {{cue, cue + 1}};
    candidate.quotation.frame = {frame};
    // „Nach einem Bericht im „Boten“ fehlt das Geld“: all of what stands before the verb.
    if (!who.empty() && who.last > cue && what != Evidence::phrase_so && all_attributes(who.last, frame.last))
      who.last = frame.last;
    if (!who.empty()) candidate.quotation.speaker_phrase = {who};
    candidate.quotation.medium = scene_.medium_of(noun);
    // „Laut Veranstalter kamen 7000, die Polizei spricht von 4000“: what another source says is not this one's.
    if (mood && !scene_.verb_final(*mood))
      for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
        if (!clause(k).opaque && clause(k).kind == ClauseKind::verb_second && clause(k).range.first > cue &&
            scene_.cue_of_clause[k].word && !clause(k).subject.empty() &&
            scene_.cue_of_clause[k].word->grade != ReportingGrade::weak && !scene_.is_reported_mood(clause(k)))
          whole.last = std::min(whole.last, clause(k).range.first);
    // Direct speech in front („…“, so Raab) has its own rule.
    std::vector<TokenRange> holes{frame};
    if (whole.first < sentence.last && scene_.is_word(whole.first) &&
        scene_.morphology.is_only(whole.first, Pos::conjunction_coordinating) && whole.first > sentence.first)
      ++whole.first;
    candidate.quotation.spans = scene_.without(whole, holes);
    if (candidate.quotation.spans.empty()) return;
    candidate.add(what, {cue, cue + 1});
    if (noun) scene_.add_noun_grade(*noun, who, candidate);
    if (mood) scene_.add_mood_signs(*mood, candidate);
    if (!noun) scene_.add_source_sign(who, candidate);
    if (scene_.is_short(candidate.quotation.spans)) candidate.add(Evidence::short_content);
    out_.push_back(std::move(candidate));
  }

  /// „Nach einem Bericht aus dem Ministerium fehlt das Geld“: one phrase stands before the verb of a main clause, so all of
  /// it is the source. Zero where the source does not open the sentence.
  std::uint32_t first_field_end(TokenRange sentence, std::uint32_t inside, TokenRange frame) const {
    if (frame.first != sentence.first || inside == no_clause || clause(inside).opaque ||
        clause(inside).kind != ClauseKind::verb_second)
      return 0;
    const std::uint32_t finite = clause(inside).finite;
    if (finite == no_token || finite <= frame.last || finite > frame.last + 12) return 0;
    for (std::uint32_t t = frame.last; t < finite; ++t)
      if (!scene_.is_word(t) && !scene_.is_mark(t) && scene_.sentences.tokens[t].kind != TokenKind::number) return 0;
    return finite;
  }

  TokenRange with_commas(std::uint32_t s, TokenRange frame) const {
    const TokenRange sentence = scene_.tokens_of(s);
    if (frame.first > sentence.first && (scene_.is(frame.first - 1, ",") || scene_.is(frame.first - 1, "–")))
      --frame.first;
    if (frame.last < sentence.last && (scene_.is(frame.last, ",") || scene_.is(frame.last, "–"))) ++frame.last;
    // „Die Burg ist alt (so die Forscherin).“
    if (frame.first > sentence.first && frame.last < sentence.last && scene_.is(frame.first - 1, "(") && scene_.is(frame.last, ")"))
      frame = {frame.first - 1, frame.last + 1};
    return frame;
  }

  /// „Laut Polizei gab es zwei Verletzte.“
  void before_source(std::uint32_t s, std::uint32_t t) {
    if (!scene_.morphology.is_preposition(t)) return;
    // „Pläne, laut denen jeder zahlt“
    if (const std::uint32_t c = scene_.clauses.clause_of_token[t];
        c != no_clause && clause(c).kind == ClauseKind::relative && clause(c).introducer == t + 1 &&
        clause(c).range.first == t)
      return relative_adverb(s, t, t);
    const TokenRange who = source_phrase(s, t + 1);
    if (who.empty()) return;
    // "laut Gesetz", "gemäß dem Plan" name no speaker; the weights know by the noun.
    const NounPhrase* phrase = phrase_at(who.first);
    const ReportingWord* noun = phrase ? reporting_noun(phrase->head) : nullptr;
    // „gemäß den Regeln geprüft“: a rule is kept; „gemäß einem Bericht“, „gemäß dem Ministerium“ tell.
    if ((scene_.is(t, "gemäß") || scene_.is(t, "Gemäß")) && !noun && !scene_.mention_in(who)) return;
    source(s, t, {t, relative_end(s, who.last)}, who, Evidence::phrase_laut, noun);
  }

  /// „Nach Angaben der Polizei …“, „nach eigenen Angaben“, „seiner Meinung nach“.
  void noun_source(std::uint32_t s, std::uint32_t t) {
    const bool nach = lower_first(scene_.word(t)) == "nach";
    const TokenRange sentence = scene_.tokens_of(s);
    // „ein Gutachten, nach dem die Brücke hält“
    if (nach && t + 1 < sentence.last) {
      const std::uint32_t c = scene_.clauses.clause_of_token[t];
      if (c != no_clause && clause(c).kind == ClauseKind::relative && clause(c).introducer == t + 1 &&
          clause(c).range.first == t) {
        // „das Spiel, nach dem sie gingen“: only behind a noun for something said or written.
        if (!antecedent(sentence, t).empty() && !scene_.is(t + 1, "dessen") && !scene_.is(t + 1, "deren"))
          relative_adverb(s, t, t);
        return;
      }
      // „die Forderung nach einem Vertrag“ is no source; „Sie zögerte bei der Frage nach Meinung der Fischer“ has one: what
      // somebody thinks is not what is asked.
      const NounPhrase* said = phrase_at(t + 1);
      const bool source_noun = said && said->range.first >= t && reporting_noun(said->head) &&
                               reporting_noun(said->head)->grade == ReportingGrade::core &&
                               reporting_noun(said->head)->takes(takes_prepositional_source);
      if (t > sentence.first && !source_noun)
        if (const NounPhrase* before = phrase_at(t - 1);
            before && before->head == t - 1 && reporting_noun(before->head) &&
            !reporting_noun(before->head)->takes(takes_prepositional_source))
          return;
      if (t > sentence.first && !source_noun && (scene_.is(t - 1, "Forderung") || scene_.is(t - 1, "Forderungen") ||
                                 scene_.is(t - 1, "Frage") || scene_.is(t - 1, "Ruf") || scene_.is(t - 1, "Wunsch")))
        return;
    }
    // „Nach „Spiegel“-Informationen …“
    if (const TokenRange joined = nach && t + 1 < sentence.last ? joined_to_marks(sentence, t + 1) : TokenRange{};
        !joined.empty())
      if (const ReportingWord* noun = reporting_noun(joined.last - 1);
          noun && noun->takes(takes_prepositional_source)) {
        source(s, t, {t, joined.last}, joined, Evidence::phrase_nach, noun);
        return;
      }
    if (t + 1 < sentence.last) {
      const NounPhrase* phrase = phrase_at(t + 1);
      if (phrase && phrase->preposition == t) {
        const ReportingWord* noun = reporting_noun(phrase->head);
        TokenRange who = phrase->range;
        // „nach Raabs Meinung“: the owner stands first.
        if (!noun && who.last < sentence.last && ends_genitive(phrase->head))
          if (const NounPhrase* owned = phrase_at(who.last); owned && owned->range.first == who.last &&
                                                             owned->preposition == no_token && !owned->has_determiner &&
                                                             reporting_noun(owned->head)) {
            noun = reporting_noun(owned->head);
            who.last = owned->range.last;
          }
        // „nach Tramms Meinung“: an unknown name and what is its owner's are one phrase.
        if (!noun && phrase->head + 2 == who.last && ends_genitive(phrase->head)) noun = reporting_noun(phrase->head + 1);
        if (noun && noun->takes(takes_prepositional_source) && nach) {
          if (tells_time(sentence, t, phrase->head, *noun)) return;
          // „Nach norwegischem Recht darf jeder im Wald zelten“, but „wurde nach islamischem Recht bestattet“
          if (noun->grade == ReportingGrade::weak && noun->kind == ReportingClass::decide &&
              ((!phrase->has_determiner && t != sentence.first &&
                !scene_.is_of_kind(phrase->head + 1, TokenKind::number)) ||  // „nach Paragraf 13“
               told_at_end(s)))
            return;
          extend(sentence, who);
          source(s, t, {t, relative_end(s, who.last)}, who, Evidence::phrase_nach, noun);
          return;
        }
        if (noun && !nach && scene_.is(phrase->head, "Sicht")) {
          extend(sentence, who);
          source(s, t, {t, who.last}, who, Evidence::phrase_nach, noun);
          return;
        }
      }
    }
    // Behind its noun phrase: „Seiner Meinung nach …“, „dem Vernehmen nach“.
    // „Die Wehr geht dem Verdacht nach, …“
    const std::uint32_t own = scene_.clauses.clause_of_token[t];
    const bool particle = own != no_clause && clause(own).particle == t;
    if (nach && !particle && t > sentence.first) {
      const NounPhrase* phrase = phrase_at(t - 1);
      if (!phrase || phrase->pronoun) return;
      TokenRange who = phrase->range;
      const ReportingWord* noun = reporting_noun(phrase->head);
      // "Ansicht der Partei nach"
      if (!noun && who.first > sentence.first && (phrase->cases & genitive)) {
        const NounPhrase* before = phrase_at(who.first - 1);
        if (before && (noun = reporting_noun(before->head))) who.first = before->range.first;
      }
      if (!noun || !noun->takes(takes_prepositional_source) || noun->grade != ReportingGrade::core) return;
      const NounPhrase* behind = t + 1 < sentence.last ? phrase_at(t + 1) : nullptr;
      // „Im Keller lagern dem Vernehmen nach besonders alte Fässer“: the clause would have no subject.
      if (behind && behind->preposition == t && !(own != no_clause && clause(own).subject.empty())) return;
      source(s, t, {who.first, t + 1}, who, Evidence::phrase_nach, noun);
    }
  }

  /// „Zeugen zufolge floh der Täter.“
  void behind_source(std::uint32_t s, std::uint32_t t) {
    const TokenRange sentence = scene_.tokens_of(s);
    std::uint32_t at = t;
    if (at > sentence.first && scene_.is(at - 1, "zu")) --at;  // „Gerüchten zu Folge“
    const std::uint32_t end = at;
    while (at > sentence.first && (scene_.is_mark(at - 1) || scene_.is(at - 1, ")"))) --at;
    if (at == sentence.first) return;
    // „ein Bericht, dem zufolge die Zahl steigt“
    if (const std::uint32_t c = scene_.clauses.clause_of_token[at - 1];
        c != no_clause && clause(c).kind == ClauseKind::relative && clause(c).introducer == at - 1 &&
        clause(c).range.first == at - 1 && !antecedent(sentence, at - 1).empty())
      return relative_adverb(s, t, at - 1);
    const NounPhrase* phrase = phrase_at(at - 1);
    TokenRange who{at - 1, end};
    // „Dem Sender al-Wadi zufolge“, „dem Bund Junger Maler (BJM) zufolge“: as far as the mention goes, whatever is a
    // phrase.
    const std::int32_t m = scene_.mentions.mention_of_token[phrase ? phrase->head : at - 1];
    if (m >= 0 && scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase.last >= at)
      who.first = std::max(sentence.first, scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase.first);
    if (phrase) who.first = std::min(who.first, phrase->range.first);
    if (phrase || m >= 0) {
      // Its attributes to the left: „Angaben der Polizei zufolge“, „einem Bericht des „Spiegel“ zufolge“.
      for (int steps = 0; steps < 4 && who.first > sentence.first; ++steps) {
        std::uint32_t left = who.first - 1;
        while (left > sentence.first && scene_.is_mark(left)) --left;
        if (scene_.is_word(left) && scene_.morphology.is_preposition(left) && left > sentence.first &&
            (scene_.is(left, "von") || scene_.is(left, "vom") || scene_.is(left, "aus") || scene_.is(left, "im") ||
             scene_.is(left, "in")))
          --left;
        // „einem Bericht der „Rundschau“ zufolge“: the article before the mark.
        if (scene_.is_mark(who.first - 1) && scene_.is_word(left) && scene_.morphology.can_be(left, Pos::article) &&
            left > sentence.first) {
          who.first = left;
          const NounPhrase* owner = phrase_at(left - 1);
          if (owner && !owner->pronoun && reporting_noun(owner->head)) who.first = owner->range.first;
          continue;
        }
        const NounPhrase* before = phrase_at(left);
        const NounPhrase* here = phrase_at(who.first);
        const bool marked = here && here->pronoun && scene_.is_mark(here->range.last) &&
                            (scene_.is(who.first, "der") || scene_.is(who.first, "des"));
        const bool attribute = here && (here->preposition != no_token || (here->cases & genitive) || marked);
        if (!before || before->pronoun || !attribute || !(before->cases & (dative | genitive))) break;
        if (reporting_noun(before->head) == nullptr && scene_.mentions.mention_of_token[before->head] < 0) break;
        who.first = before->range.first;
      }
      if (who.first < sentence.first) who.first = sentence.first;
    }
    // „„Spiegel“-Informationen zufolge …“
    if (scene_.word(who.first).front() == '-' && who.first > sentence.first && scene_.is_mark(who.first - 1))
      if (const std::int32_t p = scene_.marks.pair_of_token[who.first - 1];
          p >= 0 && !joined_to_marks(sentence, scene_.marks.pairs[static_cast<std::size_t>(p)].open).empty())
        who.first = scene_.marks.pairs[static_cast<std::size_t>(p)].open;
    source(s, t, {who.first, t + 1}, who, Evidence::phrase_zufolge, phrase ? reporting_noun(phrase->head) : nullptr);
  }

  /// „Das sei falsch, so die Ministerin.“ – not „so groß“, „so lange“, „so die Lage es erlaubt“.
  void so_source(std::uint32_t s, std::uint32_t t) {
    const TokenRange sentence = scene_.tokens_of(s);
    if (t == sentence.first || t + 1 >= sentence.last) return;
    if (!scene_.is(t - 1, ",") && !scene_.is_dash(t - 1) && !scene_.is(t - 1, "(")) return;
    if (t >= 2 && scene_.is_mark(t - 2) && t - 2 >= sentence.first && speech_before(t - 2)) return;
    std::uint32_t at = t + 1;
    // „…, so betont auch die Polizei, …“
    if (scene_.is_word(at) && scene_.morphology.can_be_finite(at) && scene_.clauses.clause_of_token[at] != no_clause) {
      const std::uint32_t c = scene_.clauses.clause_of_token[at];
      if (clause(c).finite == at && !clause(c).opaque && scene_.cue_of_clause[c].word &&
          !scene_.is_reported_mood(clause(c)) && clause(c).range.first <= t && !clause(c).passive &&
          (hands_on(scene_.cue_of_clause[c].word->kind) || stands_between_commas(clause(c)))) {
        TokenRange frame{t, at + 1};
        while (frame.last < sentence.last && !scene_.is(frame.last, ",") && !scene_.is_stop(frame.last) &&
               !scene_.is(frame.last, "–"))
          ++frame.last;
        // „…, so teilte das Amt mit, …“: a particle ends the frame. „so heißt es“ is a cue of two words.
        const std::uint32_t particle = clause(c).particle;
        const std::size_t verbs = clause(c).verbs.size();
        if (verbs > (particle == no_token ? 1u : 2u) || (particle != no_token && particle + 1 != frame.last)) return;
        // „Wer gewinnt, so heißt es, hat recht“ is a saying; „das sei, so heißt es, …“ is a report.
        if (clause(c).lemma == "heißen" && !reported(s)) return;
        const auto who = scene_.speaker_of(clause(c));
        const std::size_t before = out_.size();
        source(s, at, with_commas(s, frame), who.empty() ? TokenRange{} : who.front(), Evidence::phrase_so);
        if (out_.size() > before) {
          if (particle != no_token) out_.back().quotation.cue.push_back({particle, particle + 1});
          if (clause(c).lemma == "heißen" && at + 1 < sentence.last && scene_.is(at + 1, "es"))
            out_.back().quotation.cue = {{at, at + 2}};
        }
        return;
      }
    }
    if (scene_.is(at, "auch") || scene_.is(at, "etwa") || scene_.is(at, "zum")) ++at;
    const NounPhrase* phrase = phrase_at(at);
    // „…, so letztere.“: a pronoun that makes no phrase.
    const std::int32_t m = phrase || at >= sentence.last ? -1 : scene_.mentions.mention_of_token[at];
    if (phrase ? phrase->preposition != no_token : m < 0 || scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase.first != at) return;
    // „…, so viele wie im Vorjahr“, „…, so den alten Werften“: a measure, or an example in another case than a source
    // has.
    if (phrase && ((at == t + 1 && phrase->pronoun) || !(phrase->cases & nominative)) &&
        scene_.mentions.mention_of_token[at] < 0)
      return;
    TokenRange who = phrase ? source_phrase(s, at) : scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase;
    if (who.empty()) return;
    // Nothing but adverbs up to the sentence's end, a comma or a dash.
    std::uint32_t end = who.last;
    while (end < sentence.last && !scene_.is_stop(end) && !scene_.is(end, ",") && !scene_.is(end, "–") &&
           !scene_.is(end, "-") && !scene_.is(end, ")")) {
      if (scene_.is_word(end) && scene_.morphology.is_finite_only(end)) return;
      if (end - who.last > 12) return;
      ++end;
    }
    // "so Raab, der Chef der Firma, weiter": an apposition belongs to the speaker; the mention has it.
    if (const std::uint32_t last = apposition_end(s, end); last > end) {
      who.last = last;
      end = last;
    }
    // „…, so das Fazit einer Studie, in der 50 Orte verglichen wurden“
    source(s, t, with_commas(s, {t, relative_end(s, end)}), who, Evidence::phrase_so);
  }

  /// Whether a clause of the sentence shows by its mood that it is reported.
  bool reported(std::uint32_t s) const {
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
      if (!clause(k).opaque && scene_.is_reported_mood(clause(k))) return true;
    return false;
  }

  /// Whether a clause of the reporter's own ends in a colon before `first`.
  bool announces(std::uint32_t s, std::uint32_t first) const {
    if (first < scene_.tokens_of(s).first + 2 || !scene_.is(first - 1, ":")) return false;
    const std::uint32_t c = scene_.clauses.clause_of_token[first - 2];
    return c != no_clause && !clause(c).opaque && clause(c).finite != no_token && !scene_.is_reported_mood(clause(c));
  }

  bool speech_before(std::uint32_t close) const {
    const std::int32_t p = scene_.marks.pair_of_token[close];
    if (p < 0) return false;
    const MarkPair& pair = scene_.marks.pairs[p];
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open + 1];
    return c != no_clause && clause(c).opaque;
  }

  /// „Demnach stieg der Umsatz.“ goes back to a source named before.
  void adverb(std::uint32_t s, std::uint32_t t, bool needs_mood) {
    const std::uint32_t inside = scene_.clauses.clause_of_token[t];
    if (inside == no_clause || clause(inside).opaque || scene_.verb_final(clause(inside))) return;
    if (needs_mood && !scene_.is_reported_mood(clause(inside))) return;
    // „Sie habe danach nie wieder getanzt“ tells a time; „Danach habe sie nie getanzt“ can tell whose word it is.
    if (needs_mood && clause(inside).finite != no_token && clause(inside).finite < t) return;
    source(s, t, {t, t + 1}, {t, t + 1}, Evidence::phrase_demnach);
  }

  /// „ein Bericht, wonach die Zahl steigt“
  /// `opens`: where the relative clause begins; the cue stands there or behind it („dem zufolge“).
  void relative_adverb(std::uint32_t s, std::uint32_t t, std::uint32_t opens) {
    const std::uint32_t inside = scene_.clauses.clause_of_token[t];
    if (inside == no_clause || clause(inside).opaque) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::source_phrase;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.cue = {{t, t + 1}};
    if (clause(inside).parent != no_clause) candidate.quotation.frame = clause(clause(inside).parent).parts;
    TokenRange whole = clause(inside).range;
    whole.first =
        std::max(whole.first, std::max(t, clause(inside).introducer == no_token ? t : clause(inside).introducer) + 1);
    candidate.quotation.spans = scene_.without(whole, {});
    if (candidate.quotation.spans.empty()) return;
    const TokenRange sentence = scene_.tokens_of(s);
    if (const TokenRange said = antecedent(sentence, opens); !said.empty())
      candidate.quotation.speaker_phrase = {said};
    else if (t >= sentence.first + 2)
      for (std::uint32_t left = t - 1; left > sentence.first && left + 4 > t; --left)
        if (const NounPhrase* phrase = phrase_at(left)) {
          candidate.quotation.speaker_phrase = scene_.whole_phrase(phrase->range, t - 1);
          break;
        }
    candidate.add(Evidence::phrase_wonach, {t, t + 1});
    scene_.add_mood_signs(clause(inside), candidate);
    out_.push_back(std::move(candidate));
  }

  std::vector<Candidate>& out_;
  PointingRules pointing_;
};

}  // namespace

void propose_sources(const Scene& scene, std::vector<Candidate>& out) {
  Sources rules(scene, out);
  for (std::uint32_t s = 0; s < scene.sentences.sentences.size(); ++s)
    if (scene.usable(s)) rules.sentence(s);
}

}  // namespace wortlaut
