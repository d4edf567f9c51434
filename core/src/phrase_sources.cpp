#include "characters.hpp"
#include "phrase_speakers.hpp"

/// Words for a source that the mentions stage did not take for somebody: "Polizeiangaben", "einer Studie",
/// "norwegischen Angaben".
namespace wortlaut {
/// Words that the mentions stage did not take for somebody: "Polizeiangaben", "ihren Worten", "einer Studie".
bool PhraseSpeakers::unmentioned(TokenRange range, Attribution& attribution, bool speaks) {
  std::uint32_t head = no_token;
  // „Nach „Rundschau“-Informationen“: the paper whose marks the noun is joined to.
  if (range.size() >= 4 && word(range.last - 1).front() == '-' && tokens_[range.last - 2].kind == TokenKind::mark)
    for (std::uint32_t open = range.last - 2; open-- > range.first;)
      if (tokens_[open].kind == TokenKind::mark) {
        const TokenRange name{open + 1, range.last - 2};
        attribution.speakers.push_back(
            make(naming_.phrase(name, name.last - 1, Gender::unknown), name, Gender::unknown));
        attribution.certainty = by_new_name;
        signal(attribution, "speaker.compound", name);
        return true;
      }
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    // „eine dpa-Meldung“: its last part is the noun.
    const std::size_t hyphen = word(i).rfind('-');
    const bool joined =
        hyphen != std::string_view::npos && hyphen + 1 < word(i).size() && starts_upper(word(i).substr(hyphen + 1));
    // „wie die dpa erfuhr“
    const bool small = !starts_upper(word(i)) && pack_.names && pack_.names->body(std::string(word(i)));
    if (tokens_[i].kind != TokenKind::word || !(starts_upper(word(i)) || joined || small)) continue;
    if (!morphology_.is_noun(i) && !mentions_.senses[i].bits && !joined && !small) continue;
    if (head == no_token) head = i;
    if (const std::int32_t p = phrases_.phrase_of_token[i]; p >= 0 && phrases_.phrases[p].measured)
      head = phrases_.phrases[p].head;  // „das 120 Seiten starke Gutachten“
    // "dem am Montag vorgestellten Bericht": a noun inside the attribute is not what the phrase is about.
    const bool inside = head > range.first + 1 && morphology_.is_preposition(head - 1);
    if (!inside) break;
    if (i != head && mentions_.senses[i].is(sense_document | sense_reporting)) {
      head = i;
      break;
    }
  }
  if (head == no_token) return one_of_them(range, attribution);  // "demnach", "danach": whoever has the floor
  // "dem Artikel 12 des Grundgesetzes", "der Vorabfassung des Berichts": what is a document's stands for the document.
  if (head + 3 < range.last && word(head + 1).find_first_not_of("0123456789") == std::string_view::npos &&
      word(head + 2).starts_with("de") && mentions_.senses[head + 3].is(sense_document)) {
    range.first = head + 2;
    head += 3;
  }
  if (head + 2 < range.last && !mentions_.senses[head].is(sense_reporting | sense_document) &&
      word(head + 1).substr(0, 2) == "de" && mentions_.senses[head + 2].is(sense_document)) {
    range.first = head + 1;
    head += 2;
  }
  const Sense& sense = mentions_.senses[head];
  // „Auf die Bitte, … zu helfen, erfolgte keine Reaktion“
  if (lower(word(range.first)).starts_with("kein")) return false;
  for (std::uint32_t i = range.first; i < head; ++i) {
    const std::string w = lower(word(i));
    // "ihrer Meinung nach", "nach seinen Worten", "nach eigenen Angaben": whoever is spoken of.
    const bool his = w.substr(0, 4) == "sein", hers = w.substr(0, 3) == "ihr" && w.size() <= 5,
               own = w.substr(0, 5) == "eigen";
    if (his || hers || own) {
      const Gender whose = his ? Gender::masculine : hers ? Gender::feminine : Gender::unknown;
      return possessor(i, whose, attribution);
    }
    if ((w == "dessen" || w == "deren") && last_named(i, w == "dessen", attribution)) return true;
  }
  // „Sie ließ Folgendes mitteilen: …“, „Dort standen die Worte: …“ only announce what comes.
  if (word(head) == "Folgendes" || (sense.lemma == "Wort" && range.size() <= 2)) return false;
  // „dem Vernehmen nach“ keeps back whose word it is.
  if (word(head) == "Vernehmen") {
    nobody_ = true;
    signal(attribution, "speaker.nobody", {range.first, head + 1});
    return true;
  }
  if (ruling_of_court(head, range, attribution)) return true;
  if (sense.is(sense_reporting) && compound(head, attribution)) return true;
  if (!starts_upper(word(head))) {
    if (word(head).find('-') != std::string_view::npos) return compound(head, attribution);
    attribution.speakers.push_back(make(std::string(word(head)), {head, head + 1}, Gender::unknown));
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.phrase", {head, head + 1});
    return true;
  }
  if (!speaks && !can_be_source(range.first, head) && !says_it(head)) return false;
  const TokenRange words = {range.first, end_of_phrase(head, range.last)};
  const Gender gender = gender_of(head, sense);
  if (sense.is(sense_reporting | sense_document) && follows(range.last, attribution)) return true;
  if (const std::uint32_t next = behind_title(head + 1); next > head + 1 && follows(next, attribution)) return true;
  // "die BVG", of which the text told what it stands for
  if (const auto called = called_.find(lower(word(head))); sense.is(sense_acronym) && called != called_.end()) {
    add_speaker(attribution, called->second);
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.name", words);
    return true;
  }
  if (sense.is(sense_reporting | sense_document) && giver_before(range.first, attribution)) return true;
  // „Die Ruderer begrüßten …“ are no document.
  const bool document = sense.is(sense_reporting | sense_document) || !says_it(head);
  if ((document && document_owner(head, range, attribution)) || letter_writer(head, attribution)) return true;
  if (sense.is(sense_reporting) && empty_source(sense.lemma) &&
      (state_of(range.first, head, attribution) || body_of(range.first, head, attribution)))
    return true;
  const bool alone = words.last == head + 1;
  if (sense.is(sense_reporting) && alone && (planner(head, attribution) || investigators(head, attribution)))
    return true;
  // "nach Angaben", "die Frage, ob": nobody is named, and whoever spoke before is not meant either.
  if (sense.is(sense_reporting) && empty_source(sense.lemma) && alone && !official(range.first, head)) {
    nobody_ = true;
    signal(attribution, "speaker.nobody", words);
    return true;
  }
  // „Einigkeit besteht darüber, dass …“
  if (const std::uint32_t c = clauses_.clause_of_token[head];
      sense.is(sense_reporting) && !sense.is(sense_document) && c != no_clause &&
      clauses_.clauses[c].subject.contains(head) && only_is_there(clauses_.clauses[c].lemma))
    return false;
  const std::uint32_t named = named_document(words, head);
  const std::string name = named == no_token ? naming_.phrase(words, head, gender) : naming_.noun(named, gender);
  attribution.speakers.push_back(make(name, words, gender));
  attribution.certainty = by_new_name;
  signal(attribution, "speaker.phrase", words);
  return true;
}

/// „Holm gründete den Verein. Damals dachte niemand, dass er hält.“, „Keine Partei sagte, …“: that nobody says so is not
/// said by whoever was named before.
bool PhraseSpeakers::denies_anybody(TokenRange range) const {
  if (range.empty()) return false;
  const std::string first = lower(word(range.first));
  // „kein Geringerer als Beck“, „niemand anders als Beck“, „keine Partei außer der SPD“
  for (std::uint32_t i = range.first + 1; i < range.last; ++i)
    if (word(i) == "als" || word(i) == "außer" || word(i).starts_with("ander") || word(i).starts_with("Gering")) return false;
  for (const std::string_view form : {"kein", "keine", "keiner", "keines", "keinem", "keinen"})
    if (first == form) return true;
  return first == "niemand" || (first == "kaum" && range.size() == 2);
}

/// Where an apposition, a bracket or the time begins behind the head, or `last`.
std::uint32_t PhraseSpeakers::end_of_phrase(std::uint32_t head, std::uint32_t last) const {
  for (std::uint32_t i = head + 1; i < last; ++i)
    if (word(i) == "(" || word(i) == "," || tells_when({i, last}) || (i + 1 == last && word(i) == "zu")) return i;
  return last;
}

Gender PhraseSpeakers::gender_of(std::uint32_t head, const Sense& sense) const {
  const std::int32_t phrase = phrases_.phrase_of_token[head];
  if (phrase < 0) return Gender::unknown;
  const NounPhrase& p = phrases_.phrases[phrase];
  if (p.numbers == plural ||
      ((p.numbers & plural) && !p.has_determiner && sense.is(sense_human | sense_reporting | sense_document)))
    return Gender::plural;
  return p.genders == feminine    ? Gender::feminine
         : p.genders == neuter    ? Gender::neuter
         : p.genders == masculine ? Gender::masculine
         : p.genders == (masculine | neuter) && naming_.gender_of(head) == Gender::unknown
             ? Gender::masculine  // "des Anbieters", which no dictionary has: nouns in -er are seldom neuters
             : naming_.gender_of(head);
}

/// "das Ergebnis einer Studie mit dem Titel „Flut“ der Stiftung", "die Auswertung des Radars durch die Fahnder",
/// "Angaben des Hauptsponsors, dem Brauer Lund": who stands behind the owner of a noun of saying.
bool PhraseSpeakers::owner_of_owner(std::uint32_t head, TokenRange words, Attribution& attribution) {
  const Sense& sense = mentions_.senses[head];
  if (sense.is(sense_document) && follows(behind_title(head + 1), attribution)) return true;
  const bool by = words.last + 1 < tokens_.size() && word(words.last) == "durch";
  const bool apposition = words.last + 1 < tokens_.size() && word(words.last) == ",";
  if (by || apposition) {
    const std::int32_t m = mentions_.mention_of_token[words.last + 1];
    const bool here =
        m >= 0 && mentions_.mentions[m].phrase.first == words.last + 1 && mentions_.mentions[m].speaker >= 0;
    const std::uint32_t behind = here ? mentions_.mentions[m].phrase.last : 0;
    const bool closed = here && behind < tokens_.size() && tokens_[behind].kind != TokenKind::word;
    if (here && (by || (closed && mentions_.mentions[m].kind == MentionKind::name))) {
      add_owner(m, attribution);
      signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
      return true;
    }
  }
  return sense.is(sense_document) && document_owner(head, words, attribution);
}

/// "Angaben des Berichts", "Ansicht des Hauptsponsors der Regatta": whose words they are, where no list has the noun.
bool PhraseSpeakers::unlisted_owner(TokenRange range, Attribution& attribution) {
  std::uint32_t said = range.first;
  while (said < range.last && !mentions_.senses[said].is(sense_reporting)) {
    if (mentions_.mention_of_token[said] >= 0) return false;
    ++said;
  }
  if (said + 1 >= range.last || mentions_.senses[said].is(sense_document) || mentions_.mention_of_token[said] >= 0)
    return false;
  const std::int32_t p = phrases_.phrase_of_token[said + 1];
  if (p < 0) return false;
  const NounPhrase& owner = phrases_.phrases[p];
  if (owner.range.first != said + 1 || owner.head >= range.last || !(owner.cases & genitive) || !owner.has_determiner ||
      owner.preposition != no_token || mentions_.mention_of_token[owner.head] >= 0 ||
      !mentions_.senses[owner.head].is(sense_common | sense_guessed))
    return false;
  const Gender gender = gender_of(owner.head, mentions_.senses[owner.head]);
  const TokenRange words = {said + 1, end_of_phrase(owner.head, range.last)};
  if (owner_of_owner(owner.head, words, attribution)) return true;
  const std::uint32_t named = named_document(words, owner.head);
  const std::string name =
      named == no_token ? naming_.phrase(words, owner.head, gender) : naming_.noun(named, gender);
  attribution.speakers.push_back(make(name, words, gender));
  attribution.certainty = by_new_name;
  signal(attribution, "speaker.phrase", words);
  return true;
}

/// Verbs that say of things that they are there: „Einigkeit besteht darüber, dass …“, „Dort fand sich auch das Motiv:
/// …“.
bool PhraseSpeakers::only_is_there(std::string_view lemma) {
  for (std::string_view verb : {"bestehen", "herrschen", "finden", "geben", "gelten", "stehen", "liegen", "vorliegen",
                                "erfolgen", "aufkommen", "fehlen", "folgen", "kommen"})
    if (lemma == verb) return true;
  return false;
}

/// „Die Pendler klagten, …“: a plain noun says something as the subject of the reporting verb itself.
bool PhraseSpeakers::says_it(std::uint32_t head) const {
  if (mentions_.senses[head].is(sense_title) || !morphology_.can_be(head, Pos::noun) ||
      morphology_.can_be(head, Pos::adverb))
    return false;
  const std::uint32_t number = clauses_.clause_of_token[head];
  if (number == no_clause) return false;
  const Clause& frame = clauses_.clauses[number];
  const bool said = frame.lemma == "sein" && mentions_.senses[head].is(sense_reporting);
  return !frame.passive && frame.subject.contains(head) && !said && !only_is_there(frame.lemma);
}

/// A thing that says something ("Umfragen", "nach dem Grundgesetz") or a word that nothing is known of; a plain
/// noun ("das Jahr sah …") is nobody.
bool PhraseSpeakers::can_be_source(std::uint32_t first, std::uint32_t head) const {
  const Sense& sense = mentions_.senses[head];
  if (head == sentences_.sentences[sentence_of_[head]].tokens.first && morphology_.can_be(head, Pos::adjective) &&
      !sense.is(sense_reporting | sense_document | sense_collective))
    return false;
  if (morphology_.can_be(head, Pos::adverb) ||
      (morphology_.can_be(head, Pos::adjective) && !morphology_.can_be(head, Pos::noun)))
    return false;
  if (sense.is(sense_reporting | sense_document | sense_human | sense_collective | sense_guessed | sense_capital) ||
      !sense.is(sense_common))
    return !sense.is(sense_title);
  // "Die Satzung schreibt vor", "sagte der Meister": subjects of verbs that nearly always report.
  const std::uint32_t clause = clauses_.clause_of_token[head];
  if (clause != no_clause && clauses_.clauses[clause].subject.contains(head) && pack_.names &&
      pack_.names->reporting_verb(clauses_.clauses[clause].lemma))
    return true;
  for (std::uint32_t i = first > 0 ? first - 1 : 0; i <= first; ++i) {
    const std::string w = lower(word(i));
    for (std::string_view known : {"laut", "nach", "gemäß", "zufolge", "aus", "lt"})
      if (w == known) return true;
  }
  return false;
}

/// The phrase was cut too short: "Angaben" of "Angaben von N24".
bool PhraseSpeakers::follows(std::uint32_t next, Attribution& attribution) {
  if (next + 1 >= tokens_.size()) return false;
  std::int32_t m = mentions_.mention_of_token[next];
  const bool genitive_here =
      m >= 0 && mentions_.mentions[m].phrase.first == next && (mentions_.mentions[m].cases & genitive) &&
      tokens_[next].kind != TokenKind::number;  // „sah laut Statistik 212 Gäste“
  // „Die Reaktion aus dem Ministerium war, …“
  const bool of = word(next) == "von" || word(next) == "vom" || word(next) == "aus";
  if (!genitive_here) m = of ? mentions_.mention_of_token[next + 1] : -1;
  if (m < 0 || mentions_.mentions[m].speaker < 0) return false;
  add_owner(m, attribution);
  signal(attribution, "speaker.owner", mentions_.mentions[m].phrase);
  return true;
}

void PhraseSpeakers::add_owner(std::int32_t m, Attribution& attribution) const {
  add_speaker(attribution, static_cast<std::uint32_t>(mentions_.mentions[m].speaker));
  attribution.certainty = by_role;
}

bool PhraseSpeakers::empty_source(std::string_view lemma) {
  for (std::string_view noun :
       {"Angabe",      "Angaben",     "Annahme",      "Frage",      "Hinweis",         "Warnung",
        "Andeutung",   "Aussage",     "Behauptung",   "Vorwurf",    "Vermutung",       "Gerücht",
        "Spekulation", "Befürchtung", "Forderung",    "Bitte",      "Antwort",         "Entscheidung",
        "Verdacht",    "Kritik",      "Einschätzung", "Erkenntnis", "Erkenntnisstand", "Kenntnisstand",
        "Erfahrung",   "Ansicht",     "Meinung",      "Auffassung", "Darstellung",     "Stand",
        "Planung",     "Anfrage",     "Argumentation"})
    if (lemma == noun) return true;
  return false;
}

/// "nach offiziellen norwegischen Angaben": the state that the adjective names.
bool PhraseSpeakers::state_of(std::uint32_t first, std::uint32_t head, Attribution& attribution) {
  for (std::uint32_t i = first; pack_.names && i < head; ++i) {
    if (tokens_[i].kind != TokenKind::word) continue;
    const std::uint16_t state = pack_.names->state_of_adjective(lower(word(i)));
    if (!state) continue;
    attribution.speakers.push_back(make(std::string(pack_.names->state_name(state)), {i, i + 1}, Gender::neuter));
    attribution.certainty = by_new_name;
    signal(attribution, "speaker.state", {i, i + 1});
    return true;
  }
  return false;
}

/// "offizielle Angaben", "russische Angaben" have an owner of a sort; "erste", "inoffizielle Angaben" have none.
bool PhraseSpeakers::official(std::uint32_t first, std::uint32_t head) const {
  for (std::uint32_t i = first; i < head; ++i) {
    if (tokens_[i].kind != TokenKind::word) continue;
    const std::string w = lower(word(i));
    if (w.substr(0, 8) == "offiziel" || w.substr(0, 7) == "amtlich") return true;
    if (pack_.names && pack_.names->state_of_adjective(w)) return true;
  }
  return false;
}

std::uint32_t PhraseSpeakers::make(const std::string& name, TokenRange words, Gender gender) {
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

/// "Augenzeugen" of "Augenzeugenberichte": a part in the event; "Korrespondentenberichte" are what is published.
bool PhraseSpeakers::witnesses(const std::string& word) const {
  if (!pack_.names || word.size() < 6 || word.back() != 'n') return false;
  const OfficeEntry* office = pack_.names->office(word.substr(0, word.size() - 1));
  return office && office->kind == OfficeKind::role;
}

/// "Polizeiangaben", "NASA-Angaben": the first part of the noun, where it is a body that can speak.
bool PhraseSpeakers::compound(std::uint32_t head, Attribution& attribution) {
  const std::string_view w = word(head);
  const Sense& sense = mentions_.senses[head];
  // "Amtsstudie": what somebody found out stands for itself, whoever did the work.
  for (std::string_view work : {"Analyse", "Untersuchung", "Umfrage", "Studie", "Prognose", "Schätzung"})
    if (sense.lemma == work) return false;
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
    if (!witnesses(first) && (!body || *body == BodyKind::medium_head || *body == BodyKind::document)) return false;
  }
  // "der BfT-Bericht": whoever is called so elsewhere, whatever the full name is.
  if (const auto called = called_.find(lower(first)); called != called_.end()) {
    add_speaker(attribution, called->second);
  } else if (const auto known = made_.find(lower(first)); known != made_.end()) {
    add_speaker(attribution, known->second);
  } else {
    const BodyKind* body = pack_.names ? pack_.names->body(first) : nullptr;
    if (!body && first.size() > 3 && first.back() == 's' && pack_.names) {
      first.pop_back();
      body = pack_.names->body(first);
    }
    const bool group = pack_.names && (pack_.names->group(first) || witnesses(first));
    // "auf der Anemona-Homepage": a site is of whose name it has.
    const BodyKind* last = pack_.names && w[cut] == '-' ? pack_.names->body(std::string(w.substr(cut + 1))) : nullptr;
    const bool site = last && *last == BodyKind::medium_head;
    if ((!body || *body == BodyKind::medium_head) && !group && !site) return false;
    attribution.speakers.push_back(make(first, {head, head + 1}, Gender::unknown));
  }
  attribution.certainty = by_new_name;
  signal(attribution, "speaker.compound", {head, head + 1});
  return true;
}

}  // namespace wortlaut
