// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

class QSortFilterProxyModel;

namespace studio {

class SiteModel;

/// The view of a SiteModel: a filter over paths and titles, folders open until the user closes them, a short flash
/// where a value changed, and no jump of the rows under the mouse when others come or go above.
class ResourceTree : public QTreeView {
    Q_OBJECT
public:
    explicit ResourceTree(SiteModel &site, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    void select(quint64 id);
    void selectPath(const QString &path);
    /// Of the selected resource or folder; empty: nothing is selected.
    QString selectedPath() const;
    /// Begins to edit the value in place.
    void editValue(quint64 id);
    /// 0: none; 1: just now.
    double flashOf(quint64 id) const;
    /// Lets flashes fade and ages grow; called by the window's tick.
    void refresh(double nowSeconds);

signals:
    void selectionMoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void noteChange(quint64 id);
    void keepAnchor();
    void restoreAnchor();
    void expandUnder(const QModelIndex &index);
    void saveSelection();
    void restoreSelection();
    void makeColumns();

    /// More at once would be a flicker, not a hint.
    static constexpr int mostFlashes = 200;

    SiteModel &m_site;
    QSortFilterProxyModel *m_proxy;
    QSet<QString> m_collapsed;
    QHash<quint64, qint64> m_lastChange, m_flashes;     ///< by resource: its last change; when it began to flash
    double m_agesShown = 0;     ///< "5 s ago" was right then
    QPersistentModelIndex m_anchor;
    bool m_hasAnchor = false, m_isFollowing = false;
    QString m_selectedBeforeReset;
};

} // namespace studio
