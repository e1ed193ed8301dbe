// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"

namespace studio {

/// A property in one line; further fields are set by name.
inline PropertyDescription property(const char *name, PropertyDescription::Type type, const char *label, const char *help,
                                    const QJsonValue &defaultValue)
{
    PropertyDescription made;
    made.name = QString::fromLatin1(name);
    made.type = type;
    made.label = QString::fromUtf8(label);
    made.help = QString::fromUtf8(help);
    made.defaultValue = defaultValue;
    return made;
}

/// The property with its limits.
inline PropertyDescription within(double least, std::optional<double> most, PropertyDescription property)
{
    property.minimum = least;
    property.maximum = most;
    return property;
}

/// The property as one that is seldom needed.
inline PropertyDescription advanced(PropertyDescription property)
{
    property.isAdvanced = true;
    return property;
}

inline PropertyDescription::Choice choice(const char *id, const char *label)
{
    return {QString::fromLatin1(id), QString::fromUtf8(label)};
}

/// "GET PUT" as a list.
inline QStringList methodsOf(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '));
}

inline KindDescription describeKind(const char *id, const char *label, const char *help)
{
    KindDescription made;
    made.id = QString::fromLatin1(id);
    made.label = QString::fromUtf8(label);
    made.help = QString::fromUtf8(help);
    made.icon = QStringLiteral("kind-") + made.id;
    return made;
}

} // namespace studio
