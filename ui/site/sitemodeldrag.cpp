// SPDX-License-Identifier: GPL-3.0-or-later
// Resources that are dragged out of the tree, and what is dropped onto it.
#include "site/sitemodel.h"

#include "plots/plotspane.h"
#include "site/resourceedits.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace studio {

namespace {

/// Another running program has paths of its own.
QString pathsType()
{
    return QStringLiteral("application/x-coapstudio-paths-%1").arg(QCoreApplication::applicationPid());
}

QStringList pathsIn(const QMimeData &data)
{
    return QString::fromUtf8(data.data(pathsType())).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QStringList SiteModel::mimeTypes() const
{
    return {pathsType(), QStringLiteral("text/uri-list")};
}

QMimeData *SiteModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList paths, ids;
    for (const QModelIndex &index : indexes) {
        if (index.column() != Path)
            continue;
        paths << node(index)->path();
        if (const quint64 id = index.data(IdRole).toULongLong(); id != 0)
            ids << QString::number(id);
    }
    auto *data = new QMimeData;
    data->setData(pathsType(), paths.join(u'\n').toUtf8());
    data->setData(QLatin1String(PlotsPane::resourceMimeType), ids.join(u' ').toLatin1());
    return data;
}

/// A file that can be the value of what lies under the mouse; empty: none can.
QString SiteModel::fileFor(const QMimeData &data, const QModelIndex &target) const
{
    const QList<QUrl> urls = data.urls();
    const ResourceState *state = target.isValid() ? node(target)->state.get() : nullptr;
    const QString file = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return state != nullptr && state->isSettable && !file.endsWith(QLatin1String(".coapsite"), Qt::CaseInsensitive) ? file : QString();
}

bool SiteModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const QString folder = parent.isValid() ? node(parent)->path() : QStringLiteral("/");
    const QStringList paths = pathsIn(*data);
    const bool isAnyMoved = std::any_of(paths.begin(), paths.end(), [&](const QString &path) { return edits::mayMove(path, folder); });
    return isAnyMoved || !fileFor(*data, parent).isEmpty();
}

bool SiteModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (const QStringList paths = pathsIn(*data); !paths.isEmpty())
        emit moveDropped(paths, parent.isValid() ? node(parent)->path() : QStringLiteral("/"));
    else
        emit fileDropped(node(parent)->state->id, fileFor(*data, parent));
    return true;
}

} // namespace studio
