#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the program is translated: translations.bash LUPDATE TREE TS_FILE
source "$(dirname "$0")/common.bash"
lupdate=$1
tree=$2
file=$3

count() { grep -cE "$1" "$2" || true; }
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$file" "$copy/texts.ts"

waiting=$(count 'type="unfinished"' "$file")
[ "$waiting" -eq 0 ] || problem "$file: $waiting texts are not translated"
empty=$(count '<(translation|numerusform)( [^>]*)?(/>|></(translation|numerusform)>)' "$file")
[ "$empty" -eq 0 ] || problem "$file: $empty translations are empty"
gone=$(count 'type="(vanished|obsolete)"' "$file")
[ "$gone" -eq 0 ] || problem "$file: $gone texts are not in the program any more"

if "$lupdate" -silent -locations none "$tree/app" "$tree/engine" "$tree/ui" -ts "$copy/texts.ts" >"$copy/log" 2>&1; then
    new=$(($(count '<message' "$copy/texts.ts") - $(count '<message' "$file")))
    [ "$new" -le 0 ] || problem "$file: $new texts of the program are not in it; run lupdate app engine ui -ts $file"
    gone=$(count 'type="(vanished|obsolete)"' "$copy/texts.ts")
    [ "$gone" -eq 0 ] || problem "$file: $gone texts are not in the program any more; run lupdate -no-obsolete"
    changed=$(count 'type="unfinished"' "$copy/texts.ts")
    [ "$changed" -le "$((new > 0 ? new : 0))" ] || problem "$file: $changed texts of the program differ from it"
else
    problem "lupdate failed: $(cat "$copy/log")"
fi

# Each %1 of a text is in its translation (texts and translations without line ends).
problems_from < <(awk -v file="$file" '
    function marks(text,   found) {
        found = ""
        for (i = 1; i <= 9; i++) if (text ~ "%(L)?" i) found = found " %" i
        return text ~ /%(L)?n/ ? found " %n" : found
    }
    /<source>/ { source = $0; line = FNR }
    /<translation[^\/]*>[^<]+<\/translation>/ && marks(source) != marks($0) && source !~ /%(L)?n/ {
        print file ":" line ": the translation has not the placeholders" marks(source)
    }' "$file")
finish
