// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"
#include "site/sitenode.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>
#include <QTimer>

#include <functional>
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
    };

    /// Of the server: all of its site. Of its owner: what apply() gets.
    enum class Source : quint8 { Server, Owner };
    explicit SiteModel(ServerControl &control, Source source = Source::Server, QObject *parent = nullptr);
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
    /// Looks at the next so many nodes behind a path (which need not be there any more; empty: from the beginning), in the
    /// order of the tree, and visits the resources among them. Gives the path of the last one: the same again at the end.
    QString walk(const QString &after, int most, const std::function<void(const ResourceState &)> &visit) const;
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

    /// Dragged resources: their paths for this tree, their ids for the plots. What can be dropped are paths (to move them
    /// below a resource or folder) and a file (its octets are the value of a resource).
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }

    void apply(const SiteDelta &delta);

signals:
    /// Added or changed.
    void resourceChanged(quint64 id);
    /// After a reset those of a large site are told piece by piece.
    void resourceRemoved(quint64 id);
    /// Somebody typed a value into the tree; the pane sets it through an undo command.
    void valueEntered(quint64 id, const QString &text);
    /// They are to be moved below the folder; "/" is the top.
    void moveDropped(const QStringList &paths, const QString &folder);
    void fileDropped(quint64 id, const QString &file);

private:
    /// Ids told and nodes freed in one go after a reset: a millisecond or two.
    static constexpr int forgottenAtOnce = 4'096;
    /// Detached trees, by the node under which they will be, in the order of their segments.
    using Additions = std::map<SiteNode *, std::map<QString, std::unique_ptr<SiteNode>, SegmentOrder>>;

    void reset(const SiteDelta &delta);
    void forgetFormer();
    SiteNode *vacate(quint64 id);
    SiteNode *place(const ResourceState &state, Additions &additions);
    void insert(Additions &additions);
    void insertUnder(SiteNode &parent, std::map<QString, std::unique_ptr<SiteNode>, SegmentOrder> &nodes);
    void prune(const std::vector<SiteNode *> &emptied, std::vector<SiteNode *> &changed);
    void announce(const std::vector<SiteNode *> &changed);

    SiteNode *node(const QModelIndex &index) const;
    SiteNode *find(const QString &path) const;
    const SiteNode *nodeAfter(const QString &path) const;
    QModelIndex indexFor(const SiteNode *node, int column = 0) const;
    QVariant text(const SiteNode &node, int column) const;
    QString toolTip(const SiteNode &node) const;
    QString fileFor(const QMimeData &data, const QModelIndex &target) const;

    ServerControl &m_control;
    std::unique_ptr<SiteNode> m_root;
    QHash<quint64, SiteNode *> m_byId;
    /// Of a site that is shown no more: what nobody was told of yet, and what is to be freed.
    QList<quint64> m_formerIds;
    std::vector<std::unique_ptr<SiteNode>> m_formerNodes;
    QTimer m_forgetting;
    struct KindLook { QString icon, label; };
    mutable QHash<QString, KindLook> m_kinds;
    mutable QHash<QString, QIcon> m_icons;
    /// As many lights as there are in a large house at once; more are drawn anew.
    static constexpr qsizetype mostLamps = 256;
    mutable QHash<QString, QIcon> m_lamps;
};

} // namespace studio
