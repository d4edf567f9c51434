#include "speakers.hpp"

#include <algorithm>
#include <iterator>

#include "appositions.hpp"
#include "characters.hpp"
#include "long_forms.hpp"
#include "pronouns.hpp"
#include "registry.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_predicate = 40;  // tokens; a longer clause is no plain "X is Y"

/// Gives the role mentions of a clause with "sein", "werden", "bleiben" to the one person named in it.
/// „Beck sei krank, so ein Sprecher“ names a source, no predicate.
void predicates(const Morphology& morphology, const Naming& naming, const Clauses& clauses, Mentions& mentions,
                Registry& registry) {
  for (std::size_t c = 0; c < clauses.clauses.size(); ++c) {
    const Clause& clause = clauses.clauses[c];
    if (clause.passive || (clause.lemma != "sein" && clause.lemma != "werden" && clause.lemma != "bleiben") ||
        clause.opaque)
      continue;
    if (clause.range.size() > longest_predicate) continue;
    std::int32_t named = -1, count = 0;
    std::vector<std::int32_t> roles;
    for (std::uint32_t i = clause.range.first; i < clause.range.last;) {
      const std::int32_t m = mentions.mention_of_token[i];
      if (m < 0 || clauses.clause_of_token[i] != c) {
        ++i;
        continue;
      }
      const Mention& mention = mentions.mentions[m];
      // „Nach Angaben des Richters war Beck dabei“: no genitive is what somebody is.
      const bool governed = (mention.cases != 0 && !(mention.cases & nominative)) ||
                            (mention.phrase.first > 0 && (morphology.is_preposition(mention.phrase.first - 1) ||
                                                          naming.word(mention.phrase.first - 1) == "so"));
      if (!governed && mention.kind == MentionKind::name && mention.speaker_kind == SpeakerKind::person)
        named = m, ++count;
      else if (!governed && mention.kind == MentionKind::role && mention.speaker_kind == SpeakerKind::unnamed)
        roles.push_back(m);
      else if (!governed && mention.kind == MentionKind::pronoun) ++count;
      // "Sachbuch-Autorin und Anwältin": bare nouns behind the verb look like plurals to the mentions stage.
      else if (!governed && mention.kind == MentionKind::role && mention.phrase.first > clause.finite &&
               clause.finite != no_token)
        roles.push_back(m);
      i = std::max(i + 1, mention.phrase.last);
    }
    if (count != 1 || named < 0) continue;
    for (std::int32_t m : roles) {
      Mention& mention = mentions.mentions[m];
      if (mention.gender == Gender::plural && !mention.role.empty() && mention.core.size() > 1) continue;
      if (mention.gender == Gender::plural) mention.gender = Gender::unknown;
      mention.speaker = mentions.mentions[named].speaker;
      registry.add_roles(mention.speaker, mention);
    }
  }
}

/// „Einer der Retter sagte“, „eine der Parteien“: one of several, of whom nobody says who it is.
bool is_one_of_several(const Mention& mention, const Naming& naming) {
  if (mention.kind != MentionKind::role || mention.gender != Gender::plural || mention.phrase.first == 0 ||
      mention.core.size() < 2 || naming.word(mention.core.first) != "der")
    return false;
  const std::string one = lower(naming.word(mention.phrase.first - 1));
  return one == "einer" || one == "eine" || one == "eines" || one == "einem" || one == "einen";
}

/// Makes one of several of the mention, whose name is "Retter" and no "drei Retter".
void single_out(const Morphology& morphology, const Naming& naming, Mention& mention) {
  const bool feminine_one = naming.word(mention.phrase.first - 1).ends_with("ine");
  mention.gender = naming.gender_of_plural(mention.head);
  if (mention.gender == Gender::unknown) mention.gender = feminine_one ? Gender::feminine : Gender::masculine;
  if (mention.speaker_kind == SpeakerKind::group) mention.speaker_kind = SpeakerKind::unnamed;
  mention.definite = false;
  do ++mention.core.first;
  while (mention.core.first < mention.head && (morphology.can_be(mention.core.first, Pos::numeral) ||
                                               naming.word(mention.core.first).find_first_of("0123456789") == 0 ||
                                               naming.word(mention.core.first) == "beiden"));
}

/// "die beiden Sängerinnen", "beide Länder", "die drei Länder": how many are spoken of again; 0 where no word says so.
std::size_t several_again(const Mention& mention, const Naming& naming) {
  if (mention.gender != Gender::plural || mention.core.last < mention.phrase.last) return 0;
  // "seine beiden Kollegen" are no two of whom was spoken.
  const std::string first = lower(naming.word(mention.core.first));
  if (first.starts_with("sein") || first.starts_with("ihr")) return 0;
  for (std::uint32_t i = mention.core.first; i < mention.head; ++i) {
    const std::string w = lower(naming.word(i));
    if (w == "beide" || w == "beiden" || w == "beider") return 2;
    if (first != "die" && first != "diese") continue;
    constexpr std::string_view numbers[] = {"zwei", "drei", "vier", "fünf", "sechs"};
    for (std::size_t k = 0; k < std::size(numbers); ++k)
      if (w == numbers[k]) return k + 2;
  }
  return 0;
}

/// "laut Gericht": a body's noun without article, which may take up a name again.
bool is_bare_noun(const Mention& mention) {
  return mention.speaker_kind == SpeakerKind::organization && mention.name.empty() && mention.phrase.size() == 1;
}

}  // namespace

Speakers find_speakers(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                       const Marks& marks, const Clauses& clauses, const PackData& pack, Mentions& mentions) {
  Speakers result;
  if (!pack.names) return result;
  const Naming naming(text, sentences, morphology, pack);
  const std::unordered_map<std::string, TokenRange> long_forms = find_long_forms(text, sentences);
  Registry registry(naming, *pack.names, mentions, long_forms);
  std::vector<Mention>& all = mentions.mentions;

  // Names first, over the whole text: "der Minister" may be somebody whom only the last line names.
  std::int32_t last_named = -1;
  for (Mention& mention : all)
    if (mention.kind == MentionKind::name && !is_bare_noun(mention))
      last_named = mention.speaker = registry.named(mention, last_named);

  join_appositions(sentences, morphology, naming, clauses, mentions, registry);

  // "Keller ist Autorin und Anwältin", "Gewinnerin ist die Autorin Keller": what somebody is, is no second person.
  predicates(morphology, naming, clauses, mentions, registry);

  Pronouns pronouns(text, sentences, morphology, marks, clauses, *pack.names, mentions, registry);
  for (std::uint32_t m = 0; m < all.size(); ++m) {
    Mention& mention = all[m];
    if (mention.kind == MentionKind::name && mention.speaker < 0)
      mention.speaker = registry.taken_up(mention, last_named);
    if (mention.kind == MentionKind::role && mention.speaker < 0) {
      if (is_one_of_several(mention, naming)) single_out(morphology, naming, mention);
      if (const std::size_t count = several_again(mention, naming); count > 0)
        if (const std::int32_t all_of_them = pronouns.list(m, count);
            all_of_them >= 0 && registry.can_be_all(all_of_them, mention))
          mention.speaker = all_of_them;
      if (mention.speaker < 0) mention.speaker = registry.holder(mention, pronouns.recent());
      if (const Variation how = mention.speaker < 0 ? registry.varies_a_name(mention) : Variation::none;
          how != Variation::none) {
        mention.speaker = pronouns.varied(m, how);
        if (mention.speaker >= 0) registry.add_age(mention.speaker, mention);
      }
      if (mention.speaker >= 0) registry.add_party(mention.speaker, mention);
      // "Der Ökonom Beck warnt. Der Leiter des Hafeninstituts …": what he is, for what comes.
      if (mention.speaker >= 0 && registry.entries[mention.speaker].speaker.kind == SpeakerKind::person &&
          mention.core.last < mention.phrase.last)
        registry.add_roles(mention.speaker, mention);
      if (mention.speaker < 0) mention.speaker = registry.described(mention, pronouns.recent());
    }
    if (mention.kind == MentionKind::pronoun) mention.speaker = pronouns.resolve(m);
    if (mention.speaker >= 0) {
      registry.entries[mention.speaker].mentions.push_back(static_cast<std::int32_t>(m));
      // "die Parteien Heimatliga und Bauernbund": who is named there alone is spoken of, too.
      for (std::int32_t member : registry.entries[mention.speaker].members)
        if (registry.entries[member].mentions.empty())
          registry.entries[member].mentions.push_back(static_cast<std::int32_t>(m));
      pronouns.saw(m);
    }
  }

  // By first mention; whoever is only named inside other phrases is left out.
  std::vector<std::int32_t> order;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(registry.entries.size()); ++i)
    if (!registry.entries[i].mentions.empty()) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    const std::int32_t first = registry.entries[a].mentions[0], second = registry.entries[b].mentions[0];
    return first != second ? first < second : a < b;
  });
  std::vector<std::int32_t> number(registry.entries.size(), -1);
  for (std::int32_t entry : order) {
    number[entry] = static_cast<std::int32_t>(result.speakers.size());
    Registry::Entry& e = registry.entries[entry];
    std::vector<std::uint32_t> of;
    for (std::int32_t m : e.mentions) {
      of.push_back(static_cast<std::uint32_t>(m));
      const Mention& mention = all[m];
      e.speaker.mentions.push_back({{sentences.tokens[mention.phrase.first].span.begin_byte,
                                     sentences.tokens[mention.phrase.last - 1].span.end_byte},
                                    mention.kind});
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
