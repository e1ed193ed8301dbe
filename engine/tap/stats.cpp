// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/stats.h"

#include <algorithm>
#include <cmath>

namespace coap {

namespace {

/// The first bucket whose upper bound, 2^(i/4) µs, is above the latency.
std::size_t bucketOf(std::chrono::nanoseconds latency, std::size_t bucketCount)
{
    const double microseconds = std::max<double>(static_cast<double>(latency.count()), 0.0) / 1000.0;
    if (microseconds < 1.0)
        return 0;
    const auto bucket = static_cast<std::size_t>(std::floor(std::log2(microseconds) * 4.0)) + 1;
    return std::min(bucket, bucketCount - 1);
}

std::chrono::microseconds upperBound(std::size_t bucket)
{
    return std::chrono::microseconds(static_cast<std::int64_t>(std::ceil(std::exp2(static_cast<double>(bucket) / 4.0))));
}

} // namespace

void Stats::recordLatency(std::chrono::nanoseconds latency)
{
    add(m_latency[bucketOf(latency, bucketCount)]);
}

StatsSnapshot Stats::snapshot() const
{
    const auto read = [](const Counter &counter) { return counter.load(std::memory_order_relaxed); };
    StatsSnapshot s;
    s.messagesIn = read(messagesIn);
    s.messagesOut = read(messagesOut);
    s.octetsIn = read(octetsIn);
    s.octetsOut = read(octetsOut);
    s.requests = read(requests);
    s.responses = read(responses);
    s.notifications = read(notifications);
    s.retransmissions = read(retransmissions);
    s.duplicates = read(duplicates);
    s.resetsIn = read(resetsIn);
    s.malformed = read(malformed);
    s.errors4xx = read(errors4xx);
    s.errors5xx = read(errors5xx);
    s.observers = read(observers);
    s.resources = read(resources);
    s.recordsDropped = read(recordsDropped);
    s.repeatedMids = read(repeatedMids);
    s.limitHits = limitHits.counts();

    std::array<std::uint64_t, bucketCount> counts{};
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < bucketCount; ++i)
        total += counts[i] = read(m_latency[i]);
    const auto percentile = [&](double share) {
        if (total == 0)
            return std::chrono::microseconds{0};
        const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(total))));
        std::uint64_t seen = 0;
        std::size_t bucket = 0;
        while (bucket < bucketCount - 1 && (seen += counts[bucket]) < rank)
            ++bucket;
        return upperBound(bucket);
    };
    s.p50 = percentile(0.50);
    s.p95 = percentile(0.95);
    s.p99 = percentile(0.99);
    return s;
}

} // namespace coap
