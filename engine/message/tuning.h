// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace coap {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using Duration = Clock::duration;

/// Transmission parameters (RFC 7252 §4.8 table 2) and the times derived from them (§4.8.2 table 3).
struct TransportTuning {
    std::chrono::milliseconds ackTimeout{2000};
    double ackRandomFactor = 1.5;           ///< 1.0 or more
    unsigned maxRetransmit = 4;
    unsigned nstart = 1;
    std::chrono::milliseconds defaultLeisure{5000};
    double probingRate = 1.0;               ///< octets per second
    /// Non-confirmable notifications keep to the pace of RFC 7641 §4.5.1. Off: each change is sent at once, for a desk
    /// or a class room with a network of its own.
    bool pacesNonNotifications = true;

    std::chrono::milliseconds maxLatency{100'000};
    /// How long a request may be worked on before the empty ACK goes out. Well below ACK_TIMEOUT, so that
    /// the peer does not retransmit (§5.2.2).
    std::chrono::milliseconds emptyAckDelay{100};

    std::chrono::milliseconds maxTransmitSpan() const;   ///< 45 s by default
    std::chrono::milliseconds maxTransmitWait() const;   ///< 93 s
    std::chrono::milliseconds processingDelay() const { return ackTimeout; }
    std::chrono::milliseconds maxRtt() const;            ///< 202 s
    std::chrono::milliseconds exchangeLifetime() const;  ///< 247 s
    std::chrono::milliseconds nonLifetime() const;       ///< 145 s
};

} // namespace coap
