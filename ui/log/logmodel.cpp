// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/logmodel.h"

#include "control/servercontrol.h"
#include "format.h"
#include "theme.h"

namespace studio {

LogModel::LogModel(ServerControl &control, QObject *parent) : QAbstractTableModel(parent)
{
    connect(&control, &ServerControl::logged, this, &LogModel::add);
}

void LogModel::add(const LogLine &line)
{
    if (m_pending.isEmpty())
        QMetaObject::invokeMethod(this, &LogModel::flush, Qt::QueuedConnection);
    m_pending.append(line);
}

void LogModel::flush()
{
    QList<LogLine> fresh = std::exchange(m_pending, {});
    fresh.remove(0, qMax(qsizetype(0), fresh.size() - mostLines));
    const int surplus = int(m_lines.size() + std::size_t(fresh.size())) - mostLines;
    if (surplus > 0 && !m_lines.empty()) {
        const int leaving = qMin(surplus, int(m_lines.size()));
        beginRemoveRows({}, 0, leaving - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + leaving);
        endRemoveRows();
    }
    if (fresh.isEmpty())
        return;
    const int first = int(m_lines.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_lines.insert(m_lines.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_pending.clear();
    endResetModel();
}

void LogModel::refreshLook()
{
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString LogModel::levelText(LogLine::Level level)
{
    switch (level) {
    case LogLine::Level::Error: return tr("Error");
    case LogLine::Level::Warning: return tr("Warning");
    case LogLine::Level::Info: return tr("Info");
    case LogLine::Level::Debug: return tr("Debug");
    }
    return {};
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogLine &asked = line(index.row());
    if (role == LevelRole)
        return int(asked.level);
    if (role == Qt::ToolTipRole && index.column() == Text)
        return asked.text;
    if (role == Qt::ForegroundRole && index.column() == Level && asked.level <= LogLine::Level::Warning)
        return asked.level == LogLine::Level::Error ? themeColors().error : themeColors().warning;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: return format::clockTime(asked.time);
    case Level: return levelText(asked.level);
    default: return asked.text;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Level: return tr("Level");
    default: return tr("Message");
    }
}

} // namespace studio
