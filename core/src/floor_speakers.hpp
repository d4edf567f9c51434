#pragma once

#include <cstdint>
#include <string_view>

#include "frame_speakers.hpp"

namespace wortlaut {

/// Who has the floor where a sentence names nobody itself: what the sentences before and behind it tell of somebody who
/// made something known, and whether a frame without a person ("hieß es", "wurde kritisiert") goes on with what was
/// said before. All that it is made from must outlive it. Each question costs the length of a sentence or two.
class FloorSpeakers {
 public:
  FloorSpeakers(const Sentences& sentences, const Morphology& morphology, const Marks& marks, const Clauses& clauses,
                const Mentions& mentions, const Phrases& phrases, const PackData& pack, const Speakers& speakers,
                const PhraseSpeakers& reader, const FrameSpeakers& frames)
      : sentences_(sentences),
        tokens_(sentences.tokens),
        morphology_(morphology),
        marks_(marks),
        clauses_(clauses),
        mentions_(mentions),
        phrases_(phrases),
        pack_(pack),
        speakers_(speakers),
        reader_(reader),
        frames_(frames) {}

  /// The last mention in sentences [first, last) that is the subject of an indicative main clause and can speak,
  /// outside of verbatim speech; with `speaking`, of a verb that reports, or whose stand is told. -1 for none.
  std::int32_t subject_between(std::uint32_t first, std::uint32_t last, bool speaking) const;
  /// Whether the verb of a subject's clause reports what it says.
  bool speaks(const Mention& mention, const Clause& clause) const;
  /// Whether the clause of a subject has more words than subject and verb.
  bool says_more_than_that(std::int32_t m) const;
  /// Whether the clause of a subject tells of words: „Das Amt gab eine Warnung heraus.“
  bool gives_out_words(std::int32_t m) const;
  /// Somebody whose trade it is to look at what `told` tells next: „Eine Tierärztin sah sich das Pferd an. Es sei
  /// gesund.“; not who is told of: „Ein Arzt fuhr gegen eine Mauer. Er habe geschlafen.“ -1 for nobody.
  std::int32_t expert_in(std::uint32_t sentence, std::uint32_t told) const;

  /// What a frame that names nobody says of whom it means.
  enum class Frame : std::uint8_t {
    personal,  ///< no such frame
    reason,    ///< „Als Grund wurde genannt, …“: who acted right before
    goes_on,   ///< „Zudem wird kritisiert, …“, „…, heißt es“: who spoke right before, else nobody
    nobody     ///< „Es wird vermutet, …“, „es wurde bekannt, …“
  };
  Frame frame_of(const FoundQuotation& quotation) const;
  /// Whether a quotation's source only points back: "demnach", "danach", "nach diesen Angaben", "so der Vorwurf".
  bool points_back(const FoundQuotation& quotation) const;
  /// The words in a sentence before that a quotation's pronoun stands for, where no mention does: „Einige Wirte haben
  /// geklagt. Sie sagten, …“, „die Stimmen, die sagen, …“; empty where there are none.
  TokenRange stands_for(const FoundQuotation& quotation) const;
  /// Whether a quotation's own words are a pronoun that means nobody who was mentioned.
  bool unresolved(const FoundQuotation& quotation) const;
  /// Whether they are a relative pronoun or "beide", which never stand for whoever has the floor.
  bool relative(const FoundQuotation& quotation) const;
  /// Who made something known in a sentence, so that "demnach" in the next one goes back to him: „Das Amt hat den
  /// Bericht vorgelegt.“, „Dem wurde von einem Sprecher widersprochen.“; -1 for nobody.
  std::int32_t made_known(std::uint32_t sentence) const;
  /// The words for a document that says something in a sentence: „Das Gutachten schildert den Hergang.“, „Der Streit
  /// wird im Gutachten als alt beschrieben.“; empty where none does.
  TokenRange document_in(std::uint32_t sentence) const;
  /// The subject of a sentence that is a noun of saying: „Die polizeilichen Angaben wurden berichtigt.“; empty where
  /// none is.
  TokenRange words_told_in(std::uint32_t sentence) const;
  /// Behind whose name words stand in brackets: „Beck („Schade“)“; -1 for others.
  std::int32_t before_bracket(const FoundQuotation& quotation) const;
  /// Whose words stand on what somebody shows: „Schüler trugen ein Banner mit der Aufschrift „Kreide her““; empty for
  /// others.
  TokenRange shown_by(const FoundQuotation& quotation) const;
  /// Who wants something in a sentence: „Die Stadt will den Hafen öffnen.“; empty for nobody.
  TokenRange planner_in(std::uint32_t sentence) const;
  /// Which authority has charged somebody in the sentence or the one before: „Das Amt hat Anklage erhoben: Ihm wird
  /// vorgeworfen, …“; -1 for none.
  std::int32_t charged_by(const FoundQuotation& quotation, std::uint32_t sentence) const;
  /// By whom something is done in a sentence in the passive; -1 for nobody.
  std::int32_t agent_of(std::uint32_t sentence) const;

  /// Who speaks in what a medium reports in its own words, so that what follows is his: „Laut „Blick“ hat Beck Vorwürfe
  /// erhoben. Es fehle Geld.“; -1 for nobody.
  std::int32_t told_of_by_media(const FoundQuotation& quotation, const std::vector<std::uint32_t>& speakers) const;
  /// Whose a telling verb is whose own clause has no subject: „Beck lobt die Gegner und mahnt zur Ruhe.“; -1
  /// for nobody.
  std::int32_t actor_of(const FoundQuotation& quotation, std::uint32_t sentence) const;
  /// Which of several who have the floor a sentence in Konjunktiv says that it wants something: „Norwegen wolle den
  /// Hafen nicht bauen.“; -1 for none.
  std::int32_t own_will(const FoundQuotation& quotation, const std::vector<std::uint32_t>& speakers) const;

 private:
  bool likely(const Mention& mention) const;
  std::int32_t accuser_in(std::uint32_t sentence) const;
  bool names_nobody(const FoundQuotation& quotation, std::uint32_t& clause) const;
  bool goes_on(std::uint32_t clause) const;
  bool gives_reason(const Clause& frame) const;
  std::int32_t agent_in(const Clause& clause) const;

  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Marks& marks_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Phrases& phrases_;
  const PackData& pack_;
  const Speakers& speakers_;
  const PhraseSpeakers& reader_;
  const FrameSpeakers& frames_;
};

}  // namespace wortlaut
