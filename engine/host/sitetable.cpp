// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitetable.h"

#include "catalog/catalog.h"
#include "catalog/catalogcommon.h"
#include "catalog/catalogitem.h"
#include "host/sitefolder.h"
#include "site/resource.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace studio {

namespace {

using Type = PropertyDescription::Type;

/// What every table has.
const QStringList &usualColumns()
{
    static const QStringList columns{QStringLiteral("path"), QStringLiteral("kind"), QStringLiteral("type"), QStringLiteral("form"), QStringLiteral("value"),
                                     QStringLiteral("unit"), QStringLiteral("contentFormat"), QStringLiteral("title"), QStringLiteral("rt"), QStringLiteral("if")};
    return columns;
}

/// The column "value" says it.
bool isValue(const QString &property)
{
    return property == QLatin1String("initial") || property == QLatin1String("bytes");
}

/// As an import reads it.
QString cellOf(Type type, const QJsonValue &value)
{
    if (type == Type::Json || type == Type::Attributes || type == Type::Table)
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).sliced(1);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::fromStdString(numberText(value.toDouble()));
    if (value.isArray())
        return value.toVariant().toStringList().join(u' ');
    return value.toString();
}

/// What an import reads into "initial" or "bytes". Where the definition does not say it, it is as the property's default makes it.
QString valueOf(const KindDescription &kind, const QJsonObject &definition)
{
    const bool isOfBytes = definition.value(QLatin1String("type")) == QLatin1String("bytes");
    if (isOfBytes && !definition.value(QLatin1String("file")).toString().isEmpty())
        return {};      // they are the file's
    const PropertyDescription *property = kind.property(isOfBytes ? QStringLiteral("bytes") : QStringLiteral("initial"));
    if (property == nullptr)
        return {};      // it makes its value itself
    const QJsonValue own = definition.value(property->name);
    return cellOf(property->type, own.isUndefined() ? property->defaultValue : own);
}

} // namespace

void addNamed(coap::Resource &resource, QSet<QString> &named)
{
    const CatalogItem *item = catalogItem(resource);
    if (item == nullptr)
        return;
    const QJsonObject definition = definitionToKeep(*item);
    for (auto member = definition.begin(); member != definition.end(); ++member) {
        const PropertyDescription *property = item->kind().property(member.key());
        if (property != nullptr && *member != property->defaultValue && !isValue(member.key()))
            named.insert(member.key());
    }
}

QStringList tableColumns(const QSet<QString> &named)
{
    QStringList columns = usualColumns();
    for (const KindDescription &kind : catalogKinds()) {
        for (const PropertyDescription &property : kind.properties) {
            if (named.contains(property.name) && !columns.contains(property.name))
                columns.append(property.name);
        }
    }
    return columns;
}

QStringList tableRow(coap::Resource &resource, const QStringList &columns, const QString &folder)
{
    const QString path = QString::fromStdString(coap::toUriPath(resource.path()));
    const CatalogItem *item = catalogItem(resource);
    if (item == nullptr)
        return {path};      // a resource made in C++
    const QJsonObject definition = settledDefinition(definitionToKeep(*item), folder);
    const auto text = [&](const QString &name) {
        const PropertyDescription *property = item->kind().property(name);
        const QJsonValue own = definition.value(name);
        return own.isUndefined() && property != nullptr ? property->defaultValue.toString() : own.toString();
    };
    const int format = item->liveValue().contentFormat;
    QStringList row{path, item->kind().id, text(QStringLiteral("type")), text(QStringLiteral("form")), valueOf(item->kind(), definition), text(QStringLiteral("unit")),
                    format < 0 ? QString() : QString::number(format), text(QStringLiteral("title")), text(QStringLiteral("rt")), text(QStringLiteral("if"))};
    while (row.size() < columns.size()) {
        const PropertyDescription *property = item->kind().property(columns[row.size()]);
        const QJsonValue own = property != nullptr ? definition.value(property->name) : QJsonValue();
        row.append(own.isUndefined() || own.isNull() ? QString() : cellOf(property->type, own));
    }
    return row;
}

} // namespace studio
