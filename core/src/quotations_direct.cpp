#include <algorithm>

#include "characters.hpp"
#include "free_speech.hpp"

/// Verbatim speech: quotation marks with whole clauses in them and the frame beside them.
namespace wortlaut {
namespace {

class Direct {
 public:
  Direct(const Scene& scene, std::vector<Candidate>& out) : scene_(scene), out_(out) {}

  void speech() {
    for (const TokenRange& answer : scene_.marks.answers) propose_answer(answer);
    std::int32_t last_taken = -1;
    std::size_t answer = 0;
    for (std::uint32_t p = 0; p < scene_.marks.pairs.size(); ++p) {
      const MarkPair& pair = scene_.marks.pairs[p];
      while (answer < scene_.marks.answers.size() && scene_.marks.answers[answer].last <= pair.open) ++answer;
      if (answer < scene_.marks.answers.size() && scene_.marks.answers[answer].contains(pair.open)) continue;
      if (pair.parent >= 0 && verbatim(pair.parent)) continue;
      if (!scene_.usable(scene_.sentence_of_token[pair.open])) continue;
      if (pair.close <= pair.open + 1) continue;
      propose(p, last_taken);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  bool verbatim(std::int32_t p) const {
    const MarkPair& pair = scene_.marks.pairs[static_cast<std::size_t>(p)];
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
      const std::uint32_t c = scene_.clauses.clause_of_token[t];
      if (c != no_clause) return clause(c).opaque;
    }
    return false;
  }
  std::uint32_t clause_at(std::uint32_t token) const {
    return token < scene_.clauses.clause_of_token.size() ? scene_.clauses.clause_of_token[token] : no_clause;
  }

  /// An answer of an interview, behind its label: „Arend: Wir haben lange überlegt.“
  void propose_answer(TokenRange answer) {
    const std::uint32_t colon = answer.first - 1;
    Candidate candidate;
    candidate.rule = Rule::direct;
    candidate.sentence = scene_.sentence_of_token[answer.first];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {answer};
    const TokenRange label{scene_.tokens_of(scene_.sentence_of_token[colon]).first, colon};
    candidate.quotation.speaker_phrase = {label};
    candidate.quotation.frame = {label};
    candidate.quotation.medium = Medium::speech;
    candidate.add(Evidence::marks_colon, {colon, colon + 1});
    candidate.add(Evidence::marks_frame_before);
    candidate.add(Evidence::marks_sentence);
    candidate.add(Evidence::subject_name, label);
    out_.push_back(std::move(candidate));
  }

  /// „…“, sagte sie. — the clause behind the comma that begins with its verb.
  std::uint32_t frame_behind(const MarkPair& pair) const {
    std::uint32_t t = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(scene_.sentences.tokens.size());
    if (t < size && (scene_.is(t, ",") || scene_.is_dash(t))) ++t;
    if (t >= size || !scene_.is_word(t)) return no_clause;
    if (scene_.sentences.sentences[scene_.sentence_of_token[t]].block != scene_.sentences.sentences[scene_.sentence_of_token[pair.close]].block) return no_clause;
    const std::uint32_t c = clause_at(t);
    if (c == no_clause || clause(c).opaque) return no_clause;
    // „…“, wie die Wirtin sagte.
    if (scene_.is(t, "wie") && t > pair.close + 1 && clause(c).introducer == t && opens_sentence(pair) && scene_.cue_of_clause[c].word &&
        scene_.cue_of_clause[c].word->takes(takes_direct))
      return c;
    if (clause(c).finite != t) return no_clause;
    // „dass die „hohen Wellen“ bleiben“: the verb of the clause that the words are in.
    if (scene_.verb_final(clause(c)) && clause(c).range.first < pair.open) return no_clause;
    // „Mit einer „neuen Mole“ komme die Stadt zum selben Ergebnis“: what is reported itself frames none of its words.
    // „Laut „Seepost“ hat Beck den Plan kritisiert“: nor what a preposition has before the verb.
    if (t == pair.close + 1 && clause_at(pair.open + 1) == c &&
        (scene_.morphology.has_unambiguous_konjunktiv1(t) ||
         (pair.open > 0 && scene_.is_word(pair.open - 1) && scene_.morphology.is_preposition(pair.open - 1))))
      return no_clause;
    return c;
  }
  /// „Der Damm hält.“ Das räumte sie ein. / „…“ Mit diesen Worten reagierte sie. — the sentence behind that takes it up.
  std::uint32_t frame_pointing(const MarkPair& pair, TokenRange& words) const {
    std::uint32_t t = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(scene_.sentences.tokens.size());
    if (t < size && scene_.is_stop(t)) ++t;
    if (t + 3 >= size || !scene_.is_word(t) || scene_.sentence_of_token[t] == scene_.sentence_of_token[pair.close])
      return no_clause;
    const std::uint32_t c = clause_at(t);
    if (c == no_clause || clause(c).opaque || clause(c).finite == no_token) return no_clause;
    if (scene_.sentences.sentences[scene_.sentence_of_token[t]].block !=
        scene_.sentences.sentences[scene_.sentence_of_token[pair.close]].block)
      return no_clause;
    const bool with_words =
        scene_.is(t, "Mit") && scene_.is(t + 1, "diesen") && scene_.is(t + 2, "Worten") && clause(c).finite == t + 3;
    if (with_words) words = {t, t + 3};
    else if (!(scene_.is(t, "Das") || scene_.is(t, "Dies")) || clause(c).finite != t + 1) return no_clause;
    else if (!scene_.cue_of_clause[c].word || scene_.cue_of_clause[c].word->grade == ReportingGrade::weak)
      return no_clause;
    return scene_.negation_of(clause(c)) == no_token ? c : no_clause;
  }
  /// „…“, so die Ministerin. / „…“ (so die Wirtin). / „…“, laut Polizei. / „…“, wie sie sagte.
  TokenRange source_behind(const MarkPair& pair, std::uint32_t& cue) const {
    std::uint32_t t = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(scene_.sentences.tokens.size());
    if (t < size && (scene_.is(t, ",") || scene_.is(t, "–") || scene_.is(t, "-") || scene_.is(t, "("))) ++t;
    if (t + 1 >= size) return {};
    // „Die Tiere leiden.“ (Petra Holm); behind a title stands whose work it is.
    const std::uint32_t inside = clause_at(pair.open + 1);
    if (inside != no_clause && clause(inside).opaque && t > pair.close + 1 && scene_.is(t - 1, "(") && scene_.mentions.mention_of_token[t] >= 0) {
      const Mention& named = scene_.mentions.mentions[static_cast<std::size_t>(scene_.mentions.mention_of_token[t])];
      const bool alone = named.phrase.first == t && named.phrase.last < size && scene_.is(named.phrase.last, ")");
      return alone && named.kind == MentionKind::name && named.speaker_kind == SpeakerKind::person ? named.phrase : TokenRange{};
    }
    if (!(scene_.is(t, "so") || scene_.is(t, "laut") || scene_.is(t, "So"))) return {};
    cue = t;
    std::uint32_t at = t + 1;
    while (at < size && scene_.is_mark(at)) ++at;
    if (at < size && (scene_.is(at, "auch") || scene_.is(at, "etwa"))) ++at;
    const std::int32_t p = at < size ? scene_.phrases.phrase_of_token[at] : -1;
    if (p < 0) {
      // „…“, so letztere. — a pronoun that makes no phrase.
      const std::int32_t m = at < size ? scene_.mentions.mention_of_token[at] : -1;
      return m >= 0 && scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase.first == at ? scene_.mentions.mentions[static_cast<std::size_t>(m)].phrase : TokenRange{};
    }
    TokenRange who{t + 1, scene_.phrases.phrases[p].range.last};
    for (const TokenRange& whole : scene_.whole_phrase(scene_.phrases.phrases[p].range, scene_.tokens_of(scene_.sentence_of_token[at]).last)) {
      who.first = std::min(std::max(who.first, at > t + 1 && !scene_.is_mark(t + 1) ? at : t + 1), whole.first < who.first ? who.first : whole.first);
      who.last = std::max(who.last, whole.last);
    }
    // „…“, so viel ist klar.
    if (who.last < size && scene_.is_word(who.last) && scene_.morphology.is_finite_only(who.last)) return {};
    return who;
  }
  /// Sie sagte: „…“ / Sie sagte, „…“ — the nearest clause with a reporting verb before the mark, else the nearest.
  std::uint32_t frame_before(const MarkPair& pair, bool& colon, std::uint32_t& at) const {
    if (pair.open == 0) return no_clause;
    std::uint32_t t = pair.open - 1;
    colon = scene_.is(t, ":");
    const bool comma = scene_.is(t, ",");
    const std::uint32_t s = scene_.sentence_of_token[t];
    if (!colon && !comma && !scene_.is(t, "–") && !scene_.is(t, "-")) {
      // Sie rief „Der Damm hält!“ — a sentence of its own in the place of an object.
      const std::uint32_t c = scene_.is_word(t) && closes_sentence(pair) ? clause_at(t) : no_clause;
      const bool object = c != no_clause && !clause(c).opaque && is_main(clause(c)) && scene_.cue_of_clause[c].word &&
                          scene_.cue_of_clause[c].word->takes(takes_direct) && clause_at(pair.open + 1) != c &&
                          scene_.is_stop(pair.close - 1);
      return object ? c : no_clause;
    }
    at = t;
    std::uint32_t nearest = no_clause;
    for (std::uint32_t c = scene_.last_clause(s); c-- > scene_.first_clause(s);) {
      if (clause(c).opaque || clause(c).range.first >= pair.open || clause(c).range.last > pair.open) continue;
      // „Roth, der am Fluss wohnt, schwieg: „…““, „Roth hörte, es werde teuer: „…““: who speaks behind a
      // colon is the subject of the main clause, not of what depends on it or is reported in it.
      const bool main = is_main(clause(c)) && !scene_.is_reported_mood(clause(c));
      if (nearest == no_clause || (main && (!is_main(clause(nearest)) || scene_.is_reported_mood(clause(nearest)))))
        nearest = c;
      const bool ends_here = clause(c).parts.empty() || clause(c).parts.back().last + 2 > t;
      if (scene_.cue_of_clause[c].word &&
          (main || (ends_here && !clause(c).passive && scene_.cue_of_clause[c].word->takes(takes_direct) &&
                    !scene_.is_reported_mood(clause(c)))))
        return c;
    }
    return colon ? nearest : no_clause;
  }

  void propose(std::uint32_t index, std::int32_t& last_taken) {
    const MarkPair& pair = scene_.marks.pairs[index];
    const bool is_verbatim = verbatim(static_cast<std::int32_t>(index));
    std::uint32_t cue_token = no_token, at = no_token;
    bool colon = false;
    const std::uint32_t behind = frame_behind(pair);
    const TokenRange source = behind == no_clause ? source_behind(pair, cue_token) : TokenRange{};
    const std::uint32_t before = frame_before(pair, colon, at);
    const bool whole = opens_sentence(pair) &&
                       (closes_sentence(pair) || behind != no_clause || !source.empty() || says_before_comma(pair));
    if (!is_verbatim && !colon && !whole && !(behind != no_clause && scene_.cue_of_clause[behind].word)) return;
    // „Der Damm sei „völlig dicht“, sagte sie“: the whole clause is reported, and only its last words are verbatim.
    if (!is_verbatim && !colon && ends_clause(pair)) return;
    // „Man habe gespart, „wo es ging“, sagte sie“: with a small letter, they go on with what is reported.
    if (!colon && !opens_sentence(pair) && scene_.is_word(pair.open + 1) && !starts_upper(scene_.word(pair.open + 1)) && reported_around(pair))
      return;
    if (!colon && ends_sentence_of(scene_, pair)) return;
    Candidate candidate;
    candidate.rule = Rule::direct;
    candidate.sentence = scene_.sentence_of_token[pair.open];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {{pair.open, pair.close + 1}};
    const TokenRange here{pair.open, pair.open + 1};
    // „Mit den Worten „Jetzt reicht es“ verließ sie den Saal“: no verb that happens to stand behind the marks frames them.
    const bool with_words = !words_before(scene_, pair).empty();
    // „‚Ebbe‘ heißt der Film“; „‚…‘, heißt es im Brief“ quotes.
    if (!is_verbatim && behind != no_clause && clause(behind).lemma == "heißen" &&
        !scene_.has_own_word(clause(behind), "es"))
      return;
    if (is_verbatim) candidate.add(Evidence::marks_sentence, here);
    add_mark_signs(scene_, pair, false, candidate);
    std::uint32_t frame = no_clause;
    if (behind != no_clause && scene_.cue_of_clause[behind].word) frame = behind;
    else if (before != no_clause && (colon || scene_.cue_of_clause[before].word)) frame = before;
    else if (behind != no_clause && !with_words) frame = behind;
    // „… Wege, die man gezeigt habe: „Reden““: a frame that is reported itself names nobody; the floor does.
    if (frame != no_clause && frame == before && clause(frame).finite != no_token && scene_.morphology.has_unambiguous_konjunktiv1(clause(frame).finite))
      frame = no_clause;
    // „Sie seien „zu allem bereit““, „sie könne sich vorstellen, „dass es gehe““: words taken over in a sentence of its own.
    if (frame == no_clause && source.empty() && !colon && !opens_sentence(pair) && reported_around(pair)) return;
    // „Unter dem Motto „Rettet den Fluss!“ zogen sie los“: a name, whatever its sentence looks like.
    const bool named = std::any_of(candidate.signs.begin(), candidate.signs.end(), [](const Sign& sign) { return sign.evidence == Evidence::marks_so_called; });
    if (named && !colon && source.empty() && (frame == no_clause || !scene_.cue_of_clause[frame].word)) return;
    TokenRange words;
    const std::uint32_t pointing =
        frame == no_clause && source.empty() && is_verbatim ? frame_pointing(pair, words) : no_clause;
    if (colon) candidate.add(Evidence::marks_colon, {at, at + 1});
    if (frame != no_clause && frame == behind) candidate.add(Evidence::marks_frame_behind, {clause(frame).finite, clause(frame).finite + 1});
    if (frame != no_clause && frame == before) candidate.add(Evidence::marks_frame_before);
    if (!source.empty()) candidate.add(Evidence::phrase_so, cue_token == no_token ? source : TokenRange{cue_token, cue_token + 1});
    if (whole) candidate.add(Evidence::marks_whole, here);
    if (last_taken >= 0 && scene_.marks.pairs[static_cast<std::size_t>(last_taken)].close + 12 > pair.open) candidate.add(Evidence::marks_after_speech);
    if (frame != no_clause) {
      const Clause& f = clause(frame);
      const Cue& cue = scene_.cue_of_clause[frame];
      candidate.quotation.frame = f.parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(f);
      candidate.quotation.medium = scene_.medium_of(cue.word);
      if (cue.word) candidate.quotation.cue = cue.tokens;
      if (cue.word && frame == behind && clause(frame).introducer != no_token && scene_.is(clause(frame).introducer, "wie"))
        candidate.quotation.cue.insert(candidate.quotation.cue.begin(), {clause(frame).introducer, clause(frame).introducer + 1});
      if (!cue.word)
        for (const std::uint32_t t : f.verbs) candidate.quotation.cue.push_back({t, t + 1});
      // „Die Initiative „saubere luft“ teilte mit“: the name of who speaks, or of who acts: „Eine „Nichte“ habe
      // geklingelt“.
      if (!is_verbatim)
        for (const TokenRange& who : candidate.quotation.speaker_phrase)
          if ((who.first < pair.open && who.contains(pair.open)) || (who.first > pair.open && who.last <= pair.close))
            return;
      scene_.add_verb_signs(cue, takes_direct, candidate);
      scene_.add_subject_signs(f, candidate);
      if (candidate.quotation.speaker_phrase.empty() || f.finite == no_token) noun_speaker(f, candidate);
    } else if (pointing != no_clause) {
      const Cue& cue = scene_.cue_of_clause[pointing];
      candidate.quotation.frame = clause(pointing).parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(clause(pointing));
      candidate.quotation.medium = scene_.medium_of(cue.word);
      if (!words.empty()) candidate.quotation.cue = {words};
      if (cue.word) candidate.quotation.cue.insert(candidate.quotation.cue.end(), cue.tokens.begin(), cue.tokens.end());
      else ++candidate.quotation.cue.back().last;  // „Mit diesen Worten begann …“: no verb that reports
    } else if (const TokenRange with = words_before(scene_, pair); !with.empty() && clause_at(with.first) != no_clause) {
      const Clause& around = clause(clause_at(with.first));
      candidate.quotation.frame = around.parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(around);
      candidate.quotation.cue = {with};
    } else if (!source.empty()) {
      candidate.quotation.speaker_phrase = {source};
      if (cue_token != no_token) candidate.quotation.cue = {{cue_token, cue_token + 1}};
      candidate.quotation.frame = {{cue_token == no_token ? source.first : cue_token, source.last}};
    }
    if (is_verbatim) last_taken = static_cast<std::int32_t>(index);
    out_.push_back(std::move(candidate));
  }
  /// „Zitat des Ministers: …“, „Der Minister wörtlich: …“, „Petra Holm: …“: a frame without a verb names its speaker.
  void noun_speaker(const Clause& frame, Candidate& candidate) const {
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last && frame.finite == no_token && candidate.quotation.cue.empty();
           ++t)
        for (const Reading& reading : scene_.morphology.readings(t))
          if (reading.pos == Pos::noun && !scene_.pack.reporting.nouns(reading.lemma).empty()) {
            candidate.quotation.cue = {{t, t + 1}};
            // „Seine Meinung zu Holm: …“: whose it is, not whom it is about.
            const std::int32_t p = scene_.phrases.phrase_of_token[t];
            const std::string first =
                p < 0 ? std::string() : lower_first(scene_.word(scene_.phrases.phrases[p].range.first));
            if (scene_.mentions.mention_of_token[t] < 0 &&
                (first.starts_with("sein") || (first.starts_with("ihr") && first.size() <= 5)) &&
                scene_.phrases.phrases[p].head == t) {
              candidate.quotation.speaker_phrase = {scene_.phrases.phrases[p].range};
              return;
            }
            break;
          }
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t m = scene_.mentions.mention_of_token[t];
        if (m < 0) continue;
        candidate.quotation.speaker_phrase = {scene_.mentions.mentions[m].phrase};
        return;
      }
  }
  /// Whether what stands in the marks is the end of a clause whose finite verb stands before them.
  bool ends_clause(const MarkPair& pair) const {
    const std::uint32_t c = clause_at(pair.open + 1);
    return c != no_clause && !clause(c).opaque && clause(c).finite != no_token && clause(c).finite < pair.open;
  }
  /// „Die Bienen hungern“, so viel ist klar.: a clause in marks goes before a comma and a main clause.
  bool says_before_comma(const MarkPair& pair) const {
    if (pair.close + 2 >= scene_.sentences.tokens.size() || !scene_.is(pair.close + 1, ",")) return false;
    const std::uint32_t inside = clause_at(pair.open + 1), after = clause_at(pair.close + 2);
    return inside != no_clause && after != no_clause && inside != after && clause(inside).finite != no_token &&
           is_main(clause(inside)) && clause(inside).range.last <= pair.close && is_main(clause(after)) &&
           clause(after).kind == ClauseKind::verb_second;
  }
  /// Whether a main clause outside of the marks is in the Konjunktiv.
  bool reported_around(const MarkPair& pair) const {
    const std::uint32_t s = scene_.sentence_of_token[pair.open];
    for (std::uint32_t c = scene_.first_clause(s); c < scene_.last_clause(s); ++c)
      if (!clause(c).opaque && is_main(clause(c)) && clause(c).range.first < pair.open && scene_.is_reported_mood(clause(c))) return true;
    return false;
  }
  bool opens_sentence(const MarkPair& pair) const { return scene_.tokens_of(scene_.sentence_of_token[pair.open]).first == pair.open; }
  bool closes_sentence(const MarkPair& pair) const {
    const TokenRange range = scene_.tokens_of(scene_.sentence_of_token[pair.close]);
    return pair.close + 2 >= range.last;
  }

  const Scene& scene_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_direct(const Scene& scene, std::vector<Candidate>& out) { Direct(scene, out).speech(); }

}  // namespace wortlaut
