// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages/messagemodel.h"

#include "format.h"
#include "icons.h"
#include "theme.h"

#include <algorithm>

namespace studio {

MessageModel::MessageModel(const coap::MessageStore &store, QObject *parent, std::size_t maxRows)
    : QAbstractTableModel(parent), m_store(store), m_maxRows(maxRows), m_cache(store)
{
}

MessageModel::Batch MessageModel::refresh()
{
    const auto range = m_store.range();
    const std::uint64_t end = std::min(range.end, m_horizon);
    m_next = std::max(m_next, range.first);
    const auto kept = std::lower_bound(m_numbers.begin(), m_numbers.end(), isFrozen() ? 0 : range.first);
    std::size_t dropped = std::size_t(kept - m_numbers.begin());
    count(range.first);
    if (m_next >= end && dropped == 0)
        return {};
    std::vector<std::uint64_t> found = scan(end);
    count(range.first);
    if (found.size() > m_maxRows)
        found.erase(found.begin(), found.end() - std::ptrdiff_t(m_maxRows));
    const std::size_t all = m_numbers.size() + found.size();
    dropped = std::max(dropped, all > m_maxRows ? all - m_maxRows : 0);
    drop(dropped);
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(found.size()) - 1);
        m_numbers.insert(m_numbers.end(), found.begin(), found.end());
        endInsertRows();
    }
    return {int(dropped), int(found.size())};
}

/// What was looked at since the last time, and what can be looked at no more.
void MessageModel::count(std::uint64_t firstKept)
{
    if (firstKept > m_untold) {
        m_overtaken += firstKept - m_untold;
        m_untold = firstKept;
    }
    if (m_next > m_untold) {
        m_taken += m_next - m_untold;
        m_untold = m_next;
    }
}

void MessageModel::forget()
{
    m_untold = std::max(m_untold, m_store.range().end);
}

void MessageModel::drop(std::size_t rows)
{
    if (rows == 0)
        return;
    beginRemoveRows({}, 0, int(rows) - 1);
    m_numbers.erase(m_numbers.begin(), m_numbers.begin() + std::ptrdiff_t(rows));
    endRemoveRows();
}

/// Looks at messages from m_next on and gives those that match. Without a filter nothing need be read.
std::vector<std::uint64_t> MessageModel::scan(std::uint64_t end)
{
    std::vector<std::uint64_t> found;
    if (m_filter.isEmpty()) {
        while (m_next < end)
            found.push_back(m_next++);
        return found;
    }
    end = std::min(end, m_next + (m_filter.needsOctets() ? scannedWithOctets : scannedPerRefresh));
    while (m_next < end) {
        const std::uint64_t stop = std::min(end, m_next + scannedPerRead);
        for (const coap::StoredMessage &message : m_store.read(m_next, stop, scannedPerRead, m_filter.needsOctets())) {
            if (m_filter.matches(message))
                found.push_back(message.number);
        }
        m_next = stop;
    }
    return found;
}

void MessageModel::setFilter(const MessageFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_numbers.clear();
    m_next = 0;
    endResetModel();
}

quint64 MessageModel::behind() const
{
    const auto range = m_store.range();
    const std::uint64_t end = std::min(range.end, m_horizon), first = std::min(range.first, end);
    return end - std::clamp(m_next, first, end);
}

quint64 MessageModel::newer() const
{
    return isFrozen() ? m_store.range().end - m_horizon : 0;
}

void MessageModel::setFrozen(bool isFrozen)
{
    m_horizon = isFrozen ? m_store.range().end : everything;
}

int MessageModel::rowOf(quint64 number) const
{
    const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return at != m_numbers.end() && *at == number ? int(at - m_numbers.begin()) : -1;
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : cells::ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    const bool isRightAligned = column == cells::Number || column == cells::Size;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isRightAligned ? Qt::AlignRight : Qt::AlignLeft));
    if (role == NumberRole)
        return QVariant::fromValue(numberAt(index.row()));
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != Qt::DecorationRole && role != Qt::ToolTipRole
        && role != Qt::AccessibleTextRole)
        return {};
    const MessageRow &row = m_cache.row(numberAt(index.row()));
    if (row.number == 0) {
        if (role == Qt::ForegroundRole)
            return themeColors().muted;
        if (role != Qt::DisplayRole || (column != cells::Number && column != cells::Info))
            return {};
        return column == cells::Number ? QString::number(numberAt(index.row())) : tr("no longer kept");
    }
    if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && column != cells::Direction))
        return cells::text(row, column);
    if (role == Qt::DisplayRole)
        return {};      // the arrow says it
    if (role == Qt::DecorationRole)
        return decoration(row, column);
    if (role == Qt::ToolTipRole)
        return toolTip(row, column);
    const QColor color = cells::color(row, column);
    return color.isValid() ? QVariant(color) : QVariant();
}

QVariant MessageModel::decoration(const MessageRow &row, int column) const
{
    const MessageTone tone = toneOf(row.record);
    if (column == cells::Direction) {
        const bool isIn = row.record.direction == coap::Direction::In;
        return themedIcon(isIn ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), cells::color(tone));
    }
    if (column == cells::Info && isFaulty(row.record))
        return themedIcon(QStringLiteral("warning"), cells::color(tone));
    return {};
}

/// Cells that are often too narrow for their text, and what a short cell stands for.
QString MessageModel::toolTip(const MessageRow &row, int column) const
{
    if (column == cells::Direction)
        return row.record.direction == coap::Direction::In ? tr("received by this server") : tr("sent by this server");
    if (column == cells::Mid && row.hasHeader())
        return tr("Message ID %1 (0x%2)").arg(row.record.mid).arg(row.record.mid, 4, 16, QLatin1Char('0'));
    if (column == cells::Size)
        return format::octets(row.record.size);
    if (column == cells::Path || column == cells::Info || column == cells::Peer || column == cells::Code)
        return cells::text(row, column).toHtmlEscaped();
    return {};
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == cells::Direction ? QString() : cells::heading(section);    // as wide as its arrow
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return cells::heading(section);
    const bool isRightAligned = section == cells::Number || section == cells::Size;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isRightAligned ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void MessageModel::refreshLook()
{
    emit headerDataChanged(Qt::Horizontal, 0, cells::ColumnCount - 1);
    if (!m_numbers.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, cells::ColumnCount - 1));
}

} // namespace studio
