// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/problem.h"

#include <QJsonValue>
#include <QString>

namespace studio {

/// What a JSON document must have, as the properties "required" and "types" say it.
struct JsonShape {
    QJsonValue required;    ///< array: names of members that must be there
    QJsonValue types;       ///< object: member to "string", "number", "integer", "boolean", "object" or "array"

    /// What is wrong with a document, with the member's name.
    Problem problemWith(const QJsonValue &document) const;
};

/// What is wrong with the property "required", with "types", with an object of texts; translated, empty: nothing.
QString problemWithRequired(const QJsonValue &required);
QString problemWithTypes(const QJsonValue &types);
QString problemWithTexts(const QJsonValue &texts);

} // namespace studio
