// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/replay.h"

#include "catalog/catalogcommon.h"
#include "catalog/csvreader.h"
#include "catalog/filecontent.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <tuple>
#include <vector>

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

/// The number that so many digits make; -1: they are none.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    for (const char c : text.substr(std::min(at, text.size()), count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return at + count <= text.size() ? number : -1;
}

/// Behind the seconds: nothing or Z, or +02:00. In seconds; empty: it is something else.
std::optional<int> offsetOf(std::string_view text)
{
    if (text.empty() || text == "Z")
        return 0;
    const int ahead = digitsAt(text, 1, 2), minutes = digitsAt(text, 4, 2);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || ahead < 0 || ahead > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (ahead * 60 + minutes) * (text[0] == '-' ? -60 : 60);
}

/// 2024-05-01T12:00:00.125+02:00 by hand, as QDateTime takes microseconds for each row. Empty: it is written in another way.
std::optional<double> secondsOfIso(std::string_view text)
{
    using namespace std::chrono;
    const bool isShaped = text.size() >= 19 && text[4] == '-' && text[7] == '-' && (text[10] == 'T' || text[10] == ' ') && text[13] == ':' && text[16] == ':';
    if (!isShaped)
        return std::nullopt;
    const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2);
    if (year < 0 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    const year_month_day date(std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok())
        return std::nullopt;
    std::size_t at = 19;
    double fraction = 0, place = 1;
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            fraction += (text[at] - '0') * (place /= 10);
    }
    const auto offset = offsetOf(text.substr(at));
    if (!offset)
        return std::nullopt;
    const auto whole = sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) + seconds(second - *offset);
    return static_cast<double>(duration_cast<seconds>(whole).count()) + fraction;
}

/// Seconds, by any beginning: a plain number, Unix time in seconds or milliseconds, or a date with a time (ISO 8601). Without
/// an offset it counts as UTC, so that no hour is missing in spring.
std::optional<double> secondsIn(const std::string &field, char separator)
{
    constexpr double soonestMilliseconds = 1e11;    // as seconds that would be the year 5138
    if (const auto number = numberIn(field, separator))
        return *number >= soonestMilliseconds ? *number / 1000 : *number;
    if (const auto seconds = secondsOfIso(field))
        return seconds;
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

/// What was read of a file.
struct Replay::Recording {
    Recording(const QString &path, const Choice &choice) : problem(read(path, choice))
    {
        if (!problem.isEmpty())
            values = times = {};
    }
    QString read(const QString &path, const Choice &choice);
    void putInOrder();

    std::vector<double> times, values;      // no times: each row has the player's m_rowSeconds
    QString problem;
};

Replay::Replay(const QString &path, const Choice &choice)
    : m_recording(recordingOf(path, choice)), m_rowSeconds(choice.rowSeconds), m_isLoop(choice.isLoop)
{
}

const QString &Replay::problem() const
{
    return m_recording->problem;
}

/// Those that are played now are known by file, its size and time, and columns.
std::shared_ptr<const Replay::Recording> Replay::recordingOf(const QString &path, const Choice &choice)
{
    using Key = std::tuple<QString, qint64, qint64, QString, QString, Choice::Header>;
    static std::mutex mutex;
    static std::map<Key, std::weak_ptr<const Recording>> played;    // as many as sensors that play
    const QFileInfo file(path);
    const Key key(file.absoluteFilePath(), file.size(), file.lastModified().toMSecsSinceEpoch(), choice.column, choice.timeColumn, choice.header);
    const bool isFile = !path.isEmpty() && file.exists();
    if (isFile) {
        const std::lock_guard lock(mutex);
        if (const auto known = played.find(key); known != played.end()) {
            if (auto recording = known->second.lock())
                return recording;
        }
    }
    const auto recording = std::make_shared<const Recording>(path, choice);
    if (isFile) {
        const std::lock_guard lock(mutex);
        std::erase_if(played, [](const auto &entry) { return entry.second.expired(); });
        played[key] = recording;
    }
    return recording;
}

QString Replay::Recording::read(const QString &path, const Choice &choice)
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
        if (values.size() == mostRows)
            return Text::tr("The file has more than %1 rows.").arg(mostRows);
        values.push_back(row->value);
        if (columns.time)
            times.push_back(row->seconds);
    }
    if (csv.isCutShort())
        return Text::tr("A quotation mark in the file is not closed.");
    if (values.empty())
        return columns.time ? Text::tr("No row of the file has a number and a time.") : Text::tr("No row of the file has a number in that column.");
    putInOrder();
    return {};
}

/// By time, which counts from the first row.
void Replay::Recording::putInOrder()
{
    if (times.empty())
        return;
    std::vector<std::size_t> order(times.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return times[a] < times[b]; });
    std::vector<double> inOrder, theirs;
    for (const std::size_t i : order) {
        inOrder.push_back(times[i] - times[order.front()]);
        theirs.push_back(values[i]);
    }
    times = std::move(inOrder);
    values = std::move(theirs);
}

/// The last row lasts as long as the one before it.
double Replay::length() const
{
    if (m_recording->times.empty())
        return static_cast<double>(m_recording->values.size()) * m_rowSeconds;
    const std::size_t rows = m_recording->times.size();
    return rows < 2 ? 0 : 2 * m_recording->times[rows - 1] - m_recording->times[rows - 2];
}

double Replay::at(double seconds) const
{
    if (m_recording->values.empty())
        return 0;
    seconds += 1e-9;    // a product of whole numbers may fall short of one
    const double whole = length();
    if (m_isLoop && whole > 0)
        seconds = std::fmod(seconds, whole);
    if (m_recording->times.empty())
        return m_recording->values[static_cast<std::size_t>(std::min(seconds / m_rowSeconds, static_cast<double>(m_recording->values.size() - 1)))];
    const auto later = std::upper_bound(m_recording->times.begin(), m_recording->times.end(), seconds);
    return m_recording->values[static_cast<std::size_t>(later - m_recording->times.begin()) - 1];
}

} // namespace studio
