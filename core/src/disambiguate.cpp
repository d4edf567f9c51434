#include <algorithm>
#include <initializer_list>

#include "characters.hpp"
#include "morphology.hpp"

/// The rules that drop readings, each with the German sentence it is for. They look at neighbours
/// and at segments: the words between two commas or other signs. A rule that is not sure keeps both.
namespace wortlaut {

namespace morphology_detail {
Morphology::Traits traits_of(std::span<const Reading> readings);
}

namespace {

constexpr std::uint32_t none = 0xffffffffu;

constexpr bool is_one_of(Pos pos, std::initializer_list<Pos> list) {
  for (Pos candidate : list)
    if (pos == candidate) return true;
  return false;
}

constexpr bool is_finite_form(const Reading& reading) { return reading.is_finite() && reading.form != VerbForm::imperative; }

class Rules {
 public:
  Rules(std::string_view text, const std::vector<Token>& tokens, const PackData& pack, Morphology& out)
      : text_(text), tokens_(tokens), lexicon_(pack.lexicon), out_(out) {}

  void run(const Sentence& sentence) {
    begin_ = sentence.tokens.first;
    end_ = sentence.tokens.last;
    drop_absent_persons();
    for (std::uint32_t i = begin_; i < end_; ++i)
      if (is_word(i)) sentence_start(i);
    for (std::uint32_t i = begin_; i < end_; ++i)
      if (is_word(i)) {
        function_word_not_verb(i);
        determiner_or_pronoun(i);
        possessive_or_verb(i);
        laut(i);
        zu(i);
        infinitive_conjunction(i);
        subordinator(i);
      }
    for (std::uint32_t i = begin_; i < end_; ++i)
      if (is_word(i)) adjective_or_verb(i);
    for (std::uint32_t i = begin_; i < end_; ++i)
      if (is_word(i)) separated_particle(i);
    for (std::uint32_t i = begin_; i < end_; ++i)
      if (is_word(i)) one_finite_verb(i);
  }

 private:
  // --- Looking ---------------------------------------------------------------------------------
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  bool is_word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word; }
  bool upper(std::uint32_t i) const { return starts_upper(word(i)); }
  std::span<const Reading> readings(std::uint32_t i) const { return out_.readings(i); }

  template <class Predicate>
  bool any(std::uint32_t i, Predicate predicate) const {
    for (const Reading& reading : readings(i))
      if (predicate(reading)) return true;
    return false;
  }
  template <class Predicate>
  bool all(std::uint32_t i, Predicate predicate) const {
    for (const Reading& reading : readings(i))
      if (!predicate(reading)) return false;
    return !readings(i).empty();
  }
  bool has(std::uint32_t i, Pos pos) const {
    return any(i, [pos](const Reading& reading) { return reading.pos == pos; });
  }
  bool can_be_finite(std::uint32_t i) const { return any(i, is_finite_form); }
  bool only_finite(std::uint32_t i) const { return all(i, [](const Reading& reading) { return reading.is_finite(); }) && can_be_finite(i); }

  bool is_separator(std::uint32_t i) const {
    if (tokens_[i].kind != TokenKind::punctuation && tokens_[i].kind != TokenKind::symbol) return false;
    const std::string_view sign = word(i);
    for (std::string_view separator : {",", ";", ":", ".", "!", "?", "–", "—", "(", ")", "…", "...", "-"})
      if (sign == separator) return true;
    return false;
  }
  /// The next or previous word or number of the segment; quotation marks are passed over.
  std::uint32_t next(std::uint32_t i) const {
    for (++i; i < end_ && !is_separator(i); ++i)
      if (is_word(i) || tokens_[i].kind == TokenKind::number) return i;
    return none;
  }
  std::uint32_t previous(std::uint32_t i) const {
    while (i-- > begin_) {
      if (is_separator(i)) return none;
      if (is_word(i) || tokens_[i].kind == TokenKind::number) return i;
    }
    return none;
  }
  bool after_comma(std::uint32_t i) const {
    while (i-- > begin_) {
      if (tokens_[i].kind == TokenKind::mark) continue;
      return word(i) == ",";
    }
    return false;
  }
  bool is_noun(std::uint32_t i) const {
    return upper(i) && any(i, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::noun, Pos::proper_noun, Pos::unknown}); });
  }

  /// Whether a noun phrase's rest begins behind `i`: adjectives and numbers, then a noun.
  bool noun_follows(std::uint32_t i) const {
    int left = 6;
    for (std::uint32_t k = next(i); k != none && left-- > 0; k = next(k)) {
      if (is_noun(k)) return true;
      if (tokens_[k].kind == TokenKind::number || has(k, Pos::adjective) || has(k, Pos::numeral)) continue;
      if (any(k, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::indefinite_pronoun, Pos::possessive}); })) continue;
      // "die sehr gute Frage", "rund 50 Leute"
      if (all(k, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::adverb, Pos::particle}); })) continue;
      return false;
    }
    return false;
  }
  bool starts_noun_phrase(std::uint32_t i) const {
    if (i == none) return false;
    if (tokens_[i].kind == TokenKind::number || is_noun(i)) return true;
    return any(i, [](const Reading& reading) {
      return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::numeral, Pos::indefinite_pronoun, Pos::personal_pronoun, Pos::demonstrative_pronoun}) ||
             (reading.pos == Pos::adjective && reading.numbers != 0);
    });
  }
  /// The last word of the segment that `i` is in, or of its part before "und", "oder".
  std::uint32_t segment_last(std::uint32_t i) const {
    std::uint32_t last = i;
    for (std::uint32_t k = next(i); k != none; k = next(k)) {
      if (all(k, [](const Reading& reading) { return reading.pos == Pos::conjunction_coordinating; }) && can_be_finite(last)) break;
      last = k;
    }
    return last;
  }

  // --- Dropping --------------------------------------------------------------------------------
  /// Keeps the readings that `predicate` holds for, if it holds for any.
  template <class Predicate>
  void keep(std::uint32_t i, Predicate predicate) {
    if (!any(i, predicate)) return;
    const auto first = out_.all.begin() + out_.first[i];
    const auto last = std::remove_if(first, first + out_.count[i], [&](const Reading& reading) { return !predicate(reading); });
    out_.count[i] = static_cast<std::uint16_t>(last - first);
  }
  template <class Predicate>
  void drop(std::uint32_t i, Predicate predicate) {
    keep(i, [&](const Reading& reading) { return !predicate(reading); });
  }
  void keep_pos(std::uint32_t i, std::initializer_list<Pos> list) {
    keep(i, [list](const Reading& reading) { return is_one_of(reading.pos, list); });
  }
  void drop_pos(std::uint32_t i, std::initializer_list<Pos> list) {
    drop(i, [list](const Reading& reading) { return is_one_of(reading.pos, list); });
  }

  // --- The rules -------------------------------------------------------------------------------

  /// „Er habe Zeit“: where nobody says "ich", "habe" is no first person, so it is Konjunktiv. The same
  /// for "du" and "ihr". Imperatives stay only first in a sentence: „Kommen Sie!“
  void drop_absent_persons() {
    bool ich = false, wir = false, du = false, ihr = false;
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (!is_word(i)) continue;
      for (const Reading& reading : readings(i)) {
        if (reading.pos != Pos::personal_pronoun || !(reading.cases & nominative)) continue;
        ich |= (reading.persons & person_1) && reading.numbers == singular;
        wir |= (reading.persons & person_1) && reading.numbers == plural;
        du |= (reading.persons & person_2) && reading.numbers == singular;
        ihr |= reading.lemma == "ihr" && !noun_follows(i);
      }
    }
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (!is_word(i)) continue;
      const auto absent = [&](const Reading& reading) -> std::uint8_t {
        std::uint8_t bits = 0;
        if (reading.numbers == singular) bits = static_cast<std::uint8_t>((ich ? 0 : person_1) | (du ? 0 : person_2));
        if (reading.numbers == plural) bits = static_cast<std::uint8_t>((wir ? 0 : person_1) | (ihr ? 0 : person_2));
        return bits;
      };
      drop(i, [&](const Reading& reading) { return is_finite_form(reading) && (reading.persons & ~absent(reading)) == 0; });
      for (std::uint32_t k = 0; k < out_.count[i]; ++k) {
        Reading& reading = out_.all[out_.first[i] + k];
        if (is_finite_form(reading) && (reading.persons & ~absent(reading)) != 0)
          reading.persons = static_cast<std::uint8_t>(reading.persons & ~absent(reading));
      }
      if (previous(i) != none) drop(i, [](const Reading& reading) { return reading.form == VerbForm::imperative; });
      // „Ich habe Zeit“: next to "ich" it is the first person's indicative.
      if (ich) {
        bool close = false;
        for (std::uint32_t k : {previous(i), next(i)})
          if (k != none) close |= any(k, [](const Reading& reading) { return reading.lemma == "ich" && reading.pos == Pos::personal_pronoun && reading.cases == nominative; });
        if (close) drop(i, [](const Reading& reading) { return reading.form == VerbForm::konjunktiv1; });
      }
    }
  }

  /// „Die Lage ist ernst“, „Laut Polizei …“, „Russische Soldaten …“: first in its sentence a word has its
  /// capital for nothing.
  void sentence_start(std::uint32_t i) {
    if (!upper(i)) return;
    const std::uint32_t after = next(i);
    const bool verb_follows = after != none && !upper(after) && only_finite(after);
    const bool closed = any(i, [](const Reading& reading) {
      return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::personal_pronoun, Pos::demonstrative_pronoun, Pos::indefinite_pronoun, Pos::interrogative_pronoun,
                                     Pos::interrogative_adverb, Pos::preposition, Pos::conjunction_coordinating, Pos::conjunction_subordinating, Pos::conjunction_comparing});
    });
    const auto nominal = [](const Reading& reading) { return is_one_of(reading.pos, {Pos::noun, Pos::proper_noun}); };
    if (closed && any(i, nominal)) {
      // „Dank kam von der Regierung“ against „Dank der Hilfe …“
      if (has(i, Pos::preposition) && verb_follows) keep(i, nominal);
      else drop(i, nominal);
      return;
    }
    drop_pos(i, {Pos::verb_particle});
    const auto unsure = [](const Reading& reading) { return reading.nominalized || reading.pos == Pos::proper_noun; };
    if (!any(i, unsure)) return;
    // „Blinken übermittelte …“: a finite verb right behind it takes no other verb as its subject.
    if (verb_follows) {
      drop(i, [](const Reading& reading) { return is_finite_form(reading) || (reading.pos == Pos::adjective && !reading.guessed); });
      return;
    }
    // „Russische Soldaten …“: an adjective, not a noun made of one.
    if (after != none && is_noun(after) && any(i, [](const Reading& reading) { return reading.pos == Pos::adjective && reading.numbers != 0 && !reading.guessed; }))
      drop(i, unsure);
  }

  /// "einen", "eine", "während", "sieben" are verbs' forms as well, but hardly ever meant so.
  void function_word_not_verb(std::uint32_t i) {
    const std::string_view form = word(i);
    if (form == "sein" || form == "Sein" || form == "meinen" || form == "Meinen" || form == "meine" || form == "zu") return;
    if (any(i, [](const Reading& reading) {
          return is_one_of(reading.pos, {Pos::article, Pos::personal_pronoun, Pos::conjunction_coordinating, Pos::conjunction_subordinating, Pos::numeral, Pos::negation}) ||
                 (reading.pos == Pos::preposition && reading.lemma != "laut") || reading.pos == Pos::interrogative_adverb;
        }))
      drop(i, [](const Reading& reading) {
        return reading.pos == Pos::verb || (reading.pos == Pos::adjective && reading.form == VerbForm::participle1 && reading.numbers == 0);
      });
    // "einige" is a pronoun; "man einige sich" needs its "sich".
    if (form == "einige" || form == "Einige" || form == "einigen" || form == "Einigen") {
      const std::uint32_t after = next(i);
      if (has(i, Pos::indefinite_pronoun) && !(after != none && word(after) == "sich") && !(previous(i) != none && word(previous(i)) == "sich"))
        drop_pos(i, {Pos::verb});
    }
  }

  /// „der Minister“, „der das sagte“, „das sagte er“: article, relative or demonstrative.
  void determiner_or_pronoun(std::uint32_t i) {
    const bool relative = has(i, Pos::relative_pronoun);
    const bool article = has(i, Pos::article);
    if (!relative && !article) return;
    const std::uint32_t after = next(i), before = previous(i);
    if (relative) {
      // A relative clause is opened behind a comma, or behind a comma and a preposition: „…, mit dem …“
      const bool opens = after_comma(i) || (before != none && has(before, Pos::preposition) && after_comma(before)) ||
                         (before != none && all(before, [](const Reading& reading) { return reading.pos == Pos::conjunction_coordinating; }));
      if (!opens) drop_pos(i, {Pos::relative_pronoun});
    }
    if (after == none) {
      drop_pos(i, {Pos::article});
      return;
    }
    const bool noun = noun_follows(i);
    if (noun && !has(i, Pos::relative_pronoun)) {
      // „Das Ministerium“: no pronoun before its noun.
      drop_pos(i, {Pos::demonstrative_pronoun, Pos::indefinite_pronoun, Pos::interrogative_pronoun});
      return;
    }
    if (noun && has(i, Pos::article)) {
      // „…, die Lage sei ernst“ against „…, die Äpfel kaufte“: only a relative clause ends with its verb.
      drop_pos(i, {Pos::demonstrative_pronoun});
      const std::uint32_t last = segment_last(i);
      bool finite_inside = false;
      for (std::uint32_t k = after; k != none && k < last; k = next(k)) finite_inside |= only_finite(k);
      if (finite_inside && !can_be_finite(last)) drop_pos(i, {Pos::relative_pronoun});
      return;
    }
    // „Das teilte er mit“, „die sich freuten“: nothing behind it that an article could stand before.
    const bool could_be_noun_phrase = any(after, [](const Reading& reading) {
      return is_one_of(reading.pos, {Pos::adjective, Pos::noun, Pos::proper_noun, Pos::numeral, Pos::preposition, Pos::adverb, Pos::particle, Pos::unknown, Pos::indefinite_pronoun});
    });
    if (!could_be_noun_phrase || only_finite(after)) drop_pos(i, {Pos::article});
  }

  /// „sein Sprecher“ against „schuld sein“; „ihr Sprecher“ against „mit ihr“; „meine Frau“ against „wie er meine“.
  void possessive_or_verb(std::uint32_t i) {
    if (!has(i, Pos::possessive)) return;
    const auto other = [](const Reading& reading) { return is_one_of(reading.pos, {Pos::verb, Pos::personal_pronoun}); };
    if (!any(i, other)) return;
    if (noun_follows(i) && !(has(i, Pos::verb) && previous(i) != none && word(previous(i)) == "zu")) drop(i, other);
    else keep(i, other);
  }

  /// „laut Polizei“ against „er rief laut“.
  void laut(std::uint32_t i) {
    if (!has(i, Pos::preposition) || !has(i, Pos::adjective)) return;
    if (starts_noun_phrase(next(i))) keep_pos(i, {Pos::preposition, Pos::postposition});
    else drop_pos(i, {Pos::preposition});
  }

  /// „zu kommen“, „zu ihm“, „zu groß“, „stimmte zu“.
  void zu(std::uint32_t i) {
    if (!has(i, Pos::infinitive_marker)) return;
    const std::uint32_t after = next(i);
    if (after == none) {
      keep_pos(i, {Pos::verb_particle, Pos::preposition});
      return;
    }
    const bool infinitive = !upper(after) && any(after, [](const Reading& reading) { return reading.form == VerbForm::infinitive && reading.pos == Pos::verb; });
    const bool noun = is_noun(after) || noun_follows(i);
    if (infinitive && !(has(after, Pos::possessive) && noun_follows(after))) {
      keep_pos(i, {Pos::infinitive_marker});
      keep(after, [](const Reading& reading) { return reading.form == VerbForm::infinitive && reading.pos == Pos::verb; });
    } else if (noun || starts_noun_phrase(after)) {
      keep_pos(i, {Pos::preposition, Pos::particle});
      if (upper(after) || !has(after, Pos::indefinite_pronoun)) keep_pos(i, {Pos::preposition});
    } else {
      drop_pos(i, {Pos::infinitive_marker});
    }
  }

  /// „um zu kommen“ against „um zehn Uhr“: there must be a "zu" in the same segment.
  void infinitive_conjunction(std::uint32_t i) {
    if (!has(i, Pos::infinitive_conjunction)) return;
    bool zu_infinitive = false;
    for (std::uint32_t k = next(i); k != none && !zu_infinitive; k = next(k)) {
      const std::uint32_t after = next(k);
      zu_infinitive = any(k, [](const Reading& reading) { return reading.form == VerbForm::zu_infinitive; }) ||
                      (word(k) == "zu" && after != none && !upper(after) && any(after, [](const Reading& reading) { return reading.form == VerbForm::infinitive; }));
    }
    const std::uint32_t before = previous(i);
    const bool opens = before == none || has(before, Pos::conjunction_coordinating);
    if (!zu_infinitive) drop_pos(i, {Pos::infinitive_conjunction});
    else if (opens && !noun_follows(i)) keep_pos(i, {Pos::infinitive_conjunction});
  }

  /// „während der Minister sprach“ against „während der Debatte“; „als er kam“ against „mehr als zehn“.
  void subordinator(std::uint32_t i) {
    if (!has(i, Pos::conjunction_subordinating)) return;
    if (all(i, [](const Reading& reading) { return reading.pos == Pos::conjunction_subordinating; })) return;
    const std::uint32_t before = previous(i), after = next(i);
    const auto not_subordinating = [&] { drop_pos(i, {Pos::conjunction_subordinating}); };
    if (after == none) return not_subordinating();
    // It opens its segment, but for words like "und", "auch", "erst".
    bool opens = true;
    for (std::uint32_t k = before; k != none && opens; k = previous(k))
      opens = any(k, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::conjunction_coordinating, Pos::particle, Pos::adverb, Pos::negation}); }) && !only_finite(k);
    if (!opens && before != none && !has(before, Pos::conjunction_coordinating)) return not_subordinating();
    // „Da sagte er“, „Damit ist alles gesagt“: the verb comes second, so the word is an adverb.
    if (only_finite(after) && !(next(after) == none)) return not_subordinating();
    const std::uint32_t last = segment_last(i);
    bool finite_inside = false;
    for (std::uint32_t k = after; k != none && k <= last; k = next(k)) finite_inside |= can_be_finite(k) && !upper(k);
    if (!finite_inside) {
      // Nothing here can be its verb; where the segment is closed by a comma the verb may follow later,
      // but a preposition or comparison explains the words at hand.
      if (any(i, [](const Reading& reading) { return is_one_of(reading.pos, {Pos::preposition, Pos::conjunction_comparing}); })) not_subordinating();
      return;
    }
    if (can_be_finite(last) && !upper(last)) {
      // The verb is last: „während der Minister sprach“.
      if (opens) drop_pos(i, {Pos::preposition, Pos::conjunction_comparing, Pos::verb_particle});
    }
  }

  /// „die erklärte Absicht“ against „Die Sprecherin erklärte“.
  void adjective_or_verb(std::uint32_t i) {
    const auto inflected = [](const Reading& reading) { return reading.pos == Pos::adjective && reading.numbers != 0; };
    if (upper(i) || !can_be_finite(i) || !any(i, inflected)) return;
    const std::uint32_t before = previous(i);
    // „Dies bestätigte Raab“: first in its sentence "dies" is a pronoun; "das" too before a past and a name.
    if (before == begin_ && (word(before) == "Dies" || word(before) == "Dieses" || (word(before) == "Das" && next(i) != none && !known_neuter(next(i))))) {
      drop(i, inflected);
      return;
    }
    const bool noun = noun_follows(i);
    // „…, erklärte Ministerin Raab.“: first in its segment and the only verb there.
    if (noun && past(i) && !other_finite(i) && (before == none || (previous(before) == none && all(before, [](const Reading& reading) {
          return is_one_of(reading.pos, {Pos::adverb, Pos::particle});
        })))) {
      drop(i, inflected);
      return;
    }
    const bool determined = before != none && (tokens_[before].kind == TokenKind::number || any(before, [&](const Reading& reading) {
      return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::numeral, Pos::indefinite_pronoun, Pos::preposition}) || inflected(reading);
    }));
    if (noun && determined) {
      keep(i, inflected);
      return;
    }
    if (!noun) drop(i, inflected);
    // „… Raab erklärte Journalisten“; but „ein 43 Meter breites Schiff“ keeps its adjective.
    else if (before != none && (is_noun(before) || has(before, Pos::personal_pronoun)) && (past(i) || !before_measured(before))) drop(i, inflected);
  }

  bool past(std::uint32_t i) const {
    return any(i, [](const Reading& reading) { return reading.form == VerbForm::past; });
  }
  /// "Meter" behind a number: what follows is measured.
  bool before_measured(std::uint32_t noun) const {
    const std::uint32_t number = previous(noun);
    return number != none && (tokens_[number].kind == TokenKind::number || has(number, Pos::numeral));
  }
  /// Whether another word of the segment can be its finite verb.
  bool other_finite(std::uint32_t i) const {
    for (std::uint32_t k = next(i); k != none; k = next(k))
      if (!upper(k) && can_be_finite(k)) return true;
    return false;
  }
  bool known_neuter(std::uint32_t i) const {
    return any(i, [](const Reading& reading) { return reading.pos == Pos::noun && !reading.guessed && (reading.genders & neuter); }) ||
           !is_noun(i);
  }

  /// „Er wies die Vorwürfe zurück“: joins the particle with the verb it belongs to.
  void separated_particle(std::uint32_t i) {
    const std::string_view particle = word(i);
    const bool listed = has(i, Pos::verb_particle);
    if (upper(i) || (!listed && !lexicon_.is_verb_particle(particle))) return;
    const std::uint32_t after = next(i);
    // „Es gab etwas zu feiern.“: before an infinitive it is no particle of "geben".
    if (particle == "zu" && after != none && !upper(after) &&
        any(after, [](const Reading& reading) { return reading.pos == Pos::verb && reading.form == VerbForm::infinitive; }))
      return;
    // It ends its clause; behind it comes a sign, "und", "als", or a verb at most.
    const bool ends = after == none || any(after, [](const Reading& reading) {
      return is_one_of(reading.pos, {Pos::conjunction_coordinating, Pos::conjunction_comparing, Pos::conjunction_subordinating});
    }) || (!has(i, Pos::preposition) && !starts_noun_phrase(after)) || (after != none && tokens_[i].span.end_byte < tokens_[after].span.begin_byte && after > i + 1);
    const std::uint32_t verb = ends ? find_verb_of(i, particle) : none;
    if (verb == none) {
      if (listed && !joins_next(i, particle)) drop_pos(i, {Pos::verb_particle});
      return;
    }
    join(verb, particle);
    if (!listed) {
      Reading reading;
      reading.lemma = particle;
      reading.pos = Pos::verb_particle;
      replace(i, {reading});
    }
    keep_pos(i, {Pos::verb_particle});
  }

  /// „bekannt geben“, „fest stehen“ in two words.
  bool joins_next(std::uint32_t i, std::string_view particle) const {
    const std::uint32_t after = next(i);
    return after != none && any(after, [](const Reading& reading) { return reading.pos == Pos::verb; }) &&
           lexicon_.contains_separable(particle, word(after));
  }

  std::uint32_t find_verb_of(std::uint32_t particle_token, std::string_view particle) const {
    bool same_segment = true;
    int left = 60;
    for (std::uint32_t k = particle_token; k-- > begin_ && left-- > 0;) {
      if (is_separator(k)) same_segment = false;
      if (!is_word(k) || !can_be_finite(k)) continue;
      for (const Reading& reading : readings(k))
        if (is_finite_form(reading) && reading.particle.empty() && !reading.separable && !separable(k, particle, reading).empty()) return k;
      if (same_segment && only_finite(k)) return none;
    }
    return none;
  }
  std::string_view separable(std::uint32_t verb, std::string_view particle, const Reading& reading) const {
    const std::string_view form = word(verb);
    if (!upper(verb)) return lexicon_.separable_lemma(particle, form, reading.lemma);
    return lexicon_.separable_lemma(particle, lower_first(form), reading.lemma);
  }
  void join(std::uint32_t verb, std::string_view particle) {
    std::vector<Reading> joined;
    for (const Reading& reading : readings(verb)) {
      if (!is_finite_form(reading)) continue;
      const std::string_view lemma = separable(verb, particle, reading);
      if (lemma.empty()) continue;
      joined.push_back(reading);
      joined.back().lemma = lemma;
      joined.back().particle = particle;
      joined.back().separable = true;
    }
    // The base verb stays behind it: „Er wies auf … hin und …“ may go on without the particle.
    for (const Reading& reading : readings(verb))
      if (is_finite_form(reading)) joined.push_back(reading);
    replace(verb, joined);
  }
  void replace(std::uint32_t i, const std::vector<Reading>& with) {
    out_.first[i] = static_cast<std::uint32_t>(out_.all.size());
    out_.count[i] = static_cast<std::uint16_t>(with.size());
    out_.all.insert(out_.all.end(), with.begin(), with.end());
  }

  /// „Dabei sollen auch Schüsse gefallen sein.“: the form may be an infinitive, but then the clause had no finite verb
  /// before its infinitive at the end.
  bool modal_in_second_place(std::uint32_t i) const {
    const auto modal = [](const Reading& reading) { return reading.modal && reading.pos == Pos::verb; };
    const auto infinitive = [](const Reading& reading) { return reading.pos == Pos::verb && reading.form == VerbForm::infinitive; };
    if (!all(i, modal)) return false;
    for (std::uint32_t k = previous(i); k != none; k = previous(k)) {
      if (only_finite(k)) return false;
    }
    std::uint32_t last = none;
    for (std::uint32_t k = next(i); k != none; k = next(k)) {
      if (only_finite(k)) return false;
      last = k;
    }
    return last != none && next(i) != last && !upper(last) && any(last, infinitive) && !any(last, modal);
  }

  /// „Sie hat betont“, „er werde kommen“, „dass er kommen werde“: a clause has one finite verb, and next to
  /// an auxiliary the other one is an infinitive or participle. „Er betont“: with no auxiliary it is finite.
  void one_finite_verb(std::uint32_t i) {
    const auto nonfinite = [](const Reading& reading) {
      return reading.pos == Pos::verb && (reading.form == VerbForm::infinitive || reading.form == VerbForm::participle2);
    };
    if (upper(i) || !can_be_finite(i) || !any(i, nonfinite)) return;
    const auto helper = [&](std::uint32_t k) {
      return only_finite(k) && any(k, [](const Reading& reading) { return reading.auxiliary || reading.modal || reading.lemma == "lassen"; });
    };
    const std::uint32_t after = next(i);
    if (after != none && helper(after)) {
      drop(i, is_finite_form);
      return;
    }
    if (modal_in_second_place(i)) {
      drop(i, nonfinite);
      return;
    }
    bool crossed = false;
    for (std::uint32_t k = previous(i); k != none; k = previous(k)) {
      if (all(k, [](const Reading& reading) { return reading.pos == Pos::conjunction_coordinating; })) crossed = true;
      if (!only_finite(k)) continue;
      if (!crossed || (helper(k) && next(i) == none)) drop(i, is_finite_form);
      return;
    }
    bool helper_somewhere = false;
    for (std::uint32_t k = begin_; k < end_ && !helper_somewhere; ++k)
      helper_somewhere = k != i && is_word(k) && any(k, [](const Reading& reading) { return (reading.auxiliary || reading.modal) && reading.pos == Pos::verb; });
    if (!helper_somewhere) drop(i, [](const Reading& reading) { return reading.pos == Pos::verb && reading.form == VerbForm::participle2; });
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  Morphology& out_;
  std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace

void disambiguate(std::string_view text, const Sentences& sentences, const PackData& pack, Morphology& morphology) {
  Rules rules(text, sentences.tokens, pack, morphology);
  for (const Sentence& sentence : sentences.sentences) rules.run(sentence);
  for (std::uint32_t i = 0; i < morphology.size(); ++i) morphology.traits[i] = morphology_detail::traits_of(morphology.readings(i));
}

}  // namespace wortlaut
