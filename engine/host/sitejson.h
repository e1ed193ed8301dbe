// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace studio {

struct StrictJson {
    QJsonObject object;
    QString problem;                ///< empty: fine; else translated, with the line or the JSON path
};

/// Reads one JSON object and refuses what other readers pass over in silence: duplicate keys, whole numbers beyond
/// 2^53 (a double does not hold them), nesting deeper than 64, text behind the end. Any thread.
StrictJson parseStrictJson(const QByteArray &text);

/// Indented by two spaces. The keys of `first` come before all others, those in alphabetical order, so that a person
/// finds what a resource is about at its beginning.
QByteArray toReadableJson(const QJsonObject &object, const QStringList &first);

} // namespace studio
