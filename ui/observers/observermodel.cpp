// SPDX-License-Identifier: GPL-3.0-or-later
#include "observers/observermodel.h"

#include "format.h"
#include "site/shownpath.h"
#include "theme.h"

#include <QDateTime>
#include <QHash>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace studio {

namespace {

bool isCount(int column)
{
    return column == ObserverModel::Notifications || column == ObserverModel::Unacknowledged || column == ObserverModel::Failures;
}

QIcon drawnDot(const QColor &color)
{
    constexpr int size = 12;
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(1, 1, size - 2, size - 2);
    return pixmap;
}

/// Made once: there are three, in two themes.
QIcon dot(const QColor &color)
{
    static QHash<QRgb, QIcon> made;
    const auto known = made.constFind(color.rgba());
    return known != made.constEnd() ? *known : *made.insert(color.rgba(), drawnDot(color));
}

} // namespace

QString untilText(qint64 millisecondsSince1970, qint64 now)
{
    const qint64 seconds = (millisecondsSince1970 - now + 999) / 1000;
    if (millisecondsSince1970 == 0 || seconds <= 0)
        return {};
    constexpr qint64 minute = 60, longest = 2 * minute;
    if (seconds < longest)
        return ObserverModel::tr("in %1 s").arg(seconds);
    return seconds < minute * minute ? ObserverModel::tr("in %1 min").arg(seconds / minute)
                                     : ObserverModel::tr("in %1 h").arg(seconds / (minute * minute));
}

QString ObserverModel::healthText(ObserverState::Health health)
{
    switch (health) {
    case ObserverState::Health::Healthy: return tr("Healthy");
    case ObserverState::Health::Waiting: return tr("Waiting for ACK");
    case ObserverState::Health::Retrying: return tr("No ACK, sending again");
    }
    return {};
}

QColor ObserverModel::healthColor(ObserverState::Health health)
{
    switch (health) {
    case ObserverState::Health::Healthy: return themeColors().ok;
    case ObserverState::Health::Waiting: return themeColors().accent;
    case ObserverState::Health::Retrying: return themeColors().warning;
    }
    return {};
}

const ObserverState *ObserverModel::observer(quint64 id) const
{
    const auto row = m_rowOf.constFind(id);
    return row == m_rowOf.constEnd() ? nullptr : &at(*row);
}

int ObserverModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ObserverModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ObserverModel::text(const ObserverState &state, int column) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    switch (column) {
    case Peer: return state.peer;
    case Path: return shownPath(state.path);
    case Token: return state.token;
    case Since: return format::ago(state.since, now);
    case Notifications: return format::count(state.notifications);
    case LastAck: return format::ago(state.lastAck, now);
    case Unacknowledged: return format::count(state.unacknowledged);
    case Failures: return format::count(state.failures);
    case NextConfirmable: return untilText(state.nextConfirmable, now);
    case State: return healthText(state.health);
    default: return {};
    }
}

QVariant ObserverModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ObserverState &state = at(index.row());
    if (role == Qt::DisplayRole)
        return text(state, index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isCount(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::DecorationRole && index.column() == State)
        return dot(healthColor(state.health));
    if (role == Qt::ToolTipRole && (index.column() == Since || index.column() == LastAck)) {
        const qint64 time = index.column() == Since ? state.since : state.lastAck;
        return time == 0 ? QString() : format::clockTime(time);
    }
    return role == IdRole ? QVariant(state.id) : QVariant();
}

QVariant ObserverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isCount(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Peer: return tr("Peer");
    case Path: return tr("Path");
    case Token: return tr("Token");
    case Since: return tr("Since");
    case Notifications: return tr("Notifications");
    case LastAck: return tr("Last ACK");
    case Unacknowledged: return tr("Unacknowledged");
    case Failures: return tr("Failures");
    case NextConfirmable: return tr("Next CON");
    case State: return tr("State");
    default: return {};
    }
}

void ObserverModel::apply(const ObserverDelta &delta)
{
    if (delta.isReset) {
        reset(delta);
        return;
    }
    remove(delta.removed);
    std::vector<ObserverState> added;
    QHash<quint64, std::size_t> addedAt;
    int first = int(m_rows.size()), last = -1;
    for (const ObserverState &state : delta.changed) {
        if (const auto row = m_rowOf.constFind(state.id); row != m_rowOf.constEnd()) {
            m_rows[std::size_t(*row)] = state;
            first = std::min(first, *row);
            last = std::max(last, *row);
        } else if (const auto known = addedAt.constFind(state.id); known != addedAt.constEnd()) {
            added[*known] = state;
        } else {
            addedAt.insert(state.id, added.size());
            added.push_back(state);
        }
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (added.empty())
        return;
    const std::size_t before = m_rows.size();
    beginInsertRows({}, int(before), int(before + added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    reindex(before);
    endInsertRows();
}

void ObserverModel::reset(const ObserverDelta &delta)
{
    beginResetModel();
    m_rows.assign(delta.changed.begin(), delta.changed.end());
    m_rowOf.clear();
    reindex(0);
    endResetModel();
}

/// In runs, from the end.
void ObserverModel::remove(const QList<quint64> &ids)
{
    std::vector<int> rows;
    for (const quint64 id : ids) {
        if (m_rowOf.contains(id))
            rows.push_back(m_rowOf.take(id));
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (std::size_t at = 0; at < rows.size();) {
        const int last = rows[at];
        int first = last;
        while (++at < rows.size() && rows[at] == first - 1)
            first = rows[at];
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
    if (!rows.empty())
        reindex(std::size_t(rows.back()));
}

void ObserverModel::reindex(std::size_t from)
{
    for (std::size_t row = from; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].id, int(row));
}

void ObserverModel::refreshLook()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace studio
