#include <fstream>
#include <iostream>
#include <iterator>
#include <wortlaut/wortlaut.hpp>

int main() {
  std::ifstream file(PACK, std::ios::binary);
  const auto pack = wortlaut::LanguagePack::load({std::istreambuf_iterator<char>(file), {}});
  if (!pack) return std::cerr << pack.error().message << '\n', 1;
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const wortlaut::LanguagePack packs[] = {pack.value()};
  std::cout << wortlaut::to_json(wortlaut::analyze(text, packs)) << '\n';
}
