#include <algorithm>

#include "characters.hpp"
#include "scene.hpp"

/// Content whose source stands beside it without a reporting clause: „laut Polizei“, „nach Angaben der Polizei“,
/// „Zeugen zufolge“, „…, so die Polizei“, „wie die Polizei mitteilte“, „demnach“, „wonach“; and sentences that the
/// next one points back to: „Das teilte die Polizei mit.“
namespace wortlaut {
namespace {

class Sources {
 public:
  Sources(const Scene& scene, std::vector<Candidate>& out) : scene_(scene), out_(out) {}

  void sentence(std::uint32_t s) {
    const TokenRange range = scene_.tokens_of(s);
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (!scene_.is_word(t)) continue;
      const std::string w = lower_first(scene_.word(t));
      if (w == "laut" || w == "gemäß" || w == "lt") before_source(s, t, Evidence::phrase_laut);
      else if (w == "nach" || w == "aus" || w == "unter" || w == "mit") noun_source(s, t, w);
      else if (w == "zufolge") behind_source(s, t);
      else if (w == "folge" && t > range.first && scene_.is(t - 1, "zu")) behind_source(s, t);
      else if (w == "so") so_source(s, t);
      else if (w == "demnach" || w == "demzufolge" || w == "danach" || w == "hiernach") adverb(s, t);
      else if (w == "wonach") relative_adverb(s, t);
    }
    for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c) wie_clause(s, c);
    points_back(s);
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  const NounPhrase* phrase_at(std::uint32_t t) const {
    if (t >= scene_.phrases.phrase_of_token.size()) return nullptr;
    const std::int32_t p = scene_.phrases.phrase_of_token[t];
    return p < 0 ? nullptr : &scene_.phrases.phrases[p];
  }

  /// The noun phrase that begins at `t` with its attributes; empty where none begins there.
  TokenRange source_phrase(std::uint32_t s, std::uint32_t t) const {
    const TokenRange sentence = scene_.tokens_of(s);
    std::uint32_t at = t;
    while (at < sentence.last && scene_.is_mark(at)) ++at;
    const NounPhrase* phrase = at < sentence.last ? phrase_at(at) : nullptr;
    if (!phrase || phrase->range.first > at) {
      // „laut „tagesblick.example““, „laut nachrichten.example“: a name in marks, a web address.
      if (at > t && scene_.marks.pair_of_token[t] >= 0) {
        const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(scene_.marks.pair_of_token[t])];
        if (pair.open == t && pair.close < sentence.last && pair.close - t <= 8) return {t, pair.close + 1};
      }
      if (at < sentence.last && scene_.word(at).find('.') != std::string_view::npos && scene_.word(at).size() > 4) return {t, at + 1};
      return {};
    }
    TokenRange result{t, phrase->range.last};
    for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last)) result.last = std::max(result.last, whole.last);
    extend(sentence, result);
    return result;
  }
  /// Genitives, "von …", names in marks, abbreviations in brackets behind a source.
  void extend(TokenRange sentence, TokenRange& result) const {
    for (int steps = 0; steps < 6 && result.last < sentence.last; ++steps) {
      const std::uint32_t next = result.last;
      if (scene_.is_mark(next)) {
        const std::int32_t p = scene_.marks.pair_of_token[next];
        if (p < 0) break;
        if (scene_.marks.pairs[p].close == next) result.last = next + 1;
        else if (scene_.marks.pairs[p].close - next <= 6) result.last = scene_.marks.pairs[p].close + 1;
        else break;
        continue;
      }
      if (scene_.is(next, "(") && next + 3 <= sentence.last) {
        std::uint32_t close = next + 1;
        while (close < sentence.last && close < next + 5 && !scene_.is(close, ")")) ++close;
        if (close >= sentence.last || !scene_.is(close, ")")) break;
        result.last = close + 1;
        continue;
      }
      const NounPhrase* phrase = phrase_at(next);
      if (phrase && phrase->range.first == next && !phrase->pronoun && phrase->preposition == no_token && (phrase->cases & genitive) &&
          scene_.is_word(phrase->range.first) && (phrase->has_determiner || !phrase->name.empty() || ends_genitive(phrase->head) ||
           (phrase->range.size() > 1 && scene_.is_word(phrase->range.first) && scene_.morphology.can_be(phrase->range.first, Pos::adjective)))) {
        result.last = phrase->range.last;
        for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last)) result.last = std::max(result.last, whole.last);
        continue;
      }
      if (next + 1 < sentence.last && (scene_.is(next, "von") || scene_.is(next, "vom") || scene_.is(next, "aus") || scene_.is(next, "des"))) {
        const NounPhrase* behind = phrase_at(next + 1);
        std::uint32_t at = next + 1;
        while (at < sentence.last && scene_.is_mark(at)) ++at;
        if (!behind) behind = phrase_at(at);
        if (!behind || behind->pronoun) break;
        result.last = behind->range.last;
        for (const TokenRange& whole : scene_.whole_phrase(behind->range, sentence.last)) result.last = std::max(result.last, whole.last);
        continue;
      }
      break;
    }
  }
  bool ends_genitive(std::uint32_t token) const {
    const std::string_view w = scene_.word(token);
    return !w.empty() && (w.back() == 's' || scene_.morphology.can_be(token, Pos::proper_noun));
  }

  /// The candidate for a source inside a clause: the sentence without it, or the subordinate clause it is in.
  void source(std::uint32_t s, std::uint32_t cue, TokenRange frame, TokenRange who, Evidence what, const ReportingWord* noun = nullptr) {
    const TokenRange sentence = scene_.tokens_of(s);
    std::uint32_t inside = scene_.clauses.clause_of_token[cue];
    for (std::uint32_t t = frame.first; inside == no_clause && t < frame.last; ++t) inside = scene_.clauses.clause_of_token[t];
    TokenRange whole{sentence.first, scene_.content_end(s)};
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::source_phrase;
    if (inside != no_clause && clause(inside).opaque) return;
    const Clause* mood = nullptr;
    if (inside != no_clause && scene_.verb_final(clause(inside)) && clause(inside).introducer != no_token) {
      whole = clause(inside).range;
      mood = &clause(inside);
    } else {
      // A main clause before that is told by the reporter, behind a semicolon or joined in another mood.
      for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
        if (!clause(k).opaque && (clause(k).kind == ClauseKind::verb_second || clause(k).kind == ClauseKind::verb_first) && clause(k).finite != no_token &&
            (!mood || clause(k).range.contains(cue)))
          mood = &clause(k);
      if (inside != no_clause && clause(inside).coordinated != no_clause && !scene_.verb_final(clause(inside)) && what != Evidence::phrase_so)
        whole.first = clause(inside).range.first;
    }
    candidate.quotation.form = Form::indirect;
    candidate.quotation.cue = {{cue, cue + 1}};
    candidate.quotation.frame = {frame};
    if (!who.empty()) candidate.quotation.speaker_phrase = {who};
    candidate.quotation.medium = scene_.medium_of(noun);
    // „Laut Veranstalter kamen 7000, die Polizei spricht von 4000“: what another source says is not this one's.
    if (mood && !scene_.verb_final(*mood))
      for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
        if (!clause(k).opaque && clause(k).kind == ClauseKind::verb_second && clause(k).range.first > cue && scene_.cue_of_clause[k].word && !clause(k).subject.empty() &&
            scene_.cue_of_clause[k].word->grade != ReportingGrade::weak && !scene_.is_reported_mood(clause(k)))
          whole.last = std::min(whole.last, clause(k).range.first);
    // Direct speech in front („…“, so Raab) has its own rule.
    std::vector<TokenRange> holes{frame};
    if (whole.first < sentence.last && scene_.is_word(whole.first) && scene_.morphology.is_only(whole.first, Pos::conjunction_coordinating) && whole.first > sentence.first)
      ++whole.first;
    candidate.quotation.spans = scene_.without(whole, holes);
    if (candidate.quotation.spans.empty()) return;
    candidate.add(what, {cue, cue + 1});
    if (noun) {
      constexpr Evidence grades[] = {Evidence::noun_weak, Evidence::noun_often, Evidence::noun_core};
      candidate.add(grades[static_cast<int>(noun->grade)], who);
    }
    if (mood) scene_.add_mood_signs(*mood, candidate);
    std::int32_t mention = -1;
    for (std::uint32_t t = who.first; t < who.last && mention < 0; ++t) mention = scene_.mentions.mention_of_token[t];
    if (!noun) candidate.add(mention < 0 ? Evidence::subject_thing : Evidence::subject_name, who);
    std::uint32_t size = 0;
    for (const TokenRange& span : candidate.quotation.spans) size += span.size();
    if (size < 4) candidate.add(Evidence::short_content);
    out_.push_back(std::move(candidate));
  }

  TokenRange with_commas(std::uint32_t s, TokenRange frame) const {
    const TokenRange sentence = scene_.tokens_of(s);
    if (frame.first > sentence.first && (scene_.is(frame.first - 1, ",") || scene_.is(frame.first - 1, "–"))) --frame.first;
    if (frame.last < sentence.last && (scene_.is(frame.last, ",") || scene_.is(frame.last, "–"))) ++frame.last;
    return frame;
  }

  /// „Laut Polizei gab es zwei Verletzte.“
  void before_source(std::uint32_t s, std::uint32_t t, Evidence what) {
    if (!scene_.morphology.is_preposition(t)) return;
    const TokenRange who = source_phrase(s, t + 1);
    if (who.empty()) return;
    // "laut Gesetz", "gemäß dem Plan" name no speaker; the weights know by the noun.
    const NounPhrase* phrase = phrase_at(who.first);
    const ReportingWord* noun = phrase ? reporting_noun(phrase->head) : nullptr;
    source(s, t, {t, relative_end(s, who.last)}, who, what, noun);
  }
  /// A relative clause right behind a source belongs to its frame.
  std::uint32_t relative_end(std::uint32_t s, std::uint32_t last) const {
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
      if (!clause(k).opaque && clause(k).kind == ClauseKind::relative && clause(k).range.first > last - 1 && clause(k).range.first <= last + 2 &&
          last < scene_.sentences.tokens.size() && scene_.is(last, ","))
        return std::max(last, clause(k).range.last);
    return last;
  }

  const ReportingWord* reporting_noun(std::uint32_t token) const {
    for (const Reading& reading : scene_.morphology.readings(token)) {
      if (reading.pos != Pos::noun) continue;
      const auto& entries = scene_.pack.reporting.nouns(reading.lemma);
      if (!entries.empty()) return &entries.front();
    }
    const auto& plural = scene_.pack.reporting.nouns(scene_.word(token));
    if (!plural.empty()) return &plural.front();
    // Compounds: "Polizeiangaben", "Medienberichte" are read by their last part.
    return nullptr;
  }

  /// „Nach Angaben der Polizei …“, „nach eigenen Angaben“, „seiner Meinung nach“.
  void noun_source(std::uint32_t s, std::uint32_t t, const std::string& preposition) {
    const TokenRange sentence = scene_.tokens_of(s);
    // „ein Gutachten, nach dem die Brücke hält“
    if (preposition == "nach" && t + 1 < sentence.last) {
      const std::uint32_t c = scene_.clauses.clause_of_token[t];
      if (c != no_clause && clause(c).kind == ClauseKind::relative && clause(c).introducer == t + 1 && clause(c).range.first == t) {
        // „das Spiel, nach dem sie gingen“: only behind a noun for something said or written.
        const NounPhrase* antecedent = t >= 2 ? phrase_at(t - 2) : nullptr;
        if (antecedent && reporting_noun(antecedent->head) && !scene_.is(t + 1, "dessen") && !scene_.is(t + 1, "deren")) relative_adverb(s, t);
        return;
      }
      // „die Forderung nach einem Vertrag“
      if (t > sentence.first)
        if (const NounPhrase* before = phrase_at(t - 1); before && before->head == t - 1 && reporting_noun(before->head) && !reporting_noun(before->head)->takes(takes_prepositional_source)) return;
      if (t > sentence.first && (scene_.is(t - 1, "Forderung") || scene_.is(t - 1, "Forderungen") || scene_.is(t - 1, "Frage") || scene_.is(t - 1, "Ruf") || scene_.is(t - 1, "Wunsch"))) return;
    }
    if (t + 1 < sentence.last) {
      const NounPhrase* phrase = phrase_at(t + 1);
      if (phrase && phrase->preposition == t) {
        const ReportingWord* noun = reporting_noun(phrase->head);
        TokenRange who = phrase->range;
        // „nach Raabs Meinung“: the owner stands first.
        if (!noun && who.last < sentence.last && ends_genitive(phrase->head))
          if (const NounPhrase* owned = phrase_at(who.last); owned && owned->range.first == who.last && owned->preposition == no_token && reporting_noun(owned->head)) {
            noun = reporting_noun(owned->head);
            who.last = owned->range.last;
          }
        if (noun && noun->takes(takes_prepositional_source) && (preposition == "nach")) {
          extend(sentence, who);
          source(s, t, {t, relative_end(s, who.last)}, who, Evidence::phrase_nach, noun);
          return;
        }
        if (noun && (preposition == "aus") && scene_.is(phrase->head, "Sicht")) {
          extend(sentence, who);
          source(s, t, {t, who.last}, who, Evidence::phrase_nach, noun);
          return;
        }
      }
    }
    // Behind its noun phrase: „Seiner Meinung nach …“, „dem Vernehmen nach“.
    if (preposition == "nach" && t > sentence.first) {
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
      if (behind && behind->preposition == t) return;
      source(s, t, with_commas_if_inside(s, {who.first, t + 1}), who, Evidence::phrase_nach, noun);
    }
  }
  TokenRange with_commas_if_inside(std::uint32_t, TokenRange frame) const { return frame; }

  /// „Zeugen zufolge floh der Täter.“
  void behind_source(std::uint32_t s, std::uint32_t t) {
    const TokenRange sentence = scene_.tokens_of(s);
    std::uint32_t at = t;
    if (at > sentence.first && scene_.is(at - 1, "zu")) --at;
    while (at > sentence.first && (scene_.is_mark(at - 1) || scene_.is(at - 1, ")"))) --at;
    if (at == sentence.first) return;
    const NounPhrase* phrase = phrase_at(at - 1);
    TokenRange who{at - 1, t};
    if (phrase) {
      who.first = phrase->range.first;
      // Its attributes to the left: „Angaben der Polizei zufolge“, „einem Bericht des „Spiegel“ zufolge“.
      for (int steps = 0; steps < 4 && who.first > sentence.first; ++steps) {
        std::uint32_t left = who.first - 1;
        while (left > sentence.first && scene_.is_mark(left)) --left;
        if (scene_.is_word(left) && scene_.morphology.is_preposition(left) && left > sentence.first &&
            (scene_.is(left, "von") || scene_.is(left, "vom") || scene_.is(left, "aus") || scene_.is(left, "im") || scene_.is(left, "in")))
          --left;
        // „einem Bericht der „Rundschau“ zufolge“: the article before the mark.
        if (scene_.is_mark(who.first - 1) && scene_.is_word(left) && scene_.morphology.can_be(left, Pos::article) && left > sentence.first) {
          who.first = left;
          const NounPhrase* owner = phrase_at(left - 1);
          if (owner && !owner->pronoun && reporting_noun(owner->head)) who.first = owner->range.first;
          continue;
        }
        const NounPhrase* before = phrase_at(left);
        const NounPhrase* here = phrase_at(who.first);
        const bool attribute = here && (here->preposition != no_token || (here->cases & genitive));
        if (!before || before->pronoun || !attribute || !(before->cases & (dative | genitive))) break;
        if (reporting_noun(before->head) == nullptr && scene_.mentions.mention_of_token[before->head] < 0) break;
        who.first = before->range.first;
      }
      const std::int32_t m = scene_.mentions.mention_of_token[phrase->head];
      if (m >= 0 && scene_.mentions.mentions[m].phrase.last >= at) who.first = std::min(who.first, scene_.mentions.mentions[m].phrase.first);
      if (who.first < sentence.first) who.first = sentence.first;
    }
    source(s, t, {who.first, t + 1}, who, Evidence::phrase_zufolge, phrase ? reporting_noun(phrase->head) : nullptr);
  }

  /// „Das sei falsch, so die Ministerin.“ – not „so groß“, „so lange“, „so die Lage es erlaubt“.
  void so_source(std::uint32_t s, std::uint32_t t) {
    const TokenRange sentence = scene_.tokens_of(s);
    if (t == sentence.first || t + 1 >= sentence.last) return;
    if (!(scene_.is(t - 1, ",") || scene_.is(t - 1, "–") || scene_.is(t - 1, "-") || scene_.is(t - 1, "—") || scene_.is(t - 1, "("))) return;
    if (t >= 2 && scene_.is_mark(t - 2) && t - 2 >= sentence.first && speech_before(t - 2)) return;
    std::uint32_t at = t + 1;
    // „…, so betont auch die Polizei, …“
    if (scene_.is_word(at) && scene_.morphology.can_be_finite(at) && scene_.clauses.clause_of_token[at] != no_clause) {
      const std::uint32_t c = scene_.clauses.clause_of_token[at];
      if (clause(c).finite == at && !clause(c).opaque && scene_.cue_of_clause[c].word && !scene_.is_reported_mood(clause(c)) && clause(c).range.first <= t &&
          !clause(c).passive && clause(c).verbs.size() == 1 && clause(c).lemma != "heißen" && hands_on(scene_.cue_of_clause[c].word->kind)) {
        TokenRange frame{t, at + 1};
        while (frame.last < sentence.last && !scene_.is(frame.last, ",") && !scene_.is_stop(frame.last) && !scene_.is(frame.last, "–")) ++frame.last;
        const auto who = scene_.speaker_of(clause(c));
        source(s, at, with_commas(s, frame), who.empty() ? TokenRange{} : who.front(), Evidence::phrase_so);
        return;
      }
    }
    if (scene_.is(at, "auch") || scene_.is(at, "etwa") || scene_.is(at, "zum")) ++at;
    const NounPhrase* phrase = phrase_at(at);
    if (!phrase || phrase->preposition != no_token) return;
    TokenRange who = source_phrase(s, at);
    if (who.empty()) return;
    // Nothing but adverbs up to the sentence's end, a comma or a dash.
    std::uint32_t end = who.last;
    while (end < sentence.last && !scene_.is_stop(end) && !scene_.is(end, ",") && !scene_.is(end, "–") && !scene_.is(end, "-") && !scene_.is(end, ")")) {
      if (scene_.is_word(end) && scene_.morphology.is_finite_only(end)) return;
      if (end - who.last > 12) return;
      ++end;
    }
    // "so Raab, der Chef der Firma, weiter": an apposition belongs to the speaker; the mention has it.
    source(s, t, with_commas(s, {t, end}), who, Evidence::phrase_so);
  }
  bool speech_before(std::uint32_t close) const {
    const std::int32_t p = scene_.marks.pair_of_token[close];
    if (p < 0) return false;
    const MarkPair& pair = scene_.marks.pairs[p];
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open + 1];
    return c != no_clause && clause(c).opaque;
  }

  /// „Demnach stieg der Umsatz.“ goes back to a source named before.
  void adverb(std::uint32_t s, std::uint32_t t) {
    const std::uint32_t inside = scene_.clauses.clause_of_token[t];
    if (inside == no_clause || clause(inside).opaque || scene_.verb_final(clause(inside))) return;
    if (lower_first(scene_.word(t)) == "danach" && !(scene_.is_reported_mood(clause(inside)))) return;
    source(s, t, {t, t + 1}, {t, t + 1}, Evidence::phrase_demnach);
  }
  /// „ein Bericht, wonach die Zahl steigt“
  void relative_adverb(std::uint32_t s, std::uint32_t t) {
    const std::uint32_t inside = scene_.clauses.clause_of_token[t];
    if (inside == no_clause || clause(inside).opaque) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::source_phrase;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.cue = {{t, t + 1}};
    if (clause(inside).parent != no_clause) candidate.quotation.frame = clause(clause(inside).parent).parts;
    TokenRange whole = clause(inside).range;
    whole.first = std::max(whole.first, std::max(t, clause(inside).introducer == no_token ? t : clause(inside).introducer) + 1);
    candidate.quotation.spans = scene_.without(whole, {});
    if (candidate.quotation.spans.empty()) return;
    const TokenRange sentence = scene_.tokens_of(s);
    if (t >= sentence.first + 2)
      for (std::uint32_t left = t - 1; left > sentence.first && left + 4 > t; --left)
        if (const NounPhrase* phrase = phrase_at(left)) {
          candidate.quotation.speaker_phrase = scene_.whole_phrase(phrase->range, t - 1);
          break;
        }
    candidate.add(Evidence::phrase_wonach, {t, t + 1});
    scene_.add_mood_signs(clause(inside), candidate);
    out_.push_back(std::move(candidate));
  }

  /// „Wie die Polizei mitteilte, …“, „…, wie aus einem Bericht hervorgeht“.
  void wie_clause(std::uint32_t s, std::uint32_t c) {
    const Clause& frame = clause(c);
    if (frame.opaque || frame.introducer == no_token || frame.kind == ClauseKind::relative) return;
    const std::string introducer = lower_first(scene_.word(frame.introducer));
    if (introducer != "wie" && introducer != "so") return;
    const Cue& cue = scene_.cue_of_clause[c];
    const TokenRange sentence = scene_.tokens_of(s);
    if (!cue.word) return;
    // "fragte, wie er komme": an embedded question under a verb of asking has its own rule.
    if (frame.kind == ClauseKind::question && frame.range.first != sentence.first && frame.parent != no_clause &&
        scene_.cue_of_clause[frame.parent].word && scene_.cue_of_clause[frame.parent].word->takes(takes_question))
      return;
    std::uint32_t main = no_clause;
    for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
      if (k != c && !clause(k).opaque && !scene_.verb_final(clause(k)) && clause(k).finite != no_token && main == no_clause) main = k;
    if (main == no_clause) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::source_phrase;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.cue = cue.tokens;
    candidate.quotation.cue.insert(candidate.quotation.cue.begin(), TokenRange{frame.introducer, frame.introducer + 1});
    candidate.quotation.frame = {frame.range};
    candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
    candidate.quotation.medium = scene_.medium_of(cue.word);
    // „Wie aus dem Bericht hervorgeht“: the source is a phrase with "aus".
    if (frame.subject.empty())
      for (const TokenRange& part : frame.parts)
        for (std::uint32_t t = part.first; t + 1 < part.last; ++t)
          if (scene_.is(t, "aus") || scene_.is(t, "von"))
            if (const NounPhrase* phrase = phrase_at(t + 1); phrase && candidate.quotation.speaker_phrase.empty()) {
              TokenRange who = phrase->range;
              extend({part.first, part.last}, who);
              candidate.quotation.speaker_phrase = {who};
            }
    // A clause that depends on the frame ("…, wie er sagte, als er kam") goes with it.
    // „Die Einfahrt ist, wie das Amt mitteilte, wieder frei“: the frame ends with its verb.
    TokenRange hole = frame.range;
    std::uint32_t verb_end = 0;
    for (const std::uint32_t v : frame.verbs) verb_end = std::max(verb_end, v + 1);
    if (verb_end > hole.first && verb_end < hole.last && scene_.is(verb_end, ",") && scene_.clauses.clause_of_token[verb_end + 1] == c) hole.last = verb_end;
    std::vector<TokenRange> holes{hole};
    TokenRange whole{sentence.first, scene_.content_end(s)};
    // In the second of two joined main clauses it speaks for that one alone.
    candidate.quotation.spans = scene_.without(whole, holes);
    if (candidate.quotation.spans.empty()) return;
    candidate.add(Evidence::phrase_wie, {frame.introducer, frame.introducer + 1});
    scene_.add_mood_signs(clause(main), candidate);
    scene_.add_verb_signs(cue, takes_dass, candidate);
    scene_.add_subject_signs(frame, candidate);
    out_.push_back(std::move(candidate));
  }

  /// „Das lehnte sie ab“ refuses what stands before and says nothing of who claimed it.
  static bool hands_on(ReportingClass kind) {
    return kind == ReportingClass::say || kind == ReportingClass::report || kind == ReportingClass::confirm || kind == ReportingClass::announce ||
           kind == ReportingClass::show || kind == ReportingClass::decide || kind == ReportingClass::know;
  }

  /// „Das teilte die Polizei mit.“ makes the sentence before indirect.
  void points_back(std::uint32_t s) {
    if (s == 0) return;
    const TokenRange range = scene_.tokens_of(s);
    std::uint32_t t = range.first;
    while (t < range.last && scene_.is_mark(t)) ++t;
    if (t >= range.last || !scene_.is_word(t)) return;
    const std::string w = lower_first(scene_.word(t));
    if (w != "das" && w != "dies" && w != "dieses") return;
    const std::uint32_t c = scene_.clauses.clause_of_token[t];
    if (c == no_clause || clause(c).opaque || clause(c).kind != ClauseKind::verb_second) return;
    const Clause& frame = clause(c);
    // "Das" stands alone before the verb.
    if (frame.finite != t + 1) return;
    const Cue& cue = scene_.cue_of_clause[c];
    if (!cue.word || !hands_on(cue.word->kind)) return;
    // „Das habe er gesagt“ is reported itself.
    if (scene_.morphology.has_unambiguous_konjunktiv1(frame.finite)) return;
    if (frame.finite != no_token && scene_.morphology.has_lemma(frame.finite, "sein", Pos::verb) && frame.verbs.size() == 1) return;
    std::uint32_t before = s - 1;
    if (!scene_.usable(before)) return;
    Candidate candidate;
    candidate.sentence = s;
    candidate.rule = Rule::pointing_back;
    candidate.quotation.form = Form::indirect;
    candidate.quotation.spans = {scene_.tokens_of(before), {t, t + 1}};
    candidate.quotation.cue = cue.tokens;
    candidate.quotation.frame = frame.parts;
    candidate.quotation.medium = scene_.medium_of(cue.word);
    // The subject is what stands behind the verb: "Das" is its object.
    candidate.quotation.speaker_phrase = scene_.speaker_of(frame);
    if (!frame.subject.empty() && frame.subject.contains(t)) candidate.quotation.speaker_phrase.clear();
    if (candidate.quotation.speaker_phrase.empty() && !frame.passive) {
      const std::uint32_t next = frame.finite + 1;
      if (const NounPhrase* phrase = next < range.last ? phrase_at(next) : nullptr)
        candidate.quotation.speaker_phrase = scene_.whole_phrase(phrase->range, range.last);
      for (std::uint32_t k = next; k + 1 < range.last && candidate.quotation.speaker_phrase.empty(); ++k)
        if (scene_.is(k, "aus") || scene_.is(k, "von"))
          if (const NounPhrase* phrase = phrase_at(k + 1)) {
            TokenRange who = phrase->range;
            extend(range, who);
            candidate.quotation.speaker_phrase = {who};
          }
    }
    scene_.add_verb_signs(cue, takes_dass, candidate);
    scene_.add_frame_signs(frame, candidate);
    if (candidate.quotation.speaker_phrase.empty()) candidate.add(Evidence::subject_none);
    else {
      std::int32_t mention = -1;
      const TokenRange who = candidate.quotation.speaker_phrase.front();
      for (std::uint32_t k = who.first; k < who.last && mention < 0; ++k) mention = scene_.mentions.mention_of_token[k];
      candidate.add(mention < 0 ? Evidence::subject_thing : Evidence::subject_name, who);
    }
    bool own_complement = false;
    for (std::uint32_t k = c + 1; k < scene_.last_clause(s); ++k) own_complement |= clause(k).parent == c && clause(k).kind != ClauseKind::relative;
    if (own_complement) candidate.add(Evidence::other_quotation);
    if (scene_.sentences.sentences[before].block != scene_.sentences.sentences[s].block) candidate.add(Evidence::paragraph_first);
    out_.push_back(std::move(candidate));
  }

  const Scene& scene_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_sources(const Scene& scene, std::vector<Candidate>& out) {
  Sources rules(scene, out);
  for (std::uint32_t s = 0; s < scene.sentences.sentences.size(); ++s)
    if (scene.usable(s)) rules.sentence(s);
}

}  // namespace wortlaut
