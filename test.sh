#!/usr/bin/env bash
# Builds everything and runs every test: native (Catch2), command line, CMake package, WebAssembly in
# Node.js, the page in Chromium and Firefox, the plugin in WordPress. The last line sums them up: "N passed, N failed".
#
#   ./test.sh                  all suites
#   ./test.sh native cli       only these (native, cli, package, wasm, web, wordpress)
#
# WORTLAUT_SHARED=FOLDER lets the tests that need outside data find it; without it they are skipped.
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/common.sh

suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(native cli package wasm web wordpress)
parts=(build)
case " ${suites[*]} " in *" cli "*) parts+=(parallel) ;; esac
case " ${suites[*]} " in *" web "* | *" wordpress "*) parts+=(browser) ;; esac
case " ${suites[*]} " in *" web "*) parts+=(firefox) ;; esac
case " ${suites[*]} " in *" wordpress "*) parts+=(wordpress) ;; esac

if ! scripts/build.sh "${parts[@]}"; then
  say "the build failed, so no test ran"
  echo "0 passed, 1 failed"
  exit 1
fi
use_node

logs=$root/.cache/test-logs
mkdir -p "$logs"
passed=0
failed=0

# run_suite NAME TITLE COMMAND...: runs it, shows its failures, adds up what it counted.
run_suite() {
  local name=$1 title=$2 status=0 counts p f s
  shift 2
  case " ${suites[*]} " in *" $name "*) ;; *) return 0 ;; esac
  say "test: $title"
  "$@" >"$logs/$name.log" 2>&1 </dev/null || status=$?
  counts=$(node scripts/count-tests.mjs "$logs/$name.log")
  read -r p f s <<<"$counts"
  # A suite that failed without a count, or counted nothing, is one failure.
  if [ "$f" = 0 ] && { [ $status != 0 ] || [ "$p" = 0 ]; }; then f=1; fi
  [ "$f" = 0 ] || tail -n 80 "$logs/$name.log"
  printf '    %s passed, %s failed, %s skipped\n' "$p" "$f" "$s"
  passed=$((passed + p))
  failed=$((failed + f))
}

node_tests() { node --test --test-reporter=tap "$@"; }

run_suite native "native, Catch2" ctest --preset native -j "$(nproc)" --output-on-failure
run_suite cli "command line, archives, examples in the documentation" \
  node_tests tests/cli/*.test.mjs tests/scale/*.test.mjs tests/docs/*.test.mjs
[ ! -e tests/package/package.test.mjs ] || run_suite package "CMake package from outside" node_tests tests/package/*.test.mjs
[ ! -e tests/wasm/wasm.test.mjs ] || run_suite wasm "WebAssembly in Node.js" node_tests tests/wasm/*.test.mjs
if [ -e web/package.json ] && [ "$(npm pkg get scripts.test -w web | grep -c '"test"\|: "')" != 0 ]; then
  run_suite web "page in a browser" npm test -w web --silent
fi
run_suite wordpress "plugin in WordPress" node_tests --test-concurrency=1 tests/wordpress/*.test.mjs

echo "$passed passed, $failed failed"
[ $failed = 0 ]
