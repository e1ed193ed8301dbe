// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/exchange.h"

namespace studio {

/// Where something begins in a text.
struct TextPlace {
    qsizetype octet = 0;
    QString name;                   ///< for people: "line 3, column 1"
};

/// What of a text is not taken over, each with its place and a translated reason.
class LeftOut {
public:
    /// A whole link or row.
    void addEntry(const TextPlace &place, const QString &why);
    /// What one that is taken over does not say, or all of them.
    void addPart(const TextPlace &place, const QString &why) { m_lines.append({place.octet, QStringLiteral("%1: %2").arg(place.name, why)}); }
    qsizetype entries() const { return m_entries; }
    /// In the order of the text: "line 3, column 1: …".
    QStringList lines() const;

private:
    struct Line {
        qsizetype octet = 0;
        QString text;
    };
    QList<Line> m_lines;
    qsizetype m_entries = 0;
};

/// What a text of another program would bring: definitions that are fine in themselves, each with its place in the text.
/// Whether the open site has room for them is another matter. Any thread.
struct ImportReading {
    struct Candidate {
        QJsonObject definition;
        TextPlace place;
    };
    QString message;                ///< translated: place and reason; empty: it could be read
    QList<Candidate> candidates;
    LeftOut leftOut;
};

/// Each link becomes a value with its path, rt, if, title, Content-Format and whatever else the link says: whether it can be
/// observed, whether it tells its size, further attributes. What a value cannot say is left out, and so is said,
/// but for what each server lists: /.well-known/core and rel="impl-info".
ImportReading readLinkFormat(const QByteArray &text);
/// Each row becomes a resource: path, value, kind, unit and title, or what the first line says its columns are: these and
/// any property of the kind. Without a kind it is a value: a number, true or false, or a text. The value of an alias is its
/// target.
ImportReading readCsvTable(const QByteArray &text);

/// The same from a file, of 64 MiB at most; `message` names it.
ImportReading readImport(const QString &file, ExchangeFormat format);

/// Says where an octet of a text stands. The text must outlive it.
class TextPlaces {
public:
    explicit TextPlaces(const QByteArray &text);
    TextPlace at(qsizetype octet) const;

private:
    const QByteArray &m_text;
    QList<qsizetype> m_lines;       // where each begins
};

} // namespace studio
