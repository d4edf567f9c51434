#include "corrector.hpp"

#include <algorithm>

#include "change_log.hpp"
#include "corrections.hpp"
#include "wortlaut/notebook.hpp"

namespace wortlaut::notebook {
namespace {

/// A claim stands where words were found if this part of both together is common to them.
constexpr double least_overlap = 0.5;

std::string uuid_of(const Json& correction) {
  constexpr std::string_view scheme = "urn:uuid:";
  const std::string_view id = text_of(correction, "id");
  return std::string(id.substr(0, scheme.size()) == scheme ? id.substr(scheme.size()) : id);
}

Json places_json(const std::vector<Place>& places) {
  Json json = Json::array();
  for (const Place place : places) {
    Json item = Json::object();
    item["start"] = place.start;
    item["end"] = place.end;
    json.push_back(std::move(item));
  }
  return json;
}

/// From the first span's start to the last one's end.
Place hull_of(const Json& record) {
  const Json& spans = items_of(record, "spans");
  if (spans.empty()) return {};
  return {offset_of(spans.front(), "start").value_or(0), offset_of(spans.back(), "end").value_or(0)};
}

double overlap(Place a, Place b) {
  const std::uint32_t start = std::max(a.start, b.start);
  const std::uint32_t end = std::min(a.end, b.end);
  if (end <= start) return 0.0;
  return static_cast<double>(end - start) / static_cast<double>(std::max(a.end, b.end) - std::min(a.start, b.start));
}

}  // namespace

std::string added_claim_id(const Json& correction) { return "u-" + uuid_of(correction); }
std::string added_speaker_id(const Json& correction) { return "su-" + uuid_of(correction); }

std::string subject_of(const Json& correction) {
  const std::string op(text_of(correction, "op"));
  if (op == "claim.move" || op == "claim.kind" || op == "claim.dismiss") {
    return op + " " + std::string(text_of(correction, "claim"));
  }
  if (op == "speaker.rename") return op + " " + std::string(text_of(object_of(correction, "speaker"), "id"));
  return {};
}

bool overrules(const Json& a, const Json& b) {
  if (text_of(a, "modified") != text_of(b, "modified"))
    return is_before(text_of(b, "modified"), text_of(a, "modified"));
  return text_of(a, "id") > text_of(b, "id");
}

Corrector::Corrector(Json& analysis, const Json& notebook)
    : analysis_(analysis),
      notebook_(notebook),
      text_(text_of(object_of(notebook, "article"), "text")),
      speakers_(analysis["speakers"]) {}

Anchorer& Corrector::anchorer() {
  if (!anchorer_) anchorer_ = std::make_unique<Anchorer>(text_);
  return *anchorer_;
}

void Corrector::run() {
  std::map<std::string, const Json*> in_force;
  for (const Json& correction : items_of(notebook_, "corrections")) {
    if (flag_of(correction, "removed")) continue;
    const Json*& known = in_force[subject_of(correction)];
    if (known == nullptr || overrules(correction, *known)) known = &correction;
  }
  Json report = Json::array();
  for (const Json& correction : items_of(notebook_, "corrections")) {
    if (flag_of(correction, "removed")) continue;
    const std::string subject = subject_of(correction);
    const bool overruled = !subject.empty() && in_force[subject] != &correction;
    const Outcome outcome = overruled ? Outcome{false, "overruled"} : apply(correction);
    Json item = Json::object();
    item["id"] = text_of(correction, "id");
    item["op"] = text_of(correction, "op");
    item["applied"] = outcome.applied;
    item["how"] = outcome.how;
    report.push_back(std::move(item));
  }
  order_claims();
  fill_sentences();
  analysis_["corrections"] = std::move(report);
}

Corrector::Outcome Corrector::apply(const Json& correction) {
  const std::string_view op = text_of(correction, "op");
  if (op == "claim.add") return add_claim(correction);
  if (op.substr(0, 6) == "claim.") return apply_to_claim(correction);
  if (op.substr(0, 8) == "speaker.") return apply_to_speaker(correction);
  return {};
}

/// The claim with that id, or the one that stands where the target's words are found.
Json* Corrector::find_claim(std::string_view id, const Json& target, Outcome& outcome) {
  Json& claims = analysis_["claims"];
  if (Json* claim = find_by_id(claims, id)) {
    outcome = {true, "id"};
    return claim;
  }
  const Anchored found = anchorer().find(target);
  outcome = {false, std::string(name_of(found.how))};
  if (!found.place) return nullptr;
  Json* best = nullptr;
  double most = least_overlap;
  for (Json& claim : claims) {
    const double common = overlap(hull_of(claim), *found.place);
    if (common < most || (best != nullptr && common == most)) continue;
    best = &claim;
    most = common;
  }
  outcome.applied = best != nullptr;
  return best;
}

void Corrector::note_correction(Json& claim, const Json& correction) {
  if (!claim.contains("corrections")) claim["corrections"] = Json::array();
  claim["corrections"].push_back(text_of(correction, "id"));
}

Json Corrector::speaker_ids(const Json& references) {
  Json ids = Json::array();
  for (const Json& reference : references) {
    const std::string id = speakers_.find_or_add(reference);
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

/// Gives a claim the words and the place of what was found.
void Corrector::put_words(Json& claim, const Anchored& found) {
  std::string words;
  for (const Place span : found.spans) {
    if (!words.empty()) words += " … ";
    words += anchorer().words(span);
  }
  claim["spans"] = places_json(found.spans);
  claim["text"] = words;
  claim["resolved"] = words;
}

Corrector::Outcome Corrector::add_claim(const Json& correction) {
  const Anchored found = anchorer().find(object_of(correction, "target"));
  if (!found.place) return {false, std::string(name_of(found.how))};
  Json claim = Json::object();
  claim["id"] = added_claim_id(correction);
  put_words(claim, found);
  // In a quotation if it lies in one wholly; the smallest such.
  const Json* around = nullptr;
  for (const Json& quotation : items_of(analysis_, "quotations")) {
    const Place hull = hull_of(quotation);
    if (hull.start > found.place->start || hull.end < found.place->end) continue;
    if (around == nullptr || hull.end - hull.start < hull_of(*around).end - hull_of(*around).start) around = &quotation;
  }
  claim["quotation"] = around == nullptr ? Json(nullptr) : Json(text_of(*around, "id"));
  if (member(correction, "speakers") != nullptr) {
    claim["speakers"] = speaker_ids(items_of(correction, "speakers"));
  } else {
    claim["speakers"] = around == nullptr ? Json::array() : items_of(*around, "speakers");
  }
  const std::string_view kind = text_of(correction, "kind");
  claim["kind"] = kind.empty() ? "fact" : kind;
  claim["worth"] = 1.0;  // somebody found it worth adding
  claim["facts"] = Json::array();
  claim["signals"] = Json::array();
  note_correction(claim, correction);
  placed_.insert(added_claim_id(correction));
  analysis_["claims"].push_back(std::move(claim));
  return {true, std::string(name_of(found.how))};
}

Corrector::Outcome Corrector::apply_to_claim(const Json& correction) {
  const std::string_view op = text_of(correction, "op");
  Outcome outcome;
  const Json& target = object_of(correction, op == "claim.move" ? "from" : "target");
  Json* const claim = find_claim(text_of(correction, "claim"), target, outcome);
  if (claim == nullptr) return outcome;
  if (op == "claim.dismiss") {
    dismissed_.insert(std::string(text_of(*claim, "id")));
  } else if (op == "claim.kind") {
    (*claim)["kind"] = text_of(correction, "kind");
  } else if (op == "claim.move") {
    return move_claim(*claim, correction, outcome);
  } else {
    return {};
  }
  note_correction(*claim, correction);
  return outcome;
}

Corrector::Outcome Corrector::move_claim(Json& claim, const Json& correction, Outcome found) {
  if (const Json* target = member(correction, "target")) {
    const Anchored place = anchorer().find(*target);
    if (!place.place) return {false, std::string(name_of(place.how))};
    put_words(claim, place);
    placed_.insert(std::string(text_of(claim, "id")));
  }
  if (member(correction, "speakers") != nullptr) {
    claim["speakers"] = speaker_ids(items_of(correction, "speakers"));
    align_quotation(claim);
  }
  note_correction(claim, correction);
  return found;
}

/// A quotation all of whose claims went to the same speakers is theirs as well.
void Corrector::align_quotation(const Json& claim) {
  const std::string_view id = text_of(claim, "quotation");
  if (id.empty()) return;
  for (const Json& other : items_of(analysis_, "claims")) {
    if (text_of(other, "quotation") == id && items_of(other, "speakers") != items_of(claim, "speakers")) return;
  }
  if (Json* quotation = find_by_id(analysis_["quotations"], id)) (*quotation)["speakers"] = items_of(claim, "speakers");
}

/// `old_id` becomes `new_id` in every list of speakers.
void Corrector::replace_speaker(const std::string& old_id, const std::string& new_id) {
  const auto replace_in = [&](Json& record, const char* key) {
    const Json& old_list = items_of(record, key);
    if (std::find(old_list.begin(), old_list.end(), old_id) == old_list.end()) return;
    Json list = Json::array();
    for (const Json& id : old_list) {
      const Json now = id == old_id ? Json(new_id) : id;
      if (std::find(list.begin(), list.end(), now) == list.end()) list.push_back(now);
    }
    record[key] = std::move(list);
  };
  for (Json& claim : analysis_["claims"]) replace_in(claim, "speakers");
  for (Json& quotation : analysis_["quotations"]) {
    replace_in(quotation, "speakers");
    replace_in(quotation, "via");
  }
}

Corrector::Outcome Corrector::apply_to_speaker(const Json& correction) {
  const std::string_view op = text_of(correction, "op");
  if (op == "speaker.add") {
    const std::string_view kind = text_of(correction, "kind");
    speakers_.add(added_speaker_id(correction), text_of(correction, "name"), kind.empty() ? "person" : kind);
    return {true, "id"};
  }
  const Json& reference = object_of(correction, "speaker");
  const std::string id = speakers_.find(reference);
  if (id.empty()) return {};
  const Outcome outcome{true, id == text_of(reference, "id") ? "id" : "name"};
  if (op == "speaker.rename") {
    speakers_.rename(id, text_of(correction, "name"));
    return outcome;
  }
  if (op == "speaker.split") return split_speaker(correction, id);
  if (op != "speaker.merge") return {};
  bool any = false;
  for (const Json& other : items_of(correction, "others")) {
    const std::string other_id = speakers_.find(other);
    if (other_id.empty() || other_id == id) continue;
    speakers_.merge(id, other_id);
    replace_speaker(other_id, id);
    any = true;
  }
  return any ? outcome : Outcome{};
}

Corrector::Outcome Corrector::split_speaker(const Json& correction, const std::string& old_id) {
  std::vector<Json*> moved;
  Outcome outcome;
  for (const Json& wanted : items_of(correction, "claims")) {
    Json* claim = find_claim(text_of(wanted, "id"), object_of(wanted, "target"), outcome);
    if (claim != nullptr) moved.push_back(claim);
  }
  if (moved.empty()) return {false, outcome.how};
  const std::string_view kind = text_of(*speakers_.entry(old_id), "kind");
  const std::string new_id =
      speakers_.add(added_speaker_id(correction), text_of(correction, "name"), std::string(kind));
  for (Json* claim : moved) {
    Json list = Json::array();
    for (const Json& id : items_of(*claim, "speakers")) {
      if (id != old_id) list.push_back(id);
    }
    list.push_back(new_id);
    (*claim)["speakers"] = std::move(list);
    note_correction(*claim, correction);
    align_quotation(*claim);
  }
  // The words that name the speaker of a quotation that went over ("er") go over with it.
  std::vector<Place> phrases;
  for (const Json& quotation : items_of(analysis_, "quotations")) {
    const Json& ids = items_of(quotation, "speakers");
    if (std::find(ids.begin(), ids.end(), new_id) == ids.end()) continue;
    if (std::find(ids.begin(), ids.end(), old_id) != ids.end()) continue;
    for (const Json& span : items_of(object_of(quotation, "speaker"), "spans")) {
      phrases.push_back({offset_of(span, "start").value_or(0), offset_of(span, "end").value_or(0)});
    }
  }
  Json stay = Json::array();
  Json go = Json::array();
  for (const Json& mention : items_of(*speakers_.entry(old_id), "mentions")) {
    const Place place{offset_of(mention, "start").value_or(0), offset_of(mention, "end").value_or(0)};
    const bool inside = std::any_of(phrases.begin(), phrases.end(), [place](Place phrase) {
      return phrase.start <= place.start && place.end <= phrase.end;
    });
    (inside ? go : stay).push_back(mention);
  }
  (*speakers_.entry(old_id))["mentions"] = std::move(stay);
  (*speakers_.entry(new_id))["mentions"] = std::move(go);
  return {true, moved.size() == items_of(correction, "claims").size() ? "id" : outcome.how};
}

/// Takes the dismissed claims out, and puts those that were added or moved where they belong in the text.
void Corrector::order_claims() {
  Json dismissed = Json::array();
  std::vector<Json> kept;
  std::vector<Json> placed;
  for (Json& claim : analysis_["claims"]) {
    const std::string id(text_of(claim, "id"));
    if (dismissed_.count(id) != 0) {
      dismissed.push_back(std::move(claim));
    } else {
      (placed_.count(id) != 0 ? placed : kept).push_back(std::move(claim));
    }
  }
  const auto earlier = [](const Json& a, const Json& b) { return hull_of(a).start < hull_of(b).start; };
  std::stable_sort(placed.begin(), placed.end(), earlier);
  Json ordered = Json::array();
  auto next = placed.begin();
  for (Json& claim : kept) {
    while (next != placed.end() && earlier(*next, claim)) ordered.push_back(std::move(*next++));
    ordered.push_back(std::move(claim));
  }
  while (next != placed.end()) ordered.push_back(std::move(*next++));
  analysis_["claims"] = std::move(ordered);
  analysis_["dismissed"] = std::move(dismissed);
}

/// Writes the sentences' lists of claims anew where claims came or went.
void Corrector::fill_sentences() {
  Json& sentences = analysis_["sentences"];
  std::map<std::size_t, std::vector<std::string>> arrived;  // by the sentence's index, in text order
  if (!placed_.empty()) {
    std::vector<std::uint32_t> starts;
    for (const Json& sentence : sentences) starts.push_back(offset_of(sentence, "start").value_or(0));
    for (const Json& claim : items_of(analysis_, "claims")) {
      const std::string id(text_of(claim, "id"));
      if (placed_.count(id) == 0) continue;
      const Place hull = hull_of(claim);
      auto at = static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), hull.start) - starts.begin());
      if (at > 0) --at;
      for (; at < starts.size() && starts[at] < hull.end; ++at) {
        if (offset_of(sentences[at], "end").value_or(0) > hull.start) arrived[at].push_back(id);
      }
    }
  }
  std::map<std::string, std::uint32_t> start_of;
  for (const Json& claim : items_of(analysis_, "claims"))
    start_of[std::string(text_of(claim, "id"))] = hull_of(claim).start;
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    Json& sentence = sentences[at];
    std::vector<std::string> ids;
    bool changed = false;
    for (const Json& item : items_of(sentence, "claims")) {
      if (!item.is_string()) continue;
      const auto& id = item.get_ref<const std::string&>();
      const bool gone = placed_.count(id) != 0 || dismissed_.count(id) != 0;
      if (!gone) ids.push_back(id);
      changed = changed || gone;
    }
    if (const auto more = arrived.find(at); more != arrived.end()) {
      ids.insert(ids.end(), more->second.begin(), more->second.end());
      changed = true;
    }
    if (!changed) continue;
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const std::string& a, const std::string& b) { return start_of[a] < start_of[b]; });
    if (!ids.empty()) {
      sentence["reason"] = nullptr;
    } else if (text_of(sentence, "reason").empty()) {
      sentence["reason"] = "dismissed";
    }
    sentence["claims"] = std::move(ids);
  }
}

}  // namespace wortlaut::notebook

namespace wortlaut {

Result<std::string> corrected_analysis(std::string_view analysis_json, std::string_view notebook_json) {
  using namespace notebook;
  Result<Json> analysis = read_analysis(analysis_json);
  if (!analysis) return analysis.error();
  const Result<Json> opened = read_notebook(notebook_json);
  if (!opened) return opened.error();
  const std::uint32_t length = OffsetMap(text_of(object_of(opened.value(), "article"), "text")).utf16_length();
  if (offset_of(analysis.value(), "length") != length) {
    return Error{"bad-analysis", "The analysis is of another text than the notebook's article, which has " +
                                     std::to_string(length) + " UTF-16 code units."};
  }
  Corrector(analysis.value(), opened.value()).run();
  return dumped(analysis.value());
}

}  // namespace wortlaut
