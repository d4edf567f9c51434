#include "attribution.hpp"

#include <algorithm>
#include <unordered_map>

#include "characters.hpp"
#include "naming.hpp"

namespace wortlaut {
namespace {

// How far each way of finding the speaker can be trusted.
constexpr double by_name = 0.97;
constexpr double by_role = 0.9;
constexpr double by_pronoun = 0.85;
constexpr double by_new_name = 0.85;
constexpr double by_parent = 0.85;
constexpr double by_floor = 0.75;
constexpr double by_subject = 0.6;
constexpr double by_other_paragraph = 0.5;

constexpr std::uint32_t document_reach = 400;  // tokens back to where a document's owner is named

// How long somebody keeps the floor without being named again.
constexpr std::uint32_t sentences_kept = 6;
constexpr std::uint32_t paragraphs_kept = 1;

class Attributor {
 public:
  Attributor(std::string_view text, const Layout& layout, const Sentences& sentences, const Morphology& morphology,
             const Phrases& phrases, const Marks& marks, const Clauses& clauses, const Mentions& mentions, const Quotations& quotations,
             const PackData& pack, Speakers& speakers)
      : layout_(layout), sentences_(sentences), tokens_(sentences.tokens), morphology_(morphology), phrases_(phrases), marks_(marks), clauses_(clauses),
        mentions_(mentions), quotations_(quotations.quotations), pack_(pack), speakers_(speakers), naming_(text, sentences, morphology, pack) {
    sentence_of_.assign(tokens_.size(), 0);
    for (std::uint32_t s = 0; s < sentences.sentences.size(); ++s)
      for (std::uint32_t i = sentences.sentences[s].tokens.first; i < sentences.sentences[s].tokens.last; ++i) sentence_of_[i] = s;
    for (std::uint32_t s = 0; s < speakers_.speakers.size(); ++s) made_.emplace(lower(speakers_.speakers[s].name), s);
  }

  std::vector<Attribution> run() {
    std::vector<Attribution> result(quotations_.size());
    for (std::uint32_t q = 0; q < quotations_.size(); ++q) {
      const FoundQuotation& quotation = quotations_[q];
      Attribution& attribution = result[q];
      attribution.phrase = quotation.speaker_phrase;
      nobody_ = false;
      if (!quotation.speaker_phrase.empty()) from_phrase(quotation, attribution);
      if (attribution.speakers.empty() && !nobody_) without_phrase(q, result);
      if (!quotation.via_phrase.empty()) {
        Attribution via;
        phrase(quotation.via_phrase, quotation, via);
        attribution.via = std::move(via.speakers);
        attribution.via.erase(std::remove_if(attribution.via.begin(), attribution.via.end(), [&](std::uint32_t v) {
          return std::find(attribution.speakers.begin(), attribution.speakers.end(), v) != attribution.speakers.end(); }), attribution.via.end());
      }
      if (!attribution.speakers.empty()) {
        // A quotation inside another's does not take the floor from the one around it.
        if ((quotation.parent < 0 || quotation.speaker_phrase.empty()) && !(has_floor_ && within(q, floor_))) floor_ = q;
        has_floor_ = true;
      }
    }
    return result;
  }

 private:
  /// Whether quotation `inner` lies in what `outer` and its frame take up: "Wie Keller mitteilte, ist das nach
  /// Ansicht der Ministerin nötig" leaves the floor to Keller.
  bool within(std::uint32_t inner, std::uint32_t outer) const {
    const auto &a = quotations_[inner].spans, &b = quotations_[outer].spans;
    return b.front().first <= a.front().first && a.back().last <= b.back().last && inner != outer;
  }

  std::string_view word(std::uint32_t i) const { return naming_.word(i); }
  Span span(TokenRange range) const { return {tokens_[range.first].span.begin_byte, tokens_[range.last - 1].span.end_byte}; }

  void signal(Attribution& attribution, std::string_view code, TokenRange range) const {
    Signal signal;
    signal.code = code;
    if (!range.empty()) signal.spans.push_back(span(range));
    attribution.signals.push_back(std::move(signal));
  }
  static void add(std::vector<std::uint32_t>& list, std::uint32_t speaker) {
    if (std::find(list.begin(), list.end(), speaker) == list.end()) list.push_back(speaker);
  }
  /// "beide" are two speakers.
  void add_speaker(Attribution& attribution, std::uint32_t speaker) const {
    if (speaker < speakers_.members_of.size() && !speakers_.members_of[speaker].empty()) {
      for (std::uint32_t member : speakers_.members_of[speaker]) add(attribution.speakers, member);
    } else {
      add(attribution.speakers, speaker);
    }
  }

  void from_phrase(const FoundQuotation& quotation, Attribution& attribution) { phrase(quotation.speaker_phrase, quotation, attribution); }

  /// Everybody whom the words mean: all mentions in them that are joined with "und".
  void phrase(const std::vector<TokenRange>& ranges, const FoundQuotation& quotation, Attribution& attribution) {
    double certainty = 1.0;
    std::int32_t last = -1;
    bool any_mention = false;
    for (TokenRange range : ranges) {
      for (std::uint32_t i = range.first; i < range.last && i < mentions_.mention_of_token.size(); ++i) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || m == last) continue;
        const Mention& mention = mentions_.mentions[m];
        if (any_mention && !joined(mentions_.mentions[last].phrase.last, mention.phrase.first)) continue;
        last = m;
        any_mention = true;
        if (mention.speaker < 0) continue;
        add_speaker(attribution, static_cast<std::uint32_t>(mention.speaker));
        const bool pronoun = mention.kind == MentionKind::pronoun;
        signal(attribution, pronoun ? (mention.relative ? "speaker.antecedent" : "speaker.pronoun") : mention.kind == MentionKind::role ? "speaker.role" : "speaker.name", mention.phrase);
        certainty = std::min(certainty, pronoun ? by_pronoun : mention.kind == MentionKind::role ? by_role : by_name);
      }
    }
    attribution.certainty = certainty;
    if (any_mention) return;
    for (TokenRange range : ranges)
      if (unmentioned(range, quotation, attribution)) break;
  }

  bool joined(std::uint32_t from, std::uint32_t to) const {
    if (from >= to) return from == to;
    bool conjunction = false;
    for (std::uint32_t i = from; i < to; ++i) {
      const std::string_view w = word(i);
      if (w == "und" || w == "sowie" || w == "oder" || w == "als" || w == "auch" || w == ",") conjunction = true;
      else if (tokens_[i].kind == TokenKind::word && (morphology_.is_preposition(i) || starts_upper(w) || morphology_.can_be_finite(i))) return false;
    }
    return conjunction;
  }

  /// Words that the mentions stage did not take for somebody: "Polizeiangaben", "ihren Worten", "einer Studie".
  bool unmentioned(TokenRange range, const FoundQuotation& quotation, Attribution& attribution) {
    std::uint32_t head = no_token;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (tokens_[i].kind != TokenKind::word || !starts_upper(word(i))) continue;
      if (morphology_.is_noun(i) || mentions_.senses[i].bits) {
        head = i;
        break;
      }
    }
    if (head == no_token) return false;  // "demnach", "danach": whoever has the floor
    const Sense& sense = mentions_.senses[head];
    for (std::uint32_t i = range.first; i < head; ++i) {
      const std::string w = lower(word(i));
      // "ihrer Meinung nach", "nach seinen Worten", "nach eigenen Angaben": whoever is spoken of.
      const bool his = w.substr(0, 4) == "sein", hers = w.substr(0, 3) == "ihr" && w.size() <= 5, own = w.substr(0, 5) == "eigen";
      if ((his || hers || own) && possessor(i, his ? Gender::masculine : hers ? Gender::feminine : Gender::unknown, quotation, attribution)) return true;
    }
    if (sense.is(sense_reporting) && compound(head, attribution)) return true;
    TokenRange words = {range.first, range.last};
    for (std::uint32_t i = head + 1; i < range.last; ++i)
      if (word(i) == "(" || word(i) == ",") {
        words.last = i;
        break;
      }
    const std::int32_t phrase = phrases_.phrase_of_token[head];
    Gender gender = Gender::unknown;
    if (phrase >= 0) {
      const NounPhrase& p = phrases_.phrases[phrase];
      if (p.numbers == plural || ((p.numbers & plural) && !p.has_determiner && sense.is(sense_human | sense_reporting | sense_document))) gender = Gender::plural;
      else if (p.genders == feminine) gender = Gender::feminine;
      else if (p.genders == neuter) gender = Gender::neuter;
      else if (p.genders == masculine) gender = Gender::masculine;
    }
    if (document_owner(head, range, attribution)) return true;
    // "nach Angaben", "die Frage, ob": nobody is named, and whoever spoke before is not meant either.
    if (sense.is(sense_reporting) && empty_source(sense.lemma) && words.last == head + 1 && !official(range.first, head)) {
      nobody_ = true;
      signal(attribution, "speaker.nobody", words);
      return true;
    }
    const std::string name = naming_.phrase(words, head, gender);
    attribution.speakers.push_back(make(name, words, gender));
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.phrase", words);
    return true;
  }

  /// "in dem Schreiben": whose it was when the text first spoke of it ("ein Schreiben der Kanzlei").
  bool document_owner(std::uint32_t head, TokenRange range, Attribution& attribution) const {
    const std::string_view first = word(range.first);
    const std::string article = lower(first);
    bool definite = false;
    for (std::string_view known : {"der", "die", "das", "dem", "den", "des", "im", "vom", "beim", "zum", "diesem", "dieser"}) definite |= article == known;
    if (range.first > 0 && !definite) definite = lower(word(range.first - 1)) == "im";
    if (!definite || mentions_.senses[head].lemma.empty()) return false;
    const std::string_view lemma = mentions_.senses[head].lemma;
    for (std::uint32_t i = head; i-- > 0 && head - i < document_reach;) {
      if (mentions_.senses[i].lemma != lemma || !mentions_.senses[i].is(sense_document | sense_reporting | sense_common)) continue;
      const std::uint32_t next = i + 1;
      if (next + 1 >= tokens_.size()) continue;
      std::int32_t m = mentions_.mention_of_token[next];
      if (m < 0 && (word(next) == "von" || word(next) == "vom")) m = mentions_.mention_of_token[next + 1];
      if (m < 0 || mentions_.mentions[m].speaker < 0 || mentions_.mentions[m].phrase.first > next + 1) continue;
      if (mentions_.mentions[m].phrase.first == next && !(mentions_.mentions[m].cases & genitive)) continue;
      add_owner(m, attribution);
      signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
      return true;
    }
    return false;
  }
  void add_owner(std::int32_t m, Attribution& attribution) const {
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
    attribution.certainty = by_role;
  }

  /// Nouns that say no more than that somebody said something; a "Bericht" or "Ergebnis" is a source by itself.
  static bool empty_source(std::string_view lemma) {
    for (std::string_view noun : {"Angabe", "Angaben", "Annahme", "Frage", "Hinweis", "Warnung", "Andeutung", "Aussage", "Behauptung", "Vorwurf", "Vermutung",
                                  "Gerücht", "Spekulation", "Befürchtung", "Forderung", "Bitte", "Antwort", "Entscheidung", "Verdacht", "Kritik"})
      if (lemma == noun) return true;
    return false;
  }

  /// "offizielle Angaben", "russische Angaben" have an owner of a sort; "erste Angaben" have none.
  bool official(std::uint32_t first, std::uint32_t head) const {
    for (std::uint32_t i = first; i < head; ++i) {
      if (tokens_[i].kind != TokenKind::word) continue;
      const std::string w = lower(word(i));
      if (w.substr(0, 8) == "offiziel" || w.substr(0, 7) == "amtlich" || w.substr(0, 10) == "inoffiziel") return true;
      if (pack_.names && pack_.names->state_of_adjective(w)) return true;
    }
    return false;
  }

  std::uint32_t make(const std::string& name, TokenRange words, Gender gender) {
    const auto found = made_.find(lower(name));
    if (found != made_.end()) return found->second;
    Speaker speaker;
    speaker.name = name;
    speaker.kind = SpeakerKind::organization;
    speaker.gender = gender;
    speaker.mentions.push_back({span(words), MentionKind::role});
    const auto number = static_cast<std::uint32_t>(speakers_.speakers.size());
    speakers_.speakers.push_back(std::move(speaker));
    speakers_.mentions_of.emplace_back();
    speakers_.members_of.emplace_back();
    made_.emplace(lower(name), number);
    return number;
  }

  /// "Polizeiangaben", "NASA-Angaben": the first part of the noun, where it is a body that can speak.
  bool compound(std::uint32_t head, Attribution& attribution) {
    const std::string_view w = word(head);
    const Sense& sense = mentions_.senses[head];
    std::size_t cut = w.rfind('-');
    if (cut == std::string_view::npos) {
      // The lemma is the last part's: "Angabe" in "Polizeiangaben".
      const std::string low = lower_first(sense.lemma);
      if (low.size() < 4 || w.size() <= low.size()) return false;
      cut = w.find(low.substr(0, low.size() - 1));
      if (cut == std::string_view::npos || cut < 3) return false;
    }
    std::string first(w.substr(0, cut));
    // "Medienberichte" stand for themselves, "Zeugenaussagen" for witnesses.
    if (sense.is(sense_document) || sense.lemma == "Bericht" || sense.lemma == "Meldung") {
      const BodyKind* body = pack_.names ? pack_.names->body(first) : nullptr;
      if (!body || *body == BodyKind::medium_head) return false;
    }
    const auto known = made_.find(lower(first));
    if (known != made_.end()) {
      add_speaker(attribution, known->second);
    } else {
      const BodyKind* body = pack_.names ? pack_.names->body(first) : nullptr;
      if (!body && first.size() > 3 && first.back() == 's' && pack_.names) {
        first.pop_back();
        body = pack_.names->body(first);
      }
      const bool group = pack_.names && pack_.names->group(first);
      if ((!body || *body == BodyKind::medium_head) && !group) return false;
      attribution.speakers.push_back(make(first, {head, head + 1}, Gender::unknown));
    }
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.compound", {head, head + 1});
    return true;
  }

  /// Whom "sein", "ihr" or "eigen" at token `at` belongs to: a fitting subject of the sentence, else who
  /// has the floor, else who was mentioned last.
  bool possessor(std::uint32_t at, Gender gender, const FoundQuotation&, Attribution& attribution) {
    const std::uint32_t sentence = sentence_of_[at];
    const auto fits = [&](const Mention& mention) {
      if (mention.speaker < 0) return false;
      const Speaker& speaker = speakers_.speakers[mention.speaker];
      if (gender == Gender::masculine) return speaker.gender == Gender::masculine || speaker.gender == Gender::neuter || (speaker.gender == Gender::unknown);
      if (gender == Gender::feminine) return speaker.gender == Gender::feminine || speaker.gender == Gender::plural || speaker.gender == Gender::unknown;
      return true;
    };
    const TokenRange range = sentences_.sentences[sentence].tokens;
    std::int32_t best = -1;
    for (std::uint32_t i = at; i-- > range.first;)
      if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
        best = m;
        break;
      }
    if (best < 0)
      for (std::uint32_t i = at; i < range.last; ++i)
        if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0 && fits(mentions_.mentions[m]) && is_subject(mentions_.mentions[m])) {
          // "Nach seinen Worten hat Berger …": the subject that follows.
          best = m;
          break;
        }
    if (best < 0)
      for (std::uint32_t i = range.first; i-- > 0 && range.first - i < 120;)
        if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0 && fits(mentions_.mentions[m]) && speakers_.speakers[mentions_.mentions[m].speaker].kind != SpeakerKind::state) {
          best = m;
          break;
        }
    if (best < 0) return false;
    add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[best].speaker));
    attribution.certainty = by_pronoun;
    signal(attribution, "speaker.possessive", {at, at + 1});
    signal(attribution, "speaker.antecedent", mentions_.mentions[best].phrase);
    return true;
  }

  bool is_subject(const Mention& mention) const {
    const std::uint32_t token = mention.head == no_token ? mention.phrase.first : mention.head;
    const std::uint32_t clause = clauses_.clause_of_token[token];
    return clause != no_clause && clauses_.clauses[clause].subject.overlaps(mention.phrase);
  }

  void without_phrase(std::uint32_t q, std::vector<Attribution>& all) {
    const FoundQuotation& quotation = quotations_[q];
    Attribution& attribution = all[q];
    if (quotation.parent >= 0 && !all[quotation.parent].speakers.empty()) {
      const Attribution& parent = all[quotation.parent];
      attribution.speakers = parent.speakers;
      attribution.phrase = parent.phrase;
      attribution.certainty = std::min(by_parent, parent.certainty);
      signal(attribution, "speaker.parent", parent.phrase.empty() ? TokenRange{} : parent.phrase.front());
      return;
    }
    const std::uint32_t begin = quotation.spans.front().first;
    const std::uint32_t sentence = sentence_of_[begin];
    const std::uint32_t block = sentences_.sentences[sentence].block;
    if (anonymous(quotation)) {
      signal(attribution, "speaker.nobody", quotation.cue.front());
      return;
    }
    if (has_floor_ && floor_ < q) {
      const FoundQuotation& before = quotations_[floor_];
      const std::uint32_t before_sentence = sentence_of_[before.spans.back().last - 1];
      const std::uint32_t before_block = sentences_.sentences[before_sentence].block;
      // Somebody else has begun to speak since then: "Keller widersprach. Das Geld fehle."
      const std::int32_t other = sentence > before_sentence + 1 ? subject_between(before_sentence + 1, sentence, true) : -1;
      if (other >= 0) {
        take(other, attribution);
        return;
      }
      if (block <= before_block + paragraphs_kept && sentence <= before_sentence + sentences_kept) {
        attribution.speakers = all[floor_].speakers;
        attribution.phrase = all[floor_].phrase;
        attribution.certainty = block == before_block ? by_floor : by_other_paragraph;
        signal(attribution, "speaker.floor", attribution.phrase.empty() ? TokenRange{} : attribution.phrase.front());
        return;
      }
    }
    // Nobody has spoken here yet: the last subject that speaks, else the last that can.
    const std::uint32_t first = sentence > 3 ? sentence - 3 : 0;
    std::int32_t subject = subject_between(first, sentence, true);
    if (subject < 0) subject = subject_between(first, sentence, false);
    if (subject < 0) subject = subject_between(sentence, sentence + 1, false);
    if (subject >= 0) take(subject, attribution);
  }

  /// "Es wird vermutet, dass …", "ihm wurde vorgeworfen": the passive keeps back who speaks.
  bool anonymous(const FoundQuotation& quotation) const {
    if (quotation.form != Form::indirect || quotation.cue.empty()) return false;
    for (TokenRange range : quotation.cue)
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::uint32_t clause = clauses_.clause_of_token[i];
        if (clause != no_clause && clauses_.clauses[clause].passive) return true;
      }
    return false;
  }

  void take(std::int32_t m, Attribution& attribution) const {
    const Mention& mention = mentions_.mentions[m];
    add_speaker(attribution, static_cast<std::uint32_t>(mention.speaker));
    attribution.phrase = {mention.phrase};
    attribution.certainty = by_subject;
    signal(attribution, "speaker.subject", mention.phrase);
  }

  bool speaks(const Mention& mention, const Clause& clause) const {
    if (pack_.names->reporting_verb(clause.lemma)) return true;
    const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
    return kind == SpeakerKind::person && pack_.names->possible_reporting_verb(clause.lemma);
  }

  /// The last mention in sentences [first, last) that is the subject of an indicative main clause and can
  /// speak; outside of verbatim speech.
  std::int32_t subject_between(std::uint32_t first, std::uint32_t last, bool speaking) const {
    for (std::uint32_t s = last; s-- > first;) {
      const TokenRange range = sentences_.sentences[s].tokens;
      std::int32_t best = -1;
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || m == best || mentions_.mentions[m].speaker < 0 || !is_subject(mentions_.mentions[m])) continue;
        if (marks_.pair_of_token[i] >= 0 && !mentions_.mentions[m].phrase.contains(marks_.pairs[marks_.pair_of_token[i]].open)) continue;
        const Mention& mention = mentions_.mentions[m];
        if (mention.relative) continue;
        const Clause& clause = clauses_.clauses[clauses_.clause_of_token[mention.head]];
        if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::subordinate) continue;
        if (speaking && (clause.passive || !speaks(mention, clause))) continue;
        best = m;
      }
      if (best >= 0) return best;
    }
    return -1;
  }

  const Layout& layout_;
  const Sentences& sentences_;
  const std::vector<Token>& tokens_;
  const Morphology& morphology_;
  const Phrases& phrases_;
  const Marks& marks_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const std::vector<FoundQuotation>& quotations_;
  const PackData& pack_;
  Speakers& speakers_;
  Naming naming_;
  std::vector<std::uint32_t> sentence_of_;
  std::unordered_map<std::string, std::uint32_t> made_;
  std::uint32_t floor_ = 0;
  bool has_floor_ = false;
  bool nobody_ = false;
};

}  // namespace

std::vector<Attribution> attribute(std::string_view text, const Layout& layout, const Sentences& sentences,
                                   const Morphology& morphology, const Phrases& phrases, const Marks& marks,
                                   const Clauses& clauses, const Mentions& mentions,
                                   const Quotations& quotations, const PackData& pack, Speakers& speakers) {
  return Attributor(text, layout, sentences, morphology, phrases, marks, clauses, mentions, quotations, pack, speakers).run();
}

}  // namespace wortlaut
