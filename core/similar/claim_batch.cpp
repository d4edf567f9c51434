#include "similar/claim_batch.hpp"

#include <algorithm>

#include "characters.hpp"
#include "facts.hpp"
#include "marks.hpp"
#include "mentions.hpp"
#include "speakers.hpp"

namespace wortlaut::similar {
namespace {

constexpr std::size_t longest_claim = 2000;  // bytes; what stands behind is not compared: that is no proposition

/// The first characters of `text`, `longest_claim` bytes at most.
std::string_view beginning(std::string_view text) {
  if (text.size() <= longest_claim) return text;
  std::size_t end = longest_claim;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

/// Appends what stands in brackets in `resolved` but not in `text`: "Er [Paul Ernst] habe …" gives "Paul Ernst".
void append_context(const ComparedClaim& claim, std::string& out) {
  const std::string_view resolved = beginning(claim.resolved);
  for (std::size_t open = resolved.find('['); open != std::string_view::npos; open = resolved.find('[', open + 1)) {
    const std::size_t close = resolved.find(']', open);
    if (close == std::string_view::npos) break;
    const std::string_view words = resolved.substr(open + 1, close - open - 1);
    if (claim.text.find(words) != std::string::npos) continue;
    out += words;
    out += ".\n";
  }
}

/// Whether the claim is about whoever makes it and nobody says who that is: „Wir haben davon nichts gewusst“.
bool speaks_of_itself(const ComparedClaim& claim) {
  static constexpr std::string_view first_person[] = {"ich",   "wir",   "uns",    "unser",  "unsere", "unserem",
                                                      "unseren", "mein", "meine", "meinem", "meinen"};
  if (claim.speakers.empty() || claim.resolved.find('[') != std::string::npos) return false;
  const std::string small = lower(beginning(claim.text));
  for (std::string_view word : first_person) {
    for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
      const auto letter = [&](std::size_t k) {
        const auto c = static_cast<unsigned char>(small[k]);
        return (c >= 'a' && c <= 'z') || c >= 0x80;
      };
      if ((at == 0 || !letter(at - 1)) && (at + word.size() == small.size() || !letter(at + word.size()))) return true;
    }
  }
  return false;
}

}  // namespace

void append_claim(const ComparedClaim& claim, Batch& batch) {
  Batch::Place place;
  place.begin = static_cast<std::uint32_t>(batch.text.size());
  batch.text += beginning(claim.text);
  place.own_end = static_cast<std::uint32_t>(batch.text.size());
  batch.text += "\n";
  append_context(claim, batch.text);
  if (speaks_of_itself(claim))
    for (const std::string& speaker : claim.speakers) batch.text += speaker + ".\n";
  place.end = static_cast<std::uint32_t>(batch.text.size());
  batch.places.push_back(place);
}

void run_stages(Batch& batch, const PackData& pack) {
  Layout layout;
  for (const Batch::Place& place : batch.places) {
    layout.blocks.push_back({{place.begin, place.own_end}, BlockKind::paragraph});
    if (place.end > place.own_end + 1) layout.blocks.push_back({{place.own_end + 1, place.end - 1}, BlockKind::paragraph});
  }
  layout.blocks.erase(std::remove_if(layout.blocks.begin(), layout.blocks.end(),
                                     [](const Block& block) { return block.span.empty(); }),
                      layout.blocks.end());
  batch.sentences = find_sentences(batch.text, layout, pack);
  batch.morphology = analyze_morphology(batch.text, batch.sentences, pack);
  const Marks marks = find_marks(batch.text, layout, batch.sentences);
  batch.phrases = find_phrases(batch.text, batch.sentences, batch.morphology, pack.names.get());
  batch.clauses = find_clauses(batch.text, batch.sentences, batch.morphology, batch.phrases, marks);
  batch.facts = find_facts(batch.text, batch.sentences, batch.morphology, batch.phrases, {}, {}, pack);
}

}  // namespace wortlaut::similar
