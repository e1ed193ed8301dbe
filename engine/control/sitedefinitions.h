// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "control/serverstate.h"

#include <QJsonObject>

namespace studio {

/// Where relative paths on disk in the site's definitions begin: the folder of its file, ":/sites" for an example; empty
/// for a site that was never saved (they begin at the program's own folder then).
QString folderOf(const SiteInfo &site);

/// The definition with its relative paths changed so that from folder `to` they lead to where they led from `from`.
QJsonObject movedDefinition(QJsonObject definition, const KindDescription &kind, const QString &from, const QString &to);
/// The same with absolute paths, which lead there from everywhere.
QJsonObject settledDefinition(QJsonObject definition, const KindDescription &kind, const QString &from);

} // namespace studio
