#!/usr/bin/env bash
# Installs what building and testing need on Debian 12 (or a relative of it) and nothing that is
# there already. Usage: scripts/setup-debian.sh [build] [parallel] [browser] [firefox] [wordpress]
#   build      compilers, CMake, Ninja, ccache, JSON and Catch2 headers, Emscripten, Node.js
#   parallel   GNU parallel, for the tests of archives (docs/scale.md)
#   browser    Chromium, for the tests of the page
#   firefox    Firefox, for the tests of the single file
#   wordpress  WordPress, PHP, MariaDB and PHP_CodeSniffer, for the plugin; nothing of it is started
# Prints nothing when there is nothing to do. Needs root or sudo only when packages are missing.
set -euo pipefail

say() { printf '==> %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else fail "cannot install packages: neither root nor sudo. Missing: ${missing[*]}"; fi
}

missing=()
need_file() { [ -e "$1" ] || missing+=("$2"); }
need_command() { have "$1" || missing+=("$2"); }

for part in "$@"; do
  case "$part" in
    build)
      need_command g++ g++
      need_command cmake cmake
      need_command ninja ninja-build
      need_command ccache ccache
      need_command node nodejs
      need_command npm npm
      need_file /usr/include/nlohmann/json.hpp nlohmann-json3-dev
      # Any Emscripten on PATH is used; Debian's needs acorn for its optimizer.
      if ! have emcc; then missing+=(emscripten); fi
      if ! have emcc || [ "$(readlink -f "$(command -v emcc)")" = /usr/share/emscripten/emcc ]; then
        need_file /usr/share/nodejs/acorn node-acorn
      fi
      ;;
    parallel)
      # Another program of this name (moreutils) is not what is meant.
      parallel --version 2>/dev/null </dev/null | grep -q '^GNU parallel' || missing+=(parallel)
      ;;
    browser)
      have chromium || have google-chrome || missing+=(chromium)
      ;;
    firefox)
      have firefox-esr || have firefox || missing+=(firefox-esr)
      ;;
    wordpress)
      # php-cgi and micro-httpd stand for the web server that WordPress's package asks for: nothing gets started.
      [ -e /usr/share/wordpress/wp-load.php ] || missing+=(wordpress php php-cgi micro-httpd)
      need_file /usr/share/wordpress/wp-content/themes/twentytwentythree wordpress-theme-twentytwentythree
      need_file /usr/share/wordpress/wp-content/languages/de_DE.mo wordpress-l10n
      need_command php php-cli
      if have php; then
        modules=" $(php -m | tr '\n' ' ') "
        for module in mysqli xml mbstring; do
          case "$modules" in *" $module "*) ;; *) missing+=("php-${module/mysqli/mysql}") ;; esac
        done
      else
        missing+=(php-mysql php-xml php-mbstring)
      fi
      need_command mariadbd mariadb-server-core
      need_command mariadb mariadb-client
      need_command phpcs php-codesniffer
      ;;
    *) fail "unknown part '$part'" ;;
  esac
done

# Catch2 3 is not in Debian 12 itself: it comes from that release's own backports.
catch2_missing=no
case " $* " in *" build "*)
  [ -e /usr/include/catch2/catch_test_macros.hpp ] || [ -e /usr/local/include/catch2/catch_test_macros.hpp ] ||
    catch2_missing=yes ;;
esac

[ ${#missing[@]} -gt 0 ] || [ $catch2_missing = yes ] || exit 0
have apt-get || fail "this machine has no apt-get; please install: ${missing[*]} and Catch2 3"

export DEBIAN_FRONTEND=noninteractive
install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold "$@" </dev/null >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; fail "apt-get install failed: $*"; }
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if [ $catch2_missing = yes ]; then
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  if [ "$codename" = bookworm ]; then
    # The machine's own mirror with the backports suite added.
    backports=/etc/apt/sources.list.d/wortlaut-backports.sources
    if ! grep -rqs bookworm-backports /etc/apt/sources.list /etc/apt/sources.list.d; then
      if [ -e /etc/apt/sources.list.d/debian.sources ]; then
        awk 'BEGIN{RS="";} NR==1' /etc/apt/sources.list.d/debian.sources | grep -v '^#' |
          sed 's/^Suites:.*/Suites: bookworm-backports/' | as_root tee "$backports" >/dev/null
      else
        mirror=$(awk '$1=="deb" && $3=="bookworm" {print $2; exit}' /etc/apt/sources.list)
        [ -n "$mirror" ] || fail "no Debian mirror found in apt's sources"
        echo "deb $mirror bookworm-backports main" |
          as_root tee "${backports%.sources}.list" >/dev/null
      fi
    fi
  fi
fi

say "apt: refreshing the package lists"
as_root apt-get update -q </dev/null >"$log" 2>&1 || { tail -n 5 "$log" >&2; say "apt: some lists are old; going on"; }
if [ ${#missing[@]} -gt 0 ]; then
  say "apt: installing ${missing[*]}"
  install "${missing[@]}"
fi
if [ $catch2_missing = yes ]; then
  say "apt: installing Catch2 3"
  if [ "${codename:-}" = bookworm ]; then install -t bookworm-backports catch2; else install catch2; fi
fi
