#include "attribution.hpp"

#include <algorithm>
#include <unordered_map>

#include "characters.hpp"
#include "naming.hpp"
#include "subjects.hpp"

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

constexpr std::uint32_t possessor_reach = 80;  // tokens back to whom "seiner Meinung nach" may belong
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
        mentions_(mentions), quotations_(quotations.quotations), pack_(pack), speakers_(speakers), naming_(text, sentences, morphology, pack),
        subjects_(subject_mentions(clauses, morphology, mentions)) {
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
      if (!quotation.speaker_phrase.empty() && !inside_governed(quotation, attribution)) phrase(quotation.speaker_phrase, quotation, attribution);
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

  /// "Nach dem Treffen mit seinem Kollegen, Jan Beck, hat Ministerin Frei gewarnt": a phrase that a preposition
  /// governs, or its apposition, gives way to the subject.
  bool inside_governed(const FoundQuotation& quotation, Attribution& attribution) {
    if (quotation.cue.empty()) return false;
    const TokenRange phrase = quotation.speaker_phrase.front();
    const std::int32_t m = mentions_.mention_of_token[phrase.first];
    if (m < 0 || !is_governed(mentions_.mentions[m], morphology_, mentions_)) return false;
    const std::string_view preposition = word(mentions_.mentions[m].phrase.first - 1);
    for (std::string_view source : {"nach", "Nach", "laut", "Laut", "von", "vom", "gemäß", "zufolge", "durch", "bei", "beim", "aus", "seitens"})
      if (preposition == source) return false;
    const std::uint32_t clause = clauses_.clause_of_token[quotation.cue.front().first];
    if (clause == no_clause || subjects_[clause] < 0 || subjects_[clause] == m || mentions_.mentions[subjects_[clause]].speaker < 0) return false;
    take(subjects_[clause], attribution);
    attribution.certainty = by_role;
    attribution.phrase_in_frame = true;
    return true;
  }

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
    if (any_mention) {
      complete(ranges, attribution);
      return;
    }
    for (TokenRange range : ranges)
      if (unmentioned(range, quotation, attribution)) break;
  }

  /// A phrase that was cut at an "und": "Sky News und | BBC", "der Polizei | und der Staatsanwaltschaft" behind a noun
  /// for what they said, or before a plural verb.
  void complete(const std::vector<TokenRange>& ranges, Attribution& attribution) const {
    std::int32_t first = -1, last = -1;
    for (TokenRange range : ranges)
      for (std::uint32_t i = range.first; i < range.last; ++i)
        if (const std::int32_t m = mentions_.mention_of_token[i]; m >= 0) {
          if (first < 0) first = m;
          last = m;
        }
    if (first < 0 || mentions_.mentions[first].kind == MentionKind::pronoun) return;
    const Mention& head = mentions_.mentions[first];
    const std::uint32_t clause = clauses_.clause_of_token[head.head == no_token ? head.phrase.first : head.head];
    bool plural_verb = false;
    if (clause != no_clause && clauses_.clauses[clause].finite != no_token)
      plural_verb = morphology_.finite_numbers(clauses_.clauses[clause].finite) == plural && head.gender != Gender::plural && last == first;
    bool source = false;  // "Angaben der …", "Angaben von …"
    for (std::uint32_t i = ranges.front().first; i < head.phrase.first; ++i)
      source |= head.phrase.first - i <= 2 && mentions_.senses[i].is(sense_reporting | sense_document);
    const auto same_sort = [&](std::int32_t m) {
      const Mention& other = mentions_.mentions[m];
      return other.speaker >= 0 && other.kind != MentionKind::pronoun && other.sentence == head.sentence;
    };
    for (std::int32_t m = first; m > 0; --m) {
      const Mention& before = mentions_.mentions[m - 1];
      const std::uint32_t from = before.phrase.last, to = mentions_.mentions[m].phrase.first;
      const bool conjunction = to == from + 1 && (word(from) == "und" || word(from) == "sowie");
      const bool comma = to == from + 1 && word(from) == "," && plural_verb;
      if (!same_sort(m - 1) || !(conjunction ? plural_verb || before.kind == head.kind : comma && m < first) ) {
        if (!(comma && m == first)) break;
        if (!same_sort(m - 1)) break;
      }
      add_speaker(attribution, static_cast<std::uint32_t>(before.speaker));
      signal(attribution, "speaker.joint", before.phrase);
    }
    if (!plural_verb && !source) return;
    for (std::int32_t m = last; m + 1 < static_cast<std::int32_t>(mentions_.mentions.size()); ++m) {
      const Mention& next = mentions_.mentions[m + 1];
      const std::uint32_t from = mentions_.mentions[m].phrase.last;
      if (next.phrase.first != from + 1 || !(word(from) == "und" || word(from) == "sowie" || (word(from) == "," && plural_verb)) || !same_sort(m + 1)) break;
      add_speaker(attribution, static_cast<std::uint32_t>(next.speaker));
      signal(attribution, "speaker.joint", next.phrase);
    }
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
    if (!can_be_source(range.first, head)) return false;
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
    if (sense.is(sense_reporting | sense_document) && follows(range.last, attribution)) return true;
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

  /// A thing that says something ("Umfragen", "nach dem Grundgesetz") or a word that nothing is known of; a plain
  /// noun ("das Jahr sah …") is nobody.
  bool can_be_source(std::uint32_t first, std::uint32_t head) const {
    const Sense& sense = mentions_.senses[head];
    if (head == sentences_.sentences[sentence_of_[head]].tokens.first && morphology_.can_be(head, Pos::adjective) && !sense.is(sense_reporting | sense_document | sense_collective)) return false;
    if (morphology_.can_be(head, Pos::adverb) || (morphology_.can_be(head, Pos::adjective) && !morphology_.can_be(head, Pos::noun))) return false;
    if (sense.is(sense_reporting | sense_document | sense_human | sense_collective | sense_guessed) || !sense.is(sense_common)) return !sense.is(sense_title);
    for (std::uint32_t i = first > 0 ? first - 1 : 0; i <= first; ++i) {
      const std::string w = lower(word(i));
      for (std::string_view known : {"laut", "nach", "gemäß", "zufolge", "aus", "lt"})
        if (w == known) return true;
    }
    return false;
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
  /// The phrase was cut too short: "Angaben" of "Angaben von N24".
  bool follows(std::uint32_t next, Attribution& attribution) {
    if (next + 1 >= tokens_.size()) return false;
    std::int32_t m = mentions_.mention_of_token[next];
    const bool genitive_here = m >= 0 && mentions_.mentions[m].phrase.first == next && (mentions_.mentions[m].cases & genitive);
    if (!genitive_here) m = word(next) == "von" || word(next) == "vom" ? mentions_.mention_of_token[next + 1] : -1;
    if (m < 0 || mentions_.mentions[m].speaker < 0) return false;
    add_owner(m, attribution);
    signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
    return true;
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
    // "seiner Meinung nach": a person who spoke or acted before, rather than the subject of what is said.
    if (gender != Gender::unknown)
      for (std::uint32_t i = at, seen = 0; i-- > 0 && at - i < possessor_reach && seen < 6;) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || mentions_.mentions[m].phrase.first != i) continue;
        ++seen;
        const Mention& mention = mentions_.mentions[m];
        if (!fits(mention) || !is_subject(mention)) continue;
        const SpeakerKind kind = speakers_.speakers[mention.speaker].kind;
        if (kind != SpeakerKind::person && kind != SpeakerKind::unnamed) continue;
        best = m;
        break;
      }
    for (std::uint32_t i = at; best < 0 && i-- > range.first;)
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
    return clause != no_clause && subjects_[clause] == mentions_.mention_of_token[token];
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
    if (const std::int32_t named = in_frame(quotation); named >= 0) {
      take(named, attribution);
      attribution.certainty = by_role;
      attribution.phrase_in_frame = true;
      return;
    }
    // "Die „besten Jahre“ hat Beck hinter sich": who acts in the sentence around a few words in marks.
    if (quotation.form == Form::direct && !whole_sentence(quotation, sentence))
      if (const std::int32_t subject = subject_between(sentence, sentence + 1, false); subject >= 0) {
        take(subject, attribution);
        return;
      }
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
    if (subject >= 0) take(subject, attribution);
  }

  /// The mention in the clause of the cue that can be its subject: "Das habe er nicht gewusst, sagte gestern Keller
  /// vor Gericht"; or whose document it is in which something "heißt". -1 where the clause names nobody.
  std::int32_t in_frame(const FoundQuotation& quotation) const {
    if (quotation.cue.empty()) return -1;
    const std::uint32_t cue = quotation.cue.front().first;
    const std::uint32_t c = clauses_.clause_of_token[cue];
    if (c == no_clause || clauses_.clauses[c].passive) return -1;
    const Clause& clause = clauses_.clauses[c];
    const auto quoted = [&](std::uint32_t i) {
      for (TokenRange range : quotation.spans)
        if (range.contains(i)) return true;
      return false;
    };
    std::int32_t best = -1, owner = -1;
    int best_score = 0;
    for (const TokenRange& part : clause.parts)
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const std::int32_t m = mentions_.mention_of_token[i];
        if (m < 0 || quoted(i) || mentions_.mentions[m].phrase.first != i) continue;
        const Mention& mention = mentions_.mentions[m];
        if (mention.speaker < 0 || mention.relative) continue;
        const bool governed = i > 0 && morphology_.is_preposition(i - 1);
        const bool behind_source = i > 0 && mentions_.senses[i - 1].is(sense_reporting | sense_document);
        if (behind_source) owner = m;
        if (governed || behind_source) continue;
        if (mention.cases != 0 && !(mention.cases & nominative)) continue;
        int score = 1;
        if (subjects_[c] == m) score += 4;
        if (mention.kind == MentionKind::name && mention.speaker_kind == SpeakerKind::person) score += 2;
        if (mention.speaker_kind == SpeakerKind::unnamed || mention.kind == MentionKind::pronoun) score += 1;
        if (i == cue + 1) score += 2;  // "…, sagte Keller"
        if (score > best_score) {
          best_score = score;
          best = m;
        }
      }
    if (best < 0 && clause.finite != no_token) best = beside(clause.finite, quoted);
    return best >= 0 ? best : owner;
  }

  /// The mention right before or behind a verb, where commas of an apposition hide that it is its subject: "Keller,
  /// Chefin des Amtes, sagte …".
  template <class Quoted>
  std::int32_t beside(std::uint32_t verb, Quoted quoted) const {
    const auto can_be = [&](std::uint32_t i) {
      if (i >= tokens_.size() || quoted(i)) return std::int32_t{-1};
      const std::int32_t m = mentions_.mention_of_token[i];
      if (m < 0) return m;
      const Mention& mention = mentions_.mentions[m];
      const bool governed = mention.phrase.first > 0 && morphology_.is_preposition(mention.phrase.first - 1);
      return governed || mention.relative || mention.speaker < 0 || (mention.cases != 0 && !(mention.cases & nominative)) ? std::int32_t{-1} : m;
    };
    for (std::uint32_t i : {verb + 1, verb + 2})
      if (const std::int32_t m = can_be(i); m >= 0 && mentions_.mentions[m].phrase.first == i) return m;
    if (verb == 0) return -1;
    std::uint32_t before = verb - 1;
    if (word(before) == "," && before > 0) --before;
    const std::int32_t m = can_be(before);
    return m >= 0 && mentions_.mentions[m].phrase.last == before + 1 ? m : -1;
  }

  bool whole_sentence(const FoundQuotation& quotation, std::uint32_t sentence) const {
    const TokenRange range = sentences_.sentences[sentence].tokens;
    return quotation.spans.front().first <= range.first + 1 && quotation.spans.back().last + 1 >= range.last;
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

  /// Somebody definite: "24 Menschen starben" gives nobody the floor.
  bool likely(const Mention& mention) const {
    const Speaker& speaker = speakers_.speakers[mention.speaker];
    if (speaker.kind == SpeakerKind::person) return true;
    if (speaker.kind == SpeakerKind::organization) return mention.body != BodyKind::document && speaker.gender != Gender::plural;
    return speaker.kind == SpeakerKind::unnamed && mention.definite;
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
        if (!speaking && !likely(mention)) continue;
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
  std::vector<std::int32_t> subjects_;  ///< per clause
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
