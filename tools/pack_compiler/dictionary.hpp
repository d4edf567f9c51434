#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexeme.hpp"

namespace pack_compiler {

/// The texts to compile: three JSON dictionaries and our own four lists, see core/languages/README.md.
struct Sources {
  std::string verbs, words, adjectives;
  std::string closed_class, verbs_extra, nouns_extra, adjectives_extra;
};

/// All lexemes of the language. Throws std::runtime_error with list and line where a list is wrong.
std::vector<Lexeme> read_sources(const Sources& sources);

/// The single readers; `read_sources` puts them together.
std::vector<Lexeme> read_closed_class(std::string_view list);
std::vector<Lexeme> read_verbs(const std::string& json, std::string_view extra);
std::vector<Lexeme> read_adjectives(const std::string& json, std::string_view extra, const std::set<std::string>& participles);
/// `adjective_forms`: those with an ending, participles' too; a noun may look like the bare form ("Schuld", "Verdacht").
std::vector<Lexeme> read_nouns(const std::string& json, std::string_view extra, const std::set<std::string>& adjective_forms,
                               const std::set<std::string>& infinitives);

[[noreturn]] void list_error(std::string_view list, std::string_view line, std::string_view what);

}  // namespace pack_compiler
