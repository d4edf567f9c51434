#include "wortlaut/wortlaut.hpp"

namespace wortlaut {

std::string_view version() { return WORTLAUT_VERSION; }

}  // namespace wortlaut
