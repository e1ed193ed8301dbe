// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

/// What is different between two texts or two runs of octets, as lines that people read: what went, what came, and the same
/// around it. No widget, no colour.
namespace studio::textdiff {

enum class Sort : quint8 { Same, Removed, Added };

/// A piece of a line; `isChanged`: the other side has something else there.
struct Part {
    QString text;
    bool isChanged = false;
    bool operator==(const Part &) const = default;
};

struct Line {
    Sort sort = Sort::Same;
    QList<Part> parts;
    bool operator==(const Line &) const = default;
};

/// Line by line; where a line has become another, word by word.
QList<Line> ofTexts(const QString &before, const QString &after);
/// Eight octets a line, at the same places: what is different is marked.
QList<Line> ofOctets(coap::OctetView before, coap::OctetView after);
/// Runs of equal lines that are longer than `context` on each side of a change, shortened to a line of `ellipsis(n)`.
QList<Line> shortened(const QList<Line> &lines, int context, QString (*ellipsis)(qsizetype lines));

/// Two texts in one line each, short enough for a table's cell: of long ones the part where they differ.
std::pair<QString, QString> differing(const QString &before, const QString &after, qsizetype longest);

/// "- old" and "+ new", as diff(1) writes it.
QString plainText(const QList<Line> &lines);

} // namespace studio::textdiff
