#!/bin/sh
# Whether a printed schema is the whole of it: made again on an empty database, pg_dump must say the same of both.
#   sh src/test/bench/pgdump.sh postgresql://USER@HOST:PORT/NAME
# Needs psql, createdb, dropdb and a pg_dump no older than the server; makes NAME_again there and drops it.
set -eu

url=$1
name=${url##*/}
server=${url%/*}
again=${name}_again
home=$(CDPATH='' cd -- "${0%/*}/../../.." && pwd -P)
place=$home/target/bench/pgdump
mkdir -p "$place"

dump() { # dump NAME: its statements, one per line, in the order of their letters
  pg_dump -s "$server/$1" | sed -e '/^--/d' -e '/^\\/d' -e "s/$again/$name/g" \
    | awk 'BEGIN { RS = "" } { gsub(/\n/, " | "); print }' | sort
}

"${BINNACLE:-$home/binnacle}" schema print --db "$url" >"$place/$name.sql"
dropdb --if-exists --maintenance-db="$server/postgres" "$again" 2>/dev/null
createdb --maintenance-db="$server/postgres" -T template0 "$again"
psql -Xq -v ON_ERROR_STOP=1 -d "$server/$again" -f "$place/$name.sql" >/dev/null
dump "$name" >"$place/first"
dump "$again" >"$place/second"
dropdb --maintenance-db="$server/postgres" "$again"
printf '%s: %s statements, %s of them otherwise\n' "$name" "$(wc -l <"$place/first")" \
  "$(diff "$place/first" "$place/second" | grep -c '^<' || true)"
diff "$place/first" "$place/second"
