#include "source_reader.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

constexpr std::uint32_t longest_antecedent = 14;  // tokens from "Berichte" in „Berichte …, wonach“ to its end

}  // namespace

/// „Das Amt wies Berichte der „Rundschau“ vom Montag zurück, wonach …“, „Studien der Universität Aldorf, nach denen …“:
/// the noun for something said or written, with its owner, that a relative clause beginning at `t` says more of; empty
/// where the clause before names none.
TokenRange SourceReader::antecedent(TokenRange sentence, std::uint32_t t) const {
  if (t < sentence.first + 2 || !scene_.is(t - 1, ",")) return {};
  std::uint32_t at = t - 1;
  // „zurück, wonach“, „zurückgewiesen, wonach“
  while (at > sentence.first && at + 3 > t && scene_.is_word(at - 1) && scene_.phrases.phrase_of_token[at - 1] < 0 &&
         (scene_.morphology.can_be_participle2(at - 1) || scene_.morphology.can_be(at - 1, Pos::verb_particle)))
    --at;
  const std::uint32_t end = at;
  while (at > sentence.first && end - at < longest_antecedent) {
    const std::uint32_t before = at - 1;
    const NounPhrase* phrase = phrase_at(before);
    if (!phrase) {
      if (scene_.is_word(before) && scene_.morphology.is_finite_only(before)) return {};
      if (scene_.is(before, ":") || scene_.is(before, ";")) return {};
      at = before;
      continue;
    }
    at = phrase->range.first;
    if (phrase->pronoun || !reporting_noun(phrase->head)) continue;
    TokenRange said = phrase->range;
    extend({sentence.first, end}, said);
    return said;
  }
  return {};
}

/// Whether [from, to) is what a noun before `from` has for attributes: "im Fachblatt „Wald“", "für Umwelt", "aus dem
/// Jahr 2005", "12 des Gesetzes"; not "gegenüber der Presse", "in der Nacht", nor what stands behind a person's name.
bool SourceReader::all_attributes(std::uint32_t from, std::uint32_t to) const {
  if (from >= to) return false;
  const auto opens_with = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return scene_.is(from, word); });
  };
  bool opens =
      scene_.sentences.tokens[from].kind == TokenKind::number || opens_with({"für", "von", "vom", "aus", "der", "des"});
  const NounPhrase* before = phrase_at(from - 1);
  const bool article = before && before->pronoun && scene_.morphology.can_be(from - 1, Pos::article);
  const std::int32_t m = scene_.mentions.mention_of_token[from - 1];
  if (m >= 0 && !article) {
    if (scene_.mentions.mentions[static_cast<std::size_t>(m)].speaker_kind == SpeakerKind::person) return false;
    // „Laut Polizei in Wernsee“: a body is in a town; „laut Polizei auf dem Markt“ says where it happened.
    if (from + 1 < to && scene_.is(from, "in") && starts_upper(scene_.word(from + 1))) {
      const Sense& place = scene_.mentions.senses[from + 1];
      opens |= !place.is(sense_human) && place.is(sense_name | sense_state | sense_capital | sense_place);
    }
  } else {
    opens |= opens_with({"im", "in", "zu", "zum", "zur", "über", "auf"});
  }
  opens |= scene_.is(from, "im") && scene_.is(from + 1, "Auftrag");
  // "einer am Abend verschickten Mitteilung", "der Zeitungen taz und FAZ"
  opens |= article || scene_.mentions.senses[from].is(sense_collective);
  if (!opens) return false;
  const bool dated = scene_.is(from, "vom") || scene_.is(from, "von") || scene_.is(from, "aus");
  for (std::uint32_t t = from; t < to; ++t) {
    if (scene_.is(t, ",") || (scene_.is_word(t) && scene_.morphology.is_only(t, Pos::adverb))) return false;
    if (article) continue;
    if (scene_.is(t, "bis")) return false;  // "von Montag bis Freitag"
    for (std::string_view time : {"Nacht", "Morgen", "Abend", "Woche", "Monat", "Jahr", "Tag", "Tagen", "Jahren",
                                  "Frühjahr", "Sommer", "Herbst", "Winter"})
      if (!dated && scene_.is(t, time)) return false;
  }
  return true;
}

/// „zwei Tage nach dem Urteil“, „kurz nach der Kritik“, „nach dem Verlesen des Briefs“ say when; and after what
/// somebody demands one acts: „Nach einer Anweisung des Amts sperrte die Bank das Konto“. „Nach der Anweisung müssen
/// alle gehen“ and „nach dem Vernehmen der Leute“ hand on.
bool SourceReader::tells_time(TokenRange sentence, std::uint32_t t, std::uint32_t head,
                              const ReportingWord& noun) const {
  if (t > sentence.first && scene_.is_word(t - 1)) {
    const std::string before = lower_first(scene_.word(t - 1));
    for (std::string_view word :
         {"kurz", "sofort", "unmittelbar", "gleich", "bald", "direkt", "erst", "tag", "tage", "woche", "wochen",
          "monat", "monate", "jahr", "jahre", "stunde", "stunden", "minuten"})
      if (before == word) return true;
  }
  if (noun.grade != ReportingGrade::core &&
      (scene_.morphology.can_be_infinitive(head) || scene_.word(head).ends_with("werden")))
    return true;
  // „nach der Veröffentlichung des Berichts“: of a text it tells what happened to it.
  const NounPhrase* what =
      noun.grade != ReportingGrade::core && scene_.word(head).ends_with("ung") && head + 1 < sentence.last
          ? phrase_at(head + 1)
          : nullptr;
  if (what && what->range.first == head + 1 && (what->cases & genitive) &&
      scene_.mentions.senses[what->head].is(sense_document | sense_reporting))
    return true;
  // „nach der Auswertung der Bilder“, „nach der Veröffentlichung“: done once and known, it is an event; „nach einer
  // Veröffentlichung“ names a source.
  if (noun.grade == ReportingGrade::often &&
      (noun.kind == ReportingClass::show || noun.kind == ReportingClass::report) &&
      scene_.word(head).ends_with("ung") && scene_.is(t + 1, "der"))
    return true;
  const std::uint32_t c = scene_.clauses.clause_of_token[t];
  // „Nach dem Urteil ging die Klägerin heim“: what somebody did then, unless it is told whose ruling it was.
  if (noun.kind == ReportingClass::decide && head == t + 2 && (scene_.is(t + 1, "dem") || scene_.is(t + 1, "der")) &&
      c != no_clause && clause(c).finite != no_token && clause(c).lemma != "sein" && !clause(c).passive &&
      !(head + 1 < sentence.last && phrase_at(head + 1) && (phrase_at(head + 1)->cases & genitive))) {
    bool past = false, present = false;
    for (const Reading& reading : scene_.morphology.readings(clause(c).finite)) {
      past |= reading.form == VerbForm::past;
      present |= reading.form == VerbForm::present;
    }
    if (past && !present && !scene_.morphology.is_modal(clause(c).finite)) return true;
  }
  if (noun.kind != ReportingClass::demand) return false;
  return c != no_clause && clause(c).finite != no_token && !scene_.morphology.is_modal(clause(c).finite) &&
         !scene_.is_reported_mood(clause(c));
}

/// „…, so der Leiter des Museums, Kai Rast.“: a name at the end, behind the source's comma, is the source's.
std::uint32_t SourceReader::apposition_end(std::uint32_t s, std::uint32_t comma) const {
  const TokenRange sentence = scene_.tokens_of(s);
  if (comma + 1 >= sentence.last || !scene_.is(comma, ",")) return comma;
  const std::int32_t m = scene_.mentions.mention_of_token[comma + 1];
  if (m < 0) return comma;
  const Mention& name = scene_.mentions.mentions[static_cast<std::size_t>(m)];
  return name.kind == MentionKind::name && name.phrase.last >= scene_.content_end(s) ? name.phrase.last : comma;
}

const ReportingWord* SourceReader::reporting_noun(std::uint32_t token) const {
  // „nach den Worten des Ministers“: the plural is listed by itself where it says more than the singular.
  std::string_view form = scene_.word(token);
  // „Spiegel“-Informationen, EU-Zahlen
  if (const std::size_t hyphen = form.rfind('-'); hyphen != std::string_view::npos && hyphen + 3 < form.size())
    form.remove_prefix(hyphen + 1);
  if (const auto& exact = scene_.pack.reporting.nouns(form); !exact.empty()) return &exact.front();
  if (form.size() > 2 && form.back() == 'n')
    if (const auto& dative_plural = scene_.pack.reporting.nouns(form.substr(0, form.size() - 1));
        !dative_plural.empty() && dative_plural.front().grade == ReportingGrade::core)
      return &dative_plural.front();
  for (const Reading& reading : scene_.morphology.readings(token)) {
    if (reading.pos != Pos::noun) continue;
    const auto& entries = scene_.pack.reporting.nouns(reading.lemma);
    if (!entries.empty()) return &entries.front();
  }
  // Compounds: "Polizeiangaben", "Medienberichte" are read by their last part.
  return nullptr;
}

TokenRange SourceReader::rest_of_phrase(TokenRange sentence, TokenRange frame) const {
  std::uint32_t before = frame.first, behind = frame.last;
  const bool dashes =
      before > sentence.first && behind < sentence.last && scene_.is_dash(before - 1) && scene_.is_dash(behind);
  if (dashes) --before, ++behind;
  if (before <= sentence.first || !scene_.is_word(before - 1) || !scene_.morphology.can_be(before - 1, Pos::article))
    return {};
  const NounPhrase* article = phrase_at(before - 1);
  if (article && article->range.last > before && !article->range.contains(behind)) return {};
  const std::uint32_t c = scene_.clauses.clause_of_token[before - 1];
  if (c != no_clause && clause(c).introducer == before - 1) return {};
  for (std::uint32_t t = behind; t < sentence.last && t < behind + 12; ++t) {
    if (!scene_.is_word(t) && scene_.sentences.tokens[t].kind != TokenKind::number && !scene_.is_mark(t)) return {};
    if (scene_.is_word(t) && scene_.morphology.is_finite_only(t) && !scene_.morphology.can_be(t, Pos::adjective))
      return {};
    const NounPhrase* phrase = phrase_at(t);
    if (!phrase || phrase->pronoun || phrase->range.first < behind || phrase->head != t) continue;
    // „die laut Amt 40 Meter hohe Brücke“: a measure goes before the adjective.
    const std::uint32_t next = phrase->range.last;
    if (next < sentence.last && scene_.is_word(next) && !starts_upper(scene_.word(next)) &&
        scene_.morphology.can_be(next, Pos::adjective))
      continue;
    // „die laut Amt am Montag kamen“: the phrase that the article waits for has neither article nor preposition.
    if (phrase->has_determiner || phrase->preposition != no_token) return {};
    TokenRange rest{behind, phrase->range.last};
    if (rest.size() < 2) return {};
    for (const TokenRange& whole : scene_.whole_phrase(phrase->range, sentence.last))
      rest.last = std::max(rest.last, whole.last);
    return rest;
  }
  return {};
}

TokenRange SourceReader::inside_brackets(TokenRange sentence, TokenRange frame) const {
  std::uint32_t open = frame.first;
  while (open > sentence.first && !scene_.is(open, "(") && !scene_.is(open, ")")) --open;
  if (!scene_.is(open, "(") || open == frame.first) return {};
  std::uint32_t close = frame.last;
  while (close < sentence.last && !scene_.is(close, ")")) ++close;
  // „… (Auszüge laut Amt)“: behind what it speaks for it may belong to the sentence as well.
  if (close >= sentence.last || open + 1 != frame.first || close == frame.last) return {};
  return {open + 1, close};
}

bool SourceReader::hands_on(ReportingClass kind) {
  return kind == ReportingClass::say || kind == ReportingClass::report || kind == ReportingClass::confirm ||
         kind == ReportingClass::announce || kind == ReportingClass::show || kind == ReportingClass::decide ||
         kind == ReportingClass::know;
}

bool SourceReader::told_by_frame(std::uint32_t s, std::uint32_t inside) const {
  if (inside == no_clause || inside == scene_.first_clause(s) || !scene_.is_reported_mood(clause(inside))) return false;
  const Clause& frame = clause(inside - 1);
  const Cue& cue = scene_.cue_of_clause[inside - 1];
  return frame.kind == ClauseKind::verb_second && !frame.opaque && cue.word && cue.word->takes(takes_verb_second) &&
         cue.word->grade != ReportingGrade::weak && !scene_.is_reported_mood(frame) &&
         frame.range.last + 1 == clause(inside).range.first && scene_.is(frame.range.last, ",");
}

/// „Nach der Satzung müsse der Rat gehen, wandte Holm ein“: somebody says at the sentence's end what the rule is.
bool SourceReader::told_at_end(std::uint32_t s) const {
  if (scene_.last_clause(s) < scene_.first_clause(s) + 2) return false;
  const std::uint32_t last = scene_.last_clause(s) - 1;
  const Clause& frame = clause(last);
  return !frame.opaque && frame.kind == ClauseKind::verb_first &&
         frame.finite == frame.range.first && !frame.subject.empty() && scene_.is(frame.range.first - 1, ",") &&
         scene_.cue_of_clause[last].word && scene_.cue_of_clause[last].word->grade == ReportingGrade::core;
}

/// „Die Glocke, so glaubt der Küster, wird läuten“: what stands in a clause is no consequence of it, whatever its
/// verb.
bool SourceReader::stands_between_commas(const Clause& frame) const {
  const auto index = static_cast<std::size_t>(&frame - scene_.clauses.clauses.data());
  return frame.parts.size() == 1 && frame.range.first > 0 && scene_.is(frame.range.first - 1, ",") &&
         scene_.is(frame.range.last, ",") && scene_.cue_of_clause[index].word &&
         scene_.cue_of_clause[index].word->kind != ReportingClass::deny;
}

/// „Zwei Mühlen mahlen Roggen, die dritte steht nach Angaben des Vereins seit Mai still“: whether a main clause stands behind another
/// one and a comma, so that a source in it speaks for it alone.
bool SourceReader::stands_beside_main(std::uint32_t s, std::uint32_t inside) const {
  const Clause& here = clause(inside);
  if (here.kind != ClauseKind::verb_second || here.finite == no_token || here.range.first < 2 ||
      !scene_.is(here.range.first - 1, ","))
    return false;
  const std::uint32_t first = scene_.first_clause(s);
  return first < inside && !clause(first).opaque && clause(first).kind == ClauseKind::verb_second &&
         clause(first).finite != no_token && clause(first).range.last < here.range.first;
}

/// A relative clause right behind a source belongs to its frame.
std::uint32_t SourceReader::relative_end(std::uint32_t s, std::uint32_t last) const {
  if (last >= scene_.sentences.tokens.size() || !scene_.is(last, ",")) return last;
  for (std::uint32_t k = scene_.first_clause(s); k < scene_.last_clause(s); ++k)
    if (!clause(k).opaque && clause(k).kind == ClauseKind::relative && clause(k).range.first >= last &&
        clause(k).range.first <= last + 2)
      return std::max(last, clause(k).range.last);
  return last;
}

}  // namespace wortlaut
