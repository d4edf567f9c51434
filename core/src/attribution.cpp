#include "attribution.hpp"

#include <algorithm>

#include "phrase_speakers.hpp"

namespace wortlaut {
namespace {

// How far each way of finding the speaker can be trusted where the quotation has no phrase for it.
constexpr double by_frame = 0.9;
constexpr double by_parent = 0.85;
constexpr double by_floor = 0.75;
constexpr double by_subject = 0.6;
constexpr double by_other_paragraph = 0.5;

// How long somebody keeps the floor without being named again.
constexpr std::uint32_t sentences_kept = 6;
constexpr std::uint32_t paragraphs_kept = 1;
constexpr std::uint32_t judge_reach = 24;  // tokens back to "für Beck war …"

class Attributor {
 public:
  Attributor(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
             const Marks& marks, const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
             const PackData& pack, Speakers& speakers)
      : sentences_(sentences),
        tokens_(sentences.tokens),
        morphology_(morphology),
        marks_(marks),
        clauses_(clauses),
        mentions_(mentions),
        quotations_(quotations.quotations),
        pack_(pack),
        speakers_(speakers),
        reader_(text, sentences, morphology, phrases, clauses, mentions, pack, speakers) {}

  std::vector<Attribution> run() {
    std::vector<Attribution> result(quotations_.size());
    for (std::uint32_t q = 0; q < quotations_.size(); ++q) {
      const FoundQuotation& quotation = quotations_[q];
      Attribution& attribution = result[q];
      attribution.phrase = quotation.speaker_phrase;
      bool nobody = false;
      if (!quotation.speaker_phrase.empty() && !inside_governed(quotation, attribution)) {
        reader_.read(quotation.speaker_phrase, attribution);
        nobody = reader_.nobody();
      }
      if (attribution.speakers.empty() && !nobody) without_phrase(q, result);
      if (!quotation.via_phrase.empty()) {
        Attribution via;
        reader_.read(quotation.via_phrase, via);
        attribution.via = std::move(via.speakers);
        attribution.via.erase(std::remove_if(attribution.via.begin(), attribution.via.end(),
                                             [&](std::uint32_t v) {
                                               return std::find(attribution.speakers.begin(),
                                                                attribution.speakers.end(),
                                                                v) != attribution.speakers.end();
                                             }),
                              attribution.via.end());
      }
      // "Nach Angaben …" leaves what follows to nobody, too.
      if (!attribution.speakers.empty() || nobody) {
        // A quotation inside another's does not take the floor from the one around it.
        if ((quotation.parent < 0 || quotation.speaker_phrase.empty()) && !(has_floor_ && within(q, floor_)))
          floor_ = q;
        has_floor_ = true;
      }
    }
    return result;
  }

 private:
  /// Whether quotation `inner` lies in what `outer` and its frame take up: "Wie Keller mitteilte, ist das nach
  /// Ansicht der Ministerin nötig" leaves the floor to Keller.
  bool within(std::uint32_t inner, std::uint32_t outer) const {
    const auto &a = quotations_[inner].spans, &b = quotations_[outer].spans;
    return b.front().first <= a.front().first && a.back().last <= b.back().last && inner != outer;
  }

  /// "Nach dem Treffen mit seinem Kollegen, Jan Beck, hat Ministerin Frei gewarnt": a phrase that a preposition
  /// governs, or its apposition, gives way to the subject.
  bool inside_governed(const FoundQuotation& quotation, Attribution& attribution) {
    if (quotation.cue.empty()) return false;
    const TokenRange phrase = quotation.speaker_phrase.front();
    const std::int32_t m = mentions_.mention_of_token[phrase.first];
    if (m < 0 || !is_governed(mentions_.mentions[m], morphology_, mentions_)) return false;
    const std::string_view preposition = reader_.word(mentions_.mentions[m].phrase.first - 1);
    for (std::string_view source : {"nach", "Nach", "laut", "Laut", "von", "vom", "gemäß", "zufolge", "durch", "bei",
                                    "beim", "aus", "seitens", "über"})
      if (preposition == source) return false;
    const std::uint32_t clause = clauses_.clause_of_token[quotation.cue.front().first];
    if (clause == no_clause || reader_.subject_of(clause) < 0 || reader_.subject_of(clause) == m ||
        mentions_.mentions[reader_.subject_of(clause)].speaker < 0)
      return false;
    take(reader_.subject_of(clause), attribution);
    attribution.certainty = by_frame;
    attribution.phrase_in_frame = true;
    return true;
  }

  void without_phrase(std::uint32_t q, std::vector<Attribution>& all) {
    const FoundQuotation& quotation = quotations_[q];
    Attribution& attribution = all[q];
    if (quotation.parent >= 0 && !all[quotation.parent].speakers.empty()) {
      const Attribution& parent = all[quotation.parent];
      attribution.speakers = parent.speakers;
      attribution.phrase = parent.phrase;
      attribution.certainty = std::min(by_parent, parent.certainty);
      reader_.signal(attribution, "speaker.parent", parent.phrase.empty() ? TokenRange{} : parent.phrase.front());
      return;
    }
    const std::uint32_t begin = quotation.spans.front().first;
    const std::uint32_t sentence = reader_.sentence_of(begin);
    const std::uint32_t block = sentences_.sentences[sentence].block;
    if (const std::int32_t named = in_frame(quotation); named >= 0) {
      take(named, attribution);
      attribution.certainty = by_frame;
      attribution.phrase_in_frame = true;
      return;
    }
    if (const std::int32_t teller = told_behind(quotation, sentence); teller >= 0) {
      take(teller, attribution);
      attribution.certainty = by_frame;
      attribution.phrase_in_frame = true;
      return;
    }
    if (const std::int32_t judge = judged_by(quotation, sentence); judge >= 0) {
      take(judge, attribution);
      attribution.certainty = by_frame;
      attribution.phrase_in_frame = true;
      return;
    }
    // "Die „besten Jahre“ hat Beck hinter sich": who acts in the sentence around a few words in marks.
    if (quotation.form == Form::direct && !whole_sentence(quotation, sentence))
      if (const std::int32_t subject = subject_between(sentence, sentence + 1, false); subject >= 0) {
        take(subject, attribution);
        return;
      }
    if (anonymous(quotation)) {
      reader_.signal(attribution, "speaker.nobody", quotation.cue.front());
      return;
    }
    if (has_floor_ && floor_ < q) {
      const FoundQuotation& before = quotations_[floor_];
      const std::uint32_t before_sentence = reader_.sentence_of(before.spans.back().last - 1);
      const std::uint32_t before_block = sentences_.sentences[before_sentence].block;
      // "Lau schüttelte den Kopf. „Der Weg ist offen.“": speech behind a sentence about one person is hers.
      if (quotation.form == Form::direct && sentence > before_sentence + 1) {
        const std::int32_t actor = subject_between(sentence - 1, sentence, false);
        if (actor >= 0 && speakers_.speakers[mentions_.mentions[actor].speaker].kind == SpeakerKind::person) {
          take(actor, attribution);
          return;
        }
      }
      // "Beck sagte, es regne. Die Behörde sieht keine Gefahr. Es gebe nur Pfützen.": right behind a sentence about
      // somebody else's stand the report is theirs; "Die Polizei kam." is no stand.
      if (quotation.form == Form::indirect_free_indirect && sentence > before_sentence + 1 &&
          sentences_.sentences[sentence - 1].block == block) {
        const std::int32_t actor = subject_between(sentence - 1, sentence, false);
        if (actor >= 0 && says_more_than_that(actor)) {
          take(actor, attribution);
          return;
        }
      }
      // Somebody else has begun to speak since then: "Keller widersprach. Das Geld fehle."
      const std::int32_t other =
          sentence > before_sentence + 1 ? subject_between(before_sentence + 1, sentence, true) : -1;
      if (other >= 0) {
        take(other, attribution);
        return;
      }
      if (block <= before_block + paragraphs_kept && sentence <= before_sentence + sentences_kept) {
        attribution.speakers = all[floor_].speakers;
        attribution.phrase = all[floor_].phrase;
        if (!all[floor_].named_by.empty()) attribution.phrase = {all[floor_].named_by};
        attribution.certainty = block == before_block ? by_floor : by_other_paragraph;
        reader_.signal(attribution, "speaker.floor",
                       attribution.phrase.empty() ? TokenRange{} : attribution.phrase.front());
        return;
      }
    }
    // Nobody has spoken here yet: the last subject that speaks, else the last that can.
    const std::uint32_t first = sentence > 3 ? sentence - 3 : 0;
    std::int32_t subject = subject_between(first, sentence, true);
    if (subject < 0) subject = subject_between(first, sentence, false);
    // "Beck floh. Er soll drei Autos gestohlen haben.": hearsay is not told by whom it is about; "Die Polizei sucht
    // ihn."
    if (subject >= 0 && quotation.form == Form::free_indirect && !investigates(mentions_.mentions[subject])) return;
    if (subject >= 0) take(subject, attribution);
  }

  /// Bodies whose work is to find out and to tell: authorities, the police, courts, media.
  static bool investigates(const Mention& mention) {
    return mention.speaker_kind == SpeakerKind::organization && (mention.cases == 0 || (mention.cases & nominative)) &&
           (mention.body == BodyKind::authority || mention.body == BodyKind::military ||
            mention.body == BodyKind::court || mention.body == BodyKind::medium);
  }

  /// Whether the clause of a subject has more words than subject and verb.
  bool says_more_than_that(std::int32_t m) const {
    const std::uint32_t number = clauses_.clause_of_token[mentions_.mentions[m].head];
    if (number == no_clause) return false;
    std::size_t words = 0;
    for (const TokenRange& part : clauses_.clauses[number].parts) words += part.size();
    return words > mentions_.mentions[m].phrase.size() + 1;  // and its finite verb
  }

  /// The mention in the clause of the cue that can be its subject: "Das habe er nicht gewusst, sagte gestern Keller
  /// vor Gericht"; or whose document it is in which something "heißt". -1 where the clause names nobody.
  std::int32_t in_frame(const FoundQuotation& quotation) const {
    if (quotation.cue.empty()) return -1;
    const std::uint32_t cue = quotation.cue.front().first;
    const std::uint32_t c = clauses_.clause_of_token[cue];
    if (c == no_clause || clauses_.clauses[c].passive) return -1;
    const Clause& clause = clauses_.clauses[c];
    const auto quoted = [&](std::uint32_t i) {
      for (TokenRange range : quotation.spans)
        if (range.contains(i)) return true;
      return false;
    };
    std::int32_t best = -1, owner = -1;
    int best_score = 0;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || quoted(i) || mentions_.mentions[m].phrase.first != i) continue;
        const Mention& mention = mentions_.mentions[m];
        if (mention.speaker < 0 || mention.relative) continue;
        const bool governed = i > 0 && morphology_.is_preposition(i - 1);
        const bool behind_source = i > 0 && mentions_.senses[i - 1].is(sense_reporting | sense_document);
        if (behind_source) owner = m;
        if (governed || behind_source) continue;
        if (mention.cases != 0 && !(mention.cases & nominative)) continue;
        int score = 1;
        if (reader_.subject_of(c) == m) score += 4;
        if (mention.kind == MentionKind::name && mention.speaker_kind == SpeakerKind::person) score += 2;
        if (mention.speaker_kind == SpeakerKind::unnamed || mention.kind == MentionKind::pronoun) score += 1;
        if (i == cue + 1) score += 2;  // "…, sagte Keller"
        if (score > best_score) {
          best_score = score;
          best = m;
        }
      }
    if (best < 0) best = stance_of(reader_.sentence_of(cue));
    if (best < 0 && clause.finite != no_token) best = beside(clause.finite, quoted);
    return best >= 0 ? best : owner;
  }

  /// The mention right before or behind a verb, where commas of an apposition hide that it is its subject: "Keller,
  /// Chefin des Amtes, sagte …".
  template <class Quoted>
  std::int32_t beside(std::uint32_t verb, Quoted quoted) const {
    const auto can_be = [&](std::uint32_t i) {
      if (i >= tokens_.size() || quoted(i)) return std::int32_t{-1};
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0) return m;
      const Mention& mention = mentions_.mentions[m];
      const bool governed = mention.phrase.first > 0 && morphology_.is_preposition(mention.phrase.first - 1);
      return governed || mention.relative || mention.speaker < 0 ||
                     (mention.cases != 0 && !(mention.cases & nominative))
                 ? std::int32_t{-1}
                 : m;
    };
    for (std::uint32_t i : {verb + 1, verb + 2})
      if (const std::int32_t m = can_be(i); m >= 0 && mentions_.mentions[m].phrase.first == i) return m;
    if (verb == 0) return -1;
    std::uint32_t before = verb - 1;
    if (reader_.word(before) == "," && before > 0) --before;
    const std::int32_t m = can_be(before);
    return m >= 0 && mentions_.mentions[m].phrase.last == before + 1 ? m : -1;
  }

  /// "Für Trainerin Frei ist das Spiel ein „Neuanfang“", "Für Beck sei die Wahl verloren": who judges so, or -1.
  std::int32_t judged_by(const FoundQuotation& quotation, std::uint32_t sentence) const {
    const TokenRange range = sentences_.sentences[sentence].tokens;
    // Also in the second of two joined clauses: "…, und für Beck war das Spiel „verloren“".
    std::uint32_t at = range.first;
    const std::uint32_t begin = quotation.spans.front().first;
    for (std::uint32_t i = begin; i-- > range.first && begin - i < judge_reach && at == range.first;)
      if (reader_.word(i) == "für" && i > range.first && (reader_.word(i - 1) == "und" || reader_.word(i - 1) == ","))
        at = i;
    if ((at == range.first && reader_.word(at) != "Für") || range.size() < 4 || quotation.form == Form::indirect)
      return -1;
    const std::int32_t m = mentions_.mention_of_token[at + 1];
    if (m < 0 || mentions_.mentions[m].speaker < 0) return -1;
    const Mention& mention = mentions_.mentions[m];
    const std::uint32_t verb = mention.phrase.last;
    const bool person = mention.speaker_kind == SpeakerKind::person || mention.speaker_kind == SpeakerKind::unnamed;
    return person && verb < range.last && morphology_.can_be_finite(verb) &&
                   morphology_.has_lemma(verb, "sein", Pos::verb)
               ? m
               : -1;
  }

  /// „Ja, es gibt Mängel.“ Das musste Minister Beck einräumen.: who tells so in the sentence behind, or -1.
  std::int32_t told_behind(const FoundQuotation& quotation, std::uint32_t sentence) const {
    if (quotation.form != Form::direct || sentence + 1 >= sentences_.sentences.size() || !whole_sentence(quotation, sentence))
      return -1;
    const TokenRange behind = sentences_.sentences[sentence + 1].tokens;
    if (behind.size() < 4 || sentences_.sentences[sentence + 1].block != sentences_.sentences[sentence].block ||
        (reader_.word(behind.first) != "Das" && reader_.word(behind.first) != "Dies"))
      return -1;
    const std::uint32_t c = clauses_.clause_of_token[behind.first];
    if (c == no_clause || clauses_.clauses[c].finite != behind.first + 1 || clauses_.clauses[c].passive ||
        !pack_.names->reporting_verb(clauses_.clauses[c].lemma))
      return -1;
    const std::int32_t m = reader_.subject_of(c);
    return m >= 0 && mentions_.mentions[m].phrase.first > behind.first && mentions_.mentions[m].speaker >= 0 ? m : -1;
  }

  bool whole_sentence(const FoundQuotation& quotation, std::uint32_t sentence) const {
    const TokenRange range = sentences_.sentences[sentence].tokens;
    return quotation.spans.front().first <= range.first + 1 && quotation.spans.back().last + 1 >= range.last;
  }

  /// "Es wird vermutet, dass …", "ihm wurde vorgeworfen": the passive keeps back who speaks.
  bool anonymous(const FoundQuotation& quotation) const {
    if (quotation.form != Form::indirect || quotation.cue.empty()) return false;
    for (TokenRange range : quotation.cue)
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::uint32_t clause = clauses_.clause_of_token[i];
        if (clause != no_clause && clauses_.clauses[clause].passive) return true;
      }
    return false;
  }

  void take(std::int32_t m, Attribution& attribution) const {
    const Mention& mention = mentions_.mentions[m];
    reader_.add_speaker(attribution, static_cast<std::uint32_t>(mention.speaker));
    attribution.phrase = {mention.phrase};
    attribution.certainty = by_subject;
    reader_.signal(attribution, "speaker.subject", mention.phrase);
  }

  /// Somebody definite: "24 Menschen starben" gives nobody the floor.
  bool likely(const Mention& mention) const {
    const Speaker& speaker = speakers_.speakers[mention.speaker];
    if (speaker.kind == SpeakerKind::person) return true;
    if (speaker.kind == SpeakerKind::organization)
      return mention.body != BodyKind::document && speaker.gender != Gender::plural;
    return speaker.kind == SpeakerKind::unnamed && mention.definite;
  }

  bool speaks(const Mention& mention, const Clause& clause) const {
    if (pack_.names->reporting_verb(clause.lemma)) return true;
    const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
    return kind == SpeakerKind::person && pack_.names->possible_reporting_verb(clause.lemma);
  }

  /// The last mention in sentences [first, last) that is the subject of an indicative main clause and can
  /// speak; outside of verbatim speech.
  std::int32_t subject_between(std::uint32_t first, std::uint32_t last, bool speaking) const {
    for (std::uint32_t s = last; s-- > first;) {
      const TokenRange range = sentences_.sentences[s].tokens;
      std::int32_t best = -1;
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || m == best || mentions_.mentions[m].speaker < 0 || !reader_.is_subject(mentions_.mentions[m]))
          continue;
        if (marks_.pair_of_token[i] >= 0 &&
            !mentions_.mentions[m].phrase.contains(marks_.pairs[marks_.pair_of_token[i]].open))
          continue;
        const Mention& mention = mentions_.mentions[m];
        if (mention.relative) continue;
        const Clause& clause = clauses_.clauses[clauses_.clause_of_token[mention.head]];
        if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::subordinate) continue;
        if (!speaking && !likely(mention)) continue;
        if (speaking && (clause.passive || !speaks(mention, clause))) continue;
        best = m;
      }
      if (best < 0 && speaking) best = stance_of(s);
      if (best >= 0) return best;
    }
    return -1;
  }

  /// Whose stand a sentence tells by a noun: „Kritik kam von der Opposition.“, „Lob gab es aus dem Handwerk“. -1 for
  /// none.
  std::int32_t stance_of(std::uint32_t sentence) const {
    const TokenRange range = sentences_.sentences[sentence].tokens;
    std::uint32_t noun = no_token;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (tokens_[i].kind != TokenKind::word) continue;
      if (noun == no_token) {
        const std::uint32_t c = clauses_.clause_of_token[i];
        const bool comes = c != no_clause && (clauses_.clauses[c].lemma == "kommen" || clauses_.clauses[c].lemma == "geben" ||
                                              clauses_.clauses[c].lemma == "erhalten" || clauses_.clauses[c].lemma == "bekommen" ||
                                              clauses_.clauses[c].lemma == "ernten" || clauses_.clauses[c].lemma == "finden");
        if (comes && tells_stance(i) && !(i > range.first && morphology_.is_preposition(i - 1))) noun = i;
        continue;
      }
      const std::string_view w = reader_.word(i);
      if (i + 1 >= range.last || (w != "von" && w != "vom" && w != "aus" && w != "seitens" && w != "bei" && w != "beim")) continue;
      const std::int32_t m = mentions_.mention_of_token[i + 1];
      if (m >= 0 && mentions_.mentions[m].phrase.first == i + 1 && mentions_.mentions[m].speaker >= 0 &&
          clauses_.clause_of_token[i] == clauses_.clause_of_token[noun])
        return m;
    }
    return -1;
  }

  /// "Kritik", "Lob", "Widerspruch": nouns for what somebody thinks of a thing and says.
  bool tells_stance(std::uint32_t token) const {
    for (std::string_view noun : {"Kritik", "Lob", "Zustimmung", "Widerspruch", "Unterstützung", "Ablehnung", "Protest",
                                  "Zuspruch", "Beifall", "Gegenwind", "Rückendeckung", "Bedenken", "Spott", "Warnung",
                                  "Widerstand", "Zweifel", "Vorwurf", "Dank", "Anerkennung"})
      if (morphology_.has_lemma(token, noun, Pos::noun)) return true;
    return false;
  }

  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Marks& marks_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const std::vector<FoundQuotation>& quotations_;
  const PackData& pack_;
  Speakers& speakers_;
  PhraseSpeakers reader_;
  std::uint32_t floor_ = 0;  ///< the quotation whose speaker has the floor
  bool has_floor_ = false;
};

}  // namespace

std::vector<Attribution> attribute(std::string_view text, const Layout&, const Sentences& sentences,
                                   const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                                   const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
                                   const PackData& pack, Speakers& speakers) {
  if (!pack.names) return std::vector<Attribution>(quotations.quotations.size());
  return Attributor(text, sentences, morphology, phrases, marks, clauses, mentions, quotations, pack, speakers).run();
}

}  // namespace wortlaut
