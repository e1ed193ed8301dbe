// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"

#include <QAbstractTableModel>

#include <deque>

namespace studio {

class ServerControl;

/// The last lines of the server's log. Lines that come in one turn of the event loop are announced once.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Some hours of a busy server; the oldest leave first.
    static constexpr int mostLines = 10'000;
    enum Column { Time, Level, Text, ColumnCount };
    enum Role { LevelRole = Qt::UserRole };    ///< int of LogLine::Level

    explicit LogModel(ServerControl &control, QObject *parent = nullptr);

    const LogLine &line(int row) const { return m_lines[std::size_t(row)]; }
    void clear();
    /// Texts and colours are asked for again.
    void refreshLook();
    static QString levelText(LogLine::Level level);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void add(const LogLine &line);
    void flush();

    std::deque<LogLine> m_lines;
    QList<LogLine> m_pending;
};

} // namespace studio
