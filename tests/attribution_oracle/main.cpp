// Measures who is said to speak, apart from how well quotations are found: the annotated quotations of
// a corpus go in, with their speaker phrases where these stand in the same sentence.
//
//     wortlaut_attribution_oracle [--errors N] [--mentions ID] DOCUMENTS.jsonl [WHO.jsonl]
//
// Exit 0 done, 1 a file that cannot be read (one line says which, where and why), 2 wrong usage.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <unordered_map>

#include "../accuracy/json_lines.hpp"
#include "../accuracy/same_name.hpp"
#include "attribution.hpp"
#include "corpus.hpp"
#include "pack.hpp"

using namespace wortlaut;

namespace {

int fail(const std::string& message) {
  std::cerr << "wortlaut_attribution_oracle: " << message << '\n';
  return 1;
}

struct Count {
  int right = 0, all = 0;
  double percent() const { return all ? 100.0 * right / all : 0.0; }
};

std::string words(const corpus::Document& document, const std::vector<TokenRange>& ranges) {
  std::string result;
  for (TokenRange range : ranges) {
    if (range.empty()) continue;
    const auto& tokens = document.sentences.tokens;
    if (!result.empty()) result += " … ";
    result += document.text.substr(tokens[range.first].span.begin_byte,
                                   tokens[range.last - 1].span.end_byte - tokens[range.first].span.begin_byte);
  }
  std::replace(result.begin(), result.end(), '\n', ' ');
  return result;
}

const char* kind_name(SpeakerKind kind) {
  constexpr const char* names[] = {"person", "unnamed", "organization", "state", "group"};
  return names[static_cast<int>(kind)];
}
const char* gender_name(Gender gender) {
  constexpr const char* names[] = {"?", "m", "f", "n", "pl"};
  return names[static_cast<int>(gender)];
}

}  // namespace

int main(int argc, char** argv) {
  int errors = 0;
  bool surplus = false;
  std::string show, documents_path, who_path;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors" && i + 1 < argc) errors = std::atoi(argv[++i]);
    else if (argument == "--mentions" && i + 1 < argc) show = argv[++i];
    else if (documents_path.empty()) documents_path = argument;
    else if (who_path.empty()) who_path = argument;
    else surplus = true;
    surplus |= argument.rfind("--", 0) == 0 && argument != "--errors" && argument != "--mentions";
  }
  if (documents_path.empty() || surplus) {
    std::cerr << "usage: wortlaut_attribution_oracle [--errors N] [--mentions ID] DOCUMENTS.jsonl [WHO.jsonl]\n";
    return 2;
  }
  std::ifstream pack_file(WORTLAUT_PACK_FILE, std::ios::binary);
  std::stringstream bytes;
  bytes << pack_file.rdbuf();
  const auto loaded = LanguagePack::load(bytes.str());
  if (!loaded) return fail(loaded.error().message);
  const PackData& pack = loaded.value().data();
  std::unordered_map<std::string, std::vector<nlohmann::json>> who;
  if (!who_path.empty()) {
    const auto read = accuracy::each_json_line(who_path, [&who](const nlohmann::json& line) {
      const std::string id = line.at("id").get<std::string>();
      who[id.substr(0, id.rfind('/'))].push_back(line);
    });
    if (!read) return fail(read.error().message);
  }
  std::vector<corpus::Document> documents;
  const auto read = accuracy::each_json_line(documents_path, [&](const nlohmann::json& line) {
    const auto found_who = who.find(line.at("id").get<std::string>());
    documents.push_back(corpus::read_document(line, found_who == who.end() ? nullptr : &found_who->second));
  });
  if (!read) return fail(read.error().message);

  std::map<std::string, Count> by_form;
  Count all, exact, given, floor;
  long phrase_tp = 0, phrase_fp = 0, phrase_fn = 0, floor_tp = 0, floor_fp = 0, floor_fn = 0;
  int phrase_errors = 0;
  std::map<std::string, std::vector<std::string>> wrong;
  for (const corpus::Document& document : documents) {
    if (!show.empty() && show != document.id) continue;
    const std::string_view text = document.text;
    const Sentences& sentences = document.sentences;
    const Morphology morphology = analyze_morphology(text, sentences, pack);
    const Phrases phrases = find_phrases(text, sentences, morphology, pack.names.get());
    const Clauses clauses = find_clauses(text, sentences, morphology, phrases, document.marks);
    Mentions mentions = find_mentions(text, sentences, morphology, phrases, document.marks, pack);
    Speakers speakers = find_speakers(text, sentences, morphology, document.marks, clauses, pack, mentions);
    Quotations quotations;
    for (const auto& gold : document.quotations) quotations.quotations.push_back(gold.found);
    const std::vector<Attribution> attributions =
        attribute(text, document.layout, sentences, morphology, phrases, document.marks, clauses, mentions, quotations,
                  pack, speakers);
    if (!show.empty()) {
      std::cout << text << "\n\n";
      for (std::uint32_t i = 0; i < sentences.tokens.size() && errors > 0; ++i)
        if (mentions.senses[i].bits)
          std::cout << sentences.tokens[i].span.of(text) << ':' << std::hex << mentions.senses[i].bits << std::dec
                    << ' ';
      for (const Mention& mention : mentions.mentions)
        std::cout << '[' << words(document, {mention.phrase}) << "] name=" << words(document, {mention.name})
                  << " role=" << words(document, {mention.role}) << ' ' << kind_name(mention.speaker_kind) << ' '
                  << gender_name(mention.gender) << (mention.definite ? " def" : "") << (mention.relative ? " rel" : "")
                  << " -> " << (mention.speaker >= 0 ? speakers.speakers[mention.speaker].name : "-") << '\n';
      for (const Speaker& speaker : speakers.speakers) {
        std::cout << "* " << speaker.name << " (" << kind_name(speaker.kind) << ' ' << gender_name(speaker.gender)
                  << ')';
        for (const std::string& role : speaker.roles) std::cout << " | " << role;
        std::cout << '\n';
      }
    }
    for (std::size_t q = 0; q < document.quotations.size(); ++q) {
      const auto& gold = document.quotations[q];
      // Phrases: the mentions that touch the annotated one, all their words.
      std::vector<std::uint32_t> covering;
      for (TokenRange range : gold.found.speaker_phrase)
        for (std::uint32_t i = range.first; i < range.last; ++i)
          if (mentions.mention_of_token[i] >= 0) {
            const TokenRange phrase = mentions.mentions[mentions.mention_of_token[i]].phrase;
            if (covering.empty() || covering.back() < phrase.last - 1)
              for (std::uint32_t k = phrase.first; k < phrase.last; ++k) covering.push_back(k);
          }
      const auto ranges = corpus::ranges_of(covering);
      if (!gold.found.speaker_phrase.empty()) {
        ++exact.all;
        const auto last_comma = [&](TokenRange r) {
          return words(document, {TokenRange{r.last - 1, r.last}}) == "," ? TokenRange{r.first, r.last - 1} : r;
        };
        const bool same = ranges.size() == 1 && gold.found.speaker_phrase.size() == 1 &&
                          ranges[0] == last_comma(gold.found.speaker_phrase[0]);
        exact.right += same;
        const auto inside = [](std::uint32_t i, const std::vector<TokenRange>& list) {
          return std::any_of(list.begin(), list.end(), [&](TokenRange r) { return r.contains(i); });
        };
        for (TokenRange r : ranges)
          for (std::uint32_t i = r.first; i < r.last; ++i)
            (inside(i, gold.found.speaker_phrase) ? phrase_tp : phrase_fp)++;
        for (TokenRange r : gold.found.speaker_phrase)
          for (std::uint32_t i = r.first; i < r.last; ++i) phrase_fn += !inside(i, ranges);
        if (!same && who_path.empty() && phrase_errors++ < errors)
          std::cout << gold.id << "  gold [" << words(document, gold.found.speaker_phrase) << "]  got ["
                    << words(document, ranges) << "]\n";
      } else {
        const auto inside = [](std::uint32_t i, const std::vector<TokenRange>& list) {
          return std::any_of(list.begin(), list.end(), [&](TokenRange r) { return r.contains(i); });
        };
        for (TokenRange r : attributions[q].phrase)
          for (std::uint32_t i = r.first; i < r.last; ++i) (inside(i, gold.speaker) ? floor_tp : floor_fp)++;
        for (TokenRange r : gold.speaker)
          for (std::uint32_t i = r.first; i < r.last; ++i) floor_fn += !inside(i, attributions[q].phrase);
      }
      if (!gold.has_who) continue;
      std::vector<std::string> names;
      for (std::uint32_t s : attributions[q].speakers) names.push_back(speakers.speakers[s].name);
      const bool right = accuracy::speakers_right(names, gold.who);
      for (Count* count : {&all, &by_form[gold.form], gold.found.speaker_phrase.empty() ? &floor : &given}) {
        ++count->all;
        count->right += right;
      }
      if (right) continue;
      std::string message =
          gold.id + " " + gold.form + "  phrase [" + words(document, gold.found.speaker_phrase) + "]  gold";
      for (const std::string& name : gold.who) message += " {" + name + "}";
      message += "  got";
      for (const std::string& name : names) message += " {" + name + "}";
      message += "  by";
      for (const Signal& signal : attributions[q].signals) message += " " + std::string(signal.code);
      message += "  quote: " + words(document, gold.found.spans).substr(0, 90);
      wrong[gold.found.speaker_phrase.empty() ? "floor" : "phrase"].push_back(message);
    }
  }
  for (const auto& [sort, messages] : wrong) {
    std::cout << "\n-- " << sort << '\n';
    for (std::size_t i = 0; i < messages.size() && i < static_cast<std::size_t>(errors); ++i)
      std::cout << messages[i] << '\n';
  }
  const auto f1 = [](long tp, long fp, long fn) {
    return 2 * tp + fp + fn ? 200.0 * static_cast<double>(tp) / static_cast<double>(2 * tp + fp + fn) : 0.0;
  };
  std::printf("speaker right     %5.1f of %d   phrase given %5.1f of %d   floor %5.1f of %d\n", all.percent(), all.all,
              given.percent(), given.all, floor.percent(), floor.all);
  for (const auto& [form, count] : by_form)
    std::printf("  %-22s %5.1f of %d\n", form.c_str(), count.percent(), count.all);
  std::printf("phrases           exact %5.1f of %d   tokens F1 %5.1f   floor phrase tokens F1 %5.1f\n", exact.percent(),
              exact.all, f1(phrase_tp, phrase_fp, phrase_fn), f1(floor_tp, floor_fp, floor_fn));
  return 0;
}
