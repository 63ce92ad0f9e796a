#!/bin/bash
# A run of 1,000 requests with two checks each beside a bare OkHttp loop of the same requests, in turns, on the same server;
# newman and bru too where they are on the PATH. Milliseconds of the run itself, start-up apart (bru: the whole less an empty run):
#   src/test/bench/run.sh [ROUNDS]
# Needs node. "cold" is the first pass of a program just started, "warm" the fourth. Both start from a start-up cache of their own, or
# both from none with BINNACLE_AOT=off. BINNACLE is the launcher, when not the checkout's own.
set -eu
cd "$(dirname "$0")/../../.."
rounds=${1:-3}
binnacle=${BINNACLE:-./binnacle}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
base=http://127.0.0.1:18473

cat >"$work/server.js" <<'JS'
const http = require('http');
const answer = (response, status, value) => {
  const body = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
};
http.createServer((request, response) => {
  if (request.method === 'GET') {
    const id = +request.url.split('/').pop();
    return answer(response, 200, { ok: true, id, name: 'item ' + id, tags: ['a', 'b'] });
  }
  let text = '';
  request.on('data', piece => text += piece);
  request.on('end', () => answer(response, 201, { ok: true, ...JSON.parse(text) }));
}).listen(18473, '127.0.0.1', () => console.log('ready')).keepAliveTimeout = 60000;
JS
cat >"$work/files.js" <<'JS'
const fs = require('fs'), [folder, base] = process.argv.slice(2), ids = [...Array(1000).keys()].map(i => i + 1);
const item = i => JSON.stringify({ id: i, name: 'item ' + i });
fs.writeFileSync(folder + '/run.hurl', ids.map(i => (i % 2
  ? `GET {{base}}/items/${i}\nHTTP 200\n`
  : `POST {{base}}/items\nContent-Type: application/json\n${item(i)}\nHTTP 201\n`)
  + `[Asserts]\njsonpath "$.id" == ${i}\n`).join('\n'));
fs.writeFileSync(folder + '/run.json', JSON.stringify({
  info: { name: 'run', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: ids.map(i => ({ name: 'r' + i,
    request: i % 2 ? { method: 'GET', url: `${base}/items/${i}` } : { method: 'POST', url: base + '/items',
      header: [{ key: 'Content-Type', value: 'application/json' }], body: { mode: 'raw', raw: item(i) } },
    event: [{ listen: 'test', script: { exec: [`pm.test('s', () => pm.response.to.have.status(${i % 2 ? 200 : 201}));`,
      `pm.test('i', () => pm.expect(pm.response.json().id).to.eql(${i}));`] } }] })) }));
for (const [name, all] of [['full', ids], ['empty', []]]) {
  fs.mkdirSync(`${folder}/${name}`);
  fs.writeFileSync(`${folder}/${name}/bruno.json`, '{"version":"1","name":"run","type":"collection"}');
  for (const i of all) fs.writeFileSync(`${folder}/${name}/r${i}.bru`, `meta {\n  name: r${i}\n  type: http\n  seq: ${i}\n}\n\n`
    + (i % 2 ? `get {\n  url: ${base}/items/${i}\n  body: none\n  auth: none\n}\n`
      : `post {\n  url: ${base}/items\n  body: json\n  auth: none\n}\n\nbody:json {\n  ${item(i)}\n}\n`)
    + `\nassert {\n  res.status: eq ${i % 2 ? 200 : 201}\n  res.body.id: eq ${i}\n}\n`);
}
JS
node "$work/files.js" "$work" "$base"
node "$work/server.js" >"$work/ready" &
until grep -q ready "$work/ready"; do sleep 0.1; done
"$binnacle" --train run
jdk=$("$binnacle" --which-java)
libraries=$(printf '%s:' target/launch/app/lib/okhttp-jvm-*.jar target/launch/app/lib/okio-jvm-*.jar target/launch/app/lib/kotlin-stdlib-*.jar)
"$jdk/bin/javac" -nowarn -d "$work/floor" -cp "$libraries" src/test/bench/OkHttpLoop.java
"$jdk/bin/jar" --create --file "$work/floor.jar" -C "$work/floor" .

loop() { # loop OPTION...: the milliseconds of each of four passes
  "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" -cp "$work/floor.jar:$libraries" OkHttpLoop "$base" 1000 4
}
cached=
if [ "${BINNACLE_AOT:-}" != off ]; then
  cached=-XX:AOTCache=$work/floor.aot
  loop -XX:AOTCacheOutput="$work/floor.aot" >"$work/trained" 2>&1
fi

passes() { # passes: the first and the fourth of the lines that come
  awk 'NR == 1 { cold = $1 } { warm = $1 } END { print cold, warm }'
}
floor() {
  loop ${cached:+"$cached"} | passes
}
run() {
  "$binnacle" run "$work/run.hurl" --variable "base=$base" --repeat 4 | sed -n 's/.*in \([0-9]*\) ms)$/\1/p' | passes
}
first() { # from nothing to one checked answer
  head -4 "$work/run.hurl" >"$work/one.hurl"
  whole "$binnacle" run "$work/one.hurl" --variable "base=$base"
}
whole() { # whole COMMAND...: how long it took
  started=$(date +%s%3N)
  "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
  echo $(($(date +%s%3N) - started))
}
line() { printf '%-34s %s\n' "$1" "$2"; }

line what "milliseconds"
for _ in $(seq "$rounds"); do
  line "OkHttp loop, cold warm" "$(floor)"
  line "binnacle run, cold warm" "$(run)"
  line "binnacle, one request and its start" "$(first)"
  ! command -v newman >/dev/null || line "newman run" \
    "$(newman run "$work/run.json" | sed -n 's/.*total run duration: \([0-9.]*\)s.*/\1 s/p')"
  ! command -v bru >/dev/null || line "bru, the whole and an empty run" \
    "$(cd "$work/full" && whole bru run . -r) $(cd "$work/empty" && whole bru run . -r)"
done
