// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/durably.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace studio {

bool syncToDisk(QFile &file)
{
#if defined(Q_OS_WIN)
    return ::_commit(file.handle()) == 0;
#elif defined(Q_OS_LINUX)
    return ::fdatasync(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

void syncFolder([[maybe_unused]] const QString &folder)
{
#ifndef Q_OS_WIN
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    // Some file systems cannot: then there is nothing more to be done.
    [[maybe_unused]] const int result = ::fsync(descriptor);
    ::close(descriptor);
#endif
}

QString nameAside(const QString &file)
{
    int number = 1;
    while (QFile::exists(QStringLiteral("%1.aside-%2").arg(file).arg(number)))
        ++number;
    return QStringLiteral("%1.aside-%2").arg(file).arg(number);
}

} // namespace studio
