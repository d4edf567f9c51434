#include "pack.hpp"

#include <algorithm>

#include "pack_format.hpp"
#include "word_lists.hpp"

namespace wortlaut {

std::string_view PackData::list(std::string_view name) const {
  const auto found = std::lower_bound(lists.begin(), lists.end(), name,
                                      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (found == lists.end() || found->first != name) return {};
  return found->second;
}

std::string_view LanguagePack::language() const { return data_->language; }

namespace {

Error truncated(std::size_t at) {
  return {"pack-truncated", "The language pack is cut off or damaged: reading stopped at byte " + std::to_string(at) + "."};
}

}  // namespace

Result<LanguagePack> LanguagePack::load(std::string bytes) {
  using namespace pack_format;
  Reader reader{bytes};
  if (reader.string(magic.size()) != magic) {
    // A file that ends inside the magic is cut off rather than somebody else's.
    if (bytes.size() < magic.size() && magic.substr(0, bytes.size()) == bytes && !bytes.empty())
      return truncated(bytes.size());
    return Error{"pack-not-ours", "This is no Wortlaut language pack: it does not start with \"WLPK\" at byte 0."};
  }
  const auto found_version = static_cast<std::uint16_t>(reader.fixed(2));
  if (!reader.ok) return truncated(reader.at);
  if (found_version != version)
    return Error{"pack-version", "The language pack has format " + std::to_string(found_version) + " at byte 4; this engine reads format " +
                                     std::to_string(version) + "."};
  auto data = std::make_shared<PackData>();
  data->language = std::string(reader.string(static_cast<std::size_t>(reader.fixed(1))));
  const std::uint64_t expected = reader.fixed(8);
  if (!reader.ok || checksum(reader.bytes.substr(reader.at)) != expected) return truncated(reader.at);

  struct Section {
    std::string_view name;
    std::size_t size;
  };
  std::vector<Section> sections(reader.count(2));
  for (Section& section : sections) {
    section.name = reader.string();
    section.size = reader.varint();
  }
  bool has_lexicon = false;
  for (const Section& section : sections) {
    const std::size_t begin = reader.at;
    const std::string_view body = reader.string(section.size);
    if (!reader.ok) return truncated(begin);
    if (section.name == lexicon_section) {
      auto lexicon = Lexicon::parse(body);
      if (!lexicon) return Error{lexicon.error().code, lexicon.error().message + " (the lexicon begins at byte " + std::to_string(begin) + ")"};
      data->lexicon = std::move(lexicon.value());
      has_lexicon = true;
    } else if (section.name.substr(0, list_prefix.size()) == list_prefix) {
      data->lists.emplace_back(section.name.substr(list_prefix.size()), body);
    }  // sections of newer packs are passed over
  }
  if (!reader.ok || !has_lexicon) return truncated(reader.at);
  std::sort(data->lists.begin(), data->lists.end());
  data->reporting = ReportingLexicon(data->list("reporting-verbs"), data->list("reporting-nouns"), data->list("reporting-phrases"));
  data->names = std::make_shared<const NameIndex>(*data);
  data->words = std::make_shared<const WordLists>(*data);
  return LanguagePack(std::shared_ptr<const PackData>(std::move(data)));
}

}  // namespace wortlaut
