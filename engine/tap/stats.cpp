// SPDX-License-Identifier: GPL-3.0-or-later
#include "tap/stats.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coap {

namespace {

constexpr std::size_t mostBuckets = 128;

/// The upper bounds of all buckets in nanoseconds: 2^(i/4) µs.
std::array<std::int64_t, mostBuckets> madeBounds()
{
    std::array<std::int64_t, mostBuckets> bounds{};
    for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = static_cast<std::int64_t>(std::ceil(1000.0 * std::exp2(static_cast<double>(i) / 4.0)));
    return bounds;
}

/// The first bucket whose upper bound is above the latency.
std::size_t bucketOf(std::chrono::nanoseconds latency, std::size_t bucketCount)
{
    static const auto bounds = madeBounds();
    const auto end = bounds.begin() + static_cast<std::ptrdiff_t>(bucketCount - 1);
    return static_cast<std::size_t>(std::upper_bound(bounds.begin(), end, latency.count()) - bounds.begin());
}

std::chrono::microseconds upperBound(std::size_t bucket)
{
    return std::chrono::microseconds(static_cast<std::int64_t>(std::ceil(std::exp2(static_cast<double>(bucket) / 4.0))));
}

} // namespace

void Stats::recordLatency(std::chrono::nanoseconds latency, std::uint64_t answers)
{
    add(m_latency[bucketOf(latency, bucketCount)], answers);
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
