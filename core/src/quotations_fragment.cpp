#include <algorithm>
#include <unordered_map>

#include "characters.hpp"
#include "claim_words.hpp"
#include "free_speech.hpp"
#include "word_lists.hpp"

/// Words of somebody that a sentence of the reporter takes over in quotation marks: „Sie nannte das eine ‚verpasste
/// Gelegenheit‘.“ Most marks in news do something else: they name a paper, a ship or a film, mark a term, a foreign
/// word or irony. What tells them apart is what stands before the mark, what the words inside are, and whose
/// sentence it is.
namespace wortlaut {
namespace {

/// What the words inside are: „unannehmbar“ says something, „Heimat“ names something.
void add_words(const Scene& scene, const MarkPair& pair, Candidate& candidate) {
  const TokenRange here{pair.open, pair.close + 1};
  std::uint32_t count = 0, last = pair.open;
  bool finite = false, all_upper = true, name = false, foreign = false;
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
    if (!scene.is_word(t)) continue;
    ++count;
    last = t;
    const bool upper = starts_upper(scene.word(t));
    all_upper &= upper;
    finite |= scene.morphology.can_be_finite(t) && !upper;
    bool only_name = scene.morphology.can_be(t, Pos::proper_noun), known = false;
    for (const Reading& reading : scene.morphology.readings(t)) {
      only_name &= reading.pos == Pos::proper_noun;
      known |= !reading.guessed;
    }
    name |= only_name;
    foreign |= !upper && !known;
  }
  const bool lower_case = scene.is_word(pair.open + 1) && !starts_upper(scene.word(pair.open + 1));
  if (count == 1) candidate.add(Evidence::marks_one_word, here);
  if (count >= 4) candidate.add(Evidence::marks_words, here);
  if (count >= 8) candidate.add(Evidence::content_long, here);
  if (lower_case) candidate.add(Evidence::marks_lower, here);
  if (all_upper) candidate.add(Evidence::marks_capitals, here);
  if (finite) candidate.add(Evidence::marks_verb, here);
  if (name) candidate.add(Evidence::marks_with_name, here);
  // „Er galt als ‚running mate‘.“
  if (foreign) candidate.add(Evidence::marks_foreign, here);
  if (scene.is_stop(pair.close - 1)) candidate.add(Evidence::marks_stop, here);
  if (!lower_case || count == 0) return;
  const bool noun_end = starts_upper(scene.word(last));
  // „die ‚grüne Welle‘“: a term of two words; „ist ‚nicht hinnehmbar‘“: a judgement without a noun.
  if (count == 2 && noun_end && scene.morphology.can_be(pair.open + 1, Pos::adjective)) candidate.add(Evidence::marks_term, here);
  if (!noun_end && scene.morphology.can_be(last, Pos::adjective)) {
    const bool attribute = pair.close + 1 < scene.sentences.tokens.size() && scene.is_word(pair.close + 1) &&
                           starts_upper(scene.word(pair.close + 1));
    candidate.add(attribute ? Evidence::marks_attribute : Evidence::marks_predicate, here);
  }
}

/// What stands before the mark: „die Zeitung ‚Bote‘“, „der sogenannte ‚Ring‘“, „unter dem Titel ‚Heimat‘“.
void add_naming(const Scene& scene, const MarkPair& pair, Candidate& candidate) {
  const TokenRange here{pair.open, pair.open + 1};
  const std::int32_t m = scene.mentions.mention_of_token[pair.open + 1];
  if (m >= 0 && scene.mentions.mentions[static_cast<std::size_t>(m)].phrase.first <= pair.open) candidate.add(Evidence::marks_mention, here);
  // „das Bündnis ‚Offene Stadt‘ (OS)“
  const std::uint32_t behind = pair.close + 1;
  if (behind + 1 < scene.sentences.tokens.size() && scene.is(behind, "(") && scene.is_word(behind + 1) && is_abbreviation(scene.word(behind + 1)))
    candidate.add(Evidence::marks_abbreviated, {behind, behind + 1});
  if (pair.open == 0) return;
  const std::uint32_t t = pair.open - 1;
  if (scene.is(t, "(")) candidate.add(Evidence::marks_bracket, here);
  if (!scene.is_word(t)) return;
  const std::string w = lower(scene.word(t));
  if (w == "namens" || w == "titel" || w == "namen" || w == "motto" || w == "genannt" || w.compare(0, 8, "genannte") == 0 ||
      w.compare(0, 10, "sogenannte") == 0) {
    candidate.add(Evidence::marks_so_called, here);
    return;
  }
  if (starts_upper(scene.word(t)) && scene.morphology.is_noun(t)) {
    const bool lower_case = scene.is_word(pair.open + 1) && !starts_upper(scene.word(pair.open + 1));
    candidate.add(lower_case ? Evidence::marks_title_noun : Evidence::marks_named, here);
  }
  if (w == "der" || w == "die" || w == "das" || w == "den" || w == "dem" || w == "des") candidate.add(Evidence::marks_definite, here);
  else if (w == "ein" || w == "eine" || w == "einen" || w == "einem" || w == "einer") candidate.add(Evidence::marks_indefinite, here);
}

class Fragments {
 public:
  Fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out)
      : scene_(scene), taken_(taken), out_(out), cover_(scene.sentences.tokens.size(), -1),
        in_sentence_(scene.sentences.sentences.size(), -1), speaks_(scene.sentences.tokens.size(), char{0}),
        classes_(word_lists(scene.pack)->claim_words.mark(scene.text, scene.sentences, scene.morphology)) {
    for (std::size_t q = 0; q < taken.size(); ++q)
      for (const TokenRange& span : taken[q].quotation.spans)
        for (std::uint32_t t = span.first; t < span.last; ++t) {
          cover_[t] = static_cast<std::int32_t>(q);
          in_sentence_[scene_.sentence_of_token[t]] = static_cast<std::int32_t>(q);
        }
    for (const Candidate& quotation : taken)
      for (const TokenRange& who : quotation.quotation.speaker_phrase)
        for (std::uint32_t t = who.first; t < who.last; ++t) speaks_[t] = 1;
    for (const MarkPair& pair : scene_.marks.pairs) ++times_[inside(pair)];
  }

  void run() {
    for (const MarkPair& pair : scene_.marks.pairs) {
      if (!scene_.usable(scene_.sentence_of_token[pair.open]) || pair.close <= pair.open + 1) continue;
      // „Wie der ‚Seefunk‘ berichtet, …“: who speaks is not what is said.
      if (speaks_[pair.open + 1] && speaks_[pair.close - 1]) continue;
      const std::int32_t around = cover_[pair.open];
      if (around >= 0 && taken_[static_cast<std::size_t>(around)].rule == Rule::direct) continue;
      if (scene_.sentence_of_token[pair.open] != scene_.sentence_of_token[pair.close] && !verbatim(pair)) continue;
      propose(pair, around);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }
  bool verbatim(const MarkPair& pair) const {
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t)
      if (scene_.clauses.clause_of_token[t] != no_clause) return clause(scene_.clauses.clause_of_token[t]).opaque;
    return false;
  }

  std::string_view inside(const MarkPair& pair) const {
    const std::size_t begin = scene_.sentences.tokens[pair.open].span.end_byte;
    const std::size_t end = scene_.sentences.tokens[pair.close].span.begin_byte;
    return begin < end ? scene_.text.substr(begin, end - begin) : std::string_view{};
  }

  void propose(const MarkPair& pair, std::int32_t around) {
    Candidate candidate;
    candidate.rule = Rule::fragment;
    candidate.sentence = scene_.sentence_of_token[pair.open];
    candidate.quotation.form = Form::direct;
    candidate.quotation.spans = {{pair.open, pair.close + 1}};
    add_mark_signs(scene_, pair, candidate);
    add_surroundings(pair, around, candidate);
    add_article_signs(pair, candidate);
    out_.push_back(std::move(candidate));
  }

  /// What the rest of the article says: „Das Bündnis ‚Offene Stadt‘ tagte. … ‚Offene Stadt‘ will …“ has it as a name.
  void add_article_signs(const MarkPair& pair, Candidate& candidate) const {
    const TokenRange here{pair.open, pair.close + 1};
    constexpr WordClasses evaluating =
        bit(WordClass::judgement) | bit(WordClass::mild) | bit(WordClass::feeling) | bit(WordClass::intensity);
    WordClasses classes = 0;
    for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) classes |= classes_[t];
    if (classes & evaluating) candidate.add(Evidence::marks_evaluate, here);
    if (times_.at(inside(pair)) > 1) candidate.add(Evidence::marks_repeated, here);
    const std::uint32_t s = candidate.sentence;
    if ((s > 0 && in_sentence_[s - 1] >= 0) || (s + 1 < in_sentence_.size() && in_sentence_[s + 1] >= 0))
      candidate.add(Evidence::marks_near_speech);
  }

  /// Whose sentence it is: inside a quotation, beside one, or the content of a verb that sums up speech.
  void add_surroundings(const MarkPair& pair, std::int32_t around, Candidate& candidate) const {
    const TokenRange here{pair.open, pair.close + 1};
    if (around >= 0) {
      const Candidate& parent = taken_[static_cast<std::size_t>(around)];
      candidate.add(parent.rule == Rule::speech_act ? Evidence::marks_inside_act : Evidence::marks_inside_quotation, here);
      candidate.quotation.speaker_phrase = parent.quotation.speaker_phrase;
      candidate.quotation.cue = parent.quotation.cue;
      candidate.quotation.medium = parent.quotation.medium;
    } else if (in_sentence_[candidate.sentence] >= 0) {
      candidate.add(Evidence::other_quotation, here);
    }
    const std::uint32_t c = scene_.clauses.clause_of_token[pair.open + 1];
    if (c == no_clause || clause(c).opaque) return;
    const Cue& cue = scene_.cue_of_clause[c];
    scene_.add_verb_signs(cue, takes_direct, candidate);
    scene_.add_subject_signs(clause(c), candidate);
    if (around < 0 && cue.word) {
      candidate.quotation.cue = cue.tokens;
      candidate.quotation.frame = clause(c).parts;
      candidate.quotation.speaker_phrase = scene_.speaker_of(clause(c));
    }
    if (clause(c).finite != no_token && scene_.is_reported_mood(clause(c))) candidate.add(Evidence::mood_konjunktiv1);
    // „bezeichnete das als ‚Wortbruch‘“, „sprach von ‚Trickserei‘“
    const ActContent content = act_content(scene_, c);
    if (!content.found()) return;
    // „bezeichnete das *als* ‚Wortbruch‘“, „sprach *von* ‚Trickserei‘“: the little word belongs to the verb.
    const bool of_act = around < 0 || taken_[static_cast<std::size_t>(around)].rule == Rule::speech_act;
    if (of_act && content.whole.contains(pair.open) && (content.kind == Evidence::content_as || content.kind == Evidence::content_preposition))
      add_to_cue(content.head.first, candidate.quotation.cue);
    if (content.head.first == pair.open || (content.whole.contains(pair.open) && pair.open <= content.head.first + 2)) {
      candidate.add(Evidence::content_in_marks, content.head);
      if (content.sure || cue.word->kind == ReportingClass::judge || cue.word->kind == ReportingClass::accuse)
        candidate.add(Evidence::marks_judged, cue.tokens.front());
    } else if (content.whole.contains(pair.open)) {
      candidate.add(Evidence::content_direct, content.head);
    }
  }

  static void add_to_cue(std::uint32_t token, std::vector<TokenRange>& cue) {
    for (const TokenRange& range : cue)
      if (range.contains(token)) return;
    const auto at = std::find_if(cue.begin(), cue.end(), [&](const TokenRange& range) { return range.first > token; });
    cue.insert(at, {token, token + 1});
  }

  const Scene& scene_;
  const std::vector<Candidate>& taken_;
  std::vector<Candidate>& out_;
  std::vector<std::int32_t> cover_;        ///< per token: the last of the taken quotations over it, or -1
  std::vector<std::int32_t> in_sentence_;  ///< per sentence likewise
  std::vector<char> speaks_;  ///< per token: in the speaker phrase of a quotation
  std::vector<WordClasses> classes_;       ///< per token: the bits of its WordClass
  std::unordered_map<std::string_view, int> times_;  ///< how often the article has these words in marks
};

}  // namespace

void add_mark_signs(const Scene& scene, const MarkPair& pair, Candidate& candidate) {
  add_words(scene, pair, candidate);
  add_naming(scene, pair, candidate);
}

void propose_fragments(const Scene& scene, const std::vector<Candidate>& taken, std::vector<Candidate>& out) {
  Fragments(scene, taken, out).run();
}

}  // namespace wortlaut
