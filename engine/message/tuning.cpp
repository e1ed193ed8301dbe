// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/tuning.h"

#include <cmath>

namespace coap {

namespace {

/// ACK_TIMEOUT · (2^doublings - 1) · ACK_RANDOM_FACTOR
std::chrono::milliseconds backoffSum(const TransportTuning &tuning, unsigned doublings)
{
    const double factor = (std::ldexp(1.0, static_cast<int>(doublings)) - 1) * tuning.ackRandomFactor;
    return std::chrono::milliseconds(std::llround(static_cast<double>(tuning.ackTimeout.count()) * factor));
}

} // namespace

std::chrono::milliseconds TransportTuning::maxTransmitSpan() const
{
    return backoffSum(*this, maxRetransmit);
}

std::chrono::milliseconds TransportTuning::maxTransmitWait() const
{
    return backoffSum(*this, maxRetransmit + 1);
}

std::chrono::milliseconds TransportTuning::maxRtt() const
{
    return 2 * maxLatency + processingDelay();
}

std::chrono::milliseconds TransportTuning::exchangeLifetime() const
{
    return maxTransmitSpan() + maxRtt();
}

std::chrono::milliseconds TransportTuning::nonLifetime() const
{
    return maxTransmitSpan() + maxLatency;
}

} // namespace coap
