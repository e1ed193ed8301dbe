#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the libraries of a build folder, builds an example against them and asks it:
# outoftree.bash CMAKE BUILD_FOLDER EXAMPLES_FOLDER COAP_CLIENT
set -euo pipefail
made=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$made"
}
trap finish EXIT
"$1" --install "$2" --component dev --prefix "$made/installed" >"$made/log"
"$1" -S "$3" -B "$made/build" -G Ninja -DCMAKE_PREFIX_PATH="$made/installed" >>"$made/log" 2>&1 || { cat "$made/log"; exit 1; }
"$1" --build "$made/build" --target example-hello >>"$made/log" 2>&1 || { cat "$made/log"; exit 1; }
mkfifo "$made/said"
"$made/build/example-hello" 0 >"$made/said" &
server=$!
read -r listening address <"$made/said"
answer=$("$4" -B 20 -m get "$address/hello")
echo "$listening $address: $answer"
[ "$answer" = "Hello, world!" ]
