#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "dictionary.hpp"
#include "inflect.hpp"
#include "pack_format.hpp"

namespace pack_compiler {

using namespace wortlaut;
using nlohmann::json;

namespace {

struct Tense {
  const char* key;
  VerbForm form;
};
constexpr Tense tenses[] = {{"PRÄ", VerbForm::present}, {"PRT", VerbForm::past}, {"KJ1", VerbForm::konjunktiv1}, {"KJ2", VerbForm::konjunktiv2}};

/// Prefixes that are separable in one verb and not in another: "er setzt über", "er übersetzt".
bool is_doubtful(std::string_view particle) {
  for (std::string_view doubtful : {"durch", "hinter", "über", "um", "unter", "voll", "wider", "wieder"})
    if (particle == doubtful) return true;
  return false;
}

/// The particle of a dictionary entry, from its split forms or from "mitzuteilen".
std::string particle_of(const std::string& infinitive, const json& entry) {
  for (const Tense& tense : tenses) {
    if (!entry.contains(tense.key)) continue;
    for (const auto& number : entry[tense.key])
      for (const auto& form : number)
        if (form.is_array() && form.size() == 2) return form[1].get<std::string>();
  }
  if (!entry.contains("EIZ")) return {};
  const std::string with_zu = entry["EIZ"].get<std::string>();
  for (std::size_t at = with_zu.find("zu", 1); at != std::string::npos; at = with_zu.find("zu", at + 1))
    if (with_zu.substr(0, at) + with_zu.substr(at + 2) == infinitive) return with_zu.substr(0, at);
  return {};
}

/// The entry as a lexeme; `particle` is taken off the front of every form.
Lexeme from_entry(const std::string& lemma, const json& entry, std::string_view particle) {
  Lexeme lexeme;
  lexeme.lemma = lemma;
  const auto plain = [&](const std::string& form) {
    const std::string rest = form.starts_with(particle) ? form.substr(particle.size()) : form;
    return modern_spelling(rest);
  };
  FormGroup group;
  const auto add = [&](const std::string& form, VerbForm verb_form, int persons, int number) {
    Feature feature;
    feature.pos = Pos::verb;
    feature.form = verb_form;
    feature.persons = static_cast<std::uint8_t>(persons);
    feature.numbers = static_cast<std::uint8_t>(number);
    Lexeme::add(group, form, feature);
  };
  add(lemma, VerbForm::infinitive, 0, 0);
  for (const Tense& tense : tenses) {
    if (!entry.contains(tense.key)) continue;
    for (const auto& [number_key, forms] : entry[tense.key].items())
      for (const auto& [person_key, form] : forms.items()) {
        const int number = number_key == "S" ? singular : plural;
        const int person = person_key == "1" ? person_1 : person_key == "2" ? person_2 : person_3;
        if (form.is_string()) add(plain(form.get<std::string>()), tense.form, person, number);
        if (form.is_array() && !form.empty() && form[0].is_string()) add(modern_spelling(form[0].get<std::string>()), tense.form, person, number);
      }
  }
  // Separable verbs' imperatives stand joined in the dictionary, which no text has ("abbaue!").
  if (entry.contains("IMP") && particle.empty())
    for (const auto& [number_key, form] : entry["IMP"].items())
      if (form.is_string()) add(plain(form.get<std::string>()), VerbForm::imperative, person_2, number_key == "S" ? singular : plural);
  lexeme.groups.push_back(group);
  if (entry.contains("PA1")) lexeme.groups.push_back(participle(plain(entry["PA1"].get<std::string>()), VerbForm::participle1));
  else lexeme.groups.push_back(participle(lemma + "d", VerbForm::participle1));
  if (entry.contains("PA2")) {
    std::set<std::string> forms;
    for (const auto& form : entry["PA2"]) forms.insert(plain(form.get<std::string>()));
    for (const std::string& form : forms) lexeme.groups.push_back(participle(form, VerbForm::participle2));
  }
  return lexeme;
}

bool has_form(const Lexeme& lexeme, const std::string& form) {
  for (const FormGroup& group : lexeme.groups)
    if (group.count(form) != 0) return true;
  return false;
}

/// Whether every form of `needed` is one of `base`: then the separable verb is inflected like its base.
bool covers(const Lexeme& base, const Lexeme& needed) {
  for (std::size_t i = 0; i < needed.groups.size(); ++i)
    for (const auto& [form, features] : needed.groups[i])
      if (!has_form(base, form)) return false;
  return true;
}

/// Particle + every form of the base, as a verb of its own: "über" + "setzt"; no "ge" inside.
Lexeme inseparable(const std::string& prefix, const Lexeme& base) {
  Lexeme lexeme;
  lexeme.lemma = prefix + base.lemma;
  for (const FormGroup& group : base.groups) {
    FormGroup joined;
    for (const auto& [form, features] : group) {
      bool participle_2 = false;
      for (const Feature& feature : features) participle_2 |= feature.form == VerbForm::participle2;
      joined[prefix + (participle_2 && form.starts_with("ge") ? form.substr(2) : form)] = features;
    }
    lexeme.groups.push_back(joined);
  }
  return lexeme;
}

void set_flag(Lexeme& lexeme, std::uint8_t flag) {
  for (FormGroup& group : lexeme.groups)
    for (auto& [form, features] : group)
      for (Feature& feature : features)
        if (feature.pos == Pos::verb) feature.flags |= flag;
}

/// Letters and nothing else, with an infinitive's ending: the dictionary has a few leftovers.
bool is_sound(const std::string& infinitive, const json& entry) {
  return infinitive.ends_with("n") && entry.contains("INF") && entry.contains("PA2") && entry.contains("PRÄ") && entry["PRÄ"].contains("S") &&
         entry.contains("PRT");
}

/// Prefixes with which a verb has the further forms of verbs-extra.txt, too; the verb itself first.
constexpr std::string_view past_prefixes[] = {"", "ent", "ver"};
constexpr std::string_view konjunktiv_prefixes[] = {"",   "be",   "emp", "ent", "er",     "ge",   "miss",
                                                    "ver", "zer", "hinter", "über", "unter", "wider"};

/// One more form of a verb's past, in the group with its other finite forms: „hing“ beside „hängte“, „wandten“ beside
/// „wendeten“; as Konjunktiv II „hülfe“ beside „hälfe“.
void add_past(Lexeme& lexeme, const std::string& form, VerbForm mood) {
  Feature feature;
  feature.pos = Pos::verb;
  feature.form = mood;
  feature.persons = person_1 | person_3;
  feature.numbers = singular;
  Lexeme::add(lexeme.groups.front(), form, feature);
  feature.numbers = plural;
  Lexeme::add(lexeme.groups.front(), form + (form.back() == 'e' ? "n" : "en"), feature);
}

struct Verbs {
  std::map<std::string, Lexeme> plain;   // by infinitive
  std::map<std::string, Lexeme> hidden;  // bases that do not occur without a particle, by infinitive of the whole

  void add_separable(const std::string& particle, const std::string& base, const std::optional<Lexeme>& own_forms) {
    const auto found = plain.find(base);
    if (found != plain.end() && (!own_forms || covers(found->second, *own_forms))) {
      found->second.particles.insert(particle);
      return;
    }
    if (!own_forms) list_error("verbs-extra", particle + "+" + base, "no verb \"" + base + "\"");
    Lexeme lexeme = *own_forms;
    lexeme.hidden = true;
    lexeme.particles = {particle};
    for (auto& [infinitive, other] : hidden)
      if (other.lemma == lexeme.lemma && other.groups == lexeme.groups) {
        other.particles.insert(particle);
        return;
      }
    hidden.emplace(particle + base, std::move(lexeme));
  }
};

void read_extra(Verbs& verbs, std::string_view extra) {
  std::vector<std::pair<std::string, std::string>> later;
  for (const std::string& line : list_lines(extra)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) list_error("verbs-extra", line, "no \":\"");
    const std::string kind = line.substr(0, colon), rest = line.substr(colon + 1);
    if (kind == "weak") {
      for (const std::string& infinitive : words(rest)) verbs.plain.insert_or_assign(infinitive, weak_verb(infinitive));
    } else if (kind == "strong") {
      const std::vector<std::string> parts = words(rest);
      if (parts.size() != 4 && parts.size() != 5) list_error("verbs-extra", line, "wants: infinitive present past participle [konjunktiv]");
      verbs.plain.insert_or_assign(parts[0], strong_verb(parts[0], parts[1], parts[2], parts[3], parts.size() == 5 ? parts[4] : ""));
    } else if (kind == "past" || kind == "konjunktiv") {
      const std::vector<std::string> parts = words(rest);
      const bool past = kind == "past";
      if (past ? parts.size() != 2 : parts.size() < 2)
        list_error("verbs-extra", line, past ? "wants: infinitive past" : "wants: infinitive form...");
      const std::span<const std::string_view> prefixes =
          past ? std::span<const std::string_view>(past_prefixes) : std::span<const std::string_view>(konjunktiv_prefixes);
      for (std::string_view prefix : prefixes) {
        const auto found = verbs.plain.find(std::string(prefix) + parts[0]);
        if (found == verbs.plain.end()) {
          if (prefix.empty()) list_error("verbs-extra", line, "no such verb");
          continue;
        }
        for (std::size_t i = 1; i < parts.size(); ++i)
          add_past(found->second, std::string(prefix) + parts[i], past ? VerbForm::past : VerbForm::konjunktiv2);
      }
    } else if (kind == "separable" || kind == "inseparable" || kind == "auxiliary" || kind == "modal" || kind == "no-verb") {
      for (const std::string& word : words(rest)) later.emplace_back(kind, word);
    } else {
      list_error("verbs-extra", line, "unknown kind");
    }
  }
  for (const auto& [kind, word] : later) {
    if (kind == "no-verb") {
      verbs.plain.erase(word);
      continue;
    }
    if (kind == "auxiliary" || kind == "modal") {
      const auto found = verbs.plain.find(word);
      if (found == verbs.plain.end()) list_error("verbs-extra", word, "no such verb");
      set_flag(found->second, kind == "modal" ? pack_format::flag_modal : pack_format::flag_auxiliary);
      continue;
    }
    const std::size_t plus = word.find('+');
    if (plus == std::string::npos) list_error("verbs-extra", word, "wants particle+verb");
    const std::string particle = word.substr(0, plus), base = word.substr(plus + 1);
    if (kind == "separable") {
      verbs.add_separable(particle, base, std::nullopt);
    } else {
      const auto found = verbs.plain.find(base);
      if (found == verbs.plain.end()) list_error("verbs-extra", word, "no verb \"" + base + "\"");
      verbs.plain.insert_or_assign(particle + base, inseparable(particle, found->second));
    }
  }
}

}  // namespace

std::vector<Lexeme> read_verbs(const std::string& text, std::string_view extra) {
  const json dictionary = json::parse(text);
  Verbs verbs;
  std::vector<std::tuple<std::string, std::string, Lexeme>> separables;  // particle, base, own forms
  for (const auto& [raw_infinitive, entry] : dictionary.items()) {
    if (!is_sound(raw_infinitive, entry)) continue;
    const std::string infinitive = modern_spelling(raw_infinitive);
    if (infinitive != raw_infinitive && dictionary.contains(infinitive)) continue;
    const std::string particle = particle_of(infinitive, entry);
    if (particle.empty()) {
      verbs.plain.emplace(infinitive, from_entry(infinitive, entry, ""));
      continue;
    }
    const std::string base = infinitive.substr(particle.size());
    // "übernehmen" is split in the dictionary ("nahm über") but has neither "überzunehmen" nor "übergenommen".
    bool separable = entry.contains("EIZ") || !is_doubtful(particle);
    bool joined = !separable;
    if (is_doubtful(particle))
      for (const auto& form : entry["PA2"]) {
        const std::string bare = form.get<std::string>().substr(particle.size());
        if (bare.starts_with("ge")) separable = true;
        for (const auto& other : entry["PA2"]) joined |= other.get<std::string>() == particle + "ge" + bare;  // both exist
      }
    const Lexeme own = from_entry(base, entry, particle);
    if (separable) separables.emplace_back(particle, base, own);
    if (joined) verbs.plain.emplace(infinitive, inseparable(particle, own));
  }
  for (const auto& [particle, base, own] : separables) verbs.add_separable(particle, base, own);
  read_extra(verbs, extra);
  std::vector<Lexeme> result;
  for (auto& [infinitive, lexeme] : verbs.plain) result.push_back(std::move(lexeme));
  for (auto& [infinitive, lexeme] : verbs.hidden) result.push_back(std::move(lexeme));
  return result;
}

}  // namespace pack_compiler
