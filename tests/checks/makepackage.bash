#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the package of a build folder and checks it: makepackage.bash CPACK BUILD_FOLDER VERSION window|headless
set -euo pipefail
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$1" --config "$2/CPackConfig.cmake" -G DEB -B "$made"
bash "$(dirname "$0")/package.bash" "$made"/*.deb "$3" "$4"
