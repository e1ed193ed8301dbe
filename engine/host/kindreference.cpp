// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/kindreference.h"

#include "catalog/catalog.h"
#include "catalog/catalogcommon.h"
#include "control/protocolsettings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

/// Within a table's cell: "|" would end it.
QString cell(QString text)
{
    return text.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' ');
}

QString code(const QString &text)
{
    return u'`' + text + u'`';
}

QString json(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString number(double value)
{
    return QString::fromStdString(numberText(value));
}

QString ids(const QList<PropertyDescription::Choice> &choices)
{
    QStringList names;
    for (const auto &choice : choices)
        names << code(choice.id);
    return names.join(QStringLiteral(", "));
}

QString typeText(const PropertyDescription &property)
{
    switch (property.type) {
    case Type::Text: return QStringLiteral("text");
    case Type::LongText: return QStringLiteral("text of several lines");
    case Type::Integer: return QStringLiteral("whole number");
    case Type::Number: return QStringLiteral("number");
    case Type::Boolean: return QStringLiteral("true or false");
    case Type::Choice: return QStringLiteral("one of ") + ids(property.choices);
    case Type::Duration: return QStringLiteral("duration");
    case Type::Json: return QStringLiteral("JSON");
    case Type::ContentFormat: return QStringLiteral("number of a Content-Format");
    case Type::Value: return QStringLiteral("text, number or boolean");
    case Type::Bytes: return QStringLiteral("octets in hexadecimal");
    case Type::File: return QStringLiteral("file");
    case Type::Folder: return QStringLiteral("folder");
    case Type::Attributes: return QStringLiteral("object: name to text, or to true");
    case Type::Flags: return property.choices.isEmpty() ? QStringLiteral("list of methods") : QStringLiteral("list of ") + ids(property.choices);
    case Type::Table: return QStringLiteral("list of rows");
    }
    return {};
}

QString rangeText(const PropertyDescription &property)
{
    const bool isDuration = property.type == Type::Duration;
    const auto text = [&](double value) { return isDuration ? durationText(value) : number(value); };
    const QString unit = property.unit.isEmpty() ? QString() : u' ' + property.unit;
    const QString rows = property.type == Type::Table ? QStringLiteral(" rows") : QString();
    if (property.minimum && property.maximum)
        return QStringLiteral(", %1 to %2").arg(text(*property.minimum), text(*property.maximum)) + unit + rows;
    if (property.minimum)
        return QStringLiteral(", at least %1").arg(text(*property.minimum)) + unit + rows;
    if (property.maximum)
        return QStringLiteral(", at most %1").arg(text(*property.maximum)) + unit + rows;
    return property.unit.isEmpty() ? QString() : QStringLiteral(", in") + unit;
}

QString conditionText(const PropertyDescription &property)
{
    if (property.onlyIf.isEmpty())
        return {};
    QStringList values;
    for (const QString &value : property.onlyIfValues)
        values << code(value);
    return QStringLiteral(" Only if `%1` is %2.").arg(property.onlyIf, values.join(QStringLiteral(" or ")));
}

QString tableOf(const QList<PropertyDescription> &properties)
{
    QString text = QStringLiteral("| key | value | default | meaning |\n|---|---|---|---|\n");
    for (const PropertyDescription &property : properties) {
        const bool hasDefault = !property.defaultValue.isNull() && !property.defaultValue.isUndefined() && property.defaultValue != QJsonValue(QString());
        text += QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(code(property.name), cell(typeText(property) + rangeText(property)),
                                                              hasDefault ? cell(code(json(property.defaultValue))) : QString(),
                                                              cell(property.help + conditionText(property)));
    }
    for (const PropertyDescription &property : properties) {
        if (property.type == Type::Table)
            text += QStringLiteral("\nA row of `%1`:\n\n").arg(property.name) + tableOf(property.columns);
    }
    return text;
}

/// The same in each kind, so that it is told once.
bool isShared(const PropertyDescription &property, const QList<PropertyDescription> &common)
{
    return std::any_of(common.begin(), common.end(), [&](const PropertyDescription &other) {
        return property.name == other.name && property.type == other.type && property.help == other.help && property.defaultValue == other.defaultValue;
    });
}

QString sectionOf(const KindDescription &kind, const QList<PropertyDescription> &common)
{
    QStringList facts;
    if (!kind.methods.isEmpty())
        facts << QStringLiteral("Methods: ") + kind.methods.join(QStringLiteral(", "));
    facts << (kind.isObservable ? QStringLiteral("observable") : QStringLiteral("not observable"));
    if (kind.hasChildren)
        facts << QStringLiteral("clients create resources below it");
    QStringList missing;
    for (const PropertyDescription &property : common) {
        if (kind.property(property.name) == nullptr)
            missing << code(property.name);
    }
    if (!missing.isEmpty())
        facts << QStringLiteral("without ") + missing.join(QStringLiteral(" and "));
    QString text = QStringLiteral("\n## `%1`: %2\n\n%3\n%4.\n").arg(kind.id, kind.label, kind.help, facts.join(QStringLiteral("; ")));
    QList<PropertyDescription> own;
    for (const PropertyDescription &property : kind.properties) {
        if (!isShared(property, common))
            own.append(property);
    }
    return own.isEmpty() ? text : text + u'\n' + tableOf(own);
}

/// The type's name for programs.
QString typeId(Type type)
{
    static const char *const names[] = {"text", "longText", "integer", "number", "boolean", "choice", "duration", "json", "contentFormat", "value",
                                        "bytes", "file", "folder", "attributes", "flags", "table"};
    return QString::fromLatin1(names[static_cast<int>(type)]);
}

QJsonArray jsonOf(const QList<PropertyDescription> &properties);

QJsonObject jsonOf(const PropertyDescription &property)
{
    QJsonObject object{{QStringLiteral("name"), property.name}, {QStringLiteral("type"), typeId(property.type)},
                       {QStringLiteral("label"), property.label}, {QStringLiteral("help"), property.help}};
    const auto add = [&object](const char *key, const QJsonValue &value, bool isThere) {
        if (isThere)
            object.insert(QLatin1String(key), value);
    };
    QJsonArray choices;
    for (const auto &choice : property.choices)
        choices.append(QJsonObject{{QStringLiteral("id"), choice.id}, {QStringLiteral("label"), choice.label}});
    add("default", property.defaultValue, !property.defaultValue.isNull() && !property.defaultValue.isUndefined());
    add("minimum", property.minimum.value_or(0), property.minimum.has_value());
    add("maximum", property.maximum.value_or(0), property.maximum.has_value());
    add("unit", property.unit, !property.unit.isEmpty());
    add("choices", choices, !choices.isEmpty());
    add("columns", jsonOf(property.columns), !property.columns.isEmpty());
    add("onlyIf", property.onlyIf, !property.onlyIf.isEmpty());
    add("onlyIfValues", QJsonArray::fromStringList(property.onlyIfValues), !property.onlyIf.isEmpty());
    return object;
}

QJsonArray jsonOf(const QList<PropertyDescription> &properties)
{
    QJsonArray array;
    for (const PropertyDescription &property : properties)
        array.append(jsonOf(property));
    return array;
}

} // namespace

QString kindReference()
{
    const QList<PropertyDescription> common = commonProperties();
    QString text = QStringLiteral("# Kinds of resources\n\n"
                                  "Made by `coapstudio --describe-kinds` from the descriptions that the program itself goes by.\n\n"
                                  "A resource of a site file is an object with a `path` such as `/sensors/temperature`, a `kind`, and the properties\n"
                                  "below; what is left out has its default. Durations are texts such as `500 ms`, `1.5 s`, `2 min`, `1 h`. Files and\n"
                                  "folders on disk are counted from the folder of the site file, unless their path is absolute. A kind that is not\n"
                                  "listed here is kept as it is and answered with 5.01; a key that is not listed is kept.\n");
    for (const KindDescription &kind : catalogKinds())
        text += sectionOf(kind, common);
    text += QStringLiteral("\n## Every kind\n\n") + tableOf(common);
    text += QStringLiteral("\n## `server.protocol`\n\n") + protocolDescription().help + QStringLiteral("\n\n") + tableOf(protocolDescription().properties);
    return text;
}

QByteArray kindReferenceJson()
{
    QJsonArray kinds;
    for (const KindDescription &kind : catalogKinds()) {
        kinds.append(QJsonObject{{QStringLiteral("id"), kind.id}, {QStringLiteral("label"), kind.label}, {QStringLiteral("help"), kind.help},
                                 {QStringLiteral("methods"), QJsonArray::fromStringList(kind.methods)},
                                 {QStringLiteral("observable"), kind.isObservable}, {QStringLiteral("hasChildren"), kind.hasChildren},
                                 {QStringLiteral("properties"), jsonOf(kind.properties)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("kinds"), kinds}, {QStringLiteral("protocol"), jsonOf(protocolDescription().properties)}}).toJson();
}

} // namespace studio
