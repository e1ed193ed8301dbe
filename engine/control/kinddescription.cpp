// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/kinddescription.h"

#include "site/request.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// As people write it: left to itself to_chars makes 1e+05 of the limit 100000.
QString numberText(double value)
{
    char text[32];
    const bool isPlain = std::abs(value) < 1e16 && std::trunc(value) == value;
    const auto format = isPlain ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(text, text + sizeof text, value, format).ptr;
    return QString::fromLatin1(text, end - text);
}

QString problemWithRange(const PropertyDescription &property, double value, const QString &unit)
{
    if (property.minimum && value < *property.minimum)
        return Text::tr("must be at least %1%2").arg(numberText(*property.minimum), unit);
    if (property.maximum && value > *property.maximum)
        return Text::tr("must be at most %1%2").arg(numberText(*property.maximum), unit);
    return {};
}

QString problemWithNumber(const PropertyDescription &property, const QJsonValue &value)
{
    if (!value.isDouble())
        return Text::tr("must be a number");
    if (property.type != PropertyDescription::Type::Number && std::trunc(value.toDouble()) != value.toDouble())
        return Text::tr("must be a whole number");
    return problemWithRange(property, value.toDouble(), {});
}

QString problemWithDuration(const PropertyDescription &property, const QJsonValue &value)
{
    const auto seconds = secondsOf(value.toString());
    if (!seconds)
        return Text::tr("must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”");
    return problemWithRange(property, *seconds, QStringLiteral(" s"));
}

QString problemWithChoice(const PropertyDescription &property, const QJsonValue &value)
{
    QStringList ids;
    for (const auto &choice : property.choices) {
        if (value.toString() == choice.id)
            return {};
        ids << choice.id;
    }
    return Text::tr("must be one of: %1").arg(ids.join(QStringLiteral(", ")));
}

QString problemWithFlags(const PropertyDescription &property, const QJsonValue &value)
{
    if (!value.isArray())
        return Text::tr("must be a list");
    QStringList seen;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        if (const QString problem = problemWithChoice(property, each); !problem.isEmpty())
            return problem;
        if (seen.contains(each.toString()))
            return Text::tr("“%1” is there twice").arg(each.toString());
        seen << each.toString();
    }
    return {};
}

/// A parameter name (RFC 6690 §2: parmname of RFC 5987) that no property of its own stands for.
QString problemWithAttributeName(const QString &name)
{
    static const QStringList own{QStringLiteral("rt"), QStringLiteral("if"), QStringLiteral("sz"), QStringLiteral("ct"),
                                 QStringLiteral("title"), QStringLiteral("obs"), QStringLiteral("href")};
    if (own.contains(name))
        return Text::tr("“%1” cannot be set here").arg(name);
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("!#$&+-.^_`|~").contains(c));
    };
    const QString stem = name.endsWith(u'*') ? name.chopped(1) : name;
    if (stem.isEmpty() || !std::all_of(stem.begin(), stem.end(), isAllowed))
        return Text::tr("“%1” is no name of an attribute: letters, digits and - . _ only").arg(name.left(40));
    return {};
}

QString problemWithAttributes(const QJsonValue &value)
{
    if (!value.isObject())
        return Text::tr("must be an object of names and texts");
    const QJsonObject attributes = value.toObject();
    for (auto member = attributes.begin(); member != attributes.end(); ++member) {
        if (const QString problem = problemWithAttributeName(member.key()); !problem.isEmpty())
            return problem;
        if (!member->isString() && *member != QJsonValue(true))
            return member.key() + QStringLiteral(": ") + Text::tr("must be a text, or true for an attribute without value");
    }
    return {};
}

QString problemByCheck(const PropertyDescription &property, const QJsonValue &value)
{
    return property.check != nullptr ? property.check(value) : QString();
}

QString problemWithRow(const PropertyDescription &table, const QJsonObject &row)
{
    for (auto cell = row.begin(); cell != row.end(); ++cell) {
        const auto column = std::find_if(table.columns.begin(), table.columns.end(), [&](const PropertyDescription &p) { return p.name == cell.key(); });
        if (column == table.columns.end())
            return Text::tr("there is no “%1”").arg(cell.key().left(40));
        if (const QString problem = problemWith(*column, *cell); !problem.isEmpty())
            return cell.key() + QStringLiteral(": ") + problem;
    }
    return {};
}

QString problemWithTable(const PropertyDescription &property, const QJsonValue &value)
{
    if (!value.isArray())
        return Text::tr("must be a list of rows");
    const QJsonArray rows = value.toArray();
    if (property.maximum && rows.size() > *property.maximum)
        return Text::tr("at most %1 rows").arg(numberText(*property.maximum));
    if (property.minimum && rows.size() < *property.minimum)
        return Text::tr("at least %1 rows").arg(numberText(*property.minimum));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString problem = rows[i].isObject() ? problemWithRow(property, rows[i].toObject()) : Text::tr("must be an object");
        if (!problem.isEmpty())
            return Text::tr("row %1: %2", "number of a row of a table, what is wrong with it").arg(i + 1).arg(problem);
    }
    return problemByCheck(property, value);
}

/// The definition's value, else the default.
QJsonValue valueIn(const KindDescription &kind, const QJsonObject &definition, const QString &name)
{
    const auto at = definition.constFind(name);
    if (at != definition.constEnd())
        return *at;
    const auto *property = kind.property(name);
    return property != nullptr ? property->defaultValue : QJsonValue();
}

/// A property of type Value follows what the kind's "type" says, if it has one, and its "min" and "max".
QString problemWithTyped(const KindDescription &kind, const QJsonObject &definition, const QJsonValue &value)
{
    if (kind.property(QStringLiteral("type")) == nullptr)
        return {};
    const QString type = valueIn(kind, definition, QStringLiteral("type")).toString();
    if (type == QLatin1String("bytes"))
        return {};      // another property holds them, this one waits for another type
    if (type == QLatin1String("boolean"))
        return value.isBool() ? QString() : Text::tr("must be true or false");
    if (type != QLatin1String("number"))
        return value.isString() ? QString() : Text::tr("must be a text");
    if (!value.isDouble())
        return Text::tr("must be a number");
    PropertyDescription range;
    const auto least = definition.value(QLatin1String("min")), most = definition.value(QLatin1String("max"));
    if (least.isDouble())
        range.minimum = least.toDouble();
    if (most.isDouble())
        range.maximum = most.toDouble();
    return problemWithRange(range, value.toDouble(), {});
}

QString problemWithOne(const KindDescription &kind, const PropertyDescription &property, const QJsonObject &definition)
{
    const QJsonValue value = definition.value(property.name);
    QString problem = problemWith(property, value);
    if (problem.isEmpty() && property.type == PropertyDescription::Type::Value)
        problem = problemWithTyped(kind, definition, value);
    const auto least = definition.value(QLatin1String("min"));
    if (problem.isEmpty() && property.name == QLatin1String("max") && least.isDouble() && value.toDouble() < least.toDouble())
        problem = Text::tr("must not be less than the minimum");
    return problem;
}

/// Which of the faults it has for which coap::fromUriPath() gives nothing.
QString faultOfPath(const QString &path)
{
    static const QRegularExpression badEscape(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    for (const QChar sign : {u'?', u'#'}) {
        if (path.contains(sign))
            return Text::tr("“%1” ends a path: write %2 for it").arg(QString(sign), sign == u'?' ? QStringLiteral("%3F") : QStringLiteral("%23"));
    }
    if (path.contains(badEscape))
        return Text::tr("two hexadecimal digits must follow a “%”: write %25 for a percent sign");
    for (const QString &segment : path.split(u'/')) {
        const auto plain = coap::percentDecoded(segment.toStdString());
        if (plain == "." || plain == "..")
            return Text::tr("no segment can be “.” or “..”");
    }
    return Text::tr("no segment can be longer than 255 octets");
}

} // namespace

const PropertyDescription *KindDescription::property(const QString &name) const
{
    for (const auto &candidate : properties) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

std::optional<double> secondsOf(const QString &text)
{
    const QByteArray bytes = text.trimmed().toLatin1();
    double number = 0;
    const auto [end, error] = std::from_chars(bytes.constData(), bytes.constData() + bytes.size(), number);
    if (error != std::errc{} || !std::isfinite(number) || number < 0)
        return std::nullopt;
    const QByteArray unit = bytes.mid(end - bytes.constData()).trimmed();
    const std::pair<const char *, double> units[] = {{"ms", 0.001}, {"s", 1}, {"min", 60}, {"h", 3600}};
    for (const auto &[name, seconds] : units) {
        if (unit == name)
            return number * seconds;
    }
    return std::nullopt;
}

std::optional<QByteArray> bytesOf(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (c.unicode() >= 128 || std::isxdigit(static_cast<unsigned char>(c.unicode())) == 0)
            return std::nullopt;
        digits += static_cast<char>(c.unicode());
    }
    return digits.size() % 2 == 0 ? std::optional(QByteArray::fromHex(digits)) : std::nullopt;
}

QStringList methodNames()
{
    return {QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("DELETE"),
            QStringLiteral("FETCH"), QStringLiteral("PATCH"), QStringLiteral("iPATCH")};
}

QString durationText(double seconds)
{
    if (seconds > 0 && seconds < 1)
        return numberText(seconds * 1000) + QStringLiteral(" ms");
    if (seconds >= 3600 && std::fmod(seconds, 3600) == 0)
        return numberText(seconds / 3600) + QStringLiteral(" h");
    if (seconds >= 60 && std::fmod(seconds, 60) == 0)
        return numberText(seconds / 60) + QStringLiteral(" min");
    return numberText(seconds) + QStringLiteral(" s");
}

QString problemWith(const PropertyDescription &property, const QJsonValue &value)
{
    using Type = PropertyDescription::Type;
    switch (property.type) {
    case Type::Text:
    case Type::LongText:
    case Type::File:
    case Type::Folder:
        return value.isString() ? problemByCheck(property, value) : Text::tr("must be a text");
    case Type::Integer:
    case Type::Number:
    case Type::ContentFormat:
        return problemWithNumber(property, value);
    case Type::Boolean:
        return value.isBool() ? QString() : Text::tr("must be true or false");
    case Type::Choice:
        return problemWithChoice(property, value);
    case Type::Duration:
        return problemWithDuration(property, value);
    case Type::Value:
        if (!value.isString() && !value.isDouble() && !value.isBool())
            return Text::tr("must be a text, a number, true or false");
        return problemByCheck(property, value);
    case Type::Bytes:
        return value.isString() && bytesOf(value.toString()) ? QString() : Text::tr("must be octets in hexadecimal, for example “de ad be ef”");
    case Type::Attributes:
        return problemWithAttributes(value);
    case Type::Flags:
        return problemWithFlags(property, value);
    case Type::Table:
        return problemWithTable(property, value);
    case Type::Json:
        return problemByCheck(property, value);
    }
    return {};
}

QList<FieldError> problemsWith(const KindDescription &kind, const QJsonObject &definition)
{
    QList<FieldError> problems;
    const auto path = definition.value(QLatin1String("path"));
    const bool isText = path.isString() || path.isUndefined();
    const QString pathProblem = isText ? problemWithPath(path.toString()) : Text::tr("must be a text");
    if (!pathProblem.isEmpty())
        problems.append({QStringLiteral("path"), pathProblem});
    return problems + problemsWithProperties(kind, definition);
}

QList<FieldError> problemsWithProperties(const KindDescription &kind, const QJsonObject &definition)
{
    QList<FieldError> problems;
    for (const auto &property : kind.properties) {
        if (!definition.contains(property.name))
            continue;
        const QString problem = problemWithOne(kind, property, definition);
        if (!problem.isEmpty())
            problems.append({property.name, problem});
    }
    if (problems.isEmpty() && kind.check != nullptr)
        problems = kind.check(definition);
    return problems;
}

QString problemWithPath(const QString &path)
{
    if (path.isEmpty())
        return Text::tr("a path is needed, for example /sensors/temperature");
    if (!path.startsWith(QLatin1Char('/')))
        return Text::tr("must begin with “/”");
    return coap::fromUriPath(path.toStdString()) ? QString() : faultOfPath(path);
}

} // namespace studio
