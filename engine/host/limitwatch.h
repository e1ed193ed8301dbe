// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/serverstate.h"
#include "message/tuning.h"
#include "serverlimits.h"

#include <QStringList>

namespace studio {

/// Puts into words which ceilings were reached and what was lost, and how often by now: each at once, then at most once in ten seconds, so
/// that a flood does not fill the log.
class LimitWatch {
public:
    static constexpr std::chrono::seconds pause{10};

    explicit LimitWatch(const coap::ServerLimits &limits) : m_limits(limits) {}

    /// One translated sentence for each that is due. `repeatedMids` as in StatsSnapshot.
    QStringList news(const coap::LimitHits::Counts &counts, std::uint64_t repeatedMids, coap::TimePoint now);
    /// The same of datagrams that were lost between the system and us.
    QStringList newsOfLosses(const LostDatagrams &lost, coap::TimePoint now);

private:
    struct Said {
        std::uint64_t count = 0;
        coap::TimePoint when{};
    };
    static bool isDue(Said &said, std::uint64_t count, coap::TimePoint now);

    const coap::ServerLimits m_limits;
    std::array<Said, coap::limitCount> m_said{};
    Said m_saidOfMids, m_saidOfUnread, m_saidOfUnsent;
};

} // namespace studio
