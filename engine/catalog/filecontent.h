// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace studio {

/// The whole of a file, or what is wrong with it, translated.
struct FileContent {
    QByteArray octets;
    QString problem;    ///< empty: there is none
};

/// Reads a regular file of `most` octets at most; others (a pipe would block the engine) are refused. Qt resources are files.
FileContent contentOf(const QString &path, qint64 most);

} // namespace studio
