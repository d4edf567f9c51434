#include "floor_speakers.hpp"

#include "characters.hpp"

namespace wortlaut {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  for (std::string_view known : list)
    if (word == known) return true;
  return false;
}

}  // namespace

/// The clause of a frame without anybody in it: the passive, "heißt es", "wird bekannt", "man" and "es ist geplant".
bool FloorSpeakers::names_nobody(const FoundQuotation& quotation, std::uint32_t& clause) const {
  if (quotation.form != Form::indirect) return false;
  for (TokenRange range : quotation.cue)
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::uint32_t c = clauses_.clause_of_token[i];
      if (c == no_clause) continue;
      bool verb = false;  // "demnach wurde …": the passive is not the frame's
      for (const std::uint32_t v : clauses_.clauses[c].verbs) verb |= v == i;
      if (!verb) continue;
      const Clause& frame = clauses_.clauses[c];
      bool man = false;
      for (const TokenRange& part : frame.parts)
        for (std::uint32_t t = part.first; t < part.last; ++t)
          man |= (reader_.word(t) == "man" || reader_.word(t) == "Man") && reader_.subject_of(c) < 0;
      // „Es ist geplant, …“: what is done, by whom it does not say.
      const bool state = frame.finite != no_token && morphology_.has_lemma(frame.finite, "sein", Pos::verb) &&
                         i != frame.finite && morphology_.can_be_participle2(i) && frame.subject.size() == 1 &&
                         lower_first(reader_.word(frame.subject.first)) == "es";
      if (frame.passive || man || state || frame.lemma == "heißen" || reader_.word(range.first) == "bekannt" ||
          reader_.word(range.last - 1) == "bekannt") {
        clause = c;
        return true;
      }
    }
  return false;
}

/// „Zudem wird kritisiert“, „Darüber hinaus wurde beschlossen“: one more of what the sentence before told of somebody.
bool FloorSpeakers::goes_on(std::uint32_t clause) const {
  static constexpr std::string_view more[] = {"zudem",       "außerdem",  "insbesondere", "ferner",       "weiterhin",
                                              "weiters",     "ebenso",    "überdies",     "gleichzeitig", "zugleich",
                                              "desweiteren", "ebenfalls", "schließlich",  "zusätzlich",   "vielmehr"};
  const TokenRange sentence = sentences_.sentences[clauses_.clauses[clause].sentence].tokens;
  std::uint32_t at = sentence.first;
  while (at < sentence.last && tokens_[at].kind == TokenKind::mark) ++at;
  if (at + 1 >= sentence.last) return false;
  const std::string first = lower_first(reader_.word(at));
  const std::string_view second = reader_.word(at + 1);
  return one_of(first, more) || (first == "darüber" && second == "hinaus") ||
         (first == "des" && second == "Weiteren") || (first == "zum" && (second == "einen" || second == "anderen"));
}

/// „Als Begründung wurde angegeben“, „Zur Begründung hieß es“: of what was done before.
bool FloorSpeakers::gives_reason(const Clause& frame) const {
  for (const TokenRange& part : frame.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string w = lower_first(reader_.word(t));
      if ((w == "als" || w == "zur") && (reader_.word(t + 1) == "Begründung" || reader_.word(t + 1) == "Grund"))
        return true;
    }
  return false;
}

FloorSpeakers::Frame FloorSpeakers::frame_of(const FoundQuotation& quotation) const {
  std::uint32_t c = no_clause;
  if (!names_nobody(quotation, c)) return Frame::personal;
  const Clause& frame = clauses_.clauses[c];
  if (gives_reason(frame)) return Frame::reason;
  if (frame.lemma == "heißen") {
    // „Bisher hieß es, …“: what was said at another time is not what was said right before. „Wie es hieß, …“ opens
    // anew.
    static constexpr std::string_view then[] = {"bisher",       "zuvor",  "damals",  "seinerzeit",
                                                "ursprünglich", "früher", "anfangs", "gestern"};
    for (const TokenRange& part : frame.parts)
      for (std::uint32_t t = part.first; t < part.last; ++t)
        if (one_of(lower_first(reader_.word(t)), then)) return Frame::nobody;
    // „So heißt es, …“: in what was spoken of before.
    if (reader_.word(frame.range.first) == "So") return Frame::personal;
    const bool opens = frame.introducer != no_token && lower_first(reader_.word(frame.introducer)) == "wie";
    return opens ? Frame::nobody : Frame::goes_on;
  }
  if (frame.passive) return goes_on(c) ? Frame::goes_on : Frame::nobody;
  for (const TokenRange& part : frame.parts)
    for (std::uint32_t t = part.first; t < part.last; ++t)
      if (reader_.word(t) == "man" || reader_.word(t) == "Man") return Frame::goes_on;
  return Frame::nobody;
}

bool FloorSpeakers::points_back(const FoundQuotation& quotation) const {
  if (quotation.speaker_phrase.size() != 1 || quotation.cue.empty()) return false;
  const TokenRange words = quotation.speaker_phrase.front();
  if (words.size() == 1)
    return mentions_.mention_of_token[words.first] < 0 && morphology_.can_be(words.first, Pos::adverb) &&
           quotation.cue.front().first == words.first;
  if (!mentions_.senses[words.last - 1].is(sense_reporting) || mentions_.mention_of_token[words.last - 1] >= 0)
    return false;
  const std::string first = lower_first(reader_.word(words.first));
  static constexpr std::string_view this_[] = {"diesen", "dieser", "diesem"};
  static constexpr std::string_view article[] = {"der", "die", "das"};
  return one_of(first, this_) ||
         (words.size() == 2 && one_of(first, article) && reader_.word(quotation.cue.front().first) == "so");
}

bool FloorSpeakers::unresolved(const FoundQuotation& quotation) const {
  if (quotation.speaker_phrase.size() != 1 || quotation.speaker_phrase.front().size() != 1) return false;
  const std::uint32_t at = quotation.speaker_phrase.front().first;
  const std::int32_t m = mentions_.mention_of_token[at];
  if (m >= 0) return mentions_.mentions[m].kind == MentionKind::pronoun && mentions_.mentions[m].speaker < 0;
  static constexpr std::string_view some[] = {"einige", "viele", "manche", "andere", "mehrere", "sie", "ihnen"};
  return one_of(lower_first(reader_.word(at)), some);
}

bool FloorSpeakers::relative(const FoundQuotation& quotation) const {
  const std::uint32_t at = quotation.speaker_phrase.front().first;
  const std::int32_t m = mentions_.mention_of_token[at];
  return m >= 0 && (mentions_.mentions[m].relative || lower_first(reader_.word(at)) == "beide");
}

TokenRange FloorSpeakers::stands_for(const FoundQuotation& quotation) const {
  const std::uint32_t at = quotation.speaker_phrase.front().first;
  const std::int32_t m = mentions_.mention_of_token[at];
  if (m >= 0 && mentions_.mentions[m].relative) {
    // „Es gibt Stimmen, die sagen, …“
    const std::int32_t p = at >= 2 && reader_.word(at - 1) == "," ? phrases_.phrase_of_token[at - 2] : -1;
    return p >= 0 && phrases_.phrases[p].range.last == at - 1 && !phrases_.phrases[p].pronoun
               ? phrases_.phrases[p].range
               : TokenRange{};
  }
  const std::uint32_t c = clauses_.clause_of_token[at];
  if (c == no_clause || clauses_.clauses[c].finite == no_token || clauses_.clauses[c].sentence == 0 ||
      morphology_.finite_numbers(clauses_.clauses[c].finite) != plural)
    return {};
  // „Einige der Wirte haben geklagt. Sie sagten, …“: the subject of several in the sentence before.
  const std::uint32_t before = clauses_.clauses[c].sentence - 1;
  for (std::uint32_t k = clauses_.first_of_sentence[before]; k < clauses_.first_of_sentence[before + 1]; ++k) {
    const Clause& clause = clauses_.clauses[k];
    if (clause.opaque || clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.passive ||
        morphology_.finite_numbers(clause.finite) != plural || clause.subject.empty())
      continue;
    const std::int32_t p = phrases_.phrase_of_token[clause.subject.first];
    if (p >= 0 && !phrases_.phrases[p].pronoun) return clause.subject;
  }
  return {};
}

/// "von einem Sprecher" in a passive clause.
std::int32_t FloorSpeakers::agent_in(const Clause& clause) const {
  for (const TokenRange& part : clause.parts)
    for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
      const std::string_view w = reader_.word(t);
      if (w != "von" && w != "vom" && w != "durch" && w != "seitens") continue;
      const std::int32_t m = mentions_.mention_of_token[t + 1];
      if (m >= 0 && mentions_.mentions[m].phrase.first == t + 1 && mentions_.mentions[m].speaker >= 0) return m;
    }
  return -1;
}

TokenRange FloorSpeakers::document_in(std::uint32_t sentence) const {
  TokenRange found;
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.kind != ClauseKind::verb_second || clause.finite == no_token ||
        !pack_.names->possible_reporting_verb(clause.lemma) || morphology_.has_unambiguous_konjunktiv1(clause.finite))
      continue;
    if (!clause.passive) {
      if (!clause.subject.empty() && mentions_.mention_of_token[clause.subject.last - 1] < 0 &&
          mentions_.senses[clause.subject.last - 1].is(sense_document))
        found = clause.subject;
      continue;
    }
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t t = part.first; t + 1 < part.last; ++t) {
        const std::string w = lower_first(reader_.word(t));
        const std::int32_t p = w == "im" || w == "in" ? phrases_.phrase_of_token[t + 1] : -1;
        if (p >= 0 && phrases_.phrases[p].preposition == t &&
            mentions_.senses[phrases_.phrases[p].head].is(sense_document) &&
            mentions_.mention_of_token[phrases_.phrases[p].head] < 0)
          found = phrases_.phrases[p].range;
      }
  }
  return found;
}

TokenRange FloorSpeakers::words_told_in(std::uint32_t sentence) const {
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.kind != ClauseKind::verb_second || clause.subject.empty()) continue;
    const std::int32_t p = phrases_.phrase_of_token[clause.subject.first];
    if (p >= 0 && PhraseSpeakers::empty_source(mentions_.senses[phrases_.phrases[p].head].lemma))
      return clause.subject;
  }
  return {};
}

std::int32_t FloorSpeakers::before_bracket(const FoundQuotation& quotation) const {
  const std::uint32_t first = quotation.spans.front().first;
  if (quotation.form != Form::direct || first < 2 || reader_.word(first - 1) != "(") return -1;
  const std::int32_t m = mentions_.mention_of_token[first - 2];
  return m >= 0 && mentions_.mentions[m].speaker >= 0 ? m : -1;
}

TokenRange FloorSpeakers::shown_by(const FoundQuotation& quotation) const {
  const std::uint32_t first = quotation.spans.front().first;
  if (quotation.form != Form::direct || first < 2) return {};
  static constexpr std::string_view shown[] = {"Aufschrift", "Parole",  "Parolen",  "Slogan",
                                               "Slogans",    "Sprüche", "Sprüchen", "Sprechchöre"};
  const std::uint32_t noun = reader_.word(first - 1) == "wie" ? first - 2 : first - 1;
  const std::uint32_t c = clauses_.clause_of_token[noun];
  if (!one_of(reader_.word(noun), shown) || c == no_clause) return {};
  // „…, auf denen Parolen wie „Kreide her“ standen“: of whoever carries it.
  const Clause& here = clauses_.clauses[c];
  const Clause& clause =
      here.kind == ClauseKind::relative && here.parent != no_clause ? clauses_.clauses[here.parent] : here;
  if (const std::int32_t m = reader_.subject_of(static_cast<std::uint32_t>(&clause - clauses_.clauses.data())); m >= 0)
    return mentions_.mentions[m].phrase;
  return clause.subject.contains(noun) ? TokenRange{} : clause.subject;
}

TokenRange FloorSpeakers::planner_in(std::uint32_t sentence) const {
  static constexpr std::string_view plans[] = {"planen", "beabsichtigen", "vorsehen", "anstreben"};
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.kind != ClauseKind::verb_second || clause.finite == no_token || clause.passive ||
        !(clause.moods & mood_indicative))
      continue;
    const bool wants = clause.verbs.size() > 1 && morphology_.has_lemma(clause.finite, "wollen", Pos::verb);
    if (!wants && !one_of(clause.lemma, plans)) continue;
    if (const std::int32_t m = reader_.subject_of(c); m >= 0 && mentions_.mentions[m].speaker >= 0)
      return mentions_.mentions[m].phrase;
    // „Der Entwurf sieht Strafen vor.“
    if (!clause.subject.empty() && mentions_.senses[clause.subject.last - 1].is(sense_document)) return clause.subject;
  }
  return {};
}

std::int32_t FloorSpeakers::charged_by(const FoundQuotation& quotation, std::uint32_t sentence) const {
  bool accuses = false;
  for (const TokenRange range : quotation.cue)
    for (std::uint32_t i = range.first; i < range.last; ++i)
      for (std::string_view lemma : {"vorwerfen", "beschuldigen", "anlasten"})
        accuses |=
            morphology_.has_lemma(i, lemma, Pos::verb) ||
            (clauses_.clause_of_token[i] != no_clause && clauses_.clauses[clauses_.clause_of_token[i]].lemma == lemma);
  if (!accuses) return -1;
  for (std::uint32_t s = sentence + 1; s-- > 0 && s + 1 >= sentence;)
    for (std::uint32_t c = clauses_.first_of_sentence[s]; c < clauses_.first_of_sentence[s + 1]; ++c) {
      const Clause& clause = clauses_.clauses[c];
      const std::int32_t m = clause.passive || clause.opaque ? -1 : reader_.subject_of(c);
      if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].speaker_kind != SpeakerKind::organization)
        continue;
      for (const TokenRange& part : clause.parts)
        for (std::uint32_t t = part.first; t < part.last; ++t)
          if (reader_.word(t) == "Anklage" && clause.lemma == "erheben") return m;
    }
  return -1;
}

std::int32_t FloorSpeakers::agent_of(std::uint32_t sentence) const {
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c)
    if (!clauses_.clauses[c].opaque && clauses_.clauses[c].passive)
      if (const std::int32_t m = agent_in(clauses_.clauses[c]); m >= 0) return m;
  return -1;
}

std::int32_t FloorSpeakers::made_known(std::uint32_t sentence) const {
  std::int32_t found = -1;
  for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
    const Clause& clause = clauses_.clauses[c];
    if (clause.opaque || clause.kind != ClauseKind::verb_second) continue;
    if (clause.passive) {
      if (const std::int32_t agent = agent_in(clause); agent >= 0) found = agent;
      continue;
    }
    const std::int32_t m = reader_.subject_of(c);
    if (m >= 0 && mentions_.mentions[m].speaker >= 0 && clause.lemma != "sein") found = m;
  }
  return found >= 0 ? found : frames_.stance_of(sentence);
}

}  // namespace wortlaut
