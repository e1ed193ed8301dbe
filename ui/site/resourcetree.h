// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

class QIdentityProxyModel;

namespace studio {

class ServerControl;
class SiteModel;
class SiteSearch;

/// The view of a SiteModel: a search over paths and titles, folders open until the user closes them, a short flash
/// where a value changed, and no jump of the rows under the mouse when others come or go above.
class ResourceTree : public QTreeView {
    Q_OBJECT
public:
    ResourceTree(ServerControl &control, SiteModel &site, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    SiteSearch &search() { return *m_search; }
    void select(quint64 id);
    void selectPath(const QString &path);
    /// Of the selected resource or folder; empty: nothing is selected.
    QString selectedPath() const;
    /// What it shows: the site, or what was found in it.
    SiteModel &source() const;
    /// All that are selected, in the order of the tree.
    QStringList selectedPaths() const;
    /// The resources among them; folders have none.
    QList<quint64> selectedResources() const;
    qsizetype selectedRowCount() const;
    bool isManySelected() const { return selectedRowCount() > 1; }
    void selectPaths(const QStringList &paths);
    /// Begins to edit the value in place.
    void editValue(quint64 id);
    /// The same with what was typed before, and what is wrong with it. False: the resource is not in sight.
    bool editValue(quint64 id, const QString &typed, const QString &problem);
    /// It is among the rows: no search leaves it out.
    bool shows(const QString &path) const;
    /// 0: none; 1: just now.
    double flashOf(quint64 id) const;
    /// Lets flashes fade and ages grow; called by the window's tick.
    void refresh(double nowSeconds);

signals:
    void selectionMoved();

protected:
    void changeEvent(QEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void noteChange(quint64 id);
    void keepAnchor();
    void restoreAnchor();
    void expandUnder(const QModelIndex &index);
    QModelIndexList selectedRows() const;
    void saveSelection();
    void restoreSelection();
    void makeColumns();
    void fitColumns();
    void joinModels();
    void present(SiteModel &model);
    void makeCurrent(const QModelIndex &index);
    bool beginsOpen(const QModelIndex &index) const;

    /// After another picture of the site, that many are selected again; more would take longer than they are worth.
    static constexpr qsizetype mostRestored = 1'000;
    /// In a larger site folders begin closed: to open them all would hold up the window.
    static constexpr int mostOpened = 2'000;
    /// More at once would be a flicker, not a hint.
    static constexpr int mostFlashes = 200;

    SiteModel &m_site;
    SiteSearch *m_search;
    QIdentityProxyModel *m_shown;       ///< of the site, or of what was found in it
    QSet<QString> m_collapsed;
    QList<int> m_widths;        ///< of the columns, also of those that are hidden
    QHash<quint64, qint64> m_lastChange, m_flashes;     ///< by resource: its last change; when it began to flash
    double m_agesShown = 0;     ///< "5 s ago" was right then
    QPersistentModelIndex m_anchor;
    bool m_hasAnchor = false, m_isFollowing = false;
    QStringList m_selectedBeforeReset;
};

} // namespace studio
