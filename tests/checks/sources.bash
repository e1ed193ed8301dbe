#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each file of ours: a licence line, no marks of unfinished work, not too long: sources.bash TREE
source "$(dirname "$0")/common.bash"
cd "$1"

# A header is read as the manual, a function on one screen; what outgrows this splits by idea.
header_lines=150
source_lines=400
function_lines=40

files=$(files_of .)
of() { grep -E "$1" <<<"$files" || true; }
code=$(of '^(app|engine|ui|tests)/.*\.(h|cpp)$')
[ -n "$code" ] || problem "no sources in $1"

licensed=$( {
    echo "$code"
    of '(^|/)CMakeLists\.txt$|\.(cmake|bash|mjs|js|desktop|xml|1)$|^\.clang-|^\.ci/'
    of '^(packaging|tests)/[^.]*$' | grep -v '^tests/fuzz/corpus/' | grep -v '^packaging/linux/' || true
} | sort -u)
while IFS= read -r file; do
    [ -z "$file" ] || head -n 4 "$file" | grep -q 'SPDX-License-Identifier: ' || problem "$file: no SPDX line at its beginning"
done <<<"$licensed"

# Spelled so that this file does not find itself.
unfinished='\<(TO''DO|FIX''ME|X''XX|Q''SKIP|QEXPECT_''FAIL)\>'
while IFS= read -r file; do
    [ -z "$file" ] || problems_from < <(grep -HnE "$unfinished" "$file" | cut -c1-160)
done <<<"$licensed"

while IFS= read -r file; do
    [ -n "$file" ] || continue
    lines=$(wc -l <"$file")
    most=$source_lines
    [[ $file == *.h ]] && most=$header_lines
    [ "$lines" -le "$most" ] || problem "$file: $lines lines, more than $most"
done <<<"$code"

# In our style only functions have their opening brace alone on its line.
problems_from < <(xargs -d '\n' awk -v most="$function_lines" '
    FNR == 1 { began = 0 }
    began == 0 && /^ *\{$/ { match($0, /^ */); indent = RLENGTH; began = FNR; next }
    began > 0 && /^ *\}/ {
        match($0, /^ */)
        if (RLENGTH == indent) {
            if (FNR - began - 1 > most) print FILENAME ":" began ": a function of " FNR - began - 1 " lines, more than " most
            began = 0
        }
    }' <<<"$code")
finish
