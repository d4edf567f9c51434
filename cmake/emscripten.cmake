# Toolchain file: whatever emcc is on PATH, with its own CMake platform file and Node to run things.

find_program(WORTLAUT_EMCC emcc)
if(NOT WORTLAUT_EMCC)
  message(FATAL_ERROR "emcc is not on PATH: install Emscripten 3.1.6 or newer")
endif()
get_filename_component(emcc_real "${WORTLAUT_EMCC}" REALPATH)
get_filename_component(emscripten_root "${emcc_real}" DIRECTORY)
find_program(WORTLAUT_NODE node)
# Its default passes flags to Node that Node 20 refuses.
set(CMAKE_CROSSCOMPILING_EMULATOR "${WORTLAUT_NODE}" CACHE FILEPATH "Runs WebAssembly programs")
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
