#include "naming.hpp"

#include <algorithm>

#include "characters.hpp"

namespace wortlaut {
namespace {

std::string_view strong_ending(Gender gender) {
  switch (gender) {
    case Gender::masculine:
      return "er";
    case Gender::neuter:
      return "es";
    default:
      return "e";
  }
}

/// Takes one adjective ending off.
std::string_view stem_of(std::string_view word) {
  for (std::string_view ending : {"en", "em", "er", "es", "e"})
    if (word.ends_with(ending) && word.size() > ending.size() + 2) return word.substr(0, word.size() - ending.size());
  return word;
}

}  // namespace

Naming::Naming(std::string_view text, const Sentences& sentences, const Morphology& morphology, const PackData& pack)
    : text_(text), tokens_(sentences.tokens), morphology_(morphology), pack_(pack) {
  for (const Token& token : tokens_)
    if (token.kind == TokenKind::word && starts_upper(token.span.of(text))) capitalised_.insert(token.span.of(text));
}

std::string Naming::words(TokenRange range) const {
  if (range.empty()) return {};
  std::string result;
  // White space inside a name is one space, whatever the page had.
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && tokens_[i].span.begin_byte > tokens_[i - 1].span.end_byte) result += ' ';
    result += word(i);
  }
  return result;
}

std::string Naming::adjective(std::uint32_t token, Gender gender) const {
  const std::string_view w = word(token);
  const std::string_view stem = stem_of(w);
  if (stem == w) return std::string(w);
  // "Berliner" has no endings; "Deutscher", "Rotes" have.
  bool inflects = !starts_upper(w);
  if (!inflects) {
    // "der Interozeanischen Entwicklungsbank", "der Ahlenschen Zeitung": made of any name.
    inflects = stem.ends_with("sch") || stem.ends_with("lich") || stem.ends_with("ral") || stem.ends_with("nal") ||
               (pack_.names && pack_.names->state_of_adjective(stem) != 0);
    if (!inflects) {
      std::vector<Reading> readings;
      pack_.lexicon.lookup(lower_first(stem) + "e", readings);
      for (const Reading& reading : readings) inflects |= reading.pos == Pos::adjective;
    }
  }
  bool adjective = false;
  for (const Reading& reading : morphology_.readings(token))
    adjective |= reading.pos == Pos::adjective || reading.nominalized;
  if (!inflects || (!adjective && !starts_upper(w))) return std::string(w);
  return std::string(stem) + std::string(strong_ending(gender));
}

/// "Vorsitzende", "Abgeordneten": declined like adjectives.
bool Naming::weak_adjective(std::uint32_t head) const {
  bool result = false;
  for (const Reading& reading : morphology_.readings(head)) {
    if (reading.pos != Pos::noun) continue;
    if (!reading.nominalized) return false;
    result |= reading.lemma.ends_with("e");
  }
  return result;
}

std::string Naming::noun(std::uint32_t head, Gender gender) const {
  const std::string_view w = word(head);
  const bool plural = gender == Gender::plural;
  if (!plural && pack_.names) {
    // "einem Augenzeugen", "des Sprechers": the list of offices has the nominative.
    for (std::string_view ending : {"", "n", "en", "s", "es"})
      if (w.ends_with(ending) && w.size() > ending.size() + 3 && (ending.empty() || !pack_.names->office(w)))
        if (pack_.names->office(w.substr(0, w.size() - ending.size())) && !weak_adjective(head))
          return std::string(w.substr(0, w.size() - ending.size()));
  }
  std::string_view lemma;
  bool nominalized = false, noun = false, infinitive = true;
  for (const Reading& reading : morphology_.readings(head)) {
    if (reading.pos != Pos::noun) continue;
    if (reading.nominalized) {
      nominalized = true;
      infinitive &= reading.genders == neuter;
      continue;
    }
    noun = true;
    const std::uint8_t number = plural ? wortlaut::plural : singular;
    if (reading.cases != 0 && (reading.cases & nominative) && (reading.numbers & number)) return std::string(w);
    if (lemma.empty()) lemma = reading.lemma;
  }
  // "das Fernsehen" is an infinitive, "Trendforscher" in the plural an agent: neither ends as adjectives do.
  if (nominalized && !noun && ((infinitive && w.ends_with("en")) || (plural && w.ends_with("er"))))
    return std::string(w);
  // "des Fernsehens"
  if (nominalized && !noun && infinitive && !plural && w.ends_with("ens"))
    return std::string(w.substr(0, w.size() - 1));
  if (nominalized && !noun)
    return std::string(stem_of(w)) + std::string(strong_ending(gender == Gender::unknown ? Gender::masculine : gender));
  if (lemma.empty() || morphology_.readings(head).front().guessed) {
    // A noun that nobody knows: "des Kriegsverbrechertribunals" says that its s is the genitive's.
    for (std::uint32_t k = head; !plural && k-- > 0 && head - k <= 4;) {
      const std::string_view before = word(k);
      if ((before == "des" || before == "eines" || before == "seines" || before == "ihres" || before == "dieses") &&
          w.ends_with("s"))
        return std::string(w.substr(0, w.size() - 1));
    }
    if (lemma.empty()) return std::string(w);
  }
  // The dative of the plural: "Berichten", "Politikern".
  if (plural) return w.ends_with("n") && w.size() > 3 ? std::string(w.substr(0, w.size() - 1)) : std::string(w);
  // The lemma of a compound is its head's: find where the head begins, the longest common start wins.
  std::size_t best = std::string_view::npos, longest = 0;
  for (std::size_t at = 0; at + 3 <= w.size(); ++at) {
    if ((static_cast<unsigned char>(w[at]) & 0xc0) == 0x80) continue;
    const std::string tail = lower_first(w.substr(at)), low = lower_first(lemma);
    std::size_t same = 0;
    while (same < tail.size() && same < low.size() && tail[same] == low[same]) ++same;
    if (same > longest) {
      longest = same;
      best = at;
    }
  }
  if (best == std::string_view::npos || longest + 3 < lemma.size()) return std::string(w);
  std::string result(w.substr(0, best));
  const bool capital = starts_upper(w.substr(best));
  result += capital ? std::string(lemma) : lower_first(lemma);
  return result;
}

bool Naming::one_of_several(std::uint32_t i) const {
  const std::string w = lower(word(i));
  return (w == "einer" || w == "eine" || w == "einem" || w == "einen") && word(i + 1) == "der";
}

std::string Naming::phrase(TokenRange range, std::uint32_t head, Gender gender) const {
  std::string result;
  const auto append = [&](std::uint32_t i, const std::string& form) {
    if (!result.empty() && tokens_[i].span.begin_byte > tokens_[i - 1].span.end_byte) result += ' ';
    result += form;
  };
  std::uint32_t i = range.first;
  // „einer der beiden Zeugen“, „einem der Zeugen“: one, in the nominative, of those that the genitive means.
  if (i + 2 <= head && one_of_several(i)) {
    const bool hers = lower(word(i)).starts_with("eine") && (lower(word(i)) == "eine" || gender == Gender::feminine);
    return (hers ? "eine " : "einer ") + words({i + 1, range.last});
  }
  // „die den Hof leitende Frau“: behind the article of the noun that of another begins.
  const auto article = [&](std::uint32_t k) {
    const std::string w = lower(word(k));
    return w == "der" || w == "die" || w == "das" || w == "den" || w == "dem" || w == "des";
  };
  const bool group = i + 1 < head && article(i) && article(i + 1);
  if (group) ++i;
  while (!group && i < head && morphology_.is_determiner(i) && tokens_[i].kind == TokenKind::word &&
         !morphology_.can_be(i, Pos::noun) && !(morphology_.can_be(i, Pos::adjective) && i > range.first))
    ++i;
  for (; i < head; ++i)
    if (gender == Gender::plural || word(i) != "beiden")  // „einer der beiden Zeugen“ is one
      append(i, tokens_[i].kind == TokenKind::word ? adjective(i, gender) : std::string(word(i)));
  append(head, noun(head, gender));
  for (i = head + 1; i < range.last; ++i) append(i, std::string(word(i)));
  return result;
}

std::string Naming::name(TokenRange range, bool genitive) const {
  std::string result = words(range);
  if (range.empty()) return result;
  std::string_view last = word(range.last - 1);
  for (std::string_view apostrophe : {"’", "'", "`"})
    if (last.ends_with(apostrophe)) return result.substr(0, result.size() - apostrophe.size());
  if (last.size() > 3 && last.ends_with("s") && !last.ends_with("ss")) {
    const std::string_view bare = last.substr(0, last.size() - 1);
    if (genitive || capitalised_.count(bare)) result.pop_back();
  }
  return result;
}

Gender Naming::gender_of(std::uint32_t head) const { return gender_in(head, singular); }
Gender Naming::gender_of_plural(std::uint32_t head) const { return gender_in(head, plural); }

Gender Naming::gender_in(std::uint32_t head, std::uint8_t number) const {
  std::uint8_t genders = 0;
  for (const Reading& reading : morphology_.readings(head))
    if (reading.pos == Pos::noun && (reading.numbers & number)) genders |= reading.genders;
  return genders == masculine  ? Gender::masculine
         : genders == feminine ? Gender::feminine
         : genders == neuter   ? Gender::neuter
                               : Gender::unknown;
}

std::string Naming::role_key(std::string_view word) {
  std::string low = lower(word), result;
  for (std::size_t i = 0; i < low.size(); ++i) {
    // ä, ö, ü as a, o, u: "Anwältin" is an "Anwalt"
    if (static_cast<unsigned char>(low[i]) == 0xc3 && i + 1 < low.size()) {
      const auto next = static_cast<unsigned char>(low[i + 1]);
      if (next == 0xa4 || next == 0xb6 || next == 0xbc) {
        result += next == 0xa4 ? 'a' : next == 0xb6 ? 'o' : 'u';
        ++i;
        continue;
      }
    }
    result += low[i];
  }
  if (result.ends_with("innen") && result.size() > 8) result.resize(result.size() - 5);
  else if (result.ends_with("in") && !result.ends_with("ein") && result.size() > 5) result.resize(result.size() - 2);
  // Weak and strong endings: "Vorsitzende(r)", "Kollege" / "Kollegin", "Präsident(en)".
  for (std::string_view ending : {"nden", "nder", "nde"})
    if (result.ends_with(ending) && result.size() > 7) {
      result.resize(result.size() - ending.size() + 2);
      return result;
    }
  for (std::string_view ending : {"ete", "eter", "eten", "amte", "amter", "amten"})
    if (result.ends_with(ending) && result.size() > 7) {
      result.resize(result.size() - (ending.back() == 'e' ? 1 : 2));
      return result;
    }
  if (result.ends_with("e") && result.size() > 4) result.pop_back();
  return result;
}

}  // namespace wortlaut
