#pragma once

#include <cstdint>
#include <vector>

#include "scene.hpp"

namespace wortlaut {

/// What an act is about, as the clause has it.
struct ActContent {
  Evidence kind = Evidence::content_object;
  bool sure = false;
  TokenRange head;   ///< the phrase, or the predicate; of a prepositional object with its preposition
  TokenRange whole;  ///< with what follows it in its clause
  bool found() const { return !head.empty(); }
};

/// What the verb of a clause says by itself, without a content clause; nothing found where it sums up no speech.
ActContent act_content(const Scene& scene, std::uint32_t clause);

/// „Die Ministerin forderte einen Rücktritt.“: proposes the speech acts that a sentence sums up. Linear in the sentence.
void propose_acts(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out);

/// „Die Werft will zwei Fähren bauen.“: proposes the plans that a sentence tells. Linear in the sentence.
void propose_plans(const Scene& scene, std::uint32_t sentence, const Floor& floor, std::vector<Candidate>& out);

/// „Aufstand der Alten“ may be anybody's words; „Der Aufstand der Alten“, „Die Alte Mühle“, „Neues Leben“ in the middle of a
/// sentence are written as titles are: a capital on what is no noun. „Wir bleiben“ with its verb is a sentence of its own.
bool is_title_case(const Scene& scene, const MarkPair& pair);

/// Adds what the words in a pair of quotation marks are and what stands before it: whether they say or name something.
/// `reported`: they stand inside of a quotation.
void add_mark_signs(const Scene& scene, const MarkPair& pair, bool reported, Candidate& candidate);

/// „Das ist ein Entwurf, der ‚viel ändern könnte‘, sagte sie“: whether the words in marks go on, with a small letter,
/// with a main clause before them that frames nothing; the whole of it is reported then.
bool ends_sentence_of(const Scene& scene, const MarkPair& pair);

/// „Mit den Worten“ right before a mark, which make the sentence around it a frame whatever its verb; empty where they do
/// not stand there.
TokenRange words_before(const Scene& scene, const MarkPair& pair);

/// "gewesen sein", "gesehen haben": the parts of a Perfekt infinitive that a clause's verbs have.
struct PerfectInfinitive {
  bool auxiliary = false;
  bool participle = false;
};
PerfectInfinitive perfect_infinitive(const Scene& scene, const Clause& clause);

/// Adds what stands around the sentence of a candidate that no frame announces: the sentences before and behind it.
void add_floor_signs(const Scene& scene, std::uint32_t sentence, const Floor& floor, Candidate& candidate);

/// How many clauses of the sentence are main clauses with a finite verb.
int count_main_clauses(const Scene& scene, std::uint32_t sentence);

/// A main clause with all that hangs on it, up to the next main clause; of any other clause its own range.
TokenRange reach_of(const Scene& scene, std::uint32_t clause);

inline bool is_main(const Clause& clause) {
  return clause.kind == ClauseKind::verb_second || clause.kind == ClauseKind::verb_first;
}

}  // namespace wortlaut
