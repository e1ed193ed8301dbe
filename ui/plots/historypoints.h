// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/historystore.h"

#include <vector>

namespace studio {

/// The numbers of a resource after that time, with those from before it was renamed or brought back: the store learns of that
/// a moment after the window.
inline std::vector<coap::HistoryPoint> pointsOf(const coap::HistoryStore &histories, quint64 former, quint64 resource, qint64 afterNanoseconds)
{
    std::vector<coap::HistoryPoint> points;
    if (former != 0)
        points = histories.read(former, afterNanoseconds);
    const auto own = histories.read(resource, points.empty() ? afterNanoseconds : points.back().wallNanoseconds);
    points.insert(points.end(), own.begin(), own.end());
    return points;
}

} // namespace studio
