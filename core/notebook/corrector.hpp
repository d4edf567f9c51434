#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "anchor.hpp"
#include "notebook_json.hpp"

namespace wortlaut::notebook {

/// The speakers of an analysis while corrections change them.
///
/// A correction names a speaker by id and by the name they had. Both must fit, since another text may give the id to
/// somebody else; where they do not, the name decides.
class SpeakerTable {
 public:
  explicit SpeakerTable(Json& speakers);

  /// The id of the speaker that `reference` ({"id", "name"}) means; empty where there is none.
  std::string find(const Json& reference) const;
  /// As `find`; where there is none, a speaker is made from the reference, so that nobody who was named is lost.
  std::string find_or_add(const Json& reference);
  /// Adds a speaker of whom the analysis knows nothing but this. Returns the id (another where it is taken).
  std::string add(const std::string& id, std::string_view name, std::string_view kind);
  void rename(const std::string& id, std::string_view name);
  /// `other` becomes `kept`: roles and mentions go over; the id leads there from now on.
  void merge(const std::string& kept, const std::string& other);
  Json* entry(const std::string& id);

 private:
  std::string followed(std::string id) const;

  Json& speakers_;
  std::map<std::string, std::set<std::string>, std::less<>> ids_by_name_;  ///< names of now and of before
  std::map<std::string, std::string, std::less<>> merged_into_;
};

/// Applies the corrections of a notebook to an analysis of its article's text.
class Corrector {
 public:
  Corrector(Json& analysis, const Json& notebook);

  /// Applies all that are not removed, in order, and writes "dismissed" and "corrections" into the analysis.
  void run();

 private:
  struct Outcome {
    bool applied = false;
    std::string how = "lost";
  };

  Outcome apply(const Json& correction);
  Outcome apply_to_claim(const Json& correction);
  Outcome add_claim(const Json& correction);
  Outcome move_claim(Json& claim, const Json& correction, Outcome found);
  Outcome apply_to_speaker(const Json& correction);
  Outcome split_speaker(const Json& correction, const std::string& old_id);
  Json* find_claim(std::string_view id, const Json& target, Outcome& outcome);
  Json speaker_ids(const Json& references);
  void put_words(Json& claim, const Anchored& found);
  void replace_speaker(const std::string& old_id, const std::string& new_id);
  void align_quotation(const Json& claim);
  void note_correction(Json& claim, const Json& correction);
  void order_claims();
  void fill_sentences();
  Anchorer& anchorer();

  Json& analysis_;
  const Json& notebook_;
  std::string_view text_;
  SpeakerTable speakers_;
  std::unique_ptr<Anchorer> anchorer_;
  std::set<std::string> dismissed_;
  std::set<std::string> placed_;  ///< ids of claims that were added or moved
};

}  // namespace wortlaut::notebook
