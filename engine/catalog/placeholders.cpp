// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/placeholders.h"

#include "catalog/jsontext.h"
#include "site/response.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace studio {

namespace {

/// A payload can be asked for any number of times in one text: the answer stays below what a client can mean.
constexpr std::size_t mostOctets = 4u << 20;

/// A JSON payload that is looked into is read again for each field: as much as a device sends, not as much as there may be.
constexpr std::size_t mostJsonOctets = 64u << 10;

QDateTime utc(std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

std::string queryOf(const coap::Request &request)
{
    std::string whole;
    for (const auto &query : request.queries())
        whole += (whole.empty() ? "" : "&") + query;
    return whole;
}

QJsonValue memberOf(const QJsonValue &value, const QString &name)
{
    bool isNumber = false;
    const qsizetype at = name.toLongLong(&isNumber);
    return value.isArray() && isNumber ? value.toArray().at(at) : value.toObject().value(name);
}

/// What a person reads as the value.
std::string textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isUndefined() || value.isNull())
        return {};
    return compactJson(value).toStdString();
}

/// The field of a JSON payload at "a.b.0".
std::string fieldOf(const coap::Request &request, const QString &names)
{
    const auto text = request.payloadText();
    if (text.size() > mostJsonOctets)
        return {};
    const auto document = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const auto parts = names.split(u'.');
    for (const QString &name : parts)
        value = memberOf(value, name);
    return textOf(value);
}

std::string hexOf(coap::OctetView octets)
{
    return QByteArray(reinterpret_cast<const char *>(octets.data()), static_cast<qsizetype>(octets.size())).toHex().toStdString();
}

/// The two whole numbers of "random 1 6".
std::optional<std::pair<int, int>> rangeOf(const QStringList &words)
{
    bool isLow = false, isHigh = false;
    const int low = words.value(1).toInt(&isLow), high = words.value(2).toInt(&isHigh);
    if (words.size() != 3 || !isLow || !isHigh || low > high)
        return std::nullopt;
    return std::pair(low, high);
}

using Value = std::string (*)(const PlaceholderValues &);
struct Placeholder {
    const char *name;
    Value value;
};

const Placeholder placeholders[] = {
    {"counter", [](const PlaceholderValues &v) { return std::to_string(v.counter); }},
    {"time", [](const PlaceholderValues &v) { return utc(v.time).toString(Qt::ISODate).toStdString(); }},
    {"unix", [](const PlaceholderValues &v) { return std::to_string(utc(v.time).toSecsSinceEpoch()); }},
    {"method", [](const PlaceholderValues &v) { return coap::codeName(v.request.method()); }},
    {"type", [](const PlaceholderValues &v) { return std::string(coap::typeName(v.request.message.type)); }},
    {"mid", [](const PlaceholderValues &v) { return std::to_string(v.request.message.mid); }},
    {"token", [](const PlaceholderValues &v) { return v.request.message.token.hex(); }},
    {"path", [](const PlaceholderValues &v) { return coap::toUriPath(v.request.requestedPath()); }},
    {"query", [](const PlaceholderValues &v) { return queryOf(v.request); }},
    {"payload", [](const PlaceholderValues &v) { return std::string(v.request.payloadText()); }},
    {"payload hex", [](const PlaceholderValues &v) { return hexOf(v.request.payload()); }},
    {"upper payload", [](const PlaceholderValues &v) {
         const auto text = v.request.payloadText();
         return QString::fromUtf8(text.data(), qsizetype(text.size())).toUpper().toStdString();
     }},
    {"accept", [](const PlaceholderValues &v) {
         const auto accept = v.request.accept();
         return accept ? std::to_string(static_cast<unsigned>(*accept)) : std::string();
     }},
};

/// Empty: there is no such placeholder.
std::optional<std::string> valueOf(const QString &name, const PlaceholderValues &values)
{
    if (name.startsWith(QLatin1String("query.")))
        return values.request.query(name.mid(6).toStdString()).value_or(std::string());
    if (name.startsWith(QLatin1String("payload.")))
        return fieldOf(values.request, name.mid(8));
    if (const auto range = rangeOf(name.split(u' ', Qt::SkipEmptyParts)); range && name.startsWith(QLatin1String("random "))) {
        const auto span = static_cast<std::uint64_t>(std::int64_t(range->second) - range->first + 1);
        return std::to_string(range->first + static_cast<std::int64_t>(values.services.random() % span));
    }
    for (const Placeholder &each : placeholders) {
        if (name == QLatin1String(each.name))
            return each.value(values);
    }
    return std::nullopt;
}

bool isKnown(const QString &name)
{
    if (name.startsWith(QLatin1String("query.")))
        return name.size() > 6;
    if (name.startsWith(QLatin1String("payload.")))
        return name.size() > 8;
    if (name.startsWith(QLatin1String("random ")))
        return rangeOf(name.split(u' ', Qt::SkipEmptyParts)).has_value();
    return std::any_of(std::begin(placeholders), std::end(placeholders), [&](const Placeholder &each) { return name == QLatin1String(each.name); });
}

/// Whether a JSON text is within quotation marks behind `part`.
bool isQuotedAfter(const QString &part, bool isQuoted)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i] == u'"')
            isQuoted = !isQuoted;
        else if (isQuoted && part[i] == u'\\')
            ++i;
    }
    return isQuoted;
}

/// For within the quotation marks of a JSON text.
std::string escaped(const std::string &value)
{
    const std::string quoted = quotedJson(QString::fromStdString(value));
    return quoted.substr(1, quoted.size() - 2);
}

/// Calls `plain` and `name` for the parts of a text in turn.
template<class Plain, class Name>
void walk(const QString &text, Plain plain, Name name)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const auto open = text.indexOf(QLatin1String("{{"), at);
        const auto close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open);
        if (close < 0) {
            plain(text.mid(at));
            return;
        }
        plain(text.mid(at, open - at));
        name(text.mid(open + 2, close - open - 2).trimmed());
        at = close + 2;
    }
}

} // namespace

std::string filledIn(const QString &text, const PlaceholderValues &values, bool isJson)
{
    std::string filled;
    bool isQuoted = false;
    const auto append = [&filled](const std::string &more) {
        if (filled.size() + more.size() > mostOctets)
            throw coap::RenderableError(coap::Code::RequestEntityTooLarge, "the answer would be too large");
        filled += more;
    };
    const auto appendPlain = [&](const QString &plain) {
        isQuoted = isJson && isQuotedAfter(plain, isQuoted);
        append(plain.toStdString());
    };
    walk(text, appendPlain, [&](const QString &name) {
        const std::string value = valueOf(name, values).value_or(std::string());
        const bool isMember = name.startsWith(QLatin1String("payload."));
        append(isQuoted ? escaped(value) : isJson && isMember && value.empty() ? "null" : value);
    });
    return filled;
}

QString problemWithPlaceholders(const QString &text)
{
    QString problem;
    walk(text, [](const QString &) {}, [&problem](const QString &name) {
        if (problem.isEmpty() && !isKnown(name))
            problem = QCoreApplication::translate("Checks", "there is no placeholder {{%1}}").arg(name.left(40));
    });
    return problem;
}

} // namespace studio
