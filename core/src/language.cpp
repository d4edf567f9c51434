#include "language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "unicode.hpp"

namespace wortlaut {
namespace {

/// The most usual function words of a language, sorted. Words that another of these languages uses
/// about as often are left out of both, or told apart by the rest.
struct FunctionWords {
  std::string_view code;
  std::string_view words;  ///< lower case, one space around each
};

// Neighbours are there so that their articles are not taken for German or English: Dutch "Hij is in de
// stad en wil niet weg" shares "is", "in" and "die" with them.
constexpr std::array<FunctionWords, 9> languages = {{
    {"de",
     " aber alle als am an auch auf aus bei beim bis da damit dann darf das dass daß dem den denn der des die dies"
     " diese diesem diesen dieser doch dort du durch ein eine einem einen einer eines er es etwas für gegen gibt habe"
     " haben hat hatte hatten ich ihm ihn ihr ihre ihrem ihren ihrer im ins ist ja jetzt kann kein keine keinen können"
     " könnte man mehr mit muss müsse müssen nach nicht nichts niemand niemanden noch nun nur ob oder ohne schon sehr"
     " sei seien sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sowie über um und uns unter"
     " vom von vor war waren warum was weil welche wenn wer werde werden wie wieder will wir wird wo wolle wollen wurde"
     " wurden würde würden zu zum zur zwar zwei zwischen "},
    {"en",
     " a about after all an and are as at be because been but by can could did do for from had has have he her him his"
     " how i if in into is it its more most my no not of on one or our out over said says she should so some than that"
     " the their them then there these they this to two under up was we were what when which while who will with would"
     " you your "},
    {"nl",
     " aan al als bij dan dat de deze die dit door een en er geen had heb hebben heeft het hij hoe ik in is je kan maar"
     " meer met mijn na naar niet nog om onder ook op over te tot u uit van veel voor was wat we werd wie wij worden"
     " wordt ze zei zich zijn zo zou zullen "},
    {"fr",
     " au aux avec ce ces cette dans de des du elle en est et ils il je la le les leur mais ne nous on ont ou par pas"
     " plus pour qu que qui sa se ses son sont sur un une vous à été "},
    {"es",
     " al como con de del el ella en era es esta este fue ha la las le lo los más no para pero por que se sin sobre su"
     " sus también un una y ya "},
    {"it",
     " al alla che chi come con da dal de dei del della delle di e ed era essere gli ha hanno i il in la le lo ma nel"
     " nella non per più se si sono su sua un una è "},
    {"sv",
     " att av de den det du en ett för från har hade han hon i inte jag kan med men nu och om på sig ska som så till"
     " under var vi vid är "},
    {"da",
     " af at blev de den der det du efter en er et for fra har havde han hun i ikke jeg kan med men nu og om på sig"
     " skal som så til var ved vi "},
    {"pl",
     " a ale bez co czy dla do i ich jak jako jest jego już który która które ma mi na nie o od oraz po pod przez przy"
     " się są to tym w we z za ze że "},
}};

/// Per function word the languages that have it: bit i for languages[i]. Made once.
const std::unordered_map<std::string_view, std::uint32_t>& languages_of_words() {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::uint32_t> result;
    for (std::size_t i = 0; i < languages.size(); ++i)
      for (std::string_view rest = languages[i].words.substr(1); !rest.empty(); rest.remove_prefix(rest.find(' ') + 1))
        result[rest.substr(0, rest.find(' '))] |= 1u << i;
    return result;
  }();
  return table;
}

constexpr std::size_t looked_at_bytes = 20000;
constexpr std::size_t short_text_words = 12;  ///< up to here the shape of words counts as well

/// Letters that German words do not have; names may ("Erdoğan").
bool looks_foreign(std::string_view word) {
  for (std::string_view letter : {"å", "ø", "æ", "ñ", "ã", "õ", "ç", "ş", "ğ", "ı", "ł", "ą", "ę", "č", "š", "ž", "ř", "ő"})
    if (word.find(letter) != std::string_view::npos) return true;
  return false;
}

/// Words from whose shape German is told where no function word helps: "Ausschussmitglieder bestätigen
/// Prüfung" has an umlaut and two endings.
bool looks_german(std::string_view word) {
  static constexpr std::string_view endings[] = {"ung", "ungen", "keit", "heit", "lich", "liche", "schaft", "isch", "ische",
                                                 "ischen", "lichen", "ierung", "minister", "ierte", "ierten"};
  for (std::string_view ending : endings)
    if (word.size() > ending.size() + 2 && word.substr(word.size() - ending.size()) == ending) return true;
  // The verbs of saying that one pasted sentence has most often: „Alles gut“, sagte Petra Holm.
  for (std::string_view verb : {"sagt", "sagte", "sagten", "erklärt", "teilte", "betonte", "meinte", "forderte", "warnte", "berichtete"})
    if (word == verb) return true;
  return word.find("sch") != std::string_view::npos || word.find("ä") != std::string_view::npos ||
         word.find("ö") != std::string_view::npos || word.find("ü") != std::string_view::npos ||
         word.find("ß") != std::string_view::npos;
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_size(text, at))
    if (!is_space(code_point_at(text, at))) return false;
  return true;
}

std::string_view recognise_language(std::string_view text) {
  if (text.size() > looked_at_bytes) {
    std::size_t cut = looked_at_bytes;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xc0) == 0x80) --cut;
    text = text.substr(0, cut);
  }
  std::array<std::size_t, languages.size()> hits{};
  std::size_t words = 0;
  std::size_t german_shapes = 0;
  std::size_t foreign_shapes = 0;
  const auto& table = languages_of_words();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(code_point_at(text, end))) end += character_size(text, end);
    if (end == at) {
      at += character_size(text, at);
      continue;
    }
    ++words;
    const std::string word = lower(text.substr(at, end - at));
    if (const auto found = table.find(word); found != table.end())
      for (std::size_t i = 0; i < languages.size(); ++i) hits[i] += (found->second >> i) & 1u;
    if (looks_german(word)) ++german_shapes;
    if (looks_foreign(word)) ++foreign_shapes;
    at = end;
  }
  if (words == 0) return "und";

  const auto best = static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  std::size_t second = 0;
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (i != best) second = std::max(second, hits[i]);
  // "Russland bedrohe niemanden" has a single function word, and no other language has any.
  if (best <= 1 && hits[best] * 12 >= words && hits[best] > second + second / 4 && (best == 0 || hits[best] > 1))
    return languages[best].code;
  if (words <= short_text_words) {
    // "Der Rat tagt": "der" alone might be Danish; a text of words that look German is not.
    const std::size_t others = *std::max_element(hits.begin() + 1, hits.end());
    if (german_shapes > foreign_shapes && hits[0] + german_shapes > others) return "de";
    if (hits[0] > 0 && hits[0] >= others && foreign_shapes == 0) return "de";
  }
  return "und";
}

std::string_view known_language(std::string_view code) {
  if (code == "de") return "de";
  if (code == "en") return "en";
  return "und";
}

}  // namespace wortlaut
