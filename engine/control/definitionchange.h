// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/octets.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace studio {

/// The members that two definitions have not alike, sorted.
QStringList differences(const QJsonObject &one, const QJsonObject &other);
/// The definition with these members as `from` has them, or without those that it has not.
QJsonObject withMembers(QJsonObject definition, const QStringList &members, const QJsonObject &from);

/// One property that an edit has changed; null: it was or is not set.
struct PropertyChange {
    QString property;               ///< "period"; "path" and "kind" too
    QJsonValue before, after;
    bool operator==(const PropertyChange &) const = default;
};

/// What an edit has changed in a definition, as the history of changes keeps it.
struct DefinitionChange {
    QList<PropertyChange> properties;
    int more = 0;                   ///< further ones, for which there was no room
    bool operator==(const DefinitionChange &) const = default;
};

/// Long values are shortened to a text.
DefinitionChange definitionChange(const QJsonObject &before, const QJsonObject &after);

/// {"period":["60 s","30 s"]}, as much as fits in ChangeRecord::keptOctets; the others are counted: {"":3}.
QByteArray toOctets(const DefinitionChange &change);
/// Nothing, if the octets are something else.
DefinitionChange definitionChangeOf(coap::OctetView octets);

} // namespace studio
