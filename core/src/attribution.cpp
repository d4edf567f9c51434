#include "attribution.hpp"

#include <algorithm>

#include "characters.hpp"
#include "floor_speakers.hpp"
#include "frame_speakers.hpp"
#include "hearsay_speakers.hpp"
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

class Attributor {
 public:
  Attributor(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Phrases& phrases,
             const Marks& marks, const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
             const PackData& pack, Speakers& speakers)
      : sentences_(sentences),
        morphology_(morphology),
        clauses_(clauses),
        mentions_(mentions),
        quotations_(quotations.quotations),
        pack_(pack),
        speakers_(speakers),
        reader_(text, sentences, morphology, phrases, clauses, mentions, pack, speakers),
        frames_(sentences, morphology, clauses, mentions, reader_),
        floors_(sentences, morphology, marks, clauses, mentions, phrases, pack, speakers, reader_, frames_),
        hearsay_(sentences, morphology, clauses, mentions, quotations_, reader_, floors_) {}

  std::vector<Attribution> run() {
    std::vector<Attribution> result(quotations_.size());
    for (std::uint32_t q = 0; q < quotations_.size(); ++q) {
      const FoundQuotation& quotation = quotations_[q];
      Attribution& attribution = result[q];
      attribution.phrase = quotation.speaker_phrase;
      bool nobody = false;
      if (in_brackets(quotation, attribution)) {
        // "Beck („Schade“)"
      } else if (!quotation.speaker_phrase.empty() && !inside_governed(quotation, attribution)) {
        reader_.read(quotation.speaker_phrase, attribution);
        nobody = reader_.nobody() && !floors_.points_back(quotation);
        if (attribution.speakers.empty() && floors_.unresolved(quotation)) {
          const TokenRange meant = floors_.stands_for(quotation);
          if (!meant.empty()) reader_.read({meant}, attribution, true);
          // „Tücher, auf denen Sprüche wie „Nie wieder“ stehen“ are of who carries them.
          nobody = attribution.speakers.empty() && floors_.relative(quotation) && floors_.shown_by(quotation).empty();
        }
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
        if ((quotation.parent < 0 || quotation.speaker_phrase.empty()) && !(has_floor_ && within(q, floor_)) &&
            !only_answered(quotation, attribution) && !(nobody && answered_rumour(quotation))) {
          floor_ = q;
          has_floor_ = true;
          teller_ = floors_.told_of_by_media(quotation, attribution.speakers);
        }
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

  /// "Es gratulierten Beck („Schön“) und Frei": words in brackets are of whom they follow.
  bool in_brackets(const FoundQuotation& quotation, Attribution& attribution) {
    const std::int32_t named = floors_.before_bracket(quotation);
    if (named < 0) return false;
    take(named, attribution);
    attribution.speakers = {static_cast<std::uint32_t>(mentions_.mentions[named].speaker)};
    attribution.phrase.front().last = std::min(attribution.phrase.front().last, quotation.spans.front().first - 1);
    attribution.phrase_in_frame = true;
    return true;
  }

  /// "Nach dem Treffen mit seinem Kollegen, Jan Beck, hat Ministerin Frei gewarnt": a phrase that a preposition
  /// governs, or its apposition, gives way to the subject.
  bool inside_governed(const FoundQuotation& quotation, Attribution& attribution) {
    // "Zusammen mit Beck warnte Frei": the subject is among them.
    if (quotation.cue.empty() || quotation.speaker_phrase.size() > 1) return false;
    const TokenRange phrase = quotation.speaker_phrase.front();
    const std::int32_t m = mentions_.mention_of_token[phrase.first];
    if (m < 0 || !is_governed(mentions_.mentions[m], morphology_, mentions_)) return false;
    // "Auf Raabs Vorschlag, zu warten, reagierte der Rat mit Spott": the noun's own phrase.
    if (phrase.contains(quotation.cue.front().first)) return false;
    const std::string preposition = lower_first(reader_.word(mentions_.mentions[m].phrase.first - 1));
    for (std::string_view source : {"nach", "laut", "von", "vom", "gemäß", "zufolge", "durch", "bei",
                                    "beim", "aus", "seitens", "über"})
      if (preposition == source) return false;
    const std::uint32_t clause = clauses_.clause_of_token[quotation.cue.front().first];
    // "wurde in der „Rundschau“ als „Skandal“ bezeichnet": the subject of a passive does not say so.
    if (clause == no_clause || clauses_.clauses[clause].passive || reader_.subject_of(clause) < 0 ||
        reader_.subject_of(clause) == m || mentions_.mentions[reader_.subject_of(clause)].speaker < 0)
      return false;
    take(reader_.subject_of(clause), attribution);
    attribution.certainty = by_frame;
    attribution.phrase_in_frame = true;
    return true;
  }

  /// "Beck wies den Vorwurf der Stadt zurück, er habe gelogen. Das sei Unsinn.": who answers others' words goes on
  /// speaking.
  bool only_answered(const FoundQuotation& quotation, const Attribution& attribution) const {
    if (quotation.cue.empty() || quotation.form != Form::indirect) return false;
    const std::uint32_t cue = quotation.cue.front().first, number = clauses_.clause_of_token[cue];
    if (number == no_clause || clauses_.clauses[number].passive || reader_.subject_of(number) < 0) return false;
    const Clause& clause = clauses_.clauses[number];
    if (!mentions_.senses[quotation.cue.back().last - 1].is(sense_reporting | sense_document)) return false;
    const Mention& subject = mentions_.mentions[reader_.subject_of(number)];
    return subject.speaker >= 0 && floors_.speaks(subject, clause) &&
           std::find(attribution.speakers.begin(), attribution.speakers.end(),
                     static_cast<std::uint32_t>(subject.speaker)) == attribution.speakers.end();
  }

  /// "Gerüchte, wonach der Damm bricht, konnte Beck nicht bestätigen. Man prüfe das.": who answers what nobody in
  /// particular says.
  bool answered_rumour(const FoundQuotation& quotation) const {
    const std::uint32_t sentence = reader_.sentence_of(quotation.spans.front().first);
    const std::int32_t m = floors_.subject_between(sentence, sentence + 1, true);
    return m >= 0 && std::none_of(quotation.spans.begin(), quotation.spans.end(), [&](const TokenRange& span) {
             return span.contains(mentions_.mentions[m].phrase.first);
           });
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
    if (const std::int32_t named = frames_.in_frame(quotation); named >= 0) {
      take(named, attribution);
      attribution.certainty = by_frame;
      attribution.phrase_in_frame = true;
      return;
    }
    if (const std::int32_t judge = frames_.judged_by(quotation, sentence); judge >= 0) {
      take(judge, attribution);
      attribution.certainty = by_frame;
      attribution.phrase_in_frame = true;
      return;
    }
    // "Beck möchte vermitteln, lobt die Gegner und mahnt zur Ruhe.": of several verbs the first has the
    // subject.
    if (quotation.form == Form::reported && !quotation.cue.empty())
      if (const std::int32_t actor = floors_.actor_of(quotation, sentence); actor >= 0) return take(actor, attribution);
    if (const TokenRange shown = floors_.shown_by(quotation); !shown.empty() && take(shown, attribution)) return;
    if (quotation.form == Form::direct && !frames_.whole_sentence(quotation, sentence)) {
      // "„Bald“, so Beck, wird das Werk „wieder laufen“": the source in the sentence is that of all words in marks.
      if (has_floor_ && floor_ < q && frames_.names_source(quotations_[floor_], sentence))
        return keep_floor(all, attribution, by_floor);
      // "Die „besten Jahre“ hat Beck hinter sich": who acts in the sentence around a few words in marks, but not "Der
      // Klub wurde als „Skandal“ bezeichnet": who is called something does not say so.
      std::int32_t subject = floors_.subject_between(sentence, sentence + 1, true);
      if (subject < 0) subject = floors_.subject_between(sentence, sentence + 1, false);
      const std::uint32_t around = clauses_.clause_of_token[std::min(begin + 1, quotation.spans.back().last - 1)];
      const bool called = around != no_clause && clauses_.clauses[around].passive && !clauses_.clauses[around].opaque;
      // "Beck beklagt Seiten, auf denen Rechte „zertreten“ würden"
      const std::uint32_t acting = subject < 0 ? no_clause : clauses_.clause_of_token[mentions_.mentions[subject].head];
      const bool elsewhere = acting != no_clause && acting != around;
      if (subject >= 0 &&
          (!called || (elsewhere && floors_.speaks(mentions_.mentions[subject], clauses_.clauses[acting])))) {
        take(subject, attribution);
        return;
      }
    }
    // "Die Kritik der Opposition: Es fehle Geld.": whose word opens the sentence.
    if (const std::int32_t owner = quotation.cue.empty() ? frames_.announced_by(sentence) : -1; owner >= 0) {
      take(owner, attribution);
      attribution.certainty = by_frame;
      return;
    }
    const FloorSpeakers::Frame frame = floors_.frame_of(quotation);
    if (frame == FloorSpeakers::Frame::nobody) {
      const std::int32_t accuser = floors_.charged_by(quotation, sentence);
      return accuser >= 0 ? take(accuser, attribution) : keep_back(quotation, attribution);
    }
    // "Die Stadt will den Hafen öffnen. Im Mai soll es losgehen.": a plan of whoever wants it.
    if (quotation.form == Form::free_indirect && sentence > 0 && sentences_.sentences[sentence - 1].block == block)
      if (const TokenRange planner = floors_.planner_in(sentence - 1); !planner.empty() && take(planner, attribution))
        return;
    const bool goes_on = frame == FloorSpeakers::Frame::goes_on || frame == FloorSpeakers::Frame::reason;
    if (goes_on || floors_.points_back(quotation)) {
      const bool here = floors_.points_back(quotation) || (has_floor_ && floor_ < q && block_of(floor_) == block);
      if (here && said_right_before(q, sentence)) return keep_floor(all, attribution, by_floor);
      const bool same = sentence > 0 && sentences_.sentences[sentence - 1].block == block;
      const std::int32_t before = sentence == 0 || (goes_on && !same) ? -1
                                  : frame == FloorSpeakers::Frame::goes_on
                                      ? floors_.subject_between(sentence - 1, sentence, true)
                                      : floors_.made_known(sentence - 1);
      if (before >= 0) return take(before, attribution);
      // „Die polizeilichen Angaben wurden berichtigt. Demnach …“
      if (!goes_on && sentence > 0)
        if (const TokenRange words = floors_.words_told_in(sentence - 1); !words.empty() && take(words, attribution))
          return;
      if (goes_on) return keep_back(quotation, attribution);
    }
    if (const std::int32_t shown = introduced_behind(quotation, block); shown >= 0) return take(shown, attribution);
    if (has_floor_ && floor_ < q) {
      const FoundQuotation& before = quotations_[floor_];
      const std::uint32_t before_sentence = reader_.sentence_of(before.spans.back().last - 1);
      const std::uint32_t before_block = sentences_.sentences[before_sentence].block;
      // "Lau schüttelte den Kopf. „Der Weg ist offen.“": speech behind a sentence about one person is hers.
      if (quotation.form == Form::direct && sentence > before_sentence + 1) {
        const std::int32_t actor = floors_.subject_between(sentence - 1, sentence, false);
        const SpeakerKind kind =
            actor >= 0 ? speakers_.speakers[mentions_.mentions[actor].speaker].kind : SpeakerKind::group;
        // "(ein neuer Absatz) Das Amt gab eine Warnung heraus. Das Gebiet sei „zu meiden“."
        const bool opens_anew = kind == SpeakerKind::organization && before_block != block &&
                                sentences_.sentences[sentence - 1].block == block && floors_.gives_out_words(actor);
        if (kind == SpeakerKind::person || opens_anew ||
            (kind == SpeakerKind::unnamed && mentions_.mentions[actor].definite &&
             frames_.whole_sentence(quotation, sentence))) {
          take(actor, attribution);
          return;
        }
      }
      // "Das Gutachten schildert den Hergang. Der Damm sei nass gewesen.": what a document says right before.
      if (quotation.form == Form::indirect_free_indirect && sentence > before_sentence + 1 &&
          sentences_.sentences[sentence - 1].block == block)
        if (const TokenRange document = floors_.document_in(sentence - 1); !document.empty())
          if (take(document, attribution)) return;
      // "Beck sagte, es regne. Die Behörde sieht keine Gefahr. Es gebe nur Pfützen.": right behind a sentence about
      // somebody else's stand the report is theirs; "Die Polizei kam." is no stand.
      if (quotation.form == Form::indirect_free_indirect && sentence > before_sentence + 1 &&
          sentences_.sentences[sentence - 1].block == block) {
        // "Rückendeckung bekam er von Beck. Der Plan sei gut.": whose stand it is, not who got it.
        std::int32_t actor = frames_.stance_of(sentence - 1);
        if (actor < 0) actor = floors_.subject_between(sentence - 1, sentence, false);
        if (actor < 0) actor = floors_.expert_in(sentence - 1, sentence);
        if (actor >= 0 && floors_.says_more_than_that(actor)) {
          take(actor, attribution);
          return;
        }
      }
      // Somebody else has begun to speak since then: "Keller widersprach. Das Geld fehle."
      const std::int32_t other =
          sentence > before_sentence + 1 ? floors_.subject_between(before_sentence + 1, sentence, true) : -1;
      if (other >= 0) {
        take(other, attribution);
        return;
      }
      // "(ein neuer Absatz) Staatsanwältin Behn liest die Anklage. Er soll gerast sein.": who looks into it has the
      // floor here.
      if (quotation.form == Form::free_indirect && before_block != block && sentence > 0 &&
          sentences_.sentences[sentence - 1].block == block)
        if (const std::int32_t actor = floors_.subject_between(sentence - 1, sentence, false);
            actor >= 0 && hearsay_.is_investigator(mentions_.mentions[actor]))
          return take(actor, attribution);
      if (quotation.form == Form::free_indirect && hearsay_.is_about(quotation, all[floor_].speakers)) {
        if (const std::int32_t teller = hearsay_.other_before(q, all, sentence, sentences_kept); teller >= 0) {
          attribution.speakers = all[teller].speakers;
          attribution.phrase = all[teller].phrase;
          attribution.certainty = by_subject;
          reader_.signal(attribution, "speaker.floor", all[teller].phrase.front());
          return;
        }
        return take_hearsay(q, sentence, attribution);
      }
      if (block <= before_block + paragraphs_kept && sentence <= before_sentence + sentences_kept) {
        // "Beide Regierungen mahnten zur Eile. Norwegen wolle den Hafen nicht bauen.": what one of them wants it says.
        if (const std::int32_t own = floors_.own_will(quotation, all[floor_].speakers); own >= 0)
          return take(own, attribution);
        // "Laut „Blick“ hat Beck Vorwürfe erhoben. Es fehle Geld.": his, whoever hands it on.
        if (teller_ >= 0 && quotation.form != Form::free_indirect) {
          take(teller_, attribution);
          attribution.via = all[floor_].speakers;
          return;
        }
        keep_floor(all, attribution, block == before_block ? by_floor : by_other_paragraph);
        return;
      }
    }
    // Nobody has spoken here yet: the last subject that speaks, else the last that can.
    const std::uint32_t first = sentence > 3 ? sentence - 3 : 0;
    std::int32_t subject = floors_.subject_between(first, sentence, true);
    // "Beck lobte das Bild. Die Käuferin ist enttäuscht. Sie wolle ihr Geld zurück.": the nearer one's stand.
    if (quotation.form == Form::indirect_free_indirect && subject >= 0 && sentence > 0 &&
        mentions_.mentions[subject].sentence + 1 < sentence && sentences_.sentences[sentence - 1].block == block)
      if (const std::int32_t nearer = floors_.subject_between(sentence - 1, sentence, false);
          nearer >= 0 && floors_.says_more_than_that(nearer))
        subject = nearer;
    if (subject < 0) subject = floors_.subject_between(first, sentence, false);
    // "Beck floh. Er soll drei Autos gestohlen haben.": hearsay is not told by whom it is about; "Die Polizei sucht
    // ihn."
    if (quotation.form == Form::free_indirect &&
        (subject < 0 || !HearsaySpeakers::investigates(mentions_.mentions[subject]))) {
      const std::int32_t acting = hearsay_.authorities_before(sentence);
      return acting >= 0 ? take(acting, attribution) : take_hearsay(q, sentence, attribution);
    }
    if (subject >= 0) return take(subject, attribution);
    if (sentence > 0 && sentences_.sentences[sentence - 1].block == block)
      if (const TokenRange document = floors_.document_in(sentence - 1); !document.empty())
        if (take(document, attribution)) return;
    // "Ferner habe die Studie ergeben, dass …": of what it tells itself.
    if (quotation.form == Form::indirect_free_indirect)
      for (std::uint32_t c = clauses_.first_of_sentence[sentence]; c < clauses_.first_of_sentence[sentence + 1]; ++c) {
        const Clause& told = clauses_.clauses[c];
        if (told.kind == ClauseKind::verb_second && !told.passive && !told.subject.empty() &&
            pack_.names->reporting_verb(told.lemma) && take(told.subject, attribution))
          return;
      }
  }

  /// "„Hier oben finden wir nichts.“ Die Forscherin Ada Behn steht am See.": speech that a paragraph begins with is
  /// whose the next sentence names for the first time, as its subject; -1 where it names nobody so.
  std::int32_t introduced_behind(const FoundQuotation& quotation, std::uint32_t block) const {
    const std::uint32_t first = reader_.sentence_of(quotation.spans.front().first);
    const std::uint32_t next = reader_.sentence_of(quotation.spans.back().last - 1) + 1;
    if (quotation.form != Form::direct || !quotation.cue.empty() || next >= sentences_.sentences.size() ||
        sentences_.sentences[next].block != block || (first > 0 && sentences_.sentences[first - 1].block == block) ||
        quotation.spans.front().first != sentences_.sentences[first].tokens.first)
      return -1;
    const std::int32_t m = floors_.subject_between(next, next + 1, false);
    if (m < 0 || mentions_.mentions[m].kind != MentionKind::name || mentions_.mentions[m].speaker < 0) return -1;
    const Speaker& speaker = speakers_.speakers[mentions_.mentions[m].speaker];
    const bool here = !speaker.mentions.empty() &&
                      speaker.mentions.front().span.begin_byte >= sentences_.sentences[next].span.begin_byte;
    return speaker.kind == SpeakerKind::person && here ? m : -1;
  }

  /// Takes whom the words mean, where they mean anybody.
  bool take(TokenRange words, Attribution& attribution) {
    reader_.read({words}, attribution);
    if (attribution.speakers.empty()) return false;
    attribution.phrase = {words};
    attribution.certainty = by_subject;
    reader_.signal(attribution, "speaker.subject", words);
    return true;
  }

  /// Takes who is named near hearsay and looks into its matter, where anybody is.
  void take_hearsay(std::uint32_t q, std::uint32_t sentence, Attribution& attribution) {
    const HearsaySpeakers::Source source = hearsay_.source_of(q, sentence);
    if (source.mention >= 0) return take(source.mention, attribution);
    if (source.quotation == q) return;
    Attribution told;
    attribution.phrase = quotations_[source.quotation].speaker_phrase;
    reader_.read(attribution.phrase, told);
    attribution.speakers = std::move(told.speakers);
    attribution.certainty = by_other_paragraph;
    reader_.signal(attribution, "speaker.behind", attribution.phrase.front());
  }

  void keep_floor(const std::vector<Attribution>& all, Attribution& attribution, double certainty) const {
    attribution.speakers = all[floor_].speakers;
    attribution.phrase = all[floor_].phrase;
    if (!all[floor_].named_by.empty()) attribution.phrase = {all[floor_].named_by};
    attribution.certainty = certainty;
    reader_.signal(attribution, "speaker.floor",
                   attribution.phrase.empty() ? TokenRange{} : attribution.phrase.front());
  }

  void keep_back(const FoundQuotation& quotation, Attribution& attribution) const {
    reader_.signal(attribution, "speaker.nobody", quotation.cue.front());
  }

  std::uint32_t block_of(std::uint32_t q) const {
    return sentences_.sentences[reader_.sentence_of(quotations_[q].spans.back().last - 1)].block;
  }

  /// Whether who has the floor spoke in this sentence or the one before it.
  bool said_right_before(std::uint32_t q, std::uint32_t sentence) const {
    return has_floor_ && floor_ < q &&
           reader_.sentence_of(quotations_[floor_].spans.back().last - 1) + 1 >= sentence;
  }

  void take(std::int32_t m, Attribution& attribution) {
    const Mention& mention = mentions_.mentions[m];
    reader_.read({mention.phrase}, attribution);
    attribution.phrase = {mention.phrase};
    attribution.certainty = by_subject;
    reader_.signal(attribution, "speaker.subject", mention.phrase);
  }

  const Sentences& sentences_;
  const Morphology& morphology_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const std::vector<FoundQuotation>& quotations_;
  const PackData& pack_;
  Speakers& speakers_;
  PhraseSpeakers reader_;
  FrameSpeakers frames_;
  FloorSpeakers floors_;
  HearsaySpeakers hearsay_;
  std::uint32_t floor_ = 0;  ///< the quotation whose speaker has the floor
  bool has_floor_ = false;
  std::int32_t teller_ = -1;  ///< whose speaking the one who has the floor only tells of
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
