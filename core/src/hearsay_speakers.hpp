#pragma once

#include <cstdint>
#include <vector>

#include "attribution.hpp"
#include "floor_speakers.hpp"

namespace wortlaut {

/// Who tells hearsay („Er soll drei Autos gestohlen haben.“), which is not whom it is about: bodies and people whose work
/// is to look into a matter, and whoever spoke before of somebody else. All that it is made from must outlive it. Each
/// question costs the length of a few sentences.
class HearsaySpeakers {
 public:
  HearsaySpeakers(const Sentences& sentences, const Morphology& morphology, const Clauses& clauses,
                  const Mentions& mentions, const std::vector<FoundQuotation>& quotations, PhraseSpeakers& reader,
                  const FloorSpeakers& floors)
      : sentences_(sentences),
        morphology_(morphology),
        clauses_(clauses),
        mentions_(mentions),
        quotations_(quotations),
        reader_(reader),
        floors_(floors) {}

  /// Bodies whose work is to find out and to tell: authorities, the police, courts, media.
  static bool investigates(const Mention& mention);
  /// The same, and who looks into a deed by trade: „Oberstaatsanwältin Ada Behn“, „der Kommissar“.
  bool is_investigator(const Mention& mention) const;
  /// „Beck schwieg. Er soll drei Autos gestohlen haben.“: whether hearsay is about one of these speakers.
  bool is_about(const FoundQuotation& quotation, const std::vector<std::uint32_t>& speakers) const;
  /// The last quotation before `q`, `sentences_back` at most, of somebody whom it is not about; -1 for none.
  std::int32_t other_before(std::uint32_t q, const std::vector<Attribution>& all, std::uint32_t sentence,
                            std::uint32_t sentences_back) const;

  /// Authorities who act in the sentence before one: „Die Behörden fanden ein Virus. Es soll gefährlich sein.“; -1 for
  /// none.
  std::int32_t authorities_before(std::uint32_t sentence) const;

  struct Source {
    std::int32_t mention = -1;    ///< who looks into the matter; -1 where a quotation's phrase names it, or nothing
    std::uint32_t quotation = 0;  ///< the quotation behind whose phrase names it; the asked one itself for none
  };
  /// „Gegen ihn wird von der Staatsanwaltschaft ermittelt. Er soll …“, „Er soll … Die Polizei bittet um Hinweise.“,
  /// „… Laut Polizei war die Tür offen.“: who looks into the matter of quotation `q`, named shortly before or behind.
  /// May add a speaker for a phrase that no mention covers.
  Source source_of(std::uint32_t q, std::uint32_t sentence);

 private:
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const std::vector<FoundQuotation>& quotations_;
  PhraseSpeakers& reader_;
  const FloorSpeakers& floors_;
};

}  // namespace wortlaut
