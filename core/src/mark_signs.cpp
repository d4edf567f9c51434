#include "characters.hpp"
#include "free_speech.hpp"
#include "name_index.hpp"
#include "word_lists.hpp"

/// What the words in a pair of quotation marks are and what stands right beside them.
namespace wortlaut {
namespace {

/// "iPad", "C5", "nordsee.de": written as no German word is.
bool is_made_up(std::string_view word) {
  const auto is = [](char c, char first, char last) { return c >= first && c <= last; };
  for (std::size_t i = 1; i < word.size(); ++i) {
    const char before = word[i - 1], c = word[i];
    if (is(c, '0', '9') && (is(before, 'a', 'z') || is(before, 'A', 'Z'))) return true;
    if (is(c, 'A', 'Z') && is(before, 'a', 'z')) return true;
    if (c == '.' && i + 2 < word.size()) return true;
  }
  return false;
}

/// „‚völlig‘ falsch“, „‚nicht‘ hinnehmbar“, „‚wir‘ bleiben“: degree, denial and "we" are somebody's; terms and names do without.
bool has_voice(const Scene& scene, std::uint32_t token) {
  if (scene.morphology.can_be(token, Pos::particle) || scene.morphology.can_be(token, Pos::negation)) return true;
  for (const Reading& reading : scene.morphology.readings(token))
    if (reading.lemma == "ich" || reading.lemma == "wir") return true;
  return false;
}

/// „‚völlig verfehlte‘ Planung“: how much of a quality there is somebody says; a term has none of it.
bool has_degree(const Scene& scene, std::uint32_t token) {
  const auto small = [&](std::uint32_t t) { return scene.is_word(t) && !starts_upper(scene.word(t)); };
  if (!small(token) || !small(token + 1) || !scene.morphology.can_be(token + 1, Pos::adjective)) return false;
  for (const Reading& reading : scene.morphology.readings(token))
    if (reading.pos == Pos::adverb || (reading.pos == Pos::adjective && reading.lemma == scene.word(token)))
      return true;
  return false;
}

/// „‚Zumutbar‘, findet sie.“: where the sentence begins, the capital is the place's and not the word's.
bool is_upper_by_place(const Scene& scene, const MarkPair& pair) {
  const std::uint32_t first = pair.open + 1;
  if (scene.tokens_of(scene.sentence_of_token[pair.open]).first != pair.open || !scene.is_word(first)) return false;
  bool small = false;
  for (const Reading& reading : scene.morphology.readings(first)) {
    if (reading.pos == Pos::noun) return false;
    small |= reading.pos == Pos::adjective || reading.pos == Pos::adverb || reading.pos == Pos::particle;
  }
  return small;
}

/// What the words inside are: „unannehmbar“ says something, „Heimat“ names something.
void add_words(const Scene& scene, const MarkPair& pair, Candidate& candidate) {
  const TokenRange here{pair.open, pair.close + 1};
  std::uint32_t count = 0, last = pair.open;
  bool finite = false, all_upper = true, name = false, foreign = false, voice = false;
  const bool by_place = is_upper_by_place(scene, pair);
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t) {
    if (!scene.is_word(t)) continue;
    ++count;
    last = t;
    const bool upper = starts_upper(scene.word(t));
    all_upper &= upper && !(t == pair.open + 1 && by_place);
    finite |= scene.morphology.can_be_finite(t) && !upper;
    bool only_name = scene.morphology.can_be(t, Pos::proper_noun), known = false;
    for (const Reading& reading : scene.morphology.readings(t)) {
      only_name &= reading.pos == Pos::proper_noun;
      known |= !reading.guessed;
    }
    name |= only_name || is_made_up(scene.word(t));
    foreign |= !upper && !known;
    voice |= !upper && (has_voice(scene, t) || (t + 1 < pair.close && has_degree(scene, t)));
  }
  const bool lower_case = scene.is_word(pair.open + 1) && !starts_upper(scene.word(pair.open + 1));
  if (count == 1) candidate.add(Evidence::marks_one_word, here);
  if (count >= 4) candidate.add(Evidence::marks_words, here);
  if (count >= 8) candidate.add(Evidence::content_long, here);
  if (lower_case) candidate.add(Evidence::marks_lower, here);
  if (all_upper) candidate.add(Evidence::marks_capitals, here);
  if (finite) candidate.add(Evidence::marks_verb, here);
  if (name) candidate.add(Evidence::marks_with_name, here);
  if (is_title_case(scene, pair)) candidate.add(Evidence::marks_title_case, here);
  if (voice) candidate.add(Evidence::marks_voice, here);
  // „Er galt als ‚running mate‘.“
  if (foreign) candidate.add(Evidence::marks_foreign, here);
  if (scene.is_stop(pair.close - 1)) candidate.add(Evidence::marks_stop, here);
  if (!lower_case || count == 0) return;
  const bool noun_end = starts_upper(scene.word(last));
  // „die ‚grüne Welle‘“: a term of two words; „ist ‚nicht hinnehmbar‘“: a judgement without a noun.
  if (count == 2 && noun_end && scene.morphology.can_be(pair.open + 1, Pos::adjective))
    candidate.add(Evidence::marks_term, here);
  if (!noun_end && scene.morphology.can_be(last, Pos::adjective)) {
    const bool attribute = pair.close + 1 < scene.sentences.tokens.size() && scene.is_word(pair.close + 1) &&
                           starts_upper(scene.word(pair.close + 1));
    candidate.add(attribute ? Evidence::marks_attribute : Evidence::marks_predicate, here);
  }
}

/// Whether `part` is a noun, or one with the letters that join it to another: "Kino", "Zeitung|s".
bool is_first_part(const Lexicon& lexicon, std::string_view part) {
  for (const std::string_view link : {"", "s", "es", "n", "en"})
    if (part.ends_with(link) && lexicon.contains(part.substr(0, part.size() - link.size()))) return true;
  return false;
}

/// „der Film ‚Heimat‘“, „die Schulaktion ‚Sauberer Bach‘“: a noun for what has a title, or a compound of one.
bool is_titled(const Scene& scene, std::uint32_t token) {
  const std::shared_ptr<const WordLists> lists = word_lists(scene.pack);
  const ClaimWords& words = lists->claim_words;
  std::string head;
  for (const Reading& reading : scene.morphology.readings(token)) {
    if (reading.pos != Pos::noun) continue;
    if (words.classes_of(reading.lemma) & bit(WordClass::titled)) return true;
    // "Spielfilm" is a word of its own in the dictionary; "Beispiel" is no "Spiel".
    for (std::size_t cut = 3; cut + 4 <= reading.lemma.size(); ++cut) {
      if (reading.lemma[cut] < 'a' || reading.lemma[cut] > 'z') continue;
      head.assign(reading.lemma, cut);
      head[0] = static_cast<char>(head[0] - 32);
      if ((words.classes_of(head) & bit(WordClass::titled)) &&
          is_first_part(scene.pack.lexicon, reading.lemma.substr(0, cut)))
        return true;
    }
  }
  return false;
}

/// „der Vorwurf ‚Verrat‘“, „mit der Parole ‚Nie wieder‘“: a noun for what is said.
bool says(const Scene& scene, std::uint32_t token) {
  for (const Reading& reading : scene.morphology.readings(token))
    if (reading.pos == Pos::noun && !scene.pack.reporting.nouns(reading.lemma).empty()) return true;
  return false;
}

/// „die Zeitung ‚Bote‘“, „der ‚Spiegel‘“, „laut ‚Kap Nord‘“. Of „der ‚Normalfall‘“ nothing but the marks makes a name: in a
/// sentence of the reporter they do, in somebody's words they may set off a word of hers.
bool is_name_of_somebody(const Scene& scene, const MarkPair& pair, bool reported) {
  const std::int32_t m = scene.mentions.mention_of_token[pair.open + 1];
  if (m < 0) return false;
  const Mention& mention = scene.mentions.mentions[static_cast<std::size_t>(m)];
  if (mention.phrase.first > pair.open) return false;
  if (!reported) return true;
  if (mention.phrase.first == pair.open || mention.head <= pair.open || mention.head >= pair.close) return true;
  for (std::uint32_t t = pair.open + 1; t < pair.close; ++t)
    if (scene.is_word(t) && scene.morphology.is_only(t, Pos::proper_noun)) return true;
  const std::size_t begin = scene.sentences.tokens[pair.open].span.end_byte;
  const std::string_view name = scene.text.substr(begin, scene.sentences.tokens[pair.close].span.begin_byte - begin);
  return scene.pack.names->body(name) || !scene.pack.names->listed_form(name).empty();
}

/// What stands before the mark: „die Zeitung ‚Bote‘“, „der sogenannte ‚Ring‘“, „unter dem Titel ‚Heimat‘“.
void add_naming(const Scene& scene, const MarkPair& pair, bool reported, Candidate& candidate) {
  const TokenRange here{pair.open, pair.open + 1};
  if (is_name_of_somebody(scene, pair, reported)) candidate.add(Evidence::marks_mention, here);
  // „das Bündnis ‚Offene Stadt‘ (OS)“
  const std::uint32_t behind = pair.close + 1;
  if (behind + 1 < scene.sentences.tokens.size() && scene.is(behind, "(") && scene.is_word(behind + 1) &&
      is_abbreviation(scene.word(behind + 1)))
    candidate.add(Evidence::marks_abbreviated, {behind, behind + 1});
  if (pair.open == 0) return;
  const std::uint32_t t = pair.open - 1;
  if (scene.is(t, "(")) candidate.add(Evidence::marks_bracket, here);
  if (!scene.is_word(t)) return;
  const std::string w = lower(scene.word(t));
  if (w == "namens" || w == "titel" || w == "namen" || w == "motto" || w == "genannt" || w.starts_with("genannte") ||
      w.starts_with("sogenannte")) {
    candidate.add(Evidence::marks_so_called, here);
    return;
  }
  if (!words_before(scene, pair).empty()) {
    candidate.add(Evidence::marks_speech_noun, {t, t + 1});
  } else if (starts_upper(scene.word(t)) && scene.morphology.is_noun(t)) {
    const bool lower_case = scene.is_word(pair.open + 1) && !starts_upper(scene.word(pair.open + 1));
    candidate.add(lower_case ? Evidence::marks_title_noun : Evidence::marks_named, here);
    if (is_titled(scene, t)) candidate.add(Evidence::marks_titled, {t, t + 1});
    else if (says(scene, t)) candidate.add(Evidence::marks_speech_noun, {t, t + 1});
  }
  if (w == "der" || w == "die" || w == "das" || w == "den" || w == "dem" || w == "des")
    candidate.add(Evidence::marks_definite, here);
  else if (w == "ein" || w == "eine" || w == "einen" || w == "einem" || w == "einer")
    candidate.add(Evidence::marks_indefinite, here);
}

}  // namespace

bool is_title_case(const Scene& scene, const MarkPair& pair) {
  const std::uint32_t first = pair.open + 1;
  if (!scene.is_word(first) || !starts_upper(scene.word(first))) return false;
  bool small = false;
  for (const Reading& reading : scene.morphology.readings(first)) {
    if (reading.pos == Pos::noun || reading.pos == Pos::proper_noun) return false;
    small |= reading.pos != Pos::verb && reading.pos != Pos::unknown;
    if (reading.pos == Pos::adjective && pair.close > first + 1) return true;
  }
  if (!small) return false;
  for (std::uint32_t t = first; t < pair.close; ++t)
    if (scene.is_word(t) && scene.morphology.can_be_finite(t) && !starts_upper(scene.word(t))) return false;
  return true;
}

TokenRange words_before(const Scene& scene, const MarkPair& pair) {
  const std::uint32_t t = pair.open;
  if (t < 3 || !scene.is(t - 1, "Worten") || !scene.is(t - 2, "den")) return {};
  return scene.is(t - 3, "mit") || scene.is(t - 3, "Mit") ? TokenRange{t - 3, t} : TokenRange{};
}

void add_mark_signs(const Scene& scene, const MarkPair& pair, bool reported, Candidate& candidate) {
  add_words(scene, pair, candidate);
  add_naming(scene, pair, reported, candidate);
}

}  // namespace wortlaut
