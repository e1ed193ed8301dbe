// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "control/sitedelta.h"

#include <QMetaType>

#include <atomic>
#include <memory>
#include <mutex>

namespace studio {

/// What the engine thread has to tell since the last report. Only one is under way at a time: the next is made when
/// this one was taken, so that a slow window makes reports larger and never makes a queue of them.
struct Report {
    SiteDelta site;
    ObserverDelta observers;
    QList<LogLine> log;
    QList<quint64> gone;        ///< ids of resources whose histories can go; also when `site` starts anew

    bool isEmpty() const
    {
        const bool sameSite = !site.isReset && site.removed.isEmpty() && site.changed.isEmpty();
        const bool sameObservers = !observers.isReset && observers.removed.isEmpty() && observers.changed.isEmpty();
        return sameSite && sameObservers && log.isEmpty() && gone.isEmpty();
    }
};
using ReportPointer = std::shared_ptr<const Report>;

/// The little that both threads touch: what was last said of server and site, and who waits for whom.
class Published {
public:
    ServerState state() const { const std::lock_guard lock(m_mutex); return m_state; }
    SiteInfo site() const { const std::lock_guard lock(m_mutex); return m_site; }
    void setState(const ServerState &state) { const std::lock_guard lock(m_mutex); m_state = state; }
    void setSite(const SiteInfo &site) { const std::lock_guard lock(m_mutex); m_site = site; }

    /// Set by the engine when a report leaves, cleared by the reader when it was used up.
    std::atomic<bool> isReportUnderWay{false};
    /// What is unsaved may go with the engine.
    std::atomic<bool> isUnsavedForgotten{false};
    /// Nobody looks at site or observers: no deltas are made.
    std::atomic<bool> hasWatchers{false};

private:
    mutable std::mutex m_mutex;
    ServerState m_state;
    SiteInfo m_site;
};

} // namespace studio
Q_DECLARE_METATYPE(studio::ReportPointer)
