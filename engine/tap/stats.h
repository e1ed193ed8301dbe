// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "limithits.h"

#include <chrono>

namespace coap {

/// A copy of the counters at one moment. Counts since the engine was made.
struct StatsSnapshot {
    std::uint64_t messagesIn = 0, messagesOut = 0, octetsIn = 0, octetsOut = 0;
    std::uint64_t requests = 0;         ///< handed to the site; duplicates not counted
    std::uint64_t responses = 0;        ///< answers to requests; notifications and repetitions not counted
    std::uint64_t notifications = 0;    ///< first transmissions
    std::uint64_t retransmissions = 0, duplicates = 0, resetsIn = 0, malformed = 0, errors4xx = 0, errors5xx = 0;
    std::uint64_t observers = 0;        ///< now
    std::uint64_t resources = 0;        ///< now
    std::uint64_t recordsDropped = 0;   ///< messages that watchers did not get because the ring was full
    std::uint64_t repeatedMids = 0;     ///< Message IDs of ours used again within EXCHANGE_LIFETIME
    LimitHits::Counts limitHits{};
    std::chrono::microseconds p50{0}, p95{0}, p99{0};  ///< from receiving a request to handing over its answer
};

/// Counters that the engine thread writes and any thread reads. Never block, never drop.
class Stats {
public:
    using Counter = std::atomic<std::uint64_t>;
    Counter messagesIn{0}, messagesOut{0}, octetsIn{0}, octetsOut{0}, requests{0}, responses{0}, notifications{0},
        retransmissions{0}, duplicates{0}, resetsIn{0}, malformed{0}, errors4xx{0}, errors5xx{0}, observers{0},
        resources{0}, recordsDropped{0}, repeatedMids{0};
    LimitHits limitHits;

    static void add(Counter &counter, std::uint64_t n = 1)
    {
        // One writer: a plain load and store, no locked instruction.
        counter.store(counter.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
    }
    void recordLatency(std::chrono::nanoseconds latency, std::uint64_t answers = 1);
    StatsSnapshot snapshot() const;

private:
    /// Bucket i counts latencies below 2^(i/4) microseconds: 4 buckets an octave up to 2^20 µs ≈ 1 s, then overflow.
    static constexpr std::size_t bucketCount = 84;
    std::array<Counter, bucketCount> m_latency{};
};

} // namespace coap
