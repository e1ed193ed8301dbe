// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/tuning.h"

#include <algorithm>
#include <optional>

namespace coap {

/// When one client may get its next Non-confirmable notification (RFC 7641 §4.5.1): one per round trip on average, one
/// per 3 s as long as no round trip was measured. Nothing acknowledges them, so that only this keeps a change of state
/// that comes often from flooding a slow network.
class NonPace {
public:
    static constexpr std::chrono::seconds unmeasured{3};

    /// Reserves the next place: now, or a time to come.
    TimePoint take(TimePoint now)
    {
        const TimePoint place = std::max(now, m_next);
        m_next = place + m_roundTrip.value_or(unmeasured);
        return place;
    }
    /// A round trip of a message that was sent once only (Karn's rule), smoothed as TCP does (RFC 6298 §2.3).
    void measured(Duration roundTrip) { m_roundTrip = m_roundTrip ? (7 * *m_roundTrip + roundTrip) / 8 : roundTrip; }

private:
    std::optional<Duration> m_roundTrip;
    TimePoint m_next{};
};

} // namespace coap
