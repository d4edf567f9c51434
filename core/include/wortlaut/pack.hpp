#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "wortlaut/result.hpp"

namespace wortlaut {

struct PackData;

/// A language's knowledge: the full-form lexicon and the word lists, as one immutable value.
/// Cheap to copy (shared, read only), safe to use from several threads at once.
class LanguagePack {
 public:
  /// Takes over the bytes of a `wortlaut-XX.pack` file. Errors: "pack-not-ours", "pack-version",
  /// "pack-truncated", each with the offset in bytes at which reading stopped.
  static Result<LanguagePack> load(std::string bytes);

  /// ISO 639-1 code, "de".
  std::string_view language() const;

  const PackData& data() const { return *data_; }

 private:
  explicit LanguagePack(std::shared_ptr<const PackData> data) : data_(std::move(data)) {}
  std::shared_ptr<const PackData> data_;
};

}  // namespace wortlaut
