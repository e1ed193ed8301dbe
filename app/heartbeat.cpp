// SPDX-License-Identifier: GPL-3.0-or-later
#include "heartbeat.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace studio {

Heartbeat::Heartbeat(QObject *parent) : QTimer(parent)
{
    setTimerType(Qt::PreciseTimer);
    setInterval(beat);
    connect(this, &QTimer::timeout, this, &Heartbeat::note);
    start();
}

void Heartbeat::note()
{
    const auto now = Clock::now();
    const auto processor = processorTime();
    m_longest.wall = std::max<std::chrono::nanoseconds>(m_longest.wall, now - m_last - beat);
    m_longest.processor = std::max(m_longest.processor, processor - m_lastProcessor);
    m_last = now;
    m_lastProcessor = processor;
}

Heartbeat::Pause Heartbeat::take()
{
    return std::exchange(m_longest, {});
}

std::chrono::nanoseconds Heartbeat::processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace studio
