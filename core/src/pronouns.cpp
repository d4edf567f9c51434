#include "pronouns.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t candidates_looked_at = 12;
constexpr std::size_t remembered = 100;

// What speaks for a candidate. Sentences count backwards from the pronoun's own.
constexpr double per_sentence = -1.0;  // "Berger kam. Keller ging. Er sprach kurz.": the nearer one
constexpr double subject_bonus = 1.2;  // "Berger traf Keller. Er sagte …": who acted
constexpr double floor_bonus = 1.0;    // "Berger sagte, Keller sei krank. Er wisse das.": who spoke
constexpr double person_bonus = 1.0;   // "Berger verließ den Verband. Er …": people before bodies
constexpr double unknown_gender = -0.6;
constexpr double body_as_person = -1.0;  // "die Hamas … Er": a body whose gender nothing tells is seldom "er"
constexpr double subordinate = -0.5;     // "Als Berger siegte, gab Keller auf. Er …": the main clause's subject
constexpr double told = -1.4;            // "Berger kam. Keller sei krank. Er …": the subject of what somebody says
constexpr double same_sentence = 0.3;  // "Berger erklärte, er komme."
constexpr double other_block = -0.4;
constexpr double topic = 0.6;  // "Dem Verband reicht das nicht. Er …": first in the sentence before, though no subject
constexpr double named_bonus = 0.2;
constexpr double oblique = -0.6;  // "unter Berger", "mit Berger", "Bergers Plan": spoken of in passing
constexpr double spoken_of = -2.0;     // "„Schuld war Berger.“ Er sagte …": whom a speaker names is not who speaks
constexpr double acted = 2.0;  // "Berger traf den Wirt. Dieser …": takes from who acted what a person has before a body
constexpr std::size_t longest_list = 8;  // of those whom "sie" can mean together
constexpr std::uint32_t shortest_speech = 5;  // tokens in marks that are more than a name
// What somebody spoken of has at least: subject of the sentence before, speaker of one of two.
constexpr double focus = 0.9;
constexpr double farthest = -7.0;
constexpr std::uint32_t varied_reach = 4;  // sentences back to the name that "der Franzose" stands for

bool agrees(const Registry::Entry& e, Gender wanted, std::uint8_t numbers) {
  // "das Mitglied Alex Roth": the noun's gender is not his.
  const Gender gender = e.named && e.speaker.kind == SpeakerKind::person && e.speaker.gender == Gender::neuter
                            ? Gender::unknown
                            : e.speaker.gender;
  const bool is_plural = e.plural || gender == Gender::plural;
  if (wanted == Gender::plural || numbers == plural) return is_plural;
  if (is_plural) return wanted == Gender::unknown && (numbers & plural);
  if (e.speaker.kind == SpeakerKind::state) return false;
  if (wanted == Gender::masculine) return gender == Gender::masculine || gender == Gender::unknown;
  if (wanted == Gender::neuter) return gender == Gender::neuter;
  if (wanted == Gender::feminine) return gender == Gender::feminine || gender == Gender::unknown;
  return gender == Gender::feminine || gender == Gender::unknown;  // "sie", singular possible
}

/// What is taken from a body of unknown gender where the pronoun is masculine.
double body_as_person_of(const Registry::Entry& e, const Mention& mention) {
  const bool unsure = e.speaker.gender == Gender::unknown && mention.gender == Gender::masculine &&
                      e.speaker.kind == SpeakerKind::organization;
  return unsure ? body_as_person : 0.0;
}

}  // namespace

Pronouns::Pronouns(std::string_view text, const Sentences& sentences, const Morphology& morphology, const Marks& marks,
                   const Clauses& clauses, const NameIndex& index, const Mentions& mentions, Registry& registry)
    : text_(text),
      sentences_(sentences),
      morphology_(morphology),
      marks_(marks),
      clauses_(clauses),
      index_(index),
      mentions_(mentions),
      registry_(registry),
      subjects_(subject_mentions(clauses, morphology, mentions)) {}

bool Pronouns::is_subject(const Mention& mention, std::uint32_t& clause) const {
  const std::uint32_t token = mention.head == no_token ? mention.phrase.first : mention.head;
  clause = clauses_.clause_of_token[token];
  return clause != no_clause && subjects_[clause] == mentions_.mention_of_token[token];
}

/// singular, plural or both: what the verb allows where the pronoun is its subject.
std::uint8_t Pronouns::number_of(const Mention& mention) const {
  std::uint32_t clause;
  const std::string w = lower(sentences_.tokens[mention.phrase.first].span.of(text_));
  if (w == "ihnen" || w == "denen" || w == "beide" || w == "beiden") return plural;
  if (w != "sie" && w != "die" && w != "diese" && w != "welche") return singular;
  is_subject(mention, clause);
  if (clause == no_clause) return singular | plural;
  const Clause& c = clauses_.clauses[clause];
  if (!c.subject.empty() && !c.subject.overlaps(mention.phrase)) return singular | plural;
  if (c.finite == no_token) return singular | plural;
  const std::uint8_t numbers = morphology_.finite_numbers(c.finite);
  return numbers ? numbers : singular | plural;
}

std::int32_t Pronouns::antecedent(std::uint32_t m) const {
  const Mention& mention = mentions_.mentions[m];
  const std::uint8_t numbers = number_of(mention);
  for (std::uint32_t k = m; k-- > 0 && m - k <= 3;) {
    const Mention& before = mentions_.mentions[k];
    if (before.sentence != mention.sentence || mention.phrase.first - before.phrase.last > 8) break;
    if (before.speaker < 0) continue;
    const Registry::Entry& e = registry_.entries[before.speaker];
    // "von Norwegen, das vorschlug": a state right before.
    if (e.speaker.kind == SpeakerKind::state) {
      if (mention.gender == Gender::neuter && before.phrase.last + 1 == mention.phrase.first) return before.speaker;
      continue;
    }
    if (agrees(e, mention.gender, numbers)) return before.speaker;
  }
  return -1;
}

/// The last two named speakers that stand joined with "und" in this sentence or the one before.
std::int32_t Pronouns::joined_pair(std::uint32_t m) {
  const Mention& pronoun = mentions_.mentions[m];
  for (std::uint32_t k = m; k-- > 1 && m - k < 12;) {
    const Mention& second = mentions_.mentions[k];
    const Mention& first = mentions_.mentions[k - 1];
    if (pronoun.sentence > first.sentence + 1) break;
    if (first.sentence != second.sentence || second.phrase.first != first.phrase.last + 1) continue;
    if (sentences_.tokens[first.phrase.last].span.of(text_) != "und") continue;
    if (first.speaker < 0 || second.speaker < 0 || first.speaker == second.speaker) continue;
    if (first.kind == MentionKind::pronoun || second.kind == MentionKind::pronoun) continue;
    // A plural group mentioned in between is nearer.
    for (std::uint32_t between = k + 1; between < m; ++between)
      if (mentions_.mentions[between].speaker >= 0 && registry_.entries[mentions_.mentions[between].speaker].plural)
        return -1;
    std::vector<std::int32_t> all = {first.speaker, second.speaker};
    // "Beck, Frei und Roth kamen. Sie …": the whole list.
    for (std::uint32_t before = k - 1; before > 0 && all.size() < longest_list; --before) {
      const Mention& next = mentions_.mentions[before];
      const Mention& other = mentions_.mentions[before - 1];
      std::uint32_t comma = other.phrase.last;
      if (other.sentence != next.sentence || other.speaker < 0 || other.kind != MentionKind::name ||
          comma + 1 != next.phrase.first || sentences_.tokens[comma].span.of(text_) != "," ||
          std::find(all.begin(), all.end(), other.speaker) != all.end())
        break;
      all.insert(all.begin(), other.speaker);
    }
    return registry_.joint(std::move(all));
  }
  return -1;
}

/// "beide": the two persons mentioned last become one entry for two.
std::int32_t Pronouns::both(std::uint32_t m) {
  // "Die beiden Minister trafen sich. … Beide …": the two who were one party already.
  for (std::size_t i = 0; i < recent_.size() && i < candidates_looked_at; ++i) {
    const Registry::Entry& e = registry_.entries[recent_[i]];
    if (e.members.size() != 2 || e.mentions.empty() ||
        mentions_.mentions[static_cast<std::size_t>(e.mentions.back())].sentence + 3 < mentions_.mentions[m].sentence)
      continue;
    if (registry_.entries[e.members[0]].speaker.kind == SpeakerKind::person &&
        registry_.entries[e.members[1]].speaker.kind == SpeakerKind::person)
      return recent_[i];
  }
  std::vector<std::int32_t> two;
  for (std::int32_t number : recent_) {
    const Registry::Entry& e = registry_.entries[number];
    if (e.plural || e.speaker.kind != SpeakerKind::person) continue;
    // "Berger kam. … (ein neuer Absatz) Beide Fahrer …": nobody of whom was spoken long before.
    if (e.mentions.empty() ||
        mentions_.mentions[static_cast<std::size_t>(e.mentions.back())].sentence + 3 < mentions_.mentions[m].sentence)
      break;
    two.push_back(number);
    if (two.size() == 2) break;
  }
  if (two.size() < 2) return -1;
  if (registry_.entries[two[0]].mentions.empty() || registry_.entries[two[1]].mentions.empty()) return -1;
  if (registry_.entries[two[1]].mentions[0] < registry_.entries[two[0]].mentions[0]) std::swap(two[0], two[1]);
  return registry_.joint(std::move(two));
}

std::int32_t Pronouns::list(std::uint32_t m, std::size_t count) {
  const std::int32_t joined = joined_pair(m);
  if (joined >= 0) return registry_.entries[static_cast<std::size_t>(joined)].members.size() == count ? joined : -1;
  return count == 2 ? both(m) : -1;
}

std::int32_t Pronouns::speech_around(const Mention& mention) const {
  const std::int32_t p = marks_.pair_of_token[mention.phrase.first];
  if (p < 0) return -1;
  const MarkPair& pair = marks_.pairs[static_cast<std::size_t>(p)];
  return pair.open < mention.phrase.first && pair.close >= pair.open + shortest_speech ? p : -1;
}

/// "Er beschuldigte Berger", "Er sagte, Berger sei krank": whom the pronoun's clause, or one that depends on it, names
/// behind the pronoun is somebody else.
bool Pronouns::named_behind(std::uint32_t m, std::uint32_t clause, std::int32_t entry) const {
  const std::uint32_t sentence = mentions_.mentions[m].sentence;
  if (clause == no_clause) return false;
  for (std::uint32_t k = m + 1; k < mentions_.mentions.size() && mentions_.mentions[k].sentence == sentence; ++k) {
    const Mention& behind = mentions_.mentions[k];
    if (behind.speaker != entry || behind.kind != MentionKind::name) continue;
    std::uint32_t c = clauses_.clause_of_token[behind.head == no_token ? behind.phrase.first : behind.head];
    for (int up = 0; up < 4 && c != no_clause && c != clause; ++up) {
      const Clause& in = clauses_.clauses[c];
      const bool said = in.kind == ClauseKind::verb_second && in.parent == no_clause && in.finite != no_token &&
                        in.range.first > clauses_.clauses[clause].range.first &&
                        morphology_.has_unambiguous_konjunktiv1(in.finite);
      c = said ? clause : in.parent;
    }
    if (c == clause) return true;
  }
  return false;
}

/// How much in the reader's mind somebody is where `mention` stands.
double Pronouns::salience(const Registry::Entry& e, const Seen& seen, const Mention& mention) const {
  double score = per_sentence * static_cast<double>(mention.sentence - seen.sentence);
  if (seen.subject) score += subject_bonus;
  if (seen.subject && seen.subordinate) score += subordinate;
  if (seen.subject && seen.told) score += told;
  score += body_as_person_of(e, mention);
  if (seen.floor) score += floor_bonus;
  if (e.speaker.kind == SpeakerKind::person || e.speaker.kind == SpeakerKind::unnamed) score += person_bonus;
  if (e.speaker.gender == Gender::unknown) score += unknown_gender;
  if (seen.sentence == mention.sentence) score += same_sentence;
  if (seen.oblique) score += oblique;
  if (seen.speech >= 0 && seen.speech != speech_around(mention)) score += spoken_of;
  if (seen.block != sentences_.sentences[mention.sentence].block) score += other_block;
  if (seen.topic && !seen.subject && seen.sentence + 1 == mention.sentence) score += topic;
  if (e.named) score += named_bonus;
  return score;
}

std::int32_t Pronouns::varied(std::uint32_t m, Variation how) const {
  const Mention& mention = mentions_.mentions[m];
  std::uint32_t clause;
  is_subject(mention, clause);
  // "Er komme nicht, so der 44-Jährige": what "so" names speaks of the clause, it is no part of it.
  const bool source = mention.phrase.first > 0 && sentences_.tokens[mention.phrase.first - 1].span.of(text_) == "so";
  std::int32_t best = -1;
  double best_score = farthest;
  for (std::size_t i = 0; i < recent_.size() && i < candidates_looked_at; ++i) {
    const Seen& seen = seen_[recent_[i]];
    if (mention.sentence > seen.sentence + varied_reach || (clause != no_clause && seen.clause == clause && !source) ||
        !registry_.can_be_called(recent_[i], mention))
      continue;
    double score = salience(registry_.entries[recent_[i]], seen, mention);
    const bool named = registry_.entries[recent_[i]].named;
    if (how == Variation::right_after && (!named || !seen.floor || seen.sentence + 1 != mention.sentence ||
                                          !registry_.entries[recent_[i]].roles.empty()))
      continue;
    if ((how == Variation::in_focus || !named) && score < focus) continue;
    // "…, sagt Keller. Frei winkt ab. Das reiche nicht, so die 44-Jährige.": who came last, though another one spoke.
    if (seen.floor) score -= floor_bonus / 2;
    if (score <= best_score) continue;
    best_score = score;
    best = recent_[i];
  }
  return best;
}

std::int32_t Pronouns::resolve(std::uint32_t m) {
  const Mention& mention = mentions_.mentions[m];
  const std::string w = lower(sentences_.tokens[mention.phrase.first].span.of(text_));
  if (w == "beide" || w == "beiden") return both(m);
  if (mention.relative && mention.phrase.first > 0) {
    const std::string_view before = sentences_.tokens[mention.phrase.first - 1].span.of(text_);
    if (before == "," || morphology_.is_preposition(mention.phrase.first - 1)) return antecedent(m);
  }
  const std::uint8_t numbers = number_of(mention);
  // "… sehe er, Berger, nicht": the name behind says it.
  if (m + 1 < mentions_.mentions.size() && mentions_.mentions[m + 1].phrase.first == mention.phrase.last + 1 &&
      sentences_.tokens[mention.phrase.last].span.of(text_) == ",") {
    const Mention& name = mentions_.mentions[m + 1];
    if (name.kind == MentionKind::name && name.speaker >= 0 && name.sentence == mention.sentence &&
        name.phrase.last < sentences_.tokens.size() && sentences_.tokens[name.phrase.last].span.of(text_) == "," &&
        agrees(registry_.entries[name.speaker], mention.gender, numbers))
      return name.speaker;
  }
  std::uint32_t clause;
  is_subject(mention, clause);
  const bool points = w.starts_with("dies") || w.starts_with("letzt");
  std::uint32_t last_named = 0;
  for (std::size_t i = 0; points && i < recent_.size() && i < candidates_looked_at; ++i)
    if (agrees(registry_.entries[recent_[i]], mention.gender, numbers))
      last_named = std::max(last_named, seen_[recent_[i]].token);
  std::int32_t best = -1;
  double best_score = farthest;
  for (std::size_t i = 0; i < recent_.size() && i < candidates_looked_at; ++i) {
    const Registry::Entry& e = registry_.entries[recent_[i]];
    if (!agrees(e, mention.gender, numbers)) continue;
    const Seen& seen = seen_[recent_[i]];
    // Another part of the same clause: "Er traf Berger" is not Berger; but "Im Gespräch mit Berger sagte dieser".
    const bool takes_last = w[0] == 'd' || w[0] == 'l';
    if (clause != no_clause && seen.clause == clause && !mention.relative && !(takes_last && !seen.subject) &&
        !seen.owner)
      continue;
    if (named_behind(m, clause, recent_[i])) continue;
    double score = salience(e, seen, mention);
    // "dieser" and "letzterer" take up what came last.
    if (takes_last)
      score -= static_cast<double>(mention.phrase.first - seen.token) * 0.05 + (seen.subject ? subject_bonus : 0.0);
    // „Berger lobte den Rat. Dieser …“: not who acted, also where nothing else speaks for the other.
    // „verlangte Hilfe vom Rat. Dieser …“: a preposition, too, brings what is taken up.
    if (points && seen.oblique && seen.sentence + 1 >= mention.sentence)
      score -= oblique + body_as_person_of(e, mention);
    // „Statt der Wirtin war nur eine Aushilfe da. Diese …“: the subject may be who came last.
    if (points && seen.subject && seen.token < last_named) score -= (seen.floor ? floor_bonus : 0.0) + acted;
    if (points && seen.subordinate && seen.subject) score -= subordinate;
    if (score > best_score) {
      best_score = score;
      best = recent_[i];
    }
  }
  // "Keller und Frei sagten, sie kämen": two names joined with "und" count as one plural.
  if (numbers == plural || (numbers & plural && best < 0)) {
    const std::int32_t pair = joined_pair(m);
    if (pair >= 0) return pair;
  }
  if (best >= 0) {
    Registry::Entry& e = registry_.entries[best];
    // "Kim sagte …, sie …": the pronoun tells the gender that the name did not.
    if (e.speaker.gender == Gender::unknown && e.speaker.kind == SpeakerKind::person) {
      if (mention.gender == Gender::masculine) e.speaker.gender = Gender::masculine;
      if (mention.gender == Gender::unknown && numbers == singular) e.speaker.gender = Gender::feminine;
    }
  }
  return best;
}

void Pronouns::saw(std::uint32_t m) {
  const Mention& mention = mentions_.mentions[m];
  // "ihre erste Stelle als Chefin": says what somebody is, and is nobody that "sie" could mean.
  if (mention.kind == MentionKind::role && mention.phrase.first > 0) {
    const std::string_view before = sentences_.tokens[mention.phrase.first - 1].span.of(text_);
    if (before == "als" && (mention.phrase.size() == 1 || !mention.definite)) return;
    // "die Berger für einen Retter halten"
    const std::uint32_t in = clauses_.clause_of_token[mention.phrase.first];
    if (before == "für" && !mention.definite && in != no_clause && clauses_.clauses[in].lemma == "halten") return;
  }
  // "Jeder Lehrer könne das": nobody in particular.
  const std::string first = lower(sentences_.tokens[mention.phrase.first].span.of(text_));
  if (mention.kind == MentionKind::role && mention.phrase.size() > 1 &&
      (first.substr(0, 4) == "jede" || first.substr(0, 4) == "kein"))
    return;
  const std::int32_t entry = mention.speaker;
  if (seen_.size() < registry_.entries.size()) seen_.resize(registry_.entries.size());
  const auto found = std::find(recent_.begin(), recent_.end(), entry);
  if (found != recent_.end()) recent_.erase(found);
  else if (recent_.size() == remembered) recent_.pop_back();
  recent_.insert(recent_.begin(), entry);
  Seen& seen = seen_[entry];
  std::uint32_t clause;
  const bool subject = is_subject(mention, clause);
  bool floor = false;
  if (subject && clause != no_clause) floor = index_.reporting_verb(clauses_.clauses[clause].lemma);
  // Who spoke in this sentence keeps the floor, though mentioned again as an object.
  const bool again = seen.mentioned && seen.sentence == mention.sentence;
  // Whom a speaker names in his words stays where the article had him just before.
  const std::int32_t speech = speech_around(mention);
  if (speech >= 0 && seen.mentioned && seen.speech < 0 && mention.sentence <= seen.sentence + 1) return;
  seen.speech = speech;
  seen.token = mention.phrase.first;
  // "Berger, der früh kam, sagte": the relative pronoun takes nothing from who stands above it.
  const bool above = again && seen.subject && !seen.subordinate;
  seen.subject = subject || (again && seen.subject);
  seen.floor = floor || (again && seen.floor);
  const bool behind_preposition = is_governed(mention, morphology_, mentions_);
  const Clause* in = clause == no_clause ? nullptr : &clauses_.clauses[clause];
  seen.subordinate = !above && in && (in->kind == ClauseKind::subordinate || in->kind == ClauseKind::relative);
  // "Er sei krank": of himself.
  const bool himself = again && !seen.told;  // "sehe er, Berger, nicht"
  seen.told = in && !himself && mention.kind != MentionKind::pronoun && in->finite != no_token && !floor &&
              morphology_.has_unambiguous_konjunktiv1(in->finite);
  seen.oblique = behind_preposition && !(again && !seen.oblique);
  seen.topic = mention.phrase.first == sentences_.sentences[mention.sentence].tokens.first;
  // "In einer Mitteilung Bergers sagte er": whose something is may be who acts.
  seen.owner = !subject && !behind_preposition && mention.phrase.first > 0 && (mention.cases & genitive) &&
               morphology_.is_noun(mention.phrase.first - 1) &&
               mentions_.mention_of_token[mention.phrase.first - 1] < 0;
  seen.sentence = mention.sentence;
  seen.block = sentences_.sentences[mention.sentence].block;
  seen.clause = clause;
  seen.mentioned = true;
}

}  // namespace wortlaut
