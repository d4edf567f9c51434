#include "free_speech.hpp"

/// Plans and claims told without a verb of saying: „Die Werft schwieg nicht: Es fehle Geld. Sie will im Mai zwei Fähren bauen.“ What
/// somebody wants is known from him alone; right behind speech it goes on with what he said. Anywhere else the article
/// as often tells it in its own voice.
namespace wortlaut {
namespace {

class Plans {
 public:
  Plans(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out)
      : scene_(scene), s_(sentence), floor_(floor), out_(out) {}

  void run() {
    if (is_taken() || count_main_clauses(scene_, s_) != 1) return;
    const bool goes_on = floor_.quotation_before && !opens_paragraph();
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c) {
      const Clause& here = scene_.clauses.clauses[c];
      if (wants(here) && (is_claim(here) || (goes_on && !act_content(scene_, c).found()))) propose(here);
    }
  }

 private:
  bool opens_paragraph() const {
    const auto& sentences = scene_.sentences.sentences;
    return s_ == 0 || sentences[s_ - 1].block != sentences[s_].block;
  }
  /// „Nach eigenen Worten will sie bauen“: another rule has it.
  bool is_taken() const {
    const TokenRange sentence = scene_.tokens_of(s_);
    for (std::uint32_t t = sentence.first; floor_.taken && t < sentence.last; ++t)
      if ((*floor_.taken)[t]) return true;
    return false;
  }

  /// „Die Werft will bauen“. "möchte" asks or is polite, "wollte" may have come to nothing, and of „viele“ or of a thing
  /// that "will nicht starten" nothing was heard.
  bool wants(const Clause& here) const {
    if (here.opaque || here.finite == no_token || !is_main(here)) return false;
    if (!scene_.is(here.finite, "will") && !scene_.is(here.finite, "wollen")) return false;
    bool infinitive = false;
    for (const std::uint32_t verb : here.verbs) {
      if (verb == here.finite) continue;
      infinitive |= scene_.morphology.can_be_infinitive(verb);
    }
    if (!infinitive || scene_.has_own_word(here, "man")) return false;
    const std::vector<TokenRange> who = scene_.speaker_of(here);
    return !who.empty() && scene_.mention_in(who.front()) != nullptr;
  }

  /// „Zwei Wanderer wollen einen Luchs gesehen haben“: what somebody says of himself, wherever it stands. Not „will
  /// geimpft sein“, a state, nor „will bis Mai alles saniert haben“, a plan.
  bool is_claim(const Clause& here) const {
    const auto [auxiliary, participle] = perfect_infinitive(scene_, here);
    if (!auxiliary || !participle || scene_.has_own_word(here, "bis")) return false;
    bool has = false, was = false;
    for (const std::uint32_t verb : here.verbs) {
      has |= verb != here.finite && scene_.is(verb, "haben");
      was |= scene_.is(verb, "gewesen") || scene_.is(verb, "worden");
    }
    return has || was;
  }

  void propose(const Clause& here) {
    Candidate candidate;
    candidate.rule = Rule::plan;
    candidate.sentence = s_;
    candidate.quotation.form = Form::reported;
    candidate.quotation.spans = {scene_.tokens_of(s_)};
    candidate.quotation.speaker_phrase = scene_.speaker_of(here);
    candidate.add(is_claim(here) ? Evidence::perfect_infinitive : Evidence::content_plan, {here.finite, here.finite + 1});
    scene_.add_subject_signs(here, candidate);
    scene_.add_frame_signs(here, candidate);
    add_floor_signs(scene_, s_, floor_, candidate);
    out_.push_back(std::move(candidate));
  }

  const Scene& scene_;
  std::uint32_t s_;
  const Floor& floor_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_plans(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out) {
  Plans(scene, sentence, floor, out).run();
}

}  // namespace wortlaut
