#include <catch2/catch_test_macros.hpp>

#include "people.hpp"

using wortlaut::stages::People;

namespace {

struct Row {
  const char* what;
  const char* text;
  const char* phrases;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.what << ": " << row.text);
    CHECK(People(row.text).phrases_found() == row.phrases);
  }
}

}  // namespace

TEST_CASE("names of persons are whole phrases with office, party and age", "[mentions]") {
  check({
      {"given name and surname", "Gestern sagte Jan Beck nichts.", "Jan Beck"},
      {"surname that is a noun", "Gestern sagte Paul Bauer nichts.", "Paul Bauer"},
      {"office before the name", "Innenministerin Ute Krüger sagte nichts.", "Innenministerin Ute Krüger"},
      {"state adjective and office", "Der norwegische Außenminister Nils Berg sagte nichts.",
       "Der norwegische Außenminister Nils Berg"},
      {"genitive of a state before the office", "Norwegens Außenminister Nils Berg sagte nichts.",
       "Norwegens Außenminister Nils Berg"},
      {"party in brackets", "Ute Krüger (SPD) sagte nichts.", "Ute Krüger (SPD)"},
      {"title", "Professor Ute Krüger sagte nichts.", "Professor Ute Krüger"},
      {"particle", "Ursula von der Heide sagte nichts.", "Ursula von der Heide"},
      {"unknown surname behind an office", "Präsident Ovambeku sagte nichts.", "Präsident Ovambeku"},
      {"two offices, one person", "Der Vizekanzler und Arbeitsminister Jan Beck sagte nichts.",
       "Der Vizekanzler und Arbeitsminister Jan Beck"},
  });
}

TEST_CASE("what stands between an article and its noun belongs to the phrase", "[mentions]") {
  check({
      {"a participle that looks like a past", "Gestern sagte der an der Küste stationierte Sprecher nichts.",
       "der an der Küste stationierte Sprecher"},
      {"behind a contracted article", "Gestern sagte der im Mai befragte Zeuge nichts.", "der im Mai befragte Zeuge"},
      {"an adjective with a place", "Gestern sagte der in Kiel ansässige Verband nichts.", "der in Kiel ansässige Verband"},
      {"an adjective with a matter", "Gestern sagte die für Umwelt zuständige Ministerin Ute Krüger nichts.",
       "die für Umwelt zuständige Ministerin Ute Krüger"},
      {"a past behind a subject is a verb", "Die Ministerin im Amt verlangte Auskunft.", "Die Ministerin im Amt"},
      {"a past behind an attribute is a verb", "Der in Kiel lebende Sprecher verlangte Auskunft.",
       "Der in Kiel lebende Sprecher"},
  });
}

TEST_CASE("an article that looks like a pronoun goes with the noun behind its participle", "[mentions]") {
  check({
      {"another article behind it", "Die dem Bischof nahestehende Stiftung sagte nichts.",
       "Die dem Bischof nahestehende Stiftung"},
      {"a person", "Die den Brand beobachtende Ute Krüger sagte nichts.", "Die den Brand beobachtende Ute Krüger"},
      {"a reflexive", "Der sich als Retter ausgebende Händler Jan Beck sagte nichts.",
       "Der sich als Retter ausgebende Händler Jan Beck"},
      {"a name in marks", "Die der Bahn gehörende „Schiene“ sagte nichts.", "Die der Bahn gehörende „Schiene“"},
      {"behind the verb", "Gestern schwieg die der Kirche gehörende Zeitung.", "die der Kirche gehörende Zeitung"},
      {"no participle", "Das den Gegnern zu sagen, versuchte die Ministerin.", "den Gegnern | die Ministerin"},
      {"a relative clause", "Die Frau, die den Brief schrieb, kam mit der Ministerin.", "Die Frau | der Ministerin"},
      {"a relative clause with an adjective", "Der Verband, der die neue Ministerin lobte, schwieg.",
       "Der Verband | die neue Ministerin"},
  });
}

TEST_CASE("a public body is not called after a person nor a state that it deals with", "[mentions]") {
  check({
      {"an authority and its object", "Danach warf die Staatsanwaltschaft Krüger Betrug vor. Ute Krüger schwieg.",
       "die Staatsanwaltschaft | Krüger | Ute Krüger"},
      {"a court", "Danach lud das Landgericht Krüger vor. Ute Krüger schwieg.", "das Landgericht | Krüger | Ute Krüger"},
      {"a government and a state", "Danach warnte die Regierung Norwegen.", "die Regierung | Norwegen"},
      {"whose government the noun says", "Danach drohte die US-Regierung Norwegen.", "die US-Regierung | Norwegen"},
      {"whose army the adjective says", "Danach drohte die dänische Armee Norwegen.", "die dänische Armee | Norwegen"},
      {"a seat", "Danach schwieg die Staatsanwaltschaft Berlin.", "die Staatsanwaltschaft Berlin"},
      {"a firm called after its founder", "Danach schwieg die Firma Krüger. Ute Krüger kam.",
       "die Firma Krüger | Ute Krüger"},
  });
}

TEST_CASE("an apposition behind the verb ends before a clause of its own", "[mentions]") {
  check({
      {"an infinitive clause", "Danach versprach Beck, die Rechte der Mieter schützen zu wollen. Jan Beck schwieg.",
       "Beck | die Rechte der Mieter | Jan Beck"},
      {"a clause without a conjunction", "Danach sagte Jan Beck, der Sprecher der Stadt habe geschwiegen.",
       "Jan Beck | der Sprecher der Stadt"},
      {"closed by its comma", "Danach sagte Jan Beck, der Sprecher der Stadt, nichts.", "Jan Beck, der Sprecher der Stadt"},
      {"not closed, behind a preposition", "Nach Angaben von Jan Beck, dem Sprecher der Stadt hatte es geregnet.",
       "Jan Beck, dem Sprecher der Stadt"},
      {"what it says when is no part of it", "Danach schwieg Jan Beck, Sprecher der Stadt am Montag.",
       "Jan Beck, Sprecher der Stadt"},
      {"whom it was told behind a bracket", "Dies teilte Jan Beck, ein Sprecher der Seewacht (SW) der Presse mit.",
       "Jan Beck, ein Sprecher der Seewacht (SW) | der Presse"},
  });
}

TEST_CASE("foreign names of bodies are one name with all their words", "[mentions]") {
  check({
      {"a foreign noun ends it", "Gestern schwieg die Northern Rail Authority.", "die Northern Rail Authority"},
      {"a state begins it", "Gestern schwieg die Chile Volcano Agency.", "die Chile Volcano Agency"},
      {"a noun that German has as well", "Gestern schwieg die Western Lightship Corporation.",
       "die Western Lightship Corporation"},
      {"a foreign noun begins it", "Gestern schwieg die University of St. Graydon.", "die University of St. Graydon"},
      {"a German noun begins it", "Gestern schwieg die Union Rurale du Midi.", "die Union Rurale du Midi"},
      {"an article glued to a word", "Gestern schwieg die Banca d'Antella.", "die Banca d'Antella"},
      {"in somebody's attribute", "Gestern schwieg Jan Beck, Professor am Graydon Institute of Botany.",
       "Jan Beck, Professor am Graydon Institute of Botany"},
      {"behind a state's genitive", "Gestern schwieg der Leiter von Norwegens Northern Rail Authority.",
       "der Leiter von Norwegens Northern Rail Authority"},
      {"a word that German has behind it, before the verb", "Die Gruppe Turquoise Action schwieg.",
       "Die Gruppe Turquoise Action"},
      {"what it is accused of", "Danach warf man der Northern Rail Authority Versagen vor.",
       "der Northern Rail Authority"},
      {"two plain nouns are two phrases", "Danach bot die Stadt Geld.", "die Stadt"},
      {"who leads it is no part of it", "Gestern schwieg der Chef der Southern Lightship Company Jan Beck.",
       "der Chef der Southern Lightship Company Jan Beck"},
      {"a paper that is an adverb first", "Mehr als 60 Prozent schwiegen.", ""},
      {"a person is none", "Gestern schwieg Juan de la Torre.", "Juan de la Torre"},
      {"a body in the genitive", "Gestern schwieg die Union der Gärtner.", "die Union der Gärtner"},
      {"a state written apart from its office", "Die US Botschaft schwieg.", "Die US Botschaft"},
  });
}

TEST_CASE("a noun for a body is explained by names between commas before the verb", "[mentions]") {
  check({
      {"one name", "Die Regierungspartei, die SPD, schwieg.", "Die Regierungspartei, die SPD"},
      {"two names", "Die Partner, die SPD und die CDU, schwiegen.", "Die Partner | die SPD | die CDU"},
      {"two parties", "Die Regierungsparteien, die SPD und die CDU, schwiegen.",
       "Die Regierungsparteien, die SPD und die CDU"},
      {"shown by their short forms", "Die Parteien, die Runde (RD) und die Volkspartei (VP), schwiegen.",
       "Die Parteien, die Runde (RD) und die Volkspartei (VP)"},
      {"a list", "Die Opposition, die SPD und die Kirchen schwiegen.", "Die Opposition | die SPD | die Kirchen"},
      {"a list of three before a pause", "Die Opposition, die SPD, die Kirchen schwiegen.",
       "Die Opposition | die SPD | die Kirchen"},
      {"behind the verb", "Gestern schwieg die Opposition, die SPD, wie immer, redete.", "die Opposition | die SPD"},
      {"another noun", "Die Opposition, die Volkspartei, schwieg.", "Die Opposition | die Volkspartei"},
  });
}

TEST_CASE("some of those who are meant are named between commas", "[mentions]") {
  check({
      {"darunter", "Mehrere Verbände, darunter der Mieterbund und zwei Kirchen, schwiegen.",
       "Mehrere Verbände, darunter der Mieterbund und zwei Kirchen"},
      {"unter ihnen", "Viele Anwohner, unter ihnen Ute Krüger, schwiegen.", "Viele Anwohner, unter ihnen Ute Krüger"},
      {"with a list", "Viele Anwohner, unter anderem Beamte, Lehrer und Ärzte, schwiegen.",
       "Viele Anwohner, unter anderem Beamte, Lehrer und Ärzte"},
      {"behind the verb", "Gestern schwiegen viele Anwohner, darunter Ute Krüger.", "viele Anwohner | Ute Krüger"},
      {"a clause", "Die Anwohner, darunter litt Ute Krüger, schwiegen.", "Die Anwohner | Ute Krüger"},
      {"one person", "Jan Beck, darunter Ute Krüger, schwieg.", "Jan Beck | Ute Krüger"},
      {"one of several", "Ute Krüger, eine der Ärztinnen des Dorfes, schwieg.", "Ute Krüger, eine der Ärztinnen des Dorfes"},
  });
}

TEST_CASE("names that other words look into are whole", "[mentions]") {
  check({
      {"a relative pronoun before a name is no article", "Der Plan, den Ute Krüger lobte, kam.", "Ute Krüger"},
      {"a relative pronoun behind a preposition", "Der Brief, mit dem Ute Krüger kam, lag da.", "Ute Krüger"},
      {"a club by its founding year", "Gestern schwieg der Trainer von Merkur 07 Altdorf.",
       "der Trainer von Merkur 07 Altdorf"},
      {"a club without a town", "Gestern schwieg der Trainer von Altdorf 09.", "der Trainer von Altdorf 09"},
      {"a club form and its year", "Gestern schwieg der TSV 1880 Altdorf.", "der TSV 1880 Altdorf"},
      {"a number that counts", "Gestern schwieg die Partei 12 Tage.", "die Partei"},
      {"a name that is a sentence", "Gestern schwieg Jan Beck vom „Dorf baut Brunnen“.", "Jan Beck vom „Dorf baut Brunnen“"},
      {"a sentence is none", "Gestern hieß es, die „Suppe war kalt und das Bier war warm“.", ""},
      {"a genitive of a town", "Altdorfs Bürgermeisterin Ute Krüger schwieg.", "Altdorfs Bürgermeisterin Ute Krüger"},
      {"a genitive is no name of who holds the office", "In Ohio schwieg der Gouverneur Ohios.", "der Gouverneur Ohios"},
      {"a place between an office and its name", "Die Sprecherin der Insel Rügen Ute Krüger schwieg.",
       "Die Sprecherin der Insel Rügen Ute Krüger"},
      {"a name in small letters", "Der Maler marlo schwieg.", "Der Maler marlo"},
      {"a town of two words", "Gestern schwieg die New Yorker Polizei.", "die New Yorker Polizei"},
      {"an acronym is no surname", "Gestern schwieg Ute Ernst von der IG Metall.", "Ute Ernst von der IG Metall"},
      {"a branch and its town", "Die SPD Bremen schwieg.", "Die SPD Bremen"},
      {"a branch and a town that no list has", "Die CDU Altdorf schwieg.", "Die CDU Altdorf"},
      {"a party and whom it praises", "Danach lobte die CDU Norwegen.", "die CDU | Norwegen"},
      {"a surname that is a trade", "Die Ministerin Swantje Bergmann schwieg.", "Die Ministerin Swantje Bergmann"},
      {"an office in foreign words", "Danach wird Jan Beck, Technical Product Manager für Lampen, befragt.",
       "Jan Beck, Technical Product Manager für Lampen"},
      {"a department of two words", "Gestern schwieg Jan Beck, Leiter der Abteilung Politische Bildung bei der Stiftung.",
       "Jan Beck, Leiter der Abteilung Politische Bildung bei der Stiftung"},
      {"an adjective before a body in marks", "Gestern schwieg der neue „Runde Rat zur Rettung des Moores“.",
       "der neue „Runde Rat zur Rettung des Moores“"},
      {"an adjective before a word in marks", "Gestern hieß es, der neue „Unsinn“ sei teuer.", ""},
      {"people in a region", "Gestern schwiegen die Bauern in der ganzen Provinz.", "die Bauern in der ganzen Provinz"},
      {"one man in a region", "Gestern schwieg der Bauer in der ganzen Provinz.", "der Bauer"},
      {"a genitive that nobody knows", "Gestern schwieg die Chefin der Moorweisen, Ute Krüger, im Mai.",
       "die Chefin der Moorweisen, Ute Krüger"},
      {"a group of fighters called after somebody", "Gestern schwieg die Truppe Krüger. Ute Krüger kam.",
       "die Truppe Krüger | Ute Krüger"},
      {"a listener behind a party", "Gestern sagte Ute Krüger (SPD) der „Moorpost“ nichts.",
       "Ute Krüger (SPD) | der „Moorpost“"},
      {"an apposition without its closing comma", "Danach war Jan Beck, der Trainer Norwegens nach dem Spiel zufrieden.",
       "Jan Beck, der Trainer Norwegens"},
  });
}

TEST_CASE("where somebody comes from and belongs to", "[mentions]") {
  check({
      {"a town", "Gestern schwieg ein Sprecher aus Berlin.", "ein Sprecher aus Berlin"},
      {"a body", "Gestern schwieg ein Zeuge aus der Partei.", "ein Zeuge aus der Partei"},
      {"a name in marks", "Gestern schwieg Jan Beck vom „Grünen Kreis“.", "Jan Beck vom „Grünen Kreis“"},
      {"out of what mood", "Gestern schwieg die Ministerin aus Protest.", "die Ministerin"},
      {"out of what reason", "Gestern schwieg Jan Beck aus gutem Grund.", "Jan Beck"},
      {"before a contrasting adverb", "Die Gegner aus der Partei hingegen schwiegen.", "Die Gegner aus der Partei"},
      {"what a body is there to do", "Gestern schwieg Jan Beck vom Amt zur Erfassung von Schäden (AES).",
       "Jan Beck vom Amt zur Erfassung von Schäden (AES)"},
      {"what a body is for, its seat unknown", "Gestern schwieg Jan Beck vom Sekretariat für ländliche Entwicklung in Berlin.",
       "Jan Beck vom Sekretariat für ländliche Entwicklung in Berlin"},
  });
}

TEST_CASE("what a body is for, where it sits and who leads it", "[mentions]") {
  check({
      {"who leads it", "Gestern sagte das Team um die Forscherin Ute Krüger nichts.",
       "das Team um die Forscherin Ute Krüger"},
      {"what it is for, and its seat", "Gestern sagte Ute Krüger vom Institut für Fischerei in Bremen nichts.",
       "Ute Krüger vom Institut für Fischerei in Bremen"},
      {"a bank", "Gestern sagte Ute Krüger vom Bankhaus Sieverts nichts.", "Ute Krüger vom Bankhaus Sieverts"},
      {"not what it fights for", "Das Team kämpfte um den Sieg.", "Das Team"},
      {"not where somebody says it", "Gestern sagte die Leiterin bei einer Versammlung nichts.",
       "die Leiterin | einer Versammlung"},
      {"not a talk", "Gestern sagte die Leiterin in einer Behörde nichts.", "die Leiterin | einer Behörde"},
  });
}

TEST_CASE("an apposition belongs to the phrase, its closing comma does not", "[mentions]") {
  check({
      {"behind the name", "Jan Beck, Sprecher des Ministeriums, sagte nichts.", "Jan Beck, Sprecher des Ministeriums"},
      {"behind the name, with article", "Ute Krüger, die Leiterin der Behörde, sagte nichts.",
       "Ute Krüger, die Leiterin der Behörde"},
      {"before the name", "Der Sprecher des Ministeriums, Jan Beck, sagte nichts.",
       "Der Sprecher des Ministeriums, Jan Beck"},
      {"before the name with a place", "Der Korrespondent in Rom, Jan Beck, sagte nichts.",
       "Der Korrespondent in Rom, Jan Beck"},
      {"without a comma", "Der Präsident des Verbandes Jan Beck sagte nichts.", "Der Präsident des Verbandes Jan Beck"},
      {"a list is none", "Jan Beck, Ute Krüger und Paul Bauer sagten nichts.", "Jan Beck | Ute Krüger | Paul Bauer"},
      {"a relative clause is none", "Jan Beck, der den Verband leitet, sagte nichts.", "Jan Beck | den Verband"},
  });
}

TEST_CASE("offices, bodies, states and groups are mentions", "[mentions]") {
  check({
      {"office alone", "Die Ministerin sagte nichts.", "Die Ministerin"},
      {"unnamed with genitive", "Ein Sprecher der Polizei sagte nichts.", "Ein Sprecher der Polizei"},
      {"compound by its head", "Ein Polizeisprecher sagte nichts.", "Ein Polizeisprecher"},
      {"body with abbreviation", "Der Bundesgerichtshof (BGH) entschied anders.", "Der Bundesgerichtshof (BGH)"},
      {"body with genitive", "Die Gewerkschaft der Lokführer drohte mit Streik.", "Die Gewerkschaft der Lokführer"},
      {"coordinated compound", "Das Bau- und Verkehrsministerium lehnte ab.", "Das Bau- und Verkehrsministerium"},
      {"name in marks behind a noun", "Der Fernsehsender „Kanal Nord“ berichtete davon.",
       "Der Fernsehsender „Kanal Nord“"},
      {"a name of adjective and two nouns", "Die Nordische Presse Agentur (NPA) berichtete davon.",
       "Die Nordische Presse Agentur (NPA)"},
      {"members in the genitive without article", "Der Verband Deutscher Imker (VDI) sagte nichts.",
       "Der Verband Deutscher Imker (VDI)"},
      {"members named by their town", "Gestern rief der Verband Berliner Imker an.", "der Verband Berliner Imker"},
      {"firm by its legal form", "Die Talwerk Maschinen GmbH bestritt das.", "Die Talwerk Maschinen GmbH"},
      {"capital for a government", "Moskau wies das zurück.", "Moskau"},
      {"group without an article", "Kritiker sehen das anders.", "Kritiker"},
      {"agent noun of no list", "Ein Imker sah das anders.", "Ein Imker"},
  });
}

TEST_CASE("what a listed inhabitant's word does before a noun and alone", "[mentions]") {
  check({
      {"adjective before a body", "Die Berliner Polizei sagte nichts.", "Die Berliner Polizei"},
      {"where the sentence begins", "Berliner Polizei war dort.", "Berliner Polizei"},
      {"before a party", "Die Kölner SPD sagte nichts.", "Die Kölner SPD"},
      {"before an office", "Die Hamburger Ministerin sagte nichts.", "Die Hamburger Ministerin"},
      {"of a place that no list has", "Der Sprecher im Schweriner Landtag sagte nichts.",
       "Der Sprecher im Schweriner Landtag"},
      {"alone a person", "Der Berliner sagte nichts.", "Der Berliner"},
      {"with a name a person", "Der Berliner Jan Beck sagte nichts.", "Der Berliner Jan Beck"},
      {"another noun in -er is none", "Der Minister Beck sagte nichts.", "Der Minister Beck"},
      {"nor before a verb", "Gestern sah der Berliner nichts.", "der Berliner"},
      {"nor without an article", "Gestern sah Berliner niemand.", "Berliner"},
  });
}

TEST_CASE("particles that are no German words belong to a surname", "[mentions]") {
  check({
      {"behind an office", "Minister de Vries sagte nichts.", "Minister de Vries"},
      {"of a known surname", "Thomas de Vries kam. Dann sagte de Vries nichts.", "Thomas de Vries | de Vries"},
      {"glued and small", "Dichter Karim al-Badr sagte nichts.", "Dichter Karim al-Badr"},
      {"glued, behind a given name", "Gestern sagte Karim al-Badr nichts.", "Karim al-Badr"},
      {"given name that is a noun", "Bundeskanzler Wolfgang Löffel sagte nichts.",
       "Bundeskanzler Wolfgang Löffel"},
      {"a German preposition is none", "Jan Beck kam. Gestern sprach der Minister zu Beck.",
       "Jan Beck | der Minister | Beck"},
      {"nor an article", "Jan Beck kam. Gestern sah Beck den Minister.", "Jan Beck | Beck | den Minister"},
  });
}

TEST_CASE("appositions with attributes of their own", "[mentions]") {
  check({
      {"two capitalised words between commas", "Der Bürgermeister von Altdorf, Bob Kellner, sagte nichts.",
       "Der Bürgermeister von Altdorf, Bob Kellner"},
      {"behind a genitive", "Der Rabbiner der Gemeinde, Noa Fleischer, sagte nichts.",
       "Der Rabbiner der Gemeinde, Noa Fleischer"},
      {"behind a place, indefinite", "Ein Fischer vom unteren Ufer, Milo Beckmann, sagte nichts.",
       "Ein Fischer vom unteren Ufer, Milo Beckmann"},
      {"two matters", "Der Kommissar für Erweiterung und Verkehr Jan Beck sagte nichts.",
       "Der Kommissar für Erweiterung und Verkehr Jan Beck"},
      {"a department", "Jan Beck, Leiter der Abteilung Verkehr, sagte nichts.",
       "Jan Beck, Leiter der Abteilung Verkehr"},
      {"a compound in parts", "Jan Beck, Vorsitzender der Deutschen Imkerinnen- und Imker-Union, sagte nichts.",
       "Jan Beck, Vorsitzender der Deutschen Imkerinnen- und Imker-Union"},
      {"not two nouns behind no office", "Er aß Brot, Käse Oliven, nichts.", ""},
      {"not an office behind a comma", "Der Bürgermeister, Vater zweier Kinder, sagte nichts.",
       "Der Bürgermeister | Vater | zweier Kinder"},
  });
}

TEST_CASE("a town behind an authority or court belongs to its name", "[mentions]") {
  check({
      {"prosecutors", "Die Staatsanwaltschaft Neustadt sagte nichts.", "Die Staatsanwaltschaft Neustadt"},
      {"a court", "Das Landgericht Altdorf sagte nichts.", "Das Landgericht Altdorf"},
      {"the police", "Die Polizei Mittelhausen sagte nichts.", "Die Polizei Mittelhausen"},
      {"a part of a town", "Das Amtsgericht Berlin-Mitte sagte nichts.", "Das Amtsgericht Berlin-Mitte"},
      {"behind a source", "Laut Polizei Neustadt war nichts.", "Polizei Neustadt"},
      {"not an object", "Gestern gab das Gericht Hinweise.", "das Gericht"},
      {"not a compound", "Gestern gab das Gericht Verfahrenshinweise.", "das Gericht"},
      {"not a day", "Gestern sprach das Gericht Montag an.", "das Gericht"},
      {"not behind a comma", "Das Gericht, Neustadt und Altdorf schwiegen.", "Das Gericht"},
  });
}

TEST_CASE("names in marks take what stands before them", "[mentions]") {
  check({
      {"participle with its place", "Die in Wien erscheinende „Tagespost“ sagte nichts.",
       "Die in Wien erscheinende „Tagespost“"},
      {"adjective of a state", "Die französische „Allianz“ sagte nichts.", "Die französische „Allianz“"},
      {"behind vom", "Ute Krüger vom „Grünen Kreis“ sagte nichts.", "Ute Krüger vom „Grünen Kreis“"},
      {"not any adjective", "Die schönen „Jahre“ vergingen.", ""},
      {"not an agent behind werden", "Gestern wurde die Regierung vom Verband gelobt.", "die Regierung | Verband"},
      {"an attribute elsewhere", "Gestern kam ein Sprecher vom Verband.", "ein Sprecher vom Verband"},
  });
}

TEST_CASE("places, things and verbs are no mentions", "[mentions]") {
  check({
      {"state behind in", "Das geschah in Norwegen.", ""},
      {"capital behind nach", "Er flog nach Moskau.", ""},
      {"abstract noun", "Die Verhältnismäßigkeit fehlte.", ""},
      {"a paper's name as a plain noun", "Das brauchte längere Zeit.", ""},
      {"adverb with a capital", "Ähnlich war es gestern.", ""},
      {"object behind the verb", "Gestern gab der Minister Auskunft.", "der Minister"},
  });
}

TEST_CASE("a verb between pronoun and name is no adjective", "[mentions]") {
  CHECK(People("Das bestätigte Berger. Jan Berger kam.").phrases_found() == "Berger | Jan Berger");
}
