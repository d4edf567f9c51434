#pragma once

#include <string>
#include <vector>

#include "lexeme.hpp"

namespace pack_compiler {

struct EncodeStatistics {
  std::size_t lexemes = 0, separables = 0, forms = 0, features = 0, paradigms = 0, classes = 0, stems = 0;
};

/// The pack's section "lexicon". The same lexemes give the same bytes, in whatever order they come.
std::string encode_lexicon(std::vector<Lexeme> lexemes, EncodeStatistics& statistics);

}  // namespace pack_compiler
