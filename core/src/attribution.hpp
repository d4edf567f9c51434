#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quotations.hpp"
#include "speakers.hpp"

namespace wortlaut {

/// Who speaks a quotation, and how that was found.
struct Attribution {
  std::vector<std::uint32_t> speakers;  ///< indices into Speakers::speakers; several for joint statements
  std::vector<std::uint32_t> via;
  /// The words that name the speaker: the quotation's own phrase, or where it has none the phrase of
  /// whoever had the floor, in a sentence before; empty where nobody is found.
  std::vector<TokenRange> phrase;
  /// Where `phrase` only points at somebody ("nach eigenen Angaben", "seiner Meinung nach"): the words that name her.
  TokenRange named_by;
  bool phrase_in_frame = false;  ///< `phrase` stands in the quotation's own frame, where no phrase had been found
  double certainty = 0.0;        ///< chance that the speakers are right, 0 to 1
  std::vector<Signal> signals;   ///< step by step: "speaker.subject", "speaker.role", "speaker.floor" …
};

/// Tenth stage: one Attribution for each quotation. A quotation with a speaker phrase belongs to whom
/// the phrase means; one without belongs to whoever has the floor. May add a speaker for a phrase that
/// no mention covers.
std::vector<Attribution> attribute(std::string_view text, const Layout& layout, const Sentences& sentences,
                                   const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                                   const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
                                   const PackData& pack, Speakers& speakers);

/// Gives quotations that name nobody the phrase that named their speaker ("Die Ministerin lobte den Entwurf. Er sei
/// geprüft.": "Die Ministerin"), whether that sentence is a quotation itself or not, as the corpus conventions do; a
/// pronoun where a pronoun had the word. Indirect and reported speech has its phrase in its own sentence or none.
/// Linear.
void inherit_speaker_phrases(const std::vector<Attribution>& attributions, Quotations& quotations);

/// „Er sagte: ‚Wir bleiben.‘ Die Lage sei ernst. ‚Das wissen alle.‘“: verbatim words without a frame are said with the
/// verb that gave their speaker the floor, in the same paragraph, at most two sentences on. Linear.
void inherit_cues(const std::vector<Attribution>& attributions, const Sentences& sentences, Quotations& quotations);

}  // namespace wortlaut
