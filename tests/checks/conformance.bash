#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The table of conformance in engine/DESIGN.md is what the tests say of themselves ("/// RFC 7252 §4.2" above a test):
# conformance.bash TREE checks it, conformance.bash TREE --write makes it anew.
source "$(dirname "$0")/common.bash"
tree=$1
page="$tree/engine/DESIGN.md"
begin='<!-- conformance: made by tests/checks/conformance.bash TREE --write -->'
end='<!-- conformance: end -->'

# RFC and section, tab, file and test.
claims() {
    awk '
        FNR == 1 { section = ""; file = FILENAME; sub(/.*\//, "", file); sub(/\.cpp$/, "", file) }
        /^    \/\/\/ RFC [0-9]+ §[A0-9.]*[A0-9]/ {
            match($0, /RFC [0-9]+ §[A0-9.]*[A0-9]/)
            section = substr($0, RSTART, RLENGTH)
            next
        }
        /^    void [A-Za-z0-9]+\(\)/ {
            if (section != "") {
                name = $2
                sub(/\(.*/, "", name)
                printf "%s\t%s: %s\n", section, file, name
            }
            section = ""
            next
        }
        !/^    \/\/\// { section = "" }
    ' "$tree"/tests/engine/*.cpp "$tree"/tests/catalog/*.cpp | sort -V
}

table() {
    echo '| RFC, section | status | tests |'
    echo '|---|---|---|'
    claims | awk -F'\t' '
        $1 != section { if (section != "") print "| " section " | held | " tests " |"; section = $1; tests = "" }
        { tests = tests (tests == "" ? "" : "; ") $2 }
        END { if (section != "") print "| " section " | held | " tests " |" }'
}

if ! grep -qF "$begin" "$page" || ! grep -qF "$end" "$page"; then
    problem "engine/DESIGN.md: the marks of the table of conformance are not there"
    finish
fi
if [ "${2:-}" = --write ]; then
    rest=$(sed -e "/^$end/,\$!d" "$page")
    head=$(sed -e "/^${begin//\//\\/}/q" "$page")
    { printf '%s\n' "$head"; table; printf '%s\n' "$rest"; } >"$page.new"
    mv "$page.new" "$page"
fi
written=$(awk -v begin="$begin" -v end="$end" '$0 == end { on = 0 } on; $0 == begin { on = 1 }' "$page")
[ "$written" = "$(table)" ] || problem "engine/DESIGN.md: the table of conformance is not what the tests say; run bash tests/checks/conformance.bash . --write"
[ "$(claims | wc -l)" -gt 0 ] || problem "no test says which section it holds"
finish
