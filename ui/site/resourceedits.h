// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/kinddescription.h"
#include "control/siteedit.h"
#include "site/sitemodel.h"

#include <QList>
#include <QString>

/// What a wish of the user comes to as a list of edits, applied as one step. What clients created is left out: it is
/// not part of the site file, and goes with the collection that holds it.
namespace studio::edits {

/// The resource or folder at the path with all below it; children first.
QList<SiteEdit> removal(const SiteModel &site, const QString &path);
/// Whether that is anything; found without going through all of it.
bool isRemovable(const SiteModel &site, const QString &path);
/// The same moved to another path, with all below it.
QList<SiteEdit> renaming(const SiteModel &site, const QString &path, const QString &newPath);
/// A copy of the resource or folder with all below it.
QList<SiteEdit> duplication(const SiteModel &site, const QString &path, const QString &newPath);
/// One new resource.
SiteEdit addition(const QJsonObject &definition);
/// Another definition at the same path.
SiteEdit change(const QJsonObject &before, const QJsonObject &after, quint64 revision);

/// Several of them, and each with all below it, as one step. What lies below another one of the list comes with it.
QList<SiteEdit> removal(const SiteModel &site, const QStringList &paths);
/// Each under a free path beside its own; `copies` gets the paths.
QList<SiteEdit> duplication(const SiteModel &site, const QStringList &paths, QStringList *copies);
/// Each below another folder ("/" is the top), under a free path; what is there already, or cannot be (a folder does not
/// go into itself), stays.
QList<SiteEdit> moving(const SiteModel &site, const QStringList &paths, const QString &folder, QStringList *newPaths);
/// That path can go below the folder, and is not there already.
bool mayMove(const QString &path, const QString &folder);
/// New resources of these definitions. A path that is taken gives way to a free one, with all below it; so does a folder that
/// was copied as a whole. `tops` gets the paths that are not below another one of them.
QList<SiteEdit> pasting(const SiteModel &site, const QList<QJsonObject> &definitions, const QStringList &folders, QStringList *tops);

/// The definition as one of another kind: what that kind has too, and takes, is kept, and so is what neither knows.
QJsonObject withKind(const QJsonObject &definition, const KindDescription *from, const KindDescription &to);
/// The same as a simulated sensor about its present number.
QJsonObject simulation(const ResourceState &resource, const QList<KindDescription> &kinds);

/// Without those that lie below another one of the list; parents first.
QStringList topmost(QStringList paths);
/// The path itself if it is free, else with the next free number: "/a" → "/a-2" → "/a-3".
QString freePath(const SiteModel &site, const QString &wanted);
/// "/a/b" of folder "/a" and path "/x/b": the last segment below another parent.
QString below(const QString &folder, const QString &path);

} // namespace studio::edits
