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
  FloorSpeakers(const Sentences& sentences, const Morphology& morphology, const Clauses& clauses,
                const Mentions& mentions, const Phrases& phrases, const PackData& pack, const PhraseSpeakers& reader,
                const FrameSpeakers& frames)
      : sentences_(sentences),
        tokens_(sentences.tokens),
        morphology_(morphology),
        phrases_(phrases),
        pack_(pack),
        clauses_(clauses),
        mentions_(mentions),
        reader_(reader),
        frames_(frames) {}

  /// What a frame that names nobody says of whom it means.
  enum class Frame : std::uint8_t {
    personal,  ///< no such frame
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
  /// Whether they are a relative pronoun, which never stands for whoever has the floor.
  bool relative(const FoundQuotation& quotation) const;
  /// Who made something known in a sentence, so that "demnach" in the next one goes back to him: „Das Amt hat den
  /// Bericht vorgelegt.“, „Dem wurde von einem Sprecher widersprochen.“; -1 for nobody.
  std::int32_t made_known(std::uint32_t sentence) const;
  /// The words for a document that says something in a sentence: „Das Gutachten schildert den Hergang.“, „Der Streit wird
  /// im Gutachten als alt beschrieben.“; empty where none does.
  TokenRange document_in(std::uint32_t sentence) const;
  /// By whom something is done in a sentence in the passive; -1 for nobody.
  std::int32_t agent_of(std::uint32_t sentence) const;

 private:
  bool names_nobody(const FoundQuotation& quotation, std::uint32_t& clause) const;
  bool goes_on(std::uint32_t clause) const;
  std::int32_t agent_in(const Clause& clause) const;

  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const PackData& pack_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const PhraseSpeakers& reader_;
  const FrameSpeakers& frames_;
};

}  // namespace wortlaut
