#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may know whom, by include lines and by link lines: layers.bash TREE
# app -> ui -> control, app -> host -> {catalog, control} -> core; in the core endpoint -> {block, observe, site} ->
# message -> wire. No arrow back.
source "$(dirname "$0")/common.bash"
tree=$1

# room: the rooms whose headers it may include, besides its own. `values` are headers without behaviour that all share.
includes='
containers:
wire:
values: wire
tap: containers wire values
message: containers wire values tap
block: wire values message
site: containers wire values tap
observe: containers wire values tap message block site
endpoint: containers wire values tap message block site observe
control: wire values tap
catalog: wire values tap site control
host: wire values tap message block site observe endpoint control catalog
ui: wire values tap control
app: wire values tap control catalog host ui
'
# target: what it may link.
links='
coap_core: project_options
coap_control: project_options coap_core Qt6::Core
coap_catalog: project_options coap_core coap_control Qt6::Core
coap_host: project_options coap_core coap_control coap_catalog Qt6::Core Qt6::Network Threads::Threads
coap_ui: project_options coap_core coap_control Qt6::Core Qt6::Gui Qt6::Widgets Qt6::PrintSupport Qt6::Svg QCustomPlotQt6::QCustomPlotQt6 ${QRENCODE_LIBRARY}
coap_app: project_options coap_core coap_control coap_host coap_ui Qt6::Core
coapstudio: project_options coap_app
'

files=$(files_of "$tree" | grep -E '^(engine|ui|app)/' || true)
headers=$(grep -E '\.h$' <<<"$files" || true)
sources=$(grep -E '\.(h|cpp)$' <<<"$files" || true)
[ -n "$sources" ] || problem "no sources in $tree"

include_lines() { (cd "$tree" && xargs -d '\n' grep -HnE '^[[:space:]]*#[[:space:]]*include' <<<"$sources" || true); }

problems_from < <(include_lines | awk -v rules="$includes" -v headers="$headers" '
    function room(path,   part) {
        if (path ~ /^engine\/(services|serverlimits|limithits|endpointsettings|message\/remote|message\/tuning|block\/blockoption|site\/request|site\/response)\.h$/) return "values"
        if (path ~ /^engine\/serverlimits\.cpp$/) return "values"
        split(path, part, "/")
        if (part[1] != "engine") return part[1]
        return path ~ /^engine\/[^\/]*$/ ? "endpoint" : part[2]
    }
    function isCore(name) { return name ~ /^(containers|wire|values|tap|message|block|site|observe|endpoint)$/ }
    # Where the compiler finds it: beside the includer, else in the include roots. More than one place is a problem.
    function resolve(from, name,   folder, places, found, root, i) {
        folder = from
        sub(/[^\/]*$/, "", folder)
        if ((folder name) in known) return folder name
        found = ""
        split("engine ui app", root, " ")
        for (i = 1; i <= 3; i++)
            if ((root[i] "/" name) in known) found = found == "" ? root[i] "/" name : "ambiguous"
        return found
    }
    BEGIN {
        n = split(rules, line, "\n")
        for (i = 1; i <= n; i++) if (split(line[i], half, ":") == 2) allowed[half[1]] = " " half[2] " " half[1] " "
        n = split(headers, line, "\n")
        for (i = 1; i <= n; i++) known[line[i]] = 1
    }
    {
        split($0, at, ":")
        from = at[1]; mine = room(from); place = from ":" at[2]
        if (!(mine in allowed)) { print place ": no rule for the room " mine; next }
        name = $0
        if (match(name, /include[ \t]*<[^>]*>/)) {
            name = substr(name, RSTART, RLENGTH); gsub(/include[ \t]*<|>/, "", name)
            if (isCore(mine) && name ~ /^(Q|qt)/) print place ": the core knows no Qt: <" name ">"
            if (mine == "ui" && name ~ /^(QtNetwork|QUdp|QTcp|QAbstractSocket|QLocal(Socket|Server)|QNetwork|QHost|QDns|QSsl|QDtls|sys\/socket|netinet|arpa)/)
                print place ": the window has no sockets: <" name ">"
            if (name == "qcustomplot.h" && from !~ /^ui\/plots\//) print place ": only ui/plots knows QCustomPlot"
            next
        }
        if (!match(name, /"[^"]*"/)) next
        name = substr(name, RSTART + 1, RLENGTH - 2)
        if (name == "qcustomplot.h" && from !~ /^ui\/plots\//) print place ": only ui/plots knows QCustomPlot"
        target = resolve(from, name)
        if (target == "ambiguous") print place ": \"" name "\" is in more than one room"
        else if (target != "" && index(allowed[mine], " " room(target) " ") == 0) print place ": " mine " must not know " room(target) ": \"" name "\""
    }')

link_lines() {
    local file
    grep -E '(CMakeLists\.txt|\.cmake)$' <<<"$files" | while IFS= read -r file; do
        sed 's/#.*//; s/$<BUILD_INTERFACE:\([a-z_]*\)>/\1/g' "$tree/$file" | tr '\n' ' ' | grep -oE 'target_link_libraries\([^)]*\)' | sed "s|^target_link_libraries(|$file |; s|)\$||" || true
    done
}

problems_from < <(link_lines | awk -v rules="$links" '
    BEGIN {
        n = split(rules, line, "\n")
        for (i = 1; i <= n; i++) if (match(line[i], /: /)) allowed[substr(line[i], 1, RSTART - 1)] = substr(line[i], RSTART + 1) " "
    }
    {
        if (!($2 in allowed)) { print $1 ": no rule for the target " $2; next }
        for (i = 3; i <= NF; i++)
            if ($i !~ /^(PUBLIC|PRIVATE|INTERFACE)$/ && index(allowed[$2], " " $i " ") == 0) print $1 ": " $2 " must not link " $i
    }')
finish
