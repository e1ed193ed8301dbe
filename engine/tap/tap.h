// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tap/bytering.h"
#include "tap/spscring.h"
#include "tap/stats.h"
#include "tap/taprecord.h"

#include <atomic>

namespace coap {

/// What leaves the engine for watchers: records, whole datagrams, counters. One writer (the engine thread),
/// one reader (the host's tap reader). Without a reader nothing is written but the counters.
class Tap {
public:
    /// 65,536 records is 0.65 s of 100,000 messages/s; the reader wakes 50 times a second.
    static constexpr std::size_t recordCapacity = 65'536;
    /// 16 MiB of datagrams: a full record ring of 256-octet messages.
    static constexpr std::size_t octetCapacity = 16u << 20;

    Tap() : records(recordCapacity), octets(octetCapacity) {}

    SpscRing<TapRecord> records;
    ByteRing octets;
    Stats stats;
    std::atomic<bool> hasReader{false};

    /// Writer: puts the datagram and then its record; counts what does not fit.
    void message(TapRecord record, OctetView datagram);
    /// Writer: a resource's number has changed (for its history).
    void value(std::uint64_t resource, double number, std::int64_t wallNanoseconds);
};

} // namespace coap
