#include <string>
#include <vector>

#include "claims_fixture.hpp"
#include "wortlaut/similar.hpp"

using namespace wortlaut;

namespace {

/// "same", "similar", …, "none": how the one claim stands to the other, with nothing else stored.
std::string relation_of(const ComparedClaim& query, const ComparedClaim& stored) {
  const ClaimIndex index({&stored, 1}, german_pack());
  const auto matches = index.find(query);
  return matches.empty() ? "none" : std::string(name_of(matches[0].relation));
}

std::string relation_of(const std::string& query, const std::string& stored) {
  return relation_of(ComparedClaim{query, "", {}, ""}, ComparedClaim{stored, "", {}, ""});
}

struct Row {
  const char* relation;
  const char* query;
  const char* stored;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.query << " | " << row.stored);
    CHECK(relation_of(row.query, row.stored) == row.relation);
    CHECK(relation_of(row.stored, row.query) == row.relation);  // it makes no difference which was there first
  }
}

}  // namespace

TEST_CASE("a claim repeats itself in other words", "[similar]") {
  check({{"same", "Die Gemeinde Aukrug verkauft den Bahnhof", "Die Gemeinde Aukrug verkauft den Bahnhof"},
         {"same", "Die Gemeinde Aukrug verkauft den Bahnhof", "Die Gemeinde Aukrug verkaufe den Bahnhof"},
         {"same", "Die Gemeinde Aukrug verkauft den Bahnhof", "Der Bahnhof wird von der Gemeinde Aukrug verkauft"},
         {"same", "Die Gemeinde schließt das Hallenbad", "Schließung des Hallenbads durch die Gemeinde"},
         {"same", "Die Lehrerinnen in Aukrug streiken", "In Aukrug streiken die Lehrer"},
         {"same", "Moskau bedroht die Balten", "Russland bedrohe die Balten"},
         {"same", "Der Rat lehnte die Windkraftanlagen ab", "Die Windkraftanlagen hat der Rat abgelehnt"}});
}

TEST_CASE("figures are compared by what they leave open", "[similar]") {
  check({{"same", "Der Deich kostet 3,5 Millionen Euro", "Der Deich kostet rund 3,6 Millionen Euro"},
         {"same", "Der Deich kostet 3,48 Millionen Euro", "Der Deich kostet 3,5 Millionen Euro"},
         {"same", "Der Deich ist 1,2 Kilometer lang", "Der Deich ist 1200 Meter lang"},
         {"same", "Die Sitzung dauerte 90 Minuten", "Die Sitzung dauerte anderthalb Stunden"},
         {"same", "Am Deich arbeiten mehr als 200 Helfer", "Am Deich arbeiten 240 Helfer"},
         {"contradicts-number", "Der Deich kostet 3,5 Millionen Euro", "Der Deich kostet 5 Millionen Euro"},
         {"contradicts-number", "Am Deich arbeiten mehr als 200 Helfer", "Am Deich arbeiten 20 Helfer"},
         {"contradicts-number", "Der Deich wird 2027 fertig", "Der Deich wird 2029 fertig"},
         {"contradicts-number", "Die Pacht stieg um 4 Prozent", "Die Pacht stieg um 14 Prozent"}});
}

TEST_CASE("figures of different sorts or times are no contradiction", "[similar]") {
  const std::vector<Row> rows = {
      {"", "Die Pacht stieg um 4 Prozent", "Die Pacht stieg auf 14 Prozent"},
      {"", "Der Deich kostet 3,5 Millionen Euro", "Der Deich kostet 12 Euro pro Einwohner und 40 Prozent mehr"},
      {"", "2019 kamen 300 Urlauber auf die Insel", "2020 kamen 120 Urlauber auf die Insel"},
      {"", "Am Deich arbeiten 200 Helfer", "Am Deich arbeiten 14 Bagger"},
      {"", "Auf dem Hof leben 40 Kühe", "Auf dem Hof leben 90 Hühner"}};
  for (const Row& row : rows) {
    INFO(row.query << " | " << row.stored);
    CHECK(relation_of(row.query, row.stored) != "contradicts-number");
  }
}

TEST_CASE("a not, a nobody or an opposite contradicts, and two of them do not", "[similar]") {
  check({{"contradicts-polarity", "Der Deich hält der Flut stand", "Der Deich hält der Flut nicht stand"},
         {"contradicts-polarity", "Die Pacht auf der Insel steigt", "Die Pacht auf der Insel sinkt"},
         {"contradicts-polarity", "Der Rat hat den Deich bewilligt", "Der Rat hat den Deich abgelehnt"},
         {"contradicts-polarity", "Die Fähre nach Aukrug ist sicher", "Die Fähre nach Aukrug ist unsicher"},
         {"contradicts-polarity", "Bei der Sturmflut wurde niemand verletzt", "Bei der Sturmflut wurden Helfer verletzt"},
         {"same", "Das Angeln am Deich ist verboten", "Das Angeln am Deich ist nicht erlaubt"},
         {"same", "Die Fähre nach Aukrug ist nicht sicher", "Die Fähre nach Aukrug ist unsicher"},
         {"same", "Der Rat hat nicht nur den Deich bewilligt", "Der Rat hat den Deich bewilligt"}});
}

TEST_CASE("claims that share words are two where somebody or something else is meant", "[similar]") {
  const std::vector<Row> rows = {
      {"", "Aukrug verklagt Husum wegen des Deichs", "Husum verklagt Aukrug wegen des Deichs"},
      {"", "Petra Holm hat den Deich geplant", "Okan Yıldız hat den Deich bezahlt"},
      {"", "Die Imker kritisieren das Ministerium", "Die Fischer kritisieren das Ministerium"},
      {"", "Die Insel bekommt eine neue Schule", "Die Insel bekommt eine neue Fähre"},
      {"", "Petra Holm", "Petra Holm"},
      {"", "Das sei falsch", "Das sei falsch"}};
  for (const Row& row : rows) {
    INFO(row.query << " | " << row.stored);
    const std::string relation = relation_of(row.query, row.stored);
    CHECK((relation == "none" || relation == "similar"));
  }
}

TEST_CASE("what points at its own article is of another event in another one", "[similar]") {
  const std::string text = "Dabei wurden neun Feuerwehrleute von einem Balken getroffen";
  const std::string other = "Dabei wurden zwei Feuerwehrleute von einem Balken getroffen";
  CHECK(relation_of({text, "", {}, "a"}, {other, "", {}, "a"}) == "contradicts-number");
  CHECK(relation_of({text, "", {}, "a"}, {other, "", {}, "b"}) == "similar");
}

TEST_CASE("whom a pronoun means counts as said", "[similar]") {
  const ComparedClaim stored{"Er habe den Deich nie betreten", "Er [Jan Brandt] habe den Deich nie betreten", {}, ""};
  CHECK(relation_of({"Jan Brandt hat den Deich nie betreten", "", {}, ""}, stored) == "same");
  CHECK(relation_of({"Petra Holm hat den Deich nie betreten", "", {}, ""}, stored) != "same");
  const ComparedClaim mine{"Ich habe den Deich nie betreten", "", {"Jan Brandt"}, ""};
  CHECK(relation_of(mine, stored) == "same");
  CHECK(relation_of({"Ich habe den Deich nie betreten", "", {"Petra Holm"}, ""}, stored) != "same");
}

TEST_CASE("what is shared and what differs is told in words of both", "[similar]") {
  const ComparedClaim query{"Der Deich 😀 kostet 3,5 Millionen Euro", "", {"Petra Holm"}, ""};
  const ComparedClaim stored{"5 Millionen Euro koste der Deich", "", {"Petra Holm"}, ""};
  const ClaimIndex index({&stored, 1}, german_pack());
  const auto matches = index.find(query);
  REQUIRE(matches.size() == 1);
  CHECK(matches[0].same_speaker);
  std::string shared;
  for (const SpanPair& words : matches[0].shared)
    shared += std::string(words.query.of(query.text)) + "=" + std::string(words.stored.of(stored.text)) + ";";
  CHECK(shared == "Deich=Deich;kostet=koste;");
  REQUIRE(matches[0].differs.size() == 1);
  CHECK(matches[0].differs[0].kind == DifferenceKind::number);
  CHECK(matches[0].differs[0].words.query.of(query.text) == "3,5 Millionen Euro");
  CHECK(matches[0].differs[0].words.stored.of(stored.text) == "5 Millionen Euro");
}

TEST_CASE("empty and odd claims have no matches and do no harm", "[similar]") {
  std::vector<ComparedClaim> stored;
  for (const char* text : {"", " ", "…", "12", "😀", "\xff\xfe", "[", "nicht", "Deich"}) stored.push_back({text, text, {text}, text});
  const ClaimIndex index(stored, german_pack());
  CHECK(index.size() == stored.size());
  for (const ComparedClaim& claim : stored) CHECK(index.find(claim).empty());
  CHECK(ClaimIndex({}, german_pack()).find({"Der Deich hält", "", {}, ""}).empty());
}

TEST_CASE("a claim as long as a book costs no more than its length", "[similar]") {
  std::string book;
  for (int k = 0; k < 40000; ++k) book += "Der Deich kostet " + std::to_string(k) + " Euro und ";
  const ComparedClaim stored{book, "", {}, ""};
  CHECK(ClaimIndex({&stored, 1}, german_pack()).find(stored, 1).size() == 1);
}

TEST_CASE("what an index answers does not depend on what else was asked, nor on the order of asking", "[similar]") {
  const std::vector<ComparedClaim> claims = {{"Der Deich kostet 3 Millionen Euro", "", {}, ""},
                                             {"Merkels Deich ist sicher", "", {}, ""},
                                             {"Merkel hält den Deich für sicher", "", {}, ""},
                                             {"Der Deich ist nicht sicher", "", {}, ""}};
  const ClaimIndex index(claims, german_pack());
  const auto together = index.find_all(claims);
  for (std::size_t c = 0; c < claims.size(); ++c) {
    const auto alone = index.find(claims[c]);
    REQUIRE(alone.size() == together[c].size());
    for (std::size_t k = 0; k < alone.size(); ++k) {
      CHECK(alone[k].claim == together[c][k].claim);
      CHECK(alone[k].score == together[c][k].score);
    }
  }
}
