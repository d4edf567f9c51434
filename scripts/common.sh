# Shared by run.sh and test.sh: where things are, and the steps that build them. Every step looks
# at what is there already and does nothing when that is current. To be sourced, from the tree's root.

set -euo pipefail
root=$PWD
mkdir -p "$root/.cache"

say() { printf '==> %s\n' "$*"; }
fail() { printf 'wortlaut: %s\n' "$*" >&2; exit 1; }

# Vite needs this Node or a newer one; Debian 12's own is older.
node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# Puts a Node that is new enough on PATH: the machine's, or the binary that npm carries as a package.
use_node() {
  ! node_is_new_enough || return 0
  local cache=$root/.cache/node arch
  case "$(uname -m)" in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) fail "Node.js 20.19 or newer is needed, and there is no package of it for $(uname -m)" ;;
  esac
  if [ ! -x "$cache/bin/node" ] || [ ! -e "$cache/bin/npm" ]; then
    say "npm: fetching Node.js 22 (this machine has $(node --version 2>/dev/null || echo none))"
    mkdir -p "$cache/bin"
    npm install --prefix "$cache" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
      "node-linux-$arch@22.23.3" npm@11.19.1 </dev/null
    ln -sf "../node_modules/node-linux-$arch/bin/node" "$cache/bin/node"
    ln -sf ../node_modules/npm/bin/npm-cli.js "$cache/bin/npm"
    ln -sf ../node_modules/npm/bin/npx-cli.js "$cache/bin/npx"
    chmod +x "$cache/node_modules/npm/bin/npm-cli.js" "$cache/node_modules/npm/bin/npx-cli.js"
  fi
  export PATH="$cache/bin:$PATH"
  hash -r
  node_is_new_enough || fail "the Node.js in .cache/node does not run on this machine"
}

install_npm_packages() {
  if ! node scripts/npm-is-current.mjs; then
    say "npm: installing the packages of package-lock.json"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
  fi
}

# configure_and_build PRESET WHAT
configure_and_build() {
  say "$2"
  local log=$root/.cache/configure-$1.log
  cmake --preset "$1" >"$log" 2>&1 </dev/null || { cat "$log" >&2; fail "cmake --preset $1 failed"; }
  NINJA_STATUS='[%f/%t] ' cmake --build --preset "$1" </dev/null 2>&1 | awk -f scripts/progress.awk ||
    fail "the $1 build failed"
}

build_page() {
  [ -e web/package.json ] || { say "page: there is no web/ yet"; return 0; }
  local stamp=$root/.cache/page.stamp
  if [ -e "$stamp" ] && [ -e web/dist/index.html ] &&
    [ -z "$(find web public build/wasm/wortlaut-engine.* build/native/wortlaut-de.pack package-lock.json \
      \( -name node_modules -o -name dist -o -name tests \) -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]; then
    say "page: web/dist is current"
    return 0
  fi
  say "page: building web/dist"
  local started=$root/.cache/page.started
  touch "$started"
  npm run build -w web --silent </dev/null || fail "building the page failed"
  mv "$started" "$stamp"
}

build_everything() {
  scripts/setup-debian.sh "$@"
  use_node
  install_npm_packages
  configure_and_build native "native: library, command line, language pack, tests"
  configure_and_build wasm "wasm: the engine for browsers"
  build_page
}
