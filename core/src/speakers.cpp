#include "speakers.hpp"

#include <algorithm>

#include "pronouns.hpp"
#include "registry.hpp"

namespace wortlaut {

Speakers find_speakers(std::string_view text, const Layout& layout, const Sentences& sentences,
                       const Morphology& morphology, const Phrases&, const Clauses& clauses,
                       const PackData& pack, Mentions& mentions) {
  Speakers result;
  if (!pack.names) return result;
  const Naming naming(text, sentences, morphology, pack);
  Registry registry(naming, *pack.names, mentions);
  std::vector<Mention>& all = mentions.mentions;

  // Names first, over the whole text: "der Minister" may be somebody whom only the last line names.
  std::int32_t last_named = -1;
  for (Mention& mention : all)
    if (mention.kind == MentionKind::name) last_named = mention.speaker = registry.named(mention, last_named);

  Pronouns pronouns(text, layout, sentences, morphology, clauses, *pack.names, mentions, registry);
  for (std::uint32_t m = 0; m < all.size(); ++m) {
    Mention& mention = all[m];
    if (mention.kind == MentionKind::role) mention.speaker = registry.described(mention, pronouns.recent());
    if (mention.kind == MentionKind::pronoun) mention.speaker = pronouns.resolve(m);
    if (mention.speaker >= 0) {
      registry.entries[mention.speaker].mentions.push_back(static_cast<std::int32_t>(m));
      pronouns.saw(m);
    }
  }

  // By first mention; whoever is only named inside other phrases is left out.
  std::vector<std::int32_t> order;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(registry.entries.size()); ++i)
    if (!registry.entries[i].mentions.empty()) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return registry.entries[a].mentions[0] < registry.entries[b].mentions[0]; });
  std::vector<std::int32_t> number(registry.entries.size(), -1);
  for (std::int32_t entry : order) {
    number[entry] = static_cast<std::int32_t>(result.speakers.size());
    Registry::Entry& e = registry.entries[entry];
    std::vector<std::uint32_t> of;
    for (std::int32_t m : e.mentions) {
      of.push_back(static_cast<std::uint32_t>(m));
      const Mention& mention = all[m];
      e.speaker.mentions.push_back({{sentences.tokens[mention.phrase.first].span.begin_byte, sentences.tokens[mention.phrase.last - 1].span.end_byte}, mention.kind});
    }
    result.speakers.push_back(std::move(e.speaker));
    result.mentions_of.push_back(std::move(of));
  }
  for (std::int32_t entry : order) {
    result.members_of.emplace_back();
    for (std::int32_t member : registry.entries[entry].members)
      if (number[member] >= 0) result.members_of.back().push_back(static_cast<std::uint32_t>(number[member]));
  }
  for (Mention& mention : all) mention.speaker = mention.speaker >= 0 ? number[mention.speaker] : -1;
  return result;
}

}  // namespace wortlaut
