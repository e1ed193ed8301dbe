// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedefinitions.h"

namespace studio {

/// As in control/sitedefinitions.h, by the catalog; what is of no kind that it has stays as it is.
QJsonObject movedDefinition(const QJsonObject &definition, const QString &from, const QString &to);
QJsonObject settledDefinition(const QJsonObject &definition, const QString &from);

} // namespace studio
