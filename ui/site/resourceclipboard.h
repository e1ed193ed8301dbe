// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// Resources as text between sites, programs and people: what is copied is a small site file.
namespace studio::clipboard {

/// `folders` were copied as a whole: they are no resources, but the path of some.
QString textOf(const QList<QJsonObject> &definitions, const QStringList &folders = {});

struct Resources {
    QList<QJsonObject> definitions;
    QString problem;                ///< translated: why there are none
    QStringList folders;
};
/// Reads a site file's text, an array of definitions, or one definition. Whether they are good ones the engine says.
Resources read(const QString &text);

} // namespace studio::clipboard
