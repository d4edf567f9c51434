#include "lexicon.hpp"

#include <algorithm>
#include <cassert>

#include "pack_format.hpp"

namespace wortlaut {

using pack_format::Reader;

namespace {

constexpr std::size_t longest_particle = 24;  // bytes; "auseinander" has 11

constexpr std::uint32_t hash_seed = 2166136261u;
constexpr std::uint32_t hash_step(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}
constexpr std::uint32_t spread(std::uint32_t hash) { return hash ^ (hash >> 15); }

struct Feature {
  Pos pos;
  VerbForm form;
  std::uint8_t persons, numbers, cases, genders, flags;
};

/// One ending of a paradigm and what a word with it can be: features [first, first + count).
struct Ending {
  std::uint32_t text_begin;
  std::uint32_t first_feature;
  std::uint8_t text_size;
  std::uint8_t feature_count;
};

/// How a lexeme's stem is made of its lemma: "sagen" -> "ge" + "sag" + "" for "gesagt".
struct StemRule {
  std::string_view prefix;  // into the section being read; only used while it is
  std::string_view append;
  std::uint32_t cut;
  std::uint32_t paradigm;
};

struct Lexeme {
  std::uint32_t lemma_begin;
  std::uint32_t separable_begin;  // into Tables::separables, until the next lexeme's
  std::uint16_t lemma_size;
  bool hidden;  // exists only together with a particle ("beraumen")
};

struct Stem {
  std::uint32_t text_begin;
  std::uint32_t lexeme;
  std::uint32_t paradigm;
  std::uint16_t text_size;
};

struct Separable {
  std::uint32_t lemma_begin;  // particle and base lemma, joined
  std::uint16_t lemma_size;
  std::uint16_t particle;
};

struct Particle {
  std::uint32_t text_begin;
  std::uint16_t text_size;
};

}  // namespace

struct Lexicon::Tables {
  std::string text;  // all lemmas and stems
  std::vector<Feature> features;
  std::vector<std::uint32_t> ending_features;  // indices into features, ending after ending
  std::vector<Ending> endings;
  std::vector<std::uint32_t> paradigm_begin;  // into endings; one more than there are paradigms
  std::vector<Lexeme> lexemes;                // and one more to end the last one's separables
  std::vector<Separable> separables;
  std::vector<Particle> particles;            // sorted by text
  std::vector<Stem> stems;                    // bucket after bucket
  std::vector<std::uint32_t> bucket_begin;    // one more than there are buckets
  std::uint32_t bucket_mask = 0;

  std::string_view slice(std::uint32_t begin, std::uint32_t size) const {
    return std::string_view(text).substr(begin, size);
  }
  std::string_view lemma(const Lexeme& lexeme) const { return slice(lexeme.lemma_begin, lexeme.lemma_size); }

  const Ending* find_ending(std::uint32_t paradigm, std::string_view wanted) const {
    const Ending* first = endings.data() + paradigm_begin[paradigm];
    const Ending* last = endings.data() + paradigm_begin[paradigm + 1];
    first = std::lower_bound(first, last, wanted, [this](const Ending& ending, std::string_view key) {
      return slice(ending.text_begin, ending.text_size) < key;
    });
    if (first == last || slice(first->text_begin, first->text_size) != wanted) return nullptr;
    return first;
  }

  const Particle* find_particle(std::string_view word) const {
    const auto found = std::lower_bound(particles.begin(), particles.end(), word,
                                        [this](const Particle& particle, std::string_view key) {
                                          return slice(particle.text_begin, particle.text_size) < key;
                                        });
    if (found == particles.end() || slice(found->text_begin, found->text_size) != word) return nullptr;
    return &*found;
  }

  const Separable* find_separable(std::uint32_t lexeme, std::uint16_t particle) const {
    for (std::uint32_t i = lexemes[lexeme].separable_begin; i < lexemes[lexeme + 1].separable_begin; ++i)
      if (separables[i].particle == particle) return &separables[i];
    return nullptr;
  }

  /// Calls `found(lexeme index, ending)` for every split of `form` into a known stem and ending.
  template <class Found>
  void for_each_match(std::string_view form, Found found) const {
    if (bucket_begin.empty()) return;
    std::uint32_t hash = hash_seed;
    for (std::uint32_t size = 1; size <= form.size(); ++size) {
      hash = hash_step(hash, form[size - 1]);
      const std::uint32_t bucket = spread(hash) & bucket_mask;
      for (std::uint32_t i = bucket_begin[bucket]; i < bucket_begin[bucket + 1]; ++i) {
        const Stem& stem = stems[i];
        if (stem.text_size != size || slice(stem.text_begin, size) != form.substr(0, size)) continue;
        if (const Ending* ending = find_ending(stem.paradigm, form.substr(size))) found(stem.lexeme, *ending);
      }
    }
  }

  Reading reading(std::uint32_t feature_index, std::string_view lemma_text) const {
    const Feature& feature = features[ending_features[feature_index]];
    Reading result;
    result.lemma = lemma_text;
    result.pos = feature.pos;
    result.form = feature.form;
    result.persons = feature.persons;
    result.numbers = feature.numbers;
    result.cases = feature.cases;
    result.genders = feature.genders;
    result.auxiliary = (feature.flags & pack_format::flag_auxiliary) != 0;
    result.modal = (feature.flags & pack_format::flag_modal) != 0;
    result.nominalized = (feature.flags & pack_format::flag_nominalized) != 0;
    return result;
  }
};

Lexicon::Lexicon() : tables_(std::make_unique<Tables>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

std::size_t Lexicon::lexeme_count() const {
  return tables_->lexemes.empty() ? 0 : tables_->lexemes.size() - 1 + tables_->separables.size();
}

bool Lexicon::is_verb_particle(std::string_view word) const { return tables_->find_particle(word) != nullptr; }

std::string_view Lexicon::separable_lemma(std::string_view particle, std::string_view form, std::string_view base) const {
  const Tables& tables = *tables_;
  const Particle* known = tables.find_particle(particle);
  if (!known) return {};
  const auto index = static_cast<std::uint16_t>(known - tables.particles.data());
  std::string_view result;
  tables.for_each_match(form, [&](std::uint32_t lexeme, const Ending&) {
    if (!base.empty() && tables.lemma(tables.lexemes[lexeme]) != base) return;
    if (const Separable* separable = tables.find_separable(lexeme, index))
      result = tables.slice(separable->lemma_begin, separable->lemma_size);
  });
  return result;
}

bool Lexicon::contains_separable(std::string_view particle, std::string_view form) const {
  return !separable_lemma(particle, form).empty();
}

bool Lexicon::contains(std::string_view form) const {
  bool found = false;
  tables_->for_each_match(form, [&](std::uint32_t lexeme, const Ending&) { found |= !tables_->lexemes[lexeme].hidden; });
  return found;
}

void Lexicon::lookup(std::string_view form, std::vector<Reading>& out) const {
  const Tables& tables = *tables_;
  tables.for_each_match(form, [&](std::uint32_t lexeme, const Ending& ending) {
    const Lexeme& entry = tables.lexemes[lexeme];
    if (entry.hidden) return;
    for (std::uint32_t i = 0; i < ending.feature_count; ++i)
      out.push_back(tables.reading(ending.first_feature + i, tables.lemma(entry)));
  });
  // Joined separable verbs: particle + base form ("zurückwies", "zurückgewiesen"), or
  // particle + "zu" + infinitive of the base ("zurückzuweisen").
  for (std::size_t size = 2; size + 2 <= form.size() && size <= longest_particle; ++size) {
    const Particle* particle = tables.find_particle(form.substr(0, size));
    if (!particle) continue;
    const auto index = static_cast<std::uint16_t>(particle - tables.particles.data());
    const auto join = [&](std::string_view rest, bool with_zu) {
      tables.for_each_match(rest, [&](std::uint32_t lexeme, const Ending& ending) {
        const Separable* separable = tables.find_separable(lexeme, index);
        if (!separable) return;
        for (std::uint32_t i = 0; i < ending.feature_count; ++i) {
          Reading reading = tables.reading(ending.first_feature + i, tables.slice(separable->lemma_begin, separable->lemma_size));
          if (reading.form == VerbForm::imperative) continue;
          if (with_zu && (reading.form != VerbForm::infinitive || reading.pos != Pos::verb)) continue;
          if (with_zu) reading.form = VerbForm::zu_infinitive;
          reading.separable = true;
          out.push_back(reading);
        }
      });
    };
    const std::string_view rest = form.substr(size);
    join(rest, false);
    if (rest.size() > 4 && rest.substr(0, 2) == "zu") join(rest.substr(2), true);
  }
}

Result<Lexicon> Lexicon::parse(std::string_view bytes) {
  Lexicon lexicon;
  Tables& tables = *lexicon.tables_;
  Reader reader{bytes};
  const auto broken = [&] {
    return Error{"pack-truncated", "The lexicon is cut off or damaged: reading stopped at its byte " + std::to_string(reader.at)};
  };

  tables.features.resize(reader.count(7));
  for (Feature& feature : tables.features) {
    const auto byte = [&] { return static_cast<std::uint8_t>(reader.fixed(1)); };
    const std::uint8_t pos = byte(), form = byte();
    if (pos > static_cast<std::uint8_t>(Pos::interjection) || form > static_cast<std::uint8_t>(VerbForm::participle2)) return broken();
    feature = {static_cast<Pos>(pos), static_cast<VerbForm>(form), byte(), byte(), byte(), byte(), byte()};
  }

  const std::uint32_t paradigm_count = reader.count();
  tables.paradigm_begin.reserve(paradigm_count + 1);
  for (std::uint32_t i = 0; i < paradigm_count; ++i) {
    tables.paradigm_begin.push_back(static_cast<std::uint32_t>(tables.endings.size()));
    for (std::uint32_t left = reader.count(2); left > 0; --left) {
      const std::string_view text = reader.string();
      const std::uint32_t features = reader.count();
      if (!reader.ok || text.size() > 255 || features > 255) return broken();
      tables.endings.push_back({static_cast<std::uint32_t>(tables.text.size()), static_cast<std::uint32_t>(tables.ending_features.size()),
                                static_cast<std::uint8_t>(text.size()), static_cast<std::uint8_t>(features)});
      tables.text += text;
      for (std::uint32_t k = 0; k < features; ++k) {
        tables.ending_features.push_back(reader.varint());
        if (tables.ending_features.back() >= tables.features.size()) return broken();
      }
    }
  }
  tables.paradigm_begin.push_back(static_cast<std::uint32_t>(tables.endings.size()));

  std::vector<StemRule> rules;
  std::vector<std::uint32_t> class_begin;
  for (std::uint32_t left = reader.count(); left > 0; --left) {
    class_begin.push_back(static_cast<std::uint32_t>(rules.size()));
    for (std::uint32_t parts = reader.count(4); parts > 0; --parts) {
      StemRule rule;
      rule.prefix = reader.string();
      rule.cut = reader.varint();
      rule.append = reader.string();
      rule.paradigm = reader.varint();
      if (!reader.ok || rule.paradigm >= paradigm_count) return broken();
      rules.push_back(rule);
    }
  }
  class_begin.push_back(static_cast<std::uint32_t>(rules.size()));

  for (std::uint32_t left = reader.count(); left > 0; --left) {
    const std::string_view text = reader.string();
    tables.particles.push_back({static_cast<std::uint32_t>(tables.text.size()), static_cast<std::uint16_t>(text.size())});
    tables.text += text;
  }

  const std::uint32_t lexeme_count = reader.count(3);
  tables.lexemes.reserve(lexeme_count + 1);
  tables.text.reserve(tables.text.size() + lexeme_count * 16);
  std::vector<std::uint32_t> stem_hash;
  std::string lemma;
  for (std::uint32_t i = 0; i < lexeme_count; ++i) {
    const std::uint32_t shared = reader.varint();
    const std::string_view tail = reader.string();
    const std::uint32_t class_and_hidden = reader.varint();
    const std::uint32_t inflection = class_and_hidden >> 2;
    if (!reader.ok || shared > lemma.size() || inflection + 1 >= class_begin.size()) return broken();
    lemma.resize(shared);
    lemma += tail;
    if (lemma.empty() || lemma.size() > 255) return broken();
    const auto lemma_begin = static_cast<std::uint32_t>(tables.text.size());
    tables.text += lemma;
    tables.lexemes.push_back({lemma_begin, static_cast<std::uint32_t>(tables.separables.size()), static_cast<std::uint16_t>(lemma.size()),
                              (class_and_hidden & 1) != 0});
    if ((class_and_hidden & 2) != 0) {
      for (std::uint32_t left = reader.count(); left > 0; --left) {
        const std::uint32_t particle = reader.varint();
        if (particle >= tables.particles.size()) return broken();
        const std::string_view text = tables.slice(tables.particles[particle].text_begin, tables.particles[particle].text_size);
        const auto begin = static_cast<std::uint32_t>(tables.text.size());
        const std::string joined = std::string(text) + lemma;
        tables.text += joined;
        tables.separables.push_back({begin, static_cast<std::uint16_t>(joined.size()), static_cast<std::uint16_t>(particle)});
      }
    }
    for (std::uint32_t k = class_begin[inflection]; k < class_begin[inflection + 1]; ++k) {
      const StemRule& rule = rules[k];
      if (rule.cut > lemma.size()) return broken();
      const std::string_view kept = std::string_view(lemma).substr(0, lemma.size() - rule.cut);
      Stem stem{lemma_begin, i, rule.paradigm, static_cast<std::uint16_t>(rule.prefix.size() + kept.size() + rule.append.size())};
      if (stem.text_size == 0) return broken();
      if (!rule.prefix.empty() || !rule.append.empty()) {
        stem.text_begin = static_cast<std::uint32_t>(tables.text.size());
        tables.text += rule.prefix;
        tables.text += kept;
        tables.text += rule.append;
      }
      std::uint32_t hash = hash_seed;
      for (char c : tables.slice(stem.text_begin, stem.text_size)) hash = hash_step(hash, c);
      stem_hash.push_back(spread(hash));
      tables.stems.push_back(stem);
    }
  }
  if (!reader.ok || reader.at != bytes.size()) return broken();
  tables.lexemes.push_back({0, static_cast<std::uint32_t>(tables.separables.size()), 0, true});

  // Counting sort of the stems into twice as many buckets.
  std::uint32_t bucket_count = 1;
  while (bucket_count < 2 * tables.stems.size()) bucket_count *= 2;
  tables.bucket_mask = bucket_count - 1;
  tables.bucket_begin.assign(bucket_count + 1, 0);
  for (std::uint32_t hash : stem_hash) ++tables.bucket_begin[(hash & tables.bucket_mask) + 1];
  for (std::uint32_t i = 0; i < bucket_count; ++i) tables.bucket_begin[i + 1] += tables.bucket_begin[i];
  std::vector<std::uint32_t> next(tables.bucket_begin.begin(), tables.bucket_begin.end() - 1);
  std::vector<Stem> sorted(tables.stems.size());
  for (std::size_t i = 0; i < tables.stems.size(); ++i) sorted[next[stem_hash[i] & tables.bucket_mask]++] = tables.stems[i];
  tables.stems = std::move(sorted);
  return lexicon;
}

}  // namespace wortlaut
