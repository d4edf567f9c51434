# What every target of the tree is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(WORTLAUT_CCACHE ccache)
if(WORTLAUT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${WORTLAUT_CCACHE}")
endif()

if(WORTLAUT_SANITIZE)
  # Abseil and RE2 too: containers that cross the border must agree on their annotations.
  add_compile_options("-fsanitize=${WORTLAUT_SANITIZE}" -fno-sanitize-recover=all)
  add_link_options("-fsanitize=${WORTLAUT_SANITIZE}")
endif()

if(EMSCRIPTEN)
  add_compile_options(-fwasm-exceptions -flto)
  add_link_options(-fwasm-exceptions -flto)
endif()

# Warnings, for our own code only.
function(wortlaut_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
endfunction()
