# cmake -Dglue=IN.js -Dmodule=OUT.mjs -P es-module.cmake
# The glue as an ES module: the same text and an export. (Emscripten's own EXPORT_ES6 differs only in
# taking the script's address from import.meta, which nobody needs who hands over the bytes.)
file(READ "${glue}" text)
file(WRITE "${module}" "${text}\nexport default createWortlautEngine;\n")
