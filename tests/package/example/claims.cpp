#include <fstream>
#include <iostream>
#include <iterator>
#include <wortlaut/wortlaut.hpp>

int main() {
  std::ifstream file(PACK, std::ios::binary);
  const auto pack = wortlaut::LanguagePack::load({std::istreambuf_iterator<char>(file), {}});
  if (!pack) return std::cerr << pack.error().message << '\n', 1;
  const wortlaut::LanguagePack packs[] = {pack.value()};
  const auto analysis = wortlaut::analyze("Die Brücke sei sicher, sagte Petra Holm.", packs, {"de"});
  for (const auto& claim : analysis.claims) {
    for (const auto index : claim.speakers) std::cout << analysis.speakers[index].name << ": ";
    std::cout << claim.text << '\n';
  }
}
