#pragma once

#include "wortlaut/pack.hpp"

/// Prints what it costs to index 1,000 and 10,000 made claims, and to ask for one and for an article's sixty.
void measure_similar(const wortlaut::LanguagePack& pack);
