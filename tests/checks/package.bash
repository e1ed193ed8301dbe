#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian package holds what it should; nothing is installed: package.bash DEB VERSION window|headless
source "$(dirname "$0")/common.bash"
deb=$1
version=$2
form=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

field() { dpkg-deb --field "$deb" "$1"; }
wants() { [[ $(field "$1") == $2 ]] || problem "$1 is \"$(field "$1")\", not \"$2\""; }
depends() { [[ ", $(field Depends)," =~ ", $1"[\ ,] ]] || problem "Depends lacks $1"; }

wants Package coapstudio
wants Version "$version"
wants Section net
wants Maintainer '* <*@*>'
depends libc6
depends libqt6core6
depends libqt6network6
if [ "$form" = window ]; then
    depends libqt6svg6
    depends libqt6widgets6
    depends libqcustomplot2.1-qt6
fi
[[ $(basename "$deb") == coapstudio_${version}_$(field Architecture).deb ]] || problem "$(basename "$deb"): not the name of this package"

dpkg-deb --raw-extract "$deb" "$work/tree"
cd "$work/tree"
for script in preinst postinst prerm postrm; do
    [ ! -e "DEBIAN/$script" ] || problem "it has a maintainer script: $script"
done
app=org.coapstudio.CoapStudio
sort >"$work/expected" <<END
usr/bin/coapstudio
usr/share/applications/$app.desktop
usr/share/doc/coapstudio/changelog.gz
usr/share/doc/coapstudio/copyright
usr/share/icons/hicolor/scalable/apps/$app.svg
usr/share/man/man1/coapstudio.1.gz
usr/share/metainfo/$app.metainfo.xml
usr/share/mime/packages/$app.xml
END
find usr -type f | sort >"$work/found"
problems_from < <(comm -23 "$work/expected" "$work/found" | sed 's/$/: is not in the package/')
problems_from < <(comm -13 "$work/expected" "$work/found" | sed 's/$/: does not belong in the package/')
[ "$problems" -eq 0 ] || finish

file usr/bin/coapstudio | grep -q ', stripped' || problem "usr/bin/coapstudio: not stripped"
[ -x usr/bin/coapstudio ] || problem "usr/bin/coapstudio: cannot be run"
gzip -t usr/share/doc/coapstudio/changelog.gz usr/share/man/man1/coapstudio.1.gz || problem "what is compressed cannot be read"
zcat usr/share/doc/coapstudio/changelog.gz | head -n 1 | grep -qF "coapstudio ($version)" || problem "changelog: its first entry is not $version"
grep -qF "<release version=\"$version\"" "usr/share/metainfo/$app.metainfo.xml" || problem "metainfo: no release $version"
problems_from < <(desktop-file-validate "usr/share/applications/$app.desktop" 2>&1)
appstreamcli validate --no-net "usr/share/metainfo/$app.metainfo.xml" >"$work/log" 2>&1 || problem "metainfo: $(cat "$work/log")"
grep -qF "MimeType=$(sed -n 's/.*<mime-type type="\([^"]*\)".*/\1/p' "usr/share/mime/packages/$app.xml");" \
    "usr/share/applications/$app.desktop" || problem "the desktop file does not open the type of site files"
finish
