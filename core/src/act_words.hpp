#pragma once

#include "scene.hpp"

namespace wortlaut {

/// Whether what a clause with "fordern" has for its object are victims: „Die Flut forderte drei Todesopfer.“
bool claims_victims(const Morphology& morphology, const Clause& here);

/// Whether a noun phrase tells a time and is no object: „Er forderte vergangene Woche …“
bool is_time(const Scene& scene, const NounPhrase& phrase);

/// Whether a noun phrase judges by a superlative: „nannte ihn den dunkelsten Tag seit Jahren“.
bool judges(const Scene& scene, const NounPhrase& phrase);

/// Whether a word in lower case is the preposition, alone or with an article: "zum" is a form of "zu".
bool is_form_of(std::string_view word, std::string_view preposition);

}  // namespace wortlaut
