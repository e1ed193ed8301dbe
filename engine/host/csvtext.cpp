// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/csvtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

char separatorOf(const QByteArray &text)
{
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == ',' || c == ';' || c == '\t'))
            return c;
        else if (!isQuoted && c == '\n')
            break;
    }
    return ',';
}

/// Reads the text from left to right, cell by cell.
class CsvReader {
public:
    explicit CsvReader(const QByteArray &text) : m_text(text), m_separator(separatorOf(text)) {}

    CsvText read()
    {
        m_result.separator = m_separator;
        while (m_at < m_text.size() && m_result.problem.isEmpty())
            readRow();
        return m_result;
    }

private:
    bool isAtEndOfRow() const { return m_at == m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void readRow()
    {
        QList<CsvText::Cell> row;
        do
            row.append(readCell());
        while (m_result.problem.isEmpty() && take(m_separator));
        if (!isAtEndOfRow() && m_result.problem.isEmpty())
            fail(Text::tr("behind a closing quote only the next cell can come"));
        take('\r');
        take('\n');
        const bool isEmpty = std::all_of(row.begin(), row.end(), [](const CsvText::Cell &cell) { return cell.text.trimmed().isEmpty(); });
        if (!isEmpty)
            m_result.rows.append(row);
    }

    CsvText::Cell readCell()
    {
        const qsizetype begin = m_at;
        if (take('"'))
            return {readQuoted(begin), begin};
        while (!isAtEndOfRow() && m_text[m_at] != m_separator)
            ++m_at;
        return {QString::fromUtf8(m_text.mid(begin, m_at - begin)), begin};
    }

    QString readQuoted(qsizetype begin)
    {
        QByteArray content;
        while (true) {
            const qsizetype quote = m_text.indexOf('"', m_at);
            if (quote < 0) {
                fail(Text::tr("this quote is not closed"), begin);
                return {};
            }
            content += m_text.mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (!take('"'))
                return QString::fromUtf8(content);
            content += '"';
        }
    }

    bool take(char wanted)
    {
        if (m_at == m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    void fail(const QString &problem) { fail(problem, m_at); }
    void fail(const QString &problem, qsizetype octet)
    {
        m_result.problem = problem;
        m_result.problemOctet = octet;
    }

    const QByteArray &m_text;
    const char m_separator;
    qsizetype m_at = 0;
    CsvText m_result;
};

} // namespace

CsvText parseCsv(const QByteArray &text)
{
    return CsvReader(text).read();
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (const QString &cell : cells) {
        const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [](QChar c) { return QStringLiteral(",;\t\"\r\n").contains(c); })
            || cell.startsWith(u' ') || cell.endsWith(u' ');
        if (&cell != &cells.first())
            row += ',';
        row += needsQuotes ? '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"' : cell.toUtf8();
    }
    return row + "\r\n";
}

} // namespace studio
