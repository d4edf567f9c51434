#include <algorithm>

#include "characters.hpp"
#include "free_speech.hpp"

/// Reported speech that no frame announces: the Konjunktiv of whole sentences, and hearsay with "sollen".
namespace wortlaut {
namespace {

class Free {
 public:
  Free(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out)
      : scene_(scene), s_(sentence), floor_(floor), out_(out) {}

  void run() {
    konjunktiv();
    if (floor_.taken) return;
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c) {
      const Clause& clause = scene_.clauses.clauses[c];
      if (clause.opaque || clause.finite == no_token) continue;
      hearsay(c);
    }
  }

 private:
  const Clause& clause(std::uint32_t c) const { return scene_.clauses.clauses[c]; }

  /// „Er sei krank gewesen. Das habe er gemeldet.“ The mood of the main clause alone says that somebody claims it.
  void konjunktiv() {
    std::uint32_t best = no_clause;
    bool conditional = false;
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c) {
      const Clause& here = clause(c);
      if (here.opaque || here.finite == no_token) continue;
      if (here.kind == ClauseKind::subordinate && here.introducer != no_token) {
        const std::string introducer = lower_first(scene_.word(here.introducer));
        // „Wenn er käme, wäre alles gut“: a condition, not a report.
        if ((introducer == "wenn" || introducer == "falls" || introducer == "sofern") && (here.moods & mood_konjunktiv2)) conditional = true;
      }
      if (!is_main(here) || !scene_.is_reported_mood(here)) continue;
      if (is_fixed(here)) continue;
      // „Er droht, falls man nicht zahle und Auskunft gebe.“: the verb at the end belongs to the condition before.
      if (here.finite + 1 == here.range.last && here.subject.empty() && scene_.morphology.is_coordinator(here.range.first)) continue;
      const bool k1 = scene_.morphology.has_unambiguous_konjunktiv1(here.finite);
      if (best == no_clause || (k1 && !scene_.morphology.has_unambiguous_konjunktiv1(clause(best).finite))) best = c;
    }
    if (best == no_clause) return;
    Candidate candidate;
    candidate.rule = Rule::free_konjunktiv;
    candidate.sentence = s_;
    candidate.quotation.form = Form::indirect_free_indirect;
    candidate.quotation.spans = {scene_.tokens_of(s_)};
    if (floor_.taken) {
      // „Zwei Wege seien offen: „Reden oder schweigen.““: what stands beside direct speech.
      if ((*floor_.taken)[clause(best).finite]) return;
      std::vector<TokenRange> holes;
      for (std::uint32_t t = scene_.tokens_of(s_).first; t < scene_.tokens_of(s_).last; ++t) {
        if (!(*floor_.taken)[t]) continue;
        if (!scene_.is_mark(t) && holes.empty()) return;
        if (!holes.empty() && holes.back().last == t) ++holes.back().last;
        else holes.push_back({t, t + 1});
      }
      candidate.quotation.spans = scene_.without(scene_.tokens_of(s_), holes);
      if (candidate.quotation.spans.empty()) return;
      candidate.add(Evidence::beside_quotation);
    }
    scene_.add_mood_signs(clause(best), candidate);
    // Another main clause in the indicative is the reporter's.
    bool indicative = false;
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c)
      indicative |= !clause(c).opaque && is_main(clause(c)) && clause(c).finite != no_token && clause(c).moods == mood_indicative;
    if (indicative) candidate.add(Evidence::mood_indicative);
    // „Die Frau ist krank, und er wolle sie pflegen“: what is joined in another mood is not the reporter's.
    if (indicative && !floor_.taken && clause(best).coordinated != no_clause &&
        clause(best).range.first > scene_.tokens_of(s_).first &&
        clause(clause(best).coordinated).moods == mood_indicative && !clause(best).subject.empty())
      candidate.quotation.spans = scene_.without({clause(best).range.first, scene_.tokens_of(s_).last}, {});
    // „Falls er gewählt wird, wäre er der Jüngste“: a condition explains Konjunktiv II whatever its own mood;
    // Konjunktiv I it does not.
    const bool reports = scene_.morphology.has_unambiguous_konjunktiv1(clause(best).finite);
    if (conditional || (!reports && (has_condition() || begins_with_condition())))
      candidate.add(Evidence::sentence_conditional);
    if (ends_with("?")) candidate.add(Evidence::sentence_question);
    for (const Reading& reading : scene_.morphology.readings(clause(best).finite))
      if (reading.modal) {
        candidate.add(Evidence::frame_modal, {clause(best).finite, clause(best).finite + 1});
        break;
      }
    if (scene_.cue_of_clause[best].word && scene_.cue_of_clause[best].word->grade == ReportingGrade::core) candidate.add(Evidence::verb_core);
    add_floor_signs(scene_, s_, floor_, candidate);
    out_.push_back(std::move(candidate));
  }
  /// „Sollte es regnen, fiele das Fest aus“, „Hätte sie gewartet, …“: a condition without "wenn" begins with its verb,
  /// and the main clause follows it.
  bool begins_with_condition() const {
    const std::uint32_t first = scene_.tokens_of(s_).first;
    bool opens = false;
    for (std::string_view word :
         {"Sollte", "Sollten", "Wäre", "Wären", "Hätte", "Hätten", "Würde", "Würden", "Könnte", "Könnten"})
      opens |= scene_.is(first, word);
    for (std::uint32_t c = scene_.first_clause(s_); opens && c < scene_.last_clause(s_); ++c) {
      const std::uint32_t finite = clause(c).finite;
      if (clause(c).opaque || !is_main(clause(c)) || finite == no_token || finite < first + 3) continue;
      if (scene_.is(finite - 1, ",") || (scene_.is(finite - 1, "so") && scene_.is(finite - 2, ","))) return true;
    }
    return false;
  }
  bool has_condition() const {
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c)
      if (!clause(c).opaque && clause(c).introducer != no_token)
        for (std::string_view word : {"wenn", "Wenn", "falls", "Falls", "sofern", "Sofern"})
          if (scene_.is(clause(c).introducer, word)) return true;
    return false;
  }

  /// „Sei es am Abend, sei es am Morgen“, „es sei denn“, „wie dem auch sei“, „man nehme“, „möge“, „möchte“.
  bool is_fixed(const Clause& c) const {
    // „Man nehme drei Eier und rühre sie“ goes on with the recipe.
    return is_set_phrase(c) || (c.coordinated != no_clause && is_set_phrase(clause(c.coordinated)));
  }
  bool is_set_phrase(const Clause& c) const {
    const std::string finite = lower_first(scene_.word(c.finite));
    if (finite == "möge" || finite == "mögen" || finite == "möchte" || finite == "möchten") return true;
    // „Das dürfte teuer werden“ is the writer's own guess.
    if (finite == "dürfte" || finite == "dürften") return true;
    if (finite == "sei" && (scene_.has_own_word(c, "denn") || (c.finite == c.range.first && scene_.has_own_word(c, "es")))) return true;
    // „Man nehme drei Eier“, „Gegeben sei ein Dreieck“, „Gott sei Dank“, „komme, was wolle“
    if (scene_.has_own_word(c, "man") && (finite == "nehme" || finite == "gebe" || finite == "denke" || finite == "stelle" || finite == "beachte")) return true;
    if (finite == "sei" && scene_.has_own_word(c, "gott") && scene_.has_own_word(c, "dank")) return true;
    if (finite == "sei" && c.finite > c.range.first && (scene_.is(c.finite - 1, "Gegeben") || scene_.is(c.finite - 1, "Gesetzt"))) return true;
    if (c.finite == c.range.first && !c.parts.empty() && c.parts.front().size() == 1) return true;
    // „Er ging weiter, als sei nichts geschehen“ compares.
    if (c.finite > 0 && scene_.is(c.finite - 1, "als")) return true;
    return false;
  }
  bool ends_with(std::string_view sign) const {
    const TokenRange range = scene_.tokens_of(s_);
    for (std::uint32_t t = range.last; t > range.first && t + 3 > range.last; --t)
      if (scene_.is(t - 1, sign)) return true;
    return false;
  }

  /// „Er soll in Wien gewesen sein.“ hands on what others say; „Der Bau soll 2030 beginnen.“ what somebody plans.
  void hearsay(std::uint32_t c) {
    const Clause& here = clause(c);
    if (!scene_.morphology.is_modal(here.finite) || !scene_.morphology.has_lemma(here.finite, "sollen", Pos::verb)) return;
    if (here.verbs.size() < 2) return;
    const bool subordinate = scene_.verb_final(here);
    if (subordinate && here.kind != ClauseKind::relative) return;
    Candidate candidate;
    candidate.rule = Rule::hearsay;
    candidate.sentence = s_;
    candidate.quotation.form = Form::free_indirect;
    const bool whole = !subordinate && (count_main_clauses(scene_, s_) == 1 || all_hearsay());
    candidate.quotation.spans = whole ? std::vector<TokenRange>{scene_.tokens_of(s_)} : scene_.without(reach_of(scene_, c), {});
    if (candidate.quotation.spans.empty()) return;
    candidate.quotation.cue = {};
    // "gewesen sein", "haben soll": Perfekt infinitive.
    const auto [perfect, participle] = perfect_infinitive(scene_, here);
    if (perfect && participle) candidate.add(Evidence::perfect_infinitive, {here.finite, here.finite + 1});
    // „Der Schaden soll drei Millionen betragen“, „Er soll krank sein“: what is so already nobody plans.
    bool state = perfect && !participle;
    for (std::string_view lemma : {"betragen", "handeln", "geben", "befinden", "liegen", "wissen", "kosten"})
      state |= here.lemma == lemma && !perfect;
    if (state) candidate.add(Evidence::present_state, {here.finite, here.finite + 1});
    if (here.passive) candidate.add(Evidence::frame_passive);
    bool past = false;
    for (const Reading& reading : scene_.morphology.readings(here.finite)) past |= reading.form == VerbForm::past;
    if (past) candidate.add(Evidence::past_sollen, {here.finite, here.finite + 1});
    if (subordinate) candidate.add(Evidence::clause_relative);
    if (!(perfect && participle) && plan_before()) candidate.add(Evidence::after_plan);
    scene_.add_subject_signs(here, candidate);
    add_floor_signs(scene_, s_, floor_, candidate);
    out_.push_back(std::move(candidate));
  }

  /// „Die Kammer will den Hafen ausbauen. Gäste sollen …“: the sentence before has somebody who wants, plans, demands
  /// or decides.
  bool plan_before() const {
    const auto& sentences = scene_.sentences.sentences;
    if (s_ == 0 || sentences[s_ - 1].block != sentences[s_].block) return false;
    for (std::uint32_t c = scene_.first_clause(s_ - 1); c < scene_.last_clause(s_ - 1); ++c) {
      const Clause& before = clause(c);
      if (before.opaque || !is_main(before) || before.finite == no_token) continue;
      if (scene_.morphology.has_lemma(before.finite, "wollen", Pos::verb)) return true;
      const ReportingWord* word = scene_.cue_of_clause[c].word;
      if (word && (word->kind == ReportingClass::announce || word->kind == ReportingClass::demand ||
                   word->kind == ReportingClass::decide || word->kind == ReportingClass::propose))
        return true;
    }
    return false;
  }

  /// „Einerseits soll der Deich wachsen, andererseits sollen Wege entstehen“: one plan of several clauses.
  bool all_hearsay() const {
    for (std::uint32_t c = scene_.first_clause(s_); c < scene_.last_clause(s_); ++c)
      if (!clause(c).opaque && is_main(clause(c)) && clause(c).finite != no_token &&
          !(scene_.morphology.is_modal(clause(c).finite) &&
            scene_.morphology.has_lemma(clause(c).finite, "sollen", Pos::verb)))
        return false;
    return true;
  }

  const Scene& scene_;
  std::uint32_t s_;
  const Floor& floor_;
  std::vector<Candidate>& out_;
};

}  // namespace

void propose_free(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out) {
  Free(scene, sentence, floor, out).run();
  propose_acts(scene, sentence, floor, out);
  propose_plans(scene, sentence, floor, out);
}

}  // namespace wortlaut
