#include "scene.hpp"

namespace wortlaut {

void Scene::add_subject_signs(const Clause& clause, Candidate& candidate) const {
  const std::vector<TokenRange> who = speaker_of(clause);
  if (who.empty()) {
    candidate.add(Evidence::subject_none);
    return;
  }
  const TokenRange where = who.front();
  if (where.size() == 1 &&
      (is(where.first, "es") || is(where.first, "Es") || is(where.first, "man") || is(where.first, "Man"))) {
    candidate.add(Evidence::subject_es, where);
    return;
  }
  const Mention* mention = mention_in(where);
  if (!mention) {
    candidate.add(Evidence::subject_thing, where);
    return;
  }
  const Mention& m = *mention;
  if (m.kind == MentionKind::pronoun) candidate.add(Evidence::subject_pronoun, where);
  else if (m.speaker_kind == SpeakerKind::organization || m.speaker_kind == SpeakerKind::state)
    candidate.add(Evidence::subject_body, where);
  else if (m.kind == MentionKind::name) candidate.add(Evidence::subject_name, where);
  else candidate.add(Evidence::subject_role, where);
}

void Scene::add_mood_signs(const Clause& clause, Candidate& candidate) const {
  if (clause.finite == no_token) return;
  const TokenRange where{clause.finite, clause.finite + 1};
  if (morphology.has_unambiguous_konjunktiv1(clause.finite)) candidate.add(Evidence::mood_konjunktiv1, where);
  else if (morphology.has_unambiguous_konjunktiv2(clause.finite))
    candidate.add(
        morphology.has_lemma(clause.finite, "werden", Pos::verb) ? Evidence::mood_wuerde : Evidence::mood_konjunktiv2,
        where);
  else if (clause.moods & (mood_konjunktiv1 | mood_konjunktiv2)) candidate.add(Evidence::mood_open, where);
  else candidate.add(Evidence::mood_indicative, where);
}

void Scene::add_source_sign(TokenRange who, Candidate& candidate) const {
  candidate.add(mention_in(who) ? Evidence::subject_name : Evidence::subject_thing, who);
}

void Scene::add_noun_grade(const ReportingWord& noun, TokenRange where, Candidate& candidate) const {
  constexpr Evidence grades[] = {Evidence::noun_weak, Evidence::noun_often, Evidence::noun_core};
  candidate.add(grades[static_cast<int>(noun.grade)], where);
}

void Scene::add_verb_signs(const Cue& cue, std::uint32_t wanted_frame, Candidate& candidate) const {
  if (!cue.word) {
    candidate.add(Evidence::verb_unlisted);
    return;
  }
  const ReportingWord& word_ = *cue.word;
  const TokenRange where = cue.tokens.empty() ? TokenRange{} : cue.tokens.front();
  constexpr Evidence grades[] = {Evidence::verb_weak, Evidence::verb_often, Evidence::verb_core};
  candidate.add(grades[static_cast<int>(word_.grade)], where);
  candidate.add(word_.takes(wanted_frame) ? Evidence::takes_it : Evidence::takes_it_not, where);
  switch (word_.kind) {
    case ReportingClass::say:
    case ReportingClass::report:
    case ReportingClass::confirm: candidate.add(Evidence::kind_say, where); break;
    case ReportingClass::ask:
    case ReportingClass::demand:
    case ReportingClass::warn: candidate.add(Evidence::kind_demand, where); break;
    case ReportingClass::promise:
    case ReportingClass::agree: candidate.add(Evidence::kind_promise, where); break;
    case ReportingClass::accuse: candidate.add(Evidence::kind_accuse, where); break;
    case ReportingClass::deny: candidate.add(Evidence::kind_deny, where); break;
    case ReportingClass::judge: candidate.add(Evidence::kind_judge, where); break;
    case ReportingClass::announce: candidate.add(Evidence::kind_announce, where); break;
    case ReportingClass::think: candidate.add(Evidence::kind_think, where); break;
    case ReportingClass::fear_hope: candidate.add(Evidence::kind_feel, where); break;
    case ReportingClass::know:
    case ReportingClass::show: candidate.add(Evidence::kind_know, where); break;
    case ReportingClass::decide: candidate.add(Evidence::kind_decide, where); break;
    case ReportingClass::propose: candidate.add(Evidence::kind_propose, where); break;
  }
}

void Scene::add_frame_signs(const Clause& clause, Candidate& candidate) const {
  if (clause.passive) candidate.add(Evidence::frame_passive, {clause.finite, clause.finite + 1});
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t) {
      if (!is_word(t)) continue;
      if (morphology.is_only(t, Pos::negation)) candidate.add(Evidence::frame_negated, {t, t + 1});
    }
  if (clause.finite == no_token) return;
  const TokenRange where{clause.finite, clause.finite + 1};
  if (morphology.is_modal(clause.finite) && clause.verbs.size() > 1) candidate.add(Evidence::frame_modal, where);
  if (morphology.has_unambiguous_konjunktiv2(clause.finite)) candidate.add(Evidence::frame_conditional, where);
  if (morphology.has_unambiguous_konjunktiv1(clause.finite)) candidate.add(Evidence::frame_konjunktiv, where);
  bool past = false, present = false;
  for (const Reading& reading : morphology.readings(clause.finite)) {
    past |= reading.form == VerbForm::past;
    present |= reading.form == VerbForm::present;
  }
  if (present && !past && clause.verbs.size() == 1) candidate.add(Evidence::frame_present, where);
}

Medium Scene::medium_of(const ReportingWord* entry) const {
  if (!entry) return Medium::unknown;
  switch (entry->medium) {
    case ReportingMedium::speech: return Medium::speech;
    case ReportingMedium::writing: return Medium::writing;
    case ReportingMedium::thought: return Medium::thought;
    case ReportingMedium::any: break;
  }
  return Medium::unknown;
}

}  // namespace wortlaut
