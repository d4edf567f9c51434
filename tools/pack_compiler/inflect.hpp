#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexeme.hpp"

/// German inflection, as far as dictionaries leave it out.
namespace pack_compiler {

/// "klug" with its endings, comparative and superlative; `inflected` is the stem before endings
/// ("dunkl"), `comparative` and `superlative` are "" for regular ones or "klüger", "klügst".
Lexeme adjective(const std::string& lemma, const std::string& inflected, const std::string& comparative,
                 const std::string& superlative, bool attributive_only);

/// Endings of a participle used as an adjective ("geforderte", "fordernden"), without comparison.
/// The bare form is a verb's participle II, and an adjective for participle I.
FormGroup participle(const std::string& bare, VerbForm form);

/// "Vorsitzende": declined like an adjective, a noun of either gender.
Lexeme nominalized_adjective(const std::string& weak_form);

/// A regular verb from its infinitive: "bloggen" -> "bloggt, bloggte, gebloggt".
Lexeme weak_verb(const std::string& infinitive);

/// An irregular one from its principal parts; `konjunktiv2` may be empty (past + e, with no umlaut).
Lexeme strong_verb(const std::string& infinitive, const std::string& present_3, const std::string& past_1,
                   const std::string& participle_2, const std::string& konjunktiv_2);

/// A noun: genitive singular and nominative plural ("" where it has none).
Lexeme noun(const std::string& lemma, std::uint8_t gender, const std::string& genitive_singular, const std::string& nominative_plural);

}  // namespace pack_compiler
