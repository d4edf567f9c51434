#!/usr/bin/env bash
# Sets everything up on a Debian 12 machine, builds it, and serves the page on this machine alone.
#
#   ./run.sh            build what is missing, then serve until Ctrl-C (PORT=8080 to choose the port)
#   ./run.sh --build    build only
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/common.sh

serve=yes
case "${1:-}" in
  "") ;;
  --build) serve=no ;;
  -h | --help) sed -n '2,5s/^# \{0,1\}//p' run.sh; exit 0 ;;
  *) printf 'usage: ./run.sh [--build]\n' >&2; exit 2 ;;
esac

scripts/build.sh build
use_node
page=$root/web/dist/index.html
[ -e "$page" ] || fail "the build made no web/dist/index.html"
say "page: $page"
[ $serve = yes ] || exit 0

port=$(node scripts/free-port.mjs "${PORT:-8080}")
say "serving at http://localhost:$port/ (Ctrl-C stops it)"
exec node node_modules/sirv-cli/bin.js web/dist --host localhost --port "$port" --etag --quiet
