// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/siteedit.h"
#include "site/sitemodel.h"

#include <QList>
#include <QString>

/// What a wish of the user comes to as a list of edits, applied as one step. What clients created is left out: it is
/// not part of the site file, and goes with the collection that holds it.
namespace studio::edits {

/// The resource or folder at the path with all below it; children first.
QList<SiteEdit> removal(const SiteModel &site, const QString &path);
/// The same moved to another path, with all below it.
QList<SiteEdit> renaming(const SiteModel &site, const QString &path, const QString &newPath);
/// A copy of the resource or folder with all below it.
QList<SiteEdit> duplication(const SiteModel &site, const QString &path, const QString &newPath);
/// One new resource.
SiteEdit addition(const QJsonObject &definition);
/// Another definition at the same path.
SiteEdit change(const QJsonObject &before, const QJsonObject &after, quint64 revision);

/// The path itself if it is free, else with the next free number: "/a" → "/a-2" → "/a-3".
QString freePath(const SiteModel &site, const QString &wanted);
/// "/a/b" of folder "/a" and path "/x/b": the last segment below another parent.
QString below(const QString &folder, const QString &path);

} // namespace studio::edits
