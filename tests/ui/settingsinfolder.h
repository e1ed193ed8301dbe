// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

/// QSettings() writes into a folder of its own, which goes with this object: no test reads what another or a user left.
class SettingsInFolder {
public:
    SettingsInFolder()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("test"));
        QCoreApplication::setApplicationName(QStringLiteral("test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// A file that is there, with nothing in it.
    QString emptyFile(const QString &name) const
    {
        QFile made(filePath(name));
        [[maybe_unused]] const bool isThere = made.open(QIODevice::WriteOnly);
        return made.fileName();
    }

private:
    QTemporaryDir m_folder;
};
