// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/filecontent.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

} // namespace

FileContent contentOf(const QString &path, qint64 most)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (path.isEmpty())
        return {{}, Text::tr("No file is chosen.")};
    const QFileInfo info(path);
    if (!info.exists())
        return {{}, Text::tr("There is no file %1.").arg(shown)};
    if (!info.isFile())
        return {{}, Text::tr("%1 is not a file.").arg(shown)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Text::tr("%1 cannot be read: %2").arg(shown, file.errorString())};
    // One more than allowed is asked for: what files such as those in /proc say of their size is not true.
    QByteArray octets = file.read(most + 1);
    if (octets.size() > most)
        return {{}, Text::tr("%1 is larger than %2 MB.").arg(shown).arg(most >> 20)};
    return {std::move(octets), {}};
}

} // namespace studio
