#include <algorithm>

#include "characters.hpp"
#include "scene.hpp"

/// Verbatim speech: quotation marks with whole clauses in them and the frame beside them, and the words of somebody
/// that a sentence takes over in marks („eine ‚verpasste Gelegenheit‘“).
namespace wortlaut {
namespace {

class Direct {
 public:
  Direct(const Scene& scene, std::vector<Candidate>& out) : scene_(scene), out_(out) {}

  void speech() {
    std::int32_t last_taken = -1;
    for (std::uint32_t p = 0; p < scene_.marks.pairs.size(); ++p) {
      const MarkPair& pair = scene_.marks.pairs[p];
      if (pair.parent >= 0 && verbatim(pair.parent)) continue;
      if (!scene_.usable(scene_.sentence_of_token[pair.open])) continue;
      if (pair.close <= pair.open + 1) continue;
      propose(p, last_taken);
    }
  }

  void fragments(const std::vector<Candidate>& taken) {
    // Which taken quotation covers a token: the innermost one.
    std::vector<std::int32_t> cover(scene_.sentences.tokens.size(), -1);
    std::vector<std::int32_t> in_sentence(scene_.sentences.sentences.size(), -1);
    for (std::size_t q = 0; q < taken.size(); ++q)
      for (const TokenRange& span : taken[q].quotation.spans)
        for (std::uint32_t t = span.first; t < span.last; ++t) {
          cover[t] = static_cast<std::int32_t>(q);
          in_sentence[scene_.sentence_of_token[t]] = static_cast<std::int32_t>(q);
        }
    for (std::uint32_t p = 0; p < scene_.marks.pairs.size(); ++p) {
      const MarkPair& pair = scene_.marks.pairs[p];
      if (!scene_.usable(scene_.sentence_of_token[pair.open]) || pair.close <= pair.open + 1) continue;
      const std::int32_t around = cover[pair.open];
      if (around >= 0 && taken[static_cast<std::size_t>(around)].rule == Rule::direct) continue;
      fragment(p, around, in_sentence[scene_.sentence_of_token[pair.open]], taken);
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
  std::uint32_t words(const MarkPair& pair) const {
    std::uint32_t count = 0;
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) count += scene_.is_word(t);
    return count;
  }
  std::uint32_t clause_at(std::uint32_t token) const {
    return token < scene_.clauses.clause_of_token.size() ? scene_.clauses.clause_of_token[token] : no_clause;
  }

  /// „…“, sagte sie. — the clause behind the comma that begins with its verb.
  std::uint32_t frame_behind(const MarkPair& pair) const {
    std::uint32_t t = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(scene_.sentences.tokens.size());
    if (t < size && (scene_.is(t, ",") || scene_.is(t, "–") || scene_.is(t, "-") || scene_.is(t, "—"))) ++t;
    if (t >= size || !scene_.is_word(t)) return no_clause;
    if (scene_.sentences.sentences[scene_.sentence_of_token[t]].block != scene_.sentences.sentences[scene_.sentence_of_token[pair.close]].block) return no_clause;
    const std::uint32_t c = clause_at(t);
    if (c == no_clause || clause(c).opaque || clause(c).finite != t) return no_clause;
    return c;
  }
  /// „…“, so die Ministerin. / „…“, laut Polizei. / „…“, wie sie sagte.
  TokenRange source_behind(const MarkPair& pair, std::uint32_t& cue) const {
    std::uint32_t t = pair.close + 1;
    const auto size = static_cast<std::uint32_t>(scene_.sentences.tokens.size());
    if (t < size && (scene_.is(t, ",") || scene_.is(t, "–") || scene_.is(t, "-"))) ++t;
    if (t + 1 >= size) return {};
    if (!(scene_.is(t, "so") || scene_.is(t, "laut") || scene_.is(t, "So"))) return {};
    cue = t;
    std::uint32_t at = t + 1;
    while (at < size && scene_.is_mark(at)) ++at;
    if (at < size && (scene_.is(at, "auch") || scene_.is(at, "etwa"))) ++at;
    const std::int32_t p = at < size ? scene_.phrases.phrase_of_token[at] : -1;
    if (p < 0) return {};
    TokenRange who{t + 1, scene_.phrases.phrases[p].range.last};
    for (const TokenRange& whole : scene_.whole_phrase(scene_.phrases.phrases[p].range, scene_.tokens_of(scene_.sentence_of_token[at]).last)) {
      who.first = std::min(std::max(who.first, at > t + 1 && !scene_.is_mark(t + 1) ? at : t + 1), whole.first < who.first ? who.first : whole.first);
      who.last = std::max(who.last, whole.last);
    }
    return who;
  }
  /// Sie sagte: „…“ / Sie sagte, „…“ — the nearest clause with a reporting verb before the mark, else the nearest.
  std::uint32_t frame_before(const MarkPair& pair, bool& colon, std::uint32_t& at) const {
    if (pair.open == 0) return no_clause;
    std::uint32_t t = pair.open - 1;
    colon = scene_.is(t, ":");
    const bool comma = scene_.is(t, ",");
    if (!colon && !comma && !scene_.is(t, "–") && !scene_.is(t, "-")) return no_clause;
    at = t;
    const std::uint32_t s = scene_.sentence_of_token[t];
    std::uint32_t nearest = no_clause;
    for (std::uint32_t c = scene_.last_clause(s); c-- > scene_.first_clause(s);) {
      if (clause(c).opaque || clause(c).range.first >= pair.open || clause(c).range.last > pair.open) continue;
      if (nearest == no_clause) nearest = c;
      if (scene_.cue_of_clause[c].word) return c;
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
    const bool stop = scene_.is_stop(pair.close - 1);
    const bool whole = opens_sentence(pair) && (closes_sentence(pair) || behind != no_clause || !source.empty());
    if (!is_verbatim && !colon && !whole && !(behind != no_clause && scene_.cue_of_clause[behind].word)) return;
    Candidate candidate;
    candidate.rule = Rule::direct;
    candidate.sentence = scene_.sentence_of_token[pair.open];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {{pair.open, pair.close + 1}};
    const TokenRange here{pair.open, pair.open + 1};
    if (is_verbatim) candidate.add(Evidence::marks_sentence, here);
    if (stop) candidate.add(Evidence::marks_stop, {pair.close - 1, pair.close});
    const std::uint32_t n = words(pair);
    if (n == 1) candidate.add(Evidence::marks_one_word, here);
    if (n >= 4) candidate.add(Evidence::marks_words, here);
    std::uint32_t frame = no_clause;
    if (behind != no_clause && scene_.cue_of_clause[behind].word) frame = behind;
    else if (before != no_clause && (colon || scene_.cue_of_clause[before].word)) frame = before;
    else if (behind != no_clause) frame = behind;
    // „… Wege, die man gezeigt habe: „Reden““: a frame that is reported itself names nobody; the floor does.
    if (frame != no_clause && frame == before && clause(frame).finite != no_token && scene_.morphology.has_unambiguous_konjunktiv1(clause(frame).finite))
      frame = no_clause;
    if (colon) candidate.add(Evidence::marks_colon, {at, at + 1});
    if (frame != no_clause && frame == behind) candidate.add(Evidence::marks_frame_behind, {clause(frame).finite, clause(frame).finite + 1});
    if (frame != no_clause && frame == before) candidate.add(Evidence::marks_frame_before);
    if (!source.empty()) candidate.add(Evidence::phrase_so, {cue_token, cue_token + 1});
    if (whole) candidate.add(Evidence::marks_whole, here);
    if (last_taken >= 0 && scene_.marks.pairs[static_cast<std::size_t>(last_taken)].close + 12 > pair.open) candidate.add(Evidence::marks_after_speech);
    if (named(pair)) candidate.add(Evidence::marks_named, here);
    if (frame != no_clause) {
      const Clause& f = clause(frame);
      const Cue& cue = scene_.cue_of_clause[frame];
      candidate.quotation.frame = f.parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(f);
      candidate.quotation.medium = scene_.medium_of(cue.word);
      if (cue.word) candidate.quotation.cue = cue.tokens;
      else
        for (const std::uint32_t t : f.verbs) candidate.quotation.cue.push_back({t, t + 1});
      scene_.add_verb_signs(cue, takes_direct, candidate);
      scene_.add_subject_signs(f, candidate);
      if (candidate.quotation.speaker_phrase.empty() || f.finite == no_token) noun_speaker(f, candidate);
    } else if (!source.empty()) {
      candidate.quotation.speaker_phrase = {source};
      candidate.quotation.cue = {{cue_token, cue_token + 1}};
      candidate.quotation.frame = {{cue_token, source.last}};
    }
    if (is_verbatim) last_taken = static_cast<std::int32_t>(index);
    out_.push_back(std::move(candidate));
  }
  /// „Zitat des Ministers: …“, „Der Minister wörtlich: …“, „Petra Holm: …“: a frame without a verb names its speaker.
  void noun_speaker(const Clause& frame, Candidate& candidate) const {
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t m = scene_.mentions.mention_of_token[t];
        if (m < 0) continue;
        candidate.quotation.speaker_phrase = {scene_.mentions.mentions[m].phrase};
        return;
      }
  }
  bool opens_sentence(const MarkPair& pair) const { return scene_.tokens_of(scene_.sentence_of_token[pair.open]).first == pair.open; }
  bool closes_sentence(const MarkPair& pair) const {
    const TokenRange range = scene_.tokens_of(scene_.sentence_of_token[pair.close]);
    return pair.close + 2 >= range.last;
  }
  /// „der Film „Heimat““, „die Zeitung „Bote““: marks that name a thing.
  bool named(const MarkPair& pair) const {
    if (pair.open == 0) return false;
    const std::uint32_t t = pair.open - 1;
    if (!scene_.is_word(t)) return false;
    const std::string w = lower(scene_.word(t));
    if (w == "namens" || w == "genannt" || w == "genannte" || w == "genannten" || w == "sogenannte" || w == "sogenannten" || w == "titel" || w == "namen") return true;
    return starts_upper(scene_.word(t)) && scene_.morphology.is_noun(t);
  }

  void fragment(std::uint32_t index, std::int32_t around, std::int32_t beside, const std::vector<Candidate>& taken) {
    const MarkPair& pair = scene_.marks.pairs[index];
    for (const Candidate& other : taken)
      if (other.rule == Rule::direct && other.quotation.spans.front().first == pair.open) return;
    if (scene_.sentence_of_token[pair.open] != scene_.sentence_of_token[pair.close] && !verbatim(static_cast<std::int32_t>(index))) return;
    Candidate candidate;
    candidate.rule = Rule::fragment;
    candidate.sentence = scene_.sentence_of_token[pair.open];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {{pair.open, pair.close + 1}};
    const TokenRange here{pair.open, pair.close + 1};
    const std::uint32_t n = words(pair);
    bool finite = false, lower_case = false, all_upper = true, adjective = false, name = false;
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
      if (!scene_.is_word(t)) continue;
      const bool upper = starts_upper(scene_.word(t));
      if (!upper) all_upper = false;
      if (t == pair.open + 1 && !upper) lower_case = true;
      finite |= scene_.morphology.can_be_finite(t) && !upper;
      adjective |= scene_.morphology.can_be(t, Pos::adjective);
      bool only_name = scene_.morphology.can_be(t, Pos::proper_noun);
      for (const Reading& reading : scene_.morphology.readings(t)) only_name &= reading.pos == Pos::proper_noun;
      name |= only_name;
    }
    if (n == 1) candidate.add(Evidence::marks_one_word, here);
    if (n >= 4) candidate.add(Evidence::marks_words, here);
    if (lower_case) candidate.add(Evidence::marks_lower, here);
    if (all_upper) candidate.add(Evidence::marks_capitals, here);
    if (finite) candidate.add(Evidence::marks_verb, here);
    if (name) candidate.add(Evidence::marks_with_name, here);
    if (named(pair)) candidate.add(lower_case ? Evidence::marks_title_noun : Evidence::marks_named, here);
    if (scene_.is_stop(pair.close - 1)) candidate.add(Evidence::marks_stop, here);
    if (around >= 0) {
      candidate.add(Evidence::marks_inside_quotation, here);
      const FoundQuotation& parent = taken[static_cast<std::size_t>(around)].quotation;
      candidate.quotation.speaker_phrase = parent.speaker_phrase;
      candidate.quotation.cue = parent.form == Form::reported ? std::vector<TokenRange>{} : parent.cue;
      candidate.quotation.medium = parent.medium;
    } else if (beside >= 0) {
      candidate.add(Evidence::other_quotation, here);
    }
    const std::uint32_t c = clause_at(pair.open + 1);
    if (c != no_clause && !clause(c).opaque) {
      const Cue& cue = scene_.cue_of_clause[c];
      scene_.add_verb_signs(cue, takes_direct, candidate);
      scene_.add_subject_signs(clause(c), candidate);
      if (around < 0 && cue.word) {
        candidate.quotation.cue = cue.tokens;
        candidate.quotation.frame = clause(c).parts;
        candidate.quotation.speaker_phrase = scene_.speaker_of(clause(c));
      }
    }
    (void)adjective;
    out_.push_back(std::move(candidate));
  }

  const Scene& scene_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_direct(const Scene& scene, std::vector<Candidate>& out) { Direct(scene, out).speech(); }

void propose_fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out) {
  Direct(scene, out).fragments(taken);
}

}  // namespace wortlaut
