#pragma once

#include <vector>

#include "complement_reader.hpp"

namespace wortlaut {

/// What stands behind a colon that ends its frame's sentence: „Das Amt wies den Vorwurf zurück: Die Kranken lägen in
/// Einzelzimmern.“ The frame stands in one sentence, the content is the next one. Behind a semicolon it is where its
/// mood says so.
class ColonRules : private ComplementReader {
 public:
  ColonRules(const Scene& scene, std::vector<Candidate>& out) : ComplementReader(scene), out_(out) {}

  /// Proposes sentence `s` as what the sentence before it announces.
  void sentence(std::uint32_t s);

 private:
  std::uint32_t frame_before(std::uint32_t s) const;
  std::uint32_t content_of(std::uint32_t s) const;
  bool supposes(std::uint32_t s, const Clause& content) const;
  bool has_own_source(std::uint32_t s) const;

  std::vector<Candidate>& out_;
};

}  // namespace wortlaut
