#include "appositions.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_gap = 8;   // tokens of attributes between a noun and the comma before its name
constexpr std::size_t longest_list = 12;

class Appositions {
 public:
  Appositions(const Sentences& sentences, const Morphology& morphology, const Naming& naming, const Clauses& clauses,
              Mentions& mentions, Registry& registry)
      : tokens_(sentences.tokens),
        sentences_(sentences),
        morphology_(morphology),
        naming_(naming),
        clauses_(clauses),
        mentions_(mentions),
        all_(mentions.mentions),
        registry_(registry) {}

  void run() {
    for (std::size_t m = 0; m < all_.size(); ++m) {
      if (all_[m].kind == MentionKind::role && all_[m].speaker < 0)
        if (!list_behind(m) && !name_behind(m)) called_so(m);
      if (all_[m].kind == MentionKind::name && all_[m].gender == Gender::plural && list_behind(m)) continue;
      if (all_[m].kind == MentionKind::name && all_[m].speaker >= 0) office_behind(m);
    }
  }

 private:
  std::string_view word(std::uint32_t i) const { return i < tokens_.size() ? naming_.word(i) : std::string_view{}; }
  bool inside(std::uint32_t i, const Mention& mention) const {
    return sentences_.sentences[mention.sentence].tokens.contains(i);
  }
  std::uint32_t clause(const Mention& mention) const {
    return clauses_.clause_of_token[mention.head == no_token ? mention.phrase.first : mention.head];
  }

  /// The comma that ends the attributes behind a mention ("des Front de Mer (Meeresfront)"), or no_token.
  std::uint32_t comma_behind(const Mention& mention) const {
    for (std::uint32_t i = mention.phrase.last; inside(i, mention) && i < mention.phrase.last + longest_gap; ++i) {
      if (word(i) == ",") return i;
      if (tokens_[i].kind == TokenKind::mark || word(i) == "und" || word(i) == "oder" || word(i) == ":" ||
          mentions_.mention_of_token[i] >= 0 ||
          (tokens_[i].kind == TokenKind::word && !starts_upper(word(i)) && morphology_.can_be_finite(i)))
        return no_token;
    }
    return no_token;
  }

  /// Whether a name that ends at `at` closes an apposition: a comma behind it that no list goes on with, or the end.
  bool closes(std::uint32_t at, const Mention& mention) const {
    if (!inside(at, mention)) return true;
    const std::string_view w = word(at);
    if (w == "." || w == ";" || w == ")" || w == ":") return true;
    if (w != ",") return false;
    if (word(at + 1) == "und" || word(at + 1) == "sowie") return false;
    const std::int32_t next = at + 1 < tokens_.size() ? mentions_.mention_of_token[at + 1] : -1;
    if (next < 0 || all_[next].phrase.first != at + 1 || all_[next].kind == MentionKind::pronoun) return true;
    const std::string_view behind = word(all_[next].phrase.last);
    return behind != "," && behind != "und" && behind != "sowie";
  }

  bool agree(const Mention& noun, const Mention& name) const {
    if (noun.speaker_kind == SpeakerKind::organization)
      return name.speaker_kind == SpeakerKind::organization || name.speaker_kind == SpeakerKind::state;
    if (noun.speaker_kind != SpeakerKind::unnamed || noun.gender == Gender::plural) return false;
    if (name.speaker_kind != SpeakerKind::person && !may_be_person(name)) return false;
    return noun.gender == name.gender || noun.gender == Gender::unknown || name.gender == Gender::unknown ||
           noun.gender == Gender::neuter;
  }

  /// "Deftal Tesem": two words that nothing is known of.
  bool may_be_person(const Mention& name) const {
    if (name.speaker_kind != SpeakerKind::organization || name.name.size() < 2 || name.name.size() > 4 ||
        name.phrase.first != name.name.first)
      return false;
    for (std::uint32_t i = name.name.first; i < name.name.last; ++i)
      if (mentions_.senses[i].is(sense_collective | sense_acronym | sense_common | sense_state | sense_document))
        return false;
    return true;
  }

  void make_person(Mention& name) {
    name.speaker_kind = SpeakerKind::person;
    name.surname = name.name.last - 1;
    registry_.learn(name);
    name.speaker = registry_.named(name, -1);
  }

  /// "Nachfolger des Gründers", "Dachverband der Imker": a plain noun without an article.
  bool is_bare_noun(const Mention& mention) const {
    return mention.kind != MentionKind::pronoun && mention.core.first == mention.head && mention.name.empty() &&
           mentions_.senses[mention.head].is(sense_common);
  }

  /// "Die Regierungspartei, die Heimatliga, warnte": the name behind the noun.
  bool name_behind(std::size_t m) {
    Mention& noun = all_[m];
    if (!noun.definite || noun.phrase.first == noun.phrase.last) return false;
    std::uint32_t comma = comma_behind(noun);
    std::size_t k = m + 1;
    // "Der Chef des Verbands, Nachfolger des Gründers, Jan Beck,": what stands between without an article.
    if (comma != no_token && k < all_.size() && is_bare_noun(all_[k]) && all_[k].phrase.first == comma + 1) {
      comma = comma_behind(all_[k]);
      ++k;
    }
    if (comma == no_token || k >= all_.size() || !inside(comma + 1, noun)) return false;
    Mention& name = all_[k];
    if (name.phrase.first != comma + 1 || name.kind != MentionKind::name || name.speaker < 0 ||
        name.sentence != noun.sentence || !agree(noun, name) || clause(name) != clause(noun) ||
        !closes(name.phrase.last, name))
      return false;
    if (noun.speaker_kind == SpeakerKind::unnamed && name.speaker_kind != SpeakerKind::person) make_person(name);
    take(noun, name.speaker);
    return true;
  }

  /// "Vor Gericht stand eine Köchin namens Ada Keller."
  void called_so(std::size_t m) {
    if (m + 1 >= all_.size()) return;
    Mention& noun = all_[m];
    Mention& name = all_[m + 1];
    if (noun.speaker >= 0 || word(noun.phrase.last) != "namens" || name.phrase.first != noun.phrase.last + 1 ||
        name.kind != MentionKind::name || name.speaker < 0 || !agree(noun, name))
      return;
    if (noun.speaker_kind == SpeakerKind::unnamed && name.speaker_kind != SpeakerKind::person) make_person(name);
    take(noun, name.speaker);
  }

  /// "Ada Keller, die Leiterin des Amts, warnte", where the mentions stage did not see where the office ends.
  void office_behind(std::size_t m) {
    if (m + 1 >= all_.size()) return;
    Mention& name = all_[m];
    Mention& noun = all_[m + 1];
    if (noun.kind != MentionKind::role || noun.speaker >= 0 || noun.speaker_kind != SpeakerKind::unnamed ||
        noun.sentence != name.sentence || noun.phrase.first != name.phrase.last + 1 ||
        word(name.phrase.last) != "," || !agree(noun, name) || clause(name) != clause(noun))
      return;
    const std::string_view article = word(noun.core.first);
    if (article != "der" && article != "die" && article != "dem" && article != "den" && article != "des") return;
    // "Beck, der Leiter, Frei und Roth": the next of a list.
    const std::uint32_t end = noun.phrase.last;
    if (word(end) == "und" || word(end) == "sowie" || (word(end) == "," && !closes(end, noun))) return;
    if (name.speaker_kind != SpeakerKind::person) make_person(name);
    take(noun, name.speaker);
  }

  void take(Mention& noun, std::int32_t speaker) {
    noun.speaker = speaker;
    registry_.add_roles(speaker, noun);
    if (noun.speaker_kind == SpeakerKind::organization) registry_.called(speaker, noun);
  }

  /// "die Parteien Heimatliga, Bauernbund und Seeliste", "die Parteien, die Heimatliga und der Bauernbund,": all of
  /// them.
  bool list_behind(std::size_t m) {
    Mention& noun = all_[m];
    if (noun.gender != Gender::plural || noun.core.first == noun.head) return false;
    std::vector<std::int32_t> members;
    std::uint32_t at = noun.phrase.last;
    Mention first;
    const bool glued = name_in(noun, first);
    const bool comma = !glued && word(at) == ",";
    if (comma) ++at;
    bool ended = false;
    for (bool begun = glued; !ended && members.size() < longest_list;) {
      if (begun) {
        if (word(at) == "und" || word(at) == "sowie") ended = true;
        else if (word(at) != ",") break;
        ++at;
      }
      const std::int32_t member = member_at(at, noun);
      if (member < 0) return false;
      members.push_back(member);
      begun = true;
    }
    if (!ended || members.size() + glued < 2 || (comma && !closes(at, noun))) return false;
    if (glued) members.insert(members.begin(), registry_.named(first, -1));
    for (std::size_t i = 0; i < members.size(); ++i)
      if (std::find(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(i), members[i]) !=
          members.begin() + static_cast<std::ptrdiff_t>(i))
        return false;
    for (std::int32_t member : members)
      if (of_bodies(noun)) registry_.called(member, noun);
    noun.speaker = registry_.joint(std::move(members));
    registry_.called(noun.speaker, noun);
    return true;
  }

  /// "die Parteien Heimatliga", "die Minister Jan Beck": the first name went to the noun.
  bool name_in(const Mention& noun, Mention& first) const {
    if (noun.head < noun.name.first && !noun.name.empty() && noun.name.last == noun.phrase.last) {
      first = noun;
      first.kind = MentionKind::name;
      first.phrase = first.core = noun.name;
      first.head = noun.name.first;
      first.gender = Gender::unknown;
      first.role = first.alias = {};
      return true;
    }
    // "die Regierungen von Nordland": what governs a state speaks for it.
    const auto behind =
        std::lower_bound(mentions_.inner.begin(), mentions_.inner.end(), noun.head,
                         [](const Mention& inner, std::uint32_t at) { return inner.phrase.first < at; });
    if (behind == mentions_.inner.end() || behind->phrase.last != noun.phrase.last ||
        (behind->speaker_kind == SpeakerKind::person) == of_bodies(noun))
      return false;
    const bool governs = of_bodies(noun) && behind->phrase.first == noun.head + 2 && word(noun.head + 1) == "von";
    if (!governs && (noun.speaker_kind != SpeakerKind::group || behind->phrase.first != noun.head + 1)) return false;
    first = *behind;
    return true;
  }

  bool of_bodies(const Mention& noun) const {
    return noun.speaker_kind == SpeakerKind::organization || mentions_.senses[noun.head].is(sense_collective);
  }

  /// Who is named at `at`, which moves behind the name; -1 for nobody of the noun's sort.
  std::int32_t member_at(std::uint32_t& at, const Mention& noun) {
    if (!inside(at, noun)) return -1;
    const std::int32_t m = mentions_.mention_of_token[at];
    if (m >= 0) {
      const Mention& name = all_[m];
      const bool body = name.speaker_kind == SpeakerKind::organization || name.speaker_kind == SpeakerKind::state;
      if (name.phrase.first != at || name.kind != MentionKind::name || name.speaker < 0 || body != of_bodies(noun))
        return -1;
      at = name.phrase.last;
      return name.speaker;
    }
    if (!of_bodies(noun)) return -1;
    // "die Vereine Imkerhilfe, Bienenfreunde und Wabe e. V.": names that nobody knows.
    Mention name;
    name.name.first = at;
    const auto part = [&](std::uint32_t i) {
      if (!inside(i, noun)) return false;
      const Sense& sense = mentions_.senses[i];
      return tokens_[i].kind == TokenKind::word && mentions_.mention_of_token[i] < 0 &&
             (sense.is(sense_collective | sense_acronym) ||
              (starts_upper(word(i)) && sense.is(sense_name | sense_guessed) && !sense.is(sense_common)));
    };
    while (part(at)) ++at;
    if (at == name.name.first) return -1;
    name.name.last = at;
    name.phrase = name.core = name.name;
    name.head = name.name.first;
    name.kind = MentionKind::name;
    name.speaker_kind = SpeakerKind::organization;
    name.sentence = noun.sentence;
    name.body = mentions_.senses[noun.head].body;
    return registry_.named(name, -1);
  }

  const std::vector<Token>& tokens_;
  const Sentences& sentences_;
  const Morphology& morphology_;
  const Naming& naming_;
  const Clauses& clauses_;
  Mentions& mentions_;
  std::vector<Mention>& all_;
  Registry& registry_;
};

}  // namespace

void join_appositions(const Sentences& sentences, const Morphology& morphology, const Naming& naming,
                      const Clauses& clauses, Mentions& mentions, Registry& registry) {
  Appositions(sentences, morphology, naming, clauses, mentions, registry).run();
}

}  // namespace wortlaut
