#include <stdexcept>

#include "dictionary.hpp"

namespace pack_compiler {

using namespace wortlaut;

void list_error(std::string_view list, std::string_view line, std::string_view what) {
  throw std::runtime_error(std::string(list) + ".txt: " + std::string(what) + " in: " + std::string(line));
}

namespace {

struct Kind {
  std::string_view name;
  Pos pos;
};
constexpr Kind kinds[] = {
    {"article", Pos::article},
    {"possessive", Pos::possessive},
    {"personal", Pos::personal_pronoun},
    {"reflexive", Pos::reflexive_pronoun},
    {"demonstrative", Pos::demonstrative_pronoun},
    {"relative", Pos::relative_pronoun},
    {"interrogative", Pos::interrogative_pronoun},
    {"interrogative-adverb", Pos::interrogative_adverb},
    {"indefinite", Pos::indefinite_pronoun},
    {"preposition", Pos::preposition},
    {"postposition", Pos::postposition},
    {"coordinating", Pos::conjunction_coordinating},
    {"subordinating", Pos::conjunction_subordinating},
    {"comparing", Pos::conjunction_comparing},
    {"infinitive-conjunction", Pos::infinitive_conjunction},
    {"infinitive-marker", Pos::infinitive_marker},
    {"particle", Pos::particle},
    {"negation", Pos::negation},
    {"verb-particle", Pos::verb_particle},
    {"adverb", Pos::adverb},
    {"adjective", Pos::adjective},
    {"numeral", Pos::numeral},
    {"noun", Pos::noun},
    {"proper-noun", Pos::proper_noun},
    {"interjection", Pos::interjection},
};

/// "nom.acc.sg.mf" into a feature's masks; false where a part is unknown.
bool parse_feature(std::string_view text, Feature& feature) {
  for (const std::string& part : split(text, '.')) {
    if (part == "nom") feature.cases |= nominative;
    else if (part == "gen") feature.cases |= genitive;
    else if (part == "dat") feature.cases |= dative;
    else if (part == "acc") feature.cases |= accusative;
    else if (part == "sg") feature.numbers |= singular;
    else if (part == "pl") feature.numbers |= plural;
    else if (part == "1") feature.persons |= person_1;
    else if (part == "2") feature.persons |= person_2;
    else if (part == "3") feature.persons |= person_3;
    else {
      if (part.empty()) return false;
      for (char letter : part) {
        if (letter == 'm') feature.genders |= masculine;
        else if (letter == 'f') feature.genders |= feminine;
        else if (letter == 'n') feature.genders |= neuter;
        else return false;
      }
    }
  }
  return true;
}

}  // namespace

std::vector<Lexeme> read_closed_class(std::string_view list) {
  std::map<std::string, FormGroup> groups;
  for (const std::string& line : list_lines(list)) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) list_error("closed-class", line, "no \":\"");
    const std::vector<std::string> head = words(std::string_view(line).substr(0, colon));
    if (head.empty()) list_error("closed-class", line, "no kind");
    const Kind* kind = nullptr;
    for (const Kind& candidate : kinds)
      if (candidate.name == head[0]) kind = &candidate;
    if (!kind) list_error("closed-class", line, "unknown kind");
    std::string lemma;
    std::vector<Feature> features;
    for (std::size_t i = 1; i < head.size(); ++i) {
      if (head[i][0] == '=') {
        lemma = head[i].substr(1);
        continue;
      }
      Feature feature;
      feature.pos = kind->pos;
      if (!parse_feature(head[i], feature)) list_error("closed-class", line, "unknown feature " + head[i]);
      features.push_back(feature);
    }
    if (features.empty()) {
      features.emplace_back();
      features.back().pos = kind->pos;
    }
    const std::vector<std::string> forms = words(std::string_view(line).substr(colon + 1));
    if (forms.empty()) list_error("closed-class", line, "no words");
    for (const std::string& form : forms)
      for (const Feature& feature : features) Lexeme::add(groups[lemma.empty() ? form : lemma], form, feature);
  }
  std::vector<Lexeme> result;
  for (auto& [lemma, group] : groups) {
    Lexeme lexeme;
    lexeme.lemma = lemma;
    lexeme.groups = {std::move(group)};
    result.push_back(std::move(lexeme));
  }
  return result;
}

std::vector<Lexeme> read_sources(const Sources& sources) {
  std::vector<Lexeme> all = read_closed_class(sources.closed_class);
  std::vector<Lexeme> verbs = read_verbs(sources.verbs, sources.verbs_extra);
  std::set<std::string> participles, infinitives, adjective_forms;
  for (const Lexeme& verb : verbs) {
    std::vector<std::string> starts(verb.particles.begin(), verb.particles.end());
    if (!verb.hidden) starts.emplace_back();
    for (const std::string& start : starts) {
      infinitives.insert(start + verb.lemma);
      for (const FormGroup& group : verb.groups)
        for (const auto& [form, features] : group)
          for (const Feature& feature : features) {
            if (feature.form == VerbForm::participle1 || feature.form == VerbForm::participle2) {
              if (feature.numbers != 0) adjective_forms.insert(start + form);
              if (feature.pos == Pos::verb || feature.numbers == 0) participles.insert(start + form);
            }
          }
    }
  }
  std::vector<Lexeme> adjectives = read_adjectives(sources.adjectives, sources.adjectives_extra, participles);
  for (const Lexeme& adjective : adjectives)
    for (const FormGroup& group : adjective.groups)
      for (const auto& [form, features] : group)
        for (const Feature& feature : features)
          if (feature.numbers != 0) adjective_forms.insert(form);
  std::vector<Lexeme> nouns = read_nouns(sources.words, sources.nouns_extra, adjective_forms, infinitives);
  for (std::vector<Lexeme>* part : {&verbs, &adjectives, &nouns})
    for (Lexeme& lexeme : *part) all.push_back(std::move(lexeme));
  return all;
}

}  // namespace pack_compiler
