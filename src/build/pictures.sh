#!/bin/sh
# Remakes the pictures of README.md from a tour over the demo.
#
#   src/build/pictures.sh
set -eu

home=$(CDPATH='' cd -- "${0%/*}/../.." && pwd -P)
tour=$home/target/tour
pictures=$home/src/docs/pictures

"$home/binnacle" tour "$tour"
mkdir -p "$pictures"
cp "$tour/13-filter-light.png" "$pictures/data-light.png"
cp "$tour/21-saved-query-light.png" "$pictures/sql-light.png"
cp "$tour/29-diagram-table-dark.png" "$pictures/diagram-dark.png"
cp "$tour/39-compare-light.png" "$pictures/compare-light.png"
cp "$tour/43-grant-dark.png" "$pictures/access-dark.png"
cp "$tour/50-call-light.png" "$pictures/api-light.png"
cp "$tour/55-api-traffic-light.png" "$pictures/server-light.png"
