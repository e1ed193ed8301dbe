// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/kinddescription.h"

#include "site/request.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace studio {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

QString numberText(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
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

/// The definition's value, else the default.
QJsonValue valueIn(const KindDescription &kind, const QJsonObject &definition, const QString &name)
{
    const auto at = definition.constFind(name);
    if (at != definition.constEnd())
        return *at;
    const auto *property = kind.property(name);
    return property != nullptr ? property->defaultValue : QJsonValue();
}

/// A property of type Value follows what the kind's "type" says, and its "min" and "max".
QString problemWithTyped(const KindDescription &kind, const QJsonObject &definition, const QJsonValue &value)
{
    const QString type = valueIn(kind, definition, QStringLiteral("type")).toString();
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
        return value.isString() ? QString() : Text::tr("must be a text");
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
        if (value.isString() || value.isDouble() || value.isBool())
            return {};
        return Text::tr("must be a text, a number, true or false");
    case Type::Json:
        return property.check != nullptr ? property.check(value) : QString();
    }
    return {};
}

QList<FieldError> problemsWith(const KindDescription &kind, const QJsonObject &definition)
{
    QList<FieldError> problems;
    const auto path = definition.value(QLatin1String("path"));
    const QString pathProblem = path.isString() ? problemWithPath(path.toString()) : Text::tr("must be a text");
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
    return problems;
}

QString problemWithPath(const QString &path)
{
    if (path.isEmpty())
        return Text::tr("a path is needed, for example /sensors/temperature");
    if (!path.startsWith(QLatin1Char('/')))
        return Text::tr("must begin with “/”");
    if (!coap::fromUriPath(path.toStdString()))
        return Text::tr("is not a valid path: check percent-encoding, “?” and “#”, and that no segment is “.”, “..” or longer than 255 octets");
    return {};
}

} // namespace studio
