// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "site/sitenode.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <map>
#include <optional>
#include <vector>

namespace studio {

class ServerControl;

/// The site as a tree by path segments, kept up to date from SiteDelta. Folders (segments without a resource of their
/// own) appear and go as needed. A delta costs what it changes: rows are announced in runs, once per parent.
/// Window thread. Kinds are asked for once, at the first need.
class SiteModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Path, Value, Observers, Requests, ContentFormat, LastChange, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,      ///< quint64; 0 for a folder
        PathRole,                   ///< QString, folders too
        StateRole,                  ///< ResourceState; invalid for a folder
        FilterRole,                 ///< QString: what the filter line looks in
    };

    explicit SiteModel(ServerControl &control, QObject *parent = nullptr);
    ~SiteModel() override;

    /// Null: no such resource. Valid until the next delta.
    const ResourceState *resource(quint64 id) const;
    /// Null: no resource has exactly this path.
    const ResourceState *resourceAt(const QString &path) const;
    /// Empty: a folder or no index.
    std::optional<ResourceState> at(const QModelIndex &index) const;
    QModelIndex indexOf(quint64 id) const;
    /// Of a resource or folder; invalid if there is neither.
    QModelIndex indexOf(const QString &path) const;
    /// The resource at the path, if any, and all below it; parents before children.
    QList<ResourceState> subtree(const QString &path) const;
    int resourceCount() const { return m_root->resources; }
    /// The icon that stands for a resource's kind.
    QIcon icon(const ResourceState &resource) const;
    /// Icons are drawn in the palette's colours; texts are in the language: forget and ask again.
    void refreshLook();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Only of Value, and asks with valueEntered(): the new value comes with a later delta.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    void apply(const SiteDelta &delta);

signals:
    /// Added or changed.
    void resourceChanged(quint64 id);
    void resourceRemoved(quint64 id);
    /// Somebody typed a value into the tree; the pane sets it through an undo command.
    void valueEntered(quint64 id, const QString &text);

private:
    /// Detached trees, by the node under which they will be, in the order of their segments.
    using Additions = std::map<SiteNode *, std::map<QString, std::unique_ptr<SiteNode>>>;

    void reset(const SiteDelta &delta);
    SiteNode *vacate(quint64 id);
    SiteNode *place(const ResourceState &state, Additions &additions);
    void insert(Additions &additions);
    void insertUnder(SiteNode &parent, std::map<QString, std::unique_ptr<SiteNode>> &nodes);
    void prune(const std::vector<SiteNode *> &emptied, std::vector<SiteNode *> &changed);
    void announce(const std::vector<SiteNode *> &changed);

    SiteNode *node(const QModelIndex &index) const;
    SiteNode *find(const QString &path) const;
    QModelIndex indexFor(const SiteNode *node, int column = 0) const;
    QVariant text(const SiteNode &node, int column) const;
    QString toolTip(const SiteNode &node) const;

    ServerControl &m_control;
    std::unique_ptr<SiteNode> m_root;
    QHash<quint64, SiteNode *> m_byId;
    struct KindLook { QString icon, label; };
    mutable QHash<QString, KindLook> m_kinds;
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace studio
