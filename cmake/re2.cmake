# RE2 and the part of Abseil that it needs, as one static library, from the sources that npm's `re2`
# carries. The package lists its sources in binding.gyp; reading that list keeps the two in step
# when the lock file moves to a newer version.

set(re2_package "${WORTLAUT_NODE_MODULES}/re2")
if(NOT EXISTS "${re2_package}/binding.gyp")
  message(FATAL_ERROR "RE2's sources are missing from ${re2_package}: run `npm ci --ignore-scripts` first")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${re2_package}/binding.gyp")

file(STRINGS "${re2_package}/binding.gyp" re2_lines REGEX "\"vendor/.*\\.cc\"")
set(re2_sources "")
foreach(line IN LISTS re2_lines)
  string(REGEX REPLACE ".*\"(vendor/.*\\.cc)\".*" "\\1" source "${line}")
  # Windows only, and a comparison with PCRE that nothing here calls.
  if(NOT source MATCHES "win32_waiter|time_zone_name_win|util/pcre")
    list(APPEND re2_sources "${re2_package}/${source}")
  endif()
endforeach()

find_package(Threads REQUIRED)
add_library(wortlaut_re2 STATIC ${re2_sources})
target_include_directories(wortlaut_re2 SYSTEM PUBLIC
  "$<BUILD_INTERFACE:${re2_package}/vendor/re2>"
  "$<BUILD_INTERFACE:${re2_package}/vendor/abseil-cpp>")
target_compile_options(wortlaut_re2 PRIVATE -w)
if(WORTLAUT_SANITIZE)
  # GCC takes no function pointer of Abseil's tables for a constant where undefined behaviour is looked for.
  target_compile_options(wortlaut_re2 PRIVATE -fno-sanitize=undefined)
endif()
target_link_libraries(wortlaut_re2 PUBLIC Threads::Threads)
