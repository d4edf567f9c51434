#include "json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "wortlaut/wortlaut.hpp"

using namespace wortlaut;

namespace {

/// "👍 Müller sagte, es regne." with one of everything.
Analysis sample() {
  Analysis a;
  a.text = "👍 Müller sagte, es regne.";  // 👍 is bytes 0-4, UTF-16 0-2; ü is two bytes
  a.language = "de";
  a.blocks.push_back({{0, 28}, BlockKind::headline});
  a.sentences.push_back({{5, 28}, 0, {0}, ""});
  a.sentences.push_back({{27, 28}, 0, {}, "no-assertion"});
  a.speakers.push_back({"s1", "Müller", SpeakerKind::person, Gender::masculine, {"Minister"},
                        {{{5, 12}, MentionKind::name}}});
  Quotation q;
  q.id = "q1";
  q.form = Form::indirect_free_indirect;
  q.medium = Medium::speech;
  q.spans = {{20, 28}};
  q.speaker_phrase = {{5, 12}};
  q.cue = {{13, 18}};
  q.speakers = {0};
  q.confidence = 2.0 / 3.0;
  q.signals.push_back({"mood.konjunktiv1", {{23, 28}}, 0.1 + 0.2});
  a.quotations.push_back(q);
  Claim c;
  c.id = "c1";
  c.spans = {{20, 28}};
  c.text = "es regne";
  c.resolved = "es regne";
  c.quotation = 0;
  c.speakers = {0};
  c.kind = ClaimKind::prediction;
  c.worth = 1.0;
  c.facts.push_back({FactKind::amount, {20, 22}, "3500000", "EUR", "about"});
  a.claims.push_back(c);
  a.warnings.push_back({"invalid-utf8", {0, 4}});
  return a;
}

}  // namespace

TEST_CASE("an analysis becomes the contract's JSON, byte for byte", "[json]") {
  const std::string expected =
      R"({"schema":"wortlaut/analysis@1","engine":")" + std::string(version()) +
      R"(","language":"de","length":26,)"
      R"("blocks":[{"start":0,"end":26,"kind":"headline"}],)"
      R"("sentences":[{"start":3,"end":25,"block":0,"claims":["c1"],"reason":null},)"
      R"({"start":24,"end":25,"block":0,"claims":[],"reason":"no-assertion"}],)"
      R"("speakers":[{"id":"s1","name":"Müller","kind":"person","gender":"m","roles":["Minister"],)"
      R"("mentions":[{"start":3,"end":9,"kind":"name"}]}],)"
      R"("quotations":[{"id":"q1","form":"indirect_free_indirect","medium":"speech","spans":[{"start":17,"end":25}],)"
      R"("speaker":{"spans":[{"start":3,"end":9}]},"cue":{"spans":[{"start":10,"end":15}]},)"
      R"("frame":{"spans":[]},"addressee":{"spans":[]},"speakers":["s1"],"via":[],"parent":null,)"
      R"("confidence":0.6667,"signals":[{"code":"mood.konjunktiv1","spans":[{"start":20,"end":25}],"weight":0.3}]}],)"
      R"("claims":[{"id":"c1","spans":[{"start":17,"end":25}],"text":"es regne","resolved":"es regne","quotation":"q1",)"
      R"("speakers":["s1"],"kind":"prediction","worth":1.0,)"
      R"("facts":[{"kind":"amount","start":17,"end":19,"value":"3500000","unit":"EUR","qualifier":"about"}],"signals":[]}],)"
      R"("warnings":[{"code":"invalid-utf8","start":0,"end":2}]})";
  Analysis a = sample();
  a.blocks[0].span.end_byte = static_cast<std::uint32_t>(a.text.size());
  CHECK(to_json(a) == expected);
}

TEST_CASE("an empty analysis is still whole", "[json]") {
  Analysis empty;
  empty.language = "und";
  const auto json = nlohmann::json::parse(to_json(empty));
  CHECK(json["length"] == 0);
  for (const char* key : {"blocks", "sentences", "speakers", "quotations", "claims", "warnings"}) {
    CHECK(json[key].is_array());
    CHECK(json[key].empty());
  }
}

TEST_CASE("numbers are rounded the same way everywhere", "[json]") {
  CHECK(rounded_for_json(0.12345) == 0.1235);
  CHECK(rounded_for_json(-0.12345) == -0.1235);
  CHECK_FALSE(std::signbit(rounded_for_json(-0.00001)));
  CHECK(rounded_for_json(std::numeric_limits<double>::quiet_NaN()) == 0.0);
  CHECK(rounded_for_json(std::numeric_limits<double>::infinity()) == 0.0);
}

TEST_CASE("a JSON string escapes what must be and replaces what is no UTF-8", "[json]") {
  CHECK(json_string("„Ä\"\n") == R"("„Ä\"\n")");
  CHECK(json_string("a\xff") == "\"a\uFFFD\"");
}
