#pragma once

#include <cstdint>
#include <string_view>

#include "phrase_speakers.hpp"
#include "quotations.hpp"

namespace wortlaut {

/// Who speaks a quotation for which the grammar found no phrase, as far as the sentence around it tells:
/// "…, sagte gestern Keller vor Gericht", "Für Beck ist das ein „Neuanfang“", "Kritik kam von Beck".
/// All that it is made from must outlive it. Each question costs the length of a sentence.
class FrameSpeakers {
 public:
  FrameSpeakers(const Sentences& sentences, const Morphology& morphology, const Clauses& clauses,
                const Mentions& mentions, const PhraseSpeakers& reader)
      : sentences_(sentences),
        tokens_(sentences.tokens),
        morphology_(morphology),
        clauses_(clauses),
        mentions_(mentions),
        reader_(reader) {}

  /// The mention in the clause of the cue that can be its subject, or whose document it is; -1 where it names nobody.
  std::int32_t in_frame(const FoundQuotation& quotation) const;
  /// Who judges so: "Für Trainerin Frei ist das Spiel ein „Neuanfang“"; -1 for nobody.
  std::int32_t judged_by(const FoundQuotation& quotation, std::uint32_t sentence) const;
  /// Whose stand a sentence tells by a noun: „Kritik kam von der Opposition.“; -1 for none.
  std::int32_t stance_of(std::uint32_t sentence) const;
  /// Whether a noun is for what somebody thinks of a thing and says: "Kritik", "Lob".
  bool tells_stance(std::uint32_t token) const;
  /// Whether a quotation has its sentence for itself.
  bool whole_sentence(const FoundQuotation& quotation, std::uint32_t sentence) const;

  /// "…, so Beck": whether a quotation has a source without a verb in a sentence.
  bool names_source(const FoundQuotation& quotation, std::uint32_t sentence) const;
  /// Whose a noun of saying is that stands without a verb and with a colon before a sentence; -1 for none.
  std::int32_t announced_by(std::uint32_t sentence) const;

 private:
  std::int32_t beside(std::uint32_t verb, const FoundQuotation& quotation) const;

  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const PhraseSpeakers& reader_;
};

}  // namespace wortlaut
