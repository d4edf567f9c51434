#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "propositions.hpp"
#include "speakers.hpp"

namespace wortlaut {

/// Writes a proposition so that it can be read by itself. What the text does not say stands in brackets:
/// "[Russland] überfalle kein Land", "Er [Paul Ernst] habe …", "Ich [Paul Ernst] war …".
class Resolver {
 public:
  Resolver(std::string_view text, const Sentences& sentences, const Clauses& clauses, const Mentions& mentions,
           const Speakers& speakers)
      : text_(text), sentences_(sentences), clauses_(clauses), mentions_(mentions), speakers_(speakers) {}

  /// `said_by` are indices into the speakers; "ich" means the one there is. Linear in the proposition.
  std::string resolve(const Proposition& proposition, const std::vector<std::uint32_t>& said_by) const;

 private:
  std::string_view name_for(std::uint32_t token, const std::vector<std::uint32_t>& said_by) const;
  std::string phrase_text(TokenRange subject) const;

  std::string_view text_;
  const Sentences& sentences_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Speakers& speakers_;
};

}  // namespace wortlaut
