#include "rating_scales.hpp"

#include <string>

#include "wortlaut/notebook.hpp"

namespace wortlaut::notebook {
namespace {

struct Rating {
  const char* id;
  const char* german;
  const char* english;
  double value;  ///< 1 true to 0 false; below 0: off the scale
};

constexpr double off_scale = -1.0;

// What fact-checking desks use in one form or another; "value" is for programs (ClaimReview's ratingValue).
constexpr Rating wortlaut_ratings[] = {
    {"true", "Richtig", "True", 1.0},
    {"mostly-true", "Größtenteils richtig", "Mostly true", 0.75},
    {"mixed", "Teils richtig, teils falsch", "Partly true, partly false", 0.5},
    {"mostly-false", "Größtenteils falsch", "Mostly false", 0.25},
    {"false", "Falsch", "False", 0.0},
    {"unproven", "Unbelegt", "Unproven", off_scale},
    {"out-of-context", "Fehlender Kontext", "Out of context", off_scale},
    {"satire", "Satire", "Satire", off_scale},
};
constexpr Rating five_ratings[] = {
    {"5", "Richtig", "True", 1.0},
    {"4", "Eher richtig", "Rather true", 0.75},
    {"3", "Halb richtig", "Half true", 0.5},
    {"2", "Eher falsch", "Rather false", 0.25},
    {"1", "Falsch", "False", 0.0},
};
constexpr Rating two_ratings[] = {
    {"true", "Richtig", "True", 1.0},
    {"false", "Falsch", "False", 0.0},
};

template <std::size_t Count>
Json scale(const char* id, const char* german, const char* english, const Rating (&ratings)[Count]) {
  Json json = Json::object();
  json["id"] = id;
  json["name"]["de"] = german;
  json["name"]["en"] = english;
  json["ratings"] = Json::array();
  for (const Rating& rating : ratings) {
    Json item = Json::object();
    item["id"] = rating.id;
    item["label"]["de"] = rating.german;
    item["label"]["en"] = rating.english;
    item["value"] = rating.value < 0 ? Json(nullptr) : Json(rating.value);
    json["ratings"].push_back(std::move(item));
  }
  return json;
}

}  // namespace

const Json& shipped_scales() {
  static const Json scales = [] {
    Json json = Json::array();
    json.push_back(scale("wortlaut", "Wortlaut (acht Urteile)", "Wortlaut (eight ratings)", wortlaut_ratings));
    json.push_back(scale("five", "Fünf Stufen", "Five steps", five_ratings));
    json.push_back(scale("two", "Richtig oder falsch", "True or false", two_ratings));
    return json;
  }();
  return scales;
}

const Json* find_rating(const Json& notebook, const Json& verdict) {
  for (const Json* scales : {&items_of(notebook, "scales"), &shipped_scales()}) {
    const Json* scale = find_by_id(*scales, text_of(verdict, "scale"));
    if (scale == nullptr) continue;
    if (const Json* rating = find_by_id(items_of(*scale, "ratings"), text_of(verdict, "rating"))) return rating;
  }
  return nullptr;
}

std::string_view label_of(const Json& rating, std::string_view language) {
  const Json& labels = object_of(rating, "label");
  std::string_view label = text_of(labels, language == "en" ? "en" : "de");
  if (label.empty()) label = text_of(labels, language == "en" ? "de" : "en");
  return label.empty() ? text_of(rating, "id") : label;
}

}  // namespace wortlaut::notebook

namespace wortlaut {

std::string rating_scales() { return notebook::dumped(notebook::shipped_scales()); }

}  // namespace wortlaut
