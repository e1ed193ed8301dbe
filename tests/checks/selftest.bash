#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A check that cannot fail is a defect: each gets a small good tree, which it must pass, and then one fault at a time,
# which it must name: selftest.bash CHECK TREE [LUPDATE]
source "$(dirname "$0")/common.bash"
here=$(cd "$(dirname "$0")" && pwd)
check=$1
real=$2
lupdate=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tree
mkdir -p "$tree"
cd "$tree"

# put FILE [LINE…]: writes it; `with` says how the check is called.
put() { mkdir -p "$(dirname "$1")"; printf '%s\n' "${@:2}" >"$1"; }
with=("$tree")

passes() {
    if ! bash "$here/$check.bash" "${with[@]}" >"$work/out" 2>&1; then
        problem "$check: fails on a good tree: $(cat "$work/out")"
    fi
}

# names WHAT: the check must fail and say it.
names() {
    if bash "$here/$check.bash" "${with[@]}" >"$work/out" 2>&1; then
        problem "$check: passes in spite of: $1"
    elif ! grep -qF -- "$1" "$work/out"; then
        problem "$check: does not say \"$1\" but: $(cat "$work/out")"
    fi
}

# fault WHAT FILE [LINE…]: the tree with that file instead of its own, for once.
fault() {
    local what=$1 file=$2 kept=
    [ ! -e "$file" ] || { kept=$work/kept; cp -p "$file" "$kept"; }
    put "$file" "${@:3}"
    names "$what"
    if [ -n "$kept" ]; then mv "$kept" "$file"; else rm "$file"; fi
}

test_layers() {
    put engine/wire/message.h
    put engine/message/messagelayer.h '#include "wire/message.h"'
    put engine/message/remote.h '#include "wire/message.h"'
    put engine/site/site.h '#include "message/remote.h"' '#include <vector>'
    put engine/endpoint.h '#include "message/messagelayer.h"' '#include "site/site.h"'
    put engine/control/servercontrol.h '#include <QObject>' '#include "wire/message.h"'
    put engine/host/serverhost.cpp '#include <QUdpSocket>' '#include "endpoint.h"' '#include "control/servercontrol.h"'
    put ui/format.h '#include "wire/message.h"'
    put ui/plots/plotview.cpp '#include <qcustomplot.h>' '#include "format.h"' '#include "control/servercontrol.h"'
    put app/main.cpp '#include "host/serverhost.h"' '#include "format.h"'
    put engine/host/serverhost.h
    put engine/CMakeLists.txt 'target_link_libraries(coap_core PRIVATE project_options)' \
        'target_link_libraries(coap_host' '    PUBLIC coap_core Qt6::Network  # sockets' '    PRIVATE project_options)'
    passes
    fault 'wire must not know message' engine/wire/message.cpp '#include "message/messagelayer.h"'
    fault 'site must not know message' engine/site/site.cpp '#include "message/messagelayer.h"'
    fault 'message must not know endpoint' engine/message/a.cpp '  #  include "endpoint.h"'
    fault 'control must not know host' engine/control/a.h '#include "host/serverhost.h"'
    fault 'ui must not know host' ui/a.cpp '#include "host/serverhost.h"'
    fault 'ui must not know site' ui/a.cpp '#include "site/site.h"'
    fault 'host must not know ui' engine/host/a.cpp '#include "format.h"'
    fault 'the core knows no Qt' engine/site/a.h '#include <QString>'
    fault 'the window has no sockets' ui/a.cpp '#include <QUdpSocket>'
    fault 'the window has no sockets' ui/a.cpp '#include <sys/socket.h>'
    fault 'only ui/plots knows QCustomPlot' ui/overview/a.cpp '#include <qcustomplot.h>'
    fault 'is in more than one room' ui/wire/message.h
    fault 'no rule for the room lab' engine/lab/a.cpp '#include <vector>'
    fault 'coap_core must not link Qt6::Core' engine/CMakeLists.txt 'target_link_libraries(coap_core PRIVATE Qt6::Core)'
    fault 'coap_ui must not link coap_host' ui/CMakeLists.txt 'target_link_libraries(coap_ui' '  PUBLIC coap_host)'
    fault 'coap_ui must not link Qt6::Network' ui/CMakeLists.txt 'target_link_libraries(coap_ui PUBLIC Qt6::Network)'
    fault 'no rule for the target coap_new' ui/a.cmake 'target_link_libraries(coap_new PUBLIC coap_ui)'
}

test_toplevel() {
    local name
    for name in .clang-format .clang-tidy .editorconfig .gitignore CHANGELOG.md CMakeLists.txt CMakePresets.json CONTRIBUTING.md LICENSE README.md; do
        put "$name"
    done
    for name in .ci app engine packaging resources tests ui; do put "$name/a"; done
    put build/CMakeCache.txt
    put .git/config
    passes
    fault 'notes.txt: does not belong' notes.txt
    fault 'src: does not belong' src/a.cpp
    rm LICENSE
    names 'LICENSE: is missing'
    put LICENSE
    # The same by git's own list, which leaves out what is ignored.
    rm -r .git
    git init -q .
    put .gitignore 'build/'
    passes
    fault 'notes.txt: does not belong' notes.txt
}

test_sources() {
    local spdx='// SPDX-License-Identifier: GPL-3.0-or-later'
    local -a fill
    put engine/a.cpp "$spdx" 'int f()' '{' '    return 1;' '}'
    put engine/a.h "$spdx" '// a METHODOLOGY'
    put packaging/run '#!/usr/bin/env bash' '# SPDX-License-Identifier: GPL-3.0-or-later'
    put tests/fuzz/corpus/codec/a 'any octets'
    mapfile -t fill < <(yes ';' | head -n 39)
    put engine/long.cpp "$spdx" 'void f()' '{' "${fill[@]}" ';' '}'
    passes
    fault 'engine/b.cpp: no SPDX line' engine/b.cpp 'int i;'
    fault 'packaging/b: no SPDX line' packaging/b '#!/bin/sh'
    fault 'tests/CMakeLists.txt: no SPDX line' tests/CMakeLists.txt
    fault 'ui/b.cpp:2:' ui/b.cpp "$spdx" '// TO''DO later'
    fault 'ui/b.cpp:2:' ui/b.cpp "$spdx" 'Q''SKIP("no");'
    fault 'a function of 41 lines' engine/b.cpp "$spdx" 'void f()' '{' "${fill[@]}" ';' ';' '}'
    fault 'a function of 41 lines' engine/b.h "$spdx" 'class A {' '    void f()' '    {' "${fill[@]}" ';' ';' '    }' '};'
    mapfile -t fill < <(yes ';' | head -n 150)
    fault 'engine/b.h: 151 lines' engine/b.h "$spdx" "${fill[@]}"
    mapfile -t fill < <(yes ';' | head -n 400)
    fault 'engine/b.cpp: 401 lines' engine/b.cpp "$spdx" "${fill[@]}"
}

test_conformance() {
    local begin='<!-- conformance: made by tests/checks/conformance.bash TREE --write -->' end='<!-- conformance: end -->'
    local head=('| RFC, section | status | tests |' '|---|---|---|')
    put tests/engine/atest.cpp '    /// RFC 7252 §4.2: an ACK' '    void anAck()' '    void other()' '    /// RFC 7252 §4.10' '    void later()'
    put tests/catalog/btest.cpp '    /// RFC 7252 §4.2' '    void again()'
    put engine/DESIGN.md "$begin" "${head[@]}" '| RFC 7252 §4.2 | held | atest: anAck; btest: again |' '| RFC 7252 §4.10 | held | atest: later |' "$end"
    passes
    fault 'is not what the tests say' tests/catalog/btest.cpp '    void again()'
    fault 'is not what the tests say' engine/DESIGN.md "$begin" "${head[@]}" '| RFC 7252 §4.3 | held | atest: never |' "$end"
    fault 'marks of the table' engine/DESIGN.md 'nothing'
}

test_readme() {
    put README.md '# Name' '```' 'bash packaging/run' 'bash packaging/test' '```' '![a](a.png) [b](https://example.org/)'
    put packaging/run 'echo'
    put packaging/test 'set -e' 'ctest --preset ci'
    put .ci/run 'bash packaging/test'
    put a.png
    passes
    fault 'no line "bash packaging/run"' README.md 'bash packaging/test' 'Type bash packaging/run'
    fault 'no line "bash packaging/test"' README.md 'bash packaging/run'
    fault 'bash cannot read it' packaging/run 'if'
    fault 'does not call' .ci/run 'ctest'
    fault "must be ctest's own" packaging/test 'ctest' 'echo fine'
    fault 'leads to b.png' README.md 'bash packaging/run' 'bash packaging/test' '![a](b.png)'
    rm packaging/run
    names 'packaging/run: is missing'
}

test_options() {
    with=("$tree/program" "$tree/page.1")
    put program '#!/usr/bin/env bash' '[ "$1" = --help ] || { echo "--limit none=1: the limits are peers, backlog" >&2; exit 2; }' \
        'printf "%s\n" "Options:" "  --bind any|ADDR  listen there (--no-option)" "  -h, --help       this"'
    chmod +x program
    local -a page=('.TH P 1 2026-01-01' '.SH NAME' 'p \- it' '.SH OPTIONS' '.TP' '.BI \-\-bind " any\fR|\fPADDR"' 'There, as with'
        '.BR \-h ", " \-\-help .' '.TP' '.BR \-h ", " \-\-help' 'This.' '.SH LIMITS' '.nf' $'\\fBpeers\\fR\t1\tclients' $'\\fBbacklog\\fR\t1\twaiting' '.fi')
    put page.1 "${page[@]}"
    passes
    put page.1 "${page[@]/bind/bond}"
    names "option not in the manual page: --bind"
    names "option not in the program: --bond"
    put page.1 "${page[@]}" '.SH OPTIONS' '.TP' '.B \-\-quiet'
    names 'option not in the program: --quiet'
    put page.1 "${page[@]/peers/pears}"
    names 'limit not in the manual page: peers'
    names 'limit not in the program: pears'
    put page.1 "${page[@]}" '.XY'
    names "macro 'XY'"
    put page.1 "${page[@]}"
    put program '#!/usr/bin/env bash'
    names 'the program names no option'
}

test_translations() {
    with=("$lupdate" "$tree" "$tree/texts.ts")
    put app/a.cpp
    put engine/a.cpp
    put ui/a.cpp '#include <QObject>' 'class A : public QObject { Q_OBJECT };' 'void f() { A::tr("One"); A::tr("%1 of %2"); }'
    ts() { # LINE…: the file with these messages
        put texts.ts '<?xml version="1.0" encoding="utf-8"?>' '<!DOCTYPE TS>' '<TS version="2.1" language="zh_CN">' '<context>' '    <name>A</name>' \
            "$@" '</context>' '</TS>'
    }
    message() { printf '    <message>\n        <source>%s</source>\n        %s\n    </message>' "$1" "$2"; }
    local one two
    one=$(message One '<translation>一</translation>')
    two=$(message '%1 of %2' '<translation>%2 之 %1</translation>')
    ts "$one" "$two"
    passes
    ts "$one"
    names '1 texts of the program are not in it'
    ts "$one" "$two" "$(message Old '<translation>旧</translation>')"
    names '1 texts are not in the program any more'
    ts "$two" "$(message One '<translation type="unfinished">一</translation>')"
    names '1 texts are not translated'
    ts "$two" "$(message One '<translation></translation>')"
    names '1 translations are empty'
    ts "$one" "$(message '%1 of %2' '<translation>之 %1</translation>')"
    names 'has not the placeholders %1 %2'
    ts "$two" "$(message Won '<translation>一</translation>')"
    names 'are not in the program any more'
    with=(false "${with[@]:1}")
    names 'lupdate failed'
}

test_package() {
    local app=org.coapstudio.CoapStudio root=$work/root deb=$work/coapstudio_9.8.7_all.deb
    with=("$deb" 9.8.7 window)
    good() {
        rm -rf "$root"
        mkdir -p "$root"/DEBIAN "$root"/usr/{bin,share/{applications,doc/coapstudio,icons/hicolor/scalable/apps,man/man1,metainfo,mime/packages}}
        printf '%s\n' 'Package: coapstudio' 'Version: 9.8.7' 'Architecture: all' 'Section: net' 'Maintainer: A <a@example.org>' \
            'Depends: libc6 (>= 2.34), libqcustomplot2.1-qt6, libqt6core6, libqt6network6 (>= 6.1), libqt6svg6, libqt6widgets6' \
            'Description: it' >"$root/DEBIAN/control"
        cp "$(type -P true)" "$root/usr/bin/coapstudio"
        cp "$real/packaging/linux/$app.desktop" "$root/usr/share/applications"
        sed 's/<release version="[^"]*"/<release version="9.8.7"/' "$real/packaging/linux/$app.metainfo.xml" >"$root/usr/share/metainfo/$app.metainfo.xml"
        cp "$real/packaging/linux/$app.mime.xml" "$root/usr/share/mime/packages/$app.xml"
        echo '<svg/>' >"$root/usr/share/icons/hicolor/scalable/apps/$app.svg"
        echo 'coapstudio (9.8.7) unstable; urgency=low' | gzip >"$root/usr/share/doc/coapstudio/changelog.gz"
        gzip <"$real/packaging/linux/coapstudio.1" >"$root/usr/share/man/man1/coapstudio.1.gz"
        echo 'GPL' >"$root/usr/share/doc/coapstudio/copyright"
    }
    pack() { dpkg-deb --root-owner-group -Znone --build "$root" "$deb" >/dev/null; }
    # spoiled WHAT COMMAND…: one package that is good but for what the command does to it.
    spoiled() {
        good
        (cd "$root" && "${@:2}")
        pack
        names "$1"
    }
    good && pack
    passes
    spoiled 'Depends lacks libqt6svg6' sed -i 's/ libqt6svg6,//' DEBIAN/control
    spoiled 'Version is' sed -i 's/9.8.7/9.8.6/' DEBIAN/control
    spoiled 'Section is' sed -i 's/Section: net/Section: misc/' DEBIAN/control
    spoiled 'it has a maintainer script: postinst' install -m 755 "$(type -P true)" DEBIAN/postinst
    spoiled "applications/$app.desktop: is not in the package" rm "usr/share/applications/$app.desktop"
    spoiled "apps/$app.svg: is not in the package" rm "usr/share/icons/hicolor/scalable/apps/$app.svg"
    spoiled 'usr/include/a.h: does not belong' install -D usr/share/doc/coapstudio/copyright usr/include/a.h
    spoiled 'not stripped' cp usr/share/doc/coapstudio/copyright usr/bin/coapstudio
    spoiled 'its first entry is not 9.8.7' cp usr/share/man/man1/coapstudio.1.gz usr/share/doc/coapstudio/changelog.gz
    spoiled 'cannot be read' cp usr/share/doc/coapstudio/copyright usr/share/man/man1/coapstudio.1.gz
    spoiled 'no release 9.8.7' sed -i 's/release version="9.8.7"/release version="9.8.6"/' "usr/share/metainfo/$app.metainfo.xml"
    spoiled 'metainfo: ' sed -i '/<summary>/d' "usr/share/metainfo/$app.metainfo.xml"
    spoiled 'Version' sed -i 's/^Type=.*/Type=Application\nVersion=1.9/' "usr/share/applications/$app.desktop"
    spoiled 'does not open the type' sed -i '/^MimeType/d' "usr/share/applications/$app.desktop"
}

"test_$check"
finish
