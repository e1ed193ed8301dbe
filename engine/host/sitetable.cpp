// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitetable.h"

#include "catalog/catalogitem.h"
#include "site/resource.h"

namespace studio {

QStringList tableColumns()
{
    return {QStringLiteral("path"), QStringLiteral("kind"), QStringLiteral("type"), QStringLiteral("form"), QStringLiteral("value"), QStringLiteral("unit"),
            QStringLiteral("contentFormat"), QStringLiteral("title"), QStringLiteral("rt"), QStringLiteral("if")};
}

QStringList tableRow(coap::Resource &resource)
{
    const QString path = QString::fromStdString(coap::toUriPath(resource.path()));
    const CatalogItem *item = catalogItem(resource);
    if (item == nullptr)
        return {path};      // a resource made in C++
    const QJsonObject definition = item->definition();
    const auto text = [&](const char *name) {
        const PropertyDescription *property = item->kind().property(QLatin1String(name));
        const QJsonValue own = definition.value(QLatin1String(name));
        return own.isUndefined() && property != nullptr ? property->defaultValue.toString() : own.toString();
    };
    const int format = item->liveValue().contentFormat;
    return {path, item->kind().id, text("type"), text("form"), item->valueText(), text("unit"), format < 0 ? QString() : QString::number(format),
            text("title"), text("rt"), text("if")};
}

} // namespace studio
