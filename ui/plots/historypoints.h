// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/historystore.h"

#include <QList>

#include <vector>

namespace studio {

/// The numbers of a resource after that time, with those from before it was renamed or brought back: the store learns of that
/// a moment after the window. What it has moves on from id to id, so in that order nothing is missed.
inline std::vector<coap::HistoryPoint> pointsOf(const coap::HistoryStore &histories, const QList<quint64> &formers, quint64 resource,
                                                qint64 afterNanoseconds)
{
    std::vector<coap::HistoryPoint> points;
    for (const quint64 id : formers + QList<quint64>{resource}) {
        const auto more = histories.read(id, points.empty() ? afterNanoseconds : points.back().wallNanoseconds);
        points.insert(points.end(), more.begin(), more.end());
    }
    return points;
}

} // namespace studio
