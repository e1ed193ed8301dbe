// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/textdiff.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace studio::textdiff {

namespace {

/// Comparing costs one step for each pair; beyond that all counts as changed. 1 KiB of short lines is far below.
constexpr qsizetype mostPairs = 1'000'000;
constexpr std::size_t octetsPerLine = 8;

struct Piece {
    Sort sort;
    QString text;
};

/// For each pair of positions how much of both tails is the same: the table of the longest common subsequence.
class CommonTails {
public:
    CommonTails(const QStringList &before, const QStringList &after)
        : m_columns(after.size() + 1), m_lengths(std::size_t((before.size() + 1) * m_columns))
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j)
                m_lengths[place(i, j)] = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    quint32 at(qsizetype i, qsizetype j) const { return m_lengths[place(i, j)]; }

private:
    std::size_t place(qsizetype i, qsizetype j) const { return std::size_t(i * m_columns + j); }

    const qsizetype m_columns;
    std::vector<quint32> m_lengths;
};

void compareMiddle(const QStringList &before, const QStringList &after, QList<Piece> &pieces)
{
    qsizetype i = 0, j = 0;
    if (before.size() * after.size() <= mostPairs) {
        const CommonTails tails(before, after);
        while (i < before.size() && j < after.size()) {
            if (before[i] == after[j]) {
                pieces.append({Sort::Same, before[i++]});
                ++j;
            } else if (tails.at(i + 1, j) >= tails.at(i, j + 1)) {
                pieces.append({Sort::Removed, before[i++]});
            } else {
                pieces.append({Sort::Added, after[j++]});
            }
        }
    }
    for (; i < before.size(); ++i)
        pieces.append({Sort::Removed, before[i]});
    for (; j < after.size(); ++j)
        pieces.append({Sort::Added, after[j]});
}

QList<Piece> compared(const QStringList &before, const QStringList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    QList<Piece> pieces;
    for (qsizetype i = 0; i < head; ++i)
        pieces.append({Sort::Same, before[i]});
    compareMiddle(before.mid(head, before.size() - head - tail), after.mid(head, after.size() - head - tail), pieces);
    for (qsizetype i = before.size() - tail; i < before.size(); ++i)
        pieces.append({Sort::Same, before[i]});
    return pieces;
}

/// Words and numbers whole, everything else sign by sign.
QStringList wordsOf(const QString &line)
{
    QStringList words;
    bool isInWord = false;
    for (const QChar letter : line) {
        const bool isWord = letter.isLetterOrNumber() || letter == u'_' || letter == u'.' || letter.isSurrogate();
        if (isWord && isInWord)
            words.last() += letter;
        else
            words.append(letter);
        isInWord = isWord;
    }
    return words;
}

void append(Line &line, const QString &text, bool isChanged)
{
    if (!line.parts.isEmpty() && line.parts.last().isChanged == isChanged)
        line.parts.last().text += text;
    else
        line.parts.append({text, isChanged});
}

/// A line that has become another one. Marks help only where something is the same.
std::pair<Line, Line> replaced(const QString &before, const QString &after)
{
    const QList<Piece> pieces = compared(wordsOf(before), wordsOf(after));
    Line removed{Sort::Removed, {}}, added{Sort::Added, {}};
    for (const Piece &piece : pieces) {
        if (piece.sort != Sort::Added)
            append(removed, piece.text, piece.sort == Sort::Removed);
        if (piece.sort != Sort::Removed)
            append(added, piece.text, piece.sort == Sort::Added);
    }
    const bool isSomethingSame = std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) {
        return piece.sort == Sort::Same && !piece.text.trimmed().isEmpty();
    });
    if (!isSomethingSame)
        return {{Sort::Removed, {{before, false}}}, {Sort::Added, {{after, false}}}};
    return {removed, added};
}

/// What went and what came at one place: the first that went has become the first that came, and so on.
void appendRun(const QStringList &removed, const QStringList &added, QList<Line> &lines)
{
    QList<Line> went, came;
    for (qsizetype i = 0; i < std::max(removed.size(), added.size()); ++i) {
        if (i < removed.size() && i < added.size()) {
            auto [from, to] = replaced(removed[i], added[i]);
            went.append(std::move(from));
            came.append(std::move(to));
        } else if (i < removed.size()) {
            went.append({Sort::Removed, {{removed[i], false}}});
        } else {
            came.append({Sort::Added, {{added[i], false}}});
        }
    }
    lines += went + came;
}

Line octetLine(coap::OctetView octets, coap::OctetView other, std::size_t from, Sort sort)
{
    Line line{sort, {}};
    append(line, QStringLiteral("%1 ").arg(from, 4, 16, QChar(u'0')), false);
    for (std::size_t at = from; at < std::min(from + octetsPerLine, octets.size()); ++at) {
        const bool isChanged = sort != Sort::Same && (at >= other.size() || octets[at] != other[at]);
        append(line, QStringLiteral(" "), false);
        append(line, QStringLiteral("%1").arg(octets[at], 2, 16, QChar(u'0')), isChanged);
    }
    return line;
}

coap::OctetView lineOf(coap::OctetView octets, std::size_t from)
{
    return octets.subspan(std::min(from, octets.size()), std::min(octetsPerLine, octets.size() - std::min(from, octets.size())));
}

} // namespace

QList<Line> ofTexts(const QString &before, const QString &after)
{
    const auto linesOf = [](const QString &text) { return text.isEmpty() ? QStringList() : text.split(u'\n'); };
    QList<Line> lines;
    QStringList removed, added;
    for (const Piece &piece : compared(linesOf(before), linesOf(after))) {
        if (piece.sort == Sort::Removed) {
            removed.append(piece.text);
        } else if (piece.sort == Sort::Added) {
            added.append(piece.text);
        } else {
            appendRun(std::exchange(removed, {}), std::exchange(added, {}), lines);
            lines.append({Sort::Same, {{piece.text, false}}});
        }
    }
    appendRun(removed, added, lines);
    return lines;
}

QList<Line> ofOctets(coap::OctetView before, coap::OctetView after)
{
    QList<Line> lines;
    for (std::size_t from = 0; from < std::max(before.size(), after.size()); from += octetsPerLine) {
        if (coap::sameOctets(lineOf(before, from), lineOf(after, from))) {
            lines.append(octetLine(after, before, from, Sort::Same));
            continue;
        }
        if (from < before.size())
            lines.append(octetLine(before, after, from, Sort::Removed));
        if (from < after.size())
            lines.append(octetLine(after, before, from, Sort::Added));
    }
    return lines;
}

QList<Line> shortened(const QList<Line> &lines, int context, QString (*ellipsis)(qsizetype lines))
{
    QList<Line> kept;
    for (qsizetype at = 0; at < lines.size();) {
        qsizetype end = at;
        while (end < lines.size() && lines[end].sort == Sort::Same)
            ++end;
        const qsizetype head = at == 0 ? 0 : context, tail = end == lines.size() ? 0 : context;
        const qsizetype left = end - at - head - tail;
        if (left > 1) {
            kept += lines.mid(at, head);
            kept.append({Sort::Same, {{ellipsis(left), false}}});
            kept += lines.mid(end - tail, tail);
        } else {
            kept += lines.mid(at, end - at);
        }
        for (at = end; at < lines.size() && lines[at].sort != Sort::Same; ++at)
            kept.append(lines[at]);
    }
    return kept;
}

std::pair<QString, QString> differing(const QString &before, const QString &after, qsizetype longest)
{
    constexpr qsizetype around = 6;
    if (before.size() <= longest && after.size() <= longest)
        return {before, after};
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same])
        ++same;
    const qsizetype from = same > around ? same - around : 0;
    const auto cut = [from, longest](const QString &text) {
        QString part = text.mid(from, longest);
        if (from + longest < text.size())
            part += u'…';
        return from > 0 ? QString(u'…' + part) : part;
    };
    return {cut(before), cut(after)};
}

QString plainText(const QList<Line> &lines)
{
    QString text;
    for (const Line &line : lines) {
        text += line.sort == Sort::Same ? u"  " : line.sort == Sort::Removed ? u"- " : u"+ ";
        for (const Part &part : line.parts)
            text += part.text;
        text += u'\n';
    }
    return text;
}

} // namespace studio::textdiff
