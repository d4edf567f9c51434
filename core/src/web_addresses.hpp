#pragma once

#include <string_view>

namespace wortlaut {

/// The end of the web or mail address that begins at byte `from` ("https://…", "www.…", "beispiel.de/x",
/// "info@beispiel.de"), without the punctuation behind it; `from` where none begins. Looks at a bounded
/// number of bytes beyond what it returns.
std::size_t web_address_end(std::string_view text, std::size_t from);

}  // namespace wortlaut
