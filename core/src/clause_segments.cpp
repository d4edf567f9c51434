#include "clause_segments.hpp"

#include <string_view>

#include "calendar_words.hpp"
#include "characters.hpp"
#include "clause_openers.hpp"

namespace wortlaut {
namespace {

class Segmenter : private Layer {
 public:
  explicit Segmenter(const Layer& layer) : Layer(layer), openers_(layer) {}

  std::vector<Segment> run() {
    cut();
    for (Segment& segment : segments_) look_at(segment);
    split_coordinations();
    return std::move(segments_);
  }

 private:
  /// At signs, and where a verbatim stretch was left out.
  void cut() {
    Segment current;
    bool bracket = false, colon = false;
    const auto push = [&](std::uint32_t end) {
      current.last = end;
      current.bracket = bracket;
      current.after_colon = colon;
      if (current.last > current.first) segments_.push_back(current);
    };
    for (std::uint32_t i = 0; i < size(); ++i) {
      // A verbatim stretch left a gap here: "Er sagte ⟨…⟩ und ging".
      if (i > current.first && item(i) > item(i - 1) + 1 && gap_is_speech(item(i - 1), item(i))) {
        push(i);
        current = {};
        current.first = i;
        colon = false;
      }
      if (!separator(i)) {
        if (i > current.first && lacks_comma(i)) {
          push(i);
          current = {};
          current.first = i;
        }
        continue;
      }
      if (const std::uint32_t date = date_end(i); date > i) {
        i = date + (completes(date) ? 0 : -1);
        continue;
      }
      push(i);
      const std::string_view b = bytes(item(i));
      if (b == "(" || b == "[") bracket = true;
      if (b == ")" || b == "]") bracket = false;
      colon = b == ":";
      current = {};
      current.first = i + 1;
    }
    push(size());
  }

  /// „Roth hatte am Montag, dem 4. Mai, in einem Brief gedroht, …“, „am Freitag, den 7.10. …“: the commas around a date
  /// behind its day cut no clause in two. Behind the date that begins at the comma `i`, or `i` where none does.
  std::uint32_t date_end(std::uint32_t i) const {
    if (i == 0 || i + 2 >= size() || bytes(item(i)) != "," || !is_weekday(bytes(item(i - 1)))) return i;
    const std::string_view article = bytes(item(i + 1));
    if ((article != "den" && article != "dem" && article != "der") || !is_number(item(i + 2)))
      return i;
    std::uint32_t end = i + 3;
    while (end < size() && (is_number(item(end)) || is_month(bytes(item(end))))) ++end;
    return end;
  }
  bool is_number(std::uint32_t token) const {
    const char first = bytes(token).front();
    return first >= '0' && first <= '9';
  }
  /// Whether the comma at `i` goes before the rest of the clause around it, which ends with its verb or particle: not
  /// „am Montag, dem 4. Mai, der Deich halte“.
  bool completes(std::uint32_t i) const {
    if (i + 1 >= size() || bytes(item(i)) != ",") return false;
    std::uint32_t k = i + 1;
    for (; k < size() && !separator(k); ++k)
      if (marks_zu(k) || (finite_here(k) && clear_finite(item(k))) || (k == i + 1 && morphology_.is_subordinator(item(k))))
        return false;
    return k > i + 1 && can_trail(item(k - 1));
  }

  /// „Sie hofft dass der Damm hält“: "dass" opens a clause with or without its comma, but for „so dass“, „ohne dass“,
  /// „und dass“, „erst dass“, where the word before it belongs to it.
  bool lacks_comma(std::uint32_t i) const {
    const std::string_view b = bytes(item(i));
    if ((b != "dass" && b != "daß") || !word(item(i - 1)) || !morphology_.is_subordinator(item(i))) return false;
    const std::uint32_t before = item(i - 1);
    if (starts_upper(bytes(before))) return morphology_.is_noun(before);
    return finite_here(i - 1) || can_trail(before) || morphology_.can_be(before, Pos::verb_particle);
  }

  static bool goes_with_dass(std::string_view word) {
    return word == "so" || word == "ohne" || word == "statt" || word == "anstatt" || word == "außer" || word == "als";
  }

  /// Finds the segment's opener and verb.
  void look_at(Segment& segment) const {
    std::uint32_t i = segment.first;
    // Leading "und", "aber", "auch", "nur" do not open the clause; "denn" and "doch" keep verb-second.
    while (i < segment.last && word(item(i)) && morphology_.is_coordinator(item(i)) &&
           !morphology_.is_subordinator(item(i))) {
      segment.coordinated = true;
      ++i;
    }
    const std::uint32_t start = i;
    while (i < segment.last && i < start + 2 && word(item(i)) &&
           (morphology_.is_only(item(i), Pos::particle) || morphology_.is_only(item(i), Pos::adverb) ||
            leads_subordinator(segment, i)))
      ++i;
    // „…, so dass der Hafen schloss“, „…, ohne dass jemand half“: two words that are one conjunction.
    if (i == start && i + 1 < segment.last && word(item(i + 1)) && (bytes(item(i + 1)) == "dass" || bytes(item(i + 1)) == "daß") &&
        goes_with_dass(lower(bytes(item(i)))))
      ++i;
    if (i >= segment.last || !openers_.opens(segment, i)) {
      i = start;
      if (i < segment.last) openers_.opens(segment, i);
    }
    find_verb(segment);
    // "als" and "wie" compare unless a finite verb ends the segment; "da", "während", "bis", "seit"
    // are adverbs or prepositions then.
    if (segment.introducer != no_token && segment.finite != no_token && !segment.finite_last &&
        morphology_.is_coordinator(segment.introducer))
      segment.introducer = no_token;
    if (segment.introducer != no_token && openers_.opens_nothing(segment)) {
      segment.introducer = no_token;
      segment.introduced = ClauseKind::fragment;
      find_verb(segment);
    }
  }

  /// „bestimmen zu wollen“, „hetzen zu lassen“, „schwimmen zu gehen“
  bool takes_infinitive(std::uint32_t token) const {
    if (morphology_.is_modal(token)) return true;
    for (std::string_view verb : {"lassen", "sehen", "hören", "helfen", "lernen", "gehen", "bleiben"})
      if (morphology_.has_lemma(token, verb, Pos::verb)) return true;
    return false;
  }

  /// „Erst wenn der Damm hält, …“: what may be an adjective elsewhere stresses the clause behind it.
  bool leads_subordinator(const Segment& segment, std::uint32_t i) const {
    return i + 1 < segment.last && morphology_.can_be(item(i), Pos::adverb) && !morphology_.can_be_finite(item(i)) &&
           word(item(i + 1)) && morphology_.is_only(item(i + 1), Pos::conjunction_subordinating);
  }

  void find_verb(Segment& segment) const {
    segment.finite = no_token;
    segment.finite_last = false;
    std::uint32_t first_clear = no_token, last_clear = no_token, first_open = no_token, last_open = no_token;
    for (std::uint32_t k = segment.first; k < segment.last; ++k) {
      const std::uint32_t token = item(k);
      if (marks_zu(k)) {
        segment.zu_infinitive = true;
        segment.infinitive = item(k + 1);
        ++k;
        continue;
      }
      if (word(token) && morphology_.is_zu_infinitive(token) && !starts_upper(bytes(token))) {
        segment.zu_infinitive = true;
        segment.infinitive = token;
        continue;
      }
      if (token == segment.introducer || !finite_here(k)) continue;
      // "die Wahl gewonnen zu haben": a participle before its zu-infinitive.
      if (morphology_.can_be_participle2(token) && k + 1 < segment.last && marks_zu(k + 1) &&
          morphology_.is_auxiliary(item(k + 2 < segment.last ? k + 2 : k)))
        continue;
      // „darüber bestimmen zu wollen“: so does an infinitive before that of its modal verb.
      if (morphology_.can_be_infinitive(token) && k + 2 < segment.last && marks_zu(k + 1) &&
          takes_infinitive(item(k + 2)))
        continue;
      if (first_clear == no_token && in_attribute(segment, k)) continue;
      if (clear_finite(token)) {
        if (first_clear == no_token) first_clear = k;
        last_clear = k;
      } else {
        if (first_open == no_token) first_open = k;
        last_open = k;
      }
    }
    const bool final = segment.introducer != no_token && segment.introduced != ClauseKind::infinitive;
    std::uint32_t chosen = no_token;
    if (final) chosen = last_clear != no_token ? last_clear : last_open;
    else chosen = first_clear != no_token ? first_clear : first_open;
    // "Die Teilnehmer wollen, …": a plural that looks like an infinitive; with a clear verb before or
    // behind it stays one. A lone participle or adjective is no verb: "bekannt", "gefordert".
    if (!final && first_clear == no_token && first_open != no_token) {
      const std::uint32_t token = item(first_open);
      const bool infinitive = morphology_.can_be_infinitive(token);
      const bool beside_zu = segment.zu_infinitive && infinitive && first_open + 1 < segment.last;
      const bool doubtful = morphology_.can_be_participle2(token) || (infinitive && !beside_zu);
      if (doubtful && !believable_open(segment, first_open)) chosen = no_token;
    }
    if (chosen == no_token) return;
    segment.finite = item(chosen);
    std::uint32_t k = chosen + 1;
    while (k < segment.last && can_trail(item(k))) ++k;
    segment.finite_last = k >= segment.last;
  }

  /// „Die von der Opposition als „Notlüge“ verspottete Antwort steht fest“: behind an article and a preposition a form
  /// that could be a participle belongs to the noun behind it, where another verb follows.
  bool in_attribute(const Segment& segment, std::uint32_t index) const {
    if (index < segment.first + 3 || index + 2 >= segment.last) return false;
    const std::uint32_t first = item(segment.first), noun = item(index + 1);
    if (!morphology_.can_be(first, Pos::article) || !morphology_.is_preposition(item(segment.first + 1))) return false;
    if (!word(noun) || !starts_upper(bytes(noun)) || !morphology_.is_noun(noun) ||
        bytes(item(index)).find('t') == std::string_view::npos)
      return false;
    for (std::uint32_t k = index + 2; k < segment.last; ++k)
      if (finite_here(k) && clear_finite(item(k))) return true;
    return false;
  }

  /// An ambiguous form counts as finite where a subject stands beside it ("Die Grünen fordern …",
  /// "Er verlangt …", "…, fordern die Grünen").
  bool believable_open(const Segment& segment, std::uint32_t index) const {
    const std::uint32_t token = item(index);
    // "weder geplant noch bezahlt gewesen": a participle before what makes a perfect or passive of it.
    if (index + 1 < segment.last && morphology_.can_be_participle2(token) &&
        completes_participle(bytes(item(index + 1))))
      return false;
    const auto nominative_phrase = [&](std::uint32_t k) {
      const std::int32_t p = phrases_.phrase_of_token[item(k)];
      return p >= 0 && phrases_.phrases[p].preposition == no_token && (phrases_.phrases[p].cases & nominative) &&
             (phrases_.phrases[p].numbers & morphology_.finite_numbers(token));
    };
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (k != index && nominative_phrase(k)) return true;
    // „22 Prozent teilen die Ansicht“: second behind one phrase.
    const std::int32_t front = phrases_.phrase_of_token[item(segment.first)];
    if (front >= 0 && phrases_.phrases[front].preposition == no_token && phrases_.phrases[front].range.last == token &&
        phrases_.phrases[front].range.first == item(segment.first) && (phrases_.phrases[front].cases & nominative))
      return true;
    if ((morphology_.finite_numbers(token) & plural) && (joined_subject(segment) || counted_subject(segment)))
      return true;
    return index == segment.first || (index == segment.first + 1 && segment.coordinated);
  }

  /// „Der Rat und sein Chef fordern …“, „Gestern haben die Wehr und das Amt …“: two of one make several.
  bool joined_subject(const Segment& segment) const {
    const auto nominative_at = [&](std::uint32_t k) {
      const std::int32_t p = phrases_.phrase_of_token[item(k)];
      return p >= 0 && phrases_.phrases[p].preposition == no_token && (phrases_.phrases[p].cases & nominative);
    };
    for (std::uint32_t k = segment.first + 1; k + 1 < segment.last; ++k)
      if ((bytes(item(k)) == "und" || bytes(item(k)) == "sowie") && nominative_at(k - 1) && nominative_at(k + 1))
        return true;
    return false;
  }

  /// „Zwei von fünf Hennen legen keine Eier“, „Sieben der 20 Boote fahren ohne Motor“: a number that stands alone before
  /// what it is a part of is several, which no phrase shows.
  bool counted_subject(const Segment& segment) const {
    for (std::uint32_t k = segment.first; k + 2 < segment.last; ++k) {
      const std::uint32_t token = item(k), next = item(k + 1);
      if (!is_number(token) && !(word(token) && morphology_.can_be(token, Pos::numeral)))
        continue;
      const std::int32_t p = phrases_.phrase_of_token[token];
      if (p >= 0 && (phrases_.phrases[p].range.size() > 1 || phrases_.phrases[p].preposition != no_token)) continue;
      if (k > segment.first && word(item(k - 1)) && morphology_.is_preposition(item(k - 1))) continue;
      const bool of = bytes(next) == "von";
      const std::int32_t whole = phrases_.phrase_of_token[of ? item(k + 2) : next];
      if (whole < 0 || phrases_.phrases[whole].numbers != plural) continue;
      if (of ? phrases_.phrases[whole].preposition == next
             : phrases_.phrases[whole].has_determiner && (phrases_.phrases[whole].cases & genitive))
        return true;
    }
    return false;
  }

  static bool completes_participle(std::string_view word) {
    return word == "gewesen" || word == "worden" || word == "werden" || word == "haben" || word == "sein";
  }

  /// Cuts before "und", "oder", "aber" where both sides have a verb: „Sie kam und er ging“.
  void split_coordinations() {
    std::vector<Segment> result;
    result.reserve(segments_.size() + 4);
    for (const Segment& whole : segments_) {
      Segment rest = whole;
      std::uint32_t k = rest.first + (rest.coordinated ? 1 : 0);
      for (; k + 1 < whole.last; ++k) {
        if (!word(item(k)) || !morphology_.is_coordinator(item(k)) || k == rest.first) continue;
        if (wide_phrase(item(k))) continue;
        // "noch" joins behind "weder" alone; else it is an adverb ("werde noch weiter entfernte Orte treffen").
        if (bytes(item(k)) == "noch" && !has_word(whole, "weder")) continue;
        Segment left = rest, right = whole;
        left.last = k;
        right.first = k;
        right.introducer = no_token;
        right.introduced = ClauseKind::fragment;
        right.coordinated = false;
        left.finite = left.infinitive = right.finite = right.infinitive = no_token;
        left.zu_infinitive = right.zu_infinitive = false;
        left.introducer = no_token;
        left.coordinated = false;
        look_at(left);
        look_at(right);
        if (splits_list(right, k)) continue;
        const bool left_verb = left.finite != no_token || (left.zu_infinitive && rest.finite == no_token);
        const bool right_verb = right.finite != no_token || (right.zu_infinitive && left.zu_infinitive);
        if (!left_verb || !right_verb) continue;
        if (rest.introducer == no_token && is_second_behind_noun(left, right)) {
          left.introducer = no_token;
          left.introduced = ClauseKind::fragment;
          find_verb(left);
        }
        // "dass er kommt und geht": both at the end; "hat gesagt und getan": one finite verb only.
        left.after_colon = whole.after_colon;
        result.push_back(left);
        rest = right;
      }
      result.push_back(rest);
    }
    segments_ = std::move(result);
  }

  /// „Sie fordern Hilfen bei Miete und Heizung und beklagen Kürzungen“: the verb right behind a second "und" tells that
  /// the first joins two nouns.
  bool splits_list(const Segment& right, std::uint32_t coordinator) const {
    if (bytes(item(coordinator)) != "und" && bytes(item(coordinator)) != "sowie") return false;
    for (std::uint32_t k = coordinator + 2; k + 1 < right.last; ++k)
      if (item(k + 1) == right.finite) return bytes(item(k)) == "und" || bytes(item(k)) == "sowie";
    return false;
  }

  /// „…, der Wirt lüge und betrüge die Gäste“: the verb is first behind "und", so it is second before it, and
  /// the article relates to nothing.
  bool is_second_behind_noun(const Segment& left, const Segment& right) const {
    if (left.introducer == no_token || left.introduced != ClauseKind::relative || left.finite == no_token) return false;
    if (right.first + 1 >= right.last || right.finite != item(right.first + 1)) return false;
    const NounPhrase* phrase = wide_phrase(left.introducer);
    std::uint32_t k = left.first;
    while (item(k) != left.finite) ++k;
    if (!phrase || phrase->range.first != left.introducer || k == left.first) return false;
    return item(k - 1) + 1 == phrase->range.last && (phrase->cases & nominative) &&
           (phrase->numbers & morphology_.finite_numbers(left.finite));
  }

  bool has_word(const Segment& segment, std::string_view lower_word) const {
    for (std::uint32_t k = segment.first; k < segment.last; ++k)
      if (lower_first(bytes(item(k))) == lower_word) return true;
    return false;
  }

  ClauseOpeners openers_;
  std::vector<Segment> segments_;
};

}  // namespace

std::vector<Segment> find_segments(const Layer& layer) { return Segmenter(layer).run(); }

}  // namespace wortlaut
