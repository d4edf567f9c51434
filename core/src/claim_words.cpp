#include "claim_words.hpp"

#include <algorithm>

#include "characters.hpp"
#include "list_lines.hpp"

namespace wortlaut {
namespace {

struct ClassName {
  std::string_view name;
  WordClass word_class;
};
constexpr ClassName class_names[] = {{"judgement", WordClass::judgement}, {"mild", WordClass::mild},
                                     {"feeling", WordClass::feeling},     {"stance", WordClass::stance},
                                     {"cause", WordClass::cause},         {"link", WordClass::link},
                                     {"rule", WordClass::rule},           {"norm", WordClass::norm},
                                     {"later", WordClass::later},         {"state", WordClass::state},
                                     {"intensity", WordClass::intensity}, {"informs", WordClass::informs},
                                     {"argues", WordClass::argues},       {"expected", WordClass::expected},
                                     {"plan", WordClass::plan},           {"duty", WordClass::duty},
                                     {"recent", WordClass::recent},       {"harm", WordClass::harm},
                                     {"misdeed", WordClass::misdeed},     {"public", WordClass::public_matter},
                                     {"scope", WordClass::scope},         {"quantity", WordClass::quantity},
                                     {"value", WordClass::value},         {"reject", WordClass::reject},
                                     {"hope", WordClass::hope},           {"court", WordClass::court},
                                     {"verdict", WordClass::verdict},     {"before", WordClass::before},
                                     {"habit", WordClass::habit},         {"event", WordClass::event},
                                     {"motion", WordClass::motion},       {"effect", WordClass::effect},
                                     {"undertake", WordClass::undertake}, {"appraise", WordClass::appraise},
                                     {"mind", WordClass::mind},
                                     {"concrete", WordClass::concrete},   {"lawful", WordClass::lawful},
                                     {"inquiry", WordClass::inquiry},
                                     {"titled", WordClass::titled},       {"perceived", WordClass::perceived},
                                     {"many", WordClass::many},           {"size", WordClass::size},
                                     {"speech", WordClass::speech},
                                     {"supposes", WordClass::supposes},   {"estimates", WordClass::estimates},
                                     {"blames", WordClass::blames}};

struct CueName {
  std::string_view name;
  CueClass cue_class;
};
constexpr CueName cue_names[] = {
    {"say", CueClass::say},           {"ask", CueClass::ask},         {"demand", CueClass::demand},
    {"promise", CueClass::promise},   {"warn", CueClass::warn},       {"accuse", CueClass::accuse},
    {"deny", CueClass::deny},         {"confirm", CueClass::confirm}, {"judge", CueClass::judge},
    {"announce", CueClass::announce}, {"think", CueClass::think},     {"fear-hope", CueClass::fear_hope},
    {"know", CueClass::know},         {"show", CueClass::show},       {"decide", CueClass::decide},
    {"agree", CueClass::agree},       {"propose", CueClass::propose}, {"report", CueClass::report}};

/// "zum" holds "zu", "davon" holds "von": the preposition that a contracted word or a pronominal adverb stands for.
constexpr std::string_view plain_preposition(std::string_view word) {
  struct Pair {
    std::string_view word, preposition;
  };
  constexpr Pair pairs[] = {{"zum", "zu"}, {"zur", "zu"}, {"vom", "von"}, {"im", "in"}, {"ins", "in"}, {"am", "an"},
                            {"ans", "an"}, {"aufs", "auf"}, {"fürs", "für"}, {"durchs", "durch"}, {"davon", "von"},
                            {"damit", "mit"}, {"dazu", "zu"}, {"darauf", "auf"}, {"daran", "an"}, {"dafür", "für"},
                            {"dadurch", "durch"}, {"daraus", "aus"}, {"darin", "in"}, {"davor", "vor"}};
  for (const Pair& pair : pairs)
    if (pair.word == word) return pair.preposition;
  return word;
}

/// Words whose form alone may be looked up: they do not inflect, or the lexicon does not know them.
bool by_form(const Morphology& morphology, std::uint32_t token) {
  constexpr std::uint32_t unbending =
      (1u << unsigned(Pos::adverb)) | (1u << unsigned(Pos::particle)) | (1u << unsigned(Pos::indefinite_pronoun)) |
      (1u << unsigned(Pos::numeral)) | (1u << unsigned(Pos::negation)) | (1u << unsigned(Pos::preposition)) |
      (1u << unsigned(Pos::conjunction_subordinating)) | (1u << unsigned(Pos::conjunction_coordinating)) |
      (1u << unsigned(Pos::interrogative_adverb)) | (1u << unsigned(Pos::adjective));
  const std::uint32_t bits = morphology.traits[token].pos_bits;
  return bits == 0 || (bits & unbending) != 0;
}

/// „mit einigen Wagen“ has the form of „sich einigen“: an ending that its own lemma has not is looked up by the lemma.
bool inflected(const Morphology& morphology, std::uint32_t token, std::string_view form) {
  if (!form.ends_with("en") || morphology.readings(token).empty()) return false;
  for (const Reading& reading : morphology.readings(token))
    if (reading.lemma == form || (reading.pos != Pos::adjective && reading.pos != Pos::indefinite_pronoun))
      return false;
  return true;
}

/// „flächendeckend“ covers nobody up, „ungeprüft“ says that nobody looked, „entscheidend“ decides nothing: such
/// adjectives are not the verb's that they are made of. „geriet außer Kontrolle“ advises nobody.
bool made_up(const Reading& reading, std::string_view form) {
  if (reading.lemma == "raten" && form.substr(0, 3) == "ger") return true;
  if (reading.lemma == "finden" && form.substr(0, 3) == "gef") return true;  // „gefunden“ was what was lost
  if (reading.lemma == "mögen" && form.substr(0, 6) == "möcht") return true;  // „möchte“ wants and likes nothing
  if (reading.pos != Pos::adjective) return false;
  return (reading.compound && reading.form != VerbForm::none) || reading.form == VerbForm::participle1 ||
         (form.substr(0, 2) == "un" && reading.lemma.substr(0, 2) != "un");
}

/// Adjectives that judge by how they are made: „haltlos“, „lobenswert“, „glaubwürdig“, „unannehmbar“.
WordClasses judging_by_form(std::string_view form) {
  for (const std::string_view ending : {"en", "em", "er", "es", "e"})
    if (form.size() > ending.size() + 4 && form.substr(form.size() - ending.size()) == ending) {
      form = form.substr(0, form.size() - ending.size());
      break;
    }
  const auto ends = [form](std::string_view ending) {
    return form.size() > ending.size() + 2 && form.substr(form.size() - ending.size()) == ending;
  };
  if (ends("wert") || ends("würdig") || ends("erregend") || ends("widrig")) return bit(WordClass::judgement);
  if (ends("los") || ends("feindlich") || ends("freundlich") || ends("haft") || ends("voll"))
    return bit(WordClass::mild);
  if (form.substr(0, 2) == "un" && (ends("bar") || ends("lich") || ends("ig") || ends("sam")))
    return bit(WordClass::mild);
  return 0;
}

/// The compound's own lemma, its first part with its head's lemma: "Grundgesetzes" and "Gesetz" make "Grundgesetz".
template <class LookUp>
void look_up_compound(std::string_view form, std::string_view head, LookUp look_up) {
  const std::string small = lower_first(head);
  // An umlaut of the plural ("Todesursachen" has none, "Stadtwälder" has) hides the head's end, hardly its start.
  const std::size_t at = form.rfind(std::string_view(small).substr(0, std::min<std::size_t>(small.size(), 3)));
  if (at == std::string_view::npos || at == 0) return;
  std::string whole(form.substr(0, at));
  whole += small;
  look_up(whole);
}

/// One sentence and the readings of its words, for entries of several words.
struct Surroundings {
  std::string_view text;
  const std::vector<Token>& tokens;
  const Morphology& morphology;
  const Clauses* clauses;
  TokenRange sentence;

  /// Whether token `t` is `wanted`, as it stands or by its lemma; a contracted preposition is its plain one.
  bool is(std::uint32_t t, std::string_view wanted) const {
    if (tokens[t].kind != TokenKind::word) return false;
    const std::string_view form = tokens[t].span.of(text);
    if (plain_preposition(form) == wanted || (t == sentence.first && lower_first(form) == wanted)) return true;
    for (const Reading& reading : morphology.readings(t))
      if (reading.lemma == wanted) return true;
    return false;
  }
  /// „Er führte den Chor, um zu siegen“: „führen zu“ needs both in one clause.
  bool together(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t x = clauses->clause_of_token[a], y = clauses->clause_of_token[b];
    return x == y || x == no_clause || y == no_clause;
  }
  /// „Er plant zu führen“, „Der Ton führt zu weit“: "zu" before an infinitive or an adverb governs nothing.
  bool governs(std::uint32_t t) const {
    if (tokens[t].span.of(text) != "zu" || t + 1 >= sentence.last) return true;
    const std::string_view next = tokens[t + 1].span.of(text);
    if (starts_upper(next)) return true;
    return !morphology.can_be_infinitive(t + 1) &&
           (morphology.is_determiner(t + 1) || morphology.is_pronoun(t + 1) || !morphology.can_be(t + 1, Pos::adverb));
  }
  /// Whether every word of `wanted` stands at most a few words off: „nach sich ziehen“.
  bool near(std::uint32_t token, std::string_view wanted) const {
    constexpr std::uint32_t reach = 12;
    // „Die Fälle werden auf … zurückgeführt“: in one clause a verb and its preposition may stand far apart.
    const std::uint32_t begin = clauses ? sentence.first : std::max(sentence.first, token < reach ? 0u : token - reach);
    const std::uint32_t end = clauses ? sentence.last : std::min(sentence.last, token + reach + 1);
    while (!wanted.empty()) {
      const std::size_t space = wanted.find(' ');
      const std::string_view word = wanted.substr(0, space);
      bool found = false;
      for (std::uint32_t t = begin; t < end && !found; ++t)
        found = t != token && is(t, word) && (!clauses || (together(t, token) && governs(t)));
      if (!found) return false;
      wanted = space == std::string_view::npos ? std::string_view{} : wanted.substr(space + 1);
    }
    return true;
  }
};

}  // namespace

ClaimWords::ClaimWords(const PackData& pack) {
  for (std::string_view name : {"causal", "evaluative", "happenings", "legal", "outlook", "titled", "weighty"})
    add_list(pack.list(name));
  add_cues(pack.list("reporting-verbs"));
  add_cues(pack.list("reporting-nouns"));
}

void ClaimWords::add_list(std::string_view lines) {
  for_each_line(lines, 2, [this](const std::vector<std::string_view>& fields) {
    for (const ClassName& candidate : class_names) {
      if (candidate.name != fields[1]) continue;
      const std::size_t space = fields[0].find(' ');
      const std::string_view rest = space == std::string_view::npos ? std::string_view{} : fields[0].substr(space + 1);
      entries_.emplace(fields[0].substr(0, space), Entry{rest, bit(candidate.word_class)});
    }
  });
}

void ClaimWords::add_cues(std::string_view lines) {
  for_each_line(lines, 4, [this](const std::vector<std::string_view>& fields) {
    for (const CueName& candidate : cue_names) {
      if (candidate.name != fields[3]) continue;
      const std::size_t space = fields[0].rfind(' ');
      const std::size_t key = space == std::string_view::npos ? 0 : space + 1;
      cues_.emplace(fields[0].substr(key), Cue{fields[0], candidate.cue_class});
    }
  });
}

WordClasses ClaimWords::classes_of(std::string_view lemma) const {
  WordClasses classes = 0;
  const auto [begin, end] = entries_.equal_range(lemma);
  for (auto it = begin; it != end; ++it)
    if (it->second.rest.empty()) classes |= it->second.classes;
  return classes;
}

std::vector<WordClasses> ClaimWords::mark(std::string_view text, const Sentences& sentences,
                                          const Morphology& morphology, const Clauses* clauses) const {
  std::vector<WordClasses> marks(sentences.tokens.size(), 0);
  for (const Sentence& sentence : sentences.sentences) {
    const Surroundings around{text, sentences.tokens, morphology, clauses, sentence.tokens};
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (sentences.tokens[t].kind != TokenKind::word && sentences.tokens[t].kind != TokenKind::number) continue;
      const auto look_up = [&](std::string_view key) {
        const auto [begin, end] = entries_.equal_range(key);
        for (auto it = begin; it != end; ++it)
          if (it->second.rest.empty() || around.near(t, it->second.rest))
            marks[t] |= it->second.classes;
      };
      const std::string_view form = sentences.tokens[t].span.of(text);
      if (by_form(morphology, t) && !(clauses && inflected(morphology, t, form))) {
        look_up(form);
        const std::string small = lower_first(form);
        if (small != form) look_up(small);
      }
      const bool most = form == "meisten" || form == "Meisten" || form == "meiste";
      if (!marks[t] && morphology.can_be(t, Pos::adjective) && !starts_upper(form)) marks[t] |= judging_by_form(form);
      std::string_view before;
      for (const Reading& reading : morphology.readings(t)) {
        if (reading.lemma.empty() || reading.lemma == before) continue;
        if (reading.pos == Pos::possessive || reading.pos == Pos::personal_pronoun) continue;
        before = reading.lemma;
        if (clauses && made_up(reading, form)) continue;
        look_up(reading.lemma);
        // „des Grundgesetzes“: of a compound the lemma is its head's; listed is the whole word.
        if (reading.compound && reading.pos == Pos::noun) look_up_compound(form, reading.lemma, look_up);
      }
      if (most && clauses) marks[t] = bit(WordClass::many);  // „die meisten Gäste“, not „meist kommen Gäste“
    }
  }
  return marks;
}

CueClass ClaimWords::cue_class(const std::vector<std::string_view>& lemmas) const {
  CueClass best = CueClass::none;
  std::size_t best_words = 0, best_size = 0;
  const auto has = [&lemmas](std::string_view word) {
    return std::find(lemmas.begin(), lemmas.end(), word) != lemmas.end();
  };
  for (std::string_view lemma : lemmas) {
    const auto [begin, end] = cues_.equal_range(lemma);
    for (auto it = begin; it != end; ++it) {
      std::string_view words = it->second.words;
      std::size_t count = 0;
      bool all = true;
      while (all && !words.empty()) {
        const std::size_t space = words.find(' ');
        all = has(words.substr(0, space));
        ++count;
        words = space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
      }
      // "aufrufen" rather than "rufen"; of two alike the smaller class, so that no table's order matters.
      const std::size_t size = it->second.words.size();
      if (!all || count < best_words || (count == best_words && size < best_size) ||
          (count == best_words && size == best_size && it->second.cue_class >= best))
        continue;
      best = it->second.cue_class;
      best_words = count;
      best_size = size;
    }
  }
  return best;
}

}  // namespace wortlaut
