// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

/// Resources as text between sites, programs and people: what is copied is a small site file.
namespace studio::clipboard {

QString textOf(const QList<QJsonObject> &definitions);

struct Resources {
    QList<QJsonObject> definitions;
    QString problem;                ///< translated: why there are none
};
/// Reads a site file's text, an array of definitions, or one definition. Whether they are good ones the engine says.
Resources read(const QString &text);

} // namespace studio::clipboard
