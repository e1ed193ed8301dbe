// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/historymodel.h"

#include "format.h"

#include <QDateTime>

#include <algorithm>

namespace studio {

namespace {

constexpr std::int64_t nanosecondsPerMillisecond = 1'000'000;

QDateTime timeOf(const coap::Change &change)
{
    return QDateTime::fromMSecsSinceEpoch(change.record.wallNanoseconds / nanosecondsPerMillisecond);
}

/// How many of the rows that are shown are no longer kept; all of them, if nothing is the same.
std::size_t droppedRows(const std::vector<coap::Change> &shown, const std::vector<coap::Change> &kept)
{
    const auto isFirst = [&](const coap::Change &change) { return change.number == kept.front().number; };
    const auto first = kept.empty() ? shown.end() : std::find_if(shown.begin(), shown.end(), isFirst);
    const auto isSame = [](const coap::Change &a, const coap::Change &b) { return a.number == b.number; };
    const auto left = std::size_t(shown.end() - first);
    const bool goesOn = left <= kept.size() && std::equal(first, shown.end(), kept.begin(), kept.begin() + std::ptrdiff_t(left), isSame);
    return goesOn ? std::size_t(first - shown.begin()) : shown.size();
}

} // namespace

HistoryModel::Batch HistoryModel::apply(coap::ChangeHistory history)
{
    const std::size_t dropped = droppedRows(m_history.changes, history.changes);
    auto &rows = m_history.changes;
    if (dropped != 0) {
        beginRemoveRows({}, 0, int(dropped) - 1);
        rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(dropped));
        endRemoveRows();
    }
    const std::size_t common = rows.size();
    const bool isLastOther = common != 0 && (rows.back().count != history.changes[common - 1].count || rows.back().octets != history.changes[common - 1].octets);
    std::copy_n(history.changes.begin(), common, rows.begin());
    m_history.before = std::move(history.before);
    m_history.gone = history.gone;
    m_history.mark = history.mark;
    if (isLastOther)
        emit dataChanged(index(int(common) - 1, 0), index(int(common) - 1, ColumnCount - 1));
    const std::size_t inserted = history.changes.size() - common;
    if (inserted != 0) {
        beginInsertRows({}, int(common), int(history.changes.size()) - 1);
        rows.insert(rows.end(), history.changes.begin() + std::ptrdiff_t(common), history.changes.end());
        endInsertRows();
    }
    return {int(dropped), int(inserted)};
}

void HistoryModel::clear()
{
    beginResetModel();
    m_history = {};
    endResetModel();
}

void HistoryModel::setResource(const ChangedResource &resource)
{
    const bool isOther = m_resource.unit != resource.unit || m_resource.kind.id != resource.kind.id;
    m_resource = resource;
    if (isOther)
        announceAll();
}

ChangeStep HistoryModel::step(int row) const
{
    const auto &rows = m_history.changes;
    ChangeStep step{m_history.before ? &*m_history.before : nullptr, &rows[std::size_t(row)]};
    for (std::size_t at = std::size_t(row); at-- > 0;) {
        if (rows[at].record.what != coap::ChangeRecord::What::Definition) {
            step.before = &rows[at];
            break;
        }
    }
    return step;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_history.changes.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return toolTip(index.row());
    default: return {};
    }
}

QString HistoryModel::text(int row, int column) const
{
    const ChangeStep shown = step(row);
    const bool isChange = shown.change->record.what != coap::ChangeRecord::What::Before;
    switch (column) {
    case Time: return timeOf(*shown.change).toString(QStringLiteral("HH:mm:ss"));
    case Who: return isChange ? changetexts::who(shown.change->record.actor) : QString();
    default: return changetexts::summary(shown, m_resource);
    }
}

QString HistoryModel::toolTip(int row) const
{
    const ChangeStep shown = step(row);
    QStringList lines{timeOf(*shown.change).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))};
    if (shown.change->record.what != coap::ChangeRecord::What::Before)
        lines << changetexts::whoAndHow(shown.change->record.actor);
    return (lines + changetexts::remarks(shown)).join(u'\n');
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Who: return tr("Who");
    default: return tr("Change");
    }
}

void HistoryModel::announceAll()
{
    if (!m_history.changes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void HistoryModel::refreshLook()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    announceAll();
}

} // namespace studio
