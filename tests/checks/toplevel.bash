#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The top level holds what the house says, all of it and nothing else: toplevel.bash TREE
source "$(dirname "$0")/common.bash"

expected=(.ci .clang-format .clang-tidy .editorconfig .gitignore CHANGELOG.md CMakeLists.txt CMakePresets.json
    CONTRIBUTING.md LICENSE README.md app engine packaging resources tests ui)
found=$(files_of "$1" | cut -d/ -f1 | sort -u)

problems_from < <(comm -13 <(printf '%s\n' "${expected[@]}" | sort) <(echo "$found") | sed 's/$/: does not belong to the top level/')
problems_from < <(comm -23 <(printf '%s\n' "${expected[@]}" | sort) <(echo "$found") | sed 's/$/: is missing/')
finish
