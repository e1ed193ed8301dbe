#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README's two commands are there as written, the second is what CI runs, and its links lead somewhere: readme.bash TREE
source "$(dirname "$0")/common.bash"
cd "$1"

for script in packaging/run packaging/test; do
    grep -qxE " *bash $script" README.md || problem "README.md: no line \"bash $script\""
    if [ -f "$script" ]; then
        bash -n "$script" || problem "$script: bash cannot read it"
    else
        problem "$script: is missing"
    fi
done
grep -qx 'bash packaging/test' .ci/run || problem ".ci/run: does not call README's test command"
[ "$(tail -n 1 packaging/test | cut -d' ' -f1)" = ctest ] || problem "packaging/test: its last lines must be ctest's own"

while IFS= read -r target; do
    [ -e "$target" ] || problem "README.md: leads to $target, which is not there"
done < <(grep -oE '\]\([^)#]+' README.md | sed 's/^](//' | grep -vE '^[a-z]+:' || true)
finish
