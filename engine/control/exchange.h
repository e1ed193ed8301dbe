// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace studio {

/// What other programs read and write of a site.
enum class ExchangeFormat : quint8 {
    LinkFormat,         ///< the links of resource discovery (RFC 6690)
    Csv,                ///< a table of paths and values (RFC 4180), with or without a line of names
};

/// What a file would bring into the open site.
struct ImportPlan {
    QString message;                    ///< translated: file, line, column, reason; empty: it could be read
    QList<QJsonObject> definitions;     ///< to be added, in site-file form, in the order of the file
    QStringList leftOut;                ///< what is not among them and why, in the order of the file: "line 3, column 1: …"
    qsizetype entriesLeftOut = 0;       ///< so many links or rows have no definition; the rest of `leftOut` is what those that have one do not say

    bool isOk() const { return message.isEmpty(); }
};

} // namespace studio
Q_DECLARE_METATYPE(studio::ImportPlan)
