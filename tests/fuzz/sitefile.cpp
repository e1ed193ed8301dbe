// SPDX-License-Identifier: GPL-3.0-or-later
// Any octets as a site file: refused with one message that names the file, or read, written and read again.
#include "entry.h"
#include "host/sitefile.h"

#include <QTemporaryDir>

using namespace studio;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SiteFileResult read = parseSiteFile(text, QStringLiteral("fuzz.coapsite"));
    if (!read.isOk()) {
        PROMISE(read.message.startsWith(QLatin1String("fuzz.coapsite: ")));
        return 0;
    }
    static const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("again.coapsite"));
    PROMISE(writeSiteFile(file, read.file).isEmpty());
    const SiteFileResult again = readSiteFile(file);
    PROMISE(again.isOk());
    PROMISE(again.file.title == read.file.title);
    PROMISE(again.file.listen.address == read.file.listen.address);
    PROMISE(again.file.listen.port == read.file.listen.port);
    PROMISE(again.file.resources == read.file.resources);
    return 0;
}
