// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/sitefolder.h"

#include "catalog/catalog.h"

namespace studio {

QJsonObject movedDefinition(const QJsonObject &definition, const QString &from, const QString &to)
{
    const KindDescription *kind = catalogKind(definition.value(QLatin1String("kind")).toString());
    return kind != nullptr ? movedDefinition(definition, *kind, from, to) : definition;
}

QJsonObject settledDefinition(const QJsonObject &definition, const QString &from)
{
    const KindDescription *kind = catalogKind(definition.value(QLatin1String("kind")).toString());
    return kind != nullptr ? settledDefinition(definition, *kind, from) : definition;
}

} // namespace studio
