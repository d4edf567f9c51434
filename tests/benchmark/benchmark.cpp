/// wortlaut_benchmark [FILE...]: nanoseconds a byte of `analyze` and `to_json`.
///
/// Without files it runs over articles made from sentence patterns, from 1 KB to 1 MB, so that the
/// figures can be repeated anywhere and a cost that is worse than linear shows as a growing column.
/// Then what it costs to find repeated claims among many stored ones.
/// Each figure is the fastest of several runs: the one that other programs disturbed least.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

#include "similar.hpp"
#include "wortlaut/wortlaut.hpp"

namespace {

using Clock = std::chrono::steady_clock;

/// Reproducible on every platform, unlike the distributions of <random>.
class Dice {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % count;
  }

 private:
  std::uint64_t state_ = 20260101;
};

template <std::size_t N>
const char* one_of(Dice& dice, const char* const (&choices)[N]) {
  return choices[dice.below(N)];
}

/// News prose in which every form of reported speech occurs, at least `bytes` long.
std::string made_article(std::size_t bytes) {
  static const char* const given[] = {"Petra", "Jan", "Mia", "Okan", "Sabine", "Łukasz", "Zoë"};
  static const char* const family[] = {"Holm", "Brandt", "Voss", "Yıldız", "Gärtner", "Nowak", "Groß"};
  static const char* const office[] = {"Ministerin", "Bürgermeister", "Sprecherin", "Abgeordneter", "Richterin"};
  static const char* const cue[] = {"sagte", "betonte", "erklärte", "kritisierte", "teilte mit", "räumte ein"};
  static const char* const statement[] = {
      "der Ausbau koste rund 3,5 Millionen Euro", "niemand müsse frieren", "die Zahl habe sich seit 2019 verdoppelt",
      "man werde den Vertrag bis Ende 2026 unterzeichnen", "das Gesetz verstoße gegen die Verfassung"};
  static const char* const direct[] = {
      "Wir haben lange genug gewartet", "Am Ende zahlen die Bürger 7 Millionen", "Das ist kein Kanal, das ist ein Fluss",
      "Wer das glaubt, der irrt"};
  static const char* const plain[] = {
      "Die Sitzung dauerte am Donnerstag bis 23.30 Uhr.", "Der Fluss ist seit dem Sommer 2018 gesperrt.",
      "Im vergangenen Jahr kamen 12.400 Menschen in die Stadt, u.a. aus Polen und den USA.",
      "Draußen demonstrierten etwa 200 Gegner, weil sie um ihre Häuser fürchten."};
  Dice dice;
  std::string text = "Stadtrat streitet über den neuen Hafen\n\nLindenau, 14. März 2024 – ";
  while (text.size() < bytes) {
    const std::string name = std::string(one_of(dice, given)) + " " + one_of(dice, family);
    switch (dice.below(7)) {
      case 0: text += std::string(one_of(dice, office)) + " " + name + " " + one_of(dice, cue) + ", " + one_of(dice, statement) + "."; break;
      case 1: text += "„" + std::string(one_of(dice, direct)) + "“, " + one_of(dice, cue) + " " + name + "."; break;
      case 2: text += "Laut " + name + " steigt die Summe auf " + std::to_string(dice.below(900)) + " Millionen Euro."; break;
      case 3: text += "Die Stadt habe das Geld bereits zurückgelegt, so " + name + "."; break;
      case 4: text += name + " forderte, dass die Stadt die Pläne offenlegt."; break;
      case 5: text += "Er sehe „keinen Anlass“, daran zu zweifeln."; break;
      default: text += one_of(dice, plain); break;
    }
    text += dice.below(4) == 0 ? "\n\n" : " ";
  }
  return text;
}

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

void measure(const char* name, const std::string& text, std::span<const wortlaut::LanguagePack> packs) {
  double analysis_seconds = std::numeric_limits<double>::infinity();
  double json_seconds = analysis_seconds;
  std::size_t claims = 0;
  std::size_t json_bytes = 0;
  const auto begun = Clock::now();
  for (int run = 0; run < 3 || (run < 1000 && seconds_since(begun) < 1.0); ++run) {
    auto at = Clock::now();
    const wortlaut::Analysis analysis = wortlaut::analyze(text, packs);
    analysis_seconds = std::min(analysis_seconds, seconds_since(at));
    at = Clock::now();
    json_bytes = to_json(analysis).size();
    json_seconds = std::min(json_seconds, seconds_since(at));
    claims = analysis.claims.size();
  }
  const auto bytes = static_cast<double>(text.size());
  std::printf("%-24s %9zu %8zu %9zu %10.1f %10.1f %10.2f\n", name, text.size(), claims, json_bytes,
              analysis_seconds * 1e9 / bytes, json_seconds * 1e9 / bytes, bytes / 1e6 / (analysis_seconds + json_seconds));
}

std::string read(const char* path, bool& ok) {
  std::ifstream file(path, std::ios::binary);
  ok = file.is_open();
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
  bool ok = false;
  const auto begun = Clock::now();
  auto pack = wortlaut::LanguagePack::load(read(WORTLAUT_PACK_FILE, ok));
  if (!pack) return std::fprintf(stderr, "%s: %s\n", WORTLAUT_PACK_FILE, pack.error().message.c_str()), 1;
  std::printf("language pack loaded in %.1f ms\n", seconds_since(begun) * 1e3);
  const wortlaut::LanguagePack packs[] = {pack.value()};

  std::printf("%-24s %9s %8s %9s %10s %10s %10s\n", "text", "bytes", "claims", "JSON", "analyze", "to_json", "MB/s");
  std::printf("%-24s %9s %8s %9s %10s %10s %10s\n", "", "", "", "bytes", "ns/byte", "ns/byte", "");
  for (int i = 1; i < argc; ++i) {
    const std::string text = read(argv[i], ok);
    if (!ok) return std::fprintf(stderr, "%s: cannot be read\n", argv[i]), 1;
    measure(argv[i], text, packs);
  }
  if (argc > 1) return 0;
  for (const std::size_t kilobytes : {1, 4, 16, 64, 256, 1024}) {
    const std::string name = "made, " + std::to_string(kilobytes) + " KB";
    measure(name.c_str(), made_article(kilobytes * 1024), packs);
  }
  measure_similar(pack.value());
}
