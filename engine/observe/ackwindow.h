// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/tuning.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace coap {

/// How many Confirmable notifications may be on their way at a time. Their acknowledgements come back in one burst; what the
/// receive buffer cannot hold of it is lost, and requests with it. One that is not acknowledged soon gives up its place:
/// who answers late, or never, is no part of a burst. Once full it opens when it is half empty, so that what leaves then
/// leaves together.
class AckWindow {
public:
    /// Far more than a round trip within a building, and short enough that dead observers hold nobody up.
    static constexpr std::chrono::milliseconds soon{20};

    void setSize(std::size_t acknowledgements)
    {
        m_size = std::max<std::size_t>(acknowledgements, 1);
        m_isFull = m_open >= m_size;
    }
    void sent(TimePoint now)
    {
        m_sent.push_back(now);
        ++m_open;
        m_isFull = m_isFull || m_open >= m_size;
    }
    void acknowledged()
    {
        m_open -= m_open > 0 ? 1 : 0;
        openIfHalfEmpty();
    }
    /// May another one leave?
    bool hasRoom(TimePoint now)
    {
        while (!m_sent.empty() && m_sent.front() + soon <= now)
            m_sent.pop_front();
        m_open = std::min(m_open, m_sent.size());
        openIfHalfEmpty();
        return !m_isFull;
    }
    bool isFull() const { return m_isFull; }
    /// When it has room again at the latest; it must be full.
    TimePoint opens() const { return m_sent[m_sent.size() - m_size / 2 - 1] + soon; }

private:
    void openIfHalfEmpty() { m_isFull = m_isFull && m_open > m_size / 2; }

    std::size_t m_size = std::numeric_limits<std::size_t>::max();
    std::size_t m_open = 0;
    bool m_isFull = false;
    std::deque<TimePoint> m_sent;   // in the last moments: not more than can be sent in them
};

} // namespace coap
