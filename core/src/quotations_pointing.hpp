#pragma once

#include <vector>

#include "source_reader.hpp"

namespace wortlaut {

/// Reporting clauses that point at what they report: „Wie die Polizei mitteilte, …“ at their own sentence, „Das teilte
/// die Polizei mit.“ at the one before.
class PointingRules : private SourceReader {
 public:
  PointingRules(const Scene& scene, std::vector<Candidate>& out) : SourceReader(scene), out_(out) {}

  /// Appends what the clauses of one sentence point at.
  void sentence(std::uint32_t s);

 private:
  void wie_clause(std::uint32_t s, std::uint32_t c);
  void points_back(std::uint32_t s);
  void point(std::uint32_t s, std::uint32_t t, std::vector<TokenRange> content);
  TokenRange pointer(std::uint32_t t, const Clause& frame) const;
  std::uint32_t first_main(std::uint32_t s) const;
  bool takes_up(std::uint32_t noun) const;

  std::vector<Candidate>& out_;
};

}  // namespace wortlaut
