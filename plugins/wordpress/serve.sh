#!/usr/bin/env bash
# Starts a WordPress with the plugin on this machine alone, and prints its address and logins. Ctrl-C stops it,
# and takes its temporary folder away.
#
#   plugins/wordpress/serve.sh          (PORT=8090 to choose the first port to try)
#
# It installs Debian's packages (scripts/setup-debian.sh wordpress), and builds web/dist, where they are missing.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/common.sh

scripts/setup-debian.sh wordpress
use_node
[ -e web/dist/wortlaut-workbench.js ] || scripts/build.sh build
node plugins/wordpress/build.mjs

folder=$(mktemp -d "${TMPDIR:-/tmp}/wortlaut-wordpress.XXXXXX")
database=
server=
stop() {
  # Whoever asks twice, as timeout(1) does and an impatient hand, must not cut the clearing short.
  trap - EXIT
  trap '' INT TERM HUP
  [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
  [ -z "$database" ] || kill "$database" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP

# A database of its own, that only its socket leads to.
socket=$folder/db.sock
user=$(id -un)
mariadb-install-db --no-defaults --datadir="$folder/db" --user="$user" --auth-root-authentication-method=normal \
  --skip-test-db >"$folder/db.log" 2>&1 || { tail -n 20 "$folder/db.log" >&2; fail "mariadb-install-db failed"; }
# In a session of its own: Ctrl-C must stop the web server first.
setsid mariadbd --no-defaults --datadir="$folder/db" --socket="$socket" --skip-networking --user="$user" \
  --pid-file="$folder/db.pid" --innodb-flush-log-at-trx-commit=0 --innodb-use-native-aio=0 \
  >>"$folder/db.log" 2>&1 </dev/null &
database=$!
for _ in $(seq 100); do
  mariadb-admin --no-defaults --socket="$socket" -u root ping >/dev/null 2>&1 && break
  kill -0 "$database" 2>/dev/null || { tail -n 20 "$folder/db.log" >&2; fail "the database did not start"; }
  sleep 0.1
done
mariadb --no-defaults --socket="$socket" -u root -e 'CREATE DATABASE wortlaut CHARACTER SET utf8mb4'

# WordPress in a folder of its own; the machine's files are not touched.
site=$folder/site
cp -rL "${WORDPRESS:-/usr/share/wordpress}" "$site"
rm -rf "$site/wp-content/plugins" "$site/wp-config.php"
mkdir -p "$site/wp-content/plugins" "$site/wp-content/mu-plugins" "$site/wp-content/uploads"
cp -r plugins/wordpress/dist/wortlaut "$site/wp-content/plugins/"
cp plugins/wordpress/site/wp-config.php plugins/wordpress/site/install.php "$site/"
cp plugins/wordpress/site/quiet.php "$site/wp-content/mu-plugins/"

port=$(node scripts/free-port.mjs "${PORT:-8090}")
password=${WORTLAUT_PASSWORD:-$(node -p 'crypto.randomBytes(6).toString("hex")')}
export WORTLAUT_DB_USER=root WORTLAUT_DB_SOCKET=$socket WORTLAUT_SITE=http://127.0.0.1:$port
WORTLAUT_SALT=$(node -p 'crypto.randomBytes(24).toString("hex")')
export WORTLAUT_SALT
php -d display_errors=stderr "$site/install.php" "$password" >"$folder/install.log" 2>&1 ||
  { tail -n 20 "$folder/install.log" >&2; fail "installing WordPress failed"; }
rm "$site/install.php"

PHP_CLI_SERVER_WORKERS=4 setsid php -d post_max_size=32M -S "127.0.0.1:$port" -t "$site" >"$folder/php.log" 2>&1 </dev/null &
server=$!
for _ in $(seq 100); do
  (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  kill -0 "$server" 2>/dev/null || { tail -n 20 "$folder/php.log" >&2; fail "the web server did not start"; }
  sleep 0.1
done

echo "WordPress: $WORTLAUT_SITE/wp-admin/"
echo "folder:    $site"
echo "log in as: admin, editor, author, subscriber"
echo "password:  $password"
wait "$server"
