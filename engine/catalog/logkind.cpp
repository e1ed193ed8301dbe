// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/logkind.h"

#include "catalog/jsontext.h"
#include "catalog/textpayload.h"
#include "control/describe.h"
#include "site/preconditions.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

std::string stamp(std::chrono::system_clock::time_point time)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

QString problemWithTime(const QJsonValue &value)
{
    const bool isFine = value.toString().isEmpty() || QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
    return isFine ? QString() : QCoreApplication::translate("Checks", "must be a time such as 2026-11-23T09:30:00Z");
}

/// Said as the checks of columns say theirs.
QString problemInRow(qsizetype row, const QString &problem)
{
    const QString whole = QCoreApplication::translate("Checks", "row %1: %2", "number of a row of a table, what is wrong with it");
    return whole.arg(row + 1).arg(QStringLiteral("entry: ") + problem);
}

QString problemWithRows(const QJsonValue &value)
{
    const QJsonArray rows = value.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const std::string entry = rows[i][QLatin1String("entry")].toString().toStdString();
        if (entry.empty() || entry.find('\n') != std::string::npos)
            return problemInRow(i, QCoreApplication::translate("Checks", "must be one line that is not empty"));
        Problem problem;
        if (rows[i][QLatin1String("json")].toBool() && jsonOf(QString::fromStdString(entry), &problem).isUndefined())
            return problemInRow(i, QCoreApplication::translate("Checks", "this is not JSON"));
    }
    return {};
}

PropertyDescription entryTable()
{
    using Type = PropertyDescription::Type;
    auto table = property("entries", Type::Table, QT_TRANSLATE_NOOP("Kinds", "Initial entries"), QT_TRANSLATE_NOOP("Kinds", "What it holds behind the initial lines, with times and JSON; “Save with current values” writes it."), QJsonArray());
    table.maximum = double(LogResource::mostEntries);
    table.check = problemWithRows;
    auto time = property("time", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Time"), QT_TRANSLATE_NOOP("Kinds", "When it came, such as 2026-11-23T09:30:00Z; when the site is opened unless said."), QString());
    time.check = problemWithTime;
    table.columns = {time, property("entry", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Entry"), QT_TRANSLATE_NOOP("Kinds", "One line of text, or one JSON value."), QString()),
                     property("json", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "JSON"), QT_TRANSLATE_NOOP("Kinds", "It is a JSON value."), false)};
    table.isAdvanced = true;
    return table;
}

} // namespace

KindDescription LogResource::describe()
{
    using Type = PropertyDescription::Type;
    auto kind = describeKind("log", QT_TRANSLATE_NOOP("Kinds", "Log"), QT_TRANSLATE_NOOP("Kinds", "POST appends lines, GET reads the last ones; ?n=5 asks for five."));
    kind.methods = methodsOf("GET POST DELETE");
    auto tail = property("tail", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Tail"), QT_TRANSLATE_NOOP("Kinds", "How many entries a GET without ?n= and a notification give."), 20);
    tail.minimum = 1;
    tail.maximum = mostEntries;
    auto most = property("maxEntries", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum entries"), QT_TRANSLATE_NOOP("Kinds", "Beyond that many, the oldest leaves."), 1'000);
    most.minimum = 1;
    most.maximum = mostEntries;
    auto size = property("maxOctets", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Maximum size"), QT_TRANSLATE_NOOP("Kinds", "Of all entries together; beyond, the oldest leaves, and one that is larger alone gets 4.13."), 65'536);
    size.minimum = 1;
    size.maximum = double(mostOctets);
    size.unit = QStringLiteral("B");
    kind.properties = QList<PropertyDescription>{
        property("initial", Type::LongText, QT_TRANSLATE_NOOP("Kinds", "Initial lines"), QT_TRANSLATE_NOOP("Kinds", "What it holds when the site is opened."), QString()),
        entryTable(), tail, most, size,
        property("stamps", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Time stamps"), QT_TRANSLATE_NOOP("Kinds", "Each entry begins with the time when it came, in UTC."), false),
        property("clearable", Type::Boolean, QT_TRANSLATE_NOOP("Kinds", "Can be emptied"), QT_TRANSLATE_NOOP("Kinds", "DELETE takes all entries away; else it gets 4.05."), false)} + commonProperties();
    return kind;
}

LogResource::LogResource(const KindDescription &kind, const QJsonObject &definition) : CatalogResource(kind, definition)
{
    readProperties();
    configure();
}

void LogResource::readProperties()
{
    m_tail = static_cast<std::size_t>(number("tail"));
    m_most = static_cast<std::size_t>(number("maxEntries"));
    m_mostOctets = static_cast<std::size_t>(number("maxOctets"));
    m_isStamped = flag("stamps");
    trim();
}

void LogResource::configure()
{
    m_entries.clear();
    m_octets = 0;
    append(text("initial").toStdString());
    const QJsonArray rows = value("entries").toArray();
    for (const QJsonValue &row : rows) {
        appendLine(row[QLatin1String("entry")].toString().toStdString(), row[QLatin1String("json")].toBool());
        const QDateTime time = QDateTime::fromString(row[QLatin1String("time")].toString(), Qt::ISODateWithMs);
        if (time.isValid() && !m_entries.empty())
            m_entries.back().time = Wall(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    }
    trim();
}

/// The initial lines came when the site was opened.
void LogResource::attached()
{
    for (Entry &entry : m_entries) {
        if (entry.time == Wall{})
            entry.time = host()->services().wallClock();
    }
}

/// Each line is an entry; those without anything are left out. Says what is wrong.
Problem LogResource::append(std::string_view text)
{
    if (!QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8())
        return Problem(QT_TRANSLATE_NOOP("Catalog", "The text is not UTF-8."));
    bool isAny = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            appendLine(line, false);
        isAny = isAny || !line.empty();
        begin = end + 1;
    }
    return isAny ? Problem() : Problem(QT_TRANSLATE_NOOP("Catalog", "There is nothing to append."));
}

void LogResource::appendLine(std::string_view line, bool isJson)
{
    m_entries.push_back({std::string(line), host() != nullptr ? host()->services().wallClock() : Wall{}, isJson});
    m_octets += line.size();
    trim();
}

void LogResource::trim()
{
    while (m_entries.size() > m_most || (m_octets > m_mostOctets && !m_entries.empty())) {
        m_octets -= m_entries.front().line.size();
        m_entries.pop_front();
    }
}

coap::Response LogResource::renderPost(const coap::Request &request)
{
    const auto format = coap::requireContentFormat(request, {coap::ContentFormat::TextPlain, coap::ContentFormat::Json});
    if (request.payload().size() > m_mostOctets)
        throw coap::RenderableError(coap::Code::RequestEntityTooLarge, "this log takes " + std::to_string(m_mostOctets) + " octets in all");
    if (format == coap::ContentFormat::Json) {
        Problem problem;
        const QJsonValue value = jsonOf(payloadText(request), &problem);
        problem.refuse(coap::Code::BadRequest);
        appendLine(compactJson(value).toStdString(), true);
    } else {
        append(request.payloadText()).refuse(coap::Code::BadRequest);
    }
    valueChanged();
    return coap::Code::Changed;
}

coap::Response LogResource::renderDelete(const coap::Request &)
{
    if (!flag("clearable"))
        throw coap::RenderableError(coap::Code::MethodNotAllowed);
    m_entries.clear();
    m_octets = 0;
    valueChanged();
    return coap::Code::Deleted;
}

coap::Response LogResource::renderGet(const coap::Request &request)
{
    const auto last = wantedBy(request);
    if (last == m_tail)
        return CatalogResource::renderGet(request);
    const auto format = coap::requireAccept(request, {coap::ContentFormat::TextPlain, coap::ContentFormat::Json});
    return partial(request, octets(tailAs(format, last)), format);
}

std::span<const coap::ContentFormat> LogResource::furtherFormats() const
{
    static constexpr coap::ContentFormat json[]{coap::ContentFormat::Json};
    return json;
}

coap::Octets LogResource::payloadAs(coap::ContentFormat format) const
{
    return octets(tailAs(format, m_tail));
}

/// The history keeps the beginning of what it gets, and here the newest lines say what has changed.
CatalogCommon::Representation LogResource::representation(coap::Octets &room) const
{
    room = payload();
    coap::OctetView newest(room);
    if (newest.size() > coap::ChangeRecord::keptOctets) {
        newest = newest.last(coap::ChangeRecord::keptOctets);
        const auto end = std::find(newest.begin(), newest.end(), std::uint8_t('\n'));
        if (end != newest.end())
            newest = newest.subspan(static_cast<std::size_t>(end - newest.begin()) + 1);
    }
    return {newest, static_cast<int>(format())};
}

std::string LogResource::tailAs(coap::ContentFormat format, std::size_t last) const
{
    return format == coap::ContentFormat::Json ? arrayOf(last) : textOf(last);
}

std::size_t LogResource::wantedBy(const coap::Request &request) const
{
    const auto query = request.query("n");
    if (!query)
        return m_tail;
    const auto count = numberOf(*query);
    if (!count || *count < 0 || std::trunc(*count) != *count)
        throw coap::RenderableError(coap::Code::BadRequest, "n must be a whole number");
    return static_cast<std::size_t>(std::min(*count, double(mostEntries)));
}

std::string LogResource::textOf(std::size_t last) const
{
    std::string text;
    for (std::size_t i = m_entries.size() - std::min(last, m_entries.size()); i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        text += text.empty() ? "" : "\n";
        text += m_isStamped ? stamp(entry.time) + ' ' + entry.line : entry.line;
    }
    return text;
}

/// Texts and values, or with stamps objects of "time" and "entry".
std::string LogResource::arrayOf(std::size_t last) const
{
    std::string array = "[";
    for (std::size_t i = m_entries.size() - std::min(last, m_entries.size()); i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const std::string value = entry.isJson ? entry.line : quotedJson(QString::fromStdString(entry.line));
        array += array.size() == 1 ? "" : ",";
        array += m_isStamped ? "{\"time\":\"" + stamp(entry.time) + "\",\"entry\":" + value + '}' : value;
    }
    return array + ']';
}

CatalogItem::LiveValue LogResource::liveValue() const
{
    if (m_entries.empty()) {
        LiveValue live;
        live.text = Text::tr("(empty)");
        live.contentFormat = static_cast<int>(coap::ContentFormat::TextPlain);
        return live;
    }
    return shown(octets(m_entries.back().line), static_cast<int>(coap::ContentFormat::TextPlain));
}

QString LogResource::setValueText(const QString &text)
{
    const std::string line = text.toStdString();
    if (line.size() > m_mostOctets)
        return Text::tr("This log takes %1 bytes in all.").arg(m_mostOctets);
    const Problem problem = append(line);
    if (!problem)
        valueChanged();
    return problem.text();
}

/// Lines where they say all, else rows.
QJsonObject LogResource::definitionWithCurrentValue() const
{
    const bool areLines = !m_isStamped && std::none_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.isJson; });
    QJsonObject current = definition();
    current.remove(areLines ? QLatin1String("entries") : QLatin1String("initial"));
    QJsonArray rows;
    std::string lines;
    for (const Entry &entry : m_entries) {
        if (areLines) {
            lines += entry.line + '\n';
            continue;
        }
        QJsonObject row{{QStringLiteral("entry"), QString::fromStdString(entry.line)}};
        if (m_isStamped)
            row.insert(QStringLiteral("time"), QString::fromStdString(stamp(entry.time)));
        if (entry.isJson)
            row.insert(QStringLiteral("json"), true);
        rows.append(row);
    }
    if (areLines)
        current[QLatin1String("initial")] = QString::fromStdString(lines);
    else
        current[QLatin1String("entries")] = rows;
    return current;
}

} // namespace studio
