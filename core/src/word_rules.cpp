#include "word_rules.hpp"

namespace wortlaut {
namespace {

/// Bytes of an adjective that is hardly a surname: "Unmissverständlich", not "Fröhlich", "Kühn".
constexpr std::size_t shortest_adverbial = 10;

}  // namespace

void WordRules::run() {
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
}

/// „Er habe Zeit“: where nobody says "ich", "habe" is no first person, so it is Konjunktiv. The same
/// for "du" and "ihr". Imperatives stay only first in a sentence: „Kommen Sie!“
void WordRules::drop_absent_persons() {
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
    drop(i,
         [&](const Reading& reading) { return is_finite_form(reading) && (reading.persons & ~absent(reading)) == 0; });
    for (std::uint32_t k = 0; k < out_.count[i]; ++k) {
      Reading& reading = out_.all[out_.first[i] + k];
      if (is_finite_form(reading) && (reading.persons & ~absent(reading)) != 0)
        reading.persons = static_cast<std::uint8_t>(reading.persons & ~absent(reading));
    }
    if (previous(i) != none) drop(i, [](const Reading& reading) { return reading.form == VerbForm::imperative; });
    // „Ich habe Zeit“: next to "ich" it is the first person's indicative.
    if (ich) {
      const auto says_ich = [this](std::uint32_t k) {
        return k != none && any(k, [](const Reading& reading) {
                 return reading.lemma == "ich" && reading.pos == Pos::personal_pronoun && reading.cases == nominative;
               });
      };
      bool close = says_ich(next(i));
      // „…, weil ich das gesehen habe“: so it is at the end of a clause that has no other verb.
      for (std::uint32_t k = previous(i); k != none && !close; k = previous(k)) {
        const bool participle = any(k, [](const Reading& reading) { return reading.form == VerbForm::participle2; });
        if (!upper(k) && can_be_finite(k) && !participle) break;
        close = says_ich(k);
      }
      if (close) drop(i, [](const Reading& reading) { return reading.form == VerbForm::konjunktiv1; });
    }
  }
}

/// "Offiziell", "Intensiv", "Telefonisch": adjectives of these endings are hardly ever surnames, as "Fröhlich" and "Klein" are.
bool WordRules::never_a_surname(std::uint32_t i) const {
  const std::string_view w = word(i);
  for (std::string_view ending : {"ell", "iv", "isch", "ional", "mäßig", "haft"})
    if (w.size() > ending.size() + 3 && w.substr(w.size() - ending.size()) == ending) return true;
  return false;
}

/// „Die Lage ist ernst“, „Laut Polizei …“, „Russische Soldaten …“: first in its sentence a word has its
/// capital for nothing.
void WordRules::sentence_start(std::uint32_t i) {
  if (!upper(i)) return;
  const std::uint32_t after = next(i);
  const bool verb_follows = after != none && !upper(after) && only_finite(after);
  const bool closed = any(i, [](const Reading& reading) {
    return is_one_of(reading.pos,
                     {Pos::article, Pos::possessive, Pos::personal_pronoun, Pos::demonstrative_pronoun,
                      Pos::indefinite_pronoun, Pos::interrogative_pronoun, Pos::interrogative_adverb, Pos::preposition,
                      Pos::conjunction_coordinating, Pos::conjunction_subordinating, Pos::conjunction_comparing});
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
  // „Knapp heißt es dazu, …“: nobody's name.
  const bool impersonal = verb_follows && next(after) != none && word(next(after)) == "es" &&
                          any(after, [](const Reading& reading) { return reading.lemma == "heißen"; });
  // „Schriftlich teilte das Amt mit“, „Überraschend kündigte Roth an“: a long adjective without an ending and a subject
  // behind the verb; but „Fröhlich sagte, …“ is somebody.
  if (const std::uint32_t subject = verb_follows ? next(after) : none;
      subject != none && (word(i).size() >= shortest_adverbial || never_a_surname(i) || impersonal) && any(i, [](const Reading& reading) {
        return reading.pos == Pos::adjective && reading.numbers == 0;
      }) && (upper(subject) || any(subject, [](const Reading& reading) {
               return is_one_of(reading.pos, {Pos::article, Pos::possessive, Pos::personal_pronoun});
             }))) {
    drop(i, unsure);
    return;
  }
  // „Blinken übermittelte …“: a finite verb right behind it takes no other verb as its subject.
  if (verb_follows) {
    drop(i, [](const Reading& reading) {
      return is_finite_form(reading) || (reading.pos == Pos::adjective && !reading.guessed);
    });
    return;
  }
  // „Russische Soldaten …“: an adjective, not a noun made of one.
  if (after != none && is_noun(after) && any(i, [](const Reading& reading) {
        return reading.pos == Pos::adjective && reading.numbers != 0 && !reading.guessed;
      }))
    drop(i, unsure);
}

/// "einen", "eine", "während", "sieben" are verbs' forms as well, but hardly ever meant so.
void WordRules::function_word_not_verb(std::uint32_t i) {
  const std::string_view form = word(i);
  if (form == "sein" || form == "Sein" || form == "meinen" || form == "Meinen" || form == "meine" || form == "zu")
    return;
  if (any(i, [](const Reading& reading) {
        return is_one_of(reading.pos, {Pos::article, Pos::personal_pronoun, Pos::conjunction_coordinating,
                                       Pos::conjunction_subordinating, Pos::numeral, Pos::negation}) ||
               (reading.pos == Pos::preposition && reading.lemma != "laut") || reading.pos == Pos::interrogative_adverb;
      }))
    drop(i, [](const Reading& reading) {
      return reading.pos == Pos::verb ||
             (reading.pos == Pos::adjective && reading.form == VerbForm::participle1 && reading.numbers == 0);
    });
  // "einige" is a pronoun; "man einige sich" needs its "sich". „Sie wollten sich darauf einigen, …“: with what it is about.
  const auto settles = [&](std::uint32_t verb) {
    const std::uint32_t adverb = previous(verb);
    if (adverb == none || (word(adverb) != "darauf" && word(adverb) != "darüber")) return false;
    const std::uint32_t reflexive = previous(adverb);
    return reflexive != none && word(reflexive) == "sich";
  };
  if (form == "einige" || form == "Einige" || form == "einigen" || form == "Einigen") {
    const std::uint32_t after = next(i);
    if (has(i, Pos::indefinite_pronoun) && !(after != none && word(after) == "sich") &&
        !(previous(i) != none && word(previous(i)) == "sich") && !settles(i))
      drop_pos(i, {Pos::verb});
  }
}

/// „der Minister“, „der das sagte“, „das sagte er“: article, relative or demonstrative.
void WordRules::determiner_or_pronoun(std::uint32_t i) {
  const bool relative = has(i, Pos::relative_pronoun);
  const bool article = has(i, Pos::article);
  if (!relative && !article) return;
  const std::uint32_t after = next(i), before = previous(i);
  if (relative) {
    // A relative clause is opened behind a comma, or behind a comma and a preposition: „…, mit dem …“
    const bool opens = after_comma(i) || (before != none && has(before, Pos::preposition) && after_comma(before)) ||
                       (before != none && all(before, [](const Reading& reading) {
                          return reading.pos == Pos::conjunction_coordinating;
                        }));
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
    bool finite_inside = false, auxiliary_inside = false;
    for (std::uint32_t k = after; k != none && k < last; k = next(k)) {
      if (!only_finite(k)) continue;
      finite_inside = true;
      auxiliary_inside |= any(k, [](const Reading& reading) { return reading.auxiliary; });
    }
    // „…, die Bremse habe versagt“: "versagt" might be finite, but "habe" is and waits for a participle.
    const bool rest =
        auxiliary_inside && any(last, [](const Reading& reading) { return reading.form == VerbForm::participle2; });
    if (finite_inside && (rest || !can_be_finite(last))) drop_pos(i, {Pos::relative_pronoun});
    return;
  }
  // „Das teilte er mit“, „die sich freuten“: nothing behind it that an article could stand before.
  const bool could_be_noun_phrase = any(after, [](const Reading& reading) {
    return is_one_of(reading.pos, {Pos::adjective, Pos::noun, Pos::proper_noun, Pos::numeral, Pos::preposition,
                                   Pos::adverb, Pos::particle, Pos::unknown, Pos::indefinite_pronoun});
  });
  if (!could_be_noun_phrase || only_finite(after)) drop_pos(i, {Pos::article});
}

/// „sein Sprecher“ against „schuld sein“; „ihr Sprecher“ against „mit ihr“; „meine Frau“ against „wie er meine“.
void WordRules::possessive_or_verb(std::uint32_t i) {
  if (!has(i, Pos::possessive)) return;
  const auto other = [](const Reading& reading) { return is_one_of(reading.pos, {Pos::verb, Pos::personal_pronoun}); };
  if (!any(i, other)) return;
  if (noun_follows(i) && !(has(i, Pos::verb) && previous(i) != none && word(previous(i)) == "zu")) drop(i, other);
  else keep(i, other);
}

/// „laut Polizei“, „laut blatt.example“, „laut dpd-Bericht“ against „er rief laut“, „so laut er konnte“.
void WordRules::laut(std::uint32_t i) {
  if (!has(i, Pos::preposition) || !has(i, Pos::adjective)) return;
  const std::uint32_t after = next(i);
  const auto who = [](const Reading& reading) {
    return reading.pos == Pos::personal_pronoun && (reading.cases & nominative);
  };
  const bool names = after != none && ((word(after).find('.') != std::string_view::npos && word(after).size() > 4) ||
                                       (word(after).find('-') != std::string_view::npos && has(after, Pos::noun)));
  if (names || (starts_noun_phrase(after) && !any(after, who))) keep_pos(i, {Pos::preposition, Pos::postposition});
  else drop_pos(i, {Pos::preposition});
}

/// „zu kommen“, „zu ihm“, „zu groß“, „stimmte zu“.
void WordRules::zu(std::uint32_t i) {
  if (!has(i, Pos::infinitive_marker)) return;
  const std::uint32_t after = next(i);
  if (after == none) {
    keep_pos(i, {Pos::verb_particle, Pos::preposition});
    return;
  }
  const bool infinitive = !upper(after) && any(after, [](const Reading& reading) {
    return reading.form == VerbForm::infinitive && reading.pos == Pos::verb;
  });
  const bool noun = is_noun(after) || noun_follows(i);
  if (infinitive && !(has(after, Pos::possessive) && noun_follows(after))) {
    keep_pos(i, {Pos::infinitive_marker});
    keep(after,
         [](const Reading& reading) { return reading.form == VerbForm::infinitive && reading.pos == Pos::verb; });
  } else if (noun || starts_noun_phrase(after)) {
    keep_pos(i, {Pos::preposition, Pos::particle});
    if (upper(after) || !has(after, Pos::indefinite_pronoun)) keep_pos(i, {Pos::preposition});
  } else {
    drop_pos(i, {Pos::infinitive_marker});
  }
}

/// „um zu kommen“ against „um zehn Uhr“: there must be a "zu" in the same segment.
void WordRules::infinitive_conjunction(std::uint32_t i) {
  if (!has(i, Pos::infinitive_conjunction)) return;
  bool zu_infinitive = false;
  for (std::uint32_t k = next(i); k != none && !zu_infinitive; k = next(k)) {
    const std::uint32_t after = next(k);
    zu_infinitive = any(k, [](const Reading& reading) { return reading.form == VerbForm::zu_infinitive; }) ||
                    (word(k) == "zu" && after != none && !upper(after) &&
                     any(after, [](const Reading& reading) { return reading.form == VerbForm::infinitive; }));
  }
  const std::uint32_t before = previous(i);
  const bool opens = before == none || has(before, Pos::conjunction_coordinating);
  if (!zu_infinitive) drop_pos(i, {Pos::infinitive_conjunction});
  else if (opens && !noun_follows(i)) keep_pos(i, {Pos::infinitive_conjunction});
}

/// „während der Minister sprach“ against „während der Debatte“; „als er kam“ against „mehr als zehn“.
void WordRules::subordinator(std::uint32_t i) {
  if (!has(i, Pos::conjunction_subordinating)) return;
  if (all(i, [](const Reading& reading) { return reading.pos == Pos::conjunction_subordinating; })) return;
  // „…, ob Jonas Pohl (ABC) kommt“: the old preposition of „ob der Kälte“ does not stand behind a comma.
  if (word(i) == "ob" && after_comma(i)) return drop_pos(i, {Pos::preposition, Pos::postposition});
  const std::uint32_t before = previous(i), after = next(i);
  const auto not_subordinating = [&] { drop_pos(i, {Pos::conjunction_subordinating}); };
  if (after == none) return not_subordinating();
  // It opens its segment, but for words like "und", "auch", "erst".
  bool opens = true;
  for (std::uint32_t k = before; k != none && opens; k = previous(k))
    opens =
        any(k,
            [](const Reading& reading) {
              return is_one_of(reading.pos, {Pos::conjunction_coordinating, Pos::particle, Pos::adverb, Pos::negation});
            }) &&
        !only_finite(k);
  if (!opens && before != none && !has(before, Pos::conjunction_coordinating)) return not_subordinating();
  // „Da sagte er“, „Damit ist alles gesagt“: the verb comes second, so the word is an adverb.
  if (only_finite(after) && !(next(after) == none)) return not_subordinating();
  const std::uint32_t last = segment_last(i);
  bool finite_inside = false;
  for (std::uint32_t k = after; k != none && k <= last; k = next(k)) finite_inside |= can_be_finite(k) && !upper(k);
  if (!finite_inside) {
    // Nothing here can be its verb; where the segment is closed by a comma the verb may follow later,
    // but a preposition or comparison explains the words at hand.
    if (any(i, [](const Reading& reading) {
          return is_one_of(reading.pos, {Pos::preposition, Pos::conjunction_comparing});
        }))
      not_subordinating();
    return;
  }
  if (can_be_finite(last) && !upper(last)) {
    // The verb is last: „während der Minister sprach“.
    if (opens) drop_pos(i, {Pos::preposition, Pos::conjunction_comparing, Pos::verb_particle});
  }
}

}  // namespace wortlaut
