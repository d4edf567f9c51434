#!/bin/sh
# Builds the engine and shows where it reads a golden passage otherwise than it is written.
#
#   scripts/golden.sh                     every golden file
#   scripts/golden.sh FILE...             these only
#   scripts/golden.sh --known             set and take away the ! of titles by what is right now
#   scripts/golden.sh --accept FILE...    write what the engine says into these files; review with git diff
set -eu
cd "$(dirname "$0")/.."
[ -e build/native/build.ninja ] || cmake --preset native >/dev/null
cmake --build --preset native --target wortlaut_golden_review >/dev/null ||
  { cmake --build --preset native --target wortlaut_golden_review; exit 1; }
exec build/native/tests/wortlaut_golden_review "$@"
