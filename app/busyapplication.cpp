// SPDX-License-Identifier: GPL-3.0-or-later
#include "busyapplication.h"

#include <ctime>

namespace studio {

bool BusyApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth++ == 0)
        m_began = Clock::now();
    const bool isTaken = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_busy += Clock::now() - m_began;
    return isTaken;
}

BusyApplication::Cost BusyApplication::take()
{
    const auto now = Clock::now();
    const auto processor = processorTime();
    Cost cost{m_busy, processor - m_processorTime};
    if (m_depth > 0) {
        cost.wall += now - m_began;
        m_began = now;
    }
    m_busy = {};
    m_processorTime = processor;
    return cost;
}

std::chrono::nanoseconds BusyApplication::processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace studio
