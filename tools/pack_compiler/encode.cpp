#include "encode.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "pack_format.hpp"

namespace pack_compiler {

namespace {

using wortlaut::pack_format::Writer;

/// Ending -> features; the same for all lexemes of a declension or conjugation.
using Paradigm = std::map<std::string, std::vector<Feature>>;

struct StemRule {
  std::string prefix;
  std::size_t cut;
  std::string append;
  std::size_t paradigm;
  friend bool operator<(const StemRule& a, const StemRule& b) {
    return std::tie(a.prefix, a.cut, a.append, a.paradigm) < std::tie(b.prefix, b.cut, b.append, b.paradigm);
  }
};
using InflectionClass = std::vector<StemRule>;

/// Numbers things in the order of first sight.
template <class T>
struct Pool {
  std::map<T, std::size_t> index;
  std::vector<T> items;
  std::size_t operator()(const T& item) {
    const auto [found, is_new] = index.emplace(item, items.size());
    if (is_new) items.push_back(item);
    return found->second;
  }
};

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  std::size_t size = 0;
  while (size < a.size() && size < b.size() && a[size] == b[size]) ++size;
  // Never inside a letter.
  while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0) == 0x80) --size;
  return size;
}

/// Cuts a group, sorted by form, into runs whose common beginning is long enough to be a stem.
std::vector<std::pair<std::string, Paradigm>> cluster(const FormGroup& group) {
  std::vector<std::pair<std::string, std::vector<std::string>>> runs;
  std::size_t least = 0;
  for (const auto& [form, features] : group) {
    if (!runs.empty()) {
      const std::size_t size = shared_prefix(runs.back().first, form);
      if (size >= least) {
        runs.back().first.resize(size);
        runs.back().second.push_back(form);
        continue;
      }
    }
    runs.push_back({form, {form}});
    least = std::max<std::size_t>(3, form.size() > 4 ? form.size() - 4 : 0);
  }
  std::vector<std::pair<std::string, Paradigm>> result;
  for (const auto& [stem, forms] : runs) {
    Paradigm paradigm;
    for (const std::string& form : forms) paradigm[form.substr(stem.size())] = group.at(form);
    result.emplace_back(stem, std::move(paradigm));
  }
  return result;
}

StemRule stem_rule(const std::string& lemma, const std::string& stem, std::size_t paradigm) {
  const std::size_t plain = shared_prefix(lemma, stem);
  // "ge" or an umlaut-free rest: whichever way needs fewer letters of its own.
  if (stem.starts_with("ge")) {
    const std::string rest = stem.substr(2);
    const std::size_t kept = shared_prefix(lemma, rest);
    if (kept > 0 && rest.size() - kept < stem.size() - plain) return {"ge", lemma.size() - kept, rest.substr(kept), paradigm};
  }
  return {"", lemma.size() - plain, stem.substr(plain), paradigm};
}

}  // namespace

std::string encode_lexicon(std::vector<Lexeme> lexemes, EncodeStatistics& statistics) {
  const auto form_count = [](const Lexeme& lexeme) {
    std::size_t count = 0;
    for (const FormGroup& group : lexeme.groups) count += group.size();
    return count;
  };
  std::sort(lexemes.begin(), lexemes.end(), [&](const Lexeme& a, const Lexeme& b) {
    return std::tie(a.lemma, a.hidden, a.groups, a.particles) < std::tie(b.lemma, b.hidden, b.groups, b.particles);
  });

  Pool<Feature> features;
  Pool<Paradigm> paradigms;
  Pool<InflectionClass> classes;
  std::vector<std::size_t> class_of;
  std::set<std::string> particle_set;
  for (const Lexeme& lexeme : lexemes) {
    InflectionClass rules;
    for (const FormGroup& group : lexeme.groups)
      for (const auto& [stem, paradigm] : cluster(group)) rules.push_back(stem_rule(lexeme.lemma, stem, paradigms(paradigm)));
    std::sort(rules.begin(), rules.end());
    statistics.stems += rules.size();
    statistics.forms += form_count(lexeme);
    class_of.push_back(classes(rules));
    particle_set.insert(lexeme.particles.begin(), lexeme.particles.end());
    statistics.separables += lexeme.particles.size();
  }
  for (const Paradigm& paradigm : paradigms.items)
    for (const auto& [ending, list] : paradigm)
      for (const Feature& feature : list) features(feature);
  const std::vector<std::string> particles(particle_set.begin(), particle_set.end());

  Writer out;
  out.varint(features.items.size());
  for (const Feature& f : features.items)
    for (std::uint8_t byte : {static_cast<std::uint8_t>(f.pos), static_cast<std::uint8_t>(f.form), f.persons, f.numbers, f.cases, f.genders, f.flags})
      out.fixed(byte, 1);
  out.varint(paradigms.items.size());
  for (const Paradigm& paradigm : paradigms.items) {
    out.varint(paradigm.size());
    for (const auto& [ending, list] : paradigm) {  // std::map: sorted, as the reader's search needs it
      out.string(ending);
      out.varint(list.size());
      for (const Feature& feature : list) out.varint(features(feature));
    }
  }
  out.varint(classes.items.size());
  for (const InflectionClass& rules : classes.items) {
    out.varint(rules.size());
    for (const StemRule& rule : rules) {
      out.string(rule.prefix);
      out.varint(rule.cut);
      out.string(rule.append);
      out.varint(rule.paradigm);
    }
  }
  out.varint(particles.size());
  for (const std::string& particle : particles) out.string(particle);
  out.varint(lexemes.size());
  std::string previous;
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    const Lexeme& lexeme = lexemes[i];
    const std::size_t shared = shared_prefix(previous, lexeme.lemma);
    out.varint(shared);
    out.string(std::string_view(lexeme.lemma).substr(shared));
    out.varint(class_of[i] << 2 | (lexeme.particles.empty() ? 0u : 2u) | (lexeme.hidden ? 1u : 0u));
    if (!lexeme.particles.empty()) {
      out.varint(lexeme.particles.size());
      for (const std::string& particle : lexeme.particles)
        out.varint(static_cast<std::size_t>(std::lower_bound(particles.begin(), particles.end(), particle) - particles.begin()));
    }
    previous = lexeme.lemma;
  }
  statistics.lexemes = lexemes.size();
  statistics.features = features.items.size();
  statistics.paradigms = paradigms.items.size();
  statistics.classes = classes.items.size();
  return std::move(out.bytes);
}

}  // namespace pack_compiler
