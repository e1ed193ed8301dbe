// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/ratesampler.h"

#include "control/servercontrol.h"

namespace studio {

namespace {

std::uint64_t errorsIn(const coap::StatsSnapshot &totals)
{
    return totals.errors4xx + totals.errors5xx;
}

/// Counters only grow: a smaller one belongs to a new engine.
bool hasRestarted(const coap::StatsSnapshot &before, const coap::StatsSnapshot &now)
{
    return now.requests < before.requests || now.responses < before.responses
        || now.notifications < before.notifications || now.retransmissions < before.retransmissions
        || errorsIn(now) < errorsIn(before) || now.messagesIn < before.messagesIn;
}

}    // namespace

RateSampler::RateSampler(const ServerControl &control, QObject *parent) : QObject(parent), m_control(control) {}

void RateSampler::sample(double secondsSince1970)
{
    const coap::StatsSnapshot now = m_control.stats();
    const double elapsed = secondsSince1970 - m_last.time;
    if (m_hasFirst && elapsed >= 0 && elapsed < shortestSeconds) {
        m_last.totals = now;
        return;
    }
    Rates rates;
    rates.time = secondsSince1970;
    rates.totals = now;
    rates.isMeasured = m_hasFirst && elapsed > 0 && !hasRestarted(m_counted, now);
    if (rates.isMeasured) {
        const auto perSecond = [elapsed](std::uint64_t before, std::uint64_t after) {
            return double(after - before) / elapsed;
        };
        rates.requests = perSecond(m_counted.requests, now.requests);
        rates.responses = perSecond(m_counted.responses, now.responses);
        rates.notifications = perSecond(m_counted.notifications, now.notifications);
        rates.retransmissions = perSecond(m_counted.retransmissions, now.retransmissions);
        rates.errors = perSecond(errorsIn(m_counted), errorsIn(now));
    }
    m_counted = now;
    m_last = rates;
    m_hasFirst = true;
    emit sampled(m_last);
}

}    // namespace studio
