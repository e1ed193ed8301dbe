// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

/// The datagrams of tests/vectors/NAME.hex, in hex.
inline QList<QByteArray> vectors(const char *name)
{
    QFile file(QStringLiteral(VECTORS "/%1.hex").arg(QLatin1String(name)));
    QList<QByteArray> datagrams;
    if (!file.open(QIODevice::ReadOnly))
        return datagrams;
    const auto lines = file.readAll().split('\n');
    for (const auto &line : lines) {
        if (!line.isEmpty() && !line.startsWith('#'))
            datagrams << line;
    }
    return datagrams;
}

/// All datagrams of tests/vectors.
inline QList<QByteArray> allVectors()
{
    QList<QByteArray> all;
    const auto files = QDir(QStringLiteral(VECTORS)).entryList({QStringLiteral("*.hex")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        all += vectors(QFile::encodeName(file.chopped(4)).constData());
    return all;
}
