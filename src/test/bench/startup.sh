#!/usr/bin/env bash
# How long until the window can be used (the demo open, its first table's rows drawn), against the least a console-like
# JavaFX window can cost (StartupFloor: no database, no styles of its own), both from jars with the same options of java
# and a start-up cache each, alternating, on a display of their own. Prints medians, the ratio, and idle memory.
#
#   src/test/bench/startup.sh [ROUNDS]        7 unless told otherwise; needs Xvfb, and a quiet machine
set -u -o pipefail
rounds=${1:-7}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
bench=$top/target/bench
app=$top/target/launch/app
mkdir -p "$bench"
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  rm -rf "$work"
}
trap finish EXIT

command -v Xvfb >/dev/null || { echo "Install Xvfb first." >&2; exit 3; }
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
pids+=($!)
read -r display <"$work/display"
export DISPLAY=:$display
unset WAYLAND_DISPLAY

now() { date +%s%3N; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
range() { sort -n | awk 'NR == 1 { low = $1 } { high = $1 } END { print low "-" high }'; }

# ---- the console, built and with its cache; the workspace is made once, so that every measured start is a warm one
"$top/binnacle" --train || exit 3
console() { # console HOW: one start, in milliseconds from before the launcher
  BINNACLE_JAVA_OPTIONS="-Dbinnacle.startup=$1 -Dt0=$(now) ${CONSOLE_OPTIONS:-}" \
    "$top/binnacle" --workspace "$work/workspace" 2>>"$bench/startup.log"
}
milliseconds() { sed -n 's/^usable after \([0-9]*\) ms$/\1/p'; }
console exit >/dev/null
console exit >/dev/null

# ---- the floor, with the same options and a cache of its own
options=$(sed -n '/^base_options="/,/"$/p' "$top/binnacle" | tr '\n' ' ' | sed 's/.*base_options="\(.*\)".*/\1/')
jdk=$("$top/binnacle" --which-java)
javafx=$(printf '%s:' "$app"/lib/javafx-*.jar)
mkdir -p "$work/floor"
"$jdk/bin/javac" -nowarn -proc:none -cp "$javafx$(printf '%s:' "$app"/lib/jspecify-*.jar)" -d "$work/floor" \
  "$top"/src/test/java/dev/binnacle/bench/StartupFloor.java || exit 3
"$jdk/bin/jar" --create --file "$bench/floor.jar" -C "$work/floor" . || exit 3
# shellcheck disable=SC2086
floor() { # floor OPTION...
  "$jdk/bin/java" $options "$@" -Dt0="$(now)" -cp "$bench/floor.jar:$javafx" 'dev.binnacle.bench.StartupFloor$Start' \
    2>>"$bench/startup.log"
}
floor -XX:AOTCacheOutput="$work/floor.aot" >/dev/null
floor -XX:AOTCache="$work/floor.aot" >/dev/null

for ((round = 1; round <= rounds; round++)); do
  floor -XX:AOTCache="$work/floor.aot" | milliseconds >>"$work/floor.ms"
  console exit | milliseconds >>"$work/console.ms"
done

# ---- memory, ten seconds after the window can be used
console report >"$work/idle" &
starter=$!
until [ -s "$work/idle" ] || ! kill -0 $starter 2>/dev/null; do sleep 0.2; done
sleep 10
idle=$(awk '/^Rss:/ { rss = $2 } /^Pss:/ { pss = $2 } END { printf "%d MB RSS, %d MB PSS", rss / 1024, pss / 1024 }' \
  "/proc/$(pgrep -P $starter java || echo $starter)/smaps_rollup")
for child in $(pgrep -P $starter); do kill "$child"; done
kill $starter 2>/dev/null

floor_median=$(median <"$work/floor.ms")
console_median=$(median <"$work/console.ms")
echo "floor    $floor_median ms ($(range <"$work/floor.ms"), n=$(wc -l <"$work/floor.ms"))   a bare console-like JavaFX scene"
echo "console  $console_median ms ($(range <"$work/console.ms"), n=$(wc -l <"$work/console.ms"))   demo open, first table's rows drawn"
awk -v c="$console_median" -v f="$floor_median" 'BEGIN { printf "ratio    %.2f\n", c / f }'
echo "idle     $idle"
echo "java     $("$jdk/bin/java" --version | head -n 1), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
