#include "marks.hpp"

#include "stages.hpp"

using namespace wortlaut;
using stages::pairs;

namespace {

struct Row {
  const char* says;
  const char* text;
  const char* want;
};

template <std::size_t count>
void check(const Row (&rows)[count]) {
  for (const Row& row : rows) {
    INFO(row.says << "\n  " << row.text);
    CHECK(pairs(row.text) == row.want);
  }
}

/// As `check`, over the blocks that the layout finds.
template <std::size_t count>
void check_blocks(const Row (&rows)[count]) {
  for (const Row& row : rows) {
    INFO(row.says << "\n  " << row.text);
    CHECK(pairs(row.text, find_layout(row.text, stages::german())) == row.want);
  }
}

}  // namespace

TEST_CASE("marks of every style pair", "[marks]") {
  check({
      {"German", "Er sagte: „Ja.“ Dann ging er.", "„Ja.“"},
      {"English", "Er sagte: “Ja.” Dann ging er.", "“Ja.”"},
      {"straight", "Er sagte: \"Ja.\" Dann ging er.", "\"Ja.\""},
      {"guillemets inwards", "Er sagte: »Ja.« Dann ging er.", "»Ja.«"},
      {"guillemets outwards", "Er sagte: «Ja.» Dann ging er.", "«Ja.»"},
      {"guillemets with spaces", "Er sagte: « Ja. » Dann ging er.", "« Ja. »"},
      {"Swedish", "Er sagte: »Ja.» Dann ging er.", "»Ja.»"},
      {"two nines", "Er sagte: ”Ja.” Dann ging er.", "”Ja.”"},
      {"single German", "Das ‚gute‘ Ende.", "‚gute‘"},
      {"single English", "Das ‘gute’ Ende.", "‘gute’"},
      {"single straight", "Das 'gute' Ende.", "'gute'"},
      {"single guillemets", "Das ›gute‹ Ende, das ‹böse› auch.", "›gute‹ | ‹böse›"},
      {"typewriter low", "Das ,,gute'' Ende.", ",,gute''"},
      {"two straight singles", "Das ''gute'' Ende.", "''gute''"},
      {"two backticks", "Das ``gute'' Ende.", "``gute''"},
      {"backtick and acute", "Das `gute´ Ende.", "`gute´"},
      {"double angle of signs", "Das <<gute>> Ende.", "<<gute>>"},
  });
}

TEST_CASE("marks of different styles pair where texts mix them", "[marks]") {
  check({
      {"low and straight", "Das „gute\" Ende.", "„gute\""},
      {"low and nine", "Das „gute” Ende.", "„gute”"},
      {"low and low", "Das „gute„ Ende.", "„gute„"},
      {"straight and six", "Das \"gute“ Ende.", "\"gute“"},
      {"low single and straight", "Das ‚gute' Ende.", "‚gute'"},
      {"low single and nine", "Das ‚gute’ Ende.", "‚gute’"},
      {"two commas and straight", "Das ,,gute\" Ende.", ",,gute\""},
      {"two styles in one text", "„Ja“, sagte er. \"Nein\", sagte sie.", "„Ja“ | \"Nein\""},
  });
}

TEST_CASE("pairs nest and do not cross", "[marks]") {
  check({
      {"single inside double", "„Er rief ‚Halt!‘ und ging“, sagte sie.", "„Er rief ‚Halt!‘ und ging“ | >‚Halt!‘"},
      {"guillemets inside", "„Er rief »Halt!« und ging“, sagte sie.", "„Er rief »Halt!« und ging“ | >»Halt!«"},
      {"straight inside German", "„Er rief \"Halt!\" und ging“, sagte sie.", "„Er rief \"Halt!\" und ging“ | >\"Halt!\""},
      {"the same style inside", "„Er rief „Halt!“ und ging“, sagte sie.", "„Er rief „Halt!“ und ging“ | >„Halt!“"},
      {"both close together", "„Er rief ‚Halt!‘“, sagte sie.", "„Er rief ‚Halt!‘“ | >‚Halt!‘"},
      {"both open together", "„‚Halt!‘, rief er“, sagte sie.", "„‚Halt!‘, rief er“ | >‚Halt!‘"},
      {"three deep", "„Sie sagt, er habe ‚das »große« Boot‘ genannt“", "„Sie sagt, er habe ‚das »große« Boot‘ genannt“ | >‚das »große« Boot‘ | >>»große«"},
      {"an inner one without an end", "„Er nannte ›das Boot groß“, sagte sie.", "„Er nannte ›das Boot groß“ | >›das Boot groß~"},
      {"one after the other", "„Ja“ und „Nein“", "„Ja“ | „Nein“"},
      {"over several sentences", "„Ich komme. Du gehst. Wir warten“, sagte er.", "„Ich komme. Du gehst. Wir warten“"},
      {"in brackets", "Das Boot („Hanne“) sank.", "„Hanne“"},
      {"in front of a compound", "Der „Boten“-Bericht erschien.", "„Boten“"},
  });
}

TEST_CASE("what touches a mark tells whether it opens", "[marks]") {
  check({
      {"glued behind a full stop, straight", "Er blieb.\"Wir gehen\", sagte sie.", "\"Wir gehen\""},
      {"glued behind a full stop, English", "Er blieb.“Wir gehen”, sagte sie.", "“Wir gehen”"},
      {"glued to the next sentence, German", "„Wir gehen.“Er blieb.", "„Wir gehen.“"},
      {"glued to the next sentence, straight", "\"Wir gehen.\"Er blieb. \"Gut.\"", "\"Wir gehen.\" | \"Gut.\""},
      {"glued to a colon", "Sie rief:„Halt!“", "„Halt!“"},
      {"a space before the closing mark", "Das „ gute “ Ende.", "„ gute “"},
      {"a space before a closing mark, then glued", "„Wir gehen “sagte sie.", "„Wir gehen “"},
      {"straight with spaces", "Das \" gute \" Ende.", "\" gute \""},
      {"behind a dash", "Das Boot –\"Hanne\"– sank.", "\"Hanne\""},
  });
}

TEST_CASE("apostrophes, inches, primes and stray marks are no pairs", "[marks]") {
  check({
      {"inside a word", "Wie geht's? Gut geht’s.", ""},
      {"behind a name", "Hans’ Boot und Fritz' Haus", ""},
      {"two names in single nines", "Das ist Jens’ Boot. Das ist Max’ Haus.", ""},
      {"at a word's start", "’s war ’ne Nacht", ""},
      {"inches", "Ein Schirm von 27\" Breite.", ""},
      {"feet and inches", "Er ist 6' 2\" groß.", ""},
      {"primes", "Bei 54° 20′ 11″ Nord.", ""},
      {"a closing mark alone", "Er ging“, sagte sie.", ""},
      {"a closing straight mark alone", "Er ging\", sagte sie.", ""},
      {"a closing guillemet alone", "Er ging«, sagte sie.", ""},
      {"an apostrophe inside single marks", "Das ‚kann’s nicht sein‘, rief er.", "‚kann’s nicht sein‘"},
      {"an apostrophe behind s inside single marks", "„Er nahm ‚Hans’ Boot‘ mit.“", "„Er nahm ‚Hans’ Boot‘ mit.“ | >‚Hans’ Boot‘"},
      {"no mark at all", "Er kam und ging.", ""},
      {"nothing", "", ""},
  });
}

TEST_CASE("a missing closing mark ends with the sentence, or with the speech", "[marks]") {
  check({
      {"a fragment", "Er nannte das „groß. Sie ging.", "„groß.~"},
      {"a speech behind a colon goes on in the first person", "Er sagte: „Ich gehe. Wir kommen nicht wieder.", "„Ich gehe. Wir kommen nicht wieder.~"},
      {"the article goes on", "„Ich gehe, sagte er. Die Stadt zahlt.", "„Ich gehe, sagte er.~"},
      {"begun again", "Er sagte: „Ich gehe. „Wir zahlen“, sagte sie.", "„Ich gehe.~ | „Wir zahlen“"},
      {"a pair inside is not cut", "Er nannte das „groß und »schön. Sehr“ schön« sogar. Ende.", "„groß und »schön. Sehr“ | >»schön. Sehr~"},
      {"an opening mark at the very end", "Er sagte: „", "„~"},
  });
}

TEST_CASE("every paragraph of a long speech opens anew and the last one closes", "[marks]") {
  const std::string_view text =
      "Sie begann: „Der Hafen ist alt. Die Kaje bröckelt.\n\n„Das Geld reicht nicht.\n\n„Ende“, schloss sie.";
  const Layout layout = find_layout(text, stages::german());
  CHECK(pairs(text, layout) ==
        "„Der Hafen ist alt. Die Kaje bröckelt.~ | „Das Geld reicht nicht.~ | „Ende“");
}

TEST_CASE("a speech that opens once and closes paragraphs later is one pair", "[marks]") {
  check_blocks({
      {"over a paragraph", "Sie sagte: „Der Hafen ist alt.\n\nDas Geld reicht nicht.\n\nIch ‚gehe‘.“ Dann ging sie.",
       "„Der Hafen ist alt.\n\nDas Geld reicht nicht.\n\nIch ‚gehe‘.“ | >‚gehe‘"},
      {"guillemets", "Sie sagte: »Der Hafen ist alt.\n\nDas Geld fehlt.« Dann ging sie.", "»Der Hafen ist alt.\n\nDas Geld fehlt.«"},
      {"a paragraph opens anew", "Sie sagte: „Der Hafen ist alt.\n\n„Das Geld fehlt.“ Dann ging sie.",
       "„Der Hafen ist alt.~ | „Das Geld fehlt.“"},
      {"a closing mark in a heading", "Sie nannte das „groß.\n\nNoch ein Streit“ in Kiel\n\nDas Geld fehlt.", "„groß.~"},
      {"straight marks tell too little", "Sie nannte das \"groß.\n\nEin Schirm von 27\" Breite fiel um.", "\"groß.~"},
      {"a closing mark inside a pair of the paragraph below", "Sie nannte das «groß.\n\nDann rief er ''Das ist» alt'' laut.", "«groß.~ | ''Das ist» alt''"},
      {"a pair of the same marks inside", "Sie sagte: „Der Hafen ist alt.\n\nDas Wort „Kaje“ passt nicht mehr.“ Dann ging sie.",
       "„Der Hafen ist alt.\n\nDas Wort „Kaje“ passt nicht mehr.“ | >„Kaje“"},
      {"a line that leaves words out", "Sie sagte: „Der Hafen ist alt.\n\n[…]\n\nDas Geld reicht nicht.“ Dann ging sie.",
       "„Der Hafen ist alt.\n\n[…]\n\nDas Geld reicht nicht.“"},
      {"a pair in the paragraph below and no closing mark", "Sie sagte: „Der Hafen ist alt.\n\nDas Wort „Kaje“ passt nicht mehr.",
       "„Der Hafen ist alt.~ | „Kaje“"},
      {"another speech below", "Sie sagte: „Der Hafen ist alt.\n\nEr rief: „Das Geld fehlt.“ Dann ging sie.",
       "„Der Hafen ist alt.~ | „Das Geld fehlt.“"},
      {"a heading with words", "Sie sagte: „Der Hafen ist alt.\n\nStreit um die Kaje\n\nDas Geld reicht nicht.“ Dann ging sie.", "„Der Hafen ist alt.~"},
      {"a closing mark before", "Sie nannte das groß“ sogar.\n\nDas „Geld fehlt.", "„Geld fehlt.~"},
  });
}

TEST_CASE("every token knows its innermost pair", "[marks]") {
  const std::string_view text = "Er: „a ‚b‘ c“ d";
  const Sentences found = find_sentences(text, stages::one_block(text), stages::german());
  const Marks marks = find_marks(text, stages::one_block(text), found);
  CHECK(marks.pair_of_token == std::vector<std::int32_t>{-1, -1, 0, 0, 1, 1, 1, 0, 0, -1});
  CHECK(marks.pairs[1].parent == 0);
}
