// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/sitedelta.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QHash>

#include <vector>

namespace studio {

/// The observations of the server, in the order they began: rows do not move while one looks at them.
/// Announces once per delta and kind of change. Window thread.
class ObserverModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Peer, Path, Token, Since, Notifications, LastAck, Unacknowledged, Failures, NextConfirmable, State, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit ObserverModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Null: no such observation. Valid until the next delta.
    const ObserverState *observer(quint64 id) const;
    const ObserverState &at(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void apply(const ObserverDelta &delta);
    /// Texts and colours anew.
    void refreshLook();

    /// "Healthy", "Waiting for ACK", "No ACK: sending again".
    static QString healthText(ObserverState::Health health);
    static QColor healthColor(ObserverState::Health health);

private:
    void reset(const ObserverDelta &delta);
    void remove(const QList<quint64> &ids);
    void reindex(std::size_t from);
    QString text(const ObserverState &state, int column) const;

    std::vector<ObserverState> m_rows;
    QHash<quint64, int> m_rowOf;
};

/// "in 5 s"; empty for never or past.
QString untilText(qint64 millisecondsSince1970, qint64 now);

} // namespace studio
