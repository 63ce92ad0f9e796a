#!/bin/bash
# Load beside wrk, ten connections each, in turns on the same two servers: one that answers at once, one after 20 ms:
#   src/test/bench/load.sh [SECONDS] [ROUNDS]
# Needs node and wrk. Prints requests a second and, uncorrected, 50th, 90th and 99th percentile in milliseconds.
# BINNACLE is the launcher, when not the checkout's own.
set -eu
cd "$(dirname "$0")/../../.."
seconds=${1:-8}
rounds=${2:-3}
binnacle=${BINNACLE:-./binnacle}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT

cat >"$work/server.js" <<'JS'
const http = require('http'), delay = +process.argv[3];
http.createServer((request, response) => {
  const body = '{"ok":true,"id":7,"name":"item 7","tags":["a","b"]}';
  const answer = () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  };
  if (delay > 0) setTimeout(answer, delay); else answer();
}).listen(+process.argv[2], '127.0.0.1', () => console.log('ready')).keepAliveTimeout = 60000;
JS
cat >"$work/figures.js" <<'JS'
const run = JSON.parse(require('fs').readFileSync(0, 'utf8')), times = run.uncorrected;
console.log(run.rate.toFixed(0), ...['p50', 'p90', 'p99'].map(each => times[each].toFixed(2)));
JS
printf 'GET http://127.0.0.1:{{port}}/items/7\n' >"$work/plain.hurl"
printf 'GET http://127.0.0.1:{{port}}/items/7\nHTTP 200\n[Asserts]\njsonpath "$.id" == 7\n' >"$work/checked.hurl"

serve() { # serve PORT DELAY
  node "$work/server.js" "$1" "$2" >"$work/$1" &
  until grep -q ready "$work/$1"; do sleep 0.1; done
}

line() { printf '%-18s %-22s %s\n' "$1" "$2" "$3"; }

by_wrk() { # by_wrk PORT: rate p50 p90 p99
  wrk -c10 -t2 -d"${seconds}s" --latency "http://127.0.0.1:$1/items/7" | awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    $1 == "50%" || $1 == "90%" || $1 == "99%" { times = times sprintf(" %.2f", ms($2)) }
    $1 == "Requests/sec:" { printf "%.0f%s\n", $2, times }'
}

by_binnacle() { # by_binnacle FILE PORT
  "$binnacle" load "$work/$1.hurl" --variable "port=$2" --users 10 --for "${seconds}s" --json | node "$work/figures.js"
}

serve 18471 0
serve 18472 20
line server what "rate/s p50 p90 p99 ms"
for _ in $(seq "$rounds"); do
  line "at once" wrk "$(by_wrk 18471)"
  line "at once" "binnacle" "$(by_binnacle plain 18471)"
  line "at once" "binnacle, asserts" "$(by_binnacle checked 18471)"
  line "after 20 ms" wrk "$(by_wrk 18472)"
  line "after 20 ms" "binnacle" "$(by_binnacle plain 18472)"
done
