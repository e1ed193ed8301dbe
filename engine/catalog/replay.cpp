// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/replay.h"

#include "catalog/catalogcommon.h"
#include "catalog/csvreader.h"
#include "catalog/filecontent.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

using Fields = std::vector<std::string>;

/// Spreadsheets also save as UTF-16, which then begins with a byte order mark.
std::string asUtf8(const QByteArray &octets)
{
    const auto encoding = QStringConverter::encodingForData(octets);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return octets.toStdString();
    const QString text = QStringDecoder(*encoding)(octets);
    return text.toStdString();
}

QString nameOf(const std::string &field)
{
    return QString::fromStdString(field).trimmed();
}

/// The index of a column by its name in the header, or by its number from 1; empty: there is none.
std::optional<std::size_t> columnIn(const Fields &first, bool hasHeader, const QString &column)
{
    for (std::size_t i = 0; hasHeader && i < first.size(); ++i) {
        if (nameOf(first[i]) == column.trimmed())
            return i;
    }
    bool isNumber = false;
    const uint number = column.trimmed().toUInt(&isNumber);
    return isNumber && number >= 1 && number <= first.size() ? std::optional<std::size_t>(number - 1) : std::nullopt;
}

/// Where the comma does not separate, it may be a decimal one.
std::optional<double> numberIn(std::string field, char separator)
{
    if (separator != ',')
        std::replace(field.begin(), field.end(), ',', '.');
    if (!field.empty() && field.front() == '+')
        field.erase(0, 1);
    return numberOf(field);
}

/// Seconds, by any beginning: a plain number, Unix time in seconds or milliseconds, or a date with a time (ISO 8601). Without
/// an offset it counts as UTC, so that no hour is missing in spring.
std::optional<double> secondsIn(const std::string &field, char separator)
{
    constexpr double soonestMilliseconds = 1e11;    // as seconds that would be the year 5138
    if (const auto number = numberIn(field, separator))
        return *number >= soonestMilliseconds ? *number / 1000 : *number;
    QString text = nameOf(field);
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return static_cast<double>(time.toMSecsSinceEpoch()) / 1000;
}

/// Where the numbers stand.
struct Columns {
    std::size_t value = 0;
    std::optional<std::size_t> time;
    bool haveHeader = false;
    QString missing;    ///< the name of one that is not there
};

Columns columnsIn(const Fields &first, const Replay::Choice &choice, char separator)
{
    using Header = Replay::Choice::Header;
    Columns columns;
    const auto guess = columnIn(first, true, choice.column);
    const bool looksLikeHeader = guess && !numberIn(first[*guess], separator);
    columns.haveHeader = choice.header == Header::Present || (choice.header == Header::Automatic && looksLikeHeader);
    const auto value = columnIn(first, columns.haveHeader, choice.column);
    columns.value = value.value_or(0);
    if (!value)
        columns.missing = choice.column;
    if (choice.timeColumn.trimmed().isEmpty())
        return columns;
    columns.time = columnIn(first, columns.haveHeader, choice.timeColumn);
    if (!columns.time)
        columns.missing = choice.timeColumn;
    return columns;
}

struct Row {
    double seconds = 0, value = 0;
};

/// Empty: nothing was measured.
std::optional<Row> rowIn(const Fields &fields, const Columns &columns, char separator)
{
    const auto value = columns.value < fields.size() ? numberIn(fields[columns.value], separator) : std::nullopt;
    if (!value || !columns.time)
        return value ? std::optional(Row{0, *value}) : std::nullopt;
    const auto seconds = *columns.time < fields.size() ? secondsIn(fields[*columns.time], separator) : std::nullopt;
    return seconds ? std::optional(Row{*seconds, *value}) : std::nullopt;
}

} // namespace

Replay::Replay(const QString &path, const Choice &choice)
    : m_rowSeconds(choice.rowSeconds), m_isLoop(choice.isLoop), m_problem(read(path, choice))
{
    if (!m_problem.isEmpty())
        m_values = m_times = {};
}

QString Replay::read(const QString &path, const Choice &choice)
{
    const FileContent content = contentOf(path, largestFile);
    if (!content.problem.isEmpty())
        return content.problem;
    const std::string text = asUtf8(content.octets);
    CsvReader csv(text);
    Fields fields;
    if (!csv.next(fields))
        return Text::tr("The file is empty.");
    const Columns columns = columnsIn(fields, choice, csv.separator());
    if (!columns.missing.isNull())
        return Text::tr("The file has no column “%1”.").arg(columns.missing);
    for (bool isRow = !columns.haveHeader || csv.next(fields); isRow; isRow = csv.next(fields)) {
        const auto row = rowIn(fields, columns, csv.separator());
        if (!row)
            continue;
        if (m_values.size() == mostRows)
            return Text::tr("The file has more than %1 rows.").arg(mostRows);
        m_values.push_back(row->value);
        if (columns.time)
            m_times.push_back(row->seconds);
    }
    if (csv.isCutShort())
        return Text::tr("A quotation mark in the file is not closed.");
    if (m_values.empty())
        return columns.time ? Text::tr("No row of the file has a number and a time.") : Text::tr("No row of the file has a number in that column.");
    putInOrder();
    return {};
}

/// By time, which counts from the first row.
void Replay::putInOrder()
{
    if (m_times.empty())
        return;
    std::vector<std::size_t> order(m_times.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return m_times[a] < m_times[b]; });
    std::vector<double> times, values;
    for (const std::size_t i : order) {
        times.push_back(m_times[i] - m_times[order.front()]);
        values.push_back(m_values[i]);
    }
    m_times = std::move(times);
    m_values = std::move(values);
}

/// The last row lasts as long as the one before it.
double Replay::length() const
{
    if (m_times.empty())
        return static_cast<double>(m_values.size()) * m_rowSeconds;
    const std::size_t rows = m_times.size();
    return rows < 2 ? 0 : 2 * m_times[rows - 1] - m_times[rows - 2];
}

double Replay::at(double seconds) const
{
    if (m_values.empty())
        return 0;
    seconds += 1e-9;    // a product of whole numbers may fall short of one
    const double whole = length();
    if (m_isLoop && whole > 0)
        seconds = std::fmod(seconds, whole);
    if (m_times.empty())
        return m_values[static_cast<std::size_t>(std::min(seconds / m_rowSeconds, static_cast<double>(m_values.size() - 1)))];
    const auto later = std::upper_bound(m_times.begin(), m_times.end(), seconds);
    return m_values[static_cast<std::size_t>(later - m_times.begin()) - 1];
}

} // namespace studio
