// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/changetexts.h"

#include <QAbstractTableModel>

namespace studio {

/// The kept changes of one resource, oldest first: rows do not move while new ones come behind them. Window thread.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Who, What, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// What apply() has done to the rows.
    struct Batch {
        int dropped = 0;            ///< at the top
        int inserted = 0;           ///< at the bottom
    };
    /// Takes what the store has of the same resource now; of another one after clear().
    Batch apply(coap::ChangeHistory history);
    void clear();
    /// Labels and unit in the texts.
    void setResource(const ChangedResource &resource);
    const ChangedResource &resource() const { return m_resource; }
    const coap::ChangeHistory &history() const { return m_history; }
    /// Row by row; valid until the next apply().
    ChangeStep step(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Texts anew.
    void refreshLook();

private:
    QString text(int row, int column) const;
    QString toolTip(int row) const;
    void announceAll();

    coap::ChangeHistory m_history;
    ChangedResource m_resource;
};

} // namespace studio
