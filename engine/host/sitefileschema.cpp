// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/kindreference.h"

#include "catalog/catalog.h"
#include "catalog/catalogcommon.h"
#include "control/protocolsettings.h"
#include "host/sitejson.h"

#include <QJsonArray>

#include <algorithm>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject ofType(const char *type)
{
    return {{key("type"), key(type)}};
}

QJsonObject constant(const QJsonValue &value)
{
    return {{key("const"), value}};
}

QJsonObject reference(const QString &name)
{
    return {{key("$ref"), QString(key("#/$defs/") + name)}};
}

QJsonArray idsOf(const PropertyDescription &property)
{
    QJsonArray ids;
    for (const auto &choice : property.choices)
        ids.append(choice.id);
    return ids;
}

QJsonObject propertiesSchema(const QList<PropertyDescription> &properties);

QJsonObject flagsSchema(const PropertyDescription &property)
{
    QJsonObject schema = ofType("array");
    schema[key("uniqueItems")] = true;
    schema[key("items")] = property.choices.isEmpty() ? ofType("string") : QJsonObject{{key("enum"), idsOf(property)}};
    return schema;
}

QJsonObject tableSchema(const PropertyDescription &property)
{
    QJsonObject row = ofType("object"), schema = ofType("array");
    row[key("properties")] = propertiesSchema(property.columns);
    row[key("additionalProperties")] = false;
    schema[key("items")] = row;
    if (property.minimum)
        schema[key("minItems")] = *property.minimum;
    if (property.maximum)
        schema[key("maxItems")] = *property.maximum;
    return schema;
}

QJsonObject attributesSchema()
{
    QJsonObject schema = ofType("object");
    schema[key("additionalProperties")] = QJsonObject{{key("anyOf"), QJsonArray{ofType("string"), constant(true)}}};
    return schema;
}

QJsonObject patternSchema(const char *pattern)
{
    QJsonObject schema = ofType("string");
    schema[key("pattern")] = key(pattern);
    return schema;
}

QJsonObject rangedSchema(const PropertyDescription &property, const char *type)
{
    QJsonObject schema = ofType(type);
    const bool isFormat = property.type == Type::ContentFormat;
    if (property.minimum || isFormat)
        schema[key("minimum")] = property.minimum.value_or(0);
    if (property.maximum || isFormat)
        schema[key("maximum")] = property.maximum.value_or(65'535);
    return schema;
}

QJsonObject typeSchema(const PropertyDescription &property)
{
    switch (property.type) {
    case Type::Text:
    case Type::LongText:
    case Type::File:
    case Type::Folder: return ofType("string");
    case Type::Integer:
    case Type::ContentFormat: return rangedSchema(property, "integer");
    case Type::Number: return rangedSchema(property, "number");
    case Type::Boolean: return ofType("boolean");
    case Type::Choice: return {{key("enum"), idsOf(property)}};
    case Type::Duration: return patternSchema("^\\s*[0-9.]+([eE][+-]?[0-9]+)?\\s*(ms|s|min|h)\\s*$");
    case Type::Json: return {};
    case Type::Value: return {{key("type"), QJsonArray{key("string"), key("number"), key("boolean")}}};
    case Type::Bytes: return patternSchema("^\\s*([0-9A-Fa-f]\\s*[0-9A-Fa-f]\\s*)*$");
    case Type::Attributes: return attributesSchema();
    case Type::Flags: return flagsSchema(property);
    case Type::Table: return tableSchema(property);
    }
    return {};
}

QJsonObject schemaOf(const PropertyDescription &property)
{
    QJsonObject schema = typeSchema(property);
    schema[key("title")] = property.label;
    schema[key("description")] = property.unit.isEmpty() ? property.help : QStringLiteral("%1 (%2)").arg(property.help, property.unit);
    if (!property.defaultValue.isNull() && !property.defaultValue.isUndefined())
        schema[key("default")] = property.defaultValue;
    return schema;
}

QJsonObject propertiesSchema(const QList<PropertyDescription> &properties)
{
    QJsonObject schema;
    for (const PropertyDescription &property : properties)
        schema.insert(property.name, schemaOf(property));
    return schema;
}

/// "If `type` is number, `initial` is one": what problemsWith() asks of a property of type Value.
QJsonArray typedSchema(const KindDescription &kind, const PropertyDescription &property)
{
    QJsonArray conditions;
    const PropertyDescription *type = kind.property(QStringLiteral("type"));
    if (type == nullptr)
        return conditions;
    for (const auto &choice : type->choices) {
        if (choice.id == key("bytes"))
            continue;       // another property holds them
        QJsonObject isIt{{key("properties"), QJsonObject{{type->name, constant(choice.id)}}}};
        if (type->defaultValue != choice.id)
            isIt[key("required")] = QJsonArray{type->name};
        const bool isPlain = choice.id == key("number") || choice.id == key("boolean");
        const QJsonObject held{{property.name, QJsonObject{{key("type"), isPlain ? choice.id : key("string")}}}};
        conditions.append(QJsonObject{{key("if"), isIt}, {key("then"), QJsonObject{{key("properties"), held}}}});
    }
    return conditions;
}

QJsonObject kindSchema(const KindDescription &kind, const QJsonObject &common)
{
    QJsonObject properties;
    QJsonArray conditions{reference(key("every-kind"))};
    for (const PropertyDescription &property : kind.properties) {
        const QJsonObject schema = schemaOf(property);
        if (common.value(property.name) != schema)
            properties.insert(property.name, schema);
        if (property.type != Type::Value)
            continue;
        for (const auto &condition : typedSchema(kind, property))
            conditions.append(condition);
    }
    return {{key("title"), kind.label}, {key("description"), kind.help}, {key("properties"), properties}, {key("allOf"), conditions}};
}

/// Known kinds are held to their description; any other is kept as it is.
QJsonObject resourceSchema(QJsonObject &definitions)
{
    const QJsonObject common = propertiesSchema(commonProperties());
    definitions.insert(key("every-kind"), QJsonObject{{key("properties"), common}});
    QJsonArray ids, conditions;
    for (const KindDescription &kind : catalogKinds()) {
        const QString name = QStringLiteral("kind-") + kind.id;
        definitions.insert(name, kindSchema(kind, common));
        ids.append(kind.id);
        const QJsonObject isIt{{key("required"), QJsonArray{key("kind")}}, {key("properties"), QJsonObject{{key("kind"), constant(kind.id)}}}};
        conditions.append(QJsonObject{{key("if"), isIt}, {key("then"), reference(name)}});
    }
    QJsonObject path = patternSchema("^/([^?#%]|%[0-9A-Fa-f]{2})*$"), id = ofType("string"), schema = ofType("object");
    path[key("description")] = key("Percent-encoded as in a URI: /sensors/temperature");
    id[key("minLength")] = 1;
    id[key("anyOf")] = QJsonArray{QJsonObject{{key("enum"), ids}}, QJsonObject{{key("description"), key("A kind of another version: kept, not served")}}};
    schema[key("required")] = QJsonArray{key("path"), key("kind")};
    schema[key("properties")] = QJsonObject{{key("path"), path}, {key("kind"), id}};
    schema[key("allOf")] = conditions;
    return schema;
}

QJsonObject serverSchema()
{
    PropertyDescription port;
    port.type = Type::Integer;
    port.minimum = 0;
    port.maximum = 65'535;
    QJsonObject address = ofType("string"), entry = ofType("object"), listen = ofType("array"), protocol = ofType("object"), schema = ofType("object");
    address[key("minLength")] = 1;
    address[key("description")] = key("loopback, any, or an address of this computer");
    QJsonObject portSchema = typeSchema(port);
    portSchema[key("description")] = key("0 takes a free one");
    const QJsonObject held{{key("address"), address}, {key("port"), portSchema}};
    entry[key("required")] = QJsonArray{key("scheme")};
    entry[key("properties")] = QJsonObject{{key("scheme"), ofType("string")}};
    entry[key("if")] = QJsonObject{{key("properties"), QJsonObject{{key("scheme"), constant(key("coap"))}}}};
    entry[key("then")] = QJsonObject{{key("properties"), held}};
    listen[key("items")] = entry;
    protocol[key("description")] = protocolDescription().help;
    protocol[key("properties")] = propertiesSchema(protocolDescription().properties);
    schema[key("properties")] = QJsonObject{{key("listen"), listen}, {key("protocol"), protocol}};
    return schema;
}

} // namespace

QByteArray siteFileSchema()
{
    QJsonObject definitions;
    const QJsonObject resource = resourceSchema(definitions);
    definitions.insert(key("resource"), resource);
    QJsonObject resources = ofType("array"), schema = ofType("object");
    resources[key("items")] = reference(key("resource"));
    schema[key("$schema")] = key("https://json-schema.org/draft/2020-12/schema");
    schema[key("title")] = key("CoAP Studio site");
    schema[key("description")] = key("A .coapsite file of version 1. Keys that are not named here are kept.");
    schema[key("required")] = QJsonArray{key("format"), key("version")};
    schema[key("properties")] = QJsonObject{{key("$schema"), ofType("string")}, {key("format"), constant(key("coapsite"))}, {key("version"), constant(1)},
                                            {key("title"), ofType("string")}, {key("server"), serverSchema()}, {key("resources"), resources}};
    schema[key("$defs")] = definitions;
    return toReadableJson(schema, {key("$schema"), key("title"), key("description"), key("type"), key("required")});
}

} // namespace studio
