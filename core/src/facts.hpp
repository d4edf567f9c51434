#pragma once

#include <string_view>
#include <vector>

#include "mentions.hpp"
#include "phrases.hpp"
#include "speakers.hpp"
#include "wortlaut/analysis.hpp"

namespace wortlaut {

/// What a checker wants at hand, of the whole text, by first byte, disjoint: numbers, percentages,
/// amounts, dates, durations, places and parties, each with its exact words and normalised.
///
///     "rund 3,5 Millionen Euro"       amount      value "3500000"  unit "EUR"  qualifier "about"
///     "zwischen 20 und 30 Prozent"    percentage  value "20..30"   unit "%"
///     "eineinhalb Stunden"            duration    value "PT1.5H"
///     "am Freitag, dem 3. Mai 2024"   date        value "2024-05-03"
///     "Ende 2021"                     date        value "2021"     unit "end"
///     "am Freitag"                    date        value "Freitag"  unit "weekday"
///     "gestern", "kommende Woche"     date        value "-1", "1"  unit "relative-day", "relative-week"
///     "gegen 11.00 Uhr"               date        value "T11:00"   unit "time"
///     "doppelt so viele"              number      value "2"        unit "times"
///
/// `mentions` and `speakers` may be empty: then there are no parties. Linear in the tokens.
std::vector<Fact> find_facts(std::string_view text, const Sentences& sentences, const Morphology& morphology,
                             const Phrases& phrases, const Mentions& mentions, const Speakers& speakers,
                             const PackData& pack);

}  // namespace wortlaut
