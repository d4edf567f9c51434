#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <random>

#include "notebook/fuzzy.hpp"
#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

/// The anchor of the one note of `notebook` in `text`.
Json anchor_in(const Json& notebook, const std::string& text) {
  const Json result = value_of(wortlaut::anchor_notes(notebook.dump(), text));
  REQUIRE(result["anchors"].size() == 1);
  return result["anchors"][0];
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("words that stand where they stood are exact", "[notebook][anchor]") {
  const auto words = GENERATE(as<std::string>{}, "Die Brücke über die Lahn bleibe bis Mai gesperrt", "😀", "Lahn",
                              "drei Millionen Euro", "Voß.", "Brücke bleibt gesperrt");
  const Json anchor = anchor_in(with_note(words), article_text);
  CHECK(anchor["how"] == "exact");
  CHECK(anchor["similarity"] == 1.0);
  CHECK(anchor["spans"] == Json::array({place_of(article_text, words)}));
}

TEST_CASE("the same words elsewhere are moved", "[notebook][anchor]") {
  struct Case {
    const char* name;
    std::string text;
  };
  const std::string words = "Die Kosten lägen bei drei Millionen Euro";
  const auto [name, text] = GENERATE_REF(values<Case>({
      {"text put in before", "Eilmeldung äöü 😀😀\n" + article_text},
      {"combining marks put in before", "u\u0308 " + article_text},
      {"text taken out before", article_text.substr(article_text.find("Die Brücke"))},
      {"only the words are left", words},
      {"paragraphs exchanged", article_text.substr(article_text.find("Der Verkehrs")) + "\n\n" +
                                   article_text.substr(0, article_text.find("Der Verkehrs"))},
  }));
  INFO(name);
  const Json anchor = anchor_in(with_note(words), text);
  CHECK(anchor["how"] == "moved");
  CHECK(words_at(text, anchor) == words);
}

TEST_CASE("words that were edited are changed, and say how much", "[notebook][anchor]") {
  struct Case {
    const char* name;
    std::string what, with, found;
  };
  const std::string words = "Die Kosten lägen bei drei Millionen Euro";
  const auto [name, what, with, found] = GENERATE(values<Case>({
      {"a word exchanged", "drei Millionen", "vier Millionen", "Die Kosten lägen bei vier Millionen Euro"},
      {"a word put in", "bei drei", "bei rund drei", "Die Kosten lägen bei rund drei Millionen Euro"},
      {"a word taken out", "bei drei Millionen", "bei Millionen", "Die Kosten lägen bei Millionen Euro"},
      {"an umlaut decomposed", "lägen bei", "la\u0308gen bei", "Die Kosten la\u0308gen bei drei Millionen Euro"},
      {"a no-break space", "drei Millionen", "drei\u00A0Millionen", "Die Kosten lägen bei drei\u00A0Millionen Euro"},
      {"broken over two lines", "lägen bei drei", "lägen bei\ndrei", "Die Kosten lägen bei\ndrei Millionen Euro"},
  }));
  INFO(name);
  const std::string text = "Neu: " + replaced(article_text, what, with);
  const Json anchor = anchor_in(with_note(words), text);
  CHECK(anchor["how"] == "changed");
  CHECK(words_at(text, anchor) == found);
  CHECK(anchor["similarity"].get<double>() >= 0.75);
}

TEST_CASE("words that are gone are lost", "[notebook][anchor]") {
  struct Case {
    const char* name;
    std::string text;
  };
  const auto [name, text] = GENERATE(values<Case>({
      {"the sentence was cut", replaced(article_text, "Die Kosten lägen bei drei Millionen Euro. ", "")},
      {"the sentence was written anew",
       replaced(article_text, "Die Kosten lägen bei drei Millionen Euro.", "Teuer werde es, aber nicht unbezahlbar.")},
      {"another article", "Am Dienstag eröffnet das Museum seine neue Abteilung für Uhren."},
      {"an empty text", ""},
  }));
  INFO(name);
  const Json anchor = anchor_in(with_note("Die Kosten lägen bei drei Millionen Euro"), text);
  CHECK(anchor["how"] == "lost");
  CHECK(anchor["start"].is_null());
  CHECK(anchor["spans"].empty());
}

TEST_CASE("of the same words in two places the surroundings decide", "[notebook][anchor]") {
  // "Die Kosten lägen" stands twice; the note is on the second.
  const Json second = place_of(article_text, "Die Kosten lägen", 1);
  const Json notebook = edited(fresh(), {{"op", "note.add"}, {"target", {{"position", second}}}}, stamp(2));
  const std::string text = "Ein neuer Vorspann mit vielen Worten steht hier.\n\n" + article_text;
  const Json anchor = anchor_in(notebook, text);
  CHECK(anchor["how"] == "moved");
  CHECK(anchor["start"] == place_of(text, "Die Kosten lägen", 1)["start"]);
  // The second was cut: what is left is the first, in other surroundings; it says "moved", never "exact".
  const std::string cut = replaced(article_text, " Die Kosten lägen höher, erklärte Sprecher Tim Voß.", "");
  CHECK(anchor_in(notebook, cut)["how"] == "moved");
}

TEST_CASE("two places that fit equally well are ambiguous", "[notebook][anchor]") {
  const std::string text = "Vorspann.\n\n" + article_text + "\n\n" + article_text;
  const Json anchor = anchor_in(with_note("drei Millionen Euro"), text);
  CHECK(anchor["how"] == "ambiguous");
  CHECK(anchor["start"].is_null());
  REQUIRE(anchor["candidates"].size() == 2);
  CHECK(anchor["candidates"][0] == place_of(text, "drei Millionen Euro", 0));
  CHECK(anchor["candidates"][1] == place_of(text, "drei Millionen Euro", 1));
}

TEST_CASE("two places that were edited alike are ambiguous", "[notebook][anchor]") {
  const std::string changed = replaced(article_text, "drei Millionen Euro", "drei Milliarden Euro");
  const Json anchor = anchor_in(with_note("Die Kosten lägen bei drei Millionen Euro"), changed + "\n\n" + changed);
  CHECK(anchor["how"] == "ambiguous");
  CHECK(anchor["candidates"].size() == 2);
}

TEST_CASE("where the article was doubled behind it, words stay where they stood", "[notebook][anchor]") {
  const std::string text = article_text + "\n\n" + article_text;
  CHECK(anchor_in(with_note("drei Millionen Euro"), text)["how"] == "exact");
}

TEST_CASE("a short word in foreign surroundings is not taken for the note's", "[notebook][anchor]") {
  const std::string text =
      "Im Herbst fuhr niemand über die Lahn, wo Wein wächst und Reiher stehen, bis es dunkel wird.";
  const Json anchor = anchor_in(with_note("Lahn"), text);
  CHECK(anchor["how"] == "ambiguous");
  CHECK(anchor["candidates"].size() == 1);
}

TEST_CASE("the parts of an interrupted claim move along", "[notebook][anchor]") {
  const Json spans = {place_of(article_text, "Wir haben"), place_of(article_text, "zu spät")};
  const Json notebook = edited(fresh(), {{"op", "note.add"}, {"target", {{"spans", spans}}}}, stamp(2));
  const std::string text = "😀 " + article_text;
  const Json anchor = anchor_in(notebook, text);
  REQUIRE(anchor["spans"].size() == 2);
  CHECK(words_at(text, anchor["spans"][0]) == "Wir haben");
  CHECK(words_at(text, anchor["spans"][1]) == "zu spät");
}

TEST_CASE("corrections are anchored like notes, removed ones are not", "[notebook][anchor]") {
  Json notebook = full();
  const Json before = value_of(wortlaut::anchor_notes(notebook.dump(), article_text))["anchors"];
  CHECK(before.size() == 3);  // two notes and the dismissal; the renaming has no place
  notebook = edited(notebook, {{"op", "note.remove"}, {"id", uuid(2)}}, stamp(70, 30));
  CHECK(value_of(wortlaut::anchor_notes(notebook.dump(), article_text))["anchors"].size() == 2);
}

TEST_CASE("targets of other programs that make no sense are lost, not dangerous", "[notebook][anchor]") {
  Json notebook = with_note("Lahn");
  Json& target = notebook["notes"][0]["target"];
  const auto how = [&](const Json& changed) {
    target = changed;
    return anchor_in(notebook, article_text)["how"].get<std::string>();
  };
  const Json quote = {{"exact", "Lahn"}, {"prefix", ""}, {"suffix", ""}};
  const Json far = {{"start", 4000000000U}, {"end", 4000000001U}};
  CHECK(how({{"quote", quote}, {"position", far}}) == "moved");
  CHECK(how({{"quote", {{"exact", ""}, {"prefix", ""}, {"suffix", ""}}}, {"position", far}}) == "lost");
  const Json whole = {{"exact", "Lahn"}, {"prefix", article_text}, {"suffix", article_text}};
  CHECK(how({{"quote", whole}, {"position", far}}) == "ambiguous");
}

TEST_CASE("fuzzy search finds what the plain table of distances finds", "[notebook][anchor]") {
  std::mt19937 random(20260301);
  const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  for (int round = 0; round < 400; ++round) {
    std::u32string text;
    std::u32string pattern;
    const std::size_t letters = 2 + pick(8);
    for (std::size_t n = 50 + pick(400); n > 0; --n) text += static_cast<char32_t>(0xe0 + pick(letters) * 40);
    const std::size_t length = 1 + pick(200);
    const std::size_t from = pick(text.size());
    pattern = text.substr(from, length);
    for (std::size_t edits = pick(1 + pattern.size() / 5); edits > 0; --edits) {
      pattern[pick(pattern.size())] = static_cast<char32_t>(0xe0 + pick(letters) * 40);
    }
    const std::size_t most = pattern.size() / 4;
    // The plain way: one column a character, a match may begin anywhere.
    std::vector<std::size_t> column(pattern.size() + 1);
    for (std::size_t row = 0; row < column.size(); ++row) column[row] = row;
    std::size_t fewest = pattern.size();
    for (const char32_t c : text) {
      std::size_t diagonal = 0;
      for (std::size_t row = 1; row < column.size(); ++row) {
        const std::size_t left = column[row];
        column[row] = std::min({left + 1, column[row - 1] + 1, diagonal + (pattern[row - 1] == c ? 0 : 1)});
        diagonal = left;
      }
      fewest = std::min(fewest, column.back());
    }
    wortlaut::notebook::SearchBudget budget{1'000'000'000};
    const auto found = wortlaut::notebook::fuzzy_find(pattern, text, most, 2, budget);
    REQUIRE(found.complete);
    if (pattern.size() == most || fewest > most) {
      REQUIRE(found.matches.empty());
      continue;
    }
    std::size_t best = pattern.size();
    for (const auto& match : found.matches) {
      best = std::min(best, match.errors);
      REQUIRE(match.begin <= match.end);
      REQUIRE(match.end <= text.size());
      // Its errors are the distance between the pattern and what it covers.
      std::vector<std::size_t> row(match.end - match.begin + 1);
      for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
      for (std::size_t p = 1; p <= pattern.size(); ++p) {
        std::size_t diagonal = row[0]++;
        for (std::size_t at = 1; at < row.size(); ++at) {
          const std::size_t above = row[at];
          row[at] =
              std::min({above + 1, row[at - 1] + 1, diagonal + (pattern[p - 1] == text[match.begin + at - 1] ? 0 : 1)});
          diagonal = above;
        }
      }
      REQUIRE(row.back() == match.errors);
    }
    REQUIRE(best == fewest);
  }
}

TEST_CASE("a search that would take too long stops and says so", "[notebook][anchor]") {
  wortlaut::notebook::SearchBudget budget{1000};
  const std::u32string text(5000, U'x');
  CHECK_FALSE(wortlaut::notebook::fuzzy_find(U"abcdefgh", text, 2, 2, budget).complete);
}

TEST_CASE("notes in a text of ten megabytes are found within seconds", "[notebook][anchor]") {
  std::string text;
  for (int number = 0; text.size() < 10'000'000; ++number) {
    text += "Absatz " + std::to_string(number) + ": Der Rat beriet über Straßen, Schulen und Bäder. ";
  }
  const auto seconds = [&](const std::string& wanted, const std::string& now, const char* how) {
    Json notebook = fresh("");
    notebook["article"]["text"] = "x";
    Json target;
    target["quote"] = {{"exact", wanted}, {"prefix", ""}, {"suffix", ""}};
    target["position"] = {{"start", 10}, {"end", 20}};
    notebook = edited(notebook, {{"op", "note.add"}, {"target", target}}, stamp(2));
    const auto begin = std::chrono::steady_clock::now();
    CHECK(anchor_in(notebook, now)["how"] == how);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double moved = seconds("Absatz 99999: Der Rat beriet", text, "moved");
  const double changed =
      seconds("Der Stadtrat von Marburg vertagte am Abend den Beschluss über die Lahnbrücke",
              text + "Der Stadtrat von Marburg verschob am Abend den Beschluss über die Lahnbrücke", "changed");
  const double lost = seconds(
      "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, " + std::string(2000, 'q'), text, "lost");
  const double periodic = seconds(std::string(1000, 'a') + "b", std::string(10'000'000, 'a'), "ambiguous");
  INFO("seconds: moved " << moved << ", changed " << changed << ", lost " << lost << ", periodic " << periodic);
  CHECK(moved + changed + lost + periodic < 20.0);
}
