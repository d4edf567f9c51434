#include <algorithm>

#include "notebook_fixture.hpp"

using namespace fixture;

namespace {

Json exported(const Json& notebook, const char* format, const char* language = "de", const std::string& analysis = "") {
  return value_of(wortlaut::export_notebook(notebook.dump(), analysis, format, language));
}

std::string content(const Json& notebook, const char* format, const char* language = "de",
                    const std::string& analysis = "") {
  return exported(notebook, format, language, analysis)["content"];
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// An RFC 4180 reader of its own, so that the writer is not checked by itself.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && text[at + 1] == '"') {
      rows.back().back() += text[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\r' && text[at + 1] == '\n') {
      ++at;
      rows.emplace_back(1);
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

/// A notebook in which everything a reader can write tries to break out of the export.
Json hostile() {
  Json notebook = full();
  const std::string evil = "</title><script>alert(1)</script>\" onload='x' & [a](javascript:x) `code` *b* | # h\n=1+1";
  notebook["article"]["title"] = evil;
  notebook["article"]["author"] = evil;
  notebook["article"]["url"] = "javascript:alert(1)";
  Json& note = notebook["notes"][0];
  note["target"]["quote"]["exact"] = evil;
  note["rationale"] = "=cmd|' /C calc'!A0 <script>alert(2)</script>";
  note["author"] = "@evil";
  note["tags"] = {"<b>", "-x"};
  note["speakers"][0]["name"] = "<i>Wer</i>";
  note["evidence"][0]["url"] = "https://example.org/a\"onmouseover=\"b) <x>";
  note["evidence"][0]["title"] = evil;
  return notebook;
}

}  // namespace

TEST_CASE("the json export opens again as the same notebook", "[notebook][export]") {
  const Json result = exported(full(), "json");
  CHECK(value_of(wortlaut::open_notebook(result["content"].get<std::string>()))["notebook"].dump() == full().dump());
  CHECK(result["filename"] == "bruecke-bleibt-gesperrt.wortlaut.json");
}

TEST_CASE("names of files are plain", "[notebook][export]") {
  Json notebook = full();
  notebook["article"]["title"] = "../Größe: 5 %\u2026 😀 \"x\"";
  CHECK(exported(notebook, "csv")["filename"] == "groesse-5-x.csv");
  notebook["article"]["title"] = "Москва";
  CHECK(exported(notebook, "html")["filename"] == "wortlaut.html");
}

TEST_CASE("markdown tells by speaker what was found", "[notebook][export]") {
  const std::string german = content(full(), "markdown");
  CHECK(has(german, "# Faktenprüfung: Brücke bleibt gesperrt\n"));
  CHECK(has(german, "\n## Jana Öztürk\n"));
  CHECK(has(german, "Größtenteils falsch"));
  CHECK(has(german, "> Die Brücke über die Lahn bleibe bis Mai gesperrt\n"));
  CHECK(has(german, "Laut Bauamt **April**."));
  CHECK(has(german, "[Bauplan](https://example.org/bauamt) (widerlegt)"));
  CHECK(has(german, "\n## Der Artikel selbst\n"));
  const std::string english = content(full(), "markdown", "en");
  CHECK(has(english, "# Fact check: "));
  CHECK(has(english, "Mostly false"));
}

TEST_CASE("removed notes and evidence are in no report", "[notebook][export]") {
  Json notebook = edited(full(), {{"op", "evidence.remove"}, {"note", uuid(2)}, {"id", uuid(3)}}, stamp(70, 30));
  for (const char* format : {"markdown", "csv", "html", "webannotation", "claimreview"}) {
    CHECK_FALSE(has(content(notebook, format), "example.org/bauamt"));
  }
  notebook = edited(notebook, {{"op", "note.remove"}, {"id", uuid(2)}}, stamp(71, 31));
  for (const char* format : {"markdown", "csv", "html", "webannotation", "claimreview"}) {
    CHECK_FALSE(has(content(notebook, format), "Bauamt"));
  }
}

TEST_CASE("html has every hostile word as words", "[notebook][export]") {
  const std::string html = content(hostile(), "html");
  for (const char* part : {"<script", "<i>", "<b>", "href=\"javascript", "\"onmouseover", "onload='"}) {
    INFO(part);
    CHECK_FALSE(has(html, part));
  }
  CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(html, "href=\"https://example.org/a%22onmouseover=%22b%29%20%3Cx%3E\""));
  CHECK(has(html, "default-src 'none'"));
  CHECK(has(html, "<html lang=\"de\">"));
}

TEST_CASE("markdown has every hostile word as words", "[notebook][export]") {
  const std::string markdown = content(hostile(), "markdown");
  CHECK_FALSE(has(markdown, "<script"));
  std::string unescaped = markdown;  // what is left when every escaped character is gone
  for (std::size_t at = 0; (at = unescaped.find('\\', at)) != std::string::npos;) unescaped.erase(at, 2);
  CHECK_FALSE(has(unescaped, "](javascript:"));
  CHECK_FALSE(has(markdown, "\n=1+1"));
  CHECK(has(markdown, "\\`code\\` \\*b\\* \\| \\# h"));
  CHECK(has(markdown, "(https://example.org/a%22onmouseover=%22b%29%20%3Cx%3E)"));
}

TEST_CASE("a title that looks like a list stays a title in markdown", "[notebook][export]") {
  Json notebook = full();
  notebook["notes"][0]["target"]["quote"]["exact"] = "1. Platz\nfür alle";
  notebook["notes"][1]["target"]["quote"]["exact"] = "- minus";
  const std::string markdown = content(notebook, "markdown");
  CHECK(has(markdown, "> 1\\. Platz für alle\n"));
  CHECK(has(markdown, "> \\- minus\n"));
}

TEST_CASE("csv is read back cell by cell and holds no formula", "[notebook][export]") {
  const auto rows = read_csv(content(hostile(), "csv"));
  REQUIRE(rows.size() == 3);
  const std::size_t width = rows[0].size();
  for (const auto& row : rows) {
    REQUIRE(row.size() == width);
    for (const std::string& cell : row) {
      if (!cell.empty()) CHECK(std::string("=+-@\t\r").find(cell[0]) == std::string::npos);
    }
  }
  const auto column = [&](const std::string& name) {
    return static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), name) - rows[0].begin());
  };
  CHECK(rows[1][column("quote")] == hostile()["notes"][0]["target"]["quote"]["exact"]);
  CHECK(rows[1][column("rationale")] == "'" + hostile()["notes"][0]["rationale"].get<std::string>());
  CHECK(rows[1][column("author")] == "'@evil");
  CHECK(rows[1][column("verdict")] == "Größtenteils falsch");
  CHECK(rows[1][column("start")] == "24");
}

TEST_CASE("with an analysis every claim is listed, under its speakers", "[notebook][export]") {
  const Json analysis = {
      {"schema", "wortlaut/analysis@1"},
      {"speakers",
       {{{"id", "s1"}, {"name", "Jana Öztürk"}, {"kind", "person"}, {"roles", {"Bürgermeisterin"}}},
        {{"id", "s2"}, {"name", "Stadtrat"}, {"kind", "organization"}}}},
      {"quotations", {{{"id", "q1"}, {"form", "indirect"}}}},
      {"sentences", Json::array()},
      {"claims",
       {{{"id", "c1"},
         {"spans", {{{"start", 24}, {"end", 72}}}},
         {"text", "Die Brücke bleibe gesperrt"},
         {"quotation", "q1"},
         {"speakers", {"s1"}},
         {"kind", "fact"},
         {"worth", 0.5}},
        {{"id", "c2"},
         {"spans", {{{"start", 120}, {"end", 140}}}},
         {"text", "drei Millionen Euro"},
         {"quotation", nullptr},
         {"speakers", {"s1", "s2"}},
         {"kind", "quantity"},
         {"worth", 0.9}}}},
  };
  const std::string markdown = content(full(), "markdown", "de", analysis.dump());
  CHECK(has(markdown, "## Jana Öztürk (Bürgermeisterin)\n"));
  CHECK(has(markdown, "- Die Brücke bleibe gesperrt (Tatsache, indirekte Rede)\n"));
  CHECK(has(markdown, "## Jana Öztürk und Stadtrat\n"));
  const auto rows = read_csv(content(full(), "csv", "de", analysis.dump()));
  CHECK(rows.size() == 4);  // the head, a claim without a note, a note on a claim, a note on a passage
  CHECK(code_of(wortlaut::export_notebook(full().dump(), "{}", "csv", "de")) == "bad-analysis");
}

TEST_CASE("web annotations count code points", "[notebook][export]") {
  const Json page = Json::parse(content(full(), "webannotation"));
  CHECK(page["@context"] == "http://www.w3.org/ns/anno.jsonld");
  CHECK(page["type"] == "AnnotationPage");
  REQUIRE(page["items"].size() == 2);
  const Json& item = page["items"][1];  // behind the emoji, which is one code point and two UTF-16 code units
  CHECK(item["type"] == "Annotation");
  CHECK(item["target"]["source"] == "https://example.org/bruecke");
  const Json& selectors = item["target"]["selector"];
  CHECK(selectors[0]["type"] == "TextQuoteSelector");
  CHECK(selectors[0]["exact"] == "drei Millionen Euro");
  CHECK(selectors[1]["type"] == "TextPositionSelector");
  const Json units = place_of(article_text, "drei Millionen Euro");
  CHECK(selectors[1]["start"] == units["start"].get<int>() - 1);
  CHECK(selectors[1]["end"] == units["end"].get<int>() - 1);
}

TEST_CASE("web annotations say the verdict, the reasons, the tags and the links", "[notebook][export]") {
  const Json bodies = Json::parse(content(full(), "webannotation"))["items"][0]["body"];
  REQUIRE(bodies.size() == 5);
  CHECK(bodies[0]["value"] == "Mostly false");
  CHECK(bodies[1]["format"] == "text/markdown");
  CHECK(bodies[2]["purpose"] == "tagging");
  CHECK(bodies[4]["source"] == "https://example.org/bauamt");
}

TEST_CASE("a claim review without a checker's name names nobody", "[notebook][export]") {
  Json notebook = full();
  const Json named = Json::parse(content(notebook, "claimreview"))["@graph"][0];
  CHECK(named["author"]["name"] == notebook["notes"][0]["author"]);
  notebook["notes"][0]["author"] = "";
  CHECK_FALSE(Json::parse(content(notebook, "claimreview"))["@graph"][0].contains("author"));
}

TEST_CASE("claim reviews are of finished notes with a verdict", "[notebook][export]") {
  const Json json = Json::parse(content(full(), "claimreview"));
  CHECK(json["@context"] == "https://schema.org");
  REQUIRE(json["@graph"].size() == 1);
  const Json& review = json["@graph"][0];
  CHECK(review["@type"] == "ClaimReview");
  CHECK(review["claimReviewed"] == "Die Brücke über die Lahn bleibe bis Mai gesperrt");
  CHECK(review["datePublished"] == "2026-03-01");
  CHECK(review["reviewRating"]["ratingValue"] == 2);
  CHECK(review["reviewRating"]["bestRating"] == 5);
  CHECK(review["reviewRating"]["alternateName"] == "Größtenteils falsch");
  CHECK(review["itemReviewed"]["author"]["name"] == "Jana Öztürk");
  CHECK(review["itemReviewed"]["appearance"]["url"] == "https://example.org/bruecke");
  CHECK(review["citation"][0]["url"] == "https://example.org/bauamt");
  Json unproven = full();
  unproven["notes"][0]["verdict"]["rating"] = "unproven";
  const Json rating = Json::parse(content(unproven, "claimreview", "en"))["@graph"][0]["reviewRating"];
  CHECK_FALSE(rating.contains("ratingValue"));
  CHECK(rating["alternateName"] == "Unproven");
}

TEST_CASE("a format or a language nobody knows is refused", "[notebook][export]") {
  CHECK(code_of(wortlaut::export_notebook(full().dump(), "", "pdf", "de")) == "bad-format");
  CHECK(code_of(wortlaut::export_notebook(full().dump(), "", "csv", "fr")) == "bad-language");
}

TEST_CASE("an empty notebook exports in every format", "[notebook][export]") {
  const Json notebook = value_of(wortlaut::new_notebook("{}", stamp(1)));
  for (const char* format : {"json", "markdown", "csv", "html", "webannotation", "claimreview"}) {
    CHECK_FALSE(content(notebook, format).empty());
  }
}
