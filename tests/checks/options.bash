#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual page has the program's options and limits, all of them and no others: options.bash PROGRAM MANUAL_PAGE
source "$(dirname "$0")/common.bash"
program=$1
page=$2

# The page without its escapes, from one heading to the next.
section() { sed 's/\\-/-/g; s/\\f.//g' "$page" | awk -v want=".SH $1" '/^\.SH/ { on = $0 == want; next } on'; }
compare() { # WHAT, the program's, the page's
    [ -n "$2" ] || problem "the program names no $1"
    problems_from < <(comm -23 <(echo "$2") <(echo "$3") | sed "s/^/$1 not in the manual page: /")
    problems_from < <(comm -13 <(echo "$2") <(echo "$3") | sed "s/^/$1 not in the program: /")
}

compare option \
    "$("$program" --help | grep -E '^ +-' | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -e '-[a-z], |--[a-z-]+' | tr -d ', ' | sort -u)" \
    "$(section OPTIONS | grep -E '^\.B[IR]? -' | grep -oE -e '(^| )--?[a-z][a-z-]*' | tr -d ' ' | sort -u)"

# A wrong name of a limit lists them.
compare limit \
    "$( ("$program" --headless --limit none=1 2>&1 || true) | sed -n 's/.*the limits are //p' | tr -d ' ' | tr ',' '\n' | sort -u)" \
    "$(section LIMITS | awk -F'\t' 'NF == 3 { print $1 }' | sort -u)"

if command -v groff >/dev/null; then
    problems_from < <(groff -man -Tutf8 -Kutf8 -ww "$page" 2>&1 >/dev/null)
else
    problem "groff is missing (Debian: groff-base)"
fi
finish
