#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "wortlaut/wortlaut.hpp"

/// The German pack that this build compiled, loaded once.
inline const wortlaut::LanguagePack& german_pack() {
  static const wortlaut::LanguagePack pack = [] {
    std::ifstream file(WORTLAUT_PACK_FILE, std::ios::binary);
    auto loaded =
        wortlaut::LanguagePack::load({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    REQUIRE(loaded.ok());
    return loaded.value();
  }();
  return pack;
}

/// Analyses a paragraph below a headline; `text` is one or more whole sentences.
inline wortlaut::Analysis analyze_paragraph(const std::string& text) {
  const wortlaut::LanguagePack packs[] = {german_pack()};
  return wortlaut::analyze("Der Gemeinderat tagt in Lindenau\n\n" + text + "\n", packs, {"de"});
}

inline std::vector<std::string> claim_texts(const wortlaut::Analysis& analysis) {
  std::vector<std::string> texts;
  for (const wortlaut::Claim& claim : analysis.claims) texts.push_back(claim.text);
  return texts;
}

inline std::string name_of(wortlaut::ClaimKind kind) {
  constexpr const char* names[] = {"fact",   "quantity", "causal",  "law",  "prediction",
                                   "pledge", "demand",   "opinion", "other"};
  return names[static_cast<std::size_t>(kind)];
}
