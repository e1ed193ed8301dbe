// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/rule.h"

#include "catalog/placeholders.h"
#include "catalog/responsecode.h"
#include "control/describe.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// A table that a person makes has a page or two; each request goes through it.
constexpr double mostRules = 200;

const std::pair<const char *, coap::Code> methods[] = {{"GET", coap::Code::Get},      {"POST", coap::Code::Post},
                                                       {"PUT", coap::Code::Put},      {"DELETE", coap::Code::Delete},
                                                       {"FETCH", coap::Code::Fetch},  {"PATCH", coap::Code::Patch},
                                                       {"iPATCH", coap::Code::IPatch}};

QString problemWithCode(const QJsonValue &code)
{
    return responseCodeOf(code.toString()) ? QString() : Text::tr("must be a response code such as 2.05 or 4.04");
}

QString problemWithPathOrNone(const QString &path)
{
    return path.isEmpty() ? QString() : problemWithPath(path);
}

PropertyDescription formatColumn(const char *name, const char *label, const char *help)
{
    auto column = property(name, Type::ContentFormat, label, help, QJsonValue());
    column.minimum = 0;
    column.maximum = 65535;
    return column;
}

QList<PropertyDescription> requestColumns()
{
    auto method =
        property("method", Type::Choice, QT_TRANSLATE_NOOP("Kinds", "Method"),
                 QT_TRANSLATE_NOOP("Kinds", "For requests of that method; without one for all."), QJsonValue());
    for (const auto &[name, code] : methods)
        method.choices.append(choice(name, name));
    auto chance =
        property("chance", Type::Number, QT_TRANSLATE_NOOP("Kinds", "Chance"),
                 QT_TRANSLATE_NOOP("Kinds", "0.1: one request of ten, the others go on to the next rule."), 1);
    chance.minimum = 0;
    chance.maximum = 1;
    auto octets = property(
        "payloadBytes", Type::Bytes, QT_TRANSLATE_NOOP("Kinds", "Payload bytes"),
        QT_TRANSLATE_NOOP("Kinds", "For requests with exactly these octets as payload, in hexadecimal."), QJsonValue());
    octets.isAdvanced = true;
    auto format = formatColumn("format", QT_TRANSLATE_NOOP("Kinds", "Payload format"),
                               QT_TRANSLATE_NOOP("Kinds", "For requests whose payload has that Content-Format."));
    format.isAdvanced = true;
    return {
        method,
        property(
            "query", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Query"),
            QT_TRANSLATE_NOOP("Kinds", "For requests with these queries: name or name=value, with & between them; * at the beginning or end of a value stands for anything."),
            QJsonValue()),
        property("payload", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Payload"),
                 QT_TRANSLATE_NOOP(
                     "Kinds", "For requests with that text as payload; * at its beginning or end stands for anything."),
                 QJsonValue()),
        octets,
        format,
        chance};
}

PropertyDescription answerText()
{
    auto text =
        property("text", Type::LongText, QT_TRANSLATE_NOOP("Kinds", "Answer"),
                 QT_TRANSLATE_NOOP(
                     "Kinds",
                     "The answer's payload, with placeholders: {{counter}} {{time}} {{payload}} {{payload.name}} "
                     "{{query.name}} {{random 1 6}}. Within the quotation marks of a JSON answer they are escaped; outside, a member that is missing is null."),
                 QString());
    text.check = [](const QJsonValue &value) { return problemWithPlaceholders(value.toString()); };
    return text;
}

QList<PropertyDescription> answerColumns()
{
    auto maxAge = property("maxAge", Type::Integer, QT_TRANSLATE_NOOP("Kinds", "Max-Age"),
                           QT_TRANSLATE_NOOP("Kinds", "How long a cache may keep the answer."), QJsonValue());
    maxAge.minimum = 0;
    maxAge.maximum = 4294967295.0;
    maxAge.unit = QStringLiteral("s");
    auto delay = property("delay", Type::Duration, QT_TRANSLATE_NOOP("Kinds", "Delay"),
                          QT_TRANSLATE_NOOP("Kinds", "The answer comes that much later, as a separate response."),
                          QStringLiteral("0 s"));
    delay.maximum = 90;
    auto code =
        property("code", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Code"),
                 QT_TRANSLATE_NOOP("Kinds", "The answer's code, such as 2.05 or 4.04; without one the method's own."),
                 QJsonValue());
    code.check = problemWithCode;
    auto bytes = property("bytes", Type::Bytes, QT_TRANSLATE_NOOP("Kinds", "Answer bytes"),
                          QT_TRANSLATE_NOOP("Kinds", "Octets in hexadecimal instead of a text."), QString());
    auto location = property("location", Type::Text, QT_TRANSLATE_NOOP("Kinds", "Location"),
                             QT_TRANSLATE_NOOP("Kinds", "Path and query of what was created: /a/b?x=1."), QString());
    location.check = [](const QJsonValue &value) {
        return problemWithPathOrNone(value.toString().section(u'?', 0, 0));
    };
    auto ending =
        property("endObservations", Type::Text, QT_TRANSLATE_NOOP("Kinds", "End observations"),
                 QT_TRANSLATE_NOOP("Kinds", "Observations of that path and of all below it end with 5.03."), QString());
    ending.check = [](const QJsonValue &value) { return problemWithPathOrNone(value.toString()); };
    bytes.isAdvanced = location.isAdvanced = maxAge.isAdvanced = ending.isAdvanced = true;
    return {code,
            answerText(),
            bytes,
            formatColumn(
                "contentFormat", QT_TRANSLATE_NOOP("Kinds", "Content-Format"),
                QT_TRANSLATE_NOOP(
                    "Kinds",
                    "What the answer's payload is; a request that accepts something else goes on to the next rule.")),
            delay,
            location,
            maxAge,
            ending};
}

coap::Octets octetsOf(const QString &hexadecimal)
{
    const QByteArray octets = bytesOf(hexadecimal).value_or(QByteArray());
    return {octets.begin(), octets.end()};
}

Rule ruleOf(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    Rule rule;
    for (const auto &[name, code] : methods) {
        if (text("method") == QLatin1String(name))
            rule.method = code;
    }
    const auto queries = text("query").split(u'&', Qt::SkipEmptyParts);
    for (const QString &query : queries)
        rule.query.push_back(query.toStdString());
    if (object.contains(QLatin1String("payload")))
        rule.payload = text("payload");
    if (object.contains(QLatin1String("payloadBytes")))
        rule.payloadBytes = octetsOf(text("payloadBytes"));
    if (object.contains(QLatin1String("format")))
        rule.format = static_cast<coap::ContentFormat>(object.value(QLatin1String("format")).toInt());
    rule.chance = object.value(QLatin1String("chance")).toDouble(1);
    rule.code = responseCodeOf(text("code"));
    rule.text = text("text");
    rule.bytes = octetsOf(text("bytes"));
    rule.contentFormat = static_cast<coap::ContentFormat>(object.value(QLatin1String("contentFormat")).toInt());
    rule.location = text("location");
    if (object.contains(QLatin1String("maxAge")))
        rule.maxAge = static_cast<std::int64_t>(object.value(QLatin1String("maxAge")).toDouble());
    const std::chrono::duration<double> delay(secondsOf(text("delay")).value_or(0));
    rule.delay = std::chrono::duration_cast<coap::Duration>(delay);
    rule.endObservations = text("endObservations");
    return rule;
}

/// "*" at the beginning or the end stands for anything.
bool isLike(const QString &text, QString pattern)
{
    const bool anyBefore = pattern.startsWith(u'*'), anyBehind = pattern.size() > 1 && pattern.endsWith(u'*');
    pattern = pattern.mid(anyBefore ? 1 : 0);
    pattern.chop(anyBehind ? 1 : 0);
    if (anyBefore && anyBehind)
        return text.contains(pattern);
    if (anyBefore)
        return text.endsWith(pattern);
    return anyBehind ? text.startsWith(pattern) : text == pattern;
}

/// "name" is "name" alone or with any value; in "name=value" the value may be like a pattern.
bool isWanted(const std::string &query, const std::string &wanted)
{
    const auto equals = wanted.find('=');
    if (equals == std::string::npos)
        return query == wanted || query.starts_with(wanted + '=');
    const auto value = equals + 1;
    return query.compare(0, value, wanted, 0, value) == 0 && isLike(QString::fromStdString(query.substr(value)), QString::fromStdString(wanted.substr(value)));
}

}    // namespace

bool Rule::isFor(const coap::Request &request) const
{
    const auto given = request.queries();
    const bool hasQueries = std::all_of(query.begin(), query.end(), [&](const std::string &wanted) {
        return std::any_of(given.begin(), given.end(), [&](const std::string &each) { return isWanted(each, wanted); });
    });
    if (!hasQueries || (format && request.contentFormat() != format))
        return false;
    if (payloadBytes && !coap::sameOctets(request.payload(), *payloadBytes))
        return false;
    const auto body = request.payloadText();
    return !payload || isLike(QString::fromUtf8(body.data(), qsizetype(body.size())), *payload);
}

bool Rule::isAcceptable(const coap::Request &request) const
{
    const auto accept = request.accept();
    return !accept || (text.isEmpty() && bytes.empty()) || *accept == contentFormat;
}

bool Rule::isJson() const
{
    const std::string_view type = coap::mediaType(contentFormat);
    return type == "application/json" || type.ends_with("+json");
}

std::vector<Rule> rulesOf(const QJsonValue &rules)
{
    std::vector<Rule> made;
    const auto array = rules.toArray();
    for (const auto &rule : array)
        made.push_back(ruleOf(rule.toObject()));
    return made;
}

PropertyDescription ruleTable()
{
    auto table =
        property("rules", Type::Table, QT_TRANSLATE_NOOP("Kinds", "Rules"),
                 QT_TRANSLATE_NOOP("Kinds", "The first rule that a request fits answers it."),
                 QJsonArray{QJsonObject{{QStringLiteral("method"), QStringLiteral("GET")},
                                        {QStringLiteral("text"), QStringLiteral("Answer {{counter}} to ?{{query}}")}}});
    table.columns = requestColumns() + answerColumns();
    table.maximum = mostRules;
    return table;
}

}    // namespace studio
