#include "similar.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include "wortlaut/similar.hpp"

namespace {

using Clock = std::chrono::steady_clock;

/// Claims that share words as those of a desk do: few topics, many figures.
class MadeClaims {
 public:
  wortlaut::ComparedClaim next() {
    static const char* const who[] = {"Die Stadt Lindenau", "Das Land", "Der Verband der Imker", "Petra Holm", "Die Klinik in Altmark",
                                      "Der Konzern Nordwerk", "Die Bahn", "Der Stadtrat", "Das Ministerium", "Jan Brandt"};
    static const char* const does[] = {"sperrt", "bezahlt", "kritisiert", "verkauft", "plant", "fordert", "verbietet", "prüft"};
    static const char* const what[] = {"die Uferbrücke", "den Hafenausbau", "neue Windräder", "das Tempolimit", "die Steuerreform",
                                       "den Tunnel nach Rosental", "die Schule", "das Freibad", "die Impfung", "den Vertrag mit Polen",
                                       "die Lieferung von Panzern", "das Rentenpaket"};
    static const char* const beside[] = {"für %d Millionen Euro", "seit %d Jahren", "mit %d Mitarbeitern", "bis 20%d",
                                         "trotz %d Prozent Teuerung", "für %d Kinder"};
    char figure[64];
    std::snprintf(figure, sizeof figure, beside[below(6)], static_cast<int>(10 + below(89)));
    const char* const nicht = below(5) == 0 ? " nicht" : "";
    return {std::string(who[below(10)]) + " " + does[below(8)] + " " + what[below(12)] + " " + figure + nicht, "", {}, ""};
  }

 private:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % count;
  }
  std::uint64_t state_ = 20260202;
};

template <class Work>
double fastest_ms(Work work) {
  double best = std::numeric_limits<double>::infinity();
  for (int run = 0; run < 5; ++run) {
    const auto begun = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
  }
  return best;
}

}  // namespace

void measure_similar(const wortlaut::LanguagePack& pack) {
  std::printf("\n%-24s %10s %10s %12s\n", "repeated claims", "index", "one claim", "60 claims");
  for (const std::size_t count : {1000, 10000}) {
    MadeClaims made;
    std::vector<wortlaut::ComparedClaim> stored, asked;
    for (std::size_t c = 0; c < count; ++c) stored.push_back(made.next());
    for (int c = 0; c < 60; ++c) asked.push_back(made.next());
    const wortlaut::ClaimIndex index(stored, pack);
    const double built = fastest_ms([&] { wortlaut::ClaimIndex(stored, pack); });
    const double one = fastest_ms([&] { index.find(asked[0]); });
    const double all = fastest_ms([&] { index.find_all(asked); });
    const std::string name = std::to_string(count) + " stored";
    std::printf("%-24s %7.1f ms %7.2f ms %9.1f ms\n", name.c_str(), built, one, all);
  }
}
