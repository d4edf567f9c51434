# nlohmann/json is headers only. They are linked into a folder of their own, so that the WebAssembly
# build can use the machine's copy without seeing the machine's C library next to it.

find_path(WORTLAUT_JSON_INCLUDE nlohmann/json.hpp NO_CMAKE_FIND_ROOT_PATH
  HINTS /usr/include /usr/local/include /opt/homebrew/include)
if(NOT WORTLAUT_JSON_INCLUDE)
  message(FATAL_ERROR "nlohmann/json is missing: install nlohmann-json3-dev (Debian) or set WORTLAUT_JSON_INCLUDE")
endif()
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/include")
if(NOT EXISTS "${PROJECT_BINARY_DIR}/include/nlohmann")
  file(CREATE_LINK "${WORTLAUT_JSON_INCLUDE}/nlohmann" "${PROJECT_BINARY_DIR}/include/nlohmann" SYMBOLIC)
endif()
set(wortlaut_json_include "${PROJECT_BINARY_DIR}/include")
