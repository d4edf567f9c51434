#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "notebook/notebook_json.hpp"
#include "utf8.hpp"
#include "wortlaut/notebook.hpp"

/// What the tests of the notebook share: an article, stamps, and edits that must succeed.
namespace fixture {

using wortlaut::notebook::Json;

inline const std::string article_text =
    "Brücke bleibt gesperrt\n\n"
    "Die Brücke über die Lahn bleibe bis Mai gesperrt, sagte Bürgermeisterin Jana Öztürk am Montag. 😀 "
    "Die Kosten lägen bei drei Millionen Euro. „Wir haben zu spät angefangen“, räumte sie ein.\n\n"
    "Der Verkehrsclub widersprach. Die Kosten lägen höher, erklärte Sprecher Tim Voß.";

inline std::string uuid(int number) {
  std::string digits = std::to_string(number);
  return "urn:uuid:00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

/// A stamp with the uuid of that number, `minute` minutes after nine.
inline std::string stamp(int number, int minute = 0, std::string_view author = "Mia") {
  const std::string minutes = (minute < 10 ? "0" : "") + std::to_string(minute);
  return R"({"now":"2026-03-01T09:)" + minutes + R"(:00Z","uuid":")" + uuid(number) + R"(","author":")" +
         std::string(author) + "\"}";
}

/// The value of what must succeed.
inline Json value_of(const wortlaut::Result<std::string>& result) {
  INFO((result ? std::string() : result.error().code + ": " + result.error().message));
  REQUIRE(result.ok());
  return Json::parse(result.value());
}

inline std::string code_of(const wortlaut::Result<std::string>& result) {
  return result ? std::string("ok") : result.error().code;
}

inline Json fresh(const std::string& text = article_text) {
  Json article = {{"title", "Brücke bleibt gesperrt"}, {"url", "https://example.org/bruecke"}, {"text", text}};
  return value_of(wortlaut::new_notebook(article.dump(), stamp(1)));
}

inline Json edited(const Json& notebook, const Json& edit, const std::string& with_stamp) {
  return value_of(wortlaut::edit_notebook(notebook.dump(), edit.dump(), with_stamp));
}

/// {"start", "end"} of the `nth` (0: first) place where `words` stand in `text`, in UTF-16 code units.
inline Json place_of(const std::string& text, const std::string& words, int nth = 0) {
  std::size_t byte = text.find(words);
  for (; nth > 0; --nth) byte = text.find(words, byte + 1);
  REQUIRE(byte != std::string::npos);
  const wortlaut::OffsetMap offsets(text);
  return {{"start", offsets.utf16_of_byte(static_cast<std::uint32_t>(byte))},
          {"end", offsets.utf16_of_byte(static_cast<std::uint32_t>(byte + words.size()))}};
}

/// The words at `place` of `text`.
inline std::string words_at(const std::string& text, const Json& place) {
  const wortlaut::OffsetMap offsets(text);
  const std::uint32_t begin = offsets.byte_of_utf16(place["start"]);
  return text.substr(begin, offsets.byte_of_utf16(place["end"]) - begin);
}

/// A notebook with a note on `words`; the note's id is uuid(2).
inline Json with_note(const std::string& words, const std::string& text = article_text) {
  return edited(fresh(text), {{"op", "note.add"}, {"target", {{"position", place_of(text, words)}}}}, stamp(2));
}

/// A notebook with all there is: two notes, evidence, corrections, verdicts.
inline Json full() {
  Json notebook = with_note("Die Brücke über die Lahn bleibe bis Mai gesperrt");
  const auto edit = [&](const Json& change, int number, int minute) {
    notebook = edited(notebook, change, stamp(number, minute));
  };
  edit({{"op", "note.set"}, {"id", uuid(2)}, {"field", "status"}, {"value", "done"}}, 90, 1);
  edit({{"op", "note.set"},
        {"id", uuid(2)},
        {"field", "verdict"},
        {"value", {{"scale", "wortlaut"}, {"rating", "mostly-false"}}}},
       90, 2);
  edit({{"op", "note.set"}, {"id", uuid(2)}, {"field", "rationale"}, {"value", "Laut Bauamt **April**."}}, 90, 3);
  edit({{"op", "note.set"}, {"id", uuid(2)}, {"field", "tags"}, {"value", {"Verkehr", "Lahn"}}}, 90, 4);
  edit({{"op", "note.set"},
        {"id", uuid(2)},
        {"field", "speakers"},
        {"value", {{{"id", "s1"}, {"name", "Jana Öztürk"}}}}},
       90, 5);
  edit({{"op", "evidence.add"},
        {"note", uuid(2)},
        {"evidence", {{"url", "https://example.org/bauamt"}, {"title", "Bauplan"}, {"stance", "refutes"}}}},
       3, 6);
  edit({{"op", "note.add"}, {"target", {{"position", place_of(article_text, "drei Millionen Euro")}}}, {"claim", "c2"}},
       4, 7);
  edit({{"op", "claim.dismiss"}, {"claim", "c1"}, {"target", {{"position", place_of(article_text, "zu spät")}}}}, 5, 8);
  edit({{"op", "speaker.rename"}, {"speaker", {{"id", "s1"}, {"name", "Öztürk"}}}, {"name", "Jana Öztürk"}}, 6, 9);
  return notebook;
}

}  // namespace fixture
