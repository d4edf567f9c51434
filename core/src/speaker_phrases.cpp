#include "attribution.hpp"

namespace wortlaut {

void inherit_speaker_phrases(const std::vector<Attribution>& attributions, Quotations& quotations) {
  for (std::size_t i = 0; i < quotations.quotations.size() && i < attributions.size(); ++i) {
    FoundQuotation& quotation = quotations.quotations[i];
    // "…, sagte gestern Keller vor Gericht": named in the frame, though the grammar had not found the subject.
    if (attributions[i].phrase_in_frame) quotation.speaker_phrase = attributions[i].phrase;
    if (!quotation.speaker_phrase.empty()) continue;
    if (quotation.form != Form::indirect && quotation.form != Form::reported)
      quotation.speaker_phrase = attributions[i].phrase;
  }
}

}  // namespace wortlaut
