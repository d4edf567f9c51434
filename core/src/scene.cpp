#include "scene.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {

Scene::Scene(std::string_view text_, const Layout& layout_, const Sentences& sentences_, const Morphology& morphology_,
             const Phrases& phrases_, const Marks& marks_, const Clauses& clauses_, const Mentions& mentions_,
             const PackData& pack_)
    : text(text_), layout(layout_), sentences(sentences_), morphology(morphology_), phrases(phrases_), marks(marks_),
      clauses(clauses_), mentions(mentions_), pack(pack_) {
  sentence_of_token.assign(sentences.tokens.size(), 0);
  for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
    for (std::uint32_t t = tokens_of(s).first; t < tokens_of(s).last; ++t) sentence_of_token[t] = s;
  cue_of_clause.reserve(clauses.clauses.size());
  for (std::uint32_t c = 0; c < clauses.clauses.size(); ++c) cue_of_clause.push_back(find_cue(c));
}

bool Scene::is_stop(std::uint32_t token) const {
  const std::string_view w = word(token);
  return w == "." || w == "!" || w == "?" || w == "…" || w == "..." || w == ":" || w == ";";
}

bool Scene::usable(std::uint32_t sentence) const {
  const std::uint32_t block = sentences.sentences[sentence].block;
  return block >= layout.blocks.size() || layout.blocks[block].kind == BlockKind::paragraph;
}

std::uint32_t Scene::content_end(std::uint32_t sentence) const {
  const TokenRange range = tokens_of(sentence);
  std::uint32_t end = range.last;
  while (end > range.first && is_stop(end - 1)) --end;
  return end;
}

TokenRange Scene::trimmed(TokenRange range) const {
  const auto loose = [&](std::uint32_t t) {
    const std::string_view w = word(t);
    return w == "," || w == ";" || w == ":" || w == "–" || w == "—" || w == "-" || w == ")" || w == "]";
  };
  while (!range.empty() && loose(range.first)) ++range.first;
  while (!range.empty() && (loose(range.last - 1) || is_stop(range.last - 1))) {
    const std::string_view w = word(range.last - 1);
    if (w == ")" || w == "]") {
      bool opened = false;
      for (std::uint32_t t = range.first; t < range.last - 1; ++t) opened |= is(t, "(") || is(t, "[");
      if (opened) break;
    }
    --range.last;
  }
  return range;
}

std::vector<TokenRange> Scene::without(TokenRange whole, std::vector<TokenRange> holes) const {
  std::sort(holes.begin(), holes.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  std::vector<TokenRange> result;
  std::uint32_t at = whole.first;
  const auto push = [&](std::uint32_t end) {
    if (end <= at) return;
    TokenRange piece = trimmed({at, end});
    // "…, und" before a hole is no content.
    while (!piece.empty() && is_word(piece.last - 1) && morphology.is_only(piece.last - 1, Pos::conjunction_coordinating)) {
      --piece.last;
      piece = trimmed(piece);
    }
    if (!piece.empty()) result.push_back(piece);
  };
  for (const TokenRange& hole : holes) {
    if (hole.last <= at || hole.first >= whole.last) continue;
    push(std::min(hole.first, whole.last));
    at = std::max(at, hole.last);
  }
  push(whole.last);
  return result;
}

bool Scene::verb_final(const Clause& clause) const {
  return clause.kind == ClauseKind::subordinate || clause.kind == ClauseKind::relative || clause.kind == ClauseKind::question;
}

std::uint32_t Scene::first_word(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && !morphology.is_only(t, Pos::conjunction_coordinating)) return t;
  return clause.range.first;
}

bool Scene::in_own_parts(const Clause& clause, std::uint32_t token) const {
  for (const TokenRange& part : clause.parts)
    if (part.contains(token)) return true;
  return false;
}

bool Scene::has_own_word(const Clause& clause, std::string_view lower_word) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && lower_first(word(t)) == lower_word) return true;
  return false;
}

/// The fixed words of "zu bedenken geben" or "sich bereit erklären" in the clause; all must be there.
bool Scene::cue_words(const Clause& clause, const ReportingWord& entry, std::vector<std::uint32_t>& found) const {
  for (std::string_view wanted : entry.with) {
    bool there = false;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last && !there; ++t) {
        if (!is_word(t)) continue;
        const std::string_view w = word(t);
        if (w == wanted || lower_first(w) == wanted ||
            (starts_upper(wanted) && morphology.has_lemma(t, wanted, Pos::noun))) {
          found.push_back(t);
          there = true;
        }
      }
    if (!there) return false;
  }
  return true;
}

Cue Scene::find_cue(std::uint32_t index) const {
  const Clause& clause = clauses.clauses[index];
  Cue cue;
  std::vector<std::uint32_t> best, words;
  std::uint32_t reflexive = no_token;
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (is_word(t) && (word(t) == "sich" || word(t) == "mich" || word(t) == "uns") && reflexive == no_token) reflexive = t;
  int best_score = -1;
  const auto consider = [&](std::string_view lemma) {
    for (const ReportingWord& entry : pack.reporting.verbs(lemma)) {
      if (entry.reflexive && reflexive == no_token) continue;
      words.clear();
      if (!cue_words(clause, entry, words)) continue;
      const int score = static_cast<int>(entry.with.size()) * 4 + (entry.reflexive ? 2 : 0) + static_cast<int>(entry.grade);
      if (score <= best_score) continue;
      best_score = score;
      cue.word = &entry;
      best = words;
      if (entry.reflexive) best.push_back(reflexive);
    }
  };
  if (!clause.lemma.empty()) consider(clause.lemma);
  // "hat gewarnt und gedroht": every full verb may report; the listed one of most words is taken.
  if (!cue.word)
    for (const std::uint32_t t : clause.verbs)
      for (const Reading& reading : morphology.readings(t)) {
        if (reading.pos != Pos::verb && reading.form != VerbForm::participle2) continue;
        if (reading.auxiliary || reading.modal || !reading.particle.empty()) continue;
        if (reading.is_finite() && clause.verbs.size() > 1 && t == clause.finite && clause.particle != no_token) continue;
        consider(reading.lemma);
      }
  if (!cue.word) return cue;
  // „den Vorwurf erheben“: the article goes with its noun; „heißt es“, „es wird vermutet“: the empty subject with its verb.
  for (std::size_t i = 0, found = best.size(); i < found; ++i)
    if (best[i] > clause.range.first && starts_upper(word(best[i])) && morphology.can_be(best[i] - 1, Pos::article) && in_own_parts(clause, best[i] - 1))
      best.push_back(best[i] - 1);
  if (clause.subject.size() == 1 && lower_first(word(clause.subject.first)) == "es") best.push_back(clause.subject.first);
  for (const std::uint32_t t : clause.verbs) best.push_back(t);
  std::sort(best.begin(), best.end());
  best.erase(std::unique(best.begin(), best.end()), best.end());
  for (const std::uint32_t t : best) {
    if (!cue.tokens.empty() && cue.tokens.back().last == t) ++cue.tokens.back().last;
    else cue.tokens.push_back({t, t + 1});
  }
  return cue;
}

// --- Who ----------------------------------------------------------------------------------------

std::vector<TokenRange> Scene::whole_phrase(TokenRange base, std::uint32_t before) const {
  if (base.empty()) return {};
  for (std::uint32_t t = base.first; t < base.last; ++t) {
    const std::int32_t m = mentions.mention_of_token[t];
    if (m < 0) continue;
    TokenRange phrase = mentions.mentions[m].phrase;
    // „Seelands Premier Leung“ is not Seeland.
    if (mentions.mentions[m].speaker_kind == SpeakerKind::state && phrase.last < base.last && word(phrase.last - 1).back() == 's' &&
        mentions.mention_of_token[base.last - 1] >= 0)
      continue;
    phrase.first = std::min(phrase.first, base.first);
    // "Raab und Roth", "Raab sowie Roth": joint speakers.
    for (;;) {
      const std::uint32_t next = phrase.last;
      if (next + 1 >= sentences.tokens.size() || sentence_of_token[next] != sentence_of_token[phrase.first]) break;
      if (!(is(next, "und") || is(next, "sowie"))) break;
      std::int32_t other = mentions.mention_of_token[next + 1];
      if (other < 0 || mentions.mentions[other].phrase.first != next + 1 || mentions.mentions[other].phrase.last > before) break;
      phrase.last = mentions.mentions[other].phrase.last;
    }
    // … and to the left: „die Kandidatin Raab sowie der Vorsitzende Roth sprachen“.
    for (;;) {
      if (phrase.first < 2 || !(is(phrase.first - 1, "und") || is(phrase.first - 1, "sowie"))) break;
      const std::uint32_t left = phrase.first - 2;
      if (sentence_of_token[left] != sentence_of_token[phrase.first]) break;
      const std::int32_t other = mentions.mention_of_token[left];
      if (other < 0 || mentions.mentions[other].phrase.last != phrase.first - 1 || mentions.mentions[other].kind == MentionKind::pronoun) break;
      const std::int32_t p = phrases.phrase_of_token[mentions.mentions[other].phrase.first];
      if (p >= 0 && phrases.phrases[p].preposition != no_token) break;
      phrase.first = mentions.mentions[other].phrase.first;
    }
    return {phrase};
  }
  TokenRange phrase = base;
  // "die Antwort der Behörde", "der Bericht des Ausschusses".
  while (phrase.last < before) {
    const std::int32_t p = phrases.phrase_of_token[phrase.last];
    if (p < 0) break;
    const NounPhrase& next = phrases.phrases[p];
    if (next.range.first != phrase.last || next.pronoun || next.preposition != no_token || !(next.cases & genitive) ||
        next.range.last > before)
      break;
    phrase.last = next.range.last;
  }
  return {phrase};
}

/// „Das Treffen nannte Raab offen“: in the first field a thing that may be the object, right behind the verb a person.
TokenRange Scene::person_behind(const Clause& clause) const {
  if (clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.subject.last > clause.finite) return {};
  const std::int32_t front = phrases.phrase_of_token[clause.subject.first];
  if (front < 0 || !(phrases.phrases[front].cases & accusative) || phrases.phrases[front].pronoun) return {};
  for (std::uint32_t t = clause.subject.first; t < clause.subject.last; ++t)
    if (mentions.mention_of_token[t] >= 0) {
      const Mention& mention = mentions.mentions[mentions.mention_of_token[t]];
      const bool document = mention.speaker_kind == SpeakerKind::organization && mention.body == BodyKind::document;
      if (!document) return {};
    }
  const std::uint32_t next = clause.finite + 1;
  if (next >= mentions.mention_of_token.size() || mentions.mention_of_token[next] < 0) return {};
  const Mention& mention = mentions.mentions[mentions.mention_of_token[next]];
  if (mention.phrase.first != next || (mention.cases != 0 && !(mention.cases & nominative))) return {};
  const bool person = mention.speaker_kind == SpeakerKind::person || mention.kind == MentionKind::pronoun;
  return person ? mention.phrase : TokenRange{};
}

std::vector<TokenRange> Scene::speaker_of(const Clause& clause) const {
  const std::uint32_t before = !clause.subject.empty() && clause.subject.last <= clause.finite && clause.finite != no_token
                                   ? clause.finite
                                   : tokens_of(clause.sentence).last;
  if (!clause.passive) {
    // "es", "man" and a relative pronoun stand for nobody here.
    if (clause.subject.size() == 1) {
      const std::string w = lower_first(word(clause.subject.first));
      if (w == "man") return {};
      if (w == "es") return document_of(clause);
    }
    if (!clause.subject.empty()) {
      const TokenRange person = person_behind(clause);
      return whole_phrase(person.empty() ? clause.subject : person, person.empty() ? before : tokens_of(clause.sentence).last);
    }
    // „Raab nickte und gab bekannt, …“: the second verb's subject is the first one's.
    if (clause.coordinated != no_clause) {
      std::uint32_t number = clause.coordinated;
      // „Sie sagte, das Haus sei voll, und kündigte an, …“: not the house, but who said so.
      while (is_reported_mood(clauses.clauses[number]) && !is_reported_mood(clause) && number > first_clause(clause.sentence)) --number;
      const Clause& before_it = clauses.clauses[number];
      if (!before_it.passive && (!before_it.subject.empty() || before_it.coordinated != no_clause) && before_it.sentence == clause.sentence)
        return speaker_of(before_it);
    }
    // No phrase agrees (a name of unknown number, "47 Prozent der Befragten"): the first that no preposition governs.
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t) {
        const std::int32_t m = mentions.mention_of_token[t];
        if (m < 0) continue;
        const TokenRange phrase = mentions.mentions[m].phrase;
        const std::int32_t p = phrases.phrase_of_token[t];
        // „Von der Leyen betonte“: the preposition is part of the name.
        const bool governed = p >= 0 && phrases.phrases[p].preposition != no_token && !phrase.contains(phrases.phrases[p].preposition);
        const bool oblique = p >= 0 && phrases.phrases[p].cases != 0 && !(phrases.phrases[p].cases & nominative);
        if (!governed && !oblique && phrase.first >= part.first) return whole_phrase(phrase, part.last);
        t = std::max(t, phrase.last - 1);
      }
    return {};
  }
  // "wurde von der Polizei mitgeteilt", "durch das Amt"
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      if (!(is(t, "von") || is(t, "vom") || is(t, "durch") || is(t, "seitens"))) continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t) continue;
      const std::int32_t m = mentions.mention_of_token[phrases.phrases[p].head];
      if (m < 0) continue;
      return whole_phrase(phrases.phrases[p].range, part.last);
    }
  return document_of(clause);
}

/// „In einem Brief der Kanzlei heißt es, …“, „aus dem Bericht geht hervor, …“: the document speaks.
std::vector<TokenRange> Scene::document_of(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(word(t));
      if (w != "in" && w != "im" && w != "aus" && w != "auf") continue;
      const std::int32_t p = phrases.phrase_of_token[t + 1];
      if (p < 0 || phrases.phrases[p].preposition != t || phrases.phrases[p].pronoun) continue;
      const NounPhrase& phrase = phrases.phrases[p];
      bool reports = false;
      for (const Reading& reading : morphology.readings(phrase.head))
        reports |= reading.pos == Pos::noun && !pack.reporting.nouns(reading.lemma).empty();
      const std::int32_t m = mentions.mention_of_token[phrase.head];
      const bool document = m >= 0 && mentions.mentions[m].speaker_kind == SpeakerKind::organization && mentions.mentions[m].body == BodyKind::document;
      if (!reports && !document) continue;
      std::vector<TokenRange> whole = whole_phrase(phrase.range, part.last);
      // „einem Papier von Raab“
      if (whole.size() == 1 && whole.front().last + 1 < part.last && (is(whole.front().last, "von") || is(whole.front().last, "vom"))) {
        const std::int32_t owner = phrases.phrase_of_token[whole.front().last + 1];
        if (owner >= 0 && phrases.phrases[owner].preposition == whole.front().last) whole.front().last = whole_phrase(phrases.phrases[owner].range, part.last).back().last;
      }
      return whole;
    }
  return {};
}

void Scene::add_subject_signs(const Clause& clause, Candidate& candidate) const {
  const std::vector<TokenRange> who = speaker_of(clause);
  if (who.empty()) {
    candidate.add(Evidence::subject_none);
    return;
  }
  const TokenRange where = who.front();
  if (where.size() == 1 && (is(where.first, "es") || is(where.first, "Es") || is(where.first, "man") || is(where.first, "Man"))) {
    candidate.add(Evidence::subject_es, where);
    return;
  }
  const TokenRange head = where;
  std::int32_t mention = -1;
  for (std::uint32_t t = head.first; t < head.last && mention < 0; ++t) mention = mentions.mention_of_token[t];
  if (mention < 0) {
    candidate.add(Evidence::subject_thing, where);
    return;
  }
  const Mention& m = mentions.mentions[mention];
  if (m.kind == MentionKind::pronoun) candidate.add(Evidence::subject_pronoun, where);
  else if (m.speaker_kind == SpeakerKind::organization || m.speaker_kind == SpeakerKind::state) candidate.add(Evidence::subject_body, where);
  else if (m.kind == MentionKind::name) candidate.add(Evidence::subject_name, where);
  else candidate.add(Evidence::subject_role, where);
}

// --- How ----------------------------------------------------------------------------------------

bool Scene::is_reported_mood(const Clause& clause) const {
  if (clause.finite == no_token) return false;
  return morphology.has_unambiguous_konjunktiv1(clause.finite) || morphology.has_unambiguous_konjunktiv2(clause.finite);
}

void Scene::add_mood_signs(const Clause& clause, Candidate& candidate) const {
  if (clause.finite == no_token) return;
  const TokenRange where{clause.finite, clause.finite + 1};
  if (morphology.has_unambiguous_konjunktiv1(clause.finite)) candidate.add(Evidence::mood_konjunktiv1, where);
  else if (morphology.has_unambiguous_konjunktiv2(clause.finite))
    candidate.add(morphology.has_lemma(clause.finite, "werden", Pos::verb) ? Evidence::mood_wuerde : Evidence::mood_konjunktiv2, where);
  else if (clause.moods & (mood_konjunktiv1 | mood_konjunktiv2)) candidate.add(Evidence::mood_open, where);
  else candidate.add(Evidence::mood_indicative, where);
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
