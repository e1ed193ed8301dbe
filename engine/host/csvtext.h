// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace studio {

/// A table as text (RFC 4180): cells between separators, in quotes where needed, "" for a quote within.
struct CsvText {
    struct Cell {
        QString text;
        qsizetype octet = 0;        ///< where it begins
    };
    QList<QList<Cell>> rows;        ///< empty lines are none
    QString problem;                ///< translated; empty: it could be read
    qsizetype problemOctet = 0;
    char separator = ',';
};

/// The separator is the comma, the semicolon or the tab, whichever comes first outside of quotes. The text is UTF-8.
CsvText parseCsv(const QByteArray &text);
/// One row with its line end.
QByteArray csvRow(const QStringList &cells);

} // namespace studio
